"""Names of people: however written, and told apart from words and days."""

import pytest

from handlers.understanding.names.names import NameMatch, find_names, find_people, nearest
from handlers.understanding.vocabulary import Vocabulary
from handlers.understanding.words import tokenize
from tests.handlers.understanding.reading import STUDIO, read


@pytest.mark.parametrize(
    ("text", "customer"),
    [
        ("März zum 31.3. kündigen", "Lena März"),
        ("Kündigung Sommer per 31.3.", "Paul Sommer"),
        ("Kündigung Freitag zum 31.3.", "Thomas Freitag"),
        ("Abo zum 31.3. kündigen", None),
        ("Karte zum 31.3. kündigen", None),
    ],
)
def test_a_time_before_the_figures_of_an_end_is_a_person(text: str, customer: str | None) -> None:
    reading = read(text)

    assert (reading.intent, reading.slots.get("customer")) == ("contract.terminate", customer)


@pytest.mark.parametrize(
    ("text", "customer", "day"),
    [
        ("Frau Kowalski will zum 31. März aufhören", "Kowalski", "2027-03-31"),
        ("Zum 31. Mai kündigt Frau Kowalski", "Kowalski", "2027-05-31"),
        ("Frau März will zum 31. Mai aufhören", "Lena März", "2027-05-31"),
    ],
)
def test_a_month_behind_the_number_of_a_day_is_nobody(text: str, customer: str, day: str) -> None:
    reading = read(text)

    assert reading.intent == "contract.terminate"
    assert reading.slots == {"customer": customer, "mode": "date", "date": day}


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
        pytest.param("Herr Maier kündigt", "Maier", id="like-a-month-with-an-ending"),
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
        pytest.param("anna", NameMatch(("Anna Müller", "Anna Schreiber"), "part"), id="two"),
        pytest.param("die Vogt", NameMatch(("Clara Vogt",), "part"), id="article"),
        pytest.param("Heute", NameMatch(("Tim Heute",), "part"), id="a-word-was-asked-for"),
        pytest.param("Hofmann", NameMatch(("Mia Hoffmann",), "typo"), id="typo"),
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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Nina Sommer kündigen", "Nina Sommer", id="parts-of-two-people"),
        pytest.param("hannah lange has a question", "hannah lange", id="parts-in-small-letters"),
        pytest.param("Rechnung Thomas Card löschen", "Thomas Card", id="a-thing-behind-an-object"),
        pytest.param("Jung quits on Monday", "Oskar Jung", id="adjective-and-verb"),
        pytest.param("Alt behauptet das Gegenteil", "Ruth Alt", id="unknown-verb"),
        pytest.param("Heute hat bezahlt", "Tim Heute", id="no-other-subject"),
        pytest.param("Groß, Abo aufs Eis", "Jürgen Groß", id="called-first"),
        pytest.param("Lösch das (Ende)", "Frank Ende", id="in-brackets"),
        pytest.param("der Abo will raus", "Peter Abo", id="article-of-no-thing"),
        pytest.param("Freitags letzte Rechnung", "Thomas Freitag", id="owner-of-an-invoice"),
        pytest.param(
            "what did we bill Freitag", "Thomas Freitag", id="weekday-of-another-language"
        ),
        pytest.param("rechnung vom jung", "Oskar Jung", id="behind-a-preposition"),
        pytest.param("hat max noch Schulden", "Max Stark", id="asked"),
        pytest.param("Klein S. kündigen", "Sarah Klein", id="initial-behind"),
        pytest.param("Anna M. kündigen", "Anna Müller", id="initial-tells-two-apart"),
        pytest.param("Sophia Rossi kündigen", "Sofia Rossi", id="same-sound"),
        pytest.param("pual sommer kündigen", "Paul Sommer", id="slip-beside-a-known-name"),
        pytest.param("hern rihcter kündigen", "Karl-Heinz Richter", id="slip-behind-a-title"),
        pytest.param("Madame Böhm kündigt", "Marie-Luise Böhm", id="foreign-title"),
        pytest.param("Leonies Knie ist verheilt", "Leonie Fuchs", id="genitive-and-a-noun"),
        pytest.param("Stammdatensatz Yılmaz", "Aylin Yılmaz", id="behind-a-long-noun"),
        pytest.param("unfreeze Aylin on Jan 4", "Aylin Yılmaz", id="no-correction"),
        pytest.param("d'Lena kündigt", "Lena März", id="short-article"),
        pytest.param("d'Anna kündigt", "Anna", id="short-article-of-two"),
        pytest.param("Vertrag von D'Angelo", "D'Angelo", id="no-article"),
        pytest.param("Clara'd like to cancel", "Clara Vogt", id="short-verb"),
        pytest.param("Der Sommer möchte kündigen", "Paul Sommer", id="only-people-wish"),
        pytest.param("Hat der Freitag gekündigt?", "Thomas Freitag", id="what-people-have-done"),
        pytest.param("Bei Ute hen mr Ende Dezember notiert", "Ute Pfeiffer", id="a-day-is-nobody"),
        pytest.param("Kurz, Zehnerkarte beenden", "Greta Kurz", id="heads-a-note"),
        pytest.param("letzte Rg. Kurz", "Greta Kurz", id="behind-an-abbreviation"),
        pytest.param("Ende inactive from 1 May", "Frank Ende", id="what-people-are-put-into"),
        pytest.param("Vertrag von der Mai", "Nguyen Thi Mai", id="of-her"),
    ],
)
def test_names_are_told_from_their_neighbours(text: str, name: str) -> None:
    assert [each.text for each in find_names(tokenize(text), frozenset(), STUDIO)][:1] == [name]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Kurz pausieren, bitte", id="infinitive"),
        pytest.param("hat lange gedauert", id="participle"),
        pytest.param("Heute kommt keiner", id="another-subject"),
        pytest.param("Lange nicht gesehen!", id="negation"),
        pytest.param("cancel my card on Freitag", id="weekday-in-english"),
        pytest.param("Betrag falsch, vollständig stornieren", id="small-among-capitals"),
        pytest.param("my card's all gone", id="thing-with-a-verb"),
        pytest.param("wivile stundn auf der karet", id="slip-of-an-everyday-word"),
        pytest.param("delete it exclamation mark", id="dictated-mark"),
    ],
)
def test_everyday_words_beside_verbs_are_no_names(text: str) -> None:
    assert names_in(text) == []


@pytest.mark.parametrize(
    ("text", "how"),
    [
        pytest.param("Clara Vogt kündigen", "exact", id="as-on-file"),
        pytest.param("jurgen gross kündigen", "folded", id="without-umlauts"),
        pytest.param("Vogt, Clara kündigen", "folded", id="another-order"),
        pytest.param("Frau Vogt kündigt", "part", id="family-name"),
        pytest.param("Emma Willson kündigt", "typo", id="slip"),
        pytest.param("Sarah Kline wants to stop", "typo", id="letters-in-another-order"),
        pytest.param("Bernd Kowalski kündigen", None, id="nobody-on-file"),
    ],
)
def test_a_match_tells_how_it_was_made(text: str, how: str | None) -> None:
    assert [name.how for name in find_names(tokenize(text), frozenset(), STUDIO)] == [how]
