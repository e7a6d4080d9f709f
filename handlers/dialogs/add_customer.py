"""Put a new person on file: ``customer.add``."""

from collections.abc import Mapping
from typing import Any

from domain.customers.filing import BASE_GROUP, NewCustomer
from domain.desk.customers.add_customer import AddCustomer, NewCustomerPreview
from domain.desk.facts import Done, PlannedMessage
from handlers.customers.form import CUSTOMER_FORM, as_file, as_form, price_groups
from handlers.customers.sentence import told_of, without_contacts
from handlers.dialog import Answer, Draft, Option, Question, Slots, Talk
from handlers.forms.form import values_of
from handlers.results import preview_of
from handlers.texts import Words
from handlers.understanding.contacts import find_contacts
from handlers.wording import spaced_out

SHOWN = ("name", "email", "phone", "birthday", "address", "group", "language")


class AddNewCustomer:
    """``customer.add``."""

    intent = "customer.add"
    form = CUSTOMER_FORM

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask for the name; the rest may be added, or stay empty."""
        if "customer" in slots:  # who is to be added may be called like somebody on file
            slots.setdefault("name", slots.pop("customer"))
        await _hear(talk, slots)
        defaults = {"group": BASE_GROUP, "language": (await talk.studio.facts()).language}
        return await self.form.missing(talk, slots, defaults)

    async def preview(self, talk: Talk, slots: Slots) -> NewCustomerPreview:
        """Return the person as they would come on file, and who is likely the same."""
        return await talk.studio.desk.preview(await _order(talk, slots))

    def propose(self, talk: Talk, slots: Slots, preview: NewCustomerPreview) -> Draft:
        """Return name and contact, who is likely the same, and a button to add more."""
        words = talk.words
        lines = (
            words("customer-new", name=preview.new.name),
            *spaced_out(*self.form.lines(words, _shown(preview.new), SHOWN[1:])),
            *spaced_out(*_group_line(words, slots), *_left(words, slots)),
            *spaced_out(*(_alike(words, preview))),
            *spaced_out(words("customer-new-no-message")),
        )
        return Draft(lines, (*_instead(words, preview), self.form.option(words)))

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Put the person on file."""
        return await talk.studio.desk.carry_out(await _order(talk, slots), facts)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return the number, and the steps that usually follow."""
        del slots
        words, preview = talk.words, preview_of(done, NewCustomerPreview)
        if preview.customer is None:  # carrying out gives the person an id and a number
            raise ValueError("a new customer has an id")
        who = {"customer_id": preview.customer.id}
        line = words("customer-added", name=preview.new.name, number=preview.customer.number)
        return Draft(
            (line,),
            (
                Option(words("button-sell"), request=("contract.sell", who)),
                Option(words("button-file"), request=("customer.show", who)),
            ),
        )

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Nobody is told: the person is not connected yet."""
        raise NotImplementedError(planned.kind)


async def _hear(talk: Talk, slots: Slots) -> None:
    """Take what the first sentence tells, once, and what is typed with the name."""
    groups = await price_groups(talk)
    if "x_heard" not in slots:
        slots["x_heard"] = 1
        told = told_of(str(slots.get("said", "")), str(slots.get("name", "")), groups)
        slots.update({name: value for name, value in told.values.items() if name not in slots})
        slots["x_left"] = list(told.left)
    name, _, rest = str(slots.get("name", "")).partition(",")
    contacts = find_contacts(name)
    marks = [each for each in (contacts.email, contacts.phone) if each]
    if rest or marks:
        slots["name"] = without_contacts(name)
        told = told_of(f"{' '.join(marks)},{rest}", "", groups)
        slots.update(told.values)
        slots["x_left"] = list(told.left)
    if slots.get("group"):
        slots["x_new_group"] = slots["group"] not in groups


def _group_line(words: Words, slots: Slots) -> tuple[str, ...]:
    group = values_of(slots).get("group")
    is_new = group and slots.get("x_new_group")
    return (words("customer-group-new", group=group),) if is_new else ()


def _left(words: Words, slots: Slots) -> tuple[str, ...]:
    """Return a line per part of the sentence that could not be read."""
    return tuple(words("customer-not-taken", part=part) for part in slots.get("x_left", ()))


async def _order(talk: Talk, slots: Slots) -> AddCustomer:
    values = as_file(values_of(slots))
    values.setdefault("language", (await talk.studio.facts()).language)
    return AddCustomer(NewCustomer(**values))


def _shown(new: NewCustomer) -> dict[str, Any]:
    names = ("name", "email", "phone", "birthday", "address", "price_group", "language")
    return as_form({name: getattr(new, name) for name in names})


def _alike(words: Words, preview: NewCustomerPreview) -> tuple[str, ...]:
    return tuple(
        words("customer-alike", name=person.name, number=person.number)
        for person in preview.alike[:3]
    )


def _instead(words: Words, preview: NewCustomerPreview) -> tuple[Option, ...]:
    """Return the way to the file of somebody who is likely the same person."""
    return tuple(
        Option(
            words.label("button-file-of", name=person.name),
            request=("customer.show", {"customer_id": person.id}),
        )
        for person in preview.alike[:1]
    )
