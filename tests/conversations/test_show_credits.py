"""Stories of asking what is left on a card."""

from datetime import date

import pytest

from tests.support.talk import Talk


async def test_emre_has_seven_of_ten_until_the_first_of_march(talk: Talk) -> None:
    (shown,) = await talk.says("Wie viele Stunden habe ich noch?", "Emre Çelik")

    assert shown.lines == [
        "7 von 10 Einheiten übrig, zu verbrauchen bis Mo., 01.03.2027",
        "Zehnerkarte (V-2005), 3 verbraucht",
    ]


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        pytest.param(
            "How many units does Emre have left?",
            [
                "7 of 10 units left, to be used by Mon, 1 Mar 2027",
                "Emre Çelik · Zehnerkarte (V-2005), 3 used",
            ],
            id="one card, for the studio in English",
        ),
        pytest.param(
            "Wie viele Einheiten hat Liam Baker noch?",
            [
                "11 Einheiten übrig, auf 2 Karten",
                "Liam Baker",
                "",
                "Zehnerkarte (V-2030): 1 von 10 übrig, 9 verbraucht",
                "zu verbrauchen bis So., 10.01.2027",
                "",
                "Zehnerkarte (V-2031): 10 von 10 übrig, 0 verbraucht",
                "zu verbrauchen bis Mo., 12.04.2027",
            ],
            id="two cards: the sum first, then what expires first",
        ),
        pytest.param(
            "Wie viele Einheiten hat Stefan Beck noch?",
            [
                "Keine nutzbaren Einheiten.",
                "Stefan Beck",
                "",
                "Zehnerkarte (V-2042): 0 von 10 übrig, 10 verbraucht",
                "aufgebraucht",
            ],
            id="used up",
        ),
        pytest.param(
            "Wie viele Einheiten hat Oskar Jung noch?",
            [
                "Keine nutzbaren Einheiten.",
                "Oskar Jung",
                "",
                "Fünferkarte (V-2040): 1 von 5 übrig, 4 verbraucht",
                (
                    "seit Di., 06.10.2026 abgelaufen; die Einheiten ruhen, das Studio kann sie"
                    " noch gelten lassen"
                ),
            ],
            id="expired by its terms",
        ),
        pytest.param(
            "Wie viele Einheiten hat Clara Vogt noch?",
            ["Clara Vogt hat keine Karte.", "Jahresabo: 8 Einheiten im Monat"],
            id="no card but a membership with units",
        ),
        pytest.param(
            "Wie viele Einheiten hat Emre auf der Fünferkarte?",
            [
                "Keine Fünferkarte, aber das gibt es:",
                "",
                "7 von 10 Einheiten übrig, zu verbrauchen bis Mo., 01.03.2027",
                "Emre Çelik · Zehnerkarte (V-2005), 3 verbraucht",
            ],
            id="another card than the one asked for",
        ),
    ],
)
async def test_units_are_told_with_their_day_and_the_word_why(
    talk: Talk, sentence: str, lines: list[str]
) -> None:
    (shown,) = await talk.says(sentence)

    assert shown.lines == lines


async def test_a_trainer_may_look_up_units(talk: Talk) -> None:
    (shown,) = await talk.says("Wie viele Einheiten hat Emre noch?", "trainer")

    assert shown.lines[0] == "7 von 10 Einheiten übrig, zu verbrauchen bis Mo., 01.03.2027"


async def test_a_card_whose_contract_was_ended_rests_from_the_next_day_on(talk: Talk) -> None:
    await talk.says("Emma Wilson sofort kündigen")
    (proposal,) = await talk.taps("Einvernehmlich")
    await talk.taps("Bestätigen")

    (on_the_last_day,) = await talk.says("Wie viele Einheiten hat Emma noch?")
    await talk.wakes_up(date(2026, 11, 22))
    (afterwards,) = await talk.says("Wie viele Einheiten hat Emma noch?")
    (to_herself,) = await talk.says("How many units do I have left?", "Emma Wilson")

    assert proposal.lines[-2:] == [
        (
            "⚠️ Auf der Karte ist heute noch 1 Einheit. Ab 22.11.2026 ist sie nicht mehr zu"
            " verbrauchen; sie ruht, gelöscht wird sie nicht."
        ),
        "⚠️ Der Preis der Karte bleibt berechnet; erstatten geht mit einer Stornorechnung.",
    ]
    assert on_the_last_day.lines == [
        "1 von 5 Einheiten übrig, zu verbrauchen bis Sa., 21.11.2026",
        "Emma Wilson · Fünferkarte (V-2012), 4 verbraucht",
    ]
    assert afterwards.lines == [
        "Keine nutzbaren Einheiten.",
        "Emma Wilson",
        "",
        "Fünferkarte (V-2012): 1 von 5 übrig, 4 verbraucht",
        "am Sa., 21.11.2026 beendet; die Einheiten ruhen",
    ]
    assert to_herself.lines == [
        "No usable units.",
        "",
        "Fünferkarte (V-2012): 1 of 5 left, 4 used",
        "ended on Sat, 21 Nov 2026; the units rest",
    ]


async def test_the_notes_on_a_card_s_end_in_english(talk: Talk) -> None:
    (proposal,) = await talk.says("end Emre Çelik's card on 2026-11-30")

    assert proposal.lines[-2:] == [
        (
            "⚠️ Today there are 7 units left on the card. From 1 Dec 2026 on they can no longer be"
            " used; they rest and are not deleted."
        ),
        "⚠️ The price of the card stays billed; a cancellation invoice can give it back.",
    ]
