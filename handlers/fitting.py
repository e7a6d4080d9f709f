"""Guesses that fit: who has no contract that runs is offered the plans, and no end or pause."""

from collections.abc import Sequence

from domain.contracts.views import ContractState
from handlers.dialog import Talk

OF_A_RUNNING_ONE = frozenset({
    "contract.change_end", "contract.earliest_end", "contract.expiring", "contract.pause",
    "contract.resume", "contract.terminate", "contract.undo_termination",
})  # fmt: skip
TO_BEGIN = ("plan.list", "contract.sell")


async def fitting(talk: Talk, meant: Sequence[str]) -> list[str]:
    """Return what may be meant, best first, as far as it can be of use to this customer.

    Args:
        talk: The turn.
        meant: What the sentence alone may mean.
    """
    who = talk.link.customer_id
    if not talk.is_customer or who is None or OF_A_RUNNING_ONE.isdisjoint(meant):
        return list(meant)
    contracts = await talk.studio.contracts.of_customer(who, with_ended=True)
    if any(view.state is not ContractState.ENDED for view in contracts):
        return list(meant)
    others = [each for each in meant if each not in OF_A_RUNNING_ONE]
    return list(dict.fromkeys((*TO_BEGIN, *others)))
