"""What a reading tells dialogs beyond intent and slots."""

from datetime import date

import pytest

from handlers.understanding.intents import ACTIVE
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


def test_an_intent_can_be_switched_on() -> None:
    text = "Pausiere Clara Vogt ab 1.12. für zwei Monate"

    assert read(text).intent == "none"
    assert read(text, active=ACTIVE | {"contract.pause"}).slots == {
        "customer": "Clara Vogt",
        "from": "2026-12-01",
        "duration": "P2M",
    }


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param("Pausiere Clara", "contract.pause", id="pause"),
        pytest.param("Buche Clara für Pilates am Dienstag", "booking.add", id="booking"),
        pytest.param("Sell Emre a Zehnerkarte", "contract.sell", id="sale"),
        pytest.param("Rechnung R-2026-0142 ist bezahlt", "invoice.paid", id="payment"),
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

    assert (reading.intent, reading.extras["not_yet"]) == ("none", intent)


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
