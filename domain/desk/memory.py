"""What the journal remembers of settled documents: ids, days and cents, JSON-ready.

Each change that settles documents writes a ``settled`` fact. Together those of one contract tell
what a period cost before its end was set; a single one tells how to take that change back.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from msgspec import Struct, field

from domain.desk.claims import Document, Memory
from domain.invoices.rules import InvoiceState
from domain.invoices.views import DocumentKind, Mark, paused_as_json, paused_from
from domain.store.journal import changes_of
from domain.store.scope import Scope


class Trace(Struct):
    """What one change did to documents.

    Attributes:
        by_end: Whether it follows from the end of a contract (a cancellation by hand does not).
        ended: Documents that were taken out of force, replaced or not.
        issued: Documents and drafts where nothing was in force before.
        drafts: Drafts that were deleted or rewritten, as they stood before.
        reduced: Documents of which a part was taken back, each with the cents.
        unrefunded: Documents of which a refund was not paid out after all, each with the cents.
    """

    by_end: bool = True
    ended: list[int] = field(default_factory=list)
    issued: list[int] = field(default_factory=list)
    drafts: list[Document] = field(default_factory=list)
    reduced: list[list[int]] = field(default_factory=list)
    unrefunded: list[list[int]] = field(default_factory=list)

    @property
    def ids(self) -> frozenset[int]:
        """Every document that was touched."""
        parts = (number for number, _ in self.reduced)
        return frozenset([*self.ended, *self.issued, *(one.id for one in self.drafts), *parts])

    @property
    def memory(self) -> Memory:
        """What this change alone took out of force."""
        return Memory(frozenset(self.ended), {draft.id: draft for draft in self.drafts})

    def as_facts(self) -> dict[str, Any]:
        """Return the trace as the journal keeps it."""
        return {
            "by_end": self.by_end,
            "ended": self.ended,
            "issued": self.issued,
            "drafts": [_draft_facts(draft) for draft in self.drafts],
            "reduced": self.reduced,
            "unrefunded": self.unrefunded,
        }


def trace_of(facts: Mapping[str, Any]) -> Trace:
    """Return the trace that the facts of a journal entry hold, an empty one without."""
    settled = facts.get("settled") or {}
    return Trace(
        by_end=settled.get("by_end", True),
        ended=list(settled.get("ended", ())),
        issued=list(settled.get("issued", ())),
        drafts=[_draft(draft) for draft in settled.get("drafts", ())],
        reduced=list(settled.get("reduced", ())),
        unrefunded=list(settled.get("unrefunded", ())),
    )


async def memory_of(scope: Scope, contract_id: int) -> Memory:
    """Return what all ends of a contract did to its documents so far."""
    changes = await changes_of(scope, contract_id)
    return _together(trace_of(each.facts) for each in changes)


def _together(traces: Iterable[Trace]) -> Memory:
    """Return one memory; of a draft the oldest state counts, before any end."""
    ended: set[int] = set()
    drafts: dict[int, Document] = {}
    for trace in traces:
        if trace.by_end:
            ended.update(trace.ended)
            for draft in trace.drafts:
                drafts.setdefault(draft.id, draft)
    return Memory(frozenset(ended), drafts)


def _draft_facts(draft: Document) -> dict[str, Any]:
    return {
        "id": draft.id,
        "first": draft.first.isoformat(),
        "last": draft.last.isoformat(),
        "amount_cents": draft.amount_cents,
        "due_on": draft.due_on.isoformat() if draft.due_on else None,
        "tax_rate": str(draft.tax_rate),
        "group": draft.group,
        "paused": paused_as_json(draft.paused),
        "reduced_cents": draft.reduced_cents,
    }


def _draft(facts: Mapping[str, Any]) -> Document:
    return Document(
        id=facts["id"],
        number=None,
        kind=DocumentKind.INVOICE,
        mark=Mark.DRAFT,
        state=InvoiceState.DRAFT,
        first=date.fromisoformat(facts["first"]),
        last=date.fromisoformat(facts["last"]),
        amount_cents=facts["amount_cents"],
        paid_cents=0,
        refers_to=None,
        due_on=date.fromisoformat(facts["due_on"]) if facts["due_on"] else None,
        tax_rate=Decimal(facts["tax_rate"]),
        group=facts.get("group"),
        paused=paused_from(facts.get("paused")),
        reduced_cents=facts.get("reduced_cents", 0),
    )
