"""A form: several values that are asked one by one, shown together, and changed one by one.

What somebody said or pressed lies in a slot of the field's name as text; once read it lies in
``f_<name>`` as a JSON value. A field asks first (``first``) where nothing can be done without it;
the others keep their default until somebody changes them, by the button ``Etwas ändern`` or by
words such as "Preis 69".

Texts of a form ``plan`` and its field ``price``: ``plan-field-price`` is the label,
``plan-ask-price`` the question, ``plan-words-price`` (with commas) what people call it.
"""

import re
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal

from msgspec import Struct, field

from handlers.dialog import Choice, Option, Question, Slots, Talk
from handlers.questions import with_lead
from handlers.texts import Words, texts
from handlers.understanding.words import fold
from handlers.wording import key

READ = "f_"
"""What a slot's name begins with once its text was read."""
NOTHING = "-"
"""What a button says where a field is to be empty."""
MENU = "field"
"""What is asked for by the button that changes a field: which one."""


class Unclear(Struct, frozen=True):
    """Why an answer cannot be taken: the id of a text, and its values."""

    message: str
    values: Mapping[str, Any] = field(default_factory=dict)


Value = Any
"""A JSON value: a text, a number, a truth, a list or None."""
Reader = Callable[[Talk, str], Value | Unclear]
Choices = Callable[[Talk, Mapping[str, Value]], Awaitable[Sequence[Choice]]]


def always(_: Mapping[str, Value]) -> bool:
    """Say that a field belongs to the form whatever the others hold."""
    return True


class Field(Struct, frozen=True, kw_only=True):
    """One value of a form.

    Attributes:
        name: Also the slot in which an answer arrives.
        read: From the answer as typed, or as a button carries it, to the value.
        show: How the value reads in a line; gets what ``read`` returned, never None.
        first: Whether it is asked before anything is proposed.
        optional: Whether it may be empty.
        any_words: Whether any words are an answer, such as a name or an address.
        when: Whether the field belongs to the form, given the values so far.
        choices: Buttons; their ``sets`` hold the slot ``name``.
        kind: How a typed answer is matched: ``choice``, ``day`` or ``free``.
    """

    name: str
    read: Reader
    show: Callable[[Words, Value], str] = lambda _, value: str(value)
    first: bool = False
    optional: bool = False
    any_words: bool = False
    when: Callable[[Mapping[str, Value]], bool] = always
    choices: Choices | None = None
    kind: Literal["choice", "day", "free"] = "free"


def values_of(slots: Mapping[str, Any]) -> dict[str, Value]:
    """Return what was read so far, by the names of the fields."""
    return {name[len(READ) :]: value for name, value in slots.items() if name.startswith(READ)}


def read_field(talk: Talk, each: Field, text: str) -> Value | Unclear:
    """Return the value of a field that a text gives; None where it says that there is none."""
    if each.optional and (text == NOTHING or fold(text) == fold(talk.words("form-none"))):
        return None
    return each.read(talk, text)


class Form:
    """Fields in the order in which they are asked and shown.

    Args:
        name: What the ids of its texts begin with.
        fields: In their order.
    """

    def __init__(self, name: str, fields: Sequence[Field]) -> None:
        self.name = name
        self.fields = tuple(fields)

    async def missing(
        self, talk: Talk, slots: Slots, current: Mapping[str, Value] | None = None
    ) -> Question | None:
        """Read what was answered; return the next question, None where nothing is missing.

        Args:
            talk: The turn.
            slots: Filled in.
            current: What holds where nothing is said: the values of what is changed, or defaults.
        """
        known = dict(current or {})
        for each in self.fields:
            if each.name in slots and (unclear := self._take(talk, slots, each)) is not None:
                slots["x_ask"] = each.name
                lead = talk.words(unclear.message, **unclear.values)
                return with_lead(await self._question(talk, slots, known, each), lead)
        asked = slots.get("x_ask")
        if asked == MENU:
            return self.menu(talk, slots, known)
        for each in self._belonging(slots, known):
            wanted = each.first and each.name not in {**known, **values_of(slots)}
            if wanted or asked == each.name:
                return await self._question(talk, slots, known, each)
        return None

    def menu(self, talk: Talk, slots: Slots, current: Mapping[str, Value]) -> Question:
        """Return the question which field is to be changed, each with its value."""
        slots["x_ask"] = MENU
        values = {**current, **values_of(slots)}
        choices = tuple(
            Choice(self._label(talk.words, each, values), {"x_ask": each.name})
            for each in self._belonging(slots, current)
        )
        return Question("x_ask", talk.words("form-which-field"), choices)

    def lines(
        self, words: Words, values: Mapping[str, Value], only: Iterable[str] | None = None
    ) -> tuple[str, ...]:
        """Return one line per field that belongs and holds something.

        Args:
            words: The language.
            values: By the names of the fields.
            only: The fields that are shown, the empty ones too; None for all that hold something.
        """
        shown = None if only is None else set(only)
        return tuple(
            words(
                "form-line", label=self.label(words, each), value=self._shown(words, each, values)
            )
            for each in self.fields
            if each.when(values)
            and (values.get(each.name) is not None if shown is None else each.name in shown)
        )

    def changes(
        self, words: Words, before: Mapping[str, Value], after: Mapping[str, Value]
    ) -> tuple[str, ...]:
        """Return one line per field that changes: what it was and what it becomes."""
        return tuple(
            words(
                "form-change",
                label=self.label(words, each),
                before=self._shown(words, each, before),
                after=self._shown(words, each, after),
            )
            for each in self.fields
            if each.name in after
        )

    def option(self, words: Words) -> Option:
        """Return the button of a proposal that changes a field."""
        return Option(words("button-change-field"), asks=MENU)

    def label(self, words: Words, each: Field) -> str:
        """Return what a field is called."""
        return words(f"{self.name}-field-{key(each.name)}")

    def takes(self, talk: Talk, text: str) -> dict[str, str]:
        """Return the fields that a sentence such as "Preis 69, Laufzeit 6 Monate" names.

        Nothing is returned unless every part of the sentence begins with the name of a field.
        """
        parts = [part for part in re.split(r"[\n;]|,\s+", text.strip()) if part.strip()]
        found = [self._named(talk.words, part) for part in parts]
        named = [pair for pair in found if pair is not None]
        return dict(named) if len(named) == len(parts) else {}

    def field(self, name: str | None) -> Field | None:
        """Return a field by its name."""
        return next((each for each in self.fields if each.name == name), None)

    def _take(self, talk: Talk, slots: Slots, each: Field) -> Unclear | None:
        value = read_field(talk, each, str(slots.pop(each.name)).strip())
        if isinstance(value, Unclear):
            return value
        slots[f"{READ}{each.name}"] = value
        return None

    def _belonging(self, slots: Slots, current: Mapping[str, Value]) -> Iterator[Field]:
        values = {**current, **values_of(slots)}
        return (each for each in self.fields if each.when(values))

    async def _question(
        self, talk: Talk, slots: Slots, current: Mapping[str, Value], each: Field
    ) -> Question:
        values = {**current, **values_of(slots)}
        choices = tuple(await each.choices(talk, values)) if each.choices else ()
        if each.optional:
            choices = (*choices, Choice(talk.words("form-none"), {each.name: NOTHING}))
        text = talk.words(f"{self.name}-ask-{key(each.name)}")
        month = talk.said_on if each.kind == "day" else None
        return Question(each.name, text, choices, kind=each.kind, month=month)

    def _label(self, words: Words, each: Field, values: Mapping[str, Value]) -> str:
        shown = self._shown(words, each, values)
        return words.label("form-menu-line", label=self.label(words, each), value=shown)

    def _shown(self, words: Words, each: Field, values: Mapping[str, Value]) -> str:
        value = values.get(each.name)
        return words("form-none") if value is None else each.show(words, value)

    def _named(self, words: Words, part: str) -> tuple[str, str] | None:
        """Return the field and the value of "Preis auf 69": the longest name that fits."""
        pairs = [(name, each) for each in self.fields for name in self._names(words, each)]
        for name, each in sorted(pairs, key=lambda pair: -len(pair[0])):
            match = re.match(
                rf"{re.escape(name)}\b\s*(?:[:=]|\b(?:auf|ist|to|is)\b)?\s*(?P<value>\S.*)",
                part.strip(),
                re.IGNORECASE | re.DOTALL,
            )
            if match is not None:
                whole = each.any_words and match["value"].strip().isdecimal()  # "Room 1"
                return each.name, part.strip() if whole else match["value"]
        return None

    def _names(self, words: Words, each: Field) -> list[str]:
        own = f"{self.name}-words-{key(each.name)}"
        more = words(own).split(",") if texts().has(words.language, own) else []
        return [self.label(words, each), *(name.strip() for name in more if name.strip())]
