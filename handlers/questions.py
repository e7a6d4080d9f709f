"""A question as a message, and an answer as slots.

Choices come six to a page, days as a month calendar. A typed answer is matched against the
choices, read as a day, or taken as it stands, by the kind of the question.
"""

from calendar import Calendar
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from msgspec.structs import replace

from domain.dates import Duration, after_event, month_end
from handlers.buttons import answer_data, request_data
from handlers.dialog import Choice, Question, Talk
from handlers.messages import Button, Rows
from handlers.texts import Words, as_month, as_weekday
from handlers.understanding.days.dates import find_dates
from handlers.understanding.phrases import lexicon
from handlers.understanding.words import fold

PAGE = 6
ONE_MONTH = Duration(months=1)


def question_rows(words: Words, question: Question, step: int, view: str) -> Rows:
    """Return the buttons of a question: choices, page turners or a calendar, and abort.

    Args:
        words: The language of the labels.
        question: What is asked.
        step: Number of the question within its dialog.
        view: Page number of the choices, or the first of the month shown; empty at first.
    """
    rows = _calendar(words, question, step, view) if question.kind == "day" else ()
    rows = (*_choices(question, step, view), *rows)
    return (
        *rows,
        *question.extra,
        (Button(words("button-abort"), request_data(words.language, "abort", {})),),
    )


def _choices(question: Question, step: int, view: str) -> Rows:
    pages = max(1, -(-len(question.choices) // PAGE))
    page = int(view) % pages if view.isdecimal() else 0
    shown = question.choices[page * PAGE : (page + 1) * PAGE]
    rows = tuple((Button(choice.label, answer_data(step, choice.sets)),) for choice in shown)
    return (*rows, _turners(step, page, pages)) if pages > 1 else rows


def _turners(step: int, page: int, pages: int) -> tuple[Button, ...]:
    places = (("‹", page - 1), (f"{page + 1}/{pages}", page), ("›", page + 1))
    return tuple(
        Button(label, answer_data(step, {"view": target % pages})) for label, target in places
    )


def _calendar(words: Words, question: Question, step: int, view: str) -> Rows:
    first = date.fromisoformat(view) if "-" in view else _first_of(question.month)
    before = date(first.year - (first.month == 1), (first.month - 2) % 12 + 1, 1)
    turners = (
        Button("‹", answer_data(step, {"view": before})),
        Button(as_month(words.language, first), answer_data(step, {"view": first})),
        Button("›", answer_data(step, {"view": after_event(first, ONE_MONTH)})),
    )
    weeks = Calendar().monthdatescalendar(first.year, first.month)
    names = tuple(
        Button(as_weekday(words.language, day), answer_data(step, {"view": first}))
        for day in weeks[0]
    )
    days = tuple(
        tuple(_day_button(question.slot, step, first, day) for day in week) for week in weeks
    )
    return (turners, names, *days)


def _day_button(slot: str, step: int, first: date, day: date) -> Button:
    if not first <= day <= month_end(first):
        return Button("·", answer_data(step, {"view": first}))
    return Button(str(day.day), answer_data(step, {slot: day}))


def _first_of(month: date | None) -> date:
    return (month or date.min).replace(day=1)


def typed_answer(
    talk: Talk, question: Question, text: str, named: str = ""
) -> Mapping[str, Any] | None:
    """Return the slots that a typed answer sets, or None where it answers nothing.

    Args:
        talk: The turn.
        question: What was asked.
        text: As typed.
        named: The plan that the text means, by whatever name it is called there.
    """
    choice = _chosen(question.choices, text) or (
        _chosen(question.choices, named) if named else None
    )
    if choice is not None:
        return choice.sets
    if question.kind == "day":
        days = find_dates(text, talk.words.language, talk.said_on)
        return {question.slot: days[0].last.isoformat()} if days and days[0].last else None
    return {question.slot: text.strip()} if question.kind == "free" and text.strip() else None


def labelled(question: Question, text: str) -> Choice | None:
    """Return the one choice whose label is typed letter by letter."""
    said = fold(text.strip())
    found = [choice for choice in question.choices if fold(choice.label) == said]
    return found[0] if len(found) == 1 else None


def _chosen(choices: tuple[Choice, ...], text: str) -> Choice | None:
    said = _without_lead(fold(text.strip().rstrip(".!")))
    if said.isdecimal() and 0 < int(said) <= len(choices):
        return choices[int(said) - 1]
    found = list(_fitting(choices, said))
    return found[0] if len(found) == 1 else None


def _without_lead(said: str) -> str:
    """Return an answer without the small words before it: "das Monatsabo", "the yoga one"."""
    words = said.split()
    while len(words) > 1 and words[0] in lexicon().filler:
        words.pop(0)
    return " ".join(words)


def _fitting(choices: tuple[Choice, ...], said: str) -> Iterator[Choice]:
    labels = [(fold(choice.label), choice) for choice in choices]
    exact = [choice for label, choice in labels if label == said]
    yield from exact or [choice for label, choice in labels if said and said in label]


def with_lead(question: Question, lead: str) -> Question:
    """Return the question with a line before it, such as what was not understood."""
    return replace(question, text=f"{lead}\n{question.text}" if lead else question.text)
