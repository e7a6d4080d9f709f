"""Names of people in a sentence, on file or not.

Places count tokens, end exclusive. Names that are words too ("Heute", "Karte", "Kurz") are read
as names only where title, neighbours, capitals or place speak for it (``name_context``).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from handlers.understanding.name_context import (
    ambiguous,
    looks_like_name,
    meant_as_name,
    title_before,
)
from handlers.understanding.people import Hit, People, people_of
from handlers.understanding.phrases import lexicon
from handlers.understanding.vocabulary import Vocabulary
from handlers.understanding.words import Token, tokenize

BLANK = "\x00"  # stands for a word that is something else
_SHORTEST = 4  # letters of a family name typed small; "kim" is too much like a word


@dataclass(frozen=True, slots=True)
class FoundName:
    """A person named in a sentence.

    Attributes:
        start: First token of the name.
        end: One behind its last token.
        text: The full name on file where one person is meant, else the name as typed, without
            title and genitive.
        people: Full names of all who can be meant; empty for somebody who is not on file.
        by_typo: They were found only by forgiving a typo.
    """

    start: int
    end: int
    text: str
    people: tuple[str, ...] = ()
    by_typo: bool = False


@dataclass(frozen=True)
class NameMatch:
    """Who on file a text can stand for, in the order of the file.

    Attributes:
        full: Full names.
        by_typo: They were found only by forgiving a typo.
    """

    full: tuple[str, ...]
    by_typo: bool = False


def find_people(text: str, vocabulary: Vocabulary) -> NameMatch:
    """Return whom an answer such as "die Vogt" or "anna" can stand for.

    Everyday words count as names here, because a name was asked for.
    """
    tokens = tokenize(text)
    people = people_of(vocabulary)
    found = [name for name in _known_names(tokens, people, trusting=True) if name.people]
    if not found:
        return NameMatch(())
    best = max(found, key=lambda name: (name.end - name.start, not name.by_typo))
    return NameMatch(best.people, best.by_typo)


def nearest(text: str, vocabulary: Vocabulary, n: int = 3) -> tuple[str, ...]:
    """Return the ``n`` full names on file that are written most like ``text``, best first."""
    words = tuple(token.fold for token in tokenize(text) if token.word)
    words = tuple(word for word in words if word not in lexicon().names.titles) or words
    return people_of(vocabulary).nearest(words, n) if words else ()


def find_names(
    tokens: Sequence[Token], taken: frozenset[int], vocabulary: Vocabulary
) -> tuple[FoundName, ...]:
    """Return the people named in a sentence, left to right.

    Args:
        tokens: The sentence.
        taken: Places of tokens that are something else (a plan, a number).
        vocabulary: Who is on file.
    """
    people = people_of(vocabulary)
    free = [_blank(token) if at in taken else token for at, token in enumerate(tokens)]
    known = tuple(_known_names(free, people, trusting=False))
    covered = {at for name in known for at in range(name.start, name.end)}
    unknown = tuple(_unknown_names(free, covered))
    return tuple(sorted((*known, *unknown), key=lambda name: name.start))


def _blank(token: Token) -> Token:
    return replace(token, text=BLANK, fold=BLANK)


def _known_names(
    tokens: Sequence[Token], people: People, *, trusting: bool
) -> Iterator[FoundName]:
    at = 0
    several = sum(1 for token in tokens if people.hit(token) and not ambiguous(token)) > 0
    while at < len(tokens):
        name = _run(tokens, at, people, trusting=trusting, others=several)
        if name is None:
            at += 1
            continue
        yield name
        at = name.end


def _run(
    tokens: Sequence[Token], at: int, people: People, *, trusting: bool, others: bool
) -> FoundName | None:
    """Return the name that begins at ``at``, as long as the words name the same people."""
    hit, end = _first_hit(tokens, at, people, trusting=trusting)
    if hit is None:
        return None
    start, words = at, frozenset({tokens[at].fold})
    while (step := _next_hit(tokens, at, end, hit, people)) is not None:
        hit, end, words = step[0], step[1], words | {tokens[step[1] - 1].fold}
    single = end == start + 1
    if single and not trusting and not _alone(tokens, start, hit, others=others):
        return None
    if single and not trusting and (stranger := _stranger(tokens, start, hit, people)):
        return stranger
    chosen = people.exact(hit.people, words)
    names = tuple(people.names[person] for person in sorted(chosen))
    text = names[0] if len(names) == 1 else _typed(tokens[start:end])
    return FoundName(start, end, text, names, hit.by_typo)


def _first_hit(
    tokens: Sequence[Token], at: int, people: People, *, trusting: bool
) -> tuple[Hit | None, int]:
    token = tokens[at]
    if not token.word or token.fold in lexicon().names.particles:
        return (people.joined(token, tokens[at + 1]), at + 2) if _letter(tokens, at) else (None, 0)
    if (hit := people.hit(token)) is not None:
        return hit, at + 1
    if at + 1 < len(tokens) and (hit := people.joined(token, tokens[at + 1])) is not None:
        return hit, at + 2
    if not trusting and lexicon().knows(token.fold):
        return None, 0
    if token.fold in lexicon().names.given and not trusting:
        return None, 0
    return people.near(token), at + 1


def _letter(tokens: Sequence[Token], at: int) -> bool:
    """Whether a single letter stands before a name that may belong to it ("O Neill")."""
    return tokens[at].fold == "o" and at + 1 < len(tokens) and tokens[at + 1].word


def _next_hit(
    tokens: Sequence[Token], start: int, end: int, hit: Hit, people: People
) -> tuple[Hit, int] | None:
    """Return the hit and the end if the name goes on behind ``end``."""
    at = end
    if at + 1 < len(tokens) and (joined := people.joined(tokens[at], tokens[at + 1])):
        both = hit.people & joined.people
        return (Hit(both, hit.by_typo), at + 2) if both and _new(tokens, start, at + 1) else None
    particles = lexicon().names.particles
    while at < len(tokens) and (tokens[at].text == "-" or tokens[at].fold in particles):
        at += 1
    if at == end < len(tokens) and tokens[at].text == ",":
        at += 1
    if at >= len(tokens) or not tokens[at].word or _other_case(tokens[start], tokens[at]):
        return None
    further = people.hit(tokens[at])
    if further is not None:
        both = hit.people & further.people
        return (Hit(both, hit.by_typo), at + 1) if both and _new(tokens, start, at) else None
    if lexicon().knows(tokens[at].fold) or at > end:
        return None
    near = people.near(tokens[at], among=hit.people)
    return (near, at + 1) if near and near.people and _new(tokens, start, at) else None


def _new(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Whether the word does not repeat one of the name ("Peter, Peter")."""
    return all(tokens[before].fold != tokens[at].fold for before in range(start, at))


def _other_case(first: Token, token: Token) -> bool:
    """Whether "Tim heute" is a name and a day and not the name "Tim Heute"."""
    return first.capital and not token.capital and ambiguous(token)


def _alone(tokens: Sequence[Token], at: int, hit: Hit, *, others: bool) -> bool:
    """Whether a single word is meant as a name."""
    token = tokens[at]
    if hit.by_typo:
        return looks_like_name(tokens, at)
    return not ambiguous(token) or meant_as_name(tokens, at, others=others)


def _stranger(tokens: Sequence[Token], at: int, hit: Hit, people: People) -> FoundName | None:
    """Return a person who is not on file but shares one name with somebody who is."""
    if title_before(tokens, at):
        return None
    if not people.at_end(tokens[at], hit) and _surname(tokens, at + 1):
        return FoundName(at, at + 2, _typed(tokens[at : at + 2]))
    before = at - 1
    if before >= 0 and not people.at_start(tokens[at], hit) and _given(tokens[before]):
        return FoundName(before, at + 1, _typed(tokens[before : at + 1]))
    return None


def _given(token: Token) -> bool:
    return token.fold in lexicon().names.given or (
        token.capital and token.text.isalpha() and _unheard(token)
    )


def _surname(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word at ``at`` is the unknown family name of the person before it."""
    first = tokens[at - 1]
    if at >= len(tokens) or first.possessive or not tokens[at].text.replace("'", "").isalpha():
        return False
    token = tokens[at]
    if first.capital:
        words = lexicon().names
        odd = token.fold in words.adverbs or token.fold in words.nouns
        return token.capital and (_unheard(token) or (odd and first.fold in words.given))
    if token.capital or len(token.fold) < _SHORTEST:
        return False
    ends = at + 1 == len(tokens) or not tokens[at + 1].text[0].isalnum()
    followed = ends or tokens[at + 1].fold in lexicon().names.verbs or token.possessive
    family = token.fold in lexicon().names.nouns and first.fold in lexicon().names.given
    return (followed and _unheard(token)) or (at + 1 == len(tokens) and family)


def _unheard(token: Token) -> bool:
    words = lexicon()
    bare = token.fold.removesuffix("s") if token.possessive else token.fold
    return (
        token.text[0].isalpha()
        and token.fold not in words.names.titles
        and not words.knows(token.fold)
        and not words.knows(bare)
        and words.corrected(token.fold) == token.fold
        and not token.fold.endswith(words.names.endings)
    )


def _unknown_names(tokens: Sequence[Token], covered: set[int]) -> Iterator[FoundName]:
    at = 0
    while at < len(tokens):
        end = _unknown_end(tokens, at, covered)
        if end > at:
            yield FoundName(at, end, _typed(tokens[at:end]))
        at = max(end, at + 1)


def _unknown_end(tokens: Sequence[Token], at: int, covered: set[int]) -> int:
    """Return where a name of somebody not on file ends, or ``at`` if none begins there."""
    token = tokens[at]
    if at in covered or not token.word or token.fold == BLANK:
        return at
    words = lexicon().names
    given = token.fold in words.given
    if not given and not _unheard(token):
        return at
    end = at + 1
    while end < len(tokens) and end not in covered and _goes_on(tokens, end):
        end += 1
    owner = token.possessive and token.fold.endswith("s") and end == at + 1
    introduced = title_before(tokens, at) or (token.capital and (owner or _introduced(tokens, at)))
    pair = end - at > 1 and token.capital and all(part.capital for part in tokens[at:end])
    return end if given or introduced or pair or looks_like_name(tokens, at) else at


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    if tokens[at].text == "-" or tokens[at - 1].text == "-":
        return at + 1 < len(tokens) and tokens[at].start == tokens[at - 1].end
    return not tokens[at - 1].possessive and _surname(tokens, at)


def _introduced(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].fold in lexicon().names.of


def _typed(tokens: Sequence[Token]) -> str:
    """Return the name as typed, without a genitive ending of its last word."""
    last = tokens[-1]
    text = last.text
    if last.possessive:
        text = text[: -len("'s")] if text[-1:].lower() == "s" else text[:-1]
    parts = [*(token.text for token in tokens[:-1]), text]
    joined = " ".join(part for part in parts if part != ",")
    return joined.replace(" - ", "-")
