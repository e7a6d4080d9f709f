"""Names of people in a sentence, on file or not.

Places count tokens, end exclusive. Names that are words too ("Heute", "Karte", "Kurz") are read
as names only where title, neighbours, capitals or place speak for it (``context``).
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from handlers.understanding.names.context import (
    ambiguous,
    everyday_name,
    meant_as_name,
    slips_as_name,
    title_before,
)
from handlers.understanding.names.found_name import BLANK, FoundName, How, typed, without_clitic
from handlers.understanding.names.people import Hit, People, people_of
from handlers.understanding.names.strangers import pair, shares_a_name, strangers
from handlers.understanding.phrases import lexicon
from handlers.understanding.vocabulary import Vocabulary
from handlers.understanding.words import Token, skeleton, tokenize


class NameMatch(Struct, frozen=True):
    """Who on file a text can stand for, in the order of the file.

    Attributes:
        full: Full names.
        how: How they were found, None for nobody.
    """

    full: tuple[str, ...]
    how: How | None = None

    @property
    def by_typo(self) -> bool:
        """Whether they were found only by forgiving a typo."""
        return self.how == "typo"


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
    return NameMatch(best.people, best.how)


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
    free = tuple(_blank(token) if at in taken else token for at, token in enumerate(tokens))
    known = tuple(_known_names(free, people, trusting=False))
    covered = {at for name in known for at in range(name.start, name.end)}
    unknown = (_on_file(free, name, people) for name in strangers(free, covered))
    return tuple(sorted((*known, *unknown), key=lambda name: name.start))


def _on_file(tokens: Sequence[Token], name: FoundName, people: People) -> FoundName:
    """Return who is on file under one word that stands where only somebody unknown would."""
    hit = people.hit(tokens[name.start]) if name.end == name.start + 1 else None
    words = frozenset({tokens[name.start].fold})
    return _found(tokens, (name.start, name.end), hit, people, words) if hit else name


def _blank(token: Token) -> Token:
    return replace(token, text=BLANK, fold=BLANK)


def _known_names(
    tokens: Sequence[Token], people: People, *, trusting: bool
) -> Iterator[FoundName]:
    at = 0
    several = any(people.hit(token) and not ambiguous(token) for token in tokens)
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
    words = frozenset({tokens[at].fold})
    while (step := _next_hit(tokens, at, end, hit, people)) is not None:
        hit, end, words = step[0], step[1], words | {tokens[step[1] - 1].fold}
    if end == at + 1 and not trusting:
        if (stranger := pair(tokens, at, hit, people)) is not None:
            return stranger
        if (before := _misspelt_before(tokens, at, hit, people)) is not None:
            return _found(tokens, (at - 1, end), before, people, words)
        if (told := _initialled(tokens, at, hit, people)) is not None:
            return _found(tokens, (at, end), told, people, words)
        if not _alone(tokens, at, hit, others=others):
            return None
        if (stranger := shares_a_name(tokens, at, hit, people)) is not None:
            return stranger
    return _found(tokens, (at, end), hit, people, words)


def _found(
    tokens: Sequence[Token],
    place: tuple[int, int],
    hit: Hit,
    people: People,
    words: frozenset[str],
) -> FoundName:
    """Return the people who are hit, as a name in the sentence."""
    start, end = place
    chosen = people.exact(hit.people, words)
    names = tuple(people.names[person] for person in sorted(chosen))
    text = names[0] if len(names) == 1 else _without_genitive(tokens[start:end], people)
    how = _how(tokens[start:end], names, hit)
    return FoundName(start, end, text, names, how, people.at_start(tokens[start], hit))


def _how(tokens: Sequence[Token], names: Sequence[str], hit: Hit) -> How:
    """Return how people were found: by one word or more, written as on file or not."""
    if hit.by_typo:
        return "typo"
    said = typed(tokens)
    if said in names:
        return "exact"
    bare = [skeleton(token.fold) for token in tokenize(said) if token.word]
    whole = [skeleton(token.fold) for token in tokenize(names[0]) if token.word]
    same = "".join(bare).removesuffix("s") == "".join(whole).removesuffix("s")
    return "folded" if same or set(bare) >= set(whole) else "part"


def _misspelt_before(tokens: Sequence[Token], at: int, hit: Hit, people: People) -> Hit | None:
    """Return the people where a misspelt name stands before one that is known."""
    before = tokens[at - 1] if at > 0 else None
    if before is None or not before.text.isalpha() or _everyday(before):
        return None
    return people.near(before, among=hit.people)


def _everyday(token: Token) -> bool:
    words = lexicon()
    around = token.fold in words.names.titles or token.fold in words.names.particles
    return around or words.knows(token.fold) or token.fold in words.names.ordinary


def _without_genitive(tokens: Sequence[Token], people: People) -> str:
    """Return a name as typed, without an s that nobody of that name has ("Annas")."""
    text, last = without_clitic(typed(tokens)), tokens[-1]
    own = not people.owns(last)
    return text if own or last.possessive or last.fold[-1:] != "s" else text[:-1]


def _first_hit(
    tokens: Sequence[Token], at: int, people: People, *, trusting: bool
) -> tuple[Hit | None, int]:
    token = tokens[at]
    if not token.word:
        return None, 0
    if token.fold in lexicon().names.particles:
        beside = at + 1 < len(tokens) and tokens[at + 1].word
        return (people.joined(token, tokens[at + 1]) if beside else None), at + 2
    if (hit := people.hit(token)) is not None:
        return hit, at + 1
    if at + 1 < len(tokens) and (hit := people.joined(token, tokens[at + 1])) is not None:
        return hit, at + 2
    if not trusting and _everyday(token):
        return None, 0
    return people.near(token, sure=trusting or title_before(tokens, at)), at + 1


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
    if at == end and len(tokens[at].fold) == 1 and tokens[at].capital:
        begins = people.initial(tokens[at].fold, hit.people)
        return (Hit(begins, hit.by_typo), at + 1) if begins else None
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


def _initialled(tokens: Sequence[Token], at: int, hit: Hit, people: People) -> Hit | None:
    """Return who is told by an initial before the word: "R. Alt", "D Miller"."""
    if at == 0 or not tokens[at].capital or hit.by_typo:
        return None
    dotted = at > 1 and tokens[at - 1].text == "."
    first = at - 1 - dotted
    letter = tokens[first]
    opens = first == 0 or tokens[first - 1].text != "."  # "z. B. Freitag"
    single = len(letter.text) == 1 and letter.text.isupper() and opens
    word = not dotted and lexicon().knows(letter.fold)  # "A Baker", "I"
    told = people.initial(letter.fold, hit.people) if single and not word else None
    return Hit(told) if told else None


def _alone(tokens: Sequence[Token], at: int, hit: Hit, *, others: bool) -> bool:
    """Whether a single word is meant as a name."""
    token = tokens[at]
    if hit.by_typo and everyday_name(hit.meant):
        return title_before(tokens, at)
    if hit.by_typo:
        return slips_as_name(tokens, at)
    return not ambiguous(token) or meant_as_name(tokens, at, others=others)
