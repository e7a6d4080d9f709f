"""The demo studio is the one of DESIGN.md's table, and the rest of it is sound."""

import json
import shutil
from collections.abc import AsyncIterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.demo.people import STUDIO_FILE, demo_people
from domain.contracts.records import ContractRecord
from domain.contracts.rules import EndRule
from domain.contracts.service import ContractState, ContractView
from domain.credits.records import CardRecord, UnitEntryRecord
from domain.customers.records import CustomerRecord
from domain.dates import DateRange, Duration
from domain.invoices.records import InvoiceRecord, PaymentRecord
from domain.invoices.rules import InvoiceState, billing_period
from domain.invoices.views import InvoiceView
from domain.plans.rules import Concern, warnings_of
from domain.plans.terms import Continuation, NoticeTo
from domain.store.base import Base
from domain.store.counters import next_number
from domain.store.journal import JournalRecord
from domain.studio import House, Studio
from domain.studios.records import StaffRecord
from tests.support.studios import (
    NOW,
    TODAY,
    fill_with_demo,
    scope_of,
    session_on,
    write_template,
)

MONTH, YEAR = Duration(months=1), Duration(months=12)


@pytest.fixture
async def session(demo_template: Path, tmp_path: Path) -> AsyncIterator[AsyncSession]:
    async with session_on(Path(shutil.copy(demo_template, tmp_path / "demo.db"))) as opened:
        yield opened


@pytest.fixture
def demo(session: AsyncSession) -> Studio:
    return Studio(scope_of(session))


async def customer(demo: Studio, name: str) -> int:
    return next(number for number, known in await demo.customers.names() if known == name)


async def contract(demo: Studio, name: str) -> ContractView:
    (only,) = await demo.contracts.of_customer(await customer(demo, name))
    return only


async def invoices(demo: Studio, name: str) -> dict[date | None, InvoiceView]:
    """Return the invoices of a customer by the first day of their period."""
    found = await demo.invoices.of_customer(await customer(demo, name))
    return {view.period_first: view for view in found}


async def test_clara_has_a_year_with_r_2026_0142_issued_and_open(demo: Studio) -> None:
    clara, bills = await contract(demo, "Clara Vogt"), await invoices(demo, "Clara Vogt")

    assert (clara.plan_name, clara.starts_on) == ("Jahresabo", date(2026, 1, 15))
    assert (clara.terms.initial_term, clara.terms.renewal) == (YEAR, Continuation.INDEFINITE)
    assert (clara.terms.notice, clara.terms.notice_to) == (MONTH, NoticeTo.ANY_DAY)
    assert (clara.price_cents, clara.units_per_month) == (5900, 8)
    assert clara.assessment is not None
    assert clara.assessment.earliest_end == date(2027, 1, 14)
    assert clara.assessment.last_notice_day == date(2026, 12, 14)

    assert bills[date(2026, 11, 15)].state is InvoiceState.PAID
    assert bills[date(2026, 12, 15)].state is InvoiceState.OPEN
    newest = bills[date(2027, 1, 15)]
    assert (newest.number, newest.state) == ("R-2026-0142", InvoiceState.OPEN)
    assert (newest.period_last, newest.amount_cents) == (date(2027, 2, 14), 5900)
    assert newest.issued_on == date(2027, 1, 15) - timedelta(days=60)
    assert newest.due_on == newest.period_first
    assert max(first for first in bills if first) == date(2027, 1, 15)


async def test_jonas_is_open_ended_with_r_2026_0131_paid(demo: Studio) -> None:
    jonas, bills = await contract(demo, "Jonas Weber"), await invoices(demo, "Jonas Weber")

    assert (jonas.plan_name, jonas.starts_on) == ("Monatsabo Flex", date(2025, 10, 1))
    assert (jonas.terms.initial_term, jonas.terms.notice) == (MONTH, MONTH)
    assert (jonas.term, jonas.price_cents) == (None, 3900)
    assert jonas.assessment is not None
    assert jonas.assessment.earliest_end == date(2026, 12, 21)

    november = bills[date(2026, 11, 1)]
    assert (november.number, november.state) == ("R-2026-0131", InvoiceState.PAID)
    assert (november.period_last, november.amount_cents) == (date(2026, 11, 30), 3900)
    assert november.issued_on == date(2026, 11, 1) - timedelta(days=7)
    assert date(2026, 12, 1) not in bills


async def test_there_are_two_annas_with_a_contract_each(demo: Studio) -> None:
    annas = [name for _, name in await demo.customers.names() if name.startswith("Anna")]
    views = [await contract(demo, name) for name in annas]

    assert annas == ["Anna Müller", "Anna Schreiber"]
    assert [view.state for view in views] == [ContractState.RUNNING] * 2


async def test_emre_has_seven_of_ten_until_1_march(demo: Studio) -> None:
    (card,) = await demo.cards_of(await customer(demo, "Emre Çelik"))

    assert (card.plan_name, card.bought_on) == ("Zehnerkarte", date(2026, 9, 1))
    assert (card.left, card.units, card.used) == (7, 10, 3)
    assert card.usable_until == date(2027, 3, 1)


async def test_lena_has_a_quarter_whose_renewal_is_doubtful(demo: Studio) -> None:
    lena = await contract(demo, "Lena März")

    assert (lena.plan_name, lena.starts_on) == ("Drei-Monats-Vertrag", date(2026, 10, 1))
    assert lena.terms.renewal == MONTH
    assert lena.terms.notice == Duration(days=14)
    assert lena.assessment is not None
    assert lena.assessment.term_end == date(2026, 12, 31)
    assert lena.assessment.last_notice_day == date(2026, 12, 17)
    concerns = [one.concern for one in warnings_of(lena.terms, lena.concluded_on)]
    assert concerns == [Concern.FIXED_RENEWAL_VOID]


async def test_thomas_is_too_late_for_31_january(demo: Studio) -> None:
    thomas = await contract(demo, "Thomas Freitag")

    assert (thomas.concluded_on, thomas.starts_on) == (date(2021, 1, 20), date(2021, 2, 1))
    assert (thomas.terms.initial_term, thomas.terms.renewal) == (YEAR, YEAR)
    assert thomas.terms.notice == Duration(months=3)
    assert thomas.assessment is not None
    assert thomas.assessment.rule is EndRule.NEXT_TERM
    assert thomas.assessment.term_end == date(2027, 1, 31)
    assert thomas.assessment.last_notice_day == date(2026, 10, 31)
    assert thomas.assessment.earliest_end == date(2028, 1, 31)


async def test_marie_luise_is_paused_and_billed_nothing_meanwhile(demo: Studio) -> None:
    paused = await contract(demo, "Marie-Luise Böhm")
    bills = await invoices(demo, "Marie-Luise Böhm")

    assert (paused.plan_name, paused.state) == ("Jahresabo", ContractState.PAUSED)
    assert paused.pause is not None
    assert (paused.pause.first_day, paused.pause.last_day) == (
        date(2026, 11, 1),
        date(2027, 1, 31),
    )
    assert max(first for first in bills if first) == date(2026, 10, 1)


async def test_mia_is_terminated_to_the_end_of_the_year(
    demo: Studio, session: AsyncSession
) -> None:
    mia = await contract(demo, "Mia Hoffmann")
    entry = (await session.scalars(select(JournalRecord))).one()

    assert (mia.state, mia.ends_on) == (ContractState.TERMINATED, date(2026, 12, 31))
    assert (mia.received_on, mia.given_by) == (date(2026, 11, 12), "customer")
    assert (entry.command, entry.contract_id) == ("contract.terminate", mia.id)
    assert entry.at.date() == date(2026, 11, 12)


async def test_sofias_course_ends_by_itself(demo: Studio) -> None:
    sofia = await contract(demo, "Sofia Rossi")

    assert (sofia.plan_name, sofia.kind) == ("Fünf-Wochen-Kurs", "week")
    assert (sofia.starts_on, sofia.fixed_end_on) == (date(2026, 11, 16), date(2026, 12, 20))
    assert sofia.assessment is not None
    assert sofia.assessment.rule is EndRule.ENDS_BY_ITSELF


async def test_peter_has_one_overdue_one_partly_paid_and_one_open(demo: Studio) -> None:
    bills = await demo.invoices.of_customer(await customer(demo, "Peter Abo"))

    assert sorted(bill.state for bill in bills) == [
        InvoiceState.OPEN,
        InvoiceState.OVERDUE,
        InvoiceState.PARTLY_PAID,
    ]


async def test_emma_speaks_english_and_has_a_students_card(demo: Studio) -> None:
    emma = await demo.customers.file(await customer(demo, "Emma Wilson"))
    (card,) = await demo.cards_of(emma.id)

    assert (emma.language, emma.price_group) == ("en", "Studierende")
    assert (card.plan_name, card.units) == ("Fünferkarte", 5)
    assert [bill.amount_cents for bill in await demo.invoices.of_customer(emma.id)] == [5500]


async def test_everybody_of_the_file_is_there(demo: Studio) -> None:
    file = json.loads(STUDIO_FILE.read_text(encoding="utf-8"))

    plans = await demo.plans.all()

    assert [name for _, name in await demo.customers.names()] == file["customers"]
    assert [(plan.name, plan.kind, list(plan.aliases)) for plan in plans] == [
        (plan["name"], plan["kind"], plan["aliases"]) for plan in file["plans"]
    ]
    groups = {one.price_group for one in await demo.customers.all(active=None)}
    assert groups == set(file["price_groups"])
    for number, _ in await demo.customers.names():
        assert await demo.contracts.of_customer(number, with_ended=True)


async def test_chats_belong_to_the_people_of_the_demo(session: AsyncSession) -> None:
    house, people = House(session, NOW), {one.user_id: one for one in demo_people()}
    names = dict(await Studio(scope_of(session)).customers.names())

    links = {number: await house.links(number) for number in people}

    closed = {people[number].label for number, found in links.items() if not found}
    assert closed == {"Thomas Freitag", "Ruth Alt", "Sarah Klein"}
    for number, (link, *_) in ((one, found) for one, found in links.items() if found):
        assert (link.role, link.language) == (people[number].role, people[number].language_code)
        label = people[number].label
        assert link.customer_id is None or names[link.customer_id] == label
    assert {link.staff_id for number in (1, 2, 3) for link in links[number]} == {1, 2, 3}


async def test_numbers_run_without_a_gap_in_the_order_of_issue(
    demo: Studio, session: AsyncSession
) -> None:
    issued = [bill for bill in reversed(await demo.invoices.all()) if bill.number]

    assert [bill.number for bill in issued] == [f"R-2026-{n:04}" for n in range(1, 143)]
    days = [bill.issued_on for bill in issued if bill.issued_on]
    assert days == sorted(days)
    assert days[-1] <= TODAY
    assert await next_number(session, 1, "invoice", 2026) == 143


async def test_one_invoice_is_a_draft(demo: Studio) -> None:
    drafts = [bill for bill in await demo.invoices.all() if bill.state is InvoiceState.DRAFT]

    (draft,) = drafts
    assert draft.customer_id == await customer(demo, "Paul Sommer")
    assert (draft.number, draft.period_first) == (None, date(2026, 12, 1))


async def test_each_month_of_a_contract_is_billed_once_in_its_own_rhythm(demo: Studio) -> None:
    for number, _ in await demo.customers.names():
        for view in await demo.contracts.of_customer(number, with_ended=True):
            every = await demo.invoices.of_customer(number)
            bills = [one for one in every if one.contract_id == view.id]
            periods = [
                DateRange.from_days(bill.period_first, bill.period_last)
                for bill in bills
                if bill.period_first and bill.period_last
            ]
            rhythm = [billing_period(view.starts_on, count) for count in range(80)]
            assert len(set(periods)) == len(bills)
            assert view.schedule == "total" or set(periods) <= set(rhythm)
            assert view.last_day is None or all(one.start <= view.last_day for one in periods)


@pytest.mark.parametrize(
    ("series", "table"),
    [
        ("customers", CustomerRecord),
        ("contracts", ContractRecord),
        ("invoices", InvoiceRecord),
        ("payments", PaymentRecord),
        ("cards", CardRecord),
        ("unit_entries", UnitEntryRecord),
        ("staff", StaffRecord),
        ("journal", JournalRecord),
    ],
)
async def test_new_rows_get_the_next_id(
    session: AsyncSession, series: str, table: type[Base]
) -> None:
    ids = await session.scalars(select(table.__table__.c.id))

    assert await next_number(session, 1, series) == max(ids) + 1


async def test_no_contact_data_could_be_somebodys(session: AsyncSession) -> None:
    people = list(await session.scalars(select(CustomerRecord)))

    assert all(one.email is None or one.email.endswith("@example.org") for one in people)
    assert all(one.phone is None or one.phone.startswith("0151 555") for one in people)
    assert len({one.phone for one in people}) == len(people)
    assert len({one.email for one in people if one.email}) == len(
        [one for one in people if one.email]
    )


async def test_each_build_is_the_same(demo_template: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.db"
    await write_template(again, fill_with_demo)

    async with session_on(demo_template) as first, session_on(again) as second:
        for table in Base.metadata.sorted_tables:
            rows = [await one.execute(select(table)) for one in (first, second)]
            assert rows[0].all() == rows[1].all()
