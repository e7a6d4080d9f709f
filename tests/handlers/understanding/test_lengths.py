"""Lengths of contracts and pauses."""

import pytest

from handlers.understanding.lengths import read_length


@pytest.mark.parametrize(
    ("text", "lang", "length"),
    [
        pytest.param("12 Monate", "de", "P12M", id="months"),
        pytest.param("ein Jahr", "de", "P1Y", id="a-year"),
        pytest.param("5 Wochen", "de", "P5W", id="weeks"),
        pytest.param("14 Tage", "de", "P14D", id="days"),
        pytest.param("drei Monate Laufzeit", "de", "P3M", id="in-a-phrase"),
        pytest.param("half a year", "en", "P6M", id="half-a-year"),
        pytest.param("3 months", "en", "P3M", id="english"),
        pytest.param("3 months", "de", "P3M", id="english-in-a-german-dialog"),
        pytest.param("6M", "de", "P6M", id="short"),
        pytest.param("2J", "de", "P2Y", id="short-german"),
        pytest.param("P6W", "de", "P6W", id="iso"),
        pytest.param("12", "de", None, id="number-alone"),
        pytest.param("0M", "de", None, id="nothing"),
        pytest.param("3 oder 6 Monate", "de", None, id="unclear"),
        pytest.param("unbefristet", "de", None, id="none"),
    ],
)
def test_a_length_is_read_as_iso(text: str, lang: str, length: str | None) -> None:
    assert read_length(text, lang) == length
