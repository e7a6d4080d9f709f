"""A termination that meets a pause: which ways there are, with the day that each leads to.

Nobody guesses: whoever ends a contract in the middle of a pause says which of the ways it is.

Source: RULES.md, "Pauses" (R19).
"""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from domain.contracts.pauses import Pause, length_of, moved_by
from domain.contracts.views import ContractView


class PauseAtEnd(StrEnum):
    """What becomes of a pause in which a contract would end."""

    ENDS_WITH_CONTRACT = "ends_with_contract"
    """The end stays; what is left of the pause falls away. Nothing is written into the pause."""
    RETURNS_FIRST = "returns_first"
    """The pause is ended first (``contract.resume``), and the end is found anew afterwards."""
    END_MOVES = "end_moves"
    """The end lies later by the length of the pause, so that the pause is over before it."""


class PauseWay(Struct, frozen=True):
    """One way out: the last day of the contract, None where it is found only afterwards."""

    how: PauseAtEnd
    ends_on: date | None


class PauseConflict(Struct, frozen=True):
    """A pause in which a contract would end, and the ways out."""

    pause: Pause
    ways: tuple[PauseWay, ...]


def pause_conflict(contract: ContractView, ends_on: date) -> PauseConflict | None:
    """Return the pause in which a last day would lie, with the ways out; None without one.

    A pause whose last day is the contract's last day is no conflict, and one that begins only
    after it falls away without a question. A pause without an agreed end has no length by which
    the end could move.

    Args:
        contract: As it stands today, with its pauses.
        ends_on: The last day that a termination would set.
    """
    pause = next((one for one in contract.pauses if _meets(one, ends_on)), None)
    if pause is None:
        return None
    ways = [
        PauseWay(PauseAtEnd.ENDS_WITH_CONTRACT, ends_on),
        PauseWay(PauseAtEnd.RETURNS_FIRST, None),
    ]
    if pause.last_day is not None:
        later = moved_by(ends_on, length_of(pause.first_day, pause.last_day))
        ways.append(PauseWay(PauseAtEnd.END_MOVES, later))
    return PauseConflict(pause, tuple(ways))


def _meets(pause: Pause, ends_on: date) -> bool:
    return pause.first_day <= ends_on and pause.last_day != ends_on and ends_on in pause.days
