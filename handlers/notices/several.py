"""One notice is for one contract: who speaks of several gives one after the other.

Nothing is ended unsaid. The first screen says which contract the notice is for; the others, of the
same customer or of somebody else for whom the chat speaks, are offered right after the receipt.
What was said counts for each of them from the same moment on.
"""

from collections.abc import Sequence
from datetime import datetime

from domain.contracts.views import ContractView
from domain.studios.links import Link
from handlers.buttons import of_link, request_data
from handlers.dialog import Choice, Option, Question, Slots, Talk
from handlers.messages import Button
from handlers.notices.own import ALL, BOTH, DECLARE, FIRST, NEXT
from handlers.people import TERMINABLE, contract_label
from handlers.texts import Words

OTHERS = "x_others"
"""Slot: link (0 for one's own), contract and label of each other one that was meant."""
MOST = 6


async def which_first(talk: Talk, slots: Slots, mine: Sequence[ContractView]) -> Question | None:
    """Return the question with which of several contracts to begin; None where there is one.

    Args:
        talk: The turn.
        slots: Of the notice, whose contract is not known yet.
        mine: The customer's own contracts that may be meant.
    """
    theirs = await _of_links(talk) if slots.get(BOTH) else []
    if not slots.get(BOTH) or len(mine) + len(theirs) <= 1:
        return None
    choices = [Choice(contract_label(talk, view), {"contract_id": view.id}) for view in mine]
    choices.append(Choice(talk.words("button-declare-unsure"), {"x_unsure": 1}))
    rows = [_row(talk, link, view, await _label(talk, link, view)) for link, view in theirs]
    text = talk.words("declare-which-first")
    return Question("contract", text, tuple(choices), extra=tuple(rows))


def _row(talk: Talk, link: Link, view: ContractView, label: str) -> tuple[Button, ...]:
    slots = {"contract_id": view.id, BOTH: 1}
    button = Button(label, request_data(talk.words.language, DECLARE, slots))
    (row,) = of_link(((button,),), link.id)
    return row


async def note_others(talk: Talk, slots: Slots) -> None:
    """Fill in which other contracts were meant, and keep for each when that was said."""
    if not slots.get(BOTH):
        return
    mine = await _mine(talk, slots)
    theirs = await _of_links(talk)
    for view in (*mine, *(view for _, view in theirs)):
        await _keep(talk, slots, view)
    own = [[0, view.id, contract_label(talk, view)] for view in mine]
    of_others = [[link.id, view.id, await _label(talk, link, view)] for link, view in theirs]
    slots[OTHERS] = [*own, *of_others][:MOST]


def one_line(words: Words, slots: Slots) -> tuple[str, ...]:
    """Return that this notice is for one contract, and what becomes of the others."""
    if not slots.get(BOTH) or "contract_id" not in slots:
        return ()
    others = ", ".join(label for _, _, label in slots.get(OTHERS) or ())
    return (words("declare-one-of", others=others) if others else words("declare-one-alone"),)


def next_options(words: Words, slots: Slots) -> tuple[Option, ...]:
    """Return a button for each other contract that was meant, once this notice is given."""
    others = slots.get(OTHERS) or ()
    several = {BOTH: 1} if len(others) > 1 else {}
    return tuple(
        Option(
            words.label("button-declare-other", contract=label),
            request=(DECLARE, {"contract_id": contract_id, NEXT: 1, **several}),
            link=link_id,
        )
        for link_id, contract_id, label in others
    )


async def _mine(talk: Talk, slots: Slots) -> list[ContractView]:
    """Return the customer's other contracts; none while it is open which one this is about."""
    if "contract_id" not in slots:
        return []
    found = await talk.studio.contracts.of_customer(slots["customer_id"])
    return [view for view in found if view.state in TERMINABLE and view.id != slots["contract_id"]]


async def _of_links(talk: Talk) -> list[tuple[Link, ContractView]]:
    """Return the contracts of the others at this studio for whom the chat speaks."""
    own = talk.link
    others = [
        link
        for link in talk.links
        if link.studio_id == own.studio_id and link.customer_id not in (None, own.customer_id)
    ]
    return [
        (link, view)
        for link in others
        for view in await talk.studio.contracts.of_customer(link.customer_id or 0)
        if view.state in TERMINABLE
    ]


async def _label(talk: Talk, link: Link, view: ContractView) -> str:
    return f"{await talk.house.shown_as(link)} · {contract_label(talk, view)}"


async def _keep(talk: Talk, slots: Slots, view: ContractView) -> None:
    if slots.get(ALL):
        at = datetime.fromisoformat(slots[FIRST])
        await talk.studio.said.keep(view.customer_id, view.id, at, slots[ALL])
