"""How fast days are read beside dateparser alone, and how well on other people's phrases.

Prints figures and asserts no time; run with ``-s -m slow``. The environment variable
``TRESEN_PEER_DATES`` may name a file of labelled phrases that is not part of this repository.
"""

import json
import os
import time
import warnings
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from dateparser import parse  # noqa: TID251 - the baseline of this measurement

from handlers.understanding.dates import read_phrase

pytestmark = pytest.mark.slow

DATA = Path(__file__).parents[1] / "handlers" / "understanding" / "data" / "date_examples.jsonl"
PEERS = os.environ.get("TRESEN_PEER_DATES")


def cases(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def ours(case: dict[str, Any]) -> object:
    value = read_phrase(case["text"], case["lang"], date.fromisoformat(case["base"]))
    if isinstance(value, tuple):
        return [day.isoformat() for day in value]
    return None if value is None else value.isoformat()


def theirs(case: dict[str, Any]) -> object:
    settings: Any = {"RELATIVE_BASE": datetime.fromisoformat(case["base"])}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        moment = parse(case["text"], languages=[case["lang"]], settings=settings)
    return None if moment is None else moment.date().isoformat()


def measured(
    read: Callable[[dict[str, Any]], object], phrases: list[dict[str, Any]]
) -> tuple[float, float]:
    """Return phrases per second after a warm-up, and the share that is labelled so."""
    answers = [read(case) for case in phrases]
    started = time.perf_counter()
    for case in phrases:
        read(case)
    seconds = time.perf_counter() - started
    good = [
        answer == case["expect"] or answer in case.get("accept", [])
        for case, answer in zip(phrases, answers, strict=True)
    ]
    return len(phrases) / seconds, sum(good) / len(good)


def report(name: str, phrases: list[dict[str, Any]]) -> float:
    our_speed, our_share = measured(ours, phrases)
    their_speed, their_share = measured(theirs, phrases)
    print(  # noqa: T201 - a benchmark prints
        f"\n{name}: {len(phrases)} phrases; ours {our_speed:.0f}/s, {our_share:.1%} right; "
        f"dateparser alone {their_speed:.0f}/s, {their_share:.1%} right; "
        f"ratio {our_speed / their_speed:.1f}"
    )
    return our_share


def test_speed_and_score_on_the_studios_phrases() -> None:
    assert report("studio phrases", cases(DATA)) == 1


@pytest.mark.skipif(PEERS is None, reason="TRESEN_PEER_DATES names no file")
def test_speed_and_score_on_the_phrases_of_others() -> None:
    assert report("phrases of others", cases(Path(PEERS or ""))) > 0
