"""The catalogue of plan kinds."""

import pytest

from domain.plans.kinds import COMMON, KINDS, PlanKind, Schedule, Unit


@pytest.mark.parametrize(
    ("kind", "own", "schedules", "counted_in", "renews"),
    [
        pytest.param(
            PlanKind.CARD,
            {"units", "auto_enrolment"},
            (Schedule.TOTAL,),
            Unit.ANY,
            False,
            id="a card is paid at once and ends by itself",
        ),
        pytest.param(
            PlanKind.WEEK,
            set(),
            (Schedule.TOTAL, Schedule.MONTHLY),
            Unit.WEEKS,
            False,
            id="a week term never renews",
        ),
        pytest.param(
            PlanKind.MONTH,
            {
                "renewal",
                "notice",
                "renewal_notice",
                "notice_to",
                "renewal_price_cents",
                "renewal_prices_cents",
                "renewal_schedule",
                "units_per_month",
            },
            (Schedule.MONTHLY, Schedule.TOTAL),
            Unit.MONTHS,
            True,
            id="a month term may go on",
        ),
    ],
)
def test_what_a_kind_may_say(
    kind: PlanKind,
    own: set[str],
    schedules: tuple[Schedule, ...],
    counted_in: Unit,
    renews: bool,  # noqa: FBT001 - a column of the table
) -> None:
    rules = KINDS[kind]

    assert set(rules.own) == own
    assert (rules.schedules, rules.counted_in) == (schedules, counted_in)
    assert rules.renews == renews
    assert rules.fields == COMMON | own
    assert set(rules.defaults) <= rules.fields


def test_every_kind_is_in_the_catalogue() -> None:
    assert set(KINDS) == set(PlanKind)
