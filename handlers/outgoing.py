"""Messages to customers that follow from a change.

What can be undone is told when the undo window is over (``Jetzt senden`` tells it at once); after
an undo the messages that still wait are dropped. Nobody is written to in the quiet hours about
what somebody else did, unless the next morning would be too late. Which kinds of messages changes
tell stands in the register (domain/reminders/kinds.py): the calendar does not tell them again.
"""

from datetime import datetime
from typing import Protocol, runtime_checkable

from domain.desk.facts import Done, PlannedMessage, TakenBack
from domain.desk.previews import UndoPreview
from domain.reminders.kinds import KIND_OF_MESSAGE, told_as
from handlers.context import say_to
from handlers.dialog import ChangeDialog, Talk
from handlers.mails import goes_by_mail, notice_mail, owed_facts
from handlers.messages import Mail, Notify, Part, Release, Reply, Rows
from handlers.pushes.less import message_rows
from handlers.texts import Words, spoken


@runtime_checkable
class LeadsOn(Protocol):
    """A dialog whose messages to customers have buttons of their own."""

    def leads(self, words: Words, done: Done, planned: PlannedMessage) -> Rows:
        """Return the buttons below a message."""
        ...


async def notices(talk: Talk, dialog: ChangeDialog, done: Done) -> Reply:
    """Return the messages of a change, each in the language of the person it goes to."""
    studio_id = talk.studio.scope.studio_id
    parts: list[Part] = []
    if isinstance(done.preview, UndoPreview):
        parts.append(Release(studio_id, done.preview.journal_id, drop=True))
    for planned in (*done.messages, *_told_before(done)):
        link = await talk.studio.link_of_customer(planned.customer_id)
        if (link is None and not planned.by_mail) or not await _is_wanted(talk, planned):
            continue
        due_at = await _moment(talk, done, planned)
        if link is None or planned.by_mail:
            parts += await _mails(talk, dialog, done, planned, due_at)
            continue
        words = Words(spoken(link.language))
        rows = message_rows(words, talk.studio.scope.zone, planned)
        if isinstance(dialog, LeadsOn):
            rows = (*dialog.leads(words, done, planned), *rows)
        text = dialog.message(words, done, planned)
        said = await say_to(talk.house, link, text, rows)
        parts.append(
            Notify(
                studio_id,
                said.chat,
                planned.customer_id,
                said.text,
                due_at,
                done.journal_id,
                said.buttons,
                owed_facts(done, planned),
                told_as(planned.kind),
            )
        )
    return tuple(parts)


async def _mails(
    talk: Talk, dialog: ChangeDialog, done: Done, planned: PlannedMessage, due_at: datetime
) -> tuple[Mail, ...]:
    """Return the e-mail that says it to a customer whom no chat reaches."""
    if not goes_by_mail(planned):
        return ()
    customer = await talk.studio.customers.file(planned.customer_id)
    text = dialog.message(Words(spoken(customer.language), by_mail=True), done, planned)
    return (notice_mail(talk, done, planned, text, due_at),)


async def _is_wanted(talk: Talk, planned: PlannedMessage) -> bool:
    """Say whether somebody wants to hear of it; what is owed goes to everybody."""
    kind = KIND_OF_MESSAGE.get(planned.kind)
    if kind is None:
        return True
    return (await talk.studio.choices.of_customer(planned.customer_id)).wants(kind)


async def _moment(talk: Talk, done: Done, planned: PlannedMessage) -> datetime:
    """Return when a message goes: not in the quiet hours, but for what cannot wait.

    The answer to a person's own action, what cannot wait for the undo window either (a receipt, a
    course day that begins soon), and what would come too late the next morning go all the same.
    What was taken back waits for the morning as the change itself would have.
    """
    now = talk.studio.scope.now
    due_at = done.undo_until if planned.held and done.undo_until else now
    is_own = talk.link.customer_id == planned.customer_id
    if is_own or not planned.held:
        return due_at
    return max(now, await talk.studio.reminders.sending_moment(due_at, planned.use_by))


def _told_before(done: Done) -> tuple[PlannedMessage, ...]:
    """Return the messages to those who have heard already of what was now undone."""
    if not isinstance(done.preview, UndoPreview):
        return ()
    use_by = done.preview.of_use_until
    return tuple(
        TakenBack("undone", number, held=True, reachable=True, until=use_by)
        for number in done.preview.tells
    )
