"""Reminders: planned once by the daily job, decided when they are handed over."""

from datetime import date

from sqlalchemy import Select, select

from domain.reminders.kinds import KINDS, Audience, ContractEnds, Planned, ReminderKey, Said
from domain.reminders.records import ReminderRecord
from domain.store.scope import Scope

__all__ = ["Audience", "ContractEnds", "ReminderKey", "Reminders", "Said"]


class Reminders:
    """The reminders of one studio."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    async def plan_for(self, day: date) -> tuple[ReminderKey, ...]:
        """Return the reminders that became due on a day and were not planned before.

        Planning a day again plans nothing; a day that was missed can be planned late.
        """
        due = [
            reminder for kind in KINDS.values() for reminder in await kind.due(self._scope, day)
        ]
        known = await self._planned_for(day)
        new = [reminder for reminder in due if reminder.key not in known]
        self._scope.session.add_all(self._record(reminder) for reminder in new)
        await self._scope.session.flush()
        return tuple(reminder.key for reminder in new)

    async def still_needed(self, key: ReminderKey, today: date) -> Said | None:
        """Return what a planned reminder says today, None if it was never planned or is moot."""
        found = await self._scope.session.scalars(self._row_of(key))
        record = found.one_or_none()
        if record is None:
            return None
        planned = Planned(key, record.lead_days)
        return await KINDS[key.kind].still_needed(self._scope, planned, today)

    async def decide(self, key: ReminderKey, decided: str) -> None:
        """Note what became of a reminder, such as ``sent``, ``moot`` or ``unreachable``."""
        record = (await self._scope.session.scalars(self._row_of(key))).one()
        record.decided = decided
        await self._scope.session.flush()

    async def _planned_for(self, day: date) -> set[ReminderKey]:
        found = await self._scope.session.scalars(self._rows().where(ReminderRecord.day == day))
        return {
            ReminderKey(row.kind, row.entity_id, row.day, Audience(row.audience)) for row in found
        }

    def _rows(self) -> Select[ReminderRecord]:
        return select(ReminderRecord).where(ReminderRecord.studio_id == self._scope.studio_id)

    def _row_of(self, key: ReminderKey) -> Select[ReminderRecord]:
        return self._rows().where(
            ReminderRecord.kind == key.kind,
            ReminderRecord.entity_id == key.entity_id,
            ReminderRecord.day == key.day,
            ReminderRecord.audience == key.audience.value,
        )

    def _record(self, planned: Planned) -> ReminderRecord:
        key = planned.key
        return ReminderRecord(
            studio_id=self._scope.studio_id,
            kind=key.kind,
            entity_id=key.entity_id,
            day=key.day,
            audience=key.audience.value,
            lead_days=planned.lead_days,
            planned_at=self._scope.now,
            decided=None,
        )
