"""Names in short notes: days as surnames, initials, slips, new names; short forms of words."""

import pytest

from tests.handlers.understanding.reading import read


@pytest.mark.parametrize(
    ("text", "customer"),
    [
        pytest.param("Sommer pausiert ab 1.3.", "Paul Sommer", id="season"),
        pytest.param("Freitag pausiert bis März", "Thomas Freitag", id="until"),
        pytest.param("März pausieren ab 1.12.", "Lena März", id="infinitive"),
        pytest.param("Freitag pausiert Yoga", None, id="a-day"),
        pytest.param("Abo pausiert ab Montag", None, id="a-thing"),
        pytest.param("der freitag mag kündigen", "Thomas Freitag", id="small"),
        pytest.param("der freitag fällt aus", None, id="small-day"),
        pytest.param("S. Klein kündigt zum 31.12.", "Sarah Klein", id="initial"),
        pytest.param("R. Alt - notice received yesterday", "Ruth Alt", id="initial-in-a-note"),
        pytest.param("J. Alt - notice received yesterday", None, id="another-initial"),
        pytest.param("Kurse, z. B. Freitag, fallen aus", None, id="no-initial"),
        pytest.param("schreibr einfrieren", "Anna Schreiber", id="slip"),
        pytest.param("richtr pausieren bis 31.12.", "Karl-Heinz Richter", id="slip-and-day"),
        pytest.param("enddatum pfeifer auf 30.4.", "Ute Pfeiffer", id="slip-inside"),
        pytest.param("kursplan einfrieren", None, id="no-slip"),
        pytest.param("laufzeit verkürzt auf 31.12.", None, id="no-slip-inside"),
        pytest.param("Pause Lange 3.1. bis 20.1.", "Markus Lange", id="before-figures"),
        pytest.param("Pause Klein. Two months.", "Sarah Klein", id="before-a-point"),
        pytest.param("Kurz 3 Fragen", None, id="opens-before-figures"),
        pytest.param("Enddatum März auf 31.5. ändern", "Lena März", id="moved-to"),
        pytest.param("End date Sommer to 30.6.", "Paul Sommer", id="to-figures"),
        pytest.param("Öffnungszeiten Sommer auf 20 Uhr ändern", None, id="an-hour"),
        pytest.param("Kurz nicht verlängern", "Greta Kurz", id="denied"),
        pytest.param("Lange not renewing.", "Markus Lange", id="not-renewing"),
        pytest.param("Lange nicht gesehen", None, id="long-not-seen"),
        pytest.param("März. Wie viele Einheiten noch?", "Lena März", id="heads-units"),
        pytest.param("Freitag. How many units left?", "Thomas Freitag", id="heads-units-left"),
        pytest.param("Freitag. Yoga absagen.", None, id="heads-no-units"),
        pytest.param("sell a flex membership to klein", "Sarah Klein", id="buys"),
        pytest.param("verkaufe jahresabo an lange", "Markus Lange", id="buys-german"),
        pytest.param("verkaufe Karten an alle", None, id="buy-all"),
        pytest.param("Was hat der Sommer noch auf der Karte?", "Paul Sommer", id="has-left"),
    ],
)
def test_who_is_named_in_a_note(text: str, customer: str | None) -> None:
    assert read(text).slots.get("customer") == customer


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        pytest.param(
            "Sommer heißt jetzt Paul Winter, bitte ändern",
            {"customer": "Paul Sommer", "name": "Paul Winter"},
            id="now",
        ),
        pytest.param(
            "Julia Neumann heißt seit ihrer Heirat Julia Berger, bitte anpassen",
            {"customer": "Julia Neumann", "name": "Julia Berger"},
            id="since-the-wedding",
        ),
        pytest.param(
            "Klein heißt seit der Scheidung Sarah Vogel, bitte ändern",
            {"customer": "Sarah Klein", "name": "Sarah Vogel"},
            id="since-the-divorce",
        ),
    ],
)
def test_what_somebody_is_called_since_then_is_the_new_name(
    text: str, slots: dict[str, str]
) -> None:
    reading = read(text)

    assert (reading.intent, reading.slots) == ("customer.change", slots)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Sommer heißt bei uns Hochsaison", id="season"),
        pytest.param("Karte heißt jetzt Zehnerkarte Plus", id="thing"),
    ],
)
def test_what_a_thing_is_called_is_nobodys_name(text: str) -> None:
    assert "customer" not in read(text).slots


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param("cncl flex for mia hoffmann at end of term", "contract.terminate", id="cncl"),
        pytest.param("sofia rossi wants her mbrshp stopped", "contract.terminate", id="mbrshp"),
        pytest.param("lukas bauer auf inaktiv setzn", "customer.deactivate", id="setzn"),
        pytest.param("ruth alt bitte inaktiv machn", "customer.deactivate", id="machn"),
    ],
)
def test_words_without_their_vowels_are_those_words(text: str, intent: str) -> None:
    assert read(text).intent == intent


def test_a_form_that_landed_in_our_letter_box_was_received_then() -> None:
    text = "The form from Ruth Alt is dated 5 November but landed in our letter box on Tuesday"

    assert read(f"{text}, she is cancelling").slots["received"] == "2026-11-17"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("verträge die zw 1.3. und 31.5. enden, liste bitte", id="days"),
        pytest.param("verträge zw märz und mai auslaufend", id="months"),
    ],
)
def test_zw_is_short_for_between(text: str) -> None:
    reading = read(text)

    assert reading.intent == "contract.expiring"
    assert reading.slots == {"from": "2027-03-01", "until": "2027-05-31"}


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param("Welche Adresse habt ihr von mir?", "customer.show", id="address"),
        pytest.param("Welche Telefonnummer habt ihr denn von mir?", "customer.show", id="number"),
        pytest.param("Welche Adresse hat das Studio?", "settings.show", id="of-the-studio"),
    ],
)
def test_what_is_known_of_a_customer_stands_in_his_file(text: str, intent: str) -> None:
    assert read(text, role="customer").intent == intent


@pytest.mark.parametrize(
    ("text", "customer"),
    [
        pytest.param("Kartenkorrektur Baker: -1", "Liam Baker", id="compound"),
        pytest.param("Karte Sommer minus 1, war ohne Buchung da", "Paul Sommer", id="season"),
        pytest.param("Vertr. Stark z. 28.2. beend.", "Max Stark", id="short-forms"),
        pytest.param("Vertrag Sommer vom 1.7. bis 31.8. ruhen lassen", "Paul Sommer", id="from"),
        pytest.param("Einheiten Freitag -1", "Thomas Freitag", id="weekday"),
        pytest.param("Card März +2, class was cancelled", "Lena März", id="month"),
        pytest.param("Guthabenkorrektur Kowalski: -1", "Kowalski", id="not-on-file"),
        pytest.param("Nadine Korrek hat gekündigt", "Nadine Korrek", id="a-surname"),
        pytest.param("DSGVO-Export Sommer", "Paul Sommer", id="export"),
        pytest.param(
            "für welche Stunden ist max nächste Woche eingetragen?", "Max Stark", id="max"
        ),
        pytest.param("yoga max 12 plätze", None, id="at-most"),
        pytest.param("set the max to 10 for yoga", None, id="the-most"),
    ],
)
def test_what_stands_before_a_name_is_no_name(text: str, customer: str | None) -> None:
    assert read(text).slots.get("customer") == customer
