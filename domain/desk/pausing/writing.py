"""Writing other pauses into a contract and what hangs on its last day."""

from datetime import date, timedelta
from typing import Any

from domain.bookings.records import BookingRecord
from domain.contracts.pauses import Pause
from domain.contracts.records import ContractRecord
from domain.credits.records import CardRecord
from domain.desk.areas import Areas
from domain.desk.bookings.enrolment import Enrolment
from domain.desk.pausing.inside import card_of
from domain.desk.pausing.thinking import Rest

_WRITTEN = ("pauses", "ends_on", "access_ends_on", "billing_ends_on", "fixed_end_on")


async def write_row(areas: Areas, rest: Rest) -> None:
    """Write what was thought through on a copy into the row itself.

    The day up to which it is billed comes last: the calendar goes back to periods that do not
    rest any more without a look at documents, and here the documents are known.
    """
    for name in _WRITTEN:
        setattr(rest.record, name, getattr(rest.after, name))
    await areas.scope.session.flush()
    rest.record.billed_until = rest.after.billed_until
    await areas.scope.session.flush()


async def extend_card(areas: Areas, record: ContractRecord, days: int) -> CardRecord | None:
    """Move the last day of a card with its contract's; return its row where there is one."""
    card = await card_of(areas, record)
    if card is None or not days or card.usable_until is None:
        return None
    (row,) = await areas.credits.locked([card.id])
    row.usable_until = card.usable_until + timedelta(days=days)
    return row


def days_of(pause: Pause) -> dict[str, Any]:
    """Return a pause as the journal tells it; the reason is text and stays in the row."""
    stored = pause.to_json()
    stored.pop("reason")
    return {"pause": stored, "from": stored["from"], "until": stored["until"]}


async def enrol_behind(
    areas: Areas, record: ContractRecord, count: int, before: date | None
) -> list[BookingRecord]:
    """Book the course days by which a firm enrolment goes on, and return them.

    Args:
        areas: Of the studio.
        record: The contract, with its new last day.
        count: How many were previewed.
        before: Its last day so far.
    """
    if not count or before is None:
        return []
    return await Enrolment(areas).enrol(record, after=before)
