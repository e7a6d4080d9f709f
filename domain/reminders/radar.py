"""The owner's radar: whose last day to give notice comes near, the most money first."""

from datetime import timedelta
from typing import Final

from domain.contracts.renewing import deadlines_on
from domain.reminders.asked import NobodyAsks
from domain.reminders.contracts import NOTICE_RADAR, notices_still_due
from domain.reminders.says import NoticeDue
from domain.reminders.shapes import Audience, Planned, ReminderKey, View
from domain.store.scope import Scope
from domain.studios.service import Studios

LOOK_AHEAD: Final = 60
"""So many days ahead the radar reaches."""


class Radar:
    """The last days to give notice of one studio, looked at when somebody asks."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    async def ahead(self, days: int = LOOK_AHEAD) -> tuple[NoticeDue, ...]:
        """Return whose last day to give notice comes within so many days, today included.

        Short follow-on terms are left out, as in the messages: they come back every month.
        """
        today, studio_id = self._scope.today, self._scope.studio_id
        settings = await Studios(self._scope.session, self._scope.now).settings(studio_id)
        found = await deadlines_on(
            self._scope, [today + timedelta(days=each) for each in range(days + 1)]
        )
        planned = [
            Planned(
                ReminderKey(NOTICE_RADAR, record.id, today, Audience.OWNER),
                (deadline.last_notice_day - today).days,
                record.customer_id,
            )
            for record, deadline in found
            if not deadline.is_short
        ]
        said = await notices_still_due(View(self._scope, settings, NobodyAsks()), planned)
        return tuple(said.values())
