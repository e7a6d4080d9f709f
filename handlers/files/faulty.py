"""The lines that an import left out, as a CSV file: to be mended there and sent again."""

import csv
import io
import re
from collections.abc import Sequence

from domain.desk.imports.lines import Problem
from handlers.files.columns import Sheet

_FORMULA = re.compile(r"[=+\-@\t\r]")


def faulty_csv(sheet: Sheet, problems: Sequence[Problem], reasons: Sequence[str]) -> bytes:
    """Return the lines with what is wrong behind them, as table programs open it.

    A cell that a table program would take for a formula is guarded by an apostrophe, which the
    next import takes off again.

    Args:
        sheet: The file as it came.
        problems: Which lines.
        reasons: What is wrong with each.
    """
    rows = dict(zip(sheet.lines, sheet.rows, strict=True))
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";")
    if sheet.has_heads:
        writer.writerow([*sheet.heads, "!"])
    for problem, reason in zip(problems, reasons, strict=True):
        writer.writerow([*map(_guarded, rows.get(problem.at, ())), reason])
    return text.getvalue().encode("utf-8-sig")


def _guarded(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell
