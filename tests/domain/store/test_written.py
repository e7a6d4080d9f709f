"""A transaction knows into which tables it has written until it ends."""

from datetime import date

import pytest
from sqlalchemy import select, text, update

from domain.customers.filing import NewCustomer, add_customer
from domain.customers.records import CustomerRecord
from domain.store.journal import JournalRecord
from domain.store.scope import Scope
from domain.store.written import has_written


async def test_it_knows_until_it_ends(empty: Scope) -> None:
    session = empty.session
    await session.rollback()
    written = [has_written(session, CustomerRecord)]
    await session.execute(select(CustomerRecord.id).with_for_update())
    written.append(has_written(session, CustomerRecord))
    record = await add_customer(empty, NewCustomer(name="Clara Vogt"))
    written.append(has_written(session, CustomerRecord))
    await session.commit()
    written.append(has_written(session, CustomerRecord))
    record.since = date(2026, 1, 1)
    written.append(has_written(session, CustomerRecord))
    await session.flush()
    written.append(has_written(session, CustomerRecord))
    async with session.begin_nested():
        pass
    written.append(has_written(session, CustomerRecord))
    await session.rollback()
    written.append(has_written(session, CustomerRecord))

    assert written == [False, False, True, False, True, True, True, False]


async def test_a_row_of_another_table_is_none_of_these(empty: Scope) -> None:
    await empty.session.rollback()

    await add_customer(empty, NewCustomer(name="Clara Vogt"))
    await empty.session.flush()

    assert has_written(empty.session, JournalRecord, CustomerRecord)
    assert not has_written(empty.session, JournalRecord)


@pytest.mark.parametrize(
    ("statement", "is_among"),
    [
        pytest.param(update(CustomerRecord).values(language="en"), True, id="its own"),
        pytest.param(update(JournalRecord).values(sentence=None), False, id="another table's"),
        pytest.param(text("UPDATE journal SET sentence = NULL"), True, id="nobody knows"),
    ],
)
async def test_a_statement_writes_into_its_own_table(
    empty: Scope, statement: object, *, is_among: bool
) -> None:
    await empty.session.rollback()

    await empty.session.execute(statement)  # type: ignore[call-overload]  # either kind

    assert has_written(empty.session, CustomerRecord) is is_among
