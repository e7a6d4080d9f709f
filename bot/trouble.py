"""How long somebody waits who cannot go on: longer each time, until something worked again.

Whoever meets a full disk or a lost connection tries again; without growing waits it would do so
hundreds of times a second, for hours.
"""

FIRST_PAUSE = 0.1
LONGEST_PAUSE = 5.0


class Trouble:
    """Counts what failed in a row.

    Args:
        first: The first pause, in seconds.
        longest: The longest one.

    Example:
        >>> trouble = Trouble(first=1.0, longest=3.0)
        >>> [trouble.next_pause() for _ in range(4)]
        [1.0, 2.0, 3.0, 3.0]
        >>> trouble.is_over()
        >>> trouble.next_pause()
        1.0
    """

    def __init__(self, first: float = FIRST_PAUSE, longest: float = LONGEST_PAUSE) -> None:
        self._first = first
        self._longest = longest
        self._failures = 0

    def next_pause(self) -> float:
        """Return how many seconds to wait after one more failure."""
        pause = min(self._first * 2.0 ** min(self._failures, 20), self._longest)
        self._failures += 1
        return pause

    def is_over(self) -> None:
        """Begin anew with short waits: something worked."""
        self._failures = 0
