"""The contracts of a studio: reads for the conversation, rows and their changes for the desk."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any, Final

from msgspec import Struct, field
from sqlalchemy import ColumnElement, Select, and_, func, or_, select

from domain.contracts import calendar
from domain.contracts.agreed import Listed
from domain.contracts.columns import Columns
from domain.contracts.endings import EndCause, Ending, ListedEnd, certain_end, ending_of
from domain.contracts.errors import ContractNotFound
from domain.contracts.look_ahead import ends_on_one_of, may_end_in
from domain.contracts.opening import NewContract, open_contract
from domain.contracts.records import ContractRecord
from domain.contracts.views import ContractState, ContractView, state_on, view_on
from domain.dates import DateRange
from domain.store.locks import locked
from domain.store.once import once
from domain.store.rows import columns_of, rows_of, rows_to_change
from domain.store.scope import Scope

__all__ = [
    "ContractState",
    "ContractView",
    "Contracts",
    "EndCause",
    "Ending",
    "ListedEnd",
    "Termination",
    "calendar",  # it keeps two columns of every row that is written
]

LOOK_AHEAD = timedelta(days=90)
"""How far ``ending_between`` looks where nobody names a period."""
_LISTED: Final[Columns[Listed]] = Columns(Listed)


class Termination(Struct, frozen=True, kw_only=True):
    """The end of a contract as it is written down; last days are inclusive.

    Attributes:
        received_on: The day of receipt, which the notice counts from.
        received_at: UTC moment of receipt, where it is known.
        mode: ``term_end``, ``date`` or ``immediate``.
        basis: What an immediate end stands on: ``good_cause`` or ``agreement``.
        given_by: ``customer`` or ``studio``.
        goodwill: Whether the day is earlier than the regular one.
        reason: What somebody said about it.
        rule: The rule that led to the day, JSON-ready.
    """

    received_on: date
    received_at: datetime | None
    ends_on: date
    access_ends_on: date
    billing_ends_on: date
    mode: str
    basis: str | None = None
    given_by: str
    goodwill: bool = False
    reason: str | None = None
    rule: Mapping[str, Any] = field(default_factory=dict)


class Contracts:
    """The contracts of one studio, seen from the scope's today."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    async def of_customer(
        self, customer_id: int, *, with_ended: bool = False
    ) -> tuple[ContractView, ...]:
        """Return a customer's contracts, the one that began first first."""
        key = "contracts of", self._scope.studio_id, self._scope.today, customer_id

        async def read() -> list[ContractView]:
            records = await rows_of(
                self._scope, ContractRecord, "starts_on", "id", customer_id=customer_id
            )
            return [self.seen(record) for record in records]

        found = await once(self._scope.session, key, read)
        return tuple(view for view in found if with_ended or view.state is not ContractState.ENDED)

    async def view(self, contract_id: int) -> ContractView:
        """Return one contract.

        Raises:
            ContractNotFound: The studio has no such contract.
        """

        async def read() -> ContractView:
            return self.seen(await self.record(contract_id))

        key = "contract", self._scope.studio_id, self._scope.today, contract_id
        return await once(self._scope.session, key, read)

    async def by_number(self, number: str) -> ContractView | None:
        """Return the contract with a number, however its letters are written."""
        wanted = number.strip().casefold()
        found = await self._where(func.lower(ContractRecord.number) == wanted)
        return found[0] if found else None

    async def ending_between(
        self, first: date | None = None, last: date | None = None, *, plan_id: int | None = None
    ) -> tuple[ListedEnd, ...]:
        """Return the ends from ``first`` to ``last``, inclusive, by day and number.

        Args:
            first: Today if nothing is said.
            last: Ninety days after ``first`` if nothing is said.
            plan_id: Only contracts of this plan.
        """
        begins = first or min(self._scope.today, last or date.max)
        ends = last or begins + LOOK_AHEAD
        if ends < begins:
            return ()
        period = DateRange.from_days(begins, ends)
        condition = may_end_in(period, self._scope.studio_id, self._scope.today)
        if plan_id is not None:
            condition = and_(condition, ContractRecord.plan_id == plan_id)
        found = await _LISTED.where(self._scope.session, condition)
        endings = (ending_of(contract, self._scope.today, period) for contract in found)
        listed = [ending for ending in endings if ending is not None]
        return tuple(sorted(listed, key=lambda ending: (ending.on, ending.contract.number)))

    async def ending_on(self, days: Collection[date]) -> tuple[ListedEnd, ...]:
        """Return the contracts that certainly end on one of these days, by number.

        Certain is the day of a termination, or the last day of a contract that ends by itself.
        """
        condition = ends_on_one_of(days, self._scope.studio_id)
        found = await _LISTED.where(self._scope.session, condition)
        by_number = sorted(found, key=lambda contract: contract.number)
        certain = ((contract, certain_end(contract)) for contract in by_number)
        today = self._scope.today
        return tuple(ListedEnd(each, today, *end) for each, end in certain if end is not None)

    async def certain_ends(self, contract_ids: Collection[int]) -> dict[int, Ending]:
        """Return by contract the end that only a new decision can move; others are missing."""
        records = await self.records(contract_ids)
        certain = ((record, certain_end(record)) for record in records.values())
        return {each.id: Ending(self.seen(each), *end) for each, end in certain if end is not None}

    async def customers_of_plan(self, plan_id: int) -> frozenset[int]:
        """Return the ids of the customers with a contract of this plan that has not ended."""
        found = await self._going_on(ContractRecord.plan_id == plan_id)
        return frozenset(each.customer_id for each in found)

    async def running_per_plan(self) -> Mapping[int, int]:
        """Return how many contracts that are not over were concluded on each plan."""
        last_day = func.coalesce(ContractRecord.ends_on, ContractRecord.fixed_end_on)
        goes_on = or_(last_day.is_(None), last_day >= self._scope.today)
        query = (
            select(ContractRecord.plan_id, func.count())
            .where(ContractRecord.studio_id == self._scope.studio_id, goes_on)
            .where(ContractRecord.state != ContractState.ENDED.value)
            .group_by(ContractRecord.plan_id)
        )
        return dict((await self._scope.session.execute(query)).all())

    async def plan_names(self, customer_ids: Collection[int]) -> dict[int, str]:
        """Return per customer the plan of their oldest contract that has not ended."""
        found = await self._going_on(ContractRecord.customer_id.in_(customer_ids))
        found.sort(key=lambda contract: (contract.starts_on, contract.id), reverse=True)
        return {each.customer_id: each.plan_name for each in found}

    async def payment_methods(self, contract_ids: Collection[int]) -> dict[int, str | None]:
        """Return by contract how it is paid; those that are not there are missing."""
        if not contract_ids:
            return {}
        columns = "id", "payment_method"
        rows = await columns_of(self._scope, ContractRecord, columns, id=[*contract_ids])
        return {number: method for number, method in rows}  # noqa: C416  no pairs to mypy

    async def record_for_update(self, contract_id: int) -> ContractRecord:
        """Return the row, locked until the transaction ends, for the desk to change.

        Raises:
            ContractNotFound: The studio has no such contract.
        """
        found = await rows_to_change(self._scope, ContractRecord, id=contract_id)
        return _found(contract_id, found)

    async def record(self, contract_id: int) -> ContractRecord:
        """Return the row to read; what changes it asks for ``record_for_update``.

        Raises:
            ContractNotFound: The studio has no such contract.
        """
        found = await rows_of(self._scope, ContractRecord, id=contract_id)
        return _found(contract_id, found)

    async def records(
        self, contract_ids: Collection[int], *, lock: bool = False
    ) -> dict[int, ContractRecord]:
        """Return rows by id; to change them they are locked, in the order of their ids."""
        if not contract_ids:
            return {}
        read = rows_to_change if lock else rows_of
        found = await read(self._scope, ContractRecord, id=[*contract_ids])
        return {record.id: record for record in found}

    async def end_due(self, today: date, most: int = 200) -> list[ContractRecord]:
        """Return the locked rows whose last day is over but whose state does not say so yet."""
        ends = func.coalesce(ContractRecord.ends_on, ContractRecord.fixed_end_on)
        query = self._rows().where(ContractRecord.state != ContractState.ENDED.value, ends < today)
        mine = locked(query.order_by(ContractRecord.id).limit(most))
        return list(await self._scope.session.scalars(mine))

    async def open(self, new: NewContract) -> ContractRecord:
        """Return the row of a new contract, under the next number and with frozen terms.

        Raises:
            Refusal: It would be over before it begins, or cannot be paid so.
        """
        return await open_contract(self._scope, new)

    async def in_courses(self, after: int, most: int) -> list[ContractRecord]:
        """Return rows of month terms in a course that are not over, by id, after an id."""
        query = self._rows().where(
            ContractRecord.course_id.is_not(None),
            ContractRecord.kind == "month",
            ContractRecord.state != ContractState.ENDED.value,
            ContractRecord.id > after,
        )
        found = await self._scope.session.scalars(query.order_by(ContractRecord.id).limit(most))
        return list(found)

    def run_until(self, record: ContractRecord, last_day: date) -> None:
        """Write another last day of a contract that ends by itself; it runs if that lies ahead.

        A contract that was terminated keeps its end.
        """
        record.fixed_end_on = last_day
        if record.ends_on is None and last_day >= self._scope.today:
            record.state = ContractState.RUNNING.value

    def seen(self, record: ContractRecord) -> ContractView:
        """Return a row as it stands on the scope's today."""
        return view_on(record, self._scope.today)

    def set_termination(self, record: ContractRecord, termination: Termination) -> None:
        """Write the end of a contract into its row."""
        record.state = ContractState.TERMINATED.value
        self.note_receipt(record, termination)
        record.ends_on = termination.ends_on
        record.access_ends_on = termination.access_ends_on
        record.billing_ends_on = termination.billing_ends_on
        record.end_mode = termination.mode
        record.end_basis = termination.basis
        record.goodwill = termination.goodwill
        record.end_rule = dict(termination.rule)

    def note_receipt(self, record: ContractRecord, termination: Termination) -> None:
        """Write down that a notice came; the contract ends by itself and stays as it is."""
        record.received_on = termination.received_on
        record.received_at = termination.received_at
        record.recorded_at = self._scope.now
        record.given_by = termination.given_by
        record.end_reason = termination.reason

    def clear_termination(self, record: ContractRecord) -> None:
        """Take the end out of a row: the contract runs as if nobody had given notice."""
        record.state = ContractState.RUNNING.value
        record.received_on, record.received_at, record.recorded_at = None, None, None
        record.ends_on, record.access_ends_on, record.billing_ends_on = None, None, None
        record.end_mode, record.end_basis, record.given_by = None, None, None
        record.end_reason, record.end_rule, record.goodwill = None, None, False

    def close(self, record: ContractRecord) -> None:
        """Write down that the last day of a contract is over."""
        record.state = ContractState.ENDED.value

    async def _going_on(self, condition: ColumnElement[bool]) -> list[Listed]:
        """Return contracts that have not ended, in no order."""
        of_studio = ContractRecord.studio_id == self._scope.studio_id
        found = await _LISTED.where(self._scope.session, and_(of_studio, condition))
        today = self._scope.today
        return [each for each in found if state_on(each, today) is not ContractState.ENDED]

    def _rows(self) -> Select[ContractRecord]:
        return select(ContractRecord).where(ContractRecord.studio_id == self._scope.studio_id)

    async def _where(self, condition: ColumnElement[bool]) -> list[ContractView]:
        query = self._rows().where(condition)
        found = await self._scope.session.scalars(
            query.order_by(ContractRecord.starts_on, ContractRecord.id)
        )
        return [self.seen(record) for record in found]


def _found(contract_id: int, records: Sequence[ContractRecord]) -> ContractRecord:
    if not records:
        raise ContractNotFound(contract_id)
    return records[0]
