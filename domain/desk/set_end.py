"""The end that a contract's row holds or gets, for the commands that set, move or withdraw it."""

from datetime import date

from domain.contracts.errors import ContractEnded, FollowedByAnother, NotTerminated
from domain.contracts.records import ContractRecord
from domain.contracts.successors import successor_of
from domain.contracts.views import ContractState, state_on
from domain.store.scope import Scope


def ends_in_future(record: ContractRecord, today: date) -> date:
    """Return the last day that a termination set, today or later.

    Raises:
        ContractEnded: The contract is over; afterwards only a new one helps.
        NotTerminated: No end is set.
    """
    last_day = record.ends_on or record.fixed_end_on
    if last_day is not None and state_on(record, today) is ContractState.ENDED:
        raise ContractEnded(record.id, last_day)
    if record.ends_on is None:
        raise NotTerminated(record.id)
    return record.ends_on


async def demand_gap(scope: Scope, record: ContractRecord, last_day: date | None) -> None:
    """Demand that a contract is over before the one begins that a change of plan let follow.

    Args:
        scope: The studio.
        record: The old contract.
        last_day: Its last day from now on; None for one that goes on.

    Raises:
        FollowedByAnother: They would run side by side.
    """
    successor = await successor_of(scope, record.id)
    if successor is None or (last_day is not None and last_day < successor.starts_on):
        return
    raise FollowedByAnother(record.id, successor.plan_name, successor.number, successor.starts_on)


def billed_until(record: ContractRecord, ends_on: date) -> date | None:
    """Return the last day that is billed if a contract ends on a day, None where no day counts.

    The price of a card buys units, not days: ending it early leaves its invoice as it is. What is
    given back for unused units is for the studio to decide (RULES.md R12), by ``invoice.credit``.
    """
    return None if record.kind == "card" else ends_on
