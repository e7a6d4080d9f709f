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
    ],
)
def test_what_is_not_sure_is_not_meant(text: str) -> None:
    assert "meant" not in read(text).extras


def test_customers_do_not_run_the_studio() -> None:
    assert "meant" not in read("Alle Karten um 2 Wochen verlängern", role="customer").extras


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
