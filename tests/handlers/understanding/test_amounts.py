"""Amounts in both ways of writing, and numbers of units with their sign."""

import pytest

from handlers.understanding.amounts import find_quantity, read_amount
from handlers.understanding.words import tokenize


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        pytest.param("59", 5_900, id="whole"),
        pytest.param("59,00", 5_900, id="german"),
        pytest.param("59,5 €", 5_950, id="one-decimal"),
        pytest.param("1.200,50", 120_050, id="german-thousands"),
        pytest.param("€1,200.50", 120_050, id="english-thousands"),
        pytest.param("1.200", 120_000, id="thousands-without-cents"),
        pytest.param("1 200,50 EUR", 120_050, id="blank-between"),
        pytest.param("-12,30", -1_230, id="negative"),
        pytest.param("59,- €", 5_900, id="dash"),
        pytest.param("120,- €", 12_000, id="dash-and-hundreds"),
        pytest.param("59 Euro", 5_900, id="word"),
        pytest.param("ab 39 Euro im Monat", 3_900, id="in-a-sentence"),
        pytest.param("umsonst", None, id="none"),
        pytest.param("39 oder 59", None, id="two"),
    ],
)
def test_amounts_are_read_in_cents(text: str, cents: int | None) -> None:
    assert read_amount(text) == cents


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        pytest.param("+1 bei Emre, Kurs fiel aus", 1, id="plus-sign"),
        pytest.param("-2 bei Emre", -2, id="minus-sign"),
        pytest.param("card of mehmet minus one", -1, id="minus-word"),
        pytest.param("zwei Einheiten zu viel drauf, nimm die weg", -2, id="too-many"),
        pytest.param("return one visit to the card", 1, id="give-back"),
        pytest.param("wie viele Einheiten sind es", None, id="no-number"),
        pytest.param("auf der Karte 2 gutschreiben", 2, id="direction-right-behind"),
        pytest.param("am 3. Dezember", None, id="a-day"),
    ],
)
def test_quantities_have_a_sign(text: str, quantity: int | None) -> None:
    assert find_quantity(tokenize(text)) == quantity
