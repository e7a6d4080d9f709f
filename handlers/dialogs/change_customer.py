"""Change a customer's file or price group: ``customer.change``, ``customer.price_group``."""

from collections.abc import Mapping
from typing import Any

from typing_extensions import override

from domain.desk.customers.change_customer import (
    ChangeCustomer,
    CustomerChangePreview,
    GroupPrice,
)
from domain.desk.facts import Done, PlannedMessage
from domain.money import Money
from handlers.asking import as_wish
from handlers.customers.form import (
    BY_CUSTOMER,
    CUSTOMER_FORM,
    as_file,
    as_form,
    form_of,
    price_groups,
)
from handlers.customers.regrouped import price_group_message
from handlers.customers.sentence import group_said, renamed, told_of
from handlers.dialog import Answer, Draft, Option, Question, Slots, Talk
from handlers.forms.form import values_of
from handlers.invoices.lines import document_lines
from handlers.people import find_customer, typo_line
from handlers.results import preview_of
from handlers.texts import Words
from handlers.understanding.words import fold
from handlers.wording import (
    balance_line,
    documents_line,
    message_lines,
    note_lines,
    spaced_out,
)


class ChangeCustomerFile:
    """``customer.change``."""

    intent = "customer.change"
    form = CUSTOMER_FORM

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask for the person, then what is to be changed unless it was said."""
        _hear_name(talk, slots)
        if (open_point := await find_customer(talk, slots)) is not None:
            return open_point
        current = form_of(await talk.studio.customers.file(slots["customer_id"]))
        await self._hear(talk, slots)
        if talk.is_customer:
            current[BY_CUSTOMER] = True
            slots.pop("group", None)
        question = await self.form.missing(talk, slots, current)
        if question is None and not values_of(slots):
            return self.form.menu(talk, slots, current)
        return question

    async def preview(self, talk: Talk, slots: Slots) -> CustomerChangePreview:
        """Return the new values beside the old ones."""
        return await talk.studio.desk.preview(self._order(slots))

    def propose(self, talk: Talk, slots: Slots, preview: CustomerChangePreview) -> Draft:
        """Return each value that changes, old and new, and prices that follow from it."""
        words, person = talk.words, preview.customer
        what = (
            words("line-customer", customer=person.name, number=person.number),
            *spaced_out(*self._changes(words, preview)),
        )
        if talk.is_customer:
            return as_wish(words, what, (self.form.option(words),))
        lines = (
            *typo_line(talk, slots, person.name),
            *what,
            *spaced_out(*_group_line(words, slots), *_prices(words, preview.prices)),
            *_documents(words, preview),
            *note_lines(words, preview.notes),
            *message_lines(words, preview.messages, person.name),
            *spaced_out(*(() if preview.invoices else (words("customer-change-quiet"),))),
        )
        return Draft(lines, (self.form.option(words),))

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Write the new values."""
        return await talk.studio.desk.carry_out(self._order(slots), facts)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return what is on file now."""
        del slots
        words, preview = talk.words, preview_of(done, CustomerChangePreview)
        person = preview.customer
        lines = (
            words("customer-changed"),
            words("line-customer", customer=person.name, number=person.number),
            *self._changes(words, preview),
            *_documents(words, preview, done),
            *message_lines(words, done.messages, person.name),
        )
        who = {"customer_id": person.id}
        return Draft(lines, (Option(words("button-file"), request=("customer.show", who)),))

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Return what the customer hears whose invoices another price group corrects."""
        del planned
        return price_group_message(words, preview_of(done, CustomerChangePreview))

    async def _hear(self, talk: Talk, slots: Slots) -> None:
        """Take what the sentence tells of the person, once, where it was not understood."""
        groups = await price_groups(talk)
        if "x_heard" not in slots:
            slots["x_heard"] = 1
            said, named = str(slots.get("said", "")), str(slots.get("customer", ""))
            values = told_of(said, named, groups).values
            slots.update({name: value for name, value in values.items() if name not in slots})
        if slots.get("group"):
            slots["x_new_group"] = slots["group"] not in groups

    def _order(self, slots: Slots) -> ChangeCustomer:
        changes = as_file(values_of(slots))
        return ChangeCustomer(slots["customer_id"], changes, self.intent)

    def _changes(self, words: Words, preview: CustomerChangePreview) -> tuple[str, ...]:
        before, after = as_form(preview.before), as_form(preview.after)
        return self.form.changes(words, before, after)


class PutInPriceGroup(ChangeCustomerFile):
    """``customer.price_group``: the same change of one value, which is asked for by name."""

    intent = "customer.price_group"

    @override
    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask for the person, then for the group."""
        said = str(slots.get("said", "")).replace(str(slots.get("customer", "-")), " ")
        if "x_heard" not in slots and (group := group_said(said)):
            slots.setdefault("group", group)
        if "group" not in slots and "f_group" not in slots and "x_ask" not in slots:
            slots["x_ask"] = "group"
        return await super().missing(talk, slots)


def _hear_name(talk: Talk, slots: Slots) -> None:
    """Take old and new name from a sentence that gives somebody another one."""
    if "x_heard" in slots or talk.is_customer:
        return
    said = str(slots.get("said", ""))
    if (told := renamed(said)) is not None:
        slots["customer"], slots["name"] = told
        slots.pop("customer_id", None)
    elif not {"customer", "customer_id"} & set(slots):
        whole = [name for name in talk.vocabulary.customers if fold(name) in fold(said)]
        slots.update({"customer": whole[0]} if len(whole) == 1 else {})


def _group_line(words: Words, slots: Slots) -> tuple[str, ...]:
    group = values_of(slots).get("group")
    is_new = group and slots.get("x_new_group")
    return (words("customer-group-new", group=group),) if is_new else ()


def _prices(words: Words, prices: tuple[GroupPrice, ...]) -> tuple[str, ...]:
    return tuple(
        words(
            "customer-group-price",
            plan=each.plan_name,
            number=each.number,
            before=Money(each.before_cents),
            after=Money(each.after_cents),
        )
        for each in prices
    )


def _documents(
    words: Words, preview: CustomerChangePreview, done: Done | None = None
) -> tuple[str, ...]:
    """Return what becomes of what was billed ahead, the balance, and the new numbers once done."""
    lines = document_lines(words, preview.invoices, done=done is not None)
    balance = preview.balance_after_cents
    if balance is not None:
        lines = (*lines, balance_line(words, balance, done=done is not None))
    return spaced_out(*lines, *documents_line(words, done.documents if done else ()))
