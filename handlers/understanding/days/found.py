"""What is found in a text: a day, a period, one end of a period, or a length."""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from handlers.understanding.days.values import Length, Value

Kind = Literal["day", "period", "until", "since", "duration"]


@dataclass(frozen=True)
class FoundDate:
    """A day, a period or a length in a text.

    Attributes:
        start: Where it begins in the text, its preposition included.
        end: Where it ends, exclusive.
        first: First day, inclusive; None for "bis 31.12.".
        last: Last day, inclusive; None for "ab 1.4."; a single day has it equal to ``first``.
        kind: What it is; a duration has no days.
        duration: ISO 8601, such as "P6W", for kind "duration".
        weekday: Only a weekday was said.
        yearless: No year was said.
        joined: The next one is meant as well, in one breath: the 24th in "24. und 25. Mai".
    """

    start: int
    end: int
    first: date | None
    last: date | None
    kind: Kind
    duration: str | None = None
    weekday: bool = False
    yearless: bool = False
    joined: bool = False
    value: Value | Length | None = field(default=None, repr=False, compare=False)

    def in_past(self, today: date) -> "FoundDate":
        """Return the same words read as something that has happened.

        A weekday then is the latest one before today, a day or month without a year the latest
        one that has begun; what says its year or its direction stays.
        """
        if self.value is None or isinstance(self.value, Length):
            return self
        bounds = self.value.gone(today) if self.weekday or self.yearless else None
        if bounds is None:
            return self
        first = None if self.first is None else bounds[0]
        return replace(self, first=first, last=None if self.last is None else bounds[1])
