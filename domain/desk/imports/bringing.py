"""Bringing lines in: decided one after the other, written by the hundred, counted.

A dry run decides the same lines on the same shelf and writes nothing.
"""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date
from typing import Any

from msgspec import Struct, structs

from domain.accounts.bulk import OpeningBalances
from domain.contracts.bulk import ContractOnFile, ManyContracts, MovedContract
from domain.contracts.opening import NewContract
from domain.credits.bulk import ManyCards, MovedCard
from domain.customers.bulk import ManyCustomers, PersonOnFile
from domain.customers.filing import BASE_GROUP, NewCustomer
from domain.customers.rules import plain
from domain.desk.imports.deciding import Decision, Rules, decide
from domain.desk.imports.lines import ContractLine, Line, LineRefused, Problem
from domain.desk.imports.people import as_on_file
from domain.desk.imports.shelf import Shelf
from domain.desk.imports.tally import Tally
from domain.invoices.bulk import ManyInvoices, MovedInvoice
from domain.store.scope import Scope
from domain.studios.settings import Settings

_WITH_DEFAULTS = frozenset({"language", "price_group"})
USED_BEFORE = "import"
"""What a card's ledger says of units that were used before the import."""


class Planned(Struct, frozen=True):
    """A decision with the people and contracts that it is about, new ones included."""

    decision: Decision
    person: PersonOnFile
    contract: ContractOnFile | None


class Bringer:
    """Brings lines into one studio.

    Args:
        settings: The studio's: its language and tax rate hold where a file says nothing.
        rules: What holds for the whole file.
    """

    def __init__(self, settings: Settings, rules: Rules) -> None:
        self.shelf = Shelf()
        self.tally = Tally()
        self._settings = settings
        self._rules = rules
        self._seen: dict[int, int] = {}

    async def fill(self, scope: Scope) -> None:
        """Read what is on file; once, before the first line."""
        await self.shelf.fill(scope)
        await self.shelf.fill_rest(scope)

    def think(self, lines: Iterable[Line]) -> list[Planned]:
        """Return what becomes of lines; those that cannot be brought in are problems."""
        planned = []
        for line in lines:
            try:
                decision = self._once_said(decide(line, self.shelf, self._rules))
            except LineRefused as refused:
                self.tally.problems.append(refused.at(line.at))
                self.tally.counts["faulty"] += 1
                continue
            planned.append(self._noted(decision))
        return planned

    async def bring(self, scope: Scope, lines: Sequence[Line]) -> None:
        """Write what becomes of lines into the transaction."""
        await self.shelf.fill(scope)
        planned = self.think(lines)
        await self._write_people(scope, planned)
        await self._write_contracts(scope, planned)
        await self._write_cards(scope, planned)
        await self._write_money(scope, planned)

    def recall(self, lines: Iterable[Line]) -> None:
        """Learn whom lines are about that were brought in before, to go on after them."""
        for line in lines:
            with suppress(LineRefused):
                person = decide(line, self.shelf, self._rules).person
                if person is not None:
                    self._seen.setdefault(id(person), line.at)

    def _once_said(self, decision: Decision) -> Decision:
        """Return the decision without what an earlier line of the file says differently.

        A line may add to what the file has said of somebody; where it contradicts, the first line
        counts, so that the same file again finds the same people.
        """
        person, changes, line = decision.person, decision.changes, decision.line
        first = self._seen.get(id(person))
        if person is None or first is None or not changes:
            return decision
        if plain(str(changes.get("name", person.name))) != plain(person.name):
            facts = {"number": line.person.number, "name": person.name, "first": first}
            raise LineRefused("two-names", **facts)
        new = {
            name: value
            for name, value in changes.items()
            if name in _WITH_DEFAULTS or getattr(person, name) is None
        }
        if len(new) < len(changes):
            self.tally.hint(Problem(line.at, "said-before", {"name": person.name, "first": first}))
        return structs.replace(decision, changes=new)

    def _noted(self, decision: Decision) -> Planned:
        """Put what a decision brings on the shelf, and count it."""
        line, shelf = decision.line, self.shelf
        person = decision.person
        if person is None:
            person = as_on_file(line.person, self._settings.language)
            shelf.put_person(person)
        elif decision.changes:
            shelf.people.change(person, decision.changes)
        contract = decision.contract
        if decision.opens and line.contract is not None and decision.starts_on is not None:
            plan = line.contract.plan
            contract = ContractOnFile(
                0, person.id, plan.id, plan.kind, decision.starts_on, line.contract.number
            )
            shelf.put_contract(contract, person)
        if decision.units and contract is not None:
            shelf.put_card(contract)
        if decision.invoice is not None:
            shelf.invoices[decision.invoice.number] = (person.id, decision.invoice.amount_cents)
        if decision.balance_cents is not None:
            shelf.put_balance(person, decision.balance_cents)
        first = self._seen.setdefault(id(person), line.at)
        self.tally.count(decision, person, shelf.people, first)
        return Planned(decision, person, contract)

    async def _write_people(self, scope: Scope, planned: Sequence[Planned]) -> None:
        new = {id(each.person): each for each in planned if each.decision.person is None}
        records = await ManyCustomers(scope).add(
            [self._new_customer(each.decision, each.person) for each in new.values()]
        )
        await scope.session.flush()
        for each, record in zip(new.values(), records, strict=True):
            each.person.id, each.person.number = record.id, record.number
            self.shelf.put_person(each.person)
        self.tally.add_ids("customers", (record.id for record in records))
        changes: dict[int, dict[str, Any]] = {}
        for each in planned:
            if each.decision.changes:
                changes.setdefault(each.person.id, {}).update(each.decision.changes)
        self.tally.before |= await ManyCustomers(scope).change(changes)

    def _new_customer(self, decision: Decision, person: PersonOnFile) -> NewCustomer:
        who = decision.line.person
        return NewCustomer(
            name=person.name,
            email=who.email,
            phone=who.phone,
            birthday=who.birthday,
            address=who.address,
            language=person.language,
            price_group=who.price_group or BASE_GROUP,
            since=who.since or _first_day(decision),
            active=who.active is not False,
            external_number=who.number,
        )

    async def _write_contracts(self, scope: Scope, planned: Sequence[Planned]) -> None:
        new = [each for each in planned if each.decision.opens]
        moved = [_moved_contract(each, self._settings) for each in new]
        records = await ManyContracts(scope).add(moved)
        await scope.session.flush()
        for each, record in zip(new, records, strict=True):
            if each.contract is not None:
                each.contract.id, each.contract.customer_id = record.id, record.customer_id
                self.shelf.put_contract(each.contract, each.person)
        self.tally.add_ids("contracts", (record.id for record in records))

    async def _write_cards(self, scope: Scope, planned: Sequence[Planned]) -> None:
        records = await ManyCards(scope).add(
            [card for each in planned if (card := _moved_card(each)) is not None]
        )
        await scope.session.flush()
        self.tally.add_ids("cards", (record.id for record in records))

    async def _write_money(self, scope: Scope, planned: Sequence[Planned]) -> None:
        invoices = [
            moved for each in planned if (moved := self._moved_invoice(each, scope)) is not None
        ]
        records = await ManyInvoices(scope).add(invoices)
        await scope.session.flush()
        self.tally.add_ids("invoices", (record.id for record in records))
        await ManyContracts(scope).note_billed(_billed_until(invoices))
        for invoice in invoices:
            self.shelf.invoices[invoice.number] = (invoice.customer_id, invoice.amount_cents)
        balances = {
            each.person.id: each.decision.balance_cents
            for each in planned
            if each.decision.balance_cents is not None
        }
        self.tally.add_ids("account_entries", await OpeningBalances(scope).add(balances))
        await scope.session.flush()

    def _moved_invoice(self, planned: Planned, scope: Scope) -> MovedInvoice | None:
        invoice = planned.decision.invoice
        if invoice is None:
            return None
        contract = planned.contract or self.shelf.billed_by(planned.person, invoice.period_first)
        days = [day for day in (invoice.due_on, invoice.period_first, scope.today) if day]
        issued_on = invoice.issued_on or min(days)
        return MovedInvoice(
            number=invoice.number,
            customer_id=planned.person.id,
            contract_id=contract.id if contract else None,
            amount_cents=invoice.amount_cents,
            paid_cents=invoice.paid_cents,
            tax_rate=self._settings.effective_tax_rate,
            issued_on=issued_on,
            due_on=invoice.due_on or issued_on,
            period_first=invoice.period_first,
            period_last=invoice.period_last,
        )


def _first_day(decision: Decision) -> Any:
    return decision.concluded_on or decision.starts_on


def _moved_contract(planned: Planned, settings: Settings) -> MovedContract:
    decision = planned.decision
    line: ContractLine | None = decision.line.contract
    if line is None or decision.starts_on is None or decision.concluded_on is None:
        raise ValueError("a contract that opens has its line and its days")
    units = decision.units
    terms = NewContract(
        customer_id=planned.person.id,
        plan=line.plan if units is None else structs.replace(line.plan, units=units.units),
        starts_on=decision.starts_on,
        concluded_on=decision.concluded_on,
        payment_method=line.payment_method,
        price_cents=line.price_cents,
        fixed_end_on=units.usable_until if units else None,
        external_number=line.number,
        pro_rata=settings.pro_rata,
    )
    return MovedContract(terms, None if units else line.ends_on)


def _billed_until(invoices: Sequence[MovedInvoice]) -> dict[int, date]:
    """Return per contract the last day that its invoices cover."""
    until: dict[int, date] = {}
    for invoice in invoices:
        if invoice.contract_id is not None and invoice.period_last is not None:
            known = until.get(invoice.contract_id, invoice.period_last)
            until[invoice.contract_id] = max(known, invoice.period_last)
    return until


def _moved_card(planned: Planned) -> MovedCard | None:
    units, line = planned.decision.units, planned.decision.line.contract
    if units is None or line is None or planned.contract is None:
        return None
    return MovedCard(
        contract_id=planned.contract.id,
        customer_id=planned.person.id,
        plan_name=line.plan.name,
        units=units.units,
        used=units.units - units.left,
        bought_on=units.bought_on,
        usable_until=units.usable_until,
        course_id=line.plan.course_id,
        reason=USED_BEFORE,
    )
