"""Who and which contract is meant: from names and numbers to ids, or to the next question.

Customers speak for themselves only. A name that fits several people is asked with a fact that
tells them apart; a name that fits nobody is answered with the nearest three.
"""

from collections.abc import Collection

from rapidfuzz.fuzz import ratio

from domain.contracts.views import ContractState, ContractView
from domain.customers.rules import Told
from handlers.besides import named_besides
from handlers.dialog import Answer, Choice, Question, Slots, Talk
from handlers.on_file import ids_of
from handlers.texts import Span
from handlers.understanding.names.names import find_people, nearest
from handlers.understanding.phrases import lexicon
from handlers.understanding.words import Token, fold, skeleton, tokenize
from handlers.wording import key

ANY_STATE = frozenset(ContractState)
SAME_WORD = 75  # per cent of letters: a typo or two, not another name
MOST_NEAR = 4
LONG_ENOUGH = 4  # letters: shorter words resemble too many
NOT_ENDED = ANY_STATE - {ContractState.ENDED}
TERMINABLE = NOT_ENDED - {ContractState.TERMINATED}


async def find_customer(talk: Talk, slots: Slots) -> Question | Answer | None:
    """Fill ``customer_id``; return the question or the dead end where that is not possible."""
    if talk.is_customer:
        return await _himself(talk, slots)
    if (contract_id := slots.get("contract_id")) is not None and "customer_id" not in slots:
        slots["customer_id"] = (await talk.studio.contracts.view(contract_id)).customer_id
    if "customer_id" in slots:
        await talk.studio.customers.demand_on_file(slots["customer_id"])
        return None
    named = slots.get("customer")
    if not named:
        return await _who(talk, slots.get("x_several") or ())
    return await _by_name(talk, slots, str(named))


async def _who(talk: Talk, several: Collection[str]) -> Question:
    """Return the question who is meant; of several people named, one after the other."""
    ids = await ids_of(talk.studio, several)
    text = "ask-one-of-several" if ids else "ask-customer"
    return await _which_person(talk, ids, talk.words(text))


async def _himself(talk: Talk, slots: Slots) -> Answer | None:
    """Take the customer's own id; another given name is answered with a no, on file or not.

    A surname alone is no reason to refuse: it may be an everyday word ("Sommer", "Heute").
    """
    own_id = slots["customer_id"] = talk.link.customer_id
    if slots.get("x_both"):  # himself with somebody: what is shown is his own alone
        return None
    said = str(slots.get("said", ""))
    named = str(slots.get("customer") or "") or named_besides(talk, said)
    own = await talk.studio.customers.file(own_id) if named and own_id else None
    if own is None:
        return None
    own_words = tokenize(own.name)
    if all(_is_word_of(token.fold, own_words) for token in tokenize(named) if token.word):
        return None
    given_name = tokenize(named)[0].fold
    if not _is_word_of(given_name, [token for token in tokenize(said) if token.word]):
        return None
    return Answer((talk.words("only-yourself"),))


async def _by_name(talk: Talk, slots: Slots, named: str) -> Question | Answer | None:
    match = find_people(named, talk.vocabulary)
    if not _covers(match.full, named):
        near = *match.full, *nearest(named, talk.vocabulary)
        ids = (await ids_of(talk.studio, near))[:MOST_NEAR]
        return await _which_person(talk, ids, talk.words("nobody-found", name=named))
    ids = await ids_of(talk.studio, match.full)
    if len(ids) == 1:
        slots["customer_id"] = ids[0]
        if match.by_typo or _is_written_otherwise(match.full[0], str(slots.get("said", ""))):
            slots["x_typo"] = 1
        return None
    return await _which_person(talk, ids, talk.words("ask-which-person", name=named))


def _covers(found: Collection[str], named: str) -> bool:
    """Say whether every word of a name as typed is a word of somebody found, typos forgiven.

    "Max Mustermann" is not Max Stark: who is called otherwise is somebody else.
    """
    titles = lexicon().names.titles | lexicon().names.particles
    words = [token.fold for token in tokenize(named) if token.word and token.fold not in titles]
    return any(all(_is_word_of(word, tokenize(full)) for word in words or [""]) for full in found)


def _is_written_otherwise(full: str, said: str) -> bool:
    """Say whether a word of a name was meant but not written so ("Klara" for "Clara")."""
    typed = {form for token in tokenize(said) for form in _forms(token)}
    names = [skeleton(token.fold) for token in tokenize(full)]
    missing = [name for name in names if name not in typed and len(name) >= LONG_ENOUGH]
    return any(ratio(form, name) >= SAME_WORD for name in missing for form in typed)


def _forms(token: Token) -> tuple[str, str]:
    """Return a word as it is compared, with and without a genitive's s."""
    word = skeleton(token.fold)
    return word, word.removesuffix("s")


def _is_word_of(word: str, full: Collection[Token]) -> bool:
    forms = {word, word.removesuffix("s")}
    return any(ratio(form, each.fold) >= SAME_WORD for each in full for form in forms)


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
        return await _which_contract(talk, contracts)
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


async def _which_contract(talk: Talk, contracts: Collection[ContractView]) -> Question:
    """Return the question which contract; of cards it says what each holds."""
    cards = await talk.studio.cards_of(next(iter(contracts)).customer_id)
    left = {card.contract_id: (card.left, card.units) for card in cards}
    choices = tuple(
        Choice(contract_label(talk, view, left.get(view.id)), {"contract_id": view.id})
        for view in contracts
    )
    return Question("contract", talk.words("ask-which-contract"), choices)


async def whose_contract(talk: Talk, slots: Slots) -> tuple[str, ...]:
    """Return the line whose contract something is about; none while that is not known."""
    if (contract_id := slots.get("contract_id")) is None:
        return ()
    view = await talk.studio.contracts.view(contract_id)
    customer = await talk.studio.customers.file(view.customer_id)
    facts = {"customer": customer.name, "plan": view.plan_name, "number": view.number}
    return (talk.words("line-contract", **facts),)


def contract_label(talk: Talk, view: ContractView, left: tuple[int, int] | None = None) -> str:
    """Return plan, number and how long a contract runs, for a button.

    Args:
        talk: The turn.
        view: The contract.
        left: Units left and bought, of a card.
    """
    until = view.ends_on or view.fixed_end_on or (view.term.last_day if view.term else None)
    text_id = "contract-label" if until else "contract-label-open"
    day = until or view.starts_on
    label = talk.words.label(text_id, plan=view.plan_name, number=view.number, on=Span(day, day))
    return (
        f"{label} · {talk.words('label-units-left', left=left[0], of=left[1])}" if left else label
    )


def typo_line(talk: Talk, slots: Slots, name: str) -> tuple[str, ...]:
    """Return the first line of a proposal for somebody who matched only by a typo."""
    return (talk.words("typo-line", name=name),) if "x_typo" in slots else ()
