"""The data of the languages hold together."""

import tomllib

import pytest

from handlers.understanding.doubts import DOUBTS
from handlers.understanding.intents import intents
from handlers.understanding.patterns.forms import expand, forms_of
from handlers.understanding.patterns.patterns import Patterns
from handlers.understanding.patterns.written import written
from handlers.understanding.phrases import LOCALES, lexicon
from handlers.understanding.stance import DENIABLE

MOST_FORMS = 200
LANGUAGES = sorted(folder.parent.name for folder in LOCALES.glob("*/phrases"))
FOUND = frozenset({
    "customer", "known", "plan", "course", "invoice", "email", "phone", "day", "span", "group",
    "quantity", "time", "ask", "polite", "please", "staff", "self", "short", "unheard",
    "numbered-day", "from-to", "negated", "told", "past",
    "two-courses", "two-plans", "address", "old-day", "ours", "iban",
})  # fmt: skip


def concepts(language: str) -> set[str]:
    file = LOCALES / language / "phrases" / "words.toml"
    return set(tomllib.loads(file.read_text("utf-8"))["words"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_words_for_the_same_concepts(language: str) -> None:
    assert concepts(language) == concepts(LANGUAGES[0])


def test_each_rule_asks_for_something_that_can_be_found() -> None:
    asked = {
        feature.removeprefix("not:")
        for intent in intents().values()
        for rule in intent.rules
        for choice in (*rule.needs, rule.bars)
        for feature in choice
    }

    assert asked - FOUND - concepts(LANGUAGES[0]) == set()


def test_what_rules_an_intent_out_can_be_found() -> None:
    never = {feature for intent in intents().values() for feature in intent.never}

    assert never - FOUND - DOUBTS - concepts(LANGUAGES[0]) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_pattern_has_so_many_forms_that_memory_feels_it(language: str) -> None:
    """Phrases to choose from multiply; a pattern that has too many is better written as two."""
    file = LOCALES / language / "phrases" / "words.toml"
    of_concepts = tomllib.loads(file.read_text("utf-8"))["words"].values()
    patterns = [each.strip() for together in of_concepts for each in together.split(",")]
    forms = {each: len(forms_of(each, frozenset())) for each in patterns}

    assert {pattern: count for pattern, count in forms.items() if count > MOST_FORMS} == {}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["common", "names", "doubts", "times"])
def test_each_language_has_the_same_lists_of_words(language: str, name: str) -> None:
    tables = [
        tomllib.loads((LOCALES / each / "phrases" / f"{name}.toml").read_text("utf-8"))
        for each in (language, LANGUAGES[0])
    ]

    assert set(tables[0]) == set(tables[1])


def test_what_can_be_denied_is_a_concept() -> None:
    assert concepts(LANGUAGES[0]).issuperset(DENIABLE)


@pytest.mark.parametrize(
    ("pattern", "sentence", "found"),
    [
        pytest.param("kuendig*", "bitte kündigen", True, id="stem"),
        pytest.param("*karte", "zehnerkarte", True, id="ending"),
        pytest.param("hoer* .. auf", "hört im mai auf", True, id="gap"),
        pytest.param("hoer* .. auf", "hört , steh auf", False, id="gap-ends-with-the-clause"),
        pytest.param("^ abbrechen $", "abbrechen", True, id="whole-sentence"),
        pytest.param("^ abbrechen $", "kurs abbrechen", False, id="not-whole"),
        pytest.param("stopp ; .. $", "stopp , lass mal", True, id="comma"),
        pytest.param("(out|off) [of] hold", "off hold", True, id="choice-and-option"),
        pytest.param("(out|off) [of] hold", "of hold", False, id="nothing-of-the-choice"),
        pytest.param("[on] (hold|ice|put on ice) $", "put on ice", True, id="words-and-phrases"),
        pytest.param("from .. (hold|ice)", "from the very cold ice", True, id="choice-behind-gap"),
    ],
)
def test_patterns(pattern: str, sentence: str, *, found: bool) -> None:
    words = ["^", *expand(sentence)[0], "$"]

    assert bool(Patterns(written({"it": [pattern]})).find(words)) is found


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        pytest.param("memebership", "membership", id="letter-too-many"),
        pytest.param("gekuendgt", "gekuendigt", id="letter-missing"),
        pytest.param("chnage", "change", id="letters-swapped"),
        pytest.param("charge", "charge", id="a-word-of-its-own"),
        pytest.param("xyzzyx", "xyzzyx", id="nothing-near"),
    ],
)
def test_slips_of_the_finger_are_forgiven(typed: str, meant: str) -> None:
    assert lexicon().corrected(typed) == meant
