"""What has to be kept of a person whose data are erased: what, how many, until when."""

from collections.abc import Iterable, Sequence
from datetime import date

from msgspec import Struct
from sqlalchemy import select

from domain.contracts.records import ContractRecord
from domain.desk.privacy.person import Person
from domain.desk.privacy.retention import documents_kept_until, letters_kept_until
from domain.invoices.records import InvoiceRecord
from domain.store.scope import Scope


class Kept(Struct, frozen=True):
    """One kind of papers; ``kind`` is ``documents`` or ``letters``."""

    kind: str
    count: int
    until: date


async def kept_of(scope: Scope, person: Person) -> tuple[Kept, ...]:
    """Return what has to be kept of a person from today on."""
    documents = [documents_kept_until(day) for day in await _issued(scope, person)]
    letters = [letters_kept_until(day) for day in await _written(scope, person)]
    found = (_kept("documents", documents, scope), _kept("letters", letters, scope))
    return tuple(each for each in found if each is not None)


def _kept(kind: str, until: Sequence[date], scope: Scope) -> Kept | None:
    coming = [day for day in until if day >= scope.today]
    return Kept(kind, len(coming), max(coming)) if coming else None


async def _issued(scope: Scope, person: Person) -> Iterable[date]:
    query = select(InvoiceRecord.issued_on).where(
        InvoiceRecord.studio_id == scope.studio_id,
        InvoiceRecord.customer_id == person.id,
        InvoiceRecord.issued_on.is_not(None),
    )
    return (day for day in await scope.session.scalars(query) if day is not None)


async def _written(scope: Scope, person: Person) -> Iterable[date]:
    """Return the days of contracts and of the notices that ended them."""
    query = select(ContractRecord.concluded_on, ContractRecord.received_on).where(
        ContractRecord.studio_id == scope.studio_id, ContractRecord.customer_id == person.id
    )
    rows = await scope.session.execute(query)
    return (day for row in rows.all() for day in row if day is not None)
