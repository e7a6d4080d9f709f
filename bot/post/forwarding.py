"""What no chat takes any more goes by e-mail: messages of changes to customers.

Pushes of the register look after themselves; answers to what somebody has just said do not need
it.
"""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.mails import mail_of
from bot.outbox import Kind, Letter, OutboxRecord
from domain.clock import Clock
from domain.customers.records import CustomerRecord
from domain.studios.records import LinkRecord
from handlers.messages import Mail


async def forward_by_mail(session: AsyncSession, clock: Clock, letter: Letter) -> None:
    """Write the e-mail that says what a chat did not take, where its person has an address."""
    query = select(OutboxRecord).where(OutboxRecord.id == letter.id)
    row = (await session.scalars(query)).one()
    if letter.kind is not Kind.MESSAGE or not letter.studio_id or row.key is None:
        return
    customer_id = letter.body.get("customer") or await _customer_of(session, letter)
    if customer_id is None:
        return
    mail = Mail(
        studio_id=letter.studio_id,
        kind="notice",
        customer_id=customer_id,
        invoice_id=None,
        before_id=None,
        due_at=clock.now(),
        journal_id=None,
        facts={"text": letter.body["text"], "of_chat": True, **letter.body.get("by_mail", {})},
        subject=f"row-{letter.id}",
        tells=row.tells or "",
    )
    session.add(mail_of(mail, row.key).record(clock))
    row.tells = row.customer_id = None  # what became of it is now what becomes of the e-mail


async def _customer_of(session: AsyncSession, letter: Letter) -> int | None:
    """Return the customer with an address whom a chat spoke for last."""
    query = (
        select(CustomerRecord.id)
        .join(
            LinkRecord,
            (LinkRecord.studio_id == CustomerRecord.studio_id)
            & (LinkRecord.customer_id == CustomerRecord.id),
        )
        .where(
            LinkRecord.studio_id == letter.studio_id,
            LinkRecord.telegram_id == letter.chat_id,
            CustomerRecord.email.is_not(None),
        )
    )
    newest = query.order_by(LinkRecord.last_used_at.desc(), CustomerRecord.id).limit(1)
    return await session.scalar(newest)
