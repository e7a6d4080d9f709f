"""Words that point back ("her", "that day"), and values that are told and not meant."""

import pytest

from handlers.understanding.intents import intents
from tests.handlers.understanding.reading import read

ALL = frozenset(intents())
ON_HOLD = {"from": "2026-12-01", "duration": "P6W"}


@pytest.mark.parametrize(
    "text",
    [
        "The end we put in for paul sommer on tuesday is too early, it ought to be 28 february",
        "Das Dienstag eingetragene Ende bei Paul Sommer ist zu früh, es soll der 28.2. sein",
        "Please extend Paul Sommer's end date to 28 February, on 15 February he has a competition",
        "Das Ende von Paul Sommer bitte auf den 28. Februar verlegen, am 15. hat er Wettkampf",
        "Paul Sommer's end should be moved from 31 December to 28 February, on the 20th he flies",
        "Change Paul Sommer's end date from 31 December to 28 February",
    ],
)
def test_an_end_is_moved_to_the_day_said_of_it(text: str) -> None:
    reading = read(text)

    assert reading.intent == "contract.change_end"
    assert reading.slots["date"] == "2027-02-28"


@pytest.mark.parametrize(
    "text",
    [
        "My contract ends on 30 November. Please move that to 31 January, I marry on 9 January",
        "Mein Vertrag endet am 30.11. Bitte auf den 31.1. verschieben, am 9.1. ist meine Hochzeit",
    ],
)
def test_a_reason_with_a_day_behind_a_move_changes_nothing(text: str) -> None:
    reading = read(text, role="customer")

    assert (reading.intent, reading.slots) == ("contract.change_end", {"date": "2027-01-31"})


@pytest.mark.parametrize(
    "text",
    [
        "My operation is on 8 December, but pause my contract from 1 December, for six weeks",
        "Meine OP ist am 8.12., aber bitte legt mein Abo ab dem 1.12. still, für sechs Wochen",
        "please pause my contract from 1 December, six weeks",
    ],
)
def test_a_length_behind_a_comma_goes_on_with_its_begin(text: str) -> None:
    reading = read(text, role="customer")

    assert (reading.intent, reading.slots) == ("contract.pause", ON_HOLD)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Rosa Lindner has had enough of the gym next door. Create her as a customer",
            "Rosa Lindner",
        ),
        ("Rosa Lindner hat genug vom Studio nebenan. Leg sie als Kundin an", "Rosa Lindner"),
        ("Jonas Weber brought a friend. Add her as a customer", None),
        ("Jonas Weber hat eine Freundin mitgebracht. Leg sie als Kundin an", None),
        ("Please create Anna Müller as a customer, she brought a friend", "Anna Müller"),
    ],
)
def test_who_is_new_is_named_before_and_is_nobody_who_only_brings_her(
    text: str, name: str | None
) -> None:
    reading = read(text)

    assert reading.intent == "customer.add"
    assert reading.slots.get("name") == name


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("Max came twice but only one class went off his card. Take one more off it", -1),
        ("Take two more visits off Max's card, he brought a friend", -2),
        ("Bei Max noch zwei Besuche mehr abziehen, er hatte einen Freund dabei", -2),
        ("Give Max one more class on his card", 1),
        ("Bei Max noch eine Einheit mehr gutschreiben", 1),
        ("Only one visit was put back on Max's card. Add one more", 1),
    ],
)
def test_one_more_off_is_taken(text: str, quantity: int) -> None:
    reading = read(text)

    assert reading.intent == "credits.adjust"
    assert reading.slots["quantity"] == quantity


@pytest.mark.parametrize(
    ("text", "plan"),
    [
        ("Flex stays on sale, I want to create another plan next to it, Early Bird", "Early Bird"),
        ("The Jahresabo remains as it is; please create a second plan, Night Owl", "Night Owl"),
        ("Flex bleibt, ich will daneben noch einen Tarif anlegen, Nachteule", "Nachteule"),
        ("Create a new plan Early Bird, like the Flex but cheaper", "Early Bird"),
    ],
)  # fmt: skip
def test_a_plan_that_stays_is_not_the_new_one(text: str, plan: str) -> None:
    reading = read(text)

    assert (reading.intent, reading.slots) == ("plan.add", {"plan": plan})


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("A month before the end is too early for a reminder. Send them 14 days ahead", [14]),
        ("Three days before the end is too late for the reminder. Make it two weeks", [14]),
        ("Einen Monat vorher ist zu früh für eine Erinnerung, schick sie 14 Tage vorher", [14]),
        ("Zwei Wochen sind zu knapp, erinnere die Leute 30 Tage vor Vertragsende", [30]),
        ("Send reminders a month before and 14 days ahead", [30, 14]),
    ],
)  # fmt: skip
def test_what_is_too_early_is_no_lead_time(text: str, days: list[int]) -> None:
    reading = read(text, active=ALL)

    assert (reading.intent, reading.slots) == ("settings.reminders", {"days": days})


@pytest.mark.parametrize(
    "text",
    [
        "My husband cancelled dinner on Tuesday, the rat. Which classes are there on that day?",
        "Mein Mann hat unser Essen am Dienstag abgesagt. Welche Kurse habt ihr an dem Tag?",
    ],
)
def test_that_day_is_the_one_told_before(text: str) -> None:
    reading = read(text, role="customer")

    assert (reading.intent, reading.slots) == (
        "course.list",
        {"from": "2026-11-24", "until": "2026-11-24"},
    )


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("Hmm, hang on, cancel that, she's just walked in and I'd better ask her first", "abort"),
        ("Oh wait, scrap that, he's just told me he wants to think about it", "abort"),
        ("Hm, wart mal, brich das ab, sie ist grad reingekommen, ich frag sie lieber", "abort"),
        ("Ach warte, lass das, er will es sich nochmal überlegen", "abort"),
        ("Cancel that booking of Clara's for Pilates on Tuesday, she's ill", "booking.cancel"),
        ("Hang on, cancel Clara's contract at the end of the year", "contract.terminate"),
        ("Warte, kündige Claras Vertrag zum Jahresende", "contract.terminate"),
    ],
)
def test_who_holds_on_and_drops_it_leaves_the_dialog(text: str, intent: str) -> None:
    assert read(text).intent == intent


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("Emre comes back on 28 December, resume his contract on 1 January", "contract.resume"),
        (
            "Emre kommt am 28. Dezember zurück, setz seinen Vertrag am 1. Januar fort",
            "contract.resume",
        ),
        ("Emre's birthday is on 5 December, his new flex starts on 1 January", "contract.sell"),
        (
            "Emre zieht am 5. Dezember um. Stell ihn am 1. Januar auf Flex um",
            "contract.change_plan",
        ),
    ],
)
def test_something_begins_on_the_day_of_its_own_clause(text: str, intent: str) -> None:
    reading = read(text)

    assert (reading.intent, reading.slots["date"]) == (intent, "2027-01-01")
