"""Messages that come by themselves, as tests plan and read them."""

from collections.abc import Sequence
from datetime import date, datetime

from msgspec.structs import replace

from domain.clock import day_in
from domain.reminders.service import ReminderKey, Reminders
from domain.store.scope import Scope


async def planned_for(scope: Scope, day: date, *kinds: str) -> tuple[ReminderKey, ...]:
    """Return what is planned anew for a day, of some kinds or of all but the owner's digest."""
    planned = await Reminders(scope).plan_for(day)
    wanted = set(kinds)
    return tuple(
        key for key in planned if (key.kind in wanted if wanted else key.kind != "digest")
    )


def at(scope: Scope, moment: datetime) -> Scope:
    """Return the same studio at another moment."""
    return replace(scope, now=moment, today=day_in(scope.zone, moment))


def kinds_of(keys: Sequence[ReminderKey]) -> list[str]:
    """Return the kinds of keys, in their order."""
    return [key.kind for key in keys]
