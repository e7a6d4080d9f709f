"""The receipt of a notice that a customer gave, as it was written down when it came.

What a customer declared in the chat has a receipt of its own. Of a notice that the studio noted
the history holds it: an entry is never changed, so the receipt says the same for good, whatever
becomes of the contract afterwards. Both take their numbers from one series a year.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select

from domain.contracts.receipts import NUMBER, Receipts
from domain.desk.areas import Areas
from domain.desk.documents.facts import ReceiptFacts
from domain.desk.documents.letters import letterhead_of, printed_studio, recipient_of
from domain.desk.notices.frozen import document_of
from domain.desk.orders import Basis, EndMode, GivenBy
from domain.invoices.printed import RECEIPTED, Place
from domain.store.journal import JournalRecord


async def receipt_facts(areas: Areas, journal_id: int) -> ReceiptFacts | None:
    """Return the receipt of the notice that an entry of the history wrote down.

    None where the entry is about something else, or the studio gave notice itself.
    """
    if (own := await Receipts(areas.scope).of_entry(journal_id)) is not None:
        return document_of(own, areas.scope.zone)
    entry = await _entry(areas, journal_id)
    if entry is None or entry.contract_id is None or entry.customer_id is None:
        return None
    facts, place = entry.facts, Place(entry=entry.id)
    if facts.get("given_by") != GivenBy.CUSTOMER or not facts.get("received_on"):
        return None
    received_on = date.fromisoformat(facts["received_on"])
    contract = await areas.contracts.record(entry.contract_id)
    return ReceiptFacts(
        letterhead=letterhead_of(await printed_studio(areas, place)),
        recipient=await recipient_of(areas, entry.customer_id, place),
        number=facts[NUMBER],
        received_on=received_on,
        received_at=_moment(facts.get("received_at"), areas.scope.zone),
        plan=contract.plan_name,
        contract=contract.number,
        for_cause=facts.get("end_basis") == Basis.GOOD_CAUSE,
        wanted_on=_wanted(facts),
        ends_on=date.fromisoformat(ends_on) if (ends_on := facts["ends_on"]) else None,
    )


async def newest_receipt(areas: Areas, contract_id: int) -> int | None:
    """Return the id of the receipt of the notice that a contract ends by; None without one."""
    query = select(JournalRecord).where(
        JournalRecord.studio_id == areas.scope.studio_id,
        JournalRecord.contract_id == contract_id,
        JournalRecord.command == RECEIPTED,
        JournalRecord.undone_by.is_(None),
    )
    found = await areas.scope.session.scalars(query.order_by(JournalRecord.id.desc()).limit(1))
    entry = found.one_or_none()
    given = entry is not None and entry.facts.get("given_by") == GivenBy.CUSTOMER
    return entry.id if entry is not None and given else None


async def _entry(areas: Areas, journal_id: int) -> JournalRecord | None:
    query = select(JournalRecord).where(
        JournalRecord.studio_id == areas.scope.studio_id,
        JournalRecord.id == journal_id,
        JournalRecord.command == RECEIPTED,
    )
    return (await areas.scope.session.scalars(query)).one_or_none()


def _wanted(facts: Mapping[str, Any]) -> date | None:
    """Return the day that was asked for; None for the next possible one."""
    asked = facts.get("end_mode") in (EndMode.DATE, EndMode.IMMEDIATE)
    return date.fromisoformat(facts["ends_on"]) if asked else None


def _moment(stored: str | None, zone: str) -> datetime | None:
    """Return a moment in the studio's zone; None where only its day is known."""
    return None if stored is None else datetime.fromisoformat(stored).astimezone(ZoneInfo(zone))
