"""The terminal: what each kind of line does, and the whole through real pipes."""

import asyncio
import io
import json
import sys
from pathlib import Path

import pytest
from typing_extensions import override

from bot.demo.terminal import Streams, Terminal, newest_button
from tests.bot.demo.toy import ZONE, ToyDemo

ROOT = Path(__file__).parents[3]
QUESTION = """\
[Inhaberin] Clara Vogt, Jahresabo
Ende: 14.01.2027
[Bestätigen] [Abbrechen]
[Details]
"""


async def typed(demo: ToyDemo, text: str, *, as_json: bool = False) -> tuple[str, str]:
    """Return what stands on standard output and on standard error."""
    streams = Streams(io.StringIO(text), io.StringIO(), io.StringIO())
    terminal = Terminal(demo, demo.telegram, streams, zone=ZONE, as_json=as_json)
    await terminal.run()
    assert isinstance(streams.out, io.StringIO)
    assert isinstance(streams.errors, io.StringIO)
    return streams.out.getvalue(), streams.errors.getvalue()


async def test_a_line_is_a_message_and_an_edit_says_so(demo: ToyDemo) -> None:
    out, errors = await typed(demo, "frage\n> Bestätigen\n")

    assert out == (QUESTION + "[Inhaberin, edited] ✔ Erledigt\n[Inhaberin, notice] Gespeichert\n")
    assert errors == ""


async def test_the_owner_speaks_first_and_others_after_their_name(demo: ToyDemo) -> None:
    out, errors = await typed(
        demo, "a\n@Emre Çelik\nb\n@staff\nc\n@trainer\nd\n@owner\ne\n@clara vogt\nf\n"
    )

    assert out == (
        "[Inhaberin] Echo: a\n[Emre Çelik] Echo: b\n[Team] Echo: c\n[Trainer] Echo: d\n"
        "[Inhaberin] Echo: e\n[Clara Vogt] Echo: f\n"
    )
    assert errors == ""


async def test_a_button_is_sought_in_the_speakers_own_chat(demo: ToyDemo) -> None:
    out, errors = await typed(demo, "frage\n@staff\n> Bestätigen\n@owner\n> Abb\n")

    assert out == (
        QUESTION
        + "[Inhaberin, edited] Clara Vogt, Jahresabo\nEnde: 14.01.2027\n"
        + "[Inhaberin, notice] Abgebrochen\n"
    )
    assert errors == "Team sieht keinen Knopf, der mit „Bestätigen“ beginnt.\n"


async def test_moving_the_day_runs_each_days_jobs_and_ends_at_ten(demo: ToyDemo) -> None:
    out, _ = await typed(demo, "!today 2026-11-23\n")

    assert out == "[Inhaberin] Guten Morgen, 22.11.2026\n[Inhaberin] Guten Morgen, 23.11.2026\n"
    assert demo.clock.now().isoformat() == "2026-11-23T09:00:00+00:00"


async def test_the_clock_moves_to_a_moment_of_the_studio(demo: ToyDemo) -> None:
    await typed(demo, "!now 2027-07-01 19:59\n")

    assert demo.clock.now().isoformat() == "2027-07-01T17:59:00+00:00"


async def test_today_may_be_said_on_the_day_itself(demo: ToyDemo) -> None:
    out, errors = await typed(demo, "!today 2026-11-21\n")

    assert (out, errors) == ("", "")


async def test_a_file_is_sent(demo: ToyDemo, tmp_path: Path) -> None:
    path = tmp_path / "Kunden liste.csv"
    path.write_bytes(b"Name\nClara Vogt\n")

    out, _ = await typed(demo, f"!file {path}\n")

    assert out == "[Inhaberin] Kunden liste.csv: 16 Bytes\n"


async def test_json_is_one_object_a_line(demo: ToyDemo) -> None:
    out, _ = await typed(demo, "frage\n> Best\ndatei\n", as_json=True)

    assert [json.loads(line) for line in out.splitlines()] == [
        {
            "to": "Inhaberin",
            "message_id": 2,
            "edited": False,
            "text": "Clara Vogt, Jahresabo\nEnde: 14.01.2027",
            "buttons": ["Bestätigen", "Abbrechen", "Details"],
            "file": None,
        },
        {
            "to": "Inhaberin",
            "message_id": 2,
            "edited": True,
            "text": "✔ Erledigt",
            "buttons": [],
            "file": None,
        },
        {
            "to": "Inhaberin",
            "message_id": None,
            "edited": False,
            "text": "Gespeichert",
            "buttons": [],
            "file": None,
        },
        {
            "to": "Inhaberin",
            "message_id": 4,
            "edited": False,
            "text": "",
            "buttons": [],
            "file": "Rechnungen für 2026.csv",
        },
    ]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        pytest.param("> Ja", "Inhaberin sieht keinen Knopf, der mit „Ja“ beginnt.", id="button"),
        pytest.param(
            "@Anna", "„Anna“ passt auf mehrere: Anna Müller, Anna Schreiber.", id="several"
        ),
        pytest.param(
            "@Nobody",
            "„Nobody“ spricht hier nicht. "
            "Es gibt @owner, @staff, @trainer und die Namen der Kundschaft.",
            id="nobody",
        ),
        pytest.param(
            "!jump",
            "!jump gibt es nicht. Es gibt !today TAG, !now TAG UHRZEIT und !file PFAD.",
            id="command",
        ),
        pytest.param(
            "!today morgen",
            "„!today morgen“ nennt keinen Tag wie 2026-12-15 oder 2026-12-15 19:59.",
            id="no-day",
        ),
        pytest.param(
            "!today 2026-11-20",
            "„!today 2026-11-20“ liegt in der Vergangenheit, und die Uhr läuft nur vorwärts.",
            id="backwards",
        ),
        pytest.param("!file fehlt.csv", "„fehlt.csv“ lässt sich nicht lesen.", id="no-file"),
        pytest.param("x" * 4097, "Eine Nachricht hat 1 bis 4.096 Zeichen.", id="too-long"),
    ],
)
async def test_an_unclear_line_is_named_and_the_next_one_read(
    demo: ToyDemo, line: str, sentence: str
) -> None:
    out, errors = await typed(demo, f"{line}\n\nhallo")

    assert out == "[Inhaberin] Echo: hallo\n"
    assert errors == f"{sentence}\n"


def message(number: int, *labels: str) -> dict[str, object]:
    row = [{"text": label, "callback_data": label} for label in labels]
    return {"message_id": number, "reply_markup": {"inline_keyboard": [row]}}


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        pytest.param("Ja", (3, "Ja"), id="newest-message"),
        pytest.param("Details", (1, "Details"), id="older-message-if-only-it-has-it"),
        pytest.param("Datum", (3, "Datum"), id="whole-label-before-a-beginning"),
        pytest.param("datum ä", (3, "Datum ändern"), id="capitals-do-not-count"),
        pytest.param("Nein", None, id="nowhere"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_the_newest_message_with_such_a_button_counts(
    wanted: str, found: tuple[int, str] | None
) -> None:
    messages = [message(1, "Ja", "Details"), message(3, "Ja", "Datum ändern", "Datum")]

    button = newest_button(messages, wanted)

    assert (button and (button[0], button[1]["text"])) == found


async def run_piped(text: str, *arguments: str) -> tuple[int | None, str, str]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.bot.demo.serve_toy", *arguments, cwd=ROOT,
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    out, errors = await process.communicate(text.encode())
    return process.returncode, out.decode(), errors.decode()


async def test_it_works_through_pipes_and_ends_with_zero() -> None:
    code, out, errors = await run_piped("frage\n@Nobody\n@Emre Çelik\nÄpfel")

    assert (code, out) == (0, QUESTION + "[Emre Çelik] Echo: Äpfel\n")
    assert errors.startswith("„Nobody“ spricht hier nicht.")


async def test_it_ends_when_nobody_reads_any_more(demo: ToyDemo) -> None:
    class ClosedPipe(io.StringIO):
        @override
        def write(self, text: str) -> int:
            raise BrokenPipeError

    streams = Streams(io.StringIO("a\nb\nc\n"), ClosedPipe(), io.StringIO())
    await Terminal(demo, demo.telegram, streams, zone=ZONE).run()

    assert streams.lines.read() == "b\nc\n"


async def test_the_same_lines_give_the_same_output() -> None:
    text = "frage\n> Details\n!today 2026-12-01\ndatei\n"

    first, second = await asyncio.gather(run_piped(text, "--json"), run_piped(text, "--json"))

    assert first == second
    assert first[0] == 0


async def test_each_line_is_answered_before_the_next_is_read() -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.bot.demo.serve_toy", cwd=ROOT,
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    assert process.stdin
    assert process.stdout
    answers = []
    for word in ("eins", "zwei"):
        process.stdin.write(f"{word}\n".encode())
        answers.append(await asyncio.wait_for(process.stdout.readline(), 20))
    process.stdin.close()

    assert answers == [b"[Inhaberin] Echo: eins\n", b"[Inhaberin] Echo: zwei\n"]
    assert await process.wait() == 0
