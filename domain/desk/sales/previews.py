"""What a sale would do, as frozen values: days, money, units and places.

Days are inclusive and studio-local, amounts gross integer cents.
"""

from datetime import date
from typing import Any

from msgspec import Struct

from domain.contracts.rules import EndRule
from domain.desk.facts import Note, PersonFacts, PlannedMessage
from domain.desk.previews import TerminationPreview
from domain.studios.rights import NONE, Rights


class PlanFacts(Struct, frozen=True):
    """A plan as a proposal names it."""

    id: int
    version: int
    name: str
    kind: str


class FirstEnd(Struct, frozen=True):
    """The first possible end, and why it falls on its day.

    Attributes:
        rule: What a notice on the day of conclusion would do.
        notice: ISO 8601 length that is kept, None where the contract ends by itself.
        term_end: The last day of the initial term, None where there is none.
        last_notice_day: The last day to give notice for ``term_end``.
        ends_on: The first possible end.
    """

    rule: EndRule
    notice: str | None
    term_end: date | None
    last_notice_day: date | None
    ends_on: date


class Bill(Struct, frozen=True):
    """An invoice that is issued with the sale, or later by the daily job.

    ``first`` and ``last`` are the days that it covers, None for a card without a last day.
    """

    first: date | None
    last: date | None
    amount_cents: int
    issued_on: date
    due_on: date


class Prices(Struct, frozen=True):
    """What the contract costs this customer.

    Attributes:
        group: The price group that counts.
        group_before: The group that the sale takes the customer out of, None where it stays.
        later_cents: What a period costs after the initial term, where that differs.
        later_from: The first day of the first such period.
        payment_method: None where the customer is still to choose.
        to_choose: What the customer can choose among; empty where the plan says it.
        schedules: How the plan can be paid.
    """

    group: str
    group_before: str | None
    price_cents: int
    schedule: str
    later_cents: int | None
    later_schedule: str | None
    later_from: date | None
    payment_method: str | None
    to_choose: tuple[str, ...]
    schedules: tuple[str, ...]


class Billed(Struct, frozen=True):
    """What is billed when.

    Attributes:
        now: Issued with the sale.
        upcoming: The next ones.
        goes_on: Whether more follow.
        total_cents: What is to be paid until the first possible end, all in all.
    """

    now: tuple[Bill, ...]
    upcoming: tuple[Bill, ...]
    goes_on: bool
    total_cents: int


class Granted(Struct, frozen=True):
    """Units and places that come with the contract.

    Attributes:
        units: Of a card.
        units_per_month: Of a membership that grants some in every billing period.
        usable_until: The last day to use a card's units, None for no limit.
        course: The course in which the customer is firmly enrolled.
        days: On which days; as far ahead as enrolments are made.
        full: Course days without a free place.
        waits: Whether the customer goes on their waiting lists; else they are left out.
    """

    units: int | None
    units_per_month: int | None
    usable_until: date | None
    course: str | None
    days: tuple[date, ...] = ()
    full: tuple[date, ...] = ()
    waits: bool = False


class Sale(Struct, frozen=True):
    """A contract as it would be concluded.

    ``has`` are the ids of the customer's other contracts and cards that have not ended: one that
    was sold meanwhile makes it another decision. ``renewal`` is what follows the initial term, as
    the plan says it (``none``, ``indefinite`` or a length such as ``P1M``). ``contract_id`` and
    ``number`` are those of the contract once it was made.
    """

    customer: PersonFacts
    plan: PlanFacts
    concluded_on: date
    starts_on: date
    last_day: date | None
    renewal: str
    first_end: FirstEnd | None
    prices: Prices
    billed: Billed
    granted: Granted
    notes: tuple[Note, ...]
    has: tuple[int, ...] = ()
    contract_id: int | None = None
    number: str | None = None

    def decision_facts(self) -> dict[str, Any]:
        """Return plan, days, prices, what is issued now, each course day, and what else runs."""
        prices, granted = self.prices, self.granted
        return {
            "plan": [self.plan.id, self.plan.version],
            "days": [_iso(self.starts_on), _iso(self.last_day)],
            "group": [prices.group_before, prices.group],
            "price": [prices.price_cents, prices.schedule, prices.payment_method],
            "later": [prices.later_cents, prices.later_schedule, _iso(prices.later_from)],
            "now": [[_iso(bill.first), bill.amount_cents] for bill in self.billed.now],
            "enrolled": [_iso(day) for day in granted.days],
            "full": [_iso(day) for day in granted.full],
            "has": list(self.has),
        }


class SalePreview(Struct, frozen=True):
    """A new contract or card for a customer."""

    sale: Sale
    messages: tuple[PlannedMessage, ...]
    command: str = "contract.sell"

    def decision_facts(self) -> dict[str, Any]:
        """Return who buys, and the facts of the sale."""
        return {"customer": self.sale.customer.id, **self.sale.decision_facts()}


class PlanChangePreview(Struct, frozen=True):
    """A contract that ends, and the one that follows it on the next day.

    ``end`` is what becomes of the old contract; None where its end is set already, on that day.
    ``kept`` are the days after it that are booked already and go over to the new contract,
    ``dropped`` those that do not.
    """

    end: TerminationPreview | None
    old_contract_id: int
    old_plan: str
    old_number: str
    old_last_day: date
    sale: Sale
    messages: tuple[PlannedMessage, ...]
    kept: tuple[date, ...] = ()
    dropped: tuple[date, ...] = ()
    command: str = "contract.change_plan"

    def needs(self, asked_on: date) -> Rights:
        """Return what the end of the old contract takes."""
        return NONE if self.end is None else self.end.end_needs(asked_on)

    def decision_facts(self) -> dict[str, Any]:
        """Return the facts of the end and those of the sale."""
        return {
            "old": [self.old_contract_id, _iso(self.old_last_day)],
            "end": None if self.end is None else self.end.decision_facts(),
            "sale": self.sale.decision_facts(),
            "kept": [_iso(day) for day in self.kept],
            "dropped": [_iso(day) for day in self.dropped],
        }


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
