"""Who and which contract is meant: from names and numbers to ids, or to the next question.

Customers speak for themselves only. A name that fits several people is asked with a fact that
tells them apart; a name that fits nobody is answered with the nearest three.
"""

import re
from collections.abc import Collection

from domain.contracts.views import ContractState, ContractView
from domain.customers.rules import Told
from handlers.dialog import Answer, Choice, Question, Slots, Talk
from handlers.texts import Span
from handlers.understanding.names import find_people, nearest
from handlers.understanding.words import fold
from handlers.wording import key

_CONTACT = re.compile(r"\S+@\S+\.\w+|\b[Kk]-\d{3,}\b|\+?\d[\d /()-]{6,}\d")
_CONTRACT = re.compile(r"\b[Vv]-\d{3,}\b")
ANY_STATE = frozenset(ContractState)
NOT_ENDED = ANY_STATE - {ContractState.ENDED}


async def find_customer(talk: Talk, slots: Slots) -> Question | Answer | None:
    """Fill ``customer_id``; return the question or the dead end where that is not possible."""
    if talk.is_customer:
        return await _himself(talk, slots)
    if "customer_id" in slots:
        return None
    if (contract_id := slots.get("contract_id")) is not None:
        slots["customer_id"] = (await talk.studio.contracts.view(contract_id)).customer_id
        return None
    if await _by_number(talk, slots):
        return None
    named = slots.get("customer")
    if not named:
        return Question("customer", talk.words("ask-customer"), kind="free")
    return await _by_name(talk, slots, str(named))


async def _himself(talk: Talk, slots: Slots) -> Answer | None:
    """Take the customer's own id; somebody else's whole name is answered with a no.

    Less than a whole name is no reason to refuse: surnames may be everyday words.
    """
    own_id = slots["customer_id"] = talk.link.customer_id
    named, said = slots.get("customer"), fold(str(slots.get("said", "")))
    if not named or fold(str(named)) not in said:
        return None
    own = await talk.studio.customers.file(own_id) if own_id else None
    is_own = own is not None and fold(own.name) == fold(str(named))
    return None if is_own else Answer((talk.words("only-yourself"),))


async def _by_number(talk: Talk, slots: Slots) -> bool:
    said = str(slots.get("said", ""))
    if found := _CONTRACT.search(said):
        view = await talk.studio.contracts.by_number(found.group())
        if view is not None:
            slots["customer_id"], slots["contract_id"] = view.customer_id, view.id
            return True
    for contact in _CONTACT.findall(said):
        people = await talk.studio.customers.find_by_contact(contact)
        if len(people) == 1:
            slots["customer_id"] = people[0].id
            return True
    return False


async def _by_name(talk: Talk, slots: Slots, named: str) -> Question | Answer | None:
    match = find_people(named, talk.vocabulary)
    wanted = {fold(name) for name in match.full}
    ids = [number for number, name in await talk.studio.customers.names() if fold(name) in wanted]
    if len(ids) == 1:
        slots["customer_id"] = ids[0]
        if match.by_typo:
            slots["x_typo"] = 1
        return None
    if ids:
        return await _which_person(talk, ids, talk.words("ask-which-person", name=named))
    near = {fold(name) for name in nearest(named, talk.vocabulary)}
    ids = [number for number, name in await talk.studio.customers.names() if fold(name) in near]
    return await _which_person(talk, ids, talk.words("nobody-found", name=named))


async def _which_person(talk: Talk, ids: Collection[int], text: str) -> Question:
    told = await talk.studio.tell_apart(ids) if ids else ()
    choices = tuple(
        Choice(_person_label(talk, one), {"customer_id": one.customer_id}) for one in told
    )
    return Question("customer", text, choices, kind="free")


def _person_label(talk: Talk, told: Told) -> str:
    return talk.words.label(f"person-{key(told.kind.value)}", name=told.name, fact=told.fact)


async def find_contract(
    talk: Talk,
    slots: Slots,
    states: Collection[ContractState] = NOT_ENDED,
    preferred: Collection[ContractState] = ANY_STATE,
) -> Question | Answer | None:
    """Fill ``contract_id`` of one contract in one of ``states``, after the customer.

    Where one is in a ``preferred`` state, the others are not asked about; the answer that they
    get (already terminated, say) is the domain's.
    """
    if (open_point := await find_customer(talk, slots)) is not None:
        return open_point
    contracts = await _fitting(talk, slots, states)
    if (known := slots.get("contract_id")) is not None:
        if known in {view.id for view in contracts}:
            return None
        slots.pop("contract_id")
    contracts = tuple(view for view in contracts if view.state in preferred) or contracts
    if len(contracts) == 1:
        slots["contract_id"] = contracts[0].id
        return None
    if contracts:
        return _which_contract(talk, contracts)
    customer = await talk.studio.customers.file(slots["customer_id"])
    return Answer((talk.words("no-such-contract", customer=customer.name),))


async def _fitting(
    talk: Talk, slots: Slots, states: Collection[ContractState]
) -> tuple[ContractView, ...]:
    found = await talk.studio.contracts.of_customer(slots["customer_id"], with_ended=True)
    fitting = tuple(view for view in found if view.state in states)
    plan = slots.get("plan")
    by_plan = tuple(view for view in fitting if fold(view.plan_name) == fold(str(plan)))
    return by_plan if plan and by_plan else fitting


def _which_contract(talk: Talk, contracts: Collection[ContractView]) -> Question:
    choices = tuple(
        Choice(contract_label(talk, view), {"contract_id": view.id}) for view in contracts
    )
    return Question("contract", talk.words("ask-which-contract"), choices)


def contract_label(talk: Talk, view: ContractView) -> str:
    """Return plan, number and how long a contract runs, for a button."""
    until = view.ends_on or view.fixed_end_on or (view.term.last_day if view.term else None)
    text_id = "contract-label" if until else "contract-label-open"
    day = until or view.starts_on
    return talk.words.label(text_id, plan=view.plan_name, number=view.number, on=Span(day, day))


def typo_line(talk: Talk, slots: Slots, name: str) -> tuple[str, ...]:
    """Return the first line of a proposal for somebody who matched only by a typo."""
    return (talk.words("typo-line", name=name),) if "x_typo" in slots else ()
