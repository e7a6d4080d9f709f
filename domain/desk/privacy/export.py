"""Everything that is kept about a customer, section by section, as values.

Complete by construction: a row is given with every column but a few that say nothing about the
person. Ids stay, so that sections can be read together; courses and documents are named beside
their ids.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import select

from domain.courses.records import CourseRecord
from domain.desk.privacy.holdings import HIDDEN, HOLDINGS, Holding
from domain.desk.privacy.person import Person, person_of
from domain.invoices.records import InvoiceRecord
from domain.store.scope import Scope
from domain.studios.service import Studios

Row = Mapping[str, Any]
Names = Mapping[str, Mapping[int, str | None]]
"""What ids mean, by the column that holds them."""


class Section(Struct, frozen=True):
    """The rows of one table; values are texts, numbers, days, moments, lists and mappings."""

    name: str
    rows: tuple[Row, ...]


class PersonalData(Struct, frozen=True):
    """What a person gets.

    Attributes:
        studio: Who keeps it: the studio's name.
        at: UTC moment of the export.
        language: The person's.
        number: The customer number.
    """

    person: Person
    studio: str
    at: datetime
    language: str
    sections: tuple[Section, ...]

    @property
    def number(self) -> str:
        """The customer number."""
        return self.person.customer.number

    def joined(self, more: Iterable[Section]) -> "PersonalData":
        """Return the same with further sections, of what the domain knows nothing about."""
        return replace(self, sections=(*self.sections, *more))


async def export(scope: Scope, customer_id: int) -> PersonalData:
    """Return everything that the studio keeps about a customer.

    Raises:
        CustomerNotFound: The studio has no such customer.
        CustomerErased: There is nothing left to give.
    """
    person = await person_of(scope, customer_id)
    studios = Studios(scope.session, scope.now)
    link = await studios.link_of_customer(scope.studio_id, customer_id)
    names = await _names(scope, person)
    return PersonalData(
        person=person,
        studio=(await studios.get(scope.studio_id)).name,
        at=scope.now,
        language=link.language if link else person.customer.language,
        sections=tuple([await _section(scope, person, each, names) for each in HOLDINGS]),
    )


async def _section(scope: Scope, person: Person, holding: Holding, names: Names) -> Section:
    table, hidden = holding.table, HIDDEN | holding.leaves_out
    query = select(table).where(table.studio_id == scope.studio_id, holding.mine(scope, person))
    found = await scope.session.scalars(query.order_by(*table.__mapper__.primary_key))
    columns = [column.key for column in table.__mapper__.column_attrs if column.key not in hidden]
    rows = ({name: getattr(record, name) for name in columns} for record in found)
    return Section(holding.section, tuple(_named(row, names) for row in rows))


def _named(row: Row, names: Names) -> Row:
    """Return a row with ``course`` and ``invoice`` beside their ids."""
    found = {
        column.removesuffix("_id"): name
        for column, known in names.items()
        if (name := known.get(row.get(column) or 0)) is not None
    }
    return {**row, **found}


async def _names(scope: Scope, person: Person) -> Names:
    courses = select(CourseRecord.id, CourseRecord.name).where(
        CourseRecord.studio_id == scope.studio_id
    )
    documents = select(InvoiceRecord.id, InvoiceRecord.number).where(
        InvoiceRecord.studio_id == scope.studio_id, InvoiceRecord.id.in_(person.invoices)
    )
    return {
        "course_id": {row[0]: row[1] for row in await scope.session.execute(courses)},
        "invoice_id": {row[0]: row[1] for row in await scope.session.execute(documents)},
    }
