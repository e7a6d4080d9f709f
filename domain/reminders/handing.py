"""What is handed to the outbox: for each person one parcel, with the moment at which it may go.

Whether a person has a chat or an e-mail address is read for many at once. A parcel that holds
nothing but course days of tomorrow goes in the evening, or when there is still time to give a
place back; with anything else in it, it goes at once.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from msgspec import Struct
from sqlalchemy import select

from domain.clock import day_in
from domain.reminders.bookings import CLASS_TOMORROW
from domain.reminders.ledger import Ledger, key_of, planned_of
from domain.reminders.people import people_of
from domain.reminders.records import ReminderRecord
from domain.reminders.rules import Decided, Quiet, class_moment, sending_moment
from domain.reminders.says import ClassTomorrow, Said
from domain.reminders.shapes import Audience, ReminderKey, View
from domain.reminders.telling import said_of, seen_at
from domain.studios.records import LinkRecord

_ONE_DAY = timedelta(days=1)


class Handed(Struct, frozen=True):
    """What a person is told now.

    Attributes:
        said: In the order in which one message says it; nothing where nothing is needed.
        keys: The keys of it, in the same order.
        until: Where it has to wait: until this moment, and nothing was decided.
        owed: Keys of documents that the person does not want to hear of here, and that still have
            to reach them by e-mail.
    """

    said: tuple[Said, ...] = ()
    keys: tuple[ReminderKey, ...] = ()
    until: datetime | None = None
    owed: tuple[ReminderKey, ...] = ()


class Parcel(Struct, frozen=True):
    """What one customer, or the owners, are to be told in one message.

    Attributes:
        customer_id: None for the owners.
        chat: The customer's chat that takes messages; None where there is none.
        by_mail: Whether there is an e-mail address instead.
        due_at: UTC moment from which it may go.
    """

    audience: Audience
    customer_id: int | None
    keys: tuple[ReminderKey, ...]
    due_at: datetime
    chat: int | None = None
    by_mail: bool = False


async def parcels(view: View, ledger: Ledger, audience: Audience, most: int) -> tuple[Parcel, ...]:
    """Return what waits to be handed over, by person; it counts as handed over from now on."""
    rows = await ledger.not_handed(audience, most)
    for row in rows:
        row.handed_at = view.scope.now
    await view.scope.session.flush()
    view = seen_at(view, view.scope.now)  # a day that was missed is handed over later
    if not rows:
        return ()
    if audience is Audience.OWNER:
        due_at = sending_moment(view.scope.now, None, quiet_of(view))
        return (Parcel(audience, None, tuple(map(key_of, rows)), due_at),)
    return await _of_customers(view, ledger, rows)


async def _of_customers(
    view: View, ledger: Ledger, rows: Sequence[ReminderRecord]
) -> tuple[Parcel, ...]:
    by_person: dict[int, list[ReminderRecord]] = defaultdict(list)
    for row in rows:
        by_person[row.customer_id or 0].append(row)
    chats = await chats_of(view, by_person)
    addressed = await people_of(view, (number for number in by_person if number not in chats))
    mailed = {number for number, each in addressed.items() if each.email}
    lost = [number for number in by_person if number not in chats and number not in mailed]
    await _decide_lost(view, ledger, [row for number in lost for row in by_person[number]])
    moments = await _moments(view, [own for n, own in by_person.items() if n not in lost])
    return tuple(
        Parcel(
            Audience.CUSTOMER,
            number,
            tuple(map(key_of, own)),
            moments.get(number, sending_moment(view.scope.now, None, quiet_of(view))),
            chats.get(number),
            number in mailed,
        )
        for number, own in by_person.items()
        if number not in lost
    )


async def _decide_lost(view: View, ledger: Ledger, rows: Sequence[ReminderRecord]) -> None:
    """Decide what nobody can be told: what is needed did not reach them, the rest is moot."""
    said = await said_of(view, list(map(planned_of, rows)))
    keys = list(map(key_of, rows))
    await ledger.decide(list(said), Decided.UNREACHABLE)
    await ledger.decide([key for key in keys if key not in said], Decided.MOOT)


async def _moments(
    view: View, people: Iterable[Sequence[ReminderRecord]]
) -> Mapping[int, datetime]:
    """Return by customer when a parcel goes that holds course days of tomorrow alone."""
    alone = [own for own in people if all(row.kind == CLASS_TOMORROW for row in own)]
    said = await said_of(view, [planned_of(row) for own in alone for row in own])
    found: dict[int, datetime] = {}
    for says in said.values():
        if isinstance(says, ClassTomorrow):
            moment = max(_moment_of(view, says), view.scope.now)
            known = found.get(says.customer.id, moment)
            found[says.customer.id] = min(known, moment)
    return found


def _moment_of(view: View, says: ClassTomorrow) -> datetime:
    day_before = says.booking.on - _ONE_DAY
    return class_moment(day_before, says.cancel_until, says.begins_at, quiet_of(view))


async def chats_of(view: View, customer_ids: Collection[int]) -> dict[int, int]:
    """Return by customer the chat that takes messages, the one last used."""
    scope = view.scope
    query = select(LinkRecord.customer_id, LinkRecord.telegram_id).where(
        LinkRecord.studio_id == scope.studio_id,
        LinkRecord.customer_id.in_(customer_ids),
        LinkRecord.unreachable_at.is_(None),
    )
    rows = await scope.session.execute(query.order_by(LinkRecord.last_used_at))
    return {customer: chat for customer, chat in rows.all() if customer is not None}


def quiet_of(view: View) -> Quiet:
    """Return the studio's quiet hours."""
    settings = view.settings
    return Quiet.of(settings.quiet_from, settings.quiet_until, view.scope.zone)


def today_of(view: View, moment: datetime) -> datetime:
    """Return the moment at which the studio's day of a moment began."""
    quiet = quiet_of(view)
    return quiet.at(day_in(view.scope.zone, moment), datetime.min.time())
