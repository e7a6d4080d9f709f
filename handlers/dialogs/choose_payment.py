"""Choose how a contract is paid: ``contract.payment``; customers choose for themselves."""

from collections.abc import Mapping
from typing import Any

from domain.contracts.views import ContractView
from domain.desk.facts import Done, PlannedMessage
from domain.desk.sales.choose_payment import (
    ChoosePayment,
    PaymentChoicePreview,
    demand_open,
    leaves_open,
)
from handlers.dialog import Answer, Choice, Draft, Option, Question, Slots, Talk
from handlers.people import find_contract, find_customer, typo_line
from handlers.results import preview_of
from handlers.sales.payment import method_text, methods_said, typed_method
from handlers.texts import Words
from handlers.wording import contract_line, key, message_lines, spaced_out

METHOD = "method"


class ChoosePaymentMethod:
    """``contract.payment``."""

    intent = "contract.payment"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask for person and contract, then for the method unless it was said."""
        if (open_point := await find_customer(talk, slots)) is not None:
            return open_point
        await _take_the_open_one(talk, slots)
        if (open_point := await find_contract(talk, slots)) is not None:
            return open_point
        view = await talk.studio.contracts.view(slots["contract_id"])
        demand_open(view, await talk.studio.plans.get(view.plan_id))
        return await _method(talk, slots, view)

    async def preview(self, talk: Talk, slots: Slots) -> PaymentChoicePreview:
        """Return how the contract would be paid."""
        return await talk.studio.desk.preview(_order(slots))

    def propose(self, talk: Talk, slots: Slots, preview: PaymentChoicePreview) -> Draft:
        """Return the proposal: from which method to which."""
        words, name = talk.words, preview.contract.customer.name
        lines = (
            *typo_line(talk, slots, name),
            contract_line(words, preview.contract),
            words("payment-what", after=method_text(words, preview.after)),
            _before_line(words, preview),
            *spaced_out(*message_lines(words, preview.messages, name)),
        )
        return Draft(lines, (Option(words("button-sale-payment"), asks=METHOD),))

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Write the method down."""
        return await talk.studio.desk.carry_out(_order(slots), facts)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return the method that holds now."""
        del slots
        words, preview = talk.words, preview_of(done, PaymentChoicePreview)
        contract = preview.contract
        lines = (
            words("payment-done", after=method_text(words, preview.after)),
            contract_line(words, contract),
            _before_line(words, preview),
            *message_lines(words, done.messages, contract.customer.name),
        )
        shown = {"contract_id": contract.id}
        return Draft(
            lines, (Option(words("button-sale-contract"), request=("contract.show", shown)),)
        )

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Return what the customer hears: the method that somebody else wrote down."""
        preview = preview_of(done, PaymentChoicePreview)
        return words(
            f"push-{key(planned.kind)}",
            plan=preview.contract.plan_name,
            number=preview.contract.number,
            method=method_text(words, preview.after),
        )

    def read_typed(self, talk: Talk, slots: Slots, text: str) -> Mapping[str, Any]:
        """Return the method that an answer says and nothing else: "per Lastschrift"."""
        del talk, slots
        method = typed_method(text)
        return {METHOD: method} if method else {}


async def _take_the_open_one(talk: Talk, slots: Slots) -> None:
    """Fill ``contract_id`` where one contract alone waits for its method, or can change it."""
    if "contract_id" in slots or slots.get("plan"):
        return
    found = await talk.studio.contracts.of_customer(slots["customer_id"])
    unchosen = [view for view in found if view.payment_method is None]
    free = [view for view in found if leaves_open(view, await talk.studio.plans.get(view.plan_id))]
    for meant in (unchosen, free):
        if len(meant) == 1:
            slots["contract_id"] = meant[0].id
            return


async def _method(talk: Talk, slots: Slots, view: ContractView) -> Question | None:
    """Fill ``method``: what was said, or the only one that there is; else ask."""
    enabled = tuple(map(str, (await talk.studio.settings()).payment_methods))
    _take_said(talk, slots, view.payment_method)
    if slots.get("x_ask") == METHOD:
        return _question(talk, enabled, None)
    if len(enabled) == 1:
        slots.setdefault(METHOD, enabled[0])
    if METHOD not in slots:
        return _question(talk, enabled, view.payment_method)
    return None


def _take_said(talk: Talk, slots: Slots, current: str | None) -> None:
    """Take the one method of the first sentence; of two it is not the one that holds already."""
    if "x_said_read" in slots:
        return
    slots["x_said_read"] = 1
    found = methods_said(talk.words, str(slots.get("said", "")))
    wanted = found if len(found) == 1 else [each for each in found if each != current]
    if len(wanted) == 1:
        slots.setdefault(METHOD, wanted[0])


def _question(talk: Talk, enabled: tuple[str, ...], without: str | None) -> Question:
    words = talk.words
    choices = tuple(
        Choice(words.label(f"sale-payment-{key(each)}"), {METHOD: each})
        for each in enabled
        if each != without
    )
    ask = "payment-ask-own" if talk.is_customer else "payment-ask"
    return Question(METHOD, words(ask), choices)


def _before_line(words: Words, preview: PaymentChoicePreview) -> str:
    if preview.before is None:
        return words("payment-first")
    return words("payment-before", before=method_text(words, preview.before))


def _order(slots: Slots) -> ChoosePayment:
    return ChoosePayment(slots["contract_id"], slots[METHOD])
