"""Yellow notes of a sale: what somebody should know, never a block.

Beside the doubts about terms (R9) these kinds: ``login-recommended``, ``sale-login-needed``,
``sale-in-past``, ``sale-again``, ``sale-again-card``, ``sale-inactive-from``, ``sale-base-price``,
``sale-no-place``, ``sale-fewer-days``, ``sale-invoice-gaps``, and of what was sold to the same
person today ``sale-sold-today`` (by somebody else) and ``sale-sold-today-own``.
"""

from collections.abc import Iterable, Sequence
from zoneinfo import ZoneInfo

from msgspec import Struct

from domain.contracts.views import ContractState, ContractView, terms_of
from domain.credits.rules import CardStanding
from domain.customers.filing import BASE_GROUP
from domain.desk.areas import Areas
from domain.desk.facts import Note
from domain.desk.notes import note_of
from domain.desk.sales.deal import CARD, Deal, is_free_choice
from domain.desk.sales.previews import Billed, Granted
from domain.plans.rules import warnings_of
from domain.store.journal import JournalRecord, entries
from domain.store.scope import ActorKind
from domain.studios.settings import Need, gaps

LOGIN_RECOMMENDED, LOGIN_NEEDED = "login-recommended", "sale-login-needed"
INVOICE_GAPS = "sale-invoice-gaps"
SALES = frozenset({"contract.sell", "contract.change_plan"})
_LATEST = 20
"""Among so many of a customer's newest changes those are looked for that were sales of today."""


class Around(Struct, frozen=True):
    """What a sale meets.

    Attributes:
        connected: Whether the customer has a chat.
        contracts: What else the customer has and that has not ended.
    """

    connected: bool
    contracts: Sequence[ContractView]
    billed: Billed
    granted: Granted


async def notes_of_sale(areas: Areas, deal: Deal, around: Around) -> tuple[Note, ...]:
    """Return what is to be said about a sale."""
    found = (
        _login(deal, connected=around.connected),
        _past(deal),
        _again(deal, around.contracts),
        _inactive(deal),
        _base_price(deal),
        _no_place(around.granted) or _fewer_days(around.granted),
        _invoice_gaps(deal, around.billed),
    )
    noted = (note for note in found if note is not None)
    card = await _again_card(areas, deal, around.contracts)
    return (*_doubts(deal), *noted, *card, *await _sold_today(areas, deal.customer.id))


def _doubts(deal: Deal) -> tuple[Note, ...]:
    """Return the doubtful terms (R9); the validity of a card binds nobody."""
    if deal.plan.kind == CARD:
        return ()
    row = deal.row
    return tuple(map(note_of, warnings_of(terms_of(row), row.concluded_on, row.starts_on)))


def _login(deal: Deal, *, connected: bool) -> Note | None:
    if connected:
        return None
    if deal.settings.login_required:
        return Note(LOGIN_NEEDED)
    return Note(LOGIN_RECOMMENDED) if is_free_choice(deal.plan) else None


def _past(deal: Deal) -> Note | None:
    row = deal.row
    if row.starts_on >= row.concluded_on:
        return None
    return Note("sale-in-past", {"starts_on": row.starts_on.isoformat()})


def _again(deal: Deal, contracts: Iterable[ContractView]) -> Note | None:
    """Say that a contract on the same plan runs and goes on."""
    running = [
        view.number
        for view in contracts
        if view.plan_id == deal.plan.id
        if view.kind != CARD and view.state is not ContractState.TERMINATED
    ]
    return Note("sale-again", {"number": running[0]}) if running else None


async def _again_card(
    areas: Areas, deal: Deal, contracts: Iterable[ContractView]
) -> tuple[Note, ...]:
    """Say that a card of the same plan has units left that can be used."""
    same = {view.id: view.number for view in contracts if view.plan_id == deal.plan.id}
    if deal.plan.kind != CARD or not same:
        return ()
    cards = await areas.credits.cards_of(deal.customer.id)
    return tuple(
        Note("sale-again-card", {"number": same[card.contract_id], "left": card.left})
        for card in cards
        if card.contract_id in same and card.standing is CardStanding.USABLE
    )


def _inactive(deal: Deal) -> Note | None:
    """Say that a chat access ends that was logged out for a later day."""
    day = deal.customer.inactive_from
    return None if day is None else Note("sale-inactive-from", {"from_day": day.isoformat()})


def _base_price(deal: Deal) -> Note | None:
    """Say that a price group has no price of its own in this plan."""
    if deal.group == BASE_GROUP or deal.group in deal.row.prices_cents:
        return None
    return Note("sale-base-price", {"group": deal.group, "plan": deal.plan.name})


def _no_place(granted: Granted) -> Note | None:
    """Say that a firm enrolment finds no free place at all."""
    if granted.course is None or granted.units_per_month is not None or granted.days:
        return None
    return Note("sale-no-place", {"course": granted.course})


def _fewer_days(granted: Granted) -> Note | None:
    """Say that a card with automatic enrolment finds fewer dates than it has units."""
    if granted.course is None or granted.units is None or len(granted.days) >= granted.units:
        return None
    facts = {"course": granted.course, "days": len(granted.days), "units": granted.units}
    return Note("sale-fewer-days", facts)


def _invoice_gaps(deal: Deal, billed: Billed) -> Note | None:
    """Say what an invoice of this sale would lack (§ 14 (4) UStG)."""
    missing = [gap.setting for gap in gaps(deal.settings) if gap.need is Need.INVOICES]
    if not billed.now or not missing:
        return None
    return Note(INVOICE_GAPS, {"missing": missing[0] if len(missing) == 1 else "both"})


async def _sold_today(areas: Areas, customer_id: int) -> tuple[Note, ...]:
    """Return a note for each sale of today to the same customer: who sold what, and when."""
    zone, today = ZoneInfo(areas.scope.zone), areas.scope.today
    latest = await entries(areas.scope, customer_id=customer_id, most=_LATEST)
    sales = [
        entry
        for entry in latest
        if entry.command in SALES and entry.at.astimezone(zone).date() == today
        if entry.undone_by is None
    ]
    return tuple([await _sold(areas, entry, zone) for entry in reversed(sales)])


async def _sold(areas: Areas, entry: JournalRecord, zone: ZoneInfo) -> Note:
    contract = await areas.contracts.record(entry.facts["sold"])
    facts = {
        "plan": contract.plan_name,
        "number": contract.number,
        "at": f"{entry.at.astimezone(zone):%H:%M}",
    }
    actor = areas.scope.actor
    if (entry.actor_kind, entry.actor_id) == (actor.kind.value, actor.id):
        return Note("sale-sold-today-own", facts)
    return Note("sale-sold-today", {**facts, "by": await _seller(areas, entry)})


async def _seller(areas: Areas, entry: JournalRecord) -> str:
    """Return the name of who sold it, also if he works here no more."""
    if entry.actor_kind != ActorKind.STAFF.value:
        return "-"
    team = await areas.studios.staff(areas.scope.studio_id, former=True)
    return next((one.name for one in team if one.id == entry.actor_id), "-")
