"""A withdrawal after its period: the studio says what becomes of it, and nothing is lost."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select

from bot.outbox import Kind, OutboxRecord, Outcome
from tests.support.talk import ZONE, Heard, Talk

CLARA = "Clara Vogt"


async def withdraws(talk: Talk, text: str = "Ich widerrufe meinen Vertrag") -> Heard:
    """Return the request as the owner has it, a day after it came in."""
    await talk.tresen.move_to(datetime(2026, 11, 21, 23, 40, tzinfo=ZoneInfo(ZONE)))
    heard = await talk.says(text, CLARA)
    await talk.wakes_up(date(2026, 11, 22))
    return next(each for each in heard if each.to == "Inhaberin")


def heard_by(heard: list[Heard], person: str) -> list[Heard]:
    return [each for each in heard if each.to == person]


async def letters(talk: Talk) -> list[dict[str, Any]]:
    """Return the e-mails with a receipt that were not dropped."""
    async with talk.tresen.database.read() as session:
        mails = select(OutboxRecord.body).where(
            OutboxRecord.kind == Kind.MAIL.value,
            OutboxRecord.outcome.is_distinct_from(Outcome.DROPPED.value),
        )
        found = [body for body in await session.scalars(mails) if body]
    return [body for body in found if body["kind"] == "termination-receipt"]


async def test_it_is_taken_as_ordinary_notice_with_the_day_on_which_it_came(talk: Talk) -> None:
    request = await withdraws(talk)
    proposal = heard_by(await talk.taps("Als ordentliche Kündigung"), "Inhaberin")[-1]
    back = heard_by(await talk.taps("‹ Zurück"), "Inhaberin")[-1]
    await talk.taps("Als ordentliche Kündigung")
    done = await talk.taps_and_sends("Bestätigen")
    (contract, *_) = await talk.says("Vertrag von Clara Vogt")

    assert request.told[1:] == [
        "„Ich widerrufe meinen Vertrag“",
        "Clara Vogt · Jahresabo (V-2001)",
        (
            "⚠️ Die Widerrufsfrist ist seit Do., 22.01.2026 vorbei. Ihr entscheidet: als"
            " ordentliche Kündigung nehmen, aus Kulanz rückabwickeln oder den Vertrag"
            " weiterlaufen lassen."
        ),
    ]
    assert request.buttons == (
        "Als ordentliche Kündigung nehmen …",
        "Aus Kulanz rückabwickeln …",
        "Zu spät, Vertrag läuft weiter",
    )
    assert proposal.told[1:6] == [
        "„Ich widerrufe meinen Vertrag“",
        "Clara Vogt · Jahresabo (V-2001)",
        (
            "Widerruf nach der Frist (bis 22.01.2026): gilt als ordentliche Kündigung,"
            " Eingang 21.11.2026."
        ),
        "Vertragsende: Do., 14.01.2027",
        (
            "1 Monat Frist, Eingang 21.11.2026 → letzter Tag der Erstlaufzeit 14.01.2027"
            " (spätestens am 14.12.2026 kündbar)"
        ),
    ]
    assert proposal.buttons == ("Bestätigen", "‹ Zurück")
    assert back.buttons == request.buttons
    assert [each.told[:2] for each in heard_by(done, CLARA)] == [
        [
            (
                "📨 Dein Widerruf kam nach der Frist und gilt als Kündigung."
                " Die Bestätigung mit dem Enddatum folgt."
            )
        ],
        [
            "📄 Dein Widerruf kam nach der Frist und gilt als Kündigung.",
            (
                "Die Widerrufsfrist lief bis 22.01.2026. Jahresabo (V-2001) endet am"
                " Do., 14.01.2027, Eingang 21.11.2026."
            ),
        ],
    ]
    assert contract.told[0].startswith("Clara Vogt · Jahresabo: gekündigt")


async def test_the_studio_says_that_it_is_too_late_and_a_notice_keeps_the_moment(
    talk: Talk,
) -> None:
    await withdraws(talk)
    declined = heard_by(await talk.taps("Zu spät"), CLARA)
    (notice,) = await talk.taps("Vertrag kündigen", CLARA)

    assert [each.told for each in declined] == [
        [
            "📨 Widerruf",
            (
                "Für einen Widerruf ist es zu spät: Die Frist lief bis 22.01.2026."
                " Dein Vertrag läuft weiter. Möchtest du ihn kündigen, zählt der Eingang schon ab"
                " 21.11.2026, 23:40 Uhr."
            ),
        ]
    ]
    assert [line for line in notice.told if line.startswith("🕒")] == [
        "🕒 Eingang: 21.11.2026, 23:40 Uhr, als du es zuerst geschrieben hast"
    ]


async def test_taken_as_notice_it_has_the_receipt_of_every_notice(talk: Talk) -> None:
    await withdraws(talk)
    await talk.taps("Als ordentliche Kündigung")
    done = await talk.taps_and_sends("Bestätigen")
    (asked, paper) = await talk.taps("Eingangsbestätigung (PDF)", CLARA)

    told = heard_by(done, CLARA)[-1]
    assert "Beleg E-2026-0002" in told.told
    assert told.buttons == ("Eingangsbestätigung (PDF)",)
    assert "Beleg E-2026-0002" in heard_by(done, "Inhaberin")[-1].told
    assert asked.told == ["Hier ist das PDF."]
    assert paper.file == "Kündigungsbestätigung E-2026-0002.pdf"
    (letter,) = await letters(talk)
    assert {name: letter["facts"][name] for name in ("number", "received_at", "ends_on")} == {
        "number": "E-2026-0002",
        "received_at": "2026-11-21T22:40:00+00:00",
        "ends_on": "2027-01-14",
    }


async def test_undone_in_time_no_receipt_goes_by_e_mail(talk: Talk) -> None:
    await withdraws(talk)
    await talk.taps("Als ordentliche Kündigung")
    await talk.taps("Bestätigen")
    await talk.taps("Rückgängig")
    await talk.taps("Bestätigen")
    await talk.wakes_up(date(2026, 11, 23))

    assert await letters(talk) == []


async def test_goodwill_asks_for_its_reason_and_a_question_left_changes_nothing(
    talk: Talk,
) -> None:
    heard = await talk.says("I withdraw from my contract", "Clara Vogt", "en")
    (asked,) = await talk.taps("Aus Kulanz rückabwickeln …")
    left = await talk.says("abbrechen")
    await talk.taps("Aus Kulanz rückabwickeln …")
    proposal = heard_by(await talk.says("Sie war lange krank"), "Inhaberin")[-1]

    (mine,) = heard_by(heard, CLARA)
    assert mine.told == [
        "📨 Your withdrawal is with the studio.",
        (
            "Received on 21 Nov 2026, 10:00. The days to withdraw were over on 22 Jan 2026, so the"
            " studio decides what becomes of it. You will hear here."
        ),
    ]
    assert asked.told == [
        "Clara Vogt · Jahresabo (V-2001)",
        (
            "Aus Kulanz rückabwickeln? Schreib den Grund dafür. Danach siehst du, was passieren"
            " würde, und bestätigst erst dann."
        ),
    ]
    assert "Aus Kulanz rückabwickeln …" in next(each.buttons for each in left if each.edited)
    assert "Grund: Sie war lange krank" in proposal.told
    assert proposal.told[1] == "„I withdraw from my contract“"


async def test_in_time_it_is_not_the_studios_to_decline(talk: Talk) -> None:
    await talk.says("Verkaufe Emre Çelik ein Jahresabo")
    await talk.taps("Bestätigen")

    heard = await talk.says("I withdraw from my Jahresabo", "Emre Çelik")

    (request,) = heard_by(heard, "Inhaberin")
    assert [label for label in request.buttons if "spät" in label or label == "Ablehnen"] == []
    assert "Als ordentliche Kündigung nehmen …" not in request.buttons
    (mine,) = heard_by(heard, "Emre Çelik")
    assert mine.told[1].endswith("You will get the confirmation here.")
