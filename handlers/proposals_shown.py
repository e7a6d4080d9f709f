"""How a proposal reads in one chat: for whom it is, where that chat speaks for several people."""

from msgspec.structs import replace

from domain.studio import House
from domain.studios.links import Link
from handlers.buttons import of_link
from handlers.context import context_of
from handlers.kept import ProposalState, Rendering
from handlers.proposals import ASKER


async def seen_in(house: House, proposal: ProposalState, chat: int, view: str) -> Rendering:
    """Return a view of a proposal with the line that says for whom, and buttons that know it."""
    drawn = proposal.renderings[view]
    links = await house.links(chat)
    link = _link_of(links, proposal, view)
    context = await context_of(house, links, link) if link else ""
    if link is None or not context:
        return drawn
    rows = of_link(drawn.buttons, link.id)
    return replace(drawn, text=f"{context}\n{drawn.text}", buttons=rows)


def _link_of(links: tuple[Link, ...], proposal: ProposalState, view: str) -> Link | None:
    """Return the link by which a chat sees a proposal: the asker's own, else that of its staff."""
    here = [link for link in links if link.studio_id == proposal.studio_id]
    if view == ASKER and proposal.link_id is not None:
        return next((link for link in here if link.id == proposal.link_id), None)
    staff = [link for link in here if link.staff_id is not None]
    return next(iter(staff or here), None)
