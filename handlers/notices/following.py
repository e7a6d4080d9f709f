"""What follows from a notice at once: its document, its e-mail, and who has to look at it.

The receipt is owed at once, whatever can be undone; so nothing of this waits.
"""

from domain.contracts.receipts import Receipt
from domain.desk.documents.facts import DocumentType
from domain.desk.facts import Done
from domain.desk.notices.frozen import named_contract
from domain.desk.notices.previews import (
    Decision,
    DeclarationPreview,
    NoticeAnswerPreview,
    NoticeDecisionPreview,
)
from domain.reminders.kinds import OF_AN_END
from domain.studios.links import Link
from domain.studios.rights import Right
from handlers.buttons import request_data
from handlers.context import say_to
from handlers.dialog import Talk
from handlers.mails import receipt_by_mail
from handlers.messages import Button, DocumentKey, Mail, Notify, Reply, SendDocument
from handlers.notices.own import ANSWER
from handlers.notices.wording import decided_message
from handlers.texts import Words, spoken
from handlers.waiting import raise_request

DECIDE = "contract.decide"


async def after_notice(talk: Talk, done: Done) -> Reply:
    """Return what goes out with a notice, an answer about one, or a decision on one."""
    match done.preview:
        case DeclarationPreview() as preview if preview.receipt is not None:
            return await _declared(talk, preview, preview.receipt, done)
        case NoticeAnswerPreview() as preview:
            return await _for_studio(talk, preview.receipt)
        case NoticeDecisionPreview() as preview:
            return await _decided(talk, preview, done)
        case _:
            return ()


async def _declared(
    talk: Talk, preview: DeclarationPreview, receipt: Receipt, done: Done
) -> Reply:
    paper = _paper(talk, receipt, talk.incoming.chat, spoken(talk.words.language), done.journal_id)
    told = (
        await _for_studio(talk, receipt)
        if receipt.is_open
        else await _studio_hears(talk, preview, receipt)
    )
    return (paper, *_mail(talk, receipt, done.journal_id), *told)


async def _for_studio(talk: Talk, receipt: Receipt) -> Reply:
    """Return the entry of the queue for those who decide, with the receipt's own moment."""
    slots = {"receipt_id": receipt.id, "customer_id": receipt.customer_id}
    if receipt.contract_id is not None:
        slots["contract_id"] = receipt.contract_id
    return await raise_request(talk, DECIDE, slots, receipt.received_at)


async def _studio_hears(talk: Talk, preview: DeclarationPreview, receipt: Receipt) -> Reply:
    """Return the message to those of the studio who end contracts: somebody gave notice."""
    parts = []
    for link in await talk.studio.team.links():
        if Right.TERMINATE not in link.rights:
            continue
        words = Words(spoken(link.language))
        text = words(
            "declared-to-studio" if preview.ends_on else "declared-to-studio-open",
            customer=preview.customer.name,
            plan=preview.contract.plan_name if preview.contract else "",
            ends_on=preview.ends_on,
            at=talk.local(receipt.received_at),
            number=receipt.number,
        )
        slots = {"contract_id": receipt.contract_id}
        data = request_data(words.language, "contract.show", slots)
        button = Button(words("button-sale-contract"), data)
        parts.append(await say_to(talk.house, link, text, ((button,),)))
    return tuple(parts)


async def _decided(talk: Talk, preview: NoticeDecisionPreview, done: Done) -> Reply:
    """Return the receipt with its end for the customer, or the question that was asked back."""
    receipt = preview.receipt
    link = await talk.studio.link_of_customer(receipt.customer_id)
    mail = _mail(talk, receipt, receipt.journal_id, decided=True) if preview.ends_on else ()
    if link is None or not link.reachable:
        return mail
    if preview.decision is Decision.ASK:
        return (await _asked_back(talk, preview, link, done),)
    if preview.ends_on is None or receipt.journal_id is None:
        return ()
    chat = link.telegram_id
    return (_paper(talk, receipt, chat, spoken(link.language), receipt.journal_id), *mail)


async def _asked_back(
    talk: Talk, preview: NoticeDecisionPreview, link: Link, done: Done
) -> Notify:
    """Return the question with the way to answer it; in the quiet hours it waits."""
    words, receipt = Words(spoken(link.language)), preview.receipt
    data = request_data(words.language, ANSWER, {"receipt_id": receipt.id})
    button = Button(words("button-answer-notice"), data)
    said = await say_to(talk.house, link, decided_message(words, preview), ((button,),))
    due_at = await talk.studio.reminders.sending_moment(talk.studio.scope.now, None)
    return Notify(
        talk.studio.scope.studio_id,
        said.chat,
        receipt.customer_id,
        said.text,
        due_at,
        done.journal_id,
        said.buttons,
        tells=OF_AN_END,
    )


def _paper(
    talk: Talk, receipt: Receipt, chat: int, language: str, journal_id: int
) -> SendDocument:
    key = DocumentKey(DocumentType.TERMINATION_RECEIPT, journal_id, spoken(language))
    caption = Words(spoken(language))("declare-paper", number=receipt.number)
    return SendDocument(talk.studio.scope.studio_id, chat, key, caption)


def _mail(
    talk: Talk, receipt: Receipt, journal_id: int | None, *, decided: bool = False
) -> tuple[Mail, ...]:
    """Return the e-mail with the receipt, where there is an address for it."""
    if not receipt.address:
        return ()
    facts = {
        "receipt_id": journal_id,
        "number": receipt.number,
        "received_at": receipt.received_at.isoformat(),
        "contract": " · ".join(filter(None, named_contract(receipt.facts))),
        "ends_on": receipt.ends_on and receipt.ends_on.isoformat(),
        "wanted_on": receipt.wanted_on and receipt.wanted_on.isoformat(),
        "decided": decided,
        "content": receipt.content,
        "to": receipt.address,
    }
    subject = f"receipt-{receipt.id}-{receipt.state.value}"
    return (receipt_by_mail(talk, receipt.customer_id, subject, facts),)
