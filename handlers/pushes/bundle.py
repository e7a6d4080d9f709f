"""One message for all that one person hears on a morning, in the person's language.

A customer reads first what has a day by which to decide, then money, cards and courses; an owner
reads the morning first. Below stand the buttons of each thing, and the one that leads to fewer
messages.
"""

from collections.abc import Iterable, Sequence
from itertools import accumulate, takewhile

from domain.reminders.kinds import Audience, Said
from handlers.messages import Button, Rows
from handlers.pages import ROOM, units
from handlers.pushes.less import less_rows
from handlers.pushes.parts import Part, Telling
from handlers.pushes.register import TO_CUSTOMERS, TO_OWNERS, kind_of
from handlers.texts import Words

MOST_ROWS = 10
"""So many rows of buttons fit on a screen beside their text."""
IN_A_ROW = 2
_APART = 2  # the empty line between two parts


def customer_reminder(words: Words, said: Sequence[Said], zone: str) -> tuple[str, Rows]:
    """Return what a customer hears: one part for each thing, with its buttons.

    Args:
        words: The customer's language.
        said: What is still needed.
        zone: Of the studio.
    """
    order = list(TO_CUSTOMERS)
    named = [(kind_of(each, Audience.CUSTOMER), each) for each in said]
    named = sorted(
        ((kind, each) for kind, each in named if kind in TO_CUSTOMERS),
        key=lambda one: order.index(one[0]),
    )
    telling = Telling(words, zone, several=len(named) > 1)
    parts = [TO_CUSTOMERS[kind](telling, each) for kind, each in named]
    return _message(words, parts, [kind for kind, _ in named])


def owner_reminder(words: Words, said: Sequence[Said], zone: str) -> tuple[str, Rows]:
    """Return what an owner hears: one part for each kind, the morning first.

    Args:
        words: The owner's language.
        said: What is still needed.
        zone: Of the studio.
    """
    telling = Telling(words, zone)
    kinds = [(kind_of(each, Audience.OWNER), each) for each in said]
    parts, told = [], []
    for kind, write in TO_OWNERS.items():
        if own := [each for name, each in kinds if name == kind]:
            parts.append(write(telling, own))
            told.append(kind)
    return _message(words, parts, told)


def _message(words: Words, parts: Sequence[Part], kinds: Iterable[str]) -> tuple[str, Rows]:
    if not parts:
        return "", ()
    text = _fitting(words, parts)
    rows = _unique(_rows(part.buttons) for part in parts)[:MOST_ROWS]
    return text, (*rows, *less_rows(words, kinds))


def _fitting(words: Words, parts: Sequence[Part]) -> str:
    """Return the text of one message: what it has no room for is said in a line each.

    An e-mail has room for all.
    """
    full = len(parts) if words.by_mail else _in_full(parts)
    said = [part.text if place < full else part.brief for place, part in enumerate(parts)]
    rest = (words("remind-more", count=len(parts) - full),) if full < len(parts) else ()
    return "\n\n".join((*said, *rest))


def _in_full(parts: Sequence[Part]) -> int:
    """Return how many parts, from the first on, can be said in full beside the others in brief."""
    if sum(units(part.text) + _APART for part in parts) <= ROOM:
        return len(parts)
    room = ROOM - sum(units(part.brief) + _APART for part in parts)
    longer = accumulate(units(part.text) - units(part.brief) for part in parts)
    return sum(1 for _ in takewhile(lambda more: more <= room, longer))


def _rows(buttons: Sequence[Button]) -> Rows:
    return tuple(tuple(buttons[at : at + IN_A_ROW]) for at in range(0, len(buttons), IN_A_ROW))


def _unique(groups: Iterable[Rows]) -> Rows:
    """Return the rows of all parts, each button once."""
    seen: set[str] = set()
    rows: list[tuple[Button, ...]] = []
    for row in (row for rows_of_part in groups for row in rows_of_part):
        fresh = tuple(button for button in row if button.data not in seen)
        seen |= {button.data for button in fresh}
        rows += [fresh] if fresh else []
    return tuple(rows)
