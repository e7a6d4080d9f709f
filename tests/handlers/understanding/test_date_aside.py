"""Days in phrases that were set aside: written down before the reader had seen any of them.

The shares are what is reached, less a little; they hold for phrases nobody tuned the reader to.
"""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from handlers.understanding.days.dates import find_dates, read_phrase
from handlers.understanding.facts import gather
from tests.handlers.understanding.reading import STUDIO, TODAY

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True)
class Shares:
    """Of the phrases that say a day, and of those that say none."""

    right: float
    wrong: float
    false: float


def rows(name: str, lang: str) -> list[dict[str, Any]]:
    lines = (DATA / name).read_text("utf-8").splitlines()
    return [row for row in map(json.loads, lines) if row["lang"] == lang]


def read(row: dict[str, Any]) -> str | list[str] | None:
    value = read_phrase(row["text"], row["lang"], date.fromisoformat(row["base"]))
    if isinstance(value, tuple):
        first, last = (day.isoformat() for day in value)
        return first if first == last and isinstance(row["expect"], str) else [first, last]
    return None if value is None else value.isoformat()


def shares(given: list[dict[str, Any]]) -> Shares:
    days = [row for row in given if row["kind"] != "none"]
    answers = [read(row) for row in days]
    right = [
        answer == row["expect"] or answer in row.get("accept", [])
        for row, answer in zip(days, answers, strict=True)
    ]
    wrong = [answer is not None and not good for answer, good in zip(answers, right, strict=True)]
    others = [read(row) for row in given if row["kind"] == "none"]
    false = [answer is not None for answer in others]
    return Shares(sum(right) / len(days), sum(wrong) / len(days), sum(false) / max(1, len(others)))


def days_found(row: dict[str, Any]) -> list[str]:
    found = find_dates(row["text"], row["lang"], TODAY)
    return [row["text"][day.start : day.end] for day in found if day.kind != "duration"]


@pytest.mark.parametrize(("lang", "right"), [("de", 0.96), ("en", 0.92)])
def test_phrases_set_aside_are_read_as_labelled(lang: str, right: float) -> None:
    reached = shares(rows("date_aside.jsonl", lang))

    assert reached.right >= right
    assert reached.wrong <= 0.04
    assert reached.false <= 0.1


@pytest.mark.parametrize("lang", ["de", "en"])
def test_the_set_aside_keeps_its_size(lang: str) -> None:
    kinds = [row["kind"] != "none" for row in rows("date_aside.jsonl", lang)]

    assert (kinds.count(True), kinds.count(False)) == (130, 30)


@pytest.mark.parametrize("lang", ["de", "en"])
def test_a_sentence_without_a_day_has_none_once_the_names_on_file_are_known(lang: str) -> None:
    false = {
        row["text"]: days
        for row in rows("no_days.jsonl", lang)
        if (days := [
            day
            for day in gather(row["text"], lang, "staff", TODAY, STUDIO).days
            if day.kind != "duration"
        ])
    }  # fmt: skip

    assert false == {}


@pytest.mark.parametrize("lang", ["de", "en"])
def test_only_names_of_people_are_taken_for_days_by_who_knows_no_names(lang: str) -> None:
    false = {word for row in rows("no_days.jsonl", lang) for word in days_found(row)}

    assert false <= {"Freitag", "Heute", "Mai", "März"}
