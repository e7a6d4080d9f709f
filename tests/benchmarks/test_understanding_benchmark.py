"""How fast and how well sentences are read; figures are printed, time is never asserted."""

import time
from collections.abc import Callable, Iterable

import pytest
from dateparser.search import search_dates  # noqa: TID251 - the yardstick of this benchmark

from tests.handlers.understanding.reading import labelled, read, score

ROWS = labelled("examples.jsonl")
TEXTS = [row["text"] for row in ROWS]


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_sentences_per_second_beside_dateparser_alone(
    capsys: pytest.CaptureFixture[str],
) -> None:
    read(TEXTS[0])  # the phrases of all languages are read once

    ours = per_second(read, TEXTS)
    theirs = per_second(lambda text: search_dates(text, languages=["de", "en"]), TEXTS[:40])
    reached = score(ROWS)

    with capsys.disabled():
        print(  # noqa: T201 - a benchmark speaks
            f"\nunderstanding: {ours:.0f} sentences/s, {ours / theirs:.1f} times dateparser's "
            f"search for days alone; intents {reached.intents / reached.sentences:.3f}, "
            f"whole frames {reached.frames / reached.sentences:.3f}, "
            f"harmful {len(reached.harmful)}, severe {len(reached.severe)}"
        )
    assert reached.severe == ()


def per_second(work: Callable[[str], object], texts: Iterable[str]) -> float:
    count = 0
    start = time.perf_counter()
    for text in texts:
        work(text)
        count += 1
    return count / (time.perf_counter() - start)
