"""Change to another plan: ``contract.change_plan``.

The old contract ends on a day, the new one begins on the next: one change, with one journal entry.
A new contract is concluded, so the law of today applies to it (R9). Units of a card are not moved:
a card stays until it is used up, only memberships and courses are changed.

Source: RULES.md, "Selling", "Notice" (R3), "Terms the law does not allow" (R9).
"""

from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace
from typing_extensions import override

from domain.contracts.errors import ContractEnded
from domain.contracts.records import ContractRecord
from domain.contracts.rules import assess
from domain.contracts.views import ContractState, state_on, terms_of
from domain.desk import ending as ends
from domain.desk.bookkeeping import Written
from domain.desk.commands import Change, DeskCommand
from domain.desk.ending import Ending
from domain.desk.orders import EndMode, TerminationOrder
from domain.desk.sales.deal import CARD, Deal, think
from domain.desk.sales.describing import describe
from domain.desk.sales.errors import (
    CardStays,
    ChangeBeforeStart,
    ChangeInPast,
    EndsBefore,
    PlanIsCard,
    SamePlan,
)
from domain.desk.sales.handover import (
    Handover,
    days_of,
    drop,
    keep,
    payers_of,
    plan_handover,
    to_others,
)
from domain.desk.sales.orders import ChangePlan
from domain.desk.sales.previews import PlanChangePreview
from domain.desk.sales.sell_contract import message_of
from domain.desk.sales.writing import numbered, write
from domain.desk.trail import end_of
from domain.store.journal import Subject

_ONE_DAY = timedelta(days=1)


class Switch(Struct, frozen=True):
    """An old contract's end and the sale that follows; ``ending`` None where it is set already."""

    record: ContractRecord
    last_day: date
    ending: Ending | None
    deal: Deal
    handover: Handover


class ChangePlanCommand(DeskCommand[ChangePlan, PlanChangePreview]):
    """Ends one contract and concludes the next."""

    command = "contract.change_plan"

    @override
    async def think(self, order: ChangePlan, *, lock: bool) -> PlanChangePreview:
        switch = await self._switch(order, lock=lock)
        ending = switch.ending
        return PlanChangePreview(
            end=None if ending is None else ends.describe(self.areas, ending, ()),
            old_contract_id=switch.record.id,
            old_plan=switch.record.plan_name,
            old_number=switch.record.number,
            old_last_day=switch.last_day,
            sale=await describe(self.areas, switch.deal, replaces=switch.record.id),
            messages=await message_of(self.areas, switch.deal, "plan-change"),
            kept=days_of(switch.handover.kept),
            dropped=days_of(switch.handover.dropped),
        )

    @override
    async def write(self, order: ChangePlan, preview: PlanChangePreview) -> Change:
        switch = await self._switch(order, lock=True)
        old, before = switch.record, end_of(switch.record)
        written = Written()
        if switch.ending is not None:
            written = await ends.write(self.areas, switch.ending)
        dropped = await drop(self.areas, switch.handover)
        sold = await write(self.areas, switch.deal, preview.sale)
        paid_by = await payers_of(self.areas, switch.handover)
        kept = await keep(self.areas, switch.handover, sold.contract)
        facts = {"before": before, "settled": written.trace.as_facts(), **dropped.facts}
        return Change(
            subject=Subject(old.customer_id, old.id),
            facts={
                **end_of(old),
                **facts,
                **sold.as_facts(),
                "kept": [row.id for row in kept],
                "kept_before": paid_by,
            },
            rows=[old, *written.rows, *dropped.rows, *sold.rows, *kept],
            documents=(*written.numbers, *sold.numbers),
            messages=(*preview.messages, *to_others(dropped, old.customer_id)),
            undo_until=self.undo_until,
            told=replace(preview, sale=numbered(preview.sale, sold)),
        )

    async def _switch(self, order: ChangePlan, *, lock: bool) -> Switch:
        record = await self.areas.contract_row(order.contract_id, lock=lock)
        _demand_membership(record, order.wish.plan_id, self.scope.today)
        last_day = _last_day(record, order)
        _demand_in_reach(record, last_day, order.wish.concluded_on)
        wish = replace(order.wish, starts_on=last_day + _ONE_DAY)
        deal = await think(self.areas, record.customer_id, wish, lock=lock)
        if deal.plan.kind == CARD:
            raise PlanIsCard(deal.plan.name, record.id)
        ending = await self._ending(record, last_day, order.wish.concluded_on, lock=lock)
        handover = await plan_handover(self.areas, record, deal.row, last_day + _ONE_DAY)
        return Switch(record, last_day, ending, deal, handover)

    async def _ending(
        self, record: ContractRecord, last_day: date, concluded_on: date, *, lock: bool
    ) -> Ending | None:
        """Return the end that is set; None where the contract ends on that day by itself."""
        if last_day == _certain_end(record):
            return None
        regular = _regular_end(record, concluded_on)
        wish = TerminationOrder(
            contract_id=record.id,
            received_on=concluded_on,
            mode=EndMode.TERM_END if last_day == regular else EndMode.DATE,
            wanted_on=last_day,
        )
        return await ends.think(self.areas, wish, record, lock=lock, agreed=True)


def _certain_end(record: ContractRecord) -> date | None:
    return record.ends_on or record.fixed_end_on


def _last_day(record: ContractRecord, order: ChangePlan) -> date:
    """Return the old contract's last day: as wanted, as it is certain, or the next regular one."""
    if order.wish.starts_on is not None:
        return order.wish.starts_on - _ONE_DAY
    return _certain_end(record) or _regular_end(record, order.wish.concluded_on)


def _regular_end(record: ContractRecord, received_on: date) -> date:
    """Return the regular last day: the day before the first one where it never starts (R4)."""
    regular = assess(terms_of(record), received_on).earliest_end
    return max(regular, record.starts_on - _ONE_DAY)


def _demand_membership(record: ContractRecord, plan_id: int, today: date) -> None:
    last_day = _certain_end(record)
    if record.kind == CARD:
        raise CardStays(record.id)
    if last_day is not None and state_on(record, today) is ContractState.ENDED:
        raise ContractEnded(record.id, last_day)
    if record.plan_id == plan_id:
        raise SamePlan(record.id)


def _demand_in_reach(record: ContractRecord, last_day: date, concluded_on: date) -> None:
    """Demand that the new contract follows the old one, today or later."""
    first_day, certain = last_day + _ONE_DAY, _certain_end(record)
    if first_day < concluded_on:
        raise ChangeInPast(first_day, concluded_on)
    if last_day < min(record.starts_on, _regular_end(record, concluded_on)):
        raise ChangeBeforeStart(record.id, record.starts_on)
    if certain is not None and certain < last_day:
        raise EndsBefore(record.id, certain, first_day)
