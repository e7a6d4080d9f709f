"""``tresen notice``: contracts and days of receipt in, ends and last days to give notice out.

One JSON object a line in, one a line out, for checking a studio's contracts against a
spreadsheet. A line that cannot be read is answered with one sentence and does not stop the rest.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import TextIO, TypeVar

from bot.speaking import Say
from domain.contracts.rules import Assessment, NoticeTo, Terms, assess
from domain.dates import Duration
from domain.plans.terms import Renewal, parse_renewal

_T = TypeVar("_T")
_BAD_INPUT = 2
_DAY = "a day such as 2026-11-21"
_LENGTH = "a length such as P12M, P6W or P14D, or null"
_LENGTH_OF_TERM = "a length of at least one day such as P12M or P6W, or null"
_RENEWAL = "indefinite, a length of at least one day such as P1M, or null"
_NOTICE_TO = "any_day, month_end or term_end"


class BadLineError(ValueError):
    """A line that is no contract; its text is the sentence to answer with."""


def answer_at_terminal(_: argparse.Namespace, __: Say) -> int:
    """Answer what comes in at the terminal, and return the exit code."""
    return answer_lines(sys.stdin, sys.stdout)


def answer_lines(lines: Iterable[str], out: TextIO) -> int:
    """Answer each line as it comes and return the exit code.

    Args:
        lines: JSON objects with ``start``, ``initial_term``, ``renewal``, ``notice``,
            ``renewal_notice``, ``notice_to`` and ``received``; other fields are ignored, empty
            lines are skipped.
        out: Takes ``{"term_end", "last_notice_day", "earliest_end", "in_time"}`` for each
            line, or ``{"error"}``.

    Returns:
        0, or 2 if a line could not be read.
    """
    exit_code = 0
    for line in lines:
        if not line.strip():
            continue
        try:
            answer = answer_line(line)
        except BadLineError as error:
            exit_code, answer = _BAD_INPUT, {"error": str(error)}
        out.write(json.dumps(answer) + "\n")
        out.flush()
    return exit_code


def answer_line(line: str) -> dict[str, object]:
    """Return the answer to one line.

    Raises:
        BadLineError: The line is no contract with a day of receipt.
    """
    fields = _fields(line)
    terms, received_on = _terms(fields), _read(fields, "received", date.fromisoformat, _DAY)
    try:
        return _answer(assess(terms, received_on))
    except (ValueError, OverflowError) as error:
        raise BadLineError(
            "With these start, received, initial_term, renewal and notice the end lies outside "
            "the years 1 to 9999."
        ) from error


def _answer(assessment: Assessment) -> dict[str, object]:
    return {
        "term_end": _text(assessment.term_end),
        "last_notice_day": _text(assessment.last_notice_day),
        "earliest_end": _text(assessment.earliest_end),
        "in_time": assessment.in_time,
    }


def _text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _fields(line: str) -> Mapping[str, object]:
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadLineError("The line is not valid JSON.") from error
    if not isinstance(fields, dict):
        raise BadLineError("The line is not a JSON object.")
    return fields


def _terms(fields: Mapping[str, object]) -> Terms:
    return Terms(
        start=_read(fields, "start", date.fromisoformat, _DAY),
        initial_term=_read_or_none(fields, "initial_term", _length_of_term, _LENGTH_OF_TERM),
        renewal=_read_or_none(fields, "renewal", _renewal, _RENEWAL) or parse_renewal(None),
        notice=_read_or_none(fields, "notice", Duration.parse, _LENGTH),
        renewal_notice=_read_or_none(
            {"renewal_notice": None, **fields}, "renewal_notice", Duration.parse, _LENGTH
        ),
        notice_to=_read(fields, "notice_to", NoticeTo, _NOTICE_TO),
    )


def _read(fields: Mapping[str, object], name: str, parse: Callable[[str], _T], wanted: str) -> _T:
    """Return the value of a field, or say which field is missing or what it must be."""
    if name not in fields:
        raise BadLineError(f"The field {name} is missing.")
    text = fields[name]
    try:
        if isinstance(text, str):
            return parse(text)
    except ValueError:
        pass  # answered below, like any other value that is not wanted
    raise BadLineError(f"The field {name} must be {wanted}.")


def _read_or_none(
    fields: Mapping[str, object], name: str, parse: Callable[[str], _T], wanted: str
) -> _T | None:
    """Return the value of a field that may be null."""
    if fields.get(name, ...) is None:
        return None
    return _read(fields, name, parse, wanted)


def _length_of_term(text: str) -> Duration:
    length = Duration.parse(text)
    if not length:
        raise ValueError("no day long")
    return length


def _renewal(text: str) -> Renewal:
    renewal = parse_renewal(text)
    if not renewal:
        raise ValueError("no day long")
    return renewal
