"""Stories of asking when a contract can end; nothing changes by any of them."""

from datetime import date

import pytest

from tests.support.talk import Talk

CLARA = (
    "1 Monat Frist, Eingang 21.11.2026 → letzter Tag der Erstlaufzeit 14.01.2027"
    " (spätestens am 14.12.2026 kündbar)"
)
STEADY = (
    "Das gilt bei Eingang bis Mo., 14.12.2026. Einen Tag später (15.12.2026) wäre es der"
    " Fr., 15.01.2027."
)


async def test_the_earliest_end_comes_with_its_reason_and_with_the_day_after(talk: Talk) -> None:
    (shown,) = await talk.says("Wann kann Clara Vogt frühestens kündigen?")

    assert shown.lines == [
        "Frühestes Ende: Do., 14.01.2027",
        "Clara Vogt · Jahresabo (V-2001)",
        CLARA,
        STEADY,
    ]
    assert shown.buttons == ("Kündigen zum 14.01.2027 …",)


async def test_a_day_that_no_notice_reaches_is_explained_and_changes_nothing(talk: Talk) -> None:
    (shown,) = await talk.says("Kann Clara zum 31.12. kündigen?")

    assert shown.lines == [
        "Nein, zum Do., 31.12.2026 geht es regulär nicht.",
        "Clara Vogt · Jahresabo (V-2001)",
        "Frühestens ginge es zum Do., 14.01.2027:",
        CLARA,
        STEADY,
        "Ein anderer Tag geht nur aus Kulanz, einvernehmlich oder aus wichtigem Grund.",
    ]
    (contract,) = await talk.says("Hat Clara Vogt gekündigt?")
    assert contract.lines[0] == "Clara Vogt · Jahresabo: läuft"


async def test_the_same_in_english(talk: Talk) -> None:
    (shown,) = await talk.says("Could Clara leave by 31 December?")

    assert shown.lines == [
        "No, Thu, 31 Dec 2026 is too early for regular notice.",
        "Clara Vogt · Jahresabo (V-2001)",
        "The earliest possible end is Thu, 14 Jan 2027:",
        (
            "1 month's notice, received 21 Nov 2026 → last day of the initial term 14 Jan 2027"
            " (last day to give notice 14 Dec 2026)"
        ),
        (
            "This holds for notice received by Mon, 14 Dec 2026. A day later (15 Dec 2026) it"
            " would be Fri, 15 Jan 2027."
        ),
        "Another day is possible only as goodwill, by agreement or for good cause.",
    ]
    assert shown.buttons == ("Terminate for 14 Jan 2027 …", "For 31 Dec 2026 as goodwill …")


async def test_a_possible_day_says_by_when_notice_must_come(talk: Talk) -> None:
    (shown,) = await talk.says(
        "Bis wann müsste Jonas Weber kündigen, damit er Ende Februar draußen ist?"
    )

    assert shown.lines == [
        "Ja, zum So., 28.02.2027 geht es.",
        "Jonas Weber · Monatsabo Flex (V-2002)",
        "Dafür muss die Kündigung spätestens am So., 31.01.2027 eingehen.",
        "Frühestens ginge es zum Mo., 21.12.2026:",
        "1 Monat Frist, unbefristet, Eingang 21.11.2026 → 21.12.2026",
    ]
    assert shown.buttons == ("Kündigen zum 28.02.2027 …",)


async def test_a_day_between_two_terms_shows_both_sides_of_it(talk: Talk) -> None:
    (shown,) = await talk.says("Kann Lena März zum 15.02. raus?")

    assert shown.lines[:4] == [
        "Nicht genau zum Mo., 15.02.2027.",
        "Lena März · Drei-Monats-Vertrag (V-2006)",
        "Davor: Ende So., 31.01.2027, Kündigung spätestens am So., 17.01.2027",
        "Danach: Ende So., 28.02.2027, Kündigung spätestens am So., 14.02.2027",
    ]
    assert shown.buttons == ("Kündigen zum 31.01.2027 …", "Kündigen zum 28.02.2027 …")


async def test_too_late_says_so_and_when_it_would_be_too_late_again(talk: Talk) -> None:
    (shown,) = await talk.says("Kann Thomas Freitag zum 31.01.2027 kündigen?")

    assert shown.lines == [
        "Nein, zum So., 31.01.2027 geht es regulär nicht.",
        "Thomas Freitag · Jahresabo (V-2007)",
        "Dafür hätte die Kündigung spätestens am Sa., 31.10.2026 eingehen müssen.",
        "Frühestens ginge es zum Mo., 31.01.2028:",
        (
            "3 Monate Frist, Eingang 21.11.2026 → für den 31.01.2027 zu spät (spätestens am"
            " 31.10.2026 kündbar), der Vertrag verlängert sich → nächstes Ende 31.01.2028"
        ),
        (
            "Das gilt bei Eingang bis So., 31.10.2027. Einen Tag später (01.11.2027) wäre es der"
            " Mi., 31.01.2029."
        ),
        "Ein anderer Tag geht nur aus Kulanz, einvernehmlich oder aus wichtigem Grund.",
    ]


@pytest.mark.begins_on(date(2026, 12, 15))
async def test_the_day_after_the_deadline_costs_a_day(talk: Talk) -> None:
    (shown,) = await talk.says("Wann kann Clara Vogt frühestens kündigen?")

    assert shown.lines[0] == "Frühestes Ende: Fr., 15.01.2027"
    assert shown.lines[-1] == (
        "Bei Eingang einen Tag später (16.12.2026) wäre es der Sa., 16.01.2027."
    )


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        pytest.param(
            "Wann kommt Mia Hoffmann frühestens aus ihrem Vertrag?",
            [
                "Schon gekündigt, letzter Tag Do., 31.12.2026",
                "Mia Hoffmann · Monatsabo Flex (V-2009)",
                "Kündigung eingegangen am Do., 12.11.2026. Ohne eigens festgelegten Tag wäre es:",
                "1 Monat Frist, unbefristet, Eingang 12.11.2026 → 12.12.2026",
            ],
            id="already terminated",
        ),
        pytest.param(
            "Bis wann müsste Stefan Beck kündigen, damit er Ende Februar draußen ist?",
            [
                "Endet von selbst: Sa., 02.01.2027",
                "Stefan Beck · Zehnerkarte (V-2042)",
                "Eine Kündigung ist nicht nötig.",
                "Am 28.02.2027 ist es also schon vorbei.",
            ],
            id="ends by itself, before the wanted day",
        ),
        pytest.param(
            "Kann Sofia Rossi zum 30.11. kündigen?",
            [
                "Endet von selbst: So., 20.12.2026",
                "Sofia Rossi · Fünf-Wochen-Kurs (V-2010)",
                "Eine Kündigung ist nicht nötig.",
                "Ein anderer Tag geht nur aus Kulanz, einvernehmlich oder aus wichtigem Grund.",
            ],
            id="ends by itself, after the wanted day",
        ),
    ],
)
async def test_what_needs_no_notice_says_so(talk: Talk, sentence: str, lines: list[str]) -> None:
    (shown,) = await talk.says(sentence)

    assert shown.lines == lines


async def test_a_pause_is_said_to_move_nothing_and_doubtful_terms_are_for_the_studio(
    talk: Talk,
) -> None:
    pause = "⚠️ Die Kündigungsfrist läuft in der Pause vom 01.11.2026 bis 31.01.2027 weiter."

    (hers,) = await talk.says("Wann kann ich frühestens kündigen?", "Marie-Luise Böhm")
    (lenas,) = await talk.says("Wann kann ich frühestens kündigen?", "Lena März")
    (staffs,) = await talk.says("Wann kann Lena März frühestens kündigen?")

    assert hers.lines[-1] == pause
    assert [line for line in lenas.lines if line.startswith("⚠️")] == []
    assert staffs.lines[-1].startswith("⚠️ Verlängerung um jeweils 1 Monat: ")


async def test_one_contract_beside_a_card_is_meant(talk: Talk) -> None:
    (shown,) = await talk.says("Wann kann Ines Karte frühestens kündigen?")

    assert shown.lines[1] == "Ines Karte · Monatsabo Flex (V-2034)"


async def test_the_button_opens_the_proposal_for_that_day(talk: Talk) -> None:
    await talk.says("Bis wann müsste Jonas Weber kündigen, damit er Ende Februar draußen ist?")

    (proposal,) = await talk.taps("Kündigen zum 28.02.2027")

    assert "Vertragsende: So., 28.02.2027" in proposal.lines
    assert proposal.buttons[0] == "Bestätigen"


async def test_a_customers_button_opens_his_own_notice_for_that_day(talk: Talk) -> None:
    (shown,) = await talk.says("Kann ich zum 31.12. kündigen?", "Clara Vogt")
    assert shown.lines[-1] == (
        "Ein anderer Tag geht nur, wenn das Studio zustimmt, oder aus wichtigem Grund."
    )
    assert shown.buttons == ("Kündigen zum 14.01.2027 …",)

    (first,) = await talk.taps("Kündigen zum 14.01.2027", "Clara Vogt")

    assert first.told[1:4] == [
        "Du möchtest kündigen. Noch ist nichts gekündigt. So würde es laufen:",
        "Ordentliche Kündigung",
        "📅 Vertragsende: Do., 14.01.2027, nächstmöglich",
    ]


async def test_why_after_an_answer_is_about_the_same_contract(talk: Talk) -> None:
    await talk.says("Kann Clara zum 31.12. kündigen?")

    (why,) = await talk.says("warum?")

    assert why.told[:2] == ["Frühestes Ende: Do., 14.01.2027", "Clara Vogt · Jahresabo (V-2001)"]


async def test_another_day_after_an_answer_is_about_the_same_contract(talk: Talk) -> None:
    await talk.says("Kann Clara zum 31.12. kündigen?")

    (answer,) = await talk.says("und zum 31.3.?")

    assert answer.told[0] == "Ja, zum Mi., 31.03.2027 geht es."
    assert answer.told[1] == "Clara Vogt · Jahresabo (V-2001)"


async def test_when_does_it_end_is_about_what_was_read_last(talk: Talk) -> None:
    await talk.says("Could Thomas Freitag's contract end on 31 January?")

    (answer,) = await talk.says("When does it end?")

    assert "Thomas Freitag" in answer.text
