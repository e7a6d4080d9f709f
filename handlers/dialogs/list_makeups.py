"""List make-up rights that can be redeemed: of one person, or of everybody."""

from collections.abc import Mapping, Sequence

from domain.bookings.service import MakeupView
from handlers.buttons import request_data
from handlers.dialog import Answer, Question, Slots, Talk
from handlers.listing import MOST_BUTTONS, about_line, names_of, optional_customer, spaced
from handlers.messages import Button, Rows
from handlers.wording import short


class ListMakeups:
    """``makeup.list``."""

    intent = "makeup.list"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask who is meant only where a name leaves that open."""
        return await optional_customer(talk, slots)

    async def answer(self, talk: Talk, slots: Slots) -> Answer:
        """Return how many, then one block each: what was missed, until when, where."""
        words, customer_id = talk.words, slots.get("customer_id")
        service = talk.studio.bookings
        names = {} if talk.is_customer else await names_of(talk)
        about = about_line(words, names.get(customer_id or 0))
        found = (
            await service.open_makeups()
            if customer_id is None
            else await service.makeups_of(customer_id)
        )
        if not found:
            return Answer(("\n".join((words("makeups-none"), *about)),))
        head = "\n".join((words("makeups-head", count=len(found)), *about))
        shown = {} if customer_id is not None else names
        blocks = [await _block(talk, each, shown) for each in found]
        return Answer(spaced((head, *blocks)), _redeem(talk, found, names))


async def _block(talk: Talk, makeup: MakeupView, names: Mapping[int, str]) -> str:
    booking = await talk.studio.bookings.get(makeup.source_booking_id)
    course = await talk.studio.courses.get(booking.course_id)
    categories = {each.id: each.name for each in await talk.studio.courses.categories()}
    named = (categories[number] for number in makeup.category_ids if number in categories)
    lines = (
        talk.words(
            "makeup-line-of" if names else "makeup-line",
            customer=names.get(makeup.customer_id, ""),
            course=course.name,
            missed=short(makeup.missed_on),
        ),
        talk.words("makeup-until", until=makeup.valid_until, where=", ".join(named)),
    )
    return "\n".join(lines)


def _redeem(talk: Talk, found: Sequence[MakeupView], names: Mapping[int, str]) -> Rows:
    """Return a button per right that books a day with it."""
    return tuple((_button(talk, each, names),) for each in found[:MOST_BUTTONS])


def _button(talk: Talk, makeup: MakeupView, names: Mapping[int, str]) -> Button:
    words = talk.words
    label = words.label(
        "button-redeem-of" if names else "button-redeem",
        customer=names.get(makeup.customer_id, ""),
        missed=short(makeup.missed_on),
    )
    slots = {"makeup_id": makeup.id, "customer_id": makeup.customer_id}
    return Button(label, request_data(words.language, "booking.add", slots))
