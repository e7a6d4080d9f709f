"""New people on file, and who is likely the same person."""

from datetime import date

import pytest

from domain.customers.errors import CustomerFieldEmpty
from domain.customers.filing import NewCustomer, change_customer
from domain.customers.rules import is_meant_by
from domain.customers.service import Customers
from domain.store.scope import Scope


async def test_numbers_count_on_and_the_first_day_is_today(empty: Scope) -> None:
    customers = Customers(empty)

    added = [await customers.add(NewCustomer(name=name)) for name in ("Clara Vogt", "Emma Wilson")]

    assert [(each.number, each.since) for each in added] == [
        ("K-1001", empty.today),
        ("K-1002", empty.today),
    ]


@pytest.mark.parametrize(
    ("wanted", "alike"),
    [
        pytest.param(NewCustomer(name="clara vogt"), True, id="name in other capitals"),
        pytest.param(NewCustomer(name="Nina Weber", email="CLARA@example.org"), True, id="mail"),
        pytest.param(NewCustomer(name="Nina Weber", phone="+49 151 5550101"), True, id="phone"),
        pytest.param(NewCustomer(name="Clara Weber"), False, id="another name"),
    ],
)
async def test_the_same_name_or_contact_is_likely_the_same_person(
    empty: Scope, wanted: NewCustomer, *, alike: bool
) -> None:
    customers = Customers(empty)
    clara = NewCustomer(name="Clara Vogt", email="clara@example.org", phone="0151 5550101")
    known = await customers.add(clara)

    found = await customers.like(wanted)

    assert [each.id for each in found] == ([known.id] if alike else [])


async def test_a_customer_is_never_without_a_name(empty: Scope) -> None:
    record = await Customers(empty).add(NewCustomer(name="Clara Vogt", since=date(2026, 1, 8)))

    with pytest.raises(CustomerFieldEmpty):
        change_customer(record, {"name": ""})
    with pytest.raises(ValueError, match="number"):
        change_customer(record, {"number": "K-1"})


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        pytest.param("vogt clara", True, id="words in any order"),
        pytest.param("k-1001", True, id="number"),
        pytest.param("K-100", False, id="part of a number"),
        pytest.param("5550101", True, id="digits of the phone"),
        pytest.param("+49 151 555", True, id="with country"),
        pytest.param("151", False, id="too few digits"),
        pytest.param("", False, id="nothing"),
    ],
)
async def test_a_search_finds_by_any_contact(empty: Scope, text: str, *, meant: bool) -> None:
    record = await Customers(empty).add(NewCustomer(name="Clara Vogt", phone="0151/555-0101"))

    assert is_meant_by(text, record) is meant
