"""``tresen understand``: line by line, and clear about what it cannot read."""

import io
import json
from datetime import date
from pathlib import Path

import pytest

from bot.understand import DEMO_STUDIO, answer_lines, read_studio

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
