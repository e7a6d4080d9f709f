"""Which units were used in a period, and which rest at its end.

A unit is used by the course day that took it, once that day is over. What rests is what is left on
cards that cannot be used now and are not lost: expired by their terms, paused, or their contract
ended. Terms count as they are agreed today.

Source: RULES.md, "Cards" (R12), "Reports" (R23).
"""

from collections.abc import Collection
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from msgspec import Struct
from sqlalchemy import (
    ColumnElement,
    Select,
    Subquery,
    and_,
    case,
    func,
    literal_column,
    or_,
    select,
)

from domain.contracts.pauses import pauses_from
from domain.contracts.records import ContractRecord
from domain.credits.ledger import EntryKind, Tally, UnitState
from domain.credits.records import CardRecord, UnitEntryRecord
from domain.credits.rules import CardKind, CardStanding, state_of_card, units_by_state
from domain.desk.reporting.figures import Reported, UnitFigures
from domain.store.scope import Scope

_ONE_DAY = timedelta(days=1)
_IN_USE = frozenset({CardStanding.USABLE, CardStanding.FUTURE, CardStanding.PAUSED})


class _Alike(Struct, frozen=True):
    """Cards with units left that stand alike, and what is left on them."""

    kind: str
    bought_on: date
    usable_from: date | None
    usable_until: date | None
    access_ends_on: date | None
    contract_id: int
    cards: int
    left: int

    def standing(self, on: date, paused: Collection[int]) -> CardStanding:
        """Return what can be done with each of them on a day."""
        return state_of_card(
            units=self.left,
            bought_on=self.bought_on,
            last_day=self.usable_until,
            today=on,
            first_day=self.usable_from,
            access_ends_on=self.access_ends_on,
            paused=self.contract_id in paused,
            kind=CardKind(self.kind),
        )


async def count_units(scope: Scope, period: Reported) -> UnitFigures:
    """Return the units that were used, and those that rest at the end."""
    paused = await _paused_on(scope, period.until)
    alike = [(one, one.standing(period.until, paused)) for one in await _left(scope, period.until)]
    bought = [(one, standing) for one, standing in alike if one.kind == CardKind.CARD.value]
    return UnitFigures(
        used=await _used(scope, period),
        resting=sum(_resting(one.left, standing) for one, standing in alike),
        cards_sold=await _sold(scope, period),
        cards_with_units=sum(one.cards for one, standing in bought if standing in _IN_USE),
    )


def _resting(left: int, standing: CardStanding) -> int:
    return units_by_state(Tally(granted=left), standing)[UnitState.RESTING]


async def _used(scope: Scope, period: Reported) -> int:
    """Return the units that course days took and did not give back, and those taken by hand."""
    over = min(period.until, scope.today - _ONE_DAY)
    by_booking = _taken_by_bookings(scope, period.first, over)
    by_hand = select(_taken()).where(
        _of_use(scope),
        UnitEntryRecord.booking_id.is_(None),
        UnitEntryRecord.on.between(period.first, period.until),
    )
    total = select(func.coalesce(func.sum(by_booking.c.taken), 0))
    booked = (await scope.session.scalars(total)).one()
    return int(booked) + int((await scope.session.scalars(by_hand)).one())


def _taken_by_bookings(scope: Scope, first: date, last: date) -> Subquery:
    """Return by booking what it took, where the course day lies between two days."""
    is_use = UnitEntryRecord.kind == EntryKind.USE.value
    booked = select(UnitEntryRecord.booking_id).where(
        UnitEntryRecord.studio_id == scope.studio_id,
        is_use,
        UnitEntryRecord.booking_id.is_not(None),
        UnitEntryRecord.on.between(first, last),
    )
    day = func.max(case((is_use, UnitEntryRecord.on)))
    return (
        select(_taken().label("taken"))
        .where(_of_use(scope), UnitEntryRecord.booking_id.in_(booked))
        .group_by(UnitEntryRecord.card_id, UnitEntryRecord.booking_id)
        .having(day.between(first, last))
        .subquery("taken")
    )


def _taken() -> ColumnElement[int]:
    return -func.coalesce(func.sum(UnitEntryRecord.quantity), 0)


def _of_use(scope: Scope) -> ColumnElement[bool]:
    return and_(
        UnitEntryRecord.studio_id == scope.studio_id,
        UnitEntryRecord.kind.in_((EntryKind.USE.value, EntryKind.RETURN.value)),
    )


async def _sold(scope: Scope, period: Reported) -> int:
    """Return how many cards were bought, without those whose sale was taken back."""
    last_day = func.coalesce(ContractRecord.ends_on, ContractRecord.fixed_end_on)
    query = (
        select(func.count())
        .select_from(CardRecord)
        .join(ContractRecord, ContractRecord.id == CardRecord.contract_id)
        .where(
            CardRecord.studio_id == scope.studio_id,
            ContractRecord.studio_id == scope.studio_id,
            CardRecord.kind == CardKind.CARD.value,
            CardRecord.bought_on.between(period.first, period.until),
            or_(last_day.is_(None), last_day >= ContractRecord.starts_on),
        )
    )
    return (await scope.session.scalars(query)).one()


async def _left(scope: Scope, on: date) -> list[_Alike]:
    """Return what was left at the end of a day, cards that stand alike together."""
    left = _left_by_card(scope, on)
    access_ends_on = func.coalesce(ContractRecord.access_ends_on, ContractRecord.ends_on)
    rests = case((ContractRecord.pauses.is_(None), literal_column("0")), else_=ContractRecord.id)
    columns = (
        CardRecord.kind,
        CardRecord.bought_on,
        CardRecord.usable_from,
        CardRecord.usable_until,
        access_ends_on,
        rests,
    )
    query: Select[Any] = (
        select(*columns, func.count(), func.sum(left.c.units))
        .join(left, left.c.id == CardRecord.id)
        .join(ContractRecord, ContractRecord.id == CardRecord.contract_id)
        .where(
            CardRecord.studio_id == scope.studio_id, ContractRecord.studio_id == scope.studio_id
        )
        .group_by(*columns)
    )
    rows = (await scope.session.execute(query)).all()
    return [
        _Alike(kind, bought, usable_from, until, access, contract, cards, int(units))
        for kind, bought, usable_from, until, access, contract, cards, units in rows
    ]


def _left_by_card(scope: Scope, on: date) -> Subquery:
    """Return the units that were left at the end of a day, by card that may still hold some."""
    return (
        select(CardRecord.id, func.sum(UnitEntryRecord.quantity).label("units"))
        .join(UnitEntryRecord, UnitEntryRecord.card_id == CardRecord.id)
        .where(
            CardRecord.studio_id == scope.studio_id,
            UnitEntryRecord.studio_id == scope.studio_id,
            _counts(on, scope.zone),
            or_(CardRecord.kind == CardKind.CARD.value, CardRecord.usable_until >= on),
        )
        .group_by(CardRecord.id)
        .having(func.sum(UnitEntryRecord.quantity) > 0)
        .subquery("left_by_card")
    )


def _counts(on: date, zone: str) -> ColumnElement[bool]:
    """Return the condition that a line counts on a day: it was written by then, or is about then.

    A booking takes its unit when it is made; what was brought along from elsewhere was written
    later than it happened.
    """
    written = UnitEntryRecord.recorded_at < _end_of(on, zone)
    return or_(written, UnitEntryRecord.on <= on)


async def _paused_on(scope: Scope, on: date) -> frozenset[int]:
    """Return the contracts that rest on a day."""
    query = select(ContractRecord.id, ContractRecord.pauses).where(
        ContractRecord.studio_id == scope.studio_id, ContractRecord.pauses.is_not(None)
    )
    rows = (await scope.session.execute(query)).all()
    return frozenset(
        number for number, stored in rows if any(on in pause.days for pause in pauses_from(stored))
    )


def _end_of(day: date, zone: str) -> datetime:
    """Return the moment at which a studio-local day is over."""
    return datetime.combine(day + _ONE_DAY, time(), ZoneInfo(zone)).astimezone(UTC)
