"""Builds Studio Lindenhof, the demo studio, as it stands on 21 November 2026.

Each build is the same but for the moments of recording, which are the clock's.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time
from typing import Any

from msgspec import Struct
from sqlalchemy.ext.asyncio import AsyncSession

from bot.demo.billing import billed_until, bills_of, draft_of, in_order, invoice_of, payment_of
from bot.demo.bookings import write_bookings
from bot.demo.contracts import (
    Signed,
    signed_contracts,
)
from bot.demo.courses import write_courses
from bot.demo.history import NOTICE, TODAY
from bot.demo.people import STUDIO_FILE
from bot.demo.people_on_file import customer_records, link_records, staff_records
from bot.demo.plans import plan_records
from bot.demo.units import filled_cards, unit_records
from domain.clock import Clock
from domain.desk.orders import EndMode, TerminationOrder
from domain.desk.service import Desk
from domain.store.base import Base
from domain.store.counters import CounterRecord
from domain.store.scope import Actor, ActorKind, Scope
from domain.studios.records import StudioRecord

_TEAM = Actor(ActorKind.STAFF, 2)


class _Site(Struct, frozen=True):
    """Where rows are written."""

    session: AsyncSession
    studio: StudioRecord
    file: Mapping[str, Any]
    now: datetime

    async def write(self, rows: Sequence[Base]) -> None:
        self.session.add_all(rows)
        await self.session.flush()


async def build(session: AsyncSession, clock: Clock, crew: str = "de") -> None:
    """Write the demo studio into an empty database; the caller commits.

    Args:
        session: In which it is written.
        clock: Whose moment everything is recorded at.
        crew: What the three who work there speak.
    """
    site = await _open(session, clock.now())
    await _write_people(site, crew)
    await _write_courses(site)
    signed = await _write_contracts(site)
    await write_bookings(_scope(site, TODAY, _morning(site)), signed)
    await _write_invoices(site, signed)
    await _take_notice(site, signed)


async def _open(session: AsyncSession, now: datetime) -> _Site:
    file = json.loads(STUDIO_FILE.read_text(encoding="utf-8"))
    studio = StudioRecord(
        name=file["name"],
        time_zone=file["time_zone"],
        language="de",
        currency="EUR",
        created_at=now,
        set_up_at=now,
        address="Lindenweg 100, 12345 Lindenau",
        tax_number="12/345/67890",
        account_holder=file["name"],
        iban="DE89370400440532013000",
        payment_methods=["direct_debit", "transfer", "cash"],
        federal_state="BE",
    )
    site = _Site(session, studio, file, now)
    await site.write([studio])
    return site


async def _write_people(site: _Site, crew: str) -> None:
    studio_id, names = site.studio.id, site.file["customers"]
    staff = staff_records(studio_id)
    customers = customer_records(studio_id, names)
    await site.write([*staff, *customers])
    await site.write(link_records(studio_id, _ids(names), site.now, crew))
    await _count(site, staff=len(staff), customers=len(customers), customer=len(customers))


async def _write_courses(site: _Site) -> None:
    aliases = {course["name"]: course["aliases"] for course in site.file["courses"]}
    await write_courses(_scope(site, TODAY, site.now), aliases)


async def _write_contracts(site: _Site) -> list[Signed]:
    plans = plan_records(
        site.studio.id, {plan["name"]: plan["aliases"] for plan in site.file["plans"]}
    )
    signed = signed_contracts(site.studio.id, _ids(site.file["customers"]))
    filled = filled_cards(signed)
    cards, units = [each.card for each in filled], unit_records(filled, site.now)
    for rows in (plans, [one.contract for one in signed], cards, units):
        await site.write(rows)
    await _count(site, plans=len(plans), contracts=len(signed), contract=len(signed))
    await _count(site, cards=len(cards), unit_entries=len(units))
    return signed


async def _write_invoices(site: _Site, signed: Sequence[Signed]) -> None:
    bills = in_order(bill for one in signed for bill in bills_of(one.contract, one.deal.customer))
    issued = [invoice_of(bill, number, site.now) for number, bill in enumerate(bills, start=1)]
    drafts = [
        draft
        for one in signed
        if (draft := draft_of(one.contract, one.deal.customer, len(bills) + 1, site.now))
    ]
    paid = [pair for pair in zip(bills, issued, strict=True) if pair[0].paid_cents]
    payments = [
        payment_of(bill, invoice, number, site.now)
        for number, (bill, invoice) in enumerate(paid, start=1)
    ]
    for one in signed:
        own = [bill for bill in bills if bill.contract is one.contract]
        one.contract.billed_until = billed_until(one.contract, own)
    await site.write([*issued, *drafts])
    await site.write(payments)
    await _count(site, invoices=len(issued) + len(drafts), payments=len(payments))
    await site.write([_counter(site, "invoice", len(issued), TODAY.year)])


async def _take_notice(site: _Site, signed: Sequence[Signed]) -> None:
    """Record the notice that has come, on the day on which it came."""
    wanted = next(one for one in signed if one.deal.customer == NOTICE.customer)
    said_at = datetime.combine(NOTICE.received, time(9), UTC)
    scope = _scope(site, NOTICE.received, said_at)
    order = TerminationOrder(
        contract_id=wanted.contract.id,
        received_on=NOTICE.received,
        received_at=said_at,
        mode=EndMode.DATE,
        wanted_on=NOTICE.wanted,
    )
    desk = Desk(scope)
    preview = await desk.preview_termination(order)
    await desk.terminate(order, preview.decision_facts())


def _morning(site: _Site) -> datetime:
    """Return the moment from which the days ahead are counted: it is the studio's own day."""
    return datetime.combine(TODAY, site.now.timetz())


def _scope(site: _Site, today: date, now: datetime) -> Scope:
    return Scope(
        session=site.session,
        studio_id=site.studio.id,
        actor=_TEAM,
        via="demo",
        now=now,
        today=today,
        zone=site.studio.time_zone,
    )


def _ids(names: Sequence[str]) -> dict[str, int]:
    """Return the customers' ids, which count from 1 in the order of the file."""
    return {name: number for number, name in enumerate(names, start=1)}


async def _count(site: _Site, **last: int) -> None:
    """Let the series go on after the ids and numbers that were given here."""
    await site.write([_counter(site, series, number) for series, number in last.items()])


def _counter(site: _Site, series: str, last: int, year: int = 0) -> CounterRecord:
    return CounterRecord(studio_id=site.studio.id, series=series, year=year, last=last)
