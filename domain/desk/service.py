"""The desk: every change that touches several areas, first as a preview, then carried out.

Each command comes twice. A preview reads; carrying out takes the same order with the decision
facts of the preview that was confirmed, previews again under locks and refuses if a fact differs.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from domain.desk.areas import Areas
from domain.desk.change_end import ChangeEnd
from domain.desk.commands import DeskCommand, Order, P
from domain.desk.credit_invoice import CreditInvoice
from domain.desk.customers.previews import DeactivationPreview, ReactivationPreview
from domain.desk.deactivate_customer import DeactivateCustomer, ReactivateCustomer
from domain.desk.delete_invoice import DeleteDraft
from domain.desk.end_contract import EndContract
from domain.desk.facts import Done
from domain.desk.orders import MoneyTo, TerminationOrder
from domain.desk.previews import (
    CreditPreview,
    DraftDeletionPreview,
    EndChangePreview,
    TerminationPreview,
    UndoPreview,
    WithdrawalPreview,
)
from domain.desk.register import command_for
from domain.desk.undo import Undo
from domain.desk.undoing.inverse import NOBODY, Told
from domain.desk.withdraw_termination import WithdrawTermination
from domain.store.scope import Scope

Facts = Mapping[str, Any]


class Desk:
    """The desk of one studio, for one person, in one transaction."""

    def __init__(self, scope: Scope) -> None:
        areas = self._areas = Areas(scope)
        self._end = EndContract(areas)
        self._change = ChangeEnd(areas)
        self._withdraw = WithdrawTermination(areas)
        self._deactivate = DeactivateCustomer(areas)
        self._reactivate = ReactivateCustomer(areas)
        self._credit = CreditInvoice(areas)
        self._delete = DeleteDraft(areas)
        self._undo = Undo(areas)

    async def preview(self, order: Order[P]) -> P:
        """Return what an order would do."""
        preview: P = await self._command(order).preview(order)
        return preview

    async def carry_out(self, order: Order[Any], facts: Facts) -> Done:
        """Do what an order says, if the decision facts are still the same."""
        return await self._command(order).carry_out(order, facts)

    def _command(self, order: Order[Any]) -> DeskCommand[Any, Any]:
        return command_for(order)(self._areas)

    async def preview_termination(self, order: TerminationOrder) -> TerminationPreview:
        """Return what ending a contract would do."""
        return await self._end.preview(order)

    async def terminate(self, order: TerminationOrder, facts: Facts) -> Done:
        """End a contract."""
        return await self._end.carry_out(order, facts)

    async def preview_end_change(self, order: TerminationOrder) -> EndChangePreview:
        """Return what another day for an end that was set would do."""
        return await self._change.preview(order)

    async def change_end(self, order: TerminationOrder, facts: Facts) -> Done:
        """Move an end that was set."""
        return await self._change.carry_out(order, facts)

    async def preview_withdrawal(self, contract_id: int) -> WithdrawalPreview:
        """Return what taking a termination back would mean."""
        return await self._withdraw.preview(contract_id)

    async def withdraw(self, contract_id: int, facts: Facts) -> Done:
        """Take a termination back: the contract goes on."""
        return await self._withdraw.carry_out(contract_id, facts)

    async def preview_deactivation(self, customer_id: int, from_day: date) -> DeactivationPreview:
        """Return what stays as it is when a customer becomes inactive."""
        return await self._deactivate.preview(customer_id, from_day)

    async def deactivate(self, customer_id: int, from_day: date, facts: Facts) -> Done:
        """Make a customer inactive, now or from a day on."""
        return await self._deactivate.carry_out(customer_id, from_day, facts)

    async def preview_reactivation(self, customer_id: int) -> ReactivationPreview:
        """Return what making a customer active again takes back."""
        return await self._reactivate.preview(customer_id)

    async def reactivate(self, customer_id: int, facts: Facts) -> Done:
        """Make a customer active again, or drop a planned deactivation."""
        return await self._reactivate.carry_out(customer_id, facts)

    async def preview_credit(self, invoice_id: int, money_to: MoneyTo) -> CreditPreview:
        """Return what taking an issued invoice back would do."""
        return await self._credit.preview(invoice_id, money_to)

    async def credit(self, invoice_id: int, money_to: MoneyTo, facts: Facts) -> Done:
        """Take an issued invoice back."""
        return await self._credit.carry_out(invoice_id, money_to, facts)

    async def preview_draft_deletion(self, invoice_id: int) -> DraftDeletionPreview:
        """Return which draft would go."""
        return await self._delete.preview(invoice_id)

    async def delete_draft(self, invoice_id: int, facts: Facts) -> Done:
        """Delete a draft."""
        return await self._delete.carry_out(invoice_id, facts)

    async def preview_undo(
        self, journal_id: int | None = None, *, told: Told = NOBODY
    ) -> UndoPreview:
        """Return what taking a change back would mean; without an id, one's own last.

        Args:
            journal_id: The change.
            told: The customers who have heard of it already.
        """
        return await self._undo.preview(journal_id, told=told)

    async def undo(self, journal_id: int, facts: Facts, *, told: Told = NOBODY) -> Done:
        """Take a change back."""
        return await self._undo.carry_out(journal_id, facts, told=told)
