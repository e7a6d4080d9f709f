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
                "Fünferkarte (V-2040), nur für Pilates: 1 von 5 übrig, 4 verbraucht",
                (
                    "seit Di., 06.10.2026 abgelaufen; die Einheiten ruhen, das Studio kann sie"
                    " noch bis 31.12.2029 gelten lassen"
                ),
            ],
            id="expired by its terms",
        ),
        pytest.param(
            "Wie viele Einheiten hat Clara Vogt noch?",
            [
                "7 von 8 Einheiten übrig, zu verbrauchen bis Mo., 14.12.2026",
                "Clara Vogt",
                "",
                "Jahresabo (V-2001): 7 von 8 übrig, 1 verbraucht",
                "zu verbrauchen bis Mo., 14.12.2026",
                "",
                "Jahresabo (V-2001): 7 von 8 übrig, 0 verbraucht, 1 reserviert",
                "erst ab Fr., 15.01.2027 nutzbar",
                "📅 Di., 19.01.2027 Yoga Flow",
            ],
            id="a membership: this month, and a later one of which a unit is reserved",
        ),
        pytest.param(
            "Wie viele Einheiten hat Peter Abo noch?",
            [
                "5 von 8 Einheiten übrig, zu verbrauchen bis Mo., 30.11.2026",
                "Peter Abo · Jahresabo (V-2011), 3 verbraucht",
            ],
            id="a membership alone",
        ),
        pytest.param(
            "Wie viele Einheiten hat Marie-Luise Böhm noch?",
            [
                "Marie-Luise Böhm hat keine Karte.",
                "Jahresabo: ruht, solange der Vertrag pausiert",
            ],
            id="a membership that is paused",
        ),
        pytest.param(
            "Wie viele Einheiten hat Emma Wilson noch?",
            [
                "Keine freien Einheiten, 1 reserviert",
                "Emma Wilson",
                "",
                "Fünferkarte (V-2012), nur für Pilates: 0 von 5 übrig, 4 verbraucht, 1 reserviert",
                "alles verplant",
                "📅 Do., 26.11.2026 Pilates",
            ],
            id="the last unit is reserved",
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


async def test_a_card_whose_contract_was_ended_rests_from_the_next_day_on(talk: Talk) -> None:
    await talk.says("Liam Baker sofort kündigen")
    await talk.taps("Zehnerkarte V-2030")
    (proposal,) = await talk.taps("Einvernehmlich")
    await talk.taps("Bestätigen")

    await talk.wakes_up(date(2026, 11, 22))
    (afterwards,) = await talk.says("Wie viele Einheiten hat Liam Baker noch?")
    (to_himself,) = await talk.says("How many units do I have left?", "Liam Baker")

    assert proposal.lines[-2:] == [
        (
            "⚠️ Auf der Karte ist heute noch 1 Einheit. Ab 22.11.2026 ist sie nicht mehr zu"
            " verbrauchen; sie ruht, gelöscht wird sie nicht."
        ),
        "⚠️ Der Preis der Karte bleibt berechnet; erstatten geht mit einer Stornorechnung.",
    ]
    assert afterwards.lines[-2:] == [
        "Zehnerkarte (V-2030): 1 von 10 übrig, 9 verbraucht",
        (
            "am Sa., 21.11.2026 beendet; die Einheiten ruhen und lassen sich bis 31.12.2029 auf"
            " eine andere Karte übertragen"
        ),
    ]
    assert afterwards.lines[0] == "10 von 10 Einheiten übrig, zu verbrauchen bis Mo., 12.04.2027"
    assert to_himself.lines[-1] == (
        "ended on Sat, 21 Nov 2026; the units rest and can be moved to another card until"
        " 31 Dec 2029"
    )


async def test_a_booked_day_is_reserved_and_used_when_it_is_over(talk: Talk) -> None:
    await talk.says("Emre für Yoga Flow am 24.11. buchen")
    await talk.taps("Bestätigen")

    (booked,) = await talk.says("Guthaben?", "Emre Çelik")
    await talk.wakes_up(date(2026, 11, 25))
    (later,) = await talk.says("How many units does Emre have left?")

    assert booked.lines == [
        "6 von 10 Einheiten übrig, zu verbrauchen bis Mo., 01.03.2027",
        "Zehnerkarte (V-2005), 3 verbraucht, 1 reserviert",
        "📅 Di., 24.11.2026 Yoga Flow",
    ]
    assert later.lines == [
        "6 of 10 units left, to be used by Mon, 1 Mar 2027",
        "Emre Çelik · Zehnerkarte (V-2005), 4 used",
    ]


async def test_a_unit_that_a_late_cancellation_lost_is_used_at_once(talk: Talk) -> None:
    await talk.says("Emre für Yoga Flow am 24.11. buchen")
    await talk.taps("Bestätigen")
    await talk.wakes_up(date(2026, 11, 24))
    await talk.says("Emre Çelik von Yoga Flow heute abmelden")
    await talk.taps("Bestätigen")

    (shown,) = await talk.says("Guthaben?", "Emre Çelik")

    assert shown.lines == [
        "6 von 10 Einheiten übrig, zu verbrauchen bis Mo., 01.03.2027",
        "Zehnerkarte (V-2005), 4 verbraucht",
    ]


@pytest.mark.begins_on(date(2026, 12, 1))
async def test_a_month_of_a_membership_lapses_and_the_next_one_is_there(talk: Talk) -> None:
    (shown,) = await talk.says("Wie viele Einheiten hat Peter Abo noch?")

    assert shown.lines == [
        "8 von 8 Einheiten übrig, zu verbrauchen bis Do., 31.12.2026",
        "Peter Abo",
        "",
        "Jahresabo (V-2011): 8 von 8 übrig, 0 verbraucht",
        "zu verbrauchen bis Do., 31.12.2026",
        "",
        "Jahresabo (V-2011): 5 von 8 übrig, 3 verbraucht",
        "am Mo., 30.11.2026 mit dem Monat verfallen",
    ]


async def test_the_desk_goes_on_from_here_and_the_customer_does_not(talk: Talk) -> None:
    (desk,) = await talk.says("Wie viele Einheiten hat Emre noch?")
    (himself,) = await talk.says("Guthaben?", "Emre Çelik")
    (question,) = await talk.taps("Korrigieren")

    changes = ("Länger gültig …", "Korrigieren …", "Übertragen …")
    assert desk.buttons == (*changes, "Kartenauszug")
    assert himself.buttons == ("Kartenauszug",)
    assert question.lines[0] == "Emre Çelik · Zehnerkarte (V-2005): 7 von 10 übrig"


async def test_the_notes_on_a_card_s_end_in_english(talk: Talk) -> None:
    (proposal,) = await talk.says("end Emre Çelik's card on 2026-11-30")

    assert proposal.lines[-2:] == [
        (
            "⚠️ Today there are 7 units left on the card. From 1 Dec 2026 on they can no longer be"
            " used; they rest and are not deleted."
        ),
        "⚠️ The price of the card stays billed; a cancellation invoice can give it back.",
    ]
