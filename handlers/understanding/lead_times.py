"""How many days before an end somebody is to be reminded: "30, 14 und 7 Tage vorher"."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise, takewhile

from msgspec import Struct
from rapidfuzz import process
from rapidfuzz.distance import OSA

from handlers.understanding.clock_words import clock_words
from handlers.understanding.days.words import lexicon as day_lexicon
from handlers.understanding.phrases import lexicon
from handlers.understanding.words import Token

_DAYS = {"d": 1, "w": 7, "f": 14, "m": 30}
_LONGEST = 3
_SHORTEST_TYPO = 4


class _Run(Struct, frozen=True):
    """Numbers that share a unit: "30, 14 and 7 days".

    Attributes:
        counts: The numbers.
        start: The place of the first.
        end: One behind the last, or behind the unit.
        days: How many days the unit has; 0 where none is said.
    """

    counts: tuple[int, ...]
    start: int
    end: int
    days: int = 0


def lead_times(tokens: Sequence[Token]) -> list[int]:
    """Return the lead times that a sentence wants, in days, in the order as typed.

    A number that is denied ("nicht 30, sondern 21 Tage") is none. Numbers without a unit count
    where no others do, or where they are preferred to those before: "14 Tage ... lieber 28".

    Example:
        >>> from handlers.understanding.words import tokenize
        >>> texts = ("30 und 7 Tage vorher", "not 14 days, make it 28", "twenty eight days")
        >>> [lead_times(tokenize(text)) for text in texts]
        [[30, 7], [28], [28]]
    """
    runs = [run for run in _runs(tokens) if not _denied(tokens, run)]
    chosen = [run for run in runs if run.days] or [run for run in runs if _alone(tokens, run)]
    better = [run for run in runs if _preferred(tokens, run)]
    if any(_also(tokens, run) for run in runs):
        chosen = runs  # "not only 14 but also 30"
    elif better:
        chosen = [run for run in runs if run.start >= better[-1].start]
    wanted = [count * (run.days or 1) for run in chosen for count in run.counts]
    return list(dict.fromkeys(count for count in wanted if count))


def _runs(tokens: Sequence[Token]) -> Iterator[_Run]:
    """Yield the numbers, those together that share a unit."""
    joins = lexicon().days["lead-joins"] | frozenset(",/&+")
    at, end = 0, 0
    counts: list[int] = []
    starts: list[int] = []
    while at < len(tokens):
        number, behind, days = _counted(tokens, at)
        if number is not None:
            counts.append(number)
            starts.append(at)
            end = behind
        short = tokens[at].text == "." and tokens[at - 1].fold in joins  # "u."
        if counts and (days or (number is None and not short and tokens[at].fold not in joins)):
            yield _Run(tuple(counts), starts[0], end, days)
            counts, starts = [], []
        at = max(at + 1, behind)
    if counts:
        yield _Run(tuple(counts), starts[0], end)


def _counted(tokens: Sequence[Token], at: int) -> tuple[int | None, int, int]:
    """Return a number, the place behind it and its unit, and the days of the unit or 0."""
    number, behind = _number(tokens, at)
    if number is None:
        return None, at + 1, 0
    if behind < len(tokens) and tokens[behind].text == "-":
        behind += 1
    days = _unit(tokens[behind].fold) if behind < len(tokens) else 0
    if not days and tokens[at].fold in lexicon().quantities["one"]:
        return None, at + 1, 0
    return number, behind + 1 if days else behind, days


def _number(tokens: Sequence[Token], at: int) -> tuple[int | None, int]:
    """Return the number that begins at a place, and the place behind it."""
    word = tokens[at].fold
    if word.isdecimal():
        return (int(word) if len(word) <= _LONGEST else None), at + 1
    if word in lexicon().quantities["one"]:
        return 1, at + 1
    number = _spelled().get(word)
    if number is None:
        return None, at + 1
    behind = at + 2 if at + 1 < len(tokens) and tokens[at + 1].text == "-" else at + 1
    ones = _spelled().get(tokens[behind].fold, 0) if behind < len(tokens) else 0
    if _is_tens(word) and 0 < ones <= 9:  # noqa: PLR2004 - "twenty eight"
        return number + ones, behind + 1
    return number, at + 1


@cache
def _spelled() -> dict[str, int]:
    """Return the numbers that are one word."""
    named = {
        words[0]: int(meaning.value)
        for words, meanings in day_lexicon().phrases.items()
        for meaning in meanings
        if meaning.tag == "number" and len(words) == 1
    }
    return {word: int(figures) for word, figures in lexicon().numbers.items()} | named


def _is_tens(word: str) -> bool:
    return any(meaning.tag == "tens" for meaning in day_lexicon().phrases.get((word,), ()))


@lru_cache(maxsize=1024)
def _unit(word: str) -> int:
    """Return the days of a unit of time, with one slip of the finger or none; else 0."""
    units = _units()
    if word in lexicon().days["lead-days"]:
        return 1
    if word in units or len(word) < _SHORTEST_TYPO:
        return units.get(word, 0)
    best = process.extractOne(word, list(units), scorer=OSA.distance, score_cutoff=1)
    return units[best[0]] if best and best[0][0] == word[0] else 0


@cache
def _units() -> dict[str, int]:
    return {
        words[0]: _DAYS[str(meaning.value)]
        for words, meanings in day_lexicon().phrases.items()
        for meaning in meanings
        if meaning.tag == "unit" and len(words) == 1 and str(meaning.value) in _DAYS
    }


def _denied(tokens: Sequence[Token], run: _Run) -> bool:
    """Whether a word right before says that it is not so, or that it was so: "from 14 to 28"."""
    words = lexicon()
    before = [token.fold for token in tokens[max(0, run.start - 2) : run.start]]
    if _also(tokens, run):
        return False
    if before[-1:] == [","]:
        return False  # "no, 30 days"
    behind = {token.fold for token in tokens[run.end : run.end + 1]}
    if _unfit(tokens, run):
        return True
    moved = bool(set(before[-1:]) & words.days["old"] and behind & words.days["towards"])
    instead = words.negators | words.days["instead"]
    return moved or not instead.isdisjoint(before)


def _unfit(tokens: Sequence[Token], run: _Run) -> bool:
    """Whether it is said in the clause of a number that it is too early or too late."""
    words = lexicon().days
    marks = frozenset(",;:!?.–—")
    clause = list(takewhile(lambda token: token.text not in marks, tokens[run.end :]))
    pairs = pairwise(token.fold for token in clause)
    return any(
        one in words["too"] and other in words["unfit"] | words["too"] for one, other in pairs
    )


def _also(tokens: Sequence[Token], run: _Run) -> bool:
    """Whether "not only" stands right before a number, which denies nothing."""
    before = [token.fold for token in tokens[max(0, run.start - 2) : run.start]]
    only = set(before[-1:]) & lexicon().days["lead-only"]
    return bool(only and set(before[:-1]) & lexicon().negators)


def _preferred(tokens: Sequence[Token], run: _Run) -> bool:
    """Whether a word right before prefers it to what stands before that: "lieber 28"."""
    words = lexicon().days
    before = {token.fold for token in tokens[max(0, run.start - 2) : run.start]}
    return not before.isdisjoint(words["lead-rather"] | (words["back"] - words["back-weak"]))


def _alone(tokens: Sequence[Token], run: _Run) -> bool:
    """Whether a number without a unit counts no hours or other things."""
    behind = tokens[run.end : run.end + 1]
    if not behind or not (behind[0].word or behind[0].text in "%€.:"):
        return True
    if behind[0].text == ".":
        return run.end + 1 == len(tokens)
    return behind[0].fold in lexicon().days["lead-behind"] - clock_words().hours
