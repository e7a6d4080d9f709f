"""For each kind of message a small studio in which it is due, and what may happen meanwhile."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

from typing_extensions import override

from domain.bookings.records import BookingRecord
from domain.contracts.receipts import Receipts
from domain.contracts.records import ContractRecord
from domain.courses.records import CourseRecord, DroppedDayRecord
from domain.credits.service import Credits, EntryKind
from domain.customers.records import CustomerRecord
from domain.invoices.records import InvoiceRecord
from domain.reminders.asked import AskedRequest, NobodyAsks, ToldMessage
from domain.reminders.shapes import Audience
from domain.store.base import Base
from domain.store.scope import Scope
from tests.support.bookings import TUESDAY, add_category, add_course, book, give_card
from tests.support.documents import add_invoice, add_payment
from tests.support.messages import at
from tests.support.pauses import resting
from tests.support.rows import add_contract, add_customer, add_plan

Change = Callable[[Scope, int], Awaitable[None]]
END = date(2026, 12, 31)
CLASS_DAY = TUESDAY
RENEWS = date(2027, 1, 15)
LAST_NOTICE = date(2026, 12, 14)
MORNING = timedelta(hours=7)
"""08:00 in Berlin in winter, as a moment of the day in UTC."""


@dataclass(frozen=True)
class Occasion:
    """A kind, when it is due, and how a studio looks then.

    Attributes:
        day: On which it is planned.
        prepare: Makes the studio, and returns the id that the key names.
        moot: Changes after which nothing is said.
        stays: Changes after which it is said all the same.
        until: The last day on which what was missed is still said.
        key_day: The day that the key names, where it is another one.
    """

    kind: str
    audience: Audience
    day: date
    prepare: Callable[[Scope], Awaitable[int]]
    until: date
    moot: Mapping[str, Change] = field(default_factory=dict)
    stays: Mapping[str, Change] = field(default_factory=dict)
    key_day: date | None = None

    @property
    def named_day(self) -> date:
        """The day that the key names."""
        return self.key_day or self.day

    @property
    def changes(self) -> Mapping[str, tuple[Change, bool]]:
        """What may happen meanwhile, each with whether it is said all the same.

        Who is inactive hears nothing any more; an owner still hears of such a customer.
        """
        silenced = {name: (change, False) for name, change in self.moot.items()}
        still_said = {name: (change, True) for name, change in self.stays.items()}
        inactive = {"the customer is inactive": (INACTIVE, self.audience is Audience.OWNER)}
        return silenced | still_said | inactive


def morning(day: date) -> datetime:
    """Return 08:00 in Berlin, in winter."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC) + MORNING


async def customer(scope: Scope, **values: Any) -> int:
    """Return the one customer of the studio."""
    return await add_customer(scope, "Mia Hoffmann", **values)


def ending(**values: Any) -> Callable[[Scope], Awaitable[int]]:
    """Return what makes a contract of the one customer."""

    async def prepare(scope: Scope) -> int:
        plan = await add_plan(scope, "Flex")
        return await add_contract(scope, await customer(scope), plan, **values)

    return prepare


def annual(**values: Any) -> Callable[[Scope], Awaitable[int]]:
    """Return what makes a contract of 12 months from 15 Jan 2026 with a month's notice."""
    terms = {"starts_on": date(2026, 1, 15), "initial_term": "P12M", "renewal": "P12M"}
    return ending(**{**terms, "price_cents": 5900, **values})


async def low_card(scope: Scope) -> int:
    """Return a card of which two units are left since yesterday evening."""
    card_id = await give_card(scope, await customer(scope), 4)
    yesterday = at(scope, datetime(2026, 11, 30, 17, tzinfo=UTC))
    await Credits(yesterday).write(card_id, EntryKind.USE, -2, date(2026, 11, 30))
    return card_id


async def card(scope: Scope) -> int:
    """Return a card of three units, to be used by 1 Mar 2027."""
    return await give_card(scope, await customer(scope), 3)


def invoice(**values: Any) -> Callable[[Scope], Awaitable[int]]:
    """Return what makes an invoice for January 2027."""

    async def prepare(scope: Scope) -> int:
        contract = await ending()(scope)
        first, last = date(2027, 1, 1), date(2027, 1, 31)
        number = await add_invoice(scope, 1, contract, first, last, 5900)
        await write(scope, InvoiceRecord, number, **values)
        return number

    return prepare


async def correction(scope: Scope) -> int:
    """Return a corrected invoice that came with a termination."""
    before = await invoice()(scope)
    first, last = date(2027, 1, 1), date(2027, 1, 31)
    number = await add_invoice(scope, 1, 1, first, last, 2900)
    at_noon = datetime(2026, 12, 1, 12, tzinfo=UTC)
    issued = {"issued_on": date(2026, 12, 1), "recorded_at": at_noon, "refers_to": before}
    await write(scope, InvoiceRecord, number, kind="correction", **issued)
    await write(scope, InvoiceRecord, before, mark="corrected")
    return number


async def place(scope: Scope) -> int:
    """Return a place on Tuesday's course."""
    category = await add_category(scope)
    course = await add_course(scope, category)
    number = await customer(scope)
    await give_card(scope, number, 5)
    await book(scope, number, course, TUESDAY)
    return 1


async def write(scope: Scope, table: type[Base], number: int, **values: Any) -> None:
    """Write values into a row."""
    row = await scope.session.get_one(table, (scope.studio_id, number))
    for name, value in values.items():
        setattr(row, name, value)
    await scope.session.flush()


def contract_gets(**values: Any) -> Change:
    """Return a change of the contract."""
    return lambda scope, number: write(scope, ContractRecord, number, **values)


def invoice_gets(**values: Any) -> Change:
    """Return a change of the invoice."""
    return lambda scope, number: write(scope, InvoiceRecord, number, **values)


def customer_gets(**values: Any) -> Change:
    """Return a change of the customer."""
    return lambda scope, _: write(scope, CustomerRecord, 1, **values)


def card_contract_gets(**values: Any) -> Change:
    """Return a change of the card's contract."""
    return lambda scope, _: write(scope, ContractRecord, 1, **values)


async def is_paid(scope: Scope, number: int) -> None:
    """Pay an invoice."""
    await add_payment(scope, number, 5900)


def units(kind: EntryKind, quantity: int) -> Change:
    """Return a line in the ledger of the card."""

    async def change(scope: Scope, card_id: int) -> None:
        await Credits(scope).write(card_id, kind, quantity, scope.today, "a reason")

    return change


async def buys_another(scope: Scope, _: int) -> None:
    """Give the customer a full card beside."""
    await give_card(scope, 1, 10)


async def is_cancelled(scope: Scope, number: int) -> None:
    """Cancel the place."""
    await write(scope, BookingRecord, number, state="cancelled")


async def day_is_dropped(scope: Scope, _: int) -> None:
    """Drop the course day."""
    scope.session.add(DroppedDayRecord(studio_id=1, id=1, course_id=1, on=TUESDAY, begins="18:00"))
    await scope.session.flush()


async def course_is_over(scope: Scope, _: int) -> None:
    """Take the course off the program."""
    await write(scope, CourseRecord, 1, active=False)


TERMINATED = contract_gets(
    state="terminated", ends_on=END, access_ends_on=END, billing_ends_on=END
)
RESTS = contract_gets(pauses=resting(date(2026, 11, 25), date(2026, 12, 31)))
INACTIVE = customer_gets(inactive_from=date(2026, 11, 20))
OWNER, CUSTOMER = Audience.OWNER, Audience.CUSTOMER


def notice_comes(state: str, *, of_contract: bool = True) -> Change:
    """Return a notice of the customer that the studio has to make sense of."""

    async def change(scope: Scope, contract_id: int) -> None:
        await Receipts(scope).add(
            {
                "number": "E-2026-0001",
                "customer_id": 1,
                "contract_id": contract_id if of_contract else None,
                "state": state,
                "received_at": scope.now,
                "received_on": scope.today,
                "facts": {},
            }
        )

    return change


DEADLINE_MOOT: Mapping[str, Change] = {
    "a notice is unclear": notice_comes("unclear"),
    "a notice names no contract": notice_comes("unclear", of_contract=False),
    "the customer was asked back about a notice": notice_comes("asked_back"),
    "notice was given": TERMINATED,
    "the term was made longer": contract_gets(initial_term="P15M", renews_on=date(2027, 4, 15)),
    "the notice period was changed": contract_gets(notice="P3M"),
    "it is over": contract_gets(state="ended"),
}
CARD_MOOT: Mapping[str, Change] = {
    "its contract rests": card_contract_gets(pauses=resting(date(2026, 11, 30), date(2027, 4, 1))),
    "its contract ended": card_contract_gets(state="ended", ends_on=date(2026, 11, 30)),
}

OCCASIONS = (
    Occasion(
        "contract_ends",
        CUSTOMER,
        date(2026, 12, 24),
        ending(state="terminated", ends_on=END),
        date(2026, 12, 29),
        moot={
            "the termination was withdrawn": contract_gets(state="running", ends_on=None),
            "the end was moved": contract_gets(ends_on=date(2027, 1, 7)),
            "it never starts": contract_gets(starts_on=date(2027, 1, 1)),
        },
        stays={"it rests": RESTS},
    ),
    Occasion(
        "notice_due",
        CUSTOMER,
        date(2026, 12, 7),
        annual(),
        LAST_NOTICE,
        moot=DEADLINE_MOOT,
        stays={"it rests for free": RESTS, "a notice was taken back": notice_comes("withdrawn")},
    ),
    Occasion(
        "notice_radar",
        OWNER,
        date(2026, 11, 30),
        annual(),
        LAST_NOTICE,
        moot=DEADLINE_MOOT,
    ),
    Occasion(
        "renews",
        CUSTOMER,
        date(2026, 11, 23),
        annual(),
        LAST_NOTICE,
        moot=DEADLINE_MOOT,
    ),
    Occasion(
        "invoice_issued",
        CUSTOMER,
        date(2026, 12, 1),
        invoice(issued_on=date(2026, 12, 1), due_on=date(2027, 1, 1)),
        date(2027, 1, 3),
        moot={
            "it was cancelled": invoice_gets(mark="cancelled"),
        },
        stays={
            "it is paid": is_paid,
            "the contract rests": RESTS,
            "notice was given": TERMINATED,
        },
    ),
    Occasion(
        "invoice_corrected",
        CUSTOMER,
        date(2026, 12, 2),
        correction,
        date(2026, 12, 15),
        key_day=date(2026, 12, 1),
        moot={
            "it was taken back": invoice_gets(mark="cancelled", amount_cents=0),
        },
        stays={"it is paid": is_paid},
    ),
    Occasion(
        "invoice_overdue",
        CUSTOMER,
        date(2026, 12, 4),
        invoice(issued_on=date(2026, 11, 15), due_on=date(2026, 12, 1)),
        date(2026, 12, 14),
        moot={
            "it is paid": is_paid,
            "it was cancelled": invoice_gets(mark="cancelled"),
            "the studio collects it": card_contract_gets(payment_method="direct_debit"),
            "the due day was moved": invoice_gets(due_on=date(2026, 12, 3)),
        },
        stays={"the contract rests": RESTS, "notice was given": TERMINATED},
    ),
    Occasion(
        "overdue_radar",
        OWNER,
        date(2026, 12, 4),
        invoice(issued_on=date(2026, 11, 15), due_on=date(2026, 12, 1)),
        date(2026, 12, 14),
        moot={"it is paid": is_paid},
        stays={
            "the studio collects it": card_contract_gets(payment_method="direct_debit"),
        },
    ),
    Occasion(
        "card_low",
        CUSTOMER,
        date(2026, 12, 1),
        low_card,
        date(2027, 3, 1),
        key_day=date(2026, 11, 30),
        moot={
            "units came": units(EntryKind.CORRECT, 3),
            "there is another card": buys_another,
            **CARD_MOOT,
        },
        stays={
            "another unit went": units(EntryKind.USE, -1),
            "all units went": units(EntryKind.USE, -2),
        },
    ),
    Occasion(
        "card_to_use",
        CUSTOMER,
        date(2027, 1, 30),
        card,
        date(2027, 2, 21),
        moot={
            "all units went": units(EntryKind.USE, -3),
            **CARD_MOOT,
        },
    ),
    Occasion(
        "class_tomorrow",
        CUSTOMER,
        TUESDAY - timedelta(days=1),
        place,
        TUESDAY,
        moot={
            "the place was given up": is_cancelled,
            "the day was dropped": day_is_dropped,
            "the course is over": course_is_over,
            "its contract rests": card_contract_gets(
                pauses=resting(date(2026, 11, 23), date(2027, 4, 1))
            ),
        },
    ),
)
"""What is due in a studio with one customer; pauses, requests and the digest have their own."""


@dataclass(frozen=True)
class Asks(NobodyAsks):
    """Requests, messages of changes and e-mails that wait, as a test has them."""

    requests: tuple[AskedRequest, ...] = ()
    told_: tuple[ToldMessage, ...] = ()
    mails: int = 0

    @override
    async def told(self, first: datetime, until: datetime) -> tuple[ToldMessage, ...]:
        """Return those of the span."""
        return tuple(each for each in self.told_ if first <= each.at < until)

    @override
    async def told_at_last(self, first: datetime, until: datetime) -> tuple[ToldMessage, ...]:
        """Return the same: they were done with when they were due."""
        return await self.told(first, until)

    @override
    async def mails_waiting(self, _: datetime) -> int:
        """Return how many."""
        return self.mails

    @override
    async def waiting(self) -> tuple[AskedRequest, ...]:
        """Return them."""
        return self.requests
