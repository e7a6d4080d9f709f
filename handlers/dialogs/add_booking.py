"""Book a course day: who, which course, which day, what pays, or the place in the waiting list."""

from collections.abc import Mapping
from typing import Any

from domain.bookings.rules import Payer, Source
from domain.desk.bookings.book_day import BookDay
from domain.desk.bookings.previews import BookingPreview
from domain.desk.facts import Done, PlannedMessage
from handlers.bookings.meant import find_course_day
from handlers.bookings.more import more_line, more_options, note_more
from handlers.bookings.wording import (
    booking_message,
    booking_message_lines,
    day_line,
    deadline_line,
    payer_label,
    payer_line,
    who_line,
)
from handlers.dialog import Answer, Draft, Option, Question, Slots, Talk
from handlers.listing import day_of
from handlers.people import find_customer, typo_line
from handlers.results import preview_of
from handlers.texts import Markup, Words
from handlers.wording import spaced_out

PAYER = "x_payer"
"""What was chosen to pay: a letter for its kind, and its id."""
LETTERS = {"card_id": "a", "makeup_id": "w", "contract_id": "k"}


class AddBooking:
    """``booking.add``."""

    intent = "booking.add"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask for the person, the course and the day; the next days are buttons."""
        await note_more(talk, slots)
        open_point = await find_customer(talk, slots)
        return open_point or await find_course_day(talk, slots)

    async def preview(self, talk: Talk, slots: Slots) -> BookingPreview:
        """Return what pays, and whether a place is free."""
        return await talk.studio.desk.preview(_order(slots))

    def propose(self, talk: Talk, slots: Slots, preview: BookingPreview) -> Draft:
        """Return who, which day, what pays, until when to cancel, and who hears of it."""
        words = talk.words
        kind = "waits" if preview.position else "books"
        what = words(f"booking-{kind}", what=Markup(day_line(words, preview.day)))
        lines = (
            *typo_line(talk, slots, preview.customer.name),
            *who_line(talk, preview.customer),
            what,
            *_only_one(talk, slots),
            *spaced_out(*_terms(talk, preview)),
            *booking_message_lines(words, preview.messages),
            *spaced_out(*more_line(words, slots)),
        )
        return Draft(lines, _options(words, preview))

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Book it."""
        return await talk.studio.desk.carry_out(_order(slots), facts)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return that the place is there, the way out of it, and what else was wanted."""
        words, preview = talk.words, preview_of(done, BookingPreview)
        kind = "waiting" if preview.position else "booked"
        lines = (
            words(f"booking-done-{kind}", position=preview.position or 0),
            *who_line(talk, preview.customer),
            day_line(words, preview.day),
            *_afterwards(talk, preview),
            *booking_message_lines(words, done.messages),
        )
        more = more_options(words, self.intent, slots)
        return Draft(lines, (*more, *_after_steps(words, preview)))

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Return what the customer hears."""
        del done
        return booking_message(words, planned)


def _only_one(talk: Talk, slots: Slots) -> tuple[str, ...]:
    """Return that one person gets the place, where a customer spoke of others too."""
    return (talk.words("booking-only-you"),) if talk.is_customer and slots.get("x_both") else ()


def _order(slots: Slots) -> BookDay:
    on = day_of(slots, "date")
    if on is None:  # `missing` asks for it
        raise ValueError("a booking has a day")
    chosen = {name: slots[name] for name in ("card_id", "makeup_id") if slots.get(name)}
    if said := str(slots.get(PAYER) or ""):
        names = {letter: name for name, letter in LETTERS.items()}
        chosen = {names[said[0]]: int(said[1:])}
    return BookDay(slots["customer_id"], slots["course_id"], on, **chosen)


def _terms(talk: Talk, preview: BookingPreview) -> tuple[str, ...]:
    words = talk.words
    if preview.position:
        return (
            words("booking-position", position=preview.position),
            words(f"booking-waits-for-{_what_waits(preview.payer)}"),
        )
    return (
        payer_line(words, preview.payer),
        words("booking-free-after", count=preview.free - 1),
        deadline_line(talk, preview.day, preview.payer),
    )


def _what_waits(payer: Payer) -> str:
    """Return what is taken when the place is there."""
    kinds = {Source.CARD: "unit", Source.MAKEUP: "makeup"}
    return kinds.get(payer.source, "place")


def _afterwards(talk: Talk, preview: BookingPreview) -> tuple[str, ...]:
    if preview.position:
        return ()
    return (
        payer_line(talk.words, preview.payer),
        deadline_line(talk, preview.day, preview.payer),
    )


def _options(words: Words, preview: BookingPreview) -> tuple[Option, ...]:
    """Return the ways to let something else pay, and to take another day."""
    others = () if preview.position else preview.others[:3]
    paying = tuple(
        Option(payer_label(words, other), sets={PAYER: said})
        for other in others
        if (said := _said(other))
    )
    return (*paying, Option(words("button-other-day"), asks="date"))


def _said(payer: Payer) -> str:
    """Return what a button says of a payer: the most exact id that it has."""
    names = ("makeup_id", "card_id", "contract_id")
    for name in names:
        if (number := getattr(payer, name)) is not None:
            return f"{LETTERS[name]}{number}"
    return ""


def _after_steps(words: Words, preview: BookingPreview) -> tuple[Option, ...]:
    text = "button-leave-list" if preview.position else "button-cancel-booking"
    booking = {"booking_id": preview.booking_id or 0}
    again = {"customer_id": preview.customer.id, "course_id": preview.day.course_id}
    return (
        Option(words(text), request=("booking.cancel", booking)),
        Option(words("button-book-another"), request=("booking.add", again)),
    )
