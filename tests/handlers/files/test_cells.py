"""Cells as values: each style of a day, an amount, a name."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from domain.desk.imports.lines import LineRefused
from handlers.files import cells
from handlers.files.cells import Order, day_order, read_cents, read_day, read_name

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("values", "order"),
    [
        pytest.param(["03.04.2026", "04.12.2026"], "dmy", id="points are German"),
        pytest.param(["03/04/2026", "31/12/2026"], "dmy", id="a 31st in front"),
        pytest.param(["03/04/2026", "12/31/2026"], "mdy", id="a 31st in the middle"),
        pytest.param(["31/12/2026", "12/31/2026", "30/11/2026"], "dmy", id="most of them count"),
        pytest.param(["2026-03-04", "45980", ""], "dmy", id="nothing that could be both"),
        pytest.param(["05/05/2026"], "dmy", id="the same either way"),
        pytest.param(["03/04/2026", "05/05/2026"], None, id="both ways"),
        pytest.param(["03-04-26"], None, id="both ways, short"),
    ],
)
def test_a_column_tells_how_it_writes_days(values: list[str], order: Order | None) -> None:
    assert day_order(values) == order


@pytest.mark.parametrize(
    ("text", "order", "day"),
    [
        pytest.param("31.12.2026", "dmy", date(2026, 12, 31), id="German"),
        pytest.param("1.2.26", "dmy", date(2026, 2, 1), id="German, short"),
        pytest.param("3.4.99", "dmy", date(1999, 4, 3), id="last century"),
        pytest.param("1.1.46", "dmy", date(2046, 1, 1), id="twenty years ahead"),
        pytest.param("1.1.47", "dmy", date(1947, 1, 1), id="more than twenty years ahead"),
        pytest.param("2026-12-31", "mdy", date(2026, 12, 31), id="ISO"),
        pytest.param("2026-12-31T00:00:00", "dmy", date(2026, 12, 31), id="ISO with a time"),
        pytest.param("12/31/2026", "mdy", date(2026, 12, 31), id="American"),
        pytest.param("31/12/2026 00:00", "dmy", date(2026, 12, 31), id="British with a time"),
        pytest.param("31-Dec-2026", "mdy", date(2026, 12, 31), id="English month"),
        pytest.param("4. März 2026", "dmy", date(2026, 3, 4), id="German month"),
        pytest.param("46387", "dmy", date(2026, 12, 31), id="a table program's number"),
        pytest.param("-", "dmy", None, id="a dash"),
        pytest.param("unbefristet", "dmy", None, id="a word for no day"),
        pytest.param("00.00.0000", "dmy", None, id="zeros"),
    ],
)
def test_a_day_is_read(text: str, order: Order, day: date | None) -> None:
    assert read_day(text, order, TODAY) == day


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        pytest.param("59", 5900, id="whole"),
        pytest.param("59,9", 5990, id="comma"),
        pytest.param("59.90 €", 5990, id="point"),
        pytest.param("1.234,56", 123456, id="German thousands"),
        pytest.param("1,234.56", 123456, id="English thousands"),
        pytest.param("EUR 1.234", 123400, id="thousands alone"),
        pytest.param("-12,50", -1250, id="minus in front"),
        pytest.param("12,50-", -1250, id="minus behind"),
        pytest.param("(12.50)", -1250, id="brackets"),
    ],
)
def test_an_amount_is_read(text: str, cents: int) -> None:
    assert read_cents(text) == cents


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Clara Vogt", "Clara Vogt", id="as spoken"),
        pytest.param("Vogt, Clara", "Clara Vogt", id="last name first"),
        pytest.param("von der Heide, Friederike", "Friederike von der Heide", id="of nobility"),
        pytest.param("Vogt,", "Vogt", id="no first name"),
        pytest.param("O'Neill, Siobhan", "Siobhan O'Neill", id="apostrophe"),
        pytest.param("<b>Clara</b>", "<b>Clara</b>", id="marks stay text"),
    ],
)
def test_a_name_is_read(text: str, name: str) -> None:
    assert read_name(text) == name


@pytest.mark.parametrize(
    ("read", "text", "kind"),
    [
        pytest.param(lambda t: read_day(t, "dmy", TODAY), "31.02.2026", "no-day", id="31 Feb"),
        pytest.param(lambda t: read_day(t, "dmy", TODAY), "bald", "no-day", id="a word"),
        pytest.param(read_cents, "viel", "no-amount", id="no amount"),
        pytest.param(read_cents, "5 von 10", "no-amount", id="two amounts"),
        pytest.param(read_name, "M\ufffdller", "letters-lost", id="lost letters"),
        pytest.param(read_name, "12345", "no-name", id="digits"),
        pytest.param(cells.read_whole, "-1", "no-number", id="minus one unit"),
        pytest.param(cells.read_whole, "2,5", "no-number", id="half a unit"),
        pytest.param(cells.read_truth, "vielleicht", "no-truth", id="perhaps"),
        pytest.param(cells.read_email, "clara at example", "no-email", id="no mail"),
        pytest.param(cells.read_phone, "4,91511E+12", "number-shortened", id="shortened phone"),
        pytest.param(cells.read_phone, "keins", "no-phone", id="no phone"),
    ],
)
def test_what_cannot_be_read_says_so(read: Callable[[str], Any], text: str, kind: str) -> None:
    with pytest.raises(LineRefused) as refused:
        read(text)

    assert (refused.value.kind, refused.value.facts) == (kind, {"text": text})


@pytest.mark.parametrize(
    ("text", "method"),
    [
        pytest.param("SEPA-Lastschrift", "direct_debit", id="debit"),
        pytest.param("Überweisung", "transfer", id="transfer"),
        pytest.param("bar", "cash", id="cash"),
        pytest.param("Card", "card", id="card"),
        pytest.param("Muscheln", None, id="another"),
    ],
)
def test_a_payment_method_is_known_by_its_words(text: str, method: str | None) -> None:
    assert cells.read_method(text) == method
