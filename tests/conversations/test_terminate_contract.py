"""Stories of ending a contract, in both languages."""

from datetime import date

import pytest

from tests.support.talk import Talk


async def test_one_sentence_one_proposal_one_tap(talk: Talk) -> None:
    (proposal,) = await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")

    assert proposal.told == [
        "Clara Vogt · Jahresabo (V-2001)",
        "Kündigung durch Clara Vogt, Eingang 21.11.2026",
        "Vertragsende: Do., 14.01.2027",
        (
            "1 Monat Frist, Eingang 21.11.2026 → letzter Tag der Erstlaufzeit 14.01.2027"
            " (spätestens am 14.12.2026 kündbar)"
        ),
        "🧾 R-2026-0142 · 15.01.2027 – 14.02.2027 · 59,00 € offen → wird storniert",
        "Für die Zeit nach dem 14.01.2027 kommt keine neue Rechnung.",
        "Kundenkonto danach: 0,00 €",
        "📅 Abgesagt, Plätze wieder frei: Yoga Flow am 19.01.2027",
        "🎟 8 Einheiten aus Jahresabo verfallen mit dem Ende",
        ("✉️ Kündigungsbestätigung an Clara Vogt nach 10 Minuten (bis dahin rückgängig zu machen)"),
        "Ausgestellte Dokumente bleiben in jedem Fall; Rückgängig machen stellt neue aus.",
    ]
    assert proposal.buttons[0] == "Bestätigen"

    (result,) = await talk.taps("Bestätigen")

    assert result.edited
    assert result.message_id == proposal.message_id
    assert result.told[0] == "✅ Gekündigt."
    assert "Vertragsende: Do., 14.01.2027" in result.told
    assert "Neues Dokument: R-2026-0143" in result.told
    assert "🧾 R-2026-0142 · 15.01.2027 – 14.02.2027 · 59,00 € offen → storniert" in result.told
    assert "Kundenkonto jetzt: 0,00 €" in result.told


async def test_the_english_sentence_does_the_same_in_english(talk: Talk) -> None:
    (proposal,) = await talk.says("End Clara Vogt's membership at the end date")

    assert proposal.told == [
        "Clara Vogt · Jahresabo (V-2001)",
        "Termination by Clara Vogt, received 21 Nov 2026",
        "Contract ends: Thu, 14 Jan 2027",
        (
            "1 month's notice, received 21 Nov 2026 → last day of the initial term 14 Jan 2027"
            " (last day to give notice 14 Dec 2026)"
        ),
        "🧾 R-2026-0142 · 15 Jan 2027 – 14 Feb 2027 · €59.00 open → is cancelled",
        "No new invoice will come for the time after 14 Jan 2027.",
        "Account balance afterwards: €0.00",
        "📅 Cancelled, places free again: Yoga Flow on 19 Jan 2027",
        "🎟 8 units from Jahresabo end with it",
        (
            "✉️ Confirmation of the termination to Clara Vogt after 10 minutes"
            " (can be undone until then)"
        ),
        "Issued documents stay in any case; an undo issues new ones.",
    ]

    (result,) = await talk.taps("Confirm")

    assert result.edited
    assert result.told[0] == "✅ Terminated."
    assert "🧾 R-2026-0142 · 15 Jan 2027 – 14 Feb 2027 · €59.00 open → cancelled" in result.told


@pytest.mark.begins_on(date(2026, 12, 15))
async def test_received_a_day_late_ends_a_day_later_and_corrects_the_invoice(talk: Talk) -> None:
    (proposal,) = await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")

    assert "Vertragsende: Fr., 15.01.2027" in proposal.told
    assert (
        "🧾 R-2026-0142 · 15.01.2027 – 14.02.2027 · 59,00 € offen → wird auf 1,90 € korrigiert"
        in proposal.told
    )


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        pytest.param(
            "Jonas Weber kündigen",
            "🧾 01.12.2026 – 31.12.2026 · 39,00 €, noch nicht gestellt → 26,42 €",
            id="a planned invoice is shortened: 39,00 × 21/31",
        ),
        pytest.param(
            "Jonas Weber kündigen", "Vertragsende: Mo., 21.12.2026", id="open-ended, one month"
        ),
        pytest.param(
            "Vertrag von Thomas Freitag zum Enddatum kündigen",
            "Vertragsende: Mo., 31.01.2028",
            id="too late for this year's end",
        ),
        pytest.param(
            "Vertrag von Thomas Freitag zum Enddatum kündigen",
            (
                "3 Monate Frist, Eingang 21.11.2026 → für den 31.01.2027 zu spät (spätestens am"
                " 31.10.2026 kündbar), der Vertrag verlängert sich → nächstes Ende 31.01.2028"
            ),
            id="too late, and why",
        ),
        pytest.param(
            "Lena März kündigen",
            (
                "14 Tage Frist, Eingang 21.11.2026 → letzter Tag der Erstlaufzeit 31.12.2026"
                " (spätestens am 17.12.2026 kündbar)"
            ),
            id="days of notice, and a name that is a month",
        ),
    ],
)
async def test_the_day_and_the_money_of_the_demo(talk: Talk, sentence: str, line: str) -> None:
    (proposal,) = await talk.says(sentence)

    assert line in proposal.told


async def test_without_a_way_to_end_every_other_way_has_a_button(talk: Talk) -> None:
    (proposal,) = await talk.says("Mitgliedschaft von Clara Vogt beenden")

    assert "Vertragsende: Do., 14.01.2027" in proposal.told
    assert "Sofort beenden …" in proposal.buttons
    assert "Zu einem anderen Tag …" in proposal.buttons


async def test_at_once_asks_for_its_basis(talk: Talk) -> None:
    (question,) = await talk.says("Clara Vogt sofort kündigen")
    assert question.told == [
        "Clara Vogt · Jahresabo (V-2001)",
        "Sofort beenden geht nur mit einer Grundlage. Welche?",
    ]

    (proposal,) = await talk.taps("Einvernehmlich")
    assert "Vertragsende: Sa., 21.11.2026" in proposal.told


async def test_a_correction_renews_the_proposal(talk: Talk) -> None:
    await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")

    (renewed,) = await talk.says("nein, zum 28.2.")

    assert "Vertragsende: So., 28.02.2027" in renewed.told


async def test_a_question_in_between_is_answered_and_the_question_comes_again(talk: Talk) -> None:
    await talk.says("Mitgliedschaft beenden")

    answer, question = await talk.says("Wie viele Stunden hat Emre noch?")

    assert "7" in answer.text
    assert question.text == "Um wen geht es? Name, Kundennummer, Telefon oder E-Mail."


async def test_good_cause_is_never_an_ordinary_notice(talk: Talk) -> None:
    (proposal,) = await talk.says("Clara Vogt aus wichtigem Grund kündigen")

    assert "Vertragsende: Sa., 21.11.2026" in proposal.told
    assert any(line.startswith("Außerordentlich, aus wichtigem Grund") for line in proposal.told)


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Clara Vogt zum 31.2. kündigen", "„31.2.“"),
        ("End Clara Vogt's membership on 31 February", "“31 February”"),
    ],
)
async def test_a_day_that_is_none_is_asked(talk: Talk, sentence: str, said: str) -> None:
    (asked,) = await talk.says(sentence)
    assert said in asked.told[1]

    (proposal,) = await talk.says("28.2.")
    assert proposal.told[2].endswith(("28.02.2027", "28 Feb 2027"))


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("hallo", "Hallo! Was gibt es zu tun? Schreib es mir einfach, oder /hilfe."),
        ("thank you", "You are welcome!"),
        (
            "Einladungslink für Clara Vogt",
            (
                "Clara Vogt ist schon mit dem Chat verbunden. Für einen anderen Chat trenne erst"
                " die bisherige Verbindung."
            ),
        ),
    ],
)
async def test_small_talk_and_what_is_done_already(talk: Talk, text: str, answer: str) -> None:
    (heard,) = await talk.says(text)

    assert heard.text == answer
