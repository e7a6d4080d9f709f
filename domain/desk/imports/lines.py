"""What one line of a file brings: a person, and what belongs to that person; all frozen.

A line is brought in as a whole or not at all. Days are studio-local, amounts cents; None means
that the file says nothing.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from msgspec import Struct, field

from domain.plans.service import PlanView


class PersonLine(Struct, frozen=True, kw_only=True):
    """Who the line is about; ``number`` is the one that the other system gave."""

    number: str | None = None
    name: str | None = None
    email: str | None = None
    phone: str | None = None
    birthday: date | None = None
    address: str | None = None
    language: str | None = None
    price_group: str | None = None
    since: date | None = None
    active: bool | None = None


class ContractLine(Struct, frozen=True, kw_only=True):
    """A contract on one of the studio's plans; ``ends_on`` is the day to which it was ended."""

    plan: PlanView
    number: str | None = None
    starts_on: date | None = None
    concluded_on: date | None = None
    ends_on: date | None = None
    price_cents: int | None = None
    payment_method: str | None = None


class CardLine(Struct, frozen=True, kw_only=True):
    """The units of a card: how many there were, and how many are left."""

    units: int | None = None
    left: int | None = None
    bought_on: date | None = None
    usable_until: date | None = None


class InvoiceLine(Struct, frozen=True, kw_only=True):
    """An invoice that was issued elsewhere, under its number there."""

    number: str
    amount_cents: int
    paid_cents: int = 0
    due_on: date | None = None
    issued_on: date | None = None
    period_first: date | None = None
    period_last: date | None = None


class Line(Struct, frozen=True):
    """One line; ``at`` is its place in the file, as a table program counts."""

    at: int
    person: PersonLine
    contract: ContractLine | None = None
    card: CardLine | None = None
    invoice: InvoiceLine | None = None
    balance_cents: int | None = None


class Problem(Struct, frozen=True):
    """Why a line is left out, or what to look at in one that is not.

    Attributes:
        at: The line of the file.
        kind: Names its sentence.
        facts: Its values: texts from the file, numbers, days.
    """

    at: int
    kind: str
    facts: Mapping[str, Any] = field(default_factory=dict)


class LineRefused(Exception):  # noqa: N818  an answer about a line, not a fault
    """A line cannot be brought in."""

    def __init__(self, kind: str, **facts: Any) -> None:
        super().__init__(kind)
        self.kind = kind
        self.facts = facts

    def at(self, line: int) -> Problem:
        """Return the problem of a line."""
        return Problem(line, self.kind, self.facts)
