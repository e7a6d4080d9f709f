"""What reminders of pauses say: to the customer, and to the owner on a check day."""

from collections.abc import Sequence

from domain.money import Money
from domain.reminders.kinds import PauseSays
from handlers.buttons import request_data
from handlers.messages import Button, Rows
from handlers.texts import Words
from handlers.wording import key, short


def check_lines(words: Words, pauses: Sequence[PauseSays]) -> tuple[str, ...]:
    """Return what an owner hears of pauses without an end that are to be looked at."""
    if not pauses:
        return ()
    lines = (
        words(
            "remind-owner-pause-check",
            customer=each.customer.name,
            plan=each.contract.plan_name,
            first=short(each.pause.first_day),
        )
        for each in pauses
    )
    return (words("remind-owner-pause-head", count=len(pauses)), *lines)


def check_buttons(words: Words, pauses: Sequence[PauseSays]) -> Rows:
    """Return a button per pause that ends it."""
    return tuple(
        (
            Button(
                words.label("remind-owner-pause-button", customer=each.customer.name),
                request_data(words.language, "contract.resume", {"contract_id": each.contract.id}),
            ),
        )
        for each in pauses
    )


def pause_line(words: Words, said: PauseSays) -> str:
    """Return what a customer hears of a pause, with what is to be paid next."""
    pause = said.pause
    kind = f"{key(said.kind)}-open" if pause.last_day is None else key(said.kind)
    lines = [
        words(
            f"remind-customer-{kind}",
            plan=said.contract.plan_name,
            days=said.days_left,
            last=pause.last_day or pause.first_day,
        )
    ]
    if said.next_due is not None and said.kind != "pause_begins":
        lines.append(
            words(
                "push-pause-next",
                method=said.contract.payment_method or "open",
                amount=Money(said.next_due.amount_cents),
                day=short(said.next_due.due_on),
            )
        )
    return "\n".join(lines)
