"""A sale: what it shows, what it writes, and what it refuses. Today is Saturday, 21 Nov 2026."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from msgspec.structs import replace
from sqlalchemy import update

from domain.bookings.service import Bookings
from domain.contracts.rules import EndRule
from domain.contracts.service import Contracts
from domain.credits.service import Credits
from domain.customers.service import Customers
from domain.desk.errors import PreviewOutdated
from domain.desk.facts import Note, PlannedMessage
from domain.desk.sales.errors import (
    CourseNeeded,
    CourseNotOffered,
    CustomerInactive,
    OverAlready,
    PaymentMethodNotEnabled,
    PlanNotOnSale,
)
from domain.desk.sales.orders import SellContract, Wish
from domain.desk.sales.previews import Bill, FirstEnd
from domain.desk.service import Desk
from domain.errors import Refusal
from domain.plans.service import Plans
from domain.store.journal import entries
from domain.store.scope import Actor, ActorKind, Role, Scope
from domain.studios.records import StudioRecord
from domain.studios.service import Studios
from tests.support.bookings import add_category, add_course
from tests.support.documents import count_from, documents, later
from tests.support.rows import add_customer
from tests.support.sales import (
    add_known_plan,
    cards_of,
    contract_of,
    invoices_of,
    sale_of,
    sell,
    sold,
)
from tests.support.studios import TODAY

JAN, FEB, DEC = date(2027, 1, 21), date(2027, 2, 21), date(2026, 12, 21)


NAMED = {"address": "Lindenweg 1, 12345 Lindenau", "tax_number": "12/345/67890"}
"""What invoices must name."""


async def settle(scope: Scope, **settings: Any) -> None:
    await scope.session.execute(update(StudioRecord).values(**settings))


class TestTheProposal:
    async def test_a_year_shows_its_days_the_last_day_for_notice_and_what_is_billed_when(
        self, empty: Scope
    ) -> None:
        clara = await add_customer(empty, "Clara Vogt")
        plan = await add_known_plan(empty, "Jahresabo")

        sale = await sale_of(empty, clara, plan)

        assert (sale.starts_on, sale.last_day) == (TODAY, None)
        assert sale.first_end == FirstEnd(
            rule=EndRule.INITIAL_TERM,
            notice="P1M",
            term_end=date(2027, 11, 20),
            last_notice_day=date(2027, 10, 20),
            ends_on=date(2027, 11, 20),
        )
        # sixty days ahead: 21 Nov and 21 Dec are billed with the sale, 21 Jan from tomorrow on
        assert sale.billed.now == (
            Bill(TODAY, date(2026, 12, 20), 5900, TODAY, TODAY),
            Bill(DEC, date(2027, 1, 20), 5900, TODAY, DEC),
        )
        assert [(bill.issued_on, bill.due_on) for bill in sale.billed.upcoming] == [
            (date(2026, 11, 22), JAN),
            (date(2026, 12, 23), FEB),
            (date(2027, 1, 20), date(2027, 3, 21)),
        ]
        assert (sale.billed.goes_on, sale.billed.total_cents) == (True, 12 * 5900)
        assert (sale.granted.units_per_month, sale.prices.group) == (8, "Normal")

    @pytest.mark.parametrize(
        ("name", "wish", "rule", "last_notice", "ends_on", "total"),
        [
            pytest.param(
                "Flex",
                {},
                EndRule.AFTER_INITIAL_TERM,
                date(2026, 11, 20),
                DEC,
                3900 + 126,  # 39.00 * 1 / 31 = 1.258
                id="too-late-for-the-first-month",
            ),
            pytest.param(
                "Flex",
                {"starts_on": date(2027, 1, 1)},
                EndRule.INITIAL_TERM,
                date(2026, 12, 31),
                date(2027, 1, 31),
                3900,
                id="in-time-before-the-start",
            ),
            pytest.param(
                "Drei-Monats-Vertrag",
                {},
                EndRule.INITIAL_TERM,
                date(2027, 2, 6),
                date(2027, 2, 20),
                3 * 4500,
                id="a-quarter",
            ),
            pytest.param(
                "Jahresabo",
                {"schedule": "total"},
                EndRule.INITIAL_TERM,
                date(2027, 10, 20),
                date(2027, 11, 20),
                12 * 5900,
                id="a-year-in-total",
            ),
            pytest.param(
                "Jahresabo",
                {"price_group": "Studierende"},
                EndRule.INITIAL_TERM,
                date(2027, 10, 20),
                date(2027, 11, 20),
                12 * 4900,
                id="a-year-for-students",
            ),
        ],
    )
    async def test_the_first_possible_end_and_the_total_until_then(
        self,
        empty: Scope,
        name: str,
        wish: Mapping[str, Any],
        rule: EndRule,
        last_notice: date,
        ends_on: date,
        total: int,
    ) -> None:
        clara = await add_customer(empty, "Clara Vogt")

        sale = await sale_of(empty, clara, await add_known_plan(empty, name), **wish)

        assert sale.first_end is not None
        found = sale.first_end
        assert (found.rule, found.last_notice_day, found.ends_on) == (rule, last_notice, ends_on)
        assert sale.billed.total_cents == total

    async def test_open_ended_from_a_later_start_ends_a_notice_period_after_it(
        self, empty: Scope
    ) -> None:
        clara = await add_customer(empty, "Clara Vogt")
        plan = await add_known_plan(empty, "Flex", initial_term=None)

        sale = await sale_of(empty, clara, plan, starts_on=date(2027, 3, 1))

        assert sale.first_end is not None
        assert sale.first_end.ends_on == date(2027, 4, 1)
        assert sale.billed.total_cents == 3900 + 130  # 39.00 and 39.00 * 1 / 30

    async def test_a_follow_on_price_and_schedule_are_shown_with_their_first_day(
        self, empty: Scope
    ) -> None:
        clara = await add_customer(empty, "Clara Vogt", price_group="Studierende")
        values = {
            "renewal_price_cents": 6500,
            "renewal_prices_cents": {"Studierende": 5500},
            "billing_lead_days": 0,
        }
        plan = await add_known_plan(
            empty, "Jahresabo", schedule="total", renewal_schedule="monthly", **values
        )

        sale = await sale_of(empty, clara, plan)

        prices = sale.prices
        assert (prices.price_cents, prices.schedule) == (4900, "total")
        assert (prices.later_cents, prices.later_schedule) == (5500, "monthly")
        assert prices.later_from == date(2027, 11, 21)
        assert [(bill.first, bill.amount_cents) for bill in sale.billed.upcoming[:2]] == [
            (date(2027, 11, 21), 5500),
            (date(2027, 12, 21), 5500),
        ]

    async def test_what_has_begun_is_billed_with_the_sale_and_noted(self, empty: Scope) -> None:
        clara = await add_customer(empty, "Clara Vogt")

        sale = await sale_of(
            empty, clara, await add_known_plan(empty, "Flex"), starts_on=date(2026, 10, 1)
        )

        assert [(bill.first, bill.due_on) for bill in sale.billed.now] == [
            (date(2026, 10, 1), TODAY),
            (date(2026, 11, 1), TODAY),
        ]
        assert "sale-in-past" in {note.kind for note in sale.notes}

    @pytest.mark.parametrize(
        ("name", "settings", "wish", "kinds"),
        [
            pytest.param("Jahresabo", {}, {}, [], id="nothing-to-say"),
            pytest.param(
                "Jahresabo",
                {"tax_number": None},
                {},
                ["sale-invoice-gaps"],
                id="an-invoice-without-its-tax-number",
            ),
            pytest.param(
                "Flex",
                {"tax_number": None},
                {"starts_on": date(2027, 3, 1)},
                [],
                id="no-invoice-yet",
            ),
            pytest.param(
                "Jahresabo",
                {},
                {"price_group": "Familie"},
                ["sale-base-price"],
                id="a-group-without-a-price",
            ),
            pytest.param(
                "Jahresabo", {}, {"price_group": "Studierende"}, [], id="a-group-with-a-price"
            ),
            pytest.param(
                "Drei-Monats-Vertrag", {}, {}, ["fixed-renewal-void"], id="a-doubtful-renewal"
            ),
            pytest.param("Zehnerkarte", {}, {}, ["login-recommended"], id="free-choice"),
            pytest.param(
                "Zehnerkarte",
                {"login_required": True},
                {},
                ["sale-login-needed"],
                id="a-login-is-required",
            ),
        ],
    )
    async def test_yellow_notes(
        self,
        empty: Scope,
        name: str,
        settings: dict[str, Any],
        wish: dict[str, Any],
        kinds: list[str],
    ) -> None:
        clara = await add_customer(empty, "Clara Vogt")
        plan = await add_known_plan(empty, name)
        await settle(empty, **{**NAMED, **settings})

        sale = await sale_of(empty, clara, plan, **wish)

        assert [note.kind for note in sale.notes] == kinds

    async def test_two_years_count_from_the_day_of_conclusion(self, empty: Scope) -> None:
        clara = await add_customer(empty, "Clara Vogt")
        plan = await add_known_plan(empty, "Jahresabo", initial_term="P24M")
        await settle(empty, **NAMED)

        at_once = await sale_of(empty, clara, plan)
        later = await sale_of(empty, clara, plan, starts_on=date(2026, 12, 1))

        assert at_once.notes == ()
        assert [note.kind for note in later.notes] == ["binding-over-two-years"]

    async def test_a_second_contract_on_the_same_plan_is_noted(self, empty: Scope) -> None:
        clara = await add_customer(empty, "Clara Vogt")
        plan = await add_known_plan(empty, "Flex")
        await sell(empty, clara, plan)

        sale = await sale_of(empty, clara, plan)

        assert [(note.kind, note.facts) for note in sale.notes][:1] == [
            ("sale-again", {"number": "V-2001"})
        ]

    async def test_a_card_of_the_same_plan_with_units_left_is_noted(self, empty: Scope) -> None:
        clara = await add_customer(empty, "Clara Vogt")
        plan = await add_known_plan(empty, "Zehnerkarte")
        await sell(empty, clara, plan)

        sale = await sale_of(empty, clara, plan)

        noted = {note.kind: note.facts for note in sale.notes}
        assert noted["sale-again-card"] == {"number": "V-2001", "left": 10}

    async def test_it_is_said_who_sold_something_to_the_same_person_today(
        self, empty: Scope
    ) -> None:
        clara = await add_customer(empty, "Clara Vogt")
        plan = await add_known_plan(empty, "Zehnerkarte")
        pia = await Studios(empty.session, empty.now).add_staff(empty, "Pia Sommer", Role.STAFF)
        by_pia = replace(empty, actor=Actor(ActorKind.STAFF, pia))
        await sell(by_pia, clara, plan)

        ours, hers = await sale_of(empty, clara, plan), await sale_of(by_pia, clara, plan)
        next_day = replace(empty, today=date(2026, 11, 22), now=empty.now + timedelta(days=1))
        later = await sale_of(next_day, clara, plan)

        facts = {"plan": "Zehnerkarte", "number": "V-2001", "at": "10:00"}
        assert ours.notes[-1] == Note("sale-sold-today", {**facts, "by": "Pia Sommer"})
        assert hers.notes[-1] == Note("sale-sold-today-own", facts)
        assert "sale-sold-today" not in {note.kind for note in later.notes}

    @pytest.mark.parametrize(
        "values",
        [
            pytest.param({"price_cents": 0}, id="nothing-at-all"),
            pytest.param({"prices_cents": {"Normal": 0}}, id="nothing-for-the-group"),
        ],
    )
    async def test_what_costs_nothing_is_sold_without_an_invoice(
        self, empty: Scope, values: dict[str, Any]
    ) -> None:
        clara = await add_customer(empty, "Clara Vogt")

        sale = await sale_of(empty, clara, await add_known_plan(empty, "Flex", **values))

        assert (sale.billed.now, sale.billed.upcoming, sale.billed.total_cents) == ((), (), 0)

    async def test_a_total_of_a_year_leads_to_the_price_of_a_follow_on_month(
        self, empty: Scope
    ) -> None:
        clara = await add_customer(empty, "Clara Vogt")
        plan = await add_known_plan(
            empty,
            "Jahresabo",
            schedule="total",
            price_cents=60000,
            prices_cents={},
            renewal="P1M",
            billing_lead_days=0,
        )

        sale = await sale_of(empty, clara, plan)

        # 600.00 for twelve months are 50.00 for one
        assert sale.billed.now[0].amount_cents == 60000
        assert [bill.amount_cents for bill in sale.billed.upcoming] == [5000, 5000, 5000]

    async def test_a_term_without_any_free_place_is_noted(self, empty: Scope) -> None:
        clara = await add_customer(empty, "Clara Vogt")
        emre = await add_customer(empty, "Emre Çelik")
        category = await add_category(empty, "Kurse")
        course = await add_course(empty, category, capacity=1)
        plan = await add_known_plan(empty, "Fünf-Wochen-Kurs", course_id=course)
        await sell(empty, emre, plan)

        sale = await sale_of(empty, clara, plan)

        assert sale.granted.days == ()
        assert Note("sale-no-place", {"course": "Yoga Flow"}) in sale.notes


class TestCarriedOut:
    async def test_a_start_in_the_past_grants_the_units_of_the_month_that_runs(
        self, empty: Scope
    ) -> None:
        mia = await add_customer(empty, "Mia Hoffmann")
        plan = await add_known_plan(empty, "Jahresabo")

        done = await sell(empty, mia, plan, starts_on=date(2026, 9, 15))

        assert await cards_of(empty, contract_of(done)) == [
            ("monthly", 8, date(2026, 11, 15), date(2026, 12, 14))
        ]

    async def test_a_card_is_billed_at_once_and_holds_its_units(self, empty: Scope) -> None:
        emre = await add_customer(empty, "Emre Çelik")
        await count_from(empty, 142)

        done = await sell(
            empty, emre, await add_known_plan(empty, "Zehnerkarte"), payment_method="cash"
        )

        contract_id = contract_of(done)
        view = await Contracts(empty).view(contract_id)
        assert (sold(done).number, done.documents) == ("V-2001", ("R-2026-0143",))
        assert (view.concluded_on, view.starts_on, view.fixed_end_on) == (
            TODAY,
            TODAY,
            date(2027, 5, 21),
        )
        assert await invoices_of(empty, contract_id) == [
            ("R-2026-0143", TODAY, date(2027, 5, 21), 12000, TODAY)
        ]
        assert await cards_of(empty, contract_id) == [("card", 10, TODAY, date(2027, 5, 21))]
        assert await Credits(empty).left_of_contract(contract_id) == 10
        assert (await Contracts(empty).record(contract_id)).payment_method == "cash"

    async def test_a_card_that_starts_later_is_paid_today_and_valid_from_its_purchase(
        self, empty: Scope
    ) -> None:
        emre = await add_customer(empty, "Emre Çelik")
        plan = await add_known_plan(empty, "Zehnerkarte")

        done = await sell(empty, emre, plan, starts_on=date(2027, 1, 4))

        contract_id = contract_of(done)
        assert await cards_of(empty, contract_id) == [
            ("card", 10, date(2027, 1, 4), date(2027, 5, 21))
        ]
        ((_, first, _, cents, due_on),) = await invoices_of(empty, contract_id)
        assert (first, cents, due_on) == (date(2027, 1, 4), 12000, TODAY)

    async def test_a_membership_bills_what_is_due_and_grants_its_first_month(
        self, empty: Scope
    ) -> None:
        clara = await add_customer(empty, "Clara Vogt")

        done = await sell(empty, clara, await add_known_plan(empty, "Jahresabo"))

        contract_id = contract_of(done)
        assert await invoices_of(empty, contract_id) == [
            ("R-2026-0001", TODAY, date(2026, 12, 20), 5900, TODAY),
            ("R-2026-0002", DEC, date(2027, 1, 20), 5900, DEC),
        ]
        assert await cards_of(empty, contract_id) == [("monthly", 8, TODAY, date(2026, 12, 20))]
        assert (await Contracts(empty).view(contract_id)).next_due_on == DEC

    async def test_a_later_start_bills_nothing_today(self, empty: Scope) -> None:
        clara = await add_customer(empty, "Clara Vogt")
        plan = await add_known_plan(empty, "Flex")

        done = await sell(empty, clara, plan, starts_on=date(2027, 1, 1))

        assert done.documents == ()
        assert await invoices_of(empty, contract_of(done)) == []

    async def test_another_group_in_the_sale_puts_the_customer_into_it(self, empty: Scope) -> None:
        clara = await add_customer(empty, "Clara Vogt")
        plan = await add_known_plan(empty, "Jahresabo")

        preview = await sale_of(empty, clara, plan, price_group="Studierende")
        done = await sell(empty, clara, plan, price_group="Studierende")

        assert (preview.prices.group_before, preview.prices.price_cents) == ("Normal", 4900)
        assert (await Customers(empty).file(clara)).price_group == "Studierende"
        assert {cents for *_, cents, _ in await invoices_of(empty, contract_of(done))} == {4900}

    @pytest.mark.parametrize(
        ("settings", "own_rate", "rate"),
        [
            pytest.param({}, None, "0.19", id="the-studio's"),
            pytest.param({}, Decimal("0.07"), "0.07", id="the-plan's"),
            pytest.param({"tax_status": "small_business"}, Decimal("0.07"), "0", id="§-19"),
            pytest.param({"tax_status": "exempt"}, None, "0", id="§-4"),
        ],
    )
    async def test_the_tax_rate_of_what_is_issued(
        self, empty: Scope, settings: dict[str, Any], own_rate: Decimal | None, rate: str
    ) -> None:
        emre = await add_customer(empty, "Emre Çelik")
        plan = await add_known_plan(empty, "Zehnerkarte", tax_rate=own_rate)
        if settings:
            await settle(empty, **settings)

        await sell(empty, emre, plan)

        assert [document.tax_rate for document in await documents(empty)] == [Decimal(rate)]

    async def test_the_journal_holds_ids_days_and_cents_and_no_names(self, empty: Scope) -> None:
        emre = await add_customer(empty, "Emre Çelik")
        plan = await add_known_plan(empty, "Zehnerkarte")

        done = await sell(empty, emre, plan, price_group="Studierende")

        (entry,) = await entries(empty)
        assert (entry.id, entry.command) == (done.journal_id, "contract.sell")
        assert (entry.customer_id, entry.contract_id) == (emre, contract_of(done))
        assert entry.facts == {
            "sold": contract_of(done),
            "plan": plan,
            "starts_on": "2026-11-21",
            "card": 1,
            "bookings": [],
            "invoices": [[1, 10000]],
            "fields": ["price_group"],
            "group_before": "Normal",
        }

    async def test_the_customer_is_told_when_it_cannot_be_undone(self, empty: Scope) -> None:
        emre = await add_customer(empty, "Emre Çelik")

        done = await sell(empty, emre, await add_known_plan(empty, "Zehnerkarte"))

        assert done.undo_until == later(empty, minutes=10).now
        assert done.messages == (PlannedMessage("sale", emre, held=True, reachable=False),)


class TestFirmEnrolment:
    async def test_a_week_term_takes_each_date_of_its_course(self, empty: Scope) -> None:
        sofia = await add_customer(empty, "Sofia Rossi")
        course = await add_course(empty, await add_category(empty))
        plan = await add_known_plan(empty, "Fünf-Wochen-Kurs")

        done = await sell(empty, sofia, plan, starts_on=date(2026, 11, 23), course_id=course)

        booked = await Bookings(empty).of_contract_from(contract_of(done), TODAY)
        days = [date(2026, 11, 24), *(date(2026, 12, day) for day in (1, 8, 15, 22))]
        assert [booking.on for booking in booked] == days
        assert sold(done).granted.days == tuple(days)
        assert sold(done).last_day == date(2026, 12, 27)

    async def test_a_card_takes_the_next_dates_one_unit_each(self, empty: Scope) -> None:
        emma = await add_customer(empty, "Emma Wilson")
        course = await add_course(empty, await add_category(empty))
        plan = await add_known_plan(empty, "Fünferkarte", course_id=course)

        done = await sell(empty, emma, plan)

        assert len(sold(done).granted.days) == 5
        assert await Credits(empty).left_of_contract(contract_of(done)) == 0
        ((number, first, last, cents, _),) = await invoices_of(empty, contract_of(done))
        assert (number, first, last, cents) == ("R-2026-0001", None, None, 6500)

    async def test_full_days_of_a_term_are_named_and_waited_for(self, empty: Scope) -> None:
        course = await add_course(empty, await add_category(empty), capacity=1)
        plan = await add_known_plan(empty, "Fünf-Wochen-Kurs", course_id=course)
        first, second = [await add_customer(empty, name) for name in ("Lena März", "Jonas Weber")]
        await sell(empty, first, plan)

        sale = await sale_of(empty, second, plan)
        done = await sell(empty, second, plan)

        assert (sale.granted.days, len(sale.granted.full), sale.granted.waits) == ((), 5, True)
        waiting = await Bookings(empty).of_contract_from(contract_of(done), TODAY)
        assert [booking.state.value for booking in waiting] == ["waiting"] * 5

    async def test_without_a_course_it_is_refused(self, empty: Scope) -> None:
        emma = await add_customer(empty, "Emma Wilson")
        plan = await add_known_plan(empty, "Fünferkarte")

        with pytest.raises(CourseNeeded) as refused:
            await sale_of(empty, emma, plan)

        assert refused.value.facts() == {"plan_id": plan, "plan": "Fünferkarte"}

    async def test_a_course_that_is_over_is_refused(self, empty: Scope) -> None:
        emma = await add_customer(empty, "Emma Wilson")
        plan = await add_known_plan(empty, "Fünferkarte")
        over = await add_course(empty, await add_category(empty), ends_on=date(2026, 11, 1))

        with pytest.raises(CourseNotOffered):
            await sale_of(empty, emma, plan, course_id=over)


class TestRefused:
    @pytest.mark.parametrize(
        ("customer", "plan", "wish", "refusal"),
        [
            pytest.param({}, {"active": False}, {}, PlanNotOnSale, id="the-plan-is-off"),
            pytest.param(
                {"active": False}, {}, {}, CustomerInactive, id="the-customer-is-logged-out"
            ),
            pytest.param(
                {}, {}, {"payment_method": "card"}, PaymentMethodNotEnabled, id="no-cards"
            ),
            pytest.param(
                {},
                {"renewal": "none"},
                {"starts_on": date(2026, 10, 1)},
                OverAlready,
                id="it-would-be-over",
            ),
        ],
    )
    async def test_what_cannot_be_sold(
        self,
        empty: Scope,
        customer: dict[str, Any],
        plan: dict[str, Any],
        wish: dict[str, Any],
        refusal: type[Refusal],
    ) -> None:
        clara = await add_customer(empty, "Clara Vogt", **customer)
        plan_id = await add_known_plan(empty, "Flex", **plan)

        with pytest.raises(refusal):
            await sale_of(empty, clara, plan_id, **wish)

    async def test_another_price_since_the_proposal_is_shown_anew(self, empty: Scope) -> None:
        clara = await add_customer(empty, "Clara Vogt")
        plan_id = await add_known_plan(empty, "Flex")
        order = SellContract(clara, Wish(plan_id=plan_id, concluded_on=TODAY))
        before = await Desk(empty).preview(order)

        plan = await Plans(empty).record_for_update(plan_id)
        plan.price_cents = 4900
        await empty.session.flush()

        with pytest.raises(PreviewOutdated):
            await Desk(empty).carry_out(order, before.decision_facts())
        assert await Contracts(empty).of_customer(clara) == ()

    @pytest.mark.parametrize("other", ["Zehnerkarte", "Flex"])
    async def test_what_was_sold_meanwhile_makes_it_another_decision(
        self, empty: Scope, other: str
    ) -> None:
        clara = await add_customer(empty, "Clara Vogt")
        plan = await add_known_plan(empty, "Zehnerkarte")
        also = plan if other == "Zehnerkarte" else await add_known_plan(empty, other)
        order = SellContract(clara, Wish(plan_id=plan, concluded_on=TODAY))
        before = await Desk(empty).preview(order)
        await sell(empty, clara, also)

        with pytest.raises(PreviewOutdated):
            await Desk(empty).carry_out(order, before.decision_facts())

        assert len(await Contracts(empty).of_customer(clara)) == 1

    async def test_midnight_changes_nothing(self, empty: Scope) -> None:
        clara = await add_customer(empty, "Clara Vogt")
        order = SellContract(
            clara, Wish(plan_id=await add_known_plan(empty, "Flex"), concluded_on=TODAY)
        )
        before = await Desk(empty).preview(order)

        after_midnight = replace(empty, today=date(2026, 11, 22))
        done = await Desk(after_midnight).carry_out(order, before.decision_facts())

        assert (await Contracts(empty).view(contract_of(done))).starts_on == TODAY
