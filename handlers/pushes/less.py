"""The buttons below what somebody is told that he did not ask for: what to do, and less of it.

What belongs to one kind is declined by one tap; of several kinds one tap opens the choice. What
everybody has to know has no such button.
"""

from collections.abc import Iterable

from domain.desk.bookings.previews import BookingMessage
from domain.desk.facts import PlannedMessage
from domain.reminders.kinds import KIND_OF_MESSAGE, KINDS
from handlers.buttons import request_data
from handlers.messages import Button, Rows
from handlers.pushes.parts import Telling
from handlers.pushes.topics import letters_of, topic_name
from handlers.texts import Words

WANTED = "messages.wanted"
GIVES_BACK = frozenset({"booking-made", "booking-waiting", "booking-moved-up"})
"""Messages of a place that its person may not want."""


def less_rows(words: Words, kinds: Iterable[str]) -> Rows:
    """Return the button that leads to fewer messages of these kinds, where there is a choice.

    Args:
        words: The person's language.
        kinds: Names of the register, of all that a message says.
    """
    told = [each for each in dict.fromkeys(kinds) if KINDS[each].may_decline]
    if not told:
        return ()
    letters = letters_of(told)
    if len(told) > 1:
        data = request_data(words.language, WANTED, {"about": letters})
        return ((Button(words("button-less"), data),),)
    label = words.label("wanted-less-kind", topic=topic_name(words, told[0]))
    slots = {"topic": letters, "on": 0, "about": letters}
    return ((Button(label, request_data(words.language, WANTED, slots)),),)


def message_rows(words: Words, zone: str, planned: PlannedMessage) -> Rows:
    """Return the buttons below a message to a customer that follows from a change."""
    kind = KIND_OF_MESSAGE.get(planned.kind)
    less = () if kind is None else less_rows(words, [kind])
    if not isinstance(planned, BookingMessage) or planned.kind not in GIVES_BACK:
        return less
    telling, slots = Telling(words, zone), {"booking_id": planned.booking_id}
    return ((telling.button("sign-off", planned.day.course, "booking.cancel", **slots),), *less)
