"""Ways to reach somebody, and birthdays, as people type them. A postal address is free text."""

from datetime import date
from itertools import groupby

from msgspec import Struct

from handlers.understanding.days.dates import find_dates
from handlers.understanding.phrases import lexicon
from handlers.understanding.things import find_marks
from handlers.understanding.words import tokenize

_OLDEST = 1900
_CENTURY = 100
_FEWEST_DIGITS = 6


class Contacts(Struct, frozen=True):
    """An e-mail address and a telephone number as typed; None where none or several are given."""

    email: str | None
    phone: str | None


def find_contacts(text: str) -> Contacts:
    """Return how to reach somebody.

    Example:
        >>> find_contacts("petra@lindner.de, Tel. 0151 234567")
        Contacts(email='petra@lindner.de', phone='0151 234567')
    """
    marks = find_marks(text)
    emails = {mark.value for mark in marks if mark.kind == "email"}
    phones = {mark.value for mark in marks if mark.kind == "phone"}
    return Contacts(
        emails.pop() if len(emails) == 1 else None, phones.pop() if len(phones) == 1 else None
    )


def spoken_phone(text: str) -> str | None:
    """Return the one telephone number that is spelled out, as typed.

    Example:
        >>> spoken_phone("Tel. null eins fünf null zwei zwei drei, bitte")
        'null eins fünf null zwei zwei drei'
    """
    digits = lexicon().names.digits
    runs = (
        list(run)
        for said, run in groupby(tokenize(text), lambda each: each.fold in digits)
        if said
    )
    long = [run for run in runs if len(run) >= _FEWEST_DIGITS]
    return text[long[0][0].start : long[0][-1].end] if len(long) == 1 else None


def read_birthday(text: str, lang: str, today: date) -> date | None:
    """Return the one past day with a year that a text gives, of 1900 or later.

    Of a year with two digits the latest past one is meant.

    Example:
        >>> read_birthday("geboren am 3.4.1990", "de", date(2026, 11, 21))
        datetime.date(1990, 4, 3)
    """
    found = _days(text, lang, today) or _days(text, "en" if lang == "de" else "de", today)
    return found.pop() if len(found) == 1 else None


def _days(text: str, lang: str, today: date) -> set[date]:
    days = find_dates(text, lang, today)
    single = (day.first for day in days if not day.yearless and day.first == day.last)
    born = (_in_past(day, today, text) for day in single if day is not None)
    return {day for day in born if day is not None and day.year >= _OLDEST}


def _in_past(day: date, today: date, text: str) -> date | None:
    """Return the day; of a year with two digits, a century earlier where it is to come."""
    if day <= today:
        return day
    if str(day.year) in text:
        return None
    before = day.year - _CENTURY
    leap = day.month == 2 and day.day == 29  # noqa: PLR2004 - 29 February
    return None if leap and before % 4 else day.replace(year=before)
