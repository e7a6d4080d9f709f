"""Many ways to say a day in German and English, and what only looks like one."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from handlers.understanding.days.dates import find_dates, read_phrase

TODAY = date(2026, 11, 21)  # a Saturday
DATA = Path(__file__).parent / "data" / "date_phrases.toml"
TABLES: dict[str, Any] = tomllib.loads(DATA.read_text("utf-8"))


def rows(lang: str) -> list[Any]:
    return [pytest.param(phrase, means, id=phrase) for phrase, means in TABLES[lang].items()]


def written(value: date | tuple[date, date] | None) -> str:
    if isinstance(value, tuple):
        return "..".join(day.isoformat() for day in value)
    return "-" if value is None else value.isoformat()


@pytest.mark.parametrize(("phrase", "expected"), rows("de"))
def test_german_phrase(phrase: str, expected: str) -> None:
    assert written(read_phrase(phrase, "de", TODAY)) == expected


@pytest.mark.parametrize(("phrase", "expected"), rows("en"))
def test_english_phrase(phrase: str, expected: str) -> None:
    assert written(read_phrase(phrase, "en", TODAY)) == expected


@pytest.mark.parametrize(("phrase", "expected"), rows("de"))
def test_german_is_understood_whatever_the_hint(phrase: str, expected: str) -> None:
    assert written(read_phrase(phrase, "en", TODAY)) == expected


@pytest.mark.parametrize(("phrase", "expected"), rows("en"))
def test_english_is_understood_whatever_the_hint(phrase: str, expected: str) -> None:
    assert written(read_phrase(phrase, "de", TODAY)) == expected


@pytest.mark.parametrize("text", TABLES["traps"]["de"])
def test_german_text_without_a_day(text: str) -> None:
    assert [day for day in find_dates(text, "de", TODAY) if day.kind != "duration"] == []


@pytest.mark.parametrize("text", TABLES["traps"]["en"])
def test_english_text_without_a_day(text: str) -> None:
    assert [day for day in find_dates(text, "en", TODAY) if day.kind != "duration"] == []
