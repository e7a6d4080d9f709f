"""How many units an answer adds or takes away."""

import pytest

from handlers.cards.change import change_said
from handlers.messages import Language
from handlers.texts import Words


@pytest.mark.parametrize(
    ("language", "text", "change"),
    [
        pytest.param("de", "3", 3, id="a-number"),
        pytest.param("de", "+2 Einheiten", 2, id="a-sign"),
        pytest.param("de", "-2", -2, id="minus-sign"),
        pytest.param("de", "\N{MINUS SIGN} 2", -2, id="typographic"),
        pytest.param("de", "zwei Einheiten", 2, id="a-word"),
        pytest.param("de", "3 mehr", 3, id="more"),
        pytest.param("de", "3 weniger", -3, id="fewer"),
        pytest.param("de", "minus 3", -3, id="minus"),
        pytest.param("de", "zieh 3 ab", -3, id="parted-verb"),
        pytest.param("de", "Zieh Emre Çelik 7 Einheiten ab, Grund Test", -7, id="a-sentence"),
        pytest.param("en", "3 less", -3, id="less"),
        pytest.param("en", "take 3 off", -3, id="off"),
        pytest.param("en", "Take 2 units off", -2, id="units-off"),
        pytest.param("en", "add 2", 2, id="add"),
        pytest.param("de", "3 für Emre", 0, id="which-way-is-open"),
        pytest.param("de", "3 oder 4 weniger", 0, id="two-numbers"),
        pytest.param("de", "viele", 0, id="no-number"),
    ],
)
def test_the_words_say_which_way(language: Language, text: str, change: int) -> None:
    assert change_said(Words(language), text) == change
