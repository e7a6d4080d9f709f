"""A withdrawal after its period: the studio says what becomes of it, and nothing is lost."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

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


async def test_it_is_taken_as_ordinary_notice_with_the_day_on_which_it_came(talk: Talk) -> None:
    request = await withdraws(talk)
    proposal = heard_by(await talk.taps("Als ordentliche Kündigung"), "Inhaberin")[-1]
    back = heard_by(await talk.taps("‹ Zurück"), "Inhaberin")[-1]
    await talk.taps("Als ordentliche Kündigung")
    done = await talk.taps_and_sends("Bestätigen")
    (contract, *_) = await talk.says("Vertrag von Clara Vogt")

    assert request.buttons == (
        "Als ordentliche Kündigung nehmen …",
        "Beantworten …",
        "Zu spät, Vertrag läuft weiter",
    )
    assert proposal.told[1:5] == [
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


async def test_in_time_it_is_not_the_studios_to_decline(talk: Talk) -> None:
    await talk.says("Verkaufe Emre Çelik ein Jahresabo")
    await talk.taps("Bestätigen")

    heard = await talk.says("I withdraw from my Jahresabo", "Emre Çelik")

    (request,) = heard_by(heard, "Inhaberin")
    assert [label for label in request.buttons if "spät" in label or label == "Ablehnen"] == []
    assert "Als ordentliche Kündigung nehmen …" not in request.buttons
