"""What a customer declares stays: only its own kind settles it, and nobody declines it."""

from tests.support.talk import Heard, Talk


def buttons_of(heard: list[Heard], person: str = "Inhaberin") -> tuple[str, ...]:
    """Return the buttons of the message that somebody got."""
    return next(each.buttons for each in heard if each.to == person)


async def test_a_pause_that_the_studio_agrees_to_leaves_a_notice_open(talk: Talk) -> None:
    await talk.says("Ich kündige zum 30.11.2026", "Clara Vogt")
    await talk.taps("Weiter", "Clara Vogt")
    notice = await talk.taps("jetzt kündigen", "Clara Vogt")
    message, data = talk.button("Annehmen")
    await talk.says("Pausiere Clara Vogt vom 1.12.2026 bis 31.12.2026 wegen Krankheit")

    paused = await talk.taps("Bestätigen")
    anew = await talk.presses(message, data)
    ended = await talk.taps("Annehmen")

    assert buttons_of(notice) == tuple(each for each in buttons_of(notice) if each != "Ablehnen")
    assert not [each for each in paused if "erledigt" in each.text]
    (drawn,) = [each for each in anew if each.to == "Inhaberin" and each.edited]
    assert "Kündigung, bitte klären, eingegangen am 21.11.2026, 10:00" in drawn.text
    mine = [each for each in ended if each.to == "Clara Vogt" and not each.file]
    assert mine[0].told[0].startswith("✅ Deine Kündigung ist bestätigt: Jahresabo endet am")


async def test_a_withdrawal_is_not_declined_and_outlives_an_end(talk: Talk) -> None:
    """In time it counts; a tap that declines does nothing either, wherever it comes from."""
    await talk.says("Verkaufe Clara Vogt ein Monatsabo Flex")
    await talk.taps("Bestätigen")
    await talk.says("V-2044 kündigen")
    ending = talk.button("Bestätigen")
    asked = await talk.says("Ich widerrufe meinen Vertrag", "Clara Vogt")
    message, data = talk.button("Bestätigen")

    ended = await talk.presses(*ending)
    declined = await talk.presses(message, data.replace(":confirm:", ":decline:"))

    assert "Ablehnen" not in buttons_of(asked)
    assert ended[0].told[0] == "✅ Gekündigt."
    assert not [each for each in (*ended, *declined) if each.to == "Clara Vogt"]


async def test_what_only_words_can_answer_has_a_button_that_asks(talk: Talk) -> None:
    """A withdrawal after its days is goodwill, and goodwill has a reason."""
    asked = await talk.says("Ich widerrufe meinen Vertrag", "Clara Vogt")

    (question,) = await talk.taps("Aus Kulanz rückabwickeln")
    (drawn,) = [each for each in await talk.says("Umzug") if each.to == "Inhaberin"]
    done = await talk.taps("Bestätigen")

    assert buttons_of(asked) == (
        "Als ordentliche Kündigung nehmen …",
        "Aus Kulanz rückabwickeln …",
        "Zu spät, Vertrag läuft weiter",
    )
    assert "Begründung" in question.text or "Grund" in question.text
    assert "Bestätigen" in drawn.buttons
    assert "Ablehnen" not in drawn.buttons
    mine = next(each for each in done if each.to == "Clara Vogt")
    assert mine.told[0] == "✅ Das Studio hat deiner Anfrage zugestimmt."


async def test_who_pauses_instead_no_longer_confirms_the_end(talk: Talk) -> None:
    await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")
    message, data = talk.button("Bestätigen")

    closed, *_ = await talk.taps("Stattdessen pausieren")
    await talk.presses(message, data)
    contract, _ = await talk.says("Vertrag von Clara Vogt")

    assert closed.edited
    assert closed.told[-1] == "Abgebrochen. Es wurde nichts geändert."
    assert contract.told[0] == "Clara Vogt · Jahresabo: läuft"
