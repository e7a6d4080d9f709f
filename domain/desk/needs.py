"""Which rights a change takes, and the check in the transaction that writes it.

Some commands always take a right (``ALWAYS``); some take one by what they would do: money that
is paid out, a day that lies in the past, several records at once. These previews say so
themselves (``HasNeeds``). What is asked for today is dated back from tomorrow on only if it is
said anew: days count from the day on which somebody asked (``Scope.asked_on``).
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, Protocol, runtime_checkable

from domain.desk.areas import demand_same
from domain.desk.facts import Preview
from domain.desk.previews import UndoPreview
from domain.store.scope import Scope
from domain.studios.rights import NONE, Right, Rights, demand_rights

ALWAYS: Mapping[str, Rights] = {
    "contract.terminate": frozenset({Right.TERMINATE}),
    "contract.change_end": frozenset({Right.TERMINATE}),
    "contract.undo_termination": frozenset({Right.TERMINATE}),
    "contract.annul": frozenset({Right.TERMINATE}),
    "contract.decide": frozenset({Right.TERMINATE}),
    "credits.adjust": frozenset({Right.CORRECT_UNITS}),
    "credits.transfer": frozenset({Right.CORRECT_UNITS}),
    "cards.extend": frozenset({Right.CORRECT_UNITS}),
    "invoice.paid": frozenset({Right.SEE_MONEY}),
    "invoice.credit": frozenset({Right.SEE_MONEY}),
    "invoice.delete": frozenset({Right.SEE_MONEY}),
    "refund.paid": frozenset({Right.REFUND, Right.SEE_MONEY}),
    "data.import": frozenset({Right.BULK}),
}
"""What each command takes whatever it would do; those that are not named take nothing."""


@runtime_checkable
class HasNeeds(Protocol):
    """A preview that takes rights by what it would do."""

    def needs(self, asked_on: date) -> Rights:
        """Return these rights; days before ``asked_on`` are dated back."""
        ...


def needs_of(preview: Preview, asked_on: date) -> Rights:
    """Return the rights that a change takes; taking one back takes what the change itself took.

    Args:
        preview: What would be done.
        asked_on: Studio-local day on which it was asked for.
    """
    command = preview.undoes if isinstance(preview, UndoPreview) else preview.command
    always = ALWAYS.get(command, NONE)
    return always | preview.needs(asked_on) if isinstance(preview, HasNeeds) else always


async def demand_decided(scope: Scope, fresh: Preview, facts: Mapping[str, Any]) -> None:
    """Let pass what was decided on, by somebody who may.

    Args:
        scope: Who acts; asked in this transaction, whatever a button says.
        fresh: The preview under locks.
        facts: The decision facts that were confirmed.

    Raises:
        PreviewOutdated: One of them differs now.
        RightMissing: Who acts may not do it.
    """
    demand_same(fresh, facts)
    await demand_rights(scope, needs_of(fresh, scope.asked_on or scope.today))
