"""From one plan to another: the old contract's end and money, the new one's sale, booked days.

Today is Saturday, 21 Nov 2026. Clara's Jahresabo runs since 15 Jan 2026; R-2026-0140 to 0142 for
15 Nov, 15 Dec and 15 Jan are issued over 59.00 each, the first is paid.
"""

from datetime import date

import pytest

from domain.bookings.rules import BookingState
from domain.bookings.service import Bookings
from domain.contracts.errors import ContractEnded, FollowedByAnother
from domain.contracts.service import Contracts, ContractState
from domain.credits.service import Credits
from domain.desk.facts import PlannedMessage
from domain.desk.orders import EndMode, TerminationOrder
from domain.desk.sales.errors import (
    CardStays,
    ChangeBeforeStart,
    ChangeInPast,
    EndsBefore,
    PlanIsCard,
    SamePlan,
)
from domain.errors import Refusal
from domain.invoices.rules import Treatment
from domain.store.journal import entries
from domain.store.scope import Scope
from tests.support.bookings import add_category, add_course, book
from tests.support.desk import end, withdraw
from tests.support.documents import add_clara, all_money, in_force
from tests.support.rows import add_contract, add_customer
from tests.support.sales import (
    add_known_plan,
    change_of,
    change_plan,
    contract_of,
    invoices_of,
    sell,
)
from tests.support.studios import TODAY

DEC, JAN, FEB = date(2026, 12, 15), date(2027, 1, 15), date(2027, 2, 15)


class TestTheEndOfTheOldContract:
    async def test_without_a_day_it_changes_after_the_next_regular_end(self, empty: Scope) -> None:
        clara = await add_clara(empty)

        preview = await change_of(empty, clara.contract_id, await add_known_plan(empty, "Flex"))

        assert (preview.old_last_day, preview.sale.starts_on) == (date(2027, 1, 14), JAN)
        assert preview.end is not None
        assert (preview.end.mode, preview.end.goodwill) == (EndMode.TERM_END, False)
        # R-2026-0142 begins with the new contract: it is cancelled, nothing else is touched
        assert [(one.period_first, one.treatment) for one in preview.end.invoices] == [
            (JAN, Treatment.CANCEL)
        ]

    async def test_earlier_than_regular_is_by_agreement_and_settles_what_was_billed(
        self, empty: Scope
    ) -> None:
        clara = await add_clara(empty, paid={date(2026, 11, 15): 5900, DEC: 5900})

        preview = await change_of(
            empty, clara.contract_id, await add_known_plan(empty, "Flex"), date(2027, 1, 1)
        )

        assert preview.end is not None
        assert preview.end.goodwill
        # 15 to 31 Dec are 17 of 31 days: 59.00 * 17 / 31 = 32.35; 26.65 go to the account
        assert [
            (one.period_first, one.treatment, one.new_amount_cents, one.to_customer_cents)
            for one in preview.end.invoices
        ] == [(DEC, Treatment.CORRECT, 3235, 2665), (JAN, Treatment.CANCEL, None, 0)]
        assert preview.end.balance_after_cents == 2665

    async def test_it_is_one_change_with_one_entry(self, empty: Scope) -> None:
        clara = await add_clara(empty)
        money = await all_money(empty)

        done = await change_plan(
            empty, clara.contract_id, await add_known_plan(empty, "Flex"), JAN
        )

        old, new = [
            await Contracts(empty).view(number)
            for number in (clara.contract_id, contract_of(done))
        ]
        assert (old.state, old.ends_on) == (ContractState.TERMINATED, date(2027, 1, 14))
        assert (new.state, new.starts_on, new.plan_name) == (
            ContractState.NOT_STARTED,
            JAN,
            "Flex",
        )
        (entry,) = await entries(empty)
        assert (entry.command, entry.contract_id) == ("contract.change_plan", old.id)
        assert (entry.facts["sold"], entry.facts["ends_on"]) == (new.id, "2027-01-14")
        assert done.messages == (
            PlannedMessage("plan-change", clara.customer_id, held=True, reachable=False),
        )
        assert await all_money(empty) == money

    async def test_each_day_is_billed_by_one_of_the_two(self, empty: Scope) -> None:
        clara = await add_clara(empty)
        flex = await add_known_plan(empty, "Flex", billing_lead_days=60)

        done = await change_plan(empty, clara.contract_id, flex, date(2026, 12, 22))

        # 59.00 * 7 / 31 for 15 to 21 Dec, then whole months at 39.00
        assert await in_force(empty) == {
            date(2026, 11, 15): (date(2026, 12, 14), 5900, 5900),
            DEC: (date(2026, 12, 21), 1332, 0),
            date(2026, 12, 22): (date(2027, 1, 21), 3900, 0),
        }
        assert [row[0] for row in await invoices_of(empty, contract_of(done))] == ["R-2026-0145"]
        assert done.documents == ("R-2026-0143", "R-2026-0144", "R-2026-0145")

    async def test_today_already_the_old_contract_ended_yesterday(self, empty: Scope) -> None:
        clara = await add_clara(empty)

        done = await change_plan(
            empty, clara.contract_id, await add_known_plan(empty, "Flex"), TODAY
        )

        assert (await Contracts(empty).view(clara.contract_id)).ends_on == date(2026, 11, 20)
        assert (await Contracts(empty).view(contract_of(done))).state is ContractState.RUNNING

    async def test_an_end_that_is_set_on_that_day_stays_as_it_is(self, empty: Scope) -> None:
        clara = await add_clara(empty)
        await end(empty, TerminationOrder(clara.contract_id, TODAY))
        flex = await add_known_plan(empty, "Flex")

        preview = await change_of(empty, clara.contract_id, flex)
        done = await change_plan(empty, clara.contract_id, flex)

        assert (preview.end, preview.old_last_day) == (None, date(2027, 1, 14))
        assert done.documents == ()
        assert (await Contracts(empty).view(contract_of(done))).starts_on == JAN

    async def test_an_end_that_is_set_later_moves_to_the_change(self, empty: Scope) -> None:
        clara = await add_clara(empty)
        later = TerminationOrder(
            clara.contract_id, TODAY, mode=EndMode.DATE, wanted_on=date(2027, 3, 31)
        )
        await end(empty, later)

        await change_plan(empty, clara.contract_id, await add_known_plan(empty, "Flex"), JAN)

        assert (await Contracts(empty).view(clara.contract_id)).ends_on == date(2027, 1, 14)

    async def test_the_end_is_not_withdrawn_while_the_new_contract_stands(
        self, empty: Scope
    ) -> None:
        clara = await add_clara(empty)
        await change_plan(empty, clara.contract_id, await add_known_plan(empty, "Flex"), JAN)

        with pytest.raises(FollowedByAnother):
            await withdraw(empty, clara.contract_id)

    async def test_a_contract_that_never_starts_gives_way_on_its_first_day(
        self, empty: Scope
    ) -> None:
        jonas = await add_customer(empty, "Jonas Weber")
        at_once = await add_known_plan(empty, "Flex", initial_term=None)
        old = contract_of(await sell(empty, jonas, at_once, starts_on=FEB))
        year = await add_known_plan(empty, "Jahresabo")

        preview = await change_of(empty, old, year)
        done = await change_plan(empty, old, year)

        assert preview.end is not None
        assert (preview.end.never_starts, preview.end.mode) == (True, EndMode.TERM_END)
        assert (preview.old_last_day, preview.sale.starts_on) == (date(2027, 2, 14), FEB)
        old_view = await Contracts(empty).view(old)
        new_view = await Contracts(empty).view(contract_of(done))
        assert (old_view.never_starts, new_view.starts_on) == (True, FEB)

    async def test_the_new_contract_is_under_the_law_of_today(self, empty: Scope) -> None:
        thomas = await add_customer(empty, "Thomas Freitag")
        old_plan = await add_known_plan(empty, "Jahresabo")
        old = await add_contract(
            empty, thomas, old_plan, concluded_on=date(2021, 1, 20), starts_on=date(2021, 2, 1),
            initial_term="P12M", renewal="P12M", notice="P3M", notice_to="term_end",
        )  # fmt: skip
        renewing = await add_known_plan(empty, "Drei-Monats-Vertrag")

        preview = await change_of(empty, old, renewing)

        assert preview.end is not None
        assert preview.end.warnings == ()
        assert [note.kind for note in preview.sale.notes] == ["fixed-renewal-void"]


class TestBookedDays:
    async def test_a_plan_without_counted_units_takes_the_booked_days_over(
        self, empty: Scope
    ) -> None:
        clara = await add_customer(empty, "Clara Vogt")
        course = await add_course(empty, await add_category(empty))
        done = await sell(empty, clara, await add_known_plan(empty, "Jahresabo"))
        booking = await book(empty, clara, course, date(2027, 1, 19))
        flex = await add_known_plan(empty, "Flex")

        preview = await change_of(empty, contract_of(done), flex, date(2027, 1, 1))
        changed = await change_plan(empty, contract_of(done), flex, date(2027, 1, 1))

        assert (preview.kept, preview.dropped) == ((date(2027, 1, 19),), ())
        kept = await Bookings(empty).get(booking)
        assert (kept.state, kept.contract_id) == (BookingState.BOOKED, contract_of(changed))
        assert await Credits(empty).left_of_contract(contract_of(done)) == 16  # two months of 8

    async def test_counted_units_pay_for_booked_days_as_long_as_there_are_any(
        self, empty: Scope
    ) -> None:
        clara = await add_customer(empty, "Clara Vogt")
        course = await add_course(empty, await add_category(empty))
        flex, year = [
            await add_known_plan(empty, "Flex"),
            await add_known_plan(empty, "Jahresabo", units_per_month=2),
        ]
        old = contract_of(await sell(empty, clara, flex))
        days = [date(2027, 1, day) for day in (5, 12, 19)]
        for day in days:
            await book(empty, clara, course, day)

        preview = await change_of(empty, old, year, date(2027, 1, 1))
        done = await change_plan(empty, old, year, date(2027, 1, 1))

        assert (preview.kept, preview.dropped) == (tuple(days[:2]), (days[2],))
        assert await Credits(empty).left_of_contract(contract_of(done)) == 0
        booked = await Bookings(empty).of_contract_from(contract_of(done), TODAY)
        assert [booking.on for booking in booked] == days[:2]

    async def test_what_the_new_contract_does_not_cover_is_dropped_and_moves_up(
        self, empty: Scope
    ) -> None:
        clara, jonas = [await add_customer(empty, name) for name in ("Clara Vogt", "Jonas Weber")]
        category = await add_category(empty)
        course = await add_course(empty, category, capacity=1)
        other = await add_course(empty, category, name="Pilates", weekday=3)
        flex = await add_known_plan(empty, "Flex")
        weeks = await add_known_plan(empty, "Fünf-Wochen-Kurs", course_id=other)
        old = contract_of(await sell(empty, clara, flex))
        await sell(empty, jonas, flex)
        dropped = await book(empty, clara, course, date(2027, 1, 19))
        waiting = await book(empty, jonas, course, date(2027, 1, 19))

        preview = await change_of(empty, old, weeks, date(2027, 1, 1))
        done = await change_plan(empty, old, weeks, date(2027, 1, 1))

        assert (preview.kept, preview.dropped) == ((), (date(2027, 1, 19),))
        assert (await Bookings(empty).get(dropped)).state is BookingState.DROPPED
        assert (await Bookings(empty).get(waiting)).state is BookingState.BOOKED
        assert [(each.kind, each.customer_id) for each in done.messages] == [
            ("plan-change", clara),
            ("booking-moved-up", jonas),
        ]


class TestRefused:
    async def test_a_card_stays_until_it_is_used_up(self, empty: Scope) -> None:
        emre = await add_customer(empty, "Emre Çelik")
        card = contract_of(await sell(empty, emre, await add_known_plan(empty, "Zehnerkarte")))

        with pytest.raises(CardStays):
            await change_of(empty, card, await add_known_plan(empty, "Flex"))

    async def test_a_membership_is_not_changed_into_a_card(self, empty: Scope) -> None:
        clara = await add_customer(empty, "Clara Vogt")
        flex = contract_of(await sell(empty, clara, await add_known_plan(empty, "Flex")))

        with pytest.raises(PlanIsCard):
            await change_of(empty, flex, await add_known_plan(empty, "Zehnerkarte"))

    async def test_the_same_plan_is_no_change(self, empty: Scope) -> None:
        clara = await add_customer(empty, "Clara Vogt")
        flex = await add_known_plan(empty, "Flex")
        contract = contract_of(await sell(empty, clara, flex))

        with pytest.raises(SamePlan):
            await change_of(empty, contract, flex)

    @pytest.mark.parametrize(
        ("starts_on", "refusal"),
        [
            pytest.param(date(2026, 11, 20), ChangeInPast, id="in-the-past"),
            pytest.param(date(2027, 3, 1), EndsBefore, id="after-a-gap"),
        ],
    )
    async def test_a_day_that_does_not_follow(
        self, empty: Scope, starts_on: date, refusal: type[Refusal]
    ) -> None:
        clara = await add_clara(empty)
        await end(empty, TerminationOrder(clara.contract_id, TODAY))

        with pytest.raises(refusal):
            await change_of(
                empty, clara.contract_id, await add_known_plan(empty, "Flex"), starts_on
            )

    async def test_before_the_old_contract_begins(self, empty: Scope) -> None:
        clara = await add_customer(empty, "Clara Vogt")
        year = await add_known_plan(empty, "Jahresabo")
        old = contract_of(await sell(empty, clara, year, starts_on=FEB))

        with pytest.raises(ChangeBeforeStart) as refused:
            await change_of(empty, old, await add_known_plan(empty, "Flex"), FEB)

        assert refused.value.facts() == {"contract_id": old, "contract_starts_on": FEB}

    async def test_a_contract_that_is_over_needs_a_new_one(self, empty: Scope) -> None:
        clara = await add_clara(empty)
        over = TerminationOrder(
            clara.contract_id, TODAY, mode=EndMode.DATE, wanted_on=date(2026, 11, 20), reason="so"
        )
        await end(empty, over)

        with pytest.raises(ContractEnded):
            await change_of(empty, clara.contract_id, await add_known_plan(empty, "Flex"))
