"""Stories of the statutory withdrawal from a contract (Widerruf)."""

from datetime import date

from tests.support.talk import Talk


async def sell_flex(talk: Talk) -> None:
    await talk.says("Verkaufe Clara Vogt ein Monatsabo Flex")
    await talk.taps("Bestätigen")


async def test_in_time_everything_is_unwound_and_undo_brings_it_back(talk: Talk) -> None:
    await sell_flex(talk)

    (proposal,) = await talk.says("/widerruf V-2044")
    (done,) = await talk.taps("Bestätigen")
    heard = await talk.taps("Jetzt senden")
    (shown,) = await talk.says("Vertrag V-2044 zeigen")

    assert proposal.told[:5] == [
        "Clara Vogt · Monatsabo Flex (V-2044)",
        "Widerruf: Der Vertrag gilt als nie geschlossen.",
        "Widerruf durch Clara Vogt, Eingang 21.11.2026",
        "Rechtzeitig: 14 Tage ab Abschluss am 21.11.2026, also bis Mo., 07.12.2026",
        "Der Zugang endet sofort.",
    ]
    assert proposal.buttons[-2:] == ("Eingang ändern", "Abbrechen")
    assert done.told[0] == "✅ Widerrufen. Der Vertrag gilt als nie geschlossen."
    (push,) = [each for each in heard if each.to == "Clara Vogt" and "Widerruf" in each.text]
    assert push.told[0] == "📄 Dein Widerruf ist bestätigt."
    assert shown.told[0] == "Clara Vogt · Monatsabo Flex: widerrufen"
    assert "Widerruf durch Clara Vogt, Eingang Sa., 21.11.2026" in shown.told

    (way_back,) = await talk.says("/rueckgaengig")
    assert way_back.told[2] == "Der Vertrag läuft wieder wie vor dem Widerruf."


async def test_a_compensation_is_an_amount_that_the_owner_enters(talk: Talk) -> None:
    await sell_flex(talk)
    await talk.says("/annul V-2044")

    (asked,) = await talk.taps("Compensation")
    (unclear,) = await talk.says("some")
    (too_much,) = await talk.says("1000")
    (proposal,) = await talk.says("12.50")
    (nothing,) = await talk.taps("No compensation")

    assert asked.told[-1].startswith("How much compensation for what was used already?")
    assert unclear.told[-2] == "That is no amount. Write for example “10” or “12.50”."
    assert too_much.told[-2] == (
        "€1,000.00 is too much compensation: no more than €39.00 was asked for the contract."
        " Please name a smaller amount."
    )
    assert "🧾 Compensation for use: a new invoice over €12.50, due at once" in proposal.told
    assert not [line for line in nothing.told if "Compensation" in line]


async def test_a_compensation_is_typed_below_the_proposal(talk: Talk) -> None:
    await sell_flex(talk)
    await talk.says("/widerruf V-2044")

    (ten,) = await talk.says("Wertersatz 10 Euro")
    (nothing,) = await talk.says("nein, kein Wertersatz")
    (english,) = await talk.says("compensation of 12.50")

    invoice = "🧾 Wertersatz für die Nutzung: neue Rechnung über {}, sofort fällig"
    assert invoice.format("10,00 €") in ten.told
    assert not [line for line in nothing.told if "Wertersatz" in line]
    assert invoice.format("12,50 €") in english.told


async def test_after_the_deadline_it_is_goodwill_with_a_note(talk: Talk) -> None:
    (asked,) = await talk.says("Clara Vogt widerruft ihren Vertrag")
    (proposal,) = await talk.says("Kulanz nach einer Beschwerde")

    assert asked.told[-1] == (
        "Die Widerrufsfrist ist seit Do., 22.01.2026 vorbei."
        " Aus Kulanz geht es trotzdem: Aus welchem Grund?"
    )
    assert proposal.told[3:5] == [
        (
            "Zu spät, also Kulanz: Die 14 Tage ab Abschluss am 08.01.2026 sind seit"
            " Do., 22.01.2026 vorbei."
        ),
        "Grund: Kulanz nach einer Beschwerde",
    ]


async def test_a_termination_in_the_first_days_offers_it(talk: Talk) -> None:
    await talk.says("Verkaufe Peter Abo ein Jahresabo ab 1.2.2027")
    await talk.taps("Bestätigen")

    (termination,) = await talk.says("V-2044 kündigen")
    closed, annulment = await talk.taps("Stattdessen Widerruf")

    assert "Stattdessen Widerruf (bis 07.12.2026)" in termination.buttons
    assert closed.told[-1] == "Abgebrochen. Es wurde nichts geändert."
    assert annulment.told[1] == "Widerruf: Der Vertrag gilt als nie geschlossen."


async def test_a_customer_asks_for_it_and_the_studio_decides(talk: Talk) -> None:
    await sell_flex(talk)
    await talk.wakes_up(date(2026, 11, 23))

    heard = await talk.says("Ich widerrufe meinen Vertrag", "Clara Vogt")

    (own,) = [each for each in heard if each.to == "Clara Vogt"]
    (request,) = [each for each in heard if each.to == "Inhaberin"]
    assert "Widerruf" in own.text
    assert "Clara Vogt · Monatsabo Flex (V-2044)" in request.told
    assert "Widerruf: Der Vertrag gilt als nie geschlossen." in request.told
    assert request.buttons[0] == "Bestätigen"
