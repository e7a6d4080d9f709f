"""How many days before an end somebody is to be reminded."""

import pytest

from handlers.understanding.lead_times import lead_times
from handlers.understanding.words import tokenize


@pytest.mark.parametrize(
    ("text", "days"),
    [
        pytest.param("45, 20 und 5 Tage vorher", [45, 20, 5], id="numbers-share-a-unit"),
        pytest.param("7 und 30 Tage vorher", [7, 30], id="order-as-typed"),
        pytest.param("thirty and again ten days ahead", [30, 10], id="number-words"),
        pytest.param("twenty-five days before", [25], id="two-words-one-number"),
        pytest.param("fünfundvierzig Tage davor", [45], id="compound"),
        pytest.param("30 days and 7 days prior", [30, 7], id="each-its-unit"),
        pytest.param("ein Monat und eine Woche vor Ablauf", [30, 7], id="other-units"),
        pytest.param("a fortnight before it ends", [14], id="fortnight"),
        pytest.param("zwoa Wochn vorher", [14], id="dialect"),
        pytest.param("21 tgae vorher", [21], id="a-slip"),
        pytest.param("Erinnerungen: 30/14/7", [30, 14, 7], id="no-unit"),
        pytest.param("21 u. 5 Tg. vor Ablauf", [21, 5], id="short-and"),
        pytest.param("30, 14 u. 7 T. vorher", [30, 14, 7], id="short-t"),
        pytest.param("30, 14 n 7 days out", [30, 14, 7], id="short-english"),
        pytest.param("nicht 30, sondern 21 Tage", [21], id="denied"),
        pytest.param("10 Tage sind zu knapp, lieber 20", [20], id="preferred"),
        pytest.param("from 14 to 28 days", [28], id="from-and-to"),
        pytest.param("8 Tage statt 5", [8], id="instead"),
        pytest.param("nicht nur 14, sondern auch 30 Tage", [14, 30], id="not-only"),
        pytest.param("ein paar Tage früher", [], id="no-number"),
        pytest.param("um 8 Uhr", [], id="an-hour"),
        pytest.param("45/15/5 Tg.", [45, 15, 5], id="short-days"),
        pytest.param("14 + 7 d before end", [14, 7], id="short-days-english"),
        pytest.param("not the 7 days any more, only 30 days", [30], id="only"),
    ],
)
def test_lead_times_are_whole_days(text: str, days: list[int]) -> None:
    assert lead_times(tokenize(text)) == days
