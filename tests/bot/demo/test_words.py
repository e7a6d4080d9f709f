"""German and English are equals: the same words, the same blanks, examples for each role."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from bot.demo.words import PAGE, say

SCRIPTS = [*PAGE.glob("*.js"), PAGE / "index.html", *PAGE.parent.glob("*.py")]


def data(language: str) -> dict[str, Any]:
    return dict(json.loads((PAGE / f"words.{language}.json").read_text(encoding="utf-8")))


def blanks(sentence: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", sentence))


def test_both_languages_have_the_same_words_and_blanks() -> None:
    german, english = data("de"), data("en")

    assert {key: blanks(text) for key, text in german["words"].items()} == {
        key: blanks(text) for key, text in english["words"].items()
    }
    assert {role: len(texts) for role, texts in german["examples"].items()} == {
        role: len(texts) for role, texts in english["examples"].items()
    }


def test_every_word_is_used_somewhere() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in SCRIPTS)
    built = {f"{kind}-{role}" for kind in ("role", "welcome") for role in data("de")["examples"]}
    built.add("role-mail")  # the chat of the e-mails: nobody to write examples for

    unused = [key for key in data("de")["words"] if f'"{key}"' not in source]

    assert set(unused) <= built


def test_every_word_the_page_asks_for_is_there() -> None:
    known = data("de")["words"].keys()
    asked: set[str] = set()
    for path in SCRIPTS:
        asked |= wanted_words(path)

    assert asked - known == set()


def wanted_words(path: Path) -> set[str]:
    text = path.read_text(encoding="utf-8")
    found = re.findall(r'\bword\("([\w-]+)"', text)
    found += re.findall(r'data-word(?:-\w+)?="([\w-]+)"', text)
    found += re.findall(r'"((?:error|terminal|main)-[\w-]+)"', text)
    return set(found)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        pytest.param("de", "„x“ lässt sich nicht lesen.", id="german"),
        pytest.param("en", "“x” cannot be read.", id="english"),
        pytest.param("fr", "“x” cannot be read.", id="any-other-is-english"),
    ],
)
def test_a_sentence_is_said_in_a_language(language: str, sentence: str) -> None:
    assert say(language, "terminal-no-file", path="x") == sentence
