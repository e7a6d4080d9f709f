"""What an import says: how the columns are read, what comes of the lines, what is wrong with some.

The chat and the terminal say the same; the terminal takes the marks of Telegram's HTML off.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from domain.desk.imports.lines import Problem
from domain.money import Money
from handlers.files.columns import Sheet
from handlers.texts import Markup, Words
from handlers.wording import key, short

MOST_PROBLEMS = 8
MOST_HINTS = 5
MOST_COLUMNS = 24
MOST_KEPT = 300
"""So many faulty lines are kept for a report."""
_COUNTED = (
    ("people-new", ("people_new",)),
    ("people-changed", ("people_changed",)),
    ("people-same", ("people_same",)),
    ("contracts-new", ("contracts_new",)),
    ("contracts-same", ("contracts_same",)),
    ("cards-new", ("cards_new", "units_left")),
    ("invoices-new", ("invoices_new", "invoices_cents")),
    ("invoices-same", ("invoices_same",)),
    ("invoices-paid", ("invoices_paid",)),
    ("balances-new", ("balances_new", "balances_cents")),
    ("balances-same", ("balances_same",)),
    ("duplicates", ("duplicates",)),
    ("faulty", ("faulty",)),
)
"""Texts ``import-count-...`` and the counts that they name; those of nothing are not said."""


def count_lines(words: Words, counts: Mapping[str, int]) -> tuple[str, ...]:
    """Return one line per outcome that occurs."""
    return tuple(
        words(f"import-count-{text}", count=counts[names[0]], **_further(counts, names[1:]))
        for text, names in _COUNTED
        if counts.get(names[0])
    )


def _further(counts: Mapping[str, int], names: Sequence[str]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name in names:
        number = counts.get(name, 0)
        values["sum" if name.endswith("cents") else "units"] = (
            Money(number) if name.endswith("cents") else number
        )
    return values


def field_label(words: Words, field: str) -> str:
    """Return what a value of a line is called."""
    return words(f"import-field-{key(field)}" if field else "import-field-nothing")


def column_name(words: Words, sheet: Sheet, column: int) -> str:
    """Return how a column is called: its head, or its number where it has none."""
    return sheet.heads[column] or words("import-column-unnamed", number=column + 1)


def column_lines(words: Words, sheet: Sheet, columns: Sequence[str]) -> tuple[str, ...]:
    """Return how each column is read, and in one line which ones are left out."""
    read = [
        words(
            "import-column-line",
            number=at + 1,
            head=column_name(words, sheet, at),
            field=field_label(words, field),
        )
        for at, field in enumerate(columns)
        if field
    ]
    unread = [at for at, field in enumerate(columns) if not field]
    left_out = [f"{at + 1} {column_name(words, sheet, at)}" for at in unread]
    rest = len(left_out) - MOST_COLUMNS
    named = ", ".join(left_out[:MOST_COLUMNS]) + (f" … (+{rest})" if rest > 0 else "")
    return (*read, *((words("import-columns-left-out", columns=named),) if left_out else ()))


def problem_lines(
    words: Words, problems: Sequence[Problem], most: int = MOST_PROBLEMS, first: int = 0
) -> tuple[str, ...]:
    """Return so many problems, each with its line, and how many more there are."""
    shown = problems[first : first + most]
    rest = len(problems) - first - len(shown)
    more = (words("import-more-problems", count=rest),) if rest > 0 else ()
    return (*(problem_line(words, each) for each in shown), *more)


def problem_line(words: Words, problem: Problem) -> str:
    """Return the line and what is wrong with it, or what to look at."""
    what = Markup(problem_text(words, problem))
    return words("import-problem-line", line=problem.at, what=what)


def problem_text(words: Words, problem: Problem) -> str:
    """Return what is wrong with a line, or what to look at."""
    return words(f"import-problem-{problem.kind}", **_values(problem.facts))


def hint_lines(words: Words, hints: Sequence[Problem], count: int) -> tuple[str, ...]:
    """Return the first lines to look at."""
    shown = tuple(problem_line(words, each) for each in hints[:MOST_HINTS])
    rest = count - len(shown)
    return (*shown, *((words("import-more-hints", count=rest),) if rest > 0 else ()))


def progress_line(words: Words, done: int, total: int) -> str:
    """Return how far an import is."""
    return words("import-progress", done=done, total=total)


def report_lines(
    words: Words, name: str, counts: Mapping[str, int], problems: Sequence[Problem]
) -> tuple[str, ...]:
    """Return what an import has brought, and what it has not."""
    listed = problem_lines(words, problems, most=30)
    head = "import-done" if counts.get("lines_new") else "import-done-nothing"
    return (
        words(head, name=name),
        *count_lines(words, counts),
        *(("", words("import-left-out-head"), *listed) if listed else ()),
    )


def as_facts(problems: Iterable[Problem]) -> list[list[Any]]:
    """Return problems as JSON."""
    return [
        [each.at, each.kind, {name: _plain(value) for name, value in each.facts.items()}]
        for each in problems
    ]


def from_facts(kept: Iterable[Sequence[Any]]) -> list[Problem]:
    """Return the problems that ``as_facts`` made JSON of."""
    return [
        Problem(at, kind, {name: _lively(value) for name, value in facts.items()})
        for at, kind, facts in kept
    ]


def _values(facts: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: short(value)
        if isinstance(value, date)
        else Money(value)
        if name in ("known", "wanted")
        else value
        for name, value in facts.items()
    }


def _plain(value: Any) -> Any:
    return {"day": value.isoformat()} if isinstance(value, date) else value


def _lively(value: Any) -> Any:
    return date.fromisoformat(value["day"]) if isinstance(value, dict) else value
