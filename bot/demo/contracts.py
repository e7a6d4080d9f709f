"""The rows of the demo studio's contracts."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from msgspec import Struct

from bot.demo.history import DEALS, GROUPS, TODAY, Deal
from bot.demo.plans import NORMAL, PLANS, DemoPlan
from domain.contracts.pauses import Pause, length_of
from domain.contracts.records import ContractRecord
from domain.contracts.views import ContractState
from domain.credits.rules import usable_until
from domain.dates import Duration, last_day_of_term, latest_day_for


class Signed(Struct, frozen=True):
    """A contract's row beside what it was made of."""

    deal: Deal
    contract: ContractRecord


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
        units=plan.units,
        auto_enrolment=plan.auto_enrolment,
        refund_cents=plan.refund_cents,
        payment_method=plan.payment_method,
        pause=plan.pause.to_json(),
        pauses=[_pause(plan, *deal.paused).to_json()] if deal.paused else None,
        renewed_on=max(deal.start, TODAY),
        **_terms(plan, deal),
    )
    _write_end(contract, plan, deal)
    return contract


def _pause(plan: DemoPlan, first_day: date, last_day: date) -> Pause:
    """Return a pause in the initial term, as the plan has it."""
    rules = plan.pause
    length = length_of(first_day, last_day) if rules.extends_term else None
    return Pause(
        number=1,
        first_day=first_day,
        last_day=last_day,
        fee=rules.fee,
        units=rules.units,
        extends=length,
        term=0 if length else None,
    )


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
