"""Amounts in both ways of writing, and numbers of units with their sign."""

import pytest

from handlers.understanding.amounts import find_money, find_quantity, find_share, read_amount
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
        pytest.param("eine Einheit zu viel abgezogen, bitte gutschreiben", 1, id="taken-too-many"),
        pytest.param("one visit too many on the card", -1, id="one-too-many"),
        pytest.param("versehentlich abgebucht, eine wieder drauf", 1, id="no-unit"),
        pytest.param("knock two off the card", -2, id="knock-off"),
        pytest.param("dock her one", -1, id="dock"),
        pytest.param("die Karte um drei kürzen", -3, id="by"),
        pytest.param("you deducted two visits, put one back", 1, id="the-wish-and-not-the-tale"),
        pytest.param("she wants that visit back", 1, id="a-single-unit"),
        pytest.param("give her back the class we called off, one unit", 1, id="called-off"),
        pytest.param("alarm went off, give her a class back", 1, id="nearest-word"),
        pytest.param("she has 3 visits on the card", None, id="a-state"),
        pytest.param("give me her 3 visits", None, id="a-question"),
        pytest.param("also eine Einheit plus auf die Karte", 1, id="plus-behind"),
        pytest.param("schreib ihr ein Training gut", 1, id="a-training"),
        pytest.param("tu em oi Einheit auf d'Karte druff", 1, id="dialect"),
    ],
)
def test_quantities_have_a_sign(text: str, quantity: int | None) -> None:
    assert find_quantity(tokenize(text)) == quantity


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        pytest.param("20 Euro", (2_000,), id="word"),
        pytest.param("15,50 € bar", (1_550,), id="sign-behind"),
        pytest.param("€1,200.50 in cash", (120_050,), id="sign-before"),
        pytest.param("EUR 7", (700,), id="letters-before"),
        pytest.param("fünf Euro", (500,), id="number-word"),
        pytest.param("59,- €", (5_900,), id="dash"),
        pytest.param("20 von 59 Euro, 39 € fehlen", (5_900, 3_900), id="several"),
        pytest.param("am 3.12. um 18 Uhr", (), id="day-and-time"),
        pytest.param("3 Einheiten", (), id="units"),
        pytest.param("0 Euro", (0,), id="nothing"),
        pytest.param("-20 Euro", (-2_000,), id="less-than-nothing"),
        pytest.param("vom 3.-20 Euro", (2_000,), id="a-dash-is-no-sign"),
        pytest.param("Eurobonus 20", (), id="part-of-a-word"),
    ],
)
def test_money_bears_a_currency(text: str, cents: tuple[int, ...]) -> None:
    assert find_money(text) == cents


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        pytest.param("zur Hälfte", 50, id="one-half"),
        pytest.param("half of it", 50, id="one-half-english"),
        pytest.param("30 % davon", 30, id="sign"),
        pytest.param("30 Prozent", 30, id="word"),
        pytest.param("100 percent", None, id="the-whole"),
        pytest.param("30 Euro", None, id="money"),
    ],
)
def test_a_share_is_less_than_the_whole(text: str, percent: int | None) -> None:
    assert find_share(tokenize(text)) == percent
