"""The receipt of a notice of termination: what came, when, and the day on which the contract ends.

Its facts were frozen when the notice arrived: the law wants content, day and time of receipt.
"""

from collections.abc import Iterator
from datetime import date, datetime
from zoneinfo import ZoneInfo

from domain.desk.documents.facts import DocumentType
from handlers.post.shapes import Document, Occasion, Written


async def termination_receipt(occasion: Occasion) -> Written | None:
    """Return the receipt.

    Facts are ``number``, ``received_at`` (ISO moment), ``content``, ``contract`` (may be empty),
    ``ends_on`` (ISO day, None where the studio still looks at it), ``wanted_on`` (ISO day, None
    where none was named), ``decided`` (whether the studio had to) and ``receipt_id``, of the
    document; None where there is none.
    """
    facts, words = occasion.facts, occasion.words
    kind = "mail-receipt-decided" if facts.get("decided") else "mail-receipt"
    content = str(facts.get("content") or "")
    receipt_id = facts.get("receipt_id")
    document = Document(DocumentType.TERMINATION_RECEIPT, int(receipt_id or 0))
    return Written(
        words.label(f"{kind}-subject", studio=occasion.settings.name),
        (
            words(kind),
            "\n".join(_lines(occasion)),
            *((words("mail-receipt-content") + "\n" + content,) if content else ()),
        ),
        (document,) if receipt_id else (),
    )


def _lines(occasion: Occasion) -> Iterator[str]:
    facts, words = occasion.facts, occasion.words
    received_at = datetime.fromisoformat(facts["received_at"])
    local = received_at.astimezone(ZoneInfo(occasion.settings.time_zone))
    yield words.label("mail-receipt-number", number=facts["number"])
    yield words("mail-receipt-at", at=local)
    if facts.get("contract"):
        yield words.label("mail-receipt-contract", contract=facts["contract"])
    if facts.get("ends_on"):
        if facts.get("wanted_on") not in (None, facts["ends_on"]):
            yield words("mail-receipt-wanted", on=date.fromisoformat(facts["wanted_on"]))
        yield words("mail-receipt-ends", on=date.fromisoformat(facts["ends_on"]))
    else:
        yield words("mail-receipt-end-open")
