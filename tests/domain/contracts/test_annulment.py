"""Until when a consumer may withdraw from a contract: fourteen days, weekends moved (R11)."""

from datetime import date

import pytest

from domain.contracts.annulment import annullable_until


@pytest.mark.parametrize(
    ("concluded_on", "until"),
    [
        pytest.param(date(2026, 11, 20), date(2026, 12, 4), id="a Friday"),
        pytest.param(date(2026, 11, 21), date(2026, 12, 7), id="Saturday becomes Monday"),
        pytest.param(date(2026, 11, 22), date(2026, 12, 7), id="Sunday becomes Monday"),
        pytest.param(date(2026, 12, 18), date(2027, 1, 1), id="over the turn of the year"),
        pytest.param(date(2028, 2, 15), date(2028, 2, 29), id="a leap day"),
    ],
)
def test_the_day_of_conclusion_is_not_counted(concluded_on: date, until: date) -> None:
    assert annullable_until(concluded_on) == until
