"""A customer gives notice: it ends the contract, or waits for the studio; it is never refused."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from msgspec.structs import replace
from sqlalchemy import select

from domain.contracts.errors import ContractNotFound
from domain.contracts.receipt_records import ReceiptRecord
from domain.contracts.receipts import Doubt, Receipt, Receipts, ReceiptState
from domain.contracts.said import SaidNotices
from domain.contracts.service import Contracts
from domain.desk.documents.papers import Papers
from domain.desk.errors import PreviewOutdated
from domain.desk.facts import Done
from domain.desk.notices.decide_notice import DecideNotice
from domain.desk.notices.previews import DeclarationPreview, DeclareNotice
from domain.desk.orders import GivenBy, TerminationOrder
from domain.desk.service import Desk
from domain.store.journal import entries as recent_entries
from domain.store.scope import Actor, ActorKind, Scope
from domain.studios.errors import RightMissing
from tests.support.desk import as_stored, end, undo
from tests.support.pauses import paused
from tests.support.rows import add_contract, add_customer, add_plan
from tests.support.studios import NOW, TODAY

REGULAR = date(2026, 12, 21)
"""One month after the demo's day: what a flex membership's notice leads to."""
COURSE = {
    "kind": "week",
    "starts_on": date(2026, 11, 16),
    "initial_term": "P5W",
    "renewal": "none",
    "notice": None,
    "fixed_end_on": date(2026, 12, 20),
    "schedule": "total",
}
CAUSE = {"for_cause": True, "reason": "Umzug"}
CARD = {**COURSE, "kind": "card", "initial_term": "P6M", "fixed_end_on": date(2027, 3, 1)}


async def a_member(scope: Scope, **values: Any) -> tuple[Scope, int, int]:
    """Return the scope of Jonas Weber, his id, and that of his flex membership."""
    customer_id = await add_customer(scope, "Jonas Weber")
    contract_id = await add_contract(scope, customer_id, await add_plan(scope, "Flex"), **values)
    return by(scope, customer_id), customer_id, contract_id


def by(scope: Scope, customer_id: int) -> Scope:
    return replace(scope, actor=Actor(ActorKind.CUSTOMER, customer_id))


def notice(customer_id: int, contract_id: int | None, **values: Any) -> DeclareNotice:
    return DeclareNotice(
        customer_id, contract_id, **{"received_at": NOW, "content": "Ich kündige", **values}
    )


async def declare(scope: Scope, order: DeclareNotice) -> tuple[Done, Receipt]:
    preview = await Desk(scope).preview(order)
    done = await Desk(scope).carry_out(order, as_stored(preview.decision_facts()))
    assert isinstance(done.preview, DeclarationPreview)
    assert done.preview.receipt is not None
    return done, await Receipts(scope).get(done.preview.receipt.id)


async def test_a_plain_notice_ends_the_contract_and_has_its_receipt(empty: Scope) -> None:
    own, customer_id, contract_id = await a_member(empty)

    done, receipt = await declare(own, notice(customer_id, contract_id))

    view = await Contracts(own).view(contract_id)
    assert (view.ends_on, view.received_on, view.given_by) == (REGULAR, TODAY, "customer")
    assert (receipt.number, receipt.state, receipt.doubt) == (
        "E-2026-0001",
        ReceiptState.CLEAR,
        None,
    )
    assert (receipt.received_at, receipt.ends_on) == (NOW, REGULAR)
    assert receipt.content == "Ich kündige"
    assert (receipt.journal_id, done.undo_until) == (done.journal_id, None)


async def test_what_would_have_ended_long_ago_is_the_studios_to_look_at(empty: Scope) -> None:
    own, customer_id, contract_id = await a_member(empty)
    two_months_ago = NOW - timedelta(days=60)

    _, receipt = await declare(own, notice(customer_id, contract_id, received_at=two_months_ago))
    decision = DecideNotice(receipt.id)
    staff = replace(own, actor=Actor(ActorKind.STAFF, 1))
    preview = await Desk(staff).preview(decision)
    await Desk(staff).carry_out(decision, as_stored(preview.decision_facts()))

    assert (receipt.doubt, receipt.ends_on, receipt.received_at) == (
        Doubt.LONG_AGO,
        None,
        two_months_ago,
    )
    assert (await Receipts(own).get(receipt.id)).ends_on == date(2026, 10, 22)


async def test_what_was_said_is_kept_until_it_is_given(empty: Scope) -> None:
    own, customer_id, contract_id = await a_member(empty)
    said, hour = SaidNotices(own), timedelta(hours=1)
    await said.keep(customer_id, None, NOW - 2 * hour, "Ich kündige")
    await said.keep(customer_id, contract_id, NOW, "Ich kündige wirklich")
    first = await said.first(customer_id, contract_id)

    await declare(own, notice(customer_id, contract_id))

    assert first is not None
    assert (first.at, first.words) == (NOW - 2 * hour, "Ich kündige\nIch kündige wirklich")
    assert await said.first(customer_id, contract_id) is None


async def test_of_two_contracts_each_has_its_own_moment(empty: Scope) -> None:
    own, customer_id, one = await a_member(empty)
    other = await add_contract(own, customer_id, await add_plan(own, "Jahresabo"))
    said, hour = SaidNotices(own), timedelta(hours=1)
    await said.keep(customer_id, one, NOW - hour, "Ich kündige Flex")
    await said.keep(customer_id, other, NOW, "Ich kündige das Jahresabo")

    await said.forget(customer_id, one)

    kept = await said.first(customer_id, other)
    assert kept is not None
    assert (kept.at, kept.words) == (NOW, "Ich kündige das Jahresabo")
    assert await said.first(customer_id, one) is None


async def test_a_guess_counts_for_a_week_and_for_its_customer_alone(empty: Scope) -> None:
    own, customer_id, contract_id = await a_member(empty)
    other = await add_customer(empty, "Clara Vogt")
    said = SaidNotices(own)
    old = await said.guess(customer_id, NOW - timedelta(days=8), "Mir reicht es")
    guess = await said.guess(customer_id, NOW, "Das war es")

    found = await said.guessed(customer_id, guess)

    assert found is not None
    assert (found.at, found.words) == (NOW, "Das war es")
    assert await said.guessed(customer_id, old) is None
    assert await said.guessed(other, guess) is None
    eight_days_on = SaidNotices(replace(own, now=NOW + timedelta(days=8)))
    assert await eight_days_on.guessed(customer_id, guess) is None
    assert await said.first(customer_id, contract_id) is None


async def test_the_document_says_what_came_when_and_when_it_ends(empty: Scope) -> None:
    own, customer_id, contract_id = await a_member(empty)

    done, receipt = await declare(own, notice(customer_id, contract_id))
    found = await Papers(own).receipt(done.journal_id)
    newest = await Papers(own).newest_receipt(contract_id)

    assert found is not None
    assert (found.number, found.declared, found.ends_on) == (
        receipt.number,
        "Ich kündige",
        REGULAR,
    )
    assert found.received_at is not None
    assert found.received_at.isoformat() == "2026-11-21T10:00:00+01:00"
    assert (found.plan, found.recipient.name) == ("Flex", "Jonas Weber")
    assert newest is not None
    assert await Papers(own).receipt(newest) == found


@pytest.mark.parametrize(
    ("received_at", "received_on", "ends_on"),
    [
        pytest.param(
            datetime(2026, 11, 20, 22, 59, 59, tzinfo=UTC),
            date(2026, 11, 20),
            date(2026, 12, 20),
            id="a second before midnight",
        ),
        pytest.param(datetime(2026, 11, 20, 23, 0, tzinfo=UTC), TODAY, REGULAR, id="at midnight"),
    ],
)
async def test_the_day_of_receipt_is_that_of_the_studio_at_its_moment(
    empty: Scope, received_at: datetime, received_on: date, ends_on: date
) -> None:
    own, customer_id, contract_id = await a_member(empty)

    _, receipt = await declare(own, notice(customer_id, contract_id, received_at=received_at))

    assert (receipt.received_on, receipt.ends_on) == (received_on, ends_on)
    assert receipt.number == "E-2026-0001"


async def test_what_is_noted_and_what_is_declared_share_one_series(empty: Scope) -> None:
    own, customer_id, contract_id = await a_member(empty)
    second = await add_contract(empty, customer_id, await add_plan(empty, "Flex zwei"))
    third = await add_contract(empty, customer_id, await add_plan(empty, "Flex drei"))

    noted = await end(empty, TerminationOrder(contract_id, TODAY))
    given = await end(empty, TerminationOrder(second, TODAY, given_by=GivenBy.STUDIO))
    await undo(empty, noted.journal_id)
    _, receipt = await declare(own, notice(customer_id, contract_id))
    later = await end(empty, TerminationOrder(third, TODAY))

    papers = Papers(empty)
    first, last = [await papers.receipt(done.journal_id) for done in (noted, later)]
    entries = await recent_entries(empty, customer_id=customer_id)
    named = {entry.id: entry.facts.get("receipt") for entry in entries}
    assert first is not None
    assert last is not None
    assert (first.number, receipt.number, last.number) == (
        *("E-2026-0001", "E-2026-0002", "E-2026-0003"),
    )
    assert await papers.receipt(given.journal_id) is None
    assert (named[noted.journal_id], named[given.journal_id]) == ("E-2026-0001", None)


async def test_a_notice_of_the_last_night_of_a_year_has_its_number(empty: Scope) -> None:
    own, customer_id, _ = await a_member(empty)
    january = replace(own, now=datetime(2027, 1, 1, 9, tzinfo=UTC), today=date(2027, 1, 1))
    before, after = (
        datetime(2026, 12, 31, 22, 59, tzinfo=UTC),
        datetime(2026, 12, 31, 23, 1, tzinfo=UTC),
    )

    numbers = [
        (await declare(january, notice(customer_id, None, received_at=at)))[1].number
        for at in (before, after)
    ]

    assert numbers == ["E-2026-0001", "E-2027-0001"]


@pytest.mark.parametrize(
    ("contract", "wish", "doubt", "regular"),
    [
        pytest.param(
            {}, {"for_cause": True, "reason": "Umzug"}, Doubt.FOR_CAUSE, REGULAR, id="cause"
        ),
        pytest.param({}, {"wanted_on": date(2026, 11, 30)}, Doubt.TOO_EARLY, REGULAR, id="early"),
        pytest.param({}, {"wanted_on": date(2020, 1, 1)}, Doubt.OTHER, None, id="long ago"),
        pytest.param({}, {"day_unclear": True}, Doubt.DAY_UNCLEAR, REGULAR, id="no such day"),
        pytest.param(
            {"notice_to": "month_end"},
            {"wanted_on": date(2027, 1, 15)},
            Doubt.BETWEEN,
            date(2026, 12, 31),
            id="between two ends",
        ),
        pytest.param(
            COURSE, {"wanted_on": date(2027, 1, 31)}, Doubt.TOO_LATE, date(2026, 12, 20), id="late"
        ),
        pytest.param(CARD, {}, Doubt.CARD, date(2027, 3, 1), id="a card"),
    ],
)
async def test_what_is_not_plain_waits_with_its_moment_of_receipt(
    empty: Scope,
    contract: dict[str, Any],
    wish: dict[str, Any],
    doubt: Doubt,
    regular: date | None,
) -> None:
    own, customer_id, contract_id = await a_member(empty, **contract)
    order = notice(customer_id, contract_id, **wish)

    preview = await Desk(own).preview(order)
    _, receipt = await declare(own, order)

    assert (preview.doubt, preview.regular, preview.ends_on) == (doubt, regular, None)
    assert (receipt.state, receipt.doubt) == (ReceiptState.UNCLEAR, doubt)
    assert (receipt.received_at, receipt.ends_on) == (NOW, None)
    assert (await Contracts(own).view(contract_id)).ends_on is None


async def test_a_course_that_ends_by_itself_is_plain(empty: Scope) -> None:
    own, customer_id, contract_id = await a_member(empty, **COURSE)

    _, receipt = await declare(own, notice(customer_id, contract_id))

    assert (receipt.state, receipt.ends_on) == (ReceiptState.CLEAR, date(2026, 12, 20))
    assert (await Contracts(own).view(contract_id)).received_on == TODAY


async def test_a_notice_without_a_contract_waits(empty: Scope) -> None:
    nobody = await add_customer(empty, "Jonas Weber")
    own, customer_id, _ = await a_member(empty)

    _, none = await declare(by(empty, nobody), notice(nobody, None))
    _, several = await declare(own, notice(customer_id, None))

    assert (none.doubt, several.doubt) == (Doubt.NO_CONTRACT, Doubt.WHICH_CONTRACT)


async def test_a_second_notice_has_a_receipt_of_its_own_and_changes_nothing(empty: Scope) -> None:
    own, customer_id, contract_id = await a_member(empty)

    _, first = await declare(own, notice(customer_id, contract_id))
    _, second = await declare(own, notice(customer_id, contract_id))

    assert (first.state, second.state) == (ReceiptState.CLEAR, ReceiptState.UNCLEAR)
    assert (second.number, second.doubt) == ("E-2026-0002", Doubt.TERMINATED)
    assert (await Contracts(own).view(contract_id)).ends_on == REGULAR


async def test_an_end_inside_of_a_pause_waits(empty: Scope) -> None:
    rests = paused(date(2026, 12, 1), date(2027, 1, 31))
    own, customer_id, contract_id = await a_member(empty, **rests)

    _, receipt = await declare(own, notice(customer_id, contract_id))

    assert receipt.doubt is Doubt.PAUSED


async def test_nobody_gives_notice_for_somebody_else(empty: Scope) -> None:
    own, customer_id, contract_id = await a_member(empty)
    other = await add_customer(empty, "Clara Vogt")

    with pytest.raises(RightMissing):
        await Desk(empty).preview(notice(customer_id, contract_id))
    with pytest.raises(RightMissing):
        await Desk(by(empty, other)).preview(notice(customer_id, contract_id))
    with pytest.raises(ContractNotFound):
        await Desk(by(empty, other)).preview(notice(other, contract_id))
    assert list(await own.session.scalars(select(ReceiptRecord))) == []


async def test_an_end_that_was_set_meanwhile_makes_a_notice_wait(empty: Scope) -> None:
    own, customer_id, contract_id = await a_member(empty)
    order = notice(customer_id, contract_id)
    facts = as_stored((await Desk(own).preview(order)).decision_facts())
    await end(empty, TerminationOrder(contract_id, TODAY))

    with pytest.raises(PreviewOutdated):
        await Desk(own).carry_out(order, facts)
