"""The names that sentences of a studio may hold, kept between turns while they stay the same."""

from domain.studio import Studio
from handlers.understanding.vocabulary import Named, Vocabulary

_KEPT: dict[int, tuple[object, Vocabulary]] = {}


async def vocabulary_for(studio: Studio) -> Vocabulary:
    """Return the names that a sentence may hold; whether a person may speak of them is not asked.

    The same object comes back while nothing has changed, so that what was built on it (the index
    of names) can be kept.
    """
    names = tuple(name for _, name in await studio.customers.names())
    plans = await studio.plans.all()
    groups = await studio.customers.groups()
    found = (names, tuple((plan.name, tuple(plan.aliases)) for plan in plans), groups)
    kept = _KEPT.get(studio.scope.studio_id)
    if kept is not None and kept[0] == found:
        return kept[1]
    named = tuple(Named(name, aliases) for name, aliases in found[1])
    vocabulary = Vocabulary(customers=names, plans=named, courses=(), groups=groups)
    _KEPT[studio.scope.studio_id] = found, vocabulary
    return vocabulary
