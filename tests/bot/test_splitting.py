"""Long texts go in parts; together they say the same, and no tag stays open."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.splitting import MOST_UNITS, split_html, units

DEEPEST = 5
INLINE = st.sampled_from(["<b>", "</b>", "<i>", "</i>", "&amp;", "\n", "Tür ", "🎉", "wort " * 9])


def plain(html: str) -> str:
    return re.sub(r"<[^>]*>|\s", "", html)


def is_balanced(html: str) -> bool:
    opened: list[str] = []
    for closing, name in re.findall(r"<(/?)(\w+)[^>]*>", html):
        if not closing:
            opened.append(name)
        elif not opened or opened.pop() != name:
            return False
    return not opened


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        pytest.param("short", ["short"], id="short"),
        pytest.param("one two\nthree four", ["one two", "three four"], id="at-a-line-end"),
        pytest.param("abcdefghijklmnop", ["abcdefghijkl", "mnop"], id="a-line-too-long"),
        pytest.param("🎉🎉🎉🎉🎉🎉🎉", ["🎉🎉🎉🎉🎉🎉", "🎉"], id="utf-16"),
        pytest.param("abcdefghijk&amp;", ["abcdefghijk", "&amp;"], id="a-character-stays-whole"),
        pytest.param("<b>one\ntwo</b>", ["<b>one</b>", "<b>two</b>"], id="tags-are-reopened"),
    ],
)
def test_parts_of_twelve_units(text: str, parts: list[str]) -> None:
    assert split_html(text, most=12) == parts


def test_the_limit_itself_is_one_message() -> None:
    assert [len(each) for each in split_html("x" * MOST_UNITS)] == [4096]
    assert [len(each) for each in split_html("x" * (MOST_UNITS + 1))] == [4096, 1]


def balanced(pieces: list[str]) -> str:
    """Return the pieces with tags that close what is open, and nothing else."""
    opened: list[str] = []
    written = ""
    for piece in pieces:
        if piece.startswith("</"):
            if opened and opened[-1] == piece[2:-1]:
                written += f"</{opened.pop()}>"
        else:
            if piece.startswith("<") and len(opened) == DEEPEST:
                continue
            written += piece
            opened += [piece[1:-1]] if piece.startswith("<") else []
    return written + "".join(f"</{name}>" for name in reversed(opened))


@given(st.lists(INLINE, max_size=60).map(balanced))
def test_parts_hold_everything_fit_and_close_their_tags(text: str) -> None:
    parts = split_html(text, most=80)

    assert "".join(plain(part) for part in parts) == plain(text)
    assert all(is_balanced(part) for part in parts)
    assert [part for part in parts if units(part) > 80] == []
