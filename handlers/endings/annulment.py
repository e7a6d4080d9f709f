"""How an annulment reads: in time or not, what is taken back, what is paid out."""

from domain.desk.endings.annulment_preview import AnnulmentPreview
from domain.desk.facts import Done
from domain.desk.orders import MoneyTo
from domain.money import Money
from handlers.endings.leftovers import place_lines
from handlers.invoices.lines import document_lines
from handlers.texts import Words
from handlers.wording import balance_line, documents_line, short, spaced_out


def what_lines(words: Words, preview: AnnulmentPreview) -> tuple[str, ...]:
    """Return that it counts as never concluded, when it was declared, and until when it could."""
    order, contract = preview.order, preview.contract
    deadline = "annul-late" if preview.is_goodwill else "annul-in-time"
    return (
        words("annul-what"),
        words("annul-received", customer=contract.customer.name, on=short(order.received_on)),
        words(deadline, deadline=preview.deadline, concluded=short(contract.concluded_on)),
        *((words("terminate-reason", reason=order.note),) if order.note else ()),
        words("annul-access"),
    )


def money_lines(
    words: Words, preview: AnnulmentPreview, done: Done | None = None
) -> tuple[str, ...]:
    """Return every document that is taken back, the compensation, and where money goes."""
    has_happened = done is not None
    lines = list(document_lines(words, preview.invoices, done=has_happened))
    if not lines:
        lines.append(words("annul-no-invoice"))
    lines.extend(documents_line(words, done.documents if done else ()))
    if preview.compensation_cents:
        amount = Money(preview.compensation_cents)
        lines.append(words("annul-compensation", amount=amount))
    if preview.refund_cents:
        lines.append(words("line-refund", amount=Money(preview.refund_cents)))
    return spaced_out(*lines, balance_line(words, preview.balance_after_cents, done=has_happened))


def leftover_lines(words: Words, preview: AnnulmentPreview) -> tuple[str, ...]:
    """Return what becomes of places, units and make-up rights."""
    left = preview.leftovers
    lines = place_lines(words, left)
    if preview.units or preview.units_used:
        lines.append(words("annul-units", count=preview.units, used=preview.units_used))
    if left.rights:
        lines.append(words("ending-rights-lapse", count=len(left.rights)))
    return spaced_out(*lines)


def push_text(words: Words, preview: AnnulmentPreview) -> str:
    """Return what the customer hears: it is annulled, and what becomes of the money."""
    contract, order = preview.contract, preview.order
    lines = [
        words(
            "push-contract-annulled",
            plan=contract.plan_name,
            number=contract.number,
            received=short(order.received_on),
        )
    ]
    if preview.paid_cents:
        kind = "refund" if order.money_to is MoneyTo.REFUND else "account"
        lines.append(words(f"push-annulled-{kind}", amount=Money(preview.paid_cents)))
    if preview.compensation_cents:
        amount = Money(preview.compensation_cents)
        lines.append(words("push-annulled-compensation", amount=amount))
    return "\n".join((*lines, *place_lines(words, preview.leftovers, "push-places")))
