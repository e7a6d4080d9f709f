"""Who is on file, arranged so that a word finds its people at once.

People are found by any of their names, in any order, with or without umlauts, with a genitive
ending, by a name that sounds the same, and by a slip of the finger where only one person can be
meant. A slip is looked for among names of about the same length that begin alike, once a word.
"""

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct
from rapidfuzz import process
from rapidfuzz.distance import OSA

from handlers.understanding.names.found_name import without_clitic
from handlers.understanding.phrases import lexicon
from handlers.understanding.vocabulary import Vocabulary
from handlers.understanding.words import Token, fold, skeleton, tokenize

_SHORTEST_TYPO = 5
_TWO_TYPOS_FROM = 8
_FEW = 50  # people whose names are compared one by one
_MOST_SEEN = 10_000  # words whose people are remembered
_EMPTY = frozenset[int]()


class Hit(Struct, frozen=True):
    """The people whom a word can stand for (numbers in the file).

    Attributes:
        people: Their numbers.
        by_typo: They were found only by forgiving a typo.
        meant: Then, the name without the typo.
    """

    people: frozenset[int]
    by_typo: bool = False
    meant: str = ""


class People:
    """The people of a studio by the words of their names."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self.names = names
        self.words = [_words(name) for name in names]
        self._first = [skeleton(words[0]) if words else "" for words in self.words]
        self._last = [skeleton(words[-1]) if words else "" for words in self.words]
        self._by_word = _by_word(self.words)
        self._alike: dict[tuple[str, int], list[str]] = defaultdict(list)
        for word in self._by_word:
            self._alike[word[:1], len(word)].append(word)
        self._by_sound: dict[str, set[str]] = defaultdict(set)
        for given in set(self._first):
            self._by_sound[_sound(given)].add(given)
        self._seen: dict[tuple[str, int], str | None] = {}

    def hit(self, token: Token) -> Hit | None:
        """Return the people whom a word names exactly, a genitive ending aside."""
        for word in _forms(token):
            people = self._by_word.get(word)
            if people is not None:
                return Hit(people)
        return None

    def owns(self, token: Token) -> bool:
        """Return whether a word is a name only without its genitive ending."""
        return skeleton(token.fold) not in self._by_word and self.hit(token) is not None

    def joined(self, left: Token, right: Token) -> Hit | None:
        """Return the people whom two words name together ("O Neill", "Marie Luise")."""
        for word in _forms(right):
            people = self._by_word.get(skeleton(left.fold) + word)
            if people is not None:
                return Hit(people)
        return None

    def at_start(self, token: Token, hit: Hit) -> bool:
        """Return whether the word is a given name of everybody it can stand for."""
        return _all_of(hit.people, self._first, _forms(token))

    def at_end(self, token: Token, hit: Hit) -> bool:
        """Return whether the word is a family name of everybody it can stand for."""
        return _all_of(hit.people, self._last, _forms(token))

    def initial(self, letter: str, among: frozenset[int]) -> frozenset[int]:
        """Return those who have a name that begins with a letter ("Klein S")."""
        return frozenset(
            person for person in among if any(word[:1] == letter for word in self.words[person])
        )

    def near(
        self, token: Token, among: frozenset[int] | None = None, *, sure: bool = False
    ) -> Hit | None:
        """Return the people whose name a word misspells, or None where it is not clear.

        Args:
            token: The word as typed.
            among: People known from a word beside it; then more slips are forgiven.
            sure: A name is expected here; then short words may have a slip too.
        """
        for word in _forms(token):
            hit = self._sounding(word, among) or self._near(word, among, sure=sure)
            if hit is not None:
                return hit
        return None

    def _sounding(self, word: str, among: frozenset[int] | None) -> Hit | None:
        """Return who has a given name that sounds the same ("Sophia" and "Sofia")."""
        found = tuple(self._by_sound.get(_sound(word), ()))
        people = self._by_word.get(found[0], _EMPTY) if len(found) == 1 else _EMPTY
        people = people if among is None else people & among
        return Hit(people, by_typo=True) if people else None

    def _near(self, word: str, among: frozenset[int] | None, *, sure: bool) -> Hit | None:
        if word in lexicon().names.given:
            return None  # another name and no slip of this one
        if among is not None:
            return self._near_among(word, among)
        slips = max(_slips(word), int(sure and len(word) >= _SHORTEST_TYPO - 1))
        found = self._nearest_word(word, slips) if slips else None
        return Hit(self._by_word[found], by_typo=True, meant=found) if found else None

    def _nearest_word(self, word: str, slips: int) -> str | None:
        if (word, slips) not in self._seen:
            if len(self._seen) >= _MOST_SEEN:
                self._seen.clear()
            found = _closest(word, self._candidates(word, slips), slips)
            self._seen[word, slips] = found[0] if len(found) == 1 else None
        return self._seen[word, slips]

    def _near_among(self, word: str, among: frozenset[int]) -> Hit | None:
        slips = min(2, len(word) // 3)
        if not slips:
            return None
        few = len(among) <= _FEW
        choices = self._of(among) if few else self._candidates(word, slips)
        near = _closest(word, choices, slips) or [one for one in choices if _shuffled(word, one)]
        found = [each for each in near if self._by_word[each] & among]
        return Hit(self._by_word[found[0]] & among, by_typo=True) if len(found) == 1 else None

    def _candidates(self, word: str, slips: int) -> list[str]:
        """Return the names that begin alike and are about as long."""
        lengths = range(len(word) - slips, len(word) + slips + 1)
        return [each for length in lengths for each in self._alike.get((word[:1], length), ())]

    def _of(self, people: frozenset[int]) -> list[str]:
        words = {skeleton(word) for person in people for word in self.words[person]}
        return [word for word in words if word in self._by_word]

    def exact(self, people: frozenset[int], words: frozenset[str]) -> frozenset[int]:
        """Return those of the people who are written just so, or all if none is."""
        if len(people) == 1:
            return people
        same = (person for person in people if all(word in self.words[person] for word in words))
        return frozenset(same) or people

    def nearest(self, words: tuple[str, ...], count: int) -> tuple[str, ...]:
        """Return the full names that are written most like ``words``, best first."""
        wanted = " ".join(sorted(skeleton(word) for word in words))
        found = process.extract(wanted, self._sorted(), scorer=OSA.normalized_distance, limit=_FEW)
        per_word = sorted(found, key=lambda each: (self._word_distance(words, each[2]), each[1]))
        return tuple(self.names[person] for _, _, person in per_word[:count])

    def _sorted(self) -> list[str]:
        return [" ".join(sorted(skeleton(word) for word in words)) for words in self.words]

    def _word_distance(self, wanted: tuple[str, ...], person: int) -> float:
        words = [skeleton(word) for word in self.words[person]]
        return sum(
            min(OSA.normalized_distance(skeleton(one), word) for word in words) for one in wanted
        )


@lru_cache(maxsize=32)
def people_of(vocabulary: Vocabulary) -> People:
    """Return the people of a vocabulary, arranged once."""
    return People(vocabulary.customers)


def _shuffled(one: str, other: str) -> bool:
    """Return whether two words begin alike and have the same letters ("Kline" and "Klein")."""
    return one[0] == other[0] and sorted(one) == sorted(other)


def _words(name: str) -> tuple[str, ...]:
    """Return the folded words of a name; most are letters with nothing but gaps and hyphens.

    Words are folded one by one, because many people share them, and few share a whole name.
    """
    apart = name.replace("-", " ")
    if apart.replace(" ", "").isalpha():
        return tuple(map(fold, apart.split()))
    return tuple(token.fold for token in tokenize(name) if token.word)


def _by_word(names: list[tuple[str, ...]]) -> dict[str, frozenset[int]]:
    """Return the people by each of their names and by two of them written as one."""
    particles = lexicon().names.particles
    grouped: dict[str, list[int]] = defaultdict(list)
    for person, words in enumerate(names):
        for word in words:
            if word not in particles or len(words) == 1:
                grouped[skeleton(word)].append(person)
        for left, right in pairwise(words):
            if right not in particles:
                grouped[skeleton(left + right)].append(person)
    return {word: frozenset(people) for word, people in grouped.items()}


def _all_of(people: frozenset[int], names: Sequence[str], forms: tuple[str, ...]) -> bool:
    """Return whether a word is the name of all the people at one place of their names."""
    return all(names[person] in forms for person in people)


def _closest(word: str, choices: Sequence[str], slips: int) -> list[str]:
    """Return the choices with the fewest slips, one or two."""
    found = process.extract(word, choices, scorer=OSA.distance, score_cutoff=slips, limit=2)
    return [each for each, distance, _ in found if distance == found[0][1]]


@lru_cache(maxsize=65536)
def _sound(word: str) -> str:
    """Return a word as it sounds, roughly, so that "Sophia" and "Sofia" are one."""
    for written, heard in lexicon().names.sounds.items():
        word = word.replace(written, heard)
    return word


def _forms(token: Token) -> tuple[str, ...]:
    """Return the word and, where it ends in s, the word without a genitive ending.

    What is left of another word before or behind it ("d'Lena", "Anna'd") is left out.
    """
    word = skeleton(token.fold)
    if not token.text.isalnum() and (bare := without_clitic(token.text)) != token.text:
        return (skeleton(fold(bare)),)
    if token.fold.endswith("s") and len(token.fold) > 3:  # noqa: PLR2004 - "Ines" but not "es"
        return (word[:-1], word) if token.possessive else (word, word[:-1])
    return (word,)


def _slips(word: str) -> int:
    if len(word) >= _TWO_TYPOS_FROM:
        return 2
    return 1 if len(word) >= _SHORTEST_TYPO else 0
