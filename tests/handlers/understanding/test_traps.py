"""Sentences that look like a change and are none, and changes that look like something else."""

import pytest

from handlers.understanding.facts import Role
from tests.handlers.understanding.reading import SEVERE, read


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Claras Vertrag nicht beenden", id="denied-behind"),
        pytest.param("Kündige den Vertrag von Clara Vogt zum 31.3. nicht", id="denied-at-end"),
        pytest.param("Do not cancel Clara's contract", id="denied-english"),
        pytest.param("please don't deactivate Peter Abo", id="denied-deactivation"),
        pytest.param("Zum Glück hat keiner gekündigt", id="nobody"),
        pytest.param("Wir sollten mal den Stromvertrag kündigen", id="somebody-else's-contract"),
        pytest.param("I cancelled my Netflix subscription yesterday", id="another-company"),
        pytest.param("Clara überlegt zu kündigen", id="only-thinking"),
        pytest.param("Was ist der Unterschied zwischen Kündigung und Widerruf?", id="law"),
        pytest.param("Bitte nichts stornieren!", id="nothing"),
        pytest.param("Kündigungen sind immer schade", id="small-talk"),
        pytest.param("lösche Clara Vogt", id="no-such-command"),
        pytest.param("Such mir mal Stefan Beck raus", id="look-up"),
    ],
)
def test_no_change_is_read_where_none_is_wanted(text: str) -> None:
    assert read(text).intent not in SEVERE


@pytest.mark.parametrize(
    ("text", "role", "intent"),
    [
        pytest.param(
            "Kann Clara Vogt zum 31.3. kündigen?", "staff", "contract.earliest_end", id="may-she"
        ),
        pytest.param("kann ich Clara kündigen?", "staff", "contract.earliest_end", id="may-i"),
        pytest.param("Hat Jonas Weber gekündigt?", "staff", "contract.show", id="has-he"),
        pytest.param(
            "Könntest du Annas Vertrag beenden?", "staff", "contract.terminate", id="polite"
        ),
        pytest.param(
            "Clara Vogt doch nicht kündigen", "staff", "contract.undo_termination", id="take-back"
        ),
        pytest.param("mach das rückgängig", "staff", "undo", id="undo"),
        pytest.param("cancel that", "staff", "abort", id="abort"),
        pytest.param("vergiss es", "staff", "abort", id="forget-it"),
        pytest.param(
            "Termin von Jonas Weber am 1.12. stornieren",
            "staff",
            "booking.cancel",
            id="a-booking",
        ),
        pytest.param("Rechnung R-2026-0142 stornieren", "staff", "invoice.credit", id="invoice"),
        pytest.param(
            "Pause von Frau Böhm beenden", "staff", "contract.resume", id="end-of-a-pause"
        ),
        pytest.param("Wann läuft mein Vertrag aus?", "customer", "contract.show", id="runs-out"),
        pytest.param("ich kündige", "customer", "contract.terminate", id="customer-quits"),
        pytest.param(
            "Meine Freundin hat gekündigt", "customer", "none", id="customer-tells-of-a-friend"
        ),
        pytest.param(
            "was wäre wenn clara erst am 15.12. kündigt?",
            "staff",
            "contract.earliest_end",
            id="what-if",
        ),
    ],
)
def test_intents_that_lie_close_are_told_apart(text: str, role: Role, intent: str) -> None:
    assert read(text, role=role).intent == intent


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        pytest.param(
            "frau von der heide hat letzten dienstag zum jahresende gekuendigt",
            {
                "customer": "Friederike von der Heide",
                "mode": "date",
                "date": "2026-12-31",
                "received": "2026-11-17",
            },
            id="receipt-and-end",
        ),
        pytest.param(
            "Poststempel 13.11., bei uns erst am 18.11. angekommen: Kündigung Ruth Alt",
            {"customer": "Ruth Alt", "received": "2026-11-18"},
            id="arrival-counts-not-the-postmark",
        ),
        pytest.param(
            "David Miller zieht am 1. Dezember weg und kündigt zum 31.12.",
            {"customer": "David Miller", "mode": "date", "date": "2026-12-31"},
            id="day-of-moving-is-no-end",
        ),
        pytest.param(
            "Clara kündigt, Vertragsende 31.12.",
            {"customer": "Clara Vogt", "mode": "date", "date": "2026-12-31"},
            id="a-day-wins-over-the-word-for-the-end",
        ),
        pytest.param(
            "Nina Weber ab sofort kündigen",
            {"customer": "Nina Weber", "mode": "immediate"},
            id="at-once-is-no-day",
        ),
        pytest.param(
            "End Clara Vogt's membership at the end date",
            {"customer": "Clara Vogt", "mode": "term_end"},
            id="at-the-end-date",
        ),
        pytest.param(
            "End Clara Vogt's membership on its end date",
            {"customer": "Clara Vogt", "mode": "term_end"},
            id="on-its-end-date",
        ),
        pytest.param(
            "End Clara Vogt's membership by the end date",
            {"customer": "Clara Vogt", "mode": "term_end"},
            id="by-the-end-date",
        ),
        pytest.param(
            "End Clara Vogt's membership at its end",
            {"customer": "Clara Vogt", "mode": "term_end"},
            id="at-its-end",
        ),
        pytest.param(
            "End Clara Vogt's membership at the end of the contract",
            {"customer": "Clara Vogt", "mode": "term_end"},
            id="at-the-end-of-the-contract",
        ),
        pytest.param(
            "End Clara Vogt's membership at the end of March",
            {"customer": "Clara Vogt", "mode": "date", "date": "2027-03-31"},
            id="at-the-end-of-a-month-is-a-day",
        ),
        pytest.param(
            "End Clara Vogt's membership, not at the end date but right away",
            {"customer": "Clara Vogt", "mode": "immediate"},
            id="not-at-the-end-date",
        ),
        pytest.param(
            "Zoë will im Mai aufhören", {"customer": "Zoë Baumann"}, id="a-month-is-no-day"
        ),
    ],
)
def test_days_of_a_termination(text: str, slots: dict[str, str]) -> None:
    reading = read(text)

    assert reading.intent == "contract.terminate"
    assert reading.slots == slots


@pytest.mark.parametrize(
    ("text", "role", "intent", "slots"),
    [
        pytest.param(
            "Can Lena März quit on 10 December?",
            "staff",
            "contract.earliest_end",
            {"customer": "Lena März", "date": "2026-12-10"},
            id="may-she-on-a-day",
        ),
        pytest.param(
            "Entwurf von Paul Sommer löschen",
            "staff",
            "invoice.delete",
            {"customer": "Paul Sommer"},
            id="draft",
        ),
        pytest.param(
            "delete Paul Sommer's draft",
            "staff",
            "invoice.delete",
            {"customer": "Paul Sommer"},
            id="draft-english",
        ),
        pytest.param("den Entwurf nicht löschen", "staff", "none", {}, id="draft-kept"),
        pytest.param("Zeig mir meine Akte", "customer", "customer.show", {}, id="own-file"),
        pytest.param("show me my file", "customer", "customer.show", {}, id="own-file-english"),
        pytest.param("When does it end?", "customer", "contract.show", {}, id="when-does-it-end"),
        pytest.param("Wann endet er?", "staff", "contract.show", {}, id="of-what-was-read"),
        pytest.param(
            "Wann endet die Pause?", "customer", "contract.show", {}, id="end-of-a-pause"
        ),
        pytest.param("Wann enden die Ferien?", "staff", "none", {}, id="end-of-something-else"),
        pytest.param(
            "Offene Rechnungen im Januar",
            "staff",
            "invoice.open",
            {"from": "2026-01-01", "until": "2026-01-31"},
            id="reports-look-back",
        ),
        pytest.param(
            "Kündigung von Clara Vogt angenommen",
            "staff",
            "contract.terminate",
            {"customer": "Clara Vogt"},
            id="accepted-is-not-supposed",
        ),
    ],
)
def test_values_of_intents_that_lie_close(
    text: str, role: Role, intent: str, slots: dict[str, str]
) -> None:
    reading = read(text, role=role)

    assert (reading.intent, reading.slots) == (intent, slots)


@pytest.mark.parametrize(
    ("text", "customer"),
    [
        pytest.param("Mark R-2026-0139 as paid", None, id="opens-an-order"),
        pytest.param("please mark R-2026-0139 as paid", None, id="small-inside"),
        pytest.param("Mark wants to quit", "Mark", id="does-something"),
        pytest.param("Mark Benson paid R-2026-0139", "Mark Benson", id="family-name-behind"),
        pytest.param("cancel the contract of Mark", "Mark", id="owner"),
    ],
)
def test_a_given_name_that_is_a_verb_too(text: str, customer: str | None) -> None:
    assert read(text).slots.get("customer") == customer
