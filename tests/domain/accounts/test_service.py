"""A balance is the sum of its entries."""

from domain.accounts.service import Accounts, EntryKind
from domain.store.scope import Scope
from tests.support.rows import add_customer


async def test_the_balance_is_the_sum_of_the_entries_of_one_customer(empty: Scope) -> None:
    accounts = Accounts(empty)
    ida, noah = await add_customer(empty, "Ida Kern"), await add_customer(empty, "Noah Roth")

    await accounts.book(ida, 5900, EntryKind.REVERSAL, None)
    await accounts.book(ida, -900, EntryKind.UNDO, None)
    await accounts.book(noah, 100, EntryKind.OVERPAYMENT, None)

    assert await accounts.balance(ida) == 5000
    assert await accounts.balance(noah) == 100
    assert [(one.amount_cents, one.kind) for one in await accounts.entries(ida)] == [
        (5900, EntryKind.REVERSAL),
        (-900, EntryKind.UNDO),
    ]


async def test_a_refund_leaves_the_account_until_it_is_taken_back(empty: Scope) -> None:
    accounts = Accounts(empty)
    ida = await add_customer(empty, "Ida Kern")

    await accounts.book(ida, 5900, EntryKind.REVERSAL, None)
    await accounts.book(ida, -5900, EntryKind.REFUND_DUE, None)
    assert (await accounts.balance(ida), await accounts.refunds_due(ida)) == (0, 5900)

    await accounts.book(ida, 5900, EntryKind.REFUND_DUE, None)
    assert (await accounts.balance(ida), await accounts.refunds_due(ida)) == (5900, 0)


async def test_nothing_leaves_no_entry(empty: Scope) -> None:
    accounts = Accounts(empty)
    ida = await add_customer(empty, "Ida Kern")

    await accounts.book(ida, 0, EntryKind.REVERSAL, None)

    assert await accounts.entries(ida) == ()
    assert await accounts.entries_of_invoices([]) == ()
