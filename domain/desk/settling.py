"""What becomes of a contract's documents when its end or a pause changes: arithmetic.

One way for all of it: compare for each billing period what is in force now with what shall be,
and take the fewest steps between them. Both days of a period are inclusive, amounts gross cents.

A *chain* is a document and those that correct or replace it, one after the other. Its *leaf* is
the newest. What the period cost before an end touched it is the document to which the leaf leads
back through documents that an end cancelled or corrected.

Source: RULES.md, "Invoices" (R13.7).
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from domain.accounts.offsetting import Part
from domain.dates import DateRange
from domain.invoices.rules import InvoiceState
from domain.invoices.views import DocumentKind, Mark


@dataclass(frozen=True)
class Document:
    """A document or draft as settling sees it; day due and tax rate are carried along.

    ``dated`` is False for a sale without a period, whose day of issue stands for one; ``group``
    is the price group at which a period was billed, where that is known.

    ``amount_cents`` is what it asks for, less what was taken back of it in part.
    """

    id: int
    number: str | None
    kind: DocumentKind
    mark: Mark
    state: InvoiceState
    first: date
    last: date
    amount_cents: int
    paid_cents: int
    refers_to: int | None
    due_on: date | None
    tax_rate: Decimal
    dated: bool = True
    group: str | None = None
    paused: tuple[DateRange, ...] = ()
    reduced_cents: int = 0


@dataclass(frozen=True)
class Owed:
    """What shall be in force for a billing period.

    Attributes:
        last: The last day that it covers.
        amount_cents: What is asked for.
        paused: The days in it that rest.
        reduced_cents: What was taken off the price to get there; None leaves that as it is.
        group: The price group that it is billed at; None leaves that as it is.
    """

    last: date
    amount_cents: int
    paused: tuple[DateRange, ...] = ()
    reduced_cents: int | None = field(default=None, compare=False)
    group: str | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Claim:
    """What the studio asks for one billing period.

    Attributes:
        leaf: The newest document of the chain.
        in_force: Whether it asks for money (or will, as a draft).
        full: What was asked before an end touched it.
        ids: All documents of the chain.
    """

    leaf: Document
    in_force: bool
    full: Owed
    ids: frozenset[int]

    @property
    def now(self) -> Owed | None:
        """What is in force; None for nothing."""
        return _owed(self.leaf) if self.in_force else None

    @property
    def undated(self) -> bool:
        """Whether it is for no days, so that neither an end nor a pause touches it."""
        return not self.leaf.dated


@dataclass(frozen=True)
class Memory:
    """What earlier ends did: documents they took out of force, drafts as they stood before."""

    ended: frozenset[int] = frozenset()
    drafts: Mapping[int, Document] = field(default_factory=dict)


class Action(StrEnum):
    """What is done to a chain."""

    CANCEL = "cancel"
    CORRECT = "correct"
    ISSUE = "issue"
    """A new invoice for the period of a cancelled one."""
    DROP = "drop"
    REDRAFT = "redraft"
    """A draft is written anew in its place."""
    DRAFT = "draft"
    """A dropped draft is written again."""


@dataclass(frozen=True)
class Step:
    """One thing that is done.

    Attributes:
        leaf: The newest document of the chain so far.
        shall: What is in force afterwards, None for nothing.
        ids: All documents of the chain.
        carried_cents: Payments that move to the new document.
        freed_cents: Payments that the customer gets back, to the account or as a refund.
        drawn_cents: Money on the account that came from this chain and is set against it again.
        unrefunded_cents: A refund set aside from this chain that is not paid out after all.
    """

    action: Action
    leaf: Document
    shall: Owed | None
    ids: frozenset[int]
    carried_cents: int = 0
    freed_cents: int = 0
    drawn_cents: int = 0
    unrefunded_cents: int = 0

    @property
    def raises(self) -> bool:
        """Whether more is asked for the period than now."""
        now = 0 if self.action in {Action.ISSUE, Action.DRAFT} else self.leaf.amount_cents
        return self.shall is not None and self.shall.amount_cents > now


@dataclass(frozen=True)
class Purse:
    """A customer's money beside the payments: the balance, and per document where it came from.

    ``came_from`` sums all entries of the account by document, ``set_aside`` the refunds due.
    """

    balance_cents: int = 0
    came_from: Mapping[int, int] = field(default_factory=dict)
    set_aside: Mapping[int, int] = field(default_factory=dict)

    def left_of(self, ids: Collection[int]) -> tuple[Part, ...]:
        """Return what came from these documents and is on the account, the oldest first."""
        return _parts(self.came_from, ids)

    def aside_of(self, ids: Collection[int]) -> tuple[Part, ...]:
        """Return what came from these documents and waits to be paid out, the oldest first."""
        return _parts(self.set_aside, ids)


def _parts(amounts: Mapping[int, int], ids: Collection[int]) -> tuple[Part, ...]:
    there = ((number, amounts.get(number, 0)) for number in sorted(ids))
    return tuple(Part(number, cents) for number, cents in there if cents > 0)


@dataclass(frozen=True)
class Settlement:
    """The steps in order, and what the customer's account holds afterwards."""

    steps: tuple[Step, ...]
    balance_after_cents: int
    refund_cents: int


TargetOf = Callable[[Claim], Owed | None]


def claims_of(documents: Iterable[Document], memory: Memory) -> tuple[Claim, ...]:
    """Return what is or was asked per billing period, in the order of the periods.

    A chain whose leaf was cancelled by hand asks for nothing and is left alone.
    """
    by_id = {document.id: document for document in documents}
    charges = [one for one in by_id.values() if one.kind is not DocumentKind.CANCELLATION]
    replaced = {one.refers_to for one in charges}
    claims = [
        _claim(leaf, by_id, memory)
        for leaf in charges
        if leaf.id not in replaced and (_in_force(leaf) or leaf.id in memory.ended)
    ]
    billed = {one.first for one in charges}
    claims += [
        Claim(draft, in_force=False, full=_owed(draft), ids=frozenset({draft.id}))
        for draft in memory.drafts.values()
        if draft.id not in by_id and draft.first not in billed
    ]
    return tuple(sorted(claims, key=lambda claim: (claim.leaf.first, claim.leaf.id)))


def settle(
    claims: Iterable[Claim],
    target_of: TargetOf,
    purse: Purse,
    *,
    refund: bool = False,
) -> Settlement:
    """Return the fewest steps from what is in force to what shall be.

    Where more is asked for again, a refund that still waits to be paid out is not paid out after
    all, as far as it is needed; then money on the account that came from the same period is used.

    Args:
        claims: The periods to look at.
        target_of: What shall be in force for each.
        purse: The customer's account.
        refund: Whether freed money is paid out; otherwise it goes to the account.
    """
    steps: list[Step] = []
    balance = purse.balance_cents
    for claim in claims:
        shall = target_of(claim)
        action = _action(claim, shall)
        if action is None:
            continue
        unrefunded = min(_sum(purse.set_aside, claim.ids), _shortage(claim, action, shall))
        balance += unrefunded
        available = max(0, min(balance, _sum(purse.came_from, claim.ids) + unrefunded))
        step = _step(claim, action, shall, available, unrefunded)
        balance += (0 if refund else step.freed_cents) - step.drawn_cents
        steps.append(step)
    refunded = sum(step.freed_cents for step in steps) if refund else 0
    return Settlement(tuple(steps), balance, refunded)


def touching(claims: Iterable[Claim], ids: Collection[int]) -> tuple[Claim, ...]:
    """Return the claims in whose chain one of these documents stands."""
    return tuple(claim for claim in claims if not claim.ids.isdisjoint(ids))


def _claim(leaf: Document, by_id: Mapping[int, Document], memory: Memory) -> Claim:
    chain, base = [leaf], leaf
    while (before := by_id.get(chain[-1].refers_to or 0)) is not None:
        if base is chain[-1] and before.id in memory.ended:
            base = before
        chain.append(before)
    full = _owed(memory.drafts.get(base.id, base))
    return Claim(leaf, _in_force(leaf), full, frozenset(document.id for document in chain))


def _in_force(document: Document) -> bool:
    return document.mark in {Mark.ISSUED, Mark.DRAFT}


def _owed(document: Document) -> Owed:
    return Owed(document.last, document.amount_cents, document.paused, document.reduced_cents)


def _action(claim: Claim, shall: Owed | None) -> Action | None:
    draft = claim.leaf.mark is Mark.DRAFT
    if not claim.in_force:
        return None if shall is None else Action.DRAFT if draft else Action.ISSUE
    if shall is None:
        return Action.DROP if draft else Action.CANCEL
    if shall == _owed(claim.leaf):
        return None
    return Action.REDRAFT if draft else Action.CORRECT


def _asked(action: Action, shall: Owed | None) -> int:
    """Return what the document asks for that takes the place of another; a draft asks nobody."""
    return 0 if shall is None or action in {Action.REDRAFT, Action.DRAFT} else shall.amount_cents


def _paid(claim: Claim) -> int:
    return claim.leaf.paid_cents if claim.in_force else 0


def _shortage(claim: Claim, action: Action, shall: Owed | None) -> int:
    """Return what of the new document is not paid by what was paid on the old one."""
    return max(0, _asked(action, shall) - _paid(claim))


def _step(
    claim: Claim, action: Action, shall: Owed | None, available: int, unrefunded: int
) -> Step:
    paid, asked = _paid(claim), _asked(action, shall)
    carried = min(paid, asked)
    return Step(
        action=action,
        leaf=claim.leaf,
        shall=shall,
        ids=claim.ids,
        carried_cents=carried,
        freed_cents=paid - carried,
        drawn_cents=min(available, asked - carried),
        unrefunded_cents=unrefunded,
    )


def _sum(amounts: Mapping[int, int], ids: Collection[int]) -> int:
    return sum(amounts.get(number, 0) for number in ids)
