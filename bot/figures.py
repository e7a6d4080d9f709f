"""Figures of one process since its start: counts alone, of nobody in particular.

They are kept here and written out elsewhere (web/metrics.py), so that a process that nobody asks
loads nothing for it.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass, field

BOUNDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
"""Seconds: how long turns take at most, in steps."""


@dataclass
class Durations:
    """How many lasted how long.

    Attributes:
        counts: Of each step of ``BOUNDS``, and of what took longer than all of them.
        total: Seconds of all together.
    """

    counts: list[int] = field(default_factory=lambda: [0] * (len(BOUNDS) + 1))
    total: float = 0.0

    def note(self, seconds: float) -> None:
        """Count one."""
        self.counts[bisect_left(BOUNDS, seconds)] += 1
        self.total += seconds


@dataclass
class Figures:
    """What was counted.

    Attributes:
        updates: Received and stored; one that comes twice counts twice.
        turns: Seconds of turns by what became of them: done, failed, dead ...
        letters: Letters by what became of them.
        put_back: Letters that go again later, by the error that sent them back.
        jobs: Days of jobs, done or failed.
    """

    updates: int = 0
    turns: defaultdict[str, Durations] = field(default_factory=lambda: defaultdict(Durations))
    letters: Counter[str] = field(default_factory=Counter)
    put_back: Counter[str] = field(default_factory=Counter)
    jobs: Counter[str] = field(default_factory=Counter)
