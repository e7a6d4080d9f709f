"""Whose data are meant: a customer, by all the ids under which things of theirs are kept."""

from typing import Any

from msgspec import Struct
from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute

from domain.bookings.records import BookingRecord
from domain.contracts.records import ContractRecord
from domain.credits.records import CardRecord
from domain.customers.service import CustomerFacts, Customers
from domain.invoices.records import InvoiceRecord
from domain.store.scope import Scope
from domain.studios.records import LinkRecord

Ids = frozenset[int]


class Person(Struct, frozen=True):
    """A customer with the ids of what is theirs.

    ``chats`` are Telegram's numbers, ``links`` what joins them to the person: a chat may speak for
    others too.
    """

    customer: CustomerFacts
    contracts: Ids
    cards: Ids
    bookings: Ids
    invoices: Ids
    chats: Ids
    links: Ids = frozenset()

    @property
    def id(self) -> int:
        """The customer's id."""
        return self.customer.id


async def person_of(scope: Scope, customer_id: int) -> Person:
    """Return a customer with the ids of what is theirs.

    Raises:
        CustomerNotFound: The studio has no such customer.
        CustomerErased: There is nothing of theirs any more.
    """
    customers = Customers(scope)
    await customers.demand_on_file(customer_id)
    return Person(
        customer=await customers.file(customer_id),
        contracts=await _ids(scope, customer_id, ContractRecord, ContractRecord.id),
        cards=await _ids(scope, customer_id, CardRecord, CardRecord.id),
        bookings=await _ids(scope, customer_id, BookingRecord, BookingRecord.id),
        invoices=await _ids(scope, customer_id, InvoiceRecord, InvoiceRecord.id),
        chats=await _ids(scope, customer_id, LinkRecord, LinkRecord.telegram_id),
        links=await _ids(scope, customer_id, LinkRecord, LinkRecord.id),
    )


async def _ids(
    scope: Scope, customer_id: int, table: type[Any], column: InstrumentedAttribute[int]
) -> Ids:
    query = select(column).where(
        table.studio_id == scope.studio_id, table.customer_id == customer_id
    )
    return frozenset(await scope.session.scalars(query))
