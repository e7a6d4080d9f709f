"""What every message that comes by itself is made of: its key, its kind, and whom it is for."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Generic, Self, TypeVar

from msgspec import Struct

from domain.reminders.asked import Asked
from domain.store.scope import ActorKind, Scope
from domain.studios.settings import Settings

SaysT = TypeVar("SaysT")
SaysT_co = TypeVar("SaysT_co", covariant=True)


class Audience(StrEnum):
    """Who is told."""

    OWNER = "owner"
    CUSTOMER = "customer"

    @property
    def actor(self) -> ActorKind:
        """What such people are in the journal, and in the table of what they want to hear."""
        return ActorKind.STAFF if self is Audience.OWNER else ActorKind.CUSTOMER


class Group(StrEnum):
    """Kinds of messages that people want to hear of, or not, together."""

    CONTRACT = "contract"
    """The contract, its days and its pauses."""
    MONEY = "money"
    UNITS = "units"
    COURSES = "courses"
    REQUESTS = "requests"
    """What became of requests; for the studio: which ones wait."""
    DIGEST = "digest"
    """The studio's morning, for its owners."""


class Told(StrEnum):
    """Through what people hear of it: in one way, never in both."""

    BY_CALENDAR = "by_calendar"
    """Planned once a day, bundled, decided when it is handed over."""
    WITH_CHANGE = "with_change"
    """The message of the change itself says it, at once or when the change cannot be undone any
    more: it would come too late, or twice, a morning later."""


class ReminderKey(Struct, frozen=True):
    """What makes a reminder the same one: it is planned and sent at most once.

    Attributes:
        kind: A name of ``KINDS``.
        entity_id: Whom or what it is about, as the kind says: a contract, card, invoice, booking,
            request, or 0 for the studio itself.
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


class Planned(Struct, frozen=True):
    """A reminder that is due, so many days before (or after) what it is about.

    ``customer_id`` is the customer whom it concerns, also where the owner is told; None where it
    concerns nobody in particular.
    """

    key: ReminderKey
    lead_days: int
    customer_id: int | None = None


class View(Struct, frozen=True):
    """What the kinds are asked with.

    Attributes:
        scope: The studio, on the day on which it is asked.
        settings: Of the studio; they say by kind how many days ahead people are told.
        asked: The requests that wait, which are kept outside the domain.
    """

    scope: Scope
    settings: Settings
    asked: Asked

    @property
    def today(self) -> date:
        """The studio's day on which it is asked."""
        return self.scope.today

    def leads_of(self, kind: str) -> tuple[int, ...]:
        """Return how many days ahead people are told of a kind, most days first."""
        return self.settings.reminder_leads[kind]


Due = Callable[[View, date], Awaitable[Sequence[Planned]]]
StillSaid = Callable[[View, Sequence[Planned]], Awaitable[Mapping[ReminderKey, SaysT_co]]]


@dataclass(frozen=True, kw_only=True)
class Kind(Generic[SaysT]):
    """One kind of message.

    Attributes:
        name: As keys and choices write it.
        group: With which others people want to hear of it, or not.
        audiences: Who is told.
        entity: What ``entity_id`` is the id of.
        told: Through what.
        bundled: Whether it shares the one message of a day; else it goes as soon as it is due.
        is_document: Whether it tells of a document that is owed by law: the chat message may be
            declined, the document still goes out by e-mail.
        may_decline: Whether people can do without: of a course day that is dropped they hear.
        while_paused: Whether it is said too while the contract that it is about rests.
        messages: Which messages of changes say it, where changes do.
        due: Gives what is due on a day; None where changes say it.
        still_said: Gives of planned reminders what they say today; what became pointless is
            missing. None where changes say it.
    """

    name: str
    group: Group
    audiences: tuple[Audience, ...]
    entity: str
    told: Told = Told.BY_CALENDAR
    bundled: bool = True
    is_document: bool = False
    may_decline: bool = True
    while_paused: bool = True
    messages: tuple[str, ...] = ()
    due: Due | None = None
    still_said: StillSaid[SaysT] | None = None


class Matter(Struct, frozen=True):
    """What several kinds of the calendar are about; its fields are those of ``Kind``."""

    group: Group
    entity: str
    while_paused: bool = True

    def kind(
        self,
        name: str,
        due: Due,
        still_said: StillSaid[SaysT],
        *audiences: Audience,
        is_document: bool = False,
        messages: tuple[str, ...] = (),
    ) -> Kind[SaysT]:
        """Return one kind of message about it."""
        return Kind(
            name=name,
            group=self.group,
            audiences=audiences,
            entity=self.entity,
            is_document=is_document,
            while_paused=self.while_paused,
            messages=messages,
            due=due,
            still_said=still_said,
        )
