"""Texts of one shape are read the same way, and yet each for itself."""

import json
from datetime import date
from pathlib import Path

import pytest

from handlers.understanding.days.dates import GRAMMAR
from handlers.understanding.days.shapes import Reader
from handlers.understanding.days.tokens import sentence_of

TODAY = date(2026, 11, 21)
DATA = Path(__file__).parent / "data"
PHRASES = [
    (case["text"], case["lang"])
    for file in ("date_aside.jsonl", "date_examples.jsonl")
    for case in map(json.loads, (DATA / file).read_text("utf-8").splitlines())
]


def found(reader: Reader, text: str, lang: str) -> list[tuple[object, ...]]:
    """Return what is found as far as it can be compared."""
    return [
        (begin, end, sense.kind, sense.length, sense.value.coming(TODAY), sense.value.gone(TODAY))
        for begin, end, sense in reader.read(sentence_of(text, lang), TODAY)
    ]


def test_whoever_has_read_many_shapes_reads_like_one_who_has_read_none() -> None:
    practised = Reader(GRAMMAR)
    for text, lang in PHRASES:
        found(practised, text, lang)

    differing = [
        text
        for text, lang in PHRASES
        if found(practised, text, lang) != found(Reader(GRAMMAR), text, lang)
    ]

    assert differing == []


@pytest.mark.parametrize(
    ("before", "text"),
    [
        pytest.param("am 3. März", "am 33. März", id="a value that makes no day"),
        pytest.param("am 33. März", "am 3. März", id="a value that makes one"),
        pytest.param("am 15.", "am 15. Kurs", id="another word behind the place"),
        pytest.param("vom 1. bis 15. Mai", "vom 1. bis 45. Mai", id="half of a range"),
    ],
)
def test_the_same_shape_with_other_values_is_read_for_itself(before: str, text: str) -> None:
    practised = Reader(GRAMMAR)
    found(practised, before, "de")

    assert found(practised, text, "de") == found(Reader(GRAMMAR), text, "de")
