"""What shall be in force for each billing period of a contract as it stands: arithmetic.

End, pause, return and withdrawal change the contract; what becomes of its documents is then the
difference between what they ask for and what this says. The price is that of the price group at
which a period was billed; an amount that no price explains was agreed for its days.

Source: RULES.md, "Invoices" (R13.7), "Money" (R13.8), "Pauses" (R19).
"""

from datetime import date
from itertools import takewhile

from msgspec import Struct
from msgspec.structs import replace

from domain.contracts.billing import Billing, BillingPeriod, Charge, every_period
from domain.contracts.calendar import CARD
from domain.contracts.pauses import resting_in
from domain.contracts.records import ContractRecord
from domain.contracts.views import billing_of
from domain.dates import DateRange
from domain.desk.claims import Claim, Owed


class Terms(Struct, frozen=True):
    """What decides on the amounts of a contract.

    Attributes:
        billing: Its prices, periods and pauses.
        ends_on: The last day that is billed, None for a contract that goes on.
        by_days: Whether days cost something; a card's price buys units.
    """

    billing: Billing
    ends_on: date | None
    by_days: bool

    def target(self, claim: Claim) -> Owed | None:
        """Return what shall be in force for a period; None for nothing."""
        if not self.by_days or claim.undated:
            return claim.full
        if not claim.in_force and self._moved_away(claim):
            return None
        period, price = self._billed(claim)
        if self.ends_on is not None and period.days.start > self.ends_on:
            return None
        cut = period if self.ends_on is None else period.until(self.ends_on)
        cost = cut.cost_of(price)
        if not cost and price:
            return None
        paused = tuple(part for one in cut.paused if (part := one.overlap(cut.days)) is not None)
        amount = max(0, cost - claim.leaf.reduced_cents)
        return Owed(cut.days.last_day, amount, paused)

    def _billed(self, claim: Claim) -> tuple[BillingPeriod, int]:
        """Return the period of a claim as the contract has it now, and its whole price."""
        period = self._period(claim.leaf.first)
        if period is not None:
            price = _price(period, self.billing, claim)
            if price is not None:
                return period, price
        return _agreed(claim, self.billing), claim.full.amount_cents + claim.leaf.reduced_cents

    def _moved_away(self, claim: Claim) -> bool:
        """Return whether a claim is for a period that begins on another day now."""
        if self._period(claim.leaf.first) is not None:
            return False
        return claim.leaf.group is not None or _is_a_whole_price(claim, self.billing)

    def _period(self, first: date) -> BillingPeriod | None:
        until = takewhile(lambda period: period.days.start <= first, every_period(self.billing))
        return next((period for period in until if period.days.start == first), None)


def terms_as_they_stand(contract: ContractRecord) -> Terms:
    """Return what decides on the amounts of a contract as its row stands now."""
    return terms_with_end(contract, contract.billing_ends_on)


def terms_with_end(contract: ContractRecord, ends_on: date | None) -> Terms:
    """Return what would decide if the contract's billing ended on a day, None for no end."""
    return Terms(billing_of(contract), ends_on, by_days=contract.kind != CARD)


def _price(period: BillingPeriod, billing: Billing, claim: Claim) -> int | None:
    """Return the whole price of a period at which a claim was billed; None if none explains it."""
    charge = period.charge
    if claim.leaf.group is not None:
        return charge.price_for(claim.leaf.group)
    asked = claim.full.amount_cents + claim.leaf.reduced_cents
    if claim.full.last < period.days.start:
        return None
    plain = replace(period, resting=())
    shapes = (period, period.until(claim.full.last), plain, plain.until(claim.full.last))
    for one in (charge, billing.first, billing.later):
        for group in ("", *one.group_prices):
            price = one.price_for(group)
            if asked in {shape.cost_of(price) for shape in shapes}:
                return _same_group(charge, group, price)
    return None


def _is_a_whole_price(claim: Claim, billing: Billing) -> bool:
    """Return whether a claim asks for what a price group pays for a whole period."""
    asked = claim.full.amount_cents + claim.leaf.reduced_cents
    return any(
        asked == charge.price_for(group)
        for charge in (billing.first, billing.later)
        for group in ("", *charge.group_prices)
    )


def _same_group(charge: Charge, group: str, price: int) -> int:
    return charge.price_for(group) if group in charge.group_prices else price


def _agreed(claim: Claim, billing: Billing) -> BillingPeriod:
    """Return the days of a claim as a period of their own."""
    days = DateRange.from_days(claim.leaf.first, claim.full.last)
    resting = resting_in(days, billing.pauses)
    return BillingPeriod(days, days, replace(billing.first, schedule="monthly"), resting)
