"""Messages to customers that follow from a change.

What can be undone is told when the undo window is over (``Jetzt senden`` tells it at once); after
an undo the messages that still wait are dropped.
"""

from domain.desk.facts import Done, PlannedMessage
from domain.desk.previews import UndoPreview
from handlers.dialog import ChangeDialog, Talk
from handlers.messages import Notify, Part, Release, Reply
from handlers.texts import Words, spoken


async def notices(talk: Talk, dialog: ChangeDialog, done: Done) -> Reply:
    """Return the messages of a change, each in the language of the person it goes to."""
    studio_id, now = talk.studio.scope.studio_id, talk.studio.scope.now
    parts: list[Part] = []
    if isinstance(done.preview, UndoPreview):
        parts.append(Release(studio_id, done.preview.journal_id, drop=True))
    for planned in (*done.messages, *_told_before(done)):
        link = await talk.studio.link_of_customer(planned.customer_id)
        if link is None:
            continue
        due_at = done.undo_until if planned.held and done.undo_until else now
        text = dialog.message(Words(spoken(link.language)), done, planned)
        parts.append(Notify(studio_id, link.telegram_id, text, due_at, done.journal_id))
    return tuple(parts)


def _told_before(done: Done) -> tuple[PlannedMessage, ...]:
    """Return the messages to those who have heard already of what was now undone."""
    if not isinstance(done.preview, UndoPreview):
        return ()
    return tuple(
        PlannedMessage("undone", number, held=False, reachable=True)
        for number in done.preview.tells
    )
