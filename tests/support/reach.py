"""What belongs to whom: to try whether a customer reaches what is not his.

``mark_others`` turns amounts, days and numbers of all others into ones that nothing else in a
studio has, so that they are known wherever they are read; ``rename_others`` lets them be other
people altogether. ``everything`` is all rows of all tables.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pypdfium2  # type: ignore[import-untyped]  # it has no types
from sqlalchemy import (
    ColumnElement,
    String,
    Table,
    cast,
    inspect,
    literal,
    literal_column,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncSession

from bot.conversation_records import DialogRecord, ProposalRecord
from domain.accounts.records import AccountEntryRecord
from domain.bookings.records import BookingRecord, MakeupRecord
from domain.contracts.receipt_records import ReceiptRecord
from domain.contracts.records import ContractRecord
from domain.credits.records import CardRecord
from domain.customers.records import CustomerRecord
from domain.invoices.records import InvoiceRecord
from domain.store.base import Base
from tests.support.talk import Heard, Talk

CENTS, DAY, BORN = 7_713_13, date(2031, 7, 17), date(1931, 7, 17)
MARKED = re.compile(
    r"7[.,]?713[.,]13|771313|[12][90]31-07-17|17\.0?7\.[12][90]31|July? [12][90]31"
)
OWNED: Mapping[str, type[Base]] = {
    "customer_id": CustomerRecord,
    "contract_id": ContractRecord,
    "invoice_id": InvoiceRecord,
    "booking_id": BookingRecord,
    "card_id": CardRecord,
    "makeup_id": MakeupRecord,
    "receipt_id": ReceiptRecord,
}
"""Whose ids belong to a customer, by the name that slots have for them."""
Rows = dict[str, dict[tuple[Any, ...], dict[str, Any]]]


@dataclass(frozen=True)
class Reach:
    """What is a customer's own, and what is others'.

    Attributes:
        chat: Of the customer.
        customer_id: Of the customer.
        own: Ids of what is the customer's, by slot.
        others: Ids of what is others', by slot.
        secrets: Names, numbers and addresses of others.
    """

    chat: int
    customer_id: int
    own: Mapping[str, frozenset[int]]
    others: Mapping[str, tuple[int, ...]]
    secrets: tuple[str, ...]

    def leaks(self, heard: Sequence[Heard], typed: str = "") -> list[str]:
        """Return what of others is read in answers.

        Args:
            heard: The answers.
            typed: All that was typed: a question, and a file with one's own data, say it again.
        """
        said = "\n".join("\n".join((each.text, *each.buttons)) for each in heard)
        files = "\n".join(map(read, heard))
        found = [one for one in self.secrets if one in said and one not in typed]
        found += [one for one in self.secrets if one in files and one not in typed]
        return [*found, *MARKED.findall(said), *MARKED.findall(files)]

    def is_own(self, table: str, row: Mapping[str, Any]) -> bool:
        """Say whether a row is the customer's, or belongs to what he said and was told."""
        if table in PIPE or row.get("person") == self.chat or row.get("telegram_id") == self.chat:
            return True
        if table == "message_choices":
            return (row["person_kind"], row["person_id"]) == ("customer", self.customer_id)
        if table == "customers":
            return bool(row["id"] == self.customer_id)
        if table == "printed_values":
            return row["subject_id"] in self.own.get(f"{row['subject']}_id", ())
        return any(row.get(slot) in ids for slot, ids in self.own.items() if ids)


PIPE = frozenset({"inbox", "outbox", "counters", "leases", "job_runs", "proposal_messages"})
"""What every turn writes; who got what is looked at in the outbox."""


def read(heard: Heard) -> str:
    """Return what a file says."""
    if heard.content.startswith(b"%PDF"):
        pages = pypdfium2.PdfDocument(heard.content)
        return "\n".join(page.get_textpage().get_text_range() for page in pages)
    return heard.content.decode("utf-8", "replace")


async def reach_of(talk: Talk, person: str) -> Reach:
    """Return what somebody of the demo studio may see, and what not."""
    async with talk.tresen.database.read() as session:
        people = (await session.scalars(select(CustomerRecord))).all()
        (me,) = (one for one in people if one.name == person and one.studio_id == 1)
        own, others = {}, {}
        for slot, record in OWNED.items():
            mine, theirs = await _ids(session, record, me.id)
            own[slot], others[slot] = frozenset(mine), theirs
        secrets = {one for each in people if each is not me for one in _secrets(each)}
        numbers = [
            *await session.scalars(select(ContractRecord.number).where(_of_others(me.id))),
            *await session.scalars(
                select(InvoiceRecord.number).where(InvoiceRecord.customer_id != me.id)
            ),
        ]
    secrets |= {number for number in numbers if number}
    mine_too = set(_secrets(me))
    chat = talk.somebody(person).user_id
    return Reach(chat, me.id, own, others, tuple(sorted(secrets - mine_too)))


def _of_others(customer_id: int) -> Any:
    return ContractRecord.customer_id != customer_id


def _secrets(one: CustomerRecord) -> tuple[str, ...]:
    first, _, last = one.name.partition(" ")
    short = f"{first} {last[:1]}."
    known = (one.name, short, one.number, one.email, one.phone)
    return tuple(each for each in known if each)


async def _ids(
    session: AsyncSession, record: type[Base], customer_id: int
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    columns, owner = inspect(record).columns, _owner(record)
    query = select(columns["id"]).where(columns["studio_id"] == 1).order_by(columns["id"])
    mine = (await session.scalars(query.where(owner == customer_id))).all()
    return tuple(mine), tuple((await session.scalars(query.where(owner != customer_id))).all())


async def mark_others(talk: Talk, person: str) -> None:
    """Give others amounts, days and numbers that nobody else has."""
    async with talk.tresen.database.write() as session:
        me = await _id_of(session, person)
        await _set(session, ContractRecord, me, price_cents=CENTS, number=_numbered("V-29"))
        ending = ContractRecord.ends_on.is_not(None)
        await _set(session, ContractRecord, me, ending, ends_on=DAY)
        await _set(session, InvoiceRecord, me, amount_cents=CENTS, due_on=DAY)
        issued = InvoiceRecord.number.is_not(None)
        await _set(session, InvoiceRecord, me, issued, number=_numbered("R-2029-"))
        await _set(session, AccountEntryRecord, me, amount_cents=CENTS)
        await _set(session, CardRecord, me, usable_until=DAY)
        await _set(session, MakeupRecord, me, valid_until=DAY)
        await _set(session, CustomerRecord, me, birthday=BORN, number=_numbered("K-29"))


async def rename_others(talk: Talk, person: str) -> None:
    """Let others be other people, with other numbers, amounts and days."""
    async with talk.tresen.database.write() as session:
        me = await _id_of(session, person)
        named = {"name": _numbered("Gast "), "number": _numbered("K-39"), "birthday": DAY}
        await _set(session, CustomerRecord, me, **named, email=None, phone=None)
        await _set(session, ContractRecord, me, price_cents=11, number=_numbered("V-39"))
        issued = InvoiceRecord.number.is_not(None)
        await _set(session, InvoiceRecord, me, issued, number=_numbered("R-2039-"))
        await _set(session, InvoiceRecord, me, amount_cents=11, due_on=BORN)


def _numbered(prefix: str) -> ColumnElement[str]:
    return literal(prefix) + cast(literal_column("(id + 1000)"), String)


async def _set(
    session: AsyncSession,
    record: type[Base],
    me: int,
    *which: ColumnElement[bool],
    **values: Any,
) -> None:
    """Change the rows of all customers but one."""
    change = update(record).where(_owner(record) != me, *which).values(**values)
    await session.execute(change.execution_options(synchronize_session=False))


def _owner(record: type[Base]) -> ColumnElement[int]:
    columns = inspect(record).columns
    return columns["id"] if record is CustomerRecord else columns["customer_id"]


async def _id_of(session: AsyncSession, person: str) -> int:
    query = select(CustomerRecord.id).where(
        CustomerRecord.name == person, CustomerRecord.studio_id == 1
    )
    return (await session.scalars(query)).one()


async def everything(talk: Talk) -> Rows:
    """Return every row of every table by its key."""
    async with talk.tresen.database.read() as session:
        return {table.name: await _rows(session, table) for table in Base.metadata.sorted_tables}


async def _rows(session: AsyncSession, table: Table) -> dict[tuple[Any, ...], dict[str, Any]]:
    keys = [column.name for column in table.primary_key]
    found = (await session.execute(select(table))).mappings()
    return {tuple(row[key] for key in keys): dict(row) for row in found}


def changed(before: Rows, after: Rows) -> list[tuple[str, dict[str, Any]]]:
    """Return the rows that came, went or changed, as they are and as they were."""
    found = []
    for table, rows in after.items():
        old = before[table]
        different = [key for key in rows.keys() | old.keys() if rows.get(key) != old.get(key)]
        found += [(table, side[key]) for key in different for side in (old, rows) if key in side]
    return found


async def dialog_of(talk: Talk, reach: Reach) -> DialogRecord | None:
    """Return the dialog that the customer is in."""
    async with talk.tresen.database.read() as session:
        query = select(DialogRecord).where(DialogRecord.person == reach.chat)
        return (await session.scalars(query)).one_or_none()


async def proposals(talk: Talk) -> list[ProposalRecord]:
    """Return all proposals, of whomever."""
    async with talk.tresen.database.read() as session:
        return list(await session.scalars(select(ProposalRecord).order_by(ProposalRecord.id)))
