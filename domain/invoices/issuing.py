"""Many invoices of one day, for the daily job: what is billed already, and new documents.

Ids and numbers are taken in the transaction that writes the rows, so that none is lost or given
twice.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any, Final, cast

from msgspec import Struct
from sqlalchemy import Table, bindparam, insert, select, update

from domain.invoices.documents import FROM_ACCOUNT, NewInvoice, number_of
from domain.invoices.records import InvoiceRecord, PaymentRecord
from domain.invoices.views import DocumentKind, Mark, paused_as_json
from domain.store.counters import Wanted, take_series
from domain.store.scope import Scope

_INVOICES = cast("Table", InvoiceRecord.__table__)
_PAYMENTS = cast("Table", PaymentRecord.__table__)


class Billed(Struct, frozen=True):
    """A document that stands for a billing period already."""

    id: int
    version: int
    is_draft: bool
    amount_cents: int
    due_on: date | None


Period = tuple[int, date]
"""A contract's id and the first day of a billing period: what a period is known by."""


class Issued(Struct, frozen=True):
    """A document that was issued now."""

    id: int
    version: int
    number: str


class FromAccount(Struct, frozen=True):
    """What a customer's account pays of a document."""

    invoice_id: int
    cents: int


class Issuing:
    """Issues the documents of one studio, dated the scope's day."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    async def billed(self, contract_ids: Collection[int], first: date) -> Mapping[Period, Billed]:
        """Return what stands for billing periods of contracts that begin on a day or later.

        A period with a document is not billed again, also where that was cancelled; of several
        the one that was issued counts, not a draft.
        """
        asked = {
            "of_studio": self._scope.studio_id,
            "of_contracts": list(contract_ids),
            "first": first,
        }
        found: dict[Period, Billed] = {}
        for row in await self._scope.session.execute(_BILLED, asked):
            one = Billed(row.id, row.version, row.mark == _DRAFT, row.amount_cents, row.due_on)
            key = (row.contract_id, row.period_first)
            if key not in found or found[key].is_draft:
                found[key] = one
        return found

    async def issue(self, what: Sequence[NewInvoice | Billed]) -> list[Issued]:
        """Return what was issued, in its order: new invoices, and drafts that wait no longer."""
        new = [each for each in what if isinstance(each, NewInvoice)]
        year = self._scope.today.year
        fresh, numbers = await self._take(
            Wanted("invoices", len(new)), Wanted("invoice", len(what), year)
        )
        ids = iter(fresh)
        issued = [
            Issued(
                next(ids) if isinstance(each, NewInvoice) else each.id,
                1 if isinstance(each, NewInvoice) else each.version + 1,
                number_of(year, number),
            )
            for each, number in zip(what, numbers, strict=True)
        ]
        await self._insert(list(zip(what, issued, strict=True)))
        await self._send_off(list(zip(what, issued, strict=True)))
        return issued

    async def pay(self, payments: Sequence[FromAccount]) -> None:
        """Add a payment entry of today for what an account pays of each document."""
        if not payments:
            return
        (ids,) = await self._take(Wanted("payments", len(payments)))
        values = [
            {
                "studio_id": self._scope.studio_id,
                "id": number,
                "invoice_id": each.invoice_id,
                "amount_cents": each.cents,
                "on": self._scope.today,
                "kind": FROM_ACCOUNT,
                "recorded_at": self._scope.now,
            }
            for each, number in zip(payments, ids, strict=True)
        ]
        await self._scope.session.execute(insert(_PAYMENTS), values)

    async def _take(self, *wanted: Wanted) -> list[range]:
        return await take_series(self._scope.session, self._scope.studio_id, wanted)

    async def _insert(self, issued: Sequence[tuple[NewInvoice | Billed, Issued]]) -> None:
        values = [
            self._values(each, given) for each, given in issued if isinstance(each, NewInvoice)
        ]
        if values:
            await self._scope.session.execute(_INSERT, values)

    async def _send_off(self, issued: Sequence[tuple[NewInvoice | Billed, Issued]]) -> None:
        """Issue drafts: they get a number and stay what they are."""
        today = self._scope.today
        values = [
            {
                "of_studio": self._scope.studio_id,
                "of_invoice": each.id,
                "number": given.number,
                "issued_on": today,
                "due_on": max(each.due_on or today, today),
                "version": given.version,
            }
            for each, given in issued
            if isinstance(each, Billed)
        ]
        if values:
            await self._scope.session.execute(_SEND_OFF, values)

    def _values(self, new: NewInvoice, given: Issued) -> dict[str, Any]:
        return {
            "studio_id": self._scope.studio_id,
            "id": given.id,
            "number": given.number,
            "kind": DocumentKind.INVOICE.value,
            "mark": Mark.ISSUED.value,
            "customer_id": new.customer_id,
            "contract_id": new.contract_id,
            "period_first": new.period.start if new.period else None,
            "period_last": new.period.last_day if new.period else None,
            "amount_cents": new.amount_cents,
            "tax_rate": new.tax_rate,
            "issued_on": self._scope.today,
            "due_on": new.due_on,
            "refers_to": None,
            "price_group": new.price_group,
            "paused": paused_as_json(new.paused),
            "reduced_cents": 0,
            "credited_cents": 0,
            "recorded_at": self._scope.now,
            "version": given.version,
        }


_DRAFT: Final = Mark.DRAFT.value
_COLUMNS = [
    _INVOICES.c[name]
    for name in (
        *("id", "version", "mark", "contract_id", "period_first"),
        *("amount_cents", "due_on"),
    )
]
_BILLED = select(*_COLUMNS).where(
    _INVOICES.c.studio_id == bindparam("of_studio"),
    _INVOICES.c.contract_id.in_(bindparam("of_contracts", expanding=True)),
    _INVOICES.c.period_first >= bindparam("first"),
    _INVOICES.c.kind != DocumentKind.CANCELLATION.value,
)
_INSERT = insert(_INVOICES)
_SEND_OFF = (
    update(_INVOICES)
    .where(
        _INVOICES.c.studio_id == bindparam("of_studio"), _INVOICES.c.id == bindparam("of_invoice")
    )
    .values(
        mark=Mark.ISSUED.value,
        **{name: bindparam(name) for name in ("number", "issued_on", "due_on", "version")},
    )
)
