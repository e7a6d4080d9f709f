from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.money import Money, pro_rata, round_half_up, split_gross

cents = st.integers(-10_000_000, 10_000_000)


@pytest.mark.parametrize(
    ("amount", "rounded"),
    [
        pytest.param("2.4999", 2, id="down"),
        pytest.param("2.5", 3, id="half up"),
        pytest.param("3.5", 4, id="not to the even number"),
        pytest.param("-2.5", -3, id="a negative amount mirrors"),
        pytest.param("0.5", 1, id="half a cent"),
    ],
)
def test_halves_are_rounded_up(amount: str, rounded: int) -> None:
    assert round_half_up(Decimal(amount)) == rounded


def test_amounts_of_one_currency_add_up_and_compare() -> None:
    assert Money(5900) + Money(100) == Money(6000)
    assert Money(5900) - Money(6000) == Money(-100)
    assert -Money(5900) == Money(-5900)
    assert Money(5900) * 3 == Money(17700)
    assert Money(1) < Money(2) <= Money(2)
    assert Money(3) > Money(2) >= Money(2)
    assert Money(1)
    assert not Money(0)


def test_two_currencies_never_meet() -> None:
    assert Money(1, "EUR") != Money(1, "CHF")
    with pytest.raises(ValueError, match="EUR and CHF do not add up"):
        Money(1, "EUR") + Money(1, "CHF")
    with pytest.raises(ValueError, match="CHF and EUR do not add up"):
        _ = Money(1, "CHF") < Money(1, "EUR")


@pytest.mark.parametrize(
    ("total", "part", "whole", "share"),
    [
        pytest.param(3900, 21, 31, 2642, id="39,00 x 21/31 = 26,419"),
        pytest.param(5900, 1, 31, 190, id="59,00 x 1/31 = 1,903"),
        pytest.param(48000, 69, 365, 9074, id="480,00 x 69/365 = 90,7397"),
        pytest.param(5, 1, 2, 3, id="half a cent goes up"),
        pytest.param(-5, 1, 2, -3, id="a cancellation mirrors"),
        pytest.param(5900, 0, 31, 0, id="no day"),
        pytest.param(5900, 31, 31, 5900, id="every day"),
    ],
)
def test_a_share_goes_by_days(total: int, part: int, whole: int, share: int) -> None:
    assert pro_rata(Money(total), part, whole) == Money(share)


@pytest.mark.parametrize(("part", "whole"), [(-1, 31), (32, 31), (0, 0)])
def test_a_share_is_part_of_the_whole(part: int, whole: int) -> None:
    with pytest.raises(ValueError, match="are no part of"):
        pro_rata(Money(5900), part, whole)


@pytest.mark.parametrize(
    ("gross", "rate", "net", "tax"),
    [
        pytest.param(11900, "0.19", 10000, 1900, id="19 %"),
        pytest.param(5900, "0.19", 4958, 942, id="59,00 at 19 %: tax 9,4202"),
        pytest.param(5900, "0.07", 5514, 386, id="59,00 at 7 %: tax 3,8598"),
        pytest.param(5900, "0", 5900, 0, id="free of tax"),
        pytest.param(-5900, "0.19", -4958, -942, id="a cancellation mirrors"),
    ],
)
def test_a_gross_amount_splits_into_net_and_tax(gross: int, rate: str, net: int, tax: int) -> None:
    split = split_gross(Money(gross), Decimal(rate))

    assert (split.net, split.tax) == (Money(net), Money(tax))


def test_a_negative_rate_is_a_fault() -> None:
    with pytest.raises(ValueError, match="not negative"):
        split_gross(Money(5900), Decimal("-0.19"))


@given(total=cents, whole=st.integers(1, 366), data=st.data())
def test_shares_grow_with_the_days_and_mirror(total: int, whole: int, data: st.DataObject) -> None:
    part = data.draw(st.integers(0, whole - 1))

    less, more = (
        pro_rata(Money(abs(total)), part, whole),
        pro_rata(Money(abs(total)), part + 1, whole),
    )

    assert less <= more <= Money(abs(total))
    assert pro_rata(-Money(total), part, whole) == -pro_rata(Money(total), part, whole)


@given(gross=cents, rate=st.decimals(0, 1, places=4))
def test_net_and_tax_add_up_and_an_invoice_with_its_cancellation_is_zero(
    gross: int, rate: Decimal
) -> None:
    invoice = split_gross(Money(gross), rate)
    cancellation = split_gross(-Money(gross), rate)

    assert invoice.net + invoice.tax == Money(gross)
    assert invoice.net + cancellation.net == invoice.tax + cancellation.tax == Money(0)
