"""What people said and the doors that they came in by, emptied with their data.

The journal keeps who did what and when, by ids; the sentences go.
"""

from sqlalchemy import ColumnElement, and_, delete, or_, select, update

from domain.contracts.receipt_records import ReceiptRecord
from domain.contracts.said import SaidNotices
from domain.credits.records import UnitEntryRecord
from domain.desk.privacy.person import Person
from domain.reminders.records import ChoiceRecord, ReminderRecord
from domain.reminders.rules import Decided
from domain.store.journal import JournalRecord
from domain.store.kept import KeptRecord
from domain.store.scope import ActorKind, Scope
from domain.studios.records import ArrivalRecord, InvitationRecord, LinkRecord

Condition = ColumnElement[bool]


async def forget_sentences(scope: Scope, person: Person) -> None:
    """Empty the sentences about a person, and what was kept for the way back of changes."""
    session, mine = scope.session, entries_about(scope, person)
    ids = select(JournalRecord.id).where(mine)
    await session.execute(
        delete(KeptRecord).where(
            KeptRecord.studio_id == scope.studio_id, KeptRecord.journal_id.in_(ids)
        )
    )
    await session.execute(update(JournalRecord).where(mine).values(sentence=None))
    await session.execute(
        update(JournalRecord).where(_names_in_bulk(scope, person)).values(sentence=None)
    )


def entries_about(scope: Scope, person: Person) -> Condition:
    """Return the condition of the entries about a person, or of what the person did."""
    by_person = and_(
        JournalRecord.actor_kind == ActorKind.CUSTOMER.value, JournalRecord.actor_id == person.id
    )
    about = JournalRecord.customer_id == person.id
    return and_(JournalRecord.studio_id == scope.studio_id, or_(about, by_person))


def _names_in_bulk(scope: Scope, person: Person) -> Condition:
    """Return the condition of sentences about nobody in particular that name the person."""
    words = person.customer.name.split() or [person.customer.number]
    named = and_(*(JournalRecord.sentence.icontains(word, autoescape=True) for word in words))
    of_nobody = JournalRecord.customer_id.is_(None)
    return and_(JournalRecord.studio_id == scope.studio_id, of_nobody, named)


async def forget_reasons_of_units(scope: Scope, person: Person) -> None:
    """Empty what was said about corrections of a person's cards."""
    await scope.session.execute(
        update(UnitEntryRecord)
        .where(
            UnitEntryRecord.studio_id == scope.studio_id,
            UnitEntryRecord.card_id.in_(person.cards),
            UnitEntryRecord.reason.is_not(None),
        )
        .values(reason=None)
    )


async def forget_notices(scope: Scope, person: Person) -> None:
    """Empty what a person declared in notices; days, number and what became of them stay."""
    await SaidNotices(scope).forget_all(person.id)
    await scope.session.execute(
        update(ReceiptRecord)
        .where(ReceiptRecord.studio_id == scope.studio_id, ReceiptRecord.customer_id == person.id)
        .values(content=None, reason=None, sent_to=None, facts={}, thread=[])
    )


async def close_doors(scope: Scope, person: Person) -> None:
    """Delete a person's chats and one-time links, and who stands at the door for them."""
    for door in (LinkRecord, InvitationRecord, ArrivalRecord):
        mine = and_(door.studio_id == scope.studio_id, door.customer_id == person.id)
        await scope.session.execute(delete(door).where(mine))


async def drop_reminders(scope: Scope, person: Person) -> None:
    """Decide that nobody hears of a person any more, where that is open, and forget the wishes."""
    await scope.session.execute(
        update(ReminderRecord)
        .where(
            ReminderRecord.studio_id == scope.studio_id,
            ReminderRecord.customer_id == person.id,
            ReminderRecord.decided.is_(None),
        )
        .values(decided=Decided.DROPPED.value, decided_at=scope.now)
    )
    mine = and_(ChoiceRecord.studio_id == scope.studio_id, chosen_by(person))
    await scope.session.execute(delete(ChoiceRecord).where(mine))


def chosen_by(person: Person) -> Condition:
    """Return the condition of what a person wants to hear of."""
    of_customers = ChoiceRecord.person_kind == ActorKind.CUSTOMER.value
    return and_(of_customers, ChoiceRecord.person_id == person.id)
