"""Names of people: however written, and told apart from words and days."""

import pytest

from handlers.understanding.names import NameMatch, find_names, find_people, nearest
from handlers.understanding.vocabulary import Vocabulary
from handlers.understanding.words import tokenize
from tests.handlers.understanding.reading import STUDIO, read


def names_in(text: str) -> list[str]:
    return [name.text for name in find_names(tokenize(text), frozenset(), STUDIO)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Clara Vogt kündigen", "Clara Vogt", id="full"),
        pytest.param("vogt clara kündigen", "Clara Vogt", id="family-name-first"),
        pytest.param("Vogt, Clara kündigen", "Clara Vogt", id="family-name-first-with-comma"),
        pytest.param("Frau Vogt kündigt", "Clara Vogt", id="title"),
        pytest.param("Claras Vertrag", "Clara Vogt", id="genitive"),
        pytest.param("Vogts Vertrag", "Clara Vogt", id="genitive-of-family-name"),
        pytest.param("end Ende's contract", "Frank Ende", id="english-genitive"),
        pytest.param("Mehmet Oeztuerk", "Mehmet Öztürk", id="ascii-umlauts"),
        pytest.param("mehmet ozturk", "Mehmet Öztürk", id="no-umlauts"),
        pytest.param("jurgen gross", "Jürgen Groß", id="sharp-s"),
        pytest.param("AYLIN YILMAZ", "Aylin Yılmaz", id="dotless-i-and-capitals"),
        pytest.param("bjorn angstrom", "Björn Ångström", id="ring"),
        pytest.param("emre celik", "Emre Çelik", id="cedilla"),
        pytest.param("frau oneill", "Siobhan O'Neill", id="apostrophe-left-out"),
        pytest.param("Siobhan O’Neill", "Siobhan O'Neill", id="curly-apostrophe"),
        pytest.param("siobhan o neill", "Siobhan O'Neill", id="apostrophe-as-blank"),
        pytest.param("frau von der heide", "Friederike von der Heide", id="particles"),
        pytest.param("Friederike Heide", "Friederike von der Heide", id="no-particles"),
        pytest.param("Frau Mai kündigt", "Nguyen Thi Mai", id="vietnamese-given-name"),
        pytest.param("Herr Nguyen kündigt", "Nguyen Thi Mai", id="vietnamese-family-name"),
        pytest.param("Marie Luise Böhm", "Marie-Luise Böhm", id="hyphen-as-blank"),
        pytest.param("karlheinz richter", "Karl-Heinz Richter", id="hyphen-left-out"),
        pytest.param("Weber kündigen", "Weber", id="two-of-that-name"),
        pytest.param("Bernd Kowalski kündigen", "Bernd Kowalski", id="not-on-file"),
        pytest.param("Frau Kowalski kündigt", "Kowalski", id="not-on-file-without-title"),
        pytest.param("Vertrag von Kowalski", "Kowalski", id="not-on-file-behind-von"),
        pytest.param("Stefan Wagner anlegen", "Stefan Wagner", id="shares-a-given-name"),
        pytest.param("Daniel März anlegen", "Daniel März", id="shares-a-family-name"),
        pytest.param("emma willson", "Emma Wilson", id="typo"),
        pytest.param("mitgliedschaft von mehmet östürk", "Mehmet Öztürk", id="typo-of-umlauts"),
    ],
)
def test_people_are_found_however_written(text: str, name: str) -> None:
    assert names_in(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Termine Herrn Heute", "Tim Heute", id="heute-with-title"),
        pytest.param("Frau Kurz kurz pausieren", "Greta Kurz", id="kurz-twice"),
        pytest.param("Peter Abo: Abo ruht", "Peter Abo", id="abo-twice"),
        pytest.param("Freitag wants out", "Thomas Freitag", id="weekday-as-subject"),
        pytest.param("Is Sommer behind with his payments?", "Paul Sommer", id="season-asked"),
        pytest.param("Bring up Ms Card's profile", "Hannah Card", id="card-with-title"),
        pytest.param("Vertrag von Ende", "Frank Ende", id="owner"),
    ],
)
def test_names_that_are_words_are_seen_by_their_place(text: str, name: str) -> None:
    assert names_in(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("kurz pausieren", id="adverb"),
        pytest.param("Abo kündigen", id="thing"),
        pytest.param("die Karte ist leer", id="thing-with-article"),
        pytest.param("am Freitag", id="weekday"),
        pytest.param("bis Ende März", id="month"),
        pytest.param("im Sommer lange zu", id="season"),
        pytest.param("heute noch", id="today"),
        pytest.param("das ist stark und groß", id="adjectives"),
        pytest.param("may I see the card?", id="english-words"),
        pytest.param("max. 14 Leute", id="abbreviation"),
    ],
)
def test_words_are_no_names(text: str) -> None:
    assert names_in(text) == []


def test_a_day_behind_a_name_stays_a_day() -> None:
    reading = read("Tim morgen kündigen")

    assert reading.slots == {"customer": "Tim Heute", "mode": "date", "date": "2026-11-22"}


@pytest.mark.parametrize(
    ("text", "match"),
    [
        pytest.param("anna", NameMatch(("Anna Müller", "Anna Schreiber")), id="two"),
        pytest.param("die Vogt", NameMatch(("Clara Vogt",)), id="article"),
        pytest.param("Heute", NameMatch(("Tim Heute",)), id="a-word-was-asked-for"),
        pytest.param("Hofmann", NameMatch(("Mia Hoffmann",), by_typo=True), id="typo"),
        pytest.param("Kowalski", NameMatch(()), id="nobody"),
        pytest.param("", NameMatch(()), id="nothing"),
    ],
)
def test_answers_are_matched_to_people(text: str, match: NameMatch) -> None:
    assert find_people(text, STUDIO) == match


def test_the_nearest_names_are_offered() -> None:
    assert nearest("Klara Voigt", STUDIO)[0] == "Clara Vogt"
    assert len(nearest("Kowalski", STUDIO)) == 3
    assert nearest("", STUDIO) == ()
    assert nearest("Clara", Vocabulary()) == ()
