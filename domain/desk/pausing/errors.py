"""What pausing refuses, or asks first."""

from datetime import date

from domain.errors import Refusal


class PauseNotAllowed(Refusal):
    """The plan has no pause; an owner may agree to one all the same."""

    plan: str


class PauseEndsBeforeItBegins(Refusal):
    """The last day lies before the first one."""

    first: date
    last: date


class PauseBeforeStart(Refusal):
    """All its days lie before the contract's first day."""

    starts_on: date


class PauseTooFarBack(Refusal):
    """It would begin further in the past than the running month."""

    first: date
    earliest: date


class PauseAfterEnd(Refusal):
    """The contract is over before the pause would begin."""

    first: date
    ends_on: date


class PausesOverlap(Refusal):
    """The contract rests on some of these days already."""

    contract_id: int
    first: date
    last: date


class PauseIsOpen(Refusal):
    """The contract rests already, or will, and no end of that is agreed."""

    contract_id: int
    first: date


class OpenPauseHasEnd(Refusal):
    """A contract whose last day is set cannot rest without an end."""

    ends_on: date


class OpenPauseForStudio(Refusal):
    """Only the studio agrees to a pause without an end."""


class CheckDayNeeded(Refusal):
    """A pause without an end needs a day on which the studio looks at it again."""


class CheckDayTooEarly(Refusal):
    """That day lies in the past, or before the pause begins."""

    check_on: date
    earliest: date


class PauseMeetsEnd(Refusal):
    """A last day is set: does it move along, or does the pause leave it as it is?

    ``moves_to`` is where it would move to, ``last`` the last day that the pause would have.
    """

    ends_on: date
    moves_to: date
    last: date


class NotPaused(Refusal):
    """The contract neither rests nor will."""

    contract_id: int


class ReturnTooFarBack(Refusal):
    """The day of return lies further in the past than the running month."""

    day: date
    earliest: date


class SameReturn(Refusal):
    """The pause ends on the day before already."""

    day: date
