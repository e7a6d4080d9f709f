"""Settings change by a preview of what differs, and only if that still holds."""

from typing import Any

import pytest

from domain.desk.errors import PreviewOutdated
from domain.desk.facts import Done
from domain.desk.studio.change_settings import SET_UP, ChangeSettings
from domain.store.journal import entries
from domain.store.scope import Scope
from domain.studio import Studio
from domain.studios.errors import NoPaymentMethod, SettingUnchanged
from domain.studios.settings import Gap, Need
from tests.support.studios import NOW


@pytest.fixture
def studio(empty: Scope) -> Studio:
    return Studio(empty)


async def change(studio: Studio, intent: str = "settings.show", **values: Any) -> Done:
    order = ChangeSettings(values, intent)
    preview = await studio.desk.preview(order)
    return await studio.desk.carry_out(order, preview.decision_facts())


async def test_the_preview_holds_what_differs_and_what_stays_missing(studio: Studio) -> None:
    order = ChangeSettings({"address": "Lindenweg 1", "cancellation_hours": 24})

    preview = await studio.desk.preview(order)

    assert preview.values == {"address": "Lindenweg 1"}
    assert (preview.before.address, preview.after.address) == (None, "Lindenweg 1")
    assert preview.gaps[0] == Gap("tax_number", Need.INVOICES)


async def test_what_was_confirmed_is_settled(studio: Studio) -> None:
    await change(studio, iban="DE89370400440532013000", login_required=True)

    settings = await studio.settings()
    assert (settings.iban, settings.login_required) == ("DE89370400440532013000", True)
    assert not settings.is_set_up


async def test_the_journal_names_fields_and_holds_no_personal_value(studio: Studio) -> None:
    await change(studio, iban="DE89370400440532013000", cancellation_hours=12)

    (entry,) = await entries(studio.scope)
    assert entry.command == "settings.show"
    assert entry.facts == {
        "fields": ["cancellation_hours", "iban"],
        "before": {"cancellation_hours": 24},
        "first_run": False,
    }


async def test_nothing_to_change_is_refused(studio: Studio) -> None:
    with pytest.raises(SettingUnchanged):
        await studio.desk.preview(ChangeSettings({"cancellation_hours": 24}))


async def test_a_studio_keeps_a_way_to_pay(studio: Studio) -> None:
    with pytest.raises(NoPaymentMethod):
        await studio.desk.preview(ChangeSettings({"payment_methods": []}))


async def test_another_value_in_between_needs_another_look(studio: Studio) -> None:
    order = ChangeSettings({"cancellation_hours": 12})
    facts = (await studio.desk.preview(order)).decision_facts()
    await change(studio, cancellation_hours=6)

    with pytest.raises(PreviewOutdated):
        await studio.desk.carry_out(order, facts)


async def test_another_setting_in_between_does_not_matter(studio: Studio) -> None:
    order = ChangeSettings({"cancellation_hours": 12})
    facts = (await studio.desk.preview(order)).decision_facts()
    await change(studio, federal_state="BE")

    await studio.desk.carry_out(order, facts)

    settings = await studio.settings()
    assert (settings.cancellation_hours, settings.federal_state) == (12, "BE")


async def test_a_first_run_is_through_even_where_everything_stays(studio: Studio) -> None:
    await studio.note_set_up({"cancellation_hours": 24})

    await change(studio, SET_UP, cancellation_hours=24)

    record = await studio._studios.record_for_update(1)  # noqa: SLF001 - the row itself is meant
    assert (record.set_up_at, record.set_up_draft) == (NOW, None)


async def test_notes_of_a_first_run_count_for_nothing(studio: Studio) -> None:
    await studio.note_set_up({"cancellation_hours": 12})

    settings = await studio.settings()

    assert settings.cancellation_hours == 24
    assert settings.set_up_draft == {"cancellation_hours": 12}
    assert await entries(studio.scope) == []
