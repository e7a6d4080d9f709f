"""What the journal remembers of places and make-up rights that ends of a contract took.

Each change that touches them writes a ``leftovers`` fact. Those of one contract, oldest first and
without what was taken back, tell what it would have if it had never been ended::

    {"dropped": [[71, "unit_back"]], "repaid": [[72, ["card", 3, 9, null]]],
     "back": [70, 69], "kept_by": [[69, ["single", null, null, null]]],
     "rights": [[5, "2027-02-24", "2026-12-21"]]}

``kept_by`` is what paid for a place that was kept, until the contract paid for it again.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from msgspec import Struct, field

from domain.bookings.rules import Payer, Source
from domain.desk.bookings.previews import Outcome
from domain.store.journal import changes_of
from domain.store.scope import Scope

LEFTOVERS = "leftovers"


class Lost(Struct):
    """What ends took away and nothing has brought back since.

    Attributes:
        dropped: By booking, what came back for the place.
        repaid: By booking that was kept, what had paid for it.
        rights: By make-up right, its last day before.
    """

    dropped: dict[int, Outcome] = field(default_factory=dict)
    repaid: dict[int, Payer] = field(default_factory=dict)
    rights: dict[int, date] = field(default_factory=dict)

    def take_in(self, facts: Mapping[str, Any]) -> None:
        """Add what one change did."""
        for booking_id in facts.get("back", ()):
            self.dropped.pop(booking_id, None)
            self.repaid.pop(booking_id, None)
        for booking_id, outcome in facts.get("dropped", ()):
            self.repaid.pop(booking_id, None)
            self.dropped[booking_id] = Outcome(outcome)
        for booking_id, paid_by in facts.get("repaid", ()):
            self.repaid.setdefault(booking_id, payer_from(paid_by))
        for makeup_id, before, after in facts.get("rights", ()):
            self._take_right(makeup_id, date.fromisoformat(before), date.fromisoformat(after))

    def _take_right(self, makeup_id: int, before: date, after: date) -> None:
        first = self.rights.setdefault(makeup_id, before)
        if after >= first:
            del self.rights[makeup_id]


async def lost_of(scope: Scope, contract_id: int) -> Lost:
    """Return what the ends of a contract took away."""
    changes = await changes_of(scope, contract_id)
    return lost_in(each.facts for each in changes if each.stands)


def lost_in(changes: Iterable[Mapping[str, Any]]) -> Lost:
    """Return what changes took away, from their facts, oldest first."""
    lost = Lost()
    for facts in changes:
        lost.take_in(facts.get(LEFTOVERS) or {})
    return lost


def paid_facts(source: str, payer: tuple[int | None, int | None, int | None]) -> list[Any]:
    """Return what pays for a place as the journal keeps it: source, contract, card, right."""
    return [source, *payer]


def payer_from(facts: Iterable[Any]) -> Payer:
    """Return what paid for a place, from the journal."""
    source, contract_id, card_id, makeup_id = facts
    return Payer(Source(source), contract_id, card_id, makeup_id)
