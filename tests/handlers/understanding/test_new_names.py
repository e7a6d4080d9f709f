"""Names of people, courses and plans that are not on file yet."""

import pytest

from handlers.understanding.facts import Role, gather
from handlers.understanding.new_people import renamed
from handlers.understanding.slots import colleague
from tests.handlers.understanding.reading import STUDIO, TODAY, read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "Neue Kundin Leonie Fuchs-Meyer, 0151 2345678",
            "Leonie Fuchs-Meyer",
            id="one-on-file-inside",
        ),
        pytest.param(
            "new face in the back course: Petra Sandmann, petra@sandmann.example, please add her",
            "Petra Sandmann",
            id="contact-data",
        ),
        pytest.param(
            "leg mal einen kunden an holger winter telefon 040 123456", "holger winter", id="small"
        ),
        pytest.param("Neuer Kunde: Hans-Peter Kranz", "Hans-Peter Kranz", id="hyphen"),
        pytest.param(
            "Neukundin: Friederike von der Aue", "Friederike von der Aue", id="particles"
        ),
        pytest.param("new customer Peter Lang", "Peter Lang", id="a-word-as-family-name"),
        pytest.param("leg Anna Vogt als Kundin an", "Anna Vogt", id="both-words-on-file"),
        pytest.param(
            "neukundin marta kowalska 0160 1234567", "marta kowalska", id="small-letters"
        ),
        pytest.param("New member: Sean O'Connor", "Sean O'Connor", id="apostrophe"),
        pytest.param(
            "register Daniel März as a new customer, he is Lena's brother",
            "Daniel März",
            id="first-of-two",
        ),
        pytest.param("Neues Mitglied: José García López", "José García López", id="three-names"),
        pytest.param("Kunde anlegen", None, id="none"),
    ],
)
def test_a_new_customer_is_named_as_typed(text: str, name: str | None) -> None:
    reading = read(text)

    assert (reading.intent, reading.slots.get("name")) == ("customer.add", name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "Kurs hinzufügen: Yoga für Schwangere, dienstags, 12 Plätze",
            "Yoga für Schwangere",
            id="colon",
        ),
        pytest.param('Leg einen Kurs „Core & More" an', "Core & More", id="quotes"),
        pytest.param("create a class called Spinning", "Spinning", id="called"),
        pytest.param("Neuer Kurs Zumba, dienstags 18 Uhr", "Zumba", id="behind-the-noun"),
        pytest.param(
            "Erstell bitte den Kurs Step Aerobic", "Step Aerobic", id="a-known-word-first"
        ),
        pytest.param("Bauch-Beine-Po als Kurs einrichten", "Bauch-Beine-Po", id="before-the-noun"),
        pytest.param("neuer kurs kindertanz", "kindertanz", id="small-letters"),
        pytest.param("neuer kurs doppelpunkt zumba gold", "zumba gold", id="dictated-colon"),
        pytest.param(
            "Create a course named Zumba Gold in spring please", "Zumba Gold", id="season-behind"
        ),
        pytest.param(
            "New course called Dance in the Dark please", "Dance in the Dark", id="small-words"
        ),
        pytest.param("Kurs anlegen", None, id="none"),
    ],
)
def test_a_new_course_is_named_as_typed(text: str, name: str | None) -> None:
    reading = read(text)

    assert (reading.intent, reading.slots.get("course")) == ("course.add", name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "Neuer Tarif: Halbjahresabo, 6 Monate, 49 € im Monat", "Halbjahresabo", id="colon"
        ),
        pytest.param(
            "leg einen neuen tarif schnupperkarte an", "schnupperkarte", id="behind-the-noun"
        ),
        pytest.param("new tariff: Student Flex", "Student Flex", id="part-of-one-on-file"),
        pytest.param(
            "Leg eine neue Karte an: Zwölferkarte für 120 Euro", "Zwölferkarte", id="price-behind"
        ),
        pytest.param("Neue Vertragslaufzeit anlegen", None, id="none"),
        pytest.param(
            "Halbjahresvertrag als neue Vertragslaufzeit anlegen", "Halbjahresvertrag", id="as"
        ),
        pytest.param(
            "Die Zentrale will, dass wir eine Firmenkarte verkaufen, bitte als neuen Plan anlegen",
            "Firmenkarte",
            id="compound-first",
        ),
        pytest.param("new plan, name: 6 Weeks Postnatal", "6 Weeks Postnatal", id="length-first"),
        pytest.param(
            "neuer tarif, name: 6 Wochen Rückbildung", "6 Wochen Rückbildung", id="wochen"
        ),
        pytest.param("add morning card as a new plan", "morning card", id="english-as"),
        pytest.param(
            "Es gibt neu auch ein Wochenendabo im Verkauf, bitte im System erfassen",
            "Wochenendabo",
            id="told-and-ordered",
        ),
    ],
)
def test_a_new_plan_is_named_as_typed(text: str, name: str | None) -> None:
    reading = read(text)

    assert (reading.intent, reading.slots.get("plan")) == ("plan.add", name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "On Monday begins a new colleague, Svenja Holt, please take her into the team",
            "Svenja Holt",
            id="a-verb-as-family-name",
        ),
        pytest.param("Salsalehrer Stefan Rossi ins Team aufnehmen", "Stefan Rossi", id="job"),
        pytest.param("Meine Schwester Zoë Kurz fängt an", "Zoë Kurz", id="relative"),
        pytest.param("new face alert!! Sofia Klein joins", "Sofia Klein", id="words-before"),
        pytest.param("Include Julia März among our trainers", "Julia März", id="order-before"),
        pytest.param("we had to fire Tim Beck last night", "Tim Beck", id="verb-before"),
        pytest.param("register sarah kurz as employee", "sarah kurz", id="small-letters"),
        pytest.param("Frau Vogts Zugang sperren", "Vogt", id="genitive"),
        pytest.param("Lock Mehmet's staff account", "Mehmet", id="english-genitive"),
    ],
)
def test_a_colleague_is_named_without_what_stands_before(text: str, name: str) -> None:
    assert colleague(gather(text, None, "staff", TODAY, STUDIO)) == name


@pytest.mark.parametrize(
    ("text", "role", "name"),
    [
        pytest.param("Aus Sarah Klein wird Sarah Lange", "staff", "Sarah Lange", id="becomes"),
        pytest.param(
            "Nachname von Hannah Card seit der Scheidung: Hannah Jung",
            "staff",
            "Hannah Jung",
            id="behind-a-colon",
        ),
        pytest.param("put Lena März down as Lena Sommer", "staff", "Lena Sommer", id="down-as"),
        pytest.param("I'm Sarah Lange since the wedding", "customer", "Sarah Lange", id="oneself"),
        pytest.param("Clara Vogts Mann Peter Schulz rief an", "staff", None, id="somebody-else"),
        pytest.param("neue Nummer von Bernd Kowalski", "staff", None, id="no-new-name"),
    ],
)
def test_a_new_name_of_somebody_is_told_from_the_old_one(
    text: str, role: Role, name: str | None
) -> None:
    assert renamed(gather(text, None, role, TODAY, STUDIO)) == name


def test_talk_of_something_new_is_no_order() -> None:
    texts = (
        "Die neue Trainerin macht das super",
        "the new colleague is nice",
        "can you order new yoga mats",
    )

    assert [read(text).intent for text in texts] == ["none", "none", "none"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "Please register a new customer, name is Pham Thu Ha", "Pham Thu Ha", id="english"
        ),
        pytest.param(
            "Noch keine Kundin, bitte anlegen, Name ist Pham Thu Ha", "Pham Thu Ha", id="german"
        ),
        pytest.param("Neue Kundin Petra Telefon 0170 5566778", "Petra", id="no-field"),
    ],
)
def test_words_behind_name_are_one_whatever_they_mean_elsewhere(text: str, name: str) -> None:
    assert read(text).slots.get("name") == name


@pytest.mark.parametrize(
    ("text", "course"),
    [
        pytest.param("Create a new course named Couch to 5K", "Couch to 5K", id="figures"),
        pytest.param(
            "add a course called Back to Basics, Mondays", "Back to Basics", id="capital"
        ),
        pytest.param("Neuer Kurs namens Couch zu 5K", "Couch zu 5K", id="german"),
        pytest.param("new course named Zumba to start on Monday", "Zumba", id="a-verb"),
        pytest.param("neuer Kurs namens Zumba um 18 Uhr", "Zumba", id="a-time"),
    ],
)
def test_a_given_name_keeps_all_its_words(text: str, course: str) -> None:
    assert read(text).slots.get("course") == course
