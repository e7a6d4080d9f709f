"""What is wanted besides the slots: more contracts or people, more course days; and the reason."""

import pytest

from handlers.understanding.facts import Role
from tests.handlers.understanding.reading import read

TUESDAY, THURSDAY = "2026-11-24", "2026-11-26"


@pytest.mark.parametrize(
    ("role", "text"),
    [
        pytest.param("customer", "Kündige beide Verträge", id="both"),
        pytest.param("customer", "cancel both contracts", id="both-english"),
        pytest.param("customer", "Ich möchte alle meine Verträge kündigen", id="all"),
        pytest.param("customer", "Ich kündige meine Verträge", id="plural"),
        pytest.param("customer", "cancel all my contracts", id="all-english"),
        pytest.param("customer", "Wir wollen kündigen", id="we"),
        pytest.param("customer", "We're quitting", id="we-english"),
        pytest.param("customer", "Kündige den Vertrag von mir und meinem Mann", id="relative"),
        pytest.param("customer", "Ich kündige für mich und meine Tochter", id="child"),
        pytest.param("customer", "end my and my husband's contract", id="relative-english"),
        pytest.param("customer", "cancel my wife's membership and mine", id="mine"),
        pytest.param("customer", "pause both my contracts in January", id="pause"),
        pytest.param("staff", "Kündige beide Verträge von Clara Vogt", id="of-a-customer"),
    ],
)
def test_more_than_one_contract_or_person_is_marked(role: Role, text: str) -> None:
    reading = read(text, role=role)

    meant = reading.extras.get("meant", reading.intent)
    assert (meant, reading.extras.get("both")) in {
        ("contract.terminate", True),
        ("contract.pause", True),
    }


@pytest.mark.parametrize(
    ("role", "text"),
    [
        pytest.param("customer", "Ich kündige meinen Vertrag", id="one"),
        pytest.param("customer", "I'd like to cancel, I'm moving", id="one-english"),
        pytest.param("customer", "Wir ziehen weg, bitte meinen Vertrag kündigen", id="own-alone"),
        pytest.param("customer", "Ich kündige, beide Knie kaputt", id="something-else"),
        pytest.param("customer", "Kündige mich oder meinen Mann", id="or"),
        pytest.param("staff", "Wir kündigen Clara Vogt", id="the-studio"),
        pytest.param(
            "customer",
            "Ich will dann mit meiner Frau umziehen, kündige meinen Vertrag zum 31.12.",
            id="then-joins-nobody",
        ),
    ],
)
def test_one_contract_is_not(role: Role, text: str) -> None:
    assert "both" not in read(text, role=role).extras


@pytest.mark.parametrize(
    ("text", "more"),
    [
        pytest.param(
            "Buch mir Yoga am Dienstag und am Donnerstag",
            [{"course": "Yoga Flow", "date": THURSDAY}],
            id="two-days",
        ),
        pytest.param(
            "book me yoga on Tuesday and Thursday",
            [{"course": "Yoga Flow", "date": THURSDAY}],
            id="two-days-english",
        ),
        pytest.param(
            "Buch mir Yoga am Dienstag und Pilates am Donnerstag",
            [{"course": "Pilates", "date": THURSDAY}],
            id="each-its-course",
        ),
        pytest.param(
            "Buch mir Yoga und Pilates am Dienstag",
            [{"course": "Pilates", "date": TUESDAY}],
            id="two-courses",
        ),
        pytest.param("Buch mir Yoga am Dienstag oder am Donnerstag", None, id="or"),
        pytest.param("Buch mir Yoga am Dienstag bzw. Donnerstag", None, id="or-in-short"),
        pytest.param("Buch mir Yoga am Dienstag", None, id="one-day"),
        pytest.param(
            "Buch mir Yoga am Dienstag und dann noch Donnerstag",
            [{"course": "Yoga Flow", "date": THURSDAY}],
            id="and-then-another",
        ),
        pytest.param("book me yoga on Tuesday, sorry, Thursday", None, id="put-right"),
    ],
)
def test_other_course_days_are_named(text: str, more: object) -> None:
    reading = read(text, role="customer")

    assert (reading.intent, reading.extras.get("more")) == ("booking.add", more)


def test_several_days_are_given_up_at_once() -> None:
    reading = read("Yoga am Dienstag und Donnerstag absagen", role="customer")

    assert reading.slots == {"course": "Yoga Flow", "date": TUESDAY}
    assert reading.extras["more"] == [{"course": "Yoga Flow", "date": THURSDAY}]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("Fristlose Kündigung wegen Umzug", "Umzug", id="wegen"),
        pytest.param(
            "Ich kündige aus wichtigem Grund, weil ich am 1.3. wegziehe. Bitte bestätigen",
            "ich am 1.3. wegziehe",
            id="weil",
        ),
        pytest.param(
            "Ich kündige außerordentlich, da ich nach Spanien ziehe",
            "ich nach Spanien ziehe",
            id="da",
        ),
        pytest.param(
            "I quit extraordinarily because I am moving to Spain",
            "I am moving to Spain",
            id="because",
        ),
        pytest.param(
            "I hereby cancel for good cause due to a knee injury", "a knee injury", id="due-to"
        ),
        pytest.param(
            "I cancel my contract with immediate effect because I'm ill", "I'm ill", id="at-once"
        ),
    ],
)
def test_a_notice_for_good_cause_comes_with_its_reason(text: str, reason: str) -> None:
    reading = read(text, role="customer")

    assert reading.extras.get("meant", reading.intent) == "contract.terminate"
    assert (reading.extras["basis"], reading.extras["reason"]) == ("good_cause", reason)


@pytest.mark.parametrize(
    ("role", "text"),
    [
        pytest.param("customer", "Ich kündige wegen Umzug zum 31.3.", id="ordinary"),
        pytest.param("customer", "Cancel my membership immediately please", id="no-reason"),
        pytest.param("staff", "Kündige Clara sofort, weil sie umzieht", id="staff"),
    ],
)
def test_a_reason_alone_is_no_good_cause(role: Role, text: str) -> None:
    assert "basis" not in read(text, role=role).extras


@pytest.mark.parametrize(
    "text",
    [
        "Kann ich noch meine Tochter zu Yoga am Dienstag anmelden",
        "I'd also book my daughter into Yoga on Tuesday",
    ],
)
def test_who_books_for_somebody_else_alone_speaks_of_one(text: str) -> None:
    assert read(text, role="customer").extras.get("both") is None
