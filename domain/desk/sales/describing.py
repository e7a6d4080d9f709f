"""A sale as a proposal shows it: days, prices, what is billed when, units and places."""

from datetime import date

from domain.contracts.billing import Charge
from domain.contracts.schedules import schedules_of
from domain.contracts.views import billing_of
from domain.desk.areas import Areas, person_facts
from domain.desk.bookings.enrolment import Enrolment
from domain.desk.sales.billing import billed_of, first_end_of
from domain.desk.sales.deal import CARD, Deal
from domain.desk.sales.notes import Around, notes_of_sale
from domain.desk.sales.previews import Granted, PlanFacts, Prices, Sale


async def describe(areas: Areas, deal: Deal, *, replaces: int | None = None) -> Sale:
    """Return everything that a proposal shows of a sale.

    Args:
        areas: The services of the studio.
        deal: The sale.
        replaces: The contract that ends for it, by its id.
    """
    others = await areas.contracts.of_customer(deal.customer.id)
    billed = billed_of(deal.row, deal.group, deal.row.concluded_on)
    granted = await _granted(areas, deal)
    around = Around(
        connected=await areas.is_connected(deal.customer),
        contracts=[view for view in others if view.id != replaces],
        billed=billed,
        granted=granted,
    )
    return Sale(
        customer=person_facts(deal.customer),
        plan=PlanFacts(deal.plan.id, deal.plan.version, deal.plan.name, deal.plan.kind),
        concluded_on=deal.row.concluded_on,
        starts_on=deal.row.starts_on,
        last_day=deal.row.fixed_end_on,
        renewal=deal.row.renewal,
        first_end=first_end_of(deal.row),
        prices=_prices(deal),
        billed=billed,
        granted=granted,
        notes=await notes_of_sale(areas, deal, around),
        has=tuple(sorted(view.id for view in others)),
    )


def _prices(deal: Deal) -> Prices:
    billing, open_methods = billing_of(deal.row), deal.plan.payment_method is None
    first, later = billing.first, billing.later
    changes_on = _changes_on(deal, first, later)
    return Prices(
        group=deal.group,
        group_before=deal.customer.price_group if deal.joins_group else None,
        price_cents=first.price_for(deal.group),
        schedule=first.schedule,
        later_cents=later.price_for(deal.group) if changes_on else None,
        later_schedule=later.schedule if changes_on else None,
        later_from=changes_on,
        payment_method=deal.row.payment_method,
        to_choose=tuple(deal.settings.payment_methods) if open_methods else (),
        schedules=schedules_of(deal.plan),
    )


def _changes_on(deal: Deal, first: Charge, later: Charge) -> date | None:
    """Return the first day on which the contract costs something else, None if it never does."""
    term = billing_of(deal.row).terms.first_term
    ours = (first.price_for(deal.group), first.schedule)
    differs = ours != (later.price_for(deal.group), later.schedule)
    return term.end if differs and term is not None and deal.row.fixed_end_on is None else None


async def _granted(areas: Areas, deal: Deal) -> Granted:
    course, row = deal.course, deal.row
    plan = await Enrolment(areas).plan(row)
    return Granted(
        units=row.units if row.kind == CARD else None,
        units_per_month=row.units_per_month,
        usable_until=row.fixed_end_on,
        course=course.name if course else None,
        days=tuple(day.on for day in plan.days),
        full=tuple(day.on for day in plan.full),
        waits=course is not None and course.waiting_list and row.kind != CARD,
    )
