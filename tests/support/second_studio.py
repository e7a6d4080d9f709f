"""A second studio beside the demo's, for people who are connected with both."""

from datetime import date

from domain.customers.records import CustomerRecord
from domain.store.counters import next_number
from domain.studios.service import Studios
from tests.support.talk import ZONE, Talk

BORN = date(1990, 3, 14)


async def open_second(talk: Talk, name: str, *customers: str) -> int:
    """Return the id of a new studio with these customers, all born on the same day."""
    async with talk.tresen.database.write() as session:
        studios = Studios(session, talk.tresen.clock.now())
        opened = await studios.open_studio(name, "de", ZONE, "Ute Pfeiffer")
        for customer in customers:
            number = await next_number(session, opened.studio_id, "customers")
            session.add(
                CustomerRecord(
                    studio_id=opened.studio_id,
                    id=number,
                    number=f"K-{1000 + number}",
                    name=customer,
                    birthday=BORN,
                    language="de",
                    price_group="Normal",
                    since=date(2026, 1, 1),
                    active=True,
                )
            )
        return opened.studio_id
