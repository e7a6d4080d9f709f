"""People in a sentence who are not on file, by the place and the look of their names.

Places count tokens, end exclusive.
"""

from collections.abc import Iterator, Sequence

from handlers.understanding.addresses import stands_in_address
from handlers.understanding.names.context import (
    ambiguous,
    looks_like_name,
    title_before,
    writes_capitals,
)
from handlers.understanding.names.found_name import BLANK, FoundName, typed
from handlers.understanding.names.people import Hit, People
from handlers.understanding.names.signs import behind_object, is_object
from handlers.understanding.phrases import lexicon
from handlers.understanding.words import Token

_SHORTEST = 4  # letters of a family name typed small; "kim" is too much like a word


def pair(tokens: Sequence[Token], at: int, hit: Hit, people: People) -> FoundName | None:
    """Return a person with the given name of one on file and the family name of another."""
    second = at + 1
    if second >= len(tokens) or not people.at_start(tokens[at], hit) or people.owns(tokens[at]):
        return None
    family = people.hit(tokens[second])
    apart = family is not None and family.people.isdisjoint(hit.people)
    if family is None or not apart or not people.at_end(tokens[second], family):
        return None
    if not tokens[at].text.isalpha() or not _family_name(tokens, second):
        return None
    return FoundName(at, second + 1, typed(tokens[at : second + 1]), given=True)


def _family_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word behind a given name is a family name, though it may be a word too."""
    token, given, words = tokens[at], tokens[at - 1], lexicon()
    if given.capital and not token.capital:
        return not ambiguous(token)
    if not ambiguous(token):
        return True
    if is_object(token) or token.fold in words.names.times:
        return token.capital and behind_object(tokens, at - 1) and is_object(token)
    return token.capital or token.fold not in words.filler


def shares_a_name(tokens: Sequence[Token], at: int, hit: Hit, people: People) -> FoundName | None:
    """Return a person who is not on file but shares one name with somebody who is."""
    if title_before(tokens, at):
        return None
    given = people.at_start(tokens[at], hit)
    owner = people.owns(tokens[at])
    if not owner and not people.at_end(tokens[at], hit) and _surname(tokens, at + 1, given=given):
        return FoundName(at, at + 2, typed(tokens[at : at + 2]), given=given)
    before = at - 1
    if before >= 0 and not people.at_start(tokens[at], hit) and _given(tokens[before]):
        return FoundName(before, at + 1, typed(tokens[before : at + 1]), given=True)
    return None


def _given(token: Token) -> bool:
    return token.fold in lexicon().names.given or (
        token.capital and token.text.isalpha() and _unheard(token)
    )


def _surname(tokens: Sequence[Token], at: int, *, given: bool = False) -> bool:
    """Whether the word at ``at`` is the unknown family name of the person before it."""
    first = tokens[at - 1]
    if at >= len(tokens) or first.possessive or not tokens[at].text.replace("'", "").isalpha():
        return False
    token = tokens[at]
    if first.capital:
        words = lexicon().names
        odd = token.fold in words.adverbs or token.fold in words.nouns
        odd = odd and not (given and (is_object(token) or token.fold in words.times))
        return token.capital and (_unheard(token) or (odd and first.fold in words.given))
    if token.capital or len(token.fold) < _SHORTEST:
        return False
    ends = at + 1 == len(tokens) or tokens[at + 1].text in ",.;:!?()"
    followed = ends or tokens[at + 1].fold in lexicon().names.verbs or token.possessive
    given = given or first.fold in lexicon().names.given
    family = token.fold in lexicon().names.nouns and given
    return (followed and _unheard(token)) or (at + 1 == len(tokens) and family)


def _unheard(token: Token) -> bool:
    words = lexicon()
    bare = token.fold.removesuffix("s") if token.possessive else token.fold
    return (
        token.text[0].isalpha()
        and token.fold not in words.names.titles
        and token.fold not in words.names.ordinary
        and not words.knows(token.fold)
        and not words.knows(bare)
        and words.corrected(token.fold) == token.fold
        and not token.fold.endswith(words.names.endings)
    )


def strangers(tokens: Sequence[Token], covered: set[int]) -> Iterator[FoundName]:
    """Yield the people not on file, left to right; ``covered`` are places of known ones."""
    at = 0
    while at < len(tokens):
        end = _unknown_end(tokens, at, covered)
        if end > at:
            given = tokens[at].fold in lexicon().names.given
            yield FoundName(at, end, typed(tokens[at:end]), given=given)
        at = max(end, at + 1)


def _unknown_end(tokens: Sequence[Token], at: int, covered: set[int]) -> int:
    """Return where a name of somebody not on file ends, or ``at`` if none begins there."""
    token = tokens[at]
    if at in covered or not token.word or token.fold == BLANK:
        return at
    words = lexicon().names
    given = (token.fold in words.given or _odd_given(tokens, at)) and not _orders(tokens, at)
    if not given and not _unheard(token) and not _like_a_time(tokens, at):
        return at
    if _made_of_verb(tokens, at):
        return at
    if not token.capital and writes_capitals(tuple(tokens)) and not title_before(tokens, at):
        return at
    end = at + 1
    while end < len(tokens) and end not in covered and _goes_on(tokens, end):
        end += 1
    if token.fold in words.adverbs and not token.capital and end == at + 1:
        given = False  # "mark" in "exclamation mark"
    owner = token.possessive and token.fold.endswith("s") and end == at + 1
    if stands_in_address(tokens, at, end):
        return at
    introduced = title_before(tokens, at) or (token.capital and (owner or _introduced(tokens, at)))
    full = end - at > 1 and token.capital and all(part.capital for part in tokens[at:end])
    return end if given or introduced or full or looks_like_name(tokens, at) else at


def _made_of_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word is a verb that is used as a noun: "beim Rausgehen"."""
    pairs = (pair.split("_") for pair in lexicon().names.nominal)
    before = tokens[at - 1].fold if at else ""
    return any(word == before and tokens[at].fold.endswith(end) for word, end in pairs)


def _like_a_time(tokens: Sequence[Token], at: int) -> bool:
    """Whether a titled word only looks like a month with an ending: "Herr Maier"."""
    words, token = lexicon(), tokens[at]
    if not token.capital or token.fold not in words.days_of_year:
        return False
    plain = any(token.fold in each for each in words.plain.values())
    rare = not plain and token.fold not in words.names.times
    return rare and title_before(tokens, at)


def _orders(tokens: Sequence[Token], at: int) -> bool:
    """Whether a given name is the verb that it also is: "Mark R-2026-0131 as paid"."""
    words = lexicon().names
    odd = tokens[at].fold in words.adverbs and not tokens[at].possessive
    if not odd or at + 1 == len(tokens) or title_before(tokens, at):
        return False
    first = at == 0 or not tokens[at - 1].word
    opens = first or not (tokens[at].capital or tokens[at - 1].fold in words.of)
    after = tokens[at + 1]
    return opens and after.word and after.fold not in words.verbs and not _goes_on(tokens, at + 1)


def _odd_given(tokens: Sequence[Token], at: int) -> bool:
    """Whether an everyday word is a given name, because an unknown family name follows."""
    words, token, behind = lexicon(), tokens[at], tokens[at + 1 : at + 2]
    if token.fold not in words.names.adverbs or not token.capital or not behind:
        return False
    plain = any(token.fold in each for each in words.plain.values())
    follows = behind[0].capital and _unheard(behind[0])
    return follows and not plain and token.fold not in words.filler


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    if tokens[at].text == "-" or tokens[at - 1].text == "-":
        return at + 1 < len(tokens) and tokens[at].start == tokens[at - 1].end
    return not tokens[at - 1].possessive and _surname(tokens, at)


def _introduced(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].fold in lexicon().names.of
