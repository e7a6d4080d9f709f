"""What is on file, as far as an import looks at it; what it brings is put beside it at once.

People and contracts that are not written yet have the id 0. They are told apart as objects, so the
same shelf serves a dry run, where nothing ever gets an id.
"""

from collections import defaultdict
from datetime import date

from domain.accounts.bulk import OpeningBalances
from domain.contracts.bulk import ContractOnFile, ManyContracts
from domain.credits.bulk import ManyCards
from domain.customers.bulk import ManyCustomers, PersonOnFile
from domain.desk.imports.people import People
from domain.invoices.bulk import ManyInvoices
from domain.store.scope import Scope

CARD = "card"


class Shelf:
    """People, contracts, cards, invoice numbers and opening balances of one studio.

    Attributes:
        people: Everybody.
        invoices: Customer and amount by number; the customer is None where not written yet.
    """

    def __init__(self) -> None:
        self.people = People()
        self.invoices: dict[str, tuple[int | None, int]] = {}
        self._people: dict[int, PersonOnFile] = {}
        self._holders: dict[int, PersonOnFile] = {}
        self._contracts: dict[int, list[ContractOnFile]] = defaultdict(list)
        self._numbered: dict[str, ContractOnFile] = {}
        self._with_cards: set[int] = set()
        self._new_cards: set[int] = set()
        self._balances: dict[int, int] = {}
        self._last_contract = 0

    async def fill(self, scope: Scope) -> None:
        """Take in what is on file, or what has come on file since the last time."""
        people = await ManyCustomers(scope).after(self.people.last_id)
        self.people.add(people)
        self._people.update({person.id: person for person in people})
        for contract in await ManyContracts(scope).after(self._last_contract):
            self.put_contract(contract, self._people[contract.customer_id])

    async def fill_rest(self, scope: Scope) -> None:
        """Take in cards, documents and balances; once, before the first line."""
        self._with_cards = await ManyCards(scope).contracts_with_cards()
        self.invoices.update(await ManyInvoices(scope).numbers())
        known = await OpeningBalances(scope).known()
        self._balances.update({id(self._people[who]): cents for who, cents in known.items()})

    def put_person(self, person: PersonOnFile) -> None:
        """Let somebody be found, under the id that they have now or under none yet."""
        self.people.add([person])
        if person.id:
            self._people[person.id] = person

    def put_contract(self, contract: ContractOnFile, holder: PersonOnFile) -> None:
        """Let a contract be found."""
        known = self._contracts[id(holder)]
        if not any(each is contract for each in known):
            known.append(contract)
        self._holders[id(contract)] = holder
        self._last_contract = max(self._last_contract, contract.id)
        if contract.external_number:
            self._numbered[contract.external_number.casefold()] = contract

    def put_card(self, contract: ContractOnFile) -> None:
        """Note that a contract has its card."""
        self._new_cards.add(id(contract))

    def put_balance(self, person: PersonOnFile, cents: int) -> None:
        """Note that somebody begins with a balance."""
        self._balances[id(person)] = cents

    def contract(
        self, holder: PersonOnFile, plan_id: int, starts_on: date
    ) -> ContractOnFile | None:
        """Return the contract of a person on a plan from a day on."""
        for each in self._contracts.get(id(holder), ()):
            if (each.plan_id, each.starts_on) == (plan_id, starts_on):
                return each
        return None

    def numbered(self, number: str) -> ContractOnFile | None:
        """Return the contract that had a number in the other system."""
        return self._numbered.get(number.casefold())

    def holder_of(self, contract: ContractOnFile) -> PersonOnFile:
        """Return whose contract it is."""
        return self._holders[id(contract)]

    def has_card(self, contract: ContractOnFile) -> bool:
        """Say whether a contract has its card."""
        return contract.id in self._with_cards or id(contract) in self._new_cards

    def balance_of(self, person: PersonOnFile | None) -> int | None:
        """Return the opening balance of somebody who has one."""
        return self._balances.get(id(person)) if person is not None else None

    def billed_by(self, holder: PersonOnFile, day: date | None) -> ContractOnFile | None:
        """Return the one contract that an invoice can be for: no card, begun by that day."""
        fitting = [
            each
            for each in self._contracts.get(id(holder), ())
            if each.kind != CARD and (day is None or each.starts_on <= day)
        ]
        return fitting[0] if len(fitting) == 1 else None
