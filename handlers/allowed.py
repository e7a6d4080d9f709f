"""What a command is, and who may use it.

What a customer may do: read what is his own (``OWN``), change it himself (``OWN`` of a change),
ask the studio for a change of his own (``ASK``), or nothing (``NEVER``). A trainer reads courses,
and sees and marks the rosters of his own. ``needs`` are the rights that a command always takes
from somebody of the studio: without them a read says who has them, and a change goes as a request
to those; what else it takes by what it would do, its preview says.
"""

from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property
from pkgutil import resolve_name

from msgspec import Struct, field

from domain.store.scope import Role
from domain.studios.rights import GIVEN, Right, Rights
from domain.studios.rights import NONE as NO_RIGHTS
from handlers.dialog import Dialog


class Customers(StrEnum):
    """What a command is for a customer."""

    OWN = "own"
    ASK = "ask"
    NEVER = "never"


OWNER = frozenset({Role.OWNER})
DESK = frozenset({Role.OWNER, Role.STAFF})
TEAM = DESK | {Role.TRAINER}
NOBODY: frozenset[Role] = frozenset()


class Command(Struct, frozen=True, dict=True):
    """One thing that can be done.

    Attributes:
        made: Where its dialog is written: a module of ``handlers.dialogs`` and a class.
        changes: Whether it proposes a change; reads answer at once.
        slash: Its command per language, without the slash; the menu shows these. None where only
            buttons lead there.
        customers: What it is for a customer.
        staff: The roles of the studio that may use it.
        needs: The rights that it takes; whoever has them all may use it in any role.
    """

    made: str
    changes: bool
    slash: Mapping[str, str]
    customers: Customers = Customers.NEVER
    staff: frozenset[Role] = field(default=DESK)
    needs: Rights = NO_RIGHTS

    @cached_property
    def dialog(self) -> Dialog:
        """What asks, previews and answers; loaded when it is needed first."""
        dialog: Dialog = resolve_name(f"handlers.dialogs.{self.made}")()
        return dialog


def change(
    made: str,
    de: str,
    en: str,
    customers: Customers,
    staff: frozenset[Role] = DESK,
    needs: tuple[Right, ...] = (),
) -> Command:
    """Return the entry of something that proposes a change."""
    slash, takes = {"de": de, "en": en}, frozenset(needs)
    return Command(made, True, slash, customers, staff, takes)  # noqa: FBT003 - it changes


def read(
    made: str,
    de: str,
    en: str,
    customers: Customers,
    staff: frozenset[Role] = DESK,
    needs: tuple[Right, ...] = (),
) -> Command:
    """Return the entry of something that answers at once."""
    slash, takes = {"de": de, "en": en}, frozenset(needs)
    return Command(made, False, slash, customers, staff, takes)  # noqa: FBT003 - it reads


def may_use(command: Command, role: Role, rights: Rights | None = None) -> bool:
    """Say whether somebody may use a command, be it only as a request.

    Args:
        command: Of the register.
        role: Of the person.
        rights: What the person may do; None for what the role gives by itself.
    """
    if role is Role.CUSTOMER:
        return command.customers is not Customers.NEVER
    has_all = command.needs <= (GIVEN[role] if rights is None else rights)
    if role in command.staff:
        return command.changes or has_all
    return bool(command.needs) and has_all


def may_do(command: Command, role: Role, rights: Rights, needed: Rights) -> bool:
    """Say whether somebody of the studio may carry out a change that takes these rights."""
    needed |= command.needs
    fits = role in command.staff or (bool(command.needs) and command.needs <= rights)
    return role is not Role.CUSTOMER and fits and needed <= rights
