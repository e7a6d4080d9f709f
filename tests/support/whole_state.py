"""All that a studio holds, as a change and its undo must leave it.

Documents and ledgers only grow, so of them counts what is in force and what they sum up to. What
was taken back, as if it had never been, does not count either. Versions do not.
"""

from collections import Counter
from datetime import timedelta
from typing import Any

from sqlalchemy import Table, select

from domain.accounts.service import Accounts
from domain.bookings.records import BookingRecord, MakeupRecord
from domain.contracts.records import ContractRecord
from domain.courses.records import CategoryRecord, CourseRecord, WeeklyDateRecord
from domain.credits.records import CardRecord
from domain.credits.service import Credits
from domain.customers.records import CustomerRecord
from domain.plans.records import PlanRecord
from domain.store.base import Base
from domain.store.scope import Scope
from domain.studios.records import InvitationRecord, LinkRecord, StaffRecord, StudioRecord
from tests.support.documents import all_money, documents, paid_on

PLAIN: tuple[type[Base], ...] = (StudioRecord, CustomerRecord, PlanRecord, CategoryRecord)
ONE_DAY = timedelta(days=1)


async def whole_state(scope: Scope) -> dict[str, Any]:
    """Return everything, by table, and the sums."""
    state: dict[str, Any] = {each.__tablename__: await rows(scope, each) for each in PLAIN}
    customers = [each["id"] for each in await rows(scope, CustomerRecord)]
    accounts = Accounts(scope)
    return {
        **state,
        "courses": await rows(scope, CourseRecord),
        "weekly": await weekly(scope),
        "contracts": await contracts(scope),
        "bookings": await bookings(scope),
        "makeups": await makeups(scope),
        "units": await units(scope),
        "staff": [one for one in await rows(scope, StaffRecord) if one["active"]],
        "links": await rows(scope, LinkRecord),
        "invitations": await invitations(scope),
        "in force": await claims(scope),
        "balances": {one: await accounts.balance(one) for one in customers},
        "refunds": {one: await accounts.refunds_due(one) for one in customers},
        "money": await all_money(scope),
    }


async def rows(scope: Scope, record: type[Base], *but: str) -> list[dict[str, Any]]:
    """Return the rows of a table without their versions, in a fixed order."""
    table = record.__table__
    assert isinstance(table, Table)
    found = (await scope.session.execute(select(table))).mappings()
    kept = [
        {key: value for key, value in row.items() if key not in ("version", *but)} for row in found
    ]
    return sorted(kept, key=str)


async def weekly(scope: Scope) -> list[dict[str, Any]]:
    return await rows(scope, WeeklyDateRecord, "id")


async def contracts(scope: Scope) -> list[dict[str, Any]]:
    """Return the contracts but for those that never were; the calendar follows from the rest."""
    found = await rows(scope, ContractRecord)
    return [one for one in found if one["ends_on"] != one["starts_on"] - ONE_DAY]


async def bookings(scope: Scope) -> list[dict[str, Any]]:
    found = await rows(scope, BookingRecord)
    return [one for one in found if one["state"] != "undone"]


async def makeups(scope: Scope) -> list[dict[str, Any]]:
    found = await rows(scope, MakeupRecord, "id")
    return [one for one in found if one["state"] != "lapsed"]


async def units(scope: Scope) -> list[tuple[Any, ...]]:
    """Return what is on each card of a contract that is one, opened or not."""
    running = {one["id"] for one in await contracts(scope)}
    cards = [one for one in await rows(scope, CardRecord) if one["contract_id"] in running]
    sums = await Credits(scope).tallies([one["id"] for one in cards])
    return [
        (one["id"], one["usable_until"], one["extended_on"], sums[one["id"]].left) for one in cards
    ]


async def claims(scope: Scope) -> list[tuple[Any, ...]]:
    """Return what is asked for: of whom, for which days, how much, and what is paid of it."""
    asking = [
        one
        for one in await documents(scope)
        if one.mark in {"issued", "draft"} and one.kind != "cancellation"
    ]
    days = [(one.contract_id, one.period_first, one.period_last) for one in asking]
    sums = [
        (one.amount_cents - one.credited_cents, await paid_on(scope, one.id)) for one in asking
    ]
    return sorted(zip(days, sums, strict=True), key=str)


async def invitations(scope: Scope) -> Counter[str]:
    """Return which links can be opened."""
    found = await rows(scope, InvitationRecord)
    return Counter(
        one["token_hash"] for one in found if not one["revoked_at"] and not one["used_at"]
    )
