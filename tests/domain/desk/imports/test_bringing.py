"""Lines are brought in once, whole or not at all, and counted as the dry run said."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from sqlalchemy import func, select

from domain.accounts.service import Accounts
from domain.contracts.service import Contracts, ContractState
from domain.credits.service import Credits
from domain.customers.service import Customers
from domain.desk.imports.bringing import Bringer
from domain.desk.imports.deciding import Rules
from domain.desk.imports.import_data import ImportData, bringer_for
from domain.desk.imports.lines import (
    CardLine,
    ContractLine,
    InvoiceLine,
    Line,
    PersonLine,
    Problem,
)
from domain.desk.imports.tally import Tally
from domain.invoices.service import Invoices
from domain.plans.service import Plans, PlanView
from domain.store.base import Base
from domain.store.scope import Scope
from domain.studio import Studio
from domain.studios.service import Studios
from tests.support.rows import add_customer, add_plan
from tests.support.studios import TODAY

RULES = Rules(TODAY)


async def bring(scope: Scope, *lines: Line, **order: Any) -> Tally:
    """Bring lines in, and demand that the dry run said the same."""
    wanted = ImportData(lines, **order)
    dry, real = await bringer_for(scope, wanted), await bringer_for(scope, wanted)
    dry.think(lines)
    await real.bring(scope, lines)
    assert (dry.tally.counts, dry.tally.problems) == (real.tally.counts, real.tally.problems)
    return real.tally


async def plan(scope: Scope, name: str, **values: Any) -> PlanView:
    return await Plans(scope).get(await add_plan(scope, name, **values))


async def card_plan(scope: Scope) -> PlanView:
    card = {"kind": "card", "initial_term": "P6M", "renewal": "none", "notice": None}
    return await plan(scope, "Zehnerkarte", units=10, price_cents=12000, schedule="total", **card)


def somebody(at: int = 2, name: str = "Clara Vogt", **values: Any) -> Line:
    return Line(at, PersonLine(name=name, **values))


def kinds(problems: Sequence[Problem]) -> list[tuple[int, str]]:
    return [(problem.at, problem.kind) for problem in problems]


async def test_people_come_on_file_with_what_is_said_of_them(empty: Scope) -> None:
    tally = await bring(
        empty,
        somebody(number="17", email="clara@example.org", birthday=date(1990, 1, 2)),
        Line(3, PersonLine(name="Emre Çelik", language="en", price_group="Familie", active=False)),
    )

    clara, emre = await Customers(empty).all(active=None)
    assert tally.counts == {"people_new": 2, "lines_new": 2}
    assert (clara.name, clara.email, clara.birthday, clara.language, clara.active) == (
        *("Clara Vogt", "clara@example.org", date(1990, 1, 2), "de", True),
    )
    assert (emre.number, emre.language, emre.price_group, emre.active) == (
        *("K-1002", "en", "Familie", False),
    )


async def test_the_same_file_again_changes_nothing(empty: Scope) -> None:
    card = await card_plan(empty)
    lines = (
        Line(
            2,
            PersonLine(number="17", name="Clara Vogt"),
            ContractLine(plan=card, starts_on=date(2026, 9, 1)),
            CardLine(left=4),
            InvoiceLine(number="A-1", amount_cents=5900, due_on=date(2026, 11, 1)),
            1200,
        ),
        somebody(3, "Anna Müller"),
    )
    await bring(empty, *lines)
    rows = await everything(empty)

    again = await bring(empty, *lines)

    assert again.counts == {
        "people_same": 2,
        "lines_same": 2,
        "contracts_same": 1,
        "invoices_same": 1,
        "balances_same": 1,
    }
    assert await everything(empty) == rows


async def test_the_rest_of_a_file_follows_where_the_first_part_is_in(empty: Scope) -> None:
    card = await card_plan(empty)
    contract = ContractLine(plan=card, starts_on=date(2026, 9, 1))
    lines = [
        Line(at, PersonLine(number=str(at), name=f"Clara Vogt {at}"), contract, CardLine())
        for at in range(2, 12)
    ]
    await bring(empty, *lines[:6])

    tally = await bring(empty, *lines)

    assert tally.counts["people_same"] == 6
    assert tally.counts["cards_new"] == 4
    assert len(await Customers(empty).all()) == 10


async def test_what_differs_is_changed_and_what_is_not_said_stays(empty: Scope) -> None:
    customer = await add_customer(
        empty, "Clara Vogt", email="clara@example.org", phone="0151 5550101", address="Allee 1"
    )

    tally = await bring(
        empty, somebody(number="17", phone="+49 151 5550101", email="vogt@example.org")
    )

    file = await Customers(empty).file(customer)
    assert (tally.counts["people_changed"], tally.counts["changed_email"]) == (1, 1)
    assert (file.email, file.phone, file.address) == (
        *("vogt@example.org", "0151 5550101", "Allee 1"),
    )


async def test_a_namesake_of_another_birthday_is_somebody_new_and_is_shown(empty: Scope) -> None:
    await add_customer(empty, "Clara Vogt", birthday=date(1990, 1, 2))

    tally = await bring(empty, somebody(birthday=date(1992, 1, 2)))

    assert tally.counts["people_new"] == 1
    assert kinds(tally.hints) == [(2, "same-name")]


async def test_a_card_comes_with_what_is_left_of_it(empty: Scope) -> None:
    card = await card_plan(empty)
    line = Line(
        2,
        PersonLine(name="Emre Çelik"),
        ContractLine(plan=card, starts_on=date(2026, 9, 1)),
        CardLine(units=12, left=7),
    )

    tally = await bring(empty, line)

    (customer,) = await Customers(empty).all()
    (held,) = await Studio(empty).cards_of(customer.id)
    ledger = await Credits(empty).ledger(held.id)
    assert (tally.counts["cards_new"], tally.counts["units_left"]) == (1, 7)
    assert (held.units, held.left, held.used) == (12, 7, 5)
    assert held.usable_until == date(2027, 3, 1)  # six months from the purchase, an event (R1)
    assert [(entry.kind.value, entry.quantity) for entry in ledger] == [("grant", 12), ("use", -5)]


async def test_two_cards_of_one_person_stand_on_two_lines(empty: Scope) -> None:
    card = await card_plan(empty)
    lines = [
        Line(
            at,
            PersonLine(name="Emre Çelik"),
            ContractLine(plan=card, starts_on=date(2026, at, 1)),
            CardLine(left=at),
        )
        for at in (2, 3)
    ]

    tally = await bring(empty, *lines)

    assert tally.counts == {
        "people_new": 1,
        "lines_new": 2,
        "contracts_new": 2,
        "cards_new": 2,
        "units_left": 5,
    }


@pytest.mark.parametrize(
    ("ends_on", "state"),
    [
        pytest.param(None, ContractState.RUNNING, id="runs on"),
        pytest.param(date(2026, 12, 31), ContractState.TERMINATED, id="terminated"),
        pytest.param(date(2026, 6, 30), ContractState.ENDED, id="over"),
    ],
)
async def test_a_contract_freezes_the_terms_of_its_plan(
    empty: Scope, ends_on: date | None, state: ContractState
) -> None:
    flex = await plan(empty, "Flex")
    contract = ContractLine(
        plan=flex,
        number="V9",
        starts_on=date(2025, 10, 1),
        concluded_on=date(2025, 9, 24),
        ends_on=ends_on,
        price_cents=3500,
    )

    await bring(empty, Line(2, PersonLine(name="Jonas Weber"), contract))

    (customer,) = await Customers(empty).all()
    (view,) = await Contracts(empty).of_customer(customer.id, with_ended=True)
    assert (view.state, view.ends_on, view.price_cents) == (state, ends_on, 3500)
    assert (view.concluded_on, view.starts_on) == (date(2025, 9, 24), date(2025, 10, 1))
    assert customer.since == date(2025, 9, 24)


async def test_open_invoices_keep_their_numbers_and_the_series_goes_on_after_them(
    empty: Scope,
) -> None:
    customer = await add_customer(empty, "Peter Abo")
    lines = [
        Line(
            at,
            PersonLine(name="Peter Abo"),
            invoice=InvoiceLine(number=number, amount_cents=5900, paid_cents=paid, due_on=TODAY),
        )
        for at, (number, paid) in enumerate([("R-2026-0142", 0), ("X/7", 900), ("X/8", 5900)], 2)
    ]

    tally = await bring(empty, *lines, adds_people=False)

    found = await Invoices(empty).open(customer)
    assert [(each.number, each.rest_cents) for each in found] == [
        ("R-2026-0142", 5900),
        ("X/7", 5000),
    ]
    assert tally.counts["invoices_paid"] == 1
    assert tally.counts["invoices_cents"] == 10_900

    tally = await bring(empty, *lines, adds_people=False, historic=True)

    assert (tally.counts["invoices_same"], tally.counts["invoices_new"]) == (2, 1)


async def test_a_balance_is_brought_in_once(empty: Scope) -> None:
    customer = await add_customer(empty, "Peter Abo")
    line = Line(2, PersonLine(name="Peter Abo"), balance_cents=-1250)

    await bring(empty, line, adds_people=False)
    again = await bring(
        empty,
        line,
        Line(3, PersonLine(name="Peter Abo"), balance_cents=500),
        adds_people=False,
    )

    assert await Accounts(empty).balance(customer) == -1250
    assert kinds(again.problems) == [(3, "balance-set")]


async def test_a_line_that_is_wrong_stays_out_and_the_others_come_in(empty: Scope) -> None:
    card, flex = await card_plan(empty), await plan(empty, "Flex")
    who, day = PersonLine(name="Emre Çelik"), date(2026, 9, 1)
    lines = (
        Line(2, who, ContractLine(plan=card)),
        Line(3, who, ContractLine(plan=card, starts_on=day), CardLine(left=11)),
        Line(4, who, ContractLine(plan=flex, starts_on=day), CardLine(left=3)),
        Line(5, who, ContractLine(plan=flex, starts_on=day, ends_on=date(2026, 8, 1))),
        Line(6, who, invoice=InvoiceLine(number="A", amount_cents=0)),
        Line(7, who, invoice=InvoiceLine(number="A" * 21, amount_cents=1)),
        Line(8, PersonLine(phone="0151 5550101")),
        somebody(9),
    )

    tally = await bring(empty, *lines)

    assert kinds(tally.problems) == [
        (2, "no-start"),
        (3, "too-many-left"),
        (4, "no-card-plan"),
        (5, "ends-before-start"),
        (6, "odd-amounts"),
        (7, "long-number"),
        (8, "nobody-named"),
    ]
    assert [customer.name for customer in await Customers(empty).all()] == ["Clara Vogt"]


async def test_who_stands_twice_in_a_file_is_one_person(empty: Scope) -> None:
    tally = await bring(
        empty,
        somebody(2, number="17", email="clara@example.org"),
        somebody(3, number="17"),
        somebody(4, email="clara@example.org"),
        somebody(5, "Emre Çelik", email="clara@example.org"),
    )

    assert (tally.counts["people_new"], tally.counts["duplicates"]) == (2, 2)
    assert kinds(tally.hints) == [(3, "twice"), (4, "twice"), (5, "same-email")]


async def test_a_number_has_one_name_in_a_file_and_may_have_another_in_the_next(
    empty: Scope,
) -> None:
    lines = (somebody(2, number="17"), somebody(3, "Clara Weber", number="17"))

    tally = await bring(empty, *lines)
    later = await bring(empty, lines[1])

    assert kinds(tally.problems) == [(3, "two-names")]
    assert later.counts["changed_name"] == 1


async def test_invoices_are_for_people_on_file_only(empty: Scope) -> None:
    line = Line(
        2, PersonLine(name="Ines Karte"), invoice=InvoiceLine(number="A", amount_cents=100)
    )

    tally = await bring(empty, line, adds_people=False)

    assert kinds(tally.problems) == [(2, "nobody-on-file")]


async def test_what_was_written_is_kept_as_runs_of_ids(empty: Scope) -> None:
    tally = await bring(empty, *(somebody(at, f"Clara Vogt {at}") for at in range(2, 30)))

    assert tally.written["customers"] == [[1, 28]]


async def test_somebody_who_comes_on_file_meanwhile_is_met(empty: Scope) -> None:
    lines = (somebody(2), somebody(3, "Emre Çelik"))
    bringer = Bringer(await Studio(empty).settings(), RULES)
    await bringer.fill(empty)
    await bringer.bring(empty, lines[:1])

    await add_customer(empty, "Emre Çelik")
    await bringer.bring(empty, lines[1:])

    assert (bringer.tally.counts["people_new"], bringer.tally.counts["people_same"]) == (1, 1)


async def everything(scope: Scope) -> dict[str, int]:
    """Return how many rows each table of the areas has."""
    tables = ("customers", "contracts", "cards", "unit_entries", "invoices", "account_entries")
    return {
        name: await scope.session.scalar(
            select(func.count()).select_from(Base.metadata.tables[name])
        )
        or 0
        for name in tables
    }


async def test_what_was_billed_elsewhere_is_not_billed_again(empty: Scope) -> None:
    (await Studios(empty.session, empty.now).record_for_update(1)).pro_rata = "thirty_days"
    flex = await plan(empty, "Flex", price_cents=3900)
    who = PersonLine(name="Clara Vogt")
    january = InvoiceLine(
        number="A-1",
        amount_cents=3900,
        period_first=date(2027, 1, 1),
        period_last=date(2027, 1, 31),
    )

    await bring(empty, Line(2, who, ContractLine(plan=flex, starts_on=date(2026, 3, 1))))
    row = await Contracts(empty).record(1)
    known = (row.billed_until, row.bills_on, row.pro_rata)
    await bring(empty, Line(2, who, invoice=january), adds_people=False)

    assert known == (date(2026, 11, 30), date(2026, 12, 1), "thirty_days")
    assert (row.billed_until, row.bills_on) == (date(2027, 1, 31), date(2027, 2, 1))
