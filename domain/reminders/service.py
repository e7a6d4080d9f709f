"""The messages that come by themselves: planned by the daily job, decided when handed over."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Final

from domain.reminders.asked import Asked, NobodyAsks
from domain.reminders.choices import Choices
from domain.reminders.deliveries import Deliveries
from domain.reminders.handing import Handed, Parcel, parcels, quiet_of, today_of
from domain.reminders.kinds import BY_CALENDAR, KINDS, Audience, ContractEnds, ReminderKey, Said
from domain.reminders.ledger import Ledger, key_of, planned_of
from domain.reminders.rules import Decided, sending_moment
from domain.reminders.says import Delivered
from domain.reminders.shapes import Planned, View
from domain.reminders.telling import is_as_useful, said_of, seen_at, seen_on
from domain.store.scope import Scope
from domain.studios.service import Studios

__all__ = [
    "Audience",
    "ContractEnds",
    "Decided",
    "Delivered",
    "Handed",
    "Parcel",
    "ReminderKey",
    "Reminders",
    "Said",
]

LOOK_BACK: Final = timedelta(days=31)
"""What was pointless when it was to be said is brought back for so long."""


class Reminders:
    """The messages of one studio that come by themselves.

    Args:
        scope: The studio, on the day that is planned or on which something is handed over.
        asked: Where the requests are found that wait for a decision.

    Attributes:
        choices: Who wants to hear of what.
        deliveries: What became of the messages, for the owner.
    """

    def __init__(self, scope: Scope, asked: Asked | None = None) -> None:
        self._scope = scope
        self._asked = asked or NobodyAsks()
        self._ledger = Ledger(scope)
        self.choices = Choices(scope)
        self.deliveries = Deliveries(scope, self._asked)

    def asking(self, asked: Asked) -> "Reminders":
        """Return the same messages with the requests that are found elsewhere."""
        return Reminders(self._scope, asked)

    async def plan_for(self, day: date) -> tuple[ReminderKey, ...]:
        """Return the messages that became due on a day and were not planned before.

        Planning a day again plans nothing; a day that was missed can be planned late.
        """
        planned: list[ReminderKey] = []
        for kind in BY_CALENDAR:
            planned += await self.plan_kind(kind, day)
        return tuple(planned)

    async def plan_kind(
        self, kind: str, day: date, most: int | None = None
    ) -> tuple[ReminderKey, ...]:
        """Return the messages of a kind that were planned now, at most so many of them."""
        due = KINDS[kind].due
        if due is None:
            return ()
        new = await self._ledger.unknown(await due(await self._view(), day))
        await self._ledger.add(new[:most])
        return tuple(one.key for one in new[:most])

    async def bring_back(self) -> int:
        """Return how many messages wait again that were pointless, were never said, and count now.

        Somebody changed their mind, and changed it back.
        """
        view = seen_at(await self._view(), self._scope.now)
        moot = await self._ledger.moot_since(view.today - LOOK_BACK)
        again = await self._ledger.rows(list(await said_of(view, moot)))
        for row in again:
            row.decided = row.decided_at = row.handed_at = None
        await self._scope.session.flush()
        return len(again)

    async def take_back(self, keys: Collection[ReminderKey]) -> tuple[ReminderKey, ...]:
        """Return what a chat was to take and did not: nobody has decided on it any more."""
        rows = await self._ledger.unheard(keys)
        for row in rows:
            row.decided = row.decided_at = None
        await self._scope.session.flush()
        return tuple(map(key_of, rows))

    async def to_hand(self, audience: Audience, most: int) -> tuple[Parcel, ...]:
        """Return what was planned and waits for the outbox, by person, at most so many of them.

        Whom nothing can reach gets nothing; that is decided here. What is returned counts as
        handed over from now on.
        """
        return await parcels(await self._view(), self._ledger, audience, most)

    async def hand_over(
        self, keys: Collection[ReminderKey], staff_id: int | None = None, *, by_mail: bool = False
    ) -> Handed:
        """Return what one person is told now, or until when it waits.

        All keys are of that person: of one customer, or for somebody who works here.

        Args:
            keys: What was planned; what never was, or what was dropped, is told to nobody.
            staff_id: Who works here, where the audience is the owner.
            by_mail: Whether an e-mail carries it.
        """
        view, now = await self._view(), self._scope.now
        quiet = quiet_of(view)
        if quiet.covers(now):
            return Handed(until=quiet.over_after(now))
        rows = await self._ledger.rows(keys)
        planned = [planned_of(row) for row in rows if row.decided != Decided.DROPPED]
        said = await said_of(view, planned)
        unwanted = await self._unwanted(planned, staff_id)
        told = {key: says for key, says in said.items() if key not in unwanted}
        morning = quiet.next_morning(now)
        if told and await self._can_wait(view, planned, told, morning):
            return Handed(until=morning)
        reached = Decided.MAILED if by_mail else Decided.SENT
        owed = tuple(key for key in said if key in unwanted and KINDS[key.kind].is_document)
        await self._ledger.decide(list(told), reached)
        await self._ledger.decide([key for key in said if key in unwanted], Decided.UNWANTED)
        await self._ledger.decide(
            [one.key for one in planned if one.key not in said], Decided.MOOT
        )
        return Handed(tuple(told.values()), tuple(told), owed=owed)

    async def still_needed(self, key: ReminderKey, today: date) -> Said | None:
        """Return what a planned message says today, None if it was never planned or is moot."""
        planned = [planned_of(row) for row in await self._ledger.rows([key])]
        view = await self._view()
        return (await said_of(seen_on(view, today), planned)).get(key)

    async def sending_moment(self, wanted: datetime, use_by: datetime | None) -> datetime:
        """Return when something goes that is wanted at a moment: never in the quiet hours.

        Args:
            wanted: When it would go.
            use_by: Until when it is of use; what would be of none in the morning goes before.
        """
        return sending_moment(wanted, use_by, quiet_of(await self._view()))

    async def decide(self, keys: Collection[ReminderKey], decided: Decided) -> None:
        """Note what became of messages."""
        await self._ledger.decide(keys, decided)

    async def _unwanted(
        self, planned: Sequence[Planned], staff_id: int | None
    ) -> set[ReminderKey]:
        """Return what the person does not want to hear of."""
        if not planned:
            return set()
        audience = planned[0].key.audience
        person = staff_id if audience is Audience.OWNER else planned[0].customer_id
        if person is None:
            return set()
        wanted = await self.choices.of(audience.actor, person)
        return {one.key for one in planned if not wanted.wants(one.key.kind)}

    async def _can_wait(
        self,
        view: View,
        planned: Sequence[Planned],
        told: Mapping[ReminderKey, Said],
        morning: datetime,
    ) -> bool:
        """Return whether a customer has heard enough today, and nothing is lost by the morning."""
        customer_id = planned[0].customer_id
        if planned[0].key.audience is Audience.OWNER or customer_id is None:
            return False
        today = today_of(view, self._scope.now)
        own = {one.key for one in planned}
        before = await self._ledger.reached_since(customer_id, today)
        if all(key in own for key in before):
            return False
        later = await said_of(seen_at(view, morning), planned)
        return all(key in later and is_as_useful(told[key], later[key]) for key in told)

    async def _view(self) -> View:
        settings = await Studios(self._scope.session, self._scope.now).settings(
            self._scope.studio_id
        )
        return View(self._scope, settings, self._asked)
