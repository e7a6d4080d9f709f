"""One update, or one step of a job: one session, one transaction.

Whoever works inside finds it with ``current_unit.get()``. Nothing is sent from here: rows for the
outbox are collected and written with the effects.
"""

from collections.abc import Mapping, Sequence
from contextvars import ContextVar
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from bot.attachments import body_of, body_of_document
from bot.mails import mail_of
from bot.outbox import Kind, Outgoing, write_letters
from domain.clock import Clock
from handlers.messages import Attachment, DocumentKey, Mail, SentFile


class UnitOfWork:
    """One transaction and what is to be sent after it.

    Attributes:
        session: The transaction; nobody inside commits.
        clock: The installation's clock.
        now: The studio's moment, the same for the whole unit.
        said_at: When it was said: the message's own moment, for a press its arrival.
        fault: The error that the Telegram library swallowed, if there was one.
        answered_early: The press has been answered already because the turn took long.
        file: What was sent with the update, fetched and read before.
        place: Where a job goes on: what it yielded last before the commit, or None.
        is_secret: Whether the update's text is emptied with its end: it holds a one-time link.
    """

    def __init__(
        self,
        session: AsyncSession,
        clock: Clock,
        *,
        said_at: datetime | None = None,
        file: SentFile | None = None,
    ) -> None:
        self.session = session
        self.clock = clock
        self.now = clock.now()
        self.said_at = said_at or self.now
        self.fault: BaseException | None = None
        self.answered_early = False
        self.file = file
        self.place: str | None = None
        self.is_secret = False
        self._outgoing: list[Outgoing] = []

    def send(self, outgoing: Outgoing) -> None:
        """Add a row for the outbox."""
        self._outgoing.append(outgoing)

    def message(
        self,
        chat_id: int,
        text: str,
        buttons: Sequence[Sequence[Mapping[str, str]]] = (),
        *,
        studio_id: int | None = None,
        edit_message_id: int | None = None,
        due_at: datetime | None = None,
        key: str | None = None,
        customer_id: int | None = None,
        by_mail: Mapping[str, Any] | None = None,
        secret: bool = False,
        tells: str | None = None,
    ) -> None:
        """Add a message (HTML) with rows of buttons ``{"label", "data", "style"?}``.

        Args:
            chat_id: Where to.
            text: HTML as Telegram understands it, names escaped.
            buttons: Rows from top to bottom.
            studio_id: Whose it is, where it is a studio's.
            edit_message_id: The message to change instead of sending a new one.
            due_at: When it may go by the studio's clock; None for at once.
            key: A name under which a held message can be found again.
            customer_id: Whom it is for, where a chat that speaks for several has to know.
            by_mail: What the e-mail needs beside the text that goes where no chat takes it.
            secret: Whether its row is emptied as soon as it was sent.
            tells: What it tells that customer of, where it is counted.
        """
        body: dict[str, Any] = {"text": text, "buttons": [[dict(b) for b in r] for r in buttons]}
        if customer_id is not None:
            body["customer"] = customer_id
        if by_mail:
            body["by_mail"] = dict(by_mail)
        if secret:
            body["secret"] = True
        if edit_message_id is not None:
            body["edit_message_id"] = edit_message_id
        self.send(
            Outgoing(
                chat_id,
                Kind.MESSAGE,
                body,
                studio_id,
                due_at,
                key,
                tells=tells,
                customer_id=customer_id,
            )
        )

    def document(self, chat_id: int, file: Attachment, caption: str = "") -> None:
        """Add a file; it lies in the outbox until it is sent."""
        self.send(Outgoing(chat_id, Kind.FILE, body_of(file, caption)))

    def paper(
        self, chat_id: int, studio_id: int, document: DocumentKey, caption: str = ""
    ) -> None:
        """Add a document that is written out when it is sent; its ids lie in the outbox."""
        body = body_of_document(document, caption)
        self.send(Outgoing(chat_id, Kind.DOCUMENT, body, studio_id))

    def proposal(self, chat_id: int, studio_id: int, proposal_id: int, view: str) -> None:
        """Add "show this proposal in this chat"; the sender decides whether to send or edit."""
        body = {"proposal_id": proposal_id, "view": view}
        self.send(Outgoing(chat_id, Kind.PROPOSAL, body, studio_id))

    def answer(self, chat_id: int, callback_query_id: str, text: str | None = None) -> None:
        """Add the answer to a press."""
        body = {"callback_query_id": callback_query_id, "text": text}
        self.send(Outgoing(chat_id, Kind.ANSWER, body))

    def push(
        self,
        chat_id: int,
        studio_id: int,
        body: Mapping[str, Any],
        *,
        due_at: datetime | None = None,
        key: str | None = None,
    ) -> None:
        """Add a push; whether it is needed and what it says is decided when it is handed over."""
        self.send(Outgoing(chat_id, Kind.PUSH, body, studio_id, due_at, key))

    def mail(self, mail: Mail, key: str | None = None) -> None:
        """Add an e-mail; ``key`` is the name under which it can be withdrawn."""
        self.send(mail_of(mail, key))

    def forget_what_was_said(self) -> None:
        """Let the update's own text go as soon as it is done."""
        self.is_secret = True

    async def flush(self) -> bool:
        """Write everything into the transaction; return whether something will be sent."""
        letters = [each for each in self._outgoing if not self._is_spent(each)]
        self._outgoing.clear()
        await write_letters(self.session, self.clock, letters)
        return bool(letters)

    def _is_spent(self, outgoing: Outgoing) -> bool:
        return outgoing.kind is Kind.ANSWER and self.answered_early


current_unit: ContextVar[UnitOfWork] = ContextVar("current_unit")
