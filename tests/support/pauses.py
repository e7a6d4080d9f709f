"""Pauses as a row holds them."""

from datetime import date
from typing import Any

from domain.contracts.pauses import Pause
from domain.desk.renew_and_bill import RenewAndBill
from domain.store.scope import Scope
from tests.support.documents import on


def resting(first_day: date, last_day: date | None, **values: Any) -> list[dict[str, Any]]:
    """Return the column of a contract that rests once."""
    facts: dict[str, Any] = {"number": 1, **values}
    return [Pause(first_day=first_day, last_day=last_day, **facts).to_json()]


def paused(first_day: date, last_day: date | None, **values: Any) -> dict[str, Any]:
    """Return what a contract is made with that rests once."""
    return {"pauses": resting(first_day, last_day, **values)}


async def bill(scope: Scope, day: date) -> None:
    """Run the work of a day: terms that begin anew, invoices that are due."""
    while await RenewAndBill(on(scope, day), day).portion():
        pass
