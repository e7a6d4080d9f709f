"""Who is on file in a studio, kept between turns while nobody comes onto it or changes there."""

import asyncio
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from domain.customers.service import Customers
from domain.studio import Studio
from handlers.understanding.words import fold


class OnFile(Struct, frozen=True):
    """The names on file, whose they are, and the price groups that people are in.

    ``stamp`` tells the file from a later one; ``ids`` are by a name as it is compared.
    """

    stamp: object
    names: tuple[str, ...]
    groups: tuple[str, ...]
    ids: Mapping[str, Sequence[int]]


_AT_ONCE = 2_000
"""After so many names it is somebody else's turn: a large studio's file takes a while."""
_KEPT: dict[int, tuple[object, OnFile]] = {}


async def on_file(studio: Studio) -> OnFile:
    """Return who is on file, read again when somebody changed there, here or elsewhere.

    Where nothing at all was changed in the studio, that is known from two numbers. What the
    transaction has changed itself is read and not kept: it may never have been.
    """
    customers, studio_id = studio.customers, studio.scope.studio_id
    pulse = await customers.pulse()
    kept = _KEPT.get(studio_id)
    if kept is not None and kept[0] == pulse:
        return kept[1]
    stamp = await customers.stamp()
    if kept is not None and kept[1].stamp == stamp:
        people = kept[1]
    else:
        people = await _read(customers, stamp)
    if not customers.is_unsettled():
        _KEPT[studio_id] = pulse, people
    return people


async def ids_of(studio: Studio, names: Iterable[str]) -> list[int]:
    """Return who on file has one of these names, however it is written, in the order of entry."""
    people = await on_file(studio)
    wanted = {fold(name) for name in names}
    return sorted(number for name in wanted for number in people.ids.get(name, ()))


async def _read(customers: Customers, stamp: object) -> OnFile:
    everybody = await customers.names(erased=False)
    ids: dict[str, list[int]] = {}
    for count, (number, name) in enumerate(everybody, 1):
        ids.setdefault(fold(name), []).append(number)
        if count % _AT_ONCE == 0:
            await asyncio.sleep(0)
    names = tuple(name for _, name in everybody)
    return OnFile(stamp, names, await customers.groups(), ids)
