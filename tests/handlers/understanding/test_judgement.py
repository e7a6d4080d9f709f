"""The weights that were learned are written as they are read, and added up as whole numbers."""

import math
from itertools import islice
from pathlib import Path

import pytest

from handlers.understanding import judgement
from handlers.understanding.judgement import Weights, judge, reasons, weights
from tests.support import learn

SOME = {
    "intents": ["abort", "contract.terminate", "none"],
    "start": [-3, 40, 0],
    "learned_from": "these",
    "traits": {
        "word kuendige": [1, 512, 2, -80],
        "word nicht": [2, 7],
        "part ü": [2, 7],
        "both ask quit": [0, -300],
    },
}


@pytest.fixture(scope="module")
def rows() -> dict[str, list[int]]:
    return rows_of(weights())


def rows_of(learned: Weights) -> dict[str, list[int]]:
    return {
        trait: [each for pair in learned.row(number).items() for each in pair]
        for trait, number in learned.traits.items()
    }


def test_what_was_learned_is_read_as_it_was_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    learn.write({**SOME}, tmp_path)
    monkeypatch.setattr(judgement, "LEARNED", tmp_path)

    read = judgement.weights.__wrapped__()

    told = (read.intents, read.start)
    assert told == (("abort", "contract.terminate", "none"), (-3, 40, 0))
    assert rows_of(read) == SOME["traits"]


def test_what_is_likely_follows_from_the_sums_of_all_weights(rows: dict[str, list[int]]) -> None:
    traits = list(islice(rows, 0, None, 97))
    sums = dict(zip(weights().intents, weights().start, strict=True))
    for row in (rows[trait] for trait in traits):
        for number, weight in zip(row[::2], row[1::2], strict=True):
            sums[weights().intents[number]] += weight

    order = judge([*traits, "no trait at all"]).order

    first, last = order[0], order[-1]
    assert [name for name, _ in order] == sorted(sums, key=lambda name: -sums[name])
    assert math.isclose(sum(share for _, share in order), 1)
    assert first[1] >= last[1]


def test_reasons_are_the_heaviest_traits_for_an_intent(rows: dict[str, list[int]]) -> None:
    number = weights().intents.index("contract.terminate")
    held = {
        trait: dict(zip(row[::2], row[1::2], strict=True)).get(number, 0)
        for trait, row in islice(rows.items(), 500)
    }

    found = reasons(held, "contract.terminate", count=3)

    heaviest = sorted(held.items(), key=lambda pair: (-pair[1], pair[0]))[:3]
    assert found == tuple((trait, weight / 100) for trait, weight in heaviest)
