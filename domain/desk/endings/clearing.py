"""The day after the last one: nothing of a contract that is over stays booked.

What was booked beyond the end was given up when the end was set. Here goes what came since, such
as a make-up right for a day that was missed after the notice. A contract that ended by itself
leaves its make-up rights as they were agreed.
"""

from datetime import date

from domain.contracts.records import ContractRecord
from domain.desk.areas import Areas
from domain.desk.endings.facts import Leftovers
from domain.desk.endings.leftovers import LeftOver, Wishes
from domain.desk.endings.remembered import Lost
from domain.desk.endings.writing import LeftoverWriter, WrittenLeftovers

RIGHTS_UNTIL = "rights_until"
"""In the rule of an end: until when make-up rights are valid, where not until the access end."""


async def clear_leftovers(areas: Areas, contract: ContractRecord) -> WrittenLeftovers:
    """Write and return what became of a contract that is over."""
    last_day = contract.access_ends_on or contract.ends_on or contract.fixed_end_on
    if last_day is None:
        return WrittenLeftovers()
    by_itself = contract.ends_on is None
    until = date.max if by_itself else _rights_until(contract)
    found = await LeftOver(areas, contract, Lost()).find(Wishes(last_day, rights_until=until))
    if not found.places and not found.rights:
        return WrittenLeftovers()
    left = Leftovers(found.places, rights=() if by_itself else found.rights)
    return await LeftoverWriter(areas).write(left, contract.customer_id)


def _rights_until(contract: ContractRecord) -> date | None:
    chosen = (contract.end_rule or {}).get(RIGHTS_UNTIL)
    return None if chosen is None else date.fromisoformat(chosen)
