"""Customer and contract numbers, e-mail addresses and phone numbers in a sentence, as names.

They are replaced by the name they stand for before the sentence is understood, so that
"K-1001 kündigen" reads as any sentence with that name does. Only the studio's side may do that.
"""

import re
from typing import Any

from handlers.dialog import Talk

_CONTACT = re.compile(
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"  # e-mail
    r"|\b[Kk]-\d{3,}\b"  # customer number
    r"|(?<![\w.-])\+?\d[\d /()-]{6,}\d"  # phone
)
_CONTRACT = re.compile(r"\b[Vv]-\d{3,}\b")


async def with_names(talk: Talk, text: str) -> tuple[str, dict[str, Any]]:
    """Return the text with names in the place of numbers, and the ids that they gave.

    What belongs to nobody, or to several people, stays as it is.
    """
    if talk.is_customer:
        return text, {}
    if found := _CONTRACT.search(text):
        view = await talk.studio.contracts.by_number(found.group())
        if view is not None:
            customer = await talk.studio.customers.file(view.customer_id)
            ids = {"customer_id": customer.id, "contract_id": view.id}
            return _replaced(text, found, customer.name), ids
    for contact in _CONTACT.finditer(text):
        people = await talk.studio.customers.find_by_contact(contact.group())
        if len(people) == 1:
            ids = {"customer_id": people[0].id}
            return _replaced(text, contact, people[0].name), ids
    return text, {}


def _replaced(text: str, found: re.Match[str], name: str) -> str:
    return f"{text[: found.start()]}{name}{text[found.end() :]}"
