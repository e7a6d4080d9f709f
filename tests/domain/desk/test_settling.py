"""Settling as arithmetic: the fewest steps between what is in force and what shall be."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from domain.contracts.billing import MONTHLY, Billing, Charge
from domain.contracts.terms import Terms
from domain.dates import Duration
from domain.desk.claims import Claim, Document, Memory, Owed, claims_of, touching
from domain.desk.owed import Terms as Asked
from domain.desk.settling import Action, Purse, Settlement, settle
from domain.invoices.rules import InvoiceState
from domain.invoices.views import DocumentKind, Mark

JAN, JAN_END = date(2027, 1, 1), date(2027, 1, 31)
MONTH = Duration(months=1)
BY_MONTH = Terms(start=date(2026, 12, 1), initial_term=None, renewal=MONTH, notice=None)
BILLING = Billing(BY_MONTH, Charge(3100, {}, MONTHLY), Charge(3100, {}, MONTHLY))
DAYS = st.dates(date(2026, 12, 1), date(2027, 3, 1))
CENTS = st.integers(0, 10_000)


def invoice(number: int = 1, **values: Any) -> Document:
    facts: dict[str, Any] = {
        "kind": DocumentKind.INVOICE,
        "mark": Mark.ISSUED,
        "state": InvoiceState.OPEN,
        "first": JAN,
        "last": JAN_END,
        "amount_cents": 3100,
        "paid_cents": 0,
        "refers_to": None,
        "due_on": JAN,
        "tax_rate": Decimal("0.19"),
    }
    return Document(id=number, number=f"R-{number}", **{**facts, **values})


def owed_until(claim: Claim, ends_on: date | None) -> Owed | None:
    return Asked(BILLING, ends_on, by_days=True).target(claim)


def settled_at(
    documents: Iterable[Document],
    ends_on: date | None,
    memory: Memory | None = None,
    purse: Purse | None = None,
    **how: bool,
) -> Settlement:
    claims = claims_of(documents, memory or Memory())
    return settle(claims, lambda claim: owed_until(claim, ends_on), purse or Purse(), **how)


@pytest.mark.parametrize(
    ("mark", "ends_on", "steps"),
    [
        pytest.param(Mark.ISSUED, None, [], id="goes-on"),
        pytest.param(Mark.ISSUED, JAN_END, [], id="ends-with-the-period"),
        pytest.param(
            Mark.ISSUED,
            date(2027, 1, 10),
            [(Action.CORRECT, Owed(date(2027, 1, 10), 1000))],
            id="ends-inside",
        ),
        pytest.param(Mark.ISSUED, date(2026, 12, 31), [(Action.CANCEL, None)], id="ends-before"),
        pytest.param(
            Mark.DRAFT,
            date(2027, 1, 10),
            [(Action.REDRAFT, Owed(date(2027, 1, 10), 1000))],
            id="a-draft-is-rewritten",
        ),
        pytest.param(Mark.DRAFT, date(2026, 12, 31), [(Action.DROP, None)], id="a-draft-goes"),
    ],
)
def test_each_end_takes_one_step_or_none(
    mark: Mark, ends_on: date | None, steps: list[tuple[Action, Owed | None]]
) -> None:
    settlement = settled_at([invoice(mark=mark)], ends_on)

    assert [(step.action, step.shall) for step in settlement.steps] == steps


def test_what_an_end_cancelled_is_issued_again() -> None:
    cancelled = invoice(mark=Mark.CANCELLED)
    mirror = invoice(2, kind=DocumentKind.CANCELLATION, amount_cents=-3100, refers_to=1)

    settlement = settled_at([cancelled, mirror], None, Memory(frozenset({1})))

    assert [(step.action, step.shall) for step in settlement.steps] == [
        (Action.ISSUE, Owed(JAN_END, 3100))
    ]
    assert settlement.steps[0].raises


def test_what_was_cancelled_by_hand_is_no_claim() -> None:
    assert claims_of([invoice(mark=Mark.CANCELLED)], Memory()) == ()


def test_a_chain_leads_back_through_what_ends_took_out_of_force() -> None:
    by_hand = invoice(1, mark=Mark.CORRECTED)
    lowered = invoice(2, mark=Mark.CORRECTED, amount_cents=2500, refers_to=1)
    ended = invoice(3, amount_cents=1000, last=date(2027, 1, 10), refers_to=2)

    (claim,) = claims_of([by_hand, lowered, ended], Memory(frozenset({2})))

    assert (claim.leaf.id, claim.full) == (3, Owed(JAN_END, 2500))
    assert claim.ids == {1, 2, 3}


def test_a_shortened_draft_remembers_its_whole_period() -> None:
    whole = invoice(mark=Mark.DRAFT)
    short = replace(whole, last=date(2027, 1, 10), amount_cents=1000)

    settlement = settled_at([short], None, Memory(drafts={1: whole}))

    assert [(step.action, step.shall) for step in settlement.steps] == [
        (Action.REDRAFT, Owed(JAN_END, 3100))
    ]


def test_a_dropped_draft_is_written_again_unless_the_period_was_billed() -> None:
    memory = Memory(drafts={1: invoice(mark=Mark.DRAFT)})

    assert [step.action for step in settled_at([], None, memory).steps] == [Action.DRAFT]
    assert settled_at([invoice(2)], None, memory).steps == ()


def test_only_chains_with_a_document_are_touched() -> None:
    claims = claims_of([invoice(1), invoice(2, first=date(2027, 2, 1))], Memory())

    assert [claim.leaf.id for claim in touching(claims, {2, 9})] == [2]


@pytest.mark.parametrize(
    ("paid", "carried", "freed"),
    [
        pytest.param(0, 0, 0, id="nothing"),
        pytest.param(400, 400, 0, id="less-than-is-owed"),
        pytest.param(1500, 1000, 500, id="more-than-is-owed"),
    ],
)
def test_payments_move_and_the_rest_is_freed(paid: int, carried: int, freed: int) -> None:
    settlement = settled_at([invoice(paid_cents=paid)], date(2027, 1, 10))

    step = settlement.steps[0]
    assert (step.carried_cents, step.freed_cents) == (carried, freed)
    assert (settlement.balance_after_cents, settlement.refund_cents) == (freed, 0)


def test_a_refund_leaves_the_balance() -> None:
    settlement = settled_at([invoice(paid_cents=3100)], date(2026, 12, 31), refund=True)

    assert (settlement.balance_after_cents, settlement.refund_cents) == (0, 3100)


@pytest.mark.parametrize(
    ("purse", "drawn"),
    [
        pytest.param(Purse(5000, {1: 2000}), 2000, id="only-what-came-from-here"),
        pytest.param(Purse(700, {1: 2000}), 700, id="only-what-is-there"),
        pytest.param(Purse(-100, {1: 2000}), 0, id="nothing-from-a-debt"),
        pytest.param(Purse(9000, {1: 9000}), 3100, id="only-what-is-owed"),
    ],
)
def test_money_on_the_account_goes_back(purse: Purse, drawn: int) -> None:
    cancelled = invoice(mark=Mark.CANCELLED)

    settlement = settled_at([cancelled], None, Memory(frozenset({1})), purse)

    assert settlement.steps[0].drawn_cents == drawn
    assert settlement.balance_after_cents == purse.balance_cents - drawn


def test_what_waits_to_be_paid_out_pays_what_is_asked_for_again() -> None:
    purse = Purse(0, {1: 0}, set_aside={1: 5000})
    cancelled, memory = invoice(mark=Mark.CANCELLED), Memory(frozenset({1}))

    taken = settled_at([cancelled], None, memory, purse)

    assert (taken.steps[0].drawn_cents, taken.steps[0].unrefunded_cents) == (3100, 3100)
    assert taken.balance_after_cents == 0


@given(ends_on=DAYS, cents=CENTS, paid=CENTS)
def test_payments_are_carried_or_freed_and_nothing_else(
    ends_on: date, cents: int, paid: int
) -> None:
    document = invoice(amount_cents=cents, paid_cents=paid)

    for step in settled_at([document], ends_on).steps:
        assert step.carried_cents + step.freed_cents == paid
        assert step.carried_cents <= (step.shall.amount_cents if step.shall else 0)
        assert not step.raises


@given(first=DAYS, second=DAYS, cents=CENTS)
def test_where_an_end_comes_from_does_not_matter(first: date, second: date, cents: int) -> None:
    """Straight to the second end, or over the first: the same is owed."""
    whole = invoice(amount_cents=cents)

    documents, memory = _after([whole], Memory(), first)
    documents, memory = _after(documents, memory, second)

    (claim,) = claims_of([whole], Memory())
    assert _in_force(documents) == owed_until(claim, second)


@given(ends_on=DAYS, cents=CENTS)
def test_settling_twice_changes_nothing_more(ends_on: date, cents: int) -> None:
    documents, memory = _after([invoice(amount_cents=cents)], Memory(), ends_on)

    assert settled_at(documents, ends_on, memory).steps == ()


def _after(
    documents: list[Document], memory: Memory, ends_on: date
) -> tuple[list[Document], Memory]:
    """Return the documents after an end, as the bookkeeper would write them."""
    ended = set(memory.ended)
    for step in settled_at(documents, ends_on, memory).steps:
        if step.action is not Action.ISSUE:
            mark = Mark.CANCELLED if step.shall is None else Mark.CORRECTED
            documents = [
                replace(one, mark=mark) if one.id == step.leaf.id else one for one in documents
            ]
            ended.add(step.leaf.id)
        if step.shall is not None:
            new = replace(
                step.leaf,
                id=len(documents) + 1,
                mark=Mark.ISSUED,
                last=step.shall.last,
                amount_cents=step.shall.amount_cents,
                refers_to=step.leaf.id,
            )
            documents = [*documents, new]
    return documents, Memory(frozenset(ended))


def _in_force(documents: list[Document]) -> Owed | None:
    found = [Owed(one.last, one.amount_cents) for one in documents if one.mark is Mark.ISSUED]
    assert len(found) <= 1
    return found[0] if found else None


def test_a_claim_says_whether_it_asks_for_money() -> None:
    claims: tuple[Claim, ...] = claims_of(
        [invoice(1), invoice(2, mark=Mark.CANCELLED)], Memory(frozenset({2}))
    )

    assert [(claim.leaf.id, claim.in_force) for claim in claims] == [(1, True), (2, False)]
