"""Customers come into the chat: invited, checked, welcomed, and parted again."""

from datetime import date

import pytest
from sqlalchemy import select, update

from bot.inbox_records import InboxRecord
from bot.outbox import OutboxRecord
from bot.post.state import note_mail_state
from bot.post.transport import Trouble
from domain.customers.records import CustomerRecord
from handlers.files.qr import qr_png
from tests.support.connecting import birthday_of, comes_in_as, link_in, token_for, token_in
from tests.support.engines import ON_BOTH_ENGINES
from tests.support.talk import Talk

THOMAS, RUTH, FRANK = "Thomas Freitag", "Ruth Alt", "Frank Ende"
"""Thomas and Ruth have no chat yet; Frank's birthday is not on file."""
STRANGER = "Hallo! Ich bin der Tresen eines Studios"


async def invite(talk: Talk, name: str) -> str:
    """Return the token of a link that the owner has asked for."""
    await talk.says(f"/einladen {name}")
    return token_in(await talk.taps("Bestätigen"))


async def kept_of(talk: Talk, token: str) -> list[str]:
    """Return what inbox and outbox still hold of a one-time link."""
    async with talk.tresen.database.read() as session:
        said = [body or "" for body in await session.scalars(select(InboxRecord.body))]
        sent = [str(body) for body in await session.scalars(select(OutboxRecord.body))]
        return [body for body in (*said, *sent) if token in body]


async def codes(talk: Talk) -> list[str]:
    """Return the codes that went to the post, in their order."""
    async with talk.tresen.database.read() as session:
        mails = select(OutboxRecord.body).where(OutboxRecord.kind == "mail")
        found = await session.scalars(mails.order_by(OutboxRecord.id))
        return [body["facts"]["code"] for body in found if body]


async def without(talk: Talk, **values: object) -> None:
    """Empty values of Frank's file."""
    async with talk.tresen.database.write() as session:
        frank = update(CustomerRecord).where(CustomerRecord.name == FRANK)
        await session.execute(frank.values(**values))


@ON_BOTH_ENGINES
async def test_invited_checked_and_welcomed_a_customer_asks_about_his_own(talk: Talk) -> None:
    (proposal,) = await talk.says(f"/einladen {THOMAS}")
    done, link, code = await talk.taps("Bestätigen")
    (opened,) = await talk.says(f"/start {token_in([link])}", THOMAS)
    (unclear,) = await talk.says("Wie lange läuft mein Vertrag?", THOMAS)
    (wrong,) = await talk.says("1.1.1980", THOMAS)
    (still,) = await talk.says("/team", THOMAS)
    welcome, consent = await talk.says(await birthday_of(talk, THOMAS), THOMAS)
    (turned,) = await talk.taps("☐ Rechnungen", THOMAS)
    (ready,) = await talk.taps("Fertig", THOMAS)
    kept = await kept_of(talk, token_in([link]))
    (contract,) = await talk.says("Wie lange läuft mein Vertrag?", THOMAS)

    assert proposal.told == [
        "Einladung in den Chat für Thomas Freitag (K-1008)",
        "Beim Öffnen fragt der Bot nach dem Geburtstag.",
        "Der Link öffnet einmal und gilt bis 28.11.2026, 10:00 Uhr.",
    ]
    assert done.told[0] == "✅ Einladung für Thomas Freitag: Link und QR-Code stehen unten."
    assert kept == []
    assert (code.file, code.content) == (
        "Einladung-K-1008.png",
        qr_png(link_in([link]), "").content,
    )
    assert opened.told == [
        "Studio Lindenhof verbindet diesen Chat mit Thomas F.",
        ("Zur Sicherheit eine Frage: Wann ist Thomas F. geboren? Schreib zum Beispiel 14.3.1990."),
    ]
    assert unclear.told == ["Das konnte ich nicht als Tag mit Jahr lesen.", *opened.told]
    assert wrong.told[0] == (
        "Das passt nicht zu dem, was das Studio kennt. Du hast noch 2 Versuche."
    )
    assert still.told == unclear.told
    assert welcome.text.startswith("Willkommen! Du bist jetzt mit Studio Lindenhof verbunden.")
    assert [button[0] for button in consent.buttons] == ["☐", "☐", "☐", "☐", "A", "F"]
    assert (turned.edited, turned.buttons[1]) == (True, "✅ Rechnungen")
    assert ready.told[1] == "✅ Rechnungen"
    assert contract.told[:2] == ["Jahresabo: läuft", "V-2007 · Beginn Mo., 01.02.2021"]


async def test_in_english_with_everything_wanted(talk: Talk) -> None:
    await talk.says(f"/invite {RUTH}")
    heard = await talk.taps("Confirm")
    await talk.says(f"/start {token_in(heard)}", RUTH, "en")

    (unclear,) = await talk.says("never mind", RUTH, "en")
    welcome, consent = await talk.says(await birthday_of(talk, RUTH), RUTH, "en")
    (given,) = await talk.taps("Everything", RUTH)
    (units,) = await talk.says("How many classes do I have left?", RUTH, "en")

    assert heard[1].told[0] == "🔗 Invitation link for Ruth Alt"
    assert unclear.told[0] == "I could not read that as a day with its year."
    assert welcome.text.startswith("Welcome!")
    assert consent.told[0] == (
        "What may Studio Lindenhof write to you about here of its own accord?"
    )
    assert [line[0] for line in given.told] == ["N", "✅", "✅", "✅", "✅", "Y"]
    assert units.text


async def mails_leave(talk: Talk, trouble: Trouble | None = None) -> None:
    """Say of the mail server that one is set, and what is wrong with it."""
    async with talk.tresen.database.write() as session:
        now = talk.tresen.clock.now()
        await note_mail_state(session, now, set_up=True, trouble=trouble)


async def test_where_no_e_mails_leave_the_owner_says_yes_instead_of_a_code(talk: Talk) -> None:
    token = await token_for(talk, FRANK)
    await mails_leave(talk, "login")
    received, request = await talk.says(f"/start {token}", RUTH)
    heard = await talk.taps("Ja, verbinden")

    assert received.told[0] == "📨 Deine Anfrage ist beim Studio."
    assert request.told[1] == "Diesen Chat mit Frank Ende verbinden? (K-1011)"
    assert await codes(talk) == []
    assert any(one.text.startswith("Willkommen!") for one in heard if one.to == RUTH)


async def test_a_code_by_email_where_no_birthday_is_on_file(talk: Talk) -> None:
    await mails_leave(talk)
    token = await token_for(talk, FRANK)
    (asked,) = await talk.says(f"/start {token}", RUTH)
    (unclear,) = await talk.says("12345", RUTH)
    (first,) = await codes(talk)
    other = "000000" if first != "000000" else "111111"
    (wrong,) = await talk.says(other, RUTH)
    await talk.taps("Neuen Code schicken", RUTH)
    _, second = await codes(talk)

    welcome, _ = await talk.says(f"{second[:3]} {second[3:]}", RUTH)

    assert asked.told[0] == "Studio Lindenhof verbindet diesen Chat mit Frank E."
    assert asked.buttons == ("Neuen Code schicken", "Das Studio bitten", "Abbrechen")
    assert unclear.told[0] == "Der Code hat sechs Ziffern."
    assert wrong.told[0].endswith("Du hast noch 2 Versuche.")
    assert welcome.text.startswith("Willkommen!")


async def test_where_nothing_is_on_file_the_owner_says_yes(talk: Talk) -> None:
    await without(talk, email=None)
    token = await token_for(talk, FRANK)

    received, request = await talk.says(f"/start {token}", RUTH)
    (waits,) = await talk.says("Hallo?", RUTH)
    heard = await talk.taps("Ja, verbinden")
    (contract,) = await talk.says("Wie lange läuft mein Vertrag?", RUTH)

    assert received.told[0] == "📨 Deine Anfrage ist beim Studio."
    assert request.told[1:] == [
        "Diesen Chat mit Frank Ende verbinden? (K-1011)",
        "Der Einladungslink wurde am 21.11.2026, 10:00 Uhr geöffnet.",
        "Auf Telegram heißt die Person: Ruth Alt",
        "Geprüft ist nichts: Sag nur Ja, wenn du weißt, wer es ist.",
    ]
    assert waits.text.startswith("Das Studio hat deine Anfrage")
    welcome = [one.text for one in heard if one.to == RUTH and not one.edited]
    assert welcome[0].startswith("Willkommen! Du bist jetzt mit Studio Lindenhof verbunden.")
    assert contract.told[0] == "Jahresabo: läuft"


async def test_a_request_for_entry_is_taken_back_or_declined(talk: Talk) -> None:
    await without(talk, email=None)
    token = await token_for(talk, FRANK)
    await talk.says(f"/start {token}", RUTH)
    taken_back = await talk.taps("Anfrage zurückziehen", RUTH)
    await talk.says(f"/start {token}", RUTH)
    declined = await talk.taps("Ablehnen")

    (after,) = await talk.says("Hallo?", RUTH)
    (link,) = await talk.says(f"/start {token}", RUTH)

    assert any("zurückgezogen" in one.text for one in taken_back if one.to == RUTH)
    assert any("abgelehnt" in one.text for one in declined if one.to == RUTH)
    assert after.text.startswith(STRANGER)
    assert link.text == after.text


async def test_three_wrong_answers_close_the_link_and_the_owner_hears_of_it(talk: Talk) -> None:
    token = await token_for(talk, "Clara Vogt")
    await talk.says(f"/start {token}", RUTH)
    for day in ("1.1.1980", "1.1.1981"):
        await talk.says(day, RUTH)

    closed, told = await talk.says("1.1.1982", RUTH)
    (late,) = await talk.says(await birthday_of(talk, "Clara Vogt"), RUTH)
    (history,) = await talk.says("/verlauf Clara Vogt")

    assert closed.told[0].startswith(
        "Das hat dreimal nicht gepasst, der Link ist jetzt geschlossen."
    )
    assert (told.to, told.told[0]) == (
        "Inhaberin",
        "🔒 Der Einladungslink von Clara Vogt ist geschlossen.",
    )
    assert told.buttons == ("Neuer Link …",)
    assert late.text.startswith(STRANGER)
    assert "Einladungslink nach drei falschen Antworten geschlossen · Clara Vogt" in history.told


async def test_every_link_that_does_not_open_and_every_sentence_has_one_answer(
    talk: Talk,
) -> None:
    used = await token_for(talk, THOMAS)
    await talk.says(f"/start {used}", THOMAS)
    await talk.says(await birthday_of(talk, THOMAS), THOMAS)
    revoked = await invite(talk, RUTH)
    await talk.taps("Link zurückziehen")
    await talk.taps("Bestätigen")
    expired = await token_for(talk, FRANK)
    inactive = await token_for(talk, "Sarah Klein")
    await talk.wakes_up(date(2026, 11, 28))

    said = [
        *(f"/start {token}" for token in (used, revoked, expired, inactive, "guessed")),
        "https://t.me/tresen_demo_bot?start=guessed",
        "Wer ist Clara Vogt?",
        "Clara Vogt kündigen",
        "1.1.1980",
        "ja",
        "/wechseln",
        "/trennen",
    ]
    answers = [await talk.says(text, RUTH) for text in said]
    taps = [
        await talk.presses(answers[0][0].message_id or 0, data, RUTH)
        for data in ("door:code", "p:1:1:confirm:", "rd:contract.show:k=1", "7~q:1:x=1")
    ]

    assert {one.text for (one,) in answers} == {answers[0][0].text}
    assert {one.buttons for (one,) in answers} == {()}
    assert answers[0][0].text.startswith(STRANGER)
    assert {one.text for (one,) in taps} == {
        "Bitte lass dir im Studio einen Einladungslink geben."
    }


async def test_after_ten_wrong_links_even_the_right_one_waits_for_an_hour(talk: Talk) -> None:
    token = await token_for(talk, RUTH)
    guesses = [await talk.says(f"/start guess-{number}", RUTH) for number in range(10)]

    (refused,) = await talk.says(f"/start {token}", RUTH)
    await talk.wakes_up(date(2026, 11, 21), 11)
    (opened,) = await talk.says(f"/start {token}", RUTH)

    assert {one.text for (one,) in guesses} == {refused.text}
    assert opened.told[0] == "Studio Lindenhof verbindet diesen Chat mit Ruth A."


async def test_a_link_can_be_left_and_opened_again(talk: Talk) -> None:
    token = await token_for(talk, RUTH)
    await talk.says(f"/start {token}", RUTH)
    left = await talk.taps("Abbrechen", RUTH)

    (stranger,) = await talk.says(await birthday_of(talk, RUTH), RUTH)
    (again,) = await talk.says(f"/start {token}", RUTH)

    assert left[0].text.startswith("Gut, es wurde nichts verbunden.")
    assert stranger.text.startswith(STRANGER)
    assert again.told[0] == "Studio Lindenhof verbindet diesen Chat mit Ruth A."


async def test_a_customer_parts_his_chat_and_what_waits_for_it_is_dropped(talk: Talk) -> None:
    await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")
    await talk.taps("Bestätigen")
    (proposal,) = await talk.says("/trennen", "Clara Vogt")
    (done,) = await talk.taps("Trennen", "Clara Vogt")

    await talk.wakes_up(date(2026, 11, 21), 11)
    heard = await talk.wakes_up(date(2026, 11, 24))
    (stranger,) = await talk.says("Was habe ich noch?", "Clara Vogt")
    (history,) = await talk.says("/verlauf Clara Vogt")
    (file,) = await talk.says("/kunde Clara Vogt")

    assert proposal.told == [
        "Diesen Chat von Studio Lindenhof trennen (Clara Vogt)",
        "Das kündigt nichts. Weiter läuft: Jahresabo V-2001",
        "Nachrichten, die für den Chat noch warten, entfallen.",
        "Zurück geht es mit einem neuen Einladungslink vom Studio.",
    ]
    assert done.told[0] == "✅ Dieser Chat ist von Studio Lindenhof getrennt. (Clara Vogt)"
    assert [one for one in heard if one.to == "Clara Vogt"] == []
    assert stranger.text.startswith(STRANGER)
    assert "Vom Chat getrennt · Clara Vogt" in history.told
    assert "Nicht mit dem Chat verbunden" in file.told
    assert "In den Chat einladen …" in file.buttons


async def test_the_studio_parts_a_customer_and_takes_it_back(talk: Talk) -> None:
    (connected,) = await talk.says("/einladen Clara Vogt")
    await talk.taps("Vom Chat trennen")
    heard = await talk.taps("Trennen")
    (stranger,) = await talk.says("Was habe ich noch?", "Clara Vogt")
    await talk.taps("Rückgängig")
    await talk.taps("Bestätigen")
    (again,) = await talk.says("/offen", "Clara Vogt")

    assert connected.told[0].startswith("Clara Vogt ist schon mit dem Chat verbunden.")
    farewell = [one.told[0] for one in heard if one.to == "Clara Vogt"]
    assert farewell == [
        (
            "Studio Lindenhof hat die Verbindung dieses Chats mit Clara Vogt getrennt."
            " An Verträgen ändert das nichts."
        )
    ]
    assert stranger.text.startswith(STRANGER)
    assert again.told[0] == "118,00 € offen, 2 Rechnungen"


async def test_the_file_says_that_the_bot_is_blocked(talk: Talk) -> None:
    clara = talk.somebody("Clara Vogt")
    talk.telegram.block(clara, talk.tresen.clock.now())
    await talk.answered()
    (blocked,) = await talk.says("/kunde Clara Vogt")
    talk.telegram.block(clara, talk.tresen.clock.now(), blocked=False)
    await talk.answered()
    (back,) = await talk.says("/kunde Clara Vogt")

    assert "Mit dem Chat verbunden, aber der Bot ist dort blockiert" in blocked.told
    assert "Mit dem Chat verbunden" in back.told


@pytest.mark.parametrize("text", ["Abbrechen", "nein", "/cancel"])
async def test_the_door_is_left_in_words_too(talk: Talk, text: str) -> None:
    await talk.says(f"/start {await token_for(talk, RUTH)}", RUTH)

    (left,) = await talk.says(text, RUTH)

    assert left.text.startswith("Gut, es wurde nichts verbunden.")


async def test_whoever_is_connected_goes_on_with_something_else(talk: Talk) -> None:
    token = await token_for(talk, RUTH)
    await talk.says(f"/start {token}", "Clara Vogt")

    (other,) = await talk.says("Wie viele Einheiten habe ich noch?", "Clara Vogt")
    (day,) = await talk.says(await birthday_of(talk, RUTH), "Clara Vogt")
    heard = await comes_in_as(talk, "Clara Vogt", RUTH)

    assert other.told[0].startswith("7 von 8 Einheiten übrig")
    assert "Willkommen" not in day.text
    assert heard[0].told[:2] == [
        "🏠 Studio Lindenhof · Ruth A.",
        (
            "Willkommen! Du bist jetzt mit Studio Lindenhof verbunden. Frag mich, was auf deiner"
            " Karte übrig ist oder wann dein Vertrag endet. /hilfe zeigt mehr."
        ),
    ]


async def test_a_link_in_a_chat_that_is_connected_says_as_whom_and_adds_the_other(
    talk: Talk,
) -> None:
    token = await token_for(talk, RUTH)
    (asked,) = await talk.says(f"/start {token}", "Clara Vogt")
    await talk.says(await birthday_of(talk, RUTH), "Clara Vogt")
    (again,) = await talk.says(f"/start {token}", "Clara Vogt")
    (nothing,) = await talk.says("/start guessed", "Clara Vogt")

    assert asked.lines[-1] == (
        "Dieser Chat spricht schon für Clara V. – Ruth A. kommt dazu,"
        " und du kannst jederzeit wechseln."
    )
    assert again.lines == [
        (
            "Du bist mit Studio Lindenhof schon verbunden, als Ruth A."
            " – diesen Link brauchst du nicht mehr."
        ),
        "Schreib einfach, worum es geht; /hilfe zeigt mehr.",
    ]
    assert nothing.lines[1:] == [
        (
            "Dieser Chat ist schon verbunden, mit Clara V., Ruth A. – schreib einfach,"
            " worum es geht; /hilfe zeigt mehr."
        ),
        (
            "Für noch jemanden, zum Beispiel ein Kind, gibt dir das Studio einen eigenen Link;"
            " der kommt in diesem Chat dazu."
        ),
    ]
    assert again.buttons == nothing.buttons == ("Person wechseln …",)


async def test_a_colleagues_link_in_another_colleagues_chat_says_whose_chat_it_is(
    talk: Talk,
) -> None:
    await talk.says("/team_link")
    await talk.taps("Trainer")
    token = token_in(await talk.taps("Bestätigen"))

    (answer,) = await talk.says(f"/start {token}", "staff", language_code="en")

    assert answer.lines[0].startswith("Dieser Link ist für jemand anderen aus dem Team.")
    assert "Team (Team)" in answer.lines[1]
