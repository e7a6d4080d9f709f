"""Show how many units are left on a person's cards, and until when."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from domain.bookings.rules import BookingState
from domain.bookings.views import BookingView
from domain.contracts.views import ContractState, ContractView
from domain.credits.service import CardKind, CardStanding, CardView
from domain.desk.documents.facts import DocumentType
from domain.store.scope import Role
from handlers.buttons import request_data
from handlers.cards.wording import Shown, card_blocks
from handlers.dialog import Answer, Question, Slots, Talk
from handlers.documents import is_wanted, key_of, leads_to_file
from handlers.listing import find_plan, spaced
from handlers.messages import Button, Rows
from handlers.people import find_customer
from handlers.texts import Words, as_short_day

MOST_BOOKINGS = 3
"""How many of the next bookings are named per card."""
MOST_STATEMENTS = 3
"""Of how many cards a statement is offered, or given at once."""
DESK = frozenset({Role.OWNER, Role.STAFF})
CHANGES = ("cards.extend", "credits.adjust", "credits.transfer")


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
        every = _worth_telling(await _cards(talk, customer_id), talk)
        customer = await talk.studio.customers.file(customer_id)
        name = None if talk.is_customer else customer.name
        if not every:
            return Answer(("\n".join(_without(words, name, contracts)),))
        if is_wanted(slots, "pdf") and _may_have_files(talk):
            return await _statements(talk, slots, every)
        plan = await find_plan(talk, slots)
        of_plan = {view.id for view in contracts if plan and view.plan_id == plan.id}
        cards = [card for card in every if card.contract_id in of_plan] or every
        missed = (words("units-not-of-plan", plan=plan.name),) if plan and not of_plan else ()
        shown = Shown(
            numbers={view.id: view.number for view in contracts},
            courses=await _courses(talk),
            bookings=await _bookings(talk, customer_id),
            name=name,
        )
        return Answer(
            spaced((*missed, *card_blocks(words, cards, shown))), _buttons(talk, slots, cards)
        )


async def _cards(talk: Talk, customer_id: int) -> list[CardView]:
    """Return the cards; a unit that was lost by a late cancellation counts as used at once."""
    late = await talk.studio.bookings.of_customer(
        customer_id, states=[BookingState.LATE_CANCELLED]
    )
    held = [each for each in late if await talk.studio.credits.of_booking(each.id) is not None]
    lost = Counter(booking.card_id for booking in held)
    return [
        replace(card, reserved=card.reserved - lost[card.id], used=card.used + lost[card.id])
        for card in await talk.studio.cards_of(customer_id)
    ]


def _worth_telling(every: Sequence[CardView], talk: Talk) -> list[CardView]:
    """Return the cards without what is over and done with.

    Of months that are over, the last one is told where units of it lapsed; a card that was used
    up and is over is told only where there is nothing else.
    """
    months = [card for card in every if card.standing is CardStanding.LAPSED]
    last = max(months, key=lambda card: card.usable_from, default=None)
    today = talk.studio.scope.today
    rest = [card for card in every if card.standing is not CardStanding.LAPSED or card is last]
    living = [card for card in rest if card.left or card.reserved or card.holds(today)]
    return living or [card for card in rest if card.kind is CardKind.CARD]


def _without(words: Words, name: str | None, contracts: Sequence[ContractView]) -> Iterator[str]:
    """No card: what a membership grants is said as far as it is known."""
    yield words("units-no-card-of" if name else "units-no-card", customer=name)
    for view in contracts:
        if view.units_per_month and view.assessment is not None:
            text = (
                "units-monthly-paused" if view.state is ContractState.PAUSED else "units-monthly"
            )
            yield words(text, plan=view.plan_name, count=view.units_per_month)


async def _courses(talk: Talk) -> dict[int, str]:
    return {course.id: course.name for course in await talk.studio.courses.all(active=None)}


async def _bookings(talk: Talk, customer_id: int) -> dict[int, list[str]]:
    """Return lines of the next bookings by the card that pays for them."""
    found = await talk.studio.bookings.of_customer(customer_id, states=[BookingState.BOOKED])
    names = await _courses(talk)
    by_card: dict[int, list[BookingView]] = defaultdict(list)
    for booking in found:
        if booking.card_id is not None:
            by_card[booking.card_id].append(booking)
    return {
        card_id: list(_booking_lines(talk.words, bookings, names))
        for card_id, bookings in by_card.items()
    }


def _booking_lines(
    words: Words, bookings: Sequence[BookingView], names: dict[int, str]
) -> Iterator[str]:
    for booking in bookings[:MOST_BOOKINGS]:
        yield words("units-booking", course=names.get(booking.course_id), day=booking.on)
    if len(bookings) > MOST_BOOKINGS:
        yield words("units-more-bookings", count=len(bookings) - MOST_BOOKINGS)


def _buttons(talk: Talk, slots: Slots, cards: Sequence[CardView]) -> Rows:
    """Return what the desk can do with these cards, of one it is said which; and statements."""
    if not _may_have_files(talk):
        return ()
    statements = _statement_buttons(talk, cards)
    if talk.is_customer:
        return statements
    which = {"customer_id": slots["customer_id"]}
    if len(cards) == 1:
        which = {"card_id": cards[0].id}
    language = talk.words.language
    changes = tuple(
        (Button(talk.words(f"button-{_as_id(intent)}"), request_data(language, intent, which)),)
        for intent in CHANGES
        if intent != "cards.extend" or any(map(_may_last_longer, cards))
    )
    return (*changes, *statements)


def _may_have_files(talk: Talk) -> bool:
    return talk.is_customer or talk.link.role in DESK


def _statement_buttons(talk: Talk, cards: Sequence[CardView]) -> Rows:
    """Return a button for the statement of each card, of the first few."""
    words, label = talk.words, "button-statement" if len(cards) == 1 else "button-statement-of"
    return tuple(
        (leads_to_file(words, text, "credits.show", "pdf", **_of_card(card)),)
        for card in cards[:MOST_STATEMENTS]
        for day in (as_short_day(words.language, card.bought_on),)
        for text in (words.label(label, plan=card.plan_name, day=day),)
    )


def _of_card(card: CardView) -> dict[str, int]:
    return {"customer_id": card.customer_id, "card_id": card.id}


async def _statements(talk: Talk, slots: Slots, cards: Sequence[CardView]) -> Answer:
    """Return the statement of the card that is meant, else of the first few."""
    meant = [card for card in cards if card.id == slots.get("card_id")] or cards
    kind, customer_id = DocumentType.CARD_STATEMENT, slots["customer_id"]
    documents = [
        await key_of(talk, kind, card.id, customer_id) for card in meant[:MOST_STATEMENTS]
    ]
    return Answer(
        (talk.words("statement-comes", count=len(documents)),), documents=tuple(documents)
    )


def _may_last_longer(card: CardView) -> bool:
    is_over = card.standing in (CardStanding.ENDED, CardStanding.EXPIRED, CardStanding.USED_UP)
    return card.terms_until is not None and not is_over


def _as_id(intent: str) -> str:
    return intent.replace(".", "-")
