"""Memberships with booked days, and orders that end them."""

from datetime import date
from typing import Any

from domain.bookings.rules import BookingState, Source
from domain.bookings.service import Bookings
from domain.desk.facts import Done
from domain.desk.orders import Basis, EndMode, TerminationOrder
from domain.desk.previews import TerminationPreview
from domain.store.scope import Scope
from tests.support.bookings import (
    book,
    cancel,
    give_membership,
)
from tests.support.rows import add_customer
from tests.support.studios import TODAY

DEC_1, DEC_8, DEC_15, DEC_22, DEC_29 = (date(2026, 12, day) for day in (1, 8, 15, 22, 29))
SINGLE = (Source.SINGLE.value, None, None, None)


def by_agreement(contract_id: int, **values: Any) -> TerminationOrder:
    """Return an order that ends a contract today, by agreement."""
    mode = {"mode": EndMode.IMMEDIATE, "basis": Basis.AGREEMENT}
    return TerminationOrder(contract_id, TODAY, **{**mode, **values})


def on_day(contract_id: int, day: date, **values: Any) -> TerminationOrder:
    """Return an order that ends a contract on a day."""
    return TerminationOrder(contract_id, TODAY, mode=EndMode.DATE, wanted_on=day, **values)


def of_end(done: Done) -> TerminationPreview:
    assert isinstance(done.preview, TerminationPreview)
    return done.preview


async def state_of(scope: Scope, booking_id: int) -> BookingState:
    return (await Bookings(scope).get(booking_id)).state


async def paid_by(scope: Scope, booking_id: int) -> tuple[Any, ...]:
    view = await Bookings(scope).get(booking_id)
    return view.source.value, view.contract_id, view.card_id, view.makeup_id


async def two_days(scope: Scope, **values: Any) -> tuple[int, int, int]:
    """Return customer, contract and booking of 24 Nov; another one is of 1 Dec."""
    customer_id = await add_customer(scope, "Jonas Weber")
    contract_id = await give_membership(scope, customer_id, **values)
    first = await book(scope, customer_id)
    await book(scope, customer_id, on=DEC_1)
    return customer_id, contract_id, first


async def makeup_of(scope: Scope, contract_id: int, customer_id: int) -> int:
    """Return the id of a right that is valid until 24 Feb 2027, for a place given up in time."""
    booking_id = await book(scope, customer_id)
    await cancel(scope, booking_id)
    right = await Bookings(scope).makeup_from(booking_id)
    assert right is not None
    assert (right.contract_id, right.valid_until) == (contract_id, date(2027, 2, 24))
    return right.id
