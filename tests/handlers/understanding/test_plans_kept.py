"""Which plan ends where another one is kept, and what ends where something begins or is told."""

import pytest

from handlers.understanding.facts import Role
from tests.handlers.understanding.reading import read


@pytest.mark.parametrize(
    ("text", "plan"),
    [
        pytest.param(
            "Ines isn't giving up her flex, it's the Jahresabo she wants ended, at the end "
            "of the term",
            "Jahresabo",
            id="not-giving-up",
        ),
        pytest.param(
            "Ines doesn't want to cancel the flex, she wants the Jahresabo cancelled",
            "Jahresabo",
            id="not-cancel",
        ),
        pytest.param(
            "Ines kündigt nicht das Flex, sondern das Jahresabo", "Jahresabo", id="contrast"
        ),
        pytest.param(
            "Ines gibt ihr Flex nicht auf, das Jahresabo soll enden",
            "Jahresabo",
            id="german-giving-up",
        ),
        pytest.param(
            "Das Flex will Ines Karte nicht kündigen, nur das Jahresabo, und zwar fristgerecht",
            "Jahresabo",
            id="only",
        ),
        pytest.param("Ines keeps her Flex, cancel the Jahresabo", "Jahresabo", id="keeps"),
        pytest.param(
            "Ines behält ihr Flex, das Jahresabo kündigen", "Jahresabo", id="german-keeps"
        ),
        pytest.param(
            "Ines will ihr Flex nicht behalten, bitte kündigen", "Monatsabo Flex", id="not-kept"
        ),
        pytest.param(
            "Don't renew Ines Karte's Flex, the Jahresabo stays",
            "Monatsabo Flex",
            id="not-renewed",
        ),
        pytest.param(
            "Ines Karte is giving up her Flex at the end of term", "Monatsabo Flex", id="given-up"
        ),
    ],
)
def test_which_of_two_plans_ends(text: str, plan: str) -> None:
    reading = read(text)

    assert reading.intent == "contract.terminate"
    assert (reading.slots["customer"], reading.slots["plan"]) == ("Ines Karte", plan)


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        pytest.param(
            "Peter Abo wants a new Abo starting 1 December, hasn't told me which one",
            {"customer": "Peter Abo", "date": "2026-12-01"},
            id="english",
        ),
        pytest.param(
            "Peter Abo will ein neues Abo ab 1. Dezember, welches hat er nicht gesagt",
            {"customer": "Peter Abo", "date": "2026-12-01"},
            id="german",
        ),
        pytest.param(
            "Emma Wilson wants a new subscription from 1 January",
            {"customer": "Emma Wilson", "date": "2027-01-01"},
            id="subscription",
        ),
        pytest.param(
            "Greta Kurz möchte eine neue Mitgliedschaft ab 1.1.",
            {"customer": "Greta Kurz", "date": "2027-01-01"},
            id="membership",
        ),
    ],
)
def test_a_new_contract_is_none_that_ends(text: str, slots: dict[str, str]) -> None:
    reading = read(text)

    assert (reading.intent, reading.slots) == ("contract.sell", slots)


@pytest.mark.parametrize(
    ("role", "text", "day"),
    [
        pytest.param(
            "customer",
            "My wife Julia would like to stop too. Her last day should be 30 June.",
            "2027-06-30",
            id="wish",
        ),
        pytest.param(
            "customer",
            "Meine Frau Julia möchte auch aufhören. Letzter Tag soll der 30. Juni sein.",
            "2027-06-30",
            id="german-wish",
        ),
        pytest.param(
            "staff",
            "Julia Neumann will auch kündigen. Ihr letzter Tag sollte der 31.3. sein",
            "2027-03-31",
            id="staff",
        ),
        pytest.param(
            "staff",
            "Julia Neumann has cancelled, enddate 30 June",
            "2027-06-30",
            id="told-english",
        ),
        pytest.param(
            "staff", "Julia Neumann hat gekündigt, Enddatum 30. Juni", "2027-06-30", id="told"
        ),
        pytest.param(
            "staff",
            "Julia Neumann won't be with us after 28 February",
            "2027-02-28",
            id="none-after",
        ),
        pytest.param(
            "staff",
            "Julia Neumann kommt nach dem 31.12. nicht mehr, bitte kündigen",
            "2026-12-31",
            id="german-none-after",
        ),
    ],
)
def test_a_last_day_beside_a_notice_is_no_other_end(role: Role, text: str, day: str) -> None:
    reading = read(text, role=role)

    assert reading.intent == "contract.terminate"
    assert (reading.slots["customer"], reading.slots["date"]) == ("Julia Neumann", day)
