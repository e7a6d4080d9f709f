"""Change the studio's settings: ``settings.show``, ``settings.reminders``, ``studio.set_up``.

Nothing that was done before changes with them: invoices keep what they show, contracts their
terms.
"""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct, field
from typing_extensions import override

from domain.desk.commands import Change, DeskCommand, Order
from domain.studios.errors import NoPaymentMethod, SettingUnchanged
from domain.studios.leads import check_leads
from domain.studios.settings import (
    PLAIN,
    Gap,
    Settings,
    as_json,
    changed,
    finish_set_up,
    gaps,
    with_values,
    write_settings,
)

SET_UP = "studio.set_up"


class SettingsPreview(Struct, frozen=True):
    """The settings as they are and as they would be.

    Attributes:
        before: What is settled now.
        after: What would be.
        values: What differs, as JSON by the names of the settings.
        gaps: What would still be missing.
    """

    before: Settings
    after: Settings
    values: Mapping[str, Any]
    gaps: tuple[Gap, ...]
    command: str = "settings.show"

    def decision_facts(self) -> dict[str, Any]:
        """Return each setting that changes, with what it was; others may change meanwhile."""
        before = {name: as_json(self.before, name) for name in self.values}
        return {"before": before, "after": dict(self.values)}


class ChangeSettings(Order[SettingsPreview], frozen=True):
    """Other settings are wanted, as JSON values by their names.

    The first run (``studio.set_up``) is through even where everything was as it should be.
    """

    values: Mapping[str, Any] = field(default_factory=dict)
    intent: str = "settings.show"


class ChangeSettingsCommand(DeskCommand[ChangeSettings, SettingsPreview]):
    """Writes a studio's settings."""

    command = "settings.show"

    @override
    async def think(self, order: ChangeSettings, *, lock: bool) -> SettingsPreview:
        studios, studio_id = self.areas.studios, self.scope.studio_id
        if lock:
            await studios.record_for_update(studio_id)
        before = await studios.settings(studio_id)
        check_leads(order.values.get("reminder_leads") or {})
        values = changed(before, order.values)
        if not values and order.intent != SET_UP:
            raise SettingUnchanged
        after = with_values(before, values)
        if not after.payment_methods:
            raise NoPaymentMethod
        return SettingsPreview(before, after, values, gaps(after), order.intent)

    @override
    async def write(self, order: ChangeSettings, preview: SettingsPreview) -> Change:
        record = await self.areas.studios.record_for_update(self.scope.studio_id)
        first_run = order.intent == SET_UP and record.set_up_at is None
        noted = record.set_up_draft
        write_settings(record, preview.values)
        if order.intent == SET_UP:
            finish_set_up(record, self.scope.now)
        await self.scope.session.flush()
        before = {name: as_json(preview.before, name) for name in preview.values}
        return Change(
            facts={
                "fields": sorted(preview.values),
                "before": {name: value for name, value in before.items() if name in PLAIN},
                "first_run": first_run,
            },
            rows=[record],
            kept={"before": before, "draft": noted},
            undo_until=self.undo_until,
        )
