"""Short orders of every day: sales, units, customers' data, settings, courses."""

import pytest

from tests.handlers.understanding.reading import read


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        pytest.param(
            "Verkaufe Mia Hoffmann ein Jahresabo, Preisgruppe Senioren",
            {"customer": "Mia Hoffmann", "plan": "Jahresabo"},
            id="price-group",
        ),
        pytest.param(
            "Sell Liam Baker a ten-class card at the student rate",
            {"customer": "Liam Baker", "plan": "Zehnerkarte"},
            id="rate",
        ),
        pytest.param(
            "Verkauf Lukas Bauer eine Fünferkarte für Yoga ab 7.12.",
            {"customer": "Lukas Bauer", "plan": "Fünferkarte", "date": "2026-12-07"},
            id="for-a-course",
        ),
        pytest.param(
            "Sofia Rossi löst per 1. Dezember ein Jahresabo",
            {"customer": "Sofia Rossi", "plan": "Jahresabo", "date": "2026-12-01"},
            id="loesen",
        ),
        pytest.param("Verkauf Mia eine Platinkarte", {"customer": "Mia Hoffmann"}, id="no-plan"),
        pytest.param("Verkauf an Mia", {"customer": "Mia Hoffmann"}, id="nothing-else"),
    ],
)
def test_a_word_for_selling_makes_a_sale(text: str, slots: dict[str, str]) -> None:
    reading = read(text)

    assert (reading.intent, reading.slots) == ("contract.sell", slots)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param("Der Verkauf läuft gut", "none", id="talk"),
        pytest.param("Mia Hoffmann verkauft ihre Zehnerkarte", "none", id="resold"),
        pytest.param(
            "Mia zahlt fürs Jahresabo den Seniorenpreis", "customer.price_group", id="group"
        ),
    ],
)
def test_what_sells_nothing_is_no_sale(text: str, intent: str) -> None:
    assert read(text).intent == intent


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        pytest.param("Gib Mia 4 Stunden", 4, id="given"),
        pytest.param("give Mia two classes", 2, id="given-english"),
        pytest.param("Zieh Mia 6 Einheiten ab, Grund: Irrtum", -6, id="off"),
        pytest.param("Take 3 units off Mia's card", -3, id="off-english"),
        pytest.param("2 Einheiten weniger für Mia", -2, id="less"),
        pytest.param("2 more units for Mia", 2, id="more"),
        pytest.param("Gib Mia 10 Stunden", 10, id="as-many-as-a-card-has"),
    ],
)
def test_units_come_and_go_with_their_sign(text: str, quantity: int) -> None:
    reading = read(text)

    assert reading.intent == "credits.adjust"
    assert reading.slots == {"customer": "Mia Hoffmann", "quantity": quantity}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Zeig mir die 3 Stunden von Mia", id="shown"),
        pytest.param("Give me Mia's 3 units", id="given-to-me"),
    ],
)
def test_who_asks_for_units_changes_none(text: str) -> None:
    assert read(text).intent == "credits.show"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Emma Wilson ist am 4.7.1991 geboren", id="born"),
        pytest.param("Emma Wilson, geb. 4.7.1991", id="short"),
        pytest.param("Emma Wilson's birthday is 4 July 1991", id="english"),
        pytest.param("Emma Wilson wohnt jetzt in der Ringstraße 8", id="street"),
        pytest.param("Emma Wilson moved to 8 Park Avenue", id="english-street"),
    ],
)
def test_a_birthday_or_an_address_changes_the_file(text: str) -> None:
    reading = read(text)

    assert (reading.intent, reading.slots) == ("customer.change", {"customer": "Emma Wilson"})


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ich bin umgezogen: Ringstraße 8, 04109 Leipzig", id="moved"),
        pytest.param("my date of birth is 4 July 1991", id="born"),
    ],
)
def test_customers_tell_their_own_data(text: str) -> None:
    reading = read(text, role="customer")

    assert (reading.intent, reading.slots) == ("customer.change", {})


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param("Emma Wilson hat heute Geburtstag", "none", id="today"),
        pytest.param("Wann hat Emma Wilson Geburtstag?", "customer.show", id="asked"),
        pytest.param("Emma, geb. 4.7.1991, kündigt", "contract.terminate", id="ends-a-contract"),
        pytest.param(
            "Emma kündigt zum 31.3., wohnt jetzt Ringstraße 8", "contract.terminate", id="both"
        ),
        pytest.param("Emma Wilson kommt seit dem 4.7.2019", "none", id="another-old-day"),
    ],
)
def test_such_data_beside_something_else_changes_no_file(text: str, intent: str) -> None:
    assert read(text).intent == intent


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Ändere den Namen von Emma Wilson auf Emma Baker", "Emma Baker", id="german"),
        pytest.param("rename Emma Wilson to Emma Fuchs", "Emma Fuchs", id="english"),
    ],
)
def test_a_new_name_moves_no_units(text: str, name: str) -> None:
    reading = read(text)

    assert reading.intent == "customer.change"
    assert reading.slots == {"customer": "Emma Wilson", "name": name}


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param("Wir sind in Sachsen", "settings.show", id="state"),
        pytest.param("Wir sind in Sachsen im Urlaub", "none", id="holiday"),
        pytest.param("Our address is 8 Park Avenue", "settings.show", id="our-address"),
        pytest.param("turn off cash", "settings.show", id="a-way-to-pay"),
        pytest.param("Keine Barzahlung mehr", "settings.show", id="no-cash"),
        pytest.param("Mitglieder müssen sich einloggen", "settings.show", id="login"),
        pytest.param(
            "IBAN ist DE89 3704 0044 0532 0130 00, Inhaberin Ute Pfeiffer",
            "settings.show",
            id="iban-and-holder",
        ),
        pytest.param("The cash desk is closed", "none", id="a-desk"),
    ],
)
def test_settings_are_told_from_talk(text: str, intent: str) -> None:
    assert read(text).intent == intent


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param("Pilates freitags statt montags", "course.change", id="another-weekday"),
        pytest.param("Pilates am Freitag statt Montag", "course.change", id="another-day"),
        pytest.param("Mia kommt am Freitag statt Montag zu Pilates", "none", id="somebody"),
        pytest.param("Pilates endet am 20.12.", "course.change", id="last-day"),
        pytest.param("Pilates endet um 20 Uhr", "none", id="time"),
        pytest.param("Warteliste für Pilates aus", "course.change", id="no-waiting-list"),
        pytest.param("Wer ist auf der Warteliste für Pilates?", "course.roster", id="who"),
        pytest.param("Pilates übernimmt Max Stark", "course.change", id="trainer"),
    ],
)
def test_a_course_is_changed_for_good(text: str, intent: str) -> None:
    assert read(text).intent == intent


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Neuer Kurs Aqua Power, montags 18 Uhr", "Aqua Power", id="on-file-inside"),
        pytest.param("Neuer Kurs Rumba, Trainer: Max Stark", "Rumba", id="with-a-trainer"),
        pytest.param("new class Rumba Gold on Wednesdays", "Rumba Gold", id="weekday"),
    ],
)
def test_the_words_behind_the_kind_are_the_name_of_a_new_course(text: str, name: str) -> None:
    reading = read(text)

    assert (reading.intent, reading.slots) == ("course.add", {"course": name})


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("New plan Summer card, 5 classes, €60", "Summer card", id="units"),
        pytest.param("Neuer Tarif Spiel & Spaß, 30 Euro", "Spiel & Spaß", id="and"),
        pytest.param("New plan Early, €9, in the course Yoga Flow", "Early", id="into-a-course"),
    ],
)
def test_the_words_behind_the_kind_are_the_name_of_a_new_plan(text: str, name: str) -> None:
    reading = read(text)

    assert (reading.intent, reading.slots) == ("plan.add", {"plan": name})


@pytest.mark.parametrize(
    ("text", "intent", "slots"),
    [
        pytest.param(
            "Marta Kowalska entfernen", "staff.remove", {"name": "Marta Kowalska"}, id="unknown"
        ),
        pytest.param("Entferne Ruth Alt", "none", {}, id="a-customer-or-not"),
        pytest.param(
            "Make Marta Kowalska an owner", "staff.add", {"name": "Marta Kowalska"}, id="owner"
        ),
    ],
)
def test_the_team_is_nobody_on_file(text: str, intent: str, slots: dict[str, str]) -> None:
    reading = read(text)

    assert (reading.intent, reading.slots) == (intent, slots)


def test_who_may_be_taken_out_twice_is_asked_for() -> None:
    assert read("Entferne Ruth Alt").candidates[:2] == ("customer.deactivate", "staff.remove")


def test_courses_of_somebody_who_leads_them_are_on_offer() -> None:
    assert read("Meine Kurse").intent == "course.list"
    assert read("Meine Kurse", role="customer").intent == "booking.list"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Pay Mia her balance of €20 back", id="before"),
        pytest.param("Zahle Mia 20,50 € aus", id="behind"),
        pytest.param("Gib Mia 20 Euro zurück", id="word"),
        pytest.param("Überweise Mia 20 € zurück", id="transfer"),
    ],
)
def test_money_is_paid_back_and_never_units(text: str) -> None:
    reading = read(text)

    assert (reading.intent, reading.extras["meant"]) == ("none", "refund.paid")
    assert reading.extras["meant_slots"] == {"customer": "Mia Hoffmann"}


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param("Gib Mia 2 Stunden zurück", "credits.adjust", id="units"),
        pytest.param("Mia hat 20 € bezahlt", "invoice.paid", id="paid"),
        pytest.param("Mia Hoffmann kommt am 1.12. zurück", "contract.resume", id="comes-back"),
        pytest.param("Mia is back, reactivate her", "customer.reactivate", id="active-again"),
    ],
)
def test_what_comes_back_otherwise_is_no_money(text: str, intent: str) -> None:
    assert read(text).intent == intent


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param(
            "Ich muss meinen Platz am 24.11. wieder hergeben", "booking.cancel", id="her"
        ),
        pytest.param("Gebt meinen Platz am 24.11. frei", "booking.cancel", id="free"),
        pytest.param("Ich gebe meinen Platz bei Yoga am 24.11. her", "booking.cancel", id="mine"),
        pytest.param("Gib mir einen Platz in Yoga am 24.11.", "booking.add", id="given-to-me"),
        pytest.param("Haltet mir am 24.11. einen Platz bei Yoga frei", "booking.add", id="kept"),
    ],
)
def test_a_place_is_given_back_or_asked_for(text: str, intent: str) -> None:
    reading = read(text, role="customer")

    assert (reading.intent, reading.slots["date"]) == (intent, "2026-11-24")
