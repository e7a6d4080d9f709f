"""One chat that speaks for several: children, studios, a colleague who is a customer too."""

from datetime import UTC, date, datetime, timedelta

from tests.support.connecting import comes_in_as, token_for
from tests.support.second_studio import open_second
from tests.support.talk import Talk, heard_by_others

PARENT = "Ruth Alt"
MIA, EMRE = "Mia Hoffmann", "Emre Çelik"
FOR_MIA, FOR_EMRE = "🏠 Studio Lindenhof · Mia H.", "🏠 Studio Lindenhof · Emre Ç."


async def test_a_parent_speaks_for_the_child_that_was_named_last(talk: Talk) -> None:
    await comes_in_as(talk, PARENT, MIA)
    await comes_in_as(talk, PARENT, EMRE)

    (units,) = await talk.says("Wie viele Einheiten habe ich noch?", PARENT)
    (mia,) = await talk.says("Was hat Mia noch?", PARENT)
    (contract,) = await talk.says("Wann endet mein Vertrag?", PARENT)
    (switched,) = await talk.says("für Emre", PARENT)
    (list_of_all,) = await talk.says("/wechseln", PARENT)
    (tapped,) = await talk.taps("Mia", PARENT)
    (foreign,) = await talk.says("Was hat Clara Vogt noch?", PARENT)
    (emre,) = await talk.says("Emres Guthaben", PARENT)

    assert units.told[:2] == [
        FOR_EMRE,
        "7 von 10 Einheiten übrig, zu verbrauchen bis Mo., 01.03.2027",
    ]
    assert mia.told == [FOR_MIA, "Keine Karte."]
    assert contract.told[:2] == [
        FOR_MIA,
        "Monatsabo Flex: gekündigt, letzter Tag Do., 31.12.2026",
    ]
    assert switched.told[:2] == [FOR_EMRE, "Du sprichst jetzt für Emre Ç."]
    assert list_of_all.buttons == ("Mia H.", "● Emre Ç.")
    assert tapped.told[:2] == [FOR_MIA, "Du sprichst jetzt für Mia H."]
    assert foreign.told == [FOR_MIA, "Ich darf dir nur deine eigenen Daten zeigen."]
    assert emre.told[0] == FOR_EMRE


async def test_a_proposal_says_for_whom_it_is_and_stays_that_when_one_switches(
    talk: Talk,
) -> None:
    await comes_in_as(talk, PARENT, MIA)
    await comes_in_as(talk, PARENT, EMRE)

    (proposal,) = await talk.says("Emre am Dienstag zu Yoga Flow anmelden", PARENT)
    (elsewhere,) = await talk.says("Wann endet Mias Vertrag?", PARENT)
    (done,) = await talk.says("ja", PARENT)
    (roster,) = await talk.says("Wer kommt am Dienstag zu Yoga Flow?")
    (booked,) = await talk.says("Was ist gebucht?", PARENT)

    assert proposal.told[0] == FOR_EMRE
    assert elsewhere.told[0] == FOR_MIA
    assert done.told[:2] == [FOR_EMRE, "✅ Gebucht."]
    assert any("Emre Çelik" in line for line in roster.told)
    assert not any("Mia Hoffmann" in line for line in roster.told)
    assert booked.told[0] == FOR_EMRE


async def test_a_message_of_the_studio_says_whom_it_is_about(talk: Talk) -> None:
    await comes_in_as(talk, PARENT, MIA)
    await comes_in_as(talk, PARENT, "Jonas Weber")
    await talk.says("/trennen", "Jonas Weber")
    await talk.taps("Trennen", "Jonas Weber")

    await talk.says("Mitgliedschaft von Jonas Weber beenden am Enddatum")
    heard = heard_by_others(await talk.taps_and_sends("Bestätigen"))

    assert (heard.to, heard.told[0]) == (PARENT, "🏠 Studio Lindenhof · Jonas W.")


async def test_one_child_is_parted_and_the_other_stays(talk: Talk) -> None:
    await comes_in_as(talk, PARENT, MIA)
    await comes_in_as(talk, PARENT, EMRE)
    await talk.says("Emre am Dienstag zu Yoga Flow anmelden", PARENT)
    message_id, confirm = talk.button("Bestätigen", PARENT)

    await talk.says("/trennen", PARENT)
    (done,) = await talk.taps("Trennen", PARENT)
    (tapped,) = await talk.presses(message_id, confirm, PARENT)
    (alone,) = await talk.says("Wann endet mein Vertrag?", PARENT)

    assert done.told[0] == "✅ Dieser Chat ist von Studio Lindenhof getrennt. (Emre Çelik)"
    assert tapped.text == "Das ist nicht mehr der aktuelle Stand. Es wurde nichts geändert."
    assert alone.told[0] == "Monatsabo Flex: gekündigt, letzter Tag Do., 31.12.2026"


async def test_parting_one_child_drops_its_messages_and_no_others(talk: Talk) -> None:
    for name in ("Jonas Weber", "Anna Müller"):
        await talk.says("verbinde mich ab", name)
        await talk.taps("Trennen", name)
        await comes_in_as(talk, PARENT, name)
        await talk.says(f"Mitgliedschaft von {name} beenden am Enddatum")
        await talk.taps("Bestätigen")

    await talk.says("/wechseln Jonas", PARENT)
    await talk.says("disconnect me", PARENT)
    await talk.taps("Disconnect", PARENT)
    heard = await talk.wakes_up(date(2026, 11, 21), 11)

    told = [one.told for one in heard if one.to == PARENT]
    assert [lines[0] for lines in told] == ["🏠 Studio Lindenhof · Anna M."]


async def test_what_waits_for_the_morning_is_not_told_to_a_chat_that_was_parted_at_night(
    talk: Talk,
) -> None:
    for name in (MIA, EMRE):
        await talk.says("verbinde mich ab", name)
        await talk.taps("Trennen", name)
        await comes_in_as(talk, PARENT, name)
    night = datetime(2026, 11, 21, 21, 30, tzinfo=UTC)
    await talk.tresen.move_to(night)
    await talk.says("Kündigung von Mia Hoffmann zurücknehmen")
    await talk.taps("Bestätigen")
    await talk.tresen.move_to(night + timedelta(minutes=30))
    await talk.says("/wechseln Mia", PARENT)
    await talk.says("/trennen", PARENT)
    await talk.taps("Trennen", PARENT)

    heard = await talk.wakes_up(date(2026, 11, 22))

    assert [one.told for one in heard if one.to == PARENT and "Kündigung" in one.text] == []


async def test_a_person_of_two_studios_hears_which_is_meant(talk: Talk) -> None:
    second = await open_second(talk, "Studio Seeblick", "Emre Çelik")
    await comes_in_as(talk, EMRE, "Emre Çelik", second)

    (there,) = await talk.says("Wie viele Einheiten habe ich noch?", EMRE)
    (here,) = await talk.says("Lindenhof: wie viele Einheiten habe ich noch?", EMRE)
    (proposal,) = await talk.says("Melde mich am Dienstag für Yoga Flow an", EMRE)
    (back,) = await talk.says("im Studio Seeblick", EMRE)
    (done,) = await talk.taps("Bestätigen", EMRE)
    (after,) = await talk.says("Wie viele Einheiten habe ich noch?", EMRE)

    assert there.told == ["🏠 Studio Seeblick", "Keine Karte."]
    assert here.told[:2] == [
        "🏠 Studio Lindenhof",
        "7 von 10 Einheiten übrig, zu verbrauchen bis Mo., 01.03.2027",
    ]
    assert proposal.told[0] == "🏠 Studio Lindenhof"
    assert back.told[:2] == ["🏠 Studio Seeblick", "Du sprichst jetzt für Emre Ç."]
    assert done.told[:2] == ["🏠 Studio Lindenhof", "✅ Gebucht."]
    assert after.told[0] == "🏠 Studio Lindenhof"


async def test_buttons_from_before_the_second_link_go_where_they_came_from(talk: Talk) -> None:
    await talk.says("Melde mich am Dienstag für Yoga Flow an", EMRE)
    second = await open_second(talk, "Studio Seeblick", "Emre Çelik")
    await comes_in_as(talk, EMRE, "Emre Çelik", second)

    (done,) = await talk.taps("Bestätigen", EMRE)

    assert done.told[:2] == ["🏠 Studio Lindenhof", "✅ Gebucht."]


async def test_a_colleague_who_is_a_customer_speaks_as_staff(talk: Talk) -> None:
    team, own = "🏠 Studio Lindenhof · Inhaberin (Team)", FOR_EMRE
    await comes_in_as(talk, "owner", EMRE)

    (staff,) = await talk.says("Wie viel hat Clara noch?")
    (mine,) = await talk.says("Was ist noch auf meiner Karte?")
    (again,) = await talk.says("Wer kommt am Dienstag zu Yoga?")
    (named,) = await talk.says("Was hat Emre noch?")
    await talk.says("/wechseln")
    await talk.taps("Emre")
    (own_units,) = await talk.says("Wie viele Einheiten sind noch übrig?")
    (refused,) = await talk.says("Wer kommt am Dienstag zu Yoga?")
    await talk.says("/wechseln")
    (back,) = await talk.taps("Inhaberin")
    (roster,) = await talk.says("Wer kommt am Dienstag zu Yoga?")

    assert staff.told[0] == team
    assert mine.told[:2] == [own, "7 von 10 Einheiten übrig, zu verbrauchen bis Mo., 01.03.2027"]
    assert again.told[0] == team
    assert named.told[:2] == [team, "7 von 10 Einheiten übrig, zu verbrauchen bis Mo., 01.03.2027"]
    assert own_units.told[0] == own
    assert refused.told[1] == (
        "Das geht nur als Team, und du sprichst gerade für dich selbst."
        " /wechseln bringt dich zurück."
    )
    assert back.told[:2] == [team, "Du sprichst jetzt als Inhaberin (Team)"]
    assert roster.told[0] == team


async def test_a_colleague_ends_his_own_contract_as_a_customer(talk: Talk) -> None:
    await comes_in_as(talk, "staff", "Jonas Weber")

    heard = await talk.says("Ich möchte meinen Vertrag kündigen", "staff")
    mine = [one for one in heard if one.to == "Team"]

    assert mine[0].told[0] == "🏠 Studio Lindenhof · Jonas W."


async def test_with_one_link_no_message_names_a_studio(talk: Talk) -> None:
    await talk.says(f"/start {await token_for(talk, PARENT)}", EMRE)

    (units,) = await talk.says("Wie viele Einheiten habe ich noch?", EMRE)
    (only,) = await talk.says("/wechseln", EMRE)

    assert units.told[0] == "7 von 10 Einheiten übrig, zu verbrauchen bis Mo., 01.03.2027"
    assert only.text == "Dieser Chat spricht nur für Emre Ç.; zu wechseln gibt es da nichts."


async def test_a_question_about_a_childs_notice_names_the_child_and_is_answered_for_it(
    talk: Talk,
) -> None:
    await comes_in_as(talk, PARENT, MIA)
    await comes_in_as(talk, PARENT, EMRE)
    await talk.says("Ich kündige", PARENT)
    await talk.taps("Weiter", PARENT)
    await talk.taps("jetzt kündigen", PARENT)
    await talk.says("für Mia", PARENT)

    await talk.taps("Rückfrage …")
    await talk.says("Was meinst du?")
    (asked,) = [one for one in await talk.taps("Rückfrage senden") if one.to == PARENT]
    (answers,) = await talk.taps("Antworten …", PARENT)

    assert asked.told[:2] == [FOR_EMRE, "❓ Rückfrage zu deiner Kündigung (Beleg E-2026-0002)"]
    assert answers.told[:2] == [FOR_EMRE, "Rückfrage zu deiner Kündigung (Beleg E-2026-0002)"]


async def test_a_colleague_who_gives_notice_hears_of_it_twice_and_knows_as_whom(
    talk: Talk,
) -> None:
    await comes_in_as(talk, "owner", "Jonas Weber")
    await talk.says("Ich möchte meinen Vertrag kündigen")
    await talk.taps("Weiter")
    heard = await talk.taps("jetzt kündigen")
    (contract,) = await talk.taps("Vertrag ansehen")

    told = [one.told for one in heard if one.to == "Inhaberin" and one.text and not one.file]
    assert [lines[:2] for lines in told] == [
        ["🏠 Studio Lindenhof · Jonas W.", "✅ Deine Kündigung ist eingegangen."],
        ["🏠 Studio Lindenhof · Inhaberin (Team)", "📄 Jonas Weber hat gekündigt."],
    ]
    assert contract.told[0] == "🏠 Studio Lindenhof · Inhaberin (Team)"


async def test_whose_data_were_erased_is_said_to_a_chat_that_goes_on_for_another(
    talk: Talk,
) -> None:
    await talk.says("Sarah Klein reaktivieren")
    await talk.taps("Bestätigen")
    await talk.says("/trennen", "Sarah Klein")
    await talk.taps("Trennen", "Sarah Klein")
    await comes_in_as(talk, PARENT, "Sarah Klein")
    await comes_in_as(talk, PARENT, EMRE)

    await talk.says("/daten_loeschen Sarah Klein")
    heard = await talk.taps("Endgültig löschen")
    (units,) = await talk.says("Wie viele Einheiten habe ich noch?", PARENT)

    assert [one.told[0] for one in heard if one.to == PARENT] == [
        (
            "Studio Lindenhof hat die Daten von Sarah Klein gelöscht."
            " Für Sarah Klein spricht dieser Chat nicht mehr."
        )
    ]
    assert units.told[0].startswith("7 von 10 Einheiten übrig")
