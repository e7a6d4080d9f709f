"""Everything that the services of a studio read, for comparing two states of it."""

from datetime import date
from typing import Any

from domain.dates import DateRange
from domain.studio import Studio

TODAY, END_OF_YEAR = date(2026, 11, 21), date(2026, 12, 31)
NOVEMBER = DateRange(date(2026, 11, 1), date(2026, 12, 1))


async def everything(studio: Studio) -> list[Any]:
    """Return what the services of one studio read, ids of the demo studio included."""
    people = [number for number, _ in await studio.customers.names()]
    return [
        await studio.facts(),
        await studio.staff(),
        await studio.team.members(),
        await studio.settings(),
        await studio.owners(),
        await studio.customers.all(active=None),
        await studio.customers.find_by_contact("clara.vogt@example.org"),
        await studio.customers.find_by_contact("K-1001"),
        [row.id for row in await studio.customers.due_deactivations(END_OF_YEAR)],
        await studio.plans.all(active=None),
        await studio.contracts.by_number("V-2001"),
        await studio.contracts.ending_between(date(2020, 1, 1), date(2030, 1, 1)),
        await studio.contracts.ending_on([END_OF_YEAR]),
        await studio.contracts.customers_of_plan(1),
        await studio.tell_apart(range(50)),
        [row.id for row in await studio.contracts.end_due(date(2027, 1, 1))],
        await studio.invoices.all(),
        await studio.invoices.open(),
        await studio.invoices.by_number("R-2026-0142"),
        await studio.invoices.by_numbers(["R-2026-0142"]),
        await studio.journal.entries(),
        [await studio.contracts.of_customer(one, with_ended=True) for one in people],
        [await studio.link_of_customer(one) for one in people],
        [await studio.cards_of(one) for one in people],
        [await studio.accounts.balance(one) for one in people],
        [await studio.credits.ledger(card) for card in range(1, 11)],
        await studio.bookings.between(date(2026, 1, 1), date(2030, 1, 1)),
        [await studio.bookings.taken(one, TODAY, END_OF_YEAR) for one in range(1, 7)],
        [await studio.bookings.waiting(5, date(2026, 11, 28))],
        await studio.bookings.of_contract_from(1, date(2026, 1, 1)),
        [await studio.bookings.makeups_of(one, only_open=False) for one in people],
        await studio.bookings.open_makeups(),
        await studio.bookings.makeup_from(1),
        [await studio.privacy.export(one) for one in people[:5]],
        [await studio.privacy.obstacles(one) for one in people[:5]],
        await studio.reports.show(NOVEMBER),
        await studio.reports.ledger(NOVEMBER),
    ]
