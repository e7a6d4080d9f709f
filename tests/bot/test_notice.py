import json
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typing_extensions import override

from bot.notice import answer_lines

DATA = Path(__file__).parents[1] / "domain" / "data" / "notice_cases.json"
CLARA: dict[str, Any] = {
    "start": "2026-01-15",
    "initial_term": "P12M",
    "renewal": "indefinite",
    "notice": "P1M",
    "renewal_notice": None,
    "notice_to": "any_day",
    "received": "2026-11-21",
}
ANSWER = {
    "term_end": "2027-01-14",
    "last_notice_day": "2026-12-14",
    "earliest_end": "2027-01-14",
    "in_time": True,
}


def answers(*lines: object) -> tuple[int, list[dict[str, Any]]]:
    """Return the exit code and the answers to lines given as text or as values."""
    out = StringIO()
    texts = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    code = answer_lines(texts, out)
    return code, [json.loads(line) for line in out.getvalue().splitlines()]


def test_all_published_cases_are_met() -> None:
    cases = json.loads(DATA.read_text())

    code, found = answers(*cases)

    assert code == 0
    assert found == [case["expect"] for case in cases]


def test_an_answer_has_four_fields_in_order() -> None:
    out = StringIO()

    answer_lines([json.dumps(CLARA)], out)

    assert out.getvalue() == (
        '{"term_end": "2027-01-14", "last_notice_day": "2026-12-14", '
        '"earliest_end": "2027-01-14", "in_time": true}\n'
    )


def test_each_line_is_answered_before_the_next_is_read() -> None:
    class Flushed(StringIO):
        flushed = ""

        @override
        def flush(self) -> None:
            self.flushed = self.getvalue()

    out = Flushed()
    seen: list[int] = []

    def lines() -> Iterator[str]:
        for _ in range(3):
            seen.append(out.flushed.count("\n"))
            yield json.dumps(CLARA) + "\n"

    answer_lines(lines(), out)

    assert seen == [0, 1, 2]
    assert out.flushed.count("\n") == 3


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(CLARA | {"customer": "x", "why": None}, id="unknown fields"),
        pytest.param(
            {name: CLARA[name] for name in CLARA if name != "renewal_notice"},
            id="no notice of its own for later",
        ),
        pytest.param(CLARA | {"initial_term": "P1Y"}, id="a year"),
    ],
)
def test_a_contract_may_say_more_or_the_same_differently(line: dict[str, Any]) -> None:
    assert answers(line) == (0, [ANSWER])


def test_no_renewal_is_null_or_none() -> None:
    course = CLARA | {"initial_term": "P5W", "notice": None, "notice_to": "term_end"}

    code, found = answers(course | {"renewal": None}, course | {"renewal": "none"})

    assert code == 0
    assert found[0] == found[1]
    assert found[0]["earliest_end"] == "2026-02-18"


MUST_BE_A_DAY = "must be a day such as 2026-11-21."
MUST_BE_A_LENGTH = "must be a length such as P12M, P6W or P14D, or null."
MUST_BE_A_TERM = "must be a length of at least one day such as P12M or P6W, or null."
MUST_BE_A_RENEWAL = "must be indefinite, a length of at least one day such as P1M, or null."
OUTSIDE = (
    "With these start, received, initial_term, renewal and notice the end lies outside "
    "the years 1 to 9999."
)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        pytest.param("{", "The line is not valid JSON.", id="half a line"),
        pytest.param("[" * 100_000, "The line is not valid JSON.", id="too deep"),
        pytest.param("[]", "The line is not a JSON object.", id="a list"),
        pytest.param("{}", "The field start is missing.", id="nothing in it"),
        *(
            pytest.param(
                {key: CLARA[key] for key in CLARA if key != name},
                f"The field {name} is missing.",
                id=f"no {name}",
            )
            for name in ("start", "initial_term", "renewal", "notice", "notice_to", "received")
        ),
        pytest.param(
            CLARA | {"start": "2026-02-30"}, f"The field start {MUST_BE_A_DAY}",
            id="30 Feb",
        ),
        pytest.param(
            CLARA | {"start": 20260115}, f"The field start {MUST_BE_A_DAY}",
            id="a number",
        ),
        pytest.param(
            CLARA | {"received": None}, f"The field received {MUST_BE_A_DAY}",
            id="never",
        ),
        pytest.param(
            CLARA | {"received": "2026-11-21T10:00"}, f"The field received {MUST_BE_A_DAY}",
            id="a moment",
        ),
        pytest.param(
            CLARA | {"initial_term": "12M"}, f"The field initial_term {MUST_BE_A_TERM}",
            id="no ISO term",
        ),
        pytest.param(
            CLARA | {"initial_term": "P0M"}, f"The field initial_term {MUST_BE_A_TERM}",
            id="no day long",
        ),
        pytest.param(
            CLARA | {"renewal": "forever"}, f"The field renewal {MUST_BE_A_RENEWAL}",
            id="no such renewal",
        ),
        pytest.param(
            CLARA | {"renewal": "P0D"}, f"The field renewal {MUST_BE_A_RENEWAL}",
            id="renewal of no day",
        ),
        pytest.param(
            CLARA | {"notice": "P1M1D"}, f"The field notice {MUST_BE_A_LENGTH}", id="two units"
        ),
        pytest.param(
            CLARA | {"renewal_notice": True}, f"The field renewal_notice {MUST_BE_A_LENGTH}",
            id="a truth",
        ),
        pytest.param(
            CLARA | {"notice_to": "monday"},
            "The field notice_to must be any_day, month_end or term_end.",
            id="no such days",
        ),
        pytest.param(CLARA | {"start": "9999-06-01"}, OUTSIDE, id="after the calendar"),
        pytest.param(
            CLARA | {"start": "0001-01-15", "received": "0001-02-01", "notice": "P36M"}, OUTSIDE,
            id="before the calendar",
        ),
    ],
)  # fmt: skip
def test_a_bad_line_gets_one_sentence_and_the_next_line_an_answer(
    line: object, sentence: str
) -> None:
    code, found = answers(line, CLARA)

    assert code == 2
    assert found == [{"error": sentence}, ANSWER]


def test_empty_lines_are_skipped() -> None:
    assert answers("", "  \n", CLARA, "\n") == (0, [ANSWER])


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


@given(field=st.sampled_from(sorted(CLARA)), value=json_values)
def test_no_value_of_a_field_stops_the_answers(field: str, value: object) -> None:
    code, found = answers(CLARA | {field: value})

    assert len(found) == 1
    assert code == (2 if "error" in found[0] else 0)
