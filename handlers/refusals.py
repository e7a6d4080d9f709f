"""A refusal of the domain as an answer: its sentence, and the buttons that lead on.

Every refusal class has a text ``refusal-...`` per language whose values are its facts. Ids among
the facts are replaced by what they name, so that a sentence reads "Clara Vogt", not "17".
"""

from collections.abc import Callable, Mapping
from typing import Any

from domain.contracts.errors import AlreadyTerminated, ContractNotFound
from domain.customers.errors import CustomerNotFound
from domain.errors import Refusal
from domain.invoices.errors import InvoiceNotDraft
from domain.invoices.rules import InvoiceState
from handlers.buttons import request_data
from handlers.dialog import Answer, Talk
from handlers.messages import Button, Rows

NextSteps = Callable[[Talk, Any], Rows]


async def refusal_answer(talk: Talk, refusal: Refusal) -> Answer:
    """Return the sentence of a refusal, and what can be done instead."""
    steps = NEXT_STEPS.get(type(refusal))
    missing = isinstance(refusal, ContractNotFound | CustomerNotFound)
    values = refusal.facts() if missing else await _named(talk, refusal.facts())
    text = talk.words(refusal.message_id(), **values)
    return Answer((text,), steps(talk, refusal) if steps and not talk.is_customer else ())


async def _named(talk: Talk, facts: Mapping[str, Any]) -> dict[str, Any]:
    """Return the facts with ``contract`` and ``customer`` beside their ids."""
    named = dict(facts)
    if isinstance(contract_id := facts.get("contract_id"), int):
        view = await talk.studio.contracts.view(contract_id)
        named |= {"contract": view.plan_name, "number": view.number}
        named["customer"] = (await talk.studio.customers.file(view.customer_id)).name
    if isinstance(customer_id := facts.get("customer_id"), int):
        named["customer"] = (await talk.studio.customers.file(customer_id)).name
    return named


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


NEXT_STEPS: dict[type[Refusal], NextSteps] = {
    AlreadyTerminated: _change_or_withdraw,
    InvoiceNotDraft: _cancel_instead,
}
