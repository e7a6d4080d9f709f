"""The names that sentences of a studio may hold, kept between turns while they stay the same."""

from domain.studio import Studio
from domain.studios.links import Link
from handlers.understanding.vocabulary import Named, Vocabulary

_KEPT: dict[int, tuple[object, Vocabulary]] = {}


async def vocabulary_for(studio: Studio, link: Link) -> Vocabulary:
    """Return the names that this person may speak of: staff of all, a customer of himself.

    The same object comes back while nothing has changed, so that what was built on it (the index
    of names) can be kept.
    """
    names = await studio.customers.names()
    mine = tuple(name for number, name in names if link.customer_id in (None, number))
    plans = await studio.plans.all()
    groups = await studio.customers.groups()
    found = (mine, tuple((plan.name, tuple(plan.aliases)) for plan in plans), groups)
    kept = _KEPT.get(link.studio_id)
    if kept is not None and kept[0] == found:
        return kept[1]
    named = tuple(Named(name, aliases) for name, aliases in found[1])
    vocabulary = Vocabulary(customers=mine, plans=named, courses=(), groups=groups)
    if link.customer_id is None:
        _KEPT[link.studio_id] = found, vocabulary
    return vocabulary
