"""What an end leaves over: booked days after it, units of the membership, make-up rights.

Booked days are cancelled unless somebody says otherwise: kept as single visits, or paid by a card
as far as it has units. Make-up rights lapse with the access end, or are valid until a day. Units
that the membership granted end with it; cards that were bought stay.

Source: RULES.md, "What an end leaves over" (R11), "Bookings" (R18).
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from msgspec import Struct

from domain.bookings.errors import NothingToBookWith
from domain.bookings.rules import BookingState, Payer, Source
from domain.bookings.views import BookingView, MakeupView
from domain.contracts.records import ContractRecord
from domain.credits.service import CardKind
from domain.desk.areas import Areas
from domain.desk.bookings.days import Session, booked_day
from domain.desk.bookings.dropping import DroppedPlace, OnBehalf, plan_drop
from domain.desk.bookings.paying import Paying
from domain.desk.endings.facts import Fate, Leftovers, PlaceAfter, RightAfter
from domain.desk.endings.remembered import Lost
from domain.desk.orders import BookedAfter

_ONE_DAY = timedelta(days=1)


class Wishes(Struct, frozen=True):
    """What was chosen for what an end leaves over.

    Attributes:
        last_day: The access end.
        booked: What becomes of the days that are booked after it.
        rights_until: Until when open make-up rights are valid; None lets them lapse with it.
    """

    last_day: date
    booked: BookedAfter = BookedAfter.CANCEL
    rights_until: date | None = None

    @property
    def rights_end(self) -> date:
        """The last day of make-up rights, where they are not over before."""
        return max(self.last_day, self.rights_until or self.last_day)


class LeftOver:
    """Says what a contract leaves over that ends on a day.

    Args:
        areas: Of the studio.
        record: The contract; its row may still hold another end.
        lost: What earlier ends took away.
    """

    def __init__(self, areas: Areas, record: ContractRecord, lost: Lost) -> None:
        self._areas = areas
        self._record = record
        self._lost = lost

    async def find(self, wishes: Wishes) -> Leftovers:
        """Return what becomes of it; places that come back are not looked at here."""
        dropped = await self._dropped(wishes)
        cards = await self._cards_for(dropped)
        places = tuple([await self._place(each, wishes.booked, cards) for each in dropped])
        return Leftovers(
            places=places,
            rights=await self._rights(wishes, places),
            units=await self._units(wishes.last_day, places),
            fits_card=len(cards),
        )

    async def _dropped(self, wishes: Wishes) -> tuple[DroppedPlace, ...]:
        """Return the places after the access end with what comes back for each."""
        first = max(self._areas.scope.today, wishes.last_day + _ONE_DAY)
        found = await self._areas.bookings.of_contract_from(self._record.id, first)
        lost = [each for each in found if await self._is_lost(each, wishes.rights_end)]
        return await plan_drop(self._areas, lost, OnBehalf.CONTRACT)

    async def _is_lost(self, booking: BookingView, rights_end: date) -> bool:
        """Return whether a day is still to come and no make-up right that stays pays for it."""
        session = await self._session(booking)
        if session.facts.begins_at <= self._areas.scope.now:
            return False
        if booking.makeup_id is None:
            return True
        right = await self._areas.bookings.makeup(booking.makeup_id)
        return booking.on > min(self._until(right), rights_end)

    async def _session(self, booking: BookingView) -> Session:
        return await booked_day(self._areas, booking.course_id, booking.on)

    async def _place(
        self, dropped: DroppedPlace, wanted: BookedAfter, cards: dict[int, Payer]
    ) -> PlaceAfter:
        booking, comeback = dropped.booking, dropped.comeback
        course = (await self._areas.courses.get(booking.course_id)).name
        payer = cards.get(booking.id)
        if wanted is BookedAfter.CARD and payer is not None:
            return PlaceAfter(booking, course, Fate.CARD, comeback, payer)
        has_place = booking.state is BookingState.BOOKED
        if wanted is BookedAfter.SINGLE and has_place:
            return PlaceAfter(booking, course, Fate.SINGLE, comeback)
        return PlaceAfter(booking, course, Fate.DROPPED, comeback)

    async def _cards_for(self, dropped: Sequence[DroppedPlace]) -> dict[int, Payer]:
        """Return by booking which card could pay, each for as many as it has units."""
        taken: Counter[int] = Counter()
        found: dict[int, Payer] = {}
        for each in dropped:
            if each.booking.state is not BookingState.BOOKED:
                continue
            for payer in await self._cards(each.booking):
                card_id = payer.card_id or 0
                if taken[card_id] < (payer.left or 0):
                    taken[card_id] += 1
                    found[each.booking.id] = payer
                    break
        return found

    async def _cards(self, booking: BookingView) -> tuple[Payer, ...]:
        """Return the bought cards of another contract that could pay for a day."""
        session = await self._session(booking)
        try:
            payers = await Paying(self._areas).payers(booking.customer_id, session)
        except NothingToBookWith:
            return ()
        units = [each for each in payers if each.source is Source.CARD and each.card_id]
        return tuple([each for each in units if await self._is_other_card(each)])

    async def _is_other_card(self, payer: Payer) -> bool:
        if payer.card_id is None or payer.contract_id == self._record.id:
            return False
        card = await self._areas.credits.record(payer.card_id)
        return card.kind == CardKind.CARD.value

    async def _rights(
        self, wishes: Wishes, places: Sequence[PlaceAfter]
    ) -> tuple[RightAfter, ...]:
        """Return the rights whose last day moves: the open ones, and those that come back."""
        reopened = {place.booking.makeup_id for place in places}
        rights = await self._areas.bookings.rights_of(self._record.id, reopened)
        moved = ((each, min(self._until(each), wishes.rights_end)) for each in rights)
        return tuple(
            RightAfter(each.id, each.valid_until, until)
            for each, until in moved
            if until != each.valid_until
        )

    def _until(self, right: MakeupView) -> date:
        """Return the last day of a right as if no end had shortened it."""
        return self._lost.rights.get(right.id, right.valid_until)

    async def _units(self, last_day: date, places: Iterable[PlaceAfter]) -> int:
        """Return how many units end that the membership granted for days after the end."""
        ends_after = max(last_day, self._areas.scope.today - _ONE_DAY)
        cards = {
            card.id: card.left
            for card in await self._areas.credits.cards_of(self._record.customer_id)
            if card.contract_id == self._record.id
            and card.kind is CardKind.MONTHLY
            and (card.terms_until or date.max) > ends_after
        }
        come_back = sum(each.returns_unit for each in places if each.booking.card_id in cards)
        return sum(cards.values()) + come_back
