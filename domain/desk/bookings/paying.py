"""What pays for a course day, best first, and why nothing does.

In this order: a membership without counted units, an open make-up right, a unit. A contract pays
for a day only if it runs on that day: not before its start, not in a pause, not after its end.

Source: RULES.md, "Bookings" (R18).
"""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from domain.bookings.errors import NothingToBookWith
from domain.bookings.records import BookingRecord
from domain.bookings.rules import EVER, Payer, Source
from domain.bookings.views import MakeupView
from domain.contracts.records import ContractRecord
from domain.contracts.views import pause_on
from domain.courses.views import CourseView
from domain.credits.service import CardView
from domain.desk.areas import Areas
from domain.desk.bookings.days import Session
from domain.desk.grants import Grants


def last_day_of(contract: ContractRecord) -> date | None:
    """Return the last day on which a contract gives access; None where none is set."""
    days = (contract.access_ends_on or contract.ends_on, contract.fixed_end_on)
    return min((day for day in days if day is not None), default=None)


def is_paused(contract: ContractRecord, on: date) -> bool:
    """Return whether a contract rests on a day."""
    return pause_on(contract, on) is not None


def covers(contract: ContractRecord, on: date) -> bool:
    """Return whether a contract runs on a day: started, not paused, not over."""
    last_day = last_day_of(contract)
    runs = contract.starts_on <= on and (last_day is None or on <= last_day)
    return runs and not is_paused(contract, on)


def counts_units(contract: ContractRecord) -> bool:
    """Return whether what a contract pays for is counted: a card, or units per month."""
    return contract.kind == "card" or contract.units_per_month is not None


class Purse(Struct, frozen=True):
    """What a customer has on a course day."""

    contracts: tuple[ContractRecord, ...]
    makeups: tuple[MakeupView, ...]
    cards: tuple[CardView, ...]
    every_card: tuple[CardView, ...]


class Paying:
    """Finds what pays for places, and takes it."""

    def __init__(self, areas: Areas) -> None:
        self._areas = areas
        self._grants = Grants(areas)

    async def payers(self, customer_id: int, session: Session) -> tuple[Payer, ...]:
        """Return what can pay for a course day, the best first.

        Raises:
            NothingToBookWith: Nothing can; carries the nearest reason.
        """
        purse = await self._purse(customer_id, session)
        found = (
            *await self._memberships(customer_id, purse, session),
            *_makeups(purse, session.course.category.id, session.day.on),
            *await self._units(purse, session),
        )
        if not found:
            raise _why_not(customer_id, purse, session)
        return found

    async def take(self, record: BookingRecord, payer: Payer) -> Payer:
        """Return what paid for a place after it was taken: a unit, or a make-up right."""
        if payer.source is Source.MAKEUP and payer.makeup_id is not None:
            makeup = await self._areas.bookings.makeup_record(payer.makeup_id, lock=True)
            self._areas.places.redeem(makeup, record.id)
        if payer.source is Source.CARD:
            payer = await self._with_card(payer, record.on)
            if payer.card_id is not None:
                await self._areas.credits.use(payer.card_id, record.id, record.on)
        self._areas.places.pay(record, payer)
        await self._areas.scope.session.flush()
        return payer

    async def _with_card(self, payer: Payer, on: date) -> Payer:
        """Return the payer with the card of the month of a membership that holds a day."""
        if payer.card_id is not None or payer.contract_id is None:
            return payer
        contract = await self._areas.contracts.record(payer.contract_id)
        card = await self._grants.ensure(contract, on)
        if card is None:
            raise ValueError(f"contract {contract.id} grants nothing on {on}")
        return Payer(Source.CARD, contract.id, card.id, plan_name=payer.plan_name)

    async def _purse(self, customer_id: int, session: Session) -> Purse:
        areas, on = self._areas, session.day.on
        views = await areas.contracts.of_customer(customer_id, with_ended=True)
        records = await areas.contracts.records([view.id for view in views])
        contracts = tuple(records[view.id] for view in views)
        ends = {each.id: each.access_ends_on or each.ends_on for each in contracts}
        access_ends = {number: day for number, day in ends.items() if day is not None}
        paused = [each.id for each in contracts if is_paused(each, on)]
        return Purse(
            contracts=contracts,
            makeups=await areas.bookings.makeups_of(customer_id),
            cards=await areas.credits.usable_for(
                customer_id,
                session.course.id,
                on,
                access_ends=access_ends,
                paused_contracts=paused,
            ),
            every_card=await areas.credits.cards_of(customer_id, access_ends=access_ends),
        )

    async def _memberships(
        self, customer_id: int, purse: Purse, session: Session
    ) -> tuple[Payer, ...]:
        """Return the memberships that pay; one in a course pays once for each of its days."""
        course_id, on = session.course.id, session.day.on
        fitting = [
            contract
            for contract in purse.contracts
            if covers(contract, on)
            and not counts_units(contract)
            and contract.course_id in (None, course_id)
        ]
        spent = await self._made_up(customer_id, session) if fitting else frozenset()
        return tuple(
            Payer(
                Source.MEMBERSHIP if contract.course_id is None else Source.ENROLMENT,
                contract.id,
                plan_name=contract.plan_name,
                until=last_day_of(contract),
            )
            for contract in fitting
            if contract.id not in spent
        )

    async def _made_up(self, customer_id: int, session: Session) -> frozenset[int]:
        """Return the contracts whose place on that day was given up for a make-up right."""
        bookings = self._areas.bookings
        given_up = await bookings.of_customer(customer_id, session.day.on, session.day.on, EVER)
        of_course = [one for one in given_up if one.course_id == session.course.id]
        made_up = [one for one in of_course if await bookings.makeup_from(one.id)]
        return frozenset(one.contract_id for one in made_up if one.contract_id is not None)

    async def _units(self, purse: Purse, session: Session) -> tuple[Payer, ...]:
        """Return units of cards and of memberships, those that expire first in front."""
        to_come = [await self._not_granted_yet(each, session) for each in purse.contracts]
        found = [*map(_of_card, purse.cards), *(each for each in to_come if each is not None)]
        return tuple(sorted(found, key=lambda payer: payer.until or date.max))

    async def _not_granted_yet(self, contract: ContractRecord, session: Session) -> Payer | None:
        """Return the units of the month of a membership that nobody has opened a card for."""
        on = session.day.on
        if not covers(contract, on) or contract.course_id not in (None, session.course.id):
            return None
        month = self._grants.month_of(contract, on)
        if month is None or await self._areas.credits.monthly(contract.id, month.start):
            return None
        return Payer(
            Source.CARD,
            contract.id,
            plan_name=contract.plan_name,
            left=contract.units_per_month,
            until=month.last_day,
        )


def _of_card(card: CardView) -> Payer:
    return Payer(
        Source.CARD,
        card.contract_id,
        card.id,
        plan_name=card.plan_name,
        left=card.left,
        until=card.usable_until,
    )


def _makeups(purse: Purse, category_id: int, on: date) -> Iterable[Payer]:
    return (
        Payer(Source.MAKEUP, right.contract_id, makeup_id=right.id, until=right.valid_until)
        for right in purse.makeups
        if right.pays_for(category_id, on)
    )


def _why_not(customer_id: int, purse: Purse, session: Session) -> NothingToBookWith:
    """Return the refusal with the nearest reason, such as a pause on that very day."""
    on = session.day.on
    reasons = (
        *(_of_contract(each, session.course, on) for each in purse.contracts),
        *(_of_unusable(card, session.course, on) for card in purse.every_card),
    )
    named = [reason for reason in reasons if reason is not None]
    why, plan, until = min(named, key=lambda each: _NEAREST.index(each[0]), default=_NOTHING)
    return NothingToBookWith(customer_id, session.course.name, on, why, plan, until or on)


_Reason = tuple[str, str, date | None]
_NEAREST = ("paused", "spent", "expired", "ended", "not_started", "other_course", "none")
_NOTHING: _Reason = ("none", "", None)


def _of_contract(contract: ContractRecord, course: CourseView, on: date) -> _Reason | None:
    last_day, plan = last_day_of(contract), contract.plan_name
    if (pause := pause_on(contract, on)) is not None:
        return "paused", plan, pause.last_day
    if contract.starts_on > on:
        return "not_started", plan, contract.starts_on
    if last_day is not None and last_day < on and contract.kind != "card":
        return "ended", plan, last_day
    is_elsewhere = contract.course_id not in (None, course.id)
    return ("other_course", plan, last_day) if is_elsewhere and covers(contract, on) else None


def _of_unusable(card: CardView, course: CourseView, on: date) -> _Reason | None:
    if card.course_id not in (None, course.id):
        return "other_course", card.plan_name, card.usable_until
    if card.usable_until is not None and card.usable_until < on:
        return ("expired", card.plan_name, card.usable_until) if card.left else None
    return ("spent", card.plan_name, card.usable_until) if not card.left else None
