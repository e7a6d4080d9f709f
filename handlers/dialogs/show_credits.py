"""Show how many units are left on a person's cards, and until when."""

from collections.abc import Iterator, Mapping, Sequence

from domain.contracts.views import ContractView
from domain.credits.service import CardStanding, CardView, usable_units
from handlers.dialog import Answer, Question, Slots, Talk
from handlers.listing import find_plan, spaced
from handlers.people import find_customer
from handlers.texts import Markup, Words
from handlers.wording import key


class ShowCredits:
    """``credits.show``."""

    intent = "credits.show"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask for the person; a customer is always himself."""
        await find_plan(talk, slots)
        return await find_customer(talk, slots)

    async def answer(self, talk: Talk, slots: Slots) -> Answer:
        """Return what can be used, then a block per card, those that expire first in front."""
        words, customer_id = talk.words, slots["customer_id"]
        contracts = await talk.studio.contracts.of_customer(customer_id, with_ended=True)
        every = await talk.studio.cards_of(customer_id)
        customer = await talk.studio.customers.file(customer_id)
        name = None if talk.is_customer else customer.name
        if not every:
            return Answer(("\n".join(_without(words, name, contracts)),))
        plan = await find_plan(talk, slots)
        of_plan = {view.id for view in contracts if plan and view.plan_id == plan.id}
        cards = [card for card in every if card.contract_id in of_plan] or every
        missed = (words("units-not-of-plan", plan=plan.name),) if plan and not of_plan else ()
        numbers = {view.id: view.number for view in contracts}
        return Answer(spaced((*missed, *_blocks(words, cards, numbers, name))))


def _blocks(
    words: Words, cards: Sequence[CardView], numbers: Mapping[int, str], name: str | None
) -> Iterator[str]:
    usable = [card for card in cards if card.standing is CardStanding.USABLE]
    if len(cards) == 1 and usable:
        yield "\n".join((_sum(words, usable), _only_card(words, usable[0], numbers, name)))
        return
    whose = (words("units-whose", customer=name),) if name else ()
    yield "\n".join((_sum(words, usable), *whose))
    for card in cards:
        yield _block(words, card, numbers)


def _only_card(words: Words, card: CardView, numbers: Mapping[int, str], name: str | None) -> str:
    text = "units-only-card-of" if name else "units-only-card"
    number = numbers.get(card.contract_id)
    return words(text, customer=name, plan=card.plan_name, number=number, used=card.used)


def _without(words: Words, name: str | None, contracts: Sequence[ContractView]) -> Iterator[str]:
    """No card: what a membership grants is said as far as it is known."""
    yield words("units-no-card-of" if name else "units-no-card", customer=name)
    for view in contracts:
        if view.units_per_month and view.assessment is not None:
            yield words("units-monthly", plan=view.plan_name, count=view.units_per_month)


def _sum(words: Words, usable: Sequence[CardView]) -> str:
    """Return the answer: of one card with its day, of several the sum."""
    if not usable:
        return words("units-nothing")
    if len(usable) > 1:
        return words("units-left-together", count=usable_units(usable), cards=len(usable))
    card = usable[0]
    text = "units-left" if card.usable_until else "units-left-no-end"
    return words(text, left=card.left, units=card.units, until=card.usable_until)


def _block(words: Words, card: CardView, numbers: Mapping[int, str]) -> str:
    number, standing = numbers.get(card.contract_id), key(card.standing.value)
    if card.standing is CardStanding.USABLE and card.usable_until is None:
        standing = "usable-no-end"
    said = words(
        f"units-standing-{standing}",
        until=card.usable_until,
        bought=card.bought_on,
        left=card.left,
    )
    return words(
        "units-card",
        plan=card.plan_name,
        number=number,
        left=card.left,
        units=card.units,
        used=card.used,
        standing=Markup(said),
    )
