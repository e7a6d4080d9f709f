"""Whether a word that could be a name is meant as one: titles, neighbours, capitals, place."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise, takewhile

from handlers.understanding.names.articles import behind_telling_article
from handlers.understanding.names.found_name import BLANK
from handlers.understanding.names.notes import between_order, heads_order, notes_somebody
from handlers.understanding.names.signs import (
    acts,
    behind_object,
    heads_note,
    is_object,
    limits_nothing,
    part_of_month,
)
from handlers.understanding.phrases import lexicon
from handlers.understanding.words import Token

_LONG = 5


def ambiguous(token: Token) -> bool:
    """Return whether a word is an everyday one besides being somebody's name."""
    words = lexicon()
    names = words.names
    owner = token.fold.removesuffix("s")
    forms = {token.fold, owner}
    owns = owner in names.given and owner not in names.adverbs and owner not in names.nouns
    if owns or (token.fold in names.given and token.fold not in names.adverbs):
        return False
    return any(form in names.adverbs or form in names.nouns or words.knows(form) for form in forms)


def everyday_name(folded: str) -> bool:
    """Return whether a name is an everyday word too."""
    names = lexicon().names
    return folded in names.adverbs or folded in names.nouns


def title_before(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a title stands before the word ("Frau Dr. Mai")."""
    before = at - 1
    while before >= 0 and (tokens[before].text == "." or tokens[before].fold in ("dr", "prof")):
        before -= 1
    return before >= 0 and tokens[before].fold in lexicon().names.titles


def meant_as_name(tokens: Sequence[Token], at: int, *, others: bool) -> bool:
    """Return whether an everyday word at ``at`` is a person.

    Args:
        tokens: The sentence.
        at: The place of the word.
        others: Somebody else is named without doubt; then place alone proves nothing.
    """
    if part_of_month(tokens, at) or _in_phrase(tokens, at):
        return False
    if title_before(tokens, at) or _owns(tokens, at) or _closes_order(tokens, at):
        return True
    if acts(tokens, at) or _behind_unfit(tokens, at) or in_brackets(tokens, at):
        return True
    if _ordered(tokens, at) or notes_somebody(tokens, at) or limits_nothing(tokens, at):
        return True
    if not others and (_foreign(tokens, at) or behind_telling_article(tokens, at)):
        return True
    small = tokens[at].fold in lexicon().names.adverbs
    inside = small and _capital_inside(tokens, at) and not _shouted(tokens)
    if at + 1 < len(tokens) and (
        tokens[at + 1].text in (".", "'") or tokens[at + 1].text.isdigit()
    ):
        return inside and tokens[at - 1].word
    if small:
        return inside or (not others and _small_word_as_name(tokens, at))
    first = _opens(tokens, at) or _called_first(tokens, at) or _before_number(tokens, at)
    return not others and (first or _belongs(tokens, at))


def looks_like_name(tokens: Sequence[Token], at: int) -> bool:
    """Return whether the place of an unusual word is that of a name."""
    if title_before(tokens, at):
        return True
    if not tokens[at].capital and writes_capitals(tuple(tokens)):
        return False
    return (
        _opens(tokens, at)
        or (tokens[at].possessive and tokens[at].capital)
        or _belongs(tokens, at)
        or (behind_object(tokens, at) and (tokens[at].capital or at + 1 == len(tokens)))
        or len(tokens) == 1
        or (at == 1 and len(tokens) == 2 and not tokens[at].fold.endswith("en"))  # noqa: PLR2004 - "kündige kowalski"
    )


@lru_cache(maxsize=4)  # asked for each small word that nobody knows
def writes_capitals(tokens: tuple[Token, ...]) -> bool:
    """Return whether words inside of the sentence have capitals; then names have one too."""
    inside = (token for before, token in pairwise(tokens) if before.text not in ".!?")
    return any(token.capital and token.text[1:].islower() for token in inside)


def slips_as_name(tokens: Sequence[Token], at: int) -> bool:
    """Return whether an unknown word that is nearly somebody's name stands where names do."""
    if looks_like_name(tokens, at) or _called_first(tokens, at):
        return True
    token, words = tokens[at], lexicon()
    if not token.capital and writes_capitals(tuple(tokens)):
        return False
    if at == 0:
        return len(token.fold) > _LONG and heads_order(tokens)
    before = tokens[at - 1].fold
    if before in words.names.of or before in words.names.beside:
        return True
    free = before not in words.leading and before not in words.filler
    if not free or len(token.fold) <= _LONG:
        return False
    return _capital_inside(tokens, at) or between_order(tokens, at)


def in_brackets(tokens: Sequence[Token], at: int) -> bool:
    """Return whether the word stands alone in brackets: "R-2026-0142 (Ende)"."""
    inside = 0 < at < len(tokens) - 1
    return inside and tokens[at - 1].text == "(" and tokens[at + 1].text == ")"


def _small_word_as_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that is no noun ("jung", "heute") is a person by its place."""
    words, token = lexicon(), tokens[at]
    if token.fold in words.names.times:
        return _subject_of_all(tokens, at)
    if _opens(tokens, at) or _asked(tokens, at):
        return True
    if token.fold in words.filler:
        return heads_note(tokens, at)
    if at == 0:
        return token.capital and not _shouted(tokens) and _stands_apart(tokens)
    behind = tokens[at - 1].fold in words.names.beside and not token.capital
    return behind and not any(after.capital for after in tokens[at + 1 : at + 2])


def _stands_apart(tokens: Sequence[Token]) -> bool:
    """Whether neither a negation nor an "and" follows: "Lange nicht gesehen"."""
    words = lexicon()
    after = {token.fold for token in tokens[1:2]}
    return bool(after) and after.isdisjoint(words.negators | words.joins)


def _subject_of_all(tokens: Sequence[Token], at: int) -> bool:
    """Whether a time opens a clause that has no other subject: "Heute hat bezahlt"."""
    names = lexicon().names
    if at > 0 or len(tokens) < at + 3 or not tokens[at].capital or tokens[at + 2].capital:
        return False
    verb = tokens[at + 1].fold
    if verb not in names.human and verb not in names.asks:
        return False
    clause = takewhile(lambda token: token.word or token.fold == BLANK, tokens[at + 2 :])
    others = lexicon().pronouns | lexicon().negators
    return all(token.fold not in others for token in clause)


def _asked(tokens: Sequence[Token], at: int) -> bool:
    """Whether a question opens with a verb before the word: "hat jung noch Schulden?"."""
    words = lexicon()
    opens = at == 1 or (at > 1 and not tokens[at - 2].word)
    if not opens or tokens[at - 1].fold not in words.names.asks or at + 1 == len(tokens):
        return False
    small = tokens[at].fold in words.filler or at + 2 == len(tokens)
    if small and not tokens[at].capital:
        return False  # "ist kurz zu", "hat lange gedauert"
    after = tokens[at + 1].fold
    return after not in words.pronouns and after not in words.negators


def _called_first(tokens: Sequence[Token], at: int) -> bool:
    """Whether the sentence begins with the word and a mark: "Groß, Abo aufs Eis"."""
    names = lexicon().names
    if at > 0 or not tokens[at].capital or len(tokens) < at + 3:
        return False
    thing = tokens[at].fold in names.times or is_object(tokens[at])
    return tokens[at + 1].text in (",", ":", "-", "–") and not thing


def _before_number(tokens: Sequence[Token], at: int) -> bool:
    """Whether the number of an invoice stands right behind: "Card, R-2026-0049"."""
    after = tokens[at + 1 : at + 3]
    behind = [token for token in after if token.text not in (",", ":")][:1]
    return at == 0 and tokens[at].capital and any(each.text[:2] == "__" for each in behind)


def _in_phrase(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word makes a phrase with the one before and a verb: "ist zu Ende"."""
    names = lexicon().names
    tied = "_".join(token.fold for token in tokens[max(0, at - 1) : at + 1])
    return tied in names.phrases and any(token.fold in names.phrased for token in tokens)


def _behind_unfit(tokens: Sequence[Token], at: int) -> bool:
    """Whether an article stands before the word that no thing of its name has: "die März"."""
    names, token = lexicon().names, tokens[at]
    unfit = names.unfit.get(token.fold, frozenset())
    seen = token.capital or token.fold in names.nouns
    before = [each.fold for each in tokens[max(0, at - 2) : at]]
    return seen and not unfit.isdisjoint((*before[-1:], "_".join(before)))


def _foreign(tokens: Sequence[Token], at: int) -> bool:
    """Whether a time of one language stands in a sentence of another: "bill Freitag"."""
    words, word = lexicon(), tokens[at].fold
    own = [plain for plain in words.plain.values() if word in plain]
    if len(own) != 1 or word not in words.names.nouns:
        return False
    before = tokens[at - 1].fold if at > 0 else ""
    if before in own[0] or before in words.names.dated:
        return False
    rest = {token.fold for token in (*tokens[:at], *tokens[at + 1 :])}
    others = frozenset[str]().union(
        *(plain for plain in words.plain.values() if plain is not own[0])
    )
    return len(rest & others) > 1 and rest & own[0] <= others


def _closes_order(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that is no day ends a short order or stands before "please"."""
    words = lexicon()
    after = tokens[at + 1 :]
    small = tokens[at].fold in words.names.adverbs
    ends = not after or after[0].text in ",.;:!?–-" or after[0].fold in words.please
    if not ends or at == 0 or tokens[at].fold in words.names.times:
        return False
    if not behind_object(tokens, at) or (tokens[at - 1].fold == BLANK and not small):
        return False
    return small or tokens[at].capital


def _ordered(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word is what an order is about: "freeze max from Monday", "pausier klein ab"."""
    names, after = lexicon().names, tokens[at + 1 : at + 2]
    time = tokens[at].fold in names.times and not tokens[at].capital
    if at == 0 or tokens[at - 1].fold not in names.orders or time:
        return False
    opens = at == 1 or not tokens[at - 2].word or tokens[at - 2].fold in lexicon().please
    return opens and any(token.fold in names.since for token in after)


def _owns(tokens: Sequence[Token], at: int) -> bool:
    """Whether something belongs to the word: "Ende's contract", "Freitags letzte Rechnung"."""
    token = tokens[at]
    if not token.fold.endswith("s"):
        return False
    names = lexicon().names
    bare = token.fold[:-1]
    if is_object(tokens[at]) or (bare in names.objects and not token.capital):
        return False  # "the card's empty"
    word = token.capital and (bare in names.adverbs or bare in names.nouns)
    return token.possessive or (word and any(is_object(each) for each in tokens[at + 1 : at + 3]))


def _capital_inside(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that is small as a rule has a capital inside of a sentence."""
    return tokens[at].capital and at > 0 and tokens[at - 1].text not in ".!?"


def _shouted(tokens: Sequence[Token]) -> bool:
    return all(not token.word or token.text.isupper() for token in tokens)


def _opens(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word opens the sentence and a person's doing follows."""
    words = lexicon()
    if at + 1 >= len(tokens) or not _does(tokens, at):
        return False
    noun = tokens[at].fold not in words.names.adverbs
    asked = noun and at > 0 and tokens[at - 1].fold in words.names.asks
    return at == 0 or asked or not tokens[at - 1].word


def _does(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word behind is a verb that the word at ``at`` can be the subject of."""
    words, after = lexicon(), tokens[at + 1]
    if after.fold in words.names.states and not is_object(tokens[at]):
        return True
    if words.concepts.knows(tokens[at].fold):
        return after.fold in words.names.human
    said = after.fold in words.names.verbs
    if tokens[at].fold not in words.names.adverbs:
        return said or after.fold in words.names.human
    finite = after.fold.endswith(words.names.doing) and not after.capital
    return after.fold in words.names.human or (finite and (said or len(after.fold) > _LONG))


def _belongs(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word is the owner in "Vertrag von Ende" or the subject of a question."""
    names = lexicon().names
    if not tokens[at].capital or at == 0:
        return False
    if tokens[at - 1].fold in names.asks:
        return at == 1 or not tokens[at - 2].word
    return tokens[at - 1].fold in names.of and at > 1 and is_object(tokens[at - 2])
