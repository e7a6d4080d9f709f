"""What becomes of a line: who is new or changed, what is brought in, what is there already.

The same decisions make the dry run and the import itself; nothing here reads or writes.
"""

from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from domain.contracts.bulk import ContractOnFile
from domain.contracts.opening import own_end
from domain.customers.bulk import PersonOnFile
from domain.desk.imports.lines import CardLine, ContractLine, InvoiceLine, Line, LineRefused
from domain.desk.imports.people import Changes, changes_of
from domain.desk.imports.shelf import Shelf

LONGEST_INVOICE_NUMBER = 20
CARD = "card"


class Units(Struct, frozen=True):
    """The units of a card that comes along."""

    units: int
    left: int
    bought_on: date
    usable_until: date | None


class Decision(Struct, frozen=True):
    """What one line leads to.

    Attributes:
        person: Who on file is meant; None for somebody new.
        changes: New values of somebody on file.
        contract: What the line is about, where that is on file already.
        opens: The contract is new; ``starts_on`` and ``concluded_on`` are its days.
        units: The card is new.
        invoice: It is new.
        balance_cents: The opening balance is new.
        skipped: It has an invoice that was paid already, and those stay where they are.
    """

    line: Line
    person: PersonOnFile | None
    changes: Changes
    contract: ContractOnFile | None = None
    opens: bool = False
    starts_on: date | None = None
    concluded_on: date | None = None
    units: Units | None = None
    invoice: InvoiceLine | None = None
    balance_cents: int | None = None
    skipped: bool = False

    @property
    def is_nothing_new(self) -> bool:
        """Whether everything that the line says is on file already."""
        brings = self.changes or self.opens or self.units or self.invoice or self.skipped
        return self.person is not None and not brings and self.balance_cents is None


class Rules(Struct, frozen=True):
    """What holds for a whole file.

    Attributes:
        adds_people: Whether lines may bring new people; invoices and balances are for those on
            file.
        historic: Whether invoices that were paid come along too.
        today: The studio's day.
    """

    today: date
    adds_people: bool = True
    historic: bool = False


def decide(line: Line, shelf: Shelf, rules: Rules) -> Decision:
    """Return what a line leads to.

    Raises:
        LineRefused: It cannot be brought in.
    """
    person = shelf.people.find(line.person)
    if person is None and not rules.adds_people:
        raise LineRefused("nobody-on-file", name=line.person.name or line.person.number or "")
    changes = changes_of(line.person, person) if person and rules.adds_people else {}
    decision = Decision(line, person, changes)
    if line.contract is not None:
        decision = _with_contract(decision, line.contract, shelf)
    if line.invoice is not None:
        decision = _with_invoice(decision, line.invoice, shelf, rules)
    if line.balance_cents is not None:
        decision = _with_balance(decision, line.balance_cents, shelf)
    return decision


def _with_contract(decision: Decision, contract: ContractLine, shelf: Shelf) -> Decision:
    card = decision.line.card
    starts_on = _start(contract, card)
    concluded_on = contract.concluded_on or starts_on
    known = _known(decision, contract, starts_on, shelf)
    units = _units(contract, card, starts_on)
    if known is not None:
        units = None if shelf.has_card(known) else units
        return replace(decision, contract=known, units=units, starts_on=starts_on)
    _demand_days(contract, starts_on, concluded_on)
    return replace(
        decision, opens=True, starts_on=starts_on, concluded_on=concluded_on, units=units
    )


def _start(contract: ContractLine, card: CardLine | None) -> date:
    starts_on = contract.starts_on or (card.bought_on if card else None) or contract.concluded_on
    if starts_on is None:
        raise LineRefused("no-start", plan=contract.plan.name)
    return starts_on


def _known(
    decision: Decision, contract: ContractLine, starts_on: date, shelf: Shelf
) -> ContractOnFile | None:
    """Return the contract if it is on file: by its number, else by person, plan and start."""
    if contract.number and (known := shelf.numbered(contract.number)):
        if shelf.holder_of(known) is not decision.person:
            raise LineRefused("contract-of-another", number=contract.number)
        return known
    if decision.person is None:
        return None
    same = shelf.contract(decision.person, contract.plan.id, starts_on)
    apart = same is not None and contract.number and same.external_number
    return None if apart else same


def _demand_days(contract: ContractLine, starts_on: date, concluded_on: date) -> None:
    fixed = own_end(contract.plan, starts_on, concluded_on)
    last_day = contract.ends_on or fixed
    if last_day is not None and last_day < starts_on:
        raise LineRefused("ends-before-start", starts_on=starts_on, ends_on=last_day)


def _units(contract: ContractLine, card: CardLine | None, starts_on: date) -> Units | None:
    if contract.plan.kind != CARD:
        if card is not None and (card.units is not None or card.left is not None):
            raise LineRefused("no-card-plan", plan=contract.plan.name)
        return None
    card = card or CardLine()
    units = contract.plan.units if card.units is None else card.units
    if not units or units < 0:
        raise LineRefused("no-units", plan=contract.plan.name)
    left = units if card.left is None else card.left
    if not 0 <= left <= units:
        raise LineRefused("too-many-left", left=left, units=units)
    bought_on = card.bought_on or contract.concluded_on or starts_on
    until = card.usable_until or contract.ends_on or own_end(contract.plan, starts_on, bought_on)
    if until is not None and until < bought_on:
        raise LineRefused("ends-before-start", starts_on=bought_on, ends_on=until)
    return Units(units, left, bought_on, until)


def _with_invoice(
    decision: Decision, invoice: InvoiceLine, shelf: Shelf, rules: Rules
) -> Decision:
    if len(invoice.number) > LONGEST_INVOICE_NUMBER:
        raise LineRefused("long-number", number=invoice.number, most=LONGEST_INVOICE_NUMBER)
    if known := shelf.invoices.get(invoice.number):
        if known != (decision.person and decision.person.id, invoice.amount_cents):
            raise LineRefused("invoice-taken", number=invoice.number)
        return decision
    if invoice.amount_cents <= 0 or not 0 <= invoice.paid_cents <= invoice.amount_cents:
        raise LineRefused("odd-amounts", number=invoice.number)
    first, last = invoice.period_first, invoice.period_last
    if (first is None) != (last is None) or (first and last and last < first):
        raise LineRefused("odd-period", number=invoice.number)
    if invoice.paid_cents == invoice.amount_cents and not rules.historic:
        return replace(decision, skipped=True)
    return replace(decision, invoice=invoice)


def _with_balance(decision: Decision, cents: int, shelf: Shelf) -> Decision:
    known = shelf.balance_of(decision.person)
    if known is not None and known != cents:
        raise LineRefused("balance-set", known=known, wanted=cents)
    return decision if known is not None or not cents else replace(decision, balance_cents=cents)
