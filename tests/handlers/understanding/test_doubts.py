"""What else people end, and the same words where they do end a contract here."""

import pytest

from handlers.understanding.facts import Role
from tests.handlers.understanding.reading import SEVERE, read


@pytest.mark.parametrize(
    ("text", "role"),
    [
        pytest.param("Clara Vogt hat ihren Job gekündigt", "staff", id="job"),
        pytest.param("Clara quits her job at the end of March", "staff", id="job-english"),
        pytest.param("Wir kündigen dem Getränkelieferanten", "staff", id="supplier"),
        pytest.param("Max Stark was talking about his cancelled flight", "staff", id="flight"),
        pytest.param("Max Stark hat mit Rauchen aufgehört", "staff", id="habit"),
        pytest.param("Ute Pfeiffer's parcel was cancelled", "staff", id="unknown-thing"),
        pytest.param("Ute Pfeiffer ist aus dem Verein ausgetreten", "staff", id="club"),
        pytest.param("Mein Mann hat gekündigt", "customer", id="husband"),
        pytest.param("My sister quit yesterday", "customer", id="sister"),
        pytest.param("Unser Azubi will aufhören", "staff", id="apprentice"),
        pytest.param("Falls Nina Weber kündigen sollte, sag Bescheid", "staff", id="supposed"),
        pytest.param("If Anna quits, let me know first", "staff", id="supposed-english"),
        pytest.param("Seit Clara Vogt gekündigt hat, ist es still", "staff", id="since"),
        pytest.param("Emre Çelik hätte fast gekündigt", "staff", id="almost"),
        pytest.param("Stefan Beck hat nicht gekündigt, ein Gerücht", "staff", id="rumour"),
        pytest.param("Jonas Weber hat am 1.2.2020 gekündigt", "staff", id="long-ago"),
        pytest.param("Lukas is leaving for Italy tomorrow", "staff", id="journey"),
        pytest.param("Tim is out today", "staff", id="out-today"),
        pytest.param("Sarah Klein vom Newsletter abmelden", "staff", id="newsletter"),
        pytest.param("The refund for the kettle came through", "staff", id="somebody's-refund"),
        pytest.param("Bitte nichts löschen, die Rechnungen brauchen wir", "staff", id="nothing"),
    ],
)
def test_what_is_not_ours_is_not_ended(text: str, role: Role) -> None:
    assert read(text, role=role).intent not in SEVERE


@pytest.mark.parametrize(
    ("text", "role"),
    [
        pytest.param("Clara Vogt hat ihren Vertrag gekündigt", "staff", id="contract"),
        pytest.param("Clara quits at the end of March", "staff", id="nothing-named"),
        pytest.param("Max Stark hat mit dem Training aufgehört, kündigen", "staff", id="training"),
        pytest.param("Die Kundin Ute Pfeiffer kündigt", "staff", id="actor-is-no-object"),
        pytest.param("Meine Tochter Mia hört auf", "customer", id="daughter-on-file"),
        pytest.param("Wenn möglich Nina Weber zum 31.1. kündigen", "staff", id="if-possible"),
        pytest.param("Clara Vogt zieht nach Köln und kündigt", "staff", id="another-clause"),
        pytest.param("we're done, cancel Max Stark's contract", "staff", id="apostrophe"),
    ],
)
def test_what_is_ours_is_ended(text: str, role: Role) -> None:
    assert read(text, role=role).intent == "contract.terminate"


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        pytest.param("kündige Clara am 15.3., sie zieht um", {"mode", "date"}, id="clear"),
        pytest.param("am 5. dezember zieht clara um, kündigen", set(), id="day-of-moving"),
        pytest.param("cancel clara's contract today", set(), id="when-to-do-it"),
        pytest.param("clara kündigt, war seit 3.8. nicht da", set(), id="last-visit"),
        pytest.param("clara kündigt zum 31.1. oder zum 28.2.", set(), id="two-ends"),
        pytest.param("Clara Vogt kündigt sofort zum Vertragsende", set(), id="two-modes"),
        pytest.param("kündige Clara nicht sofort, sondern zum Enddatum", {"mode"}, id="not-now"),
        pytest.param("I posted clara's notice on Monday, cancel her", set(), id="posted"),
    ],
)
def test_a_day_or_mode_in_doubt_is_left_out(text: str, slots: set[str]) -> None:
    reading = read(text)

    assert reading.intent == "contract.terminate"
    assert set(reading.slots) == {"customer"} | slots


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        pytest.param(
            "storniere nicht R-2026-0131, sondern R-2026-0132",
            {"invoice": "R-2026-0132"},
            id="invoice",
        ),
        pytest.param("storniere R-2026-0131 und R-2026-0132", {}, id="two-invoices-are-asked"),
    ],
)
def test_what_is_denied_beside_what_is_meant(text: str, slots: dict[str, str]) -> None:
    reading = read(text)

    assert (reading.intent, reading.slots) == ("invoice.credit", slots)


def test_somebody_else_is_meant() -> None:
    reading = read("nicht Clara Vogt kündigen, sondern Anna Müller")

    assert (reading.intent, reading.slots) == ("contract.terminate", {"customer": "Anna Müller"})


@pytest.mark.parametrize(
    ("text", "intent", "slots"),
    [
        pytest.param(
            "Enddatum von Jonas Weber auf den 31.1.2027 ändern",
            "contract.change_end",
            {"customer": "Jonas Weber", "date": "2027-01-31"},
            id="end-to-a-day",
        ),
        pytest.param(
            "Enddatum von Jonas Weber auf Ende Januar ändern",
            "contract.change_end",
            {"customer": "Jonas Weber", "date": "2027-01-31"},
            id="end-to-the-end-of-a-month",
        ),
        pytest.param(
            "Das Ende bei Clara Vogt verschiebt sich vom 31.12. auf den 31.1.",
            "contract.change_end",
            {"customer": "Clara Vogt", "date": "2027-01-31"},
            id="from-day-to-day",
        ),
        pytest.param(
            "Stefan Beck am 15.12. abmelden",
            "customer.deactivate",
            {"customer": "Stefan Beck", "mode": "date", "date": "2026-12-15"},
            id="log-out-on-a-day",
        ),
        pytest.param(
            "Max Mustermann abmelden",
            "customer.deactivate",
            {"customer": "Max Mustermann"},
            id="log-out-somebody-not-on-file",
        ),
        pytest.param(
            "Kündigung Sommer", "contract.terminate", {"customer": "Paul Sommer"}, id="season"
        ),
        pytest.param(
            "open bills klein", "invoice.open", {"customer": "Sarah Klein"}, id="small-letters"
        ),
        pytest.param("Wie kündige ich?", "help", {}, id="how-to"),
        pytest.param("How do I cancel?", "help", {}, id="how-to-english"),
        pytest.param("I want to sign off", "none", {}, id="sign-off"),
        pytest.param(
            "Clara macht im Januar Pause",
            "contract.pause",
            {"customer": "Clara Vogt", "from": "2027-01-01", "until": "2027-01-31"},
            id="pause",
        ),
        pytest.param("Lena Donnerstag abmelden", "none", {}, id="maybe-a-course"),
    ],
)
def test_sentences_that_were_misread_once(text: str, intent: str, slots: dict[str, str]) -> None:
    reading = read(text)

    assert (reading.intent, reading.slots) == (intent, slots)
