"""The rows of the messages that were planned: written once, handed over once, decided once."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, exists, select, tuple_, update
from sqlalchemy.orm import aliased

from domain.reminders.records import ReminderRecord
from domain.reminders.rules import Decided
from domain.reminders.shapes import Audience, Planned, ReminderKey
from domain.store.rows import columns_of
from domain.store.scope import Scope

_KEYS_A_QUERY = 200
_ABOUT = ("studio_id", "kind", "entity_id", "audience")
REACHED = (Decided.SENT.value, Decided.MAILED.value)


class Ledger:
    """The planned messages of one studio."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    async def unknown(self, due: Sequence[Planned]) -> list[Planned]:
        """Return those that were not planned before, each once, in their order."""
        if not due:
            return []
        days = {one.key.day for one in due}
        kinds = {one.key.kind for one in due}
        rows = await columns_of(self._scope, ReminderRecord, _KEY_NAMES, day=days, kind=kinds)
        known = {_key(*row) for row in rows}
        new = {one.key: one for one in due if one.key not in known}
        return list(new.values())

    async def add(self, planned: Sequence[Planned]) -> None:
        """Write down that messages are planned."""
        if not planned:
            return
        self._scope.session.add_all(map(self._record, planned))
        await self._scope.session.flush()

    async def rows(self, keys: Collection[ReminderKey]) -> list[ReminderRecord]:
        """Return the rows of planned messages in the order of their keys.

        Of keys that were never planned there are none.
        """
        wanted, found = [_values(key) for key in keys], dict[ReminderKey, ReminderRecord]()
        for place in range(0, len(wanted), _KEYS_A_QUERY):
            some = tuple_(*_KEY).in_(wanted[place : place + _KEYS_A_QUERY])
            rows = await self._scope.session.scalars(self._rows().where(some))
            found |= {key_of(row): row for row in rows}
        return [found[key] for key in keys if key in found]

    async def not_handed(self, audience: Audience, most: int) -> list[ReminderRecord]:
        """Return what waits to be handed over, all of it for so many customers at most."""
        waiting = self._rows().where(
            ReminderRecord.handed_at.is_(None), ReminderRecord.audience == audience.value
        )
        if audience is Audience.CUSTOMER:
            ids = waiting.with_only_columns(ReminderRecord.customer_id).distinct()
            some = ids.order_by(ReminderRecord.customer_id).limit(most)
            people = list(await self._scope.session.scalars(some))
            waiting = waiting.where(ReminderRecord.customer_id.in_(people))
        whose = ReminderRecord.customer_id, ReminderRecord.day
        ordered = waiting.order_by(*whose, ReminderRecord.kind, ReminderRecord.entity_id)
        return list(await self._scope.session.scalars(ordered))

    async def moot_since(self, day: date) -> list[Planned]:
        """Return what was due from a day on and pointless when it was to be said.

        Not where a later one of its kind was planned about the same: that one says it.
        """
        which = {"studio": self._scope.studio_id, "day": day}
        rows = await self._scope.session.execute(_moot_since(), which)
        return [Planned(_key(*key), lead, customer) for *key, lead, customer in rows.all()]

    async def unheard(self, keys: Collection[ReminderKey]) -> list[ReminderRecord]:
        """Return of these what nobody has decided, or what went to a chat."""
        waiting = (None, Decided.SENT.value)
        return [row for row in await self.rows(keys) if row.decided in waiting]

    async def reached_since(self, customer_id: int, moment: datetime) -> list[ReminderKey]:
        """Return what a customer was told since a moment."""
        query = select(*_KEY).where(
            ReminderRecord.studio_id == self._scope.studio_id,
            ReminderRecord.customer_id == customer_id,
            ReminderRecord.decided_at >= moment,
            ReminderRecord.audience == Audience.CUSTOMER.value,
            ReminderRecord.decided.in_(REACHED),
        )
        return [_key(*row) for row in (await self._scope.session.execute(query)).all()]

    async def decide(self, keys: Collection[ReminderKey], decided: Decided) -> None:
        """Note what became of messages; what one owner got counts for all of them.

        What was dropped with somebody's data stays dropped.
        """
        values = [_values(key) for key in keys]
        for place in range(0, len(values), _KEYS_A_QUERY):
            some = tuple_(*_KEY).in_(values[place : place + _KEYS_A_QUERY])
            change = update(ReminderRecord).where(
                ReminderRecord.studio_id == self._scope.studio_id,
                some,
                ReminderRecord.decided.is_distinct_from(Decided.DROPPED.value),
            )
            if decided is Decided.MOOT:  # handed over again after a crash: it was heard of
                undecided = ReminderRecord.decided.is_(None)
                change = change.where(undecided | ReminderRecord.decided.not_in(REACHED))
            if decided is not Decided.SENT:
                is_told = ReminderRecord.audience == Audience.OWNER.value
                was_sent = ReminderRecord.decided.is_not_distinct_from(Decided.SENT.value)
                change = change.where(~(is_told & was_sent))
            change = change.values(decided=decided.value, decided_at=self._scope.now)
            await self._scope.session.execute(
                change.execution_options(synchronize_session="fetch")
            )

    def _rows(self) -> Select[ReminderRecord]:
        return select(ReminderRecord).where(ReminderRecord.studio_id == self._scope.studio_id)

    def _record(self, planned: Planned) -> ReminderRecord:
        key = planned.key
        return ReminderRecord(
            studio_id=self._scope.studio_id,
            kind=key.kind,
            entity_id=key.entity_id,
            day=key.day,
            audience=key.audience.value,
            customer_id=planned.customer_id,
            lead_days=planned.lead_days,
            planned_at=self._scope.now,
        )


@cache
def _moot_since() -> Select[Any]:
    row, later = ReminderRecord, aliased(ReminderRecord)
    same = (getattr(later, name) == getattr(row, name) for name in _ABOUT)
    follows = exists().where(*same, later.day > row.day)
    return select(*_KEY, row.lead_days, row.customer_id).where(
        row.studio_id == bindparam("studio"),
        row.day >= bindparam("day"),
        row.decided == Decided.MOOT.value,
        ~follows,
    )


def planned_of(row: ReminderRecord) -> Planned:
    """Return what a row says was planned."""
    return Planned(key_of(row), row.lead_days, row.customer_id)


def key_of(row: ReminderRecord) -> ReminderKey:
    """Return the key of a row."""
    return _key(row.kind, row.entity_id, row.day, row.audience)


def _key(kind: str, entity_id: int, day: date, audience: str) -> ReminderKey:
    return ReminderKey(kind, entity_id, day, Audience(audience))


def _values(key: ReminderKey) -> tuple[str, int, date, str]:
    return key.kind, key.entity_id, key.day, key.audience.value


_KEY_NAMES = ("kind", "entity_id", "day", "audience")
_KEY = tuple(getattr(ReminderRecord, name) for name in _KEY_NAMES)
