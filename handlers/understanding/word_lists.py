"""Lists of words around names and endings, of all languages together."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from itertools import pairwise
from typing import Any

from handlers.understanding.words import Token, fold


@dataclass(frozen=True)
class NameWords:
    """Words that tell that a name is near, or that a word is no name.

    Attributes:
        titles: Stand before a family name ("Frau").
        particles: Parts of names that never stand for a person alone ("von").
        given: Usual given names, to see people who are not on file.
        adverbs: Names that, in small letters, are everyday words ("kurz").
        nouns: Names that are things or days and would be written with a capital anyway.
        of: Prepositions before a person.
        verbs: What people do, behind a name that opens a sentence.
        human: Of these, what no thing does.
        objects: What belongs to people ("contract of ...").
        endings: Endings of words that are no family names.
        times: Names that are words of days, months and other times.
        asks: Verbs that open a question, before who is asked about.
        beside: Words right before a person that stand before no bare adjective ("bei").
        ordinary: Everyday words that are no names, wherever they stand.
        nominal: Words before a verb used as a noun and how that ends, tied ("beim_en").
        doing: Endings of verbs that say what one person does ("-t").
        unfit: By names that are things or times, articles that only a person has ("die März").
        possessed: By articles, what stands behind an owner: "dem Sommer sein Vertrag".
        sounds: Letters that sound the same, by what is written for them ("ph": "f").
        digits: Spoken digits of a telephone number.
        calls: Words between the old name of somebody and the new one.
        dated: Words before a day or a month.
        tied_before: What an apostrophe ties before a name ("d'Lena") ...
        tied_behind: ... and behind it ("Anna'd").
        articles: Stand before somebody who does something ("der Sommer möchte").
        abbreviated: Short for what people have, before a point ("Rg. Kurz").
        states: Behind a name that opens a sentence, what only people are put into.
        phrases: A word and one that is also a name, tied ("zu_ende"), that mean no person ...
        phrased: ... where one of these verbs stands in the sentence.
        done: What people have done, at the end of a question ("hat der Freitag bezahlt?").
        left: Behind who is asked about, before what he has left ("hat der Sommer noch").
        orders: Orders whose object is a person or what he has ("freeze max from Monday").
        rests: What a person does "from Monday", behind a name that opens a note ("pausiert").
        noted: Verbs of notes behind a name, where it may be misspelt ("hofmann einfrieren").
        renews: Verbs of notes that a negator turns into an end ("nicht verlängern").
        limits: Words before a number that are names where no number follows ("max").
        limited: Words before one of these that make it no name ("auf max", "the max").
        sells: Verbs that open an order to sell ...
        buyers: ... and stand right before who buys.
        since: Words behind such a person, before a day or a length.
        till: Words behind a person called like a time, before the figures of a last day.
    """

    titles: frozenset[str]
    particles: frozenset[str]
    given: frozenset[str]
    adverbs: frozenset[str]
    nouns: frozenset[str]
    of: frozenset[str]
    verbs: frozenset[str]
    human: frozenset[str]
    objects: frozenset[str]
    endings: tuple[str, ...]
    times: frozenset[str]
    asks: frozenset[str]
    beside: frozenset[str]
    ordinary: frozenset[str]
    nominal: frozenset[str]
    doing: tuple[str, ...]
    unfit: dict[str, frozenset[str]]
    possessed: dict[str, frozenset[str]]
    sounds: dict[str, str]
    digits: frozenset[str]
    calls: frozenset[str]
    dated: frozenset[str]
    tied_before: frozenset[str]
    tied_behind: frozenset[str]
    articles: frozenset[str]
    abbreviated: frozenset[str]
    states: frozenset[str]
    phrases: frozenset[str]
    phrased: frozenset[str]
    done: frozenset[str]
    left: frozenset[str]
    orders: frozenset[str]
    rests: frozenset[str]
    noted: frozenset[str]
    renews: frozenset[str]
    limits: frozenset[str]
    limited: frozenset[str]
    sells: frozenset[str]
    buyers: frozenset[str]
    since: frozenset[str]
    till: frozenset[str]


@dataclass(frozen=True)
class DoubtWords:
    """Words that show that something else ends than a contract here.

    Attributes:
        transitive: Verbs of ending whose object stands right behind them.
        adjectives: What may stand between such a verb and its object.
        adverbial: What may stand behind such a verb and is no object ...
        adverb_endings: ... as may words that end so.
        articles: Stand before a noun that is an object ...
        prepositions: ... unless one of these stands before the article.
        actors: Nouns that are no objects of ending.
        strong: Beginnings of words that speak of ending a contract and of nothing else.
        wishes: Words of somebody who wants something now.
        habits: Beginnings of verbs for giving up a habit ...
        habit_with: ... which stands behind this preposition ("mit Rauchen aufhören").
        owners: Stand before a relative ("my").
        kin: Relatives, friends and others who are not of the studio.
        asides: Conjunctions of clauses that only mention an end.
        not_aside: Behind such a conjunction, what makes it part of a wish ("if possible").
        orders: Forms in which an ending is ordered or wished, and not told of.
        tales: Words that tell of the past.
        moment: Words of somebody who only walks out of the door.
    """

    transitive: frozenset[str]
    adjectives: frozenset[str]
    adverbial: frozenset[str]
    adverb_endings: tuple[str, ...]
    articles: frozenset[str]
    prepositions: frozenset[str]
    actors: frozenset[str]
    strong: tuple[str, ...]
    wishes: frozenset[str]
    habits: tuple[str, ...]
    habit_with: frozenset[str]
    owners: frozenset[str]
    kin: frozenset[str]
    asides: frozenset[str]
    not_aside: frozenset[str]
    orders: frozenset[str]
    tales: frozenset[str]
    moment: frozenset[str]

    def whose(self, tokens: Iterable[Token]) -> frozenset[str]:
        """Return the words that say that something is a relative's: "husband's"."""
        return frozenset(
            token.fold
            for token in tokens
            if token.possessive and token.fold[-1:] == "s" and token.fold[:-1] in self.kin
        )

    def relatives(self, tokens: Iterable[Token]) -> frozenset[str]:
        """Return the words for somebody's people, behind whose they are: "my daughter"."""
        pairs = pairwise(tokens)
        return frozenset(
            two.fold for one, two in pairs if one.fold in self.owners and two.fold in self.kin
        )


def name_words(tables: Sequence[Mapping[str, Any]]) -> NameWords:
    """Return the words around names of several languages."""
    plain = (each.name for each in fields(NameWords) if each.type == frozenset[str])
    return NameWords(
        **{key: all_of(tables, key.replace("_", "-")) for key in plain},
        endings=tuple(sorted(all_of(tables, "endings"))),
        doing=tuple(sorted(all_of(tables, "doing"))),
        unfit=_pairs(tables, "unfit"),
        possessed=_pairs(tables, "possessed"),
        sounds={each: table["sounds"][each] for table in tables for each in table["sounds"]},
    )


def _pairs(tables: Iterable[Mapping[str, Any]], key: str) -> dict[str, frozenset[str]]:
    rows = (row for table in tables for row in table[key])
    return {word: folded(beside) for words, beside in rows for word in folded(words)}


def doubt_words(tables: Sequence[Mapping[str, Any]]) -> DoubtWords:
    """Return the words around endings of several languages."""
    words: dict[str, Any] = {
        each.name: all_of(tables, each.name.replace("_", "-")) for each in fields(DoubtWords)
    }
    stems = {key: tuple(sorted(words[key])) for key in ("strong", "habits", "adverb_endings")}
    return DoubtWords(**{**words, **stems})


def all_of(tables: Sequence[Mapping[str, Any]], key: str) -> frozenset[str]:
    """Return the folded words that stand under a key in any of the tables."""
    return frozenset[str]().union(*(folded(table[key]) for table in tables))


def folded(words: str) -> frozenset[str]:
    """Return words parted by blanks as they are compared."""
    return frozenset(fold(word.replace("'", "")) for word in words.split())


def spellings(tables: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """Return folded words by how they may be spelled, of tables of the latter by the former."""
    rows = (row for table in tables for row in table.items())
    return {spelled: fold(word) for word, all_ways in rows for spelled in folded(all_ways)}
