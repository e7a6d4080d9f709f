"""What is said to the database, and whether each statement on a studio's table names the studio.

A statement names the studio where each table that it reads or changes is narrowed to one: by a
value, or by a table that is. Engines that distribute rows by that key then find all of them in one
place. A subquery answers for itself; it may refer to what the query around it narrows.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from traceback import walk_stack
from typing import Any

import greenlet  # type: ignore[import-untyped]  # it comes without types
from sqlalchemy import Engine, event
from sqlalchemy.ext.asyncio import AsyncSession

from bot.tables import METADATA

OF_THE_INSTALLATION = frozenset(
    {
        "studios",
        "links",
        "invitations",
        "arrivals",
        "link_guesses",
        "inbox",
        "outbox",
        "leases",
        "mail_server",
        "told_groups",
    }
)
"""Who somebody is, and what waits to be worked on or sent, whatever the studio."""
OF_ONE_STUDIO = frozenset({"links", "invitations", "arrivals"})
"""Found by a key of their own; each of their rows is one studio's, and so is what joins it."""
OF_STUDIOS = frozenset(METADATA.tables) - OF_THE_INSTALLATION
HOUSE = Path(__file__).parents[2]
OF_THE_HOUSE = ("bot.", "handlers.", "domain.")
BY_THE_INSTALLATION = frozenset(
    {
        "bot.importing.Imports._oldest",  # files are brought in one after the other
        "bot.importing.Imports.waiting",
        "bot.jobs.Jobs._due",  # what the calendar has for any studio
        "bot.privacy._drop_dialogs",  # what may not stay, a portion at a time
        "bot.privacy._empty_proposals",
        "bot.uploads.empty_uploads",
        "domain.store.kept.forget_kept",
    }
)
"""Who looks through a studio's table for all studios at once."""

_PARTS = re.compile(r"(?P<query>\(\s*(?=SELECT\b|WITH\b))|[()]|[^()]+")
_READ = re.compile(
    r"\bFROM\s+(.*?)(?=\b(?:WHERE|GROUP BY|ORDER BY|LIMIT|FOR UPDATE|RETURNING)\b|$)", re.DOTALL
)
_CHANGED = re.compile(r"^\s*(?:UPDATE|DELETE FROM)\s+(\w+)")
_NEW = re.compile(r"^\s*INSERT INTO\s+(\w+)\s*\(([^)]*)\)")
_BETWEEN_TABLES = re.compile(r",|\bJOIN\b|\bUSING\b")
_NAMED = re.compile(r"\s*(\w+)(?:\s+AS\s+(\w+))?")
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_BY_VALUE = re.compile(r"(?:(\w+)\.)?studio_id\s*(?:=\s*(?:\?|\$\d|:\w)|IN\s*\()")
_BY_PAIRS = re.compile(r"\(\s*(\w+)\.studio_id\s*,[^()]*\)\s*IN\s*\(")
_STUDIO = re.compile(r"\b(studios)\.id\s*(?:=\s*(?:\?|\$\d|:\w)|IN\s*\()")
_BY_TABLE = re.compile(r"(\w+)\.(\w+)\s*=\s*(\w+)\.(\w+)\b")


@contextmanager
def heard(session: AsyncSession) -> Iterator[list[str]]:
    """Give the list into which the statements of a session go."""
    statements: list[str] = []
    with _listening(session.get_bind(), statements.append):
        yield statements


@contextmanager
def heard_at_large() -> Iterator[list[str]]:
    """Give the list into which goes, with who said it, what of the house names no studio."""
    found: list[str] = []

    def hear(statement: str) -> None:
        if names_the_studio(statement) or (by := _who_speaks()) in BY_THE_INSTALLATION:
            return
        if by.startswith(OF_THE_HOUSE):
            found.append(f"{by}: {statement}")

    with _listening(Engine, hear):
        yield found


@contextmanager
def _listening(target: Any, hear: Callable[[str], None]) -> Iterator[None]:
    def listen(*values: Any) -> None:
        hear(values[2])

    event.listen(target, "before_cursor_execute", listen)
    try:
        yield
    finally:
        event.remove(target, "before_cursor_execute", listen)


def _who_speaks() -> str:
    """Return the module and the function that the statement in hand comes from.

    SQLAlchemy runs in a greenlet of its own; who waits for it is on the stack of its parent.
    """
    waiting = greenlet.getcurrent().parent
    frames = [*walk_stack(None), *(walk_stack(waiting.gr_frame) if waiting else ())]
    for frame, _ in frames:
        module, file = frame.f_globals.get("__name__", ""), frame.f_code.co_filename
        if module != __name__ and Path(file).is_relative_to(HOUSE) and ".venv" not in file:
            return f"{module}.{frame.f_code.co_qualname}"
    return ""


def names_the_studio(statement: str) -> bool:
    """Return whether each studio's table that is read or changed is narrowed to a studio."""
    return not at_large(statement)


@cache
def at_large(statement: str) -> tuple[str, ...]:
    """Return the studio's tables that a statement does not narrow, by the names it gives them."""
    blocks = _blocks(statement)
    for block in blocks:
        around = blocks[block.around].narrowed if block.around is not None else frozenset()
        block.narrow(around)
    return tuple(name for block in blocks for name in block.tables if name not in block.narrowed)


@dataclass
class _Block:
    """A query, or a statement around queries.

    Attributes:
        around: Where the query around it stands in the list.
        tables: Which table of a studio each name stands for.
        narrowed: Names of tables that are narrowed to a studio.
    """

    text: str
    around: int | None
    tables: dict[str, str] = field(default_factory=dict)
    narrowed: frozenset[str] = frozenset()

    def narrow(self, around: frozenset[str]) -> None:
        """Find the tables, and which of them are narrowed."""
        named = dict(_tables(self.text))
        self.tables = {name: table for name, table in named.items() if table in OF_STUDIOS}
        names = {name for name, table in named.items() if table in OF_ONE_STUDIO}
        names |= (around - named.keys()) | {
            name or next(iter(named), "") for name in _BY_VALUE.findall(self.text)
        }
        names |= {*_BY_PAIRS.findall(self.text), *_STUDIO.findall(self.text)}
        names |= {table for table, columns in _NEW.findall(self.text) if "studio_id" in columns}
        self.narrowed = _with_what_joins(names, self.text)


def _with_what_joins(names: set[str], text: str) -> frozenset[str]:
    """Return the names with those whose studio is that of one of them."""
    found = _BY_TABLE.findall(text)
    pairs = [{one, two} for one, key, two, other in found if _is_key(one, key, two, other)]
    while more := {name for pair in pairs if names & pair for name in pair} - names:
        names = names | more
    return frozenset(names)


def _is_key(one: str, key: str, two: str, other: str) -> bool:
    wanted = ["id" if name == "studios" else "studio_id" for name in (one, two)]
    return [key, other] == wanted


def _tables(text: str) -> Iterator[tuple[str, str]]:
    """Yield the name and the table of all that a block reads or changes."""
    yield from ((table, table) for table in _CHANGED.findall(text))
    yield from ((table, table) for table, _ in _NEW.findall(text))
    while _IN_BRACKETS.search(text):
        text = _IN_BRACKETS.sub(" ", text)
    for read in _READ.findall(text):
        for each in _BETWEEN_TABLES.split(read):
            if found := _NAMED.match(each):
                yield found[2] or found[1], found[1]


def _blocks(statement: str) -> list[_Block]:
    """Return a statement and the queries in it, each before those inside it."""
    blocks, here, opened = [_Block("", None)], 0, list[bool]()
    for part in _PARTS.finditer(statement):
        text = part[0]
        is_query = text.startswith("(") and part["query"] is not None
        if is_query:
            blocks.append(_Block("", here))
            here = len(blocks) - 1
        elif text == ")" and opened[-1]:
            here = blocks[here].around or 0
            blocks[here].text += "()"
        else:
            blocks[here].text += text
        if text.startswith("("):
            opened.append(is_query)
        elif text == ")":
            opened.pop()
    return blocks
