"""From (language, message id, values) to a sentence: Project Fluent and Babel, in one place.

Values are escaped for Telegram's HTML unless they are ``Markup``. Days, spans, lengths of time
and money are written as the language writes them.
"""

import re
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from html import escape
from pathlib import Path
from sys import intern
from typing import Any

from babel.dates import format_date, format_datetime, format_skeleton
from babel.numbers import format_currency
from fluent.runtime import FluentBundle, FluentResource
from msgspec import Struct

from domain.dates import Duration
from domain.money import Money
from handlers.messages import Language

BEGINS = re.compile(rb"^(-?[a-zA-Z][\w-]*) *=", re.MULTILINE)
REFERENCE = re.compile(r"\{\s*(-?[a-zA-Z][\w-]*)")
"""Where a message or a term begins, and where another one may be named inside."""

LOCALES = Path(__file__).resolve().parent.parent / "locales"
LANGUAGES = ("de", "en")
BABEL_LOCALES = {"de": "de_DE", "en": "en_GB"}
DAYS = {"de": "EEE, dd.MM.yyyy", "en": "EEE, d MMM yyyy"}
DAY_LOCALES = {"de": "de_DE", "en": "en"}
"""Whose names of days and months are written: British ones are cut unevenly (Sept, but Dec)."""


def spoken(code: str | None) -> Language:
    """Return German for those who speak it (``de``, ``de-AT``), else English."""
    return "de" if (code or "").lower().startswith("de") else "en"


HIDDEN = "•••"
"""What stands in the place of an amount for somebody who sees no money."""


class Markup(str):
    """A text that is Telegram's HTML already."""

    __slots__ = ()


class Span(Struct, frozen=True):
    """Two inclusive days, written as one period."""

    first: date | None
    last: date | None


def as_day(language: str, day: date) -> str:
    """Return a day with weekday and year, such as ``Do., 14.01.2027``."""
    return format_date(day, DAYS[language], locale=DAY_LOCALES[language])


def as_short_day(language: str, day: date) -> str:
    """Return a day without its weekday, such as ``14.01.2027`` or ``14 Jan 2027``."""
    return format_date(day, DAYS[language].split(", ")[1], locale=DAY_LOCALES[language])


def as_month(language: str, day: date) -> str:
    """Return the month of a day, such as ``Januar 2027``."""
    return format_skeleton("yMMMM", day, locale=BABEL_LOCALES[language])


def as_weekday(language: str, day: date) -> str:
    """Return the two letters of a weekday, such as ``Mo``."""
    return format_date(day, "EEEEEE", locale=BABEL_LOCALES[language]).rstrip(".")


def as_money(language: str, money: Money) -> str:
    """Return an amount, such as ``59,00 €`` or ``€59.00``, with a plain space."""
    written = format_currency(money.cents / 100, money.currency, locale=BABEL_LOCALES[language])
    return written.replace("\N{NO-BREAK SPACE}", " ")


def as_moment(language: str, moment: datetime) -> str:
    """Return an aware moment (in the zone it carries) as day and time of day."""
    time = format_datetime(moment, "HH:mm", locale=BABEL_LOCALES[language])
    return f"{as_short_day(language, moment.date())}, {time}"


class Texts:
    """The texts of all languages, read once; each is parsed when it is first said.

    Args:
        folder: Holds one folder per language with ``.ftl`` files.
    """

    def __init__(self, folder: Path = LOCALES) -> None:
        self._bundles = {language: _Bundle(folder, language) for language in LANGUAGES}

    def format(self, language: str, message_id: str, **values: Any) -> str:
        """Return the sentence; unknown languages read English.

        Raises:
            KeyError: There is no such message, or a value that it needs is missing.
        """
        bundle = self._bundles.get(language, self._bundles["en"])
        return bundle.format(
            message_id, {key: self.value(language, value) for key, value in values.items()}
        )

    def has(self, language: str, message_id: str) -> bool:
        """Say whether a language has a message."""
        return self._bundles[language].has(message_id)

    def value(self, language: str, value: Any) -> Any:
        """Return a value as Fluent takes it: written out and escaped; numbers as they are."""
        match value:
            case Markup() | int():
                return value
            case datetime():
                return as_moment(language, value)
            case date():
                return as_day(language, value)
            case Money():
                return as_money(language, value)
            case Span():
                return self._span(language, value)
            case Duration():
                return self._duration(language, value)
            case None:
                return ""
            case _:
                return escape(str(value), quote=False)

    def _span(self, language: str, span: Span) -> str:
        first, last = (
            as_short_day(language, day) if day else "" for day in (span.first, span.last)
        )
        return f"{first} – {last}".strip(" –") if first != last else first

    def _duration(self, language: str, duration: Duration) -> str:
        unit, count = parts_of(duration)
        return self.format(language, f"length-{unit}", count=count)


def parts_of(duration: Duration) -> tuple[str, int]:
    """Return the unit of a length (``months``, ``weeks`` or ``days``) and how many of it."""
    units = {"months": duration.months, "weeks": duration.weeks, "days": duration.days}
    return next(((unit, count) for unit, count in units.items() if count), ("days", 0))


class _Bundle:
    """The texts of one language; of a message only its place is kept until it is needed."""

    def __init__(self, folder: Path, language: str) -> None:
        self._bundle = FluentBundle([BABEL_LOCALES[language]], use_isolating=False)
        files = sorted((folder / language).glob("*.ftl"))
        self._source = b"\n".join(path.read_bytes() for path in files)
        self._unparsed: dict[str, int] = {}
        for begin in BEGINS.finditer(self._source):
            self._unparsed.setdefault(intern(begin[1].decode()), begin.start())

    def has(self, message_id: str) -> bool:
        return message_id in self._unparsed or self._bundle.has_message(message_id)

    def format(self, message_id: str, arguments: Mapping[str, Any]) -> str:
        self._parse(message_id)
        pattern = self._bundle.get_message(message_id).value
        if pattern is None:
            raise KeyError(message_id)
        text, errors = self._bundle.format_pattern(pattern, dict(arguments))
        if errors:
            raise KeyError(f"{message_id}: {errors}")
        return str(text)

    def _parse(self, message_id: str) -> None:
        """Parse a message with all that it refers to, unless that was done before."""
        if message_id not in self._unparsed:
            return
        needed = {message_id: self._source_of(message_id)}
        waiting = [message_id]
        while waiting:
            for name in REFERENCE.findall(needed[waiting.pop()]):
                if name in self._unparsed and name not in needed:
                    needed[name] = self._source_of(name)
                    waiting.append(name)
        self._bundle.add_resource(FluentResource("\n".join(needed.values())))
        for name in needed:  # last, because others may be asking in another thread
            self._unparsed.pop(name, None)

    def _source_of(self, name: str) -> str:
        """Return the source of a message or a term, up to the next one; what goes on is indented.

        Another thread may have parsed it since it was looked for; then there is nothing to add.
        """
        start = self._unparsed.get(name)
        if start is None:
            return ""
        after = BEGINS.search(self._source, start + 1)
        return self._source[start : after.start() if after else None].decode()


@cache
def texts() -> Texts:
    """Return the texts that come with the product."""
    return Texts()


class Words(Struct, frozen=True):
    """Texts bound to one language; ``blind`` ones are for somebody who sees no money.

    ``by_mail`` ones stand in an e-mail, whose answer does not come back to the chat: where a
    message ``ID-mailed`` is there, it takes the place of ``ID``.
    """

    language: Language
    blind: bool = False
    by_mail: bool = False

    def __call__(self, message_id: str, **values: Any) -> str:
        """Return a sentence in this language."""
        if self.blind:
            values = {
                name: HIDDEN if isinstance(value, Money) else value
                for name, value in values.items()
            }
        if self.by_mail and texts().has(self.language, f"{message_id}-mailed"):
            message_id = f"{message_id}-mailed"
        return texts().format(self.language, message_id, **values)

    def label(self, message_id: str, **values: Any) -> str:
        """Return the text of a button: labels are no HTML, so nothing is escaped."""
        plain = {key: Markup(text) for key, text in values.items() if isinstance(text, str)}
        return self(message_id, **{**values, **plain})

    def from_facts(self, message_id: str, facts: Mapping[str, Any]) -> str:
        """Return a sentence whose values are the facts of a refusal or a note."""
        return self(message_id, **{key.rstrip("_"): value for key, value in facts.items()})
