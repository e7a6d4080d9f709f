"""A customer names nothing but what is his own, whatever the data of a button says.

Every dialog is asked first: an id of somebody else's, and one that there is not, are answered
alike, so that nobody learns which ids there are.
"""

from collections.abc import Awaitable, Callable, Mapping

from domain.errors import Refusal
from domain.studio import Studio
from handlers.dialog import Answer, Slots, Talk


async def not_own(talk: Talk, slots: Slots) -> Answer | None:
    """Return the polite no to a customer whose slots hold what is another's, else None."""
    if not talk.is_customer:
        return None
    for slot, owner_of in OWNERS.items():
        if (named := slots.get(slot)) is None:
            continue
        if await _owner(owner_of, talk.studio, named) != talk.link.customer_id:
            return Answer((talk.words("only-yourself"),))
    return None


OwnerOf = Callable[[Studio, int], Awaitable[int]]


async def _owner(owner_of: OwnerOf, studio: Studio, named: object) -> int | None:
    """Return whose something is; None where there is no such thing."""
    if not str(named).isdecimal():
        return None
    try:
        return await owner_of(studio, int(str(named)))
    except Refusal:
        return None


async def _himself(studio: Studio, customer_id: int) -> int:
    del studio
    return customer_id


async def _of_contract(studio: Studio, contract_id: int) -> int:
    return (await studio.contracts.view(contract_id)).customer_id


async def _of_invoice(studio: Studio, invoice_id: int) -> int:
    return (await studio.invoices.get(invoice_id)).customer_id


async def _of_booking(studio: Studio, booking_id: int) -> int:
    return (await studio.bookings.get(booking_id)).customer_id


async def _of_makeup(studio: Studio, makeup_id: int) -> int:
    return (await studio.bookings.makeup(makeup_id)).customer_id


async def _of_card(studio: Studio, card_id: int) -> int:
    return (await studio.credits.record(card_id)).customer_id


async def _of_receipt(studio: Studio, receipt_id: int) -> int:
    return (await studio.receipts.get(receipt_id)).customer_id


OWNERS: Mapping[str, OwnerOf] = {
    "customer_id": _himself,
    "contract_id": _of_contract,
    "invoice_id": _of_invoice,
    "booking_id": _of_booking,
    "makeup_id": _of_makeup,
    "card_id": _of_card,
    "receipt_id": _of_receipt,
}
"""Whose a thing is, by the slot that names it."""
