"""The customers of the demo studio as they stand on file, with invented contact data.

Nobody of them exists: mail addresses end in example.org, phone numbers begin with 0151 555.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from bot.demo.history import GROUPS, INACTIVE_FROM, NOT_CONNECTED, since
from bot.demo.people import DemoPerson, demo_people
from bot.demo.plans import NORMAL, SENIORS, STUDENTS
from domain.customers.records import CustomerRecord
from domain.customers.rules import plain
from domain.store.scope import Role
from domain.studios.records import LinkRecord, StaffRecord

_WITHOUT_MAIL = 9
_WITHOUT_BIRTHDAY = 11
_SPELLED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_BORN = {STUDENTS: (2000, 6), SENIORS: (1943, 16)}
"""Per price group the first year of birth, and how many years there are."""


def staff_records(studio_id: int) -> list[StaffRecord]:
    """Return the three who work here; their ids are those of their chats."""
    return [
        StaffRecord(
            studio_id=studio_id,
            id=person.user_id,
            name=person.label,
            role=Role(person.role).value,
            language=None,
        )
        for person in demo_people()
        if person.role != "customer"
    ]


def customer_records(studio_id: int, names: Sequence[str]) -> list[CustomerRecord]:
    """Return the customers in the order of their names; ids count from 1."""
    languages = {person.label: person.language_code for person in demo_people()}
    return [
        CustomerRecord(
            studio_id=studio_id,
            id=number,
            number=f"K-{1000 + number}",
            name=name,
            email=_mail(name) if number % _WITHOUT_MAIL else None,
            phone=f"0151 555{7 * number % 10}{1000 + 37 * number}",
            birthday=_birthday(name, number) if number % _WITHOUT_BIRTHDAY else None,
            address=f"Lindenweg {number}, 12345 Lindenau",
            language=languages[name],
            price_group=GROUPS.get(name, NORMAL),
            since=since(name),
            active=name not in INACTIVE_FROM,
            inactive_from=INACTIVE_FROM.get(name),
        )
        for number, name in enumerate(names, start=1)
    ]


def link_records(
    studio_id: int, customers: Mapping[str, int], linked_at: datetime, crew: str = "de"
) -> list[LinkRecord]:
    """Return the chats: the three who work here by the ids 1 to 3, and the connected customers.

    Args:
        studio_id: Of the demo studio.
        customers: Their ids by name.
        linked_at: Since when they have a chat.
        crew: What the three speak.
    """
    return [
        _link(studio_id, person, customers.get(person.label), linked_at)
        for person in demo_people(crew)
        if person.label not in NOT_CONNECTED
    ]


def _link(
    studio_id: int, person: DemoPerson, customer_id: int | None, linked_at: datetime
) -> LinkRecord:
    return LinkRecord(
        telegram_id=person.user_id,
        studio_id=studio_id,
        role=Role(person.role).value,
        staff_id=person.user_id if customer_id is None else None,
        customer_id=customer_id,
        language=person.language_code,
        linked_at=linked_at,
        last_used_at=linked_at,
        unreachable_at=None,
    )


def _mail(name: str) -> str:
    spelled = name.casefold().translate(_SPELLED)
    letters = ("".join(filter(str.isalnum, word)) for word in plain(spelled).split())
    return ".".join(letters) + "@example.org"


def _birthday(name: str, number: int) -> date:
    """Return a day that fits the price group: whoever studies is young."""
    first_year, years = _BORN.get(GROUPS.get(name, NORMAL), (1966, 34))
    return date(first_year + 13 * number % years, 1 + 5 * number % 12, 1 + 11 * number % 28)
