"""A refusal of the domain as an answer: its sentence, and the buttons that lead on.

Every refusal class has a text ``refusal-...`` per language whose values are its facts. Ids among
the facts are replaced by what they name, so that a sentence reads "Clara Vogt", not "17".
"""

from collections.abc import Callable, Mapping
from typing import Any

from domain.contracts.errors import AlreadyTerminated, ContractNotFound
from domain.customers.errors import CustomerNotFound
from domain.desk.sales.errors import CustomerInactive, PlanNotOnSale
from domain.errors import Refusal
from domain.invoices.errors import InvoiceNotDraft
from domain.invoices.rules import InvoiceState
from domain.studios.rights import Right
from handlers.bookings.steps import BOOKING_STEPS, FOR_EVERYBODY
from handlers.buttons import request_data
from handlers.customers.access import ACCESS_STEPS
from handlers.dialog import Answer, Talk
from handlers.messages import Button, Rows
from handlers.team.rights import right_name
from handlers.texts import Markup
from handlers.wording import key

NextSteps = Callable[[Talk, Any], Rows]


async def refusal_answer(talk: Talk, refusal: Refusal) -> Answer:
    """Return the sentence of a refusal, and what can be done instead."""
    steps = NEXT_STEPS.get(type(refusal))
    missing = isinstance(refusal, ContractNotFound | CustomerNotFound)
    values = refusal.facts() if missing else await _named(talk, refusal.facts())
    text = talk.words(refusal.message_id(), **values)
    blocks = (text, *await _who_was_first(talk, refusal))
    may_go_on = not talk.is_customer or isinstance(refusal, FOR_EVERYBODY)
    return Answer(blocks, steps(talk, refusal) if steps and may_go_on else ())


async def _who_was_first(talk: Talk, refusal: Refusal) -> tuple[str, ...]:
    """Return who recorded a termination and when, for somebody else of the studio."""
    if not isinstance(refusal, AlreadyTerminated) or talk.is_customer:
        return ()
    view = await talk.studio.contracts.view(refusal.contract_id)
    entries = await talk.studio.journal.entries(customer_id=view.customer_id)
    ends = (each for each in entries if each.contract_id == view.id and not each.undone)
    first = next((each for each in ends if each.command == "contract.terminate"), None)
    if first is None or first.by is None:
        return ()
    return (talk.words("recorded-by", by=first.by, at=talk.local(first.at)),)


async def _named(talk: Talk, facts: Mapping[str, Any]) -> dict[str, Any]:
    """Return the facts with ``contract`` and ``customer`` beside their ids."""
    named = dict(facts)
    if isinstance(command := facts.get("command"), str):
        named["what"] = Markup(talk.words(f"history-{key(command)}"))
    if isinstance(right := facts.get("right"), str):
        named |= await _right_named(talk, Right(right))
    if isinstance(contract_id := facts.get("contract_id"), int):
        view = await talk.studio.contracts.view(contract_id)
        named |= {"contract": view.plan_name, "number": view.number}
        named["customer"] = (await talk.studio.customers.file(view.customer_id)).name
    if isinstance(customer_id := facts.get("customer_id"), int):
        named["customer"] = (await talk.studio.customers.file(customer_id)).name
    return named


async def _right_named(talk: Talk, right: Right) -> dict[str, str]:
    """Return what a right is called, and who has it."""
    having = [one.name for one in await talk.studio.team.members() if right in one.rights]
    names = ", ".join(having) or talk.words("rights-nobody")
    return {"right_name": right_name(talk.words, right), "names": names}


def _change_or_withdraw(talk: Talk, refusal: AlreadyTerminated) -> Rows:
    contract = {"contract_id": refusal.contract_id}
    return (
        (
            Button(
                talk.words("button-change-end"),
                request_data(talk.words.language, "contract.change_end", contract),
            ),
            Button(
                talk.words("button-withdraw"),
                request_data(talk.words.language, "contract.undo_termination", contract),
            ),
        ),
    )


def _cancel_instead(talk: Talk, refusal: InvoiceNotDraft) -> Rows:
    if refusal.state in (InvoiceState.CANCELLED, InvoiceState.CORRECTED):
        return ()
    invoice = {"invoice_id": refusal.invoice_id}
    label = talk.words("button-cancel-invoice")
    return ((Button(label, request_data(talk.words.language, "invoice.credit", invoice)),),)


def _reactivate(talk: Talk, refusal: CustomerInactive) -> Rows:
    customer = {"customer_id": refusal.customer_id}
    label = talk.words("button-reactivate")
    return ((Button(label, request_data(talk.words.language, "customer.reactivate", customer)),),)


def _switch_on(talk: Talk, refusal: PlanNotOnSale) -> Rows:
    plan = {"plan_id": refusal.plan_id}
    label = talk.words("button-sale-switch-on")
    return ((Button(label, request_data(talk.words.language, "plan.change", plan)),),)


NEXT_STEPS: dict[type[Refusal], NextSteps] = {
    AlreadyTerminated: _change_or_withdraw,
    InvoiceNotDraft: _cancel_instead,
    CustomerInactive: _reactivate,
    PlanNotOnSale: _switch_on,
    **BOOKING_STEPS,
    **ACCESS_STEPS,
}
