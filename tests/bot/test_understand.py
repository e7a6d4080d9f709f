"""``tresen understand``: line by line, and clear about what it cannot read."""

import io
import json
from datetime import date
from pathlib import Path

import pytest

from bot.cli import main
from bot.understand import DEMO_STUDIO, answer_lines, explain_sentence, read_studio
from handlers.understanding.facts import Role

TODAY = date(2026, 11, 21)


def answers(*lines: str, studio: Path | None = None, dates: bool = False) -> list[object]:
    out = io.StringIO()
    answer_lines(lines, out, studio_path=studio, today=TODAY, dates=dates)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_a_sentence_is_answered_with_intent_and_slots() -> None:
    line = json.dumps(
        {
            "text": "Mitgliedschaft von Clara Vogt beenden am Enddatum",
            "lang": "de",
            "role": "staff",
            "tags": ["ignored"],
        }
    )

    assert answers(line) == [
        {"intent": "contract.terminate", "slots": {"customer": "Clara Vogt", "mode": "term_end"}}
    ]


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        pytest.param(
            "Einladungslink für Clara Vogt",
            {"intent": "customer.invite", "slots": {"customer": "Clara Vogt"}},
            id="invitation",
        ),
        pytest.param(
            "Remind members 30 days and 7 days ahead",
            {"intent": "settings.reminders", "slots": {"days": [30, 7]}},
            id="reminders",
        ),
    ],
)
def test_what_the_chat_does_not_do_yet_is_understood(text: str, answer: object) -> None:
    assert answers(json.dumps({"text": text})) == [answer]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("zum 15.03.", "2027-03-15", id="day"),
        pytest.param("im März", ["2027-03-01", "2027-03-31"], id="period"),
        pytest.param("guten Morgen zusammen, alles gut?", None, id="none"),
    ],
)
def test_a_phrase_is_answered_with_its_days(text: str, value: object) -> None:
    line = json.dumps({"text": text, "lang": "de", "base": "2026-11-21"})

    assert answers(line, dates=True) == [{"value": value}]


@pytest.mark.parametrize(
    ("line", "error"),
    [
        pytest.param("kündigen", "The line is no JSON.", id="no-json"),
        pytest.param("[" * 100_000, "The line is no JSON.", id="too-deep"),
        pytest.param("[]", "The line is no JSON object.", id="no-object"),
        pytest.param("{}", 'The field "text" is missing or no text.', id="no-text"),
        pytest.param('{"text": 3}', 'The field "text" is missing or no text.', id="a-number"),
        pytest.param(
            '{"text": "x", "lang": "fr"}', 'The field "lang" is neither "de" nor "en".', id="lang"
        ),
        pytest.param(
            '{"text": "x", "role": "boss"}',
            'The field "role" is neither "staff" nor "customer".',
            id="role",
        ),
    ],
)
def test_a_bad_line_is_told_and_the_next_one_answered(line: str, error: str) -> None:
    assert answers(line, '{"text": "hilfe"}') == [
        {"error": error},
        {"intent": "help", "slots": {}},
    ]


def test_a_base_that_is_no_day_is_told() -> None:
    line = '{"text": "morgen", "lang": "de", "base": "soon"}'

    assert answers(line, dates=True) == [
        {"error": 'The field "base" is missing or no day such as 2026-11-21.'}
    ]


def test_another_studio_brings_its_own_names(tmp_path: Path) -> None:
    studio = tmp_path / "studio.json"
    studio.write_text('{"customers": ["Ada Byron"]}', "utf-8")

    (answer,) = answers('{"text": "Byron kündigen"}', studio=studio)

    assert answer == {"intent": "contract.terminate", "slots": {"customer": "Ada Byron"}}


@pytest.mark.parametrize("content", ["no json", "[]", '{"customers": 3}', '{"plans": [{}]}'])
def test_a_studio_file_of_no_use_ends_with_one_sentence(
    content: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    studio = tmp_path / "studio.json"
    studio.write_text(content, "utf-8")

    code = answer_lines([], io.StringIO(), studio_path=studio, today=TODAY)

    assert code == 2
    assert capsys.readouterr().err == f"The studio file {studio} is not a studio as JSON.\n"


def test_a_missing_studio_file_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    studio = tmp_path / "nowhere.json"

    code = answer_lines([], io.StringIO(), studio_path=studio, today=TODAY)

    assert code == 2
    assert capsys.readouterr().err.startswith(f"The studio file {studio} cannot be read:")


def test_the_demo_studio_is_a_studio() -> None:
    assert "Clara Vogt" in read_studio(DEMO_STUDIO).customers


def explained(text: str, *, lang: str | None = None, role: Role = "staff") -> dict[str, list[str]]:
    """Return the blocks of an explanation by their names."""
    out, blocks = io.StringIO(), dict[str, list[str]]()
    assert explain_sentence(text, out, today=TODAY, lang=lang, role=role) == 0
    name = ""
    for line in out.getvalue().splitlines():
        name = line[:12].strip() or name
        blocks.setdefault(name, []).append(line[12:])
    return blocks


def test_a_sentence_is_explained_layer_by_layer() -> None:
    blocks = explained("kann emma willson bitte zum 31.1. raus? kündgen!")

    assert blocks["sentence"][1] == "German, said by staff on Saturday 2026-11-21"
    assert blocks["read as"] == [
        "^ kann @customer zum @day raus , kuendigen $",
        "kündgen  →  kuendigen  a slip of the finger",
        "bitte    →  left out   filler",
    ]
    assert blocks["found"] == [
        "person  5-17   “emma willson”  Emma Wilson  in spite of a slip of the finger",
        "day     24-33  “zum 31.1.”     2027-01-31   or, if it is over, 2026-01-31",
    ]
    assert "a question" in blocks["stands"][0].split(", ")
    assert len(blocks["likeliest"]) == 5
    assert blocks["likeliest"][0].startswith(blocks["intent"][0])
    assert blocks["slots"] == [
        "customer  Emma Wilson  from “emma willson”",
        "date      2027-01-31   from “zum 31.1.”",
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param("hallo, danke!", "nothing but a greeting or thanks", id="small-talk"),
        pytest.param(
            "Clara war heute beim Yoga anwesend",
            "attendance.mark is meant, a dialog of its own",
            id="no-intent",
        ),
    ],
)
def test_what_is_not_weighed_says_why(text: str, line: str) -> None:
    blocks = explained(text)

    assert (blocks["likeliest"], blocks["intent"]) == ([f"not weighed: {line}"], ["none"])


def test_the_command_explains_for_a_role_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    text = "Ich will sofort kündigen"

    assert main(["understand", "--explain", text, "--role", "customer", "--json"]) == 0

    layers = json.loads(capsys.readouterr().out)
    assert (layers["text"], layers["role"], layers["today"]) == (text, "customer", "2026-11-21")
    assert layers["reading"]["intent"] == "contract.terminate"
    assert layers["origins"]["mode"] == {"words": "sofort", "kind": "immediate"}


def test_a_language_and_a_role_hold_for_lines_that_name_none(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO('{"text": "ich, die Petra, kündige"}\n'))

    assert main(["understand", "--role", "customer"]) == 0

    answer = json.loads(capsys.readouterr().out)
    assert answer == {"intent": "contract.terminate", "slots": {}}


def test_an_explanation_needs_a_studio_that_can_be_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    studio = tmp_path / "nowhere.json"

    code = main(["understand", "--explain", "kündigen", "--studio", str(studio)])

    said = capsys.readouterr()
    assert (code, said.out) == (2, "")
    assert said.err.startswith(f"The studio file {studio} cannot be read:")
