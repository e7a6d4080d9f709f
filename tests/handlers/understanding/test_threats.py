"""Who says what would be a reason to go does not go: "Wenn ihr die Preise erhöht, kündige ich"."""

import pytest

from handlers.understanding.facts import Role
from handlers.understanding.intents import READS, intents
from tests.handlers.understanding.reading import read

ALL = frozenset(intents())


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("wenn ihr die preise erhöht kündige ich", id="no-mark"),
        pytest.param(
            "Falls ihr noch mal die Preise anhebt, kündige ich meinen Vertrag", id="mark"
        ),
        pytest.param("Wenn das nicht besser wird, dann kündige ich mein Abo", id="then"),
        pytest.param("Wenn Yoga nächste Woche wieder ausfällt, kündigen wir", id="course"),
        pytest.param("if you raise the prices I will cancel my membership", id="raise"),
        pytest.param("If Yoga is cancelled again, I'm cancelling my membership", id="again"),
        pytest.param("If the showers aren't fixed I'll have to cancel", id="fixed"),
    ],
)
def test_a_threat_is_no_notice(text: str) -> None:
    assert read(text, role="customer", active=ALL).intent in READS


@pytest.mark.parametrize(
    ("role", "text", "intent"),
    [
        pytest.param(
            "customer", "Wenn möglich kündige ich zum 31.1.", "contract.terminate", id="if"
        ),
        pytest.param(
            "customer", "Wenn es geht, kündige ich zum 31.1.", "contract.terminate", id="es"
        ),
        pytest.param(
            "customer", "Weil ihr die Preise erhöht, kündige ich", "contract.terminate", id="cause"
        ),
        pytest.param(
            "staff", "If possible, cancel Clara Vogt's membership", "contract.terminate", id="may"
        ),
        pytest.param(
            "customer",
            "Since you raised the prices again I am cancelling my membership",
            "contract.terminate",
            id="since",
        ),
    ],
)
def test_a_polite_condition_and_a_cause_are_none(role: Role, text: str, intent: str) -> None:
    assert read(text, role=role, active=ALL).intent == intent
