"""What every command of the desk works with: the areas of one studio, and people as facts."""

import json
from collections.abc import Mapping
from typing import Any, Required, TypedDict

from domain.bookings.places import Places
from domain.bookings.service import Bookings
from domain.contracts.records import ContractRecord
from domain.contracts.service import Contracts
from domain.contracts.views import pause_from
from domain.courses.service import Courses
from domain.credits.service import Credits
from domain.customers.service import CustomerFacts, Customers
from domain.desk.bookkeeping import Bookkeeper
from domain.desk.books import Books
from domain.desk.errors import PreviewOutdated
from domain.desk.facts import ContractFacts, PersonFacts, PlannedMessage, Preview
from domain.desk.planned import Schedule, schedule_of
from domain.invoices.service import Invoices
from domain.plans.service import Plans
from domain.reminders.choices import Choices
from domain.reminders.kinds import KIND_OF_MESSAGE, KINDS
from domain.store.scope import Scope
from domain.studios.service import Studios


class Way(TypedDict, total=False):
    """How a message comes to a customer: as the fields of ``PlannedMessage``."""

    reachable: Required[bool]
    by_mail: Required[bool]
    wanted: bool


class Areas:
    """The services of one studio, and what several commands ask of them."""

    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self.customers = Customers(scope)
        self.plans = Plans(scope)
        self.contracts = Contracts(scope)
        self.courses = Courses(scope)
        self.bookings = Bookings(scope)
        self.places = Places(scope)
        self.credits = Credits(scope)
        self.invoices = Invoices(scope)
        self.bookkeeper = Bookkeeper(scope)
        self.studios = Studios(scope.session, scope.now)

    async def contract_row(self, contract_id: int, *, lock: bool) -> ContractRecord:
        """Return the row of a contract; to change it, its customer's account is locked too.

        The contract comes before the customer in every command, so that no two wait for each
        other.
        """
        if not lock:
            return await self.contracts.record(contract_id)
        record = await self.contracts.record_for_update(contract_id)
        await self.customers.record_for_update(record.customer_id)
        return record

    async def lock_invoice(self, invoice_id: int) -> None:
        """Lock a document for this transaction, after its contract and its customer's account.

        Raises:
            InvoiceNotFound: There is no such document.
        """
        record = await self.invoices.record(invoice_id)
        await self.lock_subject(record.customer_id, record.contract_id)
        await self.invoices.record(invoice_id, lock=True)

    async def lock_subject(self, customer_id: int | None, contract_id: int | None) -> None:
        """Lock a customer's account, and the contract that is concerned before it."""
        if contract_id is not None:
            await self.contract_row(contract_id, lock=True)
        elif customer_id is not None:
            await self.customers.record_for_update(customer_id)

    async def books_of(self, contract: ContractRecord, *, lock: bool) -> Books:
        """Return the documents of a contract with its customer's account."""
        return await self.bookkeeper.open(contract.customer_id, contract.id, lock=lock)

    def schedule_of(
        self, contract: ContractRecord, customer: CustomerFacts, books: Books
    ) -> Schedule:
        """Return what a contract is still to be billed."""
        billed = (*books.documents, *books.memory.drafts.values())
        return schedule_of(contract, customer.price_group, billed, self.scope.today)

    def contract_facts(self, record: ContractRecord, customer: CustomerFacts) -> ContractFacts:
        """Return a contract as a proposal names it, seen from today."""
        return ContractFacts(
            id=record.id,
            version=record.version,
            number=record.number,
            customer=person_facts(customer),
            plan_name=record.plan_name,
            kind=record.kind,
            concluded_on=record.concluded_on,
            starts_on=record.starts_on,
            price_cents=record.prices_cents.get(customer.price_group, record.price_cents),
            schedule=record.schedule,
            state=self.contracts.seen(record).state.value,
            fixed_end_on=record.fixed_end_on,
            ends_on=record.ends_on,
            pause=pause_from(record, self.scope.today),
        )

    async def messages(self, kind: str, customer: CustomerFacts) -> tuple[PlannedMessage, ...]:
        """Return the one message that a change sends to its customer, held for undo."""
        way = await self.way_to(kind, customer)
        return (PlannedMessage(kind, customer.id, held=True, **way),)

    async def way_to(self, kind: str, customer: CustomerFacts) -> Way:
        """Return how a message of a kind comes to a customer, if it is wanted."""
        reachable = await self.is_connected(customer)
        way = Way(reachable=reachable, by_mail=self.is_mailed(customer, reachable=reachable))
        told = KIND_OF_MESSAGE.get(kind)
        if told is None or (await Choices(self.scope).of_customer(customer.id)).wants(told):
            return way
        owed = KINDS[told].is_document and self.is_mailed(customer, reachable=False)
        return Way(reachable=False, by_mail=owed, wanted=False)

    async def is_connected(self, customer: CustomerFacts) -> bool:
        """Return whether a message would reach a customer's chat."""
        link = await self.studios.link_of_customer(self.scope.studio_id, customer.id)
        return link is not None and link.reachable and customer.has_access(self.scope.today)

    def is_mailed(self, customer: CustomerFacts, *, reachable: bool) -> bool:
        """Return whether an e-mail says what no chat of a customer takes."""
        has_address = bool(customer.email) and customer.has_access(self.scope.today)
        return has_address and not reachable


def person_facts(customer: CustomerFacts) -> PersonFacts:
    """Return a customer as a proposal names them."""
    return PersonFacts(id=customer.id, name=customer.name, number=customer.number)


def demand_same(fresh: Preview, facts: Mapping[str, Any]) -> None:
    """Let pass what was decided on.

    Args:
        fresh: The preview of this transaction.
        facts: The decision facts that were confirmed, as they came back from JSON.

    Raises:
        PreviewOutdated: One of them differs now.
    """
    if json.loads(json.dumps(fresh.decision_facts())) != json.loads(json.dumps(dict(facts))):
        raise PreviewOutdated(fresh)
