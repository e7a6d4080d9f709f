"""Names are taken apart in the same way whether or not it is the quick one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.understanding.names.people import People
from handlers.understanding.words import tokenize

LETTERS = st.sampled_from("aZeäÖüßçŁøıİéŞ")
PARTS = st.text(LETTERS, min_size=1, max_size=5)
NAMES = st.lists(st.one_of(PARTS, st.sampled_from(["-", " ", "  "])), min_size=1).map("".join)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        pytest.param("Anna-Maria Öz-Türk", ("anna", "maria", "oez", "tuerk"), id="hyphens"),
        pytest.param("Siobhan O'Neill-Weiß", ("siobhan", "oneill", "weiss"), id="apostrophe"),
        pytest.param(" Jean - Luc ", ("jean", "luc"), id="hyphen that stands alone"),
        pytest.param("Max 2 Meier", ("max", "2", "meier"), id="digit"),
        pytest.param("--", (), id="nothing but hyphens"),
    ],
)
def test_the_words_of_a_name(name: str, words: tuple[str, ...]) -> None:
    assert People((name,)).words == [words]


@given(NAMES)
def test_a_name_has_the_words_that_it_has_in_a_sentence(name: str) -> None:
    in_a_sentence = tuple(token.fold for token in tokenize(name) if token.word)

    assert People((name,)).words == [in_a_sentence]
