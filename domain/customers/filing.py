"""What is written into a customer's file: a new person, or new values of one.

Two people may share a phone or an e-mail address (a family); the same name with the same birthday
or contact is likely the same person, which is said and never refused.
"""

from datetime import date

from msgspec import Struct
from msgspec.structs import asdict

from domain.customers.errors import CustomerFieldEmpty
from domain.customers.records import CustomerRecord
from domain.store.counters import next_number
from domain.store.scope import Scope

BASE_GROUP = "Normal"
"""The price group of whoever is in no other."""
FIRST_NUMBER = 1000
"""Customer numbers count on from here."""


class NewCustomer(Struct, frozen=True, kw_only=True):
    """A person who comes on file; ``since`` None is today, ``language`` None the studio's."""

    name: str
    email: str | None = None
    phone: str | None = None
    birthday: date | None = None
    address: str | None = None
    language: str = "de"
    price_group: str = BASE_GROUP
    since: date | None = None
    active: bool = True
    external_number: str | None = None


async def add_customer(scope: Scope, new: NewCustomer) -> CustomerRecord:
    """Return the row of a new customer under the next number, such as ``K-1041``."""
    session, studio_id = scope.session, scope.studio_id
    values = asdict(new)
    record = CustomerRecord(
        studio_id=studio_id,
        id=await next_number(session, studio_id, "customers"),
        number=f"K-{FIRST_NUMBER + await next_number(session, studio_id, 'customer')}",
        **{**values, "since": new.since or scope.today},
    )
    session.add(record)
    await session.flush()
    return record


CHANGEABLE = ("name", "email", "phone", "birthday", "address", "language", "price_group")
"""The values of a file that people change; chat access has commands of its own."""


def change_customer(record: CustomerRecord, changes: dict[str, object]) -> None:
    """Write new values into a customer's row.

    Raises:
        CustomerFieldEmpty: The name is to be emptied.
        ValueError: Something else than a value of the file is to be changed.
    """
    for name, value in changes.items():
        if name not in CHANGEABLE:
            raise ValueError(name)
        if name == "name" and not value:
            raise CustomerFieldEmpty(name)
        setattr(record, name, value)
