"""Put a new person on file: ``customer.add``."""

from typing import Any

from msgspec import Struct
from msgspec.structs import replace
from typing_extensions import override

from domain.customers.filing import NewCustomer
from domain.desk.areas import person_facts
from domain.desk.commands import Change, DeskCommand, Order
from domain.desk.facts import PersonFacts
from domain.store.journal import Subject


class NewCustomerPreview(Struct, frozen=True):
    """A person who would come on file.

    ``alike`` are people on file who are likely the same: same name, e-mail or phone;
    ``customer`` is the person once they are on file.
    """

    new: NewCustomer
    alike: tuple[PersonFacts, ...]
    command: str = "customer.add"
    customer: PersonFacts | None = None

    def decision_facts(self) -> dict[str, Any]:
        """Return who is likely the same; the values are those of the order."""
        return {"alike": [person.id for person in self.alike]}


class AddCustomer(Order[NewCustomerPreview], frozen=True):
    """A new customer is wanted."""

    new: NewCustomer


class AddCustomerCommand(DeskCommand[AddCustomer, NewCustomerPreview]):
    """Puts new people on file."""

    command = "customer.add"

    @override
    async def think(self, order: AddCustomer, *, lock: bool) -> NewCustomerPreview:
        alike = await self.areas.customers.like(order.new)
        return NewCustomerPreview(order.new, tuple(map(person_facts, alike)))

    @override
    async def write(self, order: AddCustomer, preview: NewCustomerPreview) -> Change:
        record = await self.areas.customers.add(order.new)
        person = PersonFacts(record.id, record.name, record.number)
        subject = Subject(customer_id=record.id)
        told = replace(preview, customer=person)
        facts = {"number": record.number}
        return Change(subject, facts, [record], undo_until=self.undo_until, told=told)
