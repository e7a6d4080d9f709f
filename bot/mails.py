"""E-mails in the outbox: ids alone; address, language and text are decided when one leaves.

Nobody takes them yet: they wait until e-mail is set up.
"""

from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.outbox import IS_OPEN, NO_CHAT, Kind, OutboxRecord, Outcome, Outgoing
from handlers.messages import Mail


def mail_of(mail: Mail, key: str) -> Outgoing:
    """Return the row of an e-mail.

    The name in its body is that of its Message-ID: sent again after a crash, it has the same one.
    """
    body = {
        "kind": mail.kind,
        "customer_id": mail.customer_id,
        "invoice_id": mail.invoice_id,
        "before_id": mail.before_id,
        "name": f"{mail.kind}.{mail.studio_id}.{mail.invoice_id}",
    }
    return Outgoing(NO_CHAT, Kind.MAIL, body, mail.studio_id, mail.due_at, key)


async def count_mails(session: AsyncSession, studio_id: int) -> int:
    """Return how many e-mails of a studio have not left."""
    count = select(func.count()).select_from(OutboxRecord).where(_waiting(studio_id))
    return (await session.scalars(count)).one()


async def forget_mails(
    session: AsyncSession, studio_id: int, customer_id: int, at: datetime
) -> None:
    """Withdraw and empty, at a moment, what waits for a customer who was erased."""
    to_them = OutboxRecord.body["customer_id"].as_integer() == customer_id
    change = update(OutboxRecord).where(_waiting(studio_id), to_them)
    gone = change.values(body=None, done_at=at, outcome=Outcome.DROPPED.value)
    await session.execute(gone.execution_options(synchronize_session=False))


def _waiting(studio_id: int) -> ColumnElement[bool]:
    is_mail = OutboxRecord.kind == Kind.MAIL.value
    return and_(IS_OPEN, is_mail, OutboxRecord.studio_id == studio_id)
