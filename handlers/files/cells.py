"""Cells as values: days in three styles, amounts in two, names in two orders.

A cell that cannot be read raises ``LineRefused`` with what it says; an empty one is None.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import Literal

from msgspec import Struct

from domain.desk.imports.lines import LineRefused
from handlers.texts import LOCALES
from handlers.understanding.amounts import read_amount
from handlers.understanding.words import fold

Order = Literal["dmy", "mdy"]
LOST = "\N{REPLACEMENT CHARACTER}"
_ISO = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})")
_OTHER = re.compile(r"(\d{1,2})([-./ ])(\d{1,2})\2\s?(\d{4}|\d{2})")
_NAMED = re.compile(r"(\d{1,2})[-. ]+([^\W\d]+)[-. ]+(\d{4}|\d{2})")
_TIME = re.compile(r"[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$")
_SERIAL = re.compile(r"\d{5}")
_EXCEL_DAY_ZERO = date(1899, 12, 30)
_NO_DAY = frozenset({"", "-", "--", "–", "0", "00.00.0000", "0000-00-00"})
_EMAIL = re.compile(r"[^@\s,;<>()]{1,64}@[^@\s,;<>()]{1,180}\.[A-Za-z]{2,24}")
_SHORT_FORM = re.compile(r"\d+[.,]?\d*E\+?\d+", re.IGNORECASE)
_YOUNG = 20
"""Two figures of a year up to so many years ahead are of this century."""


class _Words(Struct, frozen=True):
    """What stands in cells, in all languages: ``locales/*/cells.toml``."""

    yes: frozenset[str]
    no: frozenset[str]
    no_day: frozenset[str]
    months: Mapping[str, int]
    languages: Mapping[str, str]
    methods: Mapping[str, tuple[str, ...]]


@cache
def _words() -> _Words:
    files = [
        tomllib.loads(path.read_text(encoding="utf-8"))
        for path in sorted(LOCALES.glob("*/cells.toml"))
    ]
    methods: dict[str, tuple[str, ...]] = {}
    for each in files:
        for method, words in each["methods"].items():
            methods[method] = (*methods.get(method, ()), *words)
    return _Words(
        yes=frozenset(word for each in files for word in each["yes"]),
        no=frozenset(word for each in files for word in each["no"]),
        no_day=frozenset(word for each in files for word in each["no_day"]),
        months={word: at for each in files for at, word in enumerate(each["months"], 1)},
        languages={
            word: language
            for each in files
            for language, words in each["languages"].items()
            for word in words
        },
        methods=methods,
    )


def day_order(values: Iterable[str]) -> Order | None:
    """Return how a column writes its days; None where each could be read both ways.

    Example:
        >>> day_order(["03/04/2026", "03/31/2026"]), day_order(["3.4.2026"])
        ('mdy', 'dmy')
        >>> day_order(["03/04/2026"]) is None
        True
    """
    firsts = seconds = ambiguous = 0
    for value in values:
        found = _OTHER.fullmatch(_TIME.sub("", value))
        if found is None:
            continue
        first, mark, second = int(found[1]), found[2], int(found[3])
        if mark == ".":
            return "dmy"
        firsts += first > 12  # noqa: PLR2004 - there is no thirteenth month
        seconds += second > 12  # noqa: PLR2004
        ambiguous += max(first, second) <= 12 and first != second  # noqa: PLR2004
    if firsts or seconds:
        return "dmy" if firsts >= seconds else "mdy"
    return None if ambiguous else "dmy"


@lru_cache(maxsize=50_000)
def read_day(text: str, order: Order, today: date) -> date | None:
    """Return the day in a cell, None where there is none.

    Raises:
        LineRefused: It is no day of the calendar.
    """
    plain = _TIME.sub("", text)
    if plain in _NO_DAY or fold(plain) in _words().no_day:
        return None
    if _SERIAL.fullmatch(plain):
        return _EXCEL_DAY_ZERO + timedelta(days=int(plain))
    parts = _parts(plain, order)
    try:
        if parts is not None:
            year, month, day = parts
            return date(_full_year(year, today), month, day)
    except ValueError:
        pass
    raise LineRefused("no-day", text=text)


def _parts(text: str, order: Order) -> tuple[str, int, int] | None:
    if iso := _ISO.fullmatch(text):
        return iso[1], int(iso[2]), int(iso[3])
    if other := _OTHER.fullmatch(text):
        day, month = (other[1], other[3]) if order == "dmy" else (other[3], other[1])
        return other[4], int(month), int(day)
    if named := _NAMED.fullmatch(text):
        word, months = fold(named[2]), _words().months
        month_number = months.get(word[:4]) or months.get(word[:3])
        return (named[3], month_number, int(named[1])) if month_number else None
    return None


def _full_year(text: str, today: date) -> int:
    year = int(text)
    if len(text) > 2:  # noqa: PLR2004 - written in full
        return year
    century = today.year // 100 * 100
    return century + year if century + year <= today.year + _YOUNG else century - 100 + year


@lru_cache(maxsize=20_000)
def read_cents(text: str) -> int:
    """Return an amount in cents; a minus may stand before or behind it.

    Raises:
        LineRefused: It is no amount.

    Example:
        >>> [read_cents(text) for text in ("1.234,50 €", "1,234.5", "EUR 59", "12,50-")]
        [123450, 123450, 5900, -1250]
    """
    is_behind = re.search(r"\d\s*[-−]\s*(€|eur)?$", text, re.IGNORECASE)  # noqa: RUF001 - typographic minus
    in_brackets = text.startswith("(") and text.endswith(")")
    cents = read_amount(text.strip("()").rstrip("-− "))  # noqa: RUF001
    if cents is None:
        raise LineRefused("no-amount", text=text)
    return -abs(cents) if is_behind or in_brackets else cents


def read_whole(text: str) -> int:
    """Return a whole number that is not negative.

    Raises:
        LineRefused: It is none.
    """
    plain = re.sub(r"[.,]0+$", "", text)
    if not re.fullmatch(r"\d{1,6}", plain):
        raise LineRefused("no-number", text=text)
    return int(plain)


def read_truth(text: str) -> bool:
    """Return whether a cell says yes.

    Raises:
        LineRefused: It says neither yes nor no.
    """
    said = fold(text)
    words = _words()
    if said in words.yes or said in words.no:
        return said in words.yes
    raise LineRefused("no-truth", text=text)


def read_email(text: str) -> str:
    """Return the first e-mail address in a cell.

    Raises:
        LineRefused: There is none.
    """
    found = _EMAIL.search(text.removeprefix("mailto:"))
    if found is None:
        raise LineRefused("no-email", text=text)
    return found.group()


def read_phone(text: str) -> str:
    """Return a phone number as it stands.

    Raises:
        LineRefused: A table program has shortened it to a power of ten, or it has no digits.
    """
    if _SHORT_FORM.fullmatch(text):
        raise LineRefused("number-shortened", text=text)
    if sum(letter.isdecimal() for letter in text) < 3 or len(text) > 40:  # noqa: PLR2004
        raise LineRefused("no-phone", text=text)
    return text


def read_language(text: str) -> str | None:
    """Return ``de`` or ``en``; None for other languages, which the studio's stands for."""
    return _words().languages.get(re.split("[-_]", fold(text))[0])


def read_method(text: str) -> str | None:
    """Return the payment method that a cell names, None where it is another one."""
    said = fold(text)
    found = (
        method
        for method, words in _words().methods.items()
        if said == method or any(word in said for word in words)
    )
    return next(found, None)


def read_name(text: str) -> str:
    """Return a name with the first name in front.

    Raises:
        LineRefused: Letters were lost before it came here, or it is too long.

    Example:
        >>> read_name("Vogt, Clara"), read_name("Clara Vogt")
        ('Clara Vogt', 'Clara Vogt')
    """
    if LOST in text:
        raise LineRefused("letters-lost", text=text)
    last, comma, first = text.partition(",")
    name = f"{first.strip()} {last.strip()}" if comma and first.strip() else text.strip(", ")
    if not any(letter.isalpha() for letter in name) or len(name) > 120:  # noqa: PLR2004
        raise LineRefused("no-name", text=text)
    return name
