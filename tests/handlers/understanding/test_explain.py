"""An explanation says what the reading did: each word, each thing, each slot."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.understanding.explain import Explanation, Word, explain
from handlers.understanding.facts import Role
from handlers.understanding.intents import intents
from tests.handlers.understanding.reading import STUDIO, TODAY, labelled, read


def explained(text: str, *, role: Role = "staff") -> Explanation:
    return explain(text, lang=None, role=role, today=TODAY, vocabulary=STUDIO)


def hows(text: str) -> list[tuple[str, str]]:
    return [(found.words, found.how) for found in explained(text).found]


def test_it_ends_with_what_is_understood() -> None:
    for row in labelled("examples.jsonl")[::23]:
        text, role = row["text"], row["role"]

        assert explained(text, role=role).reading == read(
            text, role=role, active=frozenset(intents())
        )


def test_each_word_says_what_became_of_it() -> None:
    words = explained("Frau Vogt, nein, Herrn Beck bitte kündgen, we're done").words

    changed = [word for word in words if word.change]
    assert changed == [
        Word("Frau", "", "filler"),
        Word("Vogt", "", "taken-back"),
        Word("nein", "", "taken-back"),
        Word("Herrn", "", "filler"),
        Word("bitte", "", "filler"),
        Word("kündgen", "kuendigen", "typo"),
        Word("we're", "we", "short"),
    ]
    assert Word("Beck", "@customer", "") in words


@pytest.mark.parametrize(
    ("text", "how"),
    [
        pytest.param("Clara Vogt", "exact", id="exact"),
        pytest.param("emre celik", "folded", id="folded"),
        pytest.param("Çelik", "part", id="part"),
        pytest.param("Emma Willson", "typo", id="typo"),
        pytest.param("Ottokar Brandauer", "unknown", id="not-on-file"),
        pytest.param("Zehnerkarte", "exact", id="plan"),
        pytest.param("zehner-karte", "folded", id="plan-folded"),
        pytest.param("Zehnerkarten", "form", id="plan-in-another-form"),
        pytest.param("Zehnerkrate", "typo", id="plan-with-a-typo"),
    ],
)
def test_how_a_name_was_matched(text: str, how: str) -> None:
    assert hows(text) == [(text, how)]


def test_a_day_says_what_else_it_may_be() -> None:
    (found,) = explained("ab 1.1.").found

    assert (found.kind, found.values, found.past) == ("since", ("2027-01-01",), ("2026-01-01",))


@pytest.mark.parametrize(
    ("text", "origins"),
    [
        pytest.param(
            "Clara zum Vertragsende kündigen, Eingang gestern",
            {"customer": "Clara", "mode": "zum Vertragsende", "received": "gestern"},
            id="termination",
        ),
        pytest.param(
            "Schreib Emre 3 Stunden auf der Zehnerkarte gut",
            {"customer": "Emre", "plan": "Zehnerkarte", "quantity": "3 Stunden"},
            id="units",
        ),
        pytest.param(
            "Pausiere Clara ab 1.12. für 6 Wochen",
            {"customer": "Clara", "from": "ab 1.12.", "duration": "für 6 Wochen"},
            id="pause",
        ),
        pytest.param(
            "Emre ist jetzt Student",
            {"customer": "Emre", "group": "Student"},
            id="price-group",
        ),
        pytest.param("Storno R-2026-0142", {"invoice": "R-2026-0142"}, id="invoice"),
        pytest.param("stell auf Englisch um", {"language": "auf Englisch"}, id="language"),
        pytest.param(
            "Clara zum 31.1. kündigen",
            {"customer": "Clara", "mode": "", "date": "zum 31.1."},
            id="a-mode-that-follows-from-the-day",
        ),
    ],
)
def test_each_slot_names_the_words_it_was_read_from(text: str, origins: dict[str, str]) -> None:
    found = explained(text).origins

    assert {slot: origin.words for slot, origin in found.items()} == origins


def test_what_is_denied_is_said_to_be() -> None:
    states = {each.name: each.state for each in explained("Clara nicht kündigen").concepts}

    assert states["quit"] == "denied"


def test_the_shares_are_those_that_decided() -> None:
    layers = explained("kündige Clara")

    assert (layers.rules, layers.shares[0][0]) == ("contract.terminate", "contract.terminate")
    assert layers.shares[0][1] >= layers.needed == 0.85
    assert [share for _, share in layers.shares] == sorted(
        (share for _, share in layers.shares), reverse=True
    )
    assert "sign quit" in dict(layers.reasons)


@given(st.text(max_size=200))
def test_no_text_is_too_odd_to_be_explained(text: str) -> None:
    assert explained(text).text == text
