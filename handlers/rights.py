"""Who may ask for what, and who decides: said in words, by role and by right.

Somebody of the studio who lacks a right may still propose what takes it: the proposal goes as a
request to those who have it. A read that takes a right says who has it.
"""

from collections.abc import Iterable
from datetime import date

from msgspec.structs import replace

from domain.desk.facts import Preview
from domain.desk.needs import needs_of
from domain.store.scope import Role
from domain.studio import Studio
from domain.studios.links import Link
from domain.studios.rights import NONE, Right, Rights
from domain.studios.team import TeamMember
from handlers.allowed import OWNER, Command, Customers, may_do, may_use
from handlers.commands import COMMANDS, THEIRS
from handlers.dialog import Talk
from handlers.kept import ProposalState
from handlers.messages import Reply, Say
from handlers.team.rights import right_name
from handlers.texts import Words

PRICED = frozenset(
    {"contract.sell", "contract.show", "plan.list", "plan.add", "plan.change", "settings.show"}
)
"""What speaks of prices, which everybody may know; all other amounts are what somebody owes."""
NEEDS, LACKS, BLIND = "x_needs", "x_lacks", "x_blind"
"""Slots of a proposal: the rights that it takes, those that its asker lacks, sees no money."""
ASKED_BY, DECIDED_BY = "x_asked_by", "x_decided_by"
"""Slots of a request: the ids of the members of staff who ask for it, and who decided on it."""
OF_RIGHTS = frozenset({NEEDS, LACKS, BLIND, ASKED_BY, DECIDED_BY})


def usable(talk: Talk, intent: str) -> bool:
    """Say whether the one who speaks may use a command, be it only as a request."""
    command = COMMANDS.get(THEIRS.get(intent, intent) if talk.is_customer else intent)
    return command is not None and may_use(command, talk.link.role, talk.link.rights)


def is_wish(talk: Talk, intent: str) -> bool:
    """Say whether a change is one that a customer may only ask the studio for."""
    return talk.is_customer and COMMANDS[intent].customers is not Customers.OWN


async def refused(talk: Talk, intent: str) -> Reply | None:
    """Return the polite no to somebody who may not use a command, else None."""
    if usable(talk, intent):
        return None
    return (Say(talk.incoming.chat, await _why(talk, COMMANDS.get(intent))),)


async def _why(talk: Talk, command: Command | None) -> str:
    """Return who may."""
    if talk.is_customer:
        works_here = any(
            link.staff_id is not None and link.studio_id == talk.link.studio_id
            for link in talk.links
        )
        return talk.words("only-studio-switch" if works_here else "only-studio")
    if command is None or talk.link.role not in command.staff:
        is_owners = command is not None and command.staff == OWNER
        return talk.words("only-owner" if is_owners else "not-your-role")
    missing = first_of(command.needs - talk.link.rights)
    return await who_may(talk, missing)


async def who_may(talk: Talk, missing: Right) -> str:
    """Return that a right is missing, and who has it."""
    names = await names_having(talk, frozenset({missing}))
    return talk.words(
        "refusal-right-missing", right_name=right_name(talk.words, missing), names=names
    )


def first_of(rights: Rights) -> Right:
    """Return the first of some rights in the order of the verbs."""
    return next(each for each in Right if each in rights)


async def names_having(talk: Talk, needed: Rights) -> str:
    """Return the names of those who have some rights."""
    having = [one for one in await talk.studio.team.members() if needed <= one.rights]
    return listed(talk.words, having)


def listed(words: Words, people: Iterable[TeamMember]) -> str:
    """Return names, or that there is nobody."""
    return ", ".join(one.name for one in people) or words("rights-nobody")


def sees_money(link: Link) -> bool:
    """Say whether somebody may see what is owed; a customer sees what is his own."""
    return link.role is Role.CUSTOMER or Right.SEE_MONEY in link.rights


def in_sight(talk: Talk, intent: str) -> Talk:
    """Return the turn with what the one who speaks may see of a command's amounts."""
    blind = intent not in PRICED and not sees_money(talk.link)
    return replace(talk, words=replace(talk.words, blind=blind))


def asked_on(talk: Talk, proposal: ProposalState) -> date:
    """Return the studio-local day on which something was asked for."""
    return talk.local(proposal.said_at).date()


def deciding(talk: Talk, proposal: ProposalState) -> Talk:
    """Return the turn of somebody who decides now on what was asked for on its day."""
    scope = replace(talk.studio.scope, asked_on=asked_on(talk, proposal))
    link = replace(talk.link, customer_id=None)
    return replace(talk, link=link, studio=Studio(scope))


def needed_for(proposal: ProposalState) -> Rights:
    """Return the rights that a proposal takes, as it was drawn last."""
    return frozenset(map(Right, proposal.slots.get(NEEDS, ())))


def note_needs(talk: Talk, proposal: ProposalState, preview: Preview) -> None:
    """Note in a proposal which rights it takes, as it would be now."""
    proposal.slots[NEEDS] = as_slots(needs_of(preview, asked_on(talk, proposal)))


def note_lacking(talk: Talk, proposal: ProposalState) -> None:
    """Note in a proposal what its asker, who speaks, may not do or see of it."""
    missing = NONE if talk.is_customer else lacking(talk.link, proposal)
    proposal.slots[LACKS] = as_slots(missing)
    proposal.slots[BLIND] = int(not sees_money(talk.link))
    proposal.slots[ASKED_BY] = talk.link.staff_id


def lacked(proposal: ProposalState) -> Rights:
    """Return the rights that the asker lacked when a proposal was drawn last."""
    return frozenset(map(Right, proposal.slots.get(LACKS, ())))


def lacking(link: Link, proposal: ProposalState) -> Rights:
    """Return the rights of those that a proposal takes which somebody does not have."""
    return needed_for(proposal) - link.rights


def as_slots(rights: Rights) -> list[str]:
    """Return rights as slots keep them."""
    return [each.value for each in Right if each in rights]


def decides(link: Link, proposal: ProposalState) -> bool:
    """Say whether somebody could do by himself what a request asks for."""
    command = COMMANDS[proposal.intent]
    return may_do(command, link.role, link.rights, needed_for(proposal))


async def deciders_of(talk: Talk, proposal: ProposalState) -> tuple[Link, ...]:
    """Return the chats of those who decide on a request; its asker only if nobody else can.

    What takes no right, the owners decide on for customers.
    """
    able = [link for link in await talk.studio.team.links() if decides(link, proposal)]
    if not needed_for(proposal) | COMMANDS[proposal.intent].needs:
        able = [link for link in able if link.role is Role.OWNER]
    others = [link for link in able if link.telegram_id != proposal.person]
    return tuple(others or able)


async def names_of_links(talk: Talk, links: Iterable[Link]) -> str:
    """Return the names of those whose chats these are, each once."""
    ids = {link.staff_id for link in links}
    return listed(talk.words, [one for one in await talk.studio.team.members() if one.id in ids])


async def name_of_staff(talk: Talk, staff_id: int | None) -> str:
    """Return the name of somebody who works here, or has worked here."""
    return (await talk.studio.staff_names()).get(staff_id or 0, "")
