"""Whatever is typed, understanding it raises nothing and names nobody who is not on file."""

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from handlers.understanding.facts import gather
from handlers.understanding.intents import intents
from handlers.understanding.phrases import lexicon
from handlers.understanding.sentence import understand
from tests.handlers.understanding.reading import STUDIO, TODAY
from tests.support.fuzzing import ANY_TEXT, for_a_while, fuzzed

pytestmark = pytest.mark.slow
PLAIN = sorted(set().union(*lexicon().plain.values()))
PIECES = st.one_of(
    st.sampled_from(PLAIN),
    st.sampled_from(
        [
            *STUDIO.customers,
            *("kündigen", "terminate", "zum", "bis", "31.12.", "30.2.", "29.02.2027", "0.0.0"),
            *("99.99.9999", "12:60", "24:00", "-1", "1e309", "9" * 30, "½", "٣", "²"),
            *("V-2001", "R-2026-0142", "€", "59,00", "1.000.000.000,00 €", "%", "?", "!", "…"),
            *("\u202e", "\u200b", "\u2066", "\ufeff", "\x00", "\ud800", "e\u0301\u0301", "ß", "ﬁ"),
            *("\U0001f468\u200d\U0001f469", "İ", "ŉ", "<b>", "&amp;", "{ $name }", "\\", "'"),
            *("/", "/start", "@", "=1+1", "DROP TABLE", "\n", "\t", "\r\n", " ", "  ", ",", ";"),
        ]
    ),
    ANY_TEXT,
)
"""Words of all languages, figures that look like more than they are, and what is not seen."""
SENTENCES = st.one_of(
    ANY_TEXT,
    st.lists(PIECES, max_size=14).map("".join),
    st.lists(PIECES, max_size=14).map(" ".join),
)


def test_any_text_is_understood_or_not_but_never_fails() -> None:
    @fuzzed(120)
    @given(SENTENCES, st.sampled_from(["staff", "customer"]), st.sampled_from(["de", "en", None]))
    @example("1/\x1f1", "staff", "de")
    def test(text: str, role: str, language: str | None) -> None:
        reading = understand(
            text,
            lang=language,
            role="customer" if role == "customer" else "staff",
            today=TODAY,
            vocabulary=STUDIO,
            active=frozenset(intents()),
        )

        assert reading.intent in intents()
        assert json.loads(json.dumps(reading.slots)) == reading.slots
        assert set(reading.slots) <= intents()[reading.intent].slots

    for_a_while(test)


def test_any_text_has_its_facts() -> None:
    @fuzzed(50)
    @given(SENTENCES, st.sampled_from(["de", "en", None]))
    @example("1/\x1f1", "de")
    def test(text: str, language: str | None) -> None:
        facts = gather(text, language, "staff", TODAY, STUDIO)

        assert all(0 <= place <= len(text) for place in facts.places)

    for_a_while(test)
