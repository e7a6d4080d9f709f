"""Files on their way: how the outbox keeps one, until it is sent and no longer.

What is a document of the studio is kept by its ids, and written out when it is sent.
"""

import base64
from collections.abc import Mapping
from typing import Any

from domain.desk.documents.facts import DocumentType
from handlers.messages import Attachment, DocumentKey
from handlers.texts import spoken


def body_of(file: Attachment, caption: str) -> dict[str, Any]:
    """Return the body of a row that sends a file; its bytes stand in it as base64."""
    return {
        "name": file.name,
        "content_type": file.content_type,
        "content": base64.b64encode(file.content).decode("ascii"),
        "caption": caption,
    }


def file_of(body: Mapping[str, Any]) -> Attachment:
    """Return the file in such a body."""
    return Attachment(body["name"], body["content_type"], base64.b64decode(body["content"]))


def body_of_document(document: DocumentKey, caption: str) -> dict[str, Any]:
    """Return the body of a row that sends a document."""
    return {
        "document": document.kind.value,
        "id": document.id,
        "language": document.language,
        "caption": caption,
    }


def document_of(body: Mapping[str, Any]) -> DocumentKey:
    """Return the document in such a body."""
    return DocumentKey(DocumentType(body["document"]), body["id"], spoken(body["language"]))
