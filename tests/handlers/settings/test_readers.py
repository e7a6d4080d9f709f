"""How answers about settings are read and shown."""

from collections.abc import Callable
from decimal import Decimal
from types import SimpleNamespace
from typing import Any, cast

import pytest

from domain.studios.records import StudioRecord
from domain.studios.settings import FEDERAL_STATES, settings_of
from handlers.dialog import Talk
from handlers.forms.form import READ, Unclear
from handlers.messages import Language
from handlers.settings.form import (
    METHODS,
    SETTINGS_FORM,
    as_form,
    as_settings,
    from_settings,
    take_methods,
)
from handlers.settings.readers import show_hours, show_iban, show_methods, show_quiet, show_rate
from handlers.texts import Words


def reading(language: Language) -> Talk:
    """Return as much of a turn as readers look at."""
    link = SimpleNamespace(studio_name="Studio Eins")
    return cast("Talk", SimpleNamespace(words=Words(language), link=link))


def read(field: str, text: str, language: Language = "de") -> Any:
    found = SETTINGS_FORM.field(field)
    assert found is not None
    return found.read(reading(language), text)


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        pytest.param("quiet_hours", "20:00-08:00", "20:00-08:00", id="button"),
        pytest.param("quiet_hours", "21 bis 7 Uhr", "21:00-07:00", id="German"),
        pytest.param("quiet_hours", "von 21:30 bis 7.15 Uhr", "21:30-07:15", id="minutes"),
        pytest.param("quiet_hours", "9pm to 7am", "21:00-07:00", id="English"),
        pytest.param("quiet_hours", "9 to 7 a.m.", "21:00-07:00", id="the evening before"),
        pytest.param("quiet_hours", "12am-6am", "00:00-06:00", id="midnight in English"),
        pytest.param("quiet_hours", "22 bis 24 Uhr", "22:00-00:00", id="midnight in German"),
        pytest.param("quiet_hours", "keine", "00:00-00:00", id="none"),
        pytest.param("quiet_hours", "8 bis 8", "00:00-00:00", id="no length"),
        pytest.param("cancellation_hours", "12", 12, id="bare hours"),
        pytest.param("cancellation_hours", "12 Stunden vorher", 12, id="hours"),
        pytest.param("cancellation_hours", "einen Tag", 24, id="a day"),
        pytest.param("cancellation_hours", "2 days", 48, id="English days"),
        pytest.param("cancellation_hours", "0", 0, id="up to the start"),
        pytest.param("cancellation_hours", "aus", 0, id="no deadline"),
        pytest.param("login_required", "Pflicht an", True, id="a duty that is on"),
        pytest.param("tax_rate", "0.19", "0.19", id="rate button"),
        pytest.param("tax_rate", "7 %", "0.07", id="per cent"),
        pytest.param("tax_rate", "5,5", "0.055", id="a part of a per cent"),
        pytest.param(
            "address", "Lindenweg 1\n12345 Lindenau", "Lindenweg 1, 12345 Lindenau", id="lines"
        ),
        pytest.param("account_holder", "@studio", "Studio Eins", id="the studio itself"),
        pytest.param("tax_status", "Kleinunternehmer", "small_business", id="status"),
        pytest.param("tax_status", "§ 4", "exempt", id="paragraph"),
        pytest.param("federal_state", "Sachsen", "SN", id="not Saxony-Anhalt"),
        pytest.param("federal_state", "in Bavaria", "BY", id="the other language"),
        pytest.param("federal_state", "NRW", "NW", id="short"),
        pytest.param("federal_state", "BE", "BE", id="state button"),
        pytest.param("payment_methods", "bar und Lastschrift", ["direct_debit", "cash"], id="two"),
        pytest.param(
            "payment_methods", "cards, transfer", ["transfer", "card"], id="ways in English"
        ),
        pytest.param(
            "payment_methods", "alle", ["direct_debit", "transfer", "cash", "card"], id="all"
        ),
        pytest.param("login_required", "einschalten", True, id="on"),
        pytest.param("login_required", "nein", False, id="no"),
        pytest.param("pro_rata", "30 Tage", "thirty_days", id="thirty days"),
    ],
)
def test_an_answer_is_read_as_the_value_that_is_kept(field: str, text: str, value: Any) -> None:
    assert read(field, text) == value


@pytest.mark.parametrize(
    ("field", "text", "why"),
    [
        pytest.param("quiet_hours", "abends", "settings-unclear-quiet-hours", id="no time"),
        pytest.param("quiet_hours", "25 bis 7", "settings-unclear-quiet-hours", id="no such hour"),
        pytest.param("cancellation_hours", "400", "form-unclear-number", id="over two weeks"),
        pytest.param("cancellation_hours", "2 Monate", "form-unclear-number", id="months"),
        pytest.param("tax_rate", "190 %", "settings-unclear-tax-rate", id="over half"),
        pytest.param("tax_rate", "0", "settings-unclear-tax-rate", id="none is a status"),
        pytest.param("address", "Lindenau", "settings-unclear-address", id="no number"),
        pytest.param("iban", "DE12", "settings-unclear-iban", id="no IBAN"),
        pytest.param("tax_number", "4711", "settings-unclear-tax-number", id="no tax number"),
        pytest.param("federal_state", "Tirol", "form-unclear-choice", id="no German state"),
        pytest.param(
            "payment_methods",
            "cash, transfer and paypal",
            "settings-no-such-method",
            id="one more",
        ),
        pytest.param("payment_methods", "PayPal", "settings-unclear-methods", id="not offered"),
        pytest.param(
            "account_holder", "später", "settings-unclear-account-holder", id="later is no name"
        ),
        pytest.param(
            "account_holder", "nö", "settings-unclear-account-holder", id="no is no name"
        ),
        pytest.param(
            "account_holder", "ok", "settings-unclear-account-holder", id="ok is no name"
        ),
        pytest.param(
            "address", "Lindenweg 5", "settings-unclear-address", id="street without town"
        ),
        pytest.param("address", "12345 Lindenau", "settings-unclear-address", id="no street"),
        pytest.param("cancellation_hours", "-3", "form-unclear-number", id="less than nothing"),
    ],
)
def test_what_is_no_answer_says_why(field: str, text: str, why: str) -> None:
    found = read(field, text)

    assert isinstance(found, Unclear)
    assert found.message == why


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_state_is_read_by_the_name_that_it_is_shown_by(language: Language) -> None:
    field = SETTINGS_FORM.field("federal_state")
    assert field is not None

    labels = {state: field.show(Words(language), state) for state in FEDERAL_STATES}

    assert len(set(labels.values())) == 16
    assert [read("federal_state", label, language) for label in labels.values()] == [*labels]


@pytest.mark.parametrize(
    ("show", "value", "german", "english"),
    [
        pytest.param(show_rate, "0.19", "19 %", "19%", id="rate"),
        pytest.param(show_rate, "0.055", "5,5 %", "5.5%", id="part of a per cent"),
        pytest.param(show_rate, "0.2", "20 %", "20%", id="round"),
        pytest.param(
            show_quiet, "21:00-07:00", "21:00 bis 07:00 Uhr", "21:00 to 07:00", id="quiet"
        ),
        pytest.param(show_quiet, "00:00-00:00", "keine", "none", id="never quiet"),
        pytest.param(show_hours, 1, "1 Stunde vorher", "1 hour before", id="hour"),
        pytest.param(show_hours, 0, "bis zum Beginn", "up to the start", id="start"),
        pytest.param(show_iban, "DE89370400440532013000", "•••• 3000", "•••• 3000", id="account"),
        pytest.param(
            show_methods, ["cash", "card"], "bar, Kartenzahlung", "Cash, Card", id="methods"
        ),
    ],
)
def test_values_are_shown_in_both_languages(
    show: Callable[[Words, Any], str], value: Any, german: str, english: str
) -> None:
    assert (show(Words("de"), value), show(Words("en"), value)) == (german, english)


@pytest.mark.parametrize(
    ("said", "chosen", "asks"),
    [
        pytest.param("flip-card", ["transfer", "cash", "card"], METHODS, id="one more"),
        pytest.param("flip-cash", ["transfer"], METHODS, id="one less"),
        pytest.param("done", ["transfer", "cash"], None, id="done"),
        pytest.param("on-direct_debit", ["direct_debit", "transfer", "cash"], None, id="on"),
        pytest.param("off-cash", ["transfer"], None, id="off"),
    ],
)
def test_ways_to_pay_are_switched_one_by_one(
    said: str, chosen: list[str], asks: str | None
) -> None:
    slots: dict[str, Any] = {METHODS: said}

    problem = take_methods(slots, {METHODS: ["transfer", "cash"]})

    assert (slots[f"{READ}{METHODS}"], slots.get("x_ask"), problem) == (chosen, asks, "")
    assert METHODS not in slots


def test_the_last_way_to_pay_stays() -> None:
    slots: dict[str, Any] = {METHODS: "flip-cash"}

    problem = take_methods(slots, {METHODS: ["cash"]})

    assert (problem, slots) == ("settings-unclear-methods", {"x_ask": METHODS})


def test_the_form_and_the_settings_hold_the_same() -> None:
    settings = settings_of(a_studio(quiet_from="21:00", quiet_until="07:00"))

    form = as_form(settings)

    assert from_settings(as_settings(form)) == form
    assert form["quiet_hours"] == "21:00-07:00"
    assert form["studio_name"] == "Studio Eins"


def test_quiet_hours_without_a_length_are_none() -> None:
    settings = settings_of(a_studio(quiet_from="22:00", quiet_until="22:00"))

    assert as_form(settings)["quiet_hours"] == "00:00-00:00"


def a_studio(**values: Any) -> StudioRecord:
    usual: dict[str, Any] = {
        "id": 1,
        "name": "Studio Eins",
        "language": "de",
        "time_zone": "Europe/Berlin",
        "currency": "EUR",
        "tax_status": "regular",
        "tax_rate": Decimal("0.19"),
        "payment_methods": ["transfer", "cash"],
        "cancellation_hours": 24,
        "pro_rata": "actual_days",
        "login_required": False,
        "version": 1,
    }
    return StudioRecord(**{**usual, **values})
