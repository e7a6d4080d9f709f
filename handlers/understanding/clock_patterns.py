"""How times and lengths are written, as patterns over text in small letters."""

import re
from functools import cache

from msgspec import Struct

from handlers.understanding.clock_words import ClockWords, clock_words

_DASH = r"[-–—]"


class ClockPatterns(Struct, frozen=True):
    """The patterns of one time, of begin and end, and of a length in minutes."""

    single: re.Pattern[str]
    span: re.Pattern[str]
    length: re.Pattern[str]


@cache
def clock_patterns() -> ClockPatterns:
    """Return the patterns for the words of all languages, made once."""
    words = clock_words()
    return ClockPatterns(
        re.compile(_single(words), re.VERBOSE),
        re.compile(_span(words), re.VERBOSE),
        re.compile(_long(words), re.VERBOSE),
    )


def _any(phrases: frozenset[str] | tuple[str, ...]) -> str:
    longest = sorted(phrases, key=len, reverse=True)
    return "|".join(re.escape(phrase) for phrase in longest)


def _single(words: ClockWords) -> str:
    parts = [
        words.phrases[name]
        for name in words.phrases
        if name.startswith(("half-b", "half-a", "quarter"))
    ]
    part = _any(frozenset().union(*parts))
    half = _any(words.phrases["am"] | words.phrases["pm"])
    named = _any(words.phrases["noon"] | words.phrases["midnight"])
    numbers, minutes = _any(frozenset(words.numbers)), _any(words.minutes)
    return rf"""(?<![\w.,:/])(?:
        (?P<named>{named})(?!\w)
        | (?:(?P<at>{_any(words.at)})\s+)?(?:(?P<part>{part})\s+)?
          (?:(?P<hour>\d{{1,2}})|(?P<word>{numbers})(?!\w))
          (?:(?P<dot>[:.])(?P<minute>\d{{2}})(?!\d))?
          (?:\s*(?P<unit>(?:{_any(words.hours)})(?![^\W\d]))
             (?:\s*(?P<behind>\d{{2}})(?![\d:.]|\s*-?\s*(?:{minutes})\b))?)?
          (?:\s*(?P<half>{half})(?!\w))?
          (?![\w]|[:.,/]\d|\.\s?\d)
        )"""


def _span(words: ClockWords) -> str:
    half = _any(words.phrases["am"] | words.phrases["pm"])
    hours = _any(words.hours)

    def one(number: int) -> str:
        return rf"""(?P<hour{number}>\d{{1,2}})(?:[:.](?P<minute{number}>\d{{2}})(?!\d))?
            (?:\s*(?P<unit{number}>(?:{hours})(?!\w)))?(?:\s*(?P<half{number}>{half})(?!\w))?"""

    return rf"""(?<![\w.,:/])(?:(?P<at>{_any(words.at)})\s+)?{one(1)}
        \s*(?:{_DASH}|{_any(words.to)})\s*{one(2)}(?![\w]|[:.,/]\d)"""


def _long(words: ClockWords) -> str:
    fixed = words.phrases["an-hour"] | words.phrases["hour-and-half"] | words.phrases["half-hour"]
    minutes = _any(words.minutes)
    return rf"""(?<![\w.,:/])(?:(?P<fixed>{_any(fixed)})
        | (?P<minutes>\d{{1,3}})(?:\s*-?\s*(?:{minutes})\b|\s*['\u2032])
        | (?P<hours>\d{{1,2}}(?:[.,]\d{{1,2}})?)\s*(?:{_any(words.long_hours)})\b
          (?:\s*(?P<rest>\d{{1,2}})\s*(?:{minutes})\b)?
        )(?!\w)"""
