"""What the calendar does to units: months of memberships are granted, limitation takes effect.

Each function does a portion in the order of ids and returns how far it came; done twice it adds
nothing.
"""

from datetime import date

from msgspec.structs import replace

from domain.credits.rules import CardStanding
from domain.credits.service import EntryKind
from domain.desk.areas import Areas
from domain.desk.grants import Grants
from domain.store.journal import Subject, write_entry
from domain.store.scope import SYSTEM, Scope

_YEARS = 3
"""Limitation ends so many years after the year of purchase (R12)."""


async def grant_months(scope: Scope, *, after: int = 0, most: int = 200) -> int | None:
    """Return the id of the last contract whose month was looked at, None if there was none.

    Args:
        scope: The studio on the day, in the job's transaction.
        after: Contracts with a greater id.
        most: How many contracts fit into one transaction.
    """
    areas = Areas(replace(scope, actor=SYSTEM))
    grants = Grants(areas)
    contracts = await grants.due(scope.today, after, most)
    for contract in await grants.missing(contracts, scope.today):
        await grants.ensure(contract, scope.today)
    return contracts[-1].id if contracts else None


async def expire_units(scope: Scope, *, after: int = 0, most: int = 200) -> int | None:
    """Return the id of the last card with units that was looked at, None if there was none.

    Units that limitation has taken leave the ledger, with an entry of the system's in the journal;
    nothing is taken before (R12).
    """
    areas = Areas(replace(scope, actor=SYSTEM))
    too_old = date(scope.today.year - _YEARS, 1, 1)
    found = await areas.credits.bought_before(too_old, after, most)
    rows = await areas.credits.locked([record.id for record in found])
    by_id = {record.id: record for record in rows}
    for view in await areas.credits.views(rows):
        if view.standing is CardStanding.EXPIRED:
            await areas.credits.write(view.id, EntryKind.EXPIRE, -view.left, scope.today)
            facts = {"card_id": view.id, "units": view.left}
            subject = Subject(view.customer_id, view.contract_id)
            await write_entry(areas.scope, "credits.expire", subject, facts, [by_id[view.id]])
    return found[-1].id if found else None
