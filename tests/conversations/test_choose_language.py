"""Stories of choosing the language of the chat, and of help in it."""

from tests.support.talk import Talk


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


async def test_help_is_for_the_one_who_asks(talk: Talk) -> None:
    (owners,) = await talk.says("/hilfe")
    (customers,) = await talk.says("/help", "Clara Vogt")
    (trainers,) = await talk.says("/hilfe", "trainer")

    assert owners.lines[0] == "Schreib mir einfach, was zu tun ist."
    assert owners.buttons[:2] == ("Kündigen", "Pausen")
    assert customers.lines[0] == "Ask me about your contracts, cards and invoices."
    assert trainers.lines[0] == "Frag mich, was auf einer Karte übrig ist."


async def test_a_topic_of_the_help_opens_in_the_same_message_and_leads_back(talk: Talk) -> None:
    (help_,) = await talk.says("/hilfe")

    (topic,) = await talk.taps("Kündigen")
    (back,) = await talk.taps("‹ Alle Themen")

    assert topic.lines[:2] == ["Kündigen", "Mitgliedschaft von Clara Vogt beenden am Enddatum"]
    assert (back.message_id, back.edited, back.text) == (help_.message_id, True, help_.text)
