"""What a sentence names, for dialogs whose wishes have no slots of their own.

It is read once, when the dialog begins; what was answered later counts more.
"""

import re

from handlers.dialog import Slots, Talk
from handlers.understanding.facts import Facts, Role, gather

_SLASH = re.compile(r"^/\w+(?:@\w+)?\s*")
_COUNT = re.compile(r"(?<![\w.,-])\d{1,3}(?![\w.-])")
_READ = "x_read"
_OF_PEOPLE = frozenset({
    "account", "booking", "contract", "credits", "customer", "invoice", "makeup", "refund",
})  # fmt: skip


def note_said(talk: Talk, slots: Slots) -> Facts | None:
    """Fill ``customer`` and ``plan`` with what the first sentence names, where they are empty.

    Returns:
        The sentence taken apart; None where it was read before, or nothing was said.
    """
    text = _SLASH.sub("", str(slots.get("said", "")))
    if not text or _READ in slots:
        return None
    slots[_READ] = 1
    role: Role = "customer" if talk.is_customer else "staff"
    facts = gather(text, talk.words.language, role, talk.said_on, talk.vocabulary)
    is_known = any(slot in slots for slot in ("customer", "customer_id", "card_id"))
    others = [name.text for name in facts.names if name.text != slots.get("receiver")]
    if others and not is_known:
        slots["customer"] = others[0]
    if facts.plans and "plan" not in slots and "plan_id" not in slots:
        slots["plan"] = facts.plans[0].name
    return facts


def named_on_file(talk: Talk, intent: str, text: str) -> dict[str, str]:
    """Return ``customer`` where the words behind a slash command name one person on file.

    Commands that are about nobody on file, or about somebody new, get nothing.
    """
    if talk.is_customer or intent == "customer.add" or intent.partition(".")[0] not in _OF_PEOPLE:
        return {}
    facts = gather(text, talk.words.language, "staff", talk.said_on, talk.vocabulary)
    found = {name.text for name in facts.names if name.people}
    return {"customer": found.pop()} if len(found) == 1 else {}


def count_said(text: str) -> str | None:
    """Return the one number of units that a text gives, None where there is not just one.

    Example:
        >>> count_said("3 von Emre an Liam")
        '3'
    """
    found = _COUNT.findall(text)
    return found[0] if len(found) == 1 else None
