"""E-mails in the outbox: ids alone; address, language and text are decided when one leaves."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.outbox import IS_OPEN, NO_CHAT, Kind, OutboxRecord, Outcome, Outgoing, Priority
from bot.post.state import mail_state
from domain.reminders.invoices import INVOICE_CORRECTED
from handlers.messages import Mail
from handlers.post.standing import MailReport, UnsentMail

AWAITED = frozenset({"link-code", "termination-receipt"})
"""What somebody waits for: these go first."""
FAILED_FOR = timedelta(days=14)
FAILURES = {
    Outcome.REFUSED.value: "refused",
    Outcome.UNREACHABLE.value: "no-address",
    Outcome.TOO_LATE.value: "too-late",
}
MOST_LISTED = 40


def mail_of(mail: Mail, key: str | None) -> Outgoing:
    """Return the row of an e-mail.

    The name in its body is that of its Message-ID: sent again after a crash, it has the same one.
    """
    about = mail.invoice_id if mail.invoice_id is not None else mail.subject
    body: dict[str, Any] = {
        "kind": mail.kind,
        "customer_id": mail.customer_id,
        "invoice_id": mail.invoice_id,
        "before_id": mail.before_id,
        "name": f"{mail.kind}.{mail.studio_id}.{about}".rstrip("."),
    }
    if mail.facts:
        body["facts"] = dict(mail.facts)
    priority = Priority.REPLY if mail.kind in AWAITED else None
    return Outgoing(
        NO_CHAT,
        Kind.MAIL,
        body,
        mail.studio_id,
        mail.due_at,
        key,
        priority,
        mail.tells or None,
        mail.customer_id,
    )


async def mailed_documents(
    session: AsyncSession, studio_id: int, ids: Collection[int]
) -> frozenset[int]:
    """Return which corrected documents have an e-mail of their own, gone or still to go."""
    number = OutboxRecord.body["invoice_id"].as_integer()
    query = select(number).where(
        _is_mail(studio_id),
        OutboxRecord.tells == INVOICE_CORRECTED,
        OutboxRecord.outcome.is_distinct_from(Outcome.DROPPED.value),
        number.in_(ids),
    )
    return frozenset(await session.scalars(query))


async def mail_report(session: AsyncSession, studio_id: int, now: datetime) -> MailReport:
    """Return which e-mails of a studio could not be sent, and whether they leave at all.

    Where no server is set, all that have not left are counted; where one is, those that it has
    not taken at the first attempt.
    """
    state = await mail_state(session)
    waiting = [_waiting(studio_id)]
    if state.set_up:
        waiting += [OutboxRecord.fault.is_not(None)]
    failed = (
        _is_mail(studio_id),
        OutboxRecord.outcome.in_(FAILURES),
        OutboxRecord.done_at > now - FAILED_FOR,
    )
    kind = OutboxRecord.body["kind"].as_string()
    counted = select(kind, func.count(), func.min(OutboxRecord.due_at)).where(*waiting)
    counts = (await session.execute(counted.group_by(kind).order_by(kind))).all()
    rows = select(OutboxRecord).limit(MOST_LISTED)
    oldest = rows.where(*waiting).order_by(OutboxRecord.due_at, OutboxRecord.id)
    newest = rows.where(*failed).order_by(OutboxRecord.done_at.desc(), OutboxRecord.id.desc())
    return MailReport(
        state,
        {kind: count for kind, count, _ in counts},
        min((since for _, _, since in counts), default=None),
        tuple([_unsent(row) for row in await session.scalars(oldest)]),
        tuple([_unsent(row) for row in await session.scalars(newest)]),
    )


async def forget_mails(
    session: AsyncSession, studio_id: int, customer_id: int, at: datetime
) -> None:
    """Withdraw at a moment what waits for a customer who was erased, and empty all of theirs."""
    to_them = OutboxRecord.body["customer_id"].as_integer() == customer_id
    change = update(OutboxRecord).where(to_them)
    dropped = {"done_at": at, "outcome": Outcome.DROPPED.value}
    for gone in (
        change.where(_waiting(studio_id)).values(body=None, **dropped),
        change.where(_is_mail(studio_id)).values(body=None),
    ):
        await session.execute(gone.execution_options(synchronize_session=False))


async def texts_mailed(
    session: AsyncSession, studio_id: int, customer_id: int
) -> tuple[dict[str, Any], ...]:
    """Return the texts of e-mails to a customer that rows still hold, for the person's data."""
    to_them = OutboxRecord.body["customer_id"].as_integer() == customer_id
    query = select(OutboxRecord).where(_is_mail(studio_id), to_them).order_by(OutboxRecord.id)
    found = [(row, (row.body or {}).get("facts", {})) for row in await session.scalars(query)]
    return tuple(
        {"due_at": row.due_at, "sent_at": row.sent_at, "text": facts["text"]}
        for row, facts in found
        if "text" in facts
    )


def _unsent(row: OutboxRecord) -> UnsentMail:
    body = row.body or {}
    return UnsentMail(
        kind=body.get("kind", ""),
        customer_id=body.get("customer_id"),
        at=row.done_at or row.due_at,
        why=FAILURES.get(row.outcome or "", "waiting"),
        code=(row.fault or "") if row.outcome == Outcome.REFUSED.value else "",
    )


def _is_mail(studio_id: int) -> ColumnElement[bool]:
    is_mail = OutboxRecord.chat_id == NO_CHAT, OutboxRecord.kind == Kind.MAIL.value
    return and_(*is_mail, OutboxRecord.studio_id == studio_id)


def _waiting(studio_id: int) -> ColumnElement[bool]:
    return and_(IS_OPEN, _is_mail(studio_id))
