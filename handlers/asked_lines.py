"""What waits for the studio's decision about a contract, as its card says it."""

from handlers.dialog import Talk
from handlers.kept import ProposalState
from handlers.texts import texts
from handlers.wording import key


async def asked_lines(talk: Talk, contract_id: int) -> tuple[str, ...]:
    """Return a line for each request about a contract that waits; a customer sees his own."""
    found = talk.conversations
    person = talk.incoming.person
    waiting = await (found.asked_by(person) if talk.is_customer else found.asked())
    about = [each for each in waiting if each.slots.get("contract_id") == contract_id]
    return tuple(_line(talk, each) for each in about)


def _line(talk: Talk, request: ProposalState) -> str:
    if request.intent == "contract.decide":
        return talk.words("contract-asked-notice", at=talk.local(request.said_at))
    named = f"request-{key(request.intent)}"
    known = texts().has(talk.words.language, named)
    plan = str(request.slots.get("x_plan", ""))
    what = talk.words(named if known else f"intent-{key(request.intent)}", plan=plan)
    return talk.words("contract-asked", what=what, at=talk.local(request.said_at))
