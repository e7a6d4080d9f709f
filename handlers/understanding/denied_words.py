"""Words of ending in a sentence, and the negators that deny them.

A word of ending is denied by the negator of its own clause, if nothing stands between the two but
what a negator reaches across ("nicht mehr ihren Vertrag kündigen"), or behind it ("kündigt doch
nicht"). "Nicht pausieren, kündigen" and "kündigt, weil sie nicht mehr kann" deny no ending.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from handlers.understanding.facts import Facts
from handlers.understanding.phrases import lexicon

STOP = ";"
THING = "@"
DAY = "@day"
_POINTS = ":"
_REACH = 9  # words from the first part of a verb to its last
_KINDS = ("verbs", "done", "nouns", "weak")


class End(NamedTuple):
    """A word of ending.

    Attributes:
        first: Its place.
        last: That of its second part, of a verb in two parts.
        kind: ``verbs``, ``done``, ``nouns``, ``weak`` or that of another list.
        negator: The place of what denies it.
    """

    first: int
    last: int
    kind: str
    negator: int | None = None


def words_of(facts: Facts) -> tuple[str, ...]:
    """Return folded words; people, plans, courses as ``@``, days as ``@day``, marks as ``;``.

    A colon stays one.
    """
    spans = [(each.start, each.end) for each in (*facts.plans, *facts.courses)]
    spans += [(name.start, name.end) for name in facts.names]
    things = {at for start, end in spans for at in range(start, end)}
    days = [(day.start, day.end) for day in facts.days]
    words: list[str] = []
    for at, token in enumerate(facts.tokens):
        if any(start <= token.start < end for start, end in days):
            words.append(DAY)
        elif at in things:
            words.append(THING)
        elif token.word:
            words.append(lexicon().corrected(token.fold))
        else:
            words.append(_POINTS if token.text == ":" else STOP)
    return tuple(words)


def ends_of(facts: Facts, words: Sequence[str]) -> tuple[End, ...]:
    """Return the words of ending, left to right, each with its negator if it has one."""
    ends = (end._replace(negator=negator_of(words, end)) for end in _ends_in(words))
    several = len(facts.days) > 1
    return tuple(
        end._replace(negator=None) if _only_partly(words, end, several=several) else end
        for end in ends
    )


def _only_partly(words: Sequence[str], end: End, *, several: bool) -> bool:
    """Whether only the day, the way or the object of an ending is denied, and another said."""
    lexical = lexicon()
    contrast = lexical.contrast
    if end.negator is None or not (several or not contrast.isdisjoint(words)):
        return False
    opens = min(end.negator, end.first)
    part = tuple(takewhile(lambda word: word not in contrast, part_from(words, opens)))
    known = lexical.denied["through"] | lexical.negators | {THING}
    whole = several or known.issuperset(part[end.last + 1 - opens :])
    moment = not lexical.denied["moment"].isdisjoint(words[end.negator : end.first])
    return DAY in part or moment or not whole or _of_another(words, contrast)


def _of_another(words: Sequence[str], contrast: frozenset[str]) -> bool:
    """Whether another thing is named instead: "nicht meinen Vertrag, sondern den von Liam"."""
    whose = lexicon().doubts.articles | lexicon().doubts.owners | {THING}
    return any(one in contrast and two in whose for one, two in pairwise(words))


def _ends_in(words: Sequence[str]) -> Iterator[End]:
    said = lexicon().denied
    for at, word in enumerate(words):
        parted = [
            End(at, last, kind)
            for key, kind in (("parted", "verbs"), ("parted-nouns", "nouns"))
            for last in range(at + 1, min(at + _REACH, len(words)))
            if f"{word}_{words[last]}" in said[key]
        ]
        kind = next((kind for kind in _KINDS if word in said[kind]), "")
        if parted:
            yield parted[0]
        elif kind or (word in said["led"] and _has_object(words, at)):
            yield End(at, at, kind or "verbs")


def _has_object(words: Sequence[str], at: int) -> bool:
    """Whether a contract, or "it", stands right behind: "end her membership"."""
    lexical = lexicon()
    soft = lexical.doubts.owners | lexical.filler | lexical.doubts.articles
    named = next((word for word in words[at + 1 : at + 4] if word not in soft or word == "it"), "")
    return named in lexical.generic | {THING, "it"}


def negator_of(words: Sequence[str], end: End) -> int | None:
    """Return where the negator of a word of ending stands, if it has one."""
    for at in range(end.last - 1, -1, -1):
        if negates(words, at):
            return at if _reaches(words, at, end) else None
        if not (at == end.first or _lets_through(words, at)):
            break
    return _negator_behind(words, end)


def negates(words: Sequence[str], at: int) -> bool:
    """Return whether a word denies what stands beside it."""
    lexical = lexicon()
    negators = lexical.negators | lexical.denied["negators"]
    return words[at] in negators and words[at] not in lexical.denied["not-it"]


def _reaches(words: Sequence[str], at: int, end: End) -> bool:
    """Whether the whole of the ending is denied, and not only how it is done."""
    only_part = not lexicon().denied["part"].isdisjoint(words[at + 1 : end.last])
    plain_no = words[at] == "no" and end.kind == "verbs" and at + 1 == end.first
    return not (only_part or plain_no)


def _lets_through(words: Sequence[str], at: int) -> bool:
    word, said = words[at], lexicon().denied
    if word == STOP:
        return at > 0 and words[at - 1] in said["intends"]
    return word in said["through"] | said["intends"] or word in (THING, DAY)


def _negator_behind(words: Sequence[str], end: End) -> int | None:
    """Return the negator behind a word of ending that denies it: "kündigt doch nicht"."""
    through = _between_behind(words, end)
    told = _is_told(words, end)
    stopped = False
    for at in range(end.last + 1, len(words)):
        if words[at] in lexicon().denied["behind"] or (told and negates(words, at)):
            return at if _closes(words, at, end, stopped=stopped) else None
        stopped = stopped or words[at] == STOP or words[at] in lexicon().contrast
        if words[at] not in through | {STOP, _POINTS}:
            return None
    return None


def _between_behind(words: Sequence[str], end: End) -> frozenset[str]:
    """Return what may stand between a word of ending and a negator behind it."""
    lexical = lexicon()
    said = lexical.denied
    through = said["through"] | said["when"] | {THING, DAY}
    if end.kind == "nouns":
        return through | said["needless"]
    if _is_told(words, end):
        return through | lexical.doubts.wishes | said["but"]
    fronted = end.first == 0 or words[end.first - 1] in said["joints"] | {STOP, _POINTS}
    who = words[end.last + 2 : end.last + 3]
    whose = bool(who) and who[0] in lexical.pronouns | {THING}
    return through | (lexical.doubts.wishes | said["does"] if fronted and whose else set())


def _is_told(words: Sequence[str], end: End) -> bool:
    """Whether an ending is told that was wanted: "wollte kündigen, will aber doch nicht mehr"."""
    told = lexicon().doubts.tales
    return end.kind == "verbs" and not told.isdisjoint(words[: end.first])


def _closes(words: Sequence[str], at: int, end: End, *, stopped: bool) -> bool:
    """Whether a negator closes its clause, or what it reaches across; beyond a comma, again."""
    said = lexicon().denied
    behind = part_from(words, at + 1)
    if not stopped:
        through = said["through"] | said["when"] | {THING, DAY}
        return (through | (said["needless"] if end.kind == "nouns" else set())).issuperset(behind)
    again = words[at - 1] in said["again"] or not said["again"].isdisjoint(tied(behind))
    return again and said["again-with"].issuperset(behind)


def part_from(words: Sequence[str], at: int) -> Sequence[str]:
    """Return the words of a clause from one of them on."""
    end = next((n for n in range(at, len(words)) if words[n] in (STOP, _POINTS)), len(words))
    return words[at:end]


def part_around(words: Sequence[str], first: int, last: int) -> Sequence[str]:
    """Return the words of the clause or the clauses around two of them."""
    opens = next((n for n in range(first, -1, -1) if words[n] == STOP), -1)
    return (*words[opens + 1 : last], *part_from(words, last))


def tied(words: Sequence[str]) -> frozenset[str]:
    """Return the words, and each tied to the next one: "after_all"."""
    return frozenset(words).union("_".join(words[n : n + 2]) for n in range(len(words)))
