"""The customers on file: lists, one person, and who is meant by a contact."""

from collections.abc import Collection, Hashable
from datetime import date
from functools import partial
from typing import Any, Final

from msgspec import Struct
from sqlalchemy import ColumnElement, Select, func, or_, select, update

from domain.customers.errors import CustomerErased, CustomerNotFound
from domain.customers.filing import NewCustomer, add_customer
from domain.customers.records import CustomerRecord
from domain.customers.rules import is_meant_by, phone_end, plain, plain_phone
from domain.store.counters import CounterRecord, last_given
from domain.store.locks import locked
from domain.store.once import once
from domain.store.rows import columns_of, rows_to_change
from domain.store.scope import Scope
from domain.store.written import has_written


class CustomerFacts(Struct, frozen=True):
    """A customer as lists and files show them.

    ``birthday`` and ``address`` are for the person's own file; lists use ``birth_year`` and
    ``phone_end``. ``inactive_from`` is the first day without chat access, which may lie ahead.
    Of somebody whose data were erased, ``name`` is the customer number; ``recipient`` still names
    them on documents that have to be kept until ``kept_until``.
    """

    id: int
    version: int
    number: str
    name: str
    email: str | None
    phone: str | None
    birthday: date | None
    address: str | None
    language: str
    price_group: str
    since: date
    active: bool
    inactive_from: date | None
    erased_on: date | None = None
    kept_until: date | None = None
    kept_name: str | None = None
    kept_address: str | None = None

    @property
    def recipient(self) -> tuple[str, str | None]:
        """Name and address as documents carry them."""
        if self.erased_on is None:
            return self.name, self.address
        return self.kept_name or self.number, self.kept_address

    def has_access(self, today: date) -> bool:
        """Return whether this person may use the chat today."""
        return self.active and (self.inactive_from is None or today < self.inactive_from)

    @property
    def birth_year(self) -> int | None:
        """The year of birth, all that a list may show of a birthday."""
        return self.birthday.year if self.birthday else None

    @property
    def phone_end(self) -> str | None:
        """The last three digits of the phone number."""
        return phone_end(self.phone)


_FACTS: Final = CustomerFacts.__struct_fields__
"""The columns that they are read from."""


class Customers:
    """The customers of one studio."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    async def all(
        self,
        *,
        active: bool | None = True,
        group: str | None = None,
        ids: Collection[int] | None = None,
    ) -> tuple[CustomerFacts, ...]:
        """Return the customers by name, without those whose data were erased.

        Args:
            active: Only those with this mark; None for everybody.
            group: Only those of a price group.
            ids: Only these; who is on a plan is known to the contracts.
        """
        asked = {"active": active, "price_group": group, "id": None if ids is None else [*ids]}
        narrowed = {name: value for name, value in asked.items() if value is not None}
        found = await self._facts(erased_on=None, **narrowed)
        return tuple(sorted(found, key=lambda customer: (plain(customer.name), customer.id)))

    async def by_ids(self, ids: Collection[int]) -> dict[int, CustomerFacts]:
        """Return customers by id, the inactive too; those whose data were erased are missing."""
        found = await self._facts(erased_on=None, id=[*ids]) if ids else ()
        return {customer.id: customer for customer in found}

    async def file(self, customer_id: int) -> CustomerFacts:
        """Return one customer.

        Raises:
            CustomerNotFound: The studio has no such customer.
        """

        async def read() -> CustomerFacts:
            found = await self._facts(id=customer_id)
            if not found:
                raise CustomerNotFound(customer_id)
            return found[0]

        key = "customer", self._scope.studio_id, customer_id
        return await once(self._scope.session, key, read)

    async def demand_on_file(self, customer_id: int) -> None:
        """Refuse to go on with somebody whose data were erased.

        Raises:
            CustomerNotFound: The studio has no such customer.
            CustomerErased: There is nothing of theirs any more.
        """
        if (await self.file(customer_id)).erased_on is not None:
            raise CustomerErased(customer_id)

    async def names(self, *, erased: bool = True) -> tuple[tuple[int, str], ...]:
        """Return id and name of everybody on file, the inactive too, in the order of entry.

        Args:
            erased: Whether those whose data were erased are among them, by their number: lists of
                what was done need them, whoever looks for a person does not.
        """
        query = select(CustomerRecord.id, CustomerRecord.name).where(
            CustomerRecord.studio_id == self._scope.studio_id
        )
        if not erased:
            query = query.where(CustomerRecord.erased_on.is_(None))
        rows = await self._scope.session.execute(query.order_by(CustomerRecord.id))
        return tuple((customer_id, name) for customer_id, name in rows.all())

    async def write_in(self, customer_ids: Collection[int], language: str) -> None:
        """Let people be written to in a language, by e-mail and in documents.

        Their own choice, which decides nothing else: what was proposed about them still holds, so
        no row gets another version.
        """
        await self._scope.session.execute(
            update(CustomerRecord)
            .where(
                CustomerRecord.studio_id == self._scope.studio_id,
                CustomerRecord.id.in_(customer_ids),
                CustomerRecord.erased_on.is_(None),
            )
            .values(language=language)
            .execution_options(synchronize_session="fetch")
        )

    async def stamp(self) -> Hashable:
        """Return what changes whenever somebody comes onto the file or is changed there."""
        record = CustomerRecord
        query = select(func.count(), func.max(record.id), func.sum(record.version)).where(
            record.studio_id == self._scope.studio_id
        )
        row = (await self._scope.session.execute(query)).one()
        return str(self._scope.session.get_bind().engine.url), *row

    async def pulse(self) -> Hashable:
        """Return what stands still while nobody comes onto the file or is changed there.

        It moves with every change of the studio's data, because each writes a journal entry, and
        with every new customer; so it costs a look at two rows where ``stamp`` looks at all.
        """
        session, studio_id = self._scope.session, self._scope.studio_id
        read = partial(last_given, session, studio_id, ("customers", "journal"))
        return str(session.get_bind().engine.url), await once(session, ("pulse", studio_id), read)

    def is_unsettled(self) -> bool:
        """Say whether stamp and pulse may yet be rolled back: others get the same ones then."""
        return has_written(self._scope.session, CustomerRecord, CounterRecord)

    async def groups(self) -> tuple[str, ...]:
        """Return the price groups that customers are in, by name."""
        query = select(CustomerRecord.price_group).where(
            CustomerRecord.studio_id == self._scope.studio_id
        )
        return tuple(sorted(await self._scope.session.scalars(query.distinct())))

    async def find_by_contact(self, text: str) -> tuple[CustomerFacts, ...]:
        """Return whom an e-mail address, a phone number or a customer number belongs to.

        Several people may share a phone or an address (a family); nobody is an empty tuple.
        """
        wanted = text.strip().casefold()
        if "@" in wanted:
            return await self._where(func.lower(CustomerRecord.email) == wanted)
        by_number = await self._where(func.lower(CustomerRecord.number) == wanted)
        return by_number or await self._by_phone(text)

    async def search(self, text: str) -> tuple[CustomerFacts, ...]:
        """Return who has this in the name, number, e-mail or phone, the inactive too, by name.

        Every word has to be found in the name, whatever its capitals and marks; of a phone
        number some digits in a row are enough.
        """
        everybody = await self.all(active=None)
        return tuple(each for each in everybody if is_meant_by(text, each))

    async def add(self, new: NewCustomer) -> CustomerRecord:
        """Return the row of a new customer under the next number."""
        return await add_customer(self._scope, new)

    async def like(self, wanted: NewCustomer) -> tuple[CustomerFacts, ...]:
        """Return who on file is likely the same person: same name, e-mail or phone."""
        phone = plain_phone(wanted.phone or "")
        conditions = [func.lower(CustomerRecord.name) == wanted.name.casefold()]
        if wanted.email:
            conditions.append(func.lower(CustomerRecord.email) == wanted.email.casefold())
        alike = await self._where(or_(*conditions))
        by_phone = await self._by_phone(wanted.phone or "") if phone else ()
        return tuple({each.id: each for each in (*alike, *by_phone)}.values())

    async def record_for_update(self, customer_id: int) -> CustomerRecord:
        """Return the row, locked until the transaction ends, for the desk to change.

        Raises:
            CustomerNotFound: The studio has no such customer.
            CustomerErased: There is nothing to change any more.
        """
        found = await rows_to_change(self._scope, CustomerRecord, id=customer_id)
        if not found:
            raise CustomerNotFound(customer_id)
        if found[0].erased_on is not None:
            raise CustomerErased(customer_id)
        return found[0]

    async def due_deactivations(self, today: date, most: int = 200) -> list[CustomerRecord]:
        """Return the locked rows of those whose deactivation has come, at most so many."""
        query = self._rows().where(
            CustomerRecord.active.is_(True), CustomerRecord.inactive_from <= today
        )
        mine = locked(query.order_by(CustomerRecord.id).limit(most))
        return list(await self._scope.session.scalars(mine))

    async def due_for_wiping(self, today: date, most: int = 200) -> list[CustomerRecord]:
        """Return the locked rows whose kept name is not needed any more, at most so many."""
        query = self._rows().where(CustomerRecord.kept_until < today)
        mine = locked(query.order_by(CustomerRecord.id).limit(most))
        return list(await self._scope.session.scalars(mine))

    def _rows(self) -> Select[CustomerRecord]:
        return select(CustomerRecord).where(CustomerRecord.studio_id == self._scope.studio_id)

    async def _facts(self, **having: Any) -> tuple[CustomerFacts, ...]:
        """Return customers in no order; see ``columns_of``."""
        found = await columns_of(self._scope, CustomerRecord, _FACTS, **having)
        return tuple(CustomerFacts(*row) for row in found)

    async def _where(self, condition: ColumnElement[bool]) -> tuple[CustomerFacts, ...]:
        query = select(*(getattr(CustomerRecord, name) for name in _FACTS)).where(
            CustomerRecord.studio_id == self._scope.studio_id,
            condition,
            CustomerRecord.erased_on.is_(None),
        )
        found = await self._scope.session.execute(query.order_by(CustomerRecord.id))
        return tuple(CustomerFacts(*row) for row in found.all())

    async def _by_phone(self, text: str) -> tuple[CustomerFacts, ...]:
        """Return whose number has the same digits; they are kept as people write them."""
        wanted = plain_phone(text)
        if wanted is None:
            return ()
        found = await self._where(CustomerRecord.phone.is_not(None))
        return tuple(customer for customer in found if plain_phone(customer.phone or "") == wanted)
