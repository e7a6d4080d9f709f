"""A new plan: checked, noted where it is doubtful, and on sale."""

import pytest
from msgspec.structs import replace

from domain.courses.errors import CourseNotFound
from domain.dates import Duration
from domain.desk.facts import Note
from domain.desk.plans.add_plan import AddPlan, NewPlanPreview
from domain.desk.service import Desk
from domain.plans.draft import PlanDraft
from domain.plans.errors import PlanNameTaken, UnitsMissing
from domain.plans.kinds import PlanKind, Schedule
from domain.plans.service import Plans
from domain.plans.terms import Continuation, NoticeTo
from domain.store.journal import entries
from domain.store.scope import Scope
from domain.studio import Studio
from domain.studios.records import StudioRecord
from tests.support.desk import as_stored

CARD = PlanDraft(
    name="Zwanzigerkarte",
    kind=PlanKind.CARD,
    price_cents=220_00,
    units=20,
    initial_term=Duration(months=12),
)
MONTH = PlanDraft(
    name="Sommerabo",
    kind=PlanKind.MONTH,
    price_cents=49_00,
    initial_term=Duration(months=12),
    renewal=Continuation.INDEFINITE,
    notice=Duration(months=1),
    notice_to=NoticeTo.ANY_DAY,
    schedule=Schedule.MONTHLY,
)


async def test_a_plan_comes_on_sale_and_leaves_a_trace(empty: Scope) -> None:
    desk = Desk(empty)
    preview = await desk.preview(AddPlan(MONTH))

    done = await desk.carry_out(AddPlan(MONTH), as_stored(preview.decision_facts()))

    told = done.preview
    assert isinstance(told, NewPlanPreview)
    assert told.plan_id == 1
    (plan,) = await Plans(empty).all()
    assert PlanDraft.of(plan) == MONTH
    (entry,) = await entries(empty)
    assert (entry.command, entry.rows) == ("plan.add", [["plans", 1, 1]])
    assert entry.facts == {"plan_id": 1, "kind": "month", "price_cents": 49_00}


@pytest.mark.parametrize(
    ("draft", "notes"),
    [
        pytest.param(
            replace(MONTH, price_cents=0), [Note("plan-is-free")], id="a price of nothing"
        ),
        pytest.param(MONTH, [], id="fine for consumers"),
        pytest.param(
            replace(MONTH, initial_term=Duration(months=25)),
            [
                Note(
                    "binding-over-two-years",
                    {"paragraph": "§ 309 Nr. 9 a BGB", "found": "P25M", "allowed": "P24M"},
                )
            ],
            id="bound for more than two years",
        ),
        pytest.param(
            replace(MONTH, renewal=Duration(months=1), notice_to=NoticeTo.TERM_END),
            [Note("fixed-renewal-void", {"paragraph": "§ 309 Nr. 9 b BGB", "found": "P1M"})],
            id="renewed for a fixed time",
        ),
        pytest.param(
            replace(MONTH, notice=Duration(months=3)),
            [
                Note(
                    "notice-over-one-month",
                    {"paragraph": "§ 309 Nr. 9 c BGB", "found": "P3M", "allowed": "P1M"},
                )
            ],
            id="a notice of more than a month",
        ),
        pytest.param(
            replace(MONTH, notice_to=NoticeTo.MONTH_END),
            [Note("month-end-not-any-time", {"paragraph": "§ 309 Nr. 9 b BGB"})],
            id="notice to the end of a month",
        ),
        pytest.param(CARD, [Note("login-recommended")], id="who books needs a login"),
        pytest.param(
            replace(CARD, initial_term=Duration(months=36)),
            [Note("login-recommended")],
            id="a long validity binds nobody",
        ),
        pytest.param(
            replace(CARD, auto_enrolment=True, initial_term=None), [], id="enrolled by itself"
        ),
    ],
)
async def test_what_is_doubtful_is_noted_and_never_blocks(
    empty: Scope, draft: PlanDraft, notes: list[Note]
) -> None:
    preview = await Desk(empty).preview(AddPlan(draft))

    assert list(preview.notes) == notes


async def test_no_login_is_recommended_where_it_is_required(empty: Scope) -> None:
    studio = await empty.session.get_one(StudioRecord, empty.studio_id)
    studio.login_required = True

    preview = await Desk(empty).preview(AddPlan(CARD))

    assert preview.notes == ()


async def test_a_plan_that_cannot_be_is_refused(empty: Scope) -> None:
    with pytest.raises(UnitsMissing):
        await Desk(empty).preview(AddPlan(replace(CARD, units=None)))


async def test_a_name_is_given_once(demo: Studio) -> None:
    with pytest.raises(PlanNameTaken) as refused:
        await demo.desk.preview(AddPlan(replace(CARD, name="10er-karte")))

    assert refused.value.name == "Zehnerkarte"


async def test_a_course_that_is_not_there_is_refused(empty: Scope) -> None:
    with pytest.raises(CourseNotFound):
        await Desk(empty).preview(AddPlan(replace(MONTH, course_id=99)))
