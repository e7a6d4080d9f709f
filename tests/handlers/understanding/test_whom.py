"""Whom a sentence is about where it names more than one person."""

import pytest

from handlers.understanding.facts import Role
from tests.handlers.understanding.reading import read


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        pytest.param("Nicht Clara sondern Jonas Weber kündigen", "Jonas Weber", id="not-but"),
        pytest.param("Not Clara but Jonas Weber is quitting", "Jonas Weber", id="english"),
        pytest.param("It's not Clara but Jonas who is quitting", "Jonas Weber", id="it-is-not"),
        pytest.param("Clara nicht, sondern Jonas Weber kündigen", "Jonas Weber", id="behind"),
        pytest.param("Kündige Jonas Weber, nicht Clara Vogt", "Jonas Weber", id="denied-last"),
        pytest.param("Jonas Weber kündigen und nicht Clara", "Jonas Weber", id="and-not"),
        pytest.param("Clara statt Jonas kündigen", "Clara Vogt", id="instead"),
        pytest.param("Jonas instead of Clara is quitting", "Jonas Weber", id="instead-english"),
        pytest.param(
            "nicht Clara und Jonas, sondern Nina Weber kündigen", "Nina Weber", id="two-denied"
        ),
        pytest.param("Clara Vogt kündigen, also Frau Vogt", "Clara Vogt", id="named-twice"),
        pytest.param("Von der Heide, Friederike kündigen", "Friederike von der Heide", id="comma"),
        pytest.param("Nicht die Nina, der Jonas will kündigen", "Jonas Weber", id="comma-not"),
        pytest.param("Not Nina Weber, Jonas Weber is quitting", "Jonas Weber", id="english-comma"),
        pytest.param("Clara Vogt kündigen", "Clara Vogt", id="one"),
    ],
)
def test_who_is_meant_beside_who_is_not(text: str, meant: str) -> None:
    reading = read(text)

    assert (reading.intent, reading.slots) == ("contract.terminate", {"customer": meant})
    assert "several" not in reading.extras


@pytest.mark.parametrize(
    ("text", "intent", "several"),
    [
        pytest.param(
            "Clara und Jonas kündigen",
            "contract.terminate",
            ("Clara Vogt", "Jonas Weber"),
            id="and",
        ),
        pytest.param(
            "Clara Vogt oder Jonas Weber kündigen",
            "contract.terminate",
            ("Clara Vogt", "Jonas Weber"),
            id="or",
        ),
        pytest.param(
            "cancel Clara Vogt and Jonas Weber's contracts",
            "contract.terminate",
            ("Clara Vogt", "Jonas Weber"),
            id="english",
        ),
        pytest.param(
            "Clara Vogt, Jonas Weber und Nina Weber kündigen",
            "contract.terminate",
            ("Clara Vogt", "Jonas Weber", "Nina Weber"),
            id="three",
        ),
        pytest.param(
            "Clara Vogt kündigen, Jonas Weber auch",
            "contract.terminate",
            ("Clara Vogt", "Jonas Weber"),
            id="named-apart",
        ),
        pytest.param(
            "nicht Clara, sondern Jonas und Nina kündigen",
            "contract.terminate",
            ("Jonas Weber", "Nina Weber"),
            id="without-who-is-denied",
        ),
        pytest.param(
            "Anna und Clara kündigen",
            "contract.terminate",
            ("Anna Müller", "Anna Schreiber", "Clara Vogt"),
            id="a-name-of-two-people",
        ),
        pytest.param(
            "Clara und Kim Neumeier kündigen",
            "contract.terminate",
            ("Clara Vogt", "Kim Neumeier"),
            id="one-not-on-file",
        ),
        pytest.param(
            "Clara/Jonas abmelden", "customer.deactivate", ("Clara Vogt", "Jonas Weber"), id="sign"
        ),
        pytest.param(
            "Zeig mir Clara und Jonas", "customer.show", ("Clara Vogt", "Jonas Weber"), id="read"
        ),
        pytest.param("Clara und Jonas", "none", ("Clara Vogt", "Jonas Weber"), id="bare"),
    ],
)
def test_of_several_people_none_is_chosen(
    text: str, intent: str, several: tuple[str, ...]
) -> None:
    reading = read(text)

    assert (reading.intent, reading.slots) == (intent, {})
    assert reading.extras["several"] == several


@pytest.mark.parametrize(
    ("text", "role", "slots"),
    [
        pytest.param("Meine Kinder Mia und Emma kündigen", "customer", {}, id="two-children"),
        pytest.param(
            "Mia und ich kündigen", "customer", {"customer": "Mia Hoffmann"}, id="child-and-self"
        ),
        pytest.param("Annas Abo kündigen", "customer", {"customer": "Anna"}, id="name-of-two"),
        pytest.param("Kunos Abo kündigen", "customer", {}, id="nobody-on-file"),
    ],
)
def test_a_customer_may_name_several_too(text: str, role: Role, slots: dict[str, str]) -> None:
    assert read(text, role=role).slots == slots


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("nicht Clara und Jonas kündigen", id="both-denied"),
        pytest.param("Clara nicht Jonas kündigen", id="unclear"),
        pytest.param("Clara und Jonas haben sich gestritten", id="small-talk"),
    ],
)
def test_nobody_is_ended_where_nobody_clearly_is_to_be(text: str) -> None:
    reading = read(text)

    assert reading.intent == "none"
    assert "several" not in reading.extras


@pytest.mark.parametrize(
    ("text", "customer"),
    [
        pytest.param(
            "Ich hab die falsche Anna gekündigt. Bei der Schreiber bitte wieder aufheben",
            "Anna Schreiber",
            id="in-the-next-sentence",
        ),
        pytest.param("Anna hat gekündigt, also die Schreiber", "Anna Schreiber", id="behind"),
        pytest.param("Weber hat gezahlt: Jonas Weber", "Jonas Weber", id="family-name-first"),
        pytest.param("Anna und Anna Schreiber kündigen", "Anna", id="joined"),
        pytest.param("Kündige Anna. Nicht Anna Schreiber", "Anna", id="denied"),
        pytest.param("Gestern rief Anna an, Frau Abendroth kündigt", "Anna", id="somebody-else"),
    ],
)
def test_who_of_one_name_is_said_later(text: str, customer: str) -> None:
    assert read(text).slots["customer"] == customer
