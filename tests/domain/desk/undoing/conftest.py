"""A studio in which every command has something to do."""

from dataclasses import dataclass

import pytest

from domain.store.scope import Role, Scope
from domain.studios.service import Studios
from tests.support.bookings import add_category, add_course, give_card
from tests.support.documents import Member, add_clara
from tests.support.rows import add_customer


@dataclass(frozen=True)
class House:
    """Ids of what there is.

    ``clara`` has a membership with paid and open invoices; ``emre``, ``lena`` and ``jonas`` have a
    card each. The course takes place on Tuesdays, with two places and a waiting list.
    """

    scope: Scope
    clara: Member
    emre: int
    lena: int
    jonas: int
    cards: dict[int, int]
    course: int
    category: int
    trainer: int


@pytest.fixture
async def house(empty: Scope) -> House:
    clara = await add_clara(empty)
    people = [
        await add_customer(empty, name) for name in ("Emre Çelik", "Lena März", "Jonas Weber")
    ]
    cards = {each: await give_card(empty, each) for each in people}
    category = await add_category(empty)
    trainer = await Studios(empty.session, empty.now).add_staff(empty, "Trainer", Role.TRAINER)
    course = await add_course(empty, category, trainer_id=trainer)
    emre, lena, jonas = people
    return House(empty, clara, emre, lena, jonas, cards, course, category, trainer)
