"""Leaks that are planted, to see that they are found."""

from sqlalchemy import delete, update

from bot.conversation_records import ProposalRecord
from bot.unit_of_work import UnitOfWork
from domain.bookings.records import BookingRecord
from domain.customers.records import CustomerRecord
from handlers.messages import Attachment, Mail
from tests.support.reaching import OTHER, Trier


async def plant(trier: Trier, leak: str) -> None:
    """Let something of others get to the customer, or something of his to them."""
    talk, me = trier.talk, trier.reach.chat
    other = talk.somebody(OTHER).user_id
    async with talk.tresen.database.write() as session:
        unit = UnitOfWork(session, talk.tresen.clock)
        match leak:
            case "told":
                unit.message(me, "Mit dir kommt Clara Vogt.")
            case "amount":
                unit.message(me, "Offen sind 7.713,13 €.")
            case "file":
                unit.document(me, Attachment("a.txt", "text/plain", b"Clara Vogt"))
            case "row":
                await session.execute(
                    update(CustomerRecord).where(CustomerRecord.id == 1).values(phone="1")
                )
            case "gone":
                booking = BookingRecord.id == trier.reach.others["booking_id"][0]
                await session.execute(delete(BookingRecord).where(booking))
            case "chat":
                unit.message(other, "Emre grüßt.")
            case "mail":
                now = talk.tresen.clock.now()
                unit.mail(Mail(1, "notice", 1, None, None, now, None, {"text": "Emre"}))
            case "proposal":
                await session.execute(
                    update(ProposalRecord)
                    .where(ProposalRecord.person == me)
                    .values(slots={"contract_id": trier.reach.others["contract_id"][0]})
                )
            case _:
                raise ValueError(leak)
        await unit.flush()
