"""Many customers at once, for an import: everybody as they are compared, new rows in one go."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any, cast

from msgspec import Struct
from msgspec.structs import asdict
from sqlalchemy import Table, bindparam, delete, select

from domain.customers.filing import FIRST_NUMBER, NewCustomer
from domain.customers.records import CustomerRecord
from domain.store.counters import take_numbers
from domain.store.locks import locked
from domain.store.references import Runs, in_runs
from domain.store.scope import Scope


class PersonOnFile(Struct):
    """What an import compares of a customer; it changes as the import goes on."""

    id: int
    number: str
    external_number: str | None
    name: str
    email: str | None
    phone: str | None
    birthday: date | None
    address: str | None
    language: str
    price_group: str


_COMPARED = PersonOnFile.__struct_fields__


class ManyCustomers:
    """The customers of one studio, read and written by the thousand."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    async def after(self, customer_id: int) -> list[PersonOnFile]:
        """Return everybody who came on file after a customer, the inactive too; 0 for all.

        Those whose data were erased are nobody that an import could mean.
        """
        columns = [getattr(CustomerRecord, name) for name in _COMPARED]
        query = select(*columns).where(
            CustomerRecord.studio_id == self._scope.studio_id,
            CustomerRecord.id > customer_id,
            CustomerRecord.erased_on.is_(None),
        )
        rows = await self._scope.session.execute(query.order_by(CustomerRecord.id))
        return [PersonOnFile(*row) for row in rows.all()]

    async def groups(self, ids: Collection[int]) -> dict[int, str]:
        """Return the price groups of customers by id."""
        rows = await self._scope.session.execute(_GROUPS, self._among(ids))
        return dict(rows.all())

    async def lock(self, ids: Collection[int]) -> None:
        """Lock customers' accounts until the transaction ends, in the order of their ids."""
        await self._scope.session.execute(_LOCK, self._among(ids))

    async def add(self, people: Sequence[NewCustomer]) -> list[CustomerRecord]:
        """Return the rows of new customers under the next numbers; nothing is flushed yet."""
        session, studio_id = self._scope.session, self._scope.studio_id
        ids = await take_numbers(session, studio_id, "customers", len(people))
        numbers = await take_numbers(session, studio_id, "customer", len(people))
        records = [
            CustomerRecord(
                studio_id=studio_id,
                id=customer_id,
                number=f"K-{FIRST_NUMBER + number}",
                version=1,
                **_values(person, self._scope.today),
            )
            for person, customer_id, number in zip(people, ids, numbers, strict=True)
        ]
        session.add_all(records)
        return records

    async def change(
        self, changes: Mapping[int, Mapping[str, object]]
    ) -> dict[int, dict[str, object]]:
        """Return what was there before new values were written into the rows of customers.

        The rows are locked in the order of their ids.
        """
        before: dict[int, dict[str, object]] = {}
        if not changes:
            return before
        query = select(CustomerRecord).where(
            CustomerRecord.studio_id == self._scope.studio_id, CustomerRecord.id.in_(changes)
        )
        mine = locked(query.order_by(CustomerRecord.id))
        found = await self._scope.session.scalars(mine.execution_options(populate_existing=True))
        for record in found:
            before[record.id] = {name: getattr(record, name) for name in changes[record.id]}
            for name, value in changes[record.id].items():
                setattr(record, name, value)
        return before

    async def versions(self, runs: Runs, ids: Collection[int]) -> dict[int, int]:
        """Return the versions of the rows in runs of ids, and of some others."""
        query = select(CustomerRecord.id, CustomerRecord.version).where(
            CustomerRecord.studio_id == self._scope.studio_id,
            in_runs(CustomerRecord.id, runs) | CustomerRecord.id.in_(ids),
        )
        return dict((await self._scope.session.execute(query)).all())

    async def remove(self, runs: Runs) -> None:
        """Take people off the file who came with an import that is undone."""
        gone = delete(CustomerRecord).where(
            CustomerRecord.studio_id == self._scope.studio_id, in_runs(CustomerRecord.id, runs)
        )
        await self._scope.session.execute(gone)

    def _among(self, ids: Collection[int]) -> dict[str, Any]:
        return {"of_studio": self._scope.studio_id, "ids": list(ids)}


_TABLE = cast("Table", CustomerRecord.__table__)
_AMONG = (
    _TABLE.c.studio_id == bindparam("of_studio"),
    _TABLE.c.id.in_(bindparam("ids", expanding=True)),
)
_GROUPS = select(_TABLE.c.id, _TABLE.c.price_group).where(*_AMONG)
_LOCK = locked(select(_TABLE.c.id).where(*_AMONG).order_by(_TABLE.c.id))


def _values(person: NewCustomer, today: date) -> dict[str, object]:
    values = asdict(person)
    return {**values, "since": person.since or today}
