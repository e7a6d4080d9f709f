"""All tables, of the domain and of the installation: importing this completes the metadata."""

from bot import conversation_records, groups, inbox, jobs, leases, outbox, uploads
from bot.post import state as mail_state
from domain.accounts import records as accounts
from domain.bookings import records as bookings
from domain.contracts import receipt_records as receipts
from domain.contracts import records as contracts
from domain.courses import records as courses
from domain.credits import records as credits_
from domain.customers import records as customers
from domain.invoices import printed
from domain.invoices import records as invoices
from domain.plans import records as plans
from domain.reminders import records as reminders
from domain.store import counters, journal, kept
from domain.store.base import Base
from domain.studios import records as studios

OF_THE_INSTALLATION = (groups, inbox, jobs, leases, mail_state, outbox)
OF_THE_CONVERSATION = (conversation_records, uploads)
OF_THE_STORE = (counters, journal, kept)
OF_THE_AREAS = (
    accounts,
    bookings,
    contracts,
    receipts,
    courses,
    credits_,
    customers,
    invoices,
    plans,
    printed,
    reminders,
    studios,
)

METADATA = Base.metadata
