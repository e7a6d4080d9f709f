"""Which rows are worth a look for the contracts that end in a period.

Each part of the condition is a range of an index, so that a look at thirty days of a studio with a
hundred thousand contracts reads the few that may end then. Periods include their last day.
"""

from collections.abc import Collection
from datetime import date

from sqlalchemy import ColumnElement, and_, false, func, or_

from domain.contracts.records import ContractRecord
from domain.contracts.views import ContractState
from domain.dates import DateRange

_WRITTEN_STATES = tuple(
    state.value for state in (ContractState.RUNNING, ContractState.TERMINATED, ContractState.ENDED)
)
"""Those that stand in rows; the others follow from days."""
_DAY = func.coalesce(ContractRecord.ends_on, ContractRecord.fixed_end_on)
"""The day on which a row says that its contract ends."""


def may_end_in(period: DateRange, studio_id: int, today: date) -> ColumnElement[bool]:
    """Return the condition on rows of a studio: at least those that end in a period.

    A term that goes on ends before ``renews_on``. A card without a last day that was used up by
    its limitation renews no more, so for days that are over all of what has no day is looked at.
    """
    row, days = ContractRecord, (period.start, period.last_day)
    mine = row.studio_id == studio_id
    no_day = _DAY.is_(None)  # for which no index is taken
    parts = [
        and_(mine, row.state.in_(_WRITTEN_STATES), row.ends_on.between(*days)),
        and_(mine, row.ends_on.is_(None), row.fixed_end_on.between(*days)),
        and_(mine, no_day, row.renews_on <= period.end),
    ]
    if period.start < today:
        is_running = row.state == ContractState.RUNNING.value
        parts.append(and_(mine, no_day, is_running, row.renews_on.is_(None)))
    return or_(*parts)


def ends_on_one_of(days: Collection[date], studio_id: int) -> ColumnElement[bool]:
    """Return the condition on rows of a studio that say that they end on one of these days.

    They are looked up from the first day to the last, because SQLite takes each single day to be
    as common as none, and reads the whole table; and by state, because of two parts that name
    the same studio it makes one, and reads the whole studio.
    """
    if not days:
        return false()
    row, period = ContractRecord, (min(days), max(days))
    mine = and_(row.studio_id == studio_id, _DAY.in_(days))
    return or_(
        *(and_(mine, row.state == each, row.ends_on.between(*period)) for each in _WRITTEN_STATES),
        and_(mine, row.ends_on.is_(None), row.fixed_end_on.between(*period)),
    )
