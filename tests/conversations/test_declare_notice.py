"""A customer ends a contract in the chat: two screens, and a receipt at once."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from tests.support.engines import ON_BOTH_ENGINES
from tests.support.papers import read_pdf
from tests.support.talk import ZONE, Heard, Talk

ENDS = "📅 Vertragsende: Do., 14.01.2027, nächstmöglich"
RULE = (
    "1 Monat Frist, Eingang 21.11.2026 → letzter Tag der Erstlaufzeit 14.01.2027"
    " (spätestens am 14.12.2026 kündbar)"
)


def heard_by(heard: list[Heard], person: str) -> list[Heard]:
    return [each for each in heard if each.to == person]


async def at(talk: Talk, day: int, hour: int, minute: int) -> None:
    await talk.tresen.move_to(datetime(2026, 11, day, hour, minute, tzinfo=ZoneInfo(ZONE)))
    await talk.answered()


@ON_BOTH_ENGINES
async def test_two_screens_lead_from_free_words_to_the_receipt(talk: Talk) -> None:
    (first,) = await talk.says("Ich kündige", "Clara Vogt")
    (last,) = await talk.taps("Weiter", "Clara Vogt")
    heard = await talk.taps("jetzt kündigen", "Clara Vogt")
    next_day = heard_by(await talk.wakes_up(date(2026, 11, 22)), "Clara Vogt")

    assert first.told == [
        "Clara Vogt · Jahresabo (V-2001)",
        "Du möchtest kündigen. Noch ist nichts gekündigt. So würde es laufen:",
        "Ordentliche Kündigung",
        ENDS,
        RULE,
        "🕒 Eingang: 21.11.2026, 10:00 Uhr",
        "✉️ Bestätigung: hier im Chat als PDF und an clara.vogt@example.org",
        "Andere E-Mail-Adresse oder anderer Tag? Schreib es einfach.",
    ]
    assert first.buttons == (
        "Weiter",
        "Zu einem anderen Tag …",
        "Aus wichtigem Grund …",
        "Stattdessen pausieren",
        "Abbrechen",
    )
    assert last.told[0] == "Letzter Schritt: jetzt verbindlich kündigen?"
    assert last.buttons == ("jetzt kündigen", "‹ Angaben ändern", "Abbrechen")
    receipt, paper = heard_by(heard, "Clara Vogt")
    assert receipt.edited
    assert receipt.told[:8] == [
        "✅ Deine Kündigung ist eingegangen.",
        "Beleg E-2026-0002",
        "Clara Vogt · Jahresabo (V-2001)",
        "Ordentliche Kündigung",
        ENDS,
        RULE,
        "🕒 Eingang: 21.11.2026, 10:00 Uhr",
        "✉️ Bestätigung: hier im Chat als PDF und an clara.vogt@example.org",
    ]
    assert "Deine Worte: „Ich kündige“" in receipt.told
    assert [line for line in receipt.told if "R-2026-0142" in line and "storniert" in line]
    assert [each.text for each in next_day if "R-2026-0142" in each.text] == []  # once is enough
    assert receipt.buttons == ()
    assert paper.file == "Kündigungsbestätigung E-2026-0002.pdf"
    assert paper.content.startswith(b"%PDF")
    (owner,) = heard_by(heard, "Inhaberin")
    assert owner.told == [
        "📄 Clara Vogt hat gekündigt.",
        "Jahresabo endet am Do., 14.01.2027. Eingang 21.11.2026, 10:00 Uhr, Beleg E-2026-0002.",
    ]


async def test_in_english_with_another_day_and_an_address(talk: Talk) -> None:
    await talk.says("I want to cancel my membership", "Clara Vogt", "en")
    (day,) = await talk.says("31 January 2027", "Clara Vogt", "en")
    (to,) = await talk.says("clara@example.com", "Clara Vogt", "en")
    (last,) = await talk.taps("Continue", "Clara Vogt")
    heard = await talk.taps("terminate now", "Clara Vogt")
    (contract, *_) = await talk.says("When does my contract end?", "Clara Vogt", "en")

    assert "📅 Contract ends: Sun, 31 Jan 2027, as requested" in day.told
    assert "Earliest possible day after all" in day.buttons
    assert "✉️ Confirmation: here in the chat as a PDF and to clara@example.com" in to.told
    assert last.told[0] == "Last step: terminate now, with binding effect?"
    receipt, paper = heard_by(heard, "Clara Vogt")
    assert receipt.told[:2] == ["✅ Your notice has been received.", "Receipt E-2026-0002"]
    assert paper.file == "Receipt of notice E-2026-0002.pdf"
    assert "31 Jan 2027" in contract.text


@pytest.mark.parametrize(
    ("said", "received", "ends_on"),
    [
        pytest.param((21, 23, 59), "21.11.2026, 23:59", "Mo., 21.12.2026", id="before midnight"),
        pytest.param((22, 0, 0), "22.11.2026, 00:00", "Di., 22.12.2026", id="at midnight"),
    ],
)
async def test_the_moment_of_the_message_counts_and_not_that_of_the_tap(
    talk: Talk, said: tuple[int, int, int], received: str, ends_on: str
) -> None:
    await at(talk, *said)
    await talk.says("Ich kündige", "Jonas Weber")
    await at(talk, 22, 0, 7)

    await talk.taps("Weiter", "Jonas Weber")
    heard = await talk.taps("jetzt kündigen", "Jonas Weber")

    receipt = next(each for each in heard if each.text.startswith("✅ Deine Kündigung"))
    assert f"🕒 Eingang: {received} Uhr" in receipt.told
    assert f"📅 Vertragsende: {ends_on}, nächstmöglich" in receipt.told


async def test_what_only_a_button_opened_counts_from_the_last_look(talk: Talk) -> None:
    await at(talk, 21, 23, 40)
    await talk.says("/kuendigen", "Clara Vogt")
    await talk.taps("Weiter", "Clara Vogt")
    await at(talk, 22, 0, 10)

    (again,) = [
        each
        for each in await talk.taps("jetzt kündigen", "Clara Vogt")
        if each.text and each.to == "Clara Vogt" and each.edited
    ]
    heard = await talk.taps("jetzt kündigen", "Clara Vogt")

    assert "22.11.2026, 00:10" in again.text
    receipt = next(each for each in heard if each.text.startswith("✅ Deine Kündigung"))
    assert "🕒 Eingang: 22.11.2026, 00:10 Uhr" in receipt.told
    assert "Deine Worte" not in receipt.text


async def test_what_was_said_first_counts_whatever_is_done_in_between(talk: Talk) -> None:
    await at(talk, 21, 23, 40)
    await talk.says("Ich kündige", "Jonas Weber")
    await talk.says("Yoga Flow am Dienstag buchen", "Jonas Weber")
    await at(talk, 24, 9, 0)
    (again,) = await talk.says("Ich möchte wirklich kündigen", "Jonas Weber")
    await talk.says("Wann endet mein Vertrag?", "Jonas Weber")
    await talk.says("/rechnungen", "Jonas Weber")
    await talk.says("Mein Guthaben", "Jonas Weber")

    (by_button,) = await talk.says("/kuendigen", "Jonas Weber")
    await talk.taps("Weiter", "Jonas Weber")
    heard = await talk.taps("jetzt kündigen", "Jonas Weber")

    first = "🕒 Eingang: 21.11.2026, 23:40 Uhr, als du es zuerst geschrieben hast"
    assert [line for each in (again, by_button) for line in each.told if "🕒" in line] == [
        first
    ] * 2
    receipt = next(each for each in heard if each.text.startswith("✅ Deine Kündigung"))
    assert first in receipt.told
    assert "📅 Vertragsende: Mo., 21.12.2026, nächstmöglich" in receipt.told
    assert receipt.text.count("Deine Worte: „Ich kündige\nIch möchte wirklich kündigen“") == 1
    (owner,) = heard_by(heard, "Inhaberin")
    assert "Eingang 21.11.2026, 23:40 Uhr" in owner.text


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        pytest.param("abbrechen", "Abgebrochen. Es ist nichts gekündigt.", id="left"),
        pytest.param("doch nicht", "Abgebrochen. Es ist nichts gekündigt.", id="not after all"),
        pytest.param(
            "Ich kündige doch nicht", "Abgebrochen. Es ist nichts gekündigt.", id="in a sentence"
        ),
    ],
)
async def test_who_would_rather_stay_starts_anew_later(
    talk: Talk, words: str, answer: str
) -> None:
    await at(talk, 21, 23, 40)
    await talk.says("Ich kündige", "Jonas Weber")

    (left,) = await talk.says(words, "Jonas Weber")
    await at(talk, 22, 9, 0)
    (anew,) = await talk.says("Ich kündige", "Jonas Weber")

    assert left.told == [answer]
    assert "🕒 Eingang: 22.11.2026, 09:00 Uhr" in anew.told


async def test_who_changes_his_mind_days_later_has_said_nothing(talk: Talk) -> None:
    await talk.says("I want to cancel my membership", "Jonas Weber", "en")
    await talk.says("Yoga Flow am 1. Dezember buchen", "Jonas Weber")
    await at(talk, 22, 9, 0)

    (stays,) = await talk.says("I do not want to cancel after all", "Jonas Weber", "en")
    (anew,) = await talk.says("Ich kündige", "Jonas Weber")

    assert stays.told == ["All right, everything stays as it is. Nothing is terminated."]
    assert "🕒 Eingang: 22.11.2026, 09:00 Uhr" in anew.told


async def test_a_pause_in_its_place_lets_go_of_it_once_the_studio_grants_it(talk: Talk) -> None:
    async def wants_a_pause() -> None:
        await talk.says("Ich möchte vom 1. bis 31. Dezember pausieren", "Jonas Weber")
        await talk.taps("Anfrage ans Studio", "Jonas Weber")

    await at(talk, 21, 23, 40)
    await talk.says("Ich kündige", "Jonas Weber")
    await wants_a_pause()
    await talk.taps("Ablehnen")
    await at(talk, 22, 9, 0)
    (declined,) = await talk.says("/kuendigen", "Jonas Weber")

    await wants_a_pause()
    await talk.taps("Bestätigen")
    (granted,) = await talk.says("/kuendigen", "Jonas Weber")

    assert "🕒 Eingang: 21.11.2026, 23:40 Uhr, als du es zuerst geschrieben hast" in declined.told
    assert "🕒 Eingang: 22.11.2026, 09:00 Uhr" in granted.told


async def test_no_button_says_when_a_notice_came(talk: Talk) -> None:
    (mine,) = await talk.says("Hallo", "Jonas Weber")
    forged = "2020-01-01T00:00:00+00:00"

    screens = [
        await talk.presses(
            mine.message_id or 0, f"rd:contract.{intent}:{slot}={forged}", "Jonas Weber"
        )
        for intent in ("declare", "terminate")
        for slot in ("x_at", "x_at=", "x_first=")
    ]

    received = [line for heard in screens for each in heard for line in each.told if "🕒" in line]
    assert received == ["🕒 Eingang: 21.11.2026, 10:00 Uhr"] * len(screens)


async def test_a_notice_that_was_only_guessed_counts_from_its_message(talk: Talk) -> None:
    await at(talk, 21, 23, 40)
    (guess,) = await talk.says("Ich will mein Geld nicht mehr bei euch lassen", "Jonas Weber")
    await at(talk, 22, 9, 0)

    (first,) = await talk.taps("Deinen Vertrag kündigen", "Jonas Weber")
    await talk.taps("Weiter", "Jonas Weber")
    heard = await talk.taps("jetzt kündigen", "Jonas Weber")

    assert guess.buttons[0] == "Deinen Vertrag kündigen"
    assert "🕒 Eingang: 21.11.2026, 23:40 Uhr" in first.told
    receipt = next(each for each in heard if each.text.startswith("✅ Deine Kündigung"))
    assert "Deine Worte: „Ich will mein Geld nicht mehr bei euch lassen“" in receipt.told
    assert "📅 Vertragsende: Mo., 21.12.2026, nächstmöglich" in receipt.told


PROSE = "Seit fast einem Jahr komme ich gern zu euch, und die Kurse haben mir Freude gemacht. "
LETTER = (
    "Liebes Team,\n\n"
    + PROSE * 12
    + "\nLeider ziehe ich um. Deshalb kündige ich hiermit meinen Vertrag zum 31.01.2027.\n\n"
    + PROSE * 8
    + "\nMit herzlichem Gruß"
)


async def test_a_long_letter_is_a_notice_and_its_receipt_holds_it_whole(talk: Talk) -> None:
    (first,) = await talk.says(LETTER, "Jonas Weber")
    await talk.taps("Weiter", "Jonas Weber")
    heard = await talk.taps("jetzt kündigen", "Jonas Weber")

    assert "📅 Vertragsende: So., 31.01.2027, wie gewünscht" in first.told
    receipt, paper = heard_by(heard, "Jonas Weber")
    (excerpt,) = [line for line in receipt.lines if line.startswith("Deine Worte")]
    assert excerpt == "Deine Worte: „Liebes Team,"
    assert receipt.text.count("Seit fast einem Jahr") == 4
    printed = " ".join(read_pdf(paper.content))
    assert printed.count("Seit fast einem Jahr") == 20
    assert "Mit herzlichem Gruß" in printed


async def test_of_a_long_text_nothing_of_a_notice_is_lost(talk: Talk) -> None:
    """A long reason, a long answer; and what is no notice asks for a sentence."""
    await talk.says("Ich kündige fristlos", "Clara Vogt")
    (first,) = await talk.says(PROSE * 13, "Clara Vogt")
    await talk.taps("Weiter", "Clara Vogt")
    given = await talk.taps("jetzt kündigen", "Clara Vogt")
    await talk.taps("Rückfrage …")
    await talk.says("Warum?")
    await talk.taps("Rückfrage senden")
    (answer,) = await talk.says(PROSE * 14, "Clara Vogt")
    sent = await talk.taps("Ans Studio senden", "Clara Vogt")
    (too_long,) = await talk.says(PROSE * 12, "Emre Çelik")

    assert "Grund: Seit fast einem Jahr" in first.text
    assert heard_by(given, "Inhaberin")[0].text.count("Seit fast einem Jahr") == 13
    assert answer.told[0] == "Deine Antwort ans Studio (Beleg E-2026-0002)"
    assert heard_by(sent, "Inhaberin")[-1].text.count("Seit fast einem Jahr") == 27
    assert too_long.text.startswith("Das ist zu lang für mich.")


async def test_who_leaves_before_the_last_button_has_given_no_notice(talk: Talk) -> None:
    await talk.says("Ich kündige", "Clara Vogt")
    await talk.taps("Weiter", "Clara Vogt")

    (left,) = await talk.taps("Abbrechen", "Clara Vogt")
    (none,) = await talk.says("/anfragen")
    (contract, *_) = await talk.says("Vertrag von Clara Vogt")

    assert left.told[-1] == "Abgebrochen. Es wurde nichts geändert."
    assert none.told == ["Keine Anfrage wartet auf eine Entscheidung."]
    assert contract.told[0] == "Clara Vogt · Jahresabo: läuft"


async def test_the_offer_stands_before_the_last_screen_alone(talk: Talk) -> None:
    await talk.says("Ich kündige", "Clara Vogt")
    (last,) = await talk.taps("Weiter", "Clara Vogt")
    (first,) = await talk.taps("‹ Angaben ändern", "Clara Vogt")
    paused, *_ = await talk.taps("Stattdessen pausieren", "Clara Vogt")

    assert "Stattdessen pausieren" not in last.buttons
    assert "Stattdessen pausieren" in first.buttons
    assert "Clara Vogt · Jahresabo (V-2001)" in paused.text


WISHES = {
    "Clara Vogt": ("Ich kündige zum 31.02.2027", "no such day"),
    "Emre Çelik": ("Ich möchte kündigen", "a card"),
    "Mia Hoffmann": ("Ich kündige", "terminated already"),
    "Sofia Rossi": ("Ich kündige meinen Kurs", "ends by itself"),
    "Marie-Luise Böhm": ("Ich kündige sofort", "at once, and paused"),
    "Lena März": ("Ich kündige alles fristlos, es ist zu kalt", "for cause"),
    "Jonas Weber": ("Ich kündige zum 31.01.2030", "far ahead"),
    "Emma Wilson": ("I want to cancel yesterday", "in the past"),
}
WAYS = (
    *("jetzt kündigen", "terminate now", "Weiter", "Continue", "Weiß ich nicht"),
    *("Aus wichtigem Grund", "For good cause"),
)


async def test_nothing_is_refused(talk: Talk) -> None:
    """Whatever is wished leads to a receipt, by the buttons that are there."""
    receipts = [await _receipt(talk, person, wish) for person, (wish, _) in WISHES.items()]

    numbers = [f"E-2026-{number:04d}" for number in range(2, len(WISHES) + 2)]
    assert [receipt.told[1].split()[1] for receipt in receipts] == numbers
    assert all("21.11.2026, 10:00" in one.text or "21 Nov 2026" in one.text for one in receipts)


async def _receipt(talk: Talk, person: str, wish: str) -> Heard:
    """Return the receipt to which the first button that goes on leads."""
    heard = await talk.says(wish, person)
    for _ in range(6):
        mine = [each for each in heard_by(heard, person) if each.text]
        done = [one for one in mine if "ist eingegangen" in one.text or "received." in one.text]
        if done:
            return done[0]
        labels = [label for each in mine for label in each.buttons]
        way = next((one for one in WAYS if any(each.startswith(one) for each in labels)), None)
        heard = await (talk.taps(way, person) if way else talk.says("Es ist zu kalt", person))
    raise AssertionError(wish)
