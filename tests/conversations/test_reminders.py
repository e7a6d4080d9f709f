"""When reminders go out: shown, changed by a tap and by a sentence, refused, undone."""

from tests.support.talk import Talk


async def test_an_owner_changes_when_an_end_is_announced_and_undoes_it(own_studio: Talk) -> None:
    (shown,) = await own_studio.says("/erinnerungen")
    (asked,) = await own_studio.taps("Vertrag endet")
    (unclear,) = await own_studio.says("bald mal")
    (unfit,) = await own_studio.says("400")
    (proposal,) = await own_studio.says("14 und 3")
    (done,) = [each for each in await own_studio.taps("Bestätigen") if each.edited]
    (undo,) = [each for each in await own_studio.taps("Rückgängig") if each.message_id]
    await own_studio.taps("Bestätigen")
    (again,) = await own_studio.says("/erinnerungen")

    assert shown.told == [
        "Wann Erinnerungen kommen",
        "Vertrag endet: 30, 7 und 1 Tag vorher",
        "Kündigungsfrist, an Kunden: 7 Tage vorher",
        "Kündigungsfrist, an dich: 14 Tage vorher",
        "Verlängerung, vor der Kündigungsfrist: 21 Tage vorher",
        "Pause endet: 3 Tage vorher",
        "Karte nutzen: 30 und 7 Tage vorher",
        "Unbezahlte Rechnung, an Kunden: 3 und 14 Tage danach",
        "Unbezahlte Rechnung, an dich: 3 und 14 Tage danach",
        "Wartende Anfrage: 1 Tag danach",
        "Unklare Kündigung: 2 Tage danach",
        (
            "Tippe auf eine Erinnerung, um ihre Tage zu ändern."
            " Ruhezeiten stehen in den /einstellungen."
        ),
    ]
    assert asked.text == (
        "Vertrag endet: Wie viele Tage vorher? Jetzt: 30, 7 und 1 Tag vorher."
        " Schreib Zahlen wie „30, 7 und 1“ oder „keine“."
    )
    assert unclear.told[0] == "Das habe ich nicht als Tage verstanden."
    assert unfit.told[0] == (
        "Bitte höchstens 5 ganze Zahlen von 0 bis 120, zum Beispiel „30, 7 und 1“."
    )
    assert proposal.told == [
        "Erinnerungen ändern",
        "Vertrag endet: 30, 7 und 1 Tag vorher → 14 und 3 Tage vorher",
        "Gilt ab dem nächsten Morgen. Was schon gesendet ist, kommt nicht noch einmal.",
    ]
    assert done.told == [
        "✅ Geändert. Ab morgen früh gilt:",
        "Vertrag endet: 30, 7 und 1 Tag vorher → 14 und 3 Tage vorher",
    ]
    assert undo.told[1:] == [
        "Die Erinnerungen kommen wieder an den früheren Tagen.",
        "Vertrag endet: 14 und 3 Tage vorher → 30, 7 und 1 Tag vorher",
    ]
    assert again.told == shown.told


async def test_a_sentence_changes_when_reminders_go_out(own_studio_in_english: Talk) -> None:
    (ends,) = await own_studio_in_english.says("Remind me 21 and 5 days before a contract ends")
    await own_studio_in_english.taps("Confirm")
    await own_studio_in_english.says("/reminders")
    await own_studio_in_english.taps("Unpaid invoice, to customers")
    (never,) = await own_studio_in_english.taps("Never")
    await own_studio_in_english.taps("Confirm")
    (shown,) = await own_studio_in_english.says("/reminders")

    assert ends.told[1] == "Contract ends: 30, 7 and 1 day before → 21 and 5 days before"
    assert never.told[1] == "Unpaid invoice, to customers: 3 and 14 days after → never"
    assert shown.told[1] == "Contract ends: 21 and 5 days before"
    assert "Unpaid invoice, to customers: never" in shown.told
    assert "Unpaid invoice, to you: 3 and 14 days after" in shown.told


async def test_the_team_may_look_and_a_customer_sees_what_is_his_own(talk: Talk) -> None:
    (team,) = await talk.says("/erinnerungen", "staff")
    (customer,) = await talk.says("/erinnerungen", "Clara Vogt")

    assert team.told[0] == "Das ändern nur Inhaberin oder Inhaber. Zurzeit gilt:"
    assert team.buttons == ()
    assert customer.told[0] == "Diese Nachrichten bekommst du"
