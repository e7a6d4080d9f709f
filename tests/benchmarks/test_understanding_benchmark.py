"""How fast and how well sentences are read; figures are printed, time is never asserted."""

import os
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import replace

import pytest
from dateparser.search import search_dates  # noqa: TID251 - the yardstick of this benchmark

from handlers.understanding.intents import intents
from handlers.understanding.sentence import Reading, understand
from handlers.understanding.vocabulary import Vocabulary
from tests.handlers.understanding.reading import STUDIO, TODAY, labelled, score
from tests.support.crowd import crowd

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning")]

ROWS = labelled("examples.jsonl")
TEXTS = [row["text"] for row in ROWS]
MANY = 100_000
WILD = int(os.environ.get("TRESEN_WILD", "100"))
"""How many texts; the README's figure is that of 1,000."""
LONGEST = 10_000
# What a fresh process reads before its first answer; libraries are there already.
FIRST = """
import time
import dateutil.rrule, rapidfuzz.process, rapidfuzz.distance
from datetime import date
from handlers.understanding.intents import intents
from handlers.understanding.judgement import weights
from handlers.understanding.phrases import lexicon
from handlers.understanding.sentence import Vocabulary, understand
started = time.perf_counter()
lexicon(), intents(), weights()
loaded = time.perf_counter()
understand("Hallo", lang=None, role="staff", today=date(2026, 11, 21), vocabulary=Vocabulary())
print(loaded - started, time.perf_counter() - started)
"""
# Letters of both directions, emoji with their joiners, controls, marks, ours, and half a pair.
ALPHABETS = (
    "אבגדהוזחטילמנסעפצקרשתءآأؤإئابةتثجحخد \u200f\u202e\u2066",
    "😀😂🤷🏽\u200d♀️🇩🇪🎉🧘🔥❤️",
    "".join(map(chr, range(32))) + "\x7f\x85\u2028\ufeff",
    "0123456789.,-/:;€%()[]{}@#*_'\"`\u00b4\u2019^$|\\ ",
    "aeiounrstlkmbdßäöüıøłçéşĀ zZ?!\u0301\u0308",
    "\ud800\udfff\x00 aA.",
)
TALK = (
    "kündige den Vertrag von Clara Ende zum 31.12. nicht cancel the booking on Friday "
    "Jonas März zwei oder doch drei Karten , . ? 30.2. R-2026-0142 5 € next week"
)


def reader(vocabulary: Vocabulary) -> Callable[[str], Reading]:
    def read(text: str) -> Reading:
        return understand(text, lang=None, role="staff", today=TODAY, vocabulary=vocabulary)

    return read


def milliseconds(work: Callable[[str], object], texts: Iterable[str]) -> list[float]:
    """Return how long each text takes; the first is read once before, to fill what is kept."""
    texts = list(texts)
    work(texts[0])
    taken: list[float] = []
    for text in texts:
        start = time.perf_counter()
        work(text)
        taken.append(1000 * (time.perf_counter() - start))
    return taken


def wild(seed: int, count: int) -> Iterable[str]:
    """Yield texts that nobody would type, the same ones for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - no secret hangs on it
    words = TALK.split()
    for number in range(count):
        length = LONGEST if number % 10 == 0 else int(LONGEST ** chance.random())
        alphabet = chance.choice((*ALPHABETS, "".join(ALPHABETS), words))
        gap = " " if alphabet is words else ""
        yield gap.join(chance.choices(alphabet, k=length))[:LONGEST]


def test_a_sentence_with_40_and_with_100000_names_beside_dateparser_alone(
    capsys: pytest.CaptureFixture[str],
) -> None:
    names = tuple(" ".join(reversed(row[1].split(", "))) for row in crowd(MANY))

    few = milliseconds(reader(STUDIO), TEXTS)
    again = milliseconds(reader(STUDIO), TEXTS)
    many = milliseconds(reader(replace(STUDIO, customers=names)), TEXTS)
    theirs = milliseconds(lambda text: search_dates(text, languages=["de", "en"]), TEXTS[:60])
    reached = score(ROWS)

    with capsys.disabled():
        print(  # noqa: T201 - a benchmark speaks
            f"\na sentence, {len(STUDIO.customers)} names: {quoted(few)}; of words that "
            f"were met: {quoted(again)}; {MANY} names: {quoted(many)}; "
            f"dateparser's search for days alone: {quoted(theirs)}, "
            f"{statistics.median(theirs) / statistics.median(few):.1f} times ours; "
            f"intents {reached.intents / reached.sentences:.3f}, whole frames "
            f"{reached.frames / reached.sentences:.3f}, harmful {len(reached.harmful)}, "
            f"severe {len(reached.severe)}"
        )
    assert reached.severe == ()


def test_what_a_fresh_process_reads_before_its_first_answer(
    capsys: pytest.CaptureFixture[str],
) -> None:
    runs = [fresh() for _ in range(5)]

    loaded, answered = (statistics.median(each) for each in zip(*runs, strict=True))
    with capsys.disabled():
        print(  # noqa: T201 - a benchmark speaks
            f"\nown data loaded in {loaded:.0f} ms, the first sentence answered after "
            f"{answered:.0f} ms; without imports, median of {len(runs)} processes"
        )
    assert len(runs) > 0


def fresh() -> tuple[float, float]:
    """Return the milliseconds that a new process needs to load, and to answer."""
    done = subprocess.run(  # noqa: S603 - our own interpreter and text
        [sys.executable, "-c", FIRST], check=True, capture_output=True, text=True
    )
    loaded, answered = map(float, done.stdout.split())
    return 1000 * loaded, 1000 * answered


def test_the_slowest_of_many_wild_texts(capsys: pytest.CaptureFixture[str]) -> None:
    texts = list(wild(seed=5, count=WILD))
    read = reader(STUDIO)

    intents_read: set[str] = set()
    taken = milliseconds(lambda text: intents_read.add(read(text).intent), texts)
    slowest = max(range(WILD), key=taken.__getitem__)

    with capsys.disabled():
        print(  # noqa: T201 - a benchmark speaks
            f"\n{WILD} wild texts: {quoted(taken)}; the slowest is number {slowest} with "
            f"{len(texts[slowest])} characters, {texts[slowest][:30]!a}"
        )
    assert intents_read <= set(intents())


def quoted(taken: list[float]) -> str:
    often = statistics.quantiles(taken, n=20)[-1]
    return f"median {statistics.median(taken):.2f} ms, p95 {often:.2f}, slowest {max(taken):.1f}"
