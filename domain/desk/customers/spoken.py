"""The language of a customer's chat: that of the file, until he chooses one himself."""

from sqlalchemy import select

from domain.desk.areas import Areas
from domain.store.journal import JournalRecord, Subject, write_entry
from domain.store.scope import Scope

CHOSEN = "customer.speak"
"""The journal's word for a language that somebody has chosen in the chat."""


async def note_chosen(scope: Scope, customer_id: int) -> None:
    """Write down that a customer has chosen the language of the chat himself."""
    await write_entry(scope, CHOSEN, Subject(customer_id=customer_id), {}, [])


async def speak_as_on_file(areas: Areas, customer_id: int, language: str) -> None:
    """Let a customer's chat be spoken to as the file says, unless he has chosen otherwise."""
    scope = areas.scope
    chosen = select(JournalRecord.id).where(
        JournalRecord.studio_id == scope.studio_id,
        JournalRecord.customer_id == customer_id,
        JournalRecord.command == CHOSEN,
    )
    if (await scope.session.scalars(chosen.limit(1))).first() is None:
        await areas.studios.speak_to_customer(scope.studio_id, customer_id, language)
