"""What an owner types on the first day: settings, team, courses and plans in a few words."""

import pytest

from tests.handlers.understanding.reading import read


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("IBAN DE89 3704 0044 0532 0130 00", id="iban"),
        pytest.param("DE89370400440532013000", id="iban-alone"),
        pytest.param("bank account AT61 1904 3002 3457 3201", id="english-iban"),
        pytest.param("Bundesland Sachsen", id="federal-state"),
        pytest.param("federal state Saxony", id="english-federal-state"),
        pytest.param("Ruhezeiten 21 bis 7", id="quiet-hours"),
        pytest.param("login required off", id="login"),
    ],
)
def test_a_setting_and_its_value_are_settings(text: str) -> None:
    assert read(text).intent == "settings.show"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param("IBAN von Clara Vogt?", "customer.show", id="iban-of-a-customer"),
        pytest.param("Die Bank hat uns eine neue IBAN gegeben", "none", id="told"),
        pytest.param("Das Team war heute spitze", "none", id="praise-of-the-team"),
        pytest.param("team meeting tomorrow at 10", "none", id="a-meeting"),
        pytest.param("Unser Team", "staff.list", id="the-team"),
    ],
)
def test_talk_about_such_things_is_something_else(text: str, intent: str) -> None:
    assert read(text).intent == intent


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Lade Ruth Alt als Inhaberin ein", "Ruth Alt", id="owner"),
        pytest.param("Ruth Alt soll Trainerin werden", "Ruth Alt", id="shall-become"),
        pytest.param("make Lea Sommerfeld a trainer", "Lea Sommerfeld", id="make"),
    ],
)
def test_somebody_joins_the_team(text: str, name: str) -> None:
    reading = read(text)

    assert (reading.intent, reading.slots) == ("staff.add", {"name": name})


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param("Yoga findet ab 1.1. nicht mehr statt", "course.change", id="for-good"),
        pytest.param("Yoga am Dienstag findet nicht statt", "course.cancel_day", id="one-day"),
        pytest.param("No more yoga from January", "course.change", id="english-for-good"),
        pytest.param("No more yoga music in the lobby please", "none", id="music"),
        pytest.param("Yoga auch samstags um 10 Uhr", "course.change", id="one-more-day"),
        pytest.param("Yoga war samstags um 10 Uhr", "none", id="was"),
        pytest.param("Freie Plätze in Yoga nächste Woche?", "course.list", id="free-places"),
        pytest.param(
            "Ändere den Trainer von Aqua auf Max Stark", "course.change", id="trainer-on-file"
        ),
        pytest.param("Max Stark unterrichtet am Dienstag Yoga", "none", id="one-day-stand-in"),
    ],
)
def test_a_course_that_changes_is_told_from_one_that_is_spoken_of(text: str, intent: str) -> None:
    assert read(text).intent == intent


def test_a_new_plan_may_have_the_name_of_one_on_file() -> None:
    reading = read("Neuer Tarif Zehnerkarte, 10 Einheiten, 120 €")

    assert (reading.intent, reading.slots) == ("plan.add", {"plan": "Zehnerkarte"})


@pytest.mark.parametrize(
    ("text", "customer", "plan"),
    [
        pytest.param(
            "Jahresabo für Clara Vogt, in einer Summe", "Clara Vogt", "Jahresabo", id="one-sum"
        ),
        pytest.param(
            "Zehnerkarte for Emre, pays cash", "Emre Çelik", "Zehnerkarte", id="pays-cash"
        ),
    ],
)
def test_a_sale_may_say_how_it_is_paid(text: str, customer: str, plan: str) -> None:
    reading = read(text)

    assert (reading.intent, reading.slots) == (
        "contract.sell",
        {"customer": customer, "plan": plan},
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Die Zehnerkarte für Greta Kurz liegt hier, bar bezahlt", id="lies-here"),
        pytest.param("Nina sold her ten-class card to a friend", id="resold"),
        pytest.param("Clara Vogt hat ihre Fünferkarte verloren", id="lost"),
    ],
)
def test_talk_about_a_card_is_no_sale(text: str) -> None:
    assert read(text).intent == "none"


@pytest.mark.parametrize(
    ("text", "plan"),
    [
        pytest.param("Clara Vogt von Flex aufs Jahresabo umstellen", "Jahresabo", id="both"),
        pytest.param("Clara wants the yearly one instead of Flex", None, id="only-the-old-one"),
        pytest.param("Wechsel von Clara Vogt auf Flex", "Monatsabo Flex", id="of-whom"),
    ],
)
def test_a_change_of_plan_leads_to_the_new_one(text: str, plan: str | None) -> None:
    reading = read(text)

    assert reading.intent == "contract.change_plan"
    assert reading.slots.get("plan") == plan


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ms Neumann's phone contract ends in March", id="phone-contract"),
        pytest.param("Stefan Becks Mietvertrag endet im Februar", id="lease"),
        pytest.param("Sofia is leaving early today", id="early"),
        pytest.param("Hätte Lena März gekündigt, wüssten wir das", id="supposed"),
        pytest.param("notice period Jonas Weber", id="notice-period"),
        pytest.param("Max Stark ist inaktiv", id="is-inactive"),
        pytest.param("delete that photo of the invoice", id="photo"),
        pytest.param("Was R-2026-0119 credited?", id="asked"),
    ],
)
def test_nothing_ends_that_is_not_meant_to(text: str) -> None:
    reading = read(text)

    assert reading.intent in {"none", "customer.show", "contract.earliest_end"}


def test_another_contract_beside_ours_does_not_hide_the_wish() -> None:
    reading = read("Clara Vogt hat einen neuen Arbeitsvertrag und möchte ihr Abo kündigen")

    assert (reading.intent, reading.slots) == ("contract.terminate", {"customer": "Clara Vogt"})
