"""What a transaction has read is kept until it writes, locks or ends."""

from datetime import date

import pytest
from sqlalchemy import select, text, update

from domain.customers.filing import NewCustomer, add_customer
from domain.customers.records import CustomerRecord
from domain.store.once import APART, known, once
from domain.store.scope import Scope

KEY = "a read"


class Reader:
    """Reads something and counts how often."""

    def __init__(self, scope: Scope) -> None:
        self._session = scope.session
        self.reads = 0

    async def read(self) -> int:
        await self._session.execute(select(CustomerRecord.name))
        self.reads += 1
        return self.reads


async def test_it_is_read_once(empty: Scope) -> None:
    reader = Reader(empty)

    assert known(empty.session, KEY) is None
    assert [await once(empty.session, KEY, reader.read) for _ in range(3)] == [1, 1, 1]
    assert known(empty.session, KEY) == 1


@pytest.mark.parametrize(
    "statement",
    [
        pytest.param(text("UPDATE customers SET language = 'en'"), id="text"),
        pytest.param(select(CustomerRecord.id).with_for_update(), id="lock"),
    ],
)
async def test_a_write_and_a_lock_forget_it(empty: Scope, statement: object) -> None:
    reader = Reader(empty)
    await once(empty.session, KEY, reader.read)

    await empty.session.execute(statement)  # type: ignore[call-overload]  # either kind

    assert await once(empty.session, KEY, reader.read) == 2


async def test_a_write_apart_from_it_does_not(empty: Scope) -> None:
    reader = Reader(empty)
    await once(empty.session, KEY, reader.read)

    written = update(CustomerRecord).values(language="en").execution_options(**APART)
    await empty.session.execute(written)

    assert await once(empty.session, KEY, reader.read) == 1


async def test_another_read_does_not(empty: Scope) -> None:
    reader = Reader(empty)
    await once(empty.session, KEY, reader.read)

    await empty.session.execute(select(CustomerRecord.id))

    assert await once(empty.session, KEY, reader.read) == 1


async def test_a_row_that_was_changed_and_not_flushed_forgets_it(empty: Scope) -> None:
    record = await add_customer(empty, NewCustomer(name="Clara Vogt"))
    await empty.session.flush()
    reader = Reader(empty)
    await once(empty.session, KEY, reader.read)

    record.since = date(2026, 1, 1)

    assert known(empty.session, KEY) is None
    assert await once(empty.session, KEY, reader.read) == 2


async def test_another_transaction_reads_again(empty: Scope) -> None:
    reader = Reader(empty)
    await once(empty.session, KEY, reader.read)

    await empty.session.rollback()

    assert await once(empty.session, KEY, reader.read) == 2


async def test_what_fails_is_not_kept(empty: Scope) -> None:
    async def fail() -> int:
        raise LookupError

    with pytest.raises(LookupError):
        await once(empty.session, KEY, fail)

    assert await once(empty.session, KEY, Reader(empty).read) == 1
