"""Where and for whom something is done: one studio, one actor, one transaction."""

from datetime import date, datetime
from enum import StrEnum

from msgspec import Struct
from sqlalchemy.ext.asyncio import AsyncSession


class ActorKind(StrEnum):
    """Who acts."""

    STAFF = "staff"
    CUSTOMER = "customer"
    SYSTEM = "system"


class Role(StrEnum):
    """What a person may be in a studio."""

    OWNER = "owner"
    STAFF = "staff"
    TRAINER = "trainer"
    CUSTOMER = "customer"


class Actor(Struct, frozen=True):
    """A person of the studio, a customer, or the system itself (then without id)."""

    kind: ActorKind
    id: int | None = None


SYSTEM = Actor(ActorKind.SYSTEM)


class Scope(Struct, frozen=True):
    """What every service of the domain is made with.

    Attributes:
        session: The transaction; services flush, nobody here commits.
        studio_id: Every statement names it.
        actor: Who is written into the journal.
        via: Through what: ``chat``, ``job``, ``cli`` or ``demo``.
        now: UTC moment of the studio's clock, the same for the whole transaction.
        today: ``now`` as a studio-local calendar day.
        zone: IANA name of the studio's time zone.
        asked_on: The day on which somebody asked for what is decided now; None for today.
    """

    session: AsyncSession
    studio_id: int
    actor: Actor
    via: str
    now: datetime
    today: date
    zone: str
    asked_on: date | None = None
