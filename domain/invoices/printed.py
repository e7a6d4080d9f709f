"""What documents say of studio, customer and contract, as it was on file when they were issued.

Documents hold amounts and days themselves; whom they come from and go to lies in other rows, which
change. Whenever one of these changes, what it said until then is kept here, with the last number
that was given until then: documents up to it go on saying that. So issuing costs nothing more, be
it one document or a hundred thousand in a night.

A mapper event keeps it, whoever writes the row. The counters are locked meanwhile: a document gets
its number before the change or after it. What is kept of a customer goes with the person's data,
once no document has to be kept any more.

Source: RULES.md, "Invoices" (R13); § 14 (4) UStG.
"""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final, Self, cast

from msgspec import Struct
from sqlalchemy import (
    ColumnElement,
    Connection,
    ForeignKey,
    String,
    Table,
    and_,
    delete,
    event,
    exists,
    or_,
    select,
)
from sqlalchemy.orm import Mapped, Mapper, mapped_column
from sqlalchemy.orm.attributes import get_history
from sqlalchemy.orm.base import PassiveFlag

from domain.contracts.records import ContractRecord
from domain.customers.records import CustomerRecord
from domain.invoices.records import InvoiceRecord
from domain.store.base import Base
from domain.store.counters import CounterRecord
from domain.store.journal import JournalRecord
from domain.store.rows import insert_into_table
from domain.store.scope import Scope
from domain.store.types import Json
from domain.studios.records import StudioRecord

RECEIPTED = "contract.terminate"
"""The command whose entries in the history are the receipts of notices."""
_OWN_NUMBER = re.compile(r"R-(\d{4})-(\d{1,8})")
PrintedRow = StudioRecord | CustomerRecord | ContractRecord


class Subject(StrEnum):
    """Of what documents say something."""

    STUDIO = "studio"
    CUSTOMER = "customer"
    CONTRACT = "contract"


PRINTED: Final[Mapping[Subject, tuple[str, ...]]] = {
    Subject.STUDIO: (
        *("name", "address", "tax_number", "tax_status", "account_holder", "iban"),
        *("currency", "payment_methods"),
    ),
    Subject.CUSTOMER: ("name", "address"),
    Subject.CONTRACT: ("plan_name", "payment_method"),
}
"""The columns of each that documents print."""


class PrintedRecord(Base):
    """What was on file until a change: ``values`` holds the columns that documents print.

    It counts for documents with a number of the studio's own up to ``until_number`` of
    ``until_year``, for those with a number from elsewhere up to the id ``until_id``, and for
    receipts of what the history tells up to its entry ``until_entry``.
    """

    __tablename__ = "printed_values"

    studio_id: Mapped[int] = mapped_column(ForeignKey("studios.id"), primary_key=True)
    subject: Mapped[str] = mapped_column(String(10), primary_key=True)
    subject_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    until_year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    until_number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    until_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    until_entry: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    values: Mapped[dict[str, Any]] = mapped_column(Json)


class Place(Struct, frozen=True):
    """Where a document stands in the order in which documents were issued.

    Of an invoice, ``id`` is set, and ``year`` and ``number`` where its number is one of the
    studio's own; of a receipt ``entry`` alone, the entry of the history.
    """

    id: int = 0
    year: int = 0
    number: int = 0
    entry: int = 0

    @classmethod
    def of(cls, document: InvoiceRecord) -> Self:
        """Return the place of an invoice.

        Example:
            >>> Place.of(InvoiceRecord(id=7, number="R-2026-0142"))
            Place(id=7, year=2026, number=142, entry=0)
        """
        own = _OWN_NUMBER.fullmatch(document.number or "")
        return cls(document.id, int(own[1]), int(own[2])) if own else cls(document.id)

    def is_until(self, last: "Place") -> bool:
        """Return whether a document was there when the counters stood at ``last``."""
        if self.entry:
            return self.entry <= last.entry
        if self.year:
            return (self.year, self.number) <= (last.year, last.number)
        return self.id <= last.id


async def printed_on(
    scope: Scope, subject: Subject, subject_id: int, place: Place
) -> Mapping[str, Any] | None:
    """Return what a document says of a subject; None where it is what is on file today."""
    query = select(PrintedRecord).where(
        PrintedRecord.studio_id == scope.studio_id,
        PrintedRecord.subject == subject.value,
        PrintedRecord.subject_id == subject_id,
    )
    for row in await scope.session.scalars(query.order_by(*_PRINTED.primary_key)):
        last = Place(row.until_id, row.until_year, row.until_number, row.until_entry)
        if place.is_until(last):
            return row.values
    return None


@event.listens_for(StudioRecord, "before_update")
@event.listens_for(CustomerRecord, "before_update")
@event.listens_for(ContractRecord, "before_update")
def _keep(_mapper: Mapper[PrintedRow], connection: Connection, row: PrintedRow) -> None:
    """Keep what documents print of a row that changes, and forget what nobody has to keep."""
    subject, studio_id, subject_id = _named(row)
    names = PRINTED[subject]
    touched = any(
        get_history(row, name, PassiveFlag.PASSIVE_NO_INITIALIZE).added for name in names
    )
    before = _before(connection, row, names) if touched else {}
    if any(before[name] != getattr(row, name) for name in before):
        last = _last_place(connection, studio_id)
        if _is_named(connection, subject, studio_id, subject_id, last):
            _write(connection, (studio_id, subject.value, subject_id), last, before)
    if isinstance(row, CustomerRecord) and row.erased_on and row.kept_until is None:
        connection.execute(delete(_PRINTED).where(_of(subject, studio_id, subject_id)))


def _named(row: PrintedRow) -> tuple[Subject, int, int]:
    match row:
        case StudioRecord():
            return Subject.STUDIO, row.id, row.id
        case CustomerRecord():
            return Subject.CUSTOMER, row.studio_id, row.id
        case ContractRecord():
            return Subject.CONTRACT, row.studio_id, row.id


def _last_place(connection: Connection, studio_id: int) -> Place:
    """Return the last numbers that were given; those of documents are locked."""
    of_studio = select(_COUNTERS.c.year, _COUNTERS.c.last).where(
        _COUNTERS.c.studio_id == studio_id
    )
    newest = of_studio.order_by(_COUNTERS.c.year.desc()).limit(1)
    found = {
        series: connection.execute(query.where(_COUNTERS.c.series == series)).one_or_none()
        for series, query in (
            ("invoices", newest.with_for_update()),
            ("invoice", newest.with_for_update()),
            ("journal", newest),
        )
    }
    ids, numbers, entries = (
        found[series] or (0, 0) for series in ("invoices", "invoice", "journal")
    )
    return Place(ids[1], numbers[0], numbers[1], entries[1])


def _before(connection: Connection, row: PrintedRow, names: tuple[str, ...]) -> dict[str, Any]:
    """Return the columns as the database still has them."""
    table = cast("Table", row.__table__)
    mine = and_(*(column == getattr(row, column.name) for column in table.primary_key))
    found = connection.execute(select(*(table.c[name] for name in names)).where(mine))
    return dict(found.mappings().one())


def _is_named(
    connection: Connection, subject: Subject, studio_id: int, subject_id: int, last: Place
) -> bool:
    """Return whether there is a document that names a subject."""
    if subject is Subject.STUDIO:
        return bool(last.id or last.entry)
    column = f"{subject.value}_id"
    issued = exists().where(
        _INVOICES.c.studio_id == studio_id,
        _INVOICES.c[column] == subject_id,
        _INVOICES.c.number.is_not(None),
    )
    receipted = exists().where(
        _JOURNAL.c.studio_id == studio_id,
        _JOURNAL.c[column] == subject_id,
        _JOURNAL.c.command == RECEIPTED,
    )
    return bool(connection.execute(select(or_(issued, receipted))).scalar_one())


def _write(
    connection: Connection, key: tuple[int, str, int], last: Place, values: dict[str, Any]
) -> None:
    """Add what was on file; where nothing was issued since an earlier change, that one counts."""
    is_postgresql = connection.dialect.name == "postgresql"
    insert = insert_into_table(_PRINTED, on_postgresql=is_postgresql)
    names = [column.name for column in _PRINTED.primary_key]
    places = (last.year, last.number, last.id, last.entry)
    row = dict(zip(names, (*key, *places), strict=True))
    connection.execute(insert.values({**row, "values": values}).on_conflict_do_nothing())


def _of(subject: Subject, studio_id: int, subject_id: int) -> ColumnElement[bool]:
    return and_(
        _PRINTED.c.studio_id == studio_id,
        _PRINTED.c.subject == subject.value,
        _PRINTED.c.subject_id == subject_id,
    )


_PRINTED = cast("Table", PrintedRecord.__table__)
_COUNTERS = cast("Table", CounterRecord.__table__)
_INVOICES = cast("Table", InvoiceRecord.__table__)
_JOURNAL = cast("Table", JournalRecord.__table__)
