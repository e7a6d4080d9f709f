"""Note the terms that begin, a portion at a time: a follow-on term, or the open-ended phase.

A contract renews by itself; what is written is that it did, and from when to when its new term
runs, so that the history tells it.

Source: RULES.md, "Chain of follow-on terms" (R6), "Daily billing" (R22).
"""

from datetime import date

from domain.contracts.calendar import Renewal, renewals_until, renews_after
from domain.contracts.due import DueContract, DueContracts, TermDays
from domain.store.journal import NewEntry, Subject, write_entries
from domain.store.scope import Scope

COMMAND = "contract.renew"


class RenewDue:
    """Notes the terms that began in one studio."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._contracts = DueContracts(scope)

    async def renew(self, day: date, most: int) -> int:
        """Return of how many contracts, at most ``most``, every term up to a day is noted."""
        contracts = await self._contracts.to_renew(day, most)
        begun = [(contract, renewals_until(contract, day)) for contract in contracts]
        entries = [_entry(contract, one) for contract, found in begun for one in found]
        await write_entries(self._scope, entries)
        after = {contract.id: _after(contract, found) for contract, found in begun}
        await self._contracts.renewed(after)
        return len(contracts)


def _after(contract: DueContract, found: tuple[Renewal, ...]) -> TermDays:
    noted = found[-1].on if found else contract.renewed_on
    return TermDays(renewed_on=noted, renews_on=renews_after(contract, noted))


def _entry(contract: DueContract, renewal: Renewal) -> NewEntry:
    term = renewal.term
    facts = {
        "renewed_on": renewal.on.isoformat(),
        "runs_until": None if term is None else term.last_day.isoformat(),
    }
    rows = [("contracts", contract.id, contract.version + 1)]
    return NewEntry(COMMAND, Subject(contract.customer_id, contract.id), facts, rows)
