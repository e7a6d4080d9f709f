"""The documents that go with an e-mail, as PDF."""

from collections.abc import Sequence

from domain.studio import Studio
from handlers.files.documents.render import render_document
from handlers.messages import Attachment
from handlers.post.shapes import MailText


async def documents_of(studio: Studio, mail: MailText) -> Sequence[Attachment]:
    """Return the documents of an e-mail, rendered in its language."""
    found = [
        await render_document(studio, each.kind, each.id, mail.language) for each in mail.documents
    ]
    return tuple(each for each in found if each is not None)
