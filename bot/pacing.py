"""Telegram's limits, kept before Telegram has to: who may be written to at a moment.

Times are seconds of the event loop, given as arguments. Answers to presses are not counted.
"""

from collections import defaultdict, deque
from dataclasses import dataclass

from bot.outbox import Busy


@dataclass(frozen=True)
class Limits:
    """How much may go.

    Attributes:
        overall: Messages in any second over all chats.
        pushes: Pushes in any second over all chats.
        group: Messages in any minute to one group (a negative chat id).
        chat_second: How many seconds one message to a chat costs.
        chat_burst: How many messages a chat that was quiet takes at once.
    """

    overall: int = 30
    pushes: int = 25
    group: int = 20
    chat_second: float = 1.0
    chat_burst: int = 5


UNLIMITED = Limits(10**9, 10**9, 10**9, 0.0, 10**9)


class Pacing:
    """Remembers what went out and says who has to wait."""

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._sent: deque[float] = deque()
        self._pushed: deque[float] = deque()
        self._groups: defaultdict[int, deque[float]] = defaultdict(deque)
        self._owed: dict[int, float] = {}  # when the chat's burst is paid back
        self._halted: dict[int, float] = {}
        self._all_halted_until = 0.0
        self._last_refusal: tuple[int, float] | None = None

    def note_sent(self, chat_id: int, now: float, *, is_push: bool) -> None:
        """Count a message that is handed over now."""
        self._sent.append(now)
        if is_push:
            self._pushed.append(now)
        if chat_id < 0:
            self._groups[chat_id].append(now)
        self._owed[chat_id] = max(self._owed.get(chat_id, now), now) + self._limits.chat_second

    def note_refused(self, chat_id: int, now: float, seconds: float) -> None:
        """Halt a chat after a 429; all chats, if another one was refused within a second."""
        self._halted[chat_id] = now + seconds
        last, self._last_refusal = self._last_refusal, (chat_id, now)
        if last is not None and last[0] != chat_id and now - last[1] <= 1.0:
            self.halt_all(now, seconds)

    def halt_all(self, now: float, seconds: float) -> None:
        """Let nothing but answers go for a while."""
        self._all_halted_until = max(self._all_halted_until, now + seconds)

    def busy(self, now: float) -> Busy:
        """Return who may not be written to now."""
        self._forget(now)
        everybody = self._all_halted_until > now or len(self._sent) >= self._limits.overall
        return Busy(
            chats=frozenset(self._busy_chats(now)),
            quiet_chats=frozenset(self._owed),
            pushes=len(self._pushed) >= self._limits.pushes,
            all=everybody,
        )

    def seconds_until_free(self, now: float) -> float | None:
        """Return when the next limit loosens, counted from now; None if nobody has to wait."""
        ends = [until for until in self._halted.values() if until > now]
        ends += [self._free_at(owed) for owed in self._owed.values()]
        ends += self._owed.values()
        ends += [sent[0] + 60 for sent in self._groups.values() if self._is_full(sent)]
        ends += [self._sent[0] + 1] if len(self._sent) >= self._limits.overall else []
        ends += [self._pushed[0] + 1] if len(self._pushed) >= self._limits.pushes else []
        coming = [until - now for until in (*ends, self._all_halted_until) if until > now]
        return min(coming, default=None)

    def _busy_chats(self, now: float) -> set[int]:
        halted = {chat for chat, until in self._halted.items() if until > now}
        spent = {chat for chat, owed in self._owed.items() if self._free_at(owed) > now}
        return halted | spent | {c for c, sent in self._groups.items() if self._is_full(sent)}

    def _free_at(self, owed: float) -> float:
        return owed - (self._limits.chat_burst - 1) * self._limits.chat_second

    def _is_full(self, sent: deque[float]) -> bool:
        return len(sent) >= self._limits.group

    def _forget(self, now: float) -> None:
        for window, seconds in ((self._sent, 1), (self._pushed, 1)):
            _drop_before(window, now - seconds)
        for sent in self._groups.values():
            _drop_before(sent, now - 60)
        self._owed = {chat: owed for chat, owed in self._owed.items() if owed > now}
        self._halted = {chat: until for chat, until in self._halted.items() if until > now}


def _drop_before(window: deque[float], moment: float) -> None:
    while window and window[0] <= moment:
        window.popleft()
