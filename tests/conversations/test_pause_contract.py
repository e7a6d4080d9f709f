"""Stories of pausing: from one sentence to one tap, with everything that follows."""

from datetime import date

from tests.support.engines import ON_BOTH_ENGINES
from tests.support.talk import HELD, HELD_IN_ENGLISH, Talk, heard_by_others

DOCUMENTS_STAY = "Ausgestellte Dokumente bleiben in jedem Fall; Rückgängig machen stellt neue aus."


@ON_BOTH_ENGINES
async def test_one_sentence_shows_days_end_money_and_units_and_one_tap_does_it(
    talk: Talk,
) -> None:
    (proposal,) = await talk.says("Clara vom 1. bis 31.12. pausieren")
    heard = await talk.taps_and_sends("Bestätigen")

    assert proposal.lines == [
        "Clara Vogt · Jahresabo (V-2001)",
        "Pause 01.12.2026 – 31.12.2026 · 1 Monat",
        "Ende der Laufzeit: So., 14.02.2027 statt 14.01.2027, denn die Pause verlängert sie",
        "Kündigen geht auch in der Pause: bis 14.01.2027 zum 14.02.2027",
        "",
        (
            "🧾 R-2026-0080 · 15.11.2026 – 14.12.2026 · 59,00 € bezahlt"
            " → wird auf 31,47 € korrigiert, 27,53 € zurück"
        ),
        "🧾 R-2026-0109 · 15.12.2026 – 14.01.2027 · 59,00 € offen → wird auf 26,65 € korrigiert",
        (
            "Nächste Zahlung: 26,65 € am 15.12.2026 für 15.12.2026 – 14.01.2027,"
            " vom Kundenkonto gedeckt"
        ),
        "Kundenkonto danach: 27,53 €",
        "",
        "🎟️ Neue Einheiten gibt es in der Pause nicht",
        (
            "🎟️ Noch 7 Einheiten aus dem laufenden Monat, einlösbar bis 14.12.2026,"
            " aber nicht in der Pause"
        ),
        "📅 In der Pause ist nichts gebucht",
        "",
        "Pausen im Vertragsjahr bis 14.01.2027: erlaubt 2 Monate, danach noch frei 1 Monat",
        "",
        f"✉️ Bestätigung der Pause an Clara Vogt {HELD}",
        DOCUMENTS_STAY,
    ]
    assert proposal.buttons == (
        "Bestätigen",
        "Beginn ändern",
        "Ende ändern",
        "Grund nennen",
        "Auszahlen statt gutschreiben",
        "Abbrechen",
    )
    assert heard[0].lines[0] == "✅ Die Pause ist vereinbart."
    assert "Neue Dokumente: R-2026-0143, R-2026-0144" in heard[0].lines
    assert heard_by_others(heard).lines == [
        "⏸️ Jahresabo ruht 01.12.2026 – 31.12.2026.",
        "Ab Fr., 01.01.2027 geht es weiter.",
        "Neues Ende der Laufzeit: 14.02.2027.",
        "Am 15.12.2026 sind 26,65 € fällig. Die zahlt dein Kundenkonto, abgebucht wird nichts.",
        "27,53 € stehen auf deinem Kundenkonto und werden verrechnet.",
    ]


async def test_in_english_a_plan_that_does_not_extend_and_what_is_taken_back(talk: Talk) -> None:
    (proposal,) = await talk.says("freeze Jonas Weber from 1 to 31 December")
    await talk.taps("Confirm")
    (undoing,) = await talk.says("undo that")
    undone, *_ = await talk.taps("Confirm")
    (again,) = await talk.says("freeze Jonas Weber from 1 to 31 December")

    assert proposal.told == [
        "Jonas Weber · Monatsabo Flex (V-2002)",
        "Pause 1 Dec 2026 – 31 Dec 2026 · 1 month",
        "Notice may be given during the pause too; the notice period runs on",
        "No issued invoice is affected.",
        "🧾 1 Dec 2026 – 31 Dec 2026 · will not be charged",
        "Next payment: €39.00 on 1 Jan 2027 for 1 Jan 2027 – 31 Jan 2027",
        "Account balance afterwards: €0.00",
        "📅 Nothing is booked during the pause",
        "Pauses in the contract year until 30 Sep 2027: 6 weeks allowed, 11 days left afterwards",
        f"✉️ Confirmation of the pause to Jonas Weber {HELD_IN_ENGLISH}",
        "⚠️ The plan has pauses in whole weeks.",
    ]
    assert undoing.lines[1:3] == [
        "Undo: pause, changed on 21 Nov 2026, 10:00",
        "The contract goes on as if no pause had been agreed.",
    ]
    assert undone.lines[0] == "✅ Undone: pause"
    assert again.told[:2] == proposal.told[:2]


async def test_a_set_end_is_asked_about_and_never_guessed(talk: Talk) -> None:
    await talk.says("/pausieren Mia Hoffmann")
    (until,) = await talk.says("15.12.")
    (question,) = await talk.says("14.1.2027")
    (cut,) = await talk.taps("Pause kürzen")
    (moved,) = await talk.taps("Doch das Ende mitverschieben")

    assert until.buttons[:4] == ("1 Woche", "2 Wochen", "4 Wochen", "Ohne festes Ende")
    assert question.lines[1:] == [
        (
            "Das Vertragsende ist gesetzt: Do., 31.12.2026."
            " Was soll mit der Pause bis 14.01.2027 gelten?"
        )
    ]
    assert question.buttons == (
        "Ende mitverschieben auf 31.01.2027",
        "Pause kürzen bis 31.12.2026",
        "Abbrechen",
    )
    assert cut.lines[1:3] == [
        "Pause 15.12.2026 – 31.12.2026 · 17 Tage",
        "Das Vertragsende bleibt Do., 31.12.2026",
    ]
    assert moved.lines[1:3] == [
        "Pause 15.12.2026 – 14.01.2027 · 1 Monat",
        "Vertragsende: So., 31.01.2027 statt 31.12.2026",
    ]


async def test_a_course_of_weeks_goes_on_behind_its_end(talk: Talk) -> None:
    (proposal,) = await talk.says("Sofia Rossi vom 30.11. bis 6.12. pausieren, Grippe")
    heard = await talk.taps_and_sends("Bestätigen")

    assert proposal.told[1:-3] == [
        "Pause 30.11.2026 – 06.12.2026 · 7 Tage",
        "Grund: Grippe",
        "Vertragsende: So., 27.12.2026 statt 20.12.2026",
        "🧾 R-2026-0139 · 75,00 € bezahlt → gilt mit neuem Dokument für 16.11.2026 – 27.12.2026",
        "Es kommt keine weitere Zahlung.",
        "Kundenkonto danach: 0,00 €",
        "📅 Rückenfit am Mo., 30.11.2026 → abgesagt, Platz frei",
        "📅 Rückenfit am Mi., 02.12.2026 → abgesagt, Platz frei",
        "📅 2 Termine kommen hinten dran",
    ]
    assert proposal.told[-1] == "⚠️ Fünf-Wochen-Kurs sieht keine Pause vor. Das ist eure Kulanz."
    assert heard_by_others(heard).lines[2:] == [
        "Der Vertrag endet jetzt am 27.12.2026.",
        "Damit abgesagt: Rückenfit am 30.11.2026, Rückenfit am 02.12.2026.",
    ]


async def test_staff_cannot_agree_to_what_the_plan_has_not_and_an_owner_can(talk: Talk) -> None:
    (refused,) = await talk.says("Lena März im Dezember pausieren", "staff")
    (proposal,) = await talk.says("Lena März im Dezember pausieren")

    assert refused.text == (
        "Drei-Monats-Vertrag sieht keine Pause vor. Die Inhaberin kann sie aus Kulanz vereinbaren."
    )
    assert proposal.lines[1:3] == [
        "Pause 01.12.2026 – 31.12.2026 · 1 Monat",
        "Ende der Laufzeit: So., 31.01.2027 statt 31.12.2026, denn die Pause verlängert sie",
    ]


async def test_another_pause_on_the_same_days_is_shown_instead(talk: Talk) -> None:
    (refused,) = await talk.says("Marie-Luise Böhm ab 1.1. für zwei Monate pausieren")

    assert refused.text == (
        "Jahresabo ruht da schon: So., 01.11.2026 bis So., 31.01.2027."
        " Wähl andere Tage, oder beende zuerst diese Pause."
    )


async def test_without_an_end_it_comes_back_to_the_owner_and_goes_on_until_somebody_ends_it(
    talk: Talk,
) -> None:
    (check,) = await talk.says("Jonas Weber ab 1. Dezember auf unbestimmte Zeit pausieren")
    (proposal,) = await talk.taps("Am Fr., 01.01.2027")
    await talk.taps("Bestätigen")
    morning = await talk.wakes_up(date(2027, 1, 1))
    (day,) = await talk.taps("Pause von Jonas Weber beenden")
    (back,) = await talk.says("ab 11.1.")

    assert check.lines[1].startswith("Wann sollt ihr wieder draufschauen?")
    assert proposal.lines[1] == (
        "Pause ab Di., 01.12.2026, ohne festes Ende · nächster Blick darauf Fr., 01.01.2027"
    )
    owners = [each for each in morning if each.to == "Inhaberin" and "ohne festes" in each.text]
    assert [each.lines[5:7] for each in owners] == [  # behind what the day brings
        [
            "⏸️ Eine Pause ohne festes Ende: heute wolltet ihr draufschauen",
            (
                "Jonas Weber · Monatsabo Flex: ruht seit 01.12.2026 und weiter,"
                " bis jemand die Pause beendet"
            ),
        ]
    ]
    assert day.lines[1:] == ["Ab wann läuft der Vertrag wieder?"]
    # January: 21 of 31 days, 39.00 × 21/31 = 26.42, issued by the job of the next day
    assert back.lines[1:4] == [
        "Wieder aktiv ab Mo., 11.01.2027",
        "Vereinbart war: ab 01.12.2026, ohne festes Ende",
        "Pause jetzt: 01.12.2026 – 10.01.2027",
    ]
    assert back.lines[5:] == [
        "Keine gestellte Rechnung ist betroffen.",
        "🧾 01.01.2027 – 31.01.2027 · noch nicht gestellt, 26,42 € statt 0,00 €",
        "🧾 01.02.2027 – 28.02.2027 · noch nicht gestellt, 39,00 € statt 0,00 €",
        "🧾 … danach weiter wie vereinbart, je 39,00 €",
        "Nächste Zahlung: 26,42 € am 02.01.2027 für 01.01.2027 – 31.01.2027",
        "Kundenkonto danach: 0,00 €",
        "",
        f"✉️ Bestätigung, wann es weitergeht an Jonas Weber {HELD}",
    ]


async def test_a_customer_asks_the_studio_and_sees_the_same(talk: Talk) -> None:
    (mine,) = await talk.says("Ich möchte vom 1. bis 31. Dezember pausieren", "Clara Vogt")
    sent = await talk.taps("Anfrage ans Studio", "Clara Vogt")
    done = await talk.taps("Bestätigen")

    assert mine.told[1] == "Pause 01.12.2026 – 31.12.2026 · 1 Monat"
    assert mine.buttons == (
        "Anfrage ans Studio schicken",
        "Beginn ändern",
        "Ende ändern",
        "Grund nennen",
        "Abbrechen",
    )
    theirs = next(each for each in sent if each.to == "Inhaberin")
    assert theirs.lines[0] == (
        "📨 Anfrage von Clara Vogt: Pause, eingegangen am 21.11.2026, 10:00 Uhr"
    )
    assert set(mine.told[:9]) <= set(theirs.lines)
    assert done[0].lines[0] == "✅ Das Studio hat deiner Anfrage zugestimmt."

    (file,) = await talk.says("Zeig mir die Akte von Clara Vogt")

    assert file.lines[-1] == "⏸️ Jahresabo: Pause 01.12.2026 – 31.12.2026"
