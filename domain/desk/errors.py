"""What the desk refuses: one class per reason, with facts and no sentence."""

from datetime import date, datetime

from domain.desk.facts import Preview
from domain.errors import Refusal


class AlreadyInactive(Refusal):
    """The customer is inactive, or will be from that very day."""

    customer_id: int
    inactive_from: date


class AlreadyActive(Refusal):
    """The customer is active, and nothing else is planned."""

    customer_id: int


class NothingToUndo(Refusal):
    """There is no change to take back, or it was taken back before."""


class NotUndoable(Refusal):
    """The last change has no way back yet; an older one is never taken back in its place."""

    command: str


class ImportUnderWay(Refusal):
    """The import is still bringing lines in; it can be undone when it is through."""

    journal_id: int


class UndoTooLate(Refusal):
    """The ten minutes are over; ``until`` is a UTC moment."""

    until: datetime


class UndoOvertaken(Refusal):
    """Something that the change wrote was changed again since."""

    journal_id: int


class UndoNotYours(Refusal):
    """Somebody else made the change; that person or an owner can take it back."""

    journal_id: int


class PreviewOutdated(Refusal):
    """What was decided on has changed; ``fresh`` shows it as it is now. Nothing was done."""

    fresh: Preview
