"""The contract whose end is set, for those who want to move that end or to take it back.

A chat access that is to end beside the contract is a thing of its own: it stays as planned, and
the proposal says so.
"""

from datetime import date

from domain.contracts.errors import ContractEnded
from domain.contracts.views import ContractState, ContractView
from handlers.buttons import request_data
from handlers.dialog import Answer, Question, Slots, Talk
from handlers.messages import Button, Rows
from handlers.people import contract_label, find_contract, find_customer
from handlers.refusals import refusal_answer
from handlers.texts import Words
from handlers.wording import short

MOST_BUTTONS = 6


async def find_terminated(
    talk: Talk, slots: Slots, *, offer_end: bool
) -> Question | Answer | None:
    """Fill ``contract_id`` of a contract with an end that a termination set.

    Args:
        talk: The turn.
        slots: What is known.
        offer_end: Whether somebody with a running contract is offered to end it.
    """
    if (open_point := await find_customer(talk, slots)) is not None:
        return open_point
    found = await talk.studio.contracts.of_customer(slots["customer_id"], with_ended=True)
    wanted = [view for view in found if view.id == slots.get("contract_id")] or found
    if any(view.state is ContractState.TERMINATED for view in wanted):
        return await find_contract(talk, slots, {ContractState.TERMINATED})
    running = [view for view in wanted if view.state is not ContractState.ENDED]
    if running:
        return await _none_terminated(talk, slots, running, offer_end=offer_end)
    ended = [(view.id, view.last_day) for view in wanted if view.last_day is not None]
    if ended:
        return await refusal_answer(talk, ContractEnded(*ended[-1]))
    return await find_contract(talk, slots, {ContractState.TERMINATED})


async def _none_terminated(
    talk: Talk, slots: Slots, running: list[ContractView], *, offer_end: bool
) -> Answer:
    customer = await talk.studio.customers.file(slots["customer_id"])
    lasting = [view for view in running if view.kind != "card"]
    rows = _offers(talk, slots, lasting) if offer_end else ()
    if len(running) > 1:
        return Answer((talk.words("none-terminated", customer=customer.name),), rows)
    view = running[0]
    by_itself = view.fixed_end_on is not None
    text = talk.words(
        "not-terminated-by-itself" if by_itself else "refusal-not-terminated",
        customer=customer.name,
        contract=view.plan_name,
        number=view.number,
        day=view.fixed_end_on,
    )
    return Answer((text,), rows)


def _offers(talk: Talk, slots: Slots, running: list[ContractView]) -> Rows:
    """Return a button per contract that ends it, on the day that was wanted."""
    day = {"date": slots["date"]} if slots.get("date") else {}
    return tuple(
        (
            Button(
                talk.words("button-terminate-this", contract=contract_label(talk, view)),
                request_data(
                    talk.words.language, "contract.terminate", {"contract_id": view.id, **day}
                ),
            ),
        )
        for view in running[:MOST_BUTTONS]
    )


async def note_planned_access(talk: Talk, slots: Slots) -> None:
    """Keep in ``x_inactive_from`` from which day on the customer is to be inactive, if at all."""
    customer = await talk.studio.customers.file(slots["customer_id"])
    slots.pop("x_inactive_from", None)
    if customer.inactive_from is not None:
        slots["x_inactive_from"] = customer.inactive_from.isoformat()


def access_lines(words: Words, slots: Slots, name: str) -> tuple[str, ...]:
    """Return the yellow note on a chat access that ends although the contract goes on."""
    if "x_inactive_from" not in slots:
        return ()
    day = date.fromisoformat(slots["x_inactive_from"])
    return (words("note-access-ends", customer=name, day=short(day)),)
