"""What somebody typed while a form waits: its answer, or fields changed by name."""

from collections.abc import Mapping
from typing import Any

from handlers.commands import command_of
from handlers.dialog import ReadsTyped, Talk
from handlers.forms.form import Field, Form, Unclear, read_field
from handlers.kept import DialogState
from handlers.understanding.names.names import find_people
from handlers.understanding.sentence import Reading


def form_answer(talk: Talk, state: DialogState, reading: Reading) -> Mapping[str, Any]:
    """Return the slots that a typed text gives to the form under way; nothing where it is new.

    A question is never an answer, and neither is a sentence that means something of its own.
    """
    dialog = command_of(state.intent).dialog
    form, text = getattr(dialog, "form", None), talk.incoming.text.strip()
    if state.is_open and isinstance(dialog, ReadsTyped):
        return dialog.read_typed(talk.speaking(state.language), state.slots, text)
    if not isinstance(form, Form) or not state.is_open or text.endswith("?"):
        return {}
    own = talk.speaking(state.language)
    named = _as_read(state, reading, form.takes(own, text))
    asked = form.field(state.asked)
    if asked is None or asked.name in named or _is_about_another(asked, named):
        return named
    value = read_field(own, asked, text)
    if isinstance(value, Unclear):
        return {}
    is_yes_or_no = isinstance(value, bool)  # here "nein" is an answer and leaves nothing
    return {asked.name: text} if is_yes_or_no or not _is_new(own, asked, reading) else {}


def _as_read(state: DialogState, reading: Reading, named: Mapping[str, str]) -> Mapping[str, str]:
    """Return the fields, with what was understood of the sentence rather than the words behind."""
    if reading.intent != state.intent:
        return named
    return {name: str(reading.slots.get(name, said)) for name, said in named.items()}


async def names_another(talk: Talk, state: DialogState, reading: Reading) -> bool:
    """Say whether a sentence of its own is about another person than the dialog under way."""
    named, known = reading.slots.get("customer"), state.slots.get("customer_id")
    if talk.is_customer or reading.bare or reading.intent == "none":
        return False
    if named is None or known is None:
        return False
    own = await talk.studio.customers.file(known)
    return own.name not in find_people(str(named), talk.vocabulary).full


def is_form(intent: str) -> bool:
    """Say whether a dialog is a form."""
    return isinstance(getattr(command_of(intent).dialog, "form", None), Form)


def _is_about_another(asked: Field, named: Mapping[str, str]) -> bool:
    """Say whether another field is named: "Preis 69" while the name is asked."""
    return bool(named) and asked.name not in named and not asked.any_words


def _is_new(talk: Talk, asked: Field, reading: Reading) -> bool:
    """Say whether a sentence begins something of its own; one word may still be a name."""
    if reading.intent == "none" or reading.bare:
        return False
    one_word = " " not in talk.incoming.text.strip()
    return reading.intent in ("abort", "help") or not (asked.any_words and one_word)
