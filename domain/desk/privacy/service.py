"""What a dialog may ask about people's data; erasing them is an order of the desk."""

from domain.desk.areas import Areas
from domain.desk.privacy.export import PersonalData, export
from domain.desk.privacy.obstacles import Obstacles, obstacles_of
from domain.desk.privacy.person import Person, person_of
from domain.store.scope import Scope


class Privacy:
    """People's data in one studio."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    async def person(self, customer_id: int) -> Person:
        """Return a customer with the ids of what is theirs."""
        return await person_of(self._scope, customer_id)

    async def export(self, customer_id: int) -> PersonalData:
        """Return everything that the studio keeps about a customer."""
        return await export(self._scope, customer_id)

    async def obstacles(self, customer_id: int) -> Obstacles:
        """Return what has to be settled before a customer's data can be erased."""
        await person_of(self._scope, customer_id)
        return await obstacles_of(Areas(self._scope), customer_id)
