"""List the customers: all, those of a plan or price group, or those a search text fits.

A search comes with the command: ``/kunden 0151 555``, ``/customers wilson``.
"""

import re
from collections.abc import Mapping, Sequence

from domain.customers.service import CustomerFacts
from handlers.buttons import request_data
from handlers.dialog import Answer, Question, Slots, Talk
from handlers.listing import MOST_BUTTONS, about_line, find_plan
from handlers.messages import Button, Rows
from handlers.texts import Words

_SEARCH = re.compile(r"/\w+\s+(.+)", re.DOTALL)


class ListCustomers:
    """``customer.list``."""

    intent = "customer.list"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask nothing: without plan, group and search it is everybody."""
        await find_plan(talk, slots)
        sought = _SEARCH.fullmatch(str(slots.get("said", "")).strip())
        if sought and not slots.get("plan_id") and not slots.get("group"):
            slots.setdefault("search", sought.group(1))
        return None

    async def answer(self, talk: Talk, slots: Slots) -> Answer:
        """Return how many, how many inactive ones are left out, then a line per person.

        A plan stands beside the names unless it is the one that was asked for.
        """
        words, group = talk.words, slots.get("group")
        plan = await find_plan(talk, slots)
        every = await _every(talk, slots)
        sought = slots.get("search")
        found = [each for each in every if sought or each.has_access(talk.said_on)]
        ids = [] if plan else [person.id for person in found]
        plans = await talk.studio.contracts.plan_names(ids)
        head = (
            words("customers-head" if found else "customers-none", count=len(found)),
            *about_line(words, plan.name if plan else None, group, sought),
            *_left_out(words, len(every) - len(found)),
        )
        lines = (_line(words, person, plans) for person in found)
        return Answer(("\n".join(head), *lines), _buttons(talk, found))


async def _every(talk: Talk, slots: Slots) -> tuple[CustomerFacts, ...]:
    """Return who fits, the inactive too."""
    if slots.get("search"):
        return await talk.studio.customers.search(str(slots["search"]))
    return await talk.studio.list_customers(
        plan_id=slots.get("plan_id"), group=slots.get("group"), active=None
    )


def _left_out(words: Words, inactive: int) -> tuple[str, ...]:
    return (words("customers-inactive", count=inactive),) if inactive else ()


def _line(words: Words, person: CustomerFacts, plans: Mapping[int, str]) -> str:
    plan = plans.get(person.id)
    line = "customers-line" if plan else "customers-line-without"
    return words(line, name=person.name, number=person.number, plan=plan)


def _buttons(talk: Talk, found: Sequence[CustomerFacts]) -> Rows:
    """Return a button per person where the list is short."""
    return tuple((_button(talk, person),) for person in found if len(found) <= MOST_BUTTONS)


def _button(talk: Talk, person: CustomerFacts) -> Button:
    data = request_data(talk.words.language, "customer.show", {"customer_id": person.id})
    return Button(person.name, data)
