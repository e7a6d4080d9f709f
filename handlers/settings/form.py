"""The studio's settings as a form: to change one of them, and to go through them all.

The form's values are those of the settings as JSON, but for the quiet hours, which are one field.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec.structs import replace
from typing_extensions import override

from domain.studios.settings import (
    FEDERAL_STATES,
    PaymentMethod,
    ProRata,
    Settings,
    TaxStatus,
    as_json,
)
from handlers.dialog import Choice, Slots, Talk
from handlers.forms.fields import choices_of, read_email, read_text, show_one_of, yes_or_no
from handlers.forms.form import READ, Field, Form, Value, values_of
from handlers.settings.readers import (
    LONGEST_NAME,
    NO_QUIET,
    holder_choices,
    or_later,
    read_address,
    read_holder,
    read_hours,
    read_iban,
    read_methods,
    read_quiet,
    read_rate,
    read_switch,
    read_tax_number,
    show_hours,
    show_iban,
    show_methods,
    show_quiet,
    show_rate,
    usual,
)
from handlers.settings.sentence import named_settings
from handlers.settings.words import FORM, read_option
from handlers.texts import Words
from handlers.wording import key

DONE = "done"
METHODS = "payment_methods"


def _is_regular(values: Mapping[str, Value]) -> bool:
    return values.get("tax_status") == TaxStatus.REGULAR


def _has_account(values: Mapping[str, Value]) -> bool:
    return values.get("iban") is not None


async def method_choices(talk: Talk, values: Mapping[str, Value]) -> Sequence[Choice]:
    """Return a button per way to pay that switches it on or off, and one to go on."""
    chosen = values.get(METHODS, as_form(await talk.studio.settings())[METHODS])
    switches = [
        Choice(
            _switch(talk.words, method.value, chosen=method.value in chosen),
            {METHODS: f"flip-{method.value}"},
        )
        for method in PaymentMethod
    ]
    return [*switches, Choice(talk.words("settings-methods-done"), {METHODS: DONE})]


def _switch(words: Words, method: str, *, chosen: bool) -> str:
    label = words.label(f"{FORM}-payment-methods-{key(method)}")
    return f"{'✅' if chosen else '▫️'} {label}"


def _one_of(name: str, options: Sequence[str]) -> Field:
    return Field(
        name=name,
        read=read_option(name, options),
        show=show_one_of(FORM, name),
        choices=choices_of(FORM, name, options),
        kind="choice",
    )


FIELDS = (
    Field(name="studio_name", read=read_text(LONGEST_NAME), any_words=True),
    Field(name="address", read=read_address, optional=True, any_words=True),
    Field(name="email", read=read_email, optional=True),
    Field(name="tax_number", read=read_tax_number, optional=True),
    _one_of("tax_status", [each.value for each in TaxStatus]),
    Field(
        name="tax_rate",
        read=read_rate,
        show=show_rate,
        when=_is_regular,
        choices=usual("tax_rate", ("0.19", "0.07"), show_rate),
    ),
    Field(name="iban", read=read_iban, show=show_iban, optional=True),
    Field(
        name="account_holder",
        read=read_holder,
        optional=True,
        any_words=True,
        when=_has_account,
        choices=holder_choices,
    ),
    Field(name=METHODS, read=read_methods, show=show_methods, choices=method_choices),
    Field(
        name="cancellation_hours",
        read=read_hours,
        show=show_hours,
        choices=usual("cancellation_hours", (24, 12, 48, 2), show_hours),
    ),
    Field(
        name="quiet_hours",
        read=read_quiet,
        show=show_quiet,
        choices=usual(
            "quiet_hours", ("20:00-08:00", "21:00-07:00", "22:00-07:00", NO_QUIET), show_quiet
        ),
    ),
    replace(_one_of("federal_state", FEDERAL_STATES), optional=True),
    _one_of("pro_rata", [each.value for each in ProRata]),
    Field(
        name="login_required",
        read=read_switch,
        show=lambda words, value: words("form-yes" if value else "form-no"),
        choices=yes_or_no("login_required"),
    ),
)
NOT_ASKED = frozenset({"studio_name", "email", "pro_rata"})
"""What a first run does not ask: it is known, or the usual way is right for nearly everybody."""


class SettingsForm(Form):
    """The form, which reads whole sentences ("Stell die Ruhezeiten auf 21 bis 7 Uhr")."""

    @override
    def takes(self, talk: Talk, text: str) -> dict[str, str]:
        """Return the settings that a sentence names with a value."""
        del talk  # both languages are read at any time
        return {name: value for name, value in self.named(text).items() if value}

    def named(self, text: str) -> dict[str, str]:
        """Return the settings that a sentence names; a value is empty where none is given."""
        return named_settings([each.name for each in self.fields], text)


SETTINGS_FORM = SettingsForm(FORM, FIELDS)
SET_UP_FORM = SettingsForm(
    FORM,
    [
        replace(each, first=True, optional=False, read=or_later(each.read))
        for each in FIELDS
        if each.name not in NOT_ASKED
    ],
)


def take_methods(slots: Slots, current: Mapping[str, Value]) -> str:
    """Take a switched way to pay into the form; return what is wrong with it, as a text id."""
    said = str(slots.get(METHODS, ""))
    action, _, named = said.partition("-")
    methods = set(named.split("+"))
    chosen = list(values_of(slots).get(METHODS, current.get(METHODS)) or [])
    if said == DONE:
        slots.pop(METHODS)
        slots[f"{READ}{METHODS}"] = chosen
        return ""
    if action not in ("flip", "on", "off", "set"):
        return ""
    slots.pop(METHODS)
    possible = _possible(action, set(chosen), methods)
    after = [each.value for each in PaymentMethod if each in possible]
    if action == "flip" or not after:
        slots["x_ask"] = METHODS
    if not after:
        return "settings-unclear-methods"
    slots[f"{READ}{METHODS}"] = after
    return ""


def _possible(action: str, chosen: set[str], methods: set[str]) -> set[str]:
    match action:
        case "set":
            return methods
        case "flip":
            return chosen ^ methods
        case "on":
            return chosen | methods
        case _:
            return chosen - methods


def as_form(settings: Settings) -> dict[str, Value]:
    """Return what is settled as the form holds it."""
    return {each.name: _value_of(settings, each.name) for each in FIELDS}


def _value_of(settings: Settings, name: str) -> Value:
    if name == "quiet_hours":
        span = f"{settings.quiet_from}-{settings.quiet_until}"
        return NO_QUIET if settings.quiet_from == settings.quiet_until else span
    return as_json(settings, "name" if name == "studio_name" else name)


def as_settings(values: Mapping[str, Value]) -> dict[str, Any]:
    """Return values of the form as settings."""
    found = {name: value for name, value in values.items() if name != "quiet_hours"}
    if "studio_name" in found:
        found["name"] = found.pop("studio_name")
    if "quiet_hours" in values:
        begins, _, ends = values["quiet_hours"].partition("-")
        found |= {"quiet_from": begins, "quiet_until": ends}
    return found


def from_settings(values: Mapping[str, Any]) -> dict[str, Value]:
    """Return settings as values of the form; the reverse of ``as_settings``."""
    quiet = ("quiet_from", "quiet_until")
    found = {name: value for name, value in values.items() if name not in quiet}
    if "name" in found:
        found["studio_name"] = found.pop("name")
    if "quiet_from" in values and "quiet_until" in values:
        found["quiet_hours"] = f"{values['quiet_from']}-{values['quiet_until']}"
    return found
