"""What a plan can be like, and what it cannot."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from domain.dates import Duration
from domain.errors import Refusal
from domain.plans.draft import PlanDraft, demand_sound, refusals_of
from domain.plans.errors import (
    FollowOnPriceMissing,
    FollowOnWithoutLength,
    KindDoesNotRenew,
    MonthsMissing,
    OpenEndedAtOnce,
    TotalWithoutEnd,
    UnitsMissing,
    ValidityWithAutoEnrolment,
    WeeksMissing,
)
from domain.plans.kinds import PlanKind, Schedule
from domain.plans.service import Plans
from domain.plans.terms import Continuation, NoticeTo
from domain.store.scope import Scope
from tests.support.rows import add_plan

CARD = PlanDraft(
    name="Zehnerkarte",
    kind=PlanKind.CARD,
    price_cents=120_00,
    units=10,
    initial_term=Duration(months=6),
)
WEEK = PlanDraft(
    name="Fünf-Wochen-Kurs",
    kind=PlanKind.WEEK,
    price_cents=75_00,
    initial_term=Duration(weeks=5),
)
MONTH = PlanDraft(
    name="Jahresabo",
    kind=PlanKind.MONTH,
    price_cents=59_00,
    initial_term=Duration(months=12),
    renewal=Continuation.INDEFINITE,
    notice=Duration(months=1),
    notice_to=NoticeTo.ANY_DAY,
    schedule=Schedule.MONTHLY,
)


@pytest.mark.parametrize(
    ("draft", "reasons"),
    [
        pytest.param(CARD, [], id="a card"),
        pytest.param(WEEK, [], id="a week term"),
        pytest.param(MONTH, [], id="a month term"),
        pytest.param(replace(CARD, units=None), [UnitsMissing], id="a card without units"),
        pytest.param(replace(CARD, initial_term=None), [], id="a card without a validity"),
        pytest.param(
            replace(CARD, auto_enrolment=True),
            [ValidityWithAutoEnrolment],
            id="the next dates need no validity",
        ),
        pytest.param(
            replace(CARD, auto_enrolment=True, initial_term=None), [], id="the next dates"
        ),
        pytest.param(
            replace(CARD, renewal=Duration(months=6)),
            [KindDoesNotRenew],
            id="a card that renews",
        ),
        pytest.param(replace(WEEK, initial_term=None), [WeeksMissing], id="no weeks"),
        pytest.param(
            replace(WEEK, initial_term=Duration(months=1)), [WeeksMissing], id="weeks, not months"
        ),
        pytest.param(
            replace(WEEK, renewal=Continuation.INDEFINITE, schedule=Schedule.MONTHLY),
            [KindDoesNotRenew],
            id="a week term that renews",
        ),
        pytest.param(
            replace(MONTH, initial_term=Duration(weeks=6)),
            [MonthsMissing],
            id="months, not weeks",
        ),
        pytest.param(replace(MONTH, initial_term=None), [], id="open-ended from the first day on"),
        pytest.param(
            replace(MONTH, initial_term=None, renewal=Duration(months=1)),
            [OpenEndedAtOnce],
            id="nothing that could be followed",
        ),
        pytest.param(
            replace(MONTH, renewal=Continuation.NONE, renewal_price_cents=65_00),
            [FollowOnWithoutLength],
            id="a price for what never comes",
        ),
        pytest.param(
            replace(MONTH, schedule=Schedule.TOTAL),
            [TotalWithoutEnd],
            id="no total without an end",
        ),
        pytest.param(
            replace(MONTH, initial_term=None, schedule=Schedule.TOTAL),
            [TotalWithoutEnd],
            id="no total from the first day on",
        ),
        pytest.param(
            replace(MONTH, schedule=Schedule.TOTAL, renewal_schedule=Schedule.MONTHLY),
            [FollowOnPriceMissing],
            id="another rhythm has another price",
        ),
        pytest.param(
            replace(
                MONTH,
                schedule=Schedule.TOTAL,
                renewal_schedule=Schedule.MONTHLY,
                renewal_price_cents=65_00,
            ),
            [],
            id="a year at once, then by the month",
        ),
        pytest.param(
            replace(MONTH, schedule=Schedule.TOTAL, renewal=Duration(months=12)),
            [],
            id="each year at once",
        ),
    ],
)
def test_why_a_plan_cannot_be_like_this(draft: PlanDraft, reasons: list[type[Refusal]]) -> None:
    assert [type(each) for each in refusals_of(draft)] == reasons


def test_the_first_reason_is_raised() -> None:
    with pytest.raises(UnitsMissing):
        demand_sound(replace(CARD, units=0, auto_enrolment=True))

    demand_sound(CARD)


def test_only_a_card_without_enrolment_is_a_free_choice() -> None:
    enrolled = replace(CARD, auto_enrolment=True, initial_term=None)

    assert [draft.is_free_choice for draft in (CARD, enrolled, WEEK, MONTH)] == [
        True,
        False,
        False,
        False,
    ]


async def test_what_is_written_is_read_back(empty: Scope) -> None:
    draft = replace(
        MONTH,
        prices_cents={"Studierende": 49_00},
        renewal=Duration(months=1),
        renewal_notice=Duration(days=14),
        notice_to=NoticeTo.TERM_END,
        renewal_price_cents=65_00,
        renewal_prices_cents={"Studierende": 55_00},
        renewal_schedule=Schedule.MONTHLY,
        tax_rate=Decimal("0.07"),
        refund_cents=7_00,
        payment_method="direct_debit",
        highlights="Alles drin",
        units_per_month=8,
        billing_lead_days=60,
        aliases=("Jahresvertrag",),
        pause={"allowed": False},
    )

    record = await Plans(empty).add(draft)
    again = PlanDraft.of(await Plans(empty).get(record.id))

    whole = {
        "allowed": False,
        "extends_term": True,
        "fee": "none",
        "unit": "months",
        "allowance_per_year": None,
        "units": "suspended",
    }
    assert again.as_json() == {**draft.as_json(), "pause": whole}


async def test_a_plan_of_before_reads_as_a_draft(empty: Scope) -> None:
    plan_id = await add_plan(empty, "Monatsabo Flex")

    draft = PlanDraft.of(await Plans(empty).get(plan_id))

    assert draft == PlanDraft(
        name="Monatsabo Flex",
        kind=PlanKind.MONTH,
        price_cents=39_00,
        initial_term=Duration(months=1),
        renewal=Continuation.INDEFINITE,
        notice=Duration(months=1),
        notice_to=NoticeTo.ANY_DAY,
        schedule=Schedule.MONTHLY,
    )
