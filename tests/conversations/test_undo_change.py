"""Stories of taking a change back: ten minutes, what stays, what was not one's own."""

import re
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from domain.clock import MovableClock
from tests.support.engines import ON_BOTH_ENGINES
from tests.support.talk import ZONE, Talk


async def test_a_termination_is_taken_back_with_new_documents_named_beforehand(
    talk: Talk,
) -> None:
    await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")
    await talk.taps("Bestätigen")

    (proposal,) = await talk.taps("Rückgängig")
    done, *_ = await talk.taps("Bestätigen")

    assert proposal.lines == [
        "Clara Vogt · Jahresabo (V-2001)",
        "Rückgängig machen: Kündigung, geändert am 21.11.2026, 10:00 Uhr",
        "Der Vertrag läuft weiter wie vor der Kündigung.",
        "",
        "📅 Wieder gebucht: Yoga Flow am 19.01.2027",
        "",
        "🧾 15.01.2027 – 14.02.2027 · neue Rechnung über 59,00 € anstelle von R-2026-0142",
        "Kundenkonto danach: 0,00 €",
        "",
        "✉️ Nachrichten dazu, die noch warten, gehen nicht mehr raus.",
        "Bleibt in jedem Fall: Ausgestellte Dokumente verschwinden nicht, neue stehen daneben.",
    ]
    assert proposal.buttons == ("Bestätigen", "Abbrechen")
    assert done.lines == [
        "✅ Rückgängig gemacht: Kündigung",
        "Clara Vogt · Jahresabo (V-2001)",
        "Der Vertrag läuft weiter wie vor der Kündigung.",
        "",
        "📅 Wieder gebucht: Yoga Flow am 19.01.2027",
        "",
        (
            "🧾 15.01.2027 – 14.02.2027 · neue Rechnung über 59,00 € ausgestellt,"
            " anstelle von R-2026-0142"
        ),
        "Kundenkonto jetzt: 0,00 €",
        "Neues Dokument: R-2026-0144",
        "",
        "✉️ Nachrichten dazu, die noch warten, gehen nicht mehr raus.",
    ]
    assert done.buttons == ()


@pytest.mark.parametrize(
    ("options", "drawn"),
    [
        pytest.param((), "39,00 € davon aus dem Kundenkonto", id="it is on the account"),
        pytest.param(
            ("Auszahlen",),
            "39,00 € davon aus der vorgesehenen Auszahlung, die entfällt",
            id="it was to be paid out",
        ),
    ],
)
async def test_money_that_is_set_against_an_invoice_again_says_where_it_was(
    talk: Talk, options: tuple[str, ...], drawn: str
) -> None:
    await talk.says("storno r-2026-0131")
    for option in options:
        await talk.taps(option)
    await talk.taps("Bestätigen")

    (proposal,) = await talk.taps("Rückgängig")
    done, *_ = await talk.taps("Bestätigen")

    again = "🧾 01.11.2026 – 30.11.2026 · neue Rechnung über 39,00 €"
    assert proposal.lines[4:6] == [
        f"{again} anstelle von R-2026-0131, {drawn}",
        "Kundenkonto danach: 0,00 €",
    ]
    assert done.lines[4:6] == [
        f"{again} ausgestellt, anstelle von R-2026-0131, {drawn}",
        "Kundenkonto jetzt: 0,00 €",
    ]


async def test_without_documents_no_balance_is_said(talk: Talk) -> None:
    await talk.says("Mia Hoffmann am 31.12. auf inaktiv setzen")
    await talk.taps("Bestätigen")

    (proposal,) = await talk.taps("Rückgängig")

    assert proposal.lines == [
        "Mia Hoffmann (K-1036)",
        "Rückgängig machen: Abmeldung, geändert am 21.11.2026, 10:00 Uhr",
        "Der Zugang ist wieder wie zuvor.",
    ]


@ON_BOTH_ENGINES
async def test_the_held_message_does_not_go_out(talk: Talk) -> None:
    await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")
    await talk.taps("Bestätigen")
    await talk.taps("Rückgängig")
    await talk.taps("Bestätigen")

    heard = await talk.wakes_up(date(2026, 11, 22))

    assert [each.lines for each in heard if each.to == "Clara Vogt"] == [
        [
            "🧾 Rechnung R-2026-0144: 59,00 €, fällig am Fr., 15.01.2027",
            "Jahresabo, 15.01.2027 – 14.02.2027",
            "Der Betrag wird abgebucht, du musst nichts tun.",
            "",
            "🧾 Rechnung R-2026-0142 über 59,00 € ist storniert",
            "Die Stornorechnung hat die Nummer R-2026-0143.",
        ]
    ]


async def test_without_a_button_it_is_the_last_change_of_the_one_who_asks(talk: Talk) -> None:
    await talk.says("Mia Hoffmann am 31.12. auf inaktiv setzen")
    await talk.taps("Bestätigen")
    await talk.says("storno r-2026-0142")
    await talk.taps("Bestätigen")

    (last,) = await talk.says("please reverse my last change")
    await talk.taps("Confirm")
    (before,) = await talk.says("please reverse my last change")

    assert re.fullmatch(r"Undo: cancellation of an invoice, changed on .*", last.lines[1])
    assert before.lines == [
        "Mia Hoffmann (K-1036)",
        "Undo: deactivation, changed on 21 Nov 2026, 10:00",
        "Access is as it was before.",
    ]


async def test_nothing_is_left_to_undo(talk: Talk) -> None:
    (answer,) = await talk.says("please reverse my last change")

    assert answer.lines == ["There is nothing that you could undo."]


async def test_after_ten_minutes_it_is_too_late(talk: Talk) -> None:
    await talk.says("storno r-2026-0142")
    await talk.taps("Bestätigen")
    await talk.tresen.move_to(datetime(2026, 11, 21, 10, 11, tzinfo=ZoneInfo(ZONE)))
    await talk.answered()

    (answer,) = await talk.taps("Rückgängig")

    assert answer.lines == [
        (
            "Die zehn Minuten zum Rückgängigmachen sind vorbei. Ändern lässt es sich mit einem"
            " neuen Schritt, zum Beispiel „Kündigung zurücknehmen“."
        )
    ]


async def test_what_was_changed_since_is_not_overwritten(talk: Talk) -> None:
    await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")
    (terminated,) = await talk.taps("Bestätigen")
    at, data = talk.button("Rückgängig")
    await talk.says("Clara Vogt doch nicht kündigen")
    await talk.taps("Bestätigen")

    (answer,) = await talk.presses(at, data)

    assert terminated.message_id == at
    assert answer.lines == [
        (
            "Inzwischen wurde daran weitergearbeitet. Rückgängig machen würde das überschreiben;"
            " /verlauf zeigt, was geschehen ist."
        )
    ]


async def test_an_owner_undoes_what_the_team_did_and_not_the_other_way(talk: Talk) -> None:
    await talk.says("storno r-2026-0142")
    await talk.taps("Bestätigen")
    at, data = talk.button("Rückgängig")
    await talk.says("storno r-2026-0104", "staff")
    await talk.taps("Bestätigen", "staff")
    there, theirs = talk.button("Rückgängig", "staff")

    (staffs,) = await talk.presses(there, data, "staff")
    (owners,) = await talk.presses(at, theirs)

    assert staffs.lines == [
        (
            "Das hat jemand anderes geändert."
            " Rückgängig machen kann es nur diese Person oder die Inhaberin."
        )
    ]
    assert owners.lines[1] == ("Rückgängig machen: Stornierung, geändert am 21.11.2026, 10:00 Uhr")


async def test_a_receipt_that_was_only_noted_is_called_so(talk: Talk) -> None:
    await talk.says("Vertrag von Sofia Rossi beenden am Enddatum")
    await talk.taps("Bestätigen")

    (proposal,) = await talk.taps("Rückgängig")

    assert proposal.lines[:3] == [
        "Sofia Rossi · Fünf-Wochen-Kurs (V-2010)",
        "Rückgängig machen: vermerkter Eingang einer Kündigung, geändert am 21.11.2026, 10:00 Uhr",
        "Der Vermerk entfällt, der Vertrag bleibt, wie er ist.",
    ]


async def test_who_knows_of_a_change_hears_in_the_morning_that_it_was_taken_back_at_night(
    talk: Talk,
) -> None:
    emre, clock = "Emre Çelik", talk.tresen.clock
    assert isinstance(clock, MovableClock)
    clock.move_to(datetime(2026, 11, 21, 23, tzinfo=ZoneInfo(ZONE)))
    await talk.says(f"Buche {emre} für Yoga Flow am 24.11.")
    booked = await talk.taps_and_sends("Bestätigen")
    await talk.taps("Rückgängig")

    at_night = await talk.taps("Bestätigen")
    before = await talk.wakes_up(date(2026, 11, 22), hour=7)
    after = await talk.wakes_up(date(2026, 11, 22), hour=8)

    assert [each.lines[0] for each in booked if each.to == emre] == ["✅ Du bist dabei."]
    assert [each for each in (*at_night, *before) if each.to == emre] == []
    assert [each.lines[0] for each in after if each.to == emre] == [
        "↩️ Das Studio hat eine Änderung zurückgenommen: Buchung · Yoga Flow, Di., 24.11.2026."
    ]
