"""Let a contract rest: ``contract.pause``."""

from datetime import date

from typing_extensions import override

from domain.contracts.pauses import Pause, length_of
from domain.contracts.records import ContractRecord
from domain.contracts.rules import assess
from domain.contracts.views import pauses_of, terms_of
from domain.desk.commands import Change, DeskCommand
from domain.desk.endings.writing import LeftoverWriter, WrittenLeftovers
from domain.desk.pausing.allowance import allowance_left
from domain.desk.pausing.changing import ends_as_facts
from domain.desk.pausing.errors import OpenPauseForStudio, PauseNotAllowed
from domain.desk.pausing.inside import RESTED, new_days, places_on, units_of
from domain.desk.pausing.notes import notes_of_pause
from domain.desk.pausing.orders import PauseContract
from domain.desk.pausing.previews import PausePreview
from domain.desk.pausing.rules import agree
from domain.desk.pausing.thinking import (
    Rest,
    contract_to_rest,
    frame_of,
    rules_of,
    think,
)
from domain.desk.pausing.writing import days_of, enrol_behind, extend_card, write_row
from domain.store.journal import Subject, Versioned
from domain.store.scope import ActorKind, Role

LONGEST_REASON = 200


class PauseContractCommand(DeskCommand[PauseContract, PausePreview]):
    """Lets contracts rest."""

    command = "contract.pause"

    @override
    async def think(self, order: PauseContract, *, lock: bool) -> PausePreview:
        rest = await self._rest(order, lock=lock)
        pause = _pause_of(rest)
        allowance = allowance_left(
            rest.record.starts_on,
            rest.rules.allowance_per_year if rest.rules.allowed else None,
            pauses_of(rest.after),
            pause.days,
        )
        notes = notes_of_pause(rest, allowance, self.scope.today.isoformat())
        return PausePreview(
            contract=self.areas.contract_facts(rest.record, rest.customer),
            pause=pause,
            length=None if pause.last_day is None else length_of(pause.first_day, pause.last_day),
            extends=rest.rules.extends_term,
            ends=rest.ends,
            costs=rest.costs,
            units=await units_of(self.areas, rest.record, pause, rest.agreed.end_moves_by),
            places=await places_on(self.areas, rest.record, pause.days, None, lock=lock),
            keep_bookings=order.keep_bookings,
            new_days=await new_days(self.areas, rest.record, rest.after),
            allowance=allowance,
            notice_until=self._notice_until(rest),
            notes=tuple(notes),
            messages=await self.areas.messages("contract-paused", rest.customer),
            method=rest.record.payment_method,
        )

    @override
    async def write(self, order: PauseContract, preview: PausePreview) -> Change:
        rest = await self._rest(order, lock=True)
        record, before = rest.record, ends_as_facts(rest.record)
        last_day = record.fixed_end_on
        written = await self.areas.bookkeeper.carry_out(
            rest.books, rest.settlement, refund=bool(rest.costs.refund_cents)
        )
        await write_row(self.areas, rest)
        places = await self._drop(order, preview)
        card = await extend_card(self.areas, record, rest.agreed.end_moves_by)
        enrolled = await enrol_behind(self.areas, record, preview.new_days, last_day)
        return Change(
            subject=Subject(rest.customer.id, record.id),
            facts={
                **days_of(preview.pause),
                "before": before,
                "settled": written.trace.as_facts(),
                "card": card.id if card else None,
                "end_moves_by": rest.agreed.end_moves_by,
                "enrolled": [row.id for row in enrolled],
                RESTED: places.facts,
            },
            rows=_rows(record, *written.rows, card, *places.rows, *enrolled),
            documents=tuple(written.numbers),
            messages=(*preview.messages, *places.messages),
            undo_until=self.undo_until,
        )

    async def _rest(self, order: PauseContract, *, lock: bool) -> Rest:
        record = await contract_to_rest(self.areas, order.contract_id, lock=lock)
        await self._demand_right(order, record, writes=lock)
        agreed = agree(frame_of(record), order, self.scope.today)
        return await think(self.areas, record, agreed, None, order.money_to, lock=lock)

    async def _demand_right(
        self, order: PauseContract, record: ContractRecord, *, writes: bool
    ) -> None:
        """Demand that somebody who may has said what the plan does not provide for.

        A customer may ask for it, and so sees what it would be.
        """
        asks = self.scope.actor.kind is ActorKind.CUSTOMER and not writes
        if order.until is None and self.scope.actor.kind is ActorKind.CUSTOMER:
            raise OpenPauseForStudio
        if not rules_of(record).allowed and not asks and not await self._is_owner():
            raise PauseNotAllowed(record.plan_name)

    async def _is_owner(self) -> bool:
        actor = self.scope.actor
        staff = await self.areas.studios.staff(self.scope.studio_id)
        owners = {person.id for person in staff if person.role is Role.OWNER}
        return actor.kind is ActorKind.STAFF and actor.id in owners

    def _notice_until(self, rest: Rest) -> date | None:
        """Return the last day to give notice in the pause for the end of the term it begins in.

        None where no such day lies ahead: in an open-ended phase, or where it is over before.
        """
        if rest.ends.term_after is None:
            return None
        begins = max(_pause_of(rest).first_day, rest.after.starts_on)
        found = assess(terms_of(rest.after), begins)
        day = found.last_notice_day
        return day if day is not None and day >= max(begins, self.scope.today) else None

    async def _drop(self, order: PauseContract, preview: PausePreview) -> WrittenLeftovers:
        if order.keep_bookings:
            return WrittenLeftovers()
        customer_id = preview.contract.customer.id
        return await LeftoverWriter(self.areas).write(preview.places, customer_id)


def _pause_of(rest: Rest) -> Pause:
    pause = rest.agreed.pause
    if pause is None:
        raise ValueError("what is agreed on here is always a pause")
    return pause


def _rows(*rows: Versioned | None) -> list[Versioned]:
    return [row for row in rows if row is not None]
