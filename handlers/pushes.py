"""What a reminder says, in the language of the person it goes to.

All that one person hears on a morning is one message. Nothing is said of what has become moot.
"""

from collections.abc import Sequence
from typing import Any

from domain.contracts.views import EndCause
from domain.reminders.kinds import PauseSays
from domain.reminders.service import ContractEnds, Said
from handlers.buttons import request_data
from handlers.messages import Button, Rows
from handlers.pauses.reminders import check_buttons, check_lines, pause_line
from handlers.texts import Words
from handlers.wording import short

MOST_BUTTONS = 6


def owner_reminder(words: Words, said: Sequence[Said]) -> tuple[str, Rows]:
    """Return what an owner hears: one line and one button per contract that ends or rests."""
    endings, pauses = _ends(said), _pauses(said)
    lines = [*check_lines(words, pauses)]
    if endings:
        head = words("remind-owner-head", count=len(endings))
        lines = [head, *(_line(words, each) for each in endings), *(["", *lines] if lines else [])]
    rows = [(_contract_button(words, each),) for each in endings]
    return "\n".join(lines), tuple((*rows, *check_buttons(words, pauses))[:MOST_BUTTONS])


def customer_reminder(words: Words, said: Sequence[Said]) -> tuple[str, Rows]:
    """Return what a customer hears of his own contracts."""
    lines = (
        *(pause_line(words, each) for each in _pauses(said)),
        *(_own_line(words, each) for each in _ends(said)),
    )
    button = Button(words("button-my-contract"), request_data(words.language, "contract.show", {}))
    return "\n".join(lines), ((button,),)


def _ends(said: Sequence[Said]) -> list[ContractEnds]:
    return [each for each in said if isinstance(each, ContractEnds)]


def _pauses(said: Sequence[Said]) -> list[PauseSays]:
    return [each for each in said if isinstance(each, PauseSays)]


def _own_line(words: Words, each: ContractEnds) -> str:
    return words(
        f"remind-customer-{_for_customer(each)}",
        plan=each.ending.contract.plan_name,
        on=each.ending.on,
        days=each.days_left,
        **_next(each),
    )


def _line(words: Words, each: ContractEnds) -> str:
    return words(
        f"remind-owner-{_cause(each)}",
        customer=each.customer.name,
        plan=each.ending.contract.plan_name,
        on=each.ending.on,
        days=each.days_left,
        **_next(each),
    )


def _next(each: ContractEnds) -> dict[str, Any]:
    """Return the contract that follows, as a sentence names it."""
    if each.followed_by is None:
        return {}
    return {"next": each.followed_by.plan_name, "next_from": short(each.followed_by.starts_on)}


def _contract_button(words: Words, each: ContractEnds) -> Button:
    slots = {"contract_id": each.ending.contract.id}
    label = words.label("remind-owner-button", customer=each.customer.name)
    return Button(label, request_data(words.language, "contract.show", slots))


def _for_customer(each: ContractEnds) -> str:
    """Return the kind of the sentence: who was given notice is not asked to stay."""
    by_studio = each.followed_by is None and each.ending.contract.given_by == "studio"
    return "by-studio" if by_studio else _cause(each)


def _cause(each: ContractEnds) -> str:
    if each.followed_by is not None:
        return "followed"
    return "terminated" if each.ending.why is EndCause.TERMINATED else "by-itself"
