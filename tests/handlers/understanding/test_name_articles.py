"""Everyday words that an article, and what stands around both, make somebody's name."""

import pytest

from tests.handlers.understanding.reading import read


@pytest.mark.parametrize(
    ("text", "customer"),
    [
        pytest.param("läuft dem sommer sein vertrag noch", "Paul Sommer", id="owner-typed-small"),
        pytest.param("Ist der März ihr Vertrag schon ausgelaufen?", "Lena März", id="her"),
        pytest.param("Dem Freitag sein Abo bitte kündigen", "Thomas Freitag", id="order"),
        pytest.param("Em Sommer sin Vertrag künde", "Paul Sommer", id="dialect"),
        pytest.param("Was schuldet uns der Sommer noch?", "Paul Sommer", id="owes"),
        pytest.param("was zahlt der sommer im monat", "Paul Sommer", id="pays"),
        pytest.param("Zahlt die März noch?", "Lena März", id="verb-first"),
        pytest.param(
            "Der Freitag kommt am Freitag zu Salsa, buchst du ihn bitte ein?",
            "Thomas Freitag",
            id="comes-on-his-day",
        ),
        pytest.param(
            "Der Freitag möchte am Dienstag zu Pilates", "Thomas Freitag", id="another-day"
        ),
    ],
)
def test_an_article_shows_a_person(text: str, customer: str) -> None:
    assert read(text).slots["customer"] == customer


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Wir nehmen nach dem Sommer seinen Vertrag wieder auf", id="preposition"),
        pytest.param("Kann er seit dem Sommer sein Abo nutzen?", id="since"),
        pytest.param("Was kostet der Karte ihr Abo?", id="thing"),
        pytest.param("Was zahlt die Karte im Monat?", id="thing-asked-for"),
        pytest.param("Wie lange geht der Sommer noch?", id="season"),
        pytest.param("Der Freitag ist bei Yoga immer voll", id="weekday"),
        pytest.param("Der Freitag kommt mir ungelegen", id="weekday-comes"),
    ],
)
def test_other_articles_show_none(text: str) -> None:
    assert "customer" not in read(text).slots
