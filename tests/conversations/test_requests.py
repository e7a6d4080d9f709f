"""A customer's wish goes to the studio: asked once, decided, taken back, settled."""

from tests.support.talk import Talk

BACK = "Ich möchte meine Kündigung zurücknehmen"


async def test_a_customer_asks_and_the_owner_decides(talk: Talk) -> None:
    heard = await talk.says(BACK, "Mia Hoffmann")

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

    heard = await talk.says(BACK, "Mia Hoffmann")

    assert [each.to for each in heard] == ["Mia Hoffmann"]


async def test_a_request_is_settled_when_the_studio_does_it_by_itself(talk: Talk) -> None:
    await talk.says(BACK, "Mia Hoffmann")
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
