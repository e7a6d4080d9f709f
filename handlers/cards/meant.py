"""Which card is meant: from a person and perhaps a plan to an id, or to the next question."""

from collections.abc import Callable, Mapping, Sequence

from domain.credits.service import CardKind, CardStanding, CardView
from handlers.dialog import Answer, Choice, Question, Slots, Talk
from handlers.listing import find_plan
from handlers.people import find_customer
from handlers.wording import short

Fits = Callable[[CardView], bool]

OVER = frozenset({CardStanding.LAPSED, CardStanding.EXPIRED})


def is_of_use(card: CardView) -> bool:
    """Return whether a card can be meant where nothing more is known: its units can be used."""
    return card.standing not in OVER


def holds_units(card: CardView) -> bool:
    """Return whether units can be taken from a card."""
    return card.left > 0 and is_of_use(card)


async def find_card(
    talk: Talk, slots: Slots, fits: Fits = is_of_use, none: str = "no-card-fits"
) -> Question | Answer | None:
    """Fill ``card_id`` and ``customer_id``; return the question or the dead end.

    Args:
        talk: The turn.
        slots: ``customer`` and ``plan`` are names, ``contract_id`` a contract.
        fits: Which cards can be meant.
        none: Text of the answer where there is none, with ``$customer``.
    """
    if "card_id" in slots and "customer" not in slots and "customer_id" not in slots:
        slots["customer_id"] = (await talk.studio.credits.record(slots["card_id"])).customer_id
    if (open_point := await find_customer(talk, slots)) is not None:
        return open_point
    cards = await talk.studio.cards_of(slots["customer_id"])
    if slots.get("card_id") in {card.id for card in cards}:
        return None
    slots.pop("card_id", None)
    meant = await _meant(talk, slots, [card for card in cards if fits(card)])
    if len(meant) == 1:
        slots["card_id"] = meant[0].id
        return None
    if meant:
        text = talk.words("ask-which-card")
        return Question("card", text, await card_choices(talk, meant))
    customer = await talk.studio.customers.file(slots["customer_id"])
    return Answer((talk.words(none, customer=customer.name),))


async def card_choices(
    talk: Talk, cards: Sequence[CardView], slot: str = "card_id"
) -> tuple[Choice, ...]:
    """Return a button per card, with what tells them apart."""
    numbers = await numbers_of(talk, cards[0].customer_id) if cards else {}
    return tuple(Choice(card_label(talk, card, numbers), {slot: card.id}) for card in cards)


def card_label(talk: Talk, card: CardView, numbers: Mapping[int, str]) -> str:
    """Return plan, number, what is left and until when, for a button."""
    text = "card-label" if card.usable_until else "card-label-open"
    return talk.words.label(
        text,
        plan=card.plan_name,
        number=numbers.get(card.contract_id, ""),
        left=card.left,
        units=card.units,
        until=short(card.usable_until),
    )


async def card_line(talk: Talk, slots: Slots) -> str:
    """Return whose and which card a question is about."""
    card = await card_meant(talk, slots)
    customer = await talk.studio.customers.file(card.customer_id)
    numbers = await numbers_of(talk, card.customer_id)
    return talk.words(
        "card-line",
        customer=customer.name,
        plan=card.plan_name,
        number=numbers[card.contract_id],
        left=card.left,
        units=card.units,
    )


async def card_meant(talk: Talk, slots: Slots) -> CardView:
    """Return the card that ``find_card`` found."""
    cards = await talk.studio.cards_of(slots["customer_id"])
    return next(card for card in cards if card.id == slots["card_id"])


async def numbers_of(talk: Talk, customer_id: int) -> dict[int, str]:
    """Return the numbers of a customer's contracts by id, the ended ones too."""
    found = await talk.studio.contracts.of_customer(customer_id, with_ended=True)
    return {view.id: view.number for view in found}


async def _meant(talk: Talk, slots: Slots, cards: list[CardView]) -> list[CardView]:
    """Return the cards of the contract or the plan that was named, else all of them.

    Those that are over and empty are meant only where there is nothing else.
    """
    found = await talk.studio.contracts.of_customer(slots["customer_id"], with_ended=True)
    plan, contract_id = await find_plan(talk, slots), slots.get("contract_id")
    named = {
        view.id
        for view in found
        if view.id == contract_id or (plan is not None and view.plan_id == plan.id)
    }
    of_named = [card for card in cards if card.contract_id in named]
    meant = of_named or cards
    today = talk.studio.scope.today
    living = [card for card in meant if card.left > 0 or card.holds(today)]
    return without_later_months(living or meant)


def without_later_months(cards: Sequence[CardView]) -> list[CardView]:
    """Return the cards without months of memberships to come, unless those are all there is."""
    now = [card for card in cards if not _is_later_month(card)]
    return now or list(cards)


def _is_later_month(card: CardView) -> bool:
    return card.kind is CardKind.MONTHLY and card.standing is CardStanding.FUTURE
