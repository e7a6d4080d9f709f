"""What a billing period costs that a contract's own end cuts short, before that cut: arithmetic.

An earlier end counts its days against the whole period and its price; a part of a part would be
rounded twice. Days are inclusive, amounts gross cents.

Source: RULES.md, "Money" (R13.8).
"""

from itertools import takewhile

from domain.contracts.billing import BillingPeriod, periods
from domain.contracts.records import ContractRecord
from domain.contracts.views import billing_of
from domain.desk.settling import Claim, Owed


def uncut(contract: ContractRecord, claim: Claim) -> Owed | None:
    """Return the whole period of which a claim asks for a part; None where it asks for all of it.

    The claim shows which price group it was billed at; any other amount was agreed for the days.
    """
    billed = (
        period
        for period in takewhile(
            lambda period: period.days.start <= claim.leaf.first, periods(billing_of(contract))
        )
        if period.days.start == claim.leaf.first and period.days.last_day == claim.full.last
    )
    period = next(billed, None)
    if period is None or period.days == period.whole:
        return None
    groups = ("", *period.charge.group_prices)
    prices = (_price(period, group) for group in groups if _is_billed_at(period, group, claim))
    return next(prices, None)


def _is_billed_at(period: BillingPeriod, group: str, claim: Claim) -> bool:
    return period.price_for(group) == claim.full.amount_cents


def _price(period: BillingPeriod, group: str) -> Owed:
    return Owed(period.whole.last_day, period.charge.price_for(group))
