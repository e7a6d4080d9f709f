"""A pause with its money, ends, places and units. Today is Saturday, 21 Nov 2026."""

from datetime import date
from typing import Any

import pytest

from domain.accounts.service import Accounts, EntryKind
from domain.bookings.rules import BookingState
from domain.bookings.service import Bookings
from domain.contracts.records import ContractRecord
from domain.contracts.service import Contracts
from domain.contracts.views import pauses_of
from domain.credits.service import Credits
from domain.dates import Duration
from domain.desk.facts import Note
from domain.desk.orders import MoneyTo
from domain.desk.pausing.errors import (
    OpenPauseForStudio,
    PauseEndsBeforeItBegins,
    PauseNotAllowed,
)
from domain.desk.pausing.orders import AtEnd, PauseContract
from domain.desk.pausing.previews import PausePreview
from domain.desk.service import Desk
from domain.errors import Refusal
from domain.store.scope import Actor, ActorKind, Scope
from tests.support.bookings import (
    TUESDAY,
    add_category,
    add_course,
    as_customer,
    book,
    do,
    give_membership,
)
from tests.support.documents import Member, add_clara, add_invoice, in_force, on
from tests.support.rows import add_contract, add_customer, add_plan
from tests.support.studios import TODAY, scope_of
from tests.support.units import emre_with_card

DECEMBER = (date(2026, 12, 1), date(2026, 12, 31))
NOV_15, DEC_15, JAN_15 = date(2026, 11, 15), date(2026, 12, 15), date(2027, 1, 15)
DEC_14, JAN_14, FEB_14 = date(2026, 12, 14), date(2027, 1, 14), date(2027, 2, 14)
FREE: dict[str, Any] = {"allowed": True}


async def let_pause(scope: Scope, contract_id: int, **rules: Any) -> ContractRecord:
    row = await Contracts(scope).record(contract_id)
    row.pause = {**FREE, **rules}
    await scope.session.flush()
    return row


async def clara_may_pause(scope: Scope, **rules: Any) -> Member:
    clara = await add_clara(scope)
    await let_pause(scope, clara.contract_id, **rules)
    return clara


def december(contract_id: int, **values: Any) -> PauseContract:
    first, last = DECEMBER
    return PauseContract(contract_id=contract_id, first_day=first, last_day=last, **values)


@pytest.mark.parametrize(
    ("rules", "asked"),
    [
        # 15 Nov to 14 Dec: 16 of 30 days, 59.00 × 16/30 = 31.47; 15 Dec to 14 Jan: 14 of 31 days,
        # 59.00 × 14/31 = 26.65
        pytest.param({}, (3147, 2665), id="nothing is due"),
        # (59.00 × 16 + 10.00 × 14) / 30 = 36.13 and (59.00 × 14 + 10.00 × 17) / 31 = 32.13
        pytest.param({"fee": "fixed", "fee_cents": 1000}, (3613, 3213), id="a fixed fee"),
        # 20 % of 59.00 is 11.80: (59.00 × 16 + 11.80 × 14) / 30 = 36.97,
        # (59.00 × 14 + 11.80 × 17) / 31 = 33.12
        pytest.param({"fee": "percent", "fee_percent": 20}, (3697, 3312), id="a share"),
    ],
)
async def test_each_invoice_asks_for_its_days_and_for_the_fee(
    empty: Scope, rules: dict[str, Any], asked: tuple[int, int]
) -> None:
    clara = await clara_may_pause(empty, **rules)

    await do(empty, december(clara.contract_id))

    running, coming = asked
    assert await in_force(empty) == {
        NOV_15: (DEC_14, running, running),
        DEC_15: (JAN_14, coming, 0),
        JAN_15: (FEB_14, 5900, 0),
    }
    assert await Accounts(empty).balance(clara.customer_id) == 5900 - running


async def test_where_each_month_has_thirty_days_a_day_is_a_thirtieth(empty: Scope) -> None:
    clara = await clara_may_pause(empty)
    (await Contracts(empty).record(clara.contract_id)).pro_rata = "thirty_days"

    await do(empty, december(clara.contract_id))

    # 59.00 × 16/30 = 31.47 and × 14/30 = 27.53
    asked = {first: cents for first, (_, cents, _) in (await in_force(empty)).items()}
    assert asked == {NOV_15: 3147, DEC_15: 2753, JAN_15: 5900}


async def test_money_for_days_of_rest_can_be_paid_out(empty: Scope) -> None:
    clara = await clara_may_pause(empty)

    done = await do(empty, december(clara.contract_id, money_to=MoneyTo.REFUND))

    assert isinstance(done.preview, PausePreview)
    assert done.preview.costs.refund_cents == 5900 - 3147
    assert await Accounts(empty).balance(clara.customer_id) == 0


@pytest.mark.parametrize(
    ("elsewhere", "from_account"),
    [
        # 59.00 - 31.47 = 27.53 are in credit then, and 26.65 are asked for
        pytest.param(None, 2665, id="the account pays all of it"),
        pytest.param(date(2026, 12, 10), 1753, id="what is due before is paid first"),
        pytest.param(date(2026, 12, 20), 2665, id="what is due later is not"),
    ],
)
async def test_the_next_payment_says_what_the_account_pays_of_it(
    empty: Scope, elsewhere: date | None, from_account: int
) -> None:
    clara = await clara_may_pause(empty)
    if elsewhere is not None:
        await add_invoice(empty, clara.customer_id, None, None, None, 1000, due_on=elsewhere)

    preview = await Desk(empty).preview(december(clara.contract_id))

    following = preview.costs.next_billing
    assert following is not None
    assert (following.amount_cents, following.from_account_cents) == (2665, from_account)


async def test_money_on_the_account_pays_open_documents_before_what_is_not_billed_yet(
    empty: Scope,
) -> None:
    clara = await clara_may_pause(empty)
    await Accounts(empty).book(clara.customer_id, 6000, EntryKind.OVERPAYMENT, None)
    resting = PauseContract(
        contract_id=clara.contract_id, first_day=date(2027, 2, 15), last_day=date(2027, 2, 28)
    )

    in_january = await Desk(on(empty, date(2027, 1, 16))).preview(resting)

    # 15 Dec is overdue and takes 59.00, 15 Jan too: nothing is left for February, 15 of 28 days
    following = in_january.costs.next_billing
    assert following is not None
    assert (following.due_on, following.from_account_cents) == (date(2027, 2, 15), 0)


async def test_a_month_that_rests_as_a_whole_is_cancelled_if_it_was_billed(empty: Scope) -> None:
    clara = await clara_may_pause(empty)

    done = await do(
        empty, PauseContract(contract_id=clara.contract_id, first_day=DEC_15, last_day=JAN_14)
    )

    assert list(await in_force(empty)) == [NOV_15, JAN_15]
    assert isinstance(done.preview, PausePreview)
    following = done.preview.costs.next_billing
    assert following is not None
    assert (following.due_on, following.amount_cents) == (JAN_15, 5900)


async def test_the_term_gets_longer_by_the_months_of_rest(empty: Scope) -> None:
    clara = await clara_may_pause(empty)

    preview = await Desk(empty).preview(december(clara.contract_id))

    assert (preview.ends.term_before, preview.ends.term_after) == (JAN_14, FEB_14)
    assert (str(preview.length), preview.notice_until) == ("P1M", JAN_14)


@pytest.mark.parametrize(
    ("today", "first", "last", "until"),
    [
        pytest.param(TODAY, *DECEMBER, JAN_14, id="inside the term"),
        pytest.param(TODAY, date(2027, 1, 15), date(2027, 1, 24), None, id="open-ended by then"),
        pytest.param(TODAY, date(2027, 3, 1), date(2027, 3, 31), None, id="weeks later"),
        pytest.param(
            TODAY, date(2027, 1, 2), date(2027, 1, 3), None, id="begins after the last day for it"
        ),
        pytest.param(
            date(2026, 12, 20), date(2026, 12, 10), date(2026, 12, 14), None, id="that day is over"
        ),
    ],
)
async def test_notice_in_the_pause_is_named_with_its_day_only_where_that_day_comes(
    empty: Scope, today: date, first: date, last: date, until: date | None
) -> None:
    clara = await clara_may_pause(empty)
    order = PauseContract(contract_id=clara.contract_id, first_day=first, last_day=last)

    preview = await Desk(on(empty, today)).preview(order)

    assert preview.notice_until == until


@pytest.mark.parametrize(
    ("rules", "left"),
    [
        pytest.param({"allowance_per_year": "P2M"}, (1, 0, False), id="months"),
        pytest.param({"allowance_per_year": "P6W"}, (0, 11, False), id="weeks"),
        pytest.param({"allowance_per_year": "P20D"}, (0, 0, True), id="more than allowed"),
        pytest.param({}, None, id="without limit"),
    ],
)
async def test_what_is_left_of_the_year_is_shown(
    empty: Scope, rules: dict[str, Any], left: tuple[int, int, bool] | None
) -> None:
    clara = await clara_may_pause(empty, **rules)

    shown = (await Desk(empty).preview(december(clara.contract_id))).allowance

    found = shown and (shown.left_months, shown.left_days, shown.over)
    assert found == left


@pytest.mark.parametrize(
    ("rules", "first", "last", "kinds"),
    [
        pytest.param(FREE, *DECEMBER, [], id="as the plan has it"),
        pytest.param({"allowed": False}, *DECEMBER, ["pause-goodwill"], id="not in the plan"),
        pytest.param(
            FREE, date(2026, 12, 1), date(2026, 12, 30), ["pause-no-step"], id="no whole months"
        ),
        pytest.param(
            {"unit": "weeks"}, date(2026, 12, 1), date(2026, 12, 14), [], id="whole weeks"
        ),
        pytest.param(
            {"allowance_per_year": "P20D", "unit": "days"},
            *DECEMBER,
            ["pause-over-allowance"],
            id="too much",
        ),
        pytest.param(
            {"unit": "days"},
            date(2026, 11, 20),
            date(2026, 12, 1),
            ["pause-begins-past"],
            id="since yesterday",
        ),
    ],
)
async def test_what_is_unusual_is_noted_and_never_blocked(
    empty: Scope, rules: dict[str, Any], first: date, last: date, kinds: list[str]
) -> None:
    clara = await clara_may_pause(empty, **rules)
    order = PauseContract(contract_id=clara.contract_id, first_day=first, last_day=last)

    preview = await Desk(empty).preview(order)

    assert [note.kind for note in preview.notes] == kinds


STAFF = Actor(ActorKind.STAFF, 77)


@pytest.mark.parametrize(
    ("actor", "order", "refusal"),
    [
        pytest.param(
            STAFF, {"last_day": DECEMBER[1]}, PauseNotAllowed("Jahresabo"), id="goodwill of staff"
        ),
        pytest.param(
            Actor(ActorKind.CUSTOMER, 1),
            {"check_on": date(2027, 1, 1)},
            OpenPauseForStudio(),
            id="no end for a customer",
        ),
    ],
)
async def test_goodwill_is_the_owners_and_an_open_end_the_studios(
    empty: Scope, actor: Actor, order: dict[str, Any], refusal: Refusal
) -> None:
    clara = await clara_may_pause(empty, allowed=False)
    scope = scope_of(empty.session, actor=actor)
    wanted = PauseContract(contract_id=clara.contract_id, first_day=DECEMBER[0], **order)

    with pytest.raises(type(refusal)) as raised:
        await Desk(scope).preview(wanted)

    assert raised.value == refusal


async def test_a_customer_may_ask_for_what_the_plan_has_not_and_cannot_take_it(
    empty: Scope,
) -> None:
    clara = await clara_may_pause(empty, allowed=False)
    own, order = as_customer(empty, clara.customer_id), december(clara.contract_id)

    preview = await Desk(own).preview(order)

    assert [note.kind for note in preview.notes] == ["pause-goodwill"]
    with pytest.raises(PauseNotAllowed):
        await Desk(own).carry_out(order, preview.decision_facts())


async def test_a_length_of_nothing_is_refused(empty: Scope) -> None:
    clara = await clara_may_pause(empty)
    first = DECEMBER[0]

    with pytest.raises(PauseEndsBeforeItBegins) as raised:
        await Desk(empty).preview(
            PauseContract(contract_id=clara.contract_id, first_day=first, length=Duration())
        )

    assert raised.value == PauseEndsBeforeItBegins(first, date(2026, 11, 30))


async def test_without_an_end_nothing_is_billed_from_then_on(empty: Scope) -> None:
    clara = await clara_may_pause(empty)
    order = PauseContract(
        contract_id=clara.contract_id, first_day=date(2027, 3, 1), check_on=date(2027, 6, 1)
    )

    done = await do(empty, order)

    assert isinstance(done.preview, PausePreview)
    assert [days.start for days in done.preview.costs.skipped] == [date(2027, 3, 15)]
    (change,) = done.preview.costs.planned
    # 15 Feb to 14 Mar: 14 of 28 days
    assert (change.period_first, change.new_amount_cents) == (date(2027, 2, 15), 2950)
    (pause,) = pauses_of(await Contracts(empty).record(clara.contract_id))
    assert (pause.last_day, pause.check_on) == (None, date(2027, 6, 1))


@pytest.mark.parametrize(
    ("keep", "state", "left"),
    [
        pytest.param(False, BookingState.DROPPED, 8, id="dropped, the unit comes back"),
        pytest.param(True, BookingState.BOOKED, 7, id="kept"),
    ],
)
async def test_what_is_booked_inside_is_dropped_unless_somebody_says_otherwise(
    empty: Scope,
    keep: bool,  # noqa: FBT001  a table
    state: BookingState,
    left: int,
) -> None:
    await add_course(empty, await add_category(empty))
    jonas = await add_customer(empty, "Jonas Weber")
    contract_id = await give_membership(empty, jonas, units_per_month=8)
    await let_pause(empty, contract_id, unit="days")
    booking = await book(empty, jonas)
    order = PauseContract(
        contract_id=contract_id, first_day=TUESDAY, last_day=TUESDAY, keep_bookings=keep
    )

    done = await do(empty, order)

    assert isinstance(done.preview, PausePreview)
    assert [place.booking.id for place in done.preview.places.places] == [booking]
    assert (await Bookings(empty).get(booking)).state is state
    assert await Credits(empty).left_of_contract(contract_id) == left
    assert [message.kind for message in done.messages] == ["contract-paused"]


async def test_who_waits_gets_the_place_and_hears_of_it(empty: Scope) -> None:
    await add_course(empty, await add_category(empty), capacity=1)
    jonas, lena = await add_customer(empty, "Jonas Weber"), await add_customer(empty, "Lena März")
    contract_id = await give_membership(empty, jonas)
    await give_membership(empty, lena)
    await let_pause(empty, contract_id)
    await book(empty, jonas)
    waiting = await book(empty, lena)
    order = PauseContract(contract_id=contract_id, first_day=TUESDAY, last_day=TUESDAY)

    done = await do(empty, order)

    assert (await Bookings(empty).get(waiting)).state is BookingState.BOOKED
    assert [(one.kind, one.customer_id) for one in done.messages] == [
        ("contract-paused", jonas),
        ("booking-moved-up", lena),
    ]


async def test_the_last_day_of_a_card_moves_along(empty: Scope) -> None:
    card_id = await emre_with_card(empty)
    row = await let_pause(empty, 1)

    done = await do(empty, december(row.id))

    # 1 Mar 2027 and a month: 1 Apr
    assert (await Credits(empty).record(card_id)).usable_until == date(2027, 4, 1)
    assert (row.fixed_end_on, row.state) == (date(2027, 4, 1), "running")
    assert isinstance(done.preview, PausePreview)
    assert done.preview.units is not None
    assert (done.preview.units.left, done.preview.costs.invoices) == (7, ())


async def test_a_customer_sees_what_the_studio_sees(empty: Scope) -> None:
    clara = await clara_may_pause(empty)
    own = as_customer(empty, clara.customer_id)

    mine = await Desk(own).preview(december(clara.contract_id))
    theirs = await Desk(empty).preview(december(clara.contract_id))

    assert mine.decision_facts() == theirs.decision_facts()


async def test_a_set_end_that_moves_takes_access_and_billing_along(empty: Scope) -> None:
    mia, plan = await add_customer(empty, "Mia Hoffmann"), await add_plan(empty, "Flex")
    end = date(2026, 12, 31)
    contract_id = await add_contract(
        empty, mia, plan, state="terminated", ends_on=end, access_ends_on=end, billing_ends_on=end
    )
    await let_pause(empty, contract_id, extends_term=False)
    order = PauseContract(
        contract_id=contract_id,
        first_day=date(2026, 12, 15),
        last_day=date(2027, 1, 14),
        at_end=AtEnd.MOVE,
    )

    await do(empty, order)

    row, later = await Contracts(empty).record(contract_id), date(2027, 1, 31)
    assert (row.ends_on, row.access_ends_on, row.billing_ends_on) == (later, later, later)


async def test_a_cut_pause_is_noted(empty: Scope) -> None:
    mia, plan = await add_customer(empty, "Mia Hoffmann"), await add_plan(empty, "Flex")
    end = date(2026, 12, 31)
    contract_id = await add_contract(empty, mia, plan, state="terminated", ends_on=end)
    await let_pause(empty, contract_id, extends_term=False, unit="days")

    preview = await Desk(empty).preview(
        PauseContract(
            contract_id=contract_id,
            first_day=date(2026, 12, 15),
            last_day=date(2027, 1, 14),
            at_end=AtEnd.KEEP,
        )
    )

    assert preview.notes == (Note("pause-cut-to-end", {"last": "2026-12-31"}),)
    assert preview.pause.last_day == end
