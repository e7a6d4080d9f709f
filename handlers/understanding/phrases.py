"""What people say in each language, read from ``locales/<language>/phrases``.

Words of all languages stand in one lexicon, because people mix them. A language is a folder;
nothing here knows which there are.
"""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

from msgspec import Struct
from rapidfuzz import process
from rapidfuzz.distance import OSA

from handlers.understanding.own_data import day_tables
from handlers.understanding.patterns.patterns import Patterns
from handlers.understanding.patterns.written import Written, concepts_of, written
from handlers.understanding.prepared import prepared
from handlers.understanding.spoken import Spoken, spoken_in
from handlers.understanding.word_lists import (
    DoubtWords,
    NameWords,
    all_of,
    doubt_words,
    folded,
    name_words,
    spellings,
)
from handlers.understanding.words import fold

LOCALES = Path(__file__).parents[2] / "locales"
_FILES = ("common", "doubts", "names", "small_talk", "words")
_SHORTEST_TYPO = 6
_ANY_TYPO_FROM = 7
_TWO_TYPOS_FROM = 10


class Lexicon(Struct, frozen=True):
    """The words of all languages.

    Attributes:
        names: Words around names.
        doubts: Words around endings that are none of ours.
        filler: Words that change nothing and are left out.
        follow: Words that open a question which goes on with the last one.
        joins: Words that join names.
        corrections: Words of those who put right what they just said, before the right name.
        contracted: Words typed with an apostrophe ("we're") and what is left of them, if anything.
        dialect: Words as dialects write them, and as they are written elsewhere ("künde").
        negators: Words that turn what stands beside them into its opposite.
        forward: Negators that reach only forward (English ones).
        contrast: Words that bring the thing that is meant behind one that is not.
        turns: By language, the words that open the end of a story, which counts ("so", "now").
        imperatives: By language, the verbs that open an order.
        subjects: Words left out as filler that open a statement.
        dropped: Verbs that open a statement whose "I" is left out ...
        pronouns: ... if none of these follows.
        breaks: Words at which the reach of a negator ends.
        please: Words of politeness.
        ours: Words of somebody who speaks of what is the studio's.
        thing_endings: What a name of a plan or a course may have behind it, the shortest first.
        plurals: Endings of words for more than one.
        numbered: What behind a number word makes it part of a name ("zehnerkarte").
        at_once: Words that, where nothing else is said of a day, mean at once.
        between: Words between a negator and the person whom it denies ("not of Clara").
        streets: Endings of the names of streets.
        leading: Words that may stand beside a value in an answer.
        dictated: Punctuation marks spelled out ("komma").
        generic: Nouns that plans and courses share ("karte", "course").
        cards: Endings of what cards are called.
        lasting: Units of time that describe a noun ("three-week"), as in ISO 8601.
        numbers: Number words as digits, as they occur in names of plans.
        quantities: Words that say how many units come or go.
        money: Words around amounts, invoices and reasons.
        many: Words of somebody who speaks of himself, with others, or of more than one thing.
        days: Words that say which part a day plays.
        hands: Words before those who give and who get.
        denied: Words of ending, and what stands between them and their negators.
        new: Words around the name of something that is to be created.
        groups: Words for price groups that mean the same.
        days_of_year: Words of days, months and other times.
        plain: By language, the words that show that a sentence is in it.
        spoken: By language, the words of its patterns.
        small_talk: Phrases that greet or thank, and what may stand beside them.
        known: Everyday words, which are no typos.
        spelling: Words worth a correction, by first letter.
    """

    names: NameWords
    doubts: DoubtWords
    filler: frozenset[str]
    follow: frozenset[str]
    joins: frozenset[str]
    corrections: frozenset[str]
    contracted: dict[str, str]
    dialect: dict[str, str]
    negators: frozenset[str]
    forward: frozenset[str]
    contrast: frozenset[str]
    turns: dict[str, frozenset[str]]
    imperatives: dict[str, frozenset[str]]
    subjects: frozenset[str]
    dropped: frozenset[str]
    pronouns: frozenset[str]
    breaks: frozenset[str]
    please: frozenset[str]
    ours: frozenset[str]
    thing_endings: tuple[str, ...]
    plurals: tuple[str, ...]
    numbered: tuple[str, ...]
    at_once: frozenset[str]
    between: frozenset[str]
    streets: tuple[str, ...]
    leading: frozenset[str]
    dictated: dict[str, str]
    generic: frozenset[str]
    cards: frozenset[str]
    lasting: dict[str, str]
    numbers: dict[str, str]
    quantities: dict[str, frozenset[str]]
    money: dict[str, frozenset[str]]
    many: dict[str, frozenset[str]]
    days: dict[str, frozenset[str]]
    new: dict[str, frozenset[str]]
    hands: dict[str, frozenset[str]]
    denied: dict[str, frozenset[str]]
    groups: tuple[tuple[str, ...], ...]
    days_of_year: frozenset[str]
    plain: dict[str, frozenset[str]]
    spoken: dict[str, Spoken]
    small_talk: dict[str, frozenset[str]]
    known: frozenset[str]
    spelling: dict[str, tuple[str, ...]]

    @property
    def concepts(self) -> Patterns:
        """The patterns of what people say, by concept."""
        return _patterns()

    def knows(self, word: str) -> bool:
        """Return whether a folded word is an everyday one and so no typo and no unknown name."""
        return word in self.known or self.concepts.knows(word)

    def unheard(self, word: str, shape: Iterable[str]) -> bool:
        """Return whether no list knows a word of a sentence, so that it may say what all is about.

        Why somebody wants something is known only behind words that lead to a cause: "wegen".
        """
        if not word.isalpha() or self.knows(word):
            return False
        leads = self.money["because"] | self.money["cause-led"]
        return word not in self.money["causes"] or leads.isdisjoint(shape)

    def corrected(self, word: str) -> str:
        """Return the word without a slip of the finger, where only one word can be meant."""
        if len(word) < _SHORTEST_TYPO or self.knows(word):
            return word
        slips = 2 if len(word) >= _TWO_TYPOS_FROM else 1
        choices = self.spelling.get(word[0], ())
        best = process.extractOne(word, choices, scorer=OSA.distance, score_cutoff=slips)
        if best is None or (len(word) < _ANY_TYPO_FROM and sorted(best[0]) != sorted(word)):
            return word  # short words are near to too many others; only swapped letters count
        return str(best[0])


@prepared
def lexicon() -> Lexicon:
    """Return the words of all languages, read once."""
    data = _data()
    common = [phrases["common"] for phrases in data]
    plain = {phrases["language"]: folded(phrases["common"]["plain"]) for phrases in data}
    filler = all_of(common, "filler")
    days_of_year = _day_words()
    spoken = {each["language"]: spoken_in(_concepts([each]), filler) for each in data}
    literals = filter(str.isalpha, chain.from_iterable(each.words for each in spoken.values()))
    return Lexicon(
        names=name_words([phrases["names"] for phrases in data]),
        doubts=doubt_words([phrases["doubts"] for phrases in data]),
        filler=filler,
        follow=all_of(common, "follow"),
        joins=all_of(common, "joins"),
        corrections=all_of(common, "corrections"),
        contracted=_table(common, "contracted"),
        dialect=spellings([table["dialect"] for table in common]),
        negators=all_of(common, "negators"),
        forward=all_of(common, "forward"),
        contrast=all_of(common, "contrast"),
        turns={each["language"]: folded(each["common"]["turns"]) for each in data},
        imperatives={each["language"]: folded(each["common"]["imperatives"]) for each in data},
        subjects=all_of(common, "subjects"),
        dropped=all_of(common, "dropped"),
        pronouns=all_of(common, "pronouns"),
        breaks=all_of(common, "breaks"),
        please=all_of(common, "please"),
        ours=all_of(common, "ours"),
        thing_endings=tuple(
            sorted(all_of(common, "thing-endings"), key=lambda end: (len(end), end))
        ),
        plurals=tuple(sorted(all_of(common, "plurals"))),
        numbered=tuple(sorted(all_of(common, "numbered"))),
        at_once=all_of(common, "at-once"),
        between=all_of(common, "between"),
        streets=tuple(sorted(all_of(common, "streets"))),
        leading=all_of(common, "leading"),
        dictated=_table(common, "dictated"),
        generic=all_of(common, "generic"),
        cards=all_of(common, "cards"),
        lasting=_table(common, "lasting"),
        numbers=_table(common, "numbers"),
        quantities=_sub_tables(common, "quantities"),
        money=_sub_tables(common, "money"),
        many=_sub_tables(common, "many"),
        days=_sub_tables(common, "days"),
        new=_sub_tables(common, "new"),
        hands=_sub_tables(common, "hands"),
        denied=_sub_tables(common, "denied"),
        groups=tuple(tuple(fold(word) for word in row) for one in common for row in one["groups"]),
        days_of_year=days_of_year,
        plain=plain,
        spoken=spoken,
        small_talk=_small_talk([phrases["small_talk"] for phrases in data]),
        known=frozenset(literals).union(filler, *plain.values(), days_of_year),
        spelling=_by_letter(all_of(common, "spelling")),
    )


@prepared
def _concepts_written() -> Written:
    words = lexicon()
    return written(_concepts(_data()), words.filler, words.leading)


@cache
def _patterns() -> Patterns:
    return Patterns(_concepts_written())


@cache
def _data() -> tuple[dict[str, Any], ...]:
    return tuple(map(_read, sorted(LOCALES.glob("*/phrases"))))


def _read(folder: Path) -> dict[str, Any]:
    files = (folder / f"{name}.toml" for name in _FILES)
    read = {file.stem: tomllib.loads(file.read_text("utf-8")) for file in files}
    return {**read, "language": folder.parent.name}


def _day_words() -> frozenset[str]:
    """Return the words of days, which are no names and no typos."""
    words: set[str] = set()
    for table in day_tables():
        words |= {fold(word) for leaf in _leaves(table) for word in leaf.split()}
        stems = {fold(word) for leaf in _leaves(table.get("stem", {})) for word in leaf.split()}
        words |= {stem + ending for stem in stems for ending in table.get("endings", ())}
    return frozenset(words)


def _leaves(table: object) -> Iterator[str]:
    if isinstance(table, str):
        yield table
    elif isinstance(table, list | dict):
        for part in table.values() if isinstance(table, dict) else table:
            yield from _leaves(part)


def _concepts(data: Sequence[Mapping[str, Any]]) -> dict[str, list[str]]:
    return concepts_of(phrases["words"]["words"] for phrases in data)


def _sub_tables(tables: Sequence[Mapping[str, Any]], key: str) -> dict[str, frozenset[str]]:
    parts = [table[key] for table in tables]
    return {name: all_of(parts, name) for name in parts[0]}


def _small_talk(tables: Sequence[Mapping[str, str]]) -> dict[str, frozenset[str]]:
    return {
        kind: frozenset(
            fold(phrase.replace("'", "")).strip()
            for table in tables
            for phrase in table[kind].split(",")
        )
        for kind in tables[0]
    }


def _table(tables: Sequence[Mapping[str, Any]], key: str) -> dict[str, str]:
    return {fold(word): value for table in tables for word, value in table[key].items()}


def _by_letter(words: frozenset[str]) -> dict[str, tuple[str, ...]]:
    letters: dict[str, list[str]] = defaultdict(list)
    for word in sorted(words):
        letters[word[0]].append(word)
    return {letter: tuple(found) for letter, found in letters.items()}
