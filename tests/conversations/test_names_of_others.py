"""Whether somebody is a customer here, no customer learns by a name."""

from tests.support.talk import Talk

EMRE = "Emre Çelik"
NO = "Ich darf dir nur deine eigenen Daten zeigen."
ON_FILE, NOT_ON_FILE = "Clara Vogt", "Clara Weber"


async def test_a_name_is_answered_alike_whether_it_is_there_or_not(talk: Talk) -> None:
    asked = (
        "Wie viele Einheiten hat {} noch?",
        "/guthaben {}",
        "/kunde {}",
        "Kündige den Vertrag von {}",
        "Buche {} am Dienstag in Yoga ein",
        "Meine Tochter {} möchte am Dienstag zum Yoga",
    )

    there = [await talk.says(text.format(ON_FILE), EMRE) for text in asked]
    not_there = [await talk.says(text.format(NOT_ON_FILE), EMRE) for text in asked]

    assert [answer.text for (answer,) in there] == [NO] * len(asked)
    assert [answer.text for (answer,) in not_there] == [NO] * len(asked)


async def test_who_greets_somebody_speaks_of_himself(talk: Talk) -> None:
    said = (
        "Hallo Clara, wie viele Einheiten habe ich noch?",
        "Einheiten bitte, Gruß Clara",
        "Wie viele Einheiten hat Emre Çelik noch?",
        "Emres Einheiten",
    )

    answers = [(await talk.says(text, EMRE))[0].lines[0] for text in said]

    assert answers == ["7 von 10 Einheiten übrig, zu verbrauchen bis Mo., 01.03.2027"] * len(said)
