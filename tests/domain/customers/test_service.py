"""Lists of customers, and who is meant by a contact."""

from datetime import date

import pytest

from domain.customers.errors import CustomerNotFound
from domain.customers.service import Customers
from domain.store.scope import Scope
from tests.support.rows import add_customer


async def test_customers_are_listed_by_name_whatever_marks_it_has(empty: Scope) -> None:
    for name in ("Zoë Baumann", "Öznur Kaya", "anna Müller", "Paul Sommer"):
        await add_customer(empty, name)

    listed = await Customers(empty).all()

    assert [one.name for one in listed] == [
        "anna Müller",
        "Öznur Kaya",
        "Paul Sommer",
        "Zoë Baumann",
    ]


async def test_the_inactive_are_listed_only_when_asked_for(empty: Scope) -> None:
    active = await add_customer(empty, "Clara Vogt")
    inactive = await add_customer(empty, "Sarah Klein", active=False)
    customers = Customers(empty)

    listed = [
        [one.id for one in await customers.all(active=wanted)] for wanted in (True, False, None)
    ]

    assert listed == [[active], [inactive], [active, inactive]]
    assert await customers.names() == ((active, "Clara Vogt"), (inactive, "Sarah Klein"))


async def test_a_list_is_narrowed_to_a_price_group_or_to_ids(empty: Scope) -> None:
    student = await add_customer(empty, "Emma Wilson", price_group="Studierende")
    other = await add_customer(empty, "Clara Vogt")
    customers = Customers(empty)

    assert [one.id for one in await customers.all(group="Studierende")] == [student]
    assert [one.id for one in await customers.all(ids=[other])] == [other]
    assert await customers.all(ids=[]) == ()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(" CLARA@example.org ", id="e-mail in capitals"),
        pytest.param("k-1001", id="customer number in small letters"),
        pytest.param("+49 151 5550101", id="phone as seen from abroad"),
        pytest.param("0151/555-0101", id="phone with other marks"),
    ],
)
async def test_a_contact_finds_its_person(empty: Scope, text: str) -> None:
    clara = await add_customer(
        empty, "Clara Vogt", email="Clara@Example.org", phone="0151 5550101"
    )
    await add_customer(empty, "Anna Müller", email="anna@example.org", phone="0151 5550102")

    found = await Customers(empty).find_by_contact(text)

    assert [one.id for one in found] == [clara]


@pytest.mark.parametrize("text", ["nobody@example.org", "K-9999", "0151 5550199", "Clara", ""])
async def test_a_contact_of_nobody_finds_nobody(empty: Scope, text: str) -> None:
    await add_customer(empty, "Clara Vogt", email="clara@example.org", phone="0151 5550101")

    assert await Customers(empty).find_by_contact(text) == ()


async def test_a_family_with_one_phone_is_found_together(empty: Scope) -> None:
    parent = await add_customer(empty, "Nina Weber", phone="0151 5550101")
    child = await add_customer(empty, "Jonas Weber", phone="+49 151 5550101")

    found = await Customers(empty).find_by_contact("0151 5550101")

    assert [one.id for one in found] == [parent, child]


async def test_a_list_shows_a_year_and_three_digits(empty: Scope) -> None:
    known = await add_customer(empty, "A", birthday=date(1990, 5, 17), phone="0151 5550123")
    unknown = await add_customer(empty, "B")
    customers = Customers(empty)

    first, second = await customers.file(known), await customers.file(unknown)

    assert (first.birth_year, first.phone_end) == (1990, "123")
    assert (second.birth_year, second.phone_end) == (None, None)


@pytest.mark.parametrize(
    ("active", "inactive_from", "access"),
    [
        pytest.param(True, None, True, id="active"),
        pytest.param(True, date(2026, 11, 22), True, id="from tomorrow"),
        pytest.param(True, date(2026, 11, 21), False, id="from today, before the daily job"),
        pytest.param(False, date(2026, 11, 1), False, id="inactive"),
    ],
)
async def test_access_ends_with_the_first_inactive_day(
    empty: Scope,
    active: bool,  # noqa: FBT001  a table
    inactive_from: date | None,
    access: bool,  # noqa: FBT001  a table
) -> None:
    customer_id = await add_customer(empty, "A", active=active, inactive_from=inactive_from)

    person = await Customers(empty).file(customer_id)

    assert person.has_access(empty.today) is access


async def test_deactivations_are_due_from_their_day_on(empty: Scope) -> None:
    due = await add_customer(empty, "A", inactive_from=date(2026, 11, 21))
    await add_customer(empty, "B", inactive_from=date(2026, 11, 22))
    await add_customer(empty, "C", active=False, inactive_from=date(2026, 11, 1))
    await add_customer(empty, "D")
    customers = Customers(empty)

    assert [row.id for row in await customers.due_deactivations(empty.today)] == [due]
    assert await customers.due_deactivations(empty.today, most=0) == []


async def test_who_is_not_on_file_is_refused(empty: Scope) -> None:
    customers = Customers(empty)

    with pytest.raises(CustomerNotFound) as by_read:
        await customers.file(99)
    with pytest.raises(CustomerNotFound) as by_change:
        await customers.record_for_update(99)

    assert (by_read.value.customer_id, by_change.value.customer_id) == (99, 99)


async def test_a_row_for_a_change_is_the_row(empty: Scope) -> None:
    customer_id = await add_customer(empty, "Clara Vogt")

    row = await Customers(empty).record_for_update(customer_id)
    row.name = "Clara Sommer"
    await empty.session.flush()

    changed = await Customers(empty).file(customer_id)
    assert (changed.name, changed.version) == ("Clara Sommer", 2)


async def test_the_price_groups_are_those_in_use(empty: Scope) -> None:
    for name, group in (("A", "Studierende"), ("B", "Normal"), ("C", "Studierende")):
        await add_customer(empty, name, price_group=group)

    assert await Customers(empty).groups() == ("Normal", "Studierende")
