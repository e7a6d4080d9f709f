"""What was sent to customers by itself, what failed, whom nothing reached: ``messages.sent``."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import groupby

from domain.reminders.says import Delivered
from handlers.dialog import Answer, Question, Slots, Talk
from handlers.listing import day_of, spaced
from handlers.pushes.digest import kind_name, totals
from handlers.texts import Markup, Span, Words

WEEK = timedelta(days=6)
MOST_NAMES = 20
ORDER = ("sent", "mailed", "planned", "failed", "unreachable", "unwanted", "moot", "dropped")


class ListSent:
    """``messages.sent``."""

    intent = "messages.sent"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask nothing."""
        del talk, slots
        return None

    async def answer(self, talk: Talk, slots: Slots) -> Answer:
        """Return the sums, a block for each day with its kinds, and who was not reached.

        Without a period it is the last seven days.
        """
        words, (first, last) = talk.words, _period(talk, slots)
        deliveries = talk.studio.reminders.asking(talk.conversations.requests()).deliveries
        found = await deliveries.between(first, last)
        if not found:
            return Answer((words("sent-none"),))
        ids = await deliveries.unreached_between(first, last)
        people = await talk.studio.customers.all(active=None, ids=ids) if ids else ()
        head = "\n".join((words("sent-head", days=Span(first, last)), _sum(words, totals(found))))
        names = [each.name for each in people]
        blocks = (head, *_days(words, found), *_unreached(words, names))
        return Answer(spaced(blocks))


def _period(talk: Talk, slots: Slots) -> tuple[date, date]:
    last = day_of(slots, "until") or talk.said_on
    first = day_of(slots, "from") or last - WEEK
    return min(first, last), last


def _sum(words: Words, sums: Mapping[str, int]) -> str:
    sent = sums.get("sent", 0) + sums.get("mailed", 0)
    failed, unreachable = sums.get("failed", 0), sums.get("unreachable", 0)
    return words("sent-sum", sent=sent, failed=failed, unreachable=unreachable)


def _days(words: Words, found: Iterable[Delivered]) -> Iterable[str]:
    """Yield a block for each day, the newest first."""
    newest = sorted(found, key=lambda each: each.day, reverse=True)
    for day, own in groupby(newest, key=lambda each: each.day):
        yield "\n".join((words("sent-day", day=day), *(_line(words, each) for each in own)))


def _line(words: Words, each: Delivered) -> str:
    outcomes = ", ".join(
        words(f"sent-outcome-{name}", count=each.outcomes[name])
        for name in ORDER
        if each.outcomes.get(name)
    )
    kind = Markup(kind_name(words, each.kind))
    return words("sent-line", kind=kind, outcomes=Markup(outcomes))


def _unreached(words: Words, names: Sequence[str]) -> tuple[str, ...]:
    if not names:
        return ()
    shown, more = ", ".join(names[:MOST_NAMES]), max(0, len(names) - MOST_NAMES)
    line = words("sent-unreached", names=shown, more=more)
    return ("\n".join((line, words("sent-unreached-hint"))),)
