"""Which contracts end, on which day and why: as lists of many and reminders of one ask for them.

Days are studio-local; last days are inclusive. Nothing here reads or writes.
"""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from domain.contracts.agreed import AgreedTerms, Listed
from domain.contracts.pauses import Pause
from domain.contracts.rules import Terms, term_on
from domain.contracts.views import ContractState, ContractView, pause_from, state_on, terms_of
from domain.dates import DateRange
from domain.plans.terms import Continuation


class EndCause(StrEnum):
    """Why a contract stands in a list of ends."""

    TERMINATED = "terminated"
    ENDS_BY_ITSELF = "ends_by_itself"
    TERM_RENEWS = "term_renews"
    """The fixed term ends, and the contract goes on if nobody gives notice."""


class Ending(Struct, frozen=True):
    """A contract that ends on a day, and why."""

    contract: ContractView
    on: date
    why: EndCause


class ListedEnd(Struct, frozen=True):
    """A contract in a list of ends, of which there are hundreds, with a line or two about each.

    Attributes:
        contract: As much of it as such a list says.
        seen_on: The day from which it is seen.
        on: Its last day, or that of a term.
    """

    contract: Listed
    seen_on: date
    on: date
    why: EndCause

    @property
    def terms(self) -> Terms:
        """The terms that are frozen in the contract."""
        return terms_of(self.contract)

    @property
    def pause(self) -> Pause | None:
        """The pause that runs on the day from which it is seen, else the next one to come."""
        return pause_from(self.contract, self.seen_on)

    @property
    def is_over(self) -> bool:
        """Whether the contract was over before the day from which it is seen."""
        return state_on(self.contract, self.seen_on) is ContractState.ENDED


def certain_end(contract: AgreedTerms) -> tuple[date, EndCause] | None:
    """Return the end that only a new decision can move, and why it comes; None without one."""
    if contract.ends_on is not None:
        return contract.ends_on, EndCause.TERMINATED
    if contract.fixed_end_on is not None:
        return contract.fixed_end_on, EndCause.ENDS_BY_ITSELF
    return None


def ending_of(contract: Listed, day: date, period: DateRange) -> ListedEnd | None:
    """Return the end of a contract that falls into a period, seen from ``day``.

    A term that goes on without a notice is listed only if it ends from ``day`` on: what renewed
    in the past did not end.
    """
    end, why = certain_end(contract) or _end_of_term(contract, max(day, period.start))
    return ListedEnd(contract, day, end, why) if end in period else None


def _end_of_term(contract: AgreedTerms, day: date) -> tuple[date, EndCause]:
    """Return the end of the term that runs on a day; the far future if none does."""
    terms = terms_of(contract)
    if terms.renewal is Continuation.NONE:
        term, why = terms.first_term, EndCause.ENDS_BY_ITSELF
    else:
        term, why = term_on(terms, max(day, contract.starts_on)), EndCause.TERM_RENEWS
    return (date.max if term is None else term.last_day), why
