"""Who asks for a document: by a button, or by a word in the sentence ("als PDF").

A button carries the slot ``as``; documents are in the language of the customer whom they are for.
"""

from typing import Any, Literal

from domain.desk.documents.facts import DocumentType
from handlers.buttons import request_data
from handlers.dialog import Slots, Talk
from handlers.lists_of_words import words_of
from handlers.messages import Button, DocumentKey, Language
from handlers.texts import Words, spoken
from handlers.understanding.words import tokenize

Form = Literal["pdf", "ics", "receipt"]


def is_wanted(slots: Slots, form: Form) -> bool:
    """Return whether a document of a form is asked for."""
    if "as" in slots:
        return bool(slots["as"] == form)
    said = {token.fold for token in tokenize(str(slots.get("said", ""))) if token.word}
    return not said.isdisjoint(words_of(f"asks-{form}"))


def leads_to_file(words: Words, label: str, intent: str, form: Form, **slots: Any) -> Button:
    """Return a button that asks for a document; ``label`` is ready to be read."""
    return Button(label, request_data(words.language, intent, {**slots, "as": form}))


async def key_of(
    talk: Talk, kind: DocumentType, document_id: int, customer_id: int
) -> DocumentKey:
    """Return a document of a customer, in the customer's language."""
    return DocumentKey(kind, document_id, await _language(talk, customer_id))


async def _language(talk: Talk, customer_id: int) -> Language:
    if talk.is_customer:
        return spoken(talk.link.language)
    link = await talk.studio.link_of_customer(customer_id)
    if link is not None:
        return spoken(link.language)
    return spoken((await talk.studio.customers.file(customer_id)).language)
