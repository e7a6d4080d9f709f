"""Every refusal of the domain has a sentence in every language."""

import pkgutil
from datetime import UTC, date, datetime
from importlib import import_module
from types import NoneType
from typing import Any, get_args

import pytest

import domain
from domain.errors import Refusal, all_refusals
from domain.invoices.rules import InvoiceState
from domain.money import Money
from domain.studios.errors import (
    AlreadyConnected,
    InvitationExpired,
    InvitationUnknown,
    InvitationUsed,
)
from handlers.texts import LANGUAGES, Words

for module in pkgutil.walk_packages(domain.__path__, "domain."):
    if ".migrations" not in module.name:
        import_module(module.name)


def _of_the_domain() -> list[type[Refusal]]:
    return [kind for kind in all_refusals() if kind.__module__.startswith("domain.")]


SAMPLES: dict[str, Any] = {
    "int": 3,
    "Money": Money(2000),
    "str": "R-2026-0142",
    "date": date(2027, 1, 14),
    "datetime": datetime(2026, 11, 21, 9, tzinfo=UTC),
    "InvoiceState": InvoiceState.OPEN,
    "Preview": "not said",
}
NAMED = {
    "contract_id": ("customer", "contract", "number"),
    "customer_id": ("customer",),
    "command": ("what",),
    "right": ("right_name", "names"),
}
AT_THE_DOOR = (InvitationUnknown, InvitationExpired, InvitationUsed, AlreadyConnected)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", _of_the_domain(), ids=lambda kind: kind.__name__)
def test_every_refusal_is_one_clear_text_in_every_language(
    kind: type[Refusal], language: str
) -> None:
    values = values_of(kind)

    text = words_in(language)(kind.message_id(), **values)

    assert text.endswith(".")
    assert "{" not in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("state", InvoiceState, ids=lambda state: str(state.value))
def test_an_issued_invoice_says_its_state_in_words(state: InvoiceState, language: str) -> None:
    values = {"invoice_id": 3, "number": "R-2026-0142", "state": state}

    text = words_in(language)("refusal-invoice-not-draft", **values)

    said = words_in(language)(f"invoice-state-{state.value.replace('_', '-')}")
    assert text.startswith("<b>R-2026-0142 ")
    assert f"({said})" in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", AT_THE_DOOR, ids=lambda kind: kind.__name__)
def test_a_refusal_at_the_door_reveals_nothing(kind: type[Refusal], language: str) -> None:
    said, other = values_of(kind), {"studio_name": "Lindenhof", "expired_at": SAMPLES["datetime"]}

    words = words_in(language)

    assert words(kind.message_id(), **said) == words(kind.message_id(), **other)


def values_of(kind: type[Refusal]) -> dict[str, Any]:
    """Return sample facts, with the names that stand beside ids."""
    annotations = {name: of for each in kind.__mro__ for name, of in vars_of(each).items()}
    facts = {name: sample_of(of) for name, of in annotations.items()}
    names = [name for fact in facts for name in NAMED.get(fact, ())]
    return {**dict.fromkeys(names, "Clara Vogt"), **facts}


def sample_of(kind: type) -> Any:
    """Return a sample of a fact; what may be missing is there."""
    kinds = [one for one in get_args(kind) if one is not NoneType] or [kind]
    return SAMPLES[kinds[0].__name__]


def vars_of(kind: type) -> dict[str, type]:
    return {name: of for name, of in vars(kind).get("__annotations__", {}).items() if of}


def words_in(language: str) -> Words:
    return Words("de" if language == "de" else "en")
