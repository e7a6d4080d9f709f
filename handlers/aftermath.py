"""What a change does to messages that stand in chats already.

A proposal whose change was undone says so; requests that a change has answered are closed; what
waited out the undo window can be sent at once.
"""

from collections.abc import Sequence
from functools import partial

from domain.desk.facts import Done
from domain.desk.notices.previews import Decision, NoticeDecisionPreview
from domain.desk.previews import UndoPreview
from handlers.asked_lines import what
from handlers.buttons import ProposalData, read_data, request_data
from handlers.dialog import Talk
from handlers.kept import ProposalState, Rendering
from handlers.messages import Button, Press, Release, Reply, Toast
from handlers.proposals import Drawing, rewrite, show_everywhere
from handlers.results import preview_of
from handlers.rights import name_of_staff

ALSO_SETTLES = {"contract.annul": frozenset({"contract.terminate"})}
"""The requests that a change answers besides those of its own kind: an annulment ends it too."""

ALONE = frozenset({"contract.decide"})
"""What answers no other request: each notice has a receipt of its own."""


async def mark_undone(talk: Talk, done: Done) -> Reply:
    """Return the proposal whose change was taken back, which now says so and offers nothing."""
    if not isinstance(done.preview, UndoPreview):
        return ()
    taken_back = await talk.conversations.proposal_of(done.preview.journal_id)
    if taken_back is None:
        return ()

    def undone(local: Talk, _: str, drawn: Rendering) -> Rendering:
        head = drawn.text.split("\n")[:2]
        return Rendering("\n".join((local.words("note-undone"), *head)))

    return await _redrawn(talk, taken_back, undone)


async def overtake(talk: Talk, proposal: ProposalState, done: Done) -> Reply:
    """Return the customers' requests on the same contract, which this change has answered.

    A change of another kind answers nothing: a notice stays with its receipt, and is thought
    through anew when somebody decides on it.
    """
    contract_id = proposal.slots.get("contract_id")
    if proposal.intent in ALONE:
        return await _close_same_notice(talk, proposal, done)
    if contract_id is None:
        return ()
    settled = {proposal.intent} | ALSO_SETTLES.get(proposal.intent, frozenset())
    parts: Reply = ()
    for other in await talk.conversations.others_on(contract_id, proposal.id):
        if other.state == "asked" and other.intent in settled:
            parts = (*parts, *await _closed(talk, other, partial(_overtaken, other)))
    return parts


async def _close_same_notice(talk: Talk, proposal: ProposalState, done: Done) -> Reply:
    """Return the entry of a notice that somebody has decided on, or asked back about."""
    preview = preview_of(done, NoticeDecisionPreview)
    name = await name_of_staff(talk, talk.link.staff_id)
    parts: Reply = ()
    for other in await talk.conversations.asked():
        is_same = other.intent == proposal.intent and other.id != proposal.id
        if is_same and other.slots.get("receipt_id") == preview.receipt.id:
            parts = (*parts, *await _closed(talk, other, partial(_of_same_notice, preview, name)))
    return parts


def _of_same_notice(
    preview: NoticeDecisionPreview, name: str, local: Talk, _: str, __: Rendering
) -> Rendering:
    """Return how the entry of a notice reads: a question decides nothing yet."""
    words, receipt = local.words, preview.receipt
    at = local.local(local.studio.scope.now)
    head = words("decide-head", customer=preview.customer.name)
    number = words("decide-number", number=receipt.number, at=local.local(receipt.received_at))
    if preview.decision is not Decision.ASK:
        decided = words("request-decided-by", name=name, at=at)
        return Rendering(f"{head}\n{number}\n{decided}")
    asked = words("decide-asked-back-by", name=name, at=at, question=preview.question)
    data = request_data(words.language, "contract.decide", {"receipt_id": receipt.id})
    still = Button(words("button-decide-all-the-same"), data)
    return Rendering(f"{head}\n{number}\n{asked}", ((still,),))


def _overtaken(request: ProposalState, local: Talk, _: str, __: Rendering) -> Rendering:
    return Rendering(local.words("request-overtaken", what=what(local, request)))


async def _closed(talk: Talk, request: ProposalState, draw: Drawing) -> Reply:
    """Return a request that is answered by now, as it reads wherever it stands."""
    request.state = "outdated"
    return await _redrawn(talk, request, draw)


async def _redrawn(talk: Talk, proposal: ProposalState, draw: Drawing) -> Reply:
    """Return a proposal as it reads from now on, wherever it stands."""
    rewrite(talk, proposal, draw)
    await talk.conversations.save_proposal(proposal)
    return await show_everywhere(talk, proposal)


async def release(talk: Talk, proposal: ProposalState, press: Press) -> Reply:
    """Return the sending of what waited out the undo window; the button goes."""
    if talk.is_customer or proposal.journal_id is None:
        return (Toast(press.query_id, talk.words("toast-not-yours")),)
    shown = await _redrawn(talk, proposal, _sent_now)
    toast = Toast(press.query_id, talk.words("toast-sent-now"))
    now = Release(proposal.studio_id, proposal.journal_id, drop=False)
    return (toast, now, *shown)


def _sent_now(local: Talk, _: str, drawn: Rendering) -> Rendering:
    rows = tuple(row for row in drawn.buttons if not _is_release(row))
    if rows == drawn.buttons:
        return drawn
    held = local.words("mail-when-held")
    told = [line for line in drawn.text.split("\n") if not _says_when(line, held)]
    return Rendering("\n".join((*_without_gaps(told), local.words("note-sent-now"))), rows)


def _says_when(line: str, held: str) -> bool:
    """Say whether a line is about when a message or an e-mail would go."""
    return line.startswith("✉️") or (line.startswith("📧") and held in line)


def _without_gaps(lines: Sequence[str]) -> list[str]:
    """Return lines with one empty one at most between two others."""
    return [line for line, before in zip(lines, ("", *lines), strict=False) if line or before]


def _is_release(row: tuple[Button, ...]) -> bool:
    data = [read_data(button.data) for button in row]
    return any(isinstance(each, ProposalData) and each.action == "release" for each in data)
