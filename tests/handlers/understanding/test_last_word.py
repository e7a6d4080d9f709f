# ruff: noqa: E501 - one sentence a line
"""What is said last counts: the end of a story says what is wanted, and with which values."""

from collections.abc import Mapping

import pytest

from handlers.understanding.facts import Role
from handlers.understanding.intents import intents
from tests.handlers.understanding.reading import read

ALL = frozenset(intents())
CLARA, TIM, OSKAR = ({"customer": who} for who in ("Clara Vogt", "Tim Heute", "Oskar Jung"))


@pytest.mark.parametrize(
    ("text", "intent", "slots"),
    [
        ("Tim Heute's notice arrived today, it said end of March but he'd crossed that out and written end of April above it, so terminate him to the end of April",
         "contract.terminate", {**TIM, "mode": "date", "date": "2027-04-30", "received": "2026-11-21"}),
        ("Tim Heutes Kündigung kam heute, da stand Ende März, das hat er durchgestrichen und Ende April drübergeschrieben, also kündige ihn zum Ende April",
         "contract.terminate", {**TIM, "mode": "date", "date": "2027-04-30", "received": "2026-11-21"}),
        ("I told Oskar he could stop on the spot, the boss overruled me, so terminate him for the end of his term instead",
         "contract.terminate", {**OSKAR, "mode": "term_end"}),
        ("Ich hab Oskar gesagt, er kann fristlos raus, die Chefin war dagegen, also kündige ihn zum Ende seiner Laufzeit",
         "contract.terminate", {**OSKAR, "mode": "term_end"}),
        ("Clara first said 31 January, then she wavered, so cancel her contract on 31 March",
         "contract.terminate", {**CLARA, "mode": "date", "date": "2027-03-31"}),
        ("Clara wollte erst zum 31.1. raus, dann hat sie gezögert, deshalb kündige ihren Vertrag zum 31.3.",
         "contract.terminate", {**CLARA, "mode": "date", "date": "2027-03-31"}),
        ("Hannah Card wanted Pilates on Monday, then Pilates on Tuesday, now she's settled for Yoga on Thursday, book her in",
         "booking.add", {"customer": "Hannah Card", "course": "Yoga Flow", "date": "2026-11-26"}),
        ("Hannah Card wollte erst Pilates am Montag, dann Pilates am Dienstag, jetzt hat sie sich für Yoga am Donnerstag entschieden, trag sie ein",
         "booking.add", {"customer": "Hannah Card", "course": "Yoga Flow", "date": "2026-11-26"}),
        ("Pilates on Monday goes ahead, it's the Rückenfit on Tuesday that can't take place, the trainer's sick, so cancel that one for everybody",
         "course.cancel_day", {"course": "Rückenfit", "date": "2026-11-24"}),
        ("Pilates am Montag findet statt, es ist der Rückenfit am Dienstag, der ausfällt, also sag den für alle ab",
         "course.cancel_day", {"course": "Rückenfit", "date": "2026-11-24"}),
        ("Emre was credited two visits by my colleague yesterday but was owed only one, so take one off his card again",
         "credits.adjust", {"customer": "Emre Çelik", "quantity": -1}),
        ("Emre hat gestern von der Kollegin zwei Besuche gutgeschrieben bekommen, ihm stand nur einer zu, also zieh ihm einen wieder ab",
         "credits.adjust", {"customer": "Emre Çelik", "quantity": -1}),
        ("I know I said 14 days was plenty, but two people missed it, so make the reminders go out 30 and 10 days before the contract ends",
         "settings.reminders", {"days": [30, 10]}),
        ("Ich weiß, ich hab gesagt 14 Tage reichen, aber zwei haben es verpasst, deshalb bitte Erinnerungen 30 und 10 Tage vor Vertragsende",
         "settings.reminders", {"days": [30, 10]}),
        ("Peter Abo isn't one of the late payers, it's Mr Baker, what's he got overdue?", "invoice.open", {"customer": "Liam Baker"}),
        ("Peter Abo zahlt immer pünktlich, es geht um Herrn Baker, was ist bei dem offen?", "invoice.open", {"customer": "Liam Baker"}),
        ("R-2026-0149 was credited already, it's R-2026-0194 I still need reversed", "invoice.credit", {"invoice": "R-2026-0194"}),
        ("R-2026-0149 ist schon gutgeschrieben, es ist die R-2026-0194, die ich noch storniert brauche", "invoice.credit", {"invoice": "R-2026-0194"}),
        ("Had I known Emre was ill I'd have paused him in October; put him on pause from 1 December now", "contract.pause", {"customer": "Emre Çelik", "from": "2026-12-01"}),
        ("Hätte ich gewusst, dass Emre krank ist, hätte ich ihn im Oktober pausiert; setz ihn ab 1. Dezember auf Pause", "contract.pause", {"customer": "Emre Çelik", "from": "2026-12-01"}),
        ("Friday's Salsa I've already called off, Monday's still has to go, cancel Salsa on Monday for everyone", "course.cancel_day", {"course": "Salsa für Anfänger", "date": "2026-11-23"}),
        ("Salsa am Freitag hab ich schon abgesagt, der am Montag muss noch weg, sag Salsa am Montag für alle ab", "course.cancel_day", {"course": "Salsa für Anfänger", "date": "2026-11-23"}),
        ("Vor zwei Jahren hat Clara sechs Wochen pausiert, diesmal braucht sie zehn Wochen ab 7. Dezember", "contract.pause", {**CLARA, "from": "2026-12-07", "duration": "P10W"}),
        ("Yesterday I gave David +2, should have been +1, take one off again", "credits.adjust", {"customer": "David Miller", "quantity": -1}),
        ("She said 0151 2345678, then she corrected herself: Mia Hoffmann's mobile is 0151 8765432", "customer.change", {"customer": "Mia Hoffmann", "phone": "0151 8765432"}),
        ("R-2026-0142 bitte nicht gutschreiben, die passt, falsch ist die R-2026-0143, schreib die gut", "invoice.credit", {"invoice": "R-2026-0143"}),
        ("R-2026-0149 ist doppelt, R-2026-0150 stimmt, die doppelte bitte stornieren", "invoice.credit", {"invoice": "R-2026-0149"}),
        ("R-2026-0149 wurde storniert, R-2026-0150 ist offen, bitte stornieren", "invoice.credit", {}),
    ],
)  # fmt: skip
def test_values_of_the_end_go_before_those_of_the_story(
    text: str, intent: str, slots: Mapping[str, object]
) -> None:
    reading = read(text, active=ALL)

    assert (reading.intent, reading.slots) == (intent, slots)


@pytest.mark.parametrize(
    ("text", "intent", "slots"),
    [
        ("My wife thought I'd cancelled ages ago, I hadn't, so I'm doing it now: end my contract on 28 February please",
         "contract.terminate", {"mode": "date", "date": "2027-02-28"}),
        ("Meine Frau dachte, ich hätte längst gekündigt, hab ich nicht, also mach ich's jetzt: beendet meinen Vertrag zum 28. Februar",
         "contract.terminate", {"mode": "date", "date": "2027-02-28"}),
        ("I nearly quit last week when you scrapped the late class, but I've cooled down, just pause me for the whole of December",
         "contract.pause", {"from": "2026-12-01", "until": "2026-12-31"}),
        ("My first idea was 6 weeks off, the doctor laughed, so pause me for 10 weeks from 1 December",
         "contract.pause", {"from": "2026-12-01", "duration": "P10W"}),
        ("I was going to cancel yoga on Tuesday but it's Pilates on Thursday I can't make, take me out of that",
         "booking.cancel", {"course": "Pilates", "date": "2026-11-26"}),
        ("Ich wollte erst Yoga am Dienstag absagen, aber es ist Pilates am Donnerstag, das ich nicht schaffe, meldet mich da ab",
         "booking.cancel", {"course": "Pilates", "date": "2026-11-26"}),
        ("Two years ago I paused for six weeks, this time I need ten weeks from 7 December",
         "contract.pause", {"from": "2026-12-07", "duration": "P10W"}),
        ("Everybody keeps telling me to quit, my mum, my boyfriend, but I love it here, when is Pilates next week?",
         "course.list", {"course": "Pilates", "from": "2026-11-23", "until": "2026-11-29"}),
        ("Alle sagen, ich soll kündigen, meine Mutter, mein Freund, aber ich mag euch, wann ist Pilates nächste Woche?",
         "course.list", {"course": "Pilates", "from": "2026-11-23", "until": "2026-11-29"}),
        ("Erst dachte ich an 6 Wochen, der Arzt hat gelacht, also pausiert mich bitte 10 Wochen ab 1. Dezember",
         "contract.pause", {"from": "2026-12-01", "duration": "P10W"}),
    ],
)  # fmt: skip
def test_the_end_of_a_story_says_what_is_wanted(
    text: str, intent: str, slots: Mapping[str, object]
) -> None:
    reading = read(text, role="customer", active=ALL)

    assert (reading.intent, reading.slots) == (intent, slots)


@pytest.mark.parametrize(
    ("role", "text", "intent", "slots"),
    [
        pytest.param("staff", "Pause Clara's contract from 1 December, so she can have her operation on 10 December", "contract.pause", {**CLARA, "from": "2026-12-01"}, id="so-that"),
        pytest.param("staff", "End Clara's contract on 31 January; the 28th of February would be too late for her", "contract.terminate", {**CLARA, "mode": "date", "date": "2027-01-31"}, id="a-mark-alone"),
        pytest.param("staff", "Hey, can you pull the numbers for the first half of this year? Gotta get our statistics over to the bank by Monday", "report.show", {"from": "2026-01-01", "until": "2026-06-30"}, id="a-reason-behind"),
        pytest.param("customer", "My son Tim came home with a fever, he can't do kids gymnastics tomorrow, please take him out of it, I'm still coming to Yoga myself", "booking.cancel", {**TIM, "course": "Kinderturnen", "date": "2026-11-22"}, id="told-behind-please"),
        pytest.param("staff", "Nguyen Thi Mai hört auf, bitte den Vertrag zum 31. Mai beenden", "contract.terminate", {"customer": "Nguyen Thi Mai", "mode": "date", "date": "2027-05-31"}, id="a-name-like-a-month"),
        pytest.param("customer", "Ich gehe ab Februar in Kur, bitte mein Abo drei Wochen anhalten", "contract.pause", {"from": "2027-02-01", "duration": "P3W"}, id="begin-before-length"),
        pytest.param("customer", "Ich kündige, bitte auch Yoga am Dienstag absagen", "none", {}, id="more-is-wanted"),
    ],
)  # fmt: skip
def test_what_stands_behind_an_order_changes_nothing(
    role: Role, text: str, intent: str, slots: Mapping[str, object]
) -> None:
    reading = read(text, role=role, active=ALL)

    assert (reading.intent, reading.slots) == (intent, slots)


@pytest.mark.parametrize(
    ("role", "text", "intent", "slots"),
    [
        ("staff", "Aylin's number used to be 0151 2233440, somebody else has that now, hers is 0170 5566778, please correct it", "customer.change", {"customer": "Aylin Yılmaz", "phone": "0170 5566778"}),
        ("staff", "Aylins Nummer war früher 0151 2233440, die hat jetzt wer anders, ihre ist die 0170 5566778, bitte korrigieren", "customer.change", {"customer": "Aylin Yılmaz", "phone": "0170 5566778"}),
        ("staff", "Sofia Rossi got divorced and has her maiden name back, change her to Sofia Bellini, the email stays what it was", "customer.change", {"customer": "Sofia Rossi", "name": "Sofia Bellini"}),
        ("staff", "Sofia Rossi hat sich scheiden lassen und heißt wieder wie früher, ändere sie auf Sofia Bellini, die Mail bleibt", "customer.change", {"customer": "Sofia Rossi", "name": "Sofia Bellini"}),
        ("customer", "My accountant lost R-2026-0155 and has found R-2026-0156 again, so send me just the lost one once more", "invoice.show", {"invoice": "R-2026-0155"}),
        ("customer", "Mein Steuerberater hat R-2026-0155 verschlampt und R-2026-0156 wiedergefunden, schickt mir nur die verschlampte nochmal", "invoice.show", {"invoice": "R-2026-0155"}),
        ("staff", "R-2026-0142 und R-2026-0109 als bezahlt markieren", "invoice.paid", {}),
        ("staff", "The boss wants to know how October went, not November, give me the figures", "report.show", {"from": "2026-10-01", "until": "2026-10-31"}),
        ("staff", "Die Chefin will wissen, wie der Oktober lief, nicht der November, zeig mir die Zahlen", "report.show", {"from": "2026-10-01", "until": "2026-10-31"}),
        ("staff", "Which contracts end in January? December's I've already been through", "contract.expiring", {"from": "2027-01-01", "until": "2027-01-31"}),
        ("staff", "Welche Verträge enden im Januar? Dezember hab ich schon durch", "contract.expiring", {"from": "2027-01-01", "until": "2027-01-31"}),
        ("staff", "Which contracts end in December and January?", "contract.expiring", {"from": "2026-12-01", "until": "2027-01-31"}),
        ("staff", "Lena's contract was on hold till Christmas but she's home from Spain already and itching to train, take it off hold", "contract.resume", {"customer": "Lena März"}),
        ("staff", "Lenas Vertrag war bis Weihnachten pausiert, aber sie ist schon zurück und will trainieren, heb die Pause auf", "contract.resume", {"customer": "Lena März"}),
        ("staff", "Max was frozen until 31 January but his knee healed quickly, so unfreeze him from 1 December", "contract.resume", {"customer": "Max Stark", "date": "2026-12-01"}),
        ("staff", "On 5 November Friederike von der Heide only told us she was thinking about it, today she came in and really gave notice, to the end of her term", "contract.terminate",
         {"customer": "Friederike von der Heide", "mode": "term_end", "received": "2026-11-21"}),
        ("staff", "Am 5. November hat Friederike von der Heide nur gesagt, dass sie überlegt, heute kam sie rein und hat wirklich gekündigt, zum Laufzeitende", "contract.terminate",
         {"customer": "Friederike von der Heide", "mode": "term_end", "received": "2026-11-21"}),
    ],
)  # fmt: skip
def test_a_value_of_what_was_before_is_none(
    role: Role, text: str, intent: str, slots: Mapping[str, object]
) -> None:
    reading = read(text, role=role, active=ALL)

    assert (reading.intent, reading.slots) == (intent, slots)


@pytest.mark.parametrize(
    "text",
    [
        "Did Clara Vogt actually cancel or did she only threaten to?",
        "Hat Clara Vogt jetzt gekündigt oder hat sie nur gedroht?",
        "Has Clara Vogt cancelled or is she just making noise?",
    ],
)
def test_a_question_stays_one_though_a_threat_is_told(text: str) -> None:
    reading = read(text)

    assert (reading.intent, reading.slots) == ("contract.show", CLARA)
