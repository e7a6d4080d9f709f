"""The daily job: what is issued, for which days, at which price, and that it is issued once."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import update

from bot.database import Database
from domain.accounts.service import Accounts, EntryKind
from domain.contracts.records import ContractRecord
from domain.contracts.service import Contracts
from domain.desk.orders import EndMode, TerminationOrder
from domain.desk.renew_and_bill import RenewAndBill
from domain.invoices.records import InvoiceRecord
from domain.plans.pauses import PauseFee
from domain.store.journal import entries
from domain.store.scope import Scope
from domain.studios.service import Studios
from tests.support.desk import credit, end, withdraw
from tests.support.documents import add_clara, add_invoice, documents, in_force, on, paid_on
from tests.support.pauses import paused
from tests.support.rows import add_contract, add_customer, add_plan
from tests.support.studios import TODAY, fill_with_empty_studio, scope_of

DEC, JAN, FEB, MAR = (
    date(2026, 12, 1),
    date(2027, 1, 1),
    date(2027, 2, 1),
    date(2027, 3, 1),
)
NOVEMBER_BILLED: dict[str, Any] = {"billed_until": date(2026, 11, 30)}


async def add_member(scope: Scope, group: str = "Normal", **values: Any) -> int:
    """Return the id of a flex contract for 39.00 a month, billed a week ahead through November."""
    customer_id = await add_customer(scope, "Jonas Weber", price_group=group)
    plan_id = await add_plan(scope, "Flex")
    facts = {"billing_lead_days": 7, "renewed_on": TODAY, **NOVEMBER_BILLED, **values}
    return await add_contract(scope, customer_id, plan_id, **facts)


async def run(scope: Scope, day: date, *, really: date | None = None, most: int = 200) -> int:
    """Return of how many contracts the day's work was done, on that day or a later one."""
    work, done = RenewAndBill(on(scope, really or day), day), 0
    while portion := await work.portion(most):
        done += portion
    return done


async def live(scope: Scope, first: date, last: date) -> None:
    """Let the job run on every day."""
    for number in range((last - first).days + 1):
        await run(scope, first + timedelta(days=number))


async def billed(scope: Scope) -> list[tuple[Any, ...]]:
    """Return first and last day and cents of each document, in the order of issue."""
    return [
        (one.period_first, one.period_last, one.amount_cents) for one in await documents(scope)
    ]


def month(first: date, last_day: int, cents: int) -> tuple[date, date, int]:
    return first, first.replace(day=last_day), cents


async def test_an_invoice_goes_out_ahead_of_its_period_and_once(empty: Scope) -> None:
    contract_id = await add_member(empty)

    too_early = await run(empty, date(2026, 11, 23))
    on_its_day = await run(empty, date(2026, 11, 24))
    again = await run(empty, date(2026, 11, 24))

    (invoice,) = await documents(empty)
    row = await Contracts(empty).record(contract_id)
    await empty.session.refresh(row)
    assert (too_early, on_its_day, again) == (0, 1, 0)
    assert (invoice.number, invoice.kind, invoice.mark) == ("R-2026-0001", "invoice", "issued")
    assert (invoice.period_first, invoice.period_last) == (DEC, date(2026, 12, 31))
    assert (invoice.amount_cents, invoice.tax_rate) == (3900, Decimal("0.19"))
    assert (invoice.issued_on, invoice.due_on) == (date(2026, 11, 24), DEC)
    assert (invoice.price_group, invoice.paused) == ("Normal", None)
    assert (row.billed_until, row.bills_on) == (date(2026, 12, 31), date(2026, 12, 25))
    entry, *_ = await entries(empty)
    assert (entry.command, entry.actor_kind, entry.contract_id) == (
        "invoice.issue",
        "system",
        contract_id,
    )


async def test_missed_days_are_made_up_with_the_same_periods_but_the_real_date(
    empty: Scope,
) -> None:
    await add_member(empty)

    for day in (date(2026, 11, 24), date(2026, 12, 25), date(2027, 1, 25)):
        await run(empty, day, really=date(2027, 1, 30))

    assert [
        (one.number, one.period_first, one.issued_on, one.due_on) for one in await documents(empty)
    ] == [
        ("R-2027-0001", DEC, date(2027, 1, 30), date(2027, 1, 30)),
        ("R-2027-0002", JAN, date(2027, 1, 30), date(2027, 1, 30)),
        ("R-2027-0003", FEB, date(2027, 1, 30), FEB),
    ]


async def test_one_day_makes_up_everything_that_is_due(empty: Scope) -> None:
    await add_member(empty)

    assert await run(empty, date(2027, 1, 25)) == 1

    assert await billed(empty) == [
        month(DEC, 31, 3900),
        month(JAN, 31, 3900),
        month(FEB, 28, 3900),
    ]


async def test_numbers_have_no_gap_and_begin_anew_each_year(empty: Scope) -> None:
    for _ in range(3):
        await add_member(empty)

    await live(empty, date(2026, 12, 24), date(2027, 1, 26))

    assert [one.number for one in await documents(empty)] == [
        *(f"R-2026-{number:04}" for number in range(1, 7)),
        *(f"R-2027-{number:04}" for number in range(1, 4)),
    ]


@pytest.mark.parametrize(
    ("ends_on", "expected"),
    [
        pytest.param(date(2026, 12, 31), [month(DEC, 31, 3900)], id="at the end of a period"),
        # 10 of 31 days: 39.00 * 10 / 31 = 12.58
        pytest.param(
            date(2027, 1, 10),
            [month(DEC, 31, 3900), (JAN, date(2027, 1, 10), 1258)],
            id="inside of a period",
        ),
        pytest.param(date(2026, 11, 30), [], id="before the next period"),
        pytest.param(date(2025, 9, 30), [], id="never began"),
    ],
)
async def test_nothing_is_billed_after_the_billing_end(
    empty: Scope, ends_on: date, expected: list[tuple[date, date, int]]
) -> None:
    await add_member(empty, ends_on=ends_on, billing_ends_on=ends_on, state="terminated")

    await run(empty, date(2027, 6, 1))

    assert await billed(empty) == expected


async def test_what_was_cut_is_billed_as_a_whole_where_the_contract_goes_on(empty: Scope) -> None:
    contract_id = await add_member(empty)
    wanted = TerminationOrder(contract_id, TODAY, mode=EndMode.DATE, wanted_on=date(2027, 1, 10))
    await end(empty, wanted)
    await run(empty, date(2026, 12, 25))

    await withdraw(on(empty, date(2026, 12, 28)), contract_id)
    empty.session.expire_all()
    await run(empty, date(2027, 1, 25))

    assert await in_force(empty) == {
        DEC: (date(2026, 12, 31), 3900, 0),
        JAN: (date(2027, 1, 31), 3900, 0),
        FEB: (date(2027, 2, 28), 3900, 0),
    }


async def test_a_period_of_a_contract_that_ended_is_still_owed_after_a_downtime(
    empty: Scope,
) -> None:
    last_day = date(2026, 12, 31)
    await add_member(empty, ends_on=last_day, billing_ends_on=last_day, state="ended")

    await run(empty, date(2026, 11, 24), really=date(2027, 1, 5))

    assert await billed(empty) == [month(DEC, 31, 3900)]


async def test_after_the_initial_term_the_follow_on_price_counts(empty: Scope) -> None:
    await add_member(
        empty,
        starts_on=date(2026, 2, 1),
        initial_term="P12M",
        renewal_price_cents=4500,
        billed_until=date(2026, 12, 31),
    )

    await run(empty, date(2027, 1, 25))

    assert await billed(empty) == [month(JAN, 31, 3900), month(FEB, 28, 4500)]


async def test_a_total_is_billed_when_its_term_begins(empty: Scope) -> None:
    await add_member(
        empty,
        starts_on=date(2026, 2, 1),
        initial_term="P12M",
        renewal="P12M",
        schedule="total",
        price_cents=60000,
        billed_until=date(2027, 1, 31),
    )

    before = await run(empty, date(2027, 1, 24))
    await run(empty, date(2027, 1, 25))

    assert before == 0
    assert await billed(empty) == [(FEB, date(2028, 1, 31), 60000)]


async def test_after_a_total_it_may_go_on_month_by_month(empty: Scope) -> None:
    await add_member(
        empty,
        starts_on=date(2026, 2, 1),
        initial_term="P12M",
        schedule="total",
        price_cents=60000,
        renewal_schedule="monthly",
        renewal_price_cents=5500,
        billed_until=date(2027, 1, 31),
    )

    await run(empty, date(2027, 2, 22))

    assert await billed(empty) == [month(FEB, 28, 5500), month(MAR, 31, 5500)]


async def test_the_price_is_that_of_the_customer_s_group(empty: Scope) -> None:
    await add_member(empty, "Studierende", prices_cents={"Studierende": 3200})

    await run(empty, date(2026, 11, 24))

    (invoice,) = await documents(empty)
    assert (invoice.amount_cents, invoice.price_group) == (3200, "Studierende")


@pytest.mark.parametrize(
    ("values", "own", "rate"),
    [
        pytest.param({}, None, "0.19", id="the studio's"),
        pytest.param({"tax_rate": Decimal("0.07")}, None, "0.07", id="another of the studio"),
        pytest.param({}, Decimal("0.07"), "0.07", id="the contract's own"),
        pytest.param({"tax_status": "small_business"}, Decimal("0.07"), "0", id="small business"),
        pytest.param({"tax_status": "exempt"}, None, "0", id="exempt"),
    ],
)
async def test_tax_is_the_contract_s_or_the_studio_s_or_none(
    empty: Scope, values: dict[str, Any], own: Decimal | None, rate: str
) -> None:
    studio = await Studios(empty.session, empty.now).record_for_update(1)
    for name, value in values.items():
        setattr(studio, name, value)
    await add_member(empty, tax_rate=own)

    await run(empty, date(2026, 11, 24))

    (invoice,) = await documents(empty)
    assert invoice.tax_rate == Decimal(rate)


@pytest.mark.parametrize(
    ("pause", "expected"),
    [
        pytest.param(
            paused(DEC, date(2026, 12, 31)),
            [(JAN, 3900, None)],
            id="a whole period costs nothing and has no invoice",
        ),
        # 21 of 31 days: 39.00 * 21 / 31 = 26.42
        pytest.param(
            paused(date(2026, 12, 22), date(2026, 12, 31)),
            [(DEC, 2642, [["2026-12-22", "2026-12-31"]]), (JAN, 3900, None)],
            id="a part",
        ),
        # 26.42 and 10 of 31 days of 5.00 = 1.61
        pytest.param(
            paused(date(2026, 12, 22), date(2026, 12, 31), fee=PauseFee.FIXED, fee_cents=500),
            [(DEC, 2803, [["2026-12-22", "2026-12-31"]]), (JAN, 3900, None)],
            id="a part, with a fee",
        ),
        pytest.param(paused(DEC, None), [], id="until somebody ends it"),
    ],
)
async def test_days_of_rest_cost_what_the_pause_says(
    empty: Scope, pause: dict[str, Any], expected: list[tuple[Any, ...]]
) -> None:
    await add_member(empty, **pause)

    await run(empty, date(2026, 12, 25))

    found = await documents(empty)
    assert [(one.period_first, one.amount_cents, one.paused) for one in found] == expected


async def test_who_returns_earlier_is_billed_for_what_was_passed_over(empty: Scope) -> None:
    contract_id = await add_member(empty, **paused(DEC, date(2027, 1, 31)))
    await run(empty, date(2027, 1, 25))
    assert await billed(empty) == [month(FEB, 28, 3900)]
    empty.session.expire_all()

    row = await Contracts(empty).record_for_update(contract_id)
    row.pauses = paused(DEC, date(2026, 12, 31))["pauses"]
    await empty.session.flush()
    await run(empty, date(2027, 1, 26))

    assert await billed(empty) == [month(FEB, 28, 3900), month(JAN, 31, 3900)]


async def test_a_prepared_draft_is_issued_as_it_stands(empty: Scope) -> None:
    contract_id = await add_member(empty)
    draft = await add_invoice(empty, 1, contract_id, DEC, date(2026, 12, 31), 2000, draft=True)

    await run(empty, date(2026, 11, 24))

    (invoice,) = await documents(empty)
    assert (invoice.id, invoice.number, invoice.mark) == (draft, "R-2026-0001", "issued")
    assert (invoice.amount_cents, invoice.issued_on) == (2000, date(2026, 11, 24))


async def test_a_period_with_a_document_is_not_billed_again(empty: Scope) -> None:
    contract_id = await add_member(empty)
    by_hand = await add_invoice(empty, 1, contract_id, DEC, date(2026, 12, 31), 3900)
    await credit(empty, by_hand)

    await run(empty, date(2026, 12, 25))

    assert [one for one, *_ in await billed(empty)] == [DEC, DEC, JAN]
    assert await in_force(empty) == {JAN: (date(2027, 1, 31), 3900, 0)}


async def test_what_costs_nothing_has_no_invoice(empty: Scope) -> None:
    contract_id = await add_member(empty, price_cents=0)

    await run(empty, date(2026, 12, 25))

    row = await Contracts(empty).record(contract_id)
    await empty.session.refresh(row)
    assert await billed(empty) == []
    assert row.billed_until == date(2027, 1, 31)


@pytest.mark.parametrize(
    ("cents", "paid", "left"),
    [
        pytest.param(1000, [1000, 0], 0, id="a part of the first"),
        pytest.param(5000, [3900, 1100], 0, id="the first and a part of the next"),
        pytest.param(9000, [3900, 3900], 1200, id="all, and some is left"),
        pytest.param(-500, [0, 0], -500, id="a debt pays nothing"),
    ],
)
async def test_money_on_the_account_pays_the_earlier_period_first(
    empty: Scope, cents: int, paid: list[int], left: int
) -> None:
    await add_member(empty)
    await Accounts(empty).book(1, cents, EntryKind.OPENING, None)

    await run(empty, date(2026, 12, 25))
    await run(empty, date(2026, 12, 25))

    found = await documents(empty)
    assert [await paid_on(empty, one.id) for one in found] == paid
    assert await Accounts(empty).balance(1) == left


async def test_the_oldest_money_is_taken_first_and_says_where_it_came_from(empty: Scope) -> None:
    contract_id = await add_member(empty)
    old = await add_invoice(empty, 1, contract_id, None, None, 1000)
    accounts = Accounts(empty)
    await accounts.book(1, 1000, EntryKind.REVERSAL, old)
    await accounts.book(1, 400, EntryKind.OPENING, None)

    await run(empty, date(2026, 11, 24))

    invoice = (await documents(empty))[-1]
    taken = [one for one in await accounts.entries(1) if one.kind is EntryKind.OFFSET]
    assert [(one.amount_cents, one.invoice_id, one.to_invoice_id) for one in taken] == [
        (-1000, old, invoice.id),
        (-400, None, invoice.id),
    ]


async def test_a_card_is_never_billed_by_the_calendar(empty: Scope) -> None:
    await add_member(empty, kind="card", schedule="total", billed_until=None)

    assert await run(empty, date(2027, 12, 1)) == 0


async def test_a_portion_is_never_exceeded(empty: Scope) -> None:
    for _ in range(3):
        await add_member(empty)

    work = RenewAndBill(on(empty, DEC), DEC)
    portions = [await work.portion(2) for _ in range(3)]

    assert portions == [2, 1, 0]


async def test_a_new_term_is_noted_once(empty: Scope) -> None:
    await add_member(
        empty,
        starts_on=date(2026, 3, 1),
        initial_term="P3M",
        renewal="P1M",
        renewed_on=TODAY,
        billed_until=date(2028, 1, 31),
    )

    await run(empty, date(2027, 1, 2))
    await run(empty, date(2027, 1, 2))

    found = [one.facts for one in await entries(empty) if one.command == "contract.renew"]
    assert found == [
        {"renewed_on": "2027-01-01", "runs_until": "2027-01-31"},
        {"renewed_on": "2026-12-01", "runs_until": "2026-12-31"},
    ]


async def test_the_open_ended_phase_begins_once(empty: Scope) -> None:
    clara = await add_clara(empty)

    await run(empty, date(2027, 6, 1))

    found = [one for one in await entries(empty) if one.command == "contract.renew"]
    row = await Contracts(empty).record(clara.contract_id)
    await empty.session.refresh(row)
    assert [one.facts for one in found] == [{"renewed_on": "2027-01-15", "runs_until": None}]
    assert (row.renews_on, row.renewed_on) == (None, date(2027, 1, 15))


async def test_who_gave_notice_renews_no_more(empty: Scope) -> None:
    clara = await add_clara(empty)
    await end(empty, TerminationOrder(clara.contract_id, TODAY))

    await run(empty, date(2027, 6, 1))

    assert "contract.renew" not in {one.command for one in await entries(empty)}


async def test_a_row_of_an_older_version_finds_its_days(empty: Scope) -> None:
    contract_id = await add_member(empty)
    await empty.session.execute(
        update(ContractRecord).values(bills_on=TODAY, renews_on=None),
        execution_options={"synchronize_session": False},
    )
    empty.session.expire_all()

    await run(empty, TODAY)

    fresh = await Contracts(empty).record(contract_id)
    assert (await documents(empty), fresh.bills_on) == ([], date(2026, 11, 24))


async def test_both_engines_bill_the_same(database: Database, postgres: Database) -> None:
    found = []
    for each in (database, postgres):
        async with each.write() as session:
            await fill_with_empty_studio(session)
            scope = scope_of(session)
            await add_member(scope, **paused(date(2026, 12, 22), date(2026, 12, 31)))
            drafted = await add_member(scope)
            await add_invoice(scope, 2, drafted, DEC, date(2026, 12, 31), 2000, draft=True)
            await Accounts(scope).book(1, 3000, EntryKind.OPENING, None)
        async with each.write() as session:
            scope = scope_of(session)
            await run(scope, date(2026, 12, 25), most=1)
            read = [_as_read(one) for one in await documents(scope)]
            found.append((read, await Accounts(scope).balance(1)))

    assert found[0] == found[1]
    assert len(found[0][0]) == 4


def _as_read(one: InvoiceRecord) -> tuple[Any, ...]:
    names = ("id", "number", "amount_cents", "tax_rate", "issued_on", "due_on", "paused")
    return tuple(getattr(one, name) for name in (*names, "version", "recorded_at"))
