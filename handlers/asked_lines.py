"""What waits for the studio's decision, in a word or a line."""

from collections.abc import Sequence

from handlers.dialog import Talk
from handlers.kept import ProposalState
from handlers.texts import texts
from handlers.wording import key


async def waiting_requests(talk: Talk) -> Sequence[ProposalState]:
    """Return the requests that wait; a customer sees his own."""
    found = talk.conversations
    return await (found.asked_by(talk.incoming.person) if talk.is_customer else found.asked())


def asked_lines(talk: Talk, waiting: Sequence[ProposalState], contract_id: int) -> tuple[str, ...]:
    """Return a line for each request that is about a contract."""
    about = [each for each in waiting if each.slots.get("contract_id") == contract_id]
    return tuple(_line(talk, each) for each in about)


def _line(talk: Talk, request: ProposalState) -> str:
    if request.intent == "contract.decide":
        return talk.words("contract-asked-notice", at=talk.local(request.said_at))
    return talk.words("contract-asked", what=what(talk, request), at=talk.local(request.said_at))


def what(talk: Talk, request: ProposalState) -> str:
    """Return what is asked for, in a word or two."""
    named = f"request-{key(request.intent)}"
    known = texts().has(talk.words.language, named)
    plan = str(request.slots.get("x_plan", ""))
    return talk.words(named if known else f"intent-{key(request.intent)}", plan=plan)
