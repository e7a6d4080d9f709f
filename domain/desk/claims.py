"""What the studio asks for each billing period, read from a contract's documents: arithmetic.

A *chain* is a document and those that correct or replace it, one after the other. Its *leaf* is
the newest. What the period cost before an end touched it is the document to which the leaf leads
back through documents that an end cancelled or corrected. Both days of a period are inclusive,
amounts gross cents.

Source: RULES.md, "Invoices" (R13.7).
"""

import dataclasses
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from decimal import Decimal

from msgspec import Struct, field

from domain.dates import DateRange
from domain.invoices.rules import InvoiceState
from domain.invoices.views import DocumentKind, Mark


class Document(Struct, frozen=True):
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


@dataclasses.dataclass(frozen=True)  # of msgspec's fields all are compared
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
    reduced_cents: int | None = dataclasses.field(default=None, compare=False)
    group: str | None = dataclasses.field(default=None, compare=False)


class Claim(Struct, frozen=True):
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


class Memory(Struct, frozen=True):
    """What earlier ends did: documents they took out of force, drafts as they stood before."""

    ended: frozenset[int] = frozenset()
    drafts: Mapping[int, Document] = field(default_factory=dict)


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
