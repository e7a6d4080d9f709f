"""What has to be settled before a person's data can be erased: nothing may run or be owed."""

from msgspec import Struct

from domain.accounts.service import Accounts
from domain.bookings.service import Bookings
from domain.bookings.views import BookingView
from domain.contracts.service import Contracts
from domain.contracts.views import ContractState, ContractView
from domain.desk.areas import Areas
from domain.invoices.rules import InvoiceState
from domain.invoices.views import InvoiceView


class Obstacles(Struct, frozen=True):
    """What still runs or is owed.

    Attributes:
        contracts: Those that are not over.
        invoices: Those with money to come, and drafts.
        balance_cents: On the customer's account; negative where the customer owes it.
        refund_cents: To be paid out.
        bookings: Course days to come, waiting lists too.
    """

    contracts: tuple[ContractView, ...]
    invoices: tuple[InvoiceView, ...]
    balance_cents: int
    refund_cents: int
    bookings: tuple[BookingView, ...]

    def __bool__(self) -> bool:
        """Return whether there is any."""
        money = self.balance_cents or self.refund_cents
        return bool(self.contracts or self.invoices or money or self.bookings)


async def obstacles_of(areas: Areas, customer_id: int) -> Obstacles:
    """Return what stands in the way of erasing a customer's data."""
    scope = areas.scope
    contracts = await Contracts(scope).of_customer(customer_id, with_ended=True)
    documents = await areas.invoices.of_customer(customer_id)
    accounts = Accounts(scope)
    return Obstacles(
        contracts=tuple(one for one in contracts if one.state is not ContractState.ENDED),
        invoices=tuple(
            one for one in documents if one.is_unpaid or one.state is InvoiceState.DRAFT
        ),
        balance_cents=await accounts.balance(customer_id),
        refund_cents=await accounts.refunds_due(customer_id),
        bookings=await Bookings(scope).of_customer(customer_id),
    )
