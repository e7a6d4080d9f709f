"""A contract before and after a change of its pauses, with its books."""

from datetime import date

from msgspec import Struct

from domain.contracts.records import ContractRecord
from domain.dates import DateRange
from domain.desk.books import Books


class Asked(Struct, frozen=True):
    """So much is still to be paid of a document, and when; None where no day is set."""

    due_on: date | None
    cents: int


class Case(Struct, frozen=True):
    """A contract before and after, with its books.

    Attributes:
        before: The row.
        after: A copy of it with the new pauses.
        touched: The days on which the change makes a difference to what rests.
        group: The customer's price group.
        elsewhere: What the customer has still to pay beside this contract.
    """

    before: ContractRecord
    after: ContractRecord
    books: Books
    touched: DateRange
    group: str
    elsewhere: tuple[Asked, ...] = ()
