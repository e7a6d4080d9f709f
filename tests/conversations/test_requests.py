"""A customer's wish goes to the studio: asked once, decided, taken back, settled."""

from tests.support.talk import Talk


async def test_a_customer_asks_and_the_owner_decides(talk: Talk) -> None:
    heard = await talk.says("Ich möchte meine Mitgliedschaft kündigen", "Clara Vogt")

    mine = next(each for each in heard if each.to == "Clara Vogt")
    theirs = next(each for each in heard if each.to == "Inhaberin")
    assert mine.told[0] == "📨 Deine Anfrage ist beim Studio."
    assert "Kündigung, eingegangen am 21.11.2026, 10:00 Uhr" in mine.text
    assert "Vertragsende: Do., 14.01.2027" in theirs.told

    heard = await talk.taps("Bestätigen")

    assert {each.to for each in heard if each.edited} == {"Clara Vogt", "Inhaberin"}


async def test_a_customer_does_not_ask_about_somebody_else(talk: Talk) -> None:
    (answer,) = await talk.says("Kündige den Vertrag von Clara Vogt", "Emre Çelik")

    assert answer.to == "Emre Çelik"
    assert answer.text == "Ich darf dir nur deine eigenen Daten zeigen."


async def test_at_once_is_decided_by_the_studio_where_a_customer_asks(talk: Talk) -> None:
    heard = await talk.says("Ich möchte sofort kündigen", "Clara Vogt")
    theirs = next(each for each in heard if each.to == "Inhaberin")
    assert theirs.told[-1] == "Sofort beenden geht nur mit einer Grundlage. Welche?"

    heard = await talk.taps("Wichtiger Grund")
    (decided,) = [each for each in heard if each.to == "Inhaberin"]
    assert "Vertragsende: Sa., 21.11.2026" in decided.told

    heard = await talk.taps("Bestätigen")
    mine = next(each for each in heard if each.to == "Clara Vogt" and each.edited)
    assert mine.told[0] == "✅ Das Studio hat deiner Anfrage zugestimmt."


async def test_the_studio_changes_the_day_of_a_request(talk: Talk) -> None:
    await talk.says("Ich möchte zum 31. Januar kündigen", "Clara Vogt")

    await talk.taps("Datum ändern")
    (drawn,) = [each for each in await talk.says("28.2.") if each.to == "Inhaberin"]

    assert "Vertragsende: So., 28.02.2027" in drawn.told
    assert drawn.buttons[:2] == ("Bestätigen", "Datum ändern")


async def test_a_request_comes_back_when_its_question_is_aborted(talk: Talk) -> None:
    await talk.says("Ich möchte zum 31. Januar kündigen", "Clara Vogt")
    await talk.taps("Datum ändern")

    (shown,) = await talk.taps("Abbrechen")

    assert shown.told[0].startswith("📨 Anfrage von Clara Vogt: Kündigung")
    assert shown.buttons[:2] == ("Bestätigen", "Datum ändern")


async def test_a_request_asked_twice_is_one_request(talk: Talk) -> None:
    await talk.says("Ich möchte kündigen", "Clara Vogt")

    heard = await talk.says("Ich möchte kündigen", "Clara Vogt")

    assert [each.to for each in heard] == ["Clara Vogt"]


async def test_a_request_is_settled_when_the_studio_ends_the_contract_itself(talk: Talk) -> None:
    await talk.says("Ich möchte kündigen", "Clara Vogt")
    await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")

    heard = await talk.taps("Bestätigen")

    (mine,) = [each for each in heard if each.to == "Clara Vogt"]
    assert mine.text == (
        "📨 Kündigung: Das Studio hat den Vertrag inzwischen selbst geändert,"
        " damit ist die Anfrage erledigt."
    )
