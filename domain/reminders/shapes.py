"""What every reminder is made of: its key, and how many days ahead it speaks."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Self


class Audience(StrEnum):
    """Who is reminded."""

    OWNER = "owner"
    CUSTOMER = "customer"


@dataclass(frozen=True)
class ReminderKey:
    """What makes a reminder the same one: it is planned and sent at most once.

    Attributes:
        kind: A name of ``KINDS``.
        entity_id: Whom or what it is about; the contract for ``contract_ends``.
        day: The studio-local day on which it is due.
        audience: Who gets it.
    """

    kind: str
    entity_id: int
    day: date
    audience: Audience

    def as_json(self) -> list[str | int]:
        """Return the key as a body in the outbox keeps it."""
        return [self.kind, self.entity_id, self.day.isoformat(), self.audience.value]

    @classmethod
    def from_json(cls, kept: list[Any]) -> Self:
        """Return the key that ``as_json`` made."""
        kind, entity_id, day, audience = kept
        return cls(kind, entity_id, date.fromisoformat(day), Audience(audience))


@dataclass(frozen=True)
class Planned:
    """A reminder that is due, so many days before what it is about."""

    key: ReminderKey
    lead_days: int
