"""Settled documents as a proposal lists them."""

from collections.abc import Iterable

from domain.desk.facts import InvoiceChange
from domain.desk.settling import Action, Step
from domain.invoices.rules import Treatment
from domain.invoices.views import InvoiceView

_TREATMENT = {
    Action.CANCEL: Treatment.CANCEL,
    Action.CORRECT: Treatment.CORRECT,
    Action.ISSUE: Treatment.KEEP,
    Action.DROP: Treatment.DROP,
    Action.REDRAFT: Treatment.SHORTEN,
    Action.DRAFT: Treatment.KEEP,
}


def change_of(step: Step) -> InvoiceChange:
    """Return what becomes of one document.

    What is billed again has the treatment ``keep`` and an amount: the period stays owed, a new
    document asks for it. ``to_customer_cents`` is negative where money from the account, or
    from a refund that was not paid out yet, is set against a document again.
    """
    leaf, dropped = step.leaf, step.action is Action.DRAFT
    return InvoiceChange(
        invoice_id=None if dropped else leaf.id,
        number=leaf.number,
        period_first=leaf.first,
        period_last=leaf.last if step.shall is None else max(leaf.last, step.shall.last),
        amount_cents=leaf.amount_cents,
        paid_cents=leaf.paid_cents,
        state=leaf.state,
        treatment=_TREATMENT[step.action],
        new_amount_cents=None if step.shall is None else step.shall.amount_cents,
        to_customer_cents=step.freed_cents - step.drawn_cents,
        from_refund_cents=min(step.drawn_cents, step.unrefunded_cents),
    )


def changes_of(steps: Iterable[Step]) -> tuple[InvoiceChange, ...]:
    """Return what becomes of each document, in the order of the steps."""
    return tuple(map(change_of, steps))


def unchanged(view: InvoiceView) -> InvoiceChange:
    """Return a document that stays as it is."""
    return InvoiceChange(
        invoice_id=view.id,
        number=view.number,
        period_first=view.period_first,
        period_last=view.period_last,
        amount_cents=view.amount_cents,
        paid_cents=view.paid_cents,
        state=view.state,
        treatment=Treatment.KEEP,
    )
