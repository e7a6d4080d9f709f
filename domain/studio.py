"""The way in: a house with its studios, and one studio with everything that can be asked of it.

A dialog gets a ``Studio`` and asks its areas; it never sees a session or a table.
"""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

from sqlalchemy.ext.asyncio import AsyncSession

from domain.accounts.service import Accounts
from domain.bookings.service import Bookings
from domain.clock import day_in
from domain.contracts.receipts import Receipts
from domain.contracts.said import SaidNotices
from domain.contracts.service import Contracts, ContractState
from domain.courses.service import Courses
from domain.credits.service import CardView, Credits
from domain.customers.rules import Candidate, Told, shown_name, tell_apart
from domain.customers.service import CustomerFacts, Customers
from domain.desk.connecting.front_door import FrontDoor
from domain.desk.history import Journal
from domain.invoices.service import Invoices
from domain.plans.service import Plans
from domain.reminders.radar import Radar
from domain.reminders.service import Reminders
from domain.store.scope import SYSTEM, Actor, Role, Scope
from domain.studios.invitations import Invitations
from domain.studios.links import Link
from domain.studios.service import StaffFacts, StudioFacts, Studios
from domain.studios.settings import Settings
from domain.studios.team import Team

if TYPE_CHECKING:
    from domain.desk.documents.papers import Papers
    from domain.desk.payments.reversals import Reversal
    from domain.desk.privacy.service import Privacy
    from domain.desk.reporting.reports import Reports
    from domain.desk.service import Desk


class Studio:
    """One studio, for one person, in one transaction.

    Attributes:
        scope: Who acts, when, and on which of the studio's days.
    """

    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self.customers = Customers(scope)
        self.plans = Plans(scope)
        self.contracts = Contracts(scope)
        self.receipts = Receipts(scope)
        self.said = SaidNotices(scope)
        self.courses = Courses(scope)
        self.bookings = Bookings(scope)
        self.credits = Credits(scope)
        self.invoices = Invoices(scope)
        self.accounts = Accounts(scope)
        self.reminders = Reminders(scope)
        self.choices = self.reminders.choices
        self.radar = Radar(scope)
        self.journal = Journal(scope)
        self.team = Team(scope)
        self.invitations = Invitations(scope)
        self._studios = Studios(scope.session, scope.now)

    @cached_property
    def desk(self) -> "Desk":
        """Every change."""
        from domain.desk.service import Desk  # noqa: PLC0415  loaded for the first change

        return Desk(self.scope)

    @cached_property
    def papers(self) -> "Papers":
        """Documents that are written out."""
        from domain.desk.documents.papers import Papers  # noqa: PLC0415  as above

        return Papers(self.scope)

    @cached_property
    def privacy(self) -> "Privacy":
        """What is stored of a person."""
        from domain.desk.privacy.service import Privacy  # noqa: PLC0415  as above

        return Privacy(self.scope)

    @cached_property
    def reports(self) -> "Reports":
        """The studio in figures."""
        from domain.desk.reporting.reports import Reports  # noqa: PLC0415  as above

        return Reports(self.scope)

    async def facts(self) -> StudioFacts:
        """Return the studio's name, language, zone and currency."""
        return await self._studios.get(self.scope.studio_id)

    async def settings(self) -> Settings:
        """Return the studio's settings."""
        return await self._studios.settings(self.scope.studio_id)

    async def note_set_up(self, draft: Mapping[str, Any]) -> None:
        """Keep what was answered in a first run, to go on with; none of it counts yet."""
        record = await self._studios.record_for_update(self.scope.studio_id)
        record.set_up_draft = dict(draft)
        await self.scope.session.flush()

    async def staff(self) -> tuple[StaffFacts, ...]:
        """Return who works here."""
        return await self._studios.staff(self.scope.studio_id)

    async def staff_names(self) -> dict[int, str]:
        """Return the names of all who work here or have worked here, by id."""
        team = await self._studios.staff(self.scope.studio_id, former=True)
        return {one.id: one.name for one in team}

    async def owners(self) -> tuple[Link, ...]:
        """Return the chats of the owners."""
        return await self._studios.owners_of(self.scope.studio_id)

    async def link_of_customer(self, customer_id: int) -> Link | None:
        """Return the chat of a customer, None if they are not connected."""
        return await self._studios.link_of_customer(self.scope.studio_id, customer_id)

    async def invite(self, role: Role, person_id: int) -> str:
        """Return the token of a new one-time link for somebody on file."""
        return await self._studios.invite(self.scope, role, person_id)

    async def list_customers(
        self, *, plan_id: int | None = None, group: str | None = None, active: bool | None = True
    ) -> tuple[CustomerFacts, ...]:
        """Return the customers by name, all or those of a plan or price group."""
        ids = None if plan_id is None else await self.contracts.customers_of_plan(plan_id)
        return await self.customers.all(active=active, group=group, ids=ids)

    async def tell_apart(self, customer_ids: Collection[int]) -> tuple[Told, ...]:
        """Return each of these customers with a fact that tells them apart, by name."""
        plans = await self.contracts.plan_names(customer_ids)
        people = await self.customers.all(active=None, ids=customer_ids)
        return tell_apart([_candidate(person, plans.get(person.id)) for person in people])

    async def reversals(
        self, customer_id: int | None = None, first: date | None = None, last: date | None = None
    ) -> tuple["Reversal", ...]:
        """Return what was taken back, of one customer or of all, the newest first."""
        from domain.desk.payments.reversals import reversals_of  # noqa: PLC0415  as above

        return await reversals_of(self.scope, customer_id, first, last)

    async def cards_of(self, customer_id: int) -> tuple[CardView, ...]:
        """Return a customer's cards; those of a paused or ended contract rest."""
        contracts = await self.contracts.of_customer(customer_id, with_ended=True)
        paused = [view.id for view in contracts if view.state is ContractState.PAUSED]
        ends = {view.id: view.access_ends_on or view.ends_on for view in contracts}
        return await self.credits.cards_of(
            customer_id,
            paused_contracts=paused,
            access_ends={number: day for number, day in ends.items() if day is not None},
        )


class House:
    """All studios of the installation, behind one bot.

    Args:
        session: The transaction; nothing is committed here.
        now: UTC moment of the clock.
        via: Through what people come in: ``chat``, ``job``, ``cli`` or ``demo``.
    """

    def __init__(self, session: AsyncSession, now: datetime, via: str = "chat") -> None:
        self.session = session
        self.now = now
        self.via = via
        self.studios = Studios(session, now)
        self.door = FrontDoor(session, now, via)

    async def studio_ids(self) -> tuple[int, ...]:
        """Return the ids of all studios, the oldest first."""
        return tuple(studio.id for studio in await self.studios.all())

    async def links(self, telegram_id: int) -> tuple[Link, ...]:
        """Return the links of a chat that are in effect, the studio last used first.

        A customer has none from the first day on which they are inactive, and nobody has one who
        does not work here any more.
        """
        found = await self.studios.links_of(telegram_id)
        return tuple([link for link in found if await self._in_effect(link)])

    async def shown_as(self, link: Link) -> str:
        """Return whom a link speaks for: a customer with initial, staff by their whole name."""
        if link.customer_id is None:
            team = await self.studios.staff(link.studio_id)
            return next((one.name for one in team if one.id == link.staff_id), "")
        return shown_name(await self.customer_of(link))

    async def customer_of(self, link: Link) -> str:
        """Return the name of the customer whom a link speaks for; empty for staff."""
        if link.customer_id is None:
            return ""
        scope = self._scope(link.studio_id, link.time_zone, SYSTEM, day_in("UTC", self.now))
        return (await Customers(scope).file(link.customer_id)).name

    async def redeem(self, token: str, telegram_id: int, language: str) -> Link:
        """Return the link that a one-time link makes; see ``Studios.redeem`` for refusals."""
        return await self.studios.redeem(token, telegram_id, language)

    async def enter(self, link: Link, said_at: datetime, *, aside: bool = False) -> Studio:
        """Return the studio for a person who has just spoken; it becomes the one last used.

        Args:
            link: In effect.
            said_at: UTC moment at which it was said; its day is the studio's today.
            aside: Whether this was said once for somebody else than usual: another link stays
                the one last used.
        """
        if not aside:
            await self.studios.touch(link)
        today = day_in(link.time_zone, said_at)
        return Studio(self._scope(link.studio_id, link.time_zone, link.actor, today))

    async def enter_as_system(self, studio_id: int, today: date | None = None) -> Studio:
        """Return the studio for the system itself, on a day of its own or on the clock's."""
        zone = (await self.studios.get(studio_id)).time_zone
        day = today or day_in(zone, self.now)
        return Studio(self._scope(studio_id, zone, SYSTEM, day))

    async def _in_effect(self, link: Link) -> bool:
        if link.customer_id is None:
            return link.works_here
        today = day_in(link.time_zone, self.now)
        scope = self._scope(link.studio_id, link.time_zone, SYSTEM, today)
        return (await Customers(scope).file(link.customer_id)).has_access(today)

    def _scope(self, studio_id: int, zone: str, actor: Actor, today: date) -> Scope:
        return Scope(
            session=self.session,
            studio_id=studio_id,
            actor=actor,
            via=self.via,
            now=self.now,
            today=today,
            zone=zone,
        )


def _candidate(person: CustomerFacts, plan: str | None) -> Candidate:
    return Candidate(
        customer_id=person.id,
        name=person.name,
        number=person.number,
        since=person.since,
        plan=plan,
        birth_year=person.birth_year,
        phone_end=person.phone_end,
    )
