"""Short weekdays that their capital tells from other words: "Beck kommt Do nicht"."""

from typing import Final

MASK: Final = "#"
"""Stands for each letter of a name or thing that was found in a text before its days are."""
_SHORTEST: Final = 3
_ENDS: Final = ("", ".", ",", ";", "!", "?")
BRIEF: Final = {"weak_weekday": "brief_weekday"}
"""What such words are then: days without any other word beside them."""


def closes_note(text: str, start: int, end: int) -> bool:
    """Return whether a small short weekday ends a note behind a thing: "attendees aqua mon".

    Args: as those of ``is_capital_inside``. "So" and "do" are too much like other words.
    """
    behind = text[end:].lstrip()[:1]
    return end - start >= _SHORTEST and text[start - 2 : start] == MASK + " " and behind in _ENDS


def is_capital_inside(text: str, start: int, end: int) -> bool:
    """Return whether a word in a sentence has one capital, and no name is made of it.

    So "Beck kommt Do nicht" tells a day, "So geht das", "SO NICHT" and "Mo Weber" do not.

    Args:
        text: The whole text, names and things behind ``MASK``.
        start: Where the word begins.
        end: One behind its last letter.
    """
    if not text[start : start + 2].istitle():
        return False
    before, behind = text[:start].rstrip()[-1:], text[end:].lstrip()[:1]
    goes_on = before.isalpha() or before == MASK
    is_name = behind == MASK or behind.isupper()
    return goes_on and not is_name
