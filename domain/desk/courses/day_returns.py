"""What each person of a dropped course day gets, and what he could get instead.

By rule, in this order: the unit back to a card of free choice, a make-up right for the firmly
enrolled, the price that the plan refunds for a dropped unit. The studio may choose otherwise.

Source: RULES.md, "Dropped days" (R21).
"""

from collections.abc import Mapping
from datetime import timedelta

from domain.bookings.rules import BookingState, Source, makeup_until
from domain.bookings.views import BookingView
from domain.courses.errors import NotGivenBack
from domain.courses.service import next_days_of
from domain.credits.rules import CardKind
from domain.desk.areas import Areas, person_facts
from domain.desk.bookings.days import Session
from domain.desk.bookings.excusing import Excusing
from domain.desk.bookings.previews import Comeback, Outcome
from domain.desk.bookings.returning import Kept, Returning, Why
from domain.desk.courses.day_previews import Gives, Participant
from domain.desk.courses.day_refunds import refund_of, refund_price

_ONE_DAY = timedelta(days=1)
_BY_RULE: Mapping[Source, tuple[Gives, ...]] = {
    Source.CARD: (Gives.UNIT, Gives.MAKEUP),
    Source.MAKEUP: (Gives.MAKEUP,),
    Source.MEMBERSHIP: (Gives.NOTHING,),
    Source.SINGLE: (Gives.NOTHING,),
}
"""What comes first; for the firmly enrolled it is the category that decides."""
_FIRM = (Gives.MAKEUP, Gives.UNIT, Gives.REFUND, Gives.NOTHING)
_FIRM_WITHOUT_MAKEUP = (Gives.UNIT, Gives.REFUND, Gives.MAKEUP, Gives.NOTHING)
_GIVEN = {
    Outcome.UNIT_BACK: Gives.UNIT,
    Outcome.MAKEUP: Gives.MAKEUP,
    Outcome.MAKEUP_BACK: Gives.MAKEUP,
}

Options = dict[Gives, Comeback]


class DayReturns:
    """Says what the people of one course day get."""

    def __init__(self, areas: Areas, session: Session) -> None:
        self._areas = areas
        self._session = session
        self._returning = Returning(areas)

    async def participant(
        self, booking: BookingView, everyone: Gives | None, chosen: Gives | None
    ) -> Participant:
        """Return one person with what he gets.

        Args:
            booking: His place, or his place in the waiting list.
            everyone: What was chosen for all; who cannot have it gets what the rule says.
            chosen: What was chosen for him.

        Raises:
            NotGivenBack: He cannot have what was chosen for him.
        """
        customer = await self._areas.customers.file(booking.customer_id)
        about = (booking, person_facts(customer), customer.phone)
        if booking.state is BookingState.WAITING:
            return Participant(*about, Gives.NOTHING, Comeback(Outcome.LEFT_LIST))
        record = await self._areas.bookings.record(booking.id)
        kept = Kept(record, self._session.course)
        if (given := await Excusing(self._areas).given(record)) is not None:
            nothing = Comeback(Outcome.NOTHING, await self._plan_name(kept))
            return Participant(*about, _GIVEN[given], nothing, keeps=True)
        options = await self._options(kept)
        by_rule = await self._by_rule(kept, options)
        gives = _decided(kept, options, by_rule, everyone, chosen)
        refund = await refund_of(self._areas, record) if gives is Gives.REFUND else None
        return Participant(*about, gives, options[gives], refund, tuple(options))

    async def _options(self, kept: Kept) -> Options:
        """Return what can be given, with what that means, in the order of the buttons."""
        found: Options = {}
        name = await self._plan_name(kept)
        if await self._areas.credits.of_booking(kept.record.id) is not None:
            found[Gives.UNIT] = await self._returning.comeback(kept, Why.CONTRACT)
        if (makeup := await self._makeup(kept, name)) is not None:
            found[Gives.MAKEUP] = makeup
        if await refund_price(self._areas, kept.record):
            found[Gives.REFUND] = Comeback(Outcome.NOTHING, name)
        takes_nothing = Source(kept.record.source) in (Source.MEMBERSHIP, Source.SINGLE)
        if takes_nothing or not found:
            found[Gives.NOTHING] = Comeback(Outcome.NOTHING, name)
        return found

    async def _makeup(self, kept: Kept, name: str) -> Comeback | None:
        """Return the right that was redeemed, if it can still be used; else a new one."""
        record, today = kept.record, self._areas.scope.today
        after = next_days_of(kept.course, max(today, record.on + _ONE_DAY), 1)
        if record.makeup_id is not None:
            back = await self._returning.comeback(kept, Why.STUDIO)
            if back.until is not None and (not after or after[0].on <= back.until):
                return back
        until = makeup_until(record.on, kept.course.category.makeup_valid)
        return Comeback(Outcome.MAKEUP, name, until=until) if until >= today else None

    async def _by_rule(self, kept: Kept, options: Options) -> Gives:
        """Return the best thing that the rule gives; the last resort is whatever there is."""
        source = Source(kept.record.source)
        order: tuple[Gives, ...] = _BY_RULE.get(source, ())
        if source is Source.ENROLMENT:
            order = _FIRM if kept.course.category.makeup else _FIRM_WITHOUT_MAKEUP
        elif await self._lapses(options.get(Gives.UNIT)):
            order = (Gives.MAKEUP, Gives.UNIT)
        return next(each for each in (*order, *options) if each in options)

    async def _lapses(self, unit: Comeback | None) -> bool:
        """Say whether a unit would come back to a month that is over before it can be used."""
        if unit is None or unit.card_id is None or unit.extend_to is None:
            return False
        card = await self._areas.credits.record(unit.card_id)
        return card.kind == CardKind.MONTHLY.value

    async def _plan_name(self, kept: Kept) -> str:
        return (await self._returning.comeback(kept, Why.LATE)).plan_name


def _decided(
    kept: Kept, options: Options, by_rule: Gives, everyone: Gives | None, chosen: Gives | None
) -> Gives:
    """Return what was chosen for him, or for all where he can have it, or what the rule says."""
    if chosen is not None and chosen not in options:
        raise NotGivenBack(kept.record.customer_id, kept.course.name, kept.record.on)
    wanted = chosen or everyone
    return wanted if wanted in options else by_rule
