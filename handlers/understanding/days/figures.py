"""Figures of dates in digits: which is the day, which the month, and how long the year is."""

import re
from typing import Final

_CENTURIES: Final = frozenset({"19", "20", "21"})


def figures(text: str) -> list[int]:
    """Return the numbers of a text, left to right."""
    return [int(part) for part in re.findall(r"\d+", text)]


def long_year(text: str, year: int) -> int | str:
    """Return a year of four digits, or one of two as text: the century is not known here."""
    return year if re.search(r"\d{4}$", text) else f"{year:02}"


def is_code(text: str) -> bool:
    """Return whether the year lies beyond what a studio speaks of: "03-12-4471" is a number."""
    return text[-4:].isdecimal() and text[-4:-2] not in _CENTURIES


def day_first(text: str, digits: list[int]) -> tuple[int, int]:
    """Return day and month; 12/31 can only be meant the American way."""
    first, second = digits[:2]
    swap = "/" in text and second > 12 >= first  # noqa: PLR2004 - months of a year
    return (second, first) if swap else (first, second)


def parts_of_date(kind: str, text: str) -> tuple[str, tuple[int | str, ...]]:
    """Return kind and parts of a date in digits: day, month and year as far as they are there."""
    digits = figures(text)
    match kind:
        case "iso":
            return "full", (digits[2], digits[1], digits[0])
        case "full":
            return "full", (*day_first(text, digits), long_year(text, digits[2]))
        case "eight":
            return "full", (digits[0] % 100, digits[0] // 100 % 100, digits[0] // 10000)
        case "my" | "ym":
            return "month_year", (min(digits), max(digits))
        case _:  # 1/2 can be a half as well
            return "slashed" if "/" in text else kind, day_first(text, digits)
