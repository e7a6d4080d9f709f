"""Money on an account pays what is open, the oldest money what is due first; nothing twice."""

from datetime import date

from domain.accounts.reversals import money_of
from domain.accounts.service import Accounts, EntryKind
from domain.desk.billing.offset_open import OffsetOpen
from domain.invoices.service import Invoices
from domain.store.scope import Scope
from tests.support.documents import add_clara

NOV, DEC, JAN = date(2026, 11, 15), date(2026, 12, 15), date(2027, 1, 15)


async def test_money_on_the_account_pays_open_documents_the_first_due_first(empty: Scope) -> None:
    """70.00 pay 59.00 of December and 11.00 of January."""
    clara = await add_clara(empty)
    await Accounts(empty).book(clara.customer_id, 7000, EntryKind.REVERSAL, clara.invoices[NOV])

    assert await OffsetOpen(empty).offset(50) == 1
    assert await OffsetOpen(empty).offset(50) == 0

    rest = [(await Invoices(empty).get(clara.invoices[one])).rest_cents for one in (DEC, JAN)]
    assert rest == [0, 4800]
    assert await Accounts(empty).balance(clara.customer_id) == 0
    money = money_of(await Accounts(empty).entries(clara.customer_id))
    assert money.offset_against == (clara.invoices[DEC], clara.invoices[JAN])


async def test_who_owes_nothing_keeps_the_money(empty: Scope) -> None:
    clara = await add_clara(empty, paid=dict.fromkeys((NOV, DEC, JAN), 5900))
    await Accounts(empty).book(clara.customer_id, 7000, EntryKind.REVERSAL, clara.invoices[NOV])

    assert await OffsetOpen(empty).offset(50) == 0
    assert await Accounts(empty).balance(clara.customer_id) == 7000
