"""What a customer's words mean here: ending a contract is his to declare, not the studio's to do.

"Ich kündige" in free words is a notice already, and the moment of that message is its receipt,
however long the way to the last button takes and whatever is done in between. It is kept for good
until the notice is given, or until the person would rather stay.
"""

from datetime import datetime, timedelta

from msgspec.structs import replace

from domain.contracts.receipts import ReceiptState
from domain.contracts.views import ContractState
from handlers.dialog import Slots, Talk
from handlers.messages import Request
from handlers.understanding.words import fold

TERMINATE, DECLARE, ANSWER = "contract.terminate", "contract.declare", "contract.answer"
STAY, PAUSE = "contract.undo_termination", "contract.pause"
AT, WORDS = "x_at=", "x_words="
"""Slots: the moment at which this way to a notice was opened, and the free words that did.

No button sets a slot with such a name (handlers/buttons.py), whoever writes its data.
"""
FIRST, ALL = "x_first=", "x_all="
"""Slots: the moment at which it was said first, and all that was said, as it is kept for good."""
BOTH = "x_both"
"""Slot: several contracts, or several people's, were spoken of."""
NEXT = "x_next"
"""Slot: another notice was given just before this one."""
GUESS = "x_guess"
"""Slot of a button: the id of the message that may have been a notice."""
ANEW = timedelta(minutes=15)
"""After so long without a last tap, what a button opened counts from the next look at it."""

LEAVES = frozenset({"abbrechen", "abbruch", "stopp", "stop", "cancel", "abort", "zurück", "back"})
"""Words that leave a question for free words."""


def leaves(text: str) -> bool:
    """Say whether a text leaves a question rather than answering it."""
    return fold(text.strip().strip(".!")) in {fold(word) for word in LEAVES}


def free_words(slots: Slots) -> str:
    """Return the sentence that opened a dialog; nothing where a command or a button did."""
    said = str(slots.get("said") or "").strip()
    return "" if said.startswith("/") else said


async def customers_own(talk: Talk, request: Request) -> Request:
    """Return what a customer's request opens."""
    if not talk.is_customer:
        return request
    if request.intent in (TERMINATE, DECLARE):
        return await _declared(talk, request)
    if request.intent == STAY:
        return await _taken_back(talk, request)
    return request


async def _declared(talk: Talk, request: Request) -> Request:
    slots = {**request.slots, AT: talk.said_at.isoformat()}
    said, guess = free_words(slots), str(slots.pop(GUESS, ""))
    if said:
        slots[WORDS] = said
    elif guess.isdecimal():
        meant = await talk.studio.said.guessed(talk.link.customer_id or 0, int(guess))
        slots |= {AT: meant.at.isoformat(), WORDS: meant.words} if meant else {}
    return replace(request, intent=DECLARE, slots=slots)


async def _taken_back(talk: Talk, request: Request) -> Request:
    """Return the wish to take back a notice that nothing has come of yet."""
    receipts = await talk.studio.receipts.of_customer(talk.link.customer_id or 0)
    waiting = next((each for each in receipts if each.is_open), None)
    if waiting is None:
        return request
    slots = {"receipt_id": waiting.id, "x_back": 1, "said": request.slots.get("said", "")}
    return replace(request, intent=ANSWER, slots=slots)


async def answered_notice(talk: Talk) -> Request | None:
    """Return the answer to what was asked back, for words that mean nothing else; None without."""
    if not talk.is_customer:
        return None
    receipts = await talk.studio.receipts.of_customer(talk.link.customer_id or 0)
    asked = next((each for each in receipts if each.state is ReceiptState.ASKED_BACK), None)
    if asked is None:
        return None
    text = talk.incoming.text.strip()
    return Request(ANSWER, {"receipt_id": asked.id, "x_answer": text, "said": text})


async def settle(talk: Talk, slots: Slots) -> None:
    """Keep for good what was said, and take the moment at which it was said first."""
    kept, who = talk.studio.said, slots["customer_id"]
    contract_id = slots.get("contract_id")
    if slots.get(WORDS):
        await kept.keep(who, contract_id, opened_at(slots), slots[WORDS])
    first = await kept.first(who, contract_id)
    slots.pop(FIRST, None)
    slots.pop(ALL, None)
    if first is not None:
        slots |= {FIRST: first.at.isoformat(), ALL: first.words}


async def let_go(talk: Talk, intent: str, slots: Slots) -> None:
    """Forget what was said, where somebody leaves the way to the notice: he would rather stay."""
    if not talk.is_customer or intent != DECLARE:
        return
    own = talk.link
    await talk.studio.said.forget(own.customer_id or 0, slots.get("contract_id"))
    if not slots.get(BOTH) or not slots.get(ALL):
        return
    at = datetime.fromisoformat(slots[FIRST])
    for link in talk.links:
        if link.studio_id == own.studio_id and link.customer_id is not None:
            await talk.studio.said.forget_same(link.customer_id, at, slots[ALL])


async def paused_instead(talk: Talk, slots: Slots) -> None:
    """Forget what a customer said about a contract that now pauses by his own wish."""
    view = await talk.studio.contracts.view(slots["contract_id"])
    await talk.studio.said.forget(view.customer_id, view.id)


async def rather_stays(talk: Talk) -> bool:
    """Forget what was said and not given; False where there is nothing of that, or a real end."""
    who = talk.link.customer_id
    if who is None or await talk.studio.said.first(who, None) is None:
        return False
    receipts = await talk.studio.receipts.of_customer(who)
    contracts = await talk.studio.contracts.of_customer(who)
    is_given = any(view.state is ContractState.TERMINATED for view in contracts)
    if is_given or any(each.is_open for each in receipts):
        return False
    await talk.studio.said.forget_all(who)
    return True


def opened_at(slots: Slots) -> datetime:
    """Return the moment at which this way to a notice was opened."""
    return datetime.fromisoformat(slots[AT])


def received_at(talk: Talk, slots: Slots) -> datetime:
    """Return the moment of receipt; what only a button opened does not last."""
    if AT not in slots:
        slots[AT] = talk.said_at.isoformat()
    if FIRST in slots:
        return datetime.fromisoformat(slots[FIRST])
    if not slots.get(WORDS) and talk.said_at - opened_at(slots) > ANEW:
        slots[AT] = talk.said_at.isoformat()
    return opened_at(slots)


def was_said_before(slots: Slots) -> bool:
    """Say whether the moment of receipt is that of a message before this way was opened."""
    return FIRST in slots and slots[FIRST] != slots.get(AT)
