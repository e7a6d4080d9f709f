"""Who asks whether something was done orders nothing: "Hast du R-2026-0142 schon storniert?"."""

import pytest

from handlers.understanding.facts import Role
from handlers.understanding.intents import READS, intents
from tests.handlers.understanding.reading import read

ALL = frozenset(intents())


@pytest.mark.parametrize(
    ("role", "text"),
    [
        pytest.param("staff", "Hast du die Rechnung R-2026-0142 schon storniert?", id="reversed"),
        pytest.param("staff", "hast du die r-2026-0142 auf bezahlt gesetzt", id="no-mark"),
        pytest.param("staff", "Haben wir Herrn Beck eine Zehnerkarte verkauft?", id="we"),
        pytest.param("staff", "Habt ihr die Kündigung von Mia zurückgenommen?", id="you-all"),
        pytest.param("staff", "Sag mal, hast du der Vogt den Link geschickt?", id="led-in"),
        pytest.param("staff", "Wurde R-2026-0142 schon storniert?", id="passive"),
        pytest.param("staff", "Hast du den Yogakurs am Dienstag abgesagt?", id="course-day"),
        pytest.param(
            "staff",
            "Kannst du mir sagen ob der Herr Freitag am Freitag bei Yoga war?",
            id="whether",
        ),
        pytest.param("customer", "Bestätigt mir bitte meine Kündigung", id="confirmation"),
        pytest.param("staff", "Did you already cancel invoice R-2026-0142?", id="did-you"),
        pytest.param("staff", "Have you marked R-2026-0142 as paid yet?", id="have-you"),
        pytest.param("staff", "Have we sold Stefan Beck a ten-class card?", id="have-we"),
        pytest.param("staff", "Did we put Sarah Klein in the family group?", id="did-we"),
    ],
)
def test_who_asks_whether_it_was_done_changes_nothing(role: Role, text: str) -> None:
    assert read(text, role=role, active=ALL).intent in READS


@pytest.mark.parametrize(
    ("role", "text", "intent"),
    [
        pytest.param(
            "staff",
            "Hast du kurz Zeit, Frau Klein für Yoga morgen einzutragen?",
            "booking.add",
            id="time-for-it",
        ),
        pytest.param(
            "staff",
            "Hast du die Anna Müller gesehen? Trag sie bitte morgen für Yoga ein",
            "booking.add",
            id="asked-then-ordered",
        ),
        pytest.param(
            "staff",
            "Kannst du schauen, ob bei Yoga morgen noch Platz ist, und Frau Klein eintragen?",
            "booking.add",
            id="and-ordered",
        ),
        pytest.param(
            "staff", "Ich habe Frau Klein eine Zehnerkarte verkauft", "contract.sell", id="told"
        ),
        pytest.param(
            "staff",
            "Wir haben Herrn Beck zum 31.12. gekündigt",
            "contract.terminate",
            id="we-have",
        ),
        pytest.param(
            "customer",
            "Ich kündige zum 31.1., bitte bestätigt mir die Kündigung",
            "contract.terminate",
            id="notice-with-confirmation",
        ),
        pytest.param(
            "staff",
            "Did you know Sarah Klein is quitting? She gave notice yesterday",
            "contract.terminate",
            id="did-you-know",
        ),
        pytest.param(
            "staff",
            "We have cancelled Stefan Beck's contract for 31 December",
            "contract.terminate",
            id="we-have-english",
        ),
    ],
)
def test_orders_beside_such_words_stay_orders(role: Role, text: str, intent: str) -> None:
    assert read(text, role=role, active=ALL).intent == intent
