"""A file came: for whom it is something, it begins an import; for others a polite word."""

from handlers.dialog import Talk
from handlers.flow import start
from handlers.messages import Reply, Request, Say, SentFile
from handlers.rights import refused

IMPORT = "data.import"


async def answer_file(talk: Talk, file: SentFile) -> Reply:
    """Return what becomes of a file that somebody sent.

    Args:
        talk: The turn.
        file: Read before the turn, if its sender belongs to the studio.
    """
    chat = talk.incoming.chat
    if talk.is_customer:
        return (Say(chat, talk.words("file-not-wanted")),)
    if (no := await refused(talk, IMPORT)) is not None:
        return no
    if file.table is None:
        reason = talk.words(f"file-refused-{file.problem or 'gone'}", **file.facts)
        return (Say(chat, talk.words("file-refused", name=file.name, reason=reason)),)
    upload_id = await talk.conversations.uploads.keep(
        talk.incoming.person, file.name, file.table, talk.studio.scope.now
    )
    return await start(talk, Request(IMPORT, {"upload": upload_id}))
