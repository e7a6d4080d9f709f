"""What planned messages say on a day, read at once for many of them."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime

from msgspec.structs import replace

from domain.clock import day_in
from domain.reminders.kinds import KINDS
from domain.reminders.people import people_of
from domain.reminders.says import ClassTomorrow, Said
from domain.reminders.shapes import Audience, Planned, ReminderKey, View


async def said_of(view: View, planned: Sequence[Planned]) -> dict[ReminderKey, Said]:
    """Return what messages say now, in the order of the register; what became moot is missing.

    A customer without access hears of nothing; the owner hears also of such people.
    """
    by_kind: dict[str, list[Planned]] = defaultdict(list)
    for one in await _with_access(view, planned):
        by_kind[one.key.kind].append(one)
    said: dict[ReminderKey, Said] = {}
    for name, kind in KINDS.items():
        if name in by_kind and kind.still_said is not None:
            said |= await kind.still_said(view, by_kind[name])
    return said


def is_as_useful(says: Said, later: Said) -> bool:
    """Return whether the same can still be done about something that is said later."""
    if isinstance(says, ClassTomorrow) and isinstance(later, ClassTomorrow):
        return says.cancel_until is None or later.cancel_until is not None
    return True


def seen_at(view: View, moment: datetime) -> View:
    """Return the same studio at another moment."""
    scope = view.scope
    return replace(view, scope=replace(scope, now=moment, today=day_in(scope.zone, moment)))


def seen_on(view: View, day: date) -> View:
    """Return the same studio on another day."""
    return replace(view, scope=replace(view.scope, today=day))


async def _with_access(view: View, planned: Sequence[Planned]) -> list[Planned]:
    own = [one for one in planned if one.key.audience is Audience.CUSTOMER]
    people = await people_of(view, (one.customer_id for one in own))
    may_hear = {number for number, each in people.items() if each.has_access(view.today)}
    return [
        one
        for one in planned
        if one.key.audience is not Audience.CUSTOMER or one.customer_id in may_hear
    ]
