"""Show a customer's account: what the studio owes him, and every entry that led there."""

from collections.abc import Iterator

from domain.accounts.service import AccountEntry
from domain.money import Money
from handlers.dialog import Answer, Question, Slots, Talk
from handlers.listing import leads_to
from handlers.messages import Rows
from handlers.people import find_customer
from handlers.texts import Words
from handlers.wording import key, short


class ShowAccount:
    """``account.show``."""

    intent = "account.show"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask for the person; a customer sees his own account."""
        return await find_customer(talk, slots)

    async def answer(self, talk: Talk, slots: Slots) -> Answer:
        """Return the balance, what is to be paid out, and the entries, the newest first."""
        studio, customer_id = talk.studio, slots["customer_id"]
        customer = await studio.customers.file(customer_id)
        balance = await studio.accounts.balance(customer_id)
        due = await studio.accounts.refunds_due(customer_id)
        entries = await studio.accounts.entries(customer_id)
        numbers = {one.id: one.number for one in await studio.invoices.of_customer(customer_id)}
        head = "\n".join(_head(talk, customer.name, balance, due))
        blocks = (_line(talk.words, entry, numbers) for entry in reversed(entries))
        return Answer((head, *blocks), _buttons(talk, customer_id, balance or due))


def _head(talk: Talk, name: str, balance: int, due: int) -> Iterator[str]:
    words = talk.words
    text = "account-owes" if balance < 0 else "account-head"
    whose = "-own" if talk.is_customer else ""
    yield words(text + whose, customer=name, balance=Money(abs(balance)))
    if due:
        yield words("account-due", amount=Money(due))
    if not balance and not due:
        yield words("account-empty")
    yield ""


def _line(words: Words, entry: AccountEntry, numbers: dict[int, str | None]) -> str:
    said = words(f"account-entry-{key(entry.kind.value)}")
    source = numbers.get(entry.invoice_id or 0)
    target = numbers.get(entry.to_invoice_id or 0)
    about = words("account-from", number=source) if source else ""
    paid = words("account-to", number=target) if target else ""
    amount = Money(entry.amount_cents)
    line = words("account-line", day=short(entry.on), amount=amount, what=said)
    return line + about + paid


def _buttons(talk: Talk, customer_id: int, cents: int) -> Rows:
    words, who = talk.words, {"customer_id": customer_id}
    invoices = leads_to(words, "button-invoices", "invoice.list", **who)
    if talk.is_customer or cents <= 0:
        return ((invoices,),)
    return ((invoices, leads_to(words, "button-pay-out", "refund.paid", **who)),)
