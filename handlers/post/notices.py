"""What the chat says, as an e-mail: for customers whom no chat reaches."""

from msgspec.structs import replace

from domain.desk.documents.facts import DocumentType
from handlers.post.plain import plain
from handlers.post.shapes import Document, Occasion, Written


async def notice(occasion: Occasion) -> Written | None:
    """Return a message of a change.

    Facts are ``text`` (HTML), ``of_chat`` where a chat for which it was written did not take it,
    ``owed`` where it confirms what somebody has a right to see confirmed, and ``receipt_id`` of
    the receipt that goes with it.
    """
    facts = occasion.facts
    written = said_by_mail(occasion, str(facts["text"]))
    first = (occasion.words("mail-of-chat"),) if facts.get("of_chat") else ()
    receipt_id = facts.get("receipt_id")
    kind = DocumentType.TERMINATION_RECEIPT
    return replace(
        written,
        blocks=(*first, *written.blocks),
        documents=(Document(kind, receipt_id),) if receipt_id else (),
        owed=bool(facts.get("owed")),
    )


def said_by_mail(occasion: Occasion, html: str) -> Written:
    """Return a text of the chat as an e-mail."""
    subject = occasion.words.label("mail-notice-subject", studio=occasion.settings.name)
    return Written(subject, (plain(html).strip(),))
