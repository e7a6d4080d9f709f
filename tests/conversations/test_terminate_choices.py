"""Stories of ending a contract: invoices for later, a day in the past, an end of itself."""

from tests.support.talk import Talk


async def test_invoices_can_wait_and_are_settled_from_the_result(talk: Talk) -> None:
    await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")

    (later,) = await talk.taps("Rechnungen erst später")
    (result,) = await talk.taps("Bestätigen")
    (credit,) = await talk.taps("R-2026-0142 stornieren")

    stays = (
        "🧾 R-2026-0142 · 15.01.2027 – 14.02.2027 · 59,00 € offen"
        " → bleibt vorerst (später: stornieren)"
    )
    assert stays in later.told
    assert [line for line in later.told if line.startswith("Ausgestellte")] == []
    assert stays in result.told
    assert result.buttons == (
        "Rückgängig",
        "Jetzt senden",
        "R-2026-0142 stornieren …",
        "Kunde inaktiv ab 15.01.2027",
    )
    assert credit.lines[1] == "Stornorechnung zu R-2026-0142 über -59,00 €"


async def test_where_invoices_wait_no_money_is_offered(talk: Talk) -> None:
    await talk.says("End Jonas Weber's contract as of 15 Nov 2026")
    (proposal,) = await talk.says("He moved away")

    (later,) = await talk.taps("Leave invoices for later")
    (result,) = await talk.taps("Confirm")

    # 39.00 × 15/30 would be left of November
    assert "Refund instead of credit" in proposal.buttons
    assert later.buttons == (
        "Confirm",
        "Change date",
        "Settle invoices now",
        "Keep as single visits",
        "Change day of receipt",
        "Pause instead",
        "Details",
        "Cancel",
    )
    assert (
        "🧾 R-2026-0131 · 1 Nov 2026 – 30 Nov 2026 · €39.00 paid"
        " → stays for now (later: correct to €19.50)"
    ) in later.told
    assert "Correct R-2026-0131 …" in result.buttons


async def test_at_once_is_today_although_the_notice_came_yesterday(talk: Talk) -> None:
    await talk.says("Kündigung von Clara Vogt ist eingegangen")
    await talk.taps("Gestern")
    await talk.taps("Sofort beenden")

    (proposal,) = await talk.taps("Einvernehmlich")

    assert proposal.told[1:3] == [
        "Kündigung durch Clara Vogt, Eingang 20.11.2026",
        "Vertragsende: Sa., 21.11.2026",
    ]


async def test_an_agreement_on_a_day_in_the_past_needs_a_reason_too(talk: Talk) -> None:
    await talk.says("Clara Vogt einvernehmlich kündigen")
    await talk.taps("Datum ändern")

    (question,) = await talk.says("10.11.2026")
    (proposal,) = await talk.says("mündlich vereinbart")

    assert question.told[-1] == (
        "Di., 10.11.2026 liegt in der Vergangenheit. Aus welchem Grund wird rückdatiert?"
    )
    assert "Vertragsende: Di., 10.11.2026" in proposal.told
    assert "Grund: mündlich vereinbart" in proposal.told


async def test_the_reason_for_a_day_in_the_past_is_shown_and_kept(talk: Talk) -> None:
    (question,) = await talk.says("Jonas Weber zum 15.11.2026 kündigen")
    (proposal,) = await talk.says("Umzug <nach> Köln")
    (result,) = await talk.taps("Bestätigen")
    (contract,) = await talk.says("Zeig mir den Vertrag von Jonas Weber")
    (his,) = await talk.says("Zeig mir meinen Vertrag", "Jonas Weber")

    assert question.told[-1] == (
        "So., 15.11.2026 liegt in der Vergangenheit. Aus welchem Grund wird rückdatiert?"
    )
    assert "Grund: Umzug <nach> Köln" in proposal.told
    assert "Grund: Umzug <nach> Köln" in result.told
    assert "Grund: Umzug <nach> Köln" in contract.lines
    assert his.lines[0] == "Monatsabo Flex: beendet, letzter Tag So., 15.11.2026"
    assert [line for line in his.lines if line.startswith("Grund")] == []


async def test_a_contract_that_ends_by_itself_only_gets_its_receipt_noted(talk: Talk) -> None:
    (proposal,) = await talk.says("Sofia Rossi kündigen")
    (result,) = await talk.taps("Bestätigen")
    (history,) = await talk.says("Was wurde bei Sofia Rossi geändert?")

    assert proposal.told[2] == "Endet ohnehin am So., 20.12.2026. Trotzdem den Eingang vermerken?"
    assert proposal.buttons[0] == "Bestätigen"
    assert result.told[:4] == [
        "✅ Eingang vermerkt.",
        "Sofia Rossi · Fünf-Wochen-Kurs (V-2010)",
        "Kündigung durch Sofia Rossi, Eingang 21.11.2026",
        "Vertragsende wie vereinbart: So., 20.12.2026",
    ]
    assert history.lines[-1] == "Eingang einer Kündigung vermerkt · Sofia Rossi · E-2026-0002"


async def test_good_cause_by_staff_has_its_reason_on_offer(talk: Talk) -> None:
    """The reason is recorded where somebody gives one; nobody is made to."""
    await talk.says("Beende den Vertrag von Clara Vogt sofort")
    (bare,) = await talk.taps("Wichtiger Grund")
    (asked,) = await talk.taps("Grund angeben …")
    (proposal,) = await talk.says("Schimmel im Kursraum")
    result, *_ = await talk.taps("Bestätigen")

    assert "Grund angeben …" in bare.buttons
    assert asked.told[-1] == (
        "Was ist der wichtige Grund? Er bleibt beim Ende des Vertrags vermerkt."
    )
    assert "Grund: Schimmel im Kursraum" in proposal.told
    assert "Grund angeben …" not in proposal.buttons
    assert "Grund: Schimmel im Kursraum" in result.told
    assert [line for line in result.told if "entscheidet ihr" in line] == []


async def test_by_agreement_no_cause_is_asked_for(talk: Talk) -> None:
    await talk.says("Beende den Vertrag von Clara Vogt sofort")
    (proposal,) = await talk.taps("Einvernehmlich")

    assert "Grund angeben …" not in proposal.buttons
