"""What a customer sees before a wish goes to the studio: days, money, places, what is there."""

from collections.abc import Sequence

from domain.desk.sales.previews import PlanChangePreview, Sale
from domain.money import Money
from handlers.dialog import Draft, Option
from handlers.sales.plan_change import place_lines
from handlers.sales.wording import day_lines, price_own_lines, total_lines, unit_lines
from handlers.texts import Words
from handlers.wording import note_lines, short, spaced_out

TOLD = frozenset({"sale-again", "sale-again-card", "sale-no-place", "sale-fewer-days"})
"""The notes of a sale that concern a customer; the others are for the studio."""


def own_sale(words: Words, sale: Sale, options: Sequence[Option], remarks: Sequence[str]) -> Draft:
    """Return what a customer asks for with a new contract or card."""
    head = words("sale-own-head", plan=sale.plan.name)
    return _draft(words, sale, (head, *day_lines(words, sale, asked=True)), options, remarks)


def own_change(
    words: Words, preview: PlanChangePreview, options: Sequence[Option], remarks: Sequence[str]
) -> Draft:
    """Return what a customer asks for with another plan: the old one's last day comes with it."""
    sale = preview.sale
    head = words(
        "sale-own-change",
        plan=sale.plan.name,
        day=sale.starts_on,
        old=preview.old_plan,
        contract=preview.old_number,
        last=short(preview.old_last_day),
    )
    places = spaced_out(*place_lines(words, preview))
    days = day_lines(words, sale, headed=True, asked=True)
    return _draft(words, sale, (head, *days, *places), options, remarks)


def _draft(
    words: Words,
    sale: Sale,
    head: Sequence[str],
    options: Sequence[Option],
    remarks: Sequence[str],
) -> Draft:
    lines = (
        *head,
        *spaced_out(
            *price_own_lines(words, sale), *_bills(words, sale), *total_lines(words, sale)
        ),
        *spaced_out(*unit_lines(words, sale)),
        *note_lines(words, (note for note in sale.notes if note.kind in TOLD)),
        *spaced_out(*remarks),
        *spaced_out(words("sale-own-studio")),
    )
    return Draft(lines, tuple(options), confirm=words("button-send-request"))


def _bills(words: Words, sale: Sale) -> tuple[str, ...]:
    return tuple(
        words("sale-own-bill", amount=Money(bill.amount_cents), due=short(bill.due_on))
        for bill in sale.billed.now
    )
