"""How settings read: all of them, what is missing, and what follows from a change."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from domain.studios.settings import Gap, Need, Settings, TaxStatus
from handlers.buttons import request_data
from handlers.dialog import Option
from handlers.listing import leads_to
from handlers.messages import Button, Rows
from handlers.settings.form import SETTINGS_FORM, as_form
from handlers.texts import Words, texts
from handlers.wording import key, spaced_out

SHOW, SET_UP = "settings.show", "studio.set_up"
NEXT_STEPS = ("plan.add", "course.add", "staff.add", "data.import")
"""What a studio that has just been set up needs."""


def all_lines(words: Words, settings: Settings) -> tuple[str, ...]:
    """Return a line per setting, the missing ones too."""
    values = as_form(settings)
    shown = [each.name for each in SETTINGS_FORM.fields if each.name != "studio_name"]
    return (
        words("settings-of", studio=settings.name),
        *SETTINGS_FORM.lines(words, values, shown),
        *spaced_out(*tax_note(words, settings.tax_status)),
    )


def tax_note(words: Words, status: TaxStatus) -> tuple[str, ...]:
    """Return the sentence that invoices need where they show no tax."""
    if status is TaxStatus.REGULAR:
        return ()
    return (words("settings-note-on-invoices", note=words(f"tax-note-{key(status.value)}")),)


def gap_lines(words: Words, gaps: Iterable[Gap]) -> tuple[str, ...]:
    """Return what is missing, one line per need."""
    missing: dict[Need, list[str]] = {}
    for gap in gaps:
        missing.setdefault(gap.need, []).append(words(f"settings-field-{key(gap.setting)}"))
    return tuple(
        words(f"settings-missing-{need.value}", fields=", ".join(fields))
        for need, fields in missing.items()
    )


def effect_lines(words: Words, values: Mapping[str, Any], after: Settings) -> tuple[str, ...]:
    """Return what follows from the settings that change, and what stays as it is."""
    ids = (f"settings-effect-{key(name)}" for name in values)
    effects = [words(each) for each in ids if texts().has(words.language, each)]
    note = tax_note(words, after.tax_status) if "tax_status" in values else ()
    return (*note, *dict.fromkeys(effects))


def change_buttons(words: Words, settings: Settings, gaps: Collection[Gap]) -> Rows:
    """Return a button per setting, two in a row, and the one that goes on with the first run."""
    values = as_form(settings)
    buttons = [
        Button(SETTINGS_FORM.label(words, each), _asks(words, each.name))
        for each in SETTINGS_FORM.fields
        if each.when(values)
    ]
    pairs = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    unfinished = not settings.is_set_up or gaps
    messages = leads_to(words, "button-reminders", "settings.reminders")
    own = leads_to(words, "wanted-button-all", "messages.wanted")
    return (
        *pairs,
        (messages, own),
        *(((leads_to(words, "button-set-up-go-on", SET_UP),),) if unfinished else ()),
    )


def next_steps(words: Words) -> tuple[Option, ...]:
    """Return what usually follows a first run."""
    return tuple(Option(words(f"intent-{key(each)}"), request=(each, {})) for each in NEXT_STEPS)


def next_rows(words: Words) -> Rows:
    """Return the same as buttons of an answer."""
    return tuple((leads_to(words, f"intent-{key(each)}", each),) for each in NEXT_STEPS)


def _asks(words: Words, name: str) -> str:
    return request_data(words.language, SHOW, {"x_ask": name})
