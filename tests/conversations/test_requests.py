"""A customer's wish goes to the studio: asked once, decided, taken back, settled."""

from tests.support.engines import ON_BOTH_ENGINES
from tests.support.talk import Talk

BACK = "Ich möchte meine Kündigung zurücknehmen"
SEND = "Anfrage ans Studio schicken"


@ON_BOTH_ENGINES
async def test_a_customer_asks_and_the_owner_decides(talk: Talk) -> None:
    (shown,) = await talk.says(BACK, "Mia Hoffmann")
    heard = await talk.taps(SEND, "Mia Hoffmann")

    assert shown.told[-1] == (
        "📨 Noch ist nichts abgeschickt. Das Studio sieht deine Anfrage und entscheidet."
    )
    assert shown.buttons == (SEND, "Abbrechen")
    mine = next(each for each in heard if each.to == "Mia Hoffmann")
    theirs = next(each for each in heard if each.to == "Inhaberin")
    assert mine.told[0] == "📨 Deine Anfrage ist beim Studio."
    assert "Rücknahme der Kündigung, eingegangen am 21.11.2026, 10:00 Uhr" in mine.text
    assert "Kündigung zurücknehmen: Der Vertrag geht weiter." in theirs.told

    heard = await talk.taps("Bestätigen")

    assert {each.to for each in heard if each.edited} == {"Mia Hoffmann", "Inhaberin", "Team"}


async def test_a_customer_does_not_ask_about_somebody_else(talk: Talk) -> None:
    (answer,) = await talk.says("Kündige den Vertrag von Clara Vogt", "Emre Çelik")

    assert answer.to == "Emre Çelik"
    assert answer.text == "Ich darf dir nur deine eigenen Daten zeigen."


async def test_the_studio_changes_the_day_of_a_notice(talk: Talk) -> None:
    await _gives_notice(talk, "Ich kündige zum 30.11.2026")

    await talk.taps("Datum ändern")
    (drawn,) = [each for each in await talk.says("28.2.") if each.to == "Inhaberin"]

    assert "Vertragsende: So., 28.02.2027" in drawn.told
    assert drawn.buttons[0] == "Annehmen"


async def test_a_request_comes_back_when_its_question_is_aborted(talk: Talk) -> None:
    await _gives_notice(talk, "Ich kündige zum 30.11.2026")
    await talk.taps("Datum ändern")

    (shown,) = await talk.taps("Abbrechen")

    assert shown.told[0].startswith("📨 Anfrage von Clara Vogt: Kündigung")
    assert shown.buttons[0] == "Annehmen"


async def test_a_request_asked_twice_is_one_request(talk: Talk) -> None:
    await talk.says(BACK, "Mia Hoffmann")
    await talk.taps(SEND, "Mia Hoffmann")

    (shown,) = await talk.says(BACK, "Mia Hoffmann")

    assert shown.told[0] == "📨 Deine Anfrage ist beim Studio."
    assert shown.buttons == ("Anfrage zurückziehen",)


async def test_another_wish_for_the_same_thing_replaces_the_one_that_waits(talk: Talk) -> None:
    await talk.says("Ich möchte vom 1. bis 31. Januar pausieren", "Clara Vogt")
    await talk.taps(SEND, "Clara Vogt")

    (shown,) = await talk.says("Ich möchte vom 1. bis 28. Februar pausieren", "Clara Vogt")
    heard = await talk.taps(SEND, "Clara Vogt")
    (waiting, *_) = await talk.says("Offene Anfragen")

    before_now = (
        "bisher „Pause 01.01.2027 – 31.01.2027 · 1 Monat“,"
        " jetzt „Pause 01.02.2027 – 28.02.2027 · 1 Monat“"
    )
    assert shown.told[-1] == (
        "🔁 Ersetzt deine Anfrage vom 21.11.2026, 10:00 Uhr, die noch beim Studio liegt:"
        f" {before_now}"
    )
    replaced = "📨 Pause: ersetzt durch die neue Anfrage vom 21.11.2026, 10:00 Uhr."
    closed = [(each.to, each.buttons) for each in heard if each.text == replaced]
    assert closed == [("Clara Vogt", ()), ("Inhaberin", ())]
    mine, theirs = heard[0], heard[-1]
    told = f"🔁 Ersetzt die Anfrage vom 21.11.2026, 10:00 Uhr: {before_now}"
    assert (mine.to, mine.told[-1]) == ("Clara Vogt", told)
    assert (theirs.to, theirs.told[1]) == ("Inhaberin", told)
    assert "1 " in waiting.told[0]


async def test_two_pauses_can_be_wanted_one_beside_the_other(talk: Talk) -> None:
    await talk.says("I would like to pause from 1 to 31 January", "Clara Vogt")
    await talk.taps("Send this", "Clara Vogt")
    await talk.says("I would like to pause from 1 to 31 May", "Clara Vogt")

    (shown,) = await talk.taps("In addition", "Clara Vogt")
    heard = await talk.taps("Send this", "Clara Vogt")

    beside = "Your request of 21 Nov 2026, 10:00 stays beside this one: Pause 1 Jan 2027"
    assert beside in shown.told[-1]
    assert "Instead, the other one goes" in shown.buttons
    assert [each.to for each in heard] == ["Clara Vogt", "Inhaberin"]


async def test_other_data_is_another_request_and_the_same_replaces_it(talk: Talk) -> None:
    await talk.says("Meine neue Telefonnummer ist 0151 2345678", "Clara Vogt")
    await talk.taps(SEND, "Clara Vogt")
    (shown,) = await talk.says("Meine Mail ist c@example.org", "Clara Vogt")
    await talk.taps(SEND, "Clara Vogt")

    (again,) = await talk.says("Meine Telefonnummer ist 0151 99999999", "Clara Vogt")

    assert "Ersetzt" not in shown.text
    assert again.told[-1] == (
        "🔁 Ersetzt deine Anfrage vom 21.11.2026, 10:00 Uhr, die noch beim Studio liegt:"
        " bisher „Telefon: 0151 55571037 → 0151 2345678“,"
        " jetzt „Telefon: 0151 55571037 → 0151 99999999“"
    )


async def test_a_request_is_settled_when_the_studio_does_it_by_itself(talk: Talk) -> None:
    await talk.says(BACK, "Mia Hoffmann")
    await talk.taps(SEND, "Mia Hoffmann")
    await talk.says("Mia Hoffmann doch nicht kündigen")

    heard = await talk.taps("Bestätigen")

    (mine,) = [each for each in heard if each.to == "Mia Hoffmann"]
    assert mine.text == (
        "📨 Rücknahme der Kündigung: Das Studio hat den Vertrag inzwischen selbst geändert,"
        " damit ist die Anfrage erledigt."
    )


async def _gives_notice(talk: Talk, text: str) -> None:
    await talk.says(text, "Clara Vogt")
    await talk.taps("Weiter", "Clara Vogt")
    await talk.taps("jetzt kündigen", "Clara Vogt")
