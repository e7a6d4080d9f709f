"""How many days ahead people are told: read from what was typed, and shown as a sentence."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from domain.studios.leads import LEADS
from domain.studios.settings import Settings
from handlers.buttons import request_data
from handlers.lists_of_words import words_of
from handlers.messages import Button, Rows
from handlers.texts import Words
from handlers.understanding.words import fold, tokenize
from handlers.wording import key

REMINDERS = "settings.reminders"
LEAD_DAYS = "reminder_leads"
"""The setting that holds them."""
AFTER = frozenset({"invoice_overdue", "overdue_radar", "request_waiting", "request_unclear"})
"""The kinds whose days are counted after what they are about."""
NAMED = (
    *("notice_radar", "notice_due", "renews", "pause_ends"),
    *("card_to_use", "invoice_overdue", "request_waiting"),
)
"""The kinds that a sentence can name; any other speaks of contracts that end."""
NONE = "-"
_NUMBER = re.compile(r"\d{1,3}")
Leads = Mapping[str, Sequence[int]]


def read_days(said: Any) -> tuple[int, ...] | None:
    """Return the days that an answer names, most days first; None where it names none.

    Args:
        said: Numbers as understood, or what was typed or pressed.

    Example:
        >>> read_days([7, 30]), read_days("30, 7 und 1"), read_days("-"), read_days("bald")
        ((30, 7), (30, 7, 1), (), None)
    """
    if isinstance(said, list | tuple):
        return _ordered(map(int, said))
    text = str(said).strip()
    found = _NUMBER.findall(text)
    if found:
        return _ordered(map(int, found))
    denied = fold(text).rstrip(".!") in words_of("reminders-words-none")
    return () if text == NONE or denied else None


def kind_said(text: str) -> str:
    """Return of which messages a sentence speaks: those of a contract's end where it says none.

    Example:
        >>> kind_said("Bei überfälligen Rechnungen nach 5 Tagen erinnern")
        'invoice_overdue'
    """
    said = [token.fold for token in tokenize(text)]
    line = f" {' '.join(said)} "
    for kind in NAMED:
        if any(f" {word} " in line for word in words_of(f"reminders-words-{key(kind)}")):
            return kind
    return "contract_ends"


def with_days(settings: Settings, kind: str, days: Sequence[int]) -> dict[str, list[int]]:
    """Return the setting as JSON with other days of one kind; what is as usual is left out."""
    leads = {**settings.reminder_leads, kind: tuple(days)}
    return {name: list(each) for name, each in leads.items() if tuple(each) != LEADS[name]}


def days_text(words: Words, kind: str, days: Sequence[int]) -> str:
    """Return days as a sentence has them: "30, 7 und 1 Tag vorher"."""
    if not days:
        return words("reminders-days-none")
    order = sorted(days, reverse=kind not in AFTER)
    if order == [0]:
        return words("reminders-days-same")
    when = "after" if kind in AFTER else "before"
    return words(f"reminders-days-{when}", count=order[-1], list=_joined(words, order))


def lead_name(words: Words, kind: str) -> str:
    """Return what a kind is called where its days are set."""
    return words.label(f"reminders-lead-{key(kind)}")


def lead_lines(words: Words, leads: Leads) -> tuple[str, ...]:
    """Return a line for each kind with its days."""
    return tuple(
        words("reminders-line", kind=lead_name(words, each), days=days_text(words, each, days))
        for each, days in leads.items()
    )


def change_lines(words: Words, before: Leads, after: Leads) -> tuple[str, ...]:
    """Return a line for each kind whose days differ."""
    return tuple(
        words(
            "reminders-change",
            kind=lead_name(words, each),
            before=days_text(words, each, before[each]),
            after=days_text(words, each, after[each]),
        )
        for each in LEADS
        if tuple(before[each]) != tuple(after[each])
    )


def lead_rows(words: Words, leads: Leads) -> Rows:
    """Return a button for each kind that asks for its days."""
    return tuple(
        (Button(lead_name(words, each), request_data(words.language, REMINDERS, {"kind": each})),)
        for each in leads
    )


def _ordered(days: Any) -> tuple[int, ...]:
    return tuple(sorted(set(days), reverse=True))


def _joined(words: Words, days: Sequence[int]) -> str:
    *first, last = map(str, days)
    return words("reminders-and", first=", ".join(first), last=last) if first else last
