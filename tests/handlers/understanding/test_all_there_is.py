"""All that there is, reasons that end before the wish, and the right of withdrawal."""

import pytest

from handlers.understanding.facts import Role
from tests.handlers.understanding.reading import read


def wanted(text: str, role: Role = "customer") -> str:
    reading = read(text, role=role)
    return str(reading.extras.get("meant", reading.intent))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("I want to cancel everything", id="everything"),
        pytest.param("I want to cancel all", id="all"),
        pytest.param("cancel both memberships", id="both-memberships"),
        pytest.param("cancel all of my contracts", id="all-of"),
        pytest.param("cancel my cards", id="cards"),
        pytest.param("Ich kündige alles", id="alles"),
        pytest.param("Ich möchte alles kündigen", id="alles-before-the-verb"),
        pytest.param("alles zum 31.1. kündigen", id="alles-before-a-day"),
        pytest.param("Ich kündige sämtliche Verträge", id="saemtliche"),
        pytest.param("Ich kündige meine Karten", id="karten"),
    ],
)
def test_all_that_there_is_means_several_contracts(text: str) -> None:
    reading = read(text, role="customer")

    assert (wanted(text), reading.extras.get("both")) == ("contract.terminate", True)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("I'm cancelling my membership, thanks for everything!", id="thanks"),
        pytest.param("I cancel my contract, that's all", id="that-is-all"),
        pytest.param("I want to cancel my membership after all", id="after-all"),
        pytest.param("Ich kündige meinen Vertrag. Danke für alles!", id="danke"),
        pytest.param("Ich kündige, alles Gute euch", id="alles-gute"),
        pytest.param("Ich kündige, das ist alles", id="das-ist-alles"),
        pytest.param("Ich kündige weil alles zu teuer ist", id="reason"),
        pytest.param("cancel my card", id="one-card"),
    ],
)
def test_other_words_for_all_do_not(text: str) -> None:
    assert "both" not in read(text, role="customer").extras


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("I'm quitting because of the noise, immediately", "the noise", id="at-once"),
        pytest.param("I want to cancel because of my knee at once", "my knee", id="no-comma"),
        pytest.param("fristlos wegen Umzug kündigen", "Umzug", id="verb"),
        pytest.param("Wegen Krankheit kündige ich fristlos", "Krankheit", id="clause"),
        pytest.param("Ich möchte wegen Umzug zum 31.12. kündigen", "Umzug", id="day"),
        pytest.param("Ich kündige, weil das Studio schließt", "das Studio schließt", id="closes"),
        pytest.param("Ich kündige, weil ich umziehe, fristlos", "ich umziehe", id="behind-comma"),
    ],
)
def test_a_reason_ends_before_the_words_of_the_wish(text: str, reason: str) -> None:
    assert read(text, role="customer").extras["reason"] == reason


@pytest.mark.parametrize(
    ("role", "text"),
    [
        pytest.param("customer", "I revoke my contract", id="revoke"),
        pytest.param("customer", "I want to rescind", id="rescind"),
        pytest.param("customer", "I hereby withdraw from my membership", id="withdraw"),
        pytest.param("customer", "Ich widerrufe", id="widerrufe"),
        pytest.param("customer", "Widerruf", id="noun"),
        pytest.param("customer", "Ich trete vom Vertrag zurück", id="trete"),
        pytest.param("customer", "Ich möchte vom Vertrag zurücktreten", id="zuruecktreten"),
        pytest.param("staff", "Clara Vogt revokes her contract", id="of-a-customer"),
        pytest.param("staff", "Clara Vogt tritt vom Vertrag zurück", id="tritt"),
    ],
)
def test_a_withdrawal_is_one(role: Role, text: str) -> None:
    assert wanted(text, role) == "contract.annul"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("I revoke my termination", id="revoke"),
        pytest.param("I withdraw my notice", id="withdraw"),
        pytest.param("Ich widerrufe meine Kündigung", id="widerrufe"),
        pytest.param("Ich trete von der Kündigung zurück", id="trete"),
    ],
)
def test_a_notice_taken_back_is_none(text: str) -> None:
    assert wanted(text) == "contract.undo_termination"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Melde mich und meine Tochter am Dienstag zu Yoga an", id="german"),
        pytest.param("Melde mich und meinen Sohn zu Yoga am Dienstag an", id="day-behind"),
        pytest.param("Book me and my daughter into yoga on Tuesday", id="english"),
    ],
)
def test_a_booking_for_somebody_else_too_is_marked(text: str) -> None:
    reading = read(text, role="customer")

    assert (reading.intent, reading.extras.get("both")) == ("booking.add", True)
