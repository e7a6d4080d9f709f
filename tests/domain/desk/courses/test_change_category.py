"""A category: made, changed, and what that changes from now on."""

import pytest
from msgspec.structs import replace

from domain.courses.errors import CategoryNameTaken, CategoryNotFound, CategoryUnchanged
from domain.courses.filing import NewCategory, as_new_category
from domain.courses.service import Courses
from domain.dates import Duration
from domain.desk.courses.change_category import CategoryPreview, ChangeCategory
from domain.desk.errors import PreviewOutdated
from domain.desk.service import Desk
from domain.store.journal import entries
from domain.store.scope import Scope
from tests.support.bookings import do
from tests.support.desk import as_stored


async def test_a_new_category_has_its_rules(yoga: Scope) -> None:
    kids = NewCategory(
        name="Kinder",
        cancellation_hours=12,
        makeup=True,
        makeup_valid=Duration(weeks=8),
        makeup_categories=(1,),
    )

    await do(yoga, ChangeCategory(kids))

    category = await Courses(yoga).category(2)
    assert as_new_category(category) == kids
    assert category.makes_up_in == (1,)


async def test_other_rules_are_written_and_the_journal_names_the_fields(yoga: Scope) -> None:
    before = as_new_category(await Courses(yoga).category(1))

    done = await do(yoga, ChangeCategory(replace(before, cancellation_hours=48, makeup=False), 1))

    after = await Courses(yoga).category(1)
    assert (after.cancellation_hours, after.makeup, after.version) == (48, False, 2)
    assert isinstance(done.preview, CategoryPreview)
    assert done.preview.courses == ("Yoga Flow",)
    (entry,) = await entries(yoga)
    assert entry.facts == {
        "category_id": 1,
        "fields": ["cancellation_hours", "makeup"],
        "before": {
            "name": "Kurse",
            "cancellation_hours": None,
            "makeup": True,
            "makeup_valid": "P3M",
            "makeup_categories": [],
        },
    }


async def test_nothing_to_change_is_refused(yoga: Scope) -> None:
    before = as_new_category(await Courses(yoga).category(1))

    with pytest.raises(CategoryUnchanged) as refused:
        await Desk(yoga).preview(ChangeCategory(before, 1))

    assert refused.value == CategoryUnchanged("Kurse")


async def test_a_name_is_given_once(yoga: Scope) -> None:
    with pytest.raises(CategoryNameTaken) as refused:
        await Desk(yoga).preview(ChangeCategory(NewCategory(name="KURSE")))

    assert refused.value == CategoryNameTaken("Kurse")


async def test_make_up_is_possible_only_in_categories_that_exist(yoga: Scope) -> None:
    with pytest.raises(CategoryNotFound) as refused:
        await Desk(yoga).preview(ChangeCategory(NewCategory(name="A", makeup_categories=(7,))))

    assert refused.value == CategoryNotFound(7)


async def test_a_category_that_somebody_else_has_changed_is_shown_anew(yoga: Scope) -> None:
    before = as_new_category(await Courses(yoga).category(1))
    order = ChangeCategory(replace(before, cancellation_hours=48), 1)
    preview = await Desk(yoga).preview(order)
    await do(yoga, ChangeCategory(replace(before, makeup=False), 1))

    with pytest.raises(PreviewOutdated):
        await Desk(yoga).carry_out(order, as_stored(preview.decision_facts()))
