"""Until when papers are kept; R13.6."""

from datetime import date

import pytest

from domain.desk.privacy.retention import documents_kept_until, letters_kept_until


@pytest.mark.parametrize(
    ("issued_on", "until"),
    [
        pytest.param(date(2026, 11, 16), date(2034, 12, 31), id="eight years from the year's end"),
        pytest.param(date(2027, 1, 1), date(2035, 12, 31), id="a day later, a year longer"),
        pytest.param(date(2024, 2, 29), date(2032, 12, 31), id="before 2025 but not over"),
        pytest.param(date(2015, 1, 1), date(2023, 12, 31), id="ten years would end in 2025"),
        pytest.param(date(2014, 12, 31), date(2024, 12, 31), id="its ten years had ended"),
    ],
)
def test_documents_are_kept_eight_years(issued_on: date, until: date) -> None:
    assert documents_kept_until(issued_on) == until


def test_letters_are_kept_six_years_from_the_end_of_their_year() -> None:
    assert letters_kept_until(date(2026, 1, 1)) == date(2032, 12, 31)
    assert letters_kept_until(date(2026, 12, 31)) == date(2032, 12, 31)
