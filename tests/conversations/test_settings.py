"""The studio's settings by chat: shown, changed by a sentence, by a tap, refused, corrected."""

from tests.support.empty_studio import comes_in
from tests.support.talk import Talk

MISSING = [
    "⚠️ Für gültige Rechnungen fehlt noch: Anschrift, Steuernummer (§ 14 UStG)",
    "⚠️ Damit Kunden überweisen können, fehlt noch: IBAN",
    "⚠️ Um Feiertage zu kennen, fehlt noch: Bundesland",
]


async def test_settings_are_shown_with_what_is_missing(own_studio: Talk) -> None:
    (shown,) = await own_studio.says("Einstellungen")

    assert shown.told == [
        "Einstellungen von Studio Eins",
        "Anschrift: keine Angabe",
        "E-Mail des Studios: keine Angabe",
        "Steuernummer: keine Angabe",
        "Umsatzsteuer: Regelbesteuerung",
        "Steuersatz: 19 %",
        "IBAN: keine Angabe",
        "Zahlungsarten: Überweisung, bar",
        "Stornofrist: 24 Stunden vorher",
        "Ruhezeiten: 20:00 bis 08:00 Uhr",
        "Bundesland: keine Angabe",
        "Anteilige Monate: tagesgenau",
        "Chat-Zugang nötig: Nein",
        *MISSING,
    ]
    assert shown.buttons[:3] == ("Name des Studios", "Anschrift", "E-Mail des Studios")
    assert shown.buttons[-1] == "Einrichtung fortsetzen"


async def test_settings_are_shown_in_english(own_studio_in_english: Talk) -> None:
    (shown,) = await own_studio_in_english.says("settings")

    assert shown.told[0] == "Settings of Studio One"
    assert "Quiet hours: 20:00 to 08:00" in shown.told
    assert shown.told[-3:] == [
        "⚠️ Still missing for valid invoices: Address, Tax number (§ 14 UStG)",
        "⚠️ Still missing so that customers can transfer money: IBAN",
        "⚠️ Still missing to know public holidays: Federal state",
    ]


async def test_the_studios_own_address_is_where_answers_to_e_mails_go(own_studio: Talk) -> None:
    (proposal,) = await own_studio.says(
        "/einstellungen E-Mail-Adresse des Studios: info@lindenhof.example"
    )
    await own_studio.taps("Bestätigen")
    (shown,) = await own_studio.says("Einstellungen")

    assert proposal.told[1] == "E-Mail des Studios: keine Angabe → info@lindenhof.example"
    assert "E-Mail des Studios: info@lindenhof.example" in shown.told


async def test_a_sentence_with_a_value_takes_one_tap(own_studio: Talk) -> None:
    (proposal,) = await own_studio.says("Ruhezeiten auf 21 bis 7 Uhr")
    (done,) = [each for each in await own_studio.taps("Bestätigen") if each.edited]

    assert proposal.told == [
        "Einstellungen von Studio Eins",
        "Ruhezeiten: 20:00 bis 08:00 Uhr → 21:00 bis 07:00 Uhr",
    ]
    assert done.told == [
        "✅ Geändert, ab jetzt gilt:",
        "Ruhezeiten: 20:00 bis 08:00 Uhr → 21:00 bis 07:00 Uhr",
        *MISSING,
    ]
    (shown,) = await own_studio.says("Einstellungen")
    assert "Ruhezeiten: 21:00 bis 07:00 Uhr" in shown.told


async def test_an_english_sentence_with_a_value_takes_one_tap(
    own_studio_in_english: Talk,
) -> None:
    (proposal,) = await own_studio_in_english.says("quiet hours 9pm to 7am")
    (done,) = [each for each in await own_studio_in_english.taps("Confirm") if each.edited]

    assert proposal.told[1] == "Quiet hours: 20:00 to 08:00 → 21:00 to 07:00"
    assert done.told[0] == "✅ Changed. From now on:"


async def test_several_settings_change_in_one_proposal(own_studio: Talk) -> None:
    (proposal,) = await own_studio.says(
        "Steuernummer 12/345/67890, Stornofrist 12 Stunden und Bundesland Berlin"
    )

    assert proposal.told == [
        "Einstellungen von Studio Eins",
        "Steuernummer: keine Angabe → 12/345/67890",
        "Stornofrist: 24 Stunden vorher → 12 Stunden vorher",
        "Bundesland: keine Angabe → Berlin",
        (
            "Gilt für alle Kurse, deren Kategorie keine eigene Frist hat,"
            " auch für schon gebuchte Tage."
        ),
    ]


async def test_a_small_business_learns_what_its_invoices_say(own_studio: Talk) -> None:
    (proposal,) = await own_studio.says("Wir sind Kleinunternehmer")
    await own_studio.says("ja")
    (shown,) = await own_studio.says("Einstellungen")

    note = (
        "🧾 Auf Rechnungen steht:"
        " „Kein Ausweis von Umsatzsteuer, da Kleinunternehmer gemäß § 19 UStG.“"
    )
    assert proposal.told == [
        "Einstellungen von Studio Eins",
        "Umsatzsteuer: Regelbesteuerung → Kleinunternehmer (§ 19 UStG)",
        note,
        "Schon gestellte Rechnungen bleiben, wie sie sind.",
    ]
    assert note in shown.told
    assert not any(line.startswith("Steuersatz") for line in shown.told)


async def test_a_tap_on_a_setting_asks_for_its_value(own_studio: Talk) -> None:
    await own_studio.says("Einstellungen")

    (question,) = await own_studio.taps("IBAN")
    (wrong,) = await own_studio.says("DE89 3704 0044 0532 0130 01")
    (proposal,) = await own_studio.says("DE89 3704 0044 0532 0130 00")

    assert question.text == "Auf welches Konto zahlen die Kunden? Schreib die IBAN."
    assert wrong.told == [
        (
            "Diese IBAN stimmt nicht: Länge oder Prüfziffer passen nicht."
            " Sieh bitte noch einmal nach."
        ),
        "Auf welches Konto zahlen die Kunden? Schreib die IBAN.",
    ]
    assert proposal.told[1] == "IBAN: keine Angabe → •••• 3000"


async def test_a_setting_named_without_a_value_is_asked(own_studio: Talk) -> None:
    (question,) = await own_studio.says("Stornofrist ändern")
    (proposal,) = await own_studio.says("2 Tage")

    assert question.buttons[:2] == ("24 Stunden vorher", "12 Stunden vorher")
    assert proposal.told[1] == "Stornofrist: 24 Stunden vorher → 48 Stunden vorher"


async def test_ways_to_pay_are_switched_and_then_proposed(own_studio: Talk) -> None:
    await own_studio.says("Einstellungen")
    (asked,) = await own_studio.taps("Zahlungsarten")
    (switched,) = await own_studio.taps("▫️ Lastschrift")
    await own_studio.taps("✅ bar")

    (proposal,) = await own_studio.taps("Fertig")

    assert asked.buttons[:4] == ("▫️ Lastschrift", "✅ Überweisung", "✅ bar", "▫️ Kartenzahlung")
    assert switched.buttons[0] == "✅ Lastschrift"
    assert proposal.told[1:] == [
        "Zahlungsarten: Überweisung, bar → Lastschrift, Überweisung",
        "Laufende Verträge behalten ihre Zahlungsart.",
    ]


async def test_the_last_way_to_pay_cannot_be_switched_off(own_studio: Talk) -> None:
    await own_studio.says("Zahlungsarten: bar")
    await own_studio.says("ja")

    (refused,) = await own_studio.says("/einstellungen Barzahlung abschalten")

    assert refused.told[0] == (
        "Mindestens eine Zahlungsart muss möglich sein:"
        " Lastschrift, Überweisung, bar oder Kartenzahlung."
    )


async def test_a_proposal_is_corrected_by_words_and_by_a_tap(own_studio: Talk) -> None:
    await own_studio.says("Stornofrist 12 Stunden")

    (by_words,) = await own_studio.says("Stornofrist 6 Stunden, Bundesland Hamburg")
    await own_studio.taps("Etwas ändern")
    await own_studio.taps("›")
    await own_studio.taps("Stornofrist")
    (by_tap,) = await own_studio.taps("2 Stunden")

    assert by_words.told[1:3] == [
        "Stornofrist: 24 Stunden vorher → 6 Stunden vorher",
        "Bundesland: keine Angabe → Hamburg",
    ]
    assert by_tap.told[1] == "Stornofrist: 24 Stunden vorher → 2 Stunden vorher"


async def test_what_is_so_already_is_said_and_nothing_is_proposed(own_studio: Talk) -> None:
    (answer,) = await own_studio.says("Stornofrist 24 Stunden")

    assert answer.text == ("Das steht schon so in den Einstellungen, es ist nichts zu ändern.")
    assert answer.buttons == ()


async def test_leaving_changes_nothing(own_studio: Talk) -> None:
    await own_studio.says("Stornofrist 12 Stunden")

    await own_studio.taps("Abbrechen")

    (shown,) = await own_studio.says("Einstellungen")
    assert "Stornofrist: 24 Stunden vorher" in shown.told


async def test_a_question_about_a_setting_changes_nothing(own_studio: Talk) -> None:
    (shown,) = await own_studio.says("Welche Stornofrist haben wir in den Einstellungen?")

    assert shown.told[0] == "Einstellungen von Studio Eins"


async def test_somebody_elses_change_in_between_shows_the_proposal_anew(talk: Talk) -> None:
    await talk.says("/einstellungen Stornofrist 12 Stunden")
    message_id, confirm = talk.button("Bestätigen")
    await talk.says("/einstellungen Stornofrist 6 Stunden")
    await talk.taps("Bestätigen")

    notice, shown = await talk.presses(message_id, confirm)

    assert notice.text.startswith("Inzwischen hat sich etwas geändert.")
    assert "❗ Stornofrist: 6 Stunden vorher → 12 Stunden vorher" in shown.told


async def test_the_team_may_look_and_not_change(talk: Talk) -> None:
    (shown,) = await talk.says("Einstellungen", "staff")
    (refused,) = await talk.says("Stornofrist 12 Stunden", "staff")

    assert shown.told[0] == "Einstellungen von Studio Lindenhof"
    assert shown.buttons == ()
    assert refused.told[:2] == [
        "Einstellungen ändern nur Inhaberin oder Inhaber. Das gilt zurzeit:",
        "Einstellungen von Studio Lindenhof",
    ]


async def test_customers_see_their_own_settings_and_trainers_none(talk: Talk) -> None:
    (customer,) = await talk.says("/einstellungen", "Clara Vogt")
    (trainer,) = await talk.says("/einstellungen", "trainer")

    assert customer.told[:2] == ["Deine Einstellungen", "Sprache: Deutsch"]
    assert trainer.text == "Das dürfen hier nur Inhaberin und Team."


async def test_the_history_names_the_change_and_no_value(own_studio: Talk) -> None:
    await own_studio.says("Steuernummer 12/345/67890")
    await own_studio.says("ja")

    (history,) = await own_studio.says("/verlauf")

    assert history.told[-2:] == ["21.11.2026, 10:00 · Ute Pfeiffer", "Einstellungen geändert"]


async def test_names_in_settings_are_data_and_never_markup(own_studio: Talk) -> None:
    (proposal,) = await own_studio.says("/einstellungen Studioname <b>Yoga</b> & Co")

    assert proposal.told[1] == "Name des Studios: Studio Eins → <b>Yoga</b> & Co"


async def test_a_stranger_with_a_used_link_learns_nothing_of_the_settings(
    own_studio: Talk,
) -> None:
    (answer,) = await comes_in(own_studio, "guessed", "staff")

    assert "Studio Eins" not in answer.text
