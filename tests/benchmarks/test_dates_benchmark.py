"""How fast and how well days are read beside dateparser and Duckling, in one run.

Prints figures and asserts no time; run with ``-s -m slow``. Duckling comes with the extra
``benchmark``; where that is not installed, its part is skipped. The environment variable
``TRESEN_PEER_DATES`` may name a file of labelled phrases that is not part of this repository.
"""

import json
import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from importlib.resources import files
from pathlib import Path
from statistics import median
from typing import Any

import pytest
from dateparser.date import DateDataParser  # noqa: TID251 - a yardstick of this measurement
from dateparser.search import search_dates  # noqa: TID251 - a yardstick of this measurement

from handlers.understanding.days.dates import read_phrase

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]

DATA = Path(__file__).parents[1] / "handlers" / "understanding" / "data"
PEERS = os.environ.get("TRESEN_PEER_DATES")
ROUNDS = 3
ASKED = {"text": "zum 31 12 2026", "lang": "de", "base": "2026-11-21"}

Days = tuple[date, date] | None  # the first and the last, both meant
Case = dict[str, Any]
Reader = Callable[[Case], Days]


@dataclass(frozen=True)
class Marks:
    """What one reader did with a set of phrases."""

    answers: tuple[Days, ...]
    seconds: tuple[float, ...]


@dataclass(frozen=True)
class Shares:
    """Right and wrong among the phrases that say a day; false days among the others."""

    right: float
    wrong: float
    false: float


def ours(case: Case) -> Days:
    value = read_phrase(case["text"], case["lang"], date.fromisoformat(case["base"]))
    return (value, value) if isinstance(value, date) else value


def by_parse(case: Case) -> Days:
    """Read as ``dateparser.parse`` does inside, where it still knows that a month is a period."""
    reader = DateDataParser(languages=[case["lang"]], settings=settings(case))
    read = reader.get_date_data(case["text"])
    return of_grain(read.date_obj.date(), read.period or "day") if read.date_obj else None


def by_search(case: Case) -> Days:
    """Read what is found first; two findings are the first and the last day of a period."""
    with_period: Any = {"add_period": True}
    found: Any = search_dates(
        case["text"], languages=[case["lang"]], settings=settings(case), **with_period
    )
    days = [of_grain(moment.date(), period) for _, moment, period in found or ()]
    if len(days) == 2:
        return days[0][0], days[1][1]
    return days[0] if days else None


def settings(case: Case) -> Any:
    """Return what dateparser is best told about a studio in Berlin."""
    return {
        "RELATIVE_BASE": datetime.fromisoformat(case["base"]),
        "PREFER_DATES_FROM": "future",
        "DATE_ORDER": "DMY",
    }


def duckling_reader() -> Reader:
    """Return Duckling's reader of days; the test is skipped where it is not installed."""
    duckling = pytest.importorskip("duckling", reason="needs the extra benchmark")
    zones = duckling.load_time_zones(str(files("tzdata") / "zoneinfo"))
    times = duckling.parse_dimensions(["time"])
    locales = {
        lang: duckling.parse_locale(name, duckling.default_locale_lang(duckling.parse_lang(name)))
        for lang, name in {"de": "DE", "en": "EN_GB"}.items()
    }
    contexts: dict[tuple[str, str], Any] = {}

    def read(case: Case) -> Days:
        key = case["lang"], case["base"]
        if key not in contexts:
            noon = datetime.fromisoformat(case["base"]).replace(hour=11, tzinfo=UTC)
            now = duckling.parse_ref_time(zones, "Europe/Berlin", int(noon.timestamp()))
            contexts[key] = duckling.Context(now, locales[case["lang"]])
        return longest(duckling.parse(case["text"], contexts[key], times))

    return read


def longest(found: list[dict[str, Any]]) -> Days:
    """Return the day or the period of the longest words that Duckling read."""
    if not found:
        return None
    value = max(found, key=lambda each: each["end"] - each["start"])["value"]
    if value["type"] != "interval":
        return of_grain(day_of(value), value["grain"])
    if "from" not in value or "to" not in value:
        return of_grain(day_of(value.get("from") or value["to"]), "day")
    end_is_out = value["to"]["grain"] not in {"hour", "minute"}
    return day_of(value["from"]), day_of(value["to"]) - timedelta(days=end_is_out)


def day_of(moment: dict[str, str]) -> date:
    return date.fromisoformat(moment["value"][:10])


def of_grain(day: date, grain: str) -> tuple[date, date]:
    """Return the whole week, month, quarter or year that a day lies in, or that day."""
    if grain == "week":
        monday = day - timedelta(days=day.weekday())
        return monday, monday + timedelta(days=6)
    months = {"month": 1, "quarter": 3, "year": 12}.get(grain)
    if not months:
        return day, day
    begin = day.year * 12 + (day.month - 1) // months * months
    first, end = (date(at // 12, at % 12 + 1, 1) for at in (begin, begin + months))
    return first, end - timedelta(days=1)


RIVALS = [
    pytest.param("dateparser parse", lambda: by_parse, id="parse"),
    pytest.param("dateparser search_dates", lambda: by_search, id="search"),
    pytest.param("Duckling", duckling_reader, id="duckling"),
]
SETS = [
    pytest.param(DATA / "date_examples.jsonl", id="examples"),
    pytest.param(DATA / "date_aside.jsonl", id="aside"),
    pytest.param(
        Path(PEERS or "none"),
        id="peers",
        marks=pytest.mark.skipif(PEERS is None, reason="TRESEN_PEER_DATES names no file"),
    ),
]


@pytest.fixture
def dateparser_calls(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Collect the texts that dateparser is asked to read, whoever asks."""
    asked: list[str] = []
    read = DateDataParser.get_date_data

    def counted(self: DateDataParser, date_string: str, *more: Any, **named: Any) -> Any:
        asked.append(date_string)
        return read(self, date_string, *more, **named)

    monkeypatch.setattr(DateDataParser, "get_date_data", counted)
    yield asked
    asked.clear()


@pytest.mark.parametrize("path", SETS)
@pytest.mark.parametrize(("name", "rival"), RIVALS)
def test_days_are_read_better_than_by_others(
    name: str, rival: Callable[[], Reader], path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cases = cases_of(path)

    our_marks, their_marks = side_by_side(cases, ours, rival())

    our_time, their_time = (median_of_days(cases, marks) for marks in (our_marks, their_marks))
    with capsys.disabled():
        print(  # noqa: T201 - a benchmark prints
            f"\n{path.stem}, {len(cases)} phrases: median day phrase {1000 * our_time:.2f} ms, "
            f"{name} {1000 * their_time:.2f} ms, {their_time / our_time:.1f} times as long"
        )
        for lang in ("de", "en"):
            our_shares, their_shares = (
                shares(cases, marks, lang) for marks in (our_marks, their_marks)
            )
            print(  # noqa: T201 - a benchmark prints
                f"  {lang}: ours {written(our_shares)}; {name} {written(their_shares)}"
            )
            assert our_shares.right > their_shares.right
            assert our_shares.wrong < their_shares.wrong


@pytest.mark.parametrize("path", SETS)
def test_dateparser_is_asked_for_few_phrases(
    path: Path, dateparser_calls: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    days = [case for case in cases_of(path) if case["kind"] != "none"]
    assert asks(ASKED, dateparser_calls)  # the counter sees a phrase that only dateparser reads

    asked = [case["text"] for case in days if asks(case, dateparser_calls)]

    with capsys.disabled():
        print(  # noqa: T201 - a benchmark prints
            f"\n{path.stem}: {len(asked)} of {len(days)} day phrases "
            f"({len(asked) / len(days):.1%}) fall back to dateparser"
        )
    assert len(asked) < len(days) / 4


def asks(case: Case, calls: list[str]) -> bool:
    calls.clear()
    ours(case)
    return bool(calls)


def cases_of(path: Path) -> list[Case]:
    cases = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return [case for case in cases if case.get("tier") != "exotic"]


def side_by_side(cases: list[Case], *readers: Reader) -> list[Marks]:
    """Let readers take turns at all phrases; a phrase took what it took in its best round."""
    answers = [tuple(read(case) for case in cases) for read in readers]
    rounds = [[seconds_of(cases, read) for read in readers] for _ in range(ROUNDS)]
    best = [tuple(map(min, zip(*turns, strict=True))) for turns in zip(*rounds, strict=True)]
    return [Marks(*each) for each in zip(answers, best, strict=True)]


def seconds_of(cases: list[Case], read: Reader) -> list[float]:
    seconds = []
    for case in cases:
        started = time.perf_counter()
        read(case)
        seconds.append(time.perf_counter() - started)
    return seconds


def median_of_days(cases: list[Case], marks: Marks) -> float:
    pairs = zip(cases, marks.seconds, strict=True)
    return median(seconds for case, seconds in pairs if case["kind"] != "none")


def shares(cases: list[Case], marks: Marks, lang: str) -> Shares:
    pairs = [
        (case, answer)
        for case, answer in zip(cases, marks.answers, strict=True)
        if case["lang"] == lang
    ]
    days = [(case, answer) for case, answer in pairs if case["kind"] != "none"]
    right = sum(is_right(case, answer) for case, answer in days)
    wrong = sum(answer is not None for _, answer in days) - right
    others = [answer for case, answer in pairs if case["kind"] == "none"]
    false = sum(answer is not None for answer in others)
    return Shares(right / len(days), wrong / len(days), false / max(1, len(others)))


def is_right(case: Case, answer: Days) -> bool:
    """Return whether days are labelled so, or as one of the other readings."""
    labels = [case["expect"], *case.get("accept", [])]
    return answer in [labelled(label) for label in labels]


def labelled(label: str | list[str]) -> Days:
    first, last = (label, label) if isinstance(label, str) else label
    return date.fromisoformat(first), date.fromisoformat(last)


def written(share: Shares) -> str:
    return f"{share.right:.1%} right, {share.wrong:.1%} wrong, {share.false:.0%} false days"
