"""Write down the sentences that tests in code try: ``python -m tests.support.tried``.

What is found in them now is right, as far as these tests say so; ``learn.py`` learns from it, so
that weights learned anew do not forget it. It is for weights with which all of these tests pass.
"""

import json
import sys
from functools import cache
from typing import Any

import pytest

from handlers.understanding.sentence import Reading, understand
from tests.handlers.understanding import reading
from tests.support import learn

FOLDER = learn.ROOT / "tests" / "handlers" / "understanding"
FILE = learn.DATA / learn.TRIED
OTHERS = ("test_blind", "test_learned", "test_reading", "test_understanding_laws", "test_prepared")
"""Tests of labelled sets, of which what is learned is told elsewhere, and of nonsense."""


class Listener:
    """Notes each sentence that is read in the studio of the tests."""

    def __init__(self) -> None:
        self.heard: dict[tuple[str, str], str] = {}

    def understand(self, text: str, **told: Any) -> Reading:
        """Read a sentence as ever, and note the intent."""
        found = understand(text, **told)
        if "meant" not in found.extras:  # what has no intent is nothing to learn
            intent = found.extras.get("not_yet", found.intent)
            row = {"text": text, "lang": found.language, "role": told["role"], "intent": intent}
            self.heard[text, told["role"]] = json.dumps(row, ensure_ascii=False)
        return found


def main() -> int:
    """Run the tests, and write what they tried; nothing is written where one fails."""
    listener = Listener()
    vars(reading)["understand"] = listener.understand
    files = [str(file) for file in FOLDER.glob("test_*.py") if file.stem not in OTHERS]
    failed = pytest.main(["-q", "-p", "no:cacheprovider", *files])
    if not failed:
        rows = (row for (text, _), row in listener.heard.items() if text not in labelled())
        FILE.write_text("\n".join(sorted(rows)) + "\n", "utf-8")
    return int(failed)


@cache
def labelled() -> frozenset[str]:
    """Return the sentences that have labels in a file of their own."""
    files = {*learn.BESIDE_RULES, *learn.LEARNED} - {learn.TRIED}
    return frozenset(row["text"] for row in learn.sentences(files))


if __name__ == "__main__":
    sys.exit(main())
