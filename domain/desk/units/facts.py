"""A card as a proposal names it, and what every command on cards asks of the areas."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from msgspec import Struct

from domain.contracts.records import ContractRecord
from domain.contracts.views import ContractState
from domain.credits.records import CardRecord
from domain.credits.rules import CardKind, CardStanding
from domain.credits.service import CardView
from domain.customers.service import CustomerFacts
from domain.desk.areas import Areas, person_facts
from domain.desk.facts import PersonFacts, PlannedMessage
from domain.desk.trail import undo_until

_FEW = 50
"""So many customers are asked for by their ids; of more, everybody is read at once."""


class CardFacts(Struct, frozen=True):
    """A card as a proposal names it.

    Attributes:
        number: Of the contract by which it was bought.
        usable_until: The last day to use it, by its terms or by an end of its contract.
        terms_until: The last day by its terms alone.
        ends_on: The last day by a termination of its contract; None without one.
    """

    id: int
    version: int
    customer: PersonFacts
    contract_id: int
    number: str
    plan_name: str
    plan_id: int
    kind: CardKind
    left: int
    units: int
    reserved: int
    usable_until: date | None
    terms_until: date | None
    ends_on: date | None
    limitation_on: date
    standing: CardStanding

    def is_over(self, today: date) -> bool:
        """Return whether the last day to use it has passed."""
        return today > (self.usable_until or self.limitation_on)


async def card_seen(areas: Areas, card_id: int, *, lock: bool) -> CardFacts:
    """Return one card as it stands today; see ``cards_seen``.

    Raises:
        CardNotFound: There is no such card.
    """
    record = await areas.credits.record(card_id)
    (card,) = await cards_seen(areas, [record], lock=lock)
    return card


async def cards_seen(
    areas: Areas, records: Collection[CardRecord], *, lock: bool
) -> tuple[CardFacts, ...]:
    """Return cards as they stand today, by id.

    Args:
        areas: The studio.
        records: The rows of the cards.
        lock: Whether they are about to be written: their contracts are locked first, then the
            cards, both in the order of their ids.
    """
    contracts = await areas.contracts.records({one.contract_id for one in records}, lock=lock)
    rows = await areas.credits.locked([one.id for one in records]) if lock else records
    customers = await _people(areas, {one.customer_id for one in records})
    views = await areas.credits.views(
        rows,
        paused_contracts=[number for number, row in contracts.items() if _is_paused(areas, row)],
        access_ends=_ends_of(contracts),
    )
    facts = (
        _card_facts(view, contracts[view.contract_id], customers[view.customer_id])
        for view in views
    )
    return tuple(sorted(facts, key=lambda card: card.id))


async def messages_to(
    areas: Areas, kind: str, customer_ids: Iterable[int]
) -> tuple[PlannedMessage, ...]:
    """Return one message to each of these customers, held for undo, in the order of their ids."""
    wanted = sorted(set(customer_ids))
    reachable = await areas.studios.reachable_customers(areas.scope.studio_id)
    people = await _people(areas, wanted)
    return tuple(
        _message(areas, kind, people[number], has_chat=number in reachable) for number in wanted
    )


def _message(
    areas: Areas, kind: str, customer: CustomerFacts, *, has_chat: bool
) -> PlannedMessage:
    reachable = has_chat and customer.has_access(areas.scope.today)
    return PlannedMessage(
        kind,
        customer.id,
        held=undo_until(areas.scope) is not None,
        reachable=reachable,
        by_mail=areas.is_mailed(customer, reachable=reachable),
    )


async def _people(areas: Areas, ids: Collection[int]) -> dict[int, CustomerFacts]:
    found = await areas.customers.all(active=None, ids=ids if len(ids) <= _FEW else None)
    return {person.id: person for person in found}


def _card_facts(card: CardView, contract: ContractRecord, customer: CustomerFacts) -> CardFacts:
    return CardFacts(
        id=card.id,
        version=card.version,
        customer=person_facts(customer),
        contract_id=card.contract_id,
        number=contract.number,
        plan_name=card.plan_name,
        plan_id=contract.plan_id,
        kind=card.kind,
        left=card.left,
        units=card.units,
        reserved=card.reserved,
        usable_until=card.usable_until,
        terms_until=card.terms_until,
        ends_on=contract.access_ends_on or contract.ends_on,
        limitation_on=card.limitation_on,
        standing=card.standing,
    )


def _ends_of(contracts: Mapping[int, ContractRecord]) -> dict[int, date]:
    """Return by contract the last day that a termination leaves to use its cards."""
    ends = {number: row.access_ends_on or row.ends_on for number, row in contracts.items()}
    return {number: day for number, day in ends.items() if day is not None}


def _is_paused(areas: Areas, contract: ContractRecord) -> bool:
    return areas.contracts.seen(contract).state is ContractState.PAUSED
