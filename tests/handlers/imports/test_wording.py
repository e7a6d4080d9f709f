"""What an import says has a sentence in every language, whatever is wrong with a line."""

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from domain.desk.imports.lines import Problem
from handlers.files.fields import FIELDS, KINDS
from handlers.imports.wording import (
    as_facts,
    count_lines,
    field_label,
    from_facts,
    problem_lines,
    report_lines,
)
from handlers.messages import Language
from handlers.texts import LANGUAGES, Words, texts

ROOT = Path(__file__).parents[3]
SOURCES = [*ROOT.glob("domain/desk/imports/*.py"), *ROOT.glob("handlers/files/*.py")]


def named(pattern: str) -> set[str]:
    """Return what the sources name, such as the kinds of problems."""
    found = re.compile(pattern)
    return {name for path in SOURCES for name in found.findall(path.read_text(encoding="utf-8"))}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_problem_and_every_refused_file_has_a_sentence(language: Language) -> None:
    problems = named(r'LineRefused\(\s*"([a-z-]+)"') | named(r'Problem\([^"\n]*"([a-z-]+)"')
    files = named(r'FileRefused\(\s*"([a-z-]+)"')

    wanted = {f"import-problem-{kind}" for kind in problems} | {f"file-refused-{r}" for r in files}

    assert (len(problems) > 25, len(files) > 9) == (True, True)
    assert [name for name in sorted(wanted) if not texts().has(language, name)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_value_and_every_kind_of_file_has_a_name_of_its_own(language: Language) -> None:
    words = Words(language)

    fields = Counter(field_label(words, field) for field in FIELDS)
    kinds = Counter(words(f"import-kind-{kind}") for kind in KINDS)

    assert (max(fields.values()), max(kinds.values())) == (1, 1)


def test_what_is_not_there_is_not_counted() -> None:
    counts = {"people_new": 2, "people_same": 0, "cards_new": 1, "units_left": 4}

    assert count_lines(Words("de"), counts) == (
        "👤 Kunden neu: 2",
        "🎟 Karten neu: 1 mit zusammen 4 Einheiten",
    )


def test_only_the_first_problems_are_told_and_names_are_escaped() -> None:
    problems = [Problem(at, "no-email", {"text": "<b>"}) for at in range(2, 14)]

    lines = problem_lines(Words("en"), problems, most=2)

    assert lines == (
        "Line 2: “&lt;b&gt;” is no email address.",
        "Line 3: “&lt;b&gt;” is no email address.",
        "… and 10 more",
    )


def test_problems_are_kept_as_json_and_come_back() -> None:
    days = {"starts_on": date(2026, 9, 1), "ends_on": date(2026, 8, 31)}
    problems = [Problem(2, "ends-before-start", days), Problem(3, "twice", {"first": 2})]

    assert from_facts(as_facts(problems)) == problems


def test_a_report_says_what_came_in_and_what_did_not() -> None:
    days = {"starts_on": date(2026, 9, 1), "ends_on": date(2026, 8, 31)}
    counts = {"lines_new": 1, "people_new": 1, "faulty": 1}

    lines = report_lines(Words("en"), "a.csv", counts, [Problem(3, "ends-before-start", days)])

    assert lines == (
        "✅ <b>Imported.</b> a.csv",
        "👤 New customers: 1",
        "⚠️ Faulty lines: 1",
        "",
        "Left out:",
        "Line 3: The end 31 Aug 2026 is before the start 1 Sep 2026.",
    )
