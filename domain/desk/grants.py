"""The units that memberships grant: so many for each month, to be used within it.

They lie on a card of the kind monthly, one for each month of a membership that anybody asked
about: made with the sale, by the daily job, or when a day of a later month is booked.
"""

from collections.abc import Sequence
from datetime import date

from domain.contracts.granting import Granting, granting_on
from domain.contracts.records import ContractRecord
from domain.contracts.views import pause_on
from domain.credits.records import CardRecord
from domain.credits.rules import CardKind, month_of_membership
from domain.credits.service import NewCard
from domain.dates import DateRange
from domain.desk.areas import Areas
from domain.plans.pauses import PausedUnits


class Grants:
    """What the memberships of one studio grant."""

    def __init__(self, areas: Areas) -> None:
        self._areas = areas

    def month_of(self, contract: Granting, on: date) -> DateRange | None:
        """Return the month of a membership that grants units for a day.

        None without counted units, before the start, after the end, and for a month that begins
        inside a pause: it is not billed and grants nothing.

        Source: RULES.md, "Units of a membership" (R17).
        """
        if not contract.units_per_month:
            return None
        month, last_day = month_of_membership(contract.starts_on, on), _last_day(contract)
        if month is None or (last_day is not None and on > last_day):
            return None
        pause = pause_on(contract, month.start)
        return None if pause and pause.units is PausedUnits.SUSPENDED else month

    async def ensure(self, contract: ContractRecord, on: date) -> CardRecord | None:
        """Return the card with the units of the month that holds ``on``, made if missing.

        Args:
            contract: Locked, or locked here: no month is granted twice.
            on: A day of this month or of a later one.

        Returns:
            None where the contract grants nothing for that day.
        """
        month = self.month_of(contract, on)
        if month is None:
            return None
        known = await self._areas.credits.monthly(contract.id, month.start)
        if known is not None:
            return known
        await self._areas.contracts.record_for_update(contract.id)
        known = await self._areas.credits.monthly(contract.id, month.start)
        return known or await self._open(contract, month)

    async def due(self, today: date, after: int = 0, most: int = 200) -> Sequence[Granting]:
        """Return running contracts that count units, by id, at most so many after an id.

        For the daily job, which lets ``ensure`` grant the month that holds ``today`` to those
        to whom it is ``missing``.
        """
        return await granting_on(self._areas.scope, today, after, most)

    async def missing(self, contracts: Sequence[Granting], on: date) -> tuple[ContractRecord, ...]:
        """Return the rows of those whose month that holds ``on`` was not granted yet."""
        months = {contract.id: self.month_of(contract, on) for contract in contracts}
        first = {number: month.start for number, month in months.items() if month is not None}
        known = await self._areas.credits.months_granted(first)
        due = [number for number, day in first.items() if day not in known.get(number, ())]
        rows = await self._areas.contracts.records(due) if due else {}
        return tuple(rows[number] for number in due)

    async def _open(self, contract: ContractRecord, month: DateRange) -> CardRecord:
        last_day = min(month.last_day, contract.fixed_end_on or month.last_day)
        return await self._areas.credits.open_card(
            NewCard(
                contract_id=contract.id,
                customer_id=contract.customer_id,
                plan_name=contract.plan_name,
                units=contract.units_per_month or 0,
                bought_on=month.start,
                usable_from=month.start,
                usable_until=last_day,
                course_id=contract.course_id,
                kind=CardKind.MONTHLY,
            )
        )


def _last_day(contract: Granting) -> date | None:
    return contract.access_ends_on or contract.ends_on or contract.fixed_end_on
