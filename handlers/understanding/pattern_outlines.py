"""What can be told of a pattern before its forms are written out; most never have to be."""

import re
from collections.abc import Iterable, Iterator
from sys import intern

from handlers.understanding.pattern_forms import EMPTY, freed, pieces_of

_FIRST = re.compile(r"[^\s()\[\]|;]+")
_BRACKETED = re.compile(r"[(\[][^()\[\]]*[)\]]")
_BRACKETS = "()[]|"


def firsts_of(pattern: str, filler: frozenset[str]) -> frozenset[str]:
    """Return the words, things, edges and gaps with which the forms of a folded pattern begin."""
    first = _FIRST.match(pattern)
    if first and first.group() not in filler:
        return frozenset((intern(first.group()),))
    return _firsts(pieces_of(pattern), filler) - {""}


def spelled_in(patterns: Iterable[str], filler: frozenset[str]) -> frozenset[str]:
    """Return every word, thing, edge and gap of folded patterns, without filler."""
    text = " ".join(patterns).replace(";", ",")
    for bracket in _BRACKETS:
        text = text.replace(bracket, " ")
    return frozenset(map(intern, text.split())) - filler


def may_be_one_word(pattern: str, filler: frozenset[str]) -> bool:
    """Return whether no more than one word stands outside of brackets."""
    outside, found = pattern, 1
    while found:
        outside, found = _BRACKETED.subn(" ", outside)
    return sum(word not in EMPTY and word not in filler for word in outside.split()) <= 1


def _firsts(pieces: Iterator[str], filler: frozenset[str]) -> frozenset[str]:
    """Return the firsts of the pieces up to the bracket that closes them, "" for what is empty."""
    done, here = frozenset[str](), frozenset({""})
    for piece in pieces:
        if piece in ")]":
            return done | here | ({""} if piece == "]" else set())
        if piece == "|":
            done, here = done | here, frozenset({""})
            continue
        inner = _firsts(pieces, filler) if piece in "([" else freed(piece, filler)[:1] or ("",)
        if "" in here:
            here = (here - {""}).union(inner)
    return done | here
