"""What can be told of a pattern before its forms are written out; most never have to be."""

import re
from collections.abc import Iterable, Iterator
from sys import intern

from handlers.understanding.patterns.forms import EMPTY, freed, pieces_of

_FIRST = re.compile(r"[^\s()\[\]|;]+")
_BRACKETS = "()[]|"
_PIECE = re.compile(r"[()\[\]|]|[^\s()\[\]|]+")


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


def alone_in(patterns: Iterable[str], filler: frozenset[str]) -> set[str]:
    """Return the words and things that are a form of folded patterns by themselves, no edges."""
    silent = filler | EMPTY
    each = (_alone(iter(_PIECE.findall(pattern)), silent)[0] for pattern in patterns)
    return set().union(*each)


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


def _alone(pieces: Iterator[str], silent: frozenset[str]) -> tuple[set[str], bool]:
    """Return the words that pieces may be up to the bracket that closes them, or if nothing."""
    done, none = set[str](), False  # the choices before, and whether one of them is empty
    here, empty = set[str](), True
    for piece in pieces:
        if piece in ")]":
            return done | here, none or empty or piece == "]"
        if piece == "|":
            done, none, here, empty = done | here, none or empty, set(), True
        elif piece in "([":
            inner, nothing = _alone(pieces, silent)
            here = (here if nothing else set()) | (inner if empty else set())
            empty = empty and nothing
        elif piece not in silent:
            here, empty = {piece} if empty else set(), False
    return done | here, none or empty
