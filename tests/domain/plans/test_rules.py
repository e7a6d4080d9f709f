from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.dates import Duration, after_event
from domain.plans.rules import Concern, TermsWarning, warnings_of, within_two_years
from domain.plans.terms import Continuation, NoticeTo, PlanTerms, parse_renewal

OLD, NEW = date(2022, 2, 28), date(2022, 3, 1)
NINE_A, NINE_B, NINE_C = (f"§ 309 Nr. 9 {letter} BGB" for letter in "abc")
MONTH, QUARTER, YEAR = Duration(months=1), Duration(months=3), Duration(months=12)
TWO_YEARS = Duration(months=24)


def plan(
    initial: str | None = "P12M",
    renewal: str | None = "indefinite",
    notice: str | None = "P1M",
    later: str | None = None,
    to: NoticeTo = NoticeTo.ANY_DAY,
) -> PlanTerms:
    return PlanTerms(
        initial_term=None if initial is None else Duration.parse(initial),
        renewal=parse_renewal(renewal),
        notice=None if notice is None else Duration.parse(notice),
        renewal_notice=None if later is None else Duration.parse(later),
        notice_to=to,
    )


@pytest.mark.parametrize(
    ("terms", "concluded_on", "warnings"),
    [
        pytest.param(plan(), NEW, [], id="a year, then open-ended with a month"),
        pytest.param(plan("P24M"), NEW, [], id="two years"),
        pytest.param(
            plan("P25M"), NEW,
            [TermsWarning(Concern.BINDING_OVER_TWO_YEARS, NINE_A, Duration(months=25), TWO_YEARS)],
            id="more than two years",
        ),
        pytest.param(
            plan("P25M"), OLD,
            [TermsWarning(Concern.BINDING_OVER_TWO_YEARS, NINE_A, Duration(months=25), TWO_YEARS)],
            id="more than two years, in old contracts as well",
        ),
        pytest.param(
            plan("P3M", "P1M", "P14D", to=NoticeTo.TERM_END), NEW,
            [TermsWarning(Concern.FIXED_RENEWAL_VOID, NINE_B, MONTH)],
            id="a short follow-on term, new law",
        ),
        pytest.param(plan("P12M", "P12M", "P3M"), OLD, [], id="a year and a year, old law"),
        pytest.param(
            plan("P12M", "P12M", "P3M"), NEW,
            [
                TermsWarning(Concern.FIXED_RENEWAL_VOID, NINE_B, YEAR),
                TermsWarning(Concern.NOTICE_OVER_ONE_MONTH, NINE_C, QUARTER, MONTH),
            ],
            id="the same, new law",
        ),
        pytest.param(
            plan("P12M", "P13M", "P4M"), OLD,
            [
                TermsWarning(Concern.RENEWAL_OVER_ONE_YEAR, NINE_B, Duration(months=13), YEAR),
                TermsWarning(
                    Concern.NOTICE_OVER_THREE_MONTHS, NINE_C, Duration(months=4), QUARTER
                ),
            ],
            id="too long for the old law",
        ),
        pytest.param(
            plan("P12M", "P366D"), OLD,
            [TermsWarning(Concern.RENEWAL_OVER_ONE_YEAR, NINE_B, Duration(days=366), YEAR)],
            id="366 days can be more than a year",
        ),
        pytest.param(plan(notice="P4W"), NEW, [], id="four weeks are never more than a month"),
        pytest.param(plan(notice="P28D"), NEW, [], id="nor are 28 days"),
        pytest.param(
            plan(notice="P30D"), NEW,
            [TermsWarning(Concern.NOTICE_OVER_ONE_MONTH, NINE_C, Duration(days=30), MONTH)],
            id="30 days can be more than a month",
        ),
        pytest.param(
            plan(notice="P1M", later="P6W"), NEW,
            [TermsWarning(Concern.NOTICE_OVER_ONE_MONTH, NINE_C, Duration(weeks=6), MONTH)],
            id="too long in the open-ended phase",
        ),
        pytest.param(
            plan(to=NoticeTo.MONTH_END), NEW,
            [TermsWarning(Concern.MONTH_END_NOT_ANY_TIME, NINE_B)],
            id="month ends only, new law",
        ),
        pytest.param(
            plan(initial=None, to=NoticeTo.MONTH_END), NEW,
            [TermsWarning(Concern.MONTH_END_NOT_ANY_TIME, NINE_B)],
            id="month ends only, open-ended from the start",
        ),
        pytest.param(plan(to=NoticeTo.MONTH_END), OLD, [], id="month ends only, old law"),
        pytest.param(
            plan("P5W", None, "P6W", to=NoticeTo.MONTH_END), NEW, [],
            id="a course that ends by itself needs no notice",
        ),
    ],
)  # fmt: skip
def test_doubtful_terms_are_named(
    terms: PlanTerms, concluded_on: date, warnings: list[TermsWarning]
) -> None:
    assert warnings_of(terms, concluded_on) == tuple(warnings)


def test_the_two_years_run_from_conclusion_and_not_from_the_start() -> None:
    signed, start = date(2005, 3, 2), date(2005, 4, 6)

    from_signature = warnings_of(plan("P24M", "P12M", "P6W"), signed)
    from_a_later_start = warnings_of(plan("P24M", "P12M", "P6W"), signed, start)

    assert [warning.concern for warning in from_signature] == []
    assert [warning.concern for warning in from_a_later_start] == [Concern.BINDING_OVER_TWO_YEARS]
    assert within_two_years(signed, date(2007, 3, 1))
    assert not within_two_years(signed, date(2007, 3, 2))


@given(
    day=st.dates(date(2023, 1, 1), date(2032, 12, 31)),
    length=st.integers(1, 120).map(lambda count: Duration(days=count))
    | st.integers(1, 20).map(lambda count: Duration(weeks=count)),
)
def test_an_unsuspected_notice_period_is_never_longer_than_a_month(
    day: date, length: Duration
) -> None:
    terms = PlanTerms(initial_term=YEAR, renewal=Continuation.INDEFINITE, notice=length)

    if not warnings_of(terms, NEW):
        assert after_event(day, length) <= after_event(day, MONTH)
    if not warnings_of(terms, OLD):
        assert after_event(day, length) <= after_event(day, QUARTER)


@pytest.mark.parametrize(
    ("length", "limit", "concluded_on"),
    [
        pytest.param(Duration(days=29), MONTH, NEW, id="29 days against a month"),
        pytest.param(Duration(days=90), QUARTER, OLD, id="90 days against three months"),
    ],
)
def test_a_suspected_length_exceeds_the_limit_somewhere_in_the_year(
    length: Duration, limit: Duration, concluded_on: date
) -> None:
    terms = PlanTerms(initial_term=YEAR, renewal=Continuation.INDEFINITE, notice=length)
    year = [date(2027, 1, 1) + timedelta(days=number) for number in range(365)]

    assert len(warnings_of(terms, concluded_on)) == 1
    assert any(after_event(day, length) > after_event(day, limit) for day in year)
