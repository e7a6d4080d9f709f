"""Plans, courses and price groups by name; numbers of invoices, e-mail addresses, telephones.

Positions of plans and courses count tokens, those of written marks characters; both exclude the
end.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Literal

from msgspec import Struct
from rapidfuzz import process
from rapidfuzz.distance import OSA

from handlers.understanding.phrases import lexicon
from handlers.understanding.vocabulary import Named, Vocabulary
from handlers.understanding.words import Token, skeleton, tokenize

MarkKind = Literal["invoice", "email", "phone", "iban"]
_WIDEST = 5
_SHORTEST_TYPO = 7
_SHORTEST_SWAP = 4
_MARKS: tuple[tuple[MarkKind, re.Pattern[str]], ...] = (
    (
        "iban",
        re.compile(r"(?<!\w)[A-Za-z]{2}\d{2}(?: ?[0-9A-Z]{4}){2,7}(?: ?[0-9A-Z]{1,3})?(?!\w)"),
    ),
    ("email", re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    (
        "invoice",
        re.compile(r"\b(?:(R)[ -]?(\d{4})[ /-](\d{3,5})|(20\d\d)-(\d{4}))\b(?!-)", re.IGNORECASE),
    ),
    ("phone", re.compile(r"(?<![\w.,/-])(?:\(\+?\d{2,5}\) ?|\+|0)\d[\d /()-]{4,}\d(?![\w.]*\d)")),
)
_MARKED = re.compile(r"[\d@]")
_DAY_LIKE = re.compile(r"\d{1,2}[./-]\d{1,2}[./-](?:\d{2}|\d{4})")


class Mark(Struct, frozen=True):
    """A written mark: its characters and its value in the usual form."""

    kind: MarkKind
    start: int
    end: int
    value: str


class Thing(Struct, frozen=True):
    """A plan or a course found in the tokens from ``start`` to ``end``."""

    start: int
    end: int
    name: str


def find_marks(text: str) -> tuple[Mark, ...]:
    """Return invoice numbers, addresses, telephones and IBANs, not overlapping, left to right.

    Example:
        >>> [mark.value for mark in find_marks("r-2026-0142 an ines.k@mailbox.org, 0176 2345678")]
        ['R-2026-0142', 'ines.k@mailbox.org', '0176 2345678']
    """
    found: list[Mark] = []
    if not _MARKED.search(text):
        return ()
    for kind, pattern in _MARKS:
        for match in pattern.finditer(text):
            free = all(match.end() <= mark.start or mark.end <= match.start() for mark in found)
            if free and not (kind == "phone" and _DAY_LIKE.search(match.group())):
                found.append(Mark(kind, match.start(), match.end(), _value(kind, match)))
    return tuple(sorted(found, key=lambda mark: mark.start))


def _value(kind: MarkKind, match: re.Match[str]) -> str:
    if kind == "invoice":
        year, number = match.group(2) or match.group(4), match.group(3) or match.group(5)
        return f"R-{year}-{number.zfill(4)}"
    return match.group().strip()


def find_plans(tokens: Sequence[Token], vocabulary: Vocabulary) -> tuple[Thing, ...]:
    """Return the plans named, left to right; words that could be several plans are none."""
    return _find(tokens, _plan_keys(vocabulary))


def find_courses(tokens: Sequence[Token], vocabulary: Vocabulary) -> tuple[Thing, ...]:
    """Return the courses named, left to right."""
    return _find(tokens, _course_keys(vocabulary))


def find_group(tokens: Sequence[Token], vocabulary: Vocabulary) -> str | None:
    """Return the price group that is named last, or None; one that is denied only if alone."""
    words, beginnings = _group_words(vocabulary)
    denied = None
    for at in range(len(tokens) - 1, -1, -1):
        if not tokens[at].fold.startswith(beginnings):
            continue
        group = _group_of(tokens[at].fold, words)
        if group and not _left(tokens, at):
            return group
        denied = denied or group
    return denied


def _group_of(word: str, words: Sequence[tuple[str, str]]) -> str | None:
    for written, group in words:
        stem = written.removesuffix("*")
        if word == stem or (written != stem and word.startswith(stem)):
            return group
    return None


def _left(tokens: Sequence[Token], at: int) -> bool:
    """Whether a group is denied or left for another: "Normal, not student", "statt Familie"."""
    words = lexicon()
    before = {token.fold for token in tokens[max(0, at - 2) : at]}
    return not before.isdisjoint(words.negators | words.days["instead"])


@lru_cache(maxsize=32)
def _group_words(vocabulary: Vocabulary) -> tuple[tuple[tuple[str, str], ...], tuple[str, ...]]:
    """Return words with the groups that they mean, and what any of them begins with."""
    pairs = [(token.fold, group) for group in vocabulary.groups for token in tokenize(group)]
    for words in lexicon().groups:
        named = [group for name, group in pairs if name in words]
        pairs += [(word, group) for group in named[:1] for word in words]
    return tuple(pairs), tuple(word.removesuffix("*") for word, _ in pairs)


class _Keys(Struct, frozen=True):
    """Names by what they are written as, and with what a spelling can begin.

    ``alone`` says whether more words may belong to a word, and what it names by itself.
    """

    names: dict[str, str]
    beginnings: frozenset[str]
    alone: Callable[[str], tuple[bool, str | None]]


@lru_cache(maxsize=32)
def _plan_keys(vocabulary: Vocabulary) -> _Keys:
    return _keys(vocabulary.plans, _plan_forms)


@lru_cache(maxsize=32)
def _course_keys(vocabulary: Vocabulary) -> _Keys:
    return _keys(vocabulary.courses, lambda words: iter((words,)))


def _keys(things: Iterable[Named], forms: Callable[[list[str]], Iterator[list[str]]]) -> _Keys:
    owners: dict[str, set[str]] = {}
    for thing in things:
        for name in (thing.name, *thing.aliases):
            words = [token.fold for token in tokenize(name) if token.word]
            for form in forms(words):
                owners.setdefault(_key(form), set()).add(thing.name)
    keys = {key: names.pop() for key, names in owners.items() if len(names) == 1 and key}
    beginnings = frozenset(key[:length] for key in keys for length in range(1, len(key) + 1))
    spelled = {**keys, **{word: keys[key] for key, word in _spelled(things) if key in keys}}

    @lru_cache(maxsize=64)
    def about_as_long(length: int) -> dict[str, str]:
        return {key: name for key, name in spelled.items() if abs(len(key) - length) <= 1}

    @lru_cache(maxsize=8192)
    def alone(word: str) -> tuple[bool, str | None]:
        key = _digits(word, lexicon().numbers)
        name = _name_of(key, keys) or _name_by_typo(word, key, about_as_long(len(key)))
        return key in beginnings, name

    return _Keys(keys, beginnings, alone)


def _spelled(things: Iterable[Named]) -> Iterator[tuple[str, str]]:
    """Yield names of one word by their key, as written: "fuenferkarte" for "5erkarte"."""
    for thing in things:
        words = [token.fold for token in tokenize(thing.name) if token.word]
        if len(words) == 1:
            yield _key(words), skeleton(words[0])


def _plan_forms(words: list[str]) -> Iterator[list[str]]:
    """Yield the name, its head with other nouns ("10er Block"), and a head that says enough."""
    yield words
    generic = lexicon().generic
    head = _head(words)
    for noun in generic:
        yield [*head, noun]
    if len(head) == 1 and head != words and not _everyday(head[0]):
        yield head
    if len(words) > 1:
        yield from ([word] for word in words if word not in generic and _head([word]) != [word])


def _everyday(word: str) -> bool:
    """Whether the head of a name is a number or a word like any other ("Jahres")."""
    return _key([word]).isdigit() or lexicon().knows(word)


def _head(words: list[str]) -> list[str]:
    generic = lexicon().generic
    kept = [word for word in words if word not in generic]
    if len(words) == 1:
        endings = [noun for noun in generic if words[0].endswith(noun) and noun != words[0]]
        kept = [words[0].removesuffix(max(endings, key=len))] if endings else words
    return kept


def _key(words: Sequence[str]) -> str:
    """Return words as one, with number words as digits: "Zehner Karte" is "10er-Karte"."""
    numbers = lexicon().numbers
    return "".join(_digits(word, numbers) for word in words)


@cache
def _number_words() -> tuple[str, ...]:
    return tuple(lexicon().numbers)


@lru_cache(maxsize=4096)
def _digits_of(word: str) -> str:
    lexical = lexicon()
    if not word.startswith(_number_words()):
        return skeleton(word)
    for number, digits in lexical.numbers.items():
        rest = word.removeprefix(number)
        if rest != word and (not rest or rest.startswith(lexical.numbered)):
            return digits + skeleton(rest)
    return skeleton(word)


def _digits(word: str, numbers: dict[str, str]) -> str:
    return numbers.get(word) or _digits_of(word)


def _find(tokens: Sequence[Token], keys: _Keys) -> tuple[Thing, ...]:
    found: list[Thing] = []
    behind = 0
    for at, token in enumerate(tokens):
        opens = at >= behind and token.word and any(keys.alone(token.fold))
        if opens and (thing := _longest(tokens, at, keys)):
            found.append(thing)
            behind = thing.end
    return tuple(found)


def _longest(tokens: Sequence[Token], at: int, keys: _Keys) -> Thing | None:
    """Return the thing with the most words that begins at ``at``."""
    opens, by_itself = keys.alone(tokens[at].fold)
    last = min(at + 2 * _WIDEST, len(tokens)) if opens else at
    for end in range(last, at + 1, -1):
        words = [token for token in tokens[at:end] if token.text != "-"]
        usable = tokens[end - 1].word and all(token.word for token in words)
        if not usable or len(words) > _WIDEST or _counted(tokens[at - 1 : at], words):
            continue
        name = _name_of(_key([token.fold for token in words]), keys.names)
        if name is not None:
            return Thing(at, end, name)
    return None if by_itself is None else Thing(at, at + 1, by_itself)


def _counted(before: Sequence[Token], words: Sequence[Token]) -> bool:
    """Whether it is a number of units and no plan: "10 Stunden", but not "one with 5 classes"."""
    lexical = lexicon()
    if len(words) != 2 or not words[1].fold.endswith(lexical.plurals):  # noqa: PLR2004 - number, unit
        return False
    number = words[0].text.isdecimal() or words[0].fold in lexical.numbers
    described = any(token.fold in lexical.quantities["with"] for token in before)
    return number and not described and words[1].fold in lexical.quantities["unit"]


def _name_of(key: str, keys: dict[str, str]) -> str | None:
    endings = lexicon().thing_endings
    if (name := keys.get(key)) or not key.endswith(endings):
        return name
    for ending in endings:
        if key.endswith(ending) and (name := keys.get(key.removesuffix(ending))):
            return name
    return None


def _name_by_typo(word: str, key: str, names: dict[str, str]) -> str | None:
    if len(word) < _SHORTEST_SWAP or word in lexicon().known:
        return None
    near = process.extract(key, names.keys(), scorer=OSA.distance, score_cutoff=1, limit=3)
    short = len(word) < _SHORTEST_TYPO  # then only two letters that changed places
    alike = (each for each, _, _ in near if not short or sorted(each) == sorted(key))
    found = {names[each] for each in alike if _figures(each) == _figures(key)}
    return found.pop() if len(found) == 1 else None


def _figures(word: str) -> str:
    """Return the digits of a word: a card of 20 is no misspelt card of 10."""
    return "".join(letter for letter in word if letter.isdecimal())
