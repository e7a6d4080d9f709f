"""What became of the messages to customers: sent, failed, unreachable, by day and kind.

Those of the calendar are kept here; those of changes are asked for where they wait and leave.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, and_, func, select

from domain.clock import day_in
from domain.reminders.asked import Asked, NobodyAsks, ToldMessage
from domain.reminders.records import ReminderRecord
from domain.reminders.rules import Decided
from domain.reminders.says import Delivered
from domain.reminders.shapes import Audience
from domain.store.scope import Scope

PLANNED: Final = "planned"
"""What a message counts as that nobody has decided."""
NOT_REACHED = (Decided.UNREACHABLE, Decided.FAILED)
_LONGEST_WAIT = timedelta(days=7)
_ONE_DAY = timedelta(days=1)
Counted = tuple[date, str, str, int]
"""Day, kind, what became of them, and how many."""


class Deliveries:
    """The messages to the customers of one studio, as the owner looks at them.

    Args:
        scope: The studio.
        asked: Where the messages of changes are found.
    """

    def __init__(self, scope: Scope, asked: Asked | None = None) -> None:
        self._scope = scope
        self._asked = asked or NobodyAsks()

    async def between(self, first: date, last: date) -> tuple[Delivered, ...]:
        """Return what became of the messages that were planned for these days, by day and kind."""
        told = await self._asked.told(*self._span(first, last))
        own = await self._counted(ReminderRecord.day.between(first, last))
        return _by_day_and_kind((*own, *self._count(told)))

    async def decided_from(self, moment: datetime, until: datetime) -> tuple[Delivered, ...]:
        """Return what became of the messages that were decided from a moment until before one."""
        told = await self._asked.told_at_last(moment, until)
        own = await self._counted(self._decided(moment, until))
        return _by_day_and_kind((*own, *self._count(told)))

    async def unreached_from(self, moment: datetime, until: datetime) -> tuple[int, ...]:
        """Return the customers whom a message did not reach from a moment until before one."""
        told = await self._asked.told_at_last(moment, until)
        return await self._unreached(self._decided(moment, until), told)

    async def unreached_between(self, first: date, last: date) -> tuple[int, ...]:
        """Return the customers whom a message that was planned for these days did not reach."""
        told = await self._asked.told(*self._span(first, last))
        return await self._unreached(ReminderRecord.day.between(first, last), told)

    def _span(self, first: date, last: date) -> tuple[datetime, datetime]:
        zone = ZoneInfo(self._scope.zone)
        begins, ends = (datetime.combine(day, time.min, zone) for day in (first, last + _ONE_DAY))
        return begins, ends

    def _decided(self, moment: datetime, until: datetime) -> ColumnElement[bool]:
        lately = ReminderRecord.day >= self._scope.today - _LONGEST_WAIT  # there is an index on it
        decided_at = ReminderRecord.decided_at
        return and_(lately, decided_at >= moment, decided_at < until)

    def _count(self, told: Iterable[ToldMessage]) -> list[Counted]:
        """Return how many messages of changes there were; what was dropped was never one."""
        zone = self._scope.zone
        counts = Counter(
            (day_in(zone, each.at), each.kind, each.outcome)
            for each in told
            if each.outcome != Decided.MOOT
        )
        return [(day, kind, outcome, count) for (day, kind, outcome), count in counts.items()]

    async def _counted(self, which: ColumnElement[bool]) -> list[Counted]:
        columns = ReminderRecord.day, ReminderRecord.kind, ReminderRecord.decided
        query = select(*columns, func.count()).where(self._to_customers(), which)
        rows = await self._scope.session.execute(query.group_by(*columns))
        return [
            (day, kind, decided or PLANNED, count)
            for day, kind, decided, count in rows.all()
            if decided != Decided.ELSEWHERE
        ]

    async def _unreached(
        self, which: ColumnElement[bool], told: Iterable[ToldMessage]
    ) -> tuple[int, ...]:
        query = select(ReminderRecord.customer_id).where(
            self._to_customers(),
            which,
            ReminderRecord.decided.in_([each.value for each in NOT_REACHED]),
        )
        found = set(await self._scope.session.scalars(query.distinct()))
        found |= {each.customer_id for each in told if each.outcome in NOT_REACHED}
        return tuple(sorted(number for number in found if number is not None))

    def _to_customers(self) -> ColumnElement[bool]:
        return and_(
            ReminderRecord.studio_id == self._scope.studio_id,
            ReminderRecord.audience == Audience.CUSTOMER.value,
        )


def _by_day_and_kind(counted: Iterable[Counted]) -> tuple[Delivered, ...]:
    counts: dict[tuple[date, str], dict[str, int]] = defaultdict(dict)
    for day, kind, outcome, count in counted:
        before = counts[day, kind].get(outcome, 0)
        counts[day, kind][outcome] = before + count
    return tuple(Delivered(day, kind, dict(counts[day, kind])) for day, kind in sorted(counts))
