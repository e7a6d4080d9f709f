"""Record a payment: of one invoice in whole or in part, or of many at once.

More than 25 invoices, or 500 euros, want a second tap.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from domain.desk.facts import Done, PlannedMessage, Preview
from domain.desk.payments.record_payment import PaymentPreview, RecordPayment
from domain.desk.payments.record_payments import PaymentsPreview, RecordPayments
from handlers.dialog import Answer, Draft, Option, Question, Slots, Talk
from handlers.invoices.meant import find_invoice, is_unpaid
from handlers.listing import day_of
from handlers.payments.many import ALL_OPEN, later_option, many_label, many_lines
from handlers.payments.one import one_lines
from handlers.payments.said import AMOUNT, DAY, METHOD, amount_of, day_said, take_answers
from handlers.payments.typed import typed_payment
from handlers.people import find_customer, typo_line
from handlers.texts import Words
from handlers.twice import demand_twice, is_second
from handlers.wording import key


class RecordAPayment:
    """``invoice.paid``."""

    intent = "invoice.paid"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask which invoice, unless all of some kind are meant."""
        if (question := take_answers(talk, slots)) is not None:
            return question
        if slots.get("x_all"):
            named = slots.get("customer") or slots.get("customer_id")
            return await find_customer(talk, slots) if named else None
        return await find_invoice(talk, slots, (is_unpaid,), ask="ask-paid-invoice")

    def read_typed(self, talk: Talk, slots: Slots, text: str) -> Mapping[str, Any]:
        """Return the amount, day or method that a text corrects: "nein, nur 20"."""
        return typed_payment(talk, slots, text)

    async def preview(self, talk: Talk, slots: Slots) -> Preview:
        """Return the payment, or the payments; of many the first tap asks again."""
        if slots.get("x_all"):
            many = await talk.studio.desk.preview(_order_of_many(talk, slots))
            stamp = str(many.decision_facts()["invoices"]) if many.is_many else None
            demand_twice(slots, stamp)
            return many
        return await talk.studio.desk.preview(await _order(talk, slots))

    def propose(self, talk: Talk, slots: Slots, preview: Preview) -> Draft:
        """Return the proposal."""
        words = talk.words
        if isinstance(preview, PaymentsPreview):
            second = preview.is_many and is_second(slots)
            return Draft(
                many_lines(words, preview, done=False, second=second),
                (*later_option(words, preview), Option(words("button-paid-on"), asks=DAY)),
                danger=second,
                confirm=many_label(words, preview, second=second),
            )
        preview = _one(preview)
        lines = (*typo_line(talk, slots, preview.customer.name), *one_lines(words, preview))
        return Draft(lines, _options(words, slots))

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Record what was confirmed."""
        if slots.get("x_all"):
            return await talk.studio.desk.carry_out(_order_of_many(talk, slots), facts)
        return await talk.studio.desk.carry_out(await _order(talk, slots), facts)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return the result."""
        del slots
        if isinstance(done.preview, PaymentsPreview):
            return Draft(many_lines(talk.words, done.preview, done=True))
        return Draft(one_lines(talk.words, _one(done.preview), done=True))

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Return what a customer hears; a payment sends nothing."""
        del done
        return words(f"push-{key(planned.kind)}")


def _one(preview: Preview) -> PaymentPreview:
    if not isinstance(preview, PaymentPreview):
        raise TypeError("one invoice has one payment")
    return preview


async def _order(talk: Talk, slots: Slots) -> RecordPayment:
    view = await talk.studio.invoices.get(slots["invoice_id"])
    return RecordPayment(
        invoice_id=view.id,
        amount_cents=amount_of(slots, view.owed_cents),
        paid_on=_day(talk, slots),
        method=slots.get("x_method"),
    )


def _order_of_many(talk: Talk, slots: Slots) -> RecordPayments:
    """Return which invoices are meant: a day that was said is the day due and the day paid."""
    said = day_said(slots)
    first, last = day_of(slots, "from"), day_of(slots, "until")
    if said is not None and first is None and last is None and "x_due" not in slots:
        slots["x_due"] = said.isoformat()
    due = date.fromisoformat(slots["x_due"]) if "x_due" in slots else None
    return RecordPayments(
        method=slots.get("x_method"),
        due_first=first or due,
        due_last=None if slots.get(ALL_OPEN) else last or due or talk.said_on,
        customer_id=slots.get("customer_id"),
        paid_on=said,
    )


def _day(talk: Talk, slots: Slots) -> date:
    return day_said(slots) or talk.said_on


def _options(words: Words, slots: Slots) -> tuple[Option, ...]:
    options = [
        Option(words("button-paid-amount"), asks=AMOUNT),
        Option(words("button-paid-on"), asks=DAY),
        Option(words("button-paid-method"), asks=METHOD),
    ]
    if slots.get("x_others"):
        options.append(Option(words("button-other-invoice"), asks="invoice"))
    return tuple(options)
