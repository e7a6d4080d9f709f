"""Signs around a word that speak for a person or against one: what people have and do."""

from collections.abc import Sequence
from functools import cache

from handlers.understanding.names.found_name import BLANK
from handlers.understanding.phrases import lexicon
from handlers.understanding.words import Token

_LONG = 5
_NEAR = 3  # words behind "max" among which its number stands
_DAY = 2  # a number and its point
_LAST_DAY = 31


def is_object(token: Token) -> bool:
    """Return whether a word is what people have, also at the end of a longer word."""
    return token.fold in lexicon().names.objects or token.fold.endswith(_long_objects())


@cache
def _long_objects() -> tuple[str, ...]:
    return tuple(word for word in lexicon().names.objects if len(word) >= _LONG)


def acts(tokens: Sequence[Token], at: int) -> bool:
    """Whether an article and what only people do stand around: "der Sommer möchte kündigen"."""
    names = lexicon().names
    if at == 0 or at + 1 == len(tokens) or is_object(tokens[at]):
        return False
    if not tokens[at].capital and not _small_day_acts(tokens, at):
        return False
    led = tokens[at - 1].fold in names.articles
    if not led or tokens[at].fold in names.titles:
        return False
    if at > 1 and tokens[at - 2].fold in names.asks:
        return any(token.fold in names.done for token in tokens[at + 1 :]) or _has_left(tokens, at)
    opens = at == 1 or not tokens[at - 2].word
    return opens and tokens[at + 1].fold in names.human


def _has_left(tokens: Sequence[Token], at: int) -> bool:
    """Whether it is asked what somebody still has: "was hat der Sommer noch auf der Karte?"."""
    words, behind = lexicon(), tokens[at + 1 :]
    units = words.quantities["unit"] | words.quantities["up"]
    had = any(token.fold in units or is_object(token) for token in behind)
    return had and behind[0].fold in words.names.left


def _small_day_acts(tokens: Sequence[Token], at: int) -> bool:
    """Whether a note without capitals says of a day what only people do: "der freitag will"."""
    names = lexicon().names
    if any(token.capital for token in tokens[1:]):
        return False
    wants = tokens[at + 1].fold in names.human
    return wants and tokens[at].fold in names.times & names.nouns


def part_of_month(tokens: Sequence[Token], at: int) -> bool:
    """Return whether it is "31. März", or "Ende Dezember" behind a title elsewhere ("hen mr")."""
    words = lexicon()
    if tokens[at].fold not in words.names.times:
        return False
    if _day_before(tokens, at):
        return True
    led = at > 0 and not tokens[at - 1].capital
    after = tokens[at + 1 : at + 2]
    return led and any(token.fold in words.days_of_year and token.capital for token in after)


def _day_before(tokens: Sequence[Token], at: int) -> bool:
    """Whether the number of a day with a point stands right before: "zum 31. Mai"."""
    if at < _DAY or tokens[at - 1].text != ".":
        return False
    figure = tokens[at - 2].text
    return figure.isdecimal() and int(figure) <= _LAST_DAY


def heads_note(tokens: Sequence[Token], at: int) -> bool:
    """Whether a mark and what people have follow a first word: "Kurz, tenner card, end it"."""
    marked = at == 0 and tokens[at].capital and len(tokens) > at + 2
    if not marked or tokens[at + 1].text not in (",", ":"):
        return False
    first = tokens[at + 2]
    if first.fold == BLANK or is_object(first):
        return True
    unknown = first.word and not lexicon().knows(first.fold)
    return unknown and any(is_object(token) for token in tokens[at + 3 : at + 4])


def behind_object(tokens: Sequence[Token], at: int) -> bool:
    """Return whether the word stands behind what people have: "Kündigung Kowalski"."""
    if at > 1 and tokens[at - 1].text == ".":
        return tokens[at - 2].fold in lexicon().names.abbreviated
    return at > 0 and (is_object(tokens[at - 1]) or tokens[at - 1].fold == BLANK)


def limits_nothing(tokens: Sequence[Token], at: int) -> bool:
    """Return whether "max" has no number behind it: "ist max nächste Woche da"."""
    words, behind = lexicon(), tokens[at + 1 : at + 1 + _NEAR]
    if tokens[at].fold not in words.names.limits:
        return False
    led = at > 0 and tokens[at - 1].fold in words.names.limited
    said = any(token.fold in plain for plain in words.plain.values() for token in behind[:1])
    counts = any(token.text[:1].isdecimal() or token.fold in words.numbers for token in behind)
    return said and not led and not counts
