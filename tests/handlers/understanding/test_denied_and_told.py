"""What is denied, told of before, or of somebody else stands beside what is wanted now."""

import pytest

from handlers.understanding.facts import Role
from handlers.understanding.intents import intents
from tests.handlers.understanding.reading import read

_ALL = frozenset(intents())
_FLEX_ENDS = {"plan": "Monatsabo Flex", "mode": "date", "date": "2026-11-30"}
_FEBRUARY = {"from": "2027-02-01", "until": "2027-02-28"}


@pytest.mark.parametrize(
    "text",
    [
        (
            "Don't touch Max Stark's ten-class card, only his flex membership gets cancelled, "
            "last day 30 November."
        ),
        "Leave Max Stark's ten-class card alone, it's just the flex that ends on 30 November",
        "Max Stark's ten-class card isn't affected, please end his flex membership on 30 November",
        "Lass die Zehnerkarte von Max Stark in Ruhe, nur das Flex endet zum 30. November",
        "Fass die Zehnerkarte von Max Stark nicht an, nur sein Flex wird zum 30.11. gekündigt",
        "Bei Max Stark geht es nicht um die Zehnerkarte, das Flex soll zum 30. November enden",
        "Die Zehnerkarte von Max Stark ist nicht betroffen, gekündigt wird das Flex zum 30.11.",
    ],
)
def test_a_plan_that_is_let_be_does_not_end(text: str) -> None:
    reading = read(text)

    assert reading.intent == "contract.terminate"
    assert reading.slots == {"customer": "Max Stark", **_FLEX_ENDS}


@pytest.mark.parametrize(
    "text",
    [
        "Cancel Max Stark's ten-class card on 30 November, he never touched it",
        "Kündige die Zehnerkarte von Max Stark zum 30. November, er hat sie nie angerührt",
    ],
)
def test_a_plan_that_nobody_has_touched_may_end(text: str) -> None:
    reading = read(text)

    assert (reading.intent, reading.slots["plan"]) == ("contract.terminate", "Zehnerkarte")


@pytest.mark.parametrize(
    "text",
    [
        "Whoever told Sofia Rossi that we're closing for good on 30 November was having a laugh",
        "Who on earth told Clara Vogt that we're shutting down at the end of the year?",
        "The bakery next door is closing for good on 30 November, Sofia Rossi told me",
        "Wer hat denn Clara Vogt erzählt, dass wir zum Jahresende dichtmachen?",
        "Clara Vogt hat gehört, dass wir Ende Dezember den Laden schließen, das stimmt gar nicht",
    ],
)
def test_the_end_of_the_studio_ends_no_contract(text: str) -> None:
    assert read(text, active=_ALL).intent == "none"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("I heard you're closing on 31 December, so cancel my membership please", "customer"),
        ("Ich hab gehört, dass ihr zum 31.12. schließt, kündigt bitte mein Abo", "customer"),
        ("Sofia Rossi told us that she's leaving for good on 30 November", "staff"),
        ("Sofia Rossi hat erzählt, dass sie zum 30. November für immer aufhört", "staff"),
    ],
)
def test_who_leaves_for_a_rumour_still_leaves(text: str, role: Role) -> None:
    assert read(text, role=role).intent == "contract.terminate"


@pytest.mark.parametrize(
    "text",
    [
        (
            "Letztes Jahr hat Zoë im Januar pausiert, dieses Mal will sie den ganzen Februar "
            "ruhen lassen"
        ),
        "Voriges Jahr hat Zoë im Dezember pausiert, dieses Jahr möchte sie im Februar pausieren",
        "Last year Zoë took January off, this year she'd like to pause in February",
    ],
)
def test_the_pause_of_last_year_is_not_the_one_that_is_wanted(text: str) -> None:
    reading = read(text)

    assert reading.intent == "contract.pause"
    assert reading.slots == {"customer": "Zoë Baumann", **_FEBRUARY}


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        (
            (
                "Tim Heute hat ja pausiert wegen der Bandscheibe, gestern hat ihn der Arzt "
                "gesundgeschrieben – lass den Vertrag ab morgen weiterlaufen"
            ),
            {"customer": "Tim Heute", "date": "2026-11-22"},
        ),
        (
            (
                "Clara Vogt war ja auf Pause wegen ihrer Schulter, ab 1. Dezember soll der "
                "Vertrag wieder weiterlaufen"
            ),
            {"customer": "Clara Vogt", "date": "2026-12-01"},
        ),
        (
            (
                "Clara Vogt had paused because of her shoulder, the physio says she's fine, let "
                "the membership carry on from 1 December"
            ),
            {"customer": "Clara Vogt", "date": "2026-12-01"},
        ),
    ],
)
def test_what_was_paused_runs_on(text: str, slots: dict[str, str]) -> None:
    reading = read(text, active=_ALL)

    assert (reading.intent, reading.slots) == ("contract.resume", slots)


@pytest.mark.parametrize(
    "text",
    [
        "Pause Clara Vogt in January, the contract runs again from 1 February",
        "Clara Vogt pausiert ab 1. Januar, ab 1. März soll der Vertrag weiterlaufen",
    ],
)
def test_a_pause_whose_end_is_told_is_one(text: str) -> None:
    assert read(text, active=_ALL).intent == "contract.pause"


@pytest.mark.parametrize(
    "text",
    [
        (
            "Oskar Jung hat ja den ganzen Oktober pausiert und sieht jetzt richtig erholt aus, "
            "findest du nicht?"
        ),
        "Die Pause im Oktober hat Oskar Jung richtig gutgetan, findest du nicht?",
        "Clara Vogt paused in October and seems so much more relaxed since",
        "Clara Vogt froze her contract in August and came back in great shape",
        "Two more words from Lukas Bauer and I'm taking his card away",
        (
            "Vor drei Jahren hat die Marie-Luise schon mal gekündigt und stand zwei Wochen später "
            "wieder vor der Tür, weißt du noch?"
        ),
        "R-2026-0150 hab ich vorhin schon storniert, nur damit du dich nicht wunderst",
        "I already credited R-2026-0150, in case you're wondering",
        "Oh sure, let's give everybody a free ten-class card, we've got money to burn.",
        "Klar, verschenken wir doch gleich alle Jahresabos, wir haben ja Geld wie Heu",
        "I won't push Ruth Alt into an annual membership she'll never use",
        "I'm not going to talk Ruth Alt into a contract she doesn't need, she's eighty-one.",
        "If Lukas Bauer asks me for a discount one more time I'm going to scream",
        "Give Lukas Bauer one more chance, he's had a hard year",
    ],
)
def test_what_is_told_or_meant_in_jest_is_no_order(text: str) -> None:
    assert read(text, active=_ALL).intent == "none"


@pytest.mark.parametrize(
    "text",
    [
        (
            "I keep wondering whether I should stop at some point, but not now, let's see how the "
            "winter goes."
        ),
        "Whether I'll get another card next year I don't know yet, I'll get back to you",
        "Ob ich mir nächstes Jahr noch mal eine Karte hole, weiß ich noch nicht, ich meld mich",
    ],
)
def test_what_somebody_has_not_decided_is_not_wanted(text: str) -> None:
    assert read(text, role="customer", active=_ALL).intent == "none"


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("Give Lukas Bauer one more", 1),
        ("One more class on Lukas Bauer's card please", 1),
        ("Take one more credit off Lukas Bauer's card", -1),
        ("Gib Lukas Bauer noch eine Einheit drauf", 1),
    ],
)
def test_one_more_is_a_unit_where_nothing_else_is_counted(text: str, quantity: int) -> None:
    reading = read(text, active=_ALL)

    assert (reading.intent, reading.slots["quantity"]) == ("credits.adjust", quantity)
