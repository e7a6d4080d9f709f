"""What is said of cards: few units are left, or few days to use them."""

from collections.abc import Sequence
from datetime import date

from domain.credits.views import CardView
from domain.reminders.says import CardLow, CardToUse
from handlers.messages import Button
from handlers.pushes.parts import Part, Telling


def own_low(telling: Telling, says: CardLow) -> Part:
    """Return that a card has few units left, or none; or few days of those that it took."""
    card = says.card
    if says.dates and not card.left:
        return _own_dates(telling, card, says.dates)
    left = "left" if card.left and card.usable_until else "left-open" if card.left else "none"
    line = telling.words(
        f"remind-customer-card-low-{left}",
        plan=card.plan_name,
        left=card.left,
        until=card.usable_until,
    )
    return Part((line,), (*_booking(telling, card), _new_card(telling, card)))


def _own_dates(telling: Telling, card: CardView, dates: Sequence[date]) -> Part:
    line = telling.words(
        "remind-customer-card-low-dates",
        plan=card.plan_name,
        count=len(dates),
        last=dates[-1],
    )
    return Part((line,), (_new_card(telling, card),))


def own_to_use(telling: Telling, says: CardToUse) -> Part:
    """Return how many units can only be used for so many more days."""
    card = says.card
    line = telling.words(
        "remind-customer-card-to-use",
        plan=card.plan_name,
        left=card.left,
        until=card.usable_until,
        days=says.days_left,
    )
    return Part((line,), (*_booking(telling, card), _new_card(telling, card)))


def _booking(telling: Telling, card: CardView) -> tuple[Button, ...]:
    if not card.left:
        return ()
    return (telling.button("book", card.plan_name, "booking.add", **_course(card)),)


def _new_card(telling: Telling, card: CardView) -> Button:
    slots = {"plan": card.plan_name, **_course(card)}
    return telling.button("new-card", card.plan_name, "contract.sell", **slots)


def _course(card: CardView) -> dict[str, int]:
    """Return the one course that a card is for, where it is for one."""
    return {} if card.course_id is None else {"course_id": card.course_id}
