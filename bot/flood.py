"""Nobody is kept waiting by a flood: people take turns, and what is too much gets none.

Counted is by when something was said, so that what was said bit by bit while the bot was down is
no flood. All of it is kept in memory: each process counts by itself, and a restart forgets.
"""

from collections import OrderedDict, defaultdict, deque
from collections.abc import Collection
from datetime import datetime, timedelta
from enum import Enum, auto
from typing import Final

from bot.raw_updates import NOBODY

A_MINUTE: Final = timedelta(minutes=1)
MOST_LANES: Final = 64
"""So many people take turns; with more at once, who was served long ago may be served again."""
MOST_REMEMBERED: Final = 10_000


class Verdict(Enum):
    """What becomes of an update."""

    FINE = auto()
    TOO_MUCH = auto()
    """It gets no turn, and its sender is told so."""
    STILL_TOO_MUCH = auto()
    """It gets no turn; the sender knows."""


class Turns:
    """Who was served in this round: each lane once, then the next round begins."""

    def __init__(self) -> None:
        self._served: OrderedDict[int, None] = OrderedDict()

    @property
    def served(self) -> Collection[int]:
        """The lanes that let all others go first."""
        return self._served.keys()

    def note(self, lane: int | None) -> None:
        """Count that a lane is served now; None where nobody waits."""
        if lane is None or lane in self._served:
            self._served.clear()
        if lane is None:
            return
        self._served[lane] = None
        if len(self._served) > MOST_LANES:
            self._served.popitem(last=False)


class Flood:
    """Counts what each lane says.

    Args:
        most: How many updates of one lane in any minute get a turn.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._said: defaultdict[int, deque[tuple[datetime, int]]] = defaultdict(deque)
        self._told: set[int] = set()

    def judge(self, lane: int, update_id: int, said_at: datetime) -> Verdict:
        """Return what becomes of an update; the same one tried again counts once."""
        said = self._said[lane]
        while said and said[0][0] <= said_at - A_MINUTE:
            said.popleft()
        if any(number == update_id for _, number in said):
            return Verdict.FINE
        if len(said) >= self._most:
            return self._too_much(lane)
        if len(said) <= self._most // 2:
            self._told.discard(lane)
        said.append((said_at, update_id))
        self._forget_the_quiet(said_at)
        return Verdict.FINE

    def _too_much(self, lane: int) -> Verdict:
        if lane in self._told or lane == NOBODY:
            return Verdict.STILL_TOO_MUCH
        self._told.add(lane)
        return Verdict.TOO_MUCH

    def _forget_the_quiet(self, now: datetime) -> None:
        """Keep the memory small where very many people write."""
        if len(self._said) <= MOST_REMEMBERED:
            return
        for lane, said in [*self._said.items()]:
            if not said or said[-1][0] <= now - A_MINUTE:
                del self._said[lane]
                self._told.discard(lane)
