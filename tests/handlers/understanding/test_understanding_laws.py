"""Laws: nothing crashes, everything is JSON, function words alone change nothing."""

import json

from hypothesis import given
from hypothesis import strategies as st

from handlers.understanding.facts import gather
from handlers.understanding.intents import intents
from handlers.understanding.phrases import lexicon
from handlers.understanding.sentence import understand
from tests.handlers.understanding.reading import SEVERE, STUDIO, TODAY, read

ROLES = st.sampled_from(["staff", "customer"])
LANGUAGES = st.sampled_from(["de", "en", None])
PLAIN = sorted(set().union(*lexicon().plain.values()))
FUNCTION = sorted({*PLAIN} - {"notice"})  # that one alone is a wish; whose is asked
TALK = sorted({*PLAIN, *STUDIO.customers, "kündigen", "Vertrag", "cancel", "31.12.", "?", ","})


@given(st.text(max_size=200), ROLES, LANGUAGES)
def test_any_text_is_read_without_a_crash_and_as_json(
    text: str, role: str, lang: str | None
) -> None:
    reading = understand(
        text,
        lang=lang,
        role="customer" if role == "customer" else "staff",
        today=TODAY,
        vocabulary=STUDIO,
        active=frozenset(intents()),
    )

    assert reading.intent in intents()
    assert json.loads(json.dumps(reading.slots)) == reading.slots
    assert set(reading.slots) <= intents()[reading.intent].slots


@given(st.lists(st.sampled_from(TALK), max_size=12), ROLES)
def test_talk_keeps_to_the_slots_of_its_intent(words: list[str], role: str) -> None:
    reading = read(" ".join(words), role="customer" if role == "customer" else "staff")

    assert set(reading.slots) <= intents()[reading.intent].slots
    assert json.loads(json.dumps(reading.slots)) == reading.slots


@given(st.lists(st.sampled_from(FUNCTION), max_size=10), ROLES)
def test_function_words_alone_never_make_a_severe_change(words: list[str], role: str) -> None:
    reading = read(" ".join(words), role="customer" if role == "customer" else "staff")

    assert reading.intent not in SEVERE


@given(st.lists(st.sampled_from(TALK), max_size=12))
def test_places_of_the_shape_lie_inside_the_text(words: list[str]) -> None:
    text = " ".join(words)

    facts = gather(text, None, "staff", TODAY, STUDIO)

    assert all(0 <= place <= len(text) for place in facts.places)
    assert list(facts.places) == sorted(facts.places)
