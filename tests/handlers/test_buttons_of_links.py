"""Buttons say whose they are where a chat speaks for several."""

import pytest

from handlers.buttons import of_link, split_link
from handlers.messages import Button


@pytest.mark.parametrize(
    ("data", "marked"),
    [
        pytest.param("p:3:1:confirm:", "12~p:3:1:confirm:", id="a proposal"),
        pytest.param("7~rd:chat.switch:to=1", "7~rd:chat.switch:to=1", id="one that says it"),
        pytest.param("r" * 62, "r" * 62, id="no room left"),
        pytest.param("r" * 61, f"12~{'r' * 61}", id="room to the last byte"),
    ],
)
def test_a_button_says_its_link_once_and_within_64_bytes(data: str, marked: str) -> None:
    (((button),),) = of_link(((Button("Ja", data),),), 12)

    assert button.data == marked
    assert len(button.data.encode()) <= 64


@pytest.mark.parametrize(
    ("data", "split"),
    [
        pytest.param("12~p:3:1:confirm:", (12, "p:3:1:confirm:"), id="with a link"),
        pytest.param("q:3:x=a~b", (None, "q:3:x=a~b"), id="a mark somewhere else"),
        pytest.param("~p:1", (None, "~p:1"), id="no number"),
    ],
)
def test_whose_a_button_is_is_read_from_its_beginning(
    data: str, split: tuple[int | None, str]
) -> None:
    assert split_link(data) == split
