"""The fields of a customer's file as a form: for a new person, and to change one."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from typing_extensions import override

from domain.customers.rules import plain_phone
from domain.customers.service import CustomerFacts
from handlers.dialog import Choice, Talk
from handlers.forms.fields import (
    choices_of,
    read_email,
    read_one_of,
    read_text,
    show_one_of,
    show_short_day,
)
from handlers.forms.form import Field, Form, Unclear, Value
from handlers.texts import LANGUAGES
from handlers.understanding.contacts import read_birthday

FORM = "customer"
LONGEST_ADDRESS = 400
LONGEST_NAME = 200


def read_phone(_: Talk, text: str) -> Value | Unclear:
    """Return a phone number as typed."""
    number = text.strip()
    return number if plain_phone(number) else Unclear("form-unclear-phone")


def read_birth(talk: Talk, text: str) -> Value | Unclear:
    """Return a birthday as an ISO day; it is always past."""
    day = read_birthday(text, talk.words.language, talk.said_on)
    return day.isoformat() if day else Unclear("form-unclear-birthday")


async def groups(talk: Talk, _: Mapping[str, Value]) -> Sequence[Choice]:
    """Return a button per price group that the studio has."""
    return [Choice(name, {"group": name}) for name in await price_groups(talk)]


async def price_groups(talk: Talk) -> tuple[str, ...]:
    """Return the price groups of the studio: those of its plans and of its customers."""
    plans = await talk.studio.plans.all(active=None)
    of_plans = {group for plan in plans for group in plan.prices_cents}
    of_people = set(await talk.studio.customers.groups())
    return tuple(sorted(of_plans | of_people))


def read_name(talk: Talk, text: str) -> Value | Unclear:
    """Return a name; what holds a digit or an @ is something else."""
    if "@" in text or any(map(str.isdecimal, text)):
        return Unclear("customer-unclear-name")
    return read_text(LONGEST_NAME)(talk, text)


def _by_the_studio(values: Mapping[str, Value]) -> bool:
    """Say whether somebody of the studio speaks; customers choose no price group."""
    return not values.get(BY_CUSTOMER)


BY_CUSTOMER = "by_customer"
"""Stands among the values that hold where a customer changes his own file."""
FIELDS = (
    Field(name="name", read=read_name, first=True, any_words=True),
    Field(name="email", read=read_email, optional=True),
    Field(name="phone", read=read_phone, optional=True),
    Field(name="birthday", read=read_birth, show=show_short_day, optional=True),
    Field(name="address", read=read_text(LONGEST_ADDRESS), optional=True, any_words=True),
    Field(name="group", read=read_text(60), choices=groups, any_words=True, when=_by_the_studio),
    Field(
        name="language",
        read=read_one_of(FORM, "language", LANGUAGES),
        show=show_one_of(FORM, "language"),
        choices=choices_of(FORM, "language", LANGUAGES),
        kind="choice",
    ),
)


class CustomerForm(Form):
    """The form, in which an address may hold commas ("Adresse Lindenweg 3, 12345 Lindenau")."""

    @override
    def takes(self, talk: Talk, text: str) -> dict[str, str]:
        """Return the fields that a sentence names; what follows an address may belong to it."""
        found: dict[str, str] = {}
        last = ""
        for part in (part.strip() for part in re.split(r"[\n;]|,\s+", text.strip())):
            named = super().takes(talk, part) if part else {}
            if not named and part and last != "address":
                return {}
            last = next(iter(named), last)
            found |= named or {last: f"{found[last]}, {part}".rstrip(", ")}
        return found


CUSTOMER_FORM = CustomerForm(FORM, FIELDS)

COLUMNS = {"group": "price_group"}
"""Where a field of the form is called otherwise in the file."""


def as_file(values: Mapping[str, Value]) -> dict[str, Any]:
    """Return the values of the form as the file holds them."""
    named = {COLUMNS.get(name, name): value for name, value in values.items()}
    if named.get("birthday"):
        named["birthday"] = date.fromisoformat(named["birthday"])
    return named


def as_form(values: Mapping[str, Any]) -> dict[str, Value]:
    """Return values of the file as the form holds them."""
    fields = {column: name for name, column in COLUMNS.items()}
    return {
        fields.get(name, name): value.isoformat() if isinstance(value, date) else value
        for name, value in values.items()
    }


def form_of(customer: CustomerFacts) -> dict[str, Value]:
    """Return a customer's file as the form holds it."""
    names = (COLUMNS.get(each.name, each.name) for each in FIELDS)
    return as_form({name: getattr(customer, name) for name in names})
