"""The help keeps its word: each example is understood, each command of a role is named."""

import re
from datetime import date
from typing import Literal

import pytest

from domain.store.scope import Role
from domain.studios.rights import GIVEN
from handlers.allowed import may_use
from handlers.commands import COMMANDS
from handlers.dialogs.get_help import BLOCKS, groups_of
from handlers.messages import Language
from handlers.texts import LANGUAGES, Words
from handlers.understanding.sentence import understand
from handlers.understanding.vocabulary import Named, Vocabulary

VOCABULARY = Vocabulary(
    customers=("Clara Vogt", "Emre Çelik", "Jonas Weber"),
    plans=(Named("Jahresabo"), Named("Zehnerkarte", ("10er-Karte",))),
    courses=(Named("Yoga Flow", ("Yoga",)),),
)
Speaker = Literal["customer", "staff"]
TODAY = date(2026, 11, 21)
GROUPS = {
    "end": {"contract.terminate", "contract.undo_termination"},
    "pauses": {"contract.pause", "contract.resume"},
    "own-pauses": {"contract.pause"},
    "sell": {"contract.sell", "contract.change_plan"},
    "own-new": {"contract.sell"},
    "contracts": {"contract.earliest_end", "contract.expiring"},
    "people": {"customer.show", "customer.list", "customer.add"},
    "bookings": {"booking.add", "booking.cancel", "booking.list"},
    "bookings-trainer": set(),
    "own-bookings": {"booking.add", "booking.list"},
    "money": {"invoice.open", "invoice.list", "report.show"},
    "tax": set(),
    "cards": {"credits.show", "credits.adjust"},
    "studio": {"settings.show", "staff.list"},
    "studio-staff": {"settings.show", "staff.list"},
    "plans": {"plan.list", "plan.add"},
    "plans-staff": {"plan.list"},
    "own-plans": {"plan.list"},
    "import": {"data.import"},
    "data": {"customer.export"},
    "data-staff": {"customer.export"},
    "more": {"settings.language"},
    "more-trainer": {"settings.language"},
    "courses": {"course.list", "course.roster", "course.add", "course.change"},
    "courses-trainer": {"course.list", "course.roster"},
    "own-courses": {"course.list"},
    "own": {"credits.show", "contract.show"},
    "own-money": {"invoice.open"},
    "own-end": {"contract.earliest_end"},
    "more-customer": {"settings.language"},
}
"""What the examples of each group ask for."""


def _help(role: Role, group: str, language: Language) -> str:
    assert group in BLOCKS[role]
    return Words(language)(f"help-{group}", name="Clara Vogt")


def _role_of(group: str) -> Role:
    return next(role for role, groups in BLOCKS.items() if group in groups)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("group", "intents"), [pytest.param(*one, id=one[0]) for one in GROUPS.items()]
)
def test_the_examples_of_each_group_are_understood(
    group: str, intents: set[str], language: Language
) -> None:
    role = _role_of(group)
    speaks: Speaker = "customer" if role is Role.CUSTOMER else "staff"

    examples = re.findall(r"<i>(.+?)</i>", _help(role, group, language))
    readings = [
        understand(text, lang=None, role=speaks, today=TODAY, vocabulary=VOCABULARY)
        for text in examples
    ]

    assert {reading.intent for reading in readings} == intents
    assert [
        text for text, reading in zip(examples, readings, strict=True) if reading.typo_name
    ] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("role", Role)
def test_every_command_of_a_role_is_named_and_no_other(role: Role, language: Language) -> None:
    text = "\n".join(
        _help(role, group, language)
        for group in groups_of(role, GIVEN[role])
        if "intro" not in group
    )

    named = set(re.findall(r"/(\w+)", re.sub("<[^>]*>", "", text)))

    assert named == {
        command.slash[language]
        for command in COMMANDS.values()
        if may_use(command, role) and command.slash
    }
