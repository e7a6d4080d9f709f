"""How the values of the settings are read from answers and shown.

Readers take what people type in either language, and what buttons carry: ``20:00-08:00`` for
quiet hours, ``0.19`` for a rate.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from domain.dates import Duration
from domain.studios.rules import as_iban, as_tax_number, masked
from domain.studios.settings import PaymentMethod
from handlers.dialog import Choice, Talk
from handlers.forms.fields import read_text, read_truth
from handlers.forms.form import Choices, Reader, Unclear, Value
from handlers.settings.words import FORM, options_in, parts_of_list, words_of
from handlers.texts import Words
from handlers.understanding.lengths import read_length
from handlers.understanding.short_answers import is_no, is_yes
from handlers.understanding.words import fold
from handlers.wording import key

NO_QUIET = "00:00-00:00"
STUDIO_NAME = "@studio"
"""What the button carries that names the studio as the account's holder."""
LONGEST_ADDRESS, LONGEST_NAME = 400, 200
MOST_HOURS = 14 * 24
HALF_DAY, DAY = 12, 24
HIGHEST_RATE = Decimal("0.5")
_TIME = re.compile(
    r"(?<![\d:.])(?P<hour>[01]?\d|2[0-4])(?:[:.h](?P<minute>[0-5]\d))?"
    r"\s*(?P<half>a\.?m\b|p\.?m\b)?(?![\d])",
    re.IGNORECASE,
)
_POSTCODE = re.compile(r"(?<!\d)\d{4,5}\s+[^\W\d]{2}")
_NEGATIVE = re.compile(r"(?<![\w.,])[-\u2212\u2013]\s?\d")
_PERCENT = re.compile(r"(?<![\d.,])\d{1,2}(?:[.,]\d{1,2})?(?![\d.,]*\d)")


def read_address(talk: Talk, text: str) -> Value | Unclear:
    """Return an address on one line, the lines that were typed parted by commas.

    Invoices need street, postcode and town: a town stands behind its postcode, a street before.
    """
    town = _POSTCODE.search(text)
    if town is None or not any(map(str.isalpha, text[: town.start()])):
        return Unclear("settings-unclear-address")
    lines = (line.strip().rstrip(",") for line in text.splitlines())
    return read_text(LONGEST_ADDRESS)(talk, ", ".join(line for line in lines if line))


def read_tax_number(_: Talk, text: str) -> Value | Unclear:
    """Return a tax number or VAT id number."""
    return as_tax_number(text) or Unclear("settings-unclear-tax-number")


def read_iban(_: Talk, text: str) -> Value | Unclear:
    """Return an account number whose check digits are right."""
    return as_iban(text) or Unclear("settings-unclear-iban")


def show_iban(_: Words, value: Any) -> str:
    """Return an account number of which only the last digits can be read."""
    return masked(str(value))


def read_holder(talk: Talk, text: str) -> Value | Unclear:
    """Return the account's holder; a yes or a no names nobody."""
    if is_yes(text) or is_no(text) or is_later(text) or not any(map(str.isalpha, text)):
        return Unclear("settings-unclear-account-holder")
    return talk.link.studio_name if text == STUDIO_NAME else read_text(LONGEST_NAME)(talk, text)


def is_later(text: str) -> bool:
    """Say whether an answer is that the question may wait."""
    return fold(text.strip().rstrip(".!")) in words_of("settings-words-later")


def or_later(read: Reader) -> Reader:
    """Return the reader that also takes "skip"; the first run lets that question wait."""

    def read_or_wait(talk: Talk, text: str) -> Value | Unclear:
        return None if is_later(text) else read(talk, text)

    return read_or_wait


def read_rate(_: Talk, text: str) -> Value | Unclear:
    """Return a tax rate between 0 and 50 per cent as a part of one, such as ``0.19``."""
    found = _PERCENT.findall(text)
    number = Decimal(found[0].replace(",", ".")) if len(found) == 1 else Decimal(0)
    rate = number if number < 1 else number / 100
    if not 0 < rate <= HIGHEST_RATE:
        return Unclear("settings-unclear-tax-rate")
    return str(rate.normalize())


def show_rate(words: Words, value: Any) -> str:
    """Return a rate in per cent."""
    percent = f"{(Decimal(str(value)) * 100).normalize():f}"
    return words("settings-percent", number=percent.replace(".", words("settings-decimal-mark")))


def read_hours(talk: Talk, text: str) -> Value | Unclear:
    """Return a number of hours; days and weeks are counted in hours, "off" is none."""
    if _says_off(text):
        return 0
    length = read_length(text, talk.words.language)
    duration = Duration.parse(length) if length else None
    found = re.findall(r"\d{1,4}", text)
    hours = int(found[0]) if len(found) == 1 else None
    if duration is not None:
        hours = None if duration.months else DAY * (duration.days + 7 * duration.weeks)
    if hours is None or hours > MOST_HOURS or _NEGATIVE.search(text):
        return Unclear("form-unclear-number", {"least": 0, "most": MOST_HOURS})
    return hours


def show_hours(words: Words, value: Any) -> str:
    """Return how long before its begin a day can be cancelled."""
    return words("settings-hours", count=int(value))


def read_quiet(_: Talk, text: str) -> Value | Unclear:
    """Return quiet hours such as ``20:00-08:00``.

    Of "9 to 7am" the first is in the evening before.
    """
    if fold(text.strip()) in words_of("settings-words-no-quiet") or _says_off(text):
        return NO_QUIET
    found = list(_TIME.finditer(text))
    if len(found) != 2:  # noqa: PLR2004 - a begin and an end
        return Unclear("settings-unclear-quiet-hours")
    first, last = found
    until_morning = (last["half"] or "").lower().startswith("a") and not first["half"]
    begins = _clock(first, half="p" if until_morning else None)
    ends = _clock(last)
    return NO_QUIET if begins == ends else f"{begins}-{ends}"


def _clock(found: re.Match[str], half: str | None = None) -> str:
    hour, half = int(found["hour"]), half or (found["half"] or "")[:1].lower()
    if half == "p" and hour < HALF_DAY:
        hour += HALF_DAY
    if half == "a" and hour == HALF_DAY:
        hour = 0
    return f"{hour % DAY:02}:{found['minute'] or '00'}"


def show_quiet(words: Words, value: Any) -> str:
    """Return from when until when messages wait."""
    if value == NO_QUIET:
        return words("settings-no-quiet")
    begins, _, ends = str(value).partition("-")
    return words("settings-quiet", begins=begins, ends=ends)


def read_switch(talk: Talk, text: str) -> Value | Unclear:
    """Return whether something is on: a yes or a no, or words such as "einschalten"."""
    said = fold(text.strip())
    if _says_off(text):
        return False
    if said in words_of("settings-words-on") or _all_in(said, "settings-words-on"):
        return True
    return read_truth(talk, text)


def _says_off(text: str) -> bool:
    """Say whether every word says that something is not to be."""
    said = fold(text.strip())
    return said in words_of("settings-words-off") or _all_in(
        said, "settings-words-off", "settings-words-no"
    )


def _all_in(said: str, *lists: str) -> bool:
    known = frozenset[str]().union(*map(words_of, lists))
    return bool(said) and all(word in known for word in said.split())


def read_methods(_: Talk, text: str) -> Value | Unclear:
    """Return ways to pay, in their order."""
    methods = [each.value for each in PaymentMethod]
    if fold(text.strip()) in words_of("settings-words-all"):
        return methods
    found = options_in("payment_methods", methods, text)
    parts = parts_of_list(text) if found else []
    other = [part for part in parts if not options_in("payment_methods", methods, part)]
    if other:
        return Unclear("settings-no-such-method", {"method": other[0]})
    return [each for each in methods if each in found] or Unclear("settings-unclear-methods")


def show_methods(words: Words, value: Any) -> str:
    """Return ways to pay by their names."""
    return ", ".join(words(f"{FORM}-payment-methods-{key(each)}") for each in value)


def usual(field: str, values: Sequence[Any], show: Callable[[Words, Any], str]) -> Choices:
    """Return a button per usual value of a field."""

    async def choices(talk: Talk, _: Mapping[str, Value]) -> Sequence[Choice]:
        return [Choice(show(talk.words, each), {field: each}) for each in values]

    return choices


async def holder_choices(talk: Talk, _: Mapping[str, Value]) -> Sequence[Choice]:
    """Return the button that names the studio itself."""
    return [Choice(talk.link.studio_name, {"account_holder": STUDIO_NAME})]
