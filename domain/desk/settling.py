"""What becomes of a contract's documents when its end or a pause changes: arithmetic.

One way for all of it: compare for each billing period what is in force now with what shall be,
and take the fewest steps between them. Both days of a period are inclusive, amounts gross cents.

Source: RULES.md, "Invoices" (R13.7).
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from enum import StrEnum

from msgspec import Struct, field

from domain.accounts.offsetting import Part
from domain.desk.claims import Claim, Document, Owed
from domain.invoices.views import Mark


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


class Step(Struct, frozen=True):
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


class Purse(Struct, frozen=True):
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


class Settlement(Struct, frozen=True):
    """The steps in order, and what the customer's account holds afterwards."""

    steps: tuple[Step, ...]
    balance_after_cents: int
    refund_cents: int


TargetOf = Callable[[Claim], Owed | None]


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


def _action(claim: Claim, shall: Owed | None) -> Action | None:
    draft = claim.leaf.mark is Mark.DRAFT
    if not claim.in_force:
        return None if shall is None else Action.DRAFT if draft else Action.ISSUE
    if shall is None:
        return Action.DROP if draft else Action.CANCEL
    if shall == claim.now:
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
