"""Role × verb × intent: who does a thing, who asks for it, and who is told who may.

The register says which rights a command always takes; the domain asks for the same.
"""

import pytest

from domain.desk.needs import ALWAYS
from domain.store.scope import Role
from domain.studios.rights import GIVEN, NONE, Right, Rights
from handlers.allowed import Customers, may_do, may_use
from handlers.commands import COMMANDS

TAKEN: dict[Right, set[str]] = {
    Right.TERMINATE: {
        "contract.terminate",
        "contract.change_end",
        "contract.undo_termination",
        "contract.annul",
        "contract.decide",
    },
    Right.BACKDATE: set(),
    Right.REFUND: {"refund.paid"},
    Right.CORRECT_UNITS: {"credits.adjust", "credits.transfer", "cards.extend"},
    Right.SEE_MONEY: {
        "invoice.open",
        "invoice.list",
        "invoice.show",
        "invoice.reversals",
        "invoice.paid",
        "invoice.credit",
        "invoice.delete",
        "account.show",
        "refund.paid",
        "report.show",
        "contract.radar",
        "accounts.export",
    },
    Right.EXPORT: {"customer.export", "accounts.export"},
    Right.BULK: {"data.import"},
}
"""What each verb is taken for whatever a command would do."""
OF_TRAINERS = {
    "course.list",
    "course.roster",
    "attendance.mark",
    "booking.list",
    "undo",
    "settings.language",
    "help",
}
"""What a trainer may do: what concerns his own courses, and himself."""
OF_OWNERS = {
    "customer.erase",
    "plan.add",
    "plan.change",
    "studio.set_up",
    "staff.add",
    "staff.invite",
    "staff.change",
    "staff.rights",
    "staff.remove",
}
OF_NOBODY_ELSE = {intent for intent in COMMANDS if "chat." in intent or "message" in intent}
"""What each speaks for himself about."""


@pytest.mark.parametrize("right", Right)
def test_a_verb_is_taken_for_just_these_commands(right: Right) -> None:
    taking = {intent for intent, command in COMMANDS.items() if right in command.needs}

    assert taking == TAKEN[right]


def test_the_domain_asks_for_what_the_register_says() -> None:
    changes = {intent: one.needs for intent, one in COMMANDS.items() if one.changes}

    assert {intent: needs for intent, needs in changes.items() if needs} == ALWAYS


def verdict(intent: str, role: Role, rights: Rights) -> str:
    """Return ``does``, ``asks`` or ``told``: what comes of it where somebody wants something."""
    command = COMMANDS[intent]
    if not may_use(command, role, rights):
        return "told"
    if role is Role.CUSTOMER:
        return "does" if command.customers is Customers.OWN else "asks"
    return "does" if may_do(command, role, rights, NONE) else "asks"


@pytest.mark.parametrize("intent", [each for each, one in COMMANDS.items() if one.staff])
def test_an_owner_does_everything_that_is_for_the_studio(intent: str) -> None:
    assert verdict(intent, Role.OWNER, GIVEN[Role.OWNER]) == "does"


@pytest.mark.parametrize("right", Right)
@pytest.mark.parametrize("intent", COMMANDS)
def test_staff_do_what_they_may_ask_for_changes_and_are_told_of_reads(
    intent: str, right: Right
) -> None:
    """Each verb once with it alone missing, and once with it alone."""
    command = COMMANDS[intent]

    for rights in (frozenset(Right) - {right}, frozenset({right})):
        lacks = bool(command.needs - rights)
        barred = Role.STAFF not in command.staff and (lacks or not command.needs)
        wanted = "told" if barred or (lacks and not command.changes) else "does"
        expected = "asks" if lacks and wanted == "does" else wanted

        assert verdict(intent, Role.STAFF, rights) == expected


def test_staff_by_default_ask_for_refunds_and_bulk_and_are_told_who_exports() -> None:
    desk = [intent for intent, one in COMMANDS.items() if Role.STAFF in one.staff]
    verdicts = {intent: verdict(intent, Role.STAFF, GIVEN[Role.STAFF]) for intent in desk}

    asked = {each for each, one in verdicts.items() if one == "asks"}
    assert asked == {"refund.paid", "data.import"}
    told = {each for each, one in verdicts.items() if one == "told"}
    assert told == {"customer.export", "accounts.export"}


@pytest.mark.parametrize("intent", sorted(OF_OWNERS))
def test_staff_are_told_of_what_only_an_owner_does(intent: str) -> None:
    assert verdict(intent, Role.STAFF, GIVEN[Role.STAFF]) == "told"


@pytest.mark.parametrize("intent", sorted(COMMANDS.keys() - OF_NOBODY_ELSE))
def test_a_trainer_does_what_concerns_his_courses_and_is_told_of_all_else(intent: str) -> None:
    expected = "does" if intent in OF_TRAINERS else "told"

    assert verdict(intent, Role.TRAINER, GIVEN[Role.TRAINER]) == expected


@pytest.mark.parametrize("right", Right)
def test_a_verb_that_a_trainer_was_given_opens_what_takes_no_other(right: Right) -> None:
    opened = {
        intent
        for intent in COMMANDS.keys() - OF_TRAINERS - OF_NOBODY_ELSE
        if verdict(intent, Role.TRAINER, frozenset({right})) != "told"
    }

    assert opened == {each for each in TAKEN[right] if COMMANDS[each].needs == {right}}


@pytest.mark.parametrize("intent", COMMANDS)
def test_a_customer_never_has_a_right_of_the_studio(intent: str) -> None:
    assert not may_do(COMMANDS[intent], Role.CUSTOMER, frozenset(Right), NONE)
