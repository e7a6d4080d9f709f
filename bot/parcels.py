"""What people are told by itself, written into the outbox: keys alone, one row a person.

What is told to somebody for whom a row waits already joins that row, so that after a night or a
downtime there is one message.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.mails import mailed_documents
from bot.outbox import IS_OPEN, NO_CHAT, Kind, OutboxRecord
from bot.unit_of_work import UnitOfWork
from domain.reminders.invoices import INVOICE_CORRECTED
from domain.reminders.service import Decided, Parcel, ReminderKey, Reminders
from domain.studios.links import Link
from handlers.messages import Mail

MESSAGES: Final = "messages"


async def post_to_customers(
    unit: UnitOfWork, reminders: Reminders, studio_id: int, parcels: Sequence[Parcel], day: date
) -> None:
    """Write what customers are told: to their chat, else by e-mail."""
    to_chats = [each for each in parcels if each.chat is not None]
    chats = [each.chat for each in to_chats if each.chat is not None]
    waiting = await _waiting(unit.session, studio_id, OutboxRecord.chat_id.in_(chats), Kind.PUSH)
    for parcel in to_chats:
        _push(unit, studio_id, parcel, parcel.chat or NO_CHAT, waiting, day)
    await _mail_all(unit, reminders, studio_id, [each for each in parcels if each.by_mail], day)


async def post_to_owners(
    unit: UnitOfWork, studio_id: int, parcel: Parcel, owners: Iterable[Link], day: date
) -> None:
    """Write what the owners are told, to each of their chats."""
    chats = [owner.telegram_id for owner in owners if owner.reachable]
    waiting = await _waiting(unit.session, studio_id, OutboxRecord.chat_id.in_(chats), Kind.PUSH)
    for chat in chats:
        _push(unit, studio_id, parcel, chat, waiting, day)


def _push(
    unit: UnitOfWork,
    studio_id: int,
    parcel: Parcel,
    chat: int,
    waiting: Collection[OutboxRecord],
    day: date,
) -> None:
    kept = [key.as_json() for key in parcel.keys]
    body = {"chat": chat, "customer": parcel.customer_id, "reminders": kept}
    row = next((row for row in waiting if _is_same(row.body or {}, body)), None)
    if row is None:
        unit.push(chat, studio_id, body, due_at=parcel.due_at, key=f"reminders-{day.isoformat()}")
        return
    before = dict(row.body or {})
    row.body = {**before, "reminders": [*before["reminders"], *kept]}
    row.due_at = min(row.due_at, parcel.due_at)


def _is_same(before: dict[str, Any], body: dict[str, Any]) -> bool:
    same = ("chat", "customer")
    return "reminders" in before and all(before.get(name) == body[name] for name in same)


async def _mail_all(
    unit: UnitOfWork, reminders: Reminders, studio_id: int, parcels: Sequence[Parcel], day: date
) -> None:
    """Write e-mails."""
    ids = [each.customer_id for each in parcels]
    to_them = OutboxRecord.body["customer_id"].as_integer().in_(ids)
    waiting = await _waiting(unit.session, studio_id, to_them, Kind.MAIL)
    for parcel in parcels:
        if others := await without_own_mail(unit.session, reminders, studio_id, parcel.keys):
            _mail(unit, studio_id, parcel, others, waiting, day)


async def without_own_mail(
    session: AsyncSession, reminders: Reminders, studio_id: int, keys: Sequence[ReminderKey]
) -> list[ReminderKey]:
    """Return what no e-mail says yet: corrected documents had one of their own with the change."""
    corrected = [key for key in keys if key.kind == INVOICE_CORRECTED]
    if not corrected:
        return list(keys)
    mailed = await mailed_documents(session, studio_id, [key.entity_id for key in corrected])
    elsewhere = [key for key in corrected if key.entity_id in mailed]
    await reminders.decide(elsewhere, Decided.ELSEWHERE)
    return [key for key in keys if key not in elsewhere]


def _mail(
    unit: UnitOfWork,
    studio_id: int,
    parcel: Parcel,
    keys: Sequence[ReminderKey],
    waiting: Collection[OutboxRecord],
    day: date,
) -> None:
    kept = [key.as_json() for key in keys]
    customer_id = parcel.customer_id or 0
    row = next((row for row in waiting if _is_mail_to(row.body or {}, customer_id)), None)
    if row is None:
        unit.mail(messages_mail(studio_id, customer_id, kept, parcel.due_at, day))
        return
    before = dict(row.body or {})
    facts = {**before["facts"], "reminders": [*before["facts"]["reminders"], *kept]}
    row.body = {**before, "facts": facts}


def messages_mail(
    studio_id: int, customer_id: int, kept: Sequence[Any], due_at: datetime, day: date
) -> Mail:
    """Return the one e-mail that tells a customer on a day what a chat would."""
    return Mail(
        studio_id,
        MESSAGES,
        customer_id,
        invoice_id=None,
        before_id=None,
        due_at=due_at,
        journal_id=None,
        facts={"reminders": list(kept)},
        subject=f"{customer_id}-{day.isoformat()}",
    )


def invoice_mail(studio_id: int, customer_id: int, invoice_id: int, due_at: datetime) -> Mail:
    """Return the e-mail that brings an invoice to whoever does not want it in the chat."""
    return Mail(
        studio_id,
        "invoice-issued",
        customer_id,
        invoice_id=invoice_id,
        before_id=None,
        due_at=due_at,
        journal_id=None,
    )


def _is_mail_to(body: dict[str, Any], customer_id: int) -> bool:
    return body.get("kind") == MESSAGES and body.get("customer_id") == customer_id


async def _waiting(
    session: AsyncSession, studio_id: int, to_them: ColumnElement[bool], kind: Kind
) -> list[OutboxRecord]:
    """Return the rows of a kind that nobody has claimed, locked; nobody is waited for."""
    query = select(OutboxRecord).where(
        IS_OPEN,
        to_them,
        OutboxRecord.kind == kind.value,
        OutboxRecord.studio_id == studio_id,
        OutboxRecord.claimed_until.is_(None),
    )
    locked = query.with_for_update(skip_locked=True).order_by(OutboxRecord.id)
    return list(await session.scalars(locked.execution_options(populate_existing=True)))
