"""People in a sentence who are not on file, by the place and the look of their names.

Places count tokens, end exclusive.
"""

from collections.abc import Iterator, Sequence

from handlers.understanding.addresses import stands_in_address
from handlers.understanding.found_name import BLANK, FoundName, typed
from handlers.understanding.name_context import looks_like_name, title_before
from handlers.understanding.people import Hit, People
from handlers.understanding.phrases import lexicon
from handlers.understanding.words import Token

_SHORTEST = 4  # letters of a family name typed small; "kim" is too much like a word


def shares_a_name(tokens: Sequence[Token], at: int, hit: Hit, people: People) -> FoundName | None:
    """Return a person who is not on file but shares one name with somebody who is."""
    if title_before(tokens, at):
        return None
    given = people.at_start(tokens[at], hit)
    if not people.at_end(tokens[at], hit) and _surname(tokens, at + 1, given=given):
        return FoundName(at, at + 2, typed(tokens[at : at + 2]))
    before = at - 1
    if before >= 0 and not people.at_start(tokens[at], hit) and _given(tokens[before]):
        return FoundName(before, at + 1, typed(tokens[before : at + 1]))
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
        return token.capital and (_unheard(token) or (odd and first.fold in words.given))
    if token.capital or len(token.fold) < _SHORTEST:
        return False
    ends = at + 1 == len(tokens) or not tokens[at + 1].text[0].isalnum()
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
            yield FoundName(at, end, typed(tokens[at:end]))
        at = max(end, at + 1)


def _unknown_end(tokens: Sequence[Token], at: int, covered: set[int]) -> int:
    """Return where a name of somebody not on file ends, or ``at`` if none begins there."""
    token = tokens[at]
    if at in covered or not token.word or token.fold == BLANK:
        return at
    words = lexicon().names
    given = (token.fold in words.given or _odd_given(tokens, at)) and not _orders(tokens, at)
    if not given and not _unheard(token):
        return at
    end = at + 1
    while end < len(tokens) and end not in covered and _goes_on(tokens, end):
        end += 1
    owner = token.possessive and token.fold.endswith("s") and end == at + 1
    if stands_in_address(tokens, at, end):
        return at
    introduced = title_before(tokens, at) or (token.capital and (owner or _introduced(tokens, at)))
    pair = end - at > 1 and token.capital and all(part.capital for part in tokens[at:end])
    return end if given or introduced or pair or looks_like_name(tokens, at) else at


def _orders(tokens: Sequence[Token], at: int) -> bool:
    """Whether a given name is the verb that it also is: "Mark R-2026-0131 as paid"."""
    words = lexicon().names
    odd = tokens[at].fold in words.adverbs and not tokens[at].possessive
    if not odd or at + 1 == len(tokens) or title_before(tokens, at):
        return False
    opens = at == 0 or not (tokens[at].capital or tokens[at - 1].fold in words.of)
    after = tokens[at + 1]
    return opens and after.word and after.fold not in words.verbs and not _goes_on(tokens, at + 1)


def _odd_given(tokens: Sequence[Token], at: int) -> bool:
    """Whether an everyday word is a given name, because an unknown family name follows."""
    plain = any(tokens[at].fold in words for words in lexicon().plain.values())
    odd = tokens[at].fold in lexicon().names.adverbs and tokens[at].capital and not plain
    follows = at + 1 < len(tokens) and tokens[at + 1].capital and _unheard(tokens[at + 1])
    return odd and follows and tokens[at].fold not in lexicon().filler


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    if tokens[at].text == "-" or tokens[at - 1].text == "-":
        return at + 1 < len(tokens) and tokens[at].start == tokens[at - 1].end
    return not tokens[at - 1].possessive and _surname(tokens, at)


def _introduced(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].fold in lexicon().names.of
