"""The names that sentences of a studio may hold, kept between turns while they stay the same."""

from domain.studio import Studio
from domain.studios.links import Link
from handlers.understanding.vocabulary import Named, Vocabulary

_KEPT: dict[int, Vocabulary] = {}


async def vocabulary_for(studio: Studio, link: Link) -> Vocabulary:
    """Return the names that this person may speak of: staff of all, a customer of himself.

    The same object comes back while nothing has changed, so that what was built on it (the index
    of names) can be kept.
    """
    names = await studio.customers.names()
    mine = [name for number, name in names if link.customer_id in (None, number)]
    plans = await studio.plans.all()
    groups = await studio.customers.groups()
    vocabulary = Vocabulary(
        customers=tuple(mine),
        plans=tuple(Named(plan.name, tuple(plan.aliases)) for plan in plans),
        courses=(),
        groups=groups,
    )
    if link.customer_id is not None:
        return vocabulary
    kept = _KEPT.get(link.studio_id)
    if kept == vocabulary:
        return kept
    _KEPT[link.studio_id] = vocabulary
    return vocabulary
