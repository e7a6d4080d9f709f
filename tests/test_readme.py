"""What the README promises is true: its sentences are understood, its commands are there."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from bot.cli import parser
from bot.speaking import speaker
from handlers.commands import COMMANDS
from handlers.understanding.sentence import understand
from handlers.understanding.vocabulary import Vocabulary

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
TODAY = date(2026, 11, 21)


def sentences() -> list[str]:
    """Return the sentences of the table of what it does, both languages."""
    table = README[README.index("| what | auf Deutsch |") : README.index("Customers read what")]
    rows = [row.strip("| ").split(" | ") for row in table.splitlines()[2:] if row.startswith("|")]
    return [sentence for row in rows for sentence in row[1:]]


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    studio = json.loads((ROOT / "bot/demo/studio.json").read_text(encoding="utf-8"))
    return Vocabulary.from_studio(studio)


@pytest.mark.parametrize("sentence", sentences())
def test_every_sentence_of_the_table_is_understood(sentence: str, vocabulary: Vocabulary) -> None:
    reading = understand(sentence, lang=None, role="staff", today=TODAY, vocabulary=vocabulary)

    assert reading.extras.get("meant", reading.intent) in COMMANDS


@pytest.mark.parametrize("mark", ["demo", "tests"])
def test_each_command_sets_itself_up_from_the_one_constraints_file(mark: str) -> None:
    block = re.search(rf"<!-- {mark} -->\n```\n(.+)\n```\n<!-- /{mark} -->", README)

    assert block is not None
    assert block[1].startswith("python3 -m venv .venv && ")
    assert "-c constraints.txt" in block[1]


def test_the_constraints_are_versions_alone() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()

    assert [line for line in lines if not re.fullmatch(r"[\w.-]+==[\w.+!-]+", line)] == []


@pytest.mark.parametrize(
    "command",
    [
        "demo",
        "run",
        "init",
        "migrate",
        "understand",
        "notice",
        "import",
        "backup",
        "restore",
        "check",
    ],
)
def test_every_command_exists(command: str) -> None:
    named = {"init": "Studio", "import": "customers.csv", "restore": "saved.db"}
    arguments = [command, named[command]] if command in named else [command]

    assert parser(speaker("en")).parse_args(arguments).command
