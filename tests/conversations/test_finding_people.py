"""Who is meant: names, numbers, people who are not on file."""

import pytest

from tests.support.engines import ON_BOTH_ENGINES
from tests.support.talk import Talk


async def test_without_a_name_it_asks_and_anna_is_asked_again(talk: Talk) -> None:
    (who,) = await talk.says("Mitgliedschaft beenden")
    assert who.text == "Um wen geht es? Name, Kundennummer, Telefon oder E-Mail."

    (which,) = await talk.says("Anna")
    assert which.told[0] == "„Anna“ gibt es mehrmals. Wer ist gemeint?"
    assert [label.split(" · ")[0] for label in which.buttons[:2]] == [
        "Anna Müller",
        "Anna Schreiber",
    ]

    (proposal,) = await talk.taps("Anna Schreiber")
    assert proposal.told[0].startswith("Anna Schreiber · ")
    assert proposal.edited


async def test_somebody_who_is_not_on_file_is_nobody_else(talk: Talk) -> None:
    (asked,) = await talk.says("Max Mustermann kündigen")

    assert asked.told[0].startswith("„Max Mustermann“ habe ich nicht gefunden.")


async def test_a_name_that_is_written_otherwise_is_asked_in_the_first_line(talk: Talk) -> None:
    (proposal,) = await talk.says("Klara Vogt kündigen")

    assert proposal.told[0] == "❓ Ist Clara Vogt gemeint? Der Name war anders geschrieben."


@ON_BOTH_ENGINES
@pytest.mark.parametrize("number", ["K-1001", "V-2001", "clara.vogt@example.org"])
async def test_a_number_stands_for_the_name(talk: Talk, number: str) -> None:
    (proposal,) = await talk.says(f"{number} kündigen am Enddatum")

    assert proposal.told[0] == "Clara Vogt · Jahresabo (V-2001)"


async def test_cards_say_what_they_hold(talk: Talk) -> None:
    (asked,) = await talk.says("Liam Baker kündigen")

    assert asked.buttons[:2] == (
        "Zehnerkarte V-2030 · bis 10.01.2027 · noch 1 von 10",
        "Zehnerkarte V-2031 · bis 12.04.2027 · noch 10 von 10",
    )


async def test_two_people_are_asked_one_after_the_other(talk: Talk) -> None:
    (asked,) = await talk.says("Clara und Jonas kündigen")

    assert asked.told == ["Ich mache das für eine Person nach der anderen. Wer zuerst?"]
    assert [label.split(" · ")[0] for label in asked.buttons[:2]] == ["Clara Vogt", "Jonas Weber"]


async def test_not_this_one_but_that_one(talk: Talk) -> None:
    (proposal,) = await talk.says("Nicht Clara sondern Jonas Weber kündigen")

    assert proposal.told[0] == "Jonas Weber · Monatsabo Flex (V-2002)"
