"""A table as a file that a spreadsheet opens by a tap.

UTF-8 with its mark; a German file has semicolons, an English one commas. A text that a spreadsheet
would take for a formula gets an apostrophe in front.
"""

import csv
from collections.abc import Iterable
from io import StringIO

from handlers.messages import Attachment, Language

_DELIMITER: dict[Language, str] = {"de": ";", "en": ","}
_FORMULA = ("=", "+", "-", "@")


def csv_file(
    language: Language, name: str, columns: Iterable[str], rows: Iterable[Iterable[str]]
) -> Attachment:
    """Return the file with a row of columns and the others below; ``name`` has no ending."""
    text = StringIO()
    writer = csv.writer(text, delimiter=_DELIMITER[language])
    writer.writerow(columns)
    writer.writerows(rows)
    return Attachment(f"{name}.csv", "text/csv", text.getvalue().encode("utf-8-sig"))


def as_text(text: str | None) -> str:
    """Return a text that no spreadsheet takes for a formula.

    Example:
        >>> as_text("=1+1"), as_text("Clara Vogt"), as_text(None)
        ("'=1+1", 'Clara Vogt', '')
    """
    if text is None:
        return ""
    return f"'{text}" if text.lstrip().startswith(_FORMULA) else text
