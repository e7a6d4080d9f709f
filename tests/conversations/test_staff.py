"""The team by chat: shown, invited, let in, parted with."""

import re

from sqlalchemy import select

from bot.conversation_records import ProposalRecord
from domain.courses.filing import NewCategory, NewCourse
from domain.courses.rules import Slot
from domain.store.journal import JournalRecord
from domain.studio import House
from tests.support.empty_studio import comes_in
from tests.support.talk import Heard, Talk

RIGHTS = [
    "Wer darf was?",
    (
        "Inhaberin/Inhaber: alles, auch Einstellungen, Team und Tarife,"
        " und entscheidet über Anfragen."
    ),
    (
        "Team: Kunden, Verträge, Karten, Rechnungen, Kurse und Buchungen;"
        " Einstellungen und Tarife nur ansehen. Zurückdatieren, Erstatten, Exportieren und vieles"
        " auf einmal geht als Anfrage an die Inhaberin oder den Inhaber."
    ),
    "Trainerin/Trainer: eigene Kurse, deren Teilnehmer und Anwesenheit.",
]


def token_in(heard: list[Heard]) -> str:
    """Return the token of the one one-time link that was said."""
    said = "\n".join(each.text for each in heard)
    (token,) = re.findall(r"https://t\.me/\w+\?start=(\S+)", said)
    return str(token)


async def hire(talk: Talk, name: str, role: str) -> str:
    """Return the token of the link of somebody who was put on the team."""
    await talk.says("/team_einladen")
    await talk.says(name)
    await talk.taps(role)
    return token_in(await talk.taps("Bestätigen"))


async def test_the_team_is_shown_with_what_each_role_may_do(own_studio: Talk) -> None:
    (shown,) = await own_studio.says("Wer arbeitet hier?")

    assert shown.told == [
        "1 Person arbeitet hier",
        "Ute Pfeiffer · Inhaberin/Inhaber · verbunden",
        *RIGHTS,
    ]
    assert shown.buttons == ("Jemanden einladen",)


async def test_staff_sees_the_team_and_cannot_change_it(talk: Talk) -> None:
    (shown,) = await talk.says("/team", "staff")
    (refused,) = await talk.says("/team_entfernen", "staff")

    assert shown.told[:4] == [
        "3 Personen arbeiten hier",
        "Inhaberin · Inhaberin/Inhaber · verbunden",
        "Team · Team · verbunden",
        "Trainer · Trainerin/Trainer · verbunden",
    ]
    assert shown.buttons == ()
    assert refused.text == "Das darf hier nur die Inhaberin oder der Inhaber."


async def test_inviting_asks_for_name_and_role_and_gives_a_link(own_studio: Talk) -> None:
    (name,) = await own_studio.says("/team_einladen")
    (role,) = await own_studio.says("Stefan Beck")
    (proposal,) = await own_studio.taps("Trainerin/Trainer")
    done, link = await own_studio.taps("Bestätigen")

    assert name.text == "Wie heißt die Person? Vor- und Nachname, bitte."
    assert role.buttons == ("Inhaberin/Inhaber", "Team", "Trainerin/Trainer", "Abbrechen")
    assert proposal.told == [
        "Neu im Team: Stefan Beck",
        RIGHTS[3],
        (
            "Nach dem Bestätigen bekommst du einen Einmal-Link zum Weitergeben."
            " Er gilt 7 Tage und verbindet einen Chat."
        ),
    ]
    assert done.told == [
        "✅ Stefan Beck ist im Team. Der Einmal-Link steht unten.",
        RIGHTS[3],
    ]
    assert link.told[0] == "🔗 Einmal-Link für Stefan Beck"
    assert link.told[2] == (
        "Gib ihn nur an diese Person weiter. Er gilt bis 28.11.2026, 10:00 Uhr und öffnet einmal."
    )


async def test_a_sentence_with_name_and_role_takes_one_tap(own_studio: Talk) -> None:
    (proposal,) = await own_studio.says("Neue Trainerin Ruth Alt anlegen")

    assert proposal.told[:2] == ["Neu im Team: Ruth Alt", RIGHTS[3]]


async def test_inviting_in_english(own_studio_in_english: Talk) -> None:
    (role,) = await own_studio_in_english.says("add a new colleague Ruth Alt")
    (proposal,) = await own_studio_in_english.says("trainer")
    done, link = await own_studio_in_english.taps("Confirm")

    assert role.text == "What shall the person be here?"
    assert proposal.told[0] == "New on the team: Ruth Alt"
    assert done.told[0] == "✅ Ruth Alt is on the team. The one-time link stands below."
    assert link.told[0] == "🔗 One-time link for Ruth Alt"


async def test_the_link_connects_one_chat_once(own_studio: Talk) -> None:
    token = await hire(own_studio, "Stefan Beck", "Trainerin/Trainer")

    (welcome,) = await comes_in(own_studio, token, "trainer")
    (used,) = await comes_in(own_studio, token, "staff")
    (shown,) = await own_studio.says("/team")

    assert welcome.text.startswith("Willkommen bei Studio Eins!")
    assert used.text.startswith("Hallo! Ich bin der Tresen eines Studios")
    assert "Stefan Beck · Trainerin/Trainer · verbunden" in shown.told


async def test_a_link_that_is_pasted_into_the_chat_opens_too(own_studio: Talk) -> None:
    token = await hire(own_studio, "Ruth Alt", "Team")

    (welcome,) = await own_studio.says(f"https://t.me/tresen_demo_bot?start={token}", "staff")

    assert welcome.text.startswith("Willkommen im Team von Studio Eins!")


async def test_a_new_link_closes_the_one_before(own_studio: Talk) -> None:
    first = await hire(own_studio, "Stefan Beck", "Trainerin/Trainer")
    (shown,) = await own_studio.says("/team")

    (proposal,) = await own_studio.taps("Neuer Link für Stefan Beck")
    second = token_in(await own_studio.taps("Bestätigen"))
    (closed,) = await comes_in(own_studio, first, "trainer")
    (welcome,) = await comes_in(own_studio, second, "trainer")

    assert "Stefan Beck · Trainerin/Trainer · eingeladen bis 28.11.2026, 10:00" in shown.told
    assert proposal.told == [
        "Neuer Einmal-Link für Stefan Beck",
        "Stefan Beck · Trainerin/Trainer · eingeladen bis 28.11.2026, 10:00",
        "Der bisherige Link öffnet dann nichts mehr.",
    ]
    assert closed.text.startswith("Hallo! Ich bin der Tresen eines Studios")
    assert welcome.text.startswith("Willkommen bei Studio Eins!")


async def test_the_link_is_said_once(own_studio: Talk) -> None:
    await own_studio.says("Neue Trainerin Ruth Alt anlegen")
    message_id, confirm = own_studio.button("Bestätigen")
    token = token_in(await own_studio.presses(message_id, confirm))

    again = await own_studio.presses(message_id, confirm)

    assert again[0].text == "Schon erledigt."
    assert not any(token in each.text for each in again)


async def test_the_link_is_kept_with_no_proposal_and_no_journal_entry(own_studio: Talk) -> None:
    token = await hire(own_studio, "Ruth Alt", "Team")

    async with own_studio.tresen.database.read() as session:
        kept = [*await session.scalars(select(ProposalRecord))]
        entries = [*await session.scalars(select(JournalRecord))]

    assert [(one.state, one.journal_id) for one in kept] == [("done", 1)]
    assert not any(token in str(vars(row)) for row in (*kept, *entries))


async def test_two_people_of_one_name_are_refused(own_studio: Talk) -> None:
    await hire(own_studio, "Ruth Alt", "Team")

    (refused,) = await own_studio.says("Neue Trainerin Ruth Alt anlegen")

    assert refused.text == (
        "Ruth Alt gibt es im Team schon. Gib der neuen Person einen Namen, der sie unterscheidet."
    )


async def test_a_proposal_is_corrected_by_a_tap_and_left(own_studio: Talk) -> None:
    await own_studio.says("Neue Trainerin Ruth Alt anlegen")
    await own_studio.taps("Etwas ändern")
    await own_studio.taps("Rolle")
    (corrected,) = await own_studio.taps("Team")

    await own_studio.says("abbrechen")

    assert corrected.told[:2] == ["Neu im Team: Ruth Alt", RIGHTS[2]]
    (shown,) = await own_studio.says("/team")
    assert shown.told[0] == "1 Person arbeitet hier"


async def test_whoever_leaves_is_a_stranger_at_once(own_studio: Talk) -> None:
    await comes_in(own_studio, await hire(own_studio, "Stefan Beck", "Team"), "staff")

    (proposal,) = await own_studio.says("Stefan Beck verlässt das Team")
    heard = await own_studio.taps("Bestätigen")
    (stranger,) = await own_studio.says("/team", "staff")

    assert proposal.told == [
        "Stefan Beck aus dem Team entfernen",
        "Stefan Beck · Team · verbunden",
        "Der Zugang endet sofort, offene Einladungslinks öffnen nichts mehr.",
        "Der Name bleibt im Verlauf stehen. Zurück geht es nur mit einer neuen Einladung.",
    ]
    assert heard[0].told == ["✅ Stefan Beck ist nicht mehr im Team."]
    assert stranger.text.startswith("Hallo! Ich bin der Tresen eines Studios")


async def test_a_trainers_courses_are_named_and_go_on(own_studio: Talk) -> None:
    await hire(own_studio, "Stefan Beck", "Trainerin/Trainer")
    async with own_studio.tresen.database.write() as session:
        studio = await House(session, own_studio.tresen.clock.now()).enter_as_system(1)
        category = await studio.courses.add_category(NewCategory(name="Kurse"))
        slots = (Slot(weekday=1, begins="18:00", minutes=60),)
        for name in ("Yoga Flow", "Pilates"):
            course = NewCourse(
                name=name,
                category_id=category.id,
                slots=slots,
                capacity=12,
                starts_on=studio.scope.today,
                trainer_id=2,
            )
            await studio.courses.add(course)

    (proposal,) = await own_studio.says("Stefan Beck verlässt das Team")
    heard = await own_studio.taps("Bestätigen")

    line = "Ohne Trainer gehen 2 Kurse weiter: Yoga Flow, Pilates"
    assert proposal.told[3] == line
    assert heard[0].told == ["✅ Stefan Beck ist nicht mehr im Team.", line]


async def test_parting_in_english(own_studio_in_english: Talk) -> None:
    await own_studio_in_english.says("add a new colleague Ruth Alt")
    await own_studio_in_english.taps("Trainer")
    await own_studio_in_english.taps("Confirm")

    (proposal,) = await own_studio_in_english.says("/remove_team Ruth")
    heard = await own_studio_in_english.taps("Confirm")

    assert proposal.told[0] == "Remove Ruth Alt from the team"
    assert heard[0].told == ["✅ Ruth Alt is not on the team any more."]


async def test_parting_asks_who_is_meant(own_studio: Talk) -> None:
    await hire(own_studio, "Stefan Beck", "Team")

    (who,) = await own_studio.says("/team_entfernen")
    (nobody,) = await own_studio.says("Clara")
    (proposal,) = await own_studio.says("becks")

    assert who.buttons == ("Ute Pfeiffer · Inhaberin/Inhaber", "Stefan Beck · Team", "Abbrechen")
    assert nobody.told[0] == "„Clara“ arbeitet hier nicht. Wer ist gemeint?"
    assert proposal.told[0] == "Stefan Beck aus dem Team entfernen"


async def test_the_last_owner_cannot_leave(own_studio: Talk) -> None:
    (refused,) = await own_studio.says("/team_entfernen Ute Pfeiffer")

    assert refused.text == (
        "Ute Pfeiffer ist die einzige Inhaberin oder der einzige Inhaber."
        " Lade zuerst jemanden mit dieser Rolle ein, dann geht es."
    )


async def test_whoever_means_oneself_is_asked_twice(own_studio: Talk) -> None:
    await hire(own_studio, "Ruth Alt", "Inhaberin/Inhaber")

    (sure,) = await own_studio.says("/team_entfernen Ute Pfeiffer")
    (proposal,) = await own_studio.taps("Ja, mich selbst entfernen")
    await own_studio.taps("Bestätigen")
    (stranger,) = await own_studio.says("Wer arbeitet hier?")

    assert sure.text == (
        "❗ Das bist du selbst. Danach kommst du hier nicht mehr hinein. Wirklich?"
    )
    assert proposal.told[0] == "Ute Pfeiffer aus dem Team entfernen"
    assert stranger.text.startswith("Hallo! Ich bin der Tresen eines Studios")


async def test_a_role_is_changed_by_a_tap_and_counts_in_the_chat_at_once(own_studio: Talk) -> None:
    await comes_in(own_studio, await hire(own_studio, "Ruth Alt", "Team"), "staff")
    await own_studio.says("/team")
    await own_studio.taps("Rolle ändern")
    await own_studio.taps("Ruth Alt")
    (proposal,) = await own_studio.taps("Inhaberin/Inhaber")

    heard = await own_studio.taps("Bestätigen")
    (owners,) = await own_studio.says("/team", "staff")

    assert proposal.told == [
        "Ruth Alt bekommt eine andere Rolle",
        "Ruth Alt · Team · verbunden",
        "Rolle: Team → Inhaberin/Inhaber",
        RIGHTS[1],
        "Das gilt sofort, auch im verbundenen Chat.",
    ]
    assert heard[0].told[0] == "✅ Geändert: Ruth Alt hat jetzt eine andere Rolle."
    assert owners.buttons == ("Jemanden einladen", "Rolle ändern", "Jemanden entfernen")


async def test_an_open_link_opens_with_the_new_role(own_studio: Talk) -> None:
    token = await hire(own_studio, "Ruth Alt", "Team")
    await own_studio.says("/team_rolle mach Ruth zur Trainerin")
    await own_studio.taps("Bestätigen")

    await comes_in(own_studio, token, "staff")
    (refused,) = await own_studio.says("/kunden", "staff")

    assert refused.text == "Das dürfen hier nur Inhaberin und Team."


async def test_the_last_owner_stays_owner(own_studio: Talk) -> None:
    (refused,) = await own_studio.says("/team_rolle Ute Pfeiffer als Trainerin")

    assert refused.text.startswith("Ute Pfeiffer ist die einzige Inhaberin")


async def test_the_role_that_somebody_has_is_no_change(own_studio_in_english: Talk) -> None:
    (refused,) = await own_studio_in_english.says("/team_role make Ute an owner")

    assert refused.text == "Ute Pfeiffer has this role already. There is nothing to change."


async def test_only_owners_change_roles(talk: Talk) -> None:
    (refused,) = await talk.says("/team_rolle", "staff")

    assert refused.text == "Das darf hier nur die Inhaberin oder der Inhaber."


async def test_leaving_the_question_keeps_the_person(own_studio: Talk) -> None:
    await hire(own_studio, "Ruth Alt", "Inhaberin/Inhaber")
    await own_studio.says("/team_entfernen Ute Pfeiffer")

    await own_studio.taps("Abbrechen")

    (shown,) = await own_studio.says("/team")
    assert shown.told[0] == "2 Personen arbeiten hier"
