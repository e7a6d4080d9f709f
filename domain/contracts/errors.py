"""What the contracts refuse."""

from datetime import date

from domain.errors import Refusal


class ContractNotFound(Refusal):
    """The studio has no contract with this id."""

    contract_id: int


class AlreadyTerminated(Refusal):
    """An end is set already; it can be changed or withdrawn."""

    contract_id: int
    ends_on: date


class NotTerminated(Refusal):
    """No end is set, so there is none to change or to withdraw."""

    contract_id: int


class ContractEnded(Refusal):
    """The last day is over; only a new contract helps."""

    contract_id: int
    ended_on: date


class BasisNeeded(Refusal):
    """An immediate end stands on good cause or on an agreement: which of them? (R11)."""

    contract_id: int


class ReasonNeeded(Refusal):
    """The last day lies in the past; owner and staff may do that, with a reason."""

    wanted: date


class EndBeforeStart(Refusal):
    """The contract would be over before it begins: that is an annulment, not an end."""

    wanted: date
    starts_on: date


class GoodCauseBeforeReceipt(Refusal):
    """A notice for good cause works on receipt or later, never earlier (R11)."""

    wanted: date
    received_on: date


class ReceiptInFuture(Refusal):
    """A notice that has not come yet cannot be recorded."""

    received_on: date
    today: date


class DayNeeded(Refusal):
    """An end on a day was asked for, and no day was given."""

    contract_id: int


class SameEnd(Refusal):
    """The contract ends on that day already."""

    ends_on: date


class AnnulmentTooLate(Refusal):
    """The days to withdraw are over; as goodwill it is possible, with a note."""

    contract_id: int
    received_on: date
    deadline: date


class AlreadyAnnulled(Refusal):
    """The contract was annulled before."""

    contract_id: int


class FollowedByAnother(Refusal):
    """A change of plan let another contract follow; both would run and be billed side by side."""

    contract_id: int
    next_plan: str
    next_number: str
    starts_on: date


class StartsAfterItsEnd(Refusal):
    """A contract on this plan would be over before its first day."""

    plan: str
    starts_on: date
    ends_on: date


class ScheduleNotPossible(Refusal):
    """A plan cannot be paid monthly, or not in total, as it was wanted."""

    plan: str
    schedule: str


class ReceiptNotFound(Refusal):
    """The studio has no receipt of a notice with this id."""

    receipt_id: int


class ReceiptDecided(Refusal):
    """The studio has made sense of a notice already."""

    number: str
    ends_on: date | None


class ReceiptNotAsked(Refusal):
    """Nothing was asked about a notice, so there is nothing to answer."""

    number: str
