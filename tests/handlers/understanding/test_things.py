"""Plans, courses and price groups by the words that people use for them."""

import pytest

from handlers.understanding.things import find_courses, find_group, find_plans
from handlers.understanding.words import tokenize
from tests.handlers.understanding.reading import STUDIO


@pytest.mark.parametrize(
    ("text", "course"),
    [
        pytest.param("der Yogatermin", "Yoga Flow", id="compound"),
        pytest.param("ihr Salsaplatz", "Salsa für Anfänger", id="compound-place"),
        pytest.param("yoag morgen", "Yoga Flow", id="letters-that-changed-places"),
        pytest.param("Kinderturnnen", "Kinderturnen", id="a-slip"),
    ],
)
def test_courses_are_found_in_other_words(text: str, course: str) -> None:
    assert [thing.name for thing in find_courses(tokenize(text), STUDIO)] == [course]


@pytest.mark.parametrize("word", ["sala", "yogi", "halo"])
def test_a_short_word_with_other_letters_is_no_course(word: str) -> None:
    assert find_courses(tokenize(word), STUDIO) == ()


@pytest.mark.parametrize(
    ("text", "plan"),
    [
        pytest.param("die zenerkarte", "Zehnerkarte", id="slip-in-a-number-word"),
        pytest.param("zehnrekarte", "Zehnerkarte", id="letters-that-changed-places"),
        pytest.param("füferkarte", "Fünferkarte", id="slip-beside-an-umlaut"),
    ],
)
def test_plans_are_found_though_misspelt(text: str, plan: str) -> None:
    assert [thing.name for thing in find_plans(tokenize(text), STUDIO)] == [plan]


@pytest.mark.parametrize("word", ["zwanzigerkarte", "achterkarte", "8er-Karte"])
def test_a_card_of_another_number_is_no_slip(word: str) -> None:
    assert find_plans(tokenize(word), STUDIO) == ()


@pytest.mark.parametrize(
    ("text", "group"),
    [
        pytest.param("alle mit Studitarif", "Studierende", id="compound"),
        pytest.param("wieder Normal statt Familie", "Normal", id="instead"),
        pytest.param("normal, not student", "Normal", id="denied"),
        pytest.param("von Normal auf Familie", "Familie", id="the-last"),
        pytest.param("im Studio", None, id="none"),
    ],
)
def test_the_group_that_is_wanted_is_found(text: str, group: str | None) -> None:
    assert find_group(tokenize(text), STUDIO) == group
