"""What is named decides between intents that the words alone leave open."""

import pytest

from handlers.understanding.facts import Role
from handlers.understanding.intents import intents
from handlers.understanding.sentence import Reading
from tests.handlers.understanding.reading import read

ALL = frozenset(intents())
CLARA, EMRE = {"customer": "Clara Vogt"}, {"customer": "Emre Çelik"}
FLEX_ENDS = {**CLARA, "plan": "Monatsabo Flex", "mode": "date", "date": "2026-12-31"}


def said(text: str, role: Role = "staff") -> Reading:
    return read(text, role=role, active=ALL)


@pytest.mark.parametrize(
    ("text", "intent", "slots"),
    [
        pytest.param("Clara Vogts Mitgliedschaft", "contract.show", CLARA, id="genitive"),
        pytest.param("Clara Vogt's membership", "contract.show", CLARA, id="possessive"),
        pytest.param("Herrn Çeliks Karte", "credits.show", EMRE, id="title"),
        pytest.param("the card of Mr Çelik", "credits.show", EMRE, id="title-english"),
        pytest.param("Vertrag von Clara", "contract.show", CLARA, id="preposition"),
        pytest.param("Karte für Clara", "none", {}, id="may-be-a-sale"),
    ],
)
def test_a_thing_of_somebody_alone_is_shown_and_never_ended(
    text: str, intent: str, slots: dict[str, str]
) -> None:
    reading = said(text)

    assert (reading.intent, reading.slots) == (intent, slots)


@pytest.mark.parametrize(
    ("text", "intent", "slots"),
    [
        pytest.param(
            "Clara möchte doch erst zum 31. März aufhören",
            "contract.change_end",
            {**CLARA, "date": "2027-03-31"},
            id="later-after-all",
        ),
        pytest.param(
            "Clara would like to stay two weeks longer than in her notice, until 14 January",
            "contract.change_end",
            {**CLARA, "date": "2027-01-14"},
            id="longer-is-not-for-good",
        ),
        pytest.param(
            "Wann läuft Claras Fünferkarte aus?",
            "credits.show",
            {**CLARA, "plan": "Fünferkarte"},
            id="a-card-runs-out",
        ),
        pytest.param(
            "When does Clara's annual membership end?",
            "contract.show",
            {**CLARA, "plan": "Jahresabo"},
            id="a-contract-ends",
        ),
        pytest.param(
            "What classes does Clara have next week?",
            "booking.list",
            {**CLARA, "from": "2026-11-23", "until": "2026-11-29"},
            id="classes-of-somebody",
        ),
        pytest.param(
            "Offene Beträge von Familie, also von Clara", "invoice.open", CLARA, id="owes"
        ),
    ],
)
def test_what_is_named_fits_one_of_two_readings(
    text: str, intent: str, slots: dict[str, str]
) -> None:
    reading = said(text)

    assert (reading.intent, reading.slots) == (intent, slots)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Beende Claras Flex zum 31.12., das Jahresabo läuft weiter", id="behind"),
        pytest.param("Claras Jahresabo bleibt, Flex zum 31.12. kündigen", id="before"),
        pytest.param("Clara's annual membership stays, end the Flex on 31 December", id="english"),
    ],
)
def test_of_two_plans_the_one_that_stays_is_not_ended(text: str) -> None:
    reading = said(text)

    assert (reading.intent, reading.slots) == ("contract.terminate", FLEX_ENDS)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Mein Vertrag geht bald zu Ende", id="german"),
        pytest.param("my contract ends soon", id="english"),
    ],
)
def test_that_a_contract_ends_is_no_wish_to_end_it(text: str) -> None:
    assert said(text, "customer").intent == "none"
    assert said(f"{text}, bitte nicht verlängern", "customer").intent == "contract.terminate"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Clara Vogt hat R-2026-0111 doppelt überwiesen", id="paid-twice"),
        pytest.param("Clara paid R-2026-0111 twice", id="paid-twice-english"),
        pytest.param("Clara kündigt nicht, sie hatte nur eine Frage", id="question"),
        pytest.param("Clara isn't cancelling, she only had a question", id="question-english"),
    ],
)
def test_what_is_only_told_changes_nothing(text: str) -> None:
    assert said(text).intent == "none"


def test_what_is_over_is_nobody() -> None:
    assert said("Wann ist mein Vertrag zu Ende?", "customer").slots == {}
    assert said("Rechnung von Ende").slots == {"customer": "Frank Ende"}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        pytest.param("because of illness I want to cancel", "customer", id="english"),
        pytest.param("Wegen meines Umzugs nach Kiel trete ich aus", "customer", id="german"),
        pytest.param("Aus gesundheitlichen Gründen trete ich aus", "customer", id="grounds"),
        pytest.param("due to health reasons I'm cancelling", "customer", id="reasons"),
    ],
)
def test_a_cause_may_stand_before_the_wish(text: str, role: Role) -> None:
    assert said(text, role).intent == "contract.terminate"


@pytest.mark.parametrize("role", ["customer", "staff"])
def test_all_by_a_day_is_leaving_and_no_class(role: Role) -> None:
    reading = said("cancel everything by 31 January", role)

    assert reading.intent == "contract.terminate"
    assert reading.slots == {"mode": "date", "date": "2027-01-31"}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("wegen Knie-OP pausieren", "Knie-OP", id="joined"),
        pytest.param("wegen Babypause den Vertrag ruhen lassen", "Babypause", id="a-pause-too"),
        pytest.param(
            "because of a knee operation I want to pause", "knee operation", id="wish-behind"
        ),
    ],
)
def test_a_reason_is_whole_and_nothing_else(text: str, reason: str) -> None:
    assert said(text, "customer").extras["reason"] == reason
