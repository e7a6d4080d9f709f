"""Whole conversations, kept to be read: what an owner and a customer see, in both languages.

A line that begins with ``»`` is typed into the terminal of the demo, the rest is what it answers.
"""

import io
from pathlib import Path

import pytest
from typing_extensions import override

from bot.demo.terminal import Streams, Terminal
from tests.support.talk import ZONE, Talk

FOLDER = Path(__file__).with_name("transcripts")


class Echoing(io.StringIO):
    """Lines to be read, each written to the transcript when it is."""

    def __init__(self, lines: list[str], transcript: io.StringIO) -> None:
        super().__init__("".join(f"{line}\n" for line in lines))
        self._transcript = transcript

    @override
    def readline(self, size: int | None = -1, /) -> str:  # type: ignore[override]  # bytes below
        line = super().readline(-1 if size is None else size)
        self._transcript.write(f"» {line}" if line else "")
        return line


@pytest.mark.parametrize(
    "kept",
    [
        pytest.param(file.read_text(encoding="utf-8"), id=file.stem)
        for file in sorted(FOLDER.glob("*.txt"))
    ],
)
async def test_the_conversation_reads_as_it_is_kept(talk: Talk, kept: str) -> None:
    typed = [line[2:] for line in kept.splitlines() if line.startswith("» ")]

    out, errors = io.StringIO(), io.StringIO()
    streams = Streams(Echoing(typed, out), out, errors)
    await Terminal(talk.tresen, talk.telegram, streams, zone=ZONE).run()

    assert errors.getvalue() == ""
    assert out.getvalue() == kept
