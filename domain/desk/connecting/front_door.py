"""The front door: what a customer's one-time link asks before anything is connected.

A link that does not open is refused in one way, whatever the reason, and counted; whoever tries
too many is not looked up any more. The answer to the check decides: right connects, wrong counts
on the link itself, and the third wrong one closes it for everybody.
"""

from datetime import date, datetime, timedelta
from enum import StrEnum
from secrets import compare_digest, randbelow

from msgspec import Struct
from sqlalchemy.ext.asyncio import AsyncSession

from domain.clock import day_in
from domain.customers.rules import shown_name
from domain.customers.service import CustomerFacts, Customers
from domain.desk.connecting.invite_customer import check_of
from domain.desk.connecting.previews import Check
from domain.desk.customers.spoken import note_chosen
from domain.errors import Refusal
from domain.store.journal import Subject, write_entry
from domain.store.scope import SYSTEM, Actor, ActorKind, Scope
from domain.studios.doors import Doors, hash_of
from domain.studios.errors import InvitationUnknown
from domain.studios.links import Link
from domain.studios.records import ArrivalRecord, InvitationRecord
from domain.studios.service import StudioFacts, Studios

MOST_TRIES = 3
ARRIVAL_LASTS = timedelta(days=1)
"""How long a chat may take for the answer; then the link is to be opened again."""
CODE_LASTS = timedelta(minutes=30)
MOST_CODES = 3
CODES = 1_000_000
"""Six digits."""


class Standing(Struct, frozen=True):
    """A chat that stands at the door of a studio.

    Attributes:
        telegram_id: The chat.
        name: First name and initial, all that the door shows.
        check: What is awaited.
        tries_left: Wrong answers that the link still bears.
        code_sent: Whether a code was sent.
        may_send_code: Whether another code may be sent.
        proposal_id: The request to the studio, where it decides.
    """

    telegram_id: int
    studio: StudioFacts
    customer_id: int
    name: str
    check: Check
    tries_left: int
    code_sent: bool
    may_send_code: bool
    proposal_id: int | None


class Verdict(StrEnum):
    """What became of an answer."""

    RIGHT = "right"
    WRONG = "wrong"
    CLOSED = "closed"
    STALE = "stale"
    """Right or wrong: the code counts no more."""


class Answered(Struct, frozen=True):
    """An answer to the check: ``link`` where it was right, else who still stands there."""

    verdict: Verdict
    standing: Standing
    link: Link | None = None


class Code(Struct, frozen=True):
    """A new code, said once to the post, and until when it counts."""

    digits: str
    until: datetime
    number: int


class FrontDoor:
    """The door of the installation.

    Args:
        session: The transaction; nothing is committed here.
        now: UTC moment of the clock.
        via: Through what people come in.
    """

    def __init__(self, session: AsyncSession, now: datetime, via: str) -> None:
        self._session = session
        self._now = now
        self._via = via
        self._doors = Doors(session, now)
        self._studios = Studios(session, now)

    async def open(self, token: str, telegram_id: int, language: str) -> Link | Standing:
        """Return what a one-time link opens: the chat's link, or its check.

        Raises:
            InvitationUnknown: It opens nothing, for whatever reason.
            AlreadyConnected: The chat speaks for somebody else who works there.
        """
        if await self._doors.has_guessed_enough(telegram_id):
            raise InvitationUnknown
        try:
            invitation, link = await self._doors.opened(hash_of(token), telegram_id)
        except Refusal:
            await self._doors.note_guess(telegram_id)
            raise InvitationUnknown from None
        if invitation.customer_id is None or link is not None:
            return await self._doors.connect(invitation, telegram_id, language)
        customer = await self._customer(invitation.studio_id, invitation.customer_id)
        if customer is None:
            raise InvitationUnknown
        kept = await self._doors.arrival(telegram_id)
        if kept is None or kept.token_hash != invitation.token_hash:
            step = check_of(customer).value
            kept = await self._doors.arrive(telegram_id, invitation, step)
        return await self._standing(kept, invitation, customer)

    async def standing(self, telegram_id: int) -> Standing | None:
        """Return the chat at the door; None where it is not there, or not any more."""
        found = await self._found(telegram_id)
        return None if found is None else await self._standing(*found)

    async def leave(self, telegram_id: int) -> None:
        """Let a chat go away from the door; its link opens again."""
        await self._doors.leave(telegram_id)

    async def answer(self, telegram_id: int, said: date | str, language: str) -> Answered | None:
        """Return what becomes of an answer; None where nobody stands at the door.

        Args:
            telegram_id: The chat.
            said: A day for the birthday, six digits for the code.
            language: What the chat is spoken to in from then on.
        """
        found = await self._found(telegram_id)
        if found is None:
            return None
        arrival, _, customer = found
        if arrival.code_until is not None and arrival.code_until <= self._now:
            return Answered(Verdict.STALE, await self._standing(*found))
        if _is_right(arrival, customer, said):
            return await self._let_in(*found, language)
        return await self._turn_down(*found)

    async def new_code(self, telegram_id: int) -> Code | None:
        """Return another code for a chat at the door; None where there were enough."""
        arrival = await self._doors.arrival(telegram_id)
        if arrival is None or arrival.codes >= MOST_CODES:
            return None
        digits = f"{randbelow(CODES):06}"
        arrival.code_hash = _code_hash(arrival, digits)
        arrival.code_until, arrival.codes = self._now + CODE_LASTS, arrival.codes + 1
        await self._session.flush()
        return Code(digits, arrival.code_until, arrival.codes)

    async def ask_studio(self, telegram_id: int, proposal_id: int | None = None) -> None:
        """Let the studio decide about a chat at the door, by a request of this number."""
        arrival = await self._doors.arrival(telegram_id)
        if arrival is not None:
            arrival.step, arrival.proposal_id = Check.STUDIO.value, proposal_id
            arrival.code_hash, arrival.code_until = None, None
            await self._session.flush()

    async def speak(self, telegram_id: int, studio_id: int, language: str) -> None:
        """Let a chat be spoken to in a language, and write in it to whom it speaks for there."""
        await self._studios.set_language(telegram_id, studio_id, language)
        links = await self._doors.links_in(telegram_id, studio_id)
        ids = [link.customer_id for link in links if link.customer_id is not None]
        await Customers(await self._scope(studio_id, SYSTEM)).write_in(ids, language)
        for customer_id in ids:
            himself = Actor(ActorKind.CUSTOMER, customer_id)
            await note_chosen(await self._scope(studio_id, himself), customer_id)

    async def close(self, telegram_id: int) -> None:
        """Let the link before which a chat stands open nothing any more."""
        found = await self._found(telegram_id)
        if found is not None:
            await self._doors.close(found[1])

    async def _found(
        self, telegram_id: int
    ) -> tuple[ArrivalRecord, InvitationRecord, CustomerFacts] | None:
        """Return who stands at the door, the link, and whom it is for; all in effect."""
        arrival = await self._doors.arrival(telegram_id)
        if arrival is None:
            return None
        try:
            invitation = await self._doors.invitation(arrival.token_hash)
        except InvitationUnknown:
            invitation = None
        customer = await self._customer(arrival.studio_id, arrival.customer_id)
        if invitation is None or customer is None or not self._counts(arrival, invitation):
            await self._doors.leave(telegram_id)
            return None
        return arrival, invitation, customer

    def _counts(self, arrival: ArrivalRecord, invitation: InvitationRecord) -> bool:
        waits = arrival.step == Check.STUDIO.value or self._now < arrival.opened_at + ARRIVAL_LASTS
        return invitation.used_at is None and waits

    async def _customer(self, studio_id: int, customer_id: int) -> CustomerFacts | None:
        """Return whom a link is for; None where they have no access."""
        scope = await self._scope(studio_id, SYSTEM)
        customer = await Customers(scope).file(customer_id)
        return customer if customer.has_access(scope.today) else None

    async def _standing(
        self, arrival: ArrivalRecord, invitation: InvitationRecord, customer: CustomerFacts
    ) -> Standing:
        return Standing(
            telegram_id=arrival.telegram_id,
            studio=await self._studios.get(arrival.studio_id),
            customer_id=customer.id,
            name=shown_name(customer.name),
            check=Check(arrival.step),
            tries_left=MOST_TRIES - invitation.tries,
            code_sent=arrival.code_hash is not None,
            may_send_code=arrival.codes < MOST_CODES,
            proposal_id=arrival.proposal_id,
        )

    async def _let_in(
        self,
        arrival: ArrivalRecord,
        invitation: InvitationRecord,
        customer: CustomerFacts,
        language: str,
    ) -> Answered:
        standing = await self._standing(arrival, invitation, customer)
        link = await self._doors.connect(invitation, arrival.telegram_id, language)
        scope = await self._scope(link.studio_id, SYSTEM)
        await Customers(scope).write_in([customer.id], link.language)
        await self._doors.leave(standing.telegram_id)
        facts = {"check": standing.check.value}
        await self._note("customer.connect", standing, facts, link.actor)
        return Answered(Verdict.RIGHT, standing, link)

    async def _turn_down(
        self, arrival: ArrivalRecord, invitation: InvitationRecord, customer: CustomerFacts
    ) -> Answered:
        invitation.tries += 1
        standing = await self._standing(arrival, invitation, customer)
        if invitation.tries < MOST_TRIES:
            await self._session.flush()
            return Answered(Verdict.WRONG, standing)
        await self._doors.close(invitation)
        await self._note("customer.shut_out", standing, {"check": standing.check.value}, SYSTEM)
        return Answered(Verdict.CLOSED, standing)

    async def _note(
        self, command: str, standing: Standing, facts: dict[str, str], actor: Actor
    ) -> None:
        scope = await self._scope(standing.studio.id, actor)
        await write_entry(scope, command, Subject(customer_id=standing.customer_id), facts, [])

    async def _scope(self, studio_id: int, actor: Actor) -> Scope:
        zone = (await self._studios.get(studio_id)).time_zone
        return Scope(
            session=self._session,
            studio_id=studio_id,
            actor=actor,
            via=self._via,
            now=self._now,
            today=day_in(zone, self._now),
            zone=zone,
        )


def _is_right(arrival: ArrivalRecord, customer: CustomerFacts, said: date | str) -> bool:
    if isinstance(said, date):
        return arrival.step == Check.BIRTHDAY.value and customer.birthday == said
    is_code = arrival.step == Check.CODE.value and arrival.code_hash is not None
    return is_code and compare_digest(arrival.code_hash or "", _code_hash(arrival, said))


def _code_hash(arrival: ArrivalRecord, digits: str) -> str:
    """Return what is kept of a code: with the link's hash, so that it counts there alone."""
    return hash_of(f"{arrival.token_hash}:{arrival.telegram_id}:{digits}")
