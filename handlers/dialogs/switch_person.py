"""Choose for whom one speaks, where a chat has several links: ``chat.switch``."""

from handlers.buttons import of_link, request_data
from handlers.context import speaks_as
from handlers.dialog import Answer, Question, Slots, Talk
from handlers.messages import Button, Rows


class SwitchPerson:
    """``chat.switch``; a tap on a link has made it the one that counts already."""

    intent = "chat.switch"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask nothing."""
        del talk, slots
        return None

    async def answer(self, talk: Talk, slots: Slots) -> Answer:
        """Return for whom one speaks now, or all for whom one may."""
        words, name = talk.words, await speaks_as(talk.house, talk.link)
        studio = talk.link.studio_name
        if len(talk.links) == 1:
            return Answer((words("switch-only-one", name=name),))
        if "to" in slots:
            await talk.conversations.drop_dialog(talk.incoming.person, talk.incoming.chat)
            text = "switch-done-staff" if talk.link.customer_id is None else "switch-done"
            return Answer((words(text, name=name, studio=studio),))
        return Answer((words("switch-ask", name=name, studio=studio),), await _buttons(talk))


async def _buttons(talk: Talk) -> Rows:
    rows: list[tuple[Button, ...]] = []
    for link in sorted(talk.links, key=lambda one: one.id):
        label = await _label(talk, link.id)
        data = request_data(talk.words.language, SwitchPerson.intent, {"to": 1})
        rows += of_link(((Button(label, data),),), link.id)
    return tuple(rows)


async def _label(talk: Talk, link_id: int) -> str:
    """Return whom a button is for: the person, and the studio where there are several."""
    link = next(one for one in talk.links if one.id == link_id)
    name = await speaks_as(talk.house, link)
    several = len({one.studio_id for one in talk.links}) > 1
    mark = "● " if link.id == talk.link.id else ""
    return f"{mark}{name} · {link.studio_name}" if several else f"{mark}{name}"
