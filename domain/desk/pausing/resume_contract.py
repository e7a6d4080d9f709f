"""Let a contract go on: ``contract.resume``, before a pause is over, after it, or at last."""

from datetime import date, timedelta

from typing_extensions import override

from domain.contracts.pauses import Pause
from domain.contracts.records import ContractRecord
from domain.contracts.views import pause_from, pauses_of
from domain.dates import DateRange
from domain.desk.commands import Change, DeskCommand
from domain.desk.endings.writing import LeftoverWriter
from domain.desk.pausing.changing import ends_as_facts
from domain.desk.pausing.errors import NotPaused
from domain.desk.pausing.inside import RESTED, new_days, places_on, units_of
from domain.desk.pausing.notes import notes_of_return
from domain.desk.pausing.orders import ResumeContract
from domain.desk.pausing.previews import ReturnPreview
from domain.desk.pausing.rules import give_back
from domain.desk.pausing.thinking import Rest, contract_to_rest, frame_of, think
from domain.desk.pausing.writing import days_of, enrol_behind, extend_card, write_row
from domain.store.journal import Subject

_ONE_DAY = timedelta(days=1)


def pause_to_end(record: ContractRecord, day: date, today: date) -> Pause | None:
    """Return the pause that somebody means who goes on from a day: it holds the day before.

    Else it is the one that runs today or comes next, or one that is over since few days.
    """
    known = pauses_of(record)
    meant = next((pause for pause in known if day - _ONE_DAY in pause.days), None)
    return meant or pause_from(record, today) or next(reversed(known), None)


class ResumeContractCommand(DeskCommand[ResumeContract, ReturnPreview]):
    """Lets contracts go on."""

    command = "contract.resume"

    @override
    async def think(self, order: ResumeContract, *, lock: bool) -> ReturnPreview:
        rest, before = await self._rest(order, lock=lock)
        after = rest.agreed.pause
        longer, shorter = _between(before, after)
        notes = notes_of_return(rest, before, self.scope.today.isoformat())
        return ReturnPreview(
            contract=self.areas.contract_facts(rest.record, rest.customer),
            before=before,
            after=after,
            first_active=_first_active(before, after),
            ends=rest.ends,
            costs=rest.costs,
            units=await units_of(self.areas, rest.record, after, rest.agreed.end_moves_by),
            places=await places_on(
                self.areas, rest.record, longer, shorter, _earlier_end(rest), lock=lock
            ),
            new_days=await new_days(self.areas, rest.record, rest.after),
            notes=tuple(notes),
            messages=await self.areas.messages("contract-resumed", rest.customer),
            method=rest.record.payment_method,
        )

    @override
    async def write(self, order: ResumeContract, preview: ReturnPreview) -> Change:
        rest, old = await self._rest(order, lock=True)
        record, before = rest.record, ends_as_facts(rest.record)
        last_day = record.fixed_end_on
        written = await self.areas.bookkeeper.carry_out(
            rest.books, rest.settlement, refund=bool(rest.costs.refund_cents)
        )
        await write_row(self.areas, rest)
        writer = LeftoverWriter(self.areas)
        places = await writer.write(preview.places, rest.customer.id)
        card = await extend_card(self.areas, record, rest.agreed.end_moves_by)
        enrolled = await enrol_behind(self.areas, record, preview.new_days, last_day)
        return Change(
            subject=Subject(rest.customer.id, record.id),
            facts={
                **days_of(old),
                "first_active": preview.first_active.isoformat(),
                "before": before,
                "settled": written.trace.as_facts(),
                "card": card.id if card else None,
                "end_moves_by": rest.agreed.end_moves_by,
                "enrolled": [row.id for row in enrolled],
                RESTED: places.facts,
            },
            rows=[record, *written.rows, *places.rows, *enrolled, *([card] if card else [])],
            documents=tuple(written.numbers),
            messages=(*preview.messages, *places.messages),
            undo_until=self.undo_until,
            kept={"reason": old.reason} if old.reason and preview.after is None else {},
        )

    async def _rest(self, order: ResumeContract, *, lock: bool) -> tuple[Rest, Pause]:
        record = await contract_to_rest(self.areas, order.contract_id, lock=lock)
        pause = pause_to_end(record, order.first_active, self.scope.today)
        if pause is None:
            raise NotPaused(record.id)
        agreed = give_back(frame_of(record), pause, order, self.scope.today)
        rest = await think(self.areas, record, agreed, pause, order.money_to, lock=lock)
        return rest, pause


def _earlier_end(rest: Rest) -> date | None:
    """Return the last day of a contract, where a pause had moved it further."""
    return rest.ends.set_after if rest.agreed.end_moves_by < 0 else None


def _first_active(before: Pause, after: Pause | None) -> date:
    if after is None or after.last_day is None:
        return before.first_day
    return after.last_day + _ONE_DAY


def _between(before: Pause, after: Pause | None) -> tuple[DateRange | None, DateRange | None]:
    """Return the days by which a pause gets longer, and those by which it gets shorter."""
    end = before.first_day if after is None else after.days.end
    if end > before.days.end:
        return DateRange(before.days.end, end), None
    return None, DateRange(end, before.days.end) if end < before.days.end else None
