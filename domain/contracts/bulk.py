"""Many contracts at once, for an import: what there is, and new rows in one go."""

from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import Struct
from sqlalchemy import ColumnElement, and_, delete, select

from domain.contracts.calendar import CARD, billed_elsewhere
from domain.contracts.opening import FIRST_NUMBER, NewContract, draft_of
from domain.contracts.records import ContractRecord
from domain.store.counters import take_numbers
from domain.store.locks import locked
from domain.store.references import Runs, in_runs
from domain.store.scope import Scope

_ENDED_BY_IMPORT = "date"


class ContractOnFile(Struct):
    """What an import compares of a contract; it changes as the import goes on."""

    id: int
    customer_id: int
    plan_id: int
    kind: str
    starts_on: date
    external_number: str | None


class MovedContract(Struct, frozen=True):
    """A contract that was concluded elsewhere; ``ends_on`` is set where it was terminated."""

    terms: NewContract
    ends_on: date | None = None


class ManyContracts:
    """The contracts of one studio, read and written by the thousand."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    async def after(self, contract_id: int) -> list[ContractOnFile]:
        """Return every contract that came after one; 0 for all."""
        query = select(
            ContractRecord.id,
            ContractRecord.customer_id,
            ContractRecord.plan_id,
            ContractRecord.kind,
            ContractRecord.starts_on,
            ContractRecord.external_number,
        ).where(ContractRecord.studio_id == self._scope.studio_id, ContractRecord.id > contract_id)
        rows = await self._scope.session.execute(query.order_by(ContractRecord.id))
        return [ContractOnFile(*row) for row in rows.all()]

    async def add(self, contracts: Sequence[MovedContract]) -> list[ContractRecord]:
        """Return the rows of contracts under the next numbers; nothing is flushed yet.

        Raises:
            StartsAfterItsEnd: One would be over before its first day.
        """
        session, studio_id = self._scope.session, self._scope.studio_id
        records = [self._record(each) for each in contracts]
        ids = await take_numbers(session, studio_id, "contracts", len(records))
        numbers = await take_numbers(session, studio_id, "contract", len(records))
        for record, contract_id, number in zip(records, ids, numbers, strict=True):
            record.id, record.number = contract_id, f"V-{FIRST_NUMBER + number}"
        session.add_all(records)
        return records

    async def versions(self, runs: Runs) -> list[int]:
        """Return the versions of the rows in runs of ids."""
        query = select(ContractRecord.version).where(self._own(runs))
        return list(await self._scope.session.scalars(query))

    async def remove(self, runs: Runs) -> None:
        """Delete contracts that came with an import that is undone."""
        await self._scope.session.execute(delete(ContractRecord).where(self._own(runs)))

    def _own(self, runs: Runs) -> ColumnElement[bool]:
        of_studio = ContractRecord.studio_id == self._scope.studio_id
        return and_(of_studio, in_runs(ContractRecord.id, runs))

    async def note_billed(self, until: Mapping[int, date]) -> None:
        """Write until when contracts were billed, where that is later than what is known."""
        if not until:
            return
        query = select(ContractRecord).where(
            ContractRecord.studio_id == self._scope.studio_id,
            ContractRecord.id.in_(until),
            ContractRecord.kind != CARD,
        )
        mine = locked(query.order_by(ContractRecord.id))
        for record in await self._scope.session.scalars(mine):
            record.billed_until = max(record.billed_until or date.min, until[record.id])
        await self._scope.session.flush()

    def _record(self, contract: MovedContract) -> ContractRecord:
        record = draft_of(self._scope, contract.terms)
        last_day = contract.ends_on or record.fixed_end_on
        if contract.ends_on is not None and contract.ends_on != record.fixed_end_on:
            record.received_on = min(contract.ends_on, self._scope.today)
            record.recorded_at = self._scope.now
            record.ends_on = record.access_ends_on = record.billing_ends_on = contract.ends_on
            record.end_mode, record.given_by, record.end_rule = _ENDED_BY_IMPORT, "customer", {}
            record.state = "terminated"
        if last_day is not None and last_day < self._scope.today:
            record.state = "ended"
        record.billed_until = billed_elsewhere(record, self._scope.today)
        return record
