"""Who wants to hear of what: a choice for a group of messages, or for a kind of its own.

Who has said nothing hears of everything. A choice for a kind counts more than one for its group; a
new choice for a group overtakes those for its kinds.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping

from msgspec import Struct, field
from sqlalchemy import Delete, delete, select

from domain.reminders.kinds import KINDS
from domain.reminders.records import ChoiceRecord
from domain.reminders.shapes import Group
from domain.store.scope import ActorKind, Scope


class Wanted(Struct, frozen=True):
    """What one person wants to hear of.

    Attributes:
        topics: By group or kind, what was chosen; what was not said is missing.
    """

    topics: Mapping[str, bool] = field(default_factory=dict)

    def wants(self, kind: str) -> bool:
        """Return whether the person wants to hear of a kind."""
        if not KINDS[kind].may_decline:
            return True
        group = KINDS[kind].group.value
        return self.topics.get(kind, self.topics.get(group, True))

    def wants_all_of(self, group: Group) -> bool:
        """Return whether the person wants to hear of every kind of a group."""
        return all(self.wants(name) for name, kind in KINDS.items() if kind.group is group)


EVERYTHING = Wanted()


class Choices:
    """What the people of one studio want to hear of."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    async def of_customer(self, customer_id: int) -> Wanted:
        """Return what a customer wants to hear of."""
        return await self.of(ActorKind.CUSTOMER, customer_id)

    async def of_staff(self, staff_id: int) -> Wanted:
        """Return what somebody who works here wants to hear of."""
        return await self.of(ActorKind.STAFF, staff_id)

    async def of(self, person_kind: ActorKind, person_id: int) -> Wanted:
        """Return what a person wants to hear of."""
        return (await self.of_many(person_kind, [person_id])).get(person_id, EVERYTHING)

    async def of_many(
        self, person_kind: ActorKind, person_ids: Collection[int]
    ) -> dict[int, Wanted]:
        """Return by person what they want to hear of; who has said nothing is missing."""
        query = select(ChoiceRecord).where(
            ChoiceRecord.studio_id == self._scope.studio_id,
            ChoiceRecord.person_kind == person_kind.value,
            ChoiceRecord.person_id.in_(person_ids),
        )
        topics: dict[int, dict[str, bool]] = defaultdict(dict)
        for row in await self._scope.session.scalars(query):
            topics[row.person_id][row.topic] = row.wanted
        return {number: Wanted(chosen) for number, chosen in topics.items()}

    async def choose(
        self, person_kind: ActorKind, person_id: int, topic: str, *, wanted: bool
    ) -> None:
        """Write down whether a person wants to hear of a group or a kind.

        Args:
            person_kind: ``customer`` or ``staff``.
            person_id: Who.
            topic: The name of a group or of a kind of the register; any other is a fault.
            wanted: Whether they do.
        """
        overtaken = [topic]
        if topic not in KINDS:
            group = Group(topic)
            overtaken += [name for name, each in KINDS.items() if each.group is group]
        await self._scope.session.execute(self._gone(person_kind, person_id, overtaken))
        self._scope.session.add(
            ChoiceRecord(
                studio_id=self._scope.studio_id,
                person_kind=person_kind.value,
                person_id=person_id,
                topic=topic,
                wanted=wanted,
                since=self._scope.now,
            )
        )
        await self._scope.session.flush()

    def _gone(self, person_kind: ActorKind, person_id: int, topics: Collection[str]) -> Delete:
        return (
            delete(ChoiceRecord)
            .where(
                ChoiceRecord.studio_id == self._scope.studio_id,
                ChoiceRecord.person_kind == person_kind.value,
                ChoiceRecord.person_id == person_id,
                ChoiceRecord.topic.in_(topics),
            )
            .execution_options(synchronize_session="fetch")
        )
