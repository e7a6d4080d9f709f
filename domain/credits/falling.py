"""Cards on which little is left: when their ledger fell below a number, found by the newest lines.

Lines are numbered in the order in which they are written, so that those of the last days are read
from the end.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime
from functools import cache

from msgspec import Struct
from sqlalchemy import Select, bindparam, select

from domain.clock import day_in
from domain.credits.records import CardRecord, UnitEntryRecord
from domain.credits.rules import CardKind
from domain.store.scope import Scope

_FIRST_LINES, _LINES_A_QUERY, _CARDS_A_QUERY = 64, 1024, 500


class Fall(Struct, frozen=True):
    """A card on which so few units are left, since the day of that line."""

    card_id: int
    customer_id: int
    on: date


def last_fall(lines: Iterable[tuple[int, date]], few: int) -> date | None:
    """Return the day on which a ledger fell to ``few`` or below, None where it did not.

    One that was never above has not fallen.

    Args:
        lines: Quantity and day of each line, in the order in which they were written.
        few: How few are few.

    Example:
        >>> day = date(2026, 12, 1)
        >>> last_fall([(10, day), (-7, day), (-1, day), (-1, date(2026, 12, 3))], 2)
        datetime.date(2026, 12, 1)
    """
    left, fell_on = 0, None
    for quantity, on in lines:
        before, left = left, left + quantity
        if left > few:
            fell_on = None
        elif before > few:
            fell_on = on
    return fell_on


async def falls_since(scope: Scope, since: datetime, few: int) -> list[Fall]:
    """Return the bought cards whose ledger has lines since a moment and that are low now."""
    return await falls_of(scope, await _written_since(scope, since), few)


async def falls_of(scope: Scope, card_ids: Collection[int], few: int) -> list[Fall]:
    """Return those of these cards that were bought and are low now, by id."""
    ordered, found = sorted(card_ids), list[Fall]()
    for place in range(0, len(ordered), _CARDS_A_QUERY):
        some = ordered[place : place + _CARDS_A_QUERY]
        owners, lines = await _bought(scope, some), await _lines(scope, some)
        fell = {card_id: last_fall(lines[card_id], few) for card_id in owners}
        found += [Fall(card, owners[card], on) for card, on in fell.items() if on is not None]
    return found


async def _written_since(scope: Scope, since: datetime) -> set[int]:
    """Return the cards whose ledger has lines since a moment."""
    cards, before, most = set[int](), dict[str, int](), _FIRST_LINES
    while True:
        asked = {"studio": scope.studio_id, "most": most, **before}
        rows = (await scope.session.execute(_newest_lines(*before), asked)).all()
        cards |= {card_id for _, card_id, at in rows if at >= since}
        if len(rows) < most or rows[-1].recorded_at < since:
            return cards
        before, most = {"before": rows[-1].id}, min(4 * most, _LINES_A_QUERY)


@cache
def _newest_lines(*before: str) -> Select[int, int, datetime]:
    """Return the query of the newest lines, or of those before one that is named so."""
    row = UnitEntryRecord
    query = select(row.id, row.card_id, row.recorded_at)
    query = query.where(row.studio_id == bindparam("studio"))
    query = query.where(*(row.id < bindparam(name) for name in before))
    return query.order_by(row.id.desc()).limit(bindparam("most"))


async def _bought(scope: Scope, card_ids: Sequence[int]) -> dict[int, int]:
    """Return by bought card whose it is, in the order of their ids."""
    query = select(CardRecord.id, CardRecord.customer_id).where(
        CardRecord.studio_id == scope.studio_id,
        CardRecord.id.in_(card_ids),
        CardRecord.kind == CardKind.CARD.value,
    )
    rows = await scope.session.execute(query.order_by(CardRecord.id))
    return {card_id: customer_id for card_id, customer_id in rows.all()}  # noqa: C416 - for mypy


async def _lines(scope: Scope, card_ids: Sequence[int]) -> dict[int, list[tuple[int, date]]]:
    """Return quantity and day of writing of each line, by card."""
    columns = UnitEntryRecord.card_id, UnitEntryRecord.quantity, UnitEntryRecord.recorded_at
    query = select(*columns).where(
        UnitEntryRecord.studio_id == scope.studio_id, UnitEntryRecord.card_id.in_(card_ids)
    )
    lines: dict[int, list[tuple[int, date]]] = defaultdict(list)
    for card_id, quantity, at in await scope.session.execute(query.order_by(UnitEntryRecord.id)):
        lines[card_id].append((quantity, day_in(scope.zone, at)))
    return lines
