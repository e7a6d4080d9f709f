"""The names that sentences of a studio may hold, kept between turns while they stay the same."""

from collections.abc import Sequence
from dataclasses import replace

from domain.courses.views import CourseView
from domain.studio import Studio
from handlers.courses.meant import short_names
from handlers.on_file import on_file
from handlers.understanding.phrases import lexicon
from handlers.understanding.vocabulary import Named, Vocabulary
from handlers.understanding.words import fold

_KEPT: dict[int, tuple[object, object, Vocabulary]] = {}
"""Of each studio its pulse and day, what its names are, and the vocabulary made of them."""
_OWN: dict[int, tuple[Vocabulary, dict[str, Vocabulary]]] = {}
"""Of each studio the vocabulary of all, and those of single customers that were made of it."""


async def vocabulary_for(studio: Studio) -> Vocabulary:
    """Return the names that a sentence may hold; whether a person may speak of them is not asked.

    The same object comes back while nothing has changed, so that what was built on it (the index
    of names) can be kept. Where nothing at all was changed, plans and courses are not read.
    """
    kept = _KEPT.get(studio.scope.studio_id)
    people = await on_file(studio)
    pulse = await studio.customers.pulse(), studio.scope.today  # a course may end by itself
    if kept is not None and kept[0] == pulse:
        return kept[2]
    plans = await studio.plans.all(active=None)
    courses = named_courses(await studio.courses.all())
    of_plans = (group for plan in plans for group in plan.prices_cents)
    groups = tuple(sorted({*people.groups, *of_plans}))
    found = (
        people.names,
        tuple((plan.name, tuple(plan.aliases)) for plan in plans),
        courses,
        groups,
    )
    if kept is not None and kept[1] == found:
        vocabulary = kept[2]
    else:
        named = tuple(Named(name, aliases) for name, aliases in found[1])
        vocabulary = Vocabulary(
            customers=people.names, plans=named, courses=courses, groups=groups
        )
    if not studio.customers.is_unsettled():
        _KEPT[studio.scope.studio_id] = pulse, found, vocabulary
    return vocabulary


async def own_vocabulary(studio: Studio, customer_id: int) -> Vocabulary:
    """Return the names that a customer's sentence may hold: of things, and the own one.

    So what a customer hears does not depend on who else is on file.
    """
    vocabulary = await vocabulary_for(studio)
    name = (await studio.customers.file(customer_id)).name
    kept = _OWN.get(studio.scope.studio_id)
    if kept is None or kept[0] is not vocabulary:
        kept = _OWN[studio.scope.studio_id] = vocabulary, {}
    if name not in kept[1]:
        kept[1][name] = replace(vocabulary, customers=(name,))
    return kept[1][name]


def named_courses(courses: Sequence[CourseView]) -> tuple[Named, ...]:
    """Return what courses are called, by the first word of a name too ("Yoga" of "Yoga Flow").

    A first word that is a word like any other ("Kurs", "New") names nothing.
    """
    short = {
        number: word
        for number, word in short_names(courses).items()
        if not lexicon().knows(fold(word))
    }
    return tuple(
        Named(each.name, (*each.aliases, *filter(None, (short.get(each.id),)))) for each in courses
    )
