"""Stories of how a contract is paid: chosen by the studio, or by the customers themselves."""

from tests.support.talk import HELD, Talk, heard_by_others


async def test_the_studio_notes_the_method_in_one_sentence_and_one_tap(talk: Talk) -> None:
    (proposal,) = await talk.says("Jonas Weber zahlt künftig per Lastschrift")
    heard = await talk.taps_and_sends("Bestätigen")
    (shown,) = await talk.says("Zeig mir den Vertrag von Jonas Weber")

    assert proposal.told == [
        "Jonas Weber · Monatsabo Flex (V-2002)",
        "Zahlungsart: Lastschrift",
        "Bisher noch offen",
        f"✉️ Nachricht zur Zahlungsart an Jonas Weber {HELD}",
    ]
    assert proposal.buttons == ("Bestätigen", "Zahlungsart wählen …", "Abbrechen")
    assert heard[0].told[:3] == [
        "✅ Zahlungsart: Lastschrift",
        "Jonas Weber · Monatsabo Flex (V-2002)",
        "Bisher noch offen",
    ]
    assert heard_by_others(heard).lines == [
        "💶 Monatsabo Flex (V-2002): künftig Lastschrift",
        "Etwas anderes? Schreib /zahlungsart",
    ]
    assert "Zahlungsart: Lastschrift" in shown.lines
    assert "Zahlungsart wählen …" not in shown.buttons


async def test_the_method_is_asked_among_those_that_the_studio_takes(talk: Talk) -> None:
    (question,) = await talk.says("/payment Jonas Weber")
    (proposal,) = await talk.says("by bank transfer")
    (other,) = await talk.says("rather cash")

    assert question.lines == [
        "Jonas Weber · Monatsabo Flex (V-2002)",
        "How will it be paid from now on?",
    ]
    assert question.buttons == ("direct debit", "bank transfer", "cash", "Cancel")
    assert proposal.told[:3] == [
        "Jonas Weber · Monatsabo Flex (V-2002)",
        "Payment method: bank transfer",
        "Not chosen so far",
    ]
    assert other.told[1] == "Payment method: cash"


async def test_a_customer_chooses_and_may_choose_anew(talk: Talk) -> None:
    (question,) = await talk.says("/zahlungsart", "Jonas Weber")
    (proposal,) = await talk.taps("Überweisung", "Jonas Weber")
    heard = await talk.taps("Bestätigen", "Jonas Weber")
    (again,) = await talk.says("/zahlungsart", "Jonas Weber")
    (anew,) = await talk.says("bar", "Jonas Weber")

    assert question.lines == [
        "Jonas Weber · Monatsabo Flex (V-2002)",
        "Wie möchtest du künftig bezahlen?",
    ]
    assert proposal.told == [
        "Jonas Weber · Monatsabo Flex (V-2002)",
        "Zahlungsart: Überweisung",
        "Bisher noch offen",
    ]
    assert [each.to for each in heard] == ["Jonas Weber"]
    assert heard[0].lines[0] == "✅ Zahlungsart: Überweisung"
    assert again.buttons == ("Lastschrift", "bar", "Abbrechen")
    assert anew.told[1:] == ["Zahlungsart: bar", "Bisher: Überweisung"]


async def test_a_customer_says_it_in_english(talk: Talk) -> None:
    (proposal,) = await talk.says("I want to pay by direct debit from now on", "Emma Wilson")
    (done,) = await talk.taps("Confirm", "Emma Wilson")

    assert proposal.told[1:] == ["Payment method: direct debit", "Not chosen so far"]
    assert done.lines[0] == "✅ Payment method: direct debit"


async def test_the_button_at_the_contract_leads_to_the_choice(talk: Talk) -> None:
    await talk.says("Zeig mir den Vertrag von Jonas Weber")
    (question,) = await talk.taps("Zahlungsart wählen …")

    assert question.lines == [
        "Jonas Weber · Monatsabo Flex (V-2002)",
        "Wie wird künftig bezahlt?",
    ]


async def test_after_a_sale_the_button_leads_to_the_new_contract(talk: Talk) -> None:
    await talk.says("Monatsabo Flex für Emre Çelik")
    done, told = await talk.taps_and_sends("Bestätigen")
    (question,) = await talk.taps("Zahlungsart wählen …")

    assert done.buttons[:3] == ("Rückgängig", "Jetzt senden", "Zahlungsart wählen …")
    assert told.lines[-1] == "Wie möchtest du zahlen? Schreib /zahlungsart"
    assert question.lines == [
        "Emre Çelik · Monatsabo Flex (V-2044)",
        "Wie wird künftig bezahlt?",
    ]


async def test_what_the_plan_says_is_not_chosen(talk: Talk) -> None:
    (of_staff,) = await talk.says("Clara Vogt zahlt künftig bar")
    (in_english,) = await talk.says("/payment", "Clara Vogt")

    assert of_staff.lines == [
        (
            "Bei Jahresabo (V-2001) steht die Zahlungsart mit dem Tarif fest: Lastschrift."
            " Zu wählen gibt es da nichts."
        )
    ]
    assert in_english.lines == [
        (
            "The plan of Jahresabo (V-2001) says how it is paid: direct debit."
            " There is nothing to choose."
        )
    ]


async def test_what_the_studio_does_not_take_is_refused(talk: Talk) -> None:
    (refused,) = await talk.says("Jonas Weber zahlt künftig mit Karte")

    assert refused.lines == [
        (
            "Diese Zahlungsart bietet das Studio nicht an."
            " In den Einstellungen lässt sie sich einschalten."
        )
    ]


async def test_aborted_nothing_is_written(talk: Talk) -> None:
    await talk.says("Jonas Weber zahlt künftig per Lastschrift")
    await talk.taps("Abbrechen")
    (shown,) = await talk.says("Zeig mir den Vertrag von Jonas Weber")

    assert "Zahlungsart: noch offen" in shown.lines
