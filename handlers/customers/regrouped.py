"""What a customer hears whose price group changes what was billed ahead."""

from domain.desk.customers.change_customer import CustomerChangePreview
from domain.money import Money
from handlers.texts import Span, Words
from handlers.wording import balance_line


def price_group_message(words: Words, preview: CustomerChangePreview) -> str:
    """Return the new group, each new price, and each invoice that is corrected."""
    prices = (
        words(
            "push-price-group-price",
            plan=each.plan_name,
            before=Money(each.before_cents),
            after=Money(each.after_cents),
        )
        for each in preview.prices
    )
    invoices = (
        words(
            "push-price-group-invoice",
            number=each.number,
            period=Span(each.period_first, each.period_last),
            before=Money(each.amount_cents),
            after=Money(each.new_amount_cents or 0),
        )
        for each in preview.invoices
        if each.number
    )
    balance = preview.balance_after_cents
    return "\n".join(
        (
            words("push-price-group", group=preview.after["price_group"]),
            *prices,
            *invoices,
            *(() if balance is None else (balance_line(words, balance, done=True),)),
        )
    )
