"""The rules of pausing, as a plan holds them."""

import pytest

from domain.dates import Duration
from domain.plans.pauses import PausedUnits, PauseFee, PauseRules, PauseUnit


@pytest.mark.parametrize(
    ("rules", "written"),
    [
        pytest.param(
            PauseRules(allowed=False),
            {
                "allowed": False,
                "extends_term": True,
                "fee": "none",
                "unit": "months",
                "allowance_per_year": None,
                "units": "suspended",
            },
            id="not allowed",
        ),
        pytest.param(
            PauseRules(
                allowed=True,
                extends_term=False,
                fee=PauseFee.PERCENT,
                fee_percent=20,
                unit=PauseUnit.WEEKS,
                allowance_per_year=Duration(weeks=6),
                units=PausedUnits.KEPT,
            ),
            {
                "allowed": True,
                "extends_term": False,
                "fee": "percent",
                "fee_percent": 20,
                "unit": "weeks",
                "allowance_per_year": "P6W",
                "units": "kept",
            },
            id="a share of the price",
        ),
        pytest.param(
            PauseRules(allowed=True, fee=PauseFee.FIXED, fee_cents=500),
            {
                "allowed": True,
                "extends_term": True,
                "fee": "fixed",
                "fee_cents": 500,
                "unit": "months",
                "allowance_per_year": None,
                "units": "suspended",
            },
            id="an amount",
        ),
    ],
)
def test_rules_are_written_and_read_back(rules: PauseRules, written: dict[str, object]) -> None:
    assert rules.to_json() == written
    assert PauseRules.from_json(written) == rules


def test_a_plan_that_says_nothing_has_no_rules() -> None:
    assert PauseRules.from_json(None) is None


def test_what_is_not_said_is_the_usual() -> None:
    assert PauseRules.from_json({"allowed": True}) == PauseRules(allowed=True)


@pytest.mark.parametrize(
    "fee",
    [
        pytest.param({"fee": PauseFee.FIXED}, id="an amount is missing"),
        pytest.param({"fee": PauseFee.PERCENT}, id="a percentage is missing"),
        pytest.param({"fee_cents": 500}, id="an amount of no fee"),
        pytest.param({"fee": PauseFee.FIXED, "fee_cents": 5, "fee_percent": 5}, id="both"),
    ],
)
def test_a_fee_has_its_own_figure_and_no_other(fee: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"fee|share"):
        PauseRules(allowed=True, **fee)  # type: ignore[arg-type]  # wrong on purpose
