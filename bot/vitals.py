"""What can be asked of a running process: whether it lives, what waits, what it has counted."""

from collections.abc import Awaitable, Callable, Mapping, Sequence

from msgspec import Struct

from bot.figures import Figures
from bot.waiting import Lines


class Vitals(Struct, frozen=True):
    """Questions to a process.

    Attributes:
        fallen: Returns the loops that have ended though nobody asked them to.
        held: Returns of each seat whether it is ours.
        lines: Returns what waits; raises where the database is away.
        figures: What was counted since the start.
    """

    fallen: Callable[[], Sequence[str]]
    held: Callable[[], Mapping[str, bool]]
    lines: Callable[[], Awaitable[Lines]]
    figures: Figures
