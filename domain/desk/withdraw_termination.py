"""Withdraw a termination: ``contract.undo_termination``.

The contract goes on in its original rhythm as if it had never been ended. What the end took away
is billed again as new documents, because documents only grow. Money on the account that came from
those documents is set against the new ones; money that was refunded is not.
"""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from msgspec import Struct

from domain.contracts.records import ContractRecord
from domain.contracts.rules import term_on
from domain.contracts.said import SaidNotices
from domain.contracts.views import terms_of
from domain.customers.service import CustomerFacts
from domain.desk.areas import Areas
from domain.desk.books import Books
from domain.desk.changes import changes_of
from domain.desk.commands import told_facts
from domain.desk.endings.facts import Leftovers
from domain.desk.endings.remembered import LEFTOVERS
from domain.desk.endings.thinking import brought_back
from domain.desk.endings.writing import LeftoverWriter
from domain.desk.facts import Done
from domain.desk.needs import demand_decided
from domain.desk.owed import terms_with_end
from domain.desk.previews import WithdrawalPreview
from domain.desk.set_end import demand_gap, ends_in_future
from domain.desk.settling import Settlement, settle
from domain.desk.trail import done_with, end_of
from domain.store.journal import Subject, write_entry


class _Return(Struct, frozen=True):
    """A contract that goes on, and the steps that bill it again."""

    record: ContractRecord
    customer: CustomerFacts
    books: Books
    settlement: Settlement
    leftovers: Leftovers


class WithdrawTermination:
    """Takes back the ends of contracts of one studio, until the day they take effect."""

    command = "contract.undo_termination"

    def __init__(self, areas: Areas) -> None:
        self._areas = areas

    async def preview(self, contract_id: int) -> WithdrawalPreview:
        """Return what going on would mean.

        Raises:
            ContractEnded: The effective end is over.
            NotTerminated: No end is set.
            FollowedByAnother: A change of plan let another contract follow.
            ContractNotFound: There is no such contract.
        """
        return await self._describe(await self._think(contract_id, lock=False))

    async def carry_out(self, contract_id: int, facts: Mapping[str, Any]) -> Done:
        """Do it, if what was decided on still holds.

        Raises:
            PreviewOutdated: A decision fact differs now.
            Refusal: As for the preview.
        """
        back = await self._think(contract_id, lock=True)
        preview = await self._describe(back)
        await demand_decided(self._areas.scope, preview, facts)
        record, before, reason = back.record, end_of(back.record), back.record.end_reason
        self._areas.contracts.clear_termination(record)
        record.end_reason = reason  # for an undo: the journal keeps no texts
        await SaidNotices(self._areas.scope).forget(record.customer_id, record.id)
        written = await self._areas.bookkeeper.carry_out(back.books, back.settlement, refund=False)
        left = await LeftoverWriter(self._areas).write(back.leftovers, record.customer_id)
        facts = {"before": before, "settled": written.trace.as_facts(), LEFTOVERS: left.facts}
        entry = await write_entry(
            self._areas.scope,
            self.command,
            Subject(record.customer_id, record.id),
            {"ends_on": before["ends_on"], **facts, **told_facts(preview.messages)},
            [record, *written.rows, *left.rows],
        )
        return done_with(preview, entry, written.numbers, preview.messages)

    async def _think(self, contract_id: int, *, lock: bool) -> _Return:
        areas = self._areas
        record = await areas.contract_row(contract_id, lock=lock)
        ends_in_future(record, areas.scope.today)
        await demand_gap(areas.scope, record, record.fixed_end_on)
        customer = await areas.customers.file(record.customer_id)
        books = await areas.books_of(record, lock=lock)
        settlement = settle(books.claims, terms_with_end(record, None).target, books.purse)
        left = await brought_back(areas, record, lock=lock)
        return _Return(record, customer, books, settlement, left)

    async def _describe(self, back: _Return) -> WithdrawalPreview:
        areas, record = self._areas, back.record
        today = areas.scope.today
        term = term_on(terms_of(record), today)
        schedule = areas.schedule_of(record, back.customer, back.books)
        return WithdrawalPreview(
            contract=areas.contract_facts(record, back.customer),
            old_ends_on=ends_in_future(record, today),
            billed_again=changes_of(back.settlement.steps),
            next_period_first=schedule.first_from(schedule.billed_until + timedelta(days=1)),
            next_period_cents=schedule.cost_from(schedule.billed_until + timedelta(days=1)),
            runs_until=None if term is None else term.last_day,
            balance_after_cents=back.settlement.balance_after_cents,
            messages=await areas.messages("termination-withdrawn", back.customer),
            leftovers=back.leftovers,
        )
