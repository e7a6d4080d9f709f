"""Messages about cards: only a few units are left, or only a few days to use them.

A card is low once for each fall to two units or fewer, and only where no other card of the person
has more. A card that took all its places at once is low when few of their days are still to come
(dates_ahead.py). Both kinds are about cards that were bought: what a membership grants lapses with
its month by itself.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date, time, timedelta
from typing import Final

from msgspec.structs import replace

from domain.contracts.service import Contracts
from domain.contracts.views import ContractState
from domain.credits.falling import Fall, falls_of, falls_since
from domain.credits.rules import CardKind, CardStanding
from domain.credits.service import CardView, Credits
from domain.reminders.dates_ahead import Dates, dates_of, enrolled_on, fell_on
from domain.reminders.people import people_of
from domain.reminders.rules import Quiet, speaks_now
from domain.reminders.says import CardLow, CardToUse
from domain.reminders.shapes import Audience, Group, Matter, Planned, ReminderKey, View

CARD_LOW: Final = "card_low"
CARD_TO_USE: Final = "card_to_use"
FEW: Final = 2
_ONE_DAY = timedelta(days=1)
_GOOD = (CardStanding.USABLE, CardStanding.FUTURE)


async def cards_low(view: View, day: date) -> Sequence[Planned]:
    """Return for customers which of their cards fell low since yesterday.

    The key names the day of the fall, so that each is told once.
    """
    yesterday = day - _ONE_DAY
    midnight = Quiet(time(), time(), view.scope.zone).at(yesterday, time())
    written = {fall.card_id for fall in await falls_since(view.scope, midnight, FEW)}
    falls = await _falls(view, written | await enrolled_on(view, yesterday))
    return [
        Planned(
            ReminderKey(CARD_LOW, fall.card_id, fall.on, Audience.CUSTOMER), 0, fall.customer_id
        )
        for fall in falls.values()
        if yesterday <= fall.on <= view.today
    ]


async def cards_still_low(view: View, planned: Sequence[Planned]) -> Mapping[ReminderKey, CardLow]:
    """Return what to say of cards that are low: not of those that rest, ended or got units."""
    falls = await _falls(view, {one.key.entity_id for one in planned})
    cards = await _cards_of(view, [one.customer_id for one in planned])
    dates = await dates_of(view, [card for own in cards.values() for card in own])
    people = await people_of(view, (one.customer_id for one in planned))
    said: dict[ReminderKey, CardLow] = {}
    for one in planned:
        own, fall = cards.get(one.customer_id or 0, ()), falls.get(one.key.entity_id)
        card = next((each for each in own if each.id == one.key.entity_id), None)
        if card is None or fall is None or fall.on != one.key.day:
            continue
        customer = people.get(card.customer_id)
        helps = any(_helps(view, each, card, dates) for each in own)
        if customer is not None and _is_low(view, card, dates) and not helps:
            said[one.key] = CardLow(customer, card, dates.ahead(card.id, view.today))
    return said


async def _falls(view: View, card_ids: Collection[int]) -> dict[int, Fall]:
    """Return since when cards are low, by card: by their ledger, or by the days they took."""
    falls = {fall.card_id: fall for fall in await falls_of(view.scope, card_ids, FEW)}
    cards = await _cards_of(view, [fall.customer_id for fall in falls.values()])
    low = [card for own in cards.values() for card in own if card.id in falls]
    dates = await dates_of(view, low)
    for card in low:
        fall, day = falls[card.id], fell_on(dates.taken.get(card.id, ()), FEW - card.left)
        falls[card.id] = fall if day is None else replace(fall, on=day)
    return {number: fall for number, fall in falls.items() if _is_over(view, fall, dates)}


def _is_over(view: View, fall: Fall, dates: Dates) -> bool:
    """Return whether the day that a card took and with which it becomes low is over."""
    return fall.on not in dates.taken.get(fall.card_id, ()) or fall.on < view.today


def _is_low(view: View, card: CardView, dates: Dates) -> bool:
    if card.left + len(dates.ahead(card.id, view.today) or ()) > FEW:
        return False
    if card.left:
        return card.standing is CardStanding.USABLE
    return card.usable_until is None or view.today <= card.usable_until


def _helps(view: View, other: CardView, card: CardView, dates: Dates) -> bool:
    """Return whether another card serves as well and is not low."""
    if other.id == card.id or other.course_id not in (None, card.course_id):
        return False
    still_come = len(dates.ahead(other.id, view.today) or ())
    return still_come > FEW or (other.left > FEW and other.standing in _GOOD)


async def cards_to_use(view: View, day: date) -> Sequence[Planned]:
    """Return for customers which of their cards are to be used within so many days."""
    leads = {day + timedelta(days=lead): lead for lead in view.leads_of(CARD_TO_USE)}
    return [
        Planned(
            ReminderKey(CARD_TO_USE, card.id, day, Audience.CUSTOMER),
            leads[card.usable_until],
            card.customer_id,
        )
        for card in await Credits(view.scope).usable_until(leads)
        if card.usable_until is not None
    ]


async def cards_still_to_use(
    view: View, planned: Sequence[Planned]
) -> Mapping[ReminderKey, CardToUse]:
    """Return what to say of units that are left: not of those that rest or are used."""
    cards = await _cards_of(view, [one.customer_id for one in planned])
    people = await people_of(view, (one.customer_id for one in planned))
    found = {card.id: card for own in cards.values() for card in own}
    leads, said = view.leads_of(CARD_TO_USE), dict[ReminderKey, CardToUse]()
    for one in planned:
        card = found.get(one.key.entity_id)
        customer = None if card is None else people.get(card.customer_id)
        if card is None or customer is None or card.standing is not CardStanding.USABLE:
            continue
        ends = card.usable_until
        if ends is None or ends - timedelta(days=one.lead_days) != one.key.day:
            continue
        left = (ends - view.today).days
        if speaks_now(one.lead_days, left, leads):
            said[one.key] = CardToUse(customer, card, left)
    return said


async def _cards_of(
    view: View, customer_ids: Collection[int | None]
) -> Mapping[int, Sequence[CardView]]:
    """Return the bought cards of customers as they stand today, by customer."""
    credits_ = Credits(view.scope)
    records = await credits_.bought_by({number for number in customer_ids if number is not None})
    contracts = Contracts(view.scope)
    rows = await contracts.records({record.contract_id for record in records})
    seen = [contracts.seen(row) for row in rows.values()]
    ends = {each.id: each.access_ends_on or each.ends_on for each in seen}
    views = await credits_.views(
        records,
        paused_contracts=[each.id for each in seen if each.state is ContractState.PAUSED],
        access_ends={number: day for number, day in ends.items() if day is not None},
    )
    cards: dict[int, list[CardView]] = defaultdict(list)
    for card in views:
        if card.kind is CardKind.CARD:
            cards[card.customer_id].append(card)
    return cards


_CARD = Matter(Group.UNITS, "card", while_paused=False)
CARD_KINDS: Final = (
    _CARD.kind(CARD_LOW, cards_low, cards_still_low, Audience.CUSTOMER),
    _CARD.kind(CARD_TO_USE, cards_to_use, cards_still_to_use, Audience.CUSTOMER),
)
