"""A month in a small studio, in steps of some hours: what one customer hears while things change.

The real job plans, the real outbox waits, the real renderer decides; in the place of Telegram
stands a list. The process may be down for some steps. Moments are Berlin's, in winter.
"""

from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncSession
from typing_extensions import override

from bot.daily import CALENDAR
from bot.database import Database
from bot.delivery import Later
from bot.jobs import Jobs
from bot.outbox import Outcome, close_letter, postpone
from bot.outbox_line import Busy, next_letters
from bot.pushes import Pushes
from bot.signals import Bell
from domain.bookings.records import BookingRecord
from domain.clock import MovableClock
from domain.contracts.records import ContractRecord
from domain.courses.records import WeeklyDateRecord
from domain.credits.service import Credits, EntryKind
from domain.reminders.choices import Choices
from domain.reminders.service import Handed, ReminderKey, Said
from domain.store.base import Base
from domain.store.scope import ActorKind, Scope
from domain.studio import House, Studio
from domain.studios.links import Link
from domain.studios.records import LinkRecord
from domain.studios.service import Studios
from tests.support.bookings import add_category, add_course, give_card
from tests.support.documents import add_invoice, add_payment
from tests.support.pauses import resting
from tests.support.rows import add_contract, add_customer, add_plan
from tests.support.talk import ZONE

FIRST = date(2026, 11, 30)
DAYS = 26
HOURS = (8, 12, 17, 22)
"""Local hours of the steps of each day."""
END = date(2027, 1, 4)
LAST_NOTICE = date(2026, 12, 21)
TUESDAYS = tuple(date(2026, 12, 8) + timedelta(days=7 * week) for week in range(3))
INVOICE_DUE = date(2026, 12, 1)
CARD_UNTIL = date(2026, 12, 31)
PAUSE = (date(2026, 12, 11), date(2026, 12, 20))
CHAT = 70


def moment(day: date, hour: float) -> datetime:
    """Return a local hour of a winter day in UTC."""
    midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
    return midnight + timedelta(hours=hour - 1)


STEPS = tuple(
    moment(FIRST + timedelta(days=number), hour) for number in range(DAYS) for hour in HOURS
)


@dataclass(frozen=True)
class Truth:
    """How the studio stands, as the changes left it; the rules that are tested did not read it."""

    terminated: bool = False
    paid: bool = False
    left: int = 3
    booked: frozenset[date] = frozenset(TUESDAYS)
    rests: bool = False
    unwanted: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Told:
    """One message: when it went, what it said, and how the studio stood then."""

    at: datetime
    keys: tuple[ReminderKey, ...]
    said: tuple[Said, ...]
    truth: Truth


@dataclass(frozen=True)
class Happening:
    """A change of mind, by name: what it makes of the truth, and how it is written down."""

    name: str
    truth: Callable[[Truth], Truth]
    write: Callable[[Scope, Truth], Awaitable[None]]

    @override
    def __repr__(self) -> str:
        return self.name


@dataclass
class Winter:
    """The studio.

    Attributes:
        told: What the customer heard.
        truth: How it stands.
    """

    database: Database
    clock: MovableClock
    told: list[Told] = field(default_factory=list)
    truth: Truth = field(default_factory=Truth)

    async def live(self, down: Collection[int], changes: Sequence[tuple[int, Happening]]) -> None:
        """Go through all steps; at some the process is down, before some something changes."""
        jobs = self._jobs()
        self.clock.move_to(moment(FIRST, 7))
        await jobs.tick()  # it begins with the next day that is due
        for number, now in enumerate(STEPS):
            self.clock.move_to(now)
            for step, happening in changes:
                if step == number:
                    await self._change(happening)
            if number not in down:
                await self._send()  # what waits may go before the day is planned, or after
                await jobs.tick()
                await self._send()

    async def _change(self, happening: Happening) -> None:
        before, self.truth = self.truth, happening.truth(self.truth)
        if self.truth != before:
            async with self.database.write() as session:
                house = House(session, self.clock.now(), via="job")
                await happening.write((await house.enter_as_system(1)).scope, before)

    async def _send(self) -> None:
        while await self._sent_one():
            pass

    async def _sent_one(self) -> bool:
        async with self.database.write() as session:
            letters = await next_letters(session, self.clock, Busy(), 1)
            if not letters:
                return False
            (letter,) = letters
            pushes = Listening(session, self.clock, letter.studio_id)
            rendering = await pushes.render(letter.body)
            if isinstance(rendering, Later):
                await postpone(session, letter.id, rendering.until)
                return True
            outcome = Outcome.DROPPED if rendering is None else Outcome.SENT
            await close_letter(session, self.clock, letter.id, outcome)
            if rendering is not None:
                handed = pushes.handed
                self.told.append(Told(self.clock.now(), handed.keys, handed.said, self.truth))
            return True

    def _jobs(self) -> Jobs:
        async def zones(_: Any) -> list[tuple[int, str]]:
            return [(1, ZONE)]

        wanted = [job for job in CALENDAR if job.name in ("end-contracts", "remind")]
        return Jobs(self.database, self.clock, wanted, zones, holder="winter", wake_sender=Bell())


def in_a_hurry(database: Database) -> Database:
    """Return a database that does not wait for the disk: no test pulls the plug on it."""
    event.listen(
        database.writing.sync_engine,
        "connect",
        lambda raw, _: raw.execute("PRAGMA synchronous=OFF"),
    )
    return database


class Listening(Pushes):
    """Remembers what was said."""

    handed = Handed()

    @override
    async def _hand_over(self, studio: Studio, keys: Sequence[ReminderKey], link: Link) -> Handed:
        self.handed = await super()._hand_over(studio, keys, link)
        return self.handed


async def build(session: AsyncSession, begins: str) -> None:
    """Write the studio as it stands on the first morning: one customer with a bit of everything.

    A contract of 12 months that renews (notice by 21 Dec), an invoice that was due on 1 Dec, a
    card of three units until 31 Dec, places on three Tuesdays.
    """
    start = moment(FIRST - timedelta(days=1), 12)
    await Studios(session, start).open_studio("Studio Eins", "de", ZONE, "Inhaberin")
    scope = (await House(session, start, via="job").enter_as_system(1)).scope
    customer, plan = await add_customer(scope, "Mia Hoffmann"), await add_plan(scope, "Jahresabo")
    terms = {"starts_on": date(2026, 1, 5), "initial_term": "P12M", "renewal": "P12M"}
    contract = await add_contract(scope, customer, plan, notice="P14D", **terms)
    first, last = INVOICE_DUE, date(2026, 12, 31)
    await add_invoice(scope, customer, contract, first, last, 5900, due_on=INVOICE_DUE)
    await give_card(scope, customer, 3, usable_until=CARD_UNTIL)
    course = await add_course(scope, await add_category(scope), capacity=9)
    (await session.get_one(WeeklyDateRecord, (1, 1))).begins = begins
    for number, day in enumerate(TUESDAYS, start=1):
        session.add(_place(number, course, customer, day, start))
    session.add(_link(customer, start))
    await session.flush()


def _place(number: int, course: int, customer: int, day: date, at: datetime) -> BookingRecord:
    return BookingRecord(
        studio_id=1, id=number, course_id=course, on=day, customer_id=customer, source="single",
        state="booked", booked_at=at,
    )  # fmt: skip


def _link(customer: int, at: datetime) -> LinkRecord:
    return LinkRecord(
        telegram_id=CHAT, studio_id=1, role="customer", customer_id=customer, language="de",
        linked_at=at, last_used_at=at,
    )  # fmt: skip


async def _row(scope: Scope, table: type[Base], number: int, **values: Any) -> None:
    row = await scope.session.get_one(table, (1, number))
    for name, value in values.items():
        setattr(row, name, value)
    await scope.session.flush()


async def _terminate(scope: Scope, _: Truth) -> None:
    days = dict.fromkeys(("ends_on", "access_ends_on", "billing_ends_on"), END)
    await _row(scope, ContractRecord, 1, state="terminated", **days)


async def _withdraw(scope: Scope, _: Truth) -> None:
    days = dict.fromkeys(("ends_on", "access_ends_on", "billing_ends_on"))
    await _row(scope, ContractRecord, 1, state="running", **days)


async def _pay(scope: Scope, _: Truth) -> None:
    await add_payment(scope, 1, 5900)


async def _rest(scope: Scope, _: Truth) -> None:
    await _row(scope, ContractRecord, 2, pauses=resting(*PAUSE))


async def _go_on(scope: Scope, _: Truth) -> None:
    await _row(scope, ContractRecord, 2, pauses=None)


async def _use_all(scope: Scope, before: Truth) -> None:
    await Credits(scope).write(1, EntryKind.USE, -before.left, scope.today)


async def _give(scope: Scope, before: Truth) -> None:
    await Credits(scope).write(1, EntryKind.CORRECT, 3 - before.left, scope.today, "a reason")


def _cancels(number: int) -> Happening:
    day = TUESDAYS[number - 1]

    async def write(scope: Scope, _: Truth) -> None:
        await _row(scope, BookingRecord, number, state="cancelled")

    return Happening(
        f"cancels {day}", lambda truth: replace(truth, booked=truth.booked - {day}), write
    )


def _chooses(group: str, *, wanted: bool) -> Happening:
    async def write(scope: Scope, _: Truth) -> None:
        await Choices(scope).choose(ActorKind.CUSTOMER, 1, group, wanted=wanted)

    def truth(before: Truth) -> Truth:
        without = before.unwanted - {group}
        return replace(before, unwanted=without if wanted else without | {group})

    return Happening(f"{'wants' if wanted else 'declines'} {group}", truth, write)


HAPPENINGS = (
    Happening("terminates", lambda truth: replace(truth, terminated=True), _terminate),
    Happening("withdraws", lambda truth: replace(truth, terminated=False), _withdraw),
    Happening("pays", lambda truth: replace(truth, paid=True), _pay),
    Happening("card rests", lambda truth: replace(truth, rests=True), _rest),
    Happening("card goes on", lambda truth: replace(truth, rests=False), _go_on),
    Happening("uses all units", lambda truth: replace(truth, left=0), _use_all),
    Happening("gets units", lambda truth: replace(truth, left=3), _give),
    *(_cancels(number) for number in (1, 2, 3)),
    *(
        _chooses(group, wanted=wanted)
        for group in ("contract", "money", "units", "courses")
        for wanted in (True, False)
    ),
)
