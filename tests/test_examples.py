"""The examples in docstrings are true."""

import doctest
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PROMPT = ">>> "


def modules_with_examples() -> list[str]:
    """Return the names of the product's modules that show an example."""
    rooms = (ROOT / room for room in ("bot", "handlers", "domain"))
    files = (file for room in rooms for file in room.rglob("*.py"))
    showing = (file for file in files if PROMPT in file.read_text("utf-8"))
    return sorted(".".join(file.relative_to(ROOT).with_suffix("").parts) for file in showing)


@pytest.mark.parametrize("name", modules_with_examples())
def test_examples_are_true(name: str) -> None:
    failed, tried = doctest.testmod(import_module(name), optionflags=doctest.FAIL_FAST)

    assert (failed, tried > 0) == (0, True)
