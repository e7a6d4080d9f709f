"""Stories of choosing the language of the chat, and of help in it."""

from sqlalchemy import select

from domain.customers.records import CustomerRecord
from tests.support.connecting import birthday_of, comes_in_as, token_for
from tests.support.talk import Talk

PARENT = "Ruth Alt"


async def written_in(talk: Talk, *names: str) -> list[str]:
    """Return the languages of people's e-mails and documents."""
    async with talk.tresen.database.read() as session:
        people = select(CustomerRecord.name, CustomerRecord.language)
        found = {row.name: row.language for row in await session.execute(people)}
    return [found[name] for name in names]


async def test_a_customers_choice_is_the_language_of_mails_and_papers_too(talk: Talk) -> None:
    """First that of Telegram, then the one that is chosen, for everybody whom the chat is for."""
    people = ("Mia Hoffmann", "Emre Çelik", "Clara Vogt")
    await comes_in_as(talk, PARENT, "Mia Hoffmann")
    await comes_in_as(talk, PARENT, "Emre Çelik")
    before = await written_in(talk, *people)

    await talk.says("Please write to me in English", PARENT)
    chosen = await written_in(talk, *people)
    await talk.says(f"/start {await token_for(talk, 'Clara Vogt')}", PARENT)
    await talk.says(await birthday_of(talk, "Clara Vogt"), PARENT)

    assert before == ["de", "de", "de"]
    assert chosen == ["en", "en", "de"]
    assert await written_in(talk, *people) == ["en", "en", "en"]


async def test_what_the_studio_enters_counts_until_a_customer_chooses_himself(talk: Talk) -> None:
    await talk.says("Bitte auf Deutsch", "Mia Hoffmann")

    heard = {}
    for name in ("Clara Vogt", "Mia Hoffmann"):
        await talk.says(f"/kundendaten {name}")
        await talk.taps("›")
        await talk.taps("Sprache")
        await talk.taps("Englisch")
        await talk.taps("Bestätigen")
        (heard[name],) = await talk.says("/start", name)
    await talk.says("Rückgängig")
    await talk.taps("Bestätigen")
    (still,) = await talk.says("/start", "Mia Hoffmann")

    assert heard["Clara Vogt"].lines[0].startswith("Ask me")
    assert not heard["Mia Hoffmann"].lines[0].startswith("Ask me")
    assert still.lines == heard["Mia Hoffmann"].lines
    assert await written_in(talk, "Clara Vogt", "Mia Hoffmann") == ["en", "de"]


async def test_without_a_language_it_asks_with_a_button_each(talk: Talk) -> None:
    (question,) = await talk.says("Sprache ändern")
    assert question.lines == ["In welcher Sprache soll ich dir schreiben?"]
    assert question.buttons == ("Deutsch", "English", "Abbrechen")

    (done,) = await talk.taps("English")

    assert done.edited
    assert done.lines == ["All right, in English from now on."]


async def test_a_language_that_is_said_is_set_at_once_and_kept(talk: Talk) -> None:
    (done,) = await talk.says("Bitte auf Englisch")
    assert done.lines == ["All right, in English from now on."]

    (sticker,) = await talk.says("/xyz")

    assert sticker.lines == ["I do not know this command. /help shows what there is."]


async def test_somebody_elses_language_stands_on_file(talk: Talk) -> None:
    (shown,) = await talk.says("Bitte schreib Emma Wilson auf Deutsch")
    (mine,) = await talk.says("/xyz")

    assert shown.lines[0].startswith("Die Sprache von Emma Wilson")
    assert mine.lines[0].startswith("Diesen Befehl")


async def test_who_is_called_nearly_like_somebody_is_asked_about(talk: Talk) -> None:
    """Neither the language of the nearest one nor one's own is changed."""
    (question,) = await talk.says("Please write to Anna Müllermann in German")
    (several,) = await talk.says("Schreib Anna bitte auf Englisch")
    (still,) = await talk.says("/xyz")

    assert "Anna Müllermann" in question.text
    assert {"Anna Müller", "Anna Schreiber"} <= {each.split(" · ")[0] for each in several.buttons}
    assert still.lines[0].startswith("Diesen Befehl")


async def test_help_is_for_the_one_who_asks(talk: Talk) -> None:
    (owners,) = await talk.says("/hilfe")
    (customers,) = await talk.says("/help", "Clara Vogt")
    (trainers,) = await talk.says("/hilfe", "trainer")

    assert owners.lines[0] == "Schreib mir einfach, was zu tun ist."
    assert owners.buttons[:2] == ("Kündigen", "Pausen")
    assert customers.lines[0] == "Ask me about your contracts, cards and invoices."
    assert trainers.lines[0] == "Frag mich, wer in deine Kurse kommt."


async def test_a_topic_of_the_help_opens_in_the_same_message_and_leads_back(talk: Talk) -> None:
    (help_,) = await talk.says("/hilfe")

    (topic,) = await talk.taps("Kündigen")
    (back,) = await talk.taps("‹ Alle Themen")

    assert topic.lines[:2] == ["Kündigen", "Mitgliedschaft von Clara Vogt beenden am Enddatum"]
    assert (back.message_id, back.edited, back.text) == (help_.message_id, True, help_.text)


async def test_a_customers_language_is_never_taken_for_ones_own(talk: Talk) -> None:
    (answer,) = await talk.says("Stell die Sprache von Clara Vogt auf Englisch")
    (proposal,) = await talk.taps("Dort ändern")

    assert answer.lines == [
        "Die Sprache von Clara Vogt steht in den Kundendaten. Deine eigene bleibt, wie sie ist."
    ]
    assert "Sprache: Deutsch → Englisch" in proposal.told
