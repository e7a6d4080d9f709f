"""Who is on file, arranged so that a word finds its people at once.

People are found by any of their names, in any order, with or without umlauts, with a genitive
ending, and by a slip of the finger where only one person can be meant.
"""

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rapidfuzz import process
from rapidfuzz.distance import OSA

from handlers.understanding.phrases import lexicon
from handlers.understanding.vocabulary import Vocabulary
from handlers.understanding.words import Token, skeleton, tokenize

_SHORTEST_TYPO = 5
_TWO_TYPOS_FROM = 8


@dataclass(frozen=True, slots=True)
class Hit:
    """The people whom a word can stand for (numbers in the file), and whether by a typo."""

    people: frozenset[int]
    by_typo: bool = False


class People:
    """The people of a studio by the words of their names."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self.names = names
        particles = lexicon().names.particles
        self.words = [
            tuple(token.fold for token in tokenize(name) if token.word) for name in names
        ]
        by_word: dict[str, set[int]] = defaultdict(set)
        for person, words in enumerate(self.words):
            for word in words:
                if word not in particles or len(words) == 1:
                    by_word[skeleton(word)].add(person)
            for left, right in pairwise(words):
                by_word[skeleton(left + right)].add(person)
        self._by_word = {word: frozenset(people) for word, people in by_word.items()}
        self._by_letter: dict[str, list[str]] = defaultdict(list)
        for word in self._by_word:
            self._by_letter[word[:1]].append(word)

    def hit(self, token: Token) -> Hit | None:
        """Return the people whom a word names exactly, a genitive ending aside."""
        for word in _forms(token):
            people = self._by_word.get(word)
            if people is not None:
                return Hit(people)
        return None

    def joined(self, left: Token, right: Token) -> Hit | None:
        """Return the people whom two words name together ("O Neill", "Marie Luise")."""
        for word in _forms(right):
            people = self._by_word.get(skeleton(left.fold) + word)
            if people is not None:
                return Hit(people)
        return None

    def at_start(self, token: Token, hit: Hit) -> bool:
        """Return whether the word is a given name of everybody it can stand for."""
        return all(skeleton(self.words[person][0]) in _forms(token) for person in hit.people)

    def at_end(self, token: Token, hit: Hit) -> bool:
        """Return whether the word is a family name of everybody it can stand for."""
        return all(skeleton(self.words[person][-1]) in _forms(token) for person in hit.people)

    def near(self, token: Token, among: frozenset[int] | None = None) -> Hit | None:
        """Return the people whose name a word misspells, or None where it is not clear.

        Args:
            token: The word as typed.
            among: People known from a word beside it; then more slips are forgiven.
        """
        for word in _forms(token):
            hit = self._near(word, among)
            if hit is not None:
                return hit
        return None

    def _near(self, word: str, among: frozenset[int] | None) -> Hit | None:
        slips = _slips(word) if among is None else min(2, len(word) // 3)
        if not slips:
            return None
        choices = self._by_letter.get(word[:1], []) if among is None else self._of(among)
        found = process.extract(word, choices, scorer=OSA.distance, score_cutoff=slips, limit=2)
        if not found or (len(found) > 1 and found[0][1] == found[1][1]):
            return None
        people = self._by_word[found[0][0]]
        return Hit(people if among is None else people & among, by_typo=True)

    def _of(self, people: frozenset[int]) -> list[str]:
        words = {skeleton(word) for person in people for word in self.words[person]}
        return [word for word in words if word in self._by_word]

    def exact(self, people: frozenset[int], words: frozenset[str]) -> frozenset[int]:
        """Return those of the people who are written just so, or all if none is."""
        same = frozenset(person for person in people if words <= frozenset(self.words[person]))
        return same or people

    def nearest(self, words: tuple[str, ...], count: int) -> tuple[str, ...]:
        """Return the full names that are written most like ``words``, best first."""
        wanted = " ".join(sorted(skeleton(word) for word in words))
        found = process.extract(wanted, self._sorted(), scorer=OSA.normalized_distance, limit=None)
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


def _forms(token: Token) -> tuple[str, ...]:
    """Return the word and, where it ends in s, the word without a genitive ending."""
    word = skeleton(token.fold)
    if token.fold.endswith("s") and len(token.fold) > 3:  # noqa: PLR2004 - "Ines" but not "es"
        return (word[:-1], word) if token.possessive else (word, word[:-1])
    return (word,)


def _slips(word: str) -> int:
    if len(word) >= _TWO_TYPOS_FROM:
        return 2
    return 1 if len(word) >= _SHORTEST_TYPO else 0
