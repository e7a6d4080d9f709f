"""Messages to the owner about requests that nobody has decided."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from domain.clock import day_in
from domain.reminders.asked import AskedRequest
from domain.reminders.people import people_of
from domain.reminders.says import RequestWaiting
from domain.reminders.shapes import Audience, Group, Kind, Planned, ReminderKey, View

REQUEST_WAITING: Final = "request_waiting"
REQUEST_UNCLEAR: Final = "request_unclear"
"""How the days are settled after which an unclear termination is brought up again."""


async def requests_waiting(view: View, day: date) -> Sequence[Planned]:
    """Return the requests that came so many days ago and wait."""
    return [
        Planned(
            ReminderKey(REQUEST_WAITING, each.id, day, Audience.OWNER), since, each.customer_id
        )
        for each in await view.asked.waiting()
        if (since := (day - _waits_since(view, each)).days) in _lags(view, each)
    ]


async def requests_still_wait(
    view: View, planned: Sequence[Planned]
) -> Mapping[ReminderKey, RequestWaiting]:
    """Return what to say of requests that still wait."""
    waiting = {each.id: each for each in await view.asked.waiting()}
    people = await people_of(view, (one.customer_id for one in planned))
    said: dict[ReminderKey, RequestWaiting] = {}
    for one in planned:
        request = waiting.get(one.key.entity_id)
        if request is None:
            continue
        if one.key.day != _waits_since(view, request) + timedelta(one.lead_days):
            continue
        came_at = request.waits_since if request.asked_back else request.asked_at
        days = (view.today - day_in(view.scope.zone, came_at)).days
        customer = people.get(request.customer_id or 0)
        said[one.key] = RequestWaiting(request, customer, days)
    return said


def _waits_since(view: View, request: AskedRequest) -> date:
    return day_in(view.scope.zone, request.waits_since)


def _lags(view: View, request: AskedRequest) -> tuple[int, ...]:
    return view.leads_of(REQUEST_UNCLEAR if request.unclear else REQUEST_WAITING)


REQUEST_KINDS: Final = (
    Kind(
        name=REQUEST_WAITING,
        group=Group.REQUESTS,
        audiences=(Audience.OWNER,),
        entity="request",
        due=requests_waiting,
        still_said=requests_still_wait,
    ),
)
