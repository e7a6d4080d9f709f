"""How the options of a plan are read from an answer, and shown.

A bare number is a length in the unit that is asked for: weeks of a week term, months of a month
term.
"""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from domain.customers.filing import BASE_GROUP
from domain.dates import Duration
from domain.money import Money
from domain.plans.draft import rate_text
from handlers.dialog import Talk
from handlers.forms.fields import read_cents, read_duration, read_text
from handlers.forms.form import NOTHING, Unclear, Value
from handlers.plans.amounts import doubtful
from handlers.plans.called import announced
from handlers.plans.words import says, without
from handlers.texts import Words, texts
from handlers.understanding.amounts import read_amount
from handlers.understanding.phrases import lexicon
from handlers.understanding.words import fold

NONE, SAME, INDEFINITE = "none", "same", "indefinite"
MOST_WEEKS, MOST_MONTHS = 104, 120
MOST_CENTS = 100_000_00
LONGEST_NAME = 60
_HIGHEST_RATE = Decimal(30)
_BARE = re.compile(r"\d{1,4}")
_PERCENT = re.compile(r"(\d{1,3})(?:[.,](\d{1,2}))?\s*(?:%|prozent|percent)")
_GROUP_PRICE = re.compile(
    r"(?P<group>[^\d€]*?[^\W\d_])[\s:=-]*(?P<price>(?:€\s*)?\d[\d.,]*\s*(?:€|eur|euro|euros)?)",
    re.IGNORECASE,
)
_GROUP_GONE = re.compile(r"(?P<group>.*\S)\s+(?P<gone>\S+)")
_APART = re.compile(r"[\n;/]|,\s+|\s+(?:und|and)\s+", re.IGNORECASE)


def read_name(talk: Talk, text: str) -> Value | Unclear:
    """Return a name as typed; of "Neuer Tarif Goldkarte, 10 Einheiten" the name alone."""
    return read_text(LONGEST_NAME)(talk, announced(text) or text)


def read_weeks(talk: Talk, text: str) -> Value | Unclear:
    """Return a length in whole weeks, such as ``P5W``."""
    found = _length(talk, text, "W")
    weeks = Duration.parse(found).weeks if found else 0
    return found if 0 < weeks <= MOST_WEEKS else Unclear("plan-unclear-weeks")


def read_months(talk: Talk, text: str) -> Value | Unclear:
    """Return a length in whole months, or ``none`` for a plan without an initial term."""
    if text == NONE or says("none", text) or says("indefinite", text):
        return NONE
    found = _length(talk, text, "M")
    months = Duration.parse(found).months if found else 0
    return found if 0 < months <= MOST_MONTHS else Unclear("plan-unclear-months")


def read_renewal(talk: Talk, text: str) -> Value | Unclear:
    """Return what follows the initial term: nothing, the same, no end, or a length."""
    if text in (NONE, SAME, INDEFINITE):
        return text
    found = read_duration(talk, text)
    if isinstance(found, str):
        return found
    said = {INDEFINITE: "indefinite", SAME: "same", NONE: "ends"}
    meant = [value for value, kind in said.items() if says(kind, text)]
    if not meant and says("none", text):
        return NONE
    return meant[0] if meant else Unclear("plan-unclear-renewal")


def read_price(talk: Talk, text: str) -> Value | Unclear:
    """Return a price in cents that no slip of the finger made."""
    if written := doubtful(text, talk.words.language):
        return Unclear("plan-unclear-doubtful", {"written": written})
    cents = read_cents(talk, text)
    if isinstance(cents, int) and cents > MOST_CENTS:
        return Unclear("plan-unclear-price", {"most": Money(MOST_CENTS)})
    return cents


def read_fee(_: Talk, text: str) -> Value | Unclear:
    """Return the fee of a pause: an amount (``cents``) or a share of the price (``percent``)."""
    if percent := _PERCENT.search(text):
        whole = int(percent.group(1))
        sound = 0 < whole <= 100 and not percent.group(2)  # noqa: PLR2004 - per cent
        return {"percent": whole} if sound else Unclear("plan-unclear-fee")
    cents = read_amount(text)
    return {"cents": cents} if cents is not None and cents > 0 else Unclear("plan-unclear-fee")


def read_rate(_: Talk, text: str) -> Value | Unclear:
    """Return a tax rate as the text of a fraction, such as ``0.19`` for 19 %."""
    found = re.fullmatch(r"(\d{1,2})(?:[.,](\d{1,2}))?\s*(?:%|prozent|percent)?", text.strip())
    if found is None:
        return Unclear("plan-unclear-rate")
    rate = Decimal(f"{found.group(1)}.{found.group(2) or 0}")
    return rate_text(rate / 100) if rate <= _HIGHEST_RATE else Unclear("plan-unclear-rate")


def read_prices(talk: Talk, text: str) -> Value | Unclear:
    """Return the prices of price groups in cents; None for one that pays the base price again.

    Example:
        "Studierende 49, Senioren 52,50 €" gives ``{"Studierende": 4900, "Senioren": 5250}``.
    """
    prices: dict[str, int | None] = {}
    for part in _APART.split(text):
        if not part.strip():
            continue
        if written := doubtful(part, talk.words.language):
            return Unclear("plan-unclear-doubtful", {"written": written})
        pair = group_price(talk.vocabulary.groups, part)
        if pair is None or (pair[1] or 0) > MOST_CENTS:
            return Unclear("plan-unclear-prices")
        prices[pair[0]] = pair[1]
    if BASE_GROUP in prices:
        return Unclear("plan-unclear-base-group")
    return prices or Unclear("plan-unclear-prices")


def group_price(groups: Sequence[str], text: str) -> tuple[str, int | None] | None:
    """Return a price group and what it pays; the group is one on file, or as typed.

    Example:
        >>> group_price(("Studierende",), "ermäßigt Studenten 49,50 €")
        ('Studierende', 4950)
    """
    if found := _GROUP_PRICE.fullmatch(text.strip()):
        return group_named(groups, found["group"]), read_amount(found["price"])
    gone = _GROUP_GONE.fullmatch(text.strip())
    if gone and (gone["gone"] == NOTHING or says("none", gone["gone"])):
        return group_named(groups, gone["group"]), None
    return None


def group_named(groups: Sequence[str], typed: str) -> str:
    """Return the price group on file that a word names, or the word itself."""
    name = _bare_name(typed)
    said = fold(name)
    for known in groups:
        if said == fold(known) or any(_is_one_of(row, said, fold(known)) for row in _rows()):
            return known
    return name


def is_group(groups: Sequence[str], name: str) -> bool:
    """Say whether a word is a price group on file, or one that every studio knows."""
    said = fold(name)
    return name in groups or any(_is_one_of(row, said, row[0]) for row in _rows())


def _bare_name(typed: str) -> str:
    """Return a group without what people say around it ("ermäßigt für ... nur")."""
    words = typed.strip(" :=-").split()
    bare = list(words)
    while bare and (says("reduced", bare[0]) or says("for_whom", bare[0])):
        bare.pop(0)
    while bare and says("pays", bare[-1]):
        bare.pop()
    return " ".join(bare or words)


def merged(before: Mapping[str, int] | None, said: Mapping[str, int | None]) -> dict[str, int]:
    """Return prices of groups with those that were said written over them.

    Example:
        >>> merged({"Studierende": 4900, "Familie": 5400}, {"Familie": None, "Senioren": 5200})
        {'Studierende': 4900, 'Senioren': 5200}
    """
    both = {**(before or {}), **said}
    return {group: cents for group, cents in both.items() if cents is not None}


def show_prices(words: Words, value: Any) -> str:
    """Return the prices of groups in one line, by name: not each engine keeps another order."""
    written = (f"{group} {_money(words, cents)}" for group, cents in sorted(value.items()))
    return ", ".join(written) or words("form-none")


def show_fee(words: Words, value: Any) -> str:
    """Return the fee of a pause."""
    if "percent" in value:
        return words("plan-fee-percent", percent=str(value["percent"]))
    return words("plan-fee-fixed", amount=Money(int(value["cents"])))


def show_rate(words: Words, value: Any) -> str:
    """Return a tax rate in per cent."""
    return words("plan-percent", percent=rate_text(Decimal(str(value)) * 100))


def show_length(words: Words, value: Any) -> str:
    """Return a length, or what stands in its place (``none``, ``same``, ``indefinite``)."""
    if value in (NONE, SAME, INDEFINITE):
        return words(f"plan-length-{value}")
    return str(texts().value(words.language, Duration.parse(str(value))))


def show_renewal(words: Words, value: Any) -> str:
    """Return what follows the initial term."""
    if value in (NONE, SAME, INDEFINITE):
        return words(f"plan-renewal-{value}")
    return words("plan-renewal-each", length=Duration.parse(str(value)))


def _money(words: Words, cents: int) -> str:
    return str(texts().value(words.language, Money(cents)))


def _length(talk: Talk, text: str, unit: str) -> str | None:
    if _BARE.fullmatch(text.strip()):
        return f"P{int(text)}{unit}"
    found = read_duration(talk, without("term", text))
    return found if isinstance(found, str) else None


def _rows() -> tuple[tuple[str, ...], ...]:
    return lexicon().groups


def _is_one_of(row: tuple[str, ...], said: str, known: str) -> bool:
    """Say whether two words for price groups mean the same one."""
    return row[0] == known and any(
        said == word or (word.endswith("*") and said.startswith(word[:-1])) for word in row
    )
