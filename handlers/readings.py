"""What a text says, as dialogs can use it: its intent among those there are, and its values."""

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from handlers.commands import COMMANDS
from handlers.dialog import Talk
from handlers.kept import DialogState
from handlers.understanding.particulars import PARTICULARS
from handlers.understanding.sentence import Reading, understand

ANSWERED = frozenset({*COMMANDS, "abort", "none"})
OF_PERIODS = frozenset(
    {
        "contract.expiring",
        "contract.pause",
        "invoice.open",
        "invoice.list",
        "report.show",
        "accounts.export",
    }
)


def read_text(
    talk: Talk, text: str, state: DialogState | None = None, intent: str | None = None
) -> Reading:
    """Return what a text says; where its words tell no language, the dialog's counts."""
    reading = understand(
        text,
        lang=state.language if state else talk.words.language,
        role="customer" if talk.is_customer else "staff",
        today=talk.said_on,
        vocabulary=talk.vocabulary,
        active=ANSWERED,
        wanted=state.intent if state else intent,
        commanded=intent,
    )
    return _with_meant(reading)


def _with_meant(reading: Reading) -> Reading:
    """Return the reading with a thing that can be done though the schema has no name for it.

    Who prolongs a pause says when it ends, and so when the contract goes on.
    """
    if reading.intent == "contract.pause" and "prolongs" in reading.extras:
        return replace(reading, intent="contract.resume")
    meant, slots = str(reading.extras.get("meant", "")), reading.extras.get("meant_slots")
    if reading.intent != "none" or meant not in COMMANDS:
        return reading
    return replace(reading, intent=meant, slots=slots if isinstance(slots, Mapping) else {})


def values_for(intent: str, reading: Reading) -> dict[str, Any]:
    """Return the slots of a sentence, or of bare words, that a dialog can use."""
    said = {f"x_{key}": reading.extras[key] for key in PARTICULARS if key in reading.extras}
    found = {**bare_values(reading), **reading.slots, **said}
    unwanted = ("date",) if intent in OF_PERIODS else ("from", "until")
    if "date" in found or intent in OF_PERIODS:
        found = {key: value for key, value in found.items() if key not in unwanted}
    return {**found, "x_typo": 1} if reading.typo_name else found


def bare_values(reading: Reading) -> dict[str, Any]:
    """Return the values that bare words name."""
    values = reading.extras.get("values")
    return dict(values) if isinstance(values, Mapping) else {}
