"""Who speaks, where one chat has several links: which of them a message or a tap is for.

- A button says it, and a proposal knows it.
- A sentence goes to the link last used. Naming somebody else who is linked ("was hat Mia noch?")
  or another studio changes to that link, and it stays there.
- A typed yes goes to whom the one open proposal is for.
- Whoever works at a studio and is its customer too speaks as staff. A sentence about his own
  contract or bookings ("mein Vertrag"), in which he names nobody, is for himself, that once, with
  the answers to what it is asked about; the command that changes for whom one speaks makes him a
  customer until he changes back.
"""

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from domain.studio import House
from domain.studios.links import Link
from handlers.allowed import Customers
from handlers.buttons import ProposalData, read_data, split_link
from handlers.commands import COMMANDS, THEIRS, intent_of_slash
from handlers.kept import Conversations, ConversationsOf
from handlers.lexicon import vocabulary_for
from handlers.lists_of_words import words_of
from handlers.messages import Incoming, Press, Request
from handlers.spoken_for import Named, named_in, without
from handlers.texts import spoken
from handlers.understanding.sentence import understand
from handlers.understanding.short_answers import is_yes
from handlers.understanding.words import tokenize

SWITCH = "chat.switch"
_SLASH = re.compile(r"/(\w+)(?:@\w+)?\s*(.*)", re.DOTALL)
OF_ONESELF = ("contract.", "credits.")
"""What "ich" alone is about; with "mein" it is whatever a customer may ask for."""


class Speaker(Struct, frozen=True):
    """For whom something was said.

    Attributes:
        incoming: What came, without what only says for whom it is.
        link: The one that counts.
        aside: Whether it counts this once: the one last used stays another.
        switched: Whether nothing was said but for whom one speaks from now on.
    """

    incoming: Incoming
    link: Link
    aside: bool = False
    switched: bool = False


class Choosing(Struct, frozen=True):
    """The choice among the links of a chat.

    Attributes:
        links: In effect, the one last used first; at least one.
        conversations: Where dialogs and proposals of a studio are kept, seen by a link.
    """

    incoming: Incoming
    house: House
    links: Sequence[Link]
    conversations: ConversationsOf

    async def speaker(self) -> Speaker | None:
        """Return for whom it was said; None for a button of a link that is gone."""
        if self.incoming.press is not None:
            return await self._of_press(self.incoming.press)
        if len(self.links) == 1:
            return Speaker(self.incoming, self.links[0])
        if slash := _SLASH.match(self.incoming.text):
            is_switch = intent_of_slash(slash[1]) == SWITCH
            return await self._of_switch(slash[2]) if is_switch else self._turned(self.links[0])
        return await self._of_text()

    async def _of_switch(self, rest: str) -> Speaker:
        """Return the link that the command itself names, else the one last used."""
        names = {link.id: await self.house.shown_as(link) for link in self.links}
        named = named_in(rest, self.links, names, self.links[0])
        link = named.link if named else self.links[0]
        return Speaker(self.incoming, link, switched=named is not None)

    async def _of_press(self, press: Press) -> Speaker | None:
        link_id, data = split_link(press.data)
        incoming = replace(self.incoming, press=replace(press, data=data))
        link = self._link(link_id) if link_id is not None else await self._unnamed(press)
        if link is None:
            return None
        match read_data(data):
            case ProposalData() as tapped:
                link = await self._asked_for(link, tapped.proposal_id)
            case Request(intent=intent) if intent == SWITCH:
                return Speaker(incoming, link)
        return Speaker(incoming, link, aside=self._is_aside(link))

    async def _unnamed(self, press: Press) -> Link | None:
        """Return the link of a button that names none: it was made when there was but one."""
        if len(self.links) == 1:
            return self.links[0]
        if isinstance(read_data(press.data), ProposalData):
            for link in self.links:
                kept = await self._kept(link)
                if await kept.shows(self.incoming.chat, press.message_id) is not None:
                    return link
            return None
        return min(self.links, key=lambda link: link.id)

    async def _asked_for(self, link: Link, proposal_id: int) -> Link:
        """Return the customer's link that a proposal was asked for by, if it was another one."""
        if link.customer_id is None:
            return link
        kept = await self._kept(link)
        proposal = await kept.proposal(proposal_id)
        if proposal is None or proposal.person != self.incoming.person:
            return link
        return self._link(proposal.link_id) or link

    async def _of_text(self) -> Speaker:
        current, text = self.links[0], self.incoming.text
        if is_yes(text):
            return self._turned(await self._of_yes())
        asked = await (await self._kept(current)).asking(self.incoming.person, self.incoming.chat)
        if current.staff_id is not None and (waiting := self._link(asked)) is not None:
            current = waiting
        if (named := await self._named(current)) is not None:
            rest = without(text, named)
            return Speaker(replace(self.incoming, text=rest), named.link, switched=not rest)
        own = await self._own(current)
        return self._turned(own or current)

    def _turned(self, link: Link) -> Speaker:
        return Speaker(self.incoming, link, aside=self._is_aside(link))

    async def _of_yes(self) -> Link:
        """Return the link whose proposal a typed yes confirms, if there is just one."""
        found = []
        for link in self.links:
            kept = await self._kept(link)
            opened = await kept.open_proposals(self.incoming.person, self.incoming.chat)
            found += [one.link_id for one in opened if one.link_id in (None, link.id)]
        named = self._link(found[0]) if len(set(found)) == 1 else None
        return named or self.links[0]

    async def _named(self, current: Link) -> Named | None:
        """Return the other link that a sentence names."""
        names = {link.id: await self.house.customer_of(link) for link in self.links}
        offered = await self._offered(current)
        named = named_in(self.incoming.text, self.links, names, current, offered)
        if named is None or current.staff_id is None:
            return named
        is_own_studio = named.link.studio_id == current.studio_id
        on_file = named.person and await self._knows(current, named)
        return None if is_own_studio or on_file else named

    async def _offered(self, link: Link) -> frozenset[str]:
        """Return the words of courses and plans where somebody speaks."""
        studio = await self.house.enter(link, self.incoming.said_at, aside=True)
        vocabulary = await vocabulary_for(studio)
        names = (
            name
            for thing in (*vocabulary.courses, *vocabulary.plans)
            for name in (thing.name, *thing.aliases)
        )
        return frozenset(token.fold for name in names for token in tokenize(name))

    async def _knows(self, link: Link, named: Named) -> bool:
        """Say whether somebody of that name is on file where a member of staff speaks."""
        studio = await self.house.enter(link, self.incoming.said_at, aside=True)
        names = (await vocabulary_for(studio)).customers
        return any(token.fold in named.words for name in names for token in tokenize(name))

    async def _own(self, current: Link) -> Link | None:
        """Return the customer's link of somebody of the staff who speaks of himself."""
        mine = [
            link
            for link in self.links
            if link.studio_id == current.studio_id and link.customer_id is not None
        ]
        said = {token.fold for token in tokenize(self.incoming.text)}
        owns, speaks = said & words_of("words-own"), said & words_of("words-oneself")
        if current.staff_id is None or len(mine) != 1 or not (owns or speaks):
            return None
        studio = await self.house.enter(current, self.incoming.said_at, aside=True)
        reading = understand(
            self.incoming.text,
            lang=spoken(current.language),
            role="customer",
            today=studio.scope.today,
            vocabulary=await vocabulary_for(studio),
            active=frozenset(COMMANDS),
        )
        command = COMMANDS.get(THEIRS.get(reading.intent, reading.intent))
        if command is None or command.customers is Customers.NEVER or "customer" in reading.slots:
            return None
        return mine[0] if owns or reading.intent.startswith(OF_ONESELF) else None

    def _is_aside(self, link: Link) -> bool:
        """Say whether a link is that of a customer who goes on speaking as staff."""
        staff = [one for one in self.links if one.staff_id is not None]
        works_here = any(one.studio_id == link.studio_id for one in staff)
        return link.customer_id is not None and works_here and link.id != self.links[0].id

    def _link(self, link_id: int | None) -> Link | None:
        return next((link for link in self.links if link.id == link_id), None)

    async def _kept(self, link: Link) -> Conversations:
        studio = await self.house.enter(link, self.incoming.said_at, aside=True)
        return self.conversations(studio, link)
