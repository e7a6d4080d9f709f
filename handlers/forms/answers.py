"""What somebody typed while a form waits: its answer, or fields changed by name."""

from collections.abc import Mapping
from typing import Any

from handlers.commands import command_of
from handlers.dialog import DialogState, ReadsTyped, Talk
from handlers.forms.form import Field, Form, Unclear, read_field
from handlers.understanding.sentence import Reading


def form_answer(talk: Talk, state: DialogState, reading: Reading) -> Mapping[str, Any]:
    """Return the slots that a typed text gives to the form under way; nothing where it is new.

    A question is never an answer. Words that mean something of their own are an answer only
    where any words can be one, and nobody on file is named.
    """
    dialog = command_of(state.intent).dialog
    form, text = getattr(dialog, "form", None), talk.incoming.text.strip()
    if state.is_open and isinstance(dialog, ReadsTyped):
        return dialog.read_typed(talk.speaking(state.language), state.slots, text)
    if not isinstance(form, Form) or not state.is_open or text.endswith("?"):
        return {}
    own = talk.speaking(state.language)
    named = form.takes(own, text)
    asked = form.field(state.asked)
    if asked is None or asked.name in named or _is_about_another(asked, named):
        return named
    value = read_field(own, asked, text)
    if isinstance(value, Unclear):
        return {}
    is_yes_or_no = isinstance(value, bool)  # here "nein" is an answer and leaves nothing
    return {asked.name: text} if is_yes_or_no or not _is_new(state, asked, reading) else {}


def _is_about_another(asked: Field, named: Mapping[str, str]) -> bool:
    """Say whether another field is named: "Preis 69" while the name is asked."""
    return bool(named) and asked.name not in named and not asked.any_words


def _is_new(state: DialogState, asked: Field, reading: Reading) -> bool:
    """Say whether a sentence begins something of its own."""
    if reading.intent in ("none", state.intent) or reading.bare:
        return False
    if reading.intent in ("abort", "help"):
        return True
    return not asked.any_words or "customer" in reading.slots
