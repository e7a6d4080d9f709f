"""What a plan says about its length: initial term, what follows it, and the notice periods.

Texts at the edges are ISO durations ("P12M") and, for the renewal, ``none`` or ``indefinite``;
``str()`` of each value gives the text back.
"""

from enum import StrEnum
from functools import lru_cache
from typing import TypeAlias

from msgspec import Struct

from domain.dates import Duration

_NOTHING = Duration()


class NoticeTo(StrEnum):
    """The days for which a notice works once no term binds any more."""

    ANY_DAY = "any_day"
    MONTH_END = "month_end"
    TERM_END = "term_end"


class Continuation(StrEnum):
    """What follows the initial term where no follow-on term of fixed length does."""

    NONE = "none"
    INDEFINITE = "indefinite"


Renewal: TypeAlias = Duration | Continuation
"""The length of each follow-on term, or that there is none: it ends, or it runs open-ended."""


@lru_cache(maxsize=64)
def parse_renewal(text: str | None) -> Renewal:
    """Return the renewal that a text names; no text means that nothing follows.

    Raises:
        ValueError: It is neither ``none``, ``indefinite`` nor a duration.
    """
    if text is None or text == Continuation.NONE:
        return Continuation.NONE
    return Continuation.INDEFINITE if text == Continuation.INDEFINITE else Duration.parse(text)


class PlanTerms(Struct, frozen=True, kw_only=True):
    """The terms of a plan, before anybody has concluded a contract on them.

    Attributes:
        initial_term: The first fixed period (Erstlaufzeit), None for open-ended from the start.
        renewal: What follows it (Anschlusslaufzeit).
        notice: The notice period for the end of the initial term; None needs no period.
        renewal_notice: The period after the initial term; None means the same as before.
        notice_to: The days for which a notice works in the open-ended phase.
    """

    initial_term: Duration | None
    renewal: Renewal
    notice: Duration | None
    renewal_notice: Duration | None = None
    notice_to: NoticeTo = NoticeTo.ANY_DAY

    def __post_init__(self) -> None:
        if self.initial_term == _NOTHING:
            raise ValueError("an initial term lasts at least one day")
        if self.renewal == _NOTHING:
            raise ValueError("a follow-on term lasts at least one day")

    def notice_of_initial_term(self) -> Duration:
        """Return the period that a notice for the end of the initial term keeps."""
        return Duration() if self.notice is None else self.notice

    def notice_afterwards(self) -> Duration:
        """Return the period that counts in follow-on terms and in the open-ended phase."""
        return (
            self.notice_of_initial_term() if self.renewal_notice is None else self.renewal_notice
        )
