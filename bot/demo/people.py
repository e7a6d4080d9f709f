"""Who can speak in the demo: the owner, a colleague, a trainer and every customer.

The customers are those of the demo studio's file, in its order, so that their ids never change.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal

from msgspec import Struct

Role = Literal["owner", "staff", "trainer", "customer", "mail"]
"""``mail`` is nobody: the chat in which the demo shows its e-mails."""

STUDIO_FILE = Path(__file__).with_name("studio.json")
FIRST_CUSTOMER_ID = 101
SPEAKS_ENGLISH = frozenset(
    {"Emma Wilson", "David Miller", "Liam Baker", "Hannah Card", "Siobhan O'Neill"}
)


class DemoPerson(Struct, frozen=True):
    """Somebody with a private chat with the bot.

    Attributes:
        key: Short and stable: ``owner``, ``staff``, ``trainer`` or ``customer-101``.
        user_id: Telegram's id of the person and, as in every private chat, of the chat.
        label: How the demo names the person: ``Inhaberin``, ``Team``, ``Trainer`` or the name.
        language_code: The language of the person's Telegram.
    """

    key: str
    user_id: int
    first_name: str
    last_name: str
    label: str
    role: Role
    language_code: str

    def as_user(self, language_code: str | None = None) -> dict[str, Any]:
        """Return the person as a Bot API ``User``."""
        return {
            "id": self.user_id,
            "is_bot": False,
            **self._names(),
            "language_code": language_code or self.language_code,
        }

    def as_chat(self) -> dict[str, Any]:
        """Return the person's private chat as a Bot API ``Chat``."""
        return {"id": self.user_id, "type": "private", **self._names()}

    def _names(self) -> dict[str, str]:
        last = {"last_name": self.last_name} if self.last_name else {}
        return {"first_name": self.first_name, **last}


def demo_people(language_code: str = "de") -> tuple[DemoPerson, ...]:
    """Return everybody with a chat: owner, staff, trainer, then the customers.

    Args:
        language_code: What the three of the studio speak; customers have their own language.
    """
    return (*_crew(language_code), *_customers(_customer_names()))


def find_person(people: Sequence[DemoPerson], wanted: str) -> tuple[DemoPerson, ...]:
    """Return who is meant by a name: one person, nobody, or several to choose from.

    A whole name or key counts before the beginning of one; capitals do not count.
    """
    word = wanted.strip().casefold()
    exact = tuple(p for p in people if word in {p.key.casefold(), p.label.casefold()})
    return exact or tuple(p for p in people if word and p.label.casefold().startswith(word))


def _crew(language_code: str) -> tuple[DemoPerson, ...]:
    labels: tuple[tuple[Role, str], ...] = (
        ("owner", "Inhaberin"),
        ("staff", "Team"),
        ("trainer", "Trainer"),
    )
    return tuple(
        DemoPerson(role, number, label, "", label, role, language_code)
        for number, (role, label) in enumerate(labels, start=1)
    )


def _customer_names() -> list[str]:
    studio = json.loads(STUDIO_FILE.read_text(encoding="utf-8"))
    return [str(name) for name in studio["customers"]]


def _customers(names: Sequence[str]) -> tuple[DemoPerson, ...]:
    return tuple(_customer(number, name) for number, name in enumerate(names, FIRST_CUSTOMER_ID))


def _customer(number: int, name: str) -> DemoPerson:
    first, _, last = name.partition(" ")
    language_code = "en" if name in SPEAKS_ENGLISH else "de"
    return DemoPerson(f"customer-{number}", number, first, last, name, "customer", language_code)
