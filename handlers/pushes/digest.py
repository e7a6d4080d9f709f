"""The owner's morning: what takes place, what waits, and what did not arrive."""

from collections.abc import Iterable, Mapping

from domain.money import Money
from domain.reminders.digest import ENDS_SOON
from domain.reminders.says import ClassOfToday, Delivered, Digest
from handlers.messages import Button
from handlers.pushes.parts import Part, Telling
from handlers.texts import Markup, Words
from handlers.wording import key

MOST_CLASSES, MOST_NAMES = 12, 6
SENT, MAILED = "sent", "mailed"
NOT_ARRIVED = ("failed", "unreachable")


def digest_part(telling: Telling, says: Digest) -> Part:
    """Return the morning in a few lines, with a button for what needs a look."""
    words = telling.words
    lines = (
        words("digest-head", day=says.day),
        *_classes(words, says.classes),
        *_open_points(words, says),
        *_messages(words, says),
    )
    return Part(lines, tuple(_buttons(telling, says)))


def class_line(words: Words, each: ClassOfToday) -> str:
    """Return a course of today with its places."""
    free = max(0, each.course.capacity - each.taken)
    waiting = words("digest-waiting", count=each.waiting) if each.waiting else ""
    return words(
        "digest-class",
        time=each.day.begins,
        course=each.course.name,
        free=free,
        capacity=each.course.capacity,
        waiting=Markup(waiting),
    )


def totals(delivered: Iterable[Delivered]) -> Mapping[str, int]:
    """Return how many messages there were by what became of them."""
    sums: dict[str, int] = {}
    for each in delivered:
        for outcome, count in each.outcomes.items():
            sums[outcome] = sums.get(outcome, 0) + count
    return sums


def _classes(words: Words, classes: tuple[ClassOfToday, ...]) -> tuple[str, ...]:
    if not classes:
        return (words("digest-no-classes"),)
    more = len(classes) - MOST_CLASSES
    rest = (words("digest-more-classes", count=more),) if more > 0 else ()
    return (*(class_line(words, each) for each in classes[:MOST_CLASSES]), *rest)


def _open_points(words: Words, says: Digest) -> tuple[str, ...]:
    """Return a line for each of requests, ends and money, where there is any."""
    late = says.overdue
    return (
        *((words("digest-requests", count=says.waiting),) if says.waiting else ()),
        *((words("digest-ending", count=says.ending, days=ENDS_SOON),) if says.ending else ()),
        *(
            (words("digest-overdue", count=late.count, amount=Money(late.cents)),)
            if late.count
            else ()
        ),
    )


def _messages(words: Words, says: Digest) -> tuple[str, ...]:
    """Return what became of the messages since yesterday, and whom none reached."""
    sums = totals(says.delivered)
    sent, failed = sums.get(SENT, 0) + sums.get(MAILED, 0), sums.get("failed", 0)
    unreachable = sums.get("unreachable", 0)
    names = ", ".join(each.name for each in says.unreached[:MOST_NAMES])
    more = max(0, len(says.unreached) - MOST_NAMES)
    return (
        *((words("digest-sent", count=sent),) if sent else ()),
        *((words("digest-failed", count=failed),) if failed else ()),
        *((words("digest-unreachable", count=unreachable),) if unreachable else ()),
        *((words("digest-names", names=names, more=more),) if names else ()),
    )


def _buttons(telling: Telling, says: Digest) -> Iterable[Button]:
    if says.waiting:
        yield telling.button("requests", "", "request.list")
    if says.ending:
        yield telling.button("ending", "", "contract.expiring")
    if says.overdue.count:
        yield telling.button("open", "", "invoice.open")
    if any(totals(says.delivered).get(each) for each in NOT_ARRIVED):
        yield telling.button("sent", "", "messages.sent")


def kind_name(words: Words, kind: str) -> str:
    """Return what a kind of message is called."""
    return words(f"message-kind-{key(kind)}")
