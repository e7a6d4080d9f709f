"""Whom messages are about, read at once for many of them."""

from collections.abc import Iterable

from domain.customers.service import CustomerFacts, Customers
from domain.reminders.shapes import View


async def people_of(view: View, ids: Iterable[int | None]) -> dict[int, CustomerFacts]:
    """Return customers by id, the inactive too; those whose data were erased are missing."""
    wanted = {number for number in ids if number is not None}
    return await Customers(view.scope).by_ids(wanted)
