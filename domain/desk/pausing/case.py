"""A contract before and after a change of its pauses, with its books."""

from dataclasses import dataclass

from domain.contracts.records import ContractRecord
from domain.dates import DateRange
from domain.desk.books import Books


@dataclass(frozen=True)
class Case:
    """A contract before and after, with its books.

    Attributes:
        before: The row.
        after: A copy of it with the new pauses.
        touched: The days on which the change makes a difference to what rests.
        group: The customer's price group.
    """

    before: ContractRecord
    after: ContractRecord
    books: Books
    touched: DateRange
    group: str
