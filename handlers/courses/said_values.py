"""What the first sentence says of a course: read once, before anything is asked."""

import re

from handlers.courses.form import CourseForm
from handlers.courses.spoken import (
    alternatives,
    other_rhythm,
    trainer_match,
    waiting_said,
    weekdays_in,
    without_days,
)
from handlers.dialog import Slots, Talk
from handlers.forms.form import READ
from handlers.understanding.clock_times import find_times
from handlers.understanding.days.dates import find_dates
from handlers.understanding.days.unreal import unreal_days
from handlers.understanding.weekly import read_weekly

QUOTED = re.compile(r"[„“”\"«»]\s*([^„“”\"«»]{2,60}?)\s*[“”\"«»]")
SLASH = re.compile(r"^/\w+(?:@\w+)?\s*")
SHORTEST = 2


def said_values(talk: Talk, slots: Slots, form: CourseForm) -> None:
    """Fill the fields that the sentence itself holds."""
    if "x_read" in slots:
        return
    slots["x_read"] = 1
    said = SLASH.sub("", str(slots.get("said", "")))
    found = {**_parts(talk, said, form), **_dates(talk, said), **_sure(talk, said)}
    if f"{READ}weekly" not in slots and _speaks_of_dates(talk, said):
        found["weekly"] = said
    for name, value in found.items():
        if (own := form.own_name(name)) is not None and f"{READ}{own}" not in slots:
            slots.setdefault(own, value)


def _speaks_of_dates(talk: Talk, said: str) -> bool:
    """Say whether there are weekly dates, or such in another rhythm, which are refused."""
    plain = without_days(talk, said)
    return other_rhythm(talk, said) or read_weekly(plain, talk.words.language) is not None


def _parts(talk: Talk, said: str, form: CourseForm) -> dict[str, str]:
    """Return what the parts behind the first comma give, each by itself."""
    found: dict[str, str] = {}
    for part in re.split(r",\s+|[\n;]", said)[1:]:
        found |= {
            name: value for name, value in form.takes(talk, part).items() if name != "weekly"
        }
    return found


def _sure(talk: Talk, said: str) -> dict[str, str]:
    """Return places, waiting list and trainer, wherever they stand."""
    found: dict[str, str] = {}
    places = alternatives(talk.words, "course-words-places")
    if match := re.search(rf"\b(\d{{1,4}})\s+(?:{places})\b", said, re.IGNORECASE):
        found["capacity"] = match[1]
    if waiting := waiting_said(talk, said):
        found["waiting"] = waiting
    if led_by := trainer_match(talk, said):
        found["trainer"] = led_by["run"]
    return found


def _dates(talk: Talk, said: str) -> dict[str, str]:
    """Return first and last day; a day that does not exist is asked for."""
    days = find_dates(said, talk.words.language, talk.said_on)
    found: dict[str, str] = {}
    for day in days:
        if day.kind in ("since", "period") and day.first:
            found.setdefault("starts", day.first.isoformat())
        if day.kind in ("until", "period") and day.last:
            found.setdefault("ends", day.last.isoformat())
    for unreal in unreal_days(said, talk.words.language, days):
        found["starts"] = said[unreal.start : unreal.end]
    return found


def name_said(talk: Talk, said: str) -> str | None:
    """Return the name that a sentence gives to a new course, as typed; None where none is clear.

    It stands behind "Neuer Kurs" or the like, and ends with a comma, a weekday, a time, a number
    of places, a trainer or a day.

    Example:
        "Neuer Kurs Power Yoga, montags 18 Uhr" names "Power Yoga".
    """
    if (behind := _behind_lead(talk, said)) is None:
        return None
    if quoted := QUOTED.match(behind):
        return quoted[1]
    name = re.split(r"[,;:.(]\s|[\n(]|[,;.]$", behind)[0]
    name = _without_loose(talk, name[: _end_of_name(talk, name)])
    return name if len(name) >= SHORTEST else None


def new_name_said(talk: Talk, said: str) -> str | None:
    """Return the name that a course gets: of "umbenennen in Zumba Gold", "heißt jetzt …".

    Example:
        "Rename Zumba to Zumba Gold" gives "Zumba Gold".
    """
    verbs = alternatives(talk.words, "course-words-rename")
    into = alternatives(talk.words, "course-words-into")
    patterns = (
        rf"\b(?:{verbs})\s+(?:.*\s)?(?:{into})\s+(?P<name>[^,;]+)",
        rf"\s(?:{into})\s+(?P<name>[^,;]+?)\s+(?:{verbs})\b",
        rf"\b(?:{alternatives(talk.words, 'course-words-called')})\s+(?P<name>[^,;]+)",
    )
    for pattern in patterns:
        if found := re.search(pattern, said, re.IGNORECASE):
            return found["name"].strip(' .!:„“”"«»') or None
    return None


def says_new(talk: Talk, said: str) -> bool:
    """Say whether a sentence begins like one that makes a course."""
    return _lead(talk, said) is not None


def _lead(talk: Talk, said: str) -> re.Match[str] | None:
    names = alternatives(talk.words, "course-words-new")
    opening = r"(?:(?!\b(?:nicht|kein|not|no)\b)[^,.:?\d]){0,40}?"
    return re.match(rf"{opening}\b(?:{names})\b\s*:?\s*", said, re.IGNORECASE)


def _behind_lead(talk: Talk, said: str) -> str | None:
    if slash := SLASH.match(said):
        said = said[slash.end() :]
        lead = _lead(talk, said)
        return said[lead.end() :] if lead else said
    lead = _lead(talk, said)
    return said[lead.end() :] if lead else None


def _end_of_name(talk: Talk, name: str) -> int:
    """Return where the first thing begins that belongs to no name."""
    language = talk.words.language
    places = alternatives(talk.words, "course-words-places")
    ends = [at for at, _ in weekdays_in(talk, name)]
    ends += [found.start for found in find_times(name)]
    ends += [found.start for found in find_dates(name, language, talk.said_on)]
    ends += [found.start() for found in re.finditer(rf"\b\d{{1,4}}\s+(?:{places})\b", name)]
    ends += [found.start()] if (found := trainer_match(talk, name)) else []
    return min(ends, default=len(name))


def _without_loose(talk: Talk, name: str) -> str:
    """Return a name without small words at its end that lead on to what follows."""
    loose = {word.strip() for word in talk.words("course-words-no-name").split(",")}
    words = name.split()
    while words and words[-1].lower() in loose:
        words.pop()
    return " ".join(words).strip(" ,;:–-")
