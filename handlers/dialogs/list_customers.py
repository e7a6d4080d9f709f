"""List the customers: all, those of a plan or price group, or those a search text fits.

A search comes with the command: ``/kunden 0151 555``, ``/customers wilson``. Whoever asks for a
plan, course or group that is not on file gets no list of everybody.
"""

import re
from collections.abc import Mapping, Sequence

from domain.customers.service import CustomerFacts
from domain.studios.rights import Right
from handlers.buttons import request_data
from handlers.customers.unheard import not_on_file
from handlers.dialog import Answer, Question, Slots, Talk
from handlers.files.people_csv import people_csv
from handlers.listing import about_line, find_plan
from handlers.messages import Button
from handlers.pages import ENTRIES
from handlers.texts import Words

LONGEST_SEARCH = 36  # bytes: the data of a button holds 64
_SEARCH = re.compile(r"/\w+\s+(.+)", re.DOTALL)


class ListCustomers:
    """``customer.list``."""

    intent = "customer.list"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask nothing: without plan, group and search it is everybody."""
        plan = await find_plan(talk, slots)
        sought = _SEARCH.fullmatch(str(slots.get("said", "")).strip())
        if plan is not None or slots.get("group") or slots.get("search"):
            return None
        if sought:
            slots["search"] = sought.group(1)
            return None
        return await not_on_file(talk, str(slots.get("said", "")))

    async def answer(self, talk: Talk, slots: Slots) -> Answer:
        """Return how many, how many inactive ones are left out, then a line per person.

        A plan stands beside the names unless it is the one that was asked for.
        """
        words, group = talk.words, slots.get("group")
        plan = await find_plan(talk, slots)
        every = await _every(talk, slots)
        sought = slots.get("search")
        found = [each for each in every if sought or each.has_access(talk.said_on)]
        wants_file = slots.get("as") == "csv"
        ids = [person.id for person in found] if wants_file or plan is None else []
        plans = await talk.studio.contracts.plan_names(ids)
        head = (
            words("customers-head" if found else "customers-none", count=len(found)),
            *about_line(words, plan.name if plan else None, group, sought),
            *_left_out(words, len(every) - len(found)),
        )
        if wants_file and found:
            return _as_file(talk, "\n".join(head), found, plans)
        hint = (words("customers-search"),) if len(found) > ENTRIES and not sought else ()
        blocks = ("\n".join((*head, *hint)),)
        if sought and not _fits_a_button(str(sought)):
            return Answer((*blocks, *(_line(words, person, plans) for person in found)))
        entries = tuple((_line(words, one, plans), _button(talk, one)) for one in found)
        return Answer(blocks, entries=entries)


def _as_file(
    talk: Talk, head: str, found: Sequence[CustomerFacts], plans: Mapping[int, str]
) -> Answer:
    """Return the list as a table, for those who may take data out of the studio."""
    if Right.EXPORT not in talk.link.rights:
        return Answer((f"{head}\n{talk.words('customers-no-file')}",))
    return Answer((head,), files=(people_csv(talk.words, found, plans),))


def _fits_a_button(sought: str) -> bool:
    """Say whether the page turners can carry a search text."""
    return "," not in sought and len(sought.encode()) <= LONGEST_SEARCH


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


def _button(talk: Talk, person: CustomerFacts) -> Button:
    data = request_data(talk.words.language, "customer.show", {"customer_id": person.id})
    return Button(person.name, data)
