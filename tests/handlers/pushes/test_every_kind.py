"""Every kind of message that comes by itself has its writer and its texts, in both languages."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from domain.bookings.rules import Source
from domain.contracts.endings import EndCause
from domain.invoices.rules import InvoiceState
from domain.reminders.kinds import KINDS, Audience, Group, Said
from handlers.messages import Language
from handlers.pushes.bundle import customer_reminder, owner_reminder
from handlers.pushes.register import TO_CUSTOMERS, TO_OWNERS
from handlers.pushes.topics import LETTERS, by_calendar, topic_name
from handlers.texts import LANGUAGES, Words, spoken
from tests.support import spoken as by_hand
from tests.support.spoken import TERM_END, ZONE


def test_every_kind_of_the_calendar_is_written_for_whom_it_is_for() -> None:
    assert set(TO_CUSTOMERS) == set(by_calendar(Audience.CUSTOMER))
    assert set(TO_OWNERS) == set(by_calendar(Audience.OWNER))


def test_every_kind_and_group_has_a_letter_of_its_own() -> None:
    assert set(LETTERS) == {*KINDS, *(group.value for group in Group)}
    assert len(set(LETTERS.values())) == len(LETTERS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("topic", sorted(LETTERS))
def test_every_kind_and_group_has_a_name(topic: str, language: str) -> None:
    assert topic_name(Words(spoken(language)), topic)


CUSTOMER_SAID = [
    pytest.param(
        "contract_ends",
        by_hand.ends(),
        "🔔 <b>Dein Vertrag Jahresabo endet in 7 Tagen</b>: letzter Tag ist Do., 14.01.2027."
        " Möchtest du weitermachen, schreib mir einfach „doch nicht kündigen“.",
        "🔔 <b>Your contract Jahresabo ends in 7 days</b>: the last day is Thu, 14 Jan 2027."
        " If you would like to stay, just write “I don't want to cancel any more”.",
        ("Doch bleiben", "Vertrag ansehen"),
        id="it ends, by notice",
    ),
    pytest.param(
        "contract_ends",
        by_hand.ends(EndCause.ENDS_BY_ITSELF, days=1),
        "🔔 <b>Jahresabo endet morgen</b>: letzter Tag ist Do., 14.01.2027. Wie es danach"
        " weitergehen kann, sagt dir das Studio gern.",
        "🔔 <b>Jahresabo ends tomorrow</b>: the last day is Thu, 14 Jan 2027. The studio will"
        " gladly tell you how to go on.",
        ("Verlängern", "Vertrag ansehen"),
        id="it ends by itself",
    ),
    pytest.param(
        "notice_due",
        by_hand.notice(),
        "⏰ <b>Jahresabo: kündbar noch bis Mo., 14.12.2026</b>\n"
        "Kündigst du bis dahin, endet der Vertrag am Do., 14.01.2027.\n"
        "Sonst läuft er mindestens bis So., 14.02.2027 weiter, für zusammen 59,00 €. Möchtest du"
        " bleiben, musst du nichts tun.",
        "⏰ <b>Jahresabo: you can give notice until Mon, 14 Dec 2026</b>\n"
        "With notice until then the contract ends on Thu, 14 Jan 2027.\n"
        "Otherwise it goes on until Sun, 14 Feb 2027 at least, for €59.00 altogether. If you would"
        " like to stay, there is nothing you have to do.",
        ("Vertrag ansehen", "Pausieren", "Kündigen"),
        id="last day to give notice",
    ),
    pytest.param(
        "notice_due",
        by_hand.notice(is_open_ended=True),
        "⏰ <b>Jahresabo: kündbar noch bis Mo., 14.12.2026</b>\n"
        "Kündigst du bis dahin, endet der Vertrag am Do., 14.01.2027.\n"
        "Sonst läuft er unbefristet weiter; kündigst du später, endet er frühestens am"
        " So., 14.02.2027. Möchtest du bleiben, musst du nichts tun.",
        "⏰ <b>Jahresabo: you can give notice until Mon, 14 Dec 2026</b>\n"
        "With notice until then the contract ends on Thu, 14 Jan 2027.\n"
        "Otherwise it goes on with no end date; with a later notice it ends on Sun, 14 Feb 2027"
        " at the earliest. If you would like to stay, there is nothing you have to do.",
        ("Vertrag ansehen", "Pausieren", "Kündigen"),
        id="last day to give notice before it goes on open-ended",
    ),
    pytest.param(
        "renews",
        by_hand.renews(before=49_00),
        "🔁 <b>Jahresabo verlängert sich am Fr., 15.01.2027</b>\n"
        "Es geht unbefristet weiter, für 59,00 € im Monat.\n"
        "Bisher waren es 49,00 €.\n"
        "Soll es nicht weitergehen, kündige bis Mo., 14.12.2026.",
        "🔁 <b>Jahresabo renews on Fri, 15 Jan 2027</b>\n"
        "It goes on with no end date, for €59.00 a month.\n"
        "So far it was €49.00.\n"
        "If it shall not go on, give notice by Mon, 14 Dec 2026.",
        ("Vertrag ansehen", "Pausieren", "Kündigen"),
        id="it renews at another price",
    ),
    pytest.param(
        "renews",
        by_hand.renews(until=TERM_END.replace(year=2028)),
        "🔁 <b>Jahresabo verlängert sich am Fr., 15.01.2027</b>\n"
        "Es geht bis Fr., 14.01.2028 weiter, für 59,00 € im Monat.\n"
        "Soll es nicht weitergehen, kündige bis Mo., 14.12.2026.",
        "🔁 <b>Jahresabo renews on Fri, 15 Jan 2027</b>\n"
        "It goes on until Fri, 14 Jan 2028, for €59.00 a month.\n"
        "If it shall not go on, give notice by Mon, 14 Dec 2026.",
        ("Vertrag ansehen", "Pausieren", "Kündigen"),
        id="it renews for a term",
    ),
    pytest.param(
        "pause_begins",
        by_hand.pause("pause_begins"),
        "⏸️ <b>Ab heute ruht Jahresabo</b>, der letzte Tag der Pause ist So., 31.01.2027.",
        "⏸️ <b>From today Jahresabo rests</b>; the last day of the pause is Sun, 31 Jan 2027.",
        ("Vertrag ansehen",),
        id="a pause begins",
    ),
    pytest.param(
        "pause_ends",
        by_hand.pause("pause_ends"),
        "▶️ <b>In 3 Tagen geht es mit Jahresabo weiter.</b> Letzter Tag der Pause:"
        " So., 31.01.2027.\n"
        "Nächste Abbuchung: 59,00 € am 01.02.2027.",
        "▶️ <b>In 3 days Jahresabo goes on.</b> Last day of the pause: Sun, 31 Jan 2027.\n"
        "Next direct debit: €59.00 on 1 Feb 2027.",
        ("Vertrag ansehen",),
        id="a pause ends soon",
    ),
    pytest.param(
        "pause_ends",
        by_hand.pause("pause_ends", account=20_00),
        "▶️ <b>In 3 Tagen geht es mit Jahresabo weiter.</b> Letzter Tag der Pause:"
        " So., 31.01.2027.\n"
        "Nächste Abbuchung: 39,00 € am 01.02.2027"
        " (59,00 €, davon zahlt dein Kundenkonto 20,00 €).",
        "▶️ <b>In 3 days Jahresabo goes on.</b> Last day of the pause: Sun, 31 Jan 2027.\n"
        "Next direct debit: €39.00 on 1 Feb 2027"
        " (€59.00, €20.00 of it is paid from your account).",
        ("Vertrag ansehen",),
        id="a pause ends soon, and the account pays a part",
    ),
    pytest.param(
        "pause_over",
        by_hand.pause("pause_over", days=0, account=59_00),
        "▶️ <b>Jahresabo läuft wieder.</b> Schön, dass du zurück bist!\n"
        "Am 01.02.2027 sind 59,00 € fällig. Die zahlt dein Kundenkonto, abgebucht wird nichts.",
        "▶️ <b>Jahresabo runs again.</b> Good to have you back!\n"
        "€59.00 are due on 1 Feb 2027. Your account pays that; nothing is debited.",
        ("Kurs buchen",),
        id="a pause is over, and the account pays what comes",
    ),
    pytest.param(
        "pause_over",
        by_hand.pause("pause_over", days=0),
        "▶️ <b>Jahresabo läuft wieder.</b> Schön, dass du zurück bist!\n"
        "Nächste Abbuchung: 59,00 € am 01.02.2027.",
        "▶️ <b>Jahresabo runs again.</b> Good to have you back!\n"
        "Next direct debit: €59.00 on 1 Feb 2027.",
        ("Kurs buchen",),
        id="a pause is over",
    ),
    pytest.param(
        "invoice_issued",
        by_hand.issued(),
        "🧾 <b>Rechnung R-2026-0150: 59,00 €, fällig am Di., 15.12.2026</b>\n"
        "Jahresabo, 15.12.2026 – 14.01.2027\n"
        "Der Betrag wird abgebucht, du musst nichts tun.",
        "🧾 <b>Invoice R-2026-0150: €59.00, due on Tue, 15 Dec 2026</b>\n"
        "Jahresabo, 15 Dec 2026 – 14 Jan 2027\n"
        "The amount will be debited; there is nothing you have to do.",
        ("Rechnung",),
        id="an invoice",
    ),
    pytest.param(
        "invoice_issued",
        by_hand.issued(rest=31_47),
        "🧾 <b>Rechnung R-2026-0150: 59,00 €, fällig am Di., 15.12.2026</b>,"
        " davon noch 31,47 € zu zahlen\n"
        "Jahresabo, 15.12.2026 – 14.01.2027\n"
        "Der Betrag wird abgebucht, du musst nichts tun.",
        "🧾 <b>Invoice R-2026-0150: €59.00, due on Tue, 15 Dec 2026</b>,"
        " €31.47 of it left to pay\n"
        "Jahresabo, 15 Dec 2026 – 14 Jan 2027\n"
        "The amount will be debited; there is nothing you have to do.",
        ("Rechnung",),
        id="an invoice that the account paid in part",
    ),
    pytest.param(
        "invoice_issued",
        by_hand.issued(method=None),
        "🧾 <b>Rechnung R-2026-0150: 59,00 €, fällig am Di., 15.12.2026</b>\n"
        "Jahresabo, 15.12.2026 – 14.01.2027\n"
        "Wie du zahlen möchtest, kannst du dir aussuchen.",
        "🧾 <b>Invoice R-2026-0150: €59.00, due on Tue, 15 Dec 2026</b>\n"
        "Jahresabo, 15 Dec 2026 – 14 Jan 2027\n"
        "You can choose how you would like to pay.",
        ("Rechnung", "Zahlungsart wählen"),
        id="an invoice without a payment method",
    ),
    pytest.param(
        "invoice_issued",
        by_hand.issued(paid="account"),
        "🧾 <b>Rechnung R-2026-0150: 59,00 €, schon bezahlt</b>\n"
        "Jahresabo, 15.12.2026 – 14.01.2027\n"
        "Der Betrag ist mit deinem Kundenkonto verrechnet, du musst nichts tun.",
        "🧾 <b>Invoice R-2026-0150: €59.00, paid already</b>\n"
        "Jahresabo, 15 Dec 2026 – 14 Jan 2027\n"
        "The amount was paid from your account; there is nothing you have to do.",
        ("Rechnung",),
        id="an invoice that was paid from the account",
    ),
    pytest.param(
        "invoice_issued",
        by_hand.issued(paid="money"),
        "🧾 <b>Rechnung R-2026-0150: 59,00 €, schon bezahlt</b>\n"
        "Jahresabo, 15.12.2026 – 14.01.2027\n"
        "Du musst nichts mehr tun.",
        "🧾 <b>Invoice R-2026-0150: €59.00, paid already</b>\n"
        "Jahresabo, 15 Dec 2026 – 14 Jan 2027\n"
        "There is nothing left to do.",
        ("Rechnung",),
        id="an invoice that was paid at once",
    ),
    pytest.param(
        "invoice_corrected",
        by_hand.corrected(),
        "🧾 <b>Rechnung R-2026-0142 ist korrigiert: 49,00 € statt 59,00 €</b>\n"
        "Es gilt jetzt R-2026-0150.",
        "🧾 <b>Invoice R-2026-0142 is corrected: €49.00 instead of €59.00</b>\n"
        "R-2026-0150 counts now.",
        ("Rechnung",),
        id="corrected",
    ),
    pytest.param(
        "invoice_corrected",
        by_hand.corrected(-59_00, InvoiceState.CANCELLED),
        "🧾 <b>Rechnung R-2026-0142 über 59,00 € ist storniert</b>\n"
        "Die Stornorechnung hat die Nummer R-2026-0150.",
        "🧾 <b>Invoice R-2026-0142 for €59.00 is cancelled</b>\n"
        "The cancellation invoice has the number R-2026-0150.",
        ("Rechnung",),
        id="cancelled",
    ),
    pytest.param(
        "invoice_corrected",
        by_hand.corrected(-10_00, InvoiceState.OPEN),
        "🧾 <b>Rechnung R-2026-0142 ist um 10,00 € gemindert</b>\n"
        "Die Stornorechnung dazu hat die Nummer R-2026-0150.",
        "🧾 <b>Invoice R-2026-0142 is reduced by €10.00</b>\n"
        "The cancellation invoice for that has the number R-2026-0150.",
        ("Rechnung",),
        id="reduced",
    ),
    pytest.param(
        "invoice_overdue",
        by_hand.overdue(),
        "💶 <b>Rechnung R-2026-0150: 59,00 € sind noch offen</b>\n"
        "Fällig war sie am 15.12.2026, vor 3 Tagen.\n"
        "Ist das Geld schon unterwegs, hat sich das hier erledigt.",
        "💶 <b>Invoice R-2026-0150: €59.00 is still open</b>\n"
        "It was due on 15 Dec 2026, 3 days ago.\n"
        "If the money is on its way already, never mind this message.",
        ("Rechnung",),
        id="overdue",
    ),
    pytest.param(
        "card_low",
        by_hand.low(),
        "🎟️ <b>Zehnerkarte: noch 2 Einheiten</b>, nutzbar bis Mo., 01.03.2027.",
        "🎟️ <b>Zehnerkarte: 2 units left</b>, to be used by Mon, 1 Mar 2027.",
        ("Kurs buchen", "Neue Karte"),
        id="two units",
    ),
    pytest.param(
        "card_low",
        by_hand.low(1, until=None),
        "🎟️ <b>Zehnerkarte: noch eine Einheit</b>",
        "🎟️ <b>Zehnerkarte: one unit left</b>",
        ("Kurs buchen", "Neue Karte"),
        id="one unit, no last day",
    ),
    pytest.param(
        "card_low",
        by_hand.low(0),
        "🎟️ <b>Zehnerkarte: keine Einheit mehr frei.</b> Mit einer neuen Karte geht es weiter.",
        "🎟️ <b>Zehnerkarte: no unit is left.</b> A new card lets you go on.",
        ("Neue Karte",),
        id="used up",
    ),
    pytest.param(
        "card_low",
        by_hand.low(0, dates=(date(2026, 12, 15), date(2026, 12, 22))),
        "🎟️ <b>Zehnerkarte: noch 2 Termine, der letzte am Di., 22.12.2026.</b> "
        "Mit einer neuen Karte geht es danach weiter.",
        "🎟️ <b>Zehnerkarte: 2 classes left, the last one on Tue, 22 Dec 2026.</b> "
        "A new card lets you go on after that.",
        ("Neue Karte",),
        id="two of the days that it took",
    ),
    pytest.param(
        "card_low",
        by_hand.low(0, dates=(date(2026, 12, 22),)),
        "🎟️ <b>Zehnerkarte: noch ein Termin, am Di., 22.12.2026.</b> "
        "Mit einer neuen Karte geht es danach weiter.",
        "🎟️ <b>Zehnerkarte: one class left, on Tue, 22 Dec 2026.</b> "
        "A new card lets you go on after that.",
        ("Neue Karte",),
        id="one of the days that it took",
    ),
    pytest.param(
        "card_to_use",
        by_hand.to_use(),
        "🎟️ <b>Zehnerkarte: noch 7 Einheiten bis Mo., 01.03.2027</b>\nZum Nutzen bleiben 7 Tage.",
        "🎟️ <b>Zehnerkarte: 7 units left until Mon, 1 Mar 2027</b>\n"
        "There are 7 days left for that.",
        ("Kurs buchen", "Neue Karte"),
        id="to be used",
    ),
    pytest.param(
        "class_tomorrow",
        by_hand.tomorrow(),
        "📅 <b>Morgen um 18:00 Uhr: Yoga Flow</b>, Di., 08.12.2026\n"
        "Ort: Saal 1\n"
        "Abmelden geht rechtzeitig noch heute bis 18:00 Uhr.",
        "📅 <b>Tomorrow at 18:00: Yoga Flow</b>, Tue, 8 Dec 2026\n"
        "Place: Saal 1\n"
        "You can sign off in time today until 18:00.",
        ("Abmelden",),
        id="class tomorrow",
    ),
    pytest.param(
        "class_tomorrow",
        by_hand.tomorrow(hours=2),
        "📅 <b>Morgen um 18:00 Uhr: Yoga Flow</b>, Di., 08.12.2026\n"
        "Ort: Saal 1\n"
        "Abmelden geht rechtzeitig bis 08.12.2026, 16:00 Uhr.",
        "📅 <b>Tomorrow at 18:00: Yoga Flow</b>, Tue, 8 Dec 2026\n"
        "Place: Saal 1\n"
        "You can sign off in time until 8 Dec 2026, 16:00.",
        ("Abmelden",),
        id="class tomorrow, to be given back until then",
    ),
    pytest.param(
        "class_tomorrow",
        by_hand.tomorrow(0, late=True),
        "📅 <b>Heute um 18:00 Uhr: Yoga Flow</b>, Di., 08.12.2026\n"
        "Ort: Saal 1\n"
        "Rechtzeitig abmelden geht nicht mehr: Sagst du jetzt ab, ist die Einheit verloren.",
        "📅 <b>Today at 18:00: Yoga Flow</b>, Tue, 8 Dec 2026\n"
        "Place: Saal 1\n"
        "It is too late to sign off in time: if you sign off now, the unit is lost.",
        ("Abmelden",),
        id="class today, too late to sign off",
    ),
    pytest.param(
        "class_tomorrow",
        by_hand.tomorrow(0, late=True, source=Source.MAKEUP),
        "📅 <b>Heute um 18:00 Uhr: Yoga Flow</b>, Di., 08.12.2026\n"
        "Ort: Saal 1\n"
        "Rechtzeitig abmelden geht nicht mehr: Sagst du jetzt ab,"
        " ist das Nachholrecht verbraucht.",
        "📅 <b>Today at 18:00: Yoga Flow</b>, Tue, 8 Dec 2026\n"
        "Place: Saal 1\n"
        "It is too late to sign off in time: if you sign off now, the make-up right is used up.",
        ("Abmelden",),
        id="class today, too late, by a make-up right",
    ),
    pytest.param(
        "class_tomorrow",
        by_hand.tomorrow(0, late=True, source=Source.MEMBERSHIP),
        "📅 <b>Heute um 18:00 Uhr: Yoga Flow</b>, Di., 08.12.2026\n"
        "Ort: Saal 1\n"
        "Rechtzeitig abmelden geht nicht mehr; eine Einheit kostet es dich nicht.",
        "📅 <b>Today at 18:00: Yoga Flow</b>, Tue, 8 Dec 2026\n"
        "Place: Saal 1\n"
        "It is too late to sign off in time; it costs you no unit.",
        ("Abmelden",),
        id="class today, too late, without units",
    ),
    pytest.param(
        "class_tomorrow",
        by_hand.tomorrow(0, late=True, source=Source.ENROLMENT),
        "📅 <b>Heute um 18:00 Uhr: Yoga Flow</b>, Di., 08.12.2026\n"
        "Ort: Saal 1\n"
        "Rechtzeitig abmelden geht nicht mehr: Sagst du jetzt ab,"
        " gibt es dafür kein Nachholrecht.",
        "📅 <b>Today at 18:00: Yoga Flow</b>, Tue, 8 Dec 2026\n"
        "Place: Saal 1\n"
        "It is too late to sign off in time: if you sign off now,"
        " you get no make-up right for it.",
        ("Abmelden",),
        id="class today, too late, of an enrolment",
    ),
]


@pytest.mark.parametrize(("kind", "says", "german", "english", "labels"), CUSTOMER_SAID)
def test_what_a_customer_reads(
    kind: str, says: Said, german: str, english: str, labels: tuple[str, ...]
) -> None:
    text, rows = customer_reminder(Words("de"), [says], ZONE)
    translated, _ = customer_reminder(Words("en"), [says], ZONE)

    assert text == german
    assert translated == english
    less = Words("de").label("wanted-less-kind", topic=topic_name(Words("de"), kind))
    assert tuple(button.label for row in rows for button in row) == (*labels, less)
    letter = LETTERS[kind]
    assert rows[-1][0].data == f"rd:messages.wanted:topic={letter},on=0,about={letter}"


def test_every_kind_for_customers_is_in_the_table() -> None:
    assert {each.values[0] for each in CUSTOMER_SAID} == set(TO_CUSTOMERS)


OWNER_SAID = [
    pytest.param(
        [by_hand.digest()],
        "☀️ <b>Guten Morgen! Das ist heute, Mo., 07.12.2026</b>\n"
        "17:00 Uhr Pilates: ausgebucht, eine Person wartet\n"
        "18:00 Uhr Yoga Flow: 3 von 12 frei\n"
        "✋ Eine Anfrage wartet auf eine Entscheidung\n"
        "🔔 2 Verträge enden in den nächsten 30 Tagen\n"
        "💶 3 Rechnungen sind überfällig: 217,00 €\n"
        "📨 3 Nachrichten sind seit gestern bei Kunden angekommen\n"
        "⚠️ Eine Nachricht konnte nicht zugestellt werden\n"
        "⚠️ Für eine Nachricht gab es weder Chat noch E-Mail\n"
        "Nicht erreicht: Emre Çelik",
        "☀️ <b>Good morning! This is today, Mon, 7 Dec 2026</b>\n"
        "17:00 Pilates: full, one person waits\n"
        "18:00 Yoga Flow: 3 of 12 free\n"
        "✋ One request waits for a decision\n"
        "🔔 2 contracts end in the next 30 days\n"
        "💶 3 invoices are overdue: €217.00\n"
        "📨 3 messages have reached customers since yesterday\n"
        "⚠️ One message could not be delivered\n"
        "⚠️ For one message there was neither chat nor e-mail\n"
        "Not reached: Emre Çelik",
        id="digest",
    ),
    pytest.param(
        [by_hand.waiting(), by_hand.waiting(unclear=True, days=2)],
        "✋ <b>2 Anfragen warten auf dich</b>\n"
        "⚠️ Clara Vogt: unklare Kündigung, seit 2 Tagen. Der Eingang zählt ab damals.\n"
        "Clara Vogt: Vertrag pausieren, seit gestern",
        "✋ <b>2 requests are waiting for you</b>\n"
        "⚠️ Clara Vogt: unclear termination, waiting for 2 days. Its receipt counts from then.\n"
        "Clara Vogt: Pause a contract, waiting since yesterday",
        id="requests",
    ),
    pytest.param(
        [by_hand.notice(cents=59_00), by_hand.notice(by_hand.EMRE, 708_00, days=0)],
        "⏰ <b>2 Kündigungsfristen laufen ab: 767,00 € bis zum jeweils nächsten Ende</b>\n"
        "Emre Çelik · Jahresabo: kündbar bis 14.12.2026 (heute), sonst 708,00 € bis 14.02.2027\n"
        "Clara Vogt · Jahresabo: kündbar bis 14.12.2026 (in 7 Tagen), sonst 59,00 € bis"
        " 14.02.2027",
        "⏰ <b>2 notice periods run out: €767.00 until the next possible ends</b>\n"
        "Emre Çelik · Jahresabo: notice until 14 Dec 2026 (today), else €708.00 until"
        " 14 Feb 2027\n"
        "Clara Vogt · Jahresabo: notice until 14 Dec 2026 (in 7 days), else €59.00 until"
        " 14 Feb 2027",
        id="radar",
    ),
    pytest.param(
        [by_hand.ends(days=30)],
        "🔔 <b>Ein Vertrag endet bald</b>\n"
        "Clara Vogt · Jahresabo: endet am Do., 14.01.2027 (in 30 Tagen), gekündigt",
        "🔔 <b>A contract ends soon</b>\n"
        "Clara Vogt · Jahresabo: ends on Thu, 14 Jan 2027 (in 30 days), terminated",
        id="ends",
    ),
    pytest.param(
        [by_hand.pause("pause_check", last=None)],
        "⏸️ <b>Eine Pause ohne festes Ende: heute wolltet ihr draufschauen</b>\n"
        "Clara Vogt · Jahresabo: ruht seit 01.01.2027 und weiter, bis jemand die Pause beendet",
        "⏸️ <b>One pause without a fixed end: you wanted to look at it today</b>\n"
        "Clara Vogt · Jahresabo: rests since 1 Jan 2027, and goes on until somebody ends the"
        " pause",
        id="pause to be looked at",
    ),
    pytest.param(
        [by_hand.overdue(), by_hand.overdue(by_hand.EMRE, 14, 90_00)],
        "💶 <b>2 Rechnungen sind noch nicht bezahlt: 149,00 €</b>\n"
        "Emre Çelik · R-2026-0150: 90,00 €, fällig seit 15.12.2026 (14 Tage)\n"
        "Clara Vogt · R-2026-0150: 59,00 €, fällig seit 15.12.2026 (3 Tage)",
        "💶 <b>2 invoices have not been paid yet: €149.00</b>\n"
        "Emre Çelik · R-2026-0150: €90.00, due since 15 Dec 2026 (14 days)\n"
        "Clara Vogt · R-2026-0150: €59.00, due since 15 Dec 2026 (3 days)",
        id="overdue",
    ),
]


@pytest.mark.parametrize(("said", "german", "english"), OWNER_SAID)
def test_what_an_owner_reads(said: Sequence[Said], german: str, english: str) -> None:
    assert owner_reminder(Words("de"), said, ZONE)[0] == german
    assert owner_reminder(Words("en"), said, ZONE)[0] == english


@pytest.mark.parametrize("language", ["de", "en"])
def test_one_message_says_days_first_then_money_cards_and_courses(language: Language) -> None:
    said: list[Said] = [by_hand.tomorrow(), by_hand.low(), by_hand.issued(), by_hand.notice()]

    text, rows = customer_reminder(Words(language), said, ZONE)

    heads = [part.split("\n")[0][0] for part in text.split("\n\n")]
    assert heads == ["⏰", "🧾", "🎟", "📅"]
    assert rows[-1][0].data.endswith(":about=nilm")


def test_a_button_names_its_own_where_a_message_says_several_things() -> None:
    said: list[Said] = [by_hand.notice(), by_hand.low()]

    _, rows = customer_reminder(Words("de"), said, ZONE)

    assert [[button.label for button in row] for row in rows] == [
        ["Vertrag ansehen: Jahresabo", "Pausieren: Jahresabo"],
        ["Kündigen: Jahresabo"],
        ["Kurs buchen: Zehnerkarte", "Neue Karte: Zehnerkarte"],
        ["Weniger davon"],
    ]


def test_every_button_leaves_room_for_the_link_of_who_speaks_for_several() -> None:
    said: list[Any] = [each.values[1] for each in CUSTOMER_SAID]

    for language in LANGUAGES:
        _, rows = customer_reminder(Words(spoken(language)), said, ZONE)
        assert max(len(button.data.encode()) for row in rows for button in row) <= 56


def test_a_plan_whose_name_does_not_fit_is_asked_for() -> None:
    says = by_hand.low(plan_name="Karte, die sehr lang heißt")

    _, rows = customer_reminder(Words("de"), [says], ZONE)

    assert rows[0][1].data == "rd:contract.sell:"


def test_what_does_not_fit_into_one_message_is_said_in_a_line_each() -> None:
    said: list[Said] = [*[by_hand.notice()] * 30, by_hand.issued()]

    text, _ = customer_reminder(Words("de"), said, ZONE)
    mailed, _ = customer_reminder(Words("de", by_mail=True), said, ZONE)

    in_full = text.count("Möchtest du bleiben")
    assert 5 < in_full < 30
    assert (text.count("⏰"), text.count("🧾")) == (30, 1)
    assert text.endswith(
        "fällig am Di., 15.12.2026</b>\n\n"
        f"Die letzten {31 - in_full} Nachrichten stehen hier nur kurz. Frag mich einfach danach."
    )
    assert len(text) < 4096
    assert mailed.count("Möchtest du bleiben") == 30


@pytest.mark.parametrize(
    ("language", "ends", "paused"),
    [
        pytest.param(
            "de",
            "… und 54 weitere: /auslaufend",
            "… und 24 weitere: " + ", ".join(["Clara Vogt"] * 20) + " und noch 4",
            id="german",
        ),
        pytest.param(
            "en",
            "… and 54 more: /ending",
            "… and 24 more: " + ", ".join(["Clara Vogt"] * 20) + " and 4 others",
            id="english",
        ),
    ],
)
def test_of_many_the_owner_reads_those_with_the_most_money_and_nothing_is_left_out(
    language: Language, ends: str, paused: str
) -> None:
    dear = by_hand.ends(price_cents=99_00, plan_name="Goldabo")
    many: list[Said] = [*[by_hand.ends() for _ in range(59)], dear]
    said = [*many, *[by_hand.pause("pause_check", last=None) for _ in range(30)]]

    text, rows = owner_reminder(Words(language), [*said, by_hand.overdue()], ZONE)

    first, second, third = text.split("\n\n")
    lines, pauses = first.split("\n"), second.split("\n")
    assert (len(lines), lines[-1], "Goldabo" in lines[1]) == (8, ends, True)
    assert (len(pauses), pauses[-1]) == (8, paused)
    assert "R-2026-0150" in third
    assert len(rows) <= 11
