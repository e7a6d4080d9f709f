"""Messages about documents: issued, corrected, overdue.

An invoice is planned with its day of issue, also where it came after the morning of that day. A
corrected one waits until its change cannot be undone any more, and is not told again where the
message of the change itself named it. Who pays by direct debit is not told that an invoice is
overdue: collecting it is the studio's own.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from msgspec.structs import replace

from domain.contracts.service import Contracts, ContractView
from domain.invoices.documents import FROM_ACCOUNT
from domain.invoices.falling_due import Dated, due_on, issued_on
from domain.invoices.rules import InvoiceState
from domain.invoices.service import Invoices
from domain.invoices.views import DocumentKind, InvoiceView
from domain.reminders.people import people_of
from domain.reminders.rules import speaks_after
from domain.reminders.says import InvoiceCorrected, InvoiceIssued, InvoiceOverdue
from domain.reminders.shapes import Audience, Group, Matter, Planned, ReminderKey, View
from domain.store.journal import commands_that_wrote

INVOICE_ISSUED: Final = "invoice_issued"
INVOICE_CORRECTED: Final = "invoice_corrected"
INVOICE_OVERDUE: Final = "invoice_overdue"
OVERDUE_RADAR: Final = "overdue_radar"
TELL_THEMSELVES: Final = frozenset({"contract.declare", "customer.change", "invoice.credit"})
"""Commands whose own message to the customer names the documents that they corrected: for a notice
that is its receipt in the chat."""
UNDO_WINDOW: Final = timedelta(minutes=10)
STILL_NEWS: Final = timedelta(days=14)
DIRECT_DEBIT: Final = "direct_debit"
_ONE_DAY = timedelta(days=1)
_OUT_OF_FORCE = (InvoiceState.CANCELLED, InvoiceState.CORRECTED)


async def invoices_issued(view: View, day: date) -> Sequence[Planned]:
    """Return for customers which invoices were issued for them today or since yesterday."""
    found = await issued_on(view.scope, (day - _ONE_DAY, day))
    return [
        _planned(INVOICE_ISSUED, each, each.issued_on)
        for each in found
        if each.kind is DocumentKind.INVOICE
    ]


async def invoices_corrected(view: View, day: date) -> Sequence[Planned]:
    """Return for customers which of their documents others took the place of, or took back."""
    settled_by = view.scope.now - UNDO_WINDOW
    found = [
        each
        for each in await issued_on(view.scope, (day - _ONE_DAY, day))
        if each.kind is not DocumentKind.INVOICE and each.recorded_at <= settled_by
    ]
    if not found:
        return ()
    commands = await commands_that_wrote(
        view.scope,
        "invoices",
        customer_ids={each.customer_id for each in found},
        since=min(each.recorded_at for each in found),
    )
    return [
        _planned(INVOICE_CORRECTED, each, each.issued_on)
        for each in found
        if commands.get(each.id) not in TELL_THEMSELVES
    ]


async def invoices_overdue(view: View, day: date) -> Sequence[Planned]:
    """Return for customers which of their invoices fell due so many days ago."""
    return await _overdue(view, day, INVOICE_OVERDUE, Audience.CUSTOMER)


async def overdue_radar(view: View, day: date) -> Sequence[Planned]:
    """Return for the owner which invoices fell due so many days ago."""
    return await _overdue(view, day, OVERDUE_RADAR, Audience.OWNER)


async def _overdue(view: View, day: date, kind: str, audience: Audience) -> Sequence[Planned]:
    lags = {day - timedelta(days=lag): lag for lag in view.leads_of(kind)}
    return [
        Planned(ReminderKey(kind, each.id, day, audience), lags[each.due_on], each.customer_id)
        for each in await due_on(view.scope, lags)
        if each.due_on is not None and each.kind is not DocumentKind.CANCELLATION
    ]


async def issued_still_said(
    view: View, planned: Sequence[Planned]
) -> Mapping[ReminderKey, InvoiceIssued]:
    """Return what to say of invoices that are to be paid, before they count as overdue.

    One that is paid already, such as from the customer's account, is owed as a document.
    """
    people = await people_of(view, (one.customer_id for one in planned))
    invoices = await Invoices(view.scope).by_ids({one.key.entity_id for one in planned})
    found = await _with_contracts(view, planned, invoices)
    paid = [each.id for _, each, _ in found if each.state is InvoiceState.PAID]
    from_account = await Invoices(view.scope).paid(paid, FROM_ACCOUNT) if paid else {}
    said: dict[ReminderKey, InvoiceIssued] = {}
    for one, invoice, contract in found:
        customer, method = people.get(invoice.customer_id), _method(contract)
        if customer is None or not _is_news(view, invoice):
            continue
        says = InvoiceIssued(customer, invoice, contract, method)
        if invoice.state is InvoiceState.PAID:
            is_set_off = from_account[invoice.id] >= invoice.owed_cents
            says = replace(says, paid="account" if is_set_off else "money")
        said[one.key] = says
    return said


def _is_news(view: View, invoice: InvoiceView) -> bool:
    """Return whether somebody still has to hear that there is an invoice."""
    if invoice.state is InvoiceState.PAID:
        issued_on = invoice.issued_on or view.today
        return invoice.owed_cents > 0 and view.today <= issued_on + STILL_NEWS
    grace = timedelta(days=min(view.leads_of(INVOICE_OVERDUE), default=STILL_NEWS.days))
    is_late = invoice.due_on is not None and invoice.due_on + grace <= view.today
    return invoice.rest_cents > 0 and not is_late


async def corrected_still_said(
    view: View, planned: Sequence[Planned]
) -> Mapping[ReminderKey, InvoiceCorrected]:
    """Return what to say of documents that took the place of others, unless that was undone."""
    invoices = Invoices(view.scope)
    found = await invoices.by_ids({one.key.entity_id for one in planned})
    before = await invoices.by_ids({each.refers_to for each in found.values() if each.refers_to})
    people = await people_of(view, (one.customer_id for one in planned))
    said: dict[ReminderKey, InvoiceCorrected] = {}
    for one in planned:
        document = found.get(one.key.entity_id)
        if document is None or document.state in _OUT_OF_FORCE:
            continue
        first, customer = before.get(document.refers_to or 0), people.get(document.customer_id)
        if first and customer and view.today <= one.key.day + STILL_NEWS:
            said[one.key] = InvoiceCorrected(customer, document, first)
    return said


async def overdue_still_said(
    view: View, planned: Sequence[Planned]
) -> Mapping[ReminderKey, InvoiceOverdue]:
    """Return what to say of invoices that are still unpaid, the most money in front."""
    unpaid = await Invoices(view.scope).unpaid({one.key.entity_id for one in planned})
    late = [one for one in planned if _is_late(view, one, unpaid.get(one.key.entity_id))]
    told = await _without_debited(view, late, unpaid)
    people = await people_of(view, (one.customer_id for one in told))
    said: dict[ReminderKey, InvoiceOverdue] = {}
    for one, invoice, contract in await _with_contracts(view, told, unpaid):
        customer, method = people.get(invoice.customer_id), _method(contract)
        if customer is not None and invoice.due_on is not None:
            days = (view.today - invoice.due_on).days
            said[one.key] = InvoiceOverdue(customer, invoice, contract, method, days)
    return dict(sorted(said.items(), key=lambda item: -item[1].invoice.rest_cents))


def _is_late(view: View, planned: Planned, unpaid: InvoiceView | None) -> bool:
    """Return whether a reminder of an invoice says today for how long it has been unpaid."""
    if unpaid is None or unpaid.due_on is None:
        return False
    days, lags = (view.today - unpaid.due_on).days, view.leads_of(planned.key.kind)
    return speaks_after(planned.lead_days, days, lags)


async def _without_debited(
    view: View, late: Sequence[Planned], unpaid: Mapping[int, InvoiceView]
) -> list[Planned]:
    """Return what is told: to customers nothing of what the studio collects itself."""
    methods = await Contracts(view.scope).payment_methods(_contracts_of(late, unpaid))
    debited = {number for number, method in methods.items() if method == DIRECT_DEBIT}
    return [
        one
        for one in late
        if one.key.audience is not Audience.CUSTOMER
        or unpaid[one.key.entity_id].contract_id not in debited
    ]


def _contracts_of(
    planned: Sequence[Planned], invoices: Mapping[int, InvoiceView]
) -> frozenset[int]:
    found = (invoices.get(one.key.entity_id) for one in planned)
    ids = (each.contract_id for each in found if each is not None)
    return frozenset(number for number in ids if number is not None)


async def _with_contracts(
    view: View, planned: Sequence[Planned], invoices: Mapping[int, InvoiceView]
) -> list[tuple[Planned, InvoiceView, ContractView | None]]:
    contracts, ids = Contracts(view.scope), _contracts_of(planned, invoices)
    rows = await contracts.records(ids)
    seen = {number: contracts.seen(row) for number, row in rows.items()}
    return [
        (one, invoice, seen.get(invoice.contract_id or 0))
        for one in planned
        if (invoice := invoices.get(one.key.entity_id)) is not None
    ]


def _method(contract: ContractView | None) -> str | None:
    return None if contract is None else contract.payment_method


def _planned(kind: str, document: Dated, day: date) -> Planned:
    return Planned(ReminderKey(kind, document.id, day, Audience.CUSTOMER), 0, document.customer_id)


_INVOICE = Matter(Group.MONEY, "invoice")
INVOICE_KINDS: Final = (
    _INVOICE.kind(
        INVOICE_ISSUED, invoices_issued, issued_still_said, Audience.CUSTOMER, is_document=True
    ),
    _INVOICE.kind(
        INVOICE_CORRECTED,
        invoices_corrected,
        corrected_still_said,
        Audience.CUSTOMER,
        is_document=True,
        messages=("invoice-credited", "price-group"),
    ),
    _INVOICE.kind(INVOICE_OVERDUE, invoices_overdue, overdue_still_said, Audience.CUSTOMER),
    _INVOICE.kind(OVERDUE_RADAR, overdue_radar, overdue_still_said, Audience.OWNER),
)
