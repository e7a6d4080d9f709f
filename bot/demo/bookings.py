"""Who is booked in the demo studio: last week's rosters, this week's, a full day, firm enrolments.

Those with a membership without counted units fill the courses, so that no card changes; the
people of DESIGN.md's table have the bookings that it gives them.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from bot.demo.contracts import Signed
from bot.demo.courses import AQUA, BACK, PILATES, SALSA, YOGA
from bot.demo.plans import COURSE, FIVE_CARD, FLEX
from domain.bookings.records import BookingRecord
from domain.bookings.rules import Attendance, Payer, Source
from domain.contracts.records import ContractRecord
from domain.contracts.views import ContractState
from domain.desk.areas import Areas
from domain.desk.bookings.enrolment import Enrolment
from domain.desk.grants import Grants
from domain.store.scope import Scope

FIRM: Final[Mapping[str, str]] = {FIVE_CARD: PILATES, COURSE: BACK}
"""By plan, the course in which its customers are firmly enrolled."""
TERM_BEGAN: Final = date(2026, 11, 16)
"""The first day of the week terms, on which their customers were enrolled."""
CLARA: Final = ("Clara Vogt", YOGA, date(2027, 1, 19))


class Roster(Struct, frozen=True):
    """A course day: who came or comes, then who waits; ``missed`` did not come.

    ``marked`` says whether the attendance was entered.
    """

    course: str
    on: date
    names: tuple[str, ...]
    waiting: tuple[str, ...] = ()
    marked: bool = False
    missed: str = ""


ROSTERS: Final = (
    Roster(
        YOGA,
        date(2026, 11, 17),
        ("Jonas Weber", "Anna Schreiber", "Siobhan O'Neill", "Paul Sommer", "David Miller"),
        marked=True,
        missed="Paul Sommer",
    ),
    Roster(
        YOGA,
        date(2026, 11, 19),
        ("Mehmet Öztürk", "Nguyen Thi Mai", "Ines Karte", "Tim Heute"),
    ),
    Roster(
        YOGA,
        date(2026, 11, 24),
        ("Jonas Weber", "Anna Schreiber", "Siobhan O'Neill", "Paul Sommer", "David Miller"),
    ),
    Roster(YOGA, date(2026, 11, 26), ("Mehmet Öztürk", "Nguyen Thi Mai", "Ines Karte")),
    Roster(PILATES, date(2026, 11, 26), ("Leonie Fuchs", "Ruth Alt")),
    Roster(SALSA, date(2026, 11, 27), ("Paul Sommer", "Mia Hoffmann")),
    Roster(
        AQUA,
        date(2026, 11, 28),
        (
            "Jonas Weber",
            "Anna Schreiber",
            "Mehmet Öztürk",
            "David Miller",
            "Nguyen Thi Mai",
            "Tim Heute",
        ),
        waiting=("Leonie Fuchs", "Ines Karte"),
    ),
)


async def write_bookings(scope: Scope, signed: Sequence[Signed]) -> None:
    """Write the bookings, on the studio's day.

    Args:
        scope: Of the studio, whose courses, contracts and cards are written.
        signed: Its contracts; those in a course get its id.
    """
    areas = Areas(scope)
    courses = {each.name: each.id for each in await areas.courses.all()}
    await _enrol(areas, signed, courses)
    memberships = {
        one.deal.customer: one.contract
        for one in signed
        if one.deal.plan == FLEX and one.contract.state == ContractState.RUNNING.value
    }
    for roster in ROSTERS:
        await _write_roster(areas, roster, courses[roster.course], memberships)
    await _book_clara(areas, signed, courses)


async def _enrol(areas: Areas, signed: Sequence[Signed], courses: Mapping[str, int]) -> None:
    """Enrol those whose contract is in a course: cards from today on, terms from their start."""
    for one in signed:
        if (course := FIRM.get(one.deal.plan)) is None:
            continue
        one.contract.course_id = courses[course]
        await _bind_cards(areas, one.contract)
        began = datetime.combine(TERM_BEGAN, datetime.min.time(), UTC)
        is_card = one.contract.kind == "card"
        scope = areas.scope if is_card else replace(areas.scope, today=TERM_BEGAN, now=began)
        await Enrolment(Areas(scope)).enrol(one.contract)


async def _bind_cards(areas: Areas, contract: ContractRecord) -> None:
    """Bind the card of a contract to the contract's course."""
    for card in await areas.credits.cards_of(contract.customer_id):
        if card.contract_id == contract.id:
            (await areas.credits.record(card.id)).course_id = contract.course_id


async def _write_roster(
    areas: Areas, roster: Roster, course_id: int, memberships: Mapping[str, ContractRecord]
) -> None:
    (day,) = await areas.courses.days(course_id, roster.on, roster.on)
    for name in roster.names:
        contract = memberships[name]
        payer = Payer(Source.MEMBERSHIP, contract.id)
        booking = await areas.places.book(contract.customer_id, day, payer)
        if roster.marked:
            _mark(booking, missed=name == roster.missed)
    for name in roster.waiting:
        await areas.places.wait(memberships[name].customer_id, day)


def _mark(booking: BookingRecord, *, missed: bool) -> None:
    mark = Attendance.NO_SHOW if missed else Attendance.PRESENT
    booking.attendance = mark.value


async def _book_clara(areas: Areas, signed: Sequence[Signed], courses: Mapping[str, int]) -> None:
    """Book Clara Vogt with a unit of the month that holds the day."""
    name, course, on = CLARA
    contract = next(one.contract for one in signed if one.deal.customer == name)
    card = await Grants(areas).ensure(contract, on)
    (day,) = await areas.courses.days(courses[course], on, on)
    if card is None:
        raise ValueError("Clara's membership grants units in January")
    payer = Payer(Source.CARD, contract.id, card.id)
    booking = await areas.places.book(contract.customer_id, day, payer)
    await areas.credits.use(card.id, booking.id, on)
