"""Learn the weights of the understanding anew from the labelled sentences of this repository.

``python -m tests.support.learn`` writes ``handlers/understanding/learned/`` as
``handlers/understanding/judgement.py`` reads it; it needs the extra ``learn``. The part
that was set aside is never learned from. Sentences beside which the rules were written are
learned from without the rules' votes: there they are right more often than elsewhere. New
sentences are scored first, then mended, then learned from.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from importlib import import_module
from itertools import accumulate
from pathlib import Path
from typing import Any

from marisa_trie import Trie  # type: ignore[import-not-found]  # it has no types
from msgspec import Struct

from handlers.understanding.facts import gather
from handlers.understanding.judgement import LEARNED as LEARNED_FOLDER
from handlers.understanding.judgement import ROW_START, laned
from handlers.understanding.traits import traits_of
from handlers.understanding.vocabulary import Vocabulary
from tests.support.prepare import replaced

ROOT = Path(__file__).parents[2]
DATA = ROOT / "tests" / "handlers" / "understanding" / "data"


def _named(pattern: str, but: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the names of the files of sentences that look so."""
    return tuple(sorted({file.name for file in DATA.glob(pattern)} - set(but)))


TRIED = "tried.jsonl"
"""What tests in code try and find, written down by ``tried.py``."""
LATER = (
    *_named("blind_*teenth_*.jsonl"),
    *_named("blind_twent*.jsonl"),
    *_named("blind_stories_third_*.jsonl"),
)
"""The newest sentences: what was learned without them shows whether mends hold by themselves."""
OWN = ("own_sentences.jsonl", "stories.jsonl", *_named("blind_stories*.jsonl", LATER))
MANNER = ("examples.jsonl", *_named("fresh_??.jsonl"), *_named("blind_*.jsonl", (*OWN, *LATER)))
"""Sentences as they come, in the manner of the examples; none was seen before rules were."""
BESIDE_RULES = (*OWN, *MANNER, TRIED)
ASIDE = _named("aside_*.jsonl")
LEARNED = ("learned_de.jsonl", "learned_en.jsonl")
TODAY = date(2026, 11, 21)
COUNTS = {**dict.fromkeys(MANNER, 2.0), TRIED: 4.0}
"""What a sentence of a file counts, where it is more than one."""
SEEN = 3
"""A trait of fewer sentences teaches nothing about others."""
STRENGTH = 1.0
"""How far weights may go (the C of the regression); of 1 and 3 the better on folds of people."""
SMALLEST = 0.035
"""Weights nearer to zero are dropped; half of the file, and one reading in eight hundred."""
HUNDREDTHS = 100


def taught(files: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Yield labelled sentences but for those that were set aside in the same words."""
    aside = {row["text"] for row in sentences(ASIDE)}
    yield from (row for row in sentences(files) if row["text"] not in aside)


def sentences(files: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Yield labelled sentences."""
    for name in files:
        for line in (DATA / name).read_text("utf-8").splitlines():
            yield json.loads(line)


def fingerprint() -> str:
    """Return what tells whether weights were learned from the sentences as they are."""
    whole = hashlib.sha256()
    for name in (*BESIDE_RULES, *LEARNED):
        whole.update((DATA / name).read_bytes())
    return whole.hexdigest()


def kept_fingerprint() -> str:
    """Return the fingerprint of the sentences that the weights were learned from."""
    return str(json.loads((LEARNED_FOLDER / "intents.json").read_text("utf-8"))["learned_from"])


class Lesson(Struct, frozen=True):
    """The traits and the intent of a sentence, and what it counts."""

    traits: set[str]
    intent: str
    counts: float


def lessons() -> Iterator[Lesson]:
    """Yield each sentence that is learned from."""
    studio = Vocabulary.from_studio(json.loads((DATA / "studio.json").read_text("utf-8")))
    for file in (*BESIDE_RULES, *LEARNED):
        for one in taught([file]):
            facts = gather(one["text"], one["lang"], one["role"], TODAY, studio)
            traits = traits_of(facts, votes=file in LEARNED)
            yield Lesson(traits, one["intent"], COUNTS.get(file, 1))


def learn() -> dict[str, Any]:
    """Return the weights as they are kept: hundredths, for each trait intent and weight in turns.

    What is subtracted from all intents alike changes nothing and makes more weights small.
    """
    found = list(lessons())
    count = Counter(trait for each in found for trait in each.traits)
    known = sorted(trait for trait, times in count.items() if times >= SEEN)
    model = _fitted(found, known)
    centred = model.coef_ - model.coef_.mean(axis=0)
    start = model.intercept_ - model.intercept_.mean()
    return {
        "learned_from": fingerprint(),
        "intents": [str(name) for name in model.classes_],
        "start": [round(float(each) * HUNDREDTHS) for each in start],
        "traits": dict(_kept(known, centred.T.tolist())),
    }


def _fitted(found: Sequence[Lesson], known: Sequence[str]) -> Any:
    """Return a multinomial logistic regression of scikit-learn over the known traits."""
    sparse, linear = import_module("scipy.sparse"), import_module("sklearn.linear_model")
    columns = {trait: number for number, trait in enumerate(known)}
    held = [sorted(columns[trait] for trait in each.traits & columns.keys()) for each in found]
    ends = [0, *accumulate(map(len, held))]
    ones = [number for each in held for number in each]
    table = sparse.csr_matrix(([1.0] * len(ones), ones, ends), shape=(len(held), len(known)))
    model = linear.LogisticRegression(C=STRENGTH, max_iter=500)
    counts = [each.counts for each in found]
    return model.fit(table, [each.intent for each in found], sample_weight=counts)


def _kept(
    known: Sequence[str], weights: Sequence[Sequence[float]]
) -> Iterator[tuple[str, list[int]]]:
    for trait, row in zip(known, weights, strict=True):
        pairs = [
            (number, round(weight * HUNDREDTHS))
            for number, weight in enumerate(row)
            if abs(weight) >= SMALLEST
        ]
        if pairs:
            yield trait, [each for pair in pairs for each in pair]


def write(learned: dict[str, Any], folder: Path = LEARNED_FOLDER) -> None:
    """Write the files that are read: the intents, every trait with a number, and their rows."""
    table = learned.pop("traits")
    traits = Trie(sorted(table))
    replaced(folder / "traits.marisa", traits.tobytes())
    rows = [_row(table[traits.restore_key(number)]) for number in range(len(traits))]
    replaced(folder / "rows.bin", _in_a_row(rows))
    (folder / "intents.json").write_text(json.dumps(learned, indent=1) + "\n", "utf-8")


def _row(row: Sequence[int]) -> bytes:
    """Return the number of the first intent, how many bytes follow, and the weights in lanes."""
    first = row[0]
    pairs = zip(row[::2], row[1::2], strict=True)
    whole = laned({intent - first: weight for intent, weight in pairs})
    packed = whole.to_bytes((whole.bit_length() + 8) // 8, "little", signed=True)
    return bytes([first, len(packed)]) + packed


def _in_a_row(rows: Sequence[bytes]) -> bytes:
    """Return where each row begins, and every row once."""
    head = ROW_START.size * len(rows)
    apart = dict.fromkeys(rows)
    places = dict(zip(apart, accumulate(map(len, apart), initial=head), strict=False))
    return b"".join([*(ROW_START.pack(places[row]) for row in rows), *apart])


if __name__ == "__main__":
    write(learn())
