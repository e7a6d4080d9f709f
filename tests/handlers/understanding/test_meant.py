"""What is wanted and has no intent: the sentence stays none, and says what it means."""

import pytest

from tests.handlers.understanding.reading import read


@pytest.mark.parametrize(
    ("text", "meant", "slots"),
    [
        pytest.param(
            "Karte von Emre bis 30.4. verlängern",
            "cards.extend",
            {"customer": "Emre Çelik", "until": "2027-04-30"},
            id="one-card",
        ),
        pytest.param(
            "Alle Karten um 2 Wochen verlängern",
            "cards.extend",
            {"duration": "P2W", "all": True},
            id="all-cards",
        ),
        pytest.param(
            "extend all cards by 2 weeks",
            "cards.extend",
            {"duration": "P2W", "all": True},
            id="all-cards-english",
        ),
        pytest.param(
            "3 Einheiten von Emre an Jonas übertragen",
            "credits.transfer",
            {"customer": "Emre Çelik", "receiver": "Jonas Weber", "quantity": 3},
            id="transfer",
        ),
        pytest.param(
            "transfer 2 credits to Jonas from Emre",
            "credits.transfer",
            {"customer": "Emre Çelik", "receiver": "Jonas Weber", "quantity": 2},
            id="transfer-the-other-way-round",
        ),
        pytest.param("Welche Nachholungen sind offen?", "makeup.list", {}, id="makeups"),
        pytest.param(
            "Claras Nachholstunden",
            "makeup.list",
            {"customer": "Clara Vogt"},
            id="makeups-of-somebody",
        ),
        pytest.param(
            "Anwesenheit Yoga heute",
            "attendance.mark",
            {"course": "Yoga Flow", "date": "2026-11-21"},
            id="attendance",
        ),
        pytest.param("Kategorie ändern", "category.change", {}, id="category"),
        pytest.param(
            "Kategorie Kraft: Nachholen 3 Wochen", "category.change", {}, id="category-and-makeups"
        ),
        pytest.param(
            "Ändere die Rolle von Nina", "staff.change", {"name": "Nina"}, id="role-of-a-colleague"
        ),
        pytest.param(
            "Emma zahlt ab Januar per Lastschrift",
            "contract.payment",
            {"customer": "Emma Wilson"},
            id="payment",
        ),
        pytest.param(
            "Change Emma's payment method to cash",
            "contract.payment",
            {"customer": "Emma Wilson"},
            id="payment-english",
        ),
        pytest.param("Studio einrichten", "studio.set_up", {}, id="set-up"),
        pytest.param("Stornoliste", "invoice.reversals", {}, id="reversals"),
        pytest.param(
            "Welche Erstattungen sind noch nicht ausgezahlt?",
            "invoice.reversals",
            {},
            id="reversals-asked",
        ),
        pytest.param(
            "show all refunds in October",
            "invoice.reversals",
            {"from": "2026-10-01", "until": "2026-10-31"},
            id="reversals-of-a-month",
        ),
        pytest.param(
            "Wie viel Guthaben in Euro hat Clara?",
            "account.show",
            {"customer": "Clara Vogt"},
            id="account",
        ),
        pytest.param(
            "account balance of Peter Abo",
            "account.show",
            {"customer": "Peter Abo"},
            id="account-english",
        ),
        pytest.param(
            "Erstattung an Clara ausgezahlt",
            "refund.paid",
            {"customer": "Clara Vogt"},
            id="refund",
        ),
        pytest.param(
            "We paid Clara her refund",
            "refund.paid",
            {"customer": "Clara Vogt"},
            id="refund-english",
        ),
        pytest.param(
            "CSV für den Steuerberater für Oktober",
            "accounts.export",
            {"from": "2026-10-01", "until": "2026-10-31"},
            id="tax-adviser",
        ),
        pytest.param("accountant export", "accounts.export", {}, id="tax-adviser-english"),
        pytest.param(
            "Emma hat gestern ihr Jahresabo widerrufen",
            "contract.annul",
            {"customer": "Emma Wilson", "plan": "Jahresabo", "received": "2026-11-20"},
            id="withdrawal",
        ),
        pytest.param(
            "annul Clara's contract",
            "contract.annul",
            {"customer": "Clara Vogt"},
            id="withdrawal-english",
        ),
        pytest.param(
            "Alle Daten von Max Stark löschen",
            "customer.erase",
            {"customer": "Max Stark"},
            id="erasure",
        ),
        pytest.param(
            "Delete Max Stark's personal data",
            "customer.erase",
            {"customer": "Max Stark"},
            id="erasure-english",
        ),
    ],
)
def test_what_has_no_intent_is_meant(text: str, meant: str, slots: dict[str, object]) -> None:
    reading = read(text)

    assert (reading.intent, reading.slots) == ("none", {})
    assert (reading.extras["meant"], reading.extras["meant_slots"]) == (meant, slots)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Kann man Karten verlängern?", id="question"),
        pytest.param("Die Karten nicht verlängern", id="denied"),
        pytest.param("Jahresabo verlängern bis 31.12.", id="no-card"),
        pytest.param("Anwesenheitsliste Yoga morgen", id="a-list-of-names"),
        pytest.param("Emma hat per Lastschrift gezahlt", id="paid-already"),
        pytest.param("Zehnerkarte für Emma, zahlt bar", id="a-sale"),
        pytest.param("Welche Rolle hat Nina?", id="role-asked"),
        pytest.param("The role of Nina in the play was great", id="another-role"),
        pytest.param("Kategorie Kraft ist beliebt", id="talk-of-a-category"),
        pytest.param("Clara hat ihre Kündigung widerrufen", id="a-notice-taken-back"),
        pytest.param("Kann Clara noch widerrufen?", id="withdrawal-asked"),
        pytest.param("Was ist rechtlich ein Widerruf?", id="law"),
        pytest.param("Wie viel Guthaben hat Emre?", id="units"),
        pytest.param("Die Daten von Clara nicht löschen", id="erasure-denied"),
        pytest.param("Rechnung R-2026-0142 löschen", id="an-invoice-deleted"),
        pytest.param("Hat Clara ihre Erstattung bekommen?", id="refund-asked"),
    ],
)
def test_what_is_not_sure_is_not_meant(text: str) -> None:
    assert "meant" not in read(text).extras


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Alle Karten um 2 Wochen verlängern", id="cards"),
        pytest.param("Stornoliste", id="reversals"),
        pytest.param("Export für den Steuerberater", id="tax-adviser"),
    ],
)
def test_customers_do_not_run_the_studio(text: str) -> None:
    assert "meant" not in read(text, role="customer").extras


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        pytest.param("Wie ist mein Kontostand?", "account.show", id="account"),
        pytest.param("Ich widerrufe meinen Vertrag", "contract.annul", id="withdrawal"),
        pytest.param("please delete all my data", "customer.erase", id="erasure"),
    ],
)
def test_customers_mean_what_is_their_own(text: str, meant: str) -> None:
    reading = read(text, role="customer")

    assert (reading.extras["meant"], reading.extras["meant_slots"]) == (meant, {})


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ich möchte per Überweisung zahlen", id="wish"),
        pytest.param("Can I switch to direct debit?", id="question"),
    ],
)
def test_customers_choose_how_they_pay(text: str) -> None:
    reading = read(text, role="customer")

    assert (reading.extras["meant"], reading.extras["meant_slots"]) == ("contract.payment", {})
