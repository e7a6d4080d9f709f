"""A contract with other pauses, thought through: what both commands share."""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from domain.contracts.errors import ContractEnded
from domain.contracts.pauses import Pause
from domain.contracts.records import ContractRecord
from domain.contracts.rules import term_on
from domain.contracts.views import ContractState, pauses_of, state_on, terms_of
from domain.customers.service import CustomerFacts
from domain.dates import DateRange
from domain.desk.areas import Areas
from domain.desk.books import Books
from domain.desk.orders import MoneyTo
from domain.desk.pausing.case import Asked, Case
from domain.desk.pausing.changing import bill_again_from, change_pauses, copy_of
from domain.desk.pausing.costs import costs_of, settle_case
from domain.desk.pausing.previews import Costs, Ends
from domain.desk.pausing.rules import Agreed, Frame
from domain.desk.settling import Settlement
from domain.plans.pauses import PauseRules

NO_RULES = PauseRules(allowed=False)
"""What holds where a plan says nothing about pausing."""


class Rest(Struct, frozen=True):
    """A contract before and after a change of its pauses, and what follows.

    Attributes:
        record: The row as it is.
        after: A copy of it as it would be.
        rules: What its plan says about pausing.
    """

    record: ContractRecord
    after: ContractRecord
    customer: CustomerFacts
    rules: PauseRules
    books: Books
    agreed: Agreed
    settlement: Settlement
    costs: Costs

    @property
    def ends(self) -> Ends:
        """The last days before and after."""
        before, after = self.record, self.after
        begins = self.agreed.pause.first_day if self.agreed.pause else None
        day = max(begins or before.starts_on, before.starts_on)
        is_set = before.ends_on or before.fixed_end_on
        return Ends(
            term_before=None if is_set else _term_end(before, day),
            term_after=None if is_set else _term_end(after, day),
            set_before=is_set,
            set_after=after.ends_on or after.fixed_end_on,
        )


async def contract_to_rest(areas: Areas, contract_id: int, *, lock: bool) -> ContractRecord:
    """Return the row of a contract that is not over.

    Raises:
        ContractEnded: It is.
    """
    record = await areas.contract_row(contract_id, lock=lock)
    last_day = record.ends_on or record.fixed_end_on
    if state_on(record, areas.scope.today) is ContractState.ENDED and last_day is not None:
        raise ContractEnded(record.id, last_day)
    return record


def rules_of(record: ContractRecord) -> PauseRules:
    """Return what the plan of a contract says about pausing."""
    return PauseRules.from_json(record.pause) or NO_RULES


def frame_of(record: ContractRecord) -> Frame:
    """Return what decides on the pauses of a contract."""
    return Frame(
        contract_id=record.id,
        terms=terms_of(record),
        pauses=pauses_of(record),
        rules=rules_of(record),
        terminated_on=record.ends_on,
        fixed_end_on=record.fixed_end_on,
    )


async def think(
    areas: Areas,
    record: ContractRecord,
    agreed: Agreed,
    old: Pause | None,
    money_to: MoneyTo,
    *,
    lock: bool,
) -> Rest:
    """Return a contract with a pause in the place of another, and what follows.

    Args:
        areas: The services of the studio.
        record: The contract.
        agreed: The pause as it is to be.
        old: The one whose place it takes, None for a new one.
        money_to: Where money goes that was paid for days of rest.
        lock: Whether the rows that decide are locked.
    """
    customer = await areas.customers.file(record.customer_id)
    books = await areas.books_of(record, lock=lock)
    after, touched = copy_of(record), _touched(old, agreed.pause)
    pauses = with_pause(pauses_of(record), agreed.pause, old)
    change_pauses(after, pauses, agreed.end_moves_by)
    documents = (*books.documents, *books.memory.drafts.values())
    bill_again_from(after, documents, touched.start)
    case = Case(record, after, books, touched, customer.price_group)
    settlement = settle_case(case, money_to)
    if settlement.balance_after_cents > 0:
        case = replace(case, elsewhere=await _asked_elsewhere(areas, books))
    costs = costs_of(case, settlement, money_to, areas.scope.today)
    return Rest(record, after, customer, rules_of(record), books, agreed, settlement, costs)


async def _asked_elsewhere(areas: Areas, books: Books) -> tuple[Asked, ...]:
    """Return what a customer has still to pay beside the periods of a contract."""
    ours = {document.id for document in books.documents}
    unpaid = await areas.invoices.open(books.customer_id)
    return tuple(Asked(each.due_on, each.rest_cents) for each in unpaid if each.id not in ours)


def with_pause(pauses: Iterable[Pause], new: Pause | None, old: Pause | None) -> tuple[Pause, ...]:
    """Return pauses with one in the place of another, by number; None for no such pause."""
    kept = tuple(one for one in pauses if old is None or one.number != old.number)
    return kept if new is None else (*kept, new)


def _touched(old: Pause | None, new: Pause | None) -> DateRange:
    """Return the days on which one of two pauses rests; from the first day to the last."""
    days = [pause.days for pause in (old, new) if pause is not None]
    return DateRange(min(each.start for each in days), max(each.end for each in days))


def _term_end(record: ContractRecord, day: date) -> date | None:
    term = term_on(terms_of(record), day)
    return None if term is None else term.last_day
