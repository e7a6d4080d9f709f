"""Tables of dialogs and proposals, behind the Protocol ``Conversations`` of the handlers.

State lives here and not in memory: a half-filled dialog survives a restart. The ids of the
messages that show a proposal are learned by the sender and from taps.
"""

from datetime import datetime
from typing import Any, Final, Literal

from msgspec.structs import asdict
from sqlalchemy import Row, Select, delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot import conversation_statements as said
from bot.asked import StoredRequests
from bot.conversation_records import (
    DialogRecord,
    ProposalMessageRecord,
    ProposalRecord,
    asked_rows,
)
from bot.held import count_held
from bot.mails import mail_report
from bot.people_data import StoredPipe
from bot.uploads import StoredUploads
from domain.reminders.asked import Asked
from domain.store.counters import next_number
from domain.store.rows import put_row
from domain.studios.links import Link
from handlers.kept import DialogState, ProposalState, Rendering
from handlers.messages import Button
from handlers.post.standing import MailReport
from handlers.telegram_door import held_key

_OF_A_PROPOSAL: Final = tuple(
    column.key for column in ProposalRecord.__table__.columns if column.key != "contract_id"
)


class StoredConversations:
    """Dialogs and proposals of one studio, in one transaction.

    Args:
        session: The transaction.
        studio_id: Whose.
        link: For whom somebody speaks: of their own dialogs and proposals, those of another link
            are not theirs now. None for the process itself.
    """

    def __init__(self, session: AsyncSession, studio_id: int, link: Link | None = None) -> None:
        self._session = session
        self._studio_id = studio_id
        self._link = link
        self._dialogs: dict[tuple[int, int], Row[Any] | None] = {}
        """Rows of dialogs as they were read or dropped in this transaction."""

    @property
    def uploads(self) -> StoredUploads:
        """The files that people sent."""
        return StoredUploads(self._session, self._studio_id)

    @property
    def pipe(self) -> StoredPipe:
        """What the process itself keeps of a person."""
        return StoredPipe(self._session, self._studio_id)

    async def dialog(self, person: int, chat: int) -> DialogState | None:
        """Return the dialog under way."""
        row = await self._dialog(person, chat)
        return _dialog_state(row) if row is not None and self._is_mine(row) else None

    async def save_dialog(self, person: int, chat: int, state: DialogState) -> None:
        """Keep a dialog."""
        link_id = self._link.id if self._link and self._link.telegram_id == person else None
        key = {"studio_id": self._studio_id, "person": person, "chat": chat}
        values = {**asdict(state), "slots": dict(state.slots), "link_id": link_id}
        self._dialogs.pop((person, chat), None)
        await put_row(self._session, DialogRecord, **key, **values)

    async def drop_dialog(self, person: int, chat: int) -> None:
        """Forget the dialog under way, if there is one."""
        if await self._dialog(person, chat) is not None:
            key = {"studio": self._studio_id, "of_person": person, "in_chat": chat}
            await self._session.execute(said.end_of_dialog(), key)
            self._dialogs[person, chat] = None

    async def number_proposal(self, state: ProposalState) -> ProposalState:
        """Return a new proposal with its id; it is kept when it is saved."""
        state.id = await next_number(self._session, self._studio_id, "proposal")
        return state

    async def proposal(self, proposal_id: int) -> ProposalState | None:
        """Return a proposal, locked until the transaction ends."""
        return await self._locked("id", proposal_id)

    async def proposal_of(self, journal_id: int) -> ProposalState | None:
        """Return the proposal whose confirmation wrote a journal entry, locked."""
        return await self._locked("journal_id", journal_id)

    async def save_proposal(self, state: ProposalState) -> None:
        """Keep a new proposal, or a changed one."""
        renderings = {view: as_json(drawn) for view, drawn in state.renderings.items()}
        values = {**asdict(state), "slots": dict(state.slots), "renderings": renderings}
        contract_id = state.slots.get("contract_id")
        await put_row(self._session, ProposalRecord, **values, contract_id=contract_id)

    async def open_proposals(self, person: int, chat: int) -> tuple[ProposalState, ...]:
        """Return the open proposals whose current revision was sent to that chat."""
        whose = {"studio": self._studio_id, "of_person": person, "in_chat": chat}
        rows = await self._session.execute(said.open_proposals(), whose)
        return tuple(_proposal_state(row) for row in rows if self._is_mine(row))

    async def others_on(self, contract_id: int, proposal_id: int) -> tuple[ProposalState, ...]:
        """Return the open proposals and requests on a contract but for one, locked.

        Those that somebody answers at this moment are left out: he finds out by himself what has
        become of the contract, and two would wait for each other's proposals.
        """
        query = select(ProposalRecord).where(
            ProposalRecord.studio_id == self._studio_id,
            ProposalRecord.contract_id == contract_id,
            ProposalRecord.state.in_(("open", "asked")),
            ProposalRecord.id != proposal_id,
        )
        locked = query.order_by(ProposalRecord.id).with_for_update(skip_locked=True)
        found = await self._session.scalars(locked.execution_options(populate_existing=True))
        return tuple(_proposal_state(record) for record in found)

    async def asked_by(self, person: int) -> tuple[ProposalState, ...]:
        """Return the requests of a person that wait for a decision."""
        query = select(ProposalRecord).where(
            ProposalRecord.studio_id == self._studio_id,
            ProposalRecord.person == person,
            ProposalRecord.state == "asked",
        )
        fresh = query.order_by(ProposalRecord.id).execution_options(populate_existing=True)
        found = await self._session.scalars(fresh)
        return tuple(_proposal_state(record) for record in found if self._is_mine(record))

    async def asked(self) -> tuple[ProposalState, ...]:
        """Return the requests of the studio that wait for a decision, the oldest first."""
        found = await asked_rows(self._session, self._studio_id)
        return tuple(map(_proposal_state, found))

    async def shows(self, chat: int, message_id: int) -> int | None:
        """Return the proposal that a message of a chat shows, None where it shows none here."""
        query = select(ProposalMessageRecord.proposal_id).where(
            ProposalMessageRecord.studio_id == self._studio_id,
            ProposalMessageRecord.chat == chat,
            ProposalMessageRecord.message_id == message_id,
        )
        return (await self._session.scalars(query)).first()

    async def asking(self, person: int, chat: int) -> int | None:
        """Return the link of the dialog that awaits an answer, whichever of the person's it is."""
        row = await self._dialog(person, chat)
        return row.link_id if row is not None and row.asked is not None else None

    async def end_link(self, person: int, link_id: int) -> None:
        """Forget the dialog of a link that is gone, and drop what it was about to confirm."""
        self._dialogs.clear()
        await self._session.execute(
            delete(DialogRecord).where(
                DialogRecord.studio_id == self._studio_id,
                DialogRecord.person == person,
                or_(DialogRecord.link_id == link_id, DialogRecord.link_id.is_(None)),
            )
        )
        await self._session.execute(
            update(ProposalRecord)
            .where(
                ProposalRecord.studio_id == self._studio_id,
                ProposalRecord.person == person,
                ProposalRecord.state == "open",
                or_(ProposalRecord.link_id == link_id, ProposalRecord.link_id.is_(None)),
            )
            .values(state="dropped")
            .execution_options(synchronize_session="fetch")
        )

    async def are_waiting(self, journal_id: int) -> bool:
        """Say whether messages of a change still wait to be sent."""
        return await count_held(self._session, self._studio_id, held_key(journal_id)) > 0

    def requests(self) -> Asked:
        """Return where requests and the messages of changes are found."""
        return StoredRequests(self._session, self._studio_id)

    async def mails(self, now: datetime) -> MailReport:
        """Return which e-mails of the studio could not be sent, and whether they leave at all."""
        return await mail_report(self._session, self._studio_id, now)

    async def shown_in(self, proposal_id: int) -> tuple[tuple[int, str], ...]:
        """Return the chats and views in which a proposal is shown."""
        found = await self._session.scalars(self._messages(proposal_id))
        return tuple((record.chat, record.view) for record in found)

    async def place(self, proposal_id: int, chat: int, view: str, message_id: int) -> None:
        """Say that a message shows a proposal, so that it is edited from now on."""
        await self.learn(proposal_id, chat, view, message_id, revision=0)

    async def lift(self, proposal_id: int, chat: int, view: str) -> None:
        """Forget the message of a chat, so that the next showing is a new message."""
        await self.learn(proposal_id, chat, view, None, revision=0)

    async def learn(
        self, proposal_id: int, chat: int, view: str, message_id: int | None, revision: int
    ) -> None:
        """Keep which message of a chat shows which revision."""
        await put_row(
            self._session,
            ProposalMessageRecord,
            studio_id=self._studio_id,
            proposal_id=proposal_id,
            chat=chat,
            view=view,
            message_id=message_id,
            revision=revision,
        )

    async def message_of(self, proposal_id: int, chat: int, view: str) -> int | None:
        """Return the message of a chat that shows a proposal."""
        key = {"studio": self._studio_id, "of": proposal_id, "in_chat": chat, "seen": view}
        return await self._session.scalar(said.message_of(), key)

    def _is_mine(self, row: Row[Any] | ProposalRecord) -> bool:
        """Say whether this is not what the same person began for somebody else."""
        link, other = self._link, row.link_id
        return link is None or other in (None, link.id) or row.person != link.telegram_id

    async def _dialog(self, person: int, chat: int) -> Row[Any] | None:
        if (person, chat) not in self._dialogs:
            whose = {"studio": self._studio_id, "of_person": person, "in_chat": chat}
            found = await self._session.execute(said.dialog(), whose)
            self._dialogs[person, chat] = found.one_or_none()
        return self._dialogs[person, chat]

    async def _locked(
        self, column: Literal["id", "journal_id"], value: int
    ) -> ProposalState | None:
        which = {"studio": self._studio_id, "value": value}
        row = (await self._session.execute(said.locked_proposal(column), which)).one_or_none()
        return _proposal_state(row) if row is not None else None

    def _messages(self, proposal_id: int) -> Select[ProposalMessageRecord]:
        query = select(ProposalMessageRecord).where(
            ProposalMessageRecord.studio_id == self._studio_id,
            ProposalMessageRecord.proposal_id == proposal_id,
        )
        return query.order_by(ProposalMessageRecord.view, ProposalMessageRecord.chat)


def _dialog_state(record: Row[Any]) -> DialogState:
    return DialogState(
        intent=record.intent,
        language="de" if record.language == "de" else "en",
        slots=dict(record.slots),
        said_at=record.said_at,
        asked=record.asked,
        step=record.step,
        view=record.view,
        proposal_id=record.proposal_id,
    )


def _proposal_state(record: Row[Any] | ProposalRecord) -> ProposalState:
    columns = {name: getattr(record, name) for name in _OF_A_PROPOSAL}
    drawn = {view: _rendering(kept) for view, kept in record.renderings.items()}
    own = {"slots": dict(record.slots), "facts": dict(record.facts), "renderings": drawn}
    return ProposalState(**{**columns, **own})


def as_json(drawn: Rendering) -> dict[str, Any]:
    """Return a rendering as it is kept."""
    rows = [[[each.label, each.data, each.danger] for each in row] for row in drawn.buttons]
    return {"text": drawn.text, "buttons": rows}


def _rendering(kept: dict[str, Any]) -> Rendering:
    rows = tuple(tuple(Button(*button) for button in row) for row in kept["buttons"])
    return Rendering(kept["text"], rows)
