"""What a contract can be had as: its days for a calendar, the receipt of its notice."""

from collections.abc import Sequence

from domain.contracts.views import ContractView
from domain.desk.documents.facts import DocumentType
from handlers.dialog import Answer, Slots, Talk
from handlers.documents import Form, is_wanted, key_of, leads_to_file
from handlers.messages import Button, Rows
from handlers.texts import Words


async def contract_file(talk: Talk, slots: Slots, views: Sequence[ContractView]) -> Answer | None:
    """Return the file that is asked for: days for a calendar, or the receipt of a notice."""
    if is_wanted(slots, "ics"):
        dated = [view for view in views if await _has_days(talk, view)]
        return await _calendars(talk, dated)
    if not is_wanted(slots, "receipt"):
        return None
    receipts = [(await talk.studio.papers.newest_receipt(view.id), view) for view in views]
    documents = [
        await key_of(talk, DocumentType.TERMINATION_RECEIPT, number, view.customer_id)
        for number, view in receipts
        if number is not None
    ]
    found = (talk.words("paper-comes"),)
    return Answer(found, documents=tuple(documents)) if documents else None


async def _calendars(talk: Talk, views: Sequence[ContractView]) -> Answer:
    kind = DocumentType.CONTRACT_DATES
    documents = [await key_of(talk, kind, view.id, view.customer_id) for view in views]
    text = "calendar-comes" if documents else "calendar-empty"
    return Answer((talk.words(text),), documents=tuple(documents))


async def _has_days(talk: Talk, view: ContractView) -> bool:
    return bool((await talk.studio.papers.contract_dates(view.id)).entries)


async def file_buttons(talk: Talk, views: Sequence[ContractView]) -> Rows:
    """Return the files that the one contract shown can be had as."""
    if len(views) != 1:
        return ()
    words, view = talk.words, views[0]
    buttons = []
    if await _has_days(talk, view):
        buttons.append(_file_button(words, "button-calendar", "ics", view))
    if await talk.studio.papers.newest_receipt(view.id) is not None:
        buttons.append(_file_button(words, "button-receipt", "receipt", view))
    return tuple((button,) for button in buttons)


def _file_button(words: Words, label: str, form: Form, view: ContractView) -> Button:
    return leads_to_file(words, words(label), "contract.show", form, contract_id=view.id)
