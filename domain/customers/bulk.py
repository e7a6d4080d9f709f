"""Many customers at once, for an import: everybody as they are compared, new rows in one go."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date

from sqlalchemy import select

from domain.customers.filing import FIRST_NUMBER, NewCustomer
from domain.customers.records import CustomerRecord
from domain.store.counters import take_numbers
from domain.store.scope import Scope


@dataclass(slots=True)
class PersonOnFile:
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


_COMPARED = tuple(each.name for each in fields(PersonOnFile))


class ManyCustomers:
    """The customers of one studio, read and written by the thousand."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    async def after(self, customer_id: int) -> list[PersonOnFile]:
        """Return everybody who came on file after a customer, the inactive too; 0 for all."""
        columns = [getattr(CustomerRecord, name) for name in _COMPARED]
        query = select(*columns).where(
            CustomerRecord.studio_id == self._scope.studio_id, CustomerRecord.id > customer_id
        )
        rows = await self._scope.session.execute(query.order_by(CustomerRecord.id))
        return [PersonOnFile(*row) for row in rows.all()]

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

    async def change(self, changes: Mapping[int, Mapping[str, object]]) -> None:
        """Write new values into the rows of customers, locked in the order of their ids."""
        if not changes:
            return
        query = select(CustomerRecord).where(
            CustomerRecord.studio_id == self._scope.studio_id, CustomerRecord.id.in_(changes)
        )
        locked = query.order_by(CustomerRecord.id).with_for_update()
        found = await self._scope.session.scalars(locked.execution_options(populate_existing=True))
        for record in found:
            for name, value in changes[record.id].items():
                setattr(record, name, value)


def _values(person: NewCustomer, today: date) -> dict[str, object]:
    values = {each.name: getattr(person, each.name) for each in fields(person)}
    return {**values, "since": person.since or today}
