"""What can be done instead where a place is refused: the buttons under the sentence."""

from typing import Any

from domain.bookings.errors import (
    AlreadyBooked,
    AlreadyWaiting,
    CourseDayBegan,
    NothingToBookWith,
)
from domain.errors import Refusal
from handlers.dialog import Talk
from handlers.listing import leads_to
from handlers.messages import Rows

FOR_EVERYBODY: tuple[type[Refusal], ...] = (AlreadyBooked, AlreadyWaiting, NothingToBookWith)
"""Refusals whose buttons are for customers too."""


def _out_again(talk: Talk, refusal: AlreadyBooked | AlreadyWaiting) -> Rows:
    label = "button-leave-list" if isinstance(refusal, AlreadyWaiting) else "button-cancel-booking"
    booking = {"booking_id": refusal.booking_id}
    return ((leads_to(talk.words, label, "booking.cancel", **booking),),)


def _something_to_book_with(talk: Talk, refusal: NothingToBookWith) -> Rows:
    """Return the ways to a new card, or to a longer one; customers see what is on sale."""
    words, who = talk.words, {"customer_id": refusal.customer_id}
    if talk.is_customer:
        return ((leads_to(words, "intent-plan-list", "plan.list"),),)
    sell = leads_to(words, "button-sell", "contract.sell", **who)
    if refusal.why != "expired":
        return ((sell,),)
    return ((sell,), (leads_to(words, "intent-cards-extend", "cards.extend", **who),))


def _mark(talk: Talk, refusal: CourseDayBegan) -> Rows:
    booking = {"booking_id": refusal.booking_id}
    return ((leads_to(talk.words, "intent-attendance-mark", "attendance.mark", **booking),),)


BOOKING_STEPS: dict[type[Refusal], Any] = {
    AlreadyBooked: _out_again,
    AlreadyWaiting: _out_again,
    NothingToBookWith: _something_to_book_with,
    CourseDayBegan: _mark,
}
