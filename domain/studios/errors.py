"""What the doors of a studio refuse: links that do not open, people who are not on file."""

from datetime import datetime

from domain.errors import Refusal


class InvitationUnknown(Refusal):
    """No such one-time link was given out, or it was taken back; reveals nothing more."""


class InvitationExpired(Refusal):
    """The one-time link was good until ``expired_at`` (UTC)."""

    expired_at: datetime


class InvitationUsed(Refusal):
    """Somebody else has connected with this one-time link."""


class AlreadyConnected(Refusal):
    """This chat is connected to the studio already, as somebody else."""

    studio_name: str


class SettingUnchanged(Refusal):
    """Every setting is as it is wanted."""


class NoPaymentMethod(Refusal):
    """Customers need at least one way to pay."""


class StaffNotFound(Refusal):
    """Nobody with this id works here, or not any more."""

    staff_id: int


class AlreadyOnTeam(Refusal):
    """Somebody of the same name works here."""

    name: str


class LastOwner(Refusal):
    """A studio needs an owner; this is the last one."""

    name: str


class RoleUnchanged(Refusal):
    """The person is that here already."""

    name: str


class RightMissing(Refusal):
    """Who acts may not do this: ``right`` is the verb that is missing."""

    right: str


class RightsUnchanged(Refusal):
    """The person may do just that already."""

    name: str


class OwnerNeeded(Refusal):
    """Only an owner decides on this."""


class OwnerMayAll(Refusal):
    """An owner may do everything; nothing of it can be taken away."""

    name: str


class LeadsUnknown(Refusal):
    """No message of this kind is told some days ahead."""

    kind: str


class LeadDaysUnfit(Refusal):
    """Days ahead are whole numbers from 0 to ``most_days``, at most ``most`` of them."""

    most: int
    most_days: int
