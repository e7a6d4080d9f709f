"""Which course a name means, and what sentences may call a course."""

from datetime import date

import pytest

from domain.courses.views import CategoryView, CourseView
from domain.dates import Duration
from handlers.courses.meant import named_so, short_names
from handlers.lexicon import named_courses
from handlers.understanding.vocabulary import Named

CATEGORY = CategoryView(
    id=1,
    version=1,
    name="Kurse",
    cancellation_hours=None,
    makeup=True,
    makeup_valid=Duration(months=3),
    makeup_categories=(),
)


def course(number: int, name: str, *aliases: str) -> CourseView:
    return CourseView(
        id=number,
        version=1,
        name=name,
        aliases=aliases,
        category=CATEGORY,
        place=None,
        trainer_id=None,
        capacity=10,
        waiting_list=True,
        starts_on=date(2026, 1, 1),
        ends_on=None,
        active=True,
        weekly=(),
    )


COURSES = (
    course(1, "Yoga Flow"),
    course(2, "Rückenfit", "Rücken-Fit"),
    course(3, "Salsa für Anfänger"),
    course(4, "Salsa für Könner"),
    course(5, "Neue Rückenschule"),
    course(6, "Fit 50"),
)


@pytest.mark.parametrize(
    ("named", "ids"),
    [
        pytest.param("yoga flow", [1], id="the whole name"),
        pytest.param("YOGA", [1], id="a first word of its own"),
        pytest.param("Rueckenfit", [2], id="without umlauts"),
        pytest.param("Rücken-Fit", [2], id="another name"),
        pytest.param("Salsa", [3, 4], id="a first word of two"),
        pytest.param("Fit", [], id="a first word that is too short"),
        pytest.param("Flow", [], id="not a later word"),
        pytest.param("Zumba", [], id="nothing"),
    ],
)
def test_a_course_is_called_by_its_names_or_its_first_word(named: str, ids: list[int]) -> None:
    assert [each.id for each in named_so(COURSES, named)] == ids


def test_a_first_word_is_a_name_where_no_other_course_begins_so() -> None:
    assert short_names(COURSES) == {1: "Yoga", 5: "Neue"}


def test_a_first_word_that_is_like_any_other_is_no_name_in_sentences() -> None:
    named = {each.name: each.aliases for each in named_courses(COURSES)}

    assert named["Yoga Flow"] == ("Yoga",)
    assert named["Neue Rückenschule"] == ()
    assert Named("Rückenfit", ("Rücken-Fit",)) in named_courses(COURSES)
