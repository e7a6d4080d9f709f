"""How the change from one plan to another reads: the old contract's end, places, and the days."""

from domain.desk.facts import Done
from domain.desk.sales.previews import PlanChangePreview
from handlers.endings.wording import money_lines, when_lines
from handlers.texts import Markup, Words
from handlers.wording import ISSUED, short

MOST_DAYS = 5


def change_line(words: Words, preview: PlanChangePreview) -> str:
    """Return who changes from which contract to which plan."""
    sale = preview.sale
    return words(
        "change-plan-who",
        customer=sale.customer.name,
        number=sale.customer.number,
        old=preview.old_plan,
        contract=preview.old_number,
        plan=sale.plan.name,
    )


def new_line(words: Words, preview: PlanChangePreview) -> str:
    """Return from which day on the new plan holds."""
    plan = preview.sale.plan.name
    return words("change-plan-what", plan=plan, day=preview.sale.starts_on)


def old_lines(
    words: Words, preview: PlanChangePreview, *, done: Done | None = None
) -> tuple[str, ...]:
    """Return the end of the old contract with its reason, and what becomes of its invoices."""
    head = words("change-plan-end", old=preview.old_plan, contract=preview.old_number)
    end = preview.end
    if end is None:
        return (head, words("change-plan-ends-already", day=preview.old_last_day))
    agreed = (words("change-plan-agreed"),) if end.goodwill else ()
    touches = done is None and any(each.treatment in ISSUED for each in end.invoices)
    lasting = (words("change-plan-lasting"),) if touches else ()
    money = money_lines(words, end, done=_of_end(done, preview))
    return (head, *when_lines(words, end), *agreed, *money[1:], *lasting)


def _of_end(done: Done | None, preview: PlanChangePreview) -> Done | None:
    """Return the result with the documents of the end alone; those of the sale come later."""
    if done is None:
        return None
    ours = len(done.documents) - len(preview.sale.billed.now)
    return Done(preview, done.journal_id, done.undo_until, done.documents[:ours], done.messages)


def place_lines(words: Words, preview: PlanChangePreview) -> tuple[str, ...]:
    """Return what becomes of days that are booked already beyond the old contract's end."""
    lines = []
    if preview.kept:
        lines.append(words("change-plan-kept", count=len(preview.kept)))
    if preview.dropped:
        shown = preview.dropped[:MOST_DAYS]
        days = ", ".join(words("sale-day", day=short(day)) for day in shown)
        if len(preview.dropped) > MOST_DAYS:
            last = short(preview.dropped[-1])
            days = words("sale-days-to", days=Markup(days), last=last)
        count = len(preview.dropped)
        lines.append(words("change-plan-dropped", count=count, days=Markup(days)))
    return tuple(lines)


def push_old_lines(words: Words, preview: PlanChangePreview) -> tuple[str, ...]:
    """Return what the customer is told of the old contract and of booked days."""
    old, contract = preview.old_plan, preview.old_number
    end = words("change-plan-push-old", old=old, contract=contract, day=preview.old_last_day)
    return (end, *place_lines(words, preview))
