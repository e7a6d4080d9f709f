"""What a text says of a course besides its dates: rhythm, waiting list, places, length, trainer.

The words themselves are texts of the language (``course-words-…``): names with commas, where
``#`` stands for any number or word.
"""

import re
from collections.abc import Iterator

from handlers.dialog import Talk
from handlers.texts import Words
from handlers.understanding.clock_times import find_minutes
from handlers.understanding.clock_words import clock_words
from handlers.understanding.days.dates import FoundDate, find_dates
from handlers.understanding.phrases import lexicon
from handlers.understanding.words import fold

SURE = 3  # letters: a shorter weekday counts only with a capital
_WORD = re.compile(r"\w+")
_RUN = r"(?P<run>[^\W\d_][\w'’-]*(?:\s+[^\W\d_][\w'’-]*)?)"


def alternatives(words: Words, text: str) -> str:
    """Return a pattern for the names in a text; the longest counts first."""
    names = sorted((name.strip() for name in words(text).split(",")), key=len, reverse=True)
    return "|".join(re.escape(name).replace(r"\#", r"\w+") for name in names if name)


def holds(talk: Talk, said: str, text: str) -> bool:
    """Say whether a sentence holds one of the names in a text, in whichever form."""
    names = alternatives(talk.words, text).split("|")
    pattern = "|".join(map(fold, names))
    return re.search(rf"(?<!\w)(?:{pattern})(?!\w)", fold(said)) is not None


def without_days(talk: Talk, text: str) -> str:
    """Return a text with its calendar days blanked: "ab 1. Dezember" is no time of the day."""
    for day in find_dates(text, talk.words.language, talk.said_on):
        if _is_calendar(day):
            text = text[: day.start] + " " * (day.end - day.start) + text[day.end :]
    return text


def _is_calendar(day: FoundDate) -> bool:
    """Say whether a day is more than a weekday: "donnerstags" is a date of every week."""
    is_bound = day.kind in ("since", "until")
    return day.kind != "duration" and (is_bound or not day.weekday)


def weekdays_in(talk: Talk, text: str) -> Iterator[tuple[int, int]]:
    """Yield the place and the weekday of each weekday that is named by itself."""
    names = clock_words().weekdays[talk.words.language]
    for word in _WORD.finditer(without_days(talk, text)):
        days = names.get(word[0].lower(), ())
        if len(days) == 1 and (len(word[0]) > SURE or word[0].istitle()):
            yield word.start(), days[0]


def other_rhythm(talk: Talk, said: str) -> bool:
    """Say whether dates are wanted that do not come every week."""
    return holds(talk, said, "course-words-rhythm")


def bare_value(talk: Talk, part: str) -> tuple[str, str] | None:
    """Return the field and the value that a few words give without a field's name."""
    text = part.strip().rstrip(".!")
    places = alternatives(talk.words, "course-words-places")
    most = alternatives(talk.words, "course-words-capacity")
    full = rf"(?:(?:{most})\.?\s+)?(\d{{1,4}})\s+(?:{places})"
    if found := re.fullmatch(full, text, re.IGNORECASE):
        return "capacity", found[1]
    if (waiting := waiting_said(talk, text)) and len(text.split()) <= SURE:
        return "waiting", waiting
    for start, end, minutes in find_minutes(text):
        if not text[:start].strip() and not text[end:].strip():
            return "minutes", str(minutes)
    return _bare_day(talk, text) or _bare_trainer(talk, text)


def waiting_said(talk: Talk, said: str) -> str | None:
    """Return whether a waiting list is wanted, as a button would say it; None if not said."""
    if holds(talk, said, "course-words-no-waiting"):
        return "no"
    return "yes" if holds(talk, said, "course-words-with-waiting") else None


def _bare_day(talk: Talk, text: str) -> tuple[str, str] | None:
    """Return the first day that "ab 1. Januar" gives, or the last one of "bis 31.3."."""
    found = find_dates(text, talk.words.language, talk.said_on)
    if len(found) != 1 or text[: found[0].start].strip() or text[found[0].end :].strip():
        return None
    first, last = found[0].first, found[0].last
    if found[0].kind == "since" and first is not None:
        return "starts", first.isoformat()
    return ("ends", last.isoformat()) if found[0].kind == "until" and last else None


def _bare_trainer(talk: Talk, text: str) -> tuple[str, str] | None:
    found = trainer_match(talk, text)
    return ("trainer", found["run"]) if found and found.span() == (0, len(text)) else None


def trainer_match(talk: Talk, said: str) -> re.Match[str] | None:
    """Return the place of "mit Nina" or "übernimmt Nina": words that nobody else is.

    Everyday words ("mit Musik") name nobody.
    """
    before = alternatives(talk.words, "course-words-led-by")
    for found in re.finditer(rf"(?<!\w)(?i:{before})\s+{_RUN}", said):
        names = [word for word in found["run"].split() if word[:1].isupper()]
        if names and not lexicon().knows(fold(names[0])):
            shorter = rf"(?<!\w)(?i:{before})\s+(?P<run>{re.escape(names[0])})"
            return found if len(names) > 1 else re.compile(shorter).search(said, found.start())
    return None
