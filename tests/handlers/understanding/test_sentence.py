"""Labelled sentences: the shared ones, and our own with other words for the same wishes."""

import pytest

from handlers.understanding.intents import ACTIVE, NONE, intents
from tests.handlers.understanding.reading import labelled, score

SHARED, OWN = labelled("examples.jsonl"), labelled("own_sentences.jsonl")


@pytest.mark.parametrize("lang", ["de", "en"])
@pytest.mark.parametrize(
    ("rows", "intent_share", "frame_share"),
    [pytest.param(SHARED, 0.98, 0.97, id="shared"), pytest.param(OWN, 0.98, 0.97, id="own")],
)
def test_active_sentences_are_read_right(
    rows: list[dict[str, str]], intent_share: float, frame_share: float, lang: str
) -> None:
    active = [row for row in rows if row["lang"] == lang and row["intent"] in ACTIVE]

    reached = score(active)

    assert reached.intents / reached.sentences >= intent_share
    assert reached.frames / reached.sentences >= frame_share


@pytest.mark.parametrize("rows", [pytest.param(SHARED, id="shared"), pytest.param(OWN, id="own")])
def test_no_sentence_is_read_as_a_change_it_does_not_ask_for(rows: list[dict[str, str]]) -> None:
    reached = score(rows)

    assert reached.severe == ()
    assert reached.harmful == ()


def test_what_the_chat_cannot_do_yet_is_none_there() -> None:
    others = [row for row in SHARED if row["intent"] not in ACTIVE]

    reached = score(others)

    assert {row["intent"] for row in others} == {"customer.invite", "settings.reminders"}
    assert reached.intents == reached.sentences


def test_intents_to_come_are_recognised_already() -> None:
    reached = score(SHARED, active=frozenset(intents()))

    assert reached.intents / reached.sentences >= 0.97
    assert reached.severe == ()


@pytest.mark.parametrize("intent", sorted(set(intents()) - {NONE}))
def test_every_intent_is_reached(intent: str) -> None:
    rows = [row for row in (*SHARED, *OWN) if row["intent"] == intent]

    reached = score(rows, active=frozenset(intents()))

    assert reached.sentences >= 3
    assert reached.intents / reached.sentences >= 0.8


def test_own_sentences_are_many_and_half_german() -> None:
    german = [row for row in OWN if row["lang"] == "de"]

    assert len(OWN) >= 300
    assert 0.4 <= len(german) / len(OWN) <= 0.6
    assert {row["intent"] for row in OWN} >= ACTIVE | {NONE}
