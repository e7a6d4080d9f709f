"""What a studio has settled, what it is still missing, and how values are written."""

from decimal import Decimal

import pytest

from domain.store.scope import Scope
from domain.studios.service import Studios
from domain.studios.settings import (
    Gap,
    Need,
    PaymentMethod,
    ProRata,
    Settings,
    TaxStatus,
    as_json,
    changed,
    finish_set_up,
    gaps,
    with_values,
    write_settings,
)
from tests.support.studios import NOW

ADDRESS = Gap("address", Need.INVOICES)
TAX_NUMBER = Gap("tax_number", Need.INVOICES)
IBAN = Gap("iban", Need.TRANSFERS)
STATE = Gap("federal_state", Need.HOLIDAYS)


@pytest.fixture
async def new(empty: Scope) -> Settings:
    return await Studios(empty.session, NOW).settings(1)


def test_a_new_studio_begins_with_what_is_usual(new: Settings) -> None:
    assert (new.tax_status, new.tax_rate) == (TaxStatus.REGULAR, Decimal("0.19"))
    assert new.payment_methods == (PaymentMethod.TRANSFER, PaymentMethod.CASH)
    assert (new.quiet_from, new.quiet_until, new.cancellation_hours) == ("20:00", "08:00", 24)
    assert new.pro_rata is ProRata.ACTUAL_DAYS
    assert not new.login_required
    assert not new.is_set_up


@pytest.mark.parametrize(
    ("values", "missing"),
    [
        pytest.param({}, (ADDRESS, TAX_NUMBER, IBAN, STATE), id="a new studio"),
        pytest.param(
            {"address": "Lindenweg 1", "tax_number": "12/345/67890"}, (IBAN, STATE), id="invoices"
        ),
        pytest.param(
            {"payment_methods": ["cash"]}, (ADDRESS, TAX_NUMBER, STATE), id="nobody transfers"
        ),
        pytest.param(
            {
                "address": "Lindenweg 1",
                "tax_number": "12/345/67890",
                "iban": "DE89370400440532013000",
                "federal_state": "BE",
            },
            (),
            id="nothing",
        ),
    ],
)
def test_what_is_missing_is_named_with_what_it_is_for(
    new: Settings, values: dict[str, object], missing: tuple[Gap, ...]
) -> None:
    assert gaps(with_values(new, values)) == missing


def test_only_what_differs_is_a_change(new: Settings) -> None:
    wanted = {
        "tax_rate": "0.190",
        "cancellation_hours": 24,
        "payment_methods": ["cash", "transfer"],
        "tax_status": "small_business",
    }

    assert changed(new, wanted) == {"tax_status": "small_business"}


@pytest.mark.parametrize(
    ("status", "rate"),
    [("regular", Decimal("0.07")), ("small_business", Decimal(0)), ("exempt", Decimal(0))],
)
def test_only_a_regular_studio_shows_tax(new: Settings, status: str, rate: Decimal) -> None:
    settings = with_values(new, {"tax_status": status, "tax_rate": "0.07"})

    assert settings.effective_tax_rate == rate


async def test_written_values_are_read_again(empty: Scope) -> None:
    studios = Studios(empty.session, NOW)
    values = {
        "tax_rate": "0.07",
        "payment_methods": ["direct_debit", "card"],
        "pro_rata": "thirty_days",
        "quiet_from": "21:30",
        "login_required": True,
    }

    write_settings(await studios.record_for_update(1), values)
    await empty.session.flush()

    settings = await studios.settings(1)
    assert {name: as_json(settings, name) for name in values} == values


async def test_a_change_overtakes_what_a_first_run_had_noted(empty: Scope) -> None:
    record = await Studios(empty.session, NOW).record_for_update(1)
    record.set_up_draft = {"address": "Lindenweg 1", "cancellation_hours": 12}

    write_settings(record, {"cancellation_hours": 6})

    assert record.set_up_draft == {"address": "Lindenweg 1"}


async def test_a_first_run_is_through_once_and_forgets_its_notes(empty: Scope) -> None:
    record = await Studios(empty.session, NOW).record_for_update(1)
    record.set_up_draft = {"address": "Lindenweg 1"}

    finish_set_up(record, NOW)

    assert record.set_up_at == NOW
    assert not record.set_up_draft
