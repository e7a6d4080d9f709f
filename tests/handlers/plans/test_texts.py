"""Every field and every choice of a plan has its words in every language."""

from collections.abc import Mapping, Sequence

import pytest

from domain.errors import all_refusals
from domain.plans.kinds import PlanKind, Schedule
from domain.plans.pauses import PausedUnits, PauseUnit
from domain.plans.terms import Continuation, NoticeTo
from domain.studios.settings import PaymentMethod
from handlers.plans.fields import FIELDS
from handlers.plans.menu import GROUPS
from handlers.texts import LANGUAGES, texts
from handlers.wording import key

FAMILIES: Mapping[str, Sequence[str]] = {
    "plan-field": [each.name for each in FIELDS],
    "plan-ask": [each.name for each in FIELDS],
    "plan-kind": list(PlanKind),
    "plan-ask-price": list(PlanKind),
    "plan-schedule": list(Schedule),
    "plan-renewal-schedule": list(Schedule),
    "plan-enrolment": ["free", "auto"],
    "plan-notice-to": [each for each in NoticeTo if each is not NoticeTo.TERM_END],
    "plan-method": ["open", *PaymentMethod],
    "plan-pause-unit": list(PauseUnit),
    "plan-pause-units": list(PausedUnits),
    "plan-renewal": ["same", "each", *Continuation],
    "plan-length": ["none", "same", "indefinite", "week"],
    "plan-then": ["each", *Continuation],
    "plan-later-price": ["month", "term"],
    "plan-switch": ["on", "off"],
    "note": ["login-recommended", "plan-is-free"],
    "plan-menu": [*GROUPS, "back"],
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("family", FAMILIES)
def test_every_member_has_its_text(family: str, language: str) -> None:
    names = [f"{family}-{key(str(each))}" for each in FAMILIES[family]]

    assert [name for name in names if not texts().has(language, name)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refusal_of_a_plan_has_its_text(language: str) -> None:
    kinds = [kind for kind in all_refusals() if kind.__module__ == "domain.plans.errors"]

    assert len(kinds) == 12
    assert [kind for kind in kinds if not texts().has(language, kind.message_id())] == []
