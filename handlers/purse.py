"""Where money goes that comes back to a customer: to his account, or paid out."""

from domain.desk.orders import MoneyTo
from handlers.dialog import Option, Slots
from handlers.texts import Words

_SLOT = "x_money"


def purse_of(slots: Slots, usual: MoneyTo = MoneyTo.ACCOUNT) -> MoneyTo:
    """Return where money goes: where somebody chose, else where it usually does."""
    return MoneyTo(slots.get(_SLOT, usual))


def other_purse(words: Words, chosen: MoneyTo) -> Option:
    """Return the button that sends money the other way."""
    other = MoneyTo.REFUND if chosen is MoneyTo.ACCOUNT else MoneyTo.ACCOUNT
    return Option(words(f"button-money-{other.value}"), sets={_SLOT: other.value})
