"""What is not plain goes to the studio with its moment of receipt: accept, adjust, ask back."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select

from bot.outbox import Kind, OutboxRecord
from domain.clock import MovableClock
from tests.support.papers import read_pdf
from tests.support.talk import ZONE, Heard, Talk


def heard_by(heard: list[Heard], person: str) -> list[Heard]:
    return [each for each in heard if each.to == person]


async def letters(talk: Talk) -> list[dict[str, Any]]:
    """Return the e-mails with a receipt, the first first."""
    async with talk.tresen.database.read() as session:
        mails = select(OutboxRecord.body).where(OutboxRecord.kind == Kind.MAIL.value)
        found = [body for body in await session.scalars(mails.order_by(OutboxRecord.id)) if body]
    return [body for body in found if body["kind"] == "termination-receipt"]


async def gives_notice(talk: Talk, text: str, person: str, *answers: str) -> list[Heard]:
    """Return what follows from a notice, by the shortest way."""
    await talk.says(text, person)
    for answer in answers:
        await talk.says(answer, person)
    await talk.taps("Weiter", person)
    return await talk.taps("jetzt kündigen", person)


async def test_unclear_then_asked_back_then_adjusted(talk: Talk) -> None:
    given = await gives_notice(talk, "Ich kündige fristlos", "Clara Vogt", "Ich ziehe weg")
    (entry,) = heard_by(given, "Inhaberin")
    await talk.taps("Rückfrage …")
    await talk.says("Wann genau ziehst du um?")
    asked = await talk.taps("Rückfrage senden")
    (waits,) = await talk.says("/anfragen")
    await talk.wakes_up(date(2026, 11, 24))
    (answer,) = await talk.says("Am 1. Dezember bin ich weg", "Clara Vogt")
    sent = await talk.taps("Ans Studio senden", "Clara Vogt")
    (queue,) = await talk.says("/anfragen")
    shown = await talk.taps("Clara Vogt: Kündigung")
    await talk.taps("Ordentlich zum Do., 14.01.2027")
    decided = await talk.taps("Annehmen")

    assert entry.told[:5] == [
        "📨 Anfrage von Clara Vogt: Kündigung, bitte klären, eingegangen am 21.11.2026, 10:00 Uhr",
        "Beleg E-2026-0002, eingegangen am 21.11.2026, 10:00 Uhr",
        "„Ich kündige fristlos“",
        "Außerordentliche Kündigung aus wichtigem Grund",
        "⚠️ Aus wichtigem Grund: Ob er trägt, entscheidet ihr.",
    ]
    assert "Ablehnen" not in entry.buttons
    (question,) = heard_by(asked, "Clara Vogt")
    assert question.told[:2] == [
        "❓ Rückfrage zu deiner Kündigung (Beleg E-2026-0002)",
        "„Wann genau ziehst du um?“",
    ]
    assert waits.told == [
        "Keine Anfrage wartet auf eine Entscheidung.",
        (
            "Clara Vogt: Rückfrage zu E-2026-0002 gestellt (21.11.2026, 10:00 Uhr),"
            " Antwort steht aus"
        ),
    ]
    assert answer.told == [
        "Deine Antwort ans Studio (Beleg E-2026-0002)",
        "„Am 1. Dezember bin ich weg“",
    ]
    assert heard_by(sent, "Clara Vogt")[0].told[0] == "📨 Deine Antwort ist beim Studio."
    assert queue.told[-1] == (
        "Clara Vogt: Kündigung, bitte klären, wartet seit 3 Tagen (21.11.2026, 10:00 Uhr)"
    )
    (again,) = heard_by(shown, "Inhaberin")
    assert "Antwort (24.11.2026, 10:00 Uhr): „Am 1. Dezember bin ich weg“" in again.told
    mine = heard_by(decided, "Clara Vogt")
    assert [each.told[0] for each in mine if not each.file] == [
        "✅ Deine Kündigung wirkt zum Do., 14.01.2027."
    ]
    assert [each.file for each in mine if each.file] == ["Kündigungsbestätigung E-2026-0002.pdf"]
    assert heard_by(decided, "Inhaberin")[0].told[0] == (
        "✅ Kündigung mit anderem Ende angenommen."
    )


async def test_a_request_that_nobody_decides_is_brought_up_after_two_days(talk: Talk) -> None:
    receipt, *_ = await gives_notice(talk, "Ich kündige zum 30.11.2026", "Clara Vogt")
    _, accept = talk.button("Annehmen")
    drop = accept.replace(":confirm:", ":abort:")
    (toast,) = await talk.presses(receipt.message_id or 0, drop, "Clara Vogt")

    before = await talk.wakes_up(date(2026, 11, 22))
    after = await talk.wakes_up(date(2026, 11, 23))

    def named(heard: list[Heard]) -> list[Heard]:
        return [each for each in heard_by(heard, "Inhaberin") if "unklare Künd" in each.text]

    assert toast.message_id is None
    assert (len(named(before)), len(named(after))) == (0, 1)


async def test_a_question_of_the_night_waits_for_the_morning(talk: Talk) -> None:
    clock = talk.tresen.clock
    assert isinstance(clock, MovableClock)
    await gives_notice(talk, "Ich kündige zum 30.11.2026", "Clara Vogt")
    clock.move_to(datetime(2026, 11, 21, 23, tzinfo=ZoneInfo(ZONE)))
    await talk.taps("Rückfrage …")
    await talk.says("Wirklich schon im November?")
    at_night = await talk.taps("Rückfrage senden")
    before = await talk.wakes_up(date(2026, 11, 22), hour=7)
    after = await talk.wakes_up(date(2026, 11, 22), hour=8)

    assert heard_by([*at_night, *before], "Clara Vogt") == []
    (question,) = [each for each in heard_by(after, "Clara Vogt") if "Rückfrage" in each.text]
    assert question.told[0] == "❓ Rückfrage zu deiner Kündigung (Beleg E-2026-0002)"
    assert question.buttons == ("Antworten …",)


async def test_silence_is_brought_up_and_the_studio_decides_all_the_same(talk: Talk) -> None:
    await gives_notice(talk, "Ich kündige zum 30.11.2026", "Clara Vogt")
    await talk.taps("Rückfrage …")
    await talk.says("Wirklich schon im November?")
    await talk.taps("Rückfrage senden")
    two_days_after = await talk.wakes_up(date(2026, 11, 23))
    await talk.taps("Anfragen ansehen")
    (entry,) = await talk.taps("Clara Vogt: E-2026-0002 entscheiden")
    await talk.taps("Ordentlich zum Do., 14.01.2027")
    decided = await talk.taps("Annehmen")
    (none,) = await talk.says("/anfragen")

    assert [line for each in two_days_after for line in each.told if "Rückfrage" in line] == [
        (
            "⚠️ Clara Vogt: keine Antwort auf die Rückfrage zur Kündigung, seit 2 Tagen. Du kannst"
            " trotzdem entscheiden."
        )
    ]
    assert entry.told[0] == "Beleg E-2026-0002, eingegangen am 21.11.2026, 10:00 Uhr"
    assert [each.told[0] for each in heard_by(decided, "Clara Vogt") if not each.file] == [
        "✅ Deine Kündigung wirkt zum Do., 14.01.2027."
    ]
    assert none.told == ["Keine Anfrage wartet auf eine Entscheidung."]


async def test_what_was_answered_days_later_waits_from_the_answer_on(talk: Talk) -> None:
    await gives_notice(talk, "Ich kündige zum 30.11.2026", "Clara Vogt")
    await talk.taps("Rückfrage …")
    await talk.says("Wirklich schon im November?")
    await talk.taps("Rückfrage senden")
    await talk.wakes_up(date(2026, 11, 24))
    await talk.says("Ja, dann ziehe ich um", "Clara Vogt")
    await talk.taps("Ans Studio senden", "Clara Vogt")

    day_after = await talk.wakes_up(date(2026, 11, 25))
    two_days_after = await talk.wakes_up(date(2026, 11, 26))

    waits = "⚠️ Clara Vogt: unklare Kündigung, seit 5 Tagen. Der Eingang zählt ab damals."
    assert [line for each in day_after for line in each.told if "unklare Künd" in line] == []
    assert [line for each in two_days_after for line in each.told if "unklare Künd" in line] == [
        waits
    ]


async def test_each_of_two_notices_is_decided_by_itself(talk: Talk) -> None:
    await gives_notice(talk, "Ich kündige zum 30.11.2026", "Clara Vogt")
    await gives_notice(talk, "Ich kündige zum 10.12.2026", "Clara Vogt")
    await talk.taps("Annehmen")

    (queue,) = await talk.says("/anfragen")
    await talk.taps("Clara Vogt: Kündigung")
    decided = await talk.taps("Eingang bestätigen")

    assert queue.told[0] == "1 Anfrage wartet auf eine Entscheidung."
    mine = [each for each in heard_by(decided, "Clara Vogt") if not each.file]
    assert mine[0].told[0] == "✅ Jahresabo endet wie schon bestätigt am Do., 10.12.2026."


async def test_two_contracts_and_none_chosen_in_english(talk: Talk) -> None:
    await talk.says("Verkaufe Emre Çelik ein Monatsabo Flex ab morgen")
    await talk.taps("Bestätigen")
    (which,) = await talk.says("I want to cancel my contract", "Emre Çelik", "en")
    await talk.taps("I don’t know", "Emre Çelik")
    await talk.taps("Continue", "Emre Çelik")
    given = await talk.taps("terminate now", "Emre Çelik")
    (entry,) = heard_by(given, "Inhaberin")
    await talk.taps("Monatsabo Flex")
    decided = await talk.taps("Annehmen")

    assert which.told[-1] == "Which contract do you want to terminate?"
    assert "⚠️ Mehrere Verträge, keiner genannt." in entry.told
    assert "Annehmen" not in entry.buttons
    assert [label.split(" V-")[0] for label in entry.buttons[:2]] == [
        "Zehnerkarte",
        "Monatsabo Flex",
    ]
    told = [each for each in heard_by(decided, "Emre Çelik") if not each.file]
    assert "Deine Kündigung ist bestätigt: Monatsabo Flex endet am" in told[-1].text
    (open_one,) = [each.content for each in heard_by(given, "Emre Çelik") if each.file]
    (paper,) = [each.content for each in heard_by(decided, "Emre Çelik") if each.file]
    assert [
        any("Monatsabo Flex" in line for line in read_pdf(one)) for one in (open_one, paper)
    ] == [
        False,
        True,
    ]
    mails = await letters(talk)
    assert [each["facts"]["contract"].split(" · ")[0] for each in mails] == ["", "Monatsabo Flex"]
    assert [each["facts"]["decided"] for each in mails] == [False, True]


async def test_a_wish_to_take_it_back_waits_for_the_studios_yes(talk: Talk) -> None:
    await gives_notice(talk, "Ich kündige zum 30.11.2026", "Clara Vogt")
    (wish,) = await talk.says("Ich möchte doch nicht kündigen", "Clara Vogt")
    sent = await talk.taps("Ans Studio senden", "Clara Vogt")
    entry = heard_by(sent, "Inhaberin")[-1]
    await talk.taps("Rücknahme annehmen")
    decided = await talk.taps("Rücknahme bestätigen")
    (contract, *_) = await talk.says("Vertrag von Clara Vogt")

    assert wish.told[0] == "Deine Kündigung zurücknehmen? (Beleg E-2026-0002)"
    assert "↩️ Möchte die Kündigung zurücknehmen (21.11.2026, 10:00 Uhr)" in entry.told
    (told,) = heard_by(decided, "Clara Vogt")
    assert told.told[0] == "✅ Deine Kündigung vom 21.11.2026 ist zurückgenommen."
    assert contract.told[0] == "Clara Vogt · Jahresabo: läuft"


async def test_what_one_drafts_leaves_the_others_their_buttons(talk: Talk) -> None:
    """Whoever decides first settles it for both; the message of a question left comes back."""
    await gives_notice(talk, "Ich kündige zum 30.11.2026", "Clara Vogt")

    await talk.taps("Rückfrage …", "staff")
    left = await talk.says("abbrechen", "staff")
    await talk.taps("Rückfrage …", "staff")
    drafted = await talk.says("Wirklich schon im November?", "staff")
    owners = talk.button("Annehmen")
    sent = await talk.taps("Rückfrage senden", "staff")
    late = await talk.presses(*owners)

    assert "Annehmen" in next(each.buttons for each in left if each.edited)
    own = [each.buttons for each in drafted if not each.edited]
    assert own == [("Rückfrage senden", "‹ Zurück", "Abbrechen")]
    assert [each.to for each in drafted] == ["Team", "Team"]
    (over,) = heard_by(sent, "Inhaberin")
    assert over.told == [
        "📨 Kündigung von Clara Vogt",
        "Beleg E-2026-0002, eingegangen am 21.11.2026, 10:00 Uhr",
        "❓ Rückfrage von Team, die Antwort steht aus (21.11.2026, 10:00 Uhr)",
        "„Wirklich schon im November?“",
    ]
    assert over.buttons == ("Trotzdem entscheiden",)
    assert late[0].text == "Das ist nicht mehr der aktuelle Stand. Es wurde nichts geändert."


async def test_after_asking_back_another_decides_all_the_same(talk: Talk) -> None:
    """What the question left open is decided from the entry that says that it waits."""
    await gives_notice(talk, "Ich kündige zum 30.11.2026", "Clara Vogt")
    await talk.taps("Rückfrage …", "staff")
    await talk.says("Wirklich schon im November?", "staff")
    await talk.taps("Rückfrage senden", "staff")
    (entry,) = await talk.taps("Trotzdem entscheiden")
    await talk.taps("Ordentlich zum Do., 14.01.2027")
    decided = await talk.taps("Annehmen")

    assert entry.told[0] == "Beleg E-2026-0002, eingegangen am 21.11.2026, 10:00 Uhr"
    assert [each.told[0] for each in heard_by(decided, "Clara Vogt") if not each.file] == [
        "✅ Deine Kündigung wirkt zum Do., 14.01.2027."
    ]


async def test_once_accepted_nothing_is_left_to_weigh_and_the_price_of_a_card_can_go_back(
    talk: Talk,
) -> None:
    text = "Ich kündige meine Karte fristlos wegen Schimmel im Kursraum"
    (entry,) = heard_by(await gives_notice(talk, text, "Emre Çelik"), "Inhaberin")
    (done,) = heard_by(await talk.taps("Annehmen"), "Inhaberin")
    (credit, *_) = await talk.taps("Preis zurückgeben …")

    cause = "Außerordentlich, aus wichtigem Grund (§ 314 BGB)."
    weighed = [line for line in entry.told if line.startswith(cause)]
    decided = [line for line in done.told if line.startswith(cause)]
    assert decided == [weighed[0].replace(" Ob er trägt, entscheidet ihr.", "")]
    assert decided != weighed
    assert [line for line in done.told if "Preis der Karte" in line] == [
        line for line in entry.told if "Preis der Karte" in line
    ]
    assert credit.told[0] != ""


async def test_after_good_cause_the_customer_hears_of_the_money(talk: Talk) -> None:
    """What was paid ahead goes to the account or is paid out; what is open stays to be paid."""
    await gives_notice(talk, "Ich kündige fristlos wegen Schimmel im Kursraum", "Clara Vogt")
    entry = heard_by(await talk.taps("Auszahlen statt gutschreiben"), "Inhaberin")[0]
    paid_out = await talk.taps("Annehmen")
    await gives_notice(talk, "Ich kündige fristlos wegen Schimmel im Kursraum", "Peter Abo")
    credited = await talk.taps("Annehmen")

    assert "Auszuzahlen: 45,23 €" in entry.told
    assert "Aufs Kundenkonto statt auszahlen" in entry.buttons
    (clara,) = [each for each in heard_by(paid_out, "Clara Vogt") if not each.file]
    assert clara.told[2:] == [
        "💶 Du bekommst 45,23 € zurück.",
        "Abgesagt sind damit: Yoga Flow am 19.01.2027",
    ]
    (peter,) = [each for each in heard_by(credited, "Peter Abo") if not each.file]
    assert peter.told[2:] == [
        "💶 20,00 € sind deinem Kundenkonto gutgeschrieben; es steht damit bei 20,00 €.",
        "🧾 Noch zu zahlen: 41,30 € für 01.11.2026 – 30.11.2026",
    ]
