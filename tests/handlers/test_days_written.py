"""Days and lengths of notice as each language writes them."""

from datetime import date

import pytest

from domain.contracts.rules import EndRule
from domain.desk.facts import EndReason
from handlers.messages import Language
from handlers.texts import Words, as_day, as_short_day
from handlers.wording import reason_line


def test_english_months_have_three_letters_each() -> None:
    months = [as_short_day("en", date(2026, month, 1)).split()[1] for month in range(1, 13)]

    assert " ".join(months) == "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"


@pytest.mark.parametrize(
    ("language", "written"),
    [
        pytest.param("de", "Di., 01.09.2026", id="German"),
        pytest.param("en", "Tue, 1 Sep 2026", id="English"),
    ],
)
def test_a_day_has_weekday_and_year(language: Language, written: str) -> None:
    assert as_day(language, date(2026, 9, 1)) == written


@pytest.mark.parametrize(
    ("notice", "german", "english"),
    [
        pytest.param("P1M", "1 Monat Frist", "1 month's notice", id="a month"),
        pytest.param("P3M", "3 Monate Frist", "3 months' notice", id="months"),
        pytest.param("P1W", "1 Woche Frist", "1 week's notice", id="a week"),
        pytest.param("P6W", "6 Wochen Frist", "6 weeks' notice", id="weeks"),
        pytest.param("P1D", "1 Tag Frist", "1 day's notice", id="a day"),
        pytest.param("P14D", "14 Tage Frist", "14 days' notice", id="days"),
    ],
)
def test_the_reason_says_how_long_the_notice_is(notice: str, german: str, english: str) -> None:
    reason = EndReason(
        rule=EndRule.OPEN_ENDED,
        notice=notice,
        received_on=date(2026, 11, 21),
        term_end=None,
        last_notice_day=None,
        regular_end=date(2026, 12, 21),
        in_time=True,
    )

    assert reason_line(Words("de"), reason) == (
        f"{german}, unbefristet, Eingang 21.11.2026 → 21.12.2026"
    )
    assert reason_line(Words("en"), reason) == (
        f"{english}, open-ended, received 21 Nov 2026 → 21 Dec 2026"
    )
