"""Stories of taking back what is done at a desk all day: places, sales, settings, people."""

from datetime import date

from tests.support.talk import Heard, Talk

SATURDAY = "Aqua-Fitness, Sa., 28.11.2026"
UNHEARD = "✉️ Nachrichten dazu, die noch warten, gehen nicht mehr raus."


async def undoes(talk: Talk, confirm: str = "Bestätigen") -> tuple[Heard, list[Heard]]:
    """Return the proposal of an undo, and what is heard once it is confirmed."""
    label = "Rückgängig" if confirm == "Bestätigen" else "Undo"
    (proposal,) = await talk.taps(label)
    return proposal, await talk.taps(confirm)


async def test_a_cancelled_place_comes_back_and_who_moved_up_never_hears_of_it(
    talk: Talk,
) -> None:
    await talk.says("Jonas Weber Aqua am 28.11. absagen")
    (done,) = await talk.taps("Bestätigen")

    proposal, _ = await undoes(talk)
    later = await talk.wakes_up(date(2026, 11, 21), 11)

    assert done.buttons == ("Rückgängig", "Jetzt senden", "Anderen Termin buchen")
    assert proposal.lines == [
        "Jonas Weber · Monatsabo Flex (V-2002)",
        f"Rückgängig machen: Absage · {SATURDAY}, geändert am 21.11.2026, 10:00 Uhr",
        "Die Absage gilt nicht mehr.",
        "",
        "👤 Leonie Fuchs war nachgerückt, weiß noch nichts davon und wartet wieder",
        "",
        UNHEARD,
    ]
    assert later == []
    (rest,) = await talk.says("/buchungen", "Leonie Fuchs")
    assert rest.told[-1] == "11:00–11:45 Aqua-Fitness · Warteliste, Platz 1"


async def test_a_place_that_somebody_knows_to_have_leaves_the_waiting_list(talk: Talk) -> None:
    await talk.says("Jonas Weber Aqua am 28.11. absagen")
    await talk.taps("Bestätigen")
    told = await talk.taps("Jetzt senden")

    proposal, heard = await undoes(talk)

    assert sorted(each.to for each in told if each.to != "Inhaberin") == [
        "Jonas Weber",
        "Leonie Fuchs",
    ]
    assert proposal.told[3:] == [
        ("⚠️ Der Platz ist inzwischen vergeben. Möglich ist nur noch die Warteliste: Platz 2"),
        (
            "✉️ Von der Änderung wurde schon berichtet:"
            " Dass sie zurückgenommen ist, geht sofort raus."
        ),
    ]
    to_jonas = [each.lines for each in heard if each.to == "Jonas Weber"]
    assert to_jonas == [
        [
            f"↩️ Das Studio hat eine Änderung zurückgenommen: Absage · {SATURDAY}.",
            "Es gilt wieder, was vorher galt.",
        ]
    ]
    assert [each for each in heard if each.to == "Leonie Fuchs"] == []


async def test_a_sale_is_taken_back_with_its_documents(talk: Talk) -> None:
    await talk.says("Clara Vogt kauft eine Zehnerkarte, zahlt bar")
    await talk.taps("Bestätigen")

    proposal, heard = await undoes(talk)

    assert proposal.lines == [
        "Clara Vogt · Zehnerkarte (V-2044)",
        "Rückgängig machen: abgeschlossener Vertrag, geändert am 21.11.2026, 10:00 Uhr",
        "Der Vertrag gilt, als wäre er nie geschlossen worden.",
        "",
        "📄 Zehnerkarte (V-2044) entfällt",
        "🎫 Die Einheiten daraus entfallen",
        "",
        "🧾 R-2026-0143 · 21.11.2026 – 21.05.2027 · 120,00 € offen → wird storniert",
        "Kundenkonto danach: 0,00 €",
        "",
        UNHEARD,
        "Bleibt in jedem Fall: Ausgestellte Dokumente verschwinden nicht, neue stehen daneben.",
    ]
    assert heard[0].told[7:9] == ["Neues Dokument: R-2026-0144", UNHEARD]
    (units,) = await talk.says("Wie viele Einheiten hat Clara Vogt noch?")
    assert "Zehnerkarte" not in units.text
    (answer,) = await talk.says("Verträge von Clara Vogt")
    assert "Zehnerkarte (V-2044) · hat nie begonnen" in answer.text


async def test_in_english_earlier_settings_come_back_as_they_read(
    own_studio_in_english: Talk,
) -> None:
    talk = own_studio_in_english
    await talk.says("quiet hours 9pm to 7am")
    await talk.taps("Confirm")

    proposal, heard = await undoes(talk, "Confirm")

    assert proposal.lines == [
        "Undo: changed settings, changed on 21 Nov 2026, 10:00",
        ("The earlier settings count again. Invoices that were issued stay as they are."),
        "",
        "Quiet hours: 21:00 to 07:00 → 20:00 to 08:00",
    ]
    assert heard[0].lines[0] == "✅ Undone: changed settings"
    (shown,) = await talk.says("settings")
    assert "Quiet hours: 20:00 to 08:00" in shown.told


async def test_a_new_customer_is_gone_again_and_the_history_still_tells(talk: Talk) -> None:
    await talk.says("/kunde_anlegen Oskar Fuchs")
    await talk.taps("Bestätigen")

    proposal, _ = await undoes(talk)
    (history,) = await talk.says("/verlauf")
    (nobody,) = await talk.says("/kunde Oskar Fuchs")

    assert proposal.lines == [
        "Oskar Fuchs (K-1041)",
        "Rückgängig machen: neu angelegter Kunde, geändert am 21.11.2026, 10:00 Uhr",
        "Die Person steht nicht mehr in der Kundenliste, ihre Daten sind gelöscht.",
    ]
    assert nobody.lines[0].startswith("„Oskar Fuchs“ habe ich nicht gefunden.")
    assert [line for line in history.told if "Kunde" in line] == [
        "Rückgängig gemacht: neu angelegter Kunde",
        "Kunde angelegt",
    ]


async def test_a_trainer_takes_back_what_he_has_marked(talk: Talk) -> None:
    await talk.says("/attendance", "trainer")
    await talk.taps("Yoga", "trainer")
    await talk.taps("Enter", "trainer")

    (proposal,) = await talk.says("undo", "trainer")
    done, *_ = await talk.taps("Confirm", "trainer")

    assert proposal.lines == [
        "Undo: attendance · Yoga Flow, Thu, 19 Nov 2026, changed on 21 Nov 2026, 10:00",
        "Attendance is as it was before.",
        "",
        "4 marks are as before",
    ]
    assert done.lines[0] == "✅ Undone: attendance · Yoga Flow, Thu, 19 Nov 2026"


async def test_a_customer_is_offered_no_undo(talk: Talk) -> None:
    await talk.says("/absagen", "Tim Heute")
    done, *_ = await talk.taps("Bestätigen", "Tim Heute")

    assert "Rückgängig" not in done.buttons


async def test_an_import_is_taken_back_from_its_report(talk: Talk) -> None:
    file = "Name;E-Mail\nOskar Fuchs;oskar@example.org\nRosa Blum;rosa@example.org\n"
    await talk.sends("kunden.csv", file.encode())
    *_, report = await talk.taps("2 Zeilen importieren")

    proposal, _ = await undoes(talk)

    assert report.buttons == ("Rückgängig",)
    assert proposal.lines == [
        "Rückgängig machen: Import, geändert am 21.11.2026, 10:00 Uhr",
        "Alles, was der Import gebracht hat, ist wieder weg.",
        "",
        "2 Personen · 0 Verträge · 0 Karten · 0 Rechnungen · 0 Anfangssalden",
    ]
    found = await talk.says("/kunde Oskar Fuchs")
    assert "oskar@example.org" not in found[-1].text
