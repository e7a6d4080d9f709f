"""The rows of the demo studio's plans, contracts, cards and their ledgers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from bot.demo.history import DEALS, GROUPS, TODAY, Deal
from bot.demo.plans import NORMAL, PLANS, DemoPlan
from domain.contracts.records import ContractRecord
from domain.contracts.views import ContractState
from domain.credits.records import CardRecord, UnitEntryRecord
from domain.credits.rules import usable_until
from domain.credits.service import EntryKind
from domain.dates import Duration, last_day_of_term, latest_day_for
from domain.plans.records import PlanRecord


@dataclass(frozen=True)
class Signed:
    """A contract's row beside what it was made of."""

    deal: Deal
    contract: ContractRecord


def plan_records(studio_id: int, aliases: Mapping[str, Sequence[str]]) -> list[PlanRecord]:
    """Return the plans; ids count from 1 in the order of ``PLANS``."""
    return [
        PlanRecord(
            studio_id=studio_id,
            id=number,
            name=name,
            aliases=list(aliases[name]),
            kind=plan.kind,
            price_cents=plan.price_cents,
            prices_cents=plan.others,
            initial_term=plan.initial_term,
            renewal=plan.renewal,
            notice=plan.notice,
            renewal_notice=None,
            notice_to=plan.notice_to,
            schedule=plan.schedule,
            billing_lead_days=plan.lead_days,
            units=plan.units,
            units_per_month=plan.units_per_month,
            auto_enrolment=plan.auto_enrolment,
        )
        for number, (name, plan) in enumerate(PLANS.items(), start=1)
    ]


def signed_contracts(studio_id: int, customers: Mapping[str, int]) -> list[Signed]:
    """Return the contracts; ids count from 1 in the order of ``DEALS``.

    Args:
        studio_id: Whose they are.
        customers: Ids by name.
    """
    return [
        Signed(deal, _contract(studio_id, number, customers[deal.customer], deal))
        for number, deal in enumerate(DEALS, start=1)
    ]


def card_records(signed: Sequence[Signed]) -> list[CardRecord]:
    """Return the cards, one for each contract of that kind; ids count from 1."""
    return [
        CardRecord(
            studio_id=one.contract.studio_id,
            id=number,
            contract_id=one.contract.id,
            customer_id=one.contract.customer_id,
            plan_name=one.contract.plan_name,
            units=PLANS[one.deal.plan].units,
            bought_on=one.deal.concluded,
            usable_until=one.contract.fixed_end_on,
        )
        for number, one in enumerate(_with_cards(signed), start=1)
    ]


def unit_records(
    cards: Sequence[CardRecord], signed: Sequence[Signed], recorded_at: datetime
) -> list[UnitEntryRecord]:
    """Return the ledgers of all cards: what was granted, then each day of use."""
    lines = (
        (card, kind, quantity, on)
        for card, one in zip(cards, _with_cards(signed), strict=True)
        for kind, quantity, on in _ledger(card, one.deal)
    )
    return [
        UnitEntryRecord(
            studio_id=card.studio_id,
            id=number,
            card_id=card.id,
            kind=kind.value,
            quantity=quantity,
            on=on,
            reason=None,
            recorded_at=recorded_at,
        )
        for number, (card, kind, quantity, on) in enumerate(lines, start=1)
    ]


def _with_cards(signed: Sequence[Signed]) -> list[Signed]:
    return [one for one in signed if one.contract.kind == "card"]


def _ledger(card: CardRecord, deal: Deal) -> Iterator[tuple[EntryKind, int, date]]:
    yield EntryKind.GRANT, card.units, deal.concluded
    for day in deal.used:
        yield EntryKind.USE, -1, day


def _contract(studio_id: int, number: int, customer_id: int, deal: Deal) -> ContractRecord:
    plan = PLANS[deal.plan]
    contract = ContractRecord(
        studio_id=studio_id,
        id=number,
        number=f"V-{2000 + number}",
        customer_id=customer_id,
        plan_id=1 + list(PLANS).index(deal.plan),
        plan_name=deal.plan,
        kind=plan.kind,
        concluded_on=deal.concluded,
        starts_on=deal.start,
        initial_term=plan.initial_term,
        renewal_notice=None,
        schedule=plan.schedule,
        billing_lead_days=plan.lead_days,
        units_per_month=plan.units_per_month,
        paused_from=deal.paused[0] if deal.paused else None,
        paused_until=deal.paused[1] if deal.paused else None,
        **_terms(plan, deal),
    )
    _write_end(contract, plan, deal)
    return contract


def _terms(plan: DemoPlan, deal: Deal) -> dict[str, Any]:
    """Return the columns in which an old contract differs from its plan today."""
    old = deal.old
    price = old.price_cents if old else plan.price_for(GROUPS.get(deal.customer, NORMAL))
    return {
        "renewal": old.renewal if old else plan.renewal,
        "notice": old.notice if old else plan.notice,
        "notice_to": old.notice_to if old else plan.notice_to,
        "price_cents": price,
        "prices_cents": {NORMAL: price} if old else {NORMAL: plan.price_cents, **plan.others},
    }


def _write_end(contract: ContractRecord, plan: DemoPlan, deal: Deal) -> None:
    """Write the last day that a contract has by itself, or that a notice gave it."""
    contract.fixed_end_on = _fixed_end(plan, deal)
    last_day = deal.ended or contract.fixed_end_on
    over = last_day is not None and last_day < TODAY
    contract.state = (ContractState.ENDED if over else ContractState.RUNNING).value
    if deal.ended is not None and plan.notice is not None:
        contract.ends_on = contract.access_ends_on = contract.billing_ends_on = deal.ended
        contract.received_on = latest_day_for(deal.ended, Duration.parse(plan.notice))
        contract.end_mode, contract.given_by = "term_end", "customer"


def _fixed_end(plan: DemoPlan, deal: Deal) -> date | None:
    """Return the last day of a card, counted from its purchase, or of a course."""
    if plan.renewal != "none" or plan.initial_term is None:
        return None
    length = Duration.parse(plan.initial_term)
    if plan.kind == "card":
        return usable_until(deal.concluded, length)
    return last_day_of_term(deal.start, length)
