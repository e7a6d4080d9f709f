"""Telegram's limits, kept before Telegram has to: who may be written to at a moment.

Telegram counts when a message arrives, which is somewhere between handing it over and its answer.
So a message that was slower than the fastest ones counts that much longer: it may have arrived
late, and the next one may be fast.

Times are seconds of the event loop, given as arguments. Answers to presses are not counted.
"""

from collections import defaultdict, deque
from dataclasses import dataclass

from msgspec import Struct

from bot.outbox_line import Busy

A_SECOND = 1.0
TO_BE_SURE = 0.005
"""So many seconds more are kept from a message that arrived."""
RECENT = 100
"""Among so many answers the fastest is looked for."""


class Limits(Struct, frozen=True):
    """How much may go.

    Attributes:
        overall: Messages in any second over all chats.
        pushes: Pushes in any second over all chats.
        group: Messages in any minute to one group (a negative chat id).
        chat_second: How many seconds one message to a chat costs.
        chat_burst: How many messages a chat that was quiet takes at once.
        heard: Updates of one person in any minute that get a turn; answers to more of them could
            not keep pace.
    """

    overall: int = 30
    pushes: int = 25
    group: int = 20
    chat_second: float = 1.0
    chat_burst: int = 5
    heard: int = 60


UNLIMITED = Limits(10**9, 10**9, 10**9, 0.0, 10**9, 10**9)


@dataclass(eq=False)
class Slot:
    """A message that counts until a moment."""

    chat_id: int
    is_push: bool
    sent_at: float
    until: float


class Pacing:
    """Remembers what went out and says who has to wait."""

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._slots: list[Slot] = []
        self._trips: deque[float] = deque(maxlen=RECENT)
        self._groups: defaultdict[int, deque[float]] = defaultdict(deque)
        self._owed: dict[int, float] = {}  # when the chat's burst is paid back
        self._halted: dict[int, float] = {}
        self._all_halted_until = 0.0
        self._last_refusal: tuple[int, float] | None = None

    def note_sent(self, chat_id: int, now: float, *, is_push: bool) -> Slot:
        """Count a message that is handed over now."""
        slot = Slot(chat_id, is_push, now, now + A_SECOND)
        self._slots.append(slot)
        if chat_id < 0:
            self._groups[chat_id].append(now)
        self._owed[chat_id] = max(self._owed.get(chat_id, now), now) + self._limits.chat_second
        return slot

    def note_answered(self, slot: Slot, now: float) -> None:
        """Let a message count longer by as much as it may have arrived late."""
        trip = now - slot.sent_at
        self._trips.append(trip)
        late = trip - min(self._trips) + TO_BE_SURE
        slot.until = slot.sent_at + A_SECOND + late
        if slot not in self._slots:
            self._slots.append(slot)
        if self._limits.chat_second:
            quiet = slot.sent_at + self._limits.chat_second + late
            self._owed[slot.chat_id] = max(self._owed.get(slot.chat_id, quiet), quiet)

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
        halted = self._all_halted_until > now
        return Busy(
            chats=frozenset(self._busy_chats(now)),
            quiet_chats=frozenset(self._owed),
            room=0 if halted else self._limits.overall - len(self._slots),
            push_room=self._limits.pushes - len(self._pushed()),
        )

    def seconds_until_free(self, now: float) -> float | None:
        """Return when the next limit loosens, counted from now; None if nobody has to wait."""
        self._forget(now)
        everybody = [self._all_halted_until] if self._all_halted_until > now else []
        if len(self._slots) >= self._limits.overall:
            everybody.append(min(slot.until for slot in self._slots))
        if everybody:
            return max(everybody) - now
        ends = [*self._halted.values(), *map(self._free_at, self._owed.values())]
        ends += [sent[0] + 60 for sent in self._groups.values() if self._is_full(sent)]
        pushed = self._pushed()
        if len(pushed) >= self._limits.pushes:
            ends.append(min(pushed))
        else:
            ends += self._owed.values()
        return min((until - now for until in ends if until > now), default=None)

    def _pushed(self) -> list[float]:
        """Return until when which push counts."""
        return [slot.until for slot in self._slots if slot.is_push]

    def _busy_chats(self, now: float) -> set[int]:
        spent = {chat for chat, owed in self._owed.items() if self._free_at(owed) > now}
        full = {chat for chat, sent in self._groups.items() if self._is_full(sent)}
        return {*self._halted, *spent, *full}

    def _free_at(self, owed: float) -> float:
        return owed - (self._limits.chat_burst - 1) * self._limits.chat_second

    def _is_full(self, sent: deque[float]) -> bool:
        return len(sent) >= self._limits.group

    def _forget(self, now: float) -> None:
        self._slots = [slot for slot in self._slots if slot.until > now]
        for sent in self._groups.values():
            _drop_before(sent, now - 60)
        self._owed = {chat: owed for chat, owed in self._owed.items() if owed > now}
        self._halted = {chat: until for chat, until in self._halted.items() if until > now}


def _drop_before(window: deque[float], moment: float) -> None:
    while window and window[0] <= moment:
        window.popleft()
