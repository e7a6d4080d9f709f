"""Ending a contract: its day, every invoice, the money, and who may not."""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

import pytest
from msgspec.structs import replace

from domain.accounts.service import Accounts
from domain.contracts.errors import (
    AlreadyTerminated,
    BasisNeeded,
    ContractEnded,
    ContractNotFound,
    DayNeeded,
    EndBeforeStart,
    GoodCauseBeforeReceipt,
    ReasonNeeded,
    ReceiptInFuture,
)
from domain.contracts.service import Contracts
from domain.credits.service import Credits, EntryKind
from domain.dates import DateRange
from domain.desk.errors import PreviewOutdated
from domain.desk.facts import Note, PlannedMessage
from domain.desk.orders import Basis, EndMode, GivenBy, MoneyTo, TerminationOrder
from domain.desk.previews import OtherWay, TerminationPreview
from domain.desk.service import Desk
from domain.errors import Refusal
from domain.invoices.rules import InvoiceState, Treatment
from domain.store.scope import Role, Scope
from domain.studio import Studio
from domain.studios.service import Studios
from tests.support.desk import as_stored, credit, end
from tests.support.documents import (
    add_clara,
    add_invoice,
    add_payment,
    all_money,
    documents,
    in_force,
    on,
)
from tests.support.pauses import paused
from tests.support.rows import add_card, add_contract, add_customer, add_plan
from tests.support.studios import TODAY

NOV, DEC, JAN = date(2026, 11, 15), date(2026, 12, 15), date(2027, 1, 15)


def order_for(contract_id: int, received_on: date = TODAY, **wish: Any) -> TerminationOrder:
    return TerminationOrder(contract_id, received_on, **wish)


def treatments(preview: TerminationPreview) -> list[tuple[str | None, Treatment, int | None]]:
    return [(one.number, one.treatment, one.new_amount_cents) for one in preview.invoices]


async def a_flex(scope: Scope, **values: Any) -> int:
    customer_id = await add_customer(scope, "Jonas Weber")
    return await add_contract(scope, customer_id, await add_plan(scope, "Flex"), **values)


async def a_course(scope: Scope) -> int:
    """Five weeks from 16 Nov 2026 that end by themselves on 20 Dec."""
    return await a_flex(
        scope,
        kind="week",
        starts_on=date(2026, 11, 16),
        initial_term="P5W",
        renewal="none",
        notice=None,
        fixed_end_on=date(2026, 12, 20),
        schedule="total",
        price_cents=7500,
    )


async def test_notice_in_time_ends_the_initial_term_and_cancels_the_invoice_after_it(
    empty: Scope,
) -> None:
    clara = await add_clara(empty)

    preview = await Desk(empty).preview_termination(order_for(clara.contract_id))

    assert preview.ends_on == date(2027, 1, 14)
    assert preview.access_ends_on == date(2027, 1, 14)
    assert preview.billing_ends_on == date(2027, 1, 14)
    assert preview.reason.last_notice_day == date(2026, 12, 14)
    assert treatments(preview) == [("R-2026-0142", Treatment.CANCEL, None)]
    assert (preview.later_periods_from, preview.still_bills) == (date(2027, 2, 15), False)
    assert preview.balance_after_cents == 0
    assert preview.other_ways == (
        OtherWay(EndMode.IMMEDIATE, TODAY),
        OtherWay(EndMode.DATE, None),
    )
    assert not preview.warnings


async def test_carrying_out_issues_a_cancellation_invoice_and_keeps_the_cancelled_one(
    empty: Scope,
) -> None:
    clara = await add_clara(empty)

    done = await end(empty, order_for(clara.contract_id))

    assert done.documents == ("R-2026-0143",)
    assert done.undo_until == datetime(2026, 11, 21, 9, 10, tzinfo=UTC)
    original, cancellation = (await documents(empty))[-2:]
    assert (original.number, original.mark, original.amount_cents) == (
        "R-2026-0142",
        "cancelled",
        5900,
    )
    assert (cancellation.kind, cancellation.amount_cents, cancellation.refers_to) == (
        "cancellation",
        -5900,
        original.id,
    )
    assert cancellation.tax_rate == original.tax_rate
    assert cancellation.issued_on == TODAY


async def test_the_row_keeps_receipt_ends_and_the_rule_that_led_there(empty: Scope) -> None:
    clara = await add_clara(empty)
    received_at = datetime(2026, 11, 21, 8, 59, tzinfo=UTC)

    await end(
        empty, order_for(clara.contract_id, received_at=received_at, given_by=GivenBy.STUDIO)
    )

    row = await Contracts(empty).record(clara.contract_id)
    assert (row.state, row.end_mode, row.given_by) == ("terminated", "term_end", "studio")
    assert (row.received_on, row.received_at, row.recorded_at) == (TODAY, received_at, empty.now)
    assert {row.ends_on, row.access_ends_on, row.billing_ends_on} == {date(2027, 1, 14)}
    assert row.end_rule == {
        "rule": "initial_term",
        "notice": "P1M",
        "received_on": "2026-11-21",
        "term_end": "2027-01-14",
        "last_notice_day": "2026-12-14",
        "regular_end": "2027-01-14",
        "in_time": True,
    }


async def test_a_day_too_late_ends_one_day_later_and_corrects_the_invoice(empty: Scope) -> None:
    clara = await add_clara(empty)
    scope = on(empty, DEC)

    done = await end(scope, order_for(clara.contract_id, DEC))

    preview = done.preview
    assert isinstance(preview, TerminationPreview)
    assert preview.ends_on == JAN
    assert treatments(preview) == [("R-2026-0142", Treatment.CORRECT, 190)]  # 59.00 * 1 / 31
    original, correction = (await documents(scope))[-2:]
    assert original.mark == "corrected"
    assert (correction.number, correction.kind, correction.refers_to) == (
        "R-2026-0143",
        "correction",
        original.id,
    )
    assert (correction.period_first, correction.period_last) == (JAN, JAN)
    assert (correction.amount_cents, correction.due_on) == (190, JAN)


async def test_open_ended_phase_shortens_the_period_that_is_not_billed_yet(empty: Scope) -> None:
    contract_id = await a_flex(empty)

    preview = await Desk(empty).preview_termination(order_for(contract_id))

    assert preview.ends_on == date(2026, 12, 21)
    december = preview.invoices[0]
    assert (december.invoice_id, december.number) == (None, None)
    assert (december.period_first, december.period_last) == (
        date(2026, 12, 1),
        date(2026, 12, 31),
    )
    assert (december.treatment, december.new_amount_cents) == (
        Treatment.SHORTEN,
        2642,  # 39.00 * 21 / 31
    )
    assert (preview.later_periods_from, preview.still_bills) == (date(2027, 1, 1), True)


async def test_late_for_a_renewing_term_ends_with_the_next_and_says_until_when(
    empty: Scope,
) -> None:
    contract_id = await a_flex(
        empty,
        concluded_on=date(2021, 1, 20),
        starts_on=date(2021, 2, 1),
        initial_term="P12M",
        renewal="P12M",
        notice="P3M",
        notice_to="term_end",
    )

    preview = await Desk(empty).preview_termination(order_for(contract_id))

    assert preview.ends_on == date(2028, 1, 31)
    assert preview.reason.term_end == date(2027, 1, 31)
    assert preview.reason.last_notice_day == date(2026, 10, 31)
    assert not preview.reason.in_time
    assert not preview.warnings  # concluded before March 2022: a year's renewal may be


async def test_a_void_renewal_carries_a_note_and_is_no_block(empty: Scope) -> None:
    contract_id = await a_flex(
        empty,
        concluded_on=date(2026, 9, 20),
        starts_on=date(2026, 10, 1),
        initial_term="P3M",
        renewal="P1M",
        notice="P14D",
        notice_to="term_end",
    )

    preview = await Desk(empty).preview_termination(order_for(contract_id))

    assert preview.ends_on == date(2026, 12, 31)
    assert preview.reason.last_notice_day == date(2026, 12, 17)
    assert preview.warnings == (
        Note("fixed-renewal-void", {"paragraph": "§ 309 Nr. 9 b BGB", "found": "P1M"}),
    )


async def test_a_pause_does_not_stop_the_notice_and_the_preview_says_so(empty: Scope) -> None:
    pause = paused(date(2026, 11, 1), date(2027, 1, 31))
    contract_id = await a_flex(empty, **pause)

    preview = await Desk(empty).preview_termination(order_for(contract_id))

    assert preview.ends_on == date(2026, 12, 21)
    assert preview.contract.state == "paused"
    assert preview.contract.pause is not None
    assert preview.contract.pause.days == DateRange.from_days(date(2026, 11, 1), date(2027, 1, 31))
    assert preview.warnings == (
        Note("pause-runs-on", {"paused_from": "2026-11-01", "paused_until": "2027-01-31"}),
    )
    assert preview.invoices == ()


async def test_without_an_invoice_touched_the_list_is_empty(empty: Scope) -> None:
    customer_id = await add_customer(empty, "Ida Kern")
    plan_id = await add_plan(empty, "Flex")
    contract_id = await add_contract(empty, customer_id, plan_id)
    november = (date(2026, 11, 1), date(2026, 11, 30))
    await add_invoice(empty, customer_id, contract_id, *november, 3900, paid=3900)

    preview = await Desk(empty).preview_termination(
        order_for(contract_id, mode=EndMode.DATE, wanted_on=date(2026, 12, 31))
    )

    assert preview.invoices == ()
    assert (preview.later_periods_from, preview.still_bills) == (date(2027, 1, 1), True)


@pytest.mark.parametrize(
    ("wanted", "ends_on", "goodwill"),
    [
        pytest.param(date(2026, 12, 31), date(2026, 12, 31), True, id="earlier-is-goodwill"),
        pytest.param(date(2027, 1, 14), date(2027, 1, 14), False, id="the-regular-day"),
        pytest.param(date(2027, 3, 3), date(2027, 3, 3), False, id="any-later-day"),
    ],
)
async def test_a_wanted_day_is_taken_and_the_regular_one_named(
    empty: Scope, wanted: date, ends_on: date, *, goodwill: bool
) -> None:
    clara = await add_clara(empty)

    preview = await Desk(empty).preview_termination(
        order_for(clara.contract_id, mode=EndMode.DATE, wanted_on=wanted)
    )

    assert (preview.ends_on, preview.goodwill) == (ends_on, goodwill)
    assert preview.reason.regular_end == date(2027, 1, 14)
    assert preview.other_ways == (
        OtherWay(EndMode.TERM_END, date(2027, 1, 14)),
        OtherWay(EndMode.IMMEDIATE, TODAY),
    )


async def test_a_day_inside_a_later_term_is_goodwill_with_the_ends_around_it(
    empty: Scope,
) -> None:
    contract_id = await a_flex(
        empty,
        starts_on=date(2026, 10, 1),
        initial_term="P3M",
        renewal="P1M",
        notice="P14D",
        notice_to="term_end",
    )

    preview = await Desk(empty).preview_termination(
        order_for(contract_id, mode=EndMode.DATE, wanted_on=date(2027, 2, 10))
    )

    assert (preview.ends_on, preview.goodwill) == (date(2027, 2, 10), True)
    assert preview.reason.regular_end == date(2026, 12, 31)
    assert preview.other_ways[:2] == (
        OtherWay(EndMode.DATE, date(2027, 1, 31)),
        OtherWay(EndMode.DATE, date(2027, 2, 28)),
    )


@pytest.mark.parametrize(
    ("wish", "ends_on"),
    [
        pytest.param({"basis": Basis.GOOD_CAUSE}, TODAY, id="cause-on-receipt"),
        pytest.param(
            {"basis": Basis.GOOD_CAUSE, "wanted_on": date(2026, 11, 30)},
            date(2026, 11, 30),
            id="cause-later",
        ),
        pytest.param({"basis": Basis.AGREEMENT}, TODAY, id="agreement-on-receipt"),
        pytest.param(
            {"basis": Basis.AGREEMENT, "wanted_on": date(2026, 12, 3)},
            date(2026, 12, 3),
            id="agreement-on-a-day",
        ),
    ],
)
async def test_an_immediate_end_stands_on_its_basis(
    empty: Scope, wish: Mapping[str, Any], ends_on: date
) -> None:
    contract_id = await a_flex(empty)

    done = await end(empty, order_for(contract_id, mode=EndMode.IMMEDIATE, **wish))

    preview = done.preview
    assert isinstance(preview, TerminationPreview)
    assert (preview.ends_on, preview.goodwill) == (ends_on, False)
    assert preview.reason.regular_end == date(2026, 12, 21)
    row = await Contracts(empty).record(contract_id)
    assert (row.end_mode, row.end_basis) == ("immediate", wish["basis"].value)


def immediately(**wish: Any) -> dict[str, Any]:
    return {"mode": EndMode.IMMEDIATE, **wish}


def on_day(day: date) -> dict[str, Any]:
    return {"mode": EndMode.DATE, "wanted_on": day}


YESTERDAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("wish", "refusal"),
    [
        pytest.param(immediately(), BasisNeeded(1), id="at-once-without-basis"),
        pytest.param(
            immediately(basis=Basis.GOOD_CAUSE, wanted_on=YESTERDAY),
            GoodCauseBeforeReceipt(YESTERDAY, TODAY),
            id="cause-before-receipt",
        ),
        pytest.param({"mode": EndMode.DATE}, DayNeeded(1), id="a-day-without-a-day"),
        pytest.param(on_day(YESTERDAY), ReasonNeeded(YESTERDAY), id="past-without-reason"),
        pytest.param(
            on_day(date(2025, 9, 30)),
            EndBeforeStart(date(2025, 9, 30), date(2025, 10, 1)),
            id="before-the-start",
        ),
        pytest.param(
            {"received_on": date(2026, 11, 22)},
            ReceiptInFuture(date(2026, 11, 22), TODAY),
            id="not-received-yet",
        ),
    ],
)
async def test_what_is_missing_or_impossible_is_refused(
    empty: Scope, wish: dict[str, Any], refusal: Refusal
) -> None:
    contract_id = await a_flex(empty)

    with pytest.raises(type(refusal)) as caught:
        await Desk(empty).preview_termination(order_for(contract_id, **wish))

    assert caught.value.facts() == refusal.facts()


async def test_an_unknown_contract_is_refused(empty: Scope) -> None:
    with pytest.raises(ContractNotFound) as caught:
        await Desk(empty).preview_termination(order_for(99))

    assert caught.value.contract_id == 99


async def test_a_day_in_the_past_is_taken_with_a_reason(empty: Scope) -> None:
    clara = await add_clara(empty)

    done = await end(
        empty, order_for(clara.contract_id, **on_day(YESTERDAY), reason="Brief lag im Fach")
    )

    preview = done.preview
    assert isinstance(preview, TerminationPreview)
    assert treatments(preview) == [
        ("R-2026-0140", Treatment.CORRECT, 1180),  # 59.00 * 6 / 30
        ("R-2026-0141", Treatment.CANCEL, None),
        ("R-2026-0142", Treatment.CANCEL, None),
    ]
    assert (await Contracts(empty).record(clara.contract_id)).end_reason == "Brief lag im Fach"


async def test_what_was_shown_before_midnight_can_be_confirmed_after_it(empty: Scope) -> None:
    contract_id = await a_flex(empty)
    order = order_for(contract_id, **immediately(basis=Basis.AGREEMENT))
    preview = await Desk(empty).preview_termination(order)

    tomorrow = on(empty, date(2026, 11, 22))
    done = await Desk(tomorrow).terminate(order, as_stored(preview.decision_facts()))

    assert (await Contracts(tomorrow).record(contract_id)).ends_on == TODAY
    assert done.preview.decision_facts() == preview.decision_facts()


async def test_notice_before_the_start_runs_from_its_receipt(empty: Scope) -> None:
    contract_id = await a_flex(empty, starts_on=date(2026, 12, 1), initial_term="P12M")

    preview = await Desk(empty).preview_termination(order_for(contract_id))

    assert preview.before_start
    assert preview.ends_on == date(2027, 11, 30)
    assert preview.other_ways == (OtherWay(EndMode.DATE, None),)


@pytest.mark.parametrize(
    "wish",
    [
        pytest.param({}, id="no-way-named"),
        pytest.param(on_day(date(2026, 12, 20)), id="its-own-last-day"),
        pytest.param(on_day(date(2027, 1, 31)), id="a-later-day"),
    ],
)
async def test_what_ends_by_itself_only_notes_the_receipt(
    empty: Scope, wish: dict[str, Any]
) -> None:
    contract_id = await a_course(empty)

    done = await end(empty, order_for(contract_id, **wish))

    preview = done.preview
    assert isinstance(preview, TerminationPreview)
    assert (preview.ends_anyway, preview.ends_on) == (True, date(2026, 12, 20))
    assert (preview.invoices, preview.later_periods_from) == ((), None)
    row = await Contracts(empty).record(contract_id)
    assert (row.state, row.received_on, row.ends_on) == ("running", TODAY, None)


async def test_what_ends_by_itself_can_end_earlier_all_the_same(empty: Scope) -> None:
    contract_id = await a_course(empty)

    preview = await Desk(empty).preview_termination(
        order_for(contract_id, **on_day(date(2026, 11, 29)))
    )

    assert (preview.ends_anyway, preview.goodwill) == (False, True)
    assert preview.invoices[0].new_amount_cents == 3000  # 75.00 * 14 / 35
    assert preview.later_periods_from is None


async def a_card(scope: Scope, *, units: int = 10) -> tuple[int, int]:
    """Return the contract and the paid invoice of a card that is usable until 1 Mar 2027."""
    customer_id = await add_customer(scope, "Emre Çelik")
    usable = (date(2026, 9, 1), date(2027, 3, 1))
    contract_id = await add_contract(
        scope,
        customer_id,
        await add_plan(scope, "Zehnerkarte"),
        kind="card",
        starts_on=usable[0],
        renewal="none",
        fixed_end_on=usable[1],
        schedule="total",
        price_cents=12000,
    )
    card_id = await add_card(scope, customer_id, contract_id)
    await Credits(scope).write(card_id, EntryKind.GRANT, units, usable[0])
    invoice_id = await add_invoice(scope, customer_id, contract_id, *usable, 12000, paid=12000)
    return contract_id, invoice_id


async def test_a_card_ended_early_keeps_its_invoice_because_it_buys_units(empty: Scope) -> None:
    contract_id, invoice_id = await a_card(empty)

    done = await end(empty, order_for(contract_id, **immediately(basis=Basis.AGREEMENT)))

    preview = done.preview
    assert isinstance(preview, TerminationPreview)
    assert (preview.invoices, preview.later_periods_from) == ((), None)
    by_hand = await Desk(empty).preview_credit(invoice_id, MoneyTo.ACCOUNT)
    assert by_hand.invoice.treatment is Treatment.CANCEL


@pytest.mark.parametrize(
    ("units", "wish", "kinds"),
    [
        pytest.param(
            7, {"wanted_on": TODAY}, ["card-units-rest", "card-price-stays"], id="units are left"
        ),
        pytest.param(0, {"wanted_on": TODAY}, ["card-price-stays"], id="used up"),
        pytest.param(7, {}, [], id="at its own end nothing rests"),
    ],
)
async def test_the_end_of_a_card_says_what_rests_and_what_stays_billed(
    empty: Scope, units: int, wish: dict[str, Any], kinds: list[str]
) -> None:
    contract_id, _ = await a_card(empty, units=units)

    preview = await Desk(empty).preview_termination(order_for(contract_id, **wish))

    assert [note.kind for note in preview.warnings] == kinds
    assert preview.units_resting == (units if kinds else 0)
    rest = {note.kind: note.facts for note in preview.warnings}.get("card-units-rest")
    assert rest in (None, {"left": 7, "from_day": "2026-11-22"})


async def test_the_price_of_a_card_stays_billed_only_where_it_was_and_is(empty: Scope) -> None:
    contract_id, invoice_id = await a_card(empty)
    await credit(empty, invoice_id)

    preview = await Desk(empty).preview_termination(order_for(contract_id, wanted_on=TODAY))

    assert [note.kind for note in preview.warnings] == ["card-units-rest"]


async def test_a_unit_used_meanwhile_changes_what_was_decided_on(empty: Scope) -> None:
    contract_id, _ = await a_card(empty)
    order = order_for(contract_id, wanted_on=TODAY)
    preview = await Desk(empty).preview_termination(order)
    await Credits(empty).write(1, EntryKind.USE, -1, TODAY)

    with pytest.raises(PreviewOutdated) as caught:
        await Desk(empty).terminate(order, as_stored(preview.decision_facts()))

    fresh = caught.value.fresh
    assert isinstance(fresh, TerminationPreview)
    assert (preview.units_resting, fresh.units_resting) == (10, 9)


async def test_a_second_notice_is_told_of_the_first(empty: Scope) -> None:
    clara = await add_clara(empty)
    preview = await Desk(empty).preview_termination(order_for(clara.contract_id))
    await end(empty, order_for(clara.contract_id))

    with pytest.raises(AlreadyTerminated) as caught:
        await Desk(empty).terminate(preview.order, as_stored(preview.decision_facts()))

    assert caught.value.facts() == {
        "contract_id": clara.contract_id,
        "ends_on": date(2027, 1, 14),
    }


async def test_after_the_last_day_there_is_nothing_to_end(empty: Scope) -> None:
    contract_id = await a_course(empty)

    with pytest.raises(ContractEnded) as caught:
        await Desk(on(empty, date(2026, 12, 21))).preview_termination(
            order_for(contract_id, date(2026, 12, 21))
        )

    assert caught.value.ended_on == date(2026, 12, 20)


async def test_a_changed_decision_fact_refuses_and_shows_the_new_preview(empty: Scope) -> None:
    clara = await add_clara(empty)
    preview = await Desk(empty).preview_termination(order_for(clara.contract_id))
    await add_payment(empty, clara.invoices[JAN], 2000)

    with pytest.raises(PreviewOutdated) as caught:
        await Desk(empty).terminate(preview.order, as_stored(preview.decision_facts()))

    fresh = caught.value.fresh
    assert isinstance(fresh, TerminationPreview)
    assert fresh.invoices[0].to_customer_cents == 2000
    assert (await Contracts(empty).record(clara.contract_id)).state == "running"


@pytest.mark.parametrize(
    ("paid", "state", "to_customer", "paid_after"),
    [
        pytest.param(0, InvoiceState.OPEN, 0, 0, id="open"),
        pytest.param(100, InvoiceState.PARTLY_PAID, 0, 100, id="partly-below-the-new-amount"),
        pytest.param(2000, InvoiceState.PARTLY_PAID, 1810, 190, id="partly-above-it"),
        pytest.param(5900, InvoiceState.PAID, 5710, 190, id="paid"),
    ],
)
async def test_payments_follow_the_correction_and_the_surplus_goes_to_the_account(
    empty: Scope, paid: int, state: InvoiceState, to_customer: int, paid_after: int
) -> None:
    scope = on(empty, DEC)
    clara = await add_clara(scope, paid={JAN: paid})

    done = await end(scope, order_for(clara.contract_id, DEC))

    preview = done.preview
    assert isinstance(preview, TerminationPreview)
    assert (preview.invoices[0].state, preview.invoices[0].paid_cents) == (state, paid)
    assert preview.invoices[0].to_customer_cents == to_customer
    assert preview.balance_after_cents == to_customer
    assert await Accounts(scope).balance(clara.customer_id) == to_customer
    assert (await in_force(scope))[JAN] == (JAN, 190, paid_after)
    assert await all_money(scope) == paid


async def test_a_refund_is_set_aside_and_leaves_the_balance(empty: Scope) -> None:
    clara = await add_clara(empty, paid={JAN: 5900})

    done = await end(empty, order_for(clara.contract_id, money_to=MoneyTo.REFUND))

    preview = done.preview
    assert isinstance(preview, TerminationPreview)
    assert (preview.refund_cents, preview.balance_after_cents) == (5900, 0)
    assert await Accounts(empty).balance(clara.customer_id) == 0
    assert await Accounts(empty).refunds_due(clara.customer_id) == 5900


async def test_an_overdue_invoice_after_the_end_is_cancelled_one_before_it_stays_due(
    empty: Scope,
) -> None:
    customer_id = await add_customer(empty, "Peter Abo")
    contract_id = await add_contract(empty, customer_id, await add_plan(empty, "Flex"))
    for month, last in ((10, 31), (11, 30)):
        period = (date(2026, month, 1), date(2026, month, last))
        await add_invoice(empty, customer_id, contract_id, *period, 3900)

    preview = await Desk(empty).preview_termination(
        order_for(
            contract_id,
            mode=EndMode.IMMEDIATE,
            basis=Basis.AGREEMENT,
            wanted_on=date(2026, 10, 31),
            reason="abgesprochen",
        )
    )

    assert [(one.period_first, one.state, one.treatment) for one in preview.invoices] == [
        (date(2026, 11, 1), InvoiceState.OVERDUE, Treatment.CANCEL)
    ]


async def test_drafts_are_dropped_and_shortened_in_place_without_a_number(empty: Scope) -> None:
    customer_id = await add_customer(empty, "Ida Kern")
    contract_id = await add_contract(empty, customer_id, await add_plan(empty, "Flex"))
    december = (date(2026, 12, 1), date(2026, 12, 31))
    january = (date(2027, 1, 1), date(2027, 1, 31))
    kept = await add_invoice(empty, customer_id, contract_id, *december, 3900, draft=True)
    await add_invoice(empty, customer_id, contract_id, *january, 3900, draft=True)

    done = await end(empty, order_for(contract_id))

    preview = done.preview
    assert isinstance(preview, TerminationPreview)
    assert treatments(preview) == [(None, Treatment.SHORTEN, 2642), (None, Treatment.DROP, None)]
    assert done.documents == ()
    left = await documents(empty)
    assert [(one.id, one.period_last, one.amount_cents, one.number) for one in left] == [
        (kept, date(2026, 12, 21), 2642, None)
    ]


async def test_invoices_can_be_left_for_later(empty: Scope) -> None:
    clara = await add_clara(empty, paid={JAN: 5900})
    before = await in_force(empty)

    done = await end(empty, order_for(clara.contract_id, settle_now=False))

    preview = done.preview
    assert isinstance(preview, TerminationPreview)
    assert treatments(preview) == [("R-2026-0142", Treatment.CANCEL, None)]
    assert (preview.balance_after_cents, done.documents) == (0, ())
    assert await in_force(empty) == before


async def test_the_price_group_decides_what_a_planned_period_costs(empty: Scope) -> None:
    customer_id = await add_customer(empty, "Emma Wilson", price_group="Studierende")
    plan_id = await add_plan(empty, "Flex")
    contract_id = await add_contract(
        empty, customer_id, plan_id, prices_cents={"Studierende": 3100}
    )

    preview = await Desk(empty).preview_termination(order_for(contract_id))

    assert preview.contract.price_cents == 3100
    assert preview.invoices[0].new_amount_cents == 2100  # 31.00 * 21 / 31


async def test_the_message_waits_for_undo_and_says_whether_it_arrives(empty: Scope) -> None:
    clara = await add_clara(empty)
    preview = await Desk(empty).preview_termination(order_for(clara.contract_id))
    assert preview.messages == (
        PlannedMessage("termination", clara.customer_id, held=True, reachable=False),
    )

    studio = Studio(empty)
    token = await studio.invite(Role.CUSTOMER, clara.customer_id)
    await Studios(empty.session, empty.now).redeem(token, 101, "de")

    preview = await Desk(empty).preview_termination(order_for(clara.contract_id))
    assert preview.messages[0].reachable


async def test_the_journal_tells_days_and_versions_and_no_words(empty: Scope) -> None:
    clara = await add_clara(empty)

    done = await end(empty, order_for(clara.contract_id, reason="zieht nach Bremen"))

    entry = (await Studio(empty).journal.entries())[0]
    assert (entry.id, entry.command) == (done.journal_id, "contract.terminate")
    assert (entry.customer_id, entry.contract_id) == (clara.customer_id, clara.contract_id)
    assert entry.facts["ends_on"] == "2027-01-14"
    assert entry.facts["settled"]["ended"] == [clara.invoices[JAN]]
    assert "Bremen" not in json.dumps(entry.facts)


async def test_the_result_holds_the_preview_that_was_confirmed(empty: Scope) -> None:
    clara = await add_clara(empty)
    order = replace(order_for(clara.contract_id), settle_now=False)
    preview = await Desk(empty).preview_termination(order)

    done = await Desk(empty).terminate(order, preview.decision_facts())

    assert done.preview == preview
