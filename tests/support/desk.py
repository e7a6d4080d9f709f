"""Commands of the desk, carried out as they were previewed."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from domain.desk.facts import Done
from domain.desk.orders import MoneyTo, TerminationOrder
from domain.desk.service import Desk
from domain.store.scope import Scope


def as_stored(facts: Mapping[str, Any]) -> Any:
    """Return decision facts as a proposal's row gives them back."""
    return json.loads(json.dumps(facts))


async def end(scope: Scope, order: TerminationOrder) -> Done:
    """End a contract."""
    preview = await Desk(scope).preview_termination(order)
    return await Desk(scope).terminate(order, as_stored(preview.decision_facts()))


async def change(scope: Scope, order: TerminationOrder) -> Done:
    """Move an end."""
    preview = await Desk(scope).preview_end_change(order)
    return await Desk(scope).change_end(order, as_stored(preview.decision_facts()))


async def withdraw(scope: Scope, contract_id: int) -> Done:
    """Take a termination back."""
    preview = await Desk(scope).preview_withdrawal(contract_id)
    return await Desk(scope).withdraw(contract_id, as_stored(preview.decision_facts()))


async def credit(scope: Scope, invoice_id: int, money_to: MoneyTo = MoneyTo.ACCOUNT) -> Done:
    """Take an invoice back."""
    preview = await Desk(scope).preview_credit(invoice_id, money_to)
    return await Desk(scope).credit(invoice_id, money_to, as_stored(preview.decision_facts()))


async def delete(scope: Scope, invoice_id: int) -> Done:
    """Delete a draft."""
    preview = await Desk(scope).preview_draft_deletion(invoice_id)
    return await Desk(scope).delete_draft(invoice_id, as_stored(preview.decision_facts()))


async def deactivate(scope: Scope, customer_id: int, day: date) -> Done:
    """Make a customer inactive."""
    preview = await Desk(scope).preview_deactivation(customer_id, day)
    return await Desk(scope).deactivate(customer_id, day, as_stored(preview.decision_facts()))


async def reactivate(scope: Scope, customer_id: int) -> Done:
    """Make a customer active again."""
    preview = await Desk(scope).preview_reactivation(customer_id)
    return await Desk(scope).reactivate(customer_id, as_stored(preview.decision_facts()))


async def undo(scope: Scope, journal_id: int | None = None) -> Done:
    """Take a change back, the last one if nothing is said."""
    preview = await Desk(scope).preview_undo(journal_id)
    return await Desk(scope).undo(preview.journal_id, as_stored(preview.decision_facts()))
