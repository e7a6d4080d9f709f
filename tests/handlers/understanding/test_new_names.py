"""Names of people, courses and plans that are not on file yet."""

import pytest

from tests.handlers.understanding.reading import read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "Neue Kundin Leonie Fuchs-Meyer, 0151 2345678",
            "Leonie Fuchs-Meyer",
            id="one-on-file-inside",
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
    ],
)
def test_a_new_plan_is_named_as_typed(text: str, name: str | None) -> None:
    reading = read(text)

    assert (reading.intent, reading.slots.get("plan")) == ("plan.add", name)


def test_talk_of_something_new_is_no_order() -> None:
    texts = (
        "Die neue Trainerin macht das super",
        "the new colleague is nice",
        "can you order new yoga mats",
    )

    assert [read(text).intent for text in texts] == ["none", "none", "none"]
