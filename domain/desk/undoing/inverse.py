"""What an inverse is: it says what taking one change back would mean, and does it.

To make a command undoable:

1. Its ``Change`` says so with ``undo_until=self.undo_until``, and its messages to customers wait:
   ``held=self.undo_until is not None``. The journal's facts hold what the way back needs: ids,
   days, cents, what was there before. Values that belong to a person (names, addresses, an IBAN)
   go into ``Change.kept`` instead: they are deleted after the ten minutes. ``Change.rows`` are the
   rows whose versions must be unchanged.
2. An ``Inverse`` with ``think`` and ``write``, in a module of its subject beside this one.
3. One line in ``register.py``: command → class.
4. Texts in both languages: ``undo-of-<command>``, ``undo-then-<command>``; for lines of its own
   ``undo-restored-<kind>`` (``Undoing.restored``) and ``undo-stays-<kind>``; beside them
   ``history-<command>``.
5. A row in the table of ``tests/domain/desk/undoing/test_do_and_undo.py``.

Who may undo, the ten minutes and the versions of the rows are looked at before an inverse is made.
An inverse lives for one preview, or for one carrying out: ``think(lock=True)``, then ``write``.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import Struct, field

from domain.desk.areas import Areas
from domain.desk.facts import InvoiceChange, PlannedMessage
from domain.desk.previews import Heard, Restored
from domain.store.journal import JournalRecord, Versioned

Told = frozenset[int]
"""Ids of customers who have heard of a change."""
NOBODY: Told = frozenset()


class Undoing(Struct, frozen=True):
    """What taking a change back would mean; the parts are those of ``UndoPreview``.

    ``spared`` are customers who have heard of the change and need not hear that it is taken back,
    because they keep what they got.
    """

    restored: tuple[Restored, ...] = ()
    documents: tuple[InvoiceChange, ...] = ()
    balance_after_cents: int | None = None
    stays: tuple[str, ...] = ()
    thing: Restored | None = None
    messages: tuple[PlannedMessage, ...] = ()
    spared: frozenset[int] = frozenset()
    decides: Mapping[str, Any] = field(default_factory=dict)


class Undone(Struct, frozen=True):
    """What was written: rows, facts for the journal, numbers of new documents, messages."""

    rows: Iterable[Versioned] = ()
    facts: Mapping[str, Any] = field(default_factory=dict)
    numbers: tuple[str, ...] = ()
    messages: tuple[PlannedMessage, ...] = ()


class Inverse(ABC):
    """The way back of one change.

    Args:
        areas: The studio, and who asks.
        entry: What the journal says of the change.
        kept: What was kept beside it for the ten minutes.
        told: The customers who have heard of the change already.
    """

    def __init__(
        self, areas: Areas, entry: JournalRecord, kept: Mapping[str, Any], *, told: Told
    ) -> None:
        self.areas = areas
        self.scope = areas.scope
        self.entry = entry
        self.facts: Mapping[str, Any] = entry.facts
        self.kept = kept
        self.told = told

    @classmethod
    def decisive_rows(cls, entry: JournalRecord) -> list[tuple[str, int, int]]:
        """Return table, id and version of the rows that must not have moved on: all of them."""
        return [(table, row_id, version) for table, row_id, version in entry.rows]

    @abstractmethod
    async def think(self, *, lock: bool) -> Undoing:
        """Return what it would mean, or refuse.

        Args:
            lock: Whether it is about to be written; contract and customer of the entry are locked.

        Raises:
            UndoOvertaken: Something hangs on it by now.
        """

    @abstractmethod
    async def write(self, undoing: Undoing) -> Undone:
        """Write it, as ``think`` has found it."""

    def heard(self) -> Heard:
        """Return which customers the change was to be told to."""
        told = self.facts.get("told") or {}
        return Heard(tuple(told.get("at_once", ())), tuple(told.get("later", ())))
