"""Names of people in a sentence, on file or not.

Places count tokens, end exclusive. Names that are words too ("Heute", "Karte", "Kurz") are read
as names only where title, neighbours, capitals or place speak for it (``name_context``).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from handlers.understanding.found_name import BLANK, FoundName, typed
from handlers.understanding.name_context import ambiguous, looks_like_name, meant_as_name
from handlers.understanding.people import Hit, People, people_of
from handlers.understanding.phrases import lexicon
from handlers.understanding.strangers import shares_a_name, strangers
from handlers.understanding.vocabulary import Vocabulary
from handlers.understanding.words import Token, skeleton, tokenize


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
    unknown = tuple(strangers(free, covered))
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
    if single and not trusting and (stranger := shares_a_name(tokens, start, hit, people)):
        return stranger
    chosen = people.exact(hit.people, words)
    names = tuple(people.names[person] for person in sorted(chosen))
    text = names[0] if len(names) == 1 else _without_genitive(tokens[start:end], people, chosen)
    return FoundName(start, end, text, names, hit.by_typo)


def _without_genitive(tokens: Sequence[Token], people: People, who: frozenset[int]) -> str:
    """Return a name as typed, without an s that nobody of that name has ("Annas")."""
    text, last = typed(tokens), tokens[-1]
    own = any(skeleton(last.fold) in map(skeleton, people.words[person]) for person in who)
    return text if own or last.possessive or last.fold[-1:] != "s" else text[:-1]


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
