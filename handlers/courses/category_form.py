"""The fields of a category of courses as a form: for a new one, and to change one.

Where missed days can be made up is kept as a list of ``[id, name]``.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from typing_extensions import override

from domain.courses.filing import NewCategory
from domain.courses.views import CategoryView
from domain.dates import Duration
from handlers.courses.spoken import alternatives, holds
from handlers.dialog import Choice, Slots, Talk
from handlers.forms.fields import (
    NO,
    YES,
    read_duration,
    read_text,
    read_truth,
    read_whole,
    show_duration,
    show_truth,
    yes_or_no,
)
from handlers.forms.form import READ, Field, Form, Unclear, Value
from handlers.texts import Words
from handlers.understanding.lengths import read_length
from handlers.understanding.words import fold

FORM = "category"
MOST_HOURS = 336
"""Two weeks."""
MOST_NAME = 120
ALL = "all"


def read_unknown(_: Talk, __: str) -> Unclear:
    """Say that not all names are known; ``take_meant`` has taken those that are."""
    return Unclear("category-unclear-where")


async def where(talk: Talk, _: Mapping[str, Value]) -> Sequence[Choice]:
    """Return a button per category, and one for all of them."""
    found = await talk.studio.courses.categories()
    every = Choice(talk.words.label("category-where-all"), {"where": ALL})
    return [every, *(Choice(each.name, {"where": each.id}) for each in found)]


def has_makeup(values: Mapping[str, Value]) -> bool:
    """Say whether missed days can be made up at all."""
    return bool(values.get("makeup"))


def show_hours(words: Words, value: Any) -> str:
    """Return a number of hours before the course day."""
    return words("category-hours", hours=int(value))


class CategoryForm(Form):
    """A form that also takes "Nachholen 4 Wochen": that days are made up, and for how long."""

    @override
    def takes(self, talk: Talk, text: str) -> dict[str, str]:
        """Return the fields that are named; a length behind "make up" is its period."""
        if holds(talk, text, "category-words-no-makeup"):
            return {"makeup": NO}
        named = super().takes(talk, text)
        if (length := read_length(named.get("makeup", ""), talk.words.language)) is None:
            return named
        return {**named, "makeup": YES, "valid": length}

    def said_of(self, talk: Talk, said: str, name: str | None) -> dict[str, str]:
        """Return what a sentence says behind the name of a category, known or new.

        Example:
            "Kategorie Rücken: Nachholen 4 Wochen" names "Rücken" and gives two values.
        """
        if name is not None:
            named = rf"(?<!\w){re.escape(name)}(?!\w)"
            parts = re.split(named, said, maxsplit=1, flags=re.IGNORECASE)
            return self.takes(talk, parts[-1].strip(" :,-")) if len(parts) > 1 else {}
        lead = alternatives(talk.words, "category-words-lead")
        opening = rf"(?i:/\w+|.*?\b(?:{lead}))"
        found = re.match(rf"{opening}\s+([^:,]+)[:,]\s*(.+)", said, re.DOTALL)
        values = self.takes(talk, found[2]) if found else {}
        return {"name": found[1].strip(), **values} if found and values else {}


CATEGORY_FORM = CategoryForm(
    FORM,
    (
        Field(name="name", read=read_text(MOST_NAME), first=True, any_words=True),
        Field(name="hours", read=read_whole(0, MOST_HOURS), show=show_hours, optional=True),
        Field(
            name="makeup",
            read=read_truth,
            show=show_truth,
            choices=yes_or_no("makeup"),
            kind="choice",
        ),
        Field(name="valid", read=read_duration, show=show_duration, when=has_makeup),
        Field(
            name="where",
            read=read_unknown,
            show=lambda _, value: ", ".join(name for _, name in value),
            optional=True,
            choices=where,
            when=has_makeup,
        ),
    ),
)


async def take_meant(talk: Talk, slots: Slots) -> None:
    """Take categories that were named or pressed into the form."""
    if "where" not in slots:
        return
    said = str(slots["where"]).strip()
    names = {each.id: each.name for each in await talk.studio.courses.categories()}
    is_all = said in (ALL, talk.words.label("category-where-all"))
    chosen = list(names) if is_all else _chosen(names, said)
    if chosen:
        del slots["where"]
        slots[f"{READ}where"] = [[number, names[number]] for number in chosen]


def _chosen(names: Mapping[int, str], said: str) -> list[int]:
    """Return the ids that an id, a name or several names mean; none where one is not known."""
    by_name = {fold(name): number for number, name in names.items()}
    by_id = {str(number): number for number in names}
    if (one := by_id.get(said) or by_name.get(fold(said))) is not None:
        return [one]
    parts = [part.strip() for part in re.split(r"[,;]|\bund\b|\band\b", fold(said))]
    found = [by_name[part] for part in parts if part in by_name]
    return found if len(found) == len([part for part in parts if part]) else []


def form_of(category: CategoryView | NewCategory, names: Mapping[int, str]) -> dict[str, Value]:
    """Return a category as the form holds it."""
    chosen = [[number, names[number]] for number in category.makeup_categories if number in names]
    return {
        "name": category.name,
        "hours": category.cancellation_hours,
        "makeup": category.makeup,
        "valid": str(category.makeup_valid),
        "where": chosen or None,
    }


def as_category(values: Mapping[str, Value]) -> NewCategory:
    """Return the category that the values of the form describe."""
    return NewCategory(
        name=values["name"],
        cancellation_hours=values.get("hours"),
        makeup=values["makeup"],
        makeup_valid=Duration.parse(values["valid"]),
        makeup_categories=tuple(number for number, _ in values.get("where") or ()),
    )
