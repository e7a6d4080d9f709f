"""The weights that were learned are read line by line and added up as whole numbers."""

import json
import math
from itertools import islice
from pathlib import Path

import pytest

from handlers.understanding import judgement
from handlers.understanding.judgement import judge, reasons, weights

FILE = Path(judgement.__file__).with_name("weights.json")


@pytest.fixture(scope="module")
def rows() -> dict[str, list[int]]:
    traits: dict[str, list[int]] = json.loads(FILE.read_text("utf-8"))["traits"]
    return traits


def test_every_trait_is_read_as_the_file_says(rows: dict[str, list[int]]) -> None:
    read = {trait: json.loads(written) for trait, written in weights().traits.items()}

    assert read == rows


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
