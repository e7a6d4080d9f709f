"""What every command of the desk is: an order, its preview, and carrying it out.

An *order* says what is wanted, as a frozen value of ids, days and choices; its class names the
preview that it leads to. A command thinks an order through (reads only), and writes what was
previewed once the decision facts were found to be the same under locks.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, ClassVar, Generic, TypeVar

from msgspec import Struct, field

from domain.desk.areas import Areas
from domain.desk.facts import Done, PlannedMessage, Preview
from domain.desk.needs import demand_decided
from domain.desk.trail import undo_until
from domain.store.journal import Subject, Versioned, write_entry
from domain.store.kept import keep

P = TypeVar("P", bound=Preview)
P_co = TypeVar("P_co", bound=Preview, covariant=True)


class Order(Struct, Generic[P_co], frozen=True):
    """What somebody wants from the desk; ``Order[X]`` leads to a preview ``X``."""


O = TypeVar("O", bound=Order[Any])  # noqa: E741 - an order


class Change(Struct, frozen=True):
    """What a command wrote.

    Attributes:
        subject: Customer and contract, where there are such.
        facts: For the journal, JSON-ready: ids, ISO days, cents and names of fields.
        rows: The rows that were written, with the versions they have now.
        documents: Numbers of new documents, in order of issue.
        messages: What goes out to customers.
        undo_until: UTC moment until which it can be taken back, None where it cannot.
        kept: What was there before and belongs to a person, JSON-ready: only the way back may
            know it, and only as long as there is one.
        told: The preview with what was not known before, such as numbers that were given.
    """

    subject: Subject = field(default_factory=Subject)
    facts: Mapping[str, Any] = field(default_factory=dict)
    rows: Iterable[Versioned] = ()
    documents: tuple[str, ...] = ()
    messages: tuple[PlannedMessage, ...] = ()
    undo_until: datetime | None = None
    kept: Mapping[str, Any] = field(default_factory=dict)
    told: Preview | None = None


class DeskCommand(ABC, Generic[O, P]):
    """One thing that the desk can do."""

    command: ClassVar[str]
    """An intent of the register, such as ``booking.add``."""

    def __init__(self, areas: Areas) -> None:
        self.areas = areas
        self.scope = areas.scope

    @property
    def undo_until(self) -> datetime | None:
        """Until when what is done now can be taken back; None for what a customer does himself."""
        return undo_until(self.scope)

    @abstractmethod
    async def think(self, order: O, *, lock: bool) -> P:
        """Return what would happen, or refuse.

        Args:
            order: What is wanted.
            lock: Whether it is about to be written: the rows that decide are locked.
        """

    @abstractmethod
    async def write(self, order: O, preview: P) -> Change:
        """Write what was previewed, and return what was written."""

    async def preview(self, order: O) -> P:
        """Return what would happen; refusals of the domain pass through."""
        return await self.think(order, lock=False)

    async def carry_out(self, order: O, facts: Mapping[str, Any]) -> Done:
        """Do it, if what was decided on still holds.

        Raises:
            PreviewOutdated: A decision fact differs now.
            RightMissing: Who acts may not do it.
            Refusal: As for the preview.
        """
        preview = await self.think(order, lock=True)
        await demand_decided(self.scope, preview, facts)
        change = await self.write(order, preview)
        facts = {**change.facts, **told_facts(change.messages)}
        entry = await write_entry(self.scope, preview.command, change.subject, facts, change.rows)
        if change.kept:
            await keep(self.scope, entry.id, change.kept)
        told = change.told or preview
        return Done(told, entry.id, change.undo_until, change.documents, change.messages)


def told_facts(messages: Iterable[PlannedMessage]) -> dict[str, Any]:
    """Return for the journal which customers hear of a change: at once, or after the undo window.

    Whoever has heard of it hears too that it was taken back.
    """
    heard: dict[str, list[int]] = {}
    for message in messages:
        if message.reachable:
            heard.setdefault("later" if message.held else "at_once", []).append(
                message.customer_id
            )
    return {"told": heard} if heard else {}
