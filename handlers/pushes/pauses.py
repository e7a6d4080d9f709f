"""What is said of pauses: to the customer, and to the owner on a check day."""

from collections.abc import Sequence

from domain.reminders.says import PauseSays
from handlers.buttons import request_data
from handlers.messages import Button
from handlers.pauses.wording import push_next_line
from handlers.pushes.parts import Part, Telling, listed
from handlers.texts import Words
from handlers.wording import key, short

MOST_NAMES = 20


def own_pause(telling: Telling, says: PauseSays) -> Part:
    """Return what a customer hears of a pause, with what is to be paid next."""
    words, pause, contract = telling.words, says.pause, says.contract
    kind = f"{key(says.kind)}-open" if pause.last_day is None else key(says.kind)
    line = words(
        f"remind-customer-{kind}",
        plan=contract.plan_name,
        days=says.days_left,
        last=pause.last_day or pause.first_day,
    )
    show = telling.button("contract", contract.plan_name, "contract.show", contract_id=contract.id)
    if says.kind == "pause_over":
        return Part((line, *_next_due(words, says)), (telling.button("book", "", "booking.add"),))
    return Part((line, *_next_due(words, says)), (show,))


def checks_part(telling: Telling, said: Sequence[PauseSays]) -> Part:
    """Return what an owner hears of pauses without an end that are to be looked at.

    Of many those with the most money have lines; the others are named.
    """
    words = telling.words
    first, others = listed(said, lambda each: each.contract.price_cents)
    lines = (
        words(
            "remind-owner-pause-check",
            customer=each.customer.name,
            plan=each.contract.plan_name,
            first=short(each.pause.first_day),
        )
        for each in first
    )
    head = words("remind-owner-pause-head", count=len(said))
    return Part(
        (head, *lines, *_others(words, others)), tuple(_resume(words, each) for each in first)
    )


def _others(words: Words, said: Sequence[PauseSays]) -> tuple[str, ...]:
    if not said:
        return ()
    names = ", ".join(each.customer.name for each in said[:MOST_NAMES])
    more = max(0, len(said) - MOST_NAMES)
    return (words("remind-owner-pause-more", count=len(said), names=names, more=more),)


def _resume(words: Words, says: PauseSays) -> Button:
    label = words.label("remind-owner-pause-button", customer=says.customer.name)
    slots = {"contract_id": says.contract.id}
    return Button(label, request_data(words.language, "contract.resume", slots))


def _next_due(words: Words, says: PauseSays) -> tuple[str, ...]:
    if says.next_due is None or says.kind == "pause_begins":
        return ()
    return (push_next_line(words, says.next_due, says.contract.payment_method),)
