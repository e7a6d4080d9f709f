"""The studio makes sense of a notice: accept, adjust, ask back; the moment of receipt stays."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from msgspec.structs import replace

from domain.contracts.errors import (
    ContractNotFound,
    ReceiptDecided,
    ReceiptNotAsked,
    ReceiptNotFound,
)
from domain.contracts.receipts import Receipt, Receipts, ReceiptState
from domain.contracts.service import Contracts
from domain.desk.commands import Order
from domain.desk.documents.papers import Papers
from domain.desk.errors import NotUndoable
from domain.desk.facts import Done
from domain.desk.notices.answer_notice import AnswerNotice
from domain.desk.notices.decide_notice import DecideNotice
from domain.desk.notices.previews import Decision, DeclarationPreview, DeclareNotice
from domain.desk.orders import EndMode
from domain.desk.service import Desk
from domain.store.scope import Actor, ActorKind, Role, Scope
from domain.studios.errors import RightMissing
from domain.studios.service import Studios
from tests.support.desk import as_stored, undo
from tests.support.rows import add_contract, add_customer, add_plan
from tests.support.studios import NOW, TODAY

REGULAR, WANTED = date(2026, 12, 21), date(2026, 11, 30)
LATER = datetime(2026, 11, 25, 9, tzinfo=UTC)


async def waiting(scope: Scope, **wish: Any) -> tuple[Scope, int, Receipt]:
    """Return Jonas Weber's scope, his contract, and a notice of his that waits."""
    customer_id = await add_customer(scope, "Jonas Weber")
    contract_id = await add_contract(scope, customer_id, await add_plan(scope, "Flex"))
    own = replace(scope, actor=Actor(ActorKind.CUSTOMER, customer_id))
    about = wish.pop("about", contract_id)
    order = DeclareNotice(customer_id, about, received_at=NOW, content="Ich kündige", **wish)
    done = await carry_out(own, order)
    assert isinstance(done.preview, DeclarationPreview)
    assert done.preview.receipt is not None
    return own, contract_id, await Receipts(own).get(done.preview.receipt.id)


async def carry_out(scope: Scope, order: Order[Any]) -> Done:
    preview = await Desk(scope).preview(order)
    return await Desk(scope).carry_out(order, as_stored(preview.decision_facts()))


def days_later(scope: Scope) -> Scope:
    return replace(scope, now=LATER, today=date(2026, 11, 25))


async def test_who_accepts_ends_the_contract_as_it_was_declared(empty: Scope) -> None:
    _, contract_id, receipt = await waiting(empty, wanted_on=WANTED)

    await carry_out(days_later(empty), DecideNotice(receipt.id))

    view = await Contracts(empty).view(contract_id)
    decided = await Receipts(empty).get(receipt.id)
    record = await Contracts(empty).record(contract_id)
    assert (view.ends_on, view.received_on, record.received_at) == (WANTED, TODAY, NOW)
    assert (decided.state, decided.ends_on) == (ReceiptState.ACCEPTED, WANTED)
    assert (decided.number, decided.received_at) == (receipt.number, NOW)


@pytest.mark.parametrize(
    ("wish", "decision", "state", "ends_on"),
    [
        pytest.param(
            {"wanted_on": WANTED},
            {"mode": EndMode.TERM_END},
            ReceiptState.ADJUSTED,
            REGULAR,
            id="the regular day instead",
        ),
        pytest.param(
            {"for_cause": True, "reason": "Umzug"},
            {"mode": EndMode.TERM_END},
            ReceiptState.ADJUSTED,
            REGULAR,
            id="the cause does not hold",
        ),
        pytest.param(
            {"for_cause": True, "reason": "Umzug"},
            {},
            ReceiptState.ACCEPTED,
            TODAY,
            id="the cause holds from the receipt on",
        ),
        pytest.param(
            {"wanted_on": WANTED},
            {"mode": EndMode.DATE, "wanted_on": date(2026, 12, 10)},
            ReceiptState.ADJUSTED,
            date(2026, 12, 10),
            id="another day",
        ),
        pytest.param(
            {"day_unclear": True}, {}, ReceiptState.ACCEPTED, REGULAR, id="the next possible day"
        ),
    ],
)
async def test_a_notice_counts_from_its_receipt_whatever_is_decided_days_later(
    empty: Scope,
    wish: dict[str, Any],
    decision: dict[str, Any],
    state: ReceiptState,
    ends_on: date,
) -> None:
    _, contract_id, receipt = await waiting(empty, **wish)

    await carry_out(days_later(empty), DecideNotice(receipt.id, **decision))

    decided = await Receipts(empty).get(receipt.id)
    assert (decided.state, decided.ends_on) == (state, ends_on)
    assert (await Contracts(empty).view(contract_id)).ends_on == ends_on


async def test_the_document_says_the_end_once_it_is_decided(empty: Scope) -> None:
    _, _, receipt = await waiting(empty, wanted_on=WANTED)
    assert receipt.journal_id is not None
    before = await Papers(empty).receipt(receipt.journal_id)

    await carry_out(empty, DecideNotice(receipt.id, mode=EndMode.TERM_END))
    after = await Papers(empty).receipt(receipt.journal_id)

    assert before is not None
    assert after == replace(before, ends_on=REGULAR)
    assert (before.ends_on, before.wanted_on) == (None, WANTED)


async def test_what_is_asked_back_is_answered_into_the_same_notice(empty: Scope) -> None:
    own, _, receipt = await waiting(empty, about=None)
    receipts = Receipts(empty)

    asked = await carry_out(empty, DecideNotice(receipt.id, question="Welcher Vertrag?"))
    waits = await receipts.get(receipt.id)
    await carry_out(days_later(own), AnswerNotice(receipt.id, "Der Flex-Vertrag"))
    answered = await receipts.get(receipt.id)

    assert asked.messages == ()
    assert (waits.state, answered.state) == (ReceiptState.ASKED_BACK, ReceiptState.UNCLEAR)
    assert [(line.by, line.text) for line in answered.thread] == [
        ("studio", "Welcher Vertrag?"),
        ("customer", "Der Flex-Vertrag"),
    ]
    assert answered.received_at == NOW


async def test_a_contract_has_to_be_chosen_where_none_was_named(empty: Scope) -> None:
    _, contract_id, receipt = await waiting(empty, about=None)
    other = await add_customer(empty, "Clara Vogt")
    others = await add_contract(empty, other, await add_plan(empty, "Flex 2"))

    chosen = await Desk(empty).preview(DecideNotice(receipt.id))
    await carry_out(empty, DecideNotice(receipt.id, contract_id=contract_id))

    assert chosen.decision is Decision.CHOOSE
    assert (await Receipts(empty).get(receipt.id)).contract_id == contract_id
    with pytest.raises(ReceiptDecided):
        await Desk(empty).preview(DecideNotice(receipt.id, contract_id=contract_id))
    with pytest.raises(ContractNotFound):
        await Desk(empty).preview(DecideNotice(receipt.id, contract_id=others))


async def test_a_notice_is_taken_back_only_with_the_studios_yes(empty: Scope) -> None:
    own, contract_id, receipt = await waiting(empty, wanted_on=WANTED)

    await carry_out(own, AnswerNotice(receipt.id, "doch nicht", takes_back=True))
    wished = await Receipts(empty).get(receipt.id)
    await carry_out(empty, DecideNotice(receipt.id, closes=True))
    agreed = await Receipts(empty).get(receipt.id)

    assert (wished.state, wished.wants_back) == (ReceiptState.UNCLEAR, True)
    assert agreed.state is ReceiptState.WITHDRAWN
    assert (await Contracts(empty).view(contract_id)).ends_on is None


async def test_who_may_not_end_contracts_does_not_decide(empty: Scope) -> None:
    _, _, receipt = await waiting(empty, wanted_on=WANTED)
    studios = Studios(empty.session, NOW)
    trainer = await studios.add_staff(empty, "Tim Brandt", Role.TRAINER)

    with pytest.raises(RightMissing):
        await carry_out(
            replace(empty, actor=Actor(ActorKind.STAFF, trainer)), DecideNotice(receipt.id)
        )


async def test_only_what_was_asked_is_answered_and_by_nobody_else(empty: Scope) -> None:
    own, _, receipt = await waiting(empty, wanted_on=WANTED)

    with pytest.raises(ReceiptNotAsked):
        await Desk(own).preview(AnswerNotice(receipt.id, "Hallo"))
    with pytest.raises(ReceiptNotFound):
        await Desk(empty).preview(AnswerNotice(receipt.id, "Hallo", takes_back=True))


async def test_a_decision_is_not_undone_behind_the_customers_back(empty: Scope) -> None:
    """The customer has heard; the end is changed or withdrawn instead."""
    _, _, receipt = await waiting(empty, wanted_on=WANTED)
    await carry_out(empty, DecideNotice(receipt.id))

    with pytest.raises(NotUndoable):
        await undo(empty)
