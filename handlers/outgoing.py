"""Messages to customers that follow from a change.

What can be undone is told when the undo window is over (``Jetzt senden`` tells it at once); after
an undo the messages that still wait are dropped.
"""

from domain.desk.previews import Done, UndoPreview
from handlers.dialog import ChangeDialog, Talk
from handlers.messages import Notify, Part, Release, Reply
from handlers.texts import Words, spoken


async def notices(talk: Talk, dialog: ChangeDialog, done: Done) -> Reply:
    """Return the messages of a change, each in the language of the person it goes to."""
    parts: list[Part] = []
    studio_id = talk.studio.scope.studio_id
    if isinstance(done.preview, UndoPreview):
        parts.append(Release(studio_id, done.preview.journal_id, drop=True))
    now = talk.studio.scope.now
    for planned in done.messages:
        link = await talk.studio.link_of_customer(planned.customer_id)
        if link is None:
            continue
        due_at = done.undo_until if planned.held and done.undo_until else now
        text = dialog.message(Words(spoken(link.language)), done, planned)
        parts.append(Notify(studio_id, link.telegram_id, text, due_at, done.journal_id))
    return tuple(parts)
