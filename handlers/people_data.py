"""What the process itself keeps of a person: messages on their way, dialogs, proposals.

The areas of the domain give and erase their own tables; these belong to the process.
"""

from datetime import datetime
from typing import Protocol

from domain.desk.privacy.export import Section
from domain.desk.privacy.person import Person


class Pipe(Protocol):
    """The tables of the process, as far as they hold something about one person."""

    async def about(self, person: Person) -> tuple[Section, ...]:
        """Return what is kept of a person."""
        ...

    async def forget(self, person: Person, at: datetime) -> None:
        """Empty it at a moment, and drop the messages to the person that wait."""
        ...
