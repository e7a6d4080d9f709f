"""What was changed, by whom and when: the journal as people read it."""

from datetime import datetime
from typing import Any

from msgspec import Struct

from domain.customers.service import Customers
from domain.store.journal import JournalRecord, entries, keep_sentence, last_command
from domain.store.scope import ActorKind, Scope
from domain.studios.service import Studios


class HistoryEntry(Struct, frozen=True):
    """One change as ``history.show`` tells it.

    Attributes:
        at: UTC moment.
        by: Name of the member of staff or the customer, None for the system itself.
        via: Through what: ``chat``, ``job``, ``cli`` or ``demo``.
        command: An intent, such as ``contract.terminate``.
        facts: Ids, ISO days and cents.
        undone: Whether it was taken back.
    """

    id: int
    at: datetime
    by: str | None
    via: str
    command: str
    customer_id: int | None
    contract_id: int | None
    facts: dict[str, Any]
    undone: bool


class Journal:
    """Who changed what, and when."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    async def entries(
        self, *, customer_id: int | None = None, most: int = 50
    ) -> tuple[HistoryEntry, ...]:
        """Return the newest changes first, of one customer or of all."""
        found = await entries(self._scope, customer_id=customer_id, most=most)
        studios = Studios(self._scope.session, self._scope.now)
        team = await studios.staff(self._scope.studio_id, former=True)
        staff = {one.id: one.name for one in team}
        people = dict(await Customers(self._scope).names())
        return tuple(_told(record, staff, people) for record in found)

    async def has_moved_end(self, contract_id: int) -> bool:
        """Say whether the end of a contract was moved after it had been set."""
        ends = ("contract.terminate", "contract.change_end")
        return await last_command(self._scope, contract_id, ends) == "contract.change_end"

    async def keep_sentence(self, entry_id: int, sentence: str) -> None:
        """Keep the words that led to a change; they are erased with the person."""
        await keep_sentence(self._scope, entry_id, sentence)


def _told(record: JournalRecord, staff: dict[int, str], people: dict[int, str]) -> HistoryEntry:
    names = {ActorKind.STAFF: staff, ActorKind.CUSTOMER: people, ActorKind.SYSTEM: {}}
    return HistoryEntry(
        id=record.id,
        at=record.at,
        by=names[ActorKind(record.actor_kind)].get(record.actor_id or 0),
        via=record.via,
        command=record.command,
        customer_id=record.customer_id,
        contract_id=record.contract_id,
        facts=dict(record.facts),
        undone=record.undone_by is not None,
    )
