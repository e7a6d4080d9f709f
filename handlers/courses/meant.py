"""Which course is meant: from a name to an id, or to the next question.

A course is called by its name, by another name it has, or by a first word that no other course
begins with. A name that only resembles one is asked.
"""

from collections.abc import Callable, Iterator, Sequence

from msgspec.structs import replace
from rapidfuzz.fuzz import ratio

from domain.courses.views import CourseView
from domain.store.scope import Role
from handlers.courses.named import take_named
from handlers.dialog import Answer, Choice, Question, Slots, Talk
from handlers.listing import leads_to
from handlers.understanding.words import fold

SAME_NAME = 75  # per cent of letters: a typo or two, not another name
FIRST_WORD = 4  # letters: a shorter word says too little
DESK = frozenset({Role.OWNER, Role.STAFF})

Wanted = Callable[[CourseView], bool]


def any_course(_: CourseView) -> bool:
    """Let every course be meant."""
    return True


async def find_course(
    talk: Talk, slots: Slots, *, with_inactive: bool = False, wanted: Wanted = any_course
) -> Question | Answer | None:
    """Fill ``course_id``; return the question or the dead end where that is not possible.

    Args:
        talk: The turn.
        slots: ``course`` is a name as typed.
        with_inactive: Whether a course that is no longer on offer can be meant.
        wanted: Which courses can be meant at all.
    """
    if "course_id" in slots:
        return None
    await take_named(talk, slots)
    every = await talk.studio.courses.all(active=None if with_inactive else True)
    courses = tuple(filter(wanted, every))
    if not courses:
        return _no_courses(talk)
    named = str(slots.get("course") or "").strip()
    if named:
        found = named_so(courses, named)
        if len(found) == 1:
            slots["course_id"] = found[0].id
            return None
        return _not_clear(talk, courses, found, named)
    if len(courses) == 1:
        slots["course_id"] = courses[0].id
        return None
    return _which(courses, talk.words("ask-course"))


def named_so(courses: Sequence[CourseView], named: str) -> tuple[CourseView, ...]:
    """Return the courses that a name means: by the whole name, else by a first word.

    Example:
        "yoga" is "Yoga Flow" where no other course begins with "Yoga".
    """
    said = fold(named)
    whole = tuple(each for each in courses if said in map(fold, (each.name, *each.aliases)))
    return whole or tuple(each for each in courses if said in _first_words(each))


def short_names(courses: Sequence[CourseView]) -> dict[int, str]:
    """Return by course the first word of its name, where it is enough to name the course."""
    firsts = [(each.id, each.name.split()[0]) for each in courses if " " in each.name.strip()]
    taken = [fold(name) for each in courses for name in (each.name, *each.aliases)]
    all_words = [*taken, *(fold(word) for _, word in firsts)]
    return {
        number: word
        for number, word in firsts
        if len(word) >= FIRST_WORD and all_words.count(fold(word)) == 1
    }


def _first_words(course: CourseView) -> Iterator[str]:
    words = (fold(name).split()[0] for name in (course.name, *course.aliases) if name.strip())
    return (word for word in words if len(word) >= FIRST_WORD)


def _not_clear(
    talk: Talk, courses: Sequence[CourseView], found: Sequence[CourseView], named: str
) -> Question:
    if found:
        return _which(found, talk.words("ask-which-course", name=named))
    near = [each for each in courses if _resembles(each, named)]
    return _which(near or courses, talk.words("no-such-course", name=named))


def _resembles(course: CourseView, named: str) -> bool:
    said = fold(named)
    names = (*map(fold, (course.name, *course.aliases)), *_first_words(course))
    return any(ratio(said, name) >= SAME_NAME for name in names)


def _which(courses: Sequence[CourseView], text: str) -> Question:
    choices = tuple(Choice(each.name, {"course_id": each.id}) for each in courses)
    return Question("course", text, choices, kind="free")


def _no_courses(talk: Talk) -> Answer:
    """Return that there is no course yet, and for the desk the way to the first one."""
    none = Answer((talk.words("no-courses"),))
    if talk.link.role not in DESK:
        return none
    add = leads_to(talk.words, "intent-course-add", "course.add")
    return replace(none, buttons=((add,),))
