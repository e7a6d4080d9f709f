"""Amounts of money and numbers of units in sentences.

Amounts are whole cents. German and English writing are both understood: the last mark that has
two digits behind it parts off the cents.
"""

import re
from collections.abc import Sequence
from functools import cache

from handlers.understanding.phrases import lexicon
from handlers.understanding.unit_ways import direction, is_told, single_unit
from handlers.understanding.words import Token, fold

_AMOUNT = re.compile(
    r"(?<![\d.,])(?P<whole>\d{1,3}(?:[.,' ]\d{3})+|\d+)"
    r"(?:[.,](?P<cents>\d{1,2}|-{1,2}|–))?(?![\d.,]*\d)"
)
_NUMBER = r"\d{1,3}(?:[.,']\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,](?:\d{1,2}|-{1,2}|–))?"
_MINUS = "[-−]"  # noqa: RUF001 - typographic minus
_LONGEST = 12
_HALF, _WHOLE = 50, 100


def read_amount(text: str) -> int | None:
    """Return the amount that a text names, in cents, or None where it names none or several.

    Example:
        >>> [read_amount(text) for text in ("59", "59,00 €", "1.200,50", "€1,200.50", "etwa")]
        [5900, 5900, 120050, 120050, None]
    """
    found = list(_AMOUNT.finditer(text))
    if len(found) != 1 or len(found[0].group("whole")) > _LONGEST:
        return None
    whole = int(re.sub(r"\D", "", found[0].group("whole")))
    cents = found[0].group("cents") or "0"
    part = int(cents.ljust(2, "0")) if cents.isdigit() else 0
    negative = re.search(r"[-−]\s*€?\s*$", text[: found[0].start()])  # noqa: RUF001 - typographic minus
    return -(whole * 100 + part) if negative else whole * 100 + part


def find_money(text: str) -> tuple[int, ...]:
    """Return the amounts in a text that bear a currency, in cents, left to right.

    Nothing and less than nothing are amounts too: who reads them says that they cannot be.

    Example:
        >>> find_money("20 Euro auf R-2026-0142, am 3.12. dann €15.50 und fünf Euro")
        (2000, 1550, 500)
    """
    folded = fold(text)
    if "€" not in folded and not any(word in folded for word in lexicon().money["currency"]):
        return ()
    found = (pair[0] or pair[1] for pair in _money().findall(folded))
    numbers = lexicon().numbers
    amounts = (read_amount(numbers.get(written, written)) for written in found)
    return tuple(amount for amount in amounts if amount is not None)


@cache
def _money() -> re.Pattern[str]:
    """Return the pattern of a number with a currency before or behind it."""
    currency = "|".join(sorted(lexicon().money["currency"]))
    named = "|".join(sorted(lexicon().numbers))
    number = rf"(?:(?<![^\s(]){_MINUS})?(?<![\d.,])(?:{_NUMBER})(?![\d])"
    return re.compile(
        rf"(?:€|\b(?:{currency})\b)\s*({number})|({number}|\b(?:{named}))\s*(?:€|(?:{currency})\b)"
    )


def find_share(tokens: Sequence[Token]) -> int | None:
    """Return the share that a sentence names, in per cent; the whole is none.

    Example:
        >>> from handlers.understanding.words import tokenize
        >>> [find_share(tokenize(text)) for text in ("zur Hälfte", "30 % davon", "100 percent")]
        [50, 30, None]
    """
    words = lexicon().money
    for at, token in enumerate(tokens):
        if token.fold in words["half"]:
            return _HALF
        behind = tokens[at + 1 : at + 2]
        parted = any(each.text == "%" or each.fold in words["percent"] for each in behind)
        if parted and token.text.isdecimal() and 0 < int(token.text) < _WHOLE:
            return int(token.text)
    return None


def find_quantity(tokens: Sequence[Token]) -> int | None:
    """Return the number of units that a sentence adds (positive) or takes away (negative).

    A number needs a sign, or a unit beside it and a word that says which way. A number with a
    currency is money and never units.
    """
    found: list[int] = []
    for at, token in enumerate(tokens):
        number = _number(token)
        if number is None or _is_money(tokens, at) or _of_others(tokens, at):
            continue
        sign = _sign(tokens, at) or _way(tokens, at)
        if sign and not is_told(tokens, at):
            return sign * number
        found += [sign * number] if sign else []
    return found[0] if found else single_unit(tokens)


def _way(tokens: Sequence[Token], at: int) -> int | None:
    """Return the sign of a number of units by the words around it."""
    unit = _unit_near(tokens, at)
    sign = direction(tokens, at) if unit or _directed(tokens, at) else None
    return sign or (_given(tokens, at) or _compared(tokens, at) if unit else None)


def _of_others(tokens: Sequence[Token], at: int) -> bool:
    """Whether other things than units are counted: "one more chance"."""
    words = lexicon().quantities
    more, *what = [token.fold for token in tokens[at + 1 : at + 3]] or [""]
    return more in words["more"] and not words["others"].isdisjoint(what)


def _is_money(tokens: Sequence[Token], at: int) -> bool:
    """Whether a currency stands right before or behind the whole number: "59,88 €", "€20"."""
    first, last = at, at
    while first and _within_number(tokens[first - 1]):
        first -= 1
    while last + 1 < len(tokens) and _within_number(tokens[last + 1]):
        last += 1
    near = (*tokens[max(0, first - 1) : first], *tokens[last + 1 : last + 2])
    currency = {*lexicon().money["currency"], "€"}
    return any(token.fold in currency for token in near)


def _within_number(token: Token) -> bool:
    return token.text.isdecimal() or token.text in ",."


def _given(tokens: Sequence[Token], at: int) -> int | None:
    """Return 1 for units that are given to somebody: "gib Clara 2 Stunden".

    Names are left out of the words before; who says "gib mir" wants to know.
    """
    lexical = lexicon()
    words = [token.fold for token in tokens[:at] if token.word]
    opens = next((place for place, word in enumerate(words) if word not in lexical.filler), None)
    if opens is None or words[opens] not in lexical.quantities["give"]:
        return None
    between = set(words[opens + 1 :])
    soft = lexical.filler | lexical.names.titles
    return 1 if between <= soft and not between & lexical.quantities["asking"] else None


def _compared(tokens: Sequence[Token], at: int) -> int | None:
    """Return the sign of a number that opens the text: "3 Einheiten weniger für Emre"."""
    words = lexicon().quantities
    behind = {token.fold for token in tokens[at + 1 : at + 3]}
    if at or not behind & (words["less"] | words["more"]):
        return None
    return -1 if behind & words["less"] else 1


def find_number(tokens: Sequence[Token]) -> int | None:
    """Return the number of units that is said without a sign: "drei Einheiten".

    Example:
        >>> from handlers.understanding.words import tokenize
        >>> find_number(tokenize("3 Einheiten an Jonas")), find_number(tokenize("am 3.12."))
        (3, None)
    """
    for at, token in enumerate(tokens):
        number = _number(token)
        if number is not None and _unit_near(tokens, at):
            return number
    return None


def _number(token: Token) -> int | None:
    words = lexicon()
    if token.text.isdecimal() and len(token.text) <= 3:  # noqa: PLR2004 - nobody books 1,000 units at once
        return int(token.text)
    if token.fold in words.quantities["one"]:
        return 1
    return int(words.numbers[token.fold]) if token.fold in words.numbers else None


def _sign(tokens: Sequence[Token], at: int) -> int | None:
    if at == 0:
        return None
    before = tokens[at - 1]
    words = lexicon().quantities
    if before.text in "+-−" and (at == 1 or tokens[at - 2].end < before.start):  # noqa: RUF001 - typographic minus
        return 1 if before.text == "+" else -1
    figure = tokens[at].text.isdecimal()
    if before.fold in words["plus"] or (figure and before.fold in words["before-up"]):
        return 1
    down = before.fold in words["minus"] or (figure and before.fold in words["before-down"])
    return -1 if down else None


def _directed(tokens: Sequence[Token], at: int) -> bool:
    """Whether the words beside a number alone say which way: "2 gutschreiben", "dock him one"."""
    words = lexicon().quantities
    if not (tokens[at].text.isdecimal() or tokens[at].fold in words["alone"] | _named()):
        return False
    ways = words["up"] | words["down"]
    near = {each.fold for each in tokens[at + 1 : at + 3]}
    led = {each.fold for each in tokens[max(0, at - 2) : at]} & words["docks"]
    last = tokens[at + 1].fold if tokens[at].text.isdecimal() and at + 1 < len(tokens) else ""
    by_word = not tokens[at].text.isdecimal() and not near.isdisjoint(ways)
    return last in ways or by_word or bool(led) or _changed_by(tokens, at)


@cache
def _named() -> frozenset[str]:
    return frozenset(lexicon().numbers)


def _changed_by(tokens: Sequence[Token], at: int) -> bool:
    """Whether "by" or "um" stands right before the number."""
    return at > 0 and tokens[at - 1].fold in lexicon().quantities["by"]


def _unit_near(tokens: Sequence[Token], at: int) -> bool:
    units = lexicon().quantities["unit"]
    return any(token.fold in units for token in tokens[at + 1 : at + 4])
