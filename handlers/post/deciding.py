"""What an e-mail says at the moment it is handed over: to whom, in which language, and whether."""

from collections.abc import Mapping
from typing import Any

from domain.studio import House
from domain.studios.settings import Settings
from handlers.post.register import LETTERS
from handlers.post.shapes import Later, MailKindEntry, MailText, Occasion, Unwritten, Written
from handlers.texts import Words, spoken


async def decide(
    house: House, studio_id: int, body: Mapping[str, Any]
) -> MailText | Unwritten | Later:
    """Return an e-mail as it is now, or why it does not leave.

    Args:
        house: In the transaction that hands it over.
        studio_id: Whose customer it is for.
        body: Of its row: ``kind``, ``customer_id``, ``invoice_id``, ``facts``.
    """
    studio = await house.enter_as_system(studio_id)
    customer = await studio.customers.file(body["customer_id"])
    entry = LETTERS[body["kind"]]
    if customer.erased_on is not None:
        return Unwritten("moot")
    if entry.for_active and not customer.has_access(studio.scope.today):
        return Unwritten("moot")
    facts = body.get("facts") or {}
    address = facts.get("to") or customer.email
    if not address:
        return Unwritten("no-address")
    occasion = Occasion(
        studio=studio,
        settings=await studio.settings(),
        customer=customer,
        words=Words(spoken(customer.language), by_mail=True),
        invoice_id=body.get("invoice_id"),
        facts=facts,
    )
    written = await entry.write(occasion)
    if written is None:
        return Unwritten("moot")
    if isinstance(written, Later):
        return written
    return _whole(occasion, address, entry, written)


def _whole(occasion: Occasion, address: str, entry: MailKindEntry, written: Written) -> MailText:
    customer, settings, words = occasion.customer, occasion.settings, occasion.words
    may_decline = not (entry.owed or written.owed)
    return MailText(
        studio_id=settings.studio_id,
        studio_name=settings.name,
        reply_to=settings.email,
        to_name=customer.name,
        to_address=address,
        language=words.language,
        zone=settings.time_zone,
        subject=written.subject,
        text=_text(occasion, written, may_decline=may_decline),
        unsubscribe=_unsubscribe(settings, customer.number) if may_decline else None,
        documents=written.documents,
    )


def _text(occasion: Occasion, written: Written, *, may_decline: bool) -> str:
    words, settings, count = occasion.words, occasion.settings, len(written.documents)
    return "\n\n".join(
        (
            words.label("mail-hello", name=occasion.customer.name),
            *written.blocks,
            *((words("mail-attached", count=count),) if count else ()),
            _answers(words, settings),
            words.label("mail-regards", studio=settings.name),
            *((settings.address,) if settings.address else ()),
            *((_less(words, settings),) if may_decline else ()),
        )
    )


def _answers(words: Words, settings: Settings) -> str:
    """Return where an answer to the e-mail goes."""
    if settings.email is None:
        return words.label("mail-no-answer", studio=settings.name)
    return words.label("mail-answer", studio=settings.name, address=settings.email)


def _less(words: Words, settings: Settings) -> str:
    """Return how somebody gets no more of these: by an answer, where the studio reads it."""
    text = "mail-less" if settings.email is not None else "mail-less-ask"
    return words.label(text, studio=settings.name)


def _unsubscribe(settings: Settings, number: str) -> str:
    """Return the subject that the studio reads, in its language, who wants no more of these."""
    return Words(spoken(settings.language)).label("mail-unsubscribe", number=number)
