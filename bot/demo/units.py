"""The rows of the demo studio's cards, of what its memberships grant, and of their ledgers."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from msgspec import Struct

from bot.demo.contracts import Signed
from bot.demo.history import TODAY
from bot.demo.plans import PLANS
from domain.contracts.views import ContractState, state_on
from domain.credits.records import CardRecord, UnitEntryRecord
from domain.credits.rules import CardKind, month_of_membership
from domain.credits.service import EntryKind
from domain.dates import DateRange

_TUESDAY, _THURSDAY = 1, 3


class Filled(Struct, frozen=True):
    """A card's row beside the days on which a unit of it was used."""

    card: CardRecord
    used: tuple[date, ...]


def filled_cards(signed: Sequence[Signed]) -> list[Filled]:
    """Return the cards that were bought, then the units of memberships; ids count from 1."""
    bought = [_bought(one) for one in signed if one.contract.kind == "card"]
    granted = [month for one in signed if (month := _granted(one)) is not None]
    filled = [*bought, *granted]
    for number, each in enumerate(filled, start=1):
        each.card.id = number
    return filled


def unit_records(filled: Sequence[Filled], recorded_at: datetime) -> list[UnitEntryRecord]:
    """Return the ledgers of all cards: what was granted, then each day of use."""
    lines = ((each.card, *line) for each in filled for line in _ledger(each))
    return [
        UnitEntryRecord(
            studio_id=card.studio_id,
            id=number,
            card_id=card.id,
            kind=kind.value,
            quantity=quantity,
            on=on,
            reason=None,
            recorded_at=recorded_at,
        )
        for number, (card, kind, quantity, on) in enumerate(lines, start=1)
    ]


def _bought(one: Signed) -> Filled:
    card = CardRecord(
        studio_id=one.contract.studio_id,
        contract_id=one.contract.id,
        customer_id=one.contract.customer_id,
        plan_name=one.contract.plan_name,
        units=PLANS[one.deal.plan].units,
        bought_on=one.deal.concluded,
        usable_until=one.contract.fixed_end_on,
        kind=CardKind.CARD.value,
    )
    return Filled(card, one.deal.used)


def _granted(one: Signed) -> Filled | None:
    """Return the units of the month that runs; none while the membership rests."""
    contract = one.contract
    month = month_of_membership(contract.starts_on, TODAY)
    runs = state_on(contract, TODAY) is ContractState.RUNNING
    if month is None or not runs or not contract.units_per_month:
        return None
    card = CardRecord(
        studio_id=contract.studio_id,
        contract_id=contract.id,
        customer_id=contract.customer_id,
        plan_name=contract.plan_name,
        units=contract.units_per_month,
        bought_on=month.start,
        usable_from=month.start,
        usable_until=month.last_day,
        kind=CardKind.MONTHLY.value,
    )
    return Filled(card, tuple(_came(month, contract.id))[: contract.units_per_month])


def _came(month: DateRange, number: int) -> Iterator[date]:
    """Yield the past days of a month on which a member came: some once a week, some twice."""
    weekdays = {_TUESDAY} if number % 2 else {_TUESDAY, _THURSDAY}
    return (day for day in month if day < TODAY and day.weekday() in weekdays)


def _ledger(filled: Filled) -> Iterator[tuple[EntryKind, int, date]]:
    yield EntryKind.GRANT, filled.card.units, filled.card.bought_on
    for day in filled.used:
        yield EntryKind.USE, -1, day
