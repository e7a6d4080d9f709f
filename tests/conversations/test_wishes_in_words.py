"""What customers and owners say around the chat itself, in the words of everyday."""

import pytest

from tests.support.talk import Talk

KEPT = "✖ Kurse, außer dem, was du wissen musst: Von der Warteliste nachgerückt, Kurs fällt aus"
KEPT_IN_ENGLISH = (
    "✖ Classes, except what you need to know: Moved up from the waiting list, Class dropped"
)


async def test_an_owner_asks_in_german(talk: Talk) -> None:
    (invite,) = await talk.says("Lade Thomas Freitag ein")
    (radar,) = await talk.says("Wer kann noch kündigen?")
    (sent,) = await talk.says("Was wurde verschickt?")
    (requests,) = await talk.says("Offene Anfragen")
    (mails,) = await talk.says("Welche E-Mails warten?")
    (rights,) = await talk.says("Team darf keine Beträge mehr sehen")

    assert invite.told[0] == "Einladung in den Chat für Thomas Freitag (K-1008)"
    assert radar.told[0] == "⏰ 2 Kündigungsfristen in den nächsten 60 Tagen: 46,90 €"
    assert sent.told == ["In dieser Zeit ist keine Nachricht fällig geworden."]
    assert requests.told == ["Keine Anfrage wartet auf eine Entscheidung."]
    assert mails.told[0].startswith("📧 Der E-Mail-Versand ist nicht eingerichtet")
    assert rights.told[0] == "Team darf (Team)"
    assert rights.buttons[0] == "Bestätigen"


async def test_an_owner_asks_in_english(talk: Talk) -> None:
    (invite,) = await talk.says("invite Thomas Freitag")
    (radar,) = await talk.says("where is money at stake?")
    (requests,) = await talk.says("open requests")
    (reminders,) = await talk.says("remind 14 days before")
    (parted,) = await talk.says("disconnect Clara")

    assert invite.told[0] == "Invitation to the chat for Thomas Freitag (K-1008)"
    assert radar.told[0].startswith("⏰ 2 ")
    assert requests.told == ["No request waits for a decision."]
    assert reminders.told[0] == "Change reminders"
    assert parted.buttons[0] == "Disconnect"


async def test_a_customer_asks_in_german(talk: Talk) -> None:
    (less,) = await talk.says("keine Nachrichten mehr zu Kursen", "Clara Vogt")
    (again,) = await talk.says("doch wieder Nachrichten zu Kursen", "Clara Vogt")
    text, *files = await talk.says("Kartenauszug", "Clara Vogt")
    (receipt,) = await talk.says("Wo ist meine Kündigungsbestätigung?", "Clara Vogt")
    (parted,) = await talk.says("verbinde mich ab", "Clara Vogt")

    assert KEPT in less.told
    assert receipt.told[:2] == [
        "Es gibt noch keine Kündigungsbestätigung. Der Stand:",
        "Jahresabo: läuft",
    ]
    assert "✔ Kurse" in again.told
    assert text.told == ["Hier sind die Kartenauszüge."]
    assert [each.file for each in files] == ["Kartenauszug V-2001.pdf"] * 2
    assert parted.buttons[0] == "Trennen"


async def test_a_customer_asks_in_english(talk: Talk) -> None:
    (less,) = await talk.says("I don't want messages about classes any more", "Siobhan O'Neill")
    (again,) = await talk.says("messages about classes again", "Siobhan O'Neill")
    (switch,) = await talk.says("switch to Mia", "Siobhan O'Neill")
    (notice,) = await talk.says("I quit", "Siobhan O'Neill")

    assert KEPT_IN_ENGLISH in less.told
    assert "✔ Classes" in again.told
    assert notice.told[1].startswith("You want to terminate your contract.")
    assert switch.told == ["This chat speaks for Siobhan O. only; there is nothing to switch."]


async def test_a_wish_is_no_answer_to_a_question_for_a_name(talk: Talk) -> None:
    (who,) = await talk.says("Was darf Ute?")
    radar, again = await talk.says("Radar")

    assert who.told == ["„Ute“ arbeitet hier nicht. Wer ist gemeint?"]
    assert radar.told[0] == "⏰ 2 Kündigungsfristen in den nächsten 60 Tagen: 46,90 €"
    assert again.told == who.told


async def test_an_owner_takes_back_a_link_and_parts_a_chat(talk: Talk) -> None:
    await talk.says("Lade Thomas Freitag ein")
    await talk.taps("Bestätigen")
    (back,) = await talk.says("Der Link für Thomas Freitag soll nicht mehr gelten")
    (gone,) = await talk.taps("Bestätigen")
    (parting,) = await talk.says("Emre hat sein Handy verloren, trenn ihn bitte vom Chat")
    parted, told = await talk.taps("Trennen")

    assert back.told[0] == "Einladungslink von Thomas Freitag zurückziehen (K-1008)"
    assert gone.told == ["✅ Der Einladungslink von Thomas Freitag öffnet nichts mehr."]
    assert parting.told[1:4] == [
        "Der verbundene Chat hat dann keinen Zugang mehr.",
        "Das beendet keinen Vertrag. Weiter läuft: Zehnerkarte V-2005",
        "Nachrichten, die für den Chat noch warten, entfallen.",
    ]
    assert parted.told == [
        "✅ Emre Çelik ist vom Chat getrennt.",
        "Der Chat hat keinen Zugang mehr.",
        "Das beendet keinen Vertrag. Weiter läuft: Zehnerkarte V-2005",
        "Nachrichten, die noch warteten, sind gestrichen.",
    ]
    assert told.to == "Emre Çelik"


async def test_an_owner_stops_the_messages_of_a_customer_in_words(talk: Talk) -> None:
    (shown,) = await talk.says("Keine Nachrichten mehr an Clara Vogt")

    assert shown.told[0] == "Diese Nachrichten bekommt Clara Vogt"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Wer kann noch kündigen?", id="radar"),
        pytest.param("Was darf Tom?", id="rights"),
        pytest.param("Lade Emre ein", id="invite"),
    ],
)
async def test_a_customer_hears_nothing_of_the_studios(talk: Talk, text: str) -> None:
    (answer,) = await talk.says(text, "Clara Vogt")

    assert not [button for button in answer.buttons if "Emre" in button]
    assert "Emre" not in answer.text
