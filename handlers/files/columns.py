"""What the columns of a table hold: known by their heads in any language, else by what is in them.

The words for heads are data: ``locales/*/columns.toml``.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

from msgspec import Struct
from rapidfuzz.distance import OSA

from handlers.files.fields import GROUP_OF
from handlers.files.tables import Table
from handlers.texts import LOCALES
from handlers.understanding.words import fold

NOTHING = ""
"""The field of a column that is left out."""
_HEAD_ROWS = 10
_LONG = 7
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[A-Za-z]{2,}")
_PHONE = re.compile(r"[+0(][\d\s()/.-]{6,}")
_DAY = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}")
_FULL_NAME = re.compile(r"[^\W\d_][\w'’.-]*,?( [^\W\d_][\w'’.-]*)+")
_DATA = re.compile(r"[\d@]")
_MOST = 0.6


class Sheet(Struct, frozen=True):
    """A table whose head was found; ``heads`` are empty texts where it has none."""

    heads: tuple[str, ...]
    lines: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def has_heads(self) -> bool:
        """Whether the columns have names."""
        return any(self.heads)

    def samples(self, column: int, most: int = 3) -> tuple[str, ...]:
        """Return the first different values of a column, counted from 0."""
        found: dict[str, None] = {}
        for row in self.rows[:200]:
            if row[column]:
                found[row[column]] = None
            if len(found) == most:
                break
        return tuple(found)


def sheet_of(table: Table) -> Sheet:
    """Return the table with its head apart: the row among the first whose words are best known."""
    known = [_known_words(row) for row in table.rows[:_HEAD_ROWS]]
    best = max(known, default=0)
    if best <= 1 < table.width and _is_head(table):
        return Sheet(table.rows[0], table.lines[1:], table.rows[1:])
    if best == 0 or (best == 1 and table.width > 2):  # noqa: PLR2004 - a word alone is no head of a wide table
        return Sheet(("",) * table.width, table.lines, table.rows)
    at = known.index(best)
    return Sheet(table.rows[at], table.lines[at + 1 :], table.rows[at + 1 :])


def guess_columns(sheet: Sheet) -> tuple[str, ...]:
    """Return the field of each column; every field stands once, the first column that fits."""
    if not sheet.has_heads:
        return _once(_by_content(sheet, column) for column in range(len(sheet.heads)))
    meant = [_fields_of(head) for head in sheet.heads]
    sure = {GROUP_OF[fields[0]] for fields in meant if _is_sure(fields)}
    return _once(_chosen(fields, sure) for fields in meant)


def guess_kind(columns: Sequence[str]) -> str:
    """Return the kind of file that these fields make."""
    groups = {GROUP_OF[field] for field in columns if field} - {"person"}
    if "plan" not in columns:
        groups -= {"contract", "card"}
    if not groups:
        return "customers"
    if groups <= {"contract", "card"}:
        return "cards" if "card" in groups else "contracts"
    single = {"invoice": "invoices", "balance": "balances"}
    return single[groups.pop()] if len(groups) == 1 else "all"


def field_named(text: str) -> str | None:
    """Return the field that somebody names, such as "Telefon"; None where it is not clear."""
    found = _fields_of(text)
    return found[0] if found else None


def _is_sure(fields: tuple[str, ...]) -> bool:
    return bool(fields) and len({GROUP_OF[field] for field in fields}) == 1


def _chosen(fields: tuple[str, ...], sure: set[str]) -> str:
    """Return the field that fits the rest of the table, and none where nothing does."""
    if not fields:
        return NOTHING
    order = [group for group in ("invoice", "balance", "card", "contract") if group in sure]
    fitting = (field for group in order for field in fields if GROUP_OF[field] == group)
    return next(fitting, fields[0])


def _once(fields: Iterable[str]) -> tuple[str, ...]:
    taken: set[str] = set()
    result = []
    for field in fields:
        result.append(NOTHING if field in taken else field)
        taken.add(field)
    return tuple(result)


def _known_words(row: Sequence[str]) -> int:
    return sum(bool(_fields_of(cell)) for cell in row if cell)


def _is_head(table: Table) -> bool:
    """Say whether the first row holds words alone, and those below it mails, days or numbers."""
    below = table.rows[1:_HEAD_ROWS]
    first = any(_DATA.search(cell) for cell in table.rows[0])
    return not first and any(_DATA.search(cell) for row in below for cell in row)


def _by_content(sheet: Sheet, column: int) -> str:
    values = [row[column] for row in sheet.rows[:200] if row[column]]
    tests = (("email", _EMAIL), ("birthday", _DAY), ("phone", _PHONE), ("name", _FULL_NAME))
    for field, pattern in tests:
        if values and sum(bool(pattern.fullmatch(each)) for each in values) > _MOST * len(values):
            return field
    return NOTHING


@cache
def _words() -> Mapping[str, tuple[str, ...]]:
    """Return the fields by the bare form of each word for them, in all languages."""
    words: dict[str, tuple[str, ...]] = {}
    for path in sorted(LOCALES.glob("*/columns.toml")):
        for field, names in tomllib.loads(path.read_text(encoding="utf-8")).items():
            for name in names:
                known = words.get(bare(name), ())
                words[bare(name)] = known if field in known else (*known, field)
    return words


def bare(head: str) -> str:
    """Return a head without capitals, accents, blanks and marks.

    Example:
        >>> bare("Kd.-Nr. *"), bare("Straße / Hausnummer")
        ('kdnr', 'strassehausnr')
    """
    return re.sub(r"nummer$", "nr", re.sub(r"[\W_]", "", fold(head)))


@lru_cache(maxsize=4096)
def _fields_of(head: str) -> tuple[str, ...]:
    """Return the fields that a head may mean; one letter may be wrong in a long word."""
    wanted, words = bare(head), _words()
    if not wanted:
        return ()
    if wanted in words:
        return words[wanted]
    if len(wanted) < _LONG:
        return ()
    near = {words[word] for word in words if OSA.distance(wanted, word, score_cutoff=1) <= 1}
    return near.pop() if len(near) == 1 else ()
