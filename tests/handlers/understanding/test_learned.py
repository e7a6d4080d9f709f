"""What was learned fits the sentences of this repository, and holds for those set aside.

Nobody who built the understanding has read the part set aside, and nothing is learned from it.
What is called fresh was written in the manner of the examples, for nothing but this, after the
program was built: by people who never saw it, and later (``fresh3``) by somebody who knew it. Each
was scored once before anything else happened, and is learned from since. The README says how they
scored.
"""

import pytest

from handlers.understanding.intents import intents
from tests.handlers.understanding.reading import TODAY, Score, labelled, score
from tests.support import learn

ALL = frozenset(intents())
LEARNED = {lang: labelled(f"learned_{lang}.jsonl") for lang in ("de", "en")}
ASIDE = {lang: labelled(f"aside_{lang}.jsonl") for lang in ("de", "en")}
FRESH = {lang: labelled(f"fresh_{lang}.jsonl") for lang in ("de", "en")}


def assert_right(reached: Score, intent_share: float, frame_share: float) -> None:
    assert reached.intents / reached.sentences >= intent_share
    assert reached.frames / reached.sentences >= frame_share


def test_the_weights_were_learned_from_the_sentences_as_they_are() -> None:
    assert learn.kept_fingerprint() == learn.fingerprint()
    assert learn.TODAY == TODAY


@pytest.mark.slow
@pytest.mark.parametrize("lang", ["de", "en"])
def test_learned_sentences_are_read_right(lang: str) -> None:
    reached = score(LEARNED[lang][::3], active=ALL)  # of 17,000 every third, from all sources

    assert_right(reached, intent_share=0.985, frame_share=0.95)
    assert len(reached.severe) / reached.sentences <= 0.005


@pytest.mark.parametrize(
    ("lang", "intent_share", "frame_share"),
    [pytest.param("de", 0.96, 0.89, id="de"), pytest.param("en", 0.925, 0.84, id="en")],
)
def test_sentences_that_were_set_aside(lang: str, intent_share: float, frame_share: float) -> None:
    reached = score(ASIDE[lang], active=ALL)

    assert_right(reached, intent_share, frame_share)
    assert len(reached.harmful) / reached.sentences <= 0.05
    assert len(reached.severe) / reached.sentences <= 0.02


@pytest.mark.parametrize("lang", ["de", "en"])
def test_fresh_sentences_in_the_manner_of_the_examples(lang: str) -> None:
    reached = score(FRESH[lang], active=ALL)

    assert_right(reached, intent_share=0.97, frame_share=0.93)
    assert len(reached.harmful) / reached.sentences <= 0.005


def test_there_are_many_sentences_of_many_people() -> None:
    for lang in ("de", "en"):
        rows = [*LEARNED[lang], *ASIDE[lang]]

        assert len(rows) >= 5_000
        assert len({row["person"] for row in rows}) >= 40
        assert {row["intent"] for row in rows} == ALL


def test_nothing_set_aside_is_learned_from() -> None:
    taught = {row["text"] for row in learn.taught((*learn.BESIDE_RULES, *learn.LEARNED))}

    for rows in ASIDE.values():
        assert taught.isdisjoint(row["text"] for row in rows)
