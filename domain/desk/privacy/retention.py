"""Until when papers have to be kept; both count from the end of a calendar year.

Source: RULES.md, "Invoices" (R13.6).
"""

from datetime import date

YEARS_OF_DOCUMENTS = 8
"""Invoices and what belongs to them (§ 14b UStG, § 147 (3) AO as of 2025)."""
YEARS_OF_LETTERS = 6
"""Business letters such as contracts and notices (§ 147 (3) AO)."""

_FORMER_YEARS = 10
_EIGHT_SINCE = date(2025, 1, 1)


def documents_kept_until(issued_on: date) -> date:
    """Return the last day on which a document has to be kept.

    The eight years count for every document whose former ten had not ended when they came.

    Example:
        >>> documents_kept_until(date(2025, 3, 1)), documents_kept_until(date(2014, 5, 1))
        (datetime.date(2033, 12, 31), datetime.date(2024, 12, 31))
    """
    formerly = _year_end(issued_on, _FORMER_YEARS)
    return formerly if formerly < _EIGHT_SINCE else _year_end(issued_on, YEARS_OF_DOCUMENTS)


def letters_kept_until(on: date) -> date:
    """Return the last day on which a business letter of a day has to be kept.

    Example:
        >>> letters_kept_until(date(2026, 11, 21))
        datetime.date(2032, 12, 31)
    """
    return _year_end(on, YEARS_OF_LETTERS)


def _year_end(day: date, years: int) -> date:
    return date(day.year + years, 12, 31)
