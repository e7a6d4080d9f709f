"""How buttons name groups and kinds of messages: a letter each, because their data are short.

A letter stays what it is: buttons that were sent long ago still carry it. The morning overview is
a group and its only kind at once.
"""

from collections.abc import Iterable, Mapping, Sequence

from domain.reminders.kinds import KINDS, Audience, Group, Told
from handlers.texts import Words
from handlers.wording import key

LETTERS: Mapping[str, str] = {
    "contract_ends": "e",
    "notice_due": "n",
    "notice_radar": "r",
    "renews": "v",
    "pause_begins": "p",
    "pause_ends": "q",
    "pause_over": "o",
    "pause_check": "c",
    "invoice_issued": "i",
    "invoice_corrected": "k",
    "invoice_overdue": "u",
    "overdue_radar": "w",
    "card_low": "l",
    "card_to_use": "t",
    "class_tomorrow": "m",
    "booking_confirmed": "b",
    "moved_up": "a",
    "class_dropped": "d",
    "request_waiting": "s",
    "digest": "g",
    Group.CONTRACT.value: "C",
    Group.MONEY.value: "M",
    Group.UNITS.value: "U",
    Group.COURSES.value: "K",
    Group.REQUESTS.value: "R",
}
_TOPICS = {letter: topic for topic, letter in LETTERS.items()}


def letters_of(topics: Iterable[str]) -> str:
    """Return topics as a button writes them, each once.

    Example:
        >>> letters_of(["card_low", "money", "card_low"])
        'lM'
    """
    return "".join(dict.fromkeys(LETTERS[topic] for topic in topics))


def topics_of(letters: str) -> tuple[str, ...]:
    """Return the groups and kinds that a button names; letters that mean nothing are dropped.

    Example:
        >>> topics_of("lM?")
        ('card_low', 'money')
    """
    return tuple(_TOPICS[letter] for letter in letters if letter in _TOPICS)


def groups_for(audience: Audience) -> tuple[Group, ...]:
    """Return the groups of which such people are told."""
    told = {kind.group for kind in KINDS.values() if audience in kind.audiences}
    return tuple(group for group in Group if group in told)


def kinds_for(group: Group, audience: Audience) -> tuple[str, ...]:
    """Return the kinds of a group of which such people are told, in the register's order."""
    return tuple(
        name for name, kind in KINDS.items() if kind.group is group and audience in kind.audiences
    )


def is_alone(kind: str, audience: Audience) -> bool:
    """Say whether such people hear of no other kind of the group."""
    return kinds_for(KINDS[kind].group, audience) == (kind,)


def topic_name(words: Words, topic: str) -> str:
    """Return what a group or a kind is called."""
    family = "kind" if topic in KINDS else "group"
    return words.label(f"message-{family}-{key(topic)}")


def by_calendar(audience: Audience) -> Sequence[str]:
    """Return the kinds that come by themselves to such people."""
    return [
        name
        for name, kind in KINDS.items()
        if kind.told is Told.BY_CALENDAR and audience in kind.audiences
    ]
