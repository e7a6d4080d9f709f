"""Sentences of many voices by somebody who never saw the program, and knew only its intents.

Each set was scored at first sight, before its mistakes were looked at and mended; the README says
how. Since then it is learned from, and kept to see that nothing is lost.
"""

from pathlib import Path

import pytest

from handlers.understanding.intents import intents
from tests.handlers.understanding.reading import DATA, labelled, score
from tests.support import learn

ALL = frozenset(intents())
LEAST = {
    "blind_stories_de": 130,
    "blind_stories_en": 130,
    "blind_stories_again_de": 130,
    "blind_stories_again_en": 130,
    "blind_stories_third_de": 130,
    "blind_stories_third_en": 130,
}
"""How many sentences the smaller sets have, where it is fewer than the others'."""
SETS = sorted(DATA.glob("blind_*.jsonl"))


@pytest.mark.parametrize("path", SETS, ids=[path.stem for path in SETS])
def test_sentences_by_somebody_who_never_saw_the_program(path: Path) -> None:
    rows = labelled(path.name)
    reached = score(rows, active=ALL)

    assert {row["lang"] for row in rows} == {path.stem[-2:]}
    assert reached.sentences >= LEAST.get(path.stem, 150)
    assert reached.intents / reached.sentences >= 0.985
    assert reached.frames / reached.sentences >= 0.98
    assert not reached.harmful


def test_they_are_learned_from_once_they_were_scored() -> None:
    assert {path.name for path in SETS} - set(learn.LATER) <= set(learn.BESIDE_RULES)
    assert set(learn.LATER).isdisjoint(learn.BESIDE_RULES)


def test_no_sentence_of_theirs_stands_elsewhere() -> None:
    others = ("examples.jsonl", "own_sentences.jsonl", "stories.jsonl", *learn.LEARNED)
    elsewhere = {row["text"] for name in others for row in labelled(name)}

    assert elsewhere.isdisjoint(row["text"] for path in SETS for row in labelled(path.name))
