"""What a reading tells dialogs beyond intent and slots."""

from datetime import date

import pytest

from handlers.understanding.intents import ACTIVE
from handlers.understanding.particulars import PARTICULARS
from handlers.understanding.sentence import Vocabulary, understand
from tests.handlers.understanding.reading import STUDIO, TODAY, read


@pytest.mark.parametrize(
    ("text", "values"),
    [
        pytest.param("Clara Vogt", {"customer": "Clara Vogt"}, id="name"),
        pytest.param("die Anna Müller", {"customer": "Anna Müller"}, id="name-with-article"),
        pytest.param("am Enddatum", {"mode": "term_end"}, id="end-of-the-term"),
        pytest.param("sofort", {"mode": "immediate"}, id="at-once"),
        pytest.param("R-2026-0142", {"invoice": "R-2026-0142"}, id="invoice"),
        pytest.param("die Zehnerkarte", {"plan": "Zehnerkarte"}, id="plan"),
        pytest.param("Eingang gestern", {"received": "2026-11-20"}, id="receipt"),
        pytest.param("Eingegangen am 15.11.", {"received": "2026-11-15"}, id="receipt-by-day"),
        pytest.param("received yesterday", {"received": "2026-11-20"}, id="receipt-english"),
        pytest.param("received today", {"received": "2026-11-21"}, id="receipt-today"),
        pytest.param(
            "Clara Vogt, Eingang gestern",
            {"customer": "Clara Vogt", "received": "2026-11-20"},
            id="name-and-receipt",
        ),
    ],
)
def test_bare_values_can_answer_a_question(text: str, values: dict[str, str]) -> None:
    reading = read(text)

    assert reading.bare
    assert reading.extras["values"] == values


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param("nein, zum 28.2.", "de", id="german"),
        pytest.param("no, make it 28 Feb", "en", id="english"),
    ],
)
def test_a_correction_is_bare_and_in_its_language(text: str, language: str) -> None:
    reading = read(text)

    assert (reading.bare, reading.extras["correction"]) == (True, True)
    assert reading.extras["values"] == {
        "date": "2027-02-28",
        "from": "2027-02-28",
        "until": "2027-02-28",
    }
    assert reading.language == language


@pytest.mark.parametrize(
    ("text", "values"),
    [
        pytest.param("nein, Eingang war der 10.11.2026", {"received": "2026-11-10"}, id="receipt"),
        pytest.param(
            "no, it was received on 10 November", {"received": "2026-11-10"}, id="receipt-english"
        ),
        pytest.param("nein, Jonas", {"customer": "Jonas Weber"}, id="name"),
        pytest.param("no, Jonas", {"customer": "Jonas Weber"}, id="name-english"),
        pytest.param("actually it was Nina", {"customer": "Nina Weber"}, id="it-was"),
        pytest.param("no it was Nina", {"customer": "Nina Weber"}, id="no-it-was"),
        pytest.param("eigentlich war es Nina", {"customer": "Nina Weber"}, id="es-war"),
    ],
)
def test_one_value_is_put_right(text: str, values: dict[str, str]) -> None:
    reading = read(text)

    assert (reading.intent, reading.bare, reading.extras["correction"]) == ("none", True, True)
    assert reading.extras["values"] == values


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Eingang 25.12.2026", id="day-to-come"),
        pytest.param("Eingang letzte Woche", id="period"),
        pytest.param("war Nina da?", id="question"),
    ],
)
def test_what_is_no_value_is_not_bare(text: str) -> None:
    reading = read(text)

    assert (reading.intent, reading.bare) == ("none", False)


def test_a_sentence_with_a_verb_is_not_bare() -> None:
    assert not read("Clara Vogt kündigen").bare


@pytest.mark.parametrize(
    ("text", "extra", "value"),
    [
        pytest.param("Anna hat gekündigt", "report", True, id="report"),
        pytest.param("Clara hat gekündigt", "given_by", "customer", id="customer-gives"),
        pytest.param(
            "Max Stark fristlos kündigen, Hausverbot", "given_by", "studio", id="studio-gives"
        ),
        pytest.param("Max Stark fristlos kündigen", "basis", "good_cause", id="good-cause"),
        pytest.param(
            "Claras Vertrag einvernehmlich zum 31.12. beenden", "basis", "agreement", id="agreed"
        ),
        pytest.param("warum?", "why", True, id="why"),
        pytest.param(
            "was wäre wenn Clara am 15.12. kündigt?", "what_if", "2026-12-15", id="what-if"
        ),
    ],
)
def test_extras(text: str, extra: str, value: object) -> None:
    assert read(text).extras[extra] == value


@pytest.mark.parametrize(
    ("text", "giver"),
    [
        pytest.param("Studio kündigt Clara Vogt zum 31.12.", "studio", id="studio"),
        pytest.param("Das Studio kündigt Clara Vogt zum 31.12.", "studio", id="the-studio"),
        pytest.param("Clara Vogt von uns aus kündigen", "studio", id="our-side"),
        pytest.param("Clara Vogt wird vom Studio gekündigt", "studio", id="by-the-studio"),
        pytest.param("We are terminating Emma Wilson", "studio", id="we-are"),
        pytest.param("we're ending Emma's contract ourselves", "studio", id="we-ourselves"),
        pytest.param("the studio terminates Emma Wilson's contract", "studio", id="english"),
        pytest.param("Clara aus dem Studio kündigt", "customer", id="somebody-of-the-studio"),
        pytest.param("We had notice from Emma Wilson", "customer", id="we-got-it"),
        pytest.param("End Emma Wilson's membership", None, id="not-said"),
    ],
)
def test_who_gives_notice(text: str, giver: str | None) -> None:
    reading = read(text)

    assert (reading.intent, reading.extras.get("given_by")) == ("contract.terminate", giver)


def test_a_customer_never_gives_notice_for_the_studio() -> None:
    assert read("Wir kündigen", role="customer").extras["given_by"] == "customer"


@pytest.mark.parametrize(
    ("text", "slots", "day"),
    [
        pytest.param("Was wäre, wenn Clara am 15.12. kündigt?", {}, "2026-12-15", id="comma"),
        pytest.param(
            "Wann kann Clara kündigen wenn sie am 15.12. kündigt?", {}, "2026-12-15", id="when"
        ),
        pytest.param(
            "what if Clara gave notice on 15 December?", {}, "2026-12-15", id="what-if-english"
        ),
        pytest.param(
            "Kann Clara zum 31.3. kündigen, wenn sie am 15.12. kündigt?",
            {"date": "2027-03-31"},
            "2026-12-15",
            id="beside-an-end",
        ),
        pytest.param(
            "Bis wann muss Clara kündigen, wenn sie am 31.3. raus will?",
            {"date": "2027-03-31"},
            None,
            id="end",
        ),
    ],
)
def test_a_supposed_notice_is_no_end(text: str, slots: dict[str, str], day: str | None) -> None:
    reading = read(text)

    assert reading.intent == "contract.earliest_end"
    assert reading.slots == {"customer": "Clara Vogt", **slots}
    assert reading.extras.get("what_if") == day


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param("Was hat Peter Abo noch offen?", "invoice.open", id="open"),
        pytest.param("what has Peter Abo got open?", "invoice.open", id="open-english"),
        pytest.param("Was hat Emre Aydin noch auf der Karte offen?", "credits.show", id="card"),
        pytest.param("What is Clara Vogt's end date?", "contract.show", id="end-date"),
    ],
)
def test_what_a_question_about_somebody_is_about(text: str, intent: str) -> None:
    assert read(text).intent == intent


def test_a_person_found_by_a_typo_is_named() -> None:
    assert read("kündige emma willson").typo_name == "Emma Wilson"
    assert read("kündige Emma Wilson").typo_name is None


def test_what_may_be_meant_is_offered_where_nothing_is_sure() -> None:
    reading = read("Clara kündigt vielleicht")

    assert reading.intent == "none"
    assert reading.candidates[0] == "contract.terminate"
    assert len(reading.candidates) <= 3
    assert set(reading.candidates) <= ACTIVE


def test_language_is_that_of_the_words_and_the_hint_decides_where_they_are_even() -> None:
    assert read("end Claras contract on 31 January", lang="de").language == "en"
    assert read("Clara Vogt", lang="en").language == "en"
    assert read("Clara Vogt", lang=None).language == "de"


def test_a_customer_names_only_people_who_are_on_file() -> None:
    child = read("Meine Tochter Mia hört auf", role="customer")
    stranger = read("Ich höre auf, die Petra auch", role="customer")

    assert child.slots == {"customer": "Mia Hoffmann"}
    assert stranger.slots == {}


def test_values_that_are_a_wish_by_themselves_are_bare_too() -> None:
    reading = read("R-2026-0142")

    assert (reading.intent, reading.bare) == ("invoice.show", True)
    assert reading.extras["values"] == {"invoice": "R-2026-0142"}


@pytest.mark.parametrize(
    ("text", "wanted", "extras"),
    [
        pytest.param("nein, 30 Euro", "invoice.paid", {"amount_cents": 3000}, id="amount"),
        pytest.param("no, by card", "invoice.paid", {"method": "card"}, id="method"),
        pytest.param("wegen Urlaub", "contract.pause", {"reason": "Urlaub"}, id="reason"),
        pytest.param("nein, 30 Euro", "contract.pause", {}, id="of-no-use"),
        pytest.param("nein, 30 Euro", None, {}, id="nothing-under-way"),
    ],
)
def test_what_is_under_way_says_which_particulars_count(
    text: str, wanted: str | None, extras: dict[str, object]
) -> None:
    reading = understand(
        text, lang=None, role="staff", today=TODAY, vocabulary=STUDIO, wanted=wanted
    )

    found = {name: reading.extras[name] for name in PARTICULARS if name in reading.extras}
    assert (reading.intent, found) == ("none", extras)


def test_an_intent_can_be_switched_on() -> None:
    text = "Einladungslink für Clara Vogt"

    assert read(text).intent == "none"
    assert read(text, active=ACTIVE | {"customer.invite"}).slots == {"customer": "Clara Vogt"}


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param("Einladungslink für Clara", "customer.invite", id="link"),
        pytest.param("Change the reminder settings", "settings.reminders", id="reminders"),
        pytest.param("Wie wird das Wetter?", None, id="nothing-of-ours"),
        pytest.param("Offene Anfragen", None, id="no-such-intent"),
        pytest.param("Kündige Clara", None, id="answered"),
    ],
)
def test_what_cannot_be_done_yet_is_named(text: str, intent: str | None) -> None:
    reading = read(text)

    assert reading.extras.get("not_yet") == intent
    assert intent is None or (reading.intent, reading.candidates) == ("none", ())


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param("Clara für Yoga am Dienstag anmelden", "booking.add", id="book"),
        pytest.param("Oskar Jung aus Salsa am 26.11. austragen", "booking.cancel", id="cancel"),
        pytest.param("Who's coming to Pilates on Thursday?", "course.roster", id="who-comes"),
    ],
)
def test_bookings_are_recognised_where_the_studio_has_no_courses_on_file(
    text: str, intent: str
) -> None:
    studio = Vocabulary(STUDIO.customers, STUDIO.plans)

    reading = understand(text, lang=None, role="staff", today=TODAY, vocabulary=studio)

    assert reading.intent == intent


def test_open_requests_are_no_invoices() -> None:
    assert read("Offene Anfragen").intent == "none"


def test_an_empty_studio_still_understands() -> None:
    reading = understand(
        "Bernd Kowalski kündigen",
        lang="de",
        role="staff",
        today=date(2026, 11, 21),
        vocabulary=Vocabulary(),
    )

    assert reading.slots == {"customer": "Bernd Kowalski"}
