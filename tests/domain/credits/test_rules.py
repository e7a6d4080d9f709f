from datetime import date

import pytest

from domain.credits.rules import (
    CardKind,
    CardStanding,
    extended_until,
    last_usable_day,
    limitation_end,
    month_of_membership,
    state_of_card,
    usable_until,
)
from domain.dates import DateRange, Duration, last_day_of_term

BOUGHT = date(2026, 9, 1)
LAST_DAY = date(2027, 3, 1)


@pytest.mark.parametrize(
    ("bought_on", "validity", "last_day"),
    [
        pytest.param("2026-09-01", "P6M", "2027-03-01", id="Emre's card"),
        pytest.param("2026-01-15", "P6M", "2026-07-15", id="the day of purchase is not counted"),
        pytest.param("2026-08-31", "P6M", "2027-02-28", id="no 31 February"),
        pytest.param("2026-11-21", "P8W", "2027-01-16", id="weeks"),
    ],
)
def test_a_card_is_valid_from_purchase(bought_on: str, validity: str, last_day: str) -> None:
    end = usable_until(date.fromisoformat(bought_on), Duration.parse(validity))

    assert end == date.fromisoformat(last_day)


@pytest.mark.parametrize(
    ("bought_on", "last_day"),
    [
        pytest.param("2024-12-24", "2027-12-31", id="a present"),
        pytest.param("2025-01-01", "2028-12-31", id="the first day of a year"),
        pytest.param("2024-12-31", "2027-12-31", id="the last day of a year"),
        pytest.param("2024-02-29", "2027-12-31", id="a leap day"),
    ],
)
def test_limitation_ends_three_years_after_the_year_of_purchase(
    bought_on: str, last_day: str
) -> None:
    assert limitation_end(date.fromisoformat(bought_on)) == date.fromisoformat(last_day)


@pytest.mark.parametrize(
    ("units", "last_day", "today", "state"),
    [
        pytest.param(7, LAST_DAY, "2027-03-01", CardStanding.USABLE, id="on its last day"),
        pytest.param(
            7, LAST_DAY, "2027-03-02", CardStanding.EXPIRED_CONTESTABLE, id="after its validity"
        ),
        pytest.param(
            7,
            LAST_DAY,
            "2029-12-31",
            CardStanding.EXPIRED_CONTESTABLE,
            id="last day of limitation",
        ),
        pytest.param(7, LAST_DAY, "2030-01-01", CardStanding.EXPIRED, id="after limitation"),
        pytest.param(7, None, "2029-12-31", CardStanding.USABLE, id="no limit agreed"),
        pytest.param(7, None, "2030-01-01", CardStanding.EXPIRED, id="no limit, after limitation"),
        pytest.param(
            7, date(2031, 9, 1), "2031-09-01", CardStanding.USABLE, id="valid beyond limitation"
        ),
        pytest.param(0, LAST_DAY, "2026-11-21", CardStanding.USED_UP, id="no units left"),
        pytest.param(0, LAST_DAY, "2030-01-01", CardStanding.USED_UP, id="nothing left to expire"),
    ],
)
def test_what_can_be_done_with_a_card(
    units: int, last_day: date | None, today: str, state: CardStanding
) -> None:
    found = state_of_card(
        units=units, bought_on=BOUGHT, last_day=last_day, today=date.fromisoformat(today)
    )

    assert found is state


@pytest.mark.parametrize(
    ("units", "last_day", "today", "state"),
    [
        pytest.param(
            7, LAST_DAY, "2026-11-21", CardStanding.USABLE, id="on the last day of access"
        ),
        pytest.param(7, LAST_DAY, "2026-11-22", CardStanding.ENDED, id="the day after"),
        pytest.param(7, LAST_DAY, "2027-03-02", CardStanding.ENDED, id="after its validity too"),
        pytest.param(7, LAST_DAY, "2029-12-31", CardStanding.ENDED, id="until limitation"),
        pytest.param(7, LAST_DAY, "2030-01-01", CardStanding.EXPIRED, id="after limitation"),
        pytest.param(7, None, "2026-11-22", CardStanding.ENDED, id="no limit agreed"),
        pytest.param(
            7, date(2031, 9, 1), "2031-09-01", CardStanding.ENDED, id="valid beyond limitation"
        ),
        pytest.param(0, LAST_DAY, "2026-11-22", CardStanding.USED_UP, id="no units left"),
        pytest.param(
            7, date(2026, 11, 21), "2026-11-22", CardStanding.EXPIRED_CONTESTABLE, id="on one day"
        ),
    ],
)
def test_a_termination_ends_the_use_of_a_card(
    units: int, last_day: date | None, today: str, state: CardStanding
) -> None:
    found = state_of_card(
        units=units,
        bought_on=BOUGHT,
        last_day=last_day,
        today=date.fromisoformat(today),
        access_ends_on=date(2026, 11, 21),
    )

    assert found is state


@pytest.mark.parametrize(
    ("by_terms", "by_end", "last_day"),
    [
        pytest.param("2027-03-01", "2026-11-21", "2026-11-21", id="the end comes first"),
        pytest.param("2027-03-01", "2027-04-01", "2027-03-01", id="the validity comes first"),
        pytest.param(None, "2026-11-21", "2026-11-21", id="no validity"),
        pytest.param("2027-03-01", None, "2027-03-01", id="no end"),
        pytest.param(None, None, None, id="neither"),
    ],
)
def test_the_earlier_of_validity_and_end_is_the_last_day(
    by_terms: str | None, by_end: str | None, last_day: str | None
) -> None:
    def day(text: str | None) -> date | None:
        return None if text is None else date.fromisoformat(text)

    assert last_usable_day(day(by_terms), day(by_end)) == day(last_day)


@pytest.mark.parametrize(
    ("today", "paused", "kind", "state"),
    [
        pytest.param("2026-11-14", False, CardKind.CARD, CardStanding.FUTURE, id="before it"),
        pytest.param("2026-11-15", False, CardKind.CARD, CardStanding.USABLE, id="its first day"),
        pytest.param("2026-11-20", True, CardKind.CARD, CardStanding.PAUSED, id="paused"),
        pytest.param(
            "2026-11-14", True, CardKind.CARD, CardStanding.FUTURE, id="paused before it"
        ),
        pytest.param(
            "2026-12-15", True, CardKind.CARD, CardStanding.EXPIRED_CONTESTABLE, id="paused after"
        ),
        pytest.param(
            "2026-12-15", False, CardKind.MONTHLY, CardStanding.LAPSED, id="the month is over"
        ),
        pytest.param("2030-01-01", False, CardKind.MONTHLY, CardStanding.EXPIRED, id="limitation"),
    ],
)
def test_a_card_is_used_from_its_first_day_on(
    today: str, *, paused: bool, kind: CardKind, state: CardStanding
) -> None:
    found = state_of_card(
        units=5,
        bought_on=date(2026, 11, 10),
        first_day=date(2026, 11, 15),
        last_day=date(2026, 12, 14),
        today=date.fromisoformat(today),
        paused=paused,
        kind=kind,
    )

    assert found is state


@pytest.mark.parametrize(
    ("kind", "standing"),
    [
        pytest.param(CardKind.CARD, CardStanding.ENDED, id="a-card-rests"),
        pytest.param(CardKind.MONTHLY, CardStanding.LAPSED, id="a-month-lapses"),
    ],
)
def test_a_card_whose_contract_ends_before_its_first_day_is_never_usable(
    kind: CardKind, standing: CardStanding
) -> None:
    found = state_of_card(
        units=8,
        bought_on=date(2027, 1, 15),
        last_day=date(2027, 2, 14),
        today=date(2026, 11, 21),
        access_ends_on=date(2027, 1, 14),
        kind=kind,
    )

    assert found is standing


@pytest.mark.parametrize(
    ("starts_on", "on", "first", "last"),
    [
        pytest.param("2026-01-15", "2026-01-15", "2026-01-15", "2026-02-14", id="first day"),
        pytest.param("2026-01-15", "2026-02-14", "2026-01-15", "2026-02-14", id="last day"),
        pytest.param("2026-01-15", "2026-02-15", "2026-02-15", "2026-03-14", id="the next month"),
        # from 31 Jan the months end on 28 Feb, 30 Mar, 30 Apr
        pytest.param("2026-01-31", "2026-03-30", "2026-03-01", "2026-03-30", id="no 31 February"),
        pytest.param(
            "2026-01-31", "2026-03-31", "2026-03-31", "2026-04-30", id="back to the 31st"
        ),
        pytest.param("2024-02-29", "2027-02-28", "2027-01-29", "2027-02-28", id="a leap day"),
    ],
)
def test_the_months_of_a_membership_are_its_billing_periods(
    starts_on: str, on: str, first: str, last: str
) -> None:
    month = month_of_membership(date.fromisoformat(starts_on), date.fromisoformat(on))

    assert month == DateRange.from_days(date.fromisoformat(first), date.fromisoformat(last))


def test_no_month_runs_before_a_membership_starts() -> None:
    assert month_of_membership(date(2026, 1, 15), date(2026, 1, 14)) is None


@pytest.mark.parametrize(
    ("last_day", "by", "until"),
    [
        pytest.param("2027-03-01", "P2W", "2027-03-15", id="weeks, from its last day"),
        pytest.param("2027-01-31", "P1M", "2027-02-28", id="no 31 February"),
        pytest.param("2026-11-21", "P10D", "2026-12-01", id="on its last day"),
        pytest.param("2026-10-06", "P2W", "2026-12-05", id="expired: from today"),
    ],
)
def test_a_validity_is_extended_from_its_last_day_or_from_today(
    last_day: str, by: str, until: str
) -> None:
    found = extended_until(date.fromisoformat(last_day), Duration.parse(by), date(2026, 11, 21))

    assert found == date.fromisoformat(until)


@pytest.mark.parametrize("starts_on", [date(2024, 2, 29), date(2024, 1, 31), date(2024, 12, 1)])
def test_months_of_a_membership_follow_each_other_without_a_gap(starts_on: date) -> None:
    day = starts_on
    for number in range(1, 40):
        month = month_of_membership(starts_on, day)

        assert month is not None
        assert (month.start, month.last_day) == (
            day,
            last_day_of_term(starts_on, Duration(months=number)),
        )
        assert month_of_membership(starts_on, month.last_day) == month
        day = month.end
