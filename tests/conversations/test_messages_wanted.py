"""Messages that come by themselves, in the chat: bundled, declined by a tap, wanted again."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from domain.clock import MovableClock
from tests.support.talk import ZONE, Heard, Talk

ANNA, SIOBHAN = "Anna Schreiber", "Siobhan O'Neill"
NUMBER = "K-1006"


def to(heard: list[Heard], name: str) -> list[Heard]:
    """Return what somebody was told, without the short answers to taps."""
    return [each for each in heard if each.to == name and each.message_id is not None]


async def after_downtime(talk: Talk, day: date) -> list[Heard]:
    """Return what is said on a day to which the process slept, with all that it missed."""
    moment = datetime.combine(day, time(10), ZoneInfo(ZONE))
    clock = talk.tresen.clock
    assert isinstance(clock, MovableClock)
    clock.move_to(moment)
    return await talk.wakes_up(day)


async def test_a_customer_reads_one_message_and_declines_a_kind_of_it(talk: Talk) -> None:
    (bundle,) = to(await after_downtime(talk, date(2026, 11, 24)), ANNA)
    (choice,) = to(await talk.taps("Weniger davon", ANNA), ANNA)
    (gone,) = to(await talk.taps("Nicht mehr: Neue Rechnung", ANNA), ANNA)
    (settings,) = await talk.says("/einstellungen", ANNA)
    later = to(await talk.wakes_up(date(2026, 12, 24)), ANNA)

    assert bundle.told == [
        "🧾 Rechnung R-2026-0150: 39,00 €, fällig am Di., 01.12.2026",
        "Monatsabo Flex, 01.12.2026 – 31.12.2026",
        "Wie du zahlen möchtest, kannst du dir aussuchen.",
        "📅 Heute um 18:00 Uhr: Yoga Flow, Di., 24.11.2026",
        "Ort: Saal 1",
        "Rechtzeitig abmelden geht nicht mehr; eine Einheit kostet es dich nicht.",
    ]
    assert choice.text == "Wovon möchtest du weniger?"
    assert choice.buttons == (
        "Nicht mehr: Neue Rechnung",
        "Nicht mehr: Kurs morgen",
        "Alles zu: Rechnungen",
        "Alles zu: Kurse",
        "Alles so lassen",
    )
    assert (gone.edited, gone.message_id) == (True, choice.message_id)
    assert gone.lines == [
        "Alles klar, davon hörst du nichts mehr: Neue Rechnung",
        (
            "Anders überlegt? Ein Tipp auf „Doch wieder“ genügt; später geht es jederzeit mit"
            " /nachrichten."
        ),
    ]
    assert gone.buttons == ("Doch wieder", "Alle meine Nachrichten")
    assert settings.told == [
        "Deine Einstellungen",
        "Sprache: Deutsch",
        "Nachrichten:",
        "✔ Vertrag und Pausen",
        "✔ Rechnungen, ohne: Neue Rechnung",
        "✔ Karten",
        "✔ Kurse",
        (
            "Tippe auf eine Gruppe, um sie ab- oder wieder anzubestellen; „einzeln“ zeigt, was"
            " dazugehört."
        ),
    ]
    assert [line for each in later for line in each.lines if line.startswith("🧾")] == []
    assert any(line.startswith("💶 Rechnung R-2026-0150") for each in later for line in each.lines)


async def test_a_customer_declines_a_kind_by_one_tap_and_a_group_in_english(talk: Talk) -> None:
    (invoice,) = [
        each
        for each in to(await talk.wakes_up(date(2026, 11, 24)), SIOBHAN)
        if "No more: New invoice" in each.buttons
    ]
    (gone,) = to(await talk.taps("No more: New invoice", SIOBHAN), SIOBHAN)
    (back,) = to(await talk.taps("Have it again", SIOBHAN), SIOBHAN)
    (shown,) = to(await talk.taps("All my messages", SIOBHAN), SIOBHAN)
    (kinds,) = to(await talk.taps("Invoices one by one", SIOBHAN), SIOBHAN)
    (kind,) = to(await talk.taps("✔ Unpaid invoice", SIOBHAN), SIOBHAN)
    (part,) = to(await talk.taps("All my messages", SIOBHAN), SIOBHAN)
    await talk.taps("✖ Invoices", SIOBHAN)
    (without,) = to(await talk.taps("✔ Invoices", SIOBHAN), SIOBHAN)
    owners = "re:messages.wanted:topic=g,on=0,n=0"
    unmoved = to(await talk.presses(without.message_id or 0, owners, SIOBHAN), SIOBHAN)
    later = to(await talk.wakes_up(date(2026, 12, 4)), SIOBHAN)

    assert "Less of this" not in invoice.buttons
    assert gone.lines == [
        "All right, you will not hear of this any more: New invoice",
        "Changed your mind? Tap “Have it again”; later /messages does it at any time.",
    ]
    assert back.text == "Gladly, you will hear of this again: New invoice"
    assert kinds.told == [
        "Invoices: you get these",
        *("✔ New invoice", "✔ Corrected invoice", "✔ Unpaid invoice"),
        "Tap a message to turn it off or on again.",
    ]
    assert (kind.edited, kind.message_id) == (True, kinds.message_id)
    assert kind.buttons == (
        *("✔ New invoice", "✔ Corrected invoice", "✖ Unpaid invoice"),
        "All my messages",
    )
    assert part.told[2] == "✔ Invoices, without: Unpaid invoice"
    assert shown.told[:5] == [
        "You get these messages",
        "✔ Contract and pauses",
        "✔ Invoices",
        "✔ Cards",
        "✔ Classes",
    ]
    assert without.told[2] == "✖ Invoices"
    assert without.buttons[2:4] == ("✖ Invoices", "Invoices one by one")
    assert without.message_id == gone.message_id
    assert unmoved == []
    assert later == []


async def test_an_owner_reads_the_morning_and_does_without_it(talk: Talk) -> None:
    (morning,) = to(await talk.wakes_up(date(2026, 11, 23)), "Inhaberin")[1:]
    (gone,) = to(await talk.taps("Nicht mehr: Morgenüberblick"), "Inhaberin")
    later = to(await talk.wakes_up(date(2026, 11, 25)), "Inhaberin")

    assert morning.told == [
        "☀️ Guten Morgen! Das ist heute, Mo., 23.11.2026",
        "19:00 Uhr Rückenfit: 10 von 12 frei",
        "🔔 2 Verträge enden in den nächsten 30 Tagen",
        "💶 4 Rechnungen sind überfällig: 216,00 €",
        "📨 9 Nachrichten sind seit gestern bei Kunden angekommen",
    ]
    assert morning.buttons == (
        *("Auslaufende Verträge", "Offene Rechnungen"),
        "Nicht mehr: Morgenüberblick",
    )
    assert gone.buttons == ("Doch wieder", "Alle meine Nachrichten")
    assert [each.told[0] for each in later] == [
        "💶 2 Rechnungen sind noch nicht bezahlt: 118,00 €"
    ]


async def test_an_owner_sees_the_radar_and_what_was_sent_in_english(talk: Talk) -> None:
    await talk.says("/sprache")
    await talk.taps("English")
    (radar,) = await talk.says("/radar")
    (morning,) = to(await talk.wakes_up(date(2026, 11, 22)), "Inhaberin")
    (sent,) = await talk.says("/sent")
    (refused,) = await talk.says("/sent", ANNA)

    assert radar.told == [
        "⏰ 2 notice periods in the next 60 days: €46.90",
        (
            "So much will be billed until the next possible end of each, if nobody gives notice by"
            " then. The largest amounts come first."
        ),
        (
            "Lena März · Drei-Monats-Vertrag: notice until 17 Dec 2026 (in 26 days), else €45.00"
            " until 31 Jan 2027"
        ),
        (
            "Clara Vogt · Jahresabo: notice until 14 Dec 2026 (in 23 days), else €1.90 until"
            " 15 Jan 2027"
        ),
    ]
    assert radar.buttons == ("Lena März: €45.00", "Clara Vogt: €1.90")
    assert morning.told[:2] == [
        "☀️ Good morning! This is today, Sun, 22 Nov 2026",
        "There are no classes today.",
    ]
    assert sent.told[:2] == [
        "Messages to customers, 16 Nov 2026 – 22 Nov 2026",
        "7 arrived, 0 failed, 0 unreachable",
    ]
    assert "New invoice: 4 sent" in sent.told
    assert refused.text.startswith("Only the studio can do that.")


async def test_an_owner_stops_the_messages_of_somebody_who_answered_an_email(talk: Talk) -> None:
    (shown,) = await talk.says("/nachrichten Siobhan")
    (gone,) = await talk.taps("Alle abbestellen")
    (part,) = await talk.taps("✖ Kurse")
    (own,) = await talk.says("/nachrichten")
    (by_number,) = await talk.says(f"/nachrichten {NUMBER}")
    (mine,) = await talk.says("/messages", SIOBHAN)
    foreign = "re:messages.wanted:topic=CMUK,on=1,c=1,n=0"
    refused = await talk.presses(mine.message_id or 0, foreign, SIOBHAN)
    later = to(await talk.wakes_up(date(2026, 12, 4)), SIOBHAN)

    assert shown.told == [
        f"Diese Nachrichten bekommt {SIOBHAN}",
        "✔ Vertrag und Pausen",
        "✔ Rechnungen",
        "✔ Karten",
        "✔ Kurse",
        "Tippe auf eine Gruppe, um sie ab- oder wieder anzubestellen: im Chat und per E-Mail.",
        "Rechnungen, ihre Korrekturen und Bestätigungen kommen trotzdem.",
    ]
    assert shown.buttons[-1] == "Alle abbestellen"
    assert (gone.message_id, gone.edited) == (shown.message_id, True)
    assert [line[0] for line in gone.told[1:4]] == ["✖"] * 3
    assert gone.told[4].startswith("✖ Kurse, außer dem, was du wissen musst: ")
    assert part.buttons == (
        *("✖ Vertrag und Pausen", "✖ Rechnungen", "✖ Karten", "✔ Kurse"),
        "Alle wieder bestellen",
    )
    assert own.told[0] == "Diese Nachrichten bekommst du"
    assert by_number.told == part.told
    assert [each.text for each in refused if "Clara" in each.text] == []
    assert mine.told[0] == "You get these messages"
    assert [each.told[0] for each in later] == [
        "📅 Tomorrow at 18:00: Yoga Flow, Tue, 24 Nov 2026"
    ]


async def test_a_proposal_says_who_does_not_want_to_hear_of_it(talk: Talk) -> None:
    await talk.says("/nachrichten", "Emre Çelik")
    await talk.taps("✔ Kurse", "Emre Çelik")
    (proposal,) = await talk.says("Buche Emre Çelik für Yoga Flow am 24.11.")
    heard = await talk.taps("Bestätigen")
    (undo, *_) = await talk.taps("Rückgängig")
    taken_back = await talk.taps("Bestätigen")

    silent = (
        "🔕 Buchungsbestätigung an Emre Çelik geht nicht raus: Solche Nachrichten sind dort nicht"
        " gewünscht."
    )
    assert proposal.told[-1] == silent
    assert silent in heard[0].told
    assert "Jetzt senden" not in heard[0].buttons
    assert to([*heard, *taken_back], "Emre Çelik") == []
    assert [line for line in undo.lines if "Emre Çelik" in line and line.startswith("✉️")] == []


async def test_a_document_goes_by_e_mail_to_whoever_wants_none_in_the_chat(talk: Talk) -> None:
    await talk.says("/nachrichten", "Clara Vogt")
    await talk.taps("✔ Rechnungen", "Clara Vogt")
    (proposal, *_) = await talk.says("R-2026-0142 stornieren")
    heard = await talk.taps("Bestätigen")

    assert [line for line in proposal.told if "Mitteilung" in line] == [
        (
            "🔕 Mitteilung zur Rechnung an Clara Vogt nur per E-Mail mit dem Dokument: Im Chat ist"
            " sie nicht gewünscht."
        )
    ]
    assert "Jetzt senden" not in heard[0].buttons
    assert heard[0].told[-1].startswith("📧 E-Mail an Clara Vogt")


async def test_what_the_studio_books_is_signed_off_or_declined_by_one_tap(talk: Talk) -> None:
    emre = "Emre Çelik"
    await talk.says("Buche Emre Çelik für Yoga Flow am 24.11.")
    (booked,) = to(await talk.taps_and_sends("Bestätigen"), emre)
    (gone,) = to(await talk.taps("Nicht mehr: Buchung bestätigt", emre), emre)
    (courses,) = to(await talk.taps("Alle meine Nachrichten", emre), emre)
    (kinds,) = to(await talk.taps("Kurse einzeln", emre), emre)
    (cancel, *_) = to(await talk.taps("Abmelden", emre), emre)

    assert booked.buttons == ("Abmelden", "Nicht mehr: Buchung bestätigt")
    assert gone.told[0] == "Alles klar, davon hörst du nichts mehr: Buchung bestätigt"
    assert "✔ Kurse, ohne: Buchung bestätigt" in courses.told
    assert kinds.told[1:5] == [
        "✔ Kurs morgen",
        "✖ Buchung bestätigt",
        "✔ Von der Warteliste nachgerückt: kommt immer, denn das musst du wissen",
        "✔ Kurs fällt aus: kommt immer, denn das musst du wissen",
    ]
    assert kinds.buttons == ("✔ Kurs morgen", "✖ Buchung bestätigt", "Alle meine Nachrichten")
    assert "Yoga Flow" in cancel.text
