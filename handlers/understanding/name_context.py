"""Whether a word that could be a name is meant as one: titles, neighbours, capitals, place."""

from collections.abc import Sequence

from handlers.understanding.phrases import lexicon
from handlers.understanding.words import Token


def ambiguous(token: Token) -> bool:
    """Return whether a word is an everyday one besides being somebody's name."""
    words = lexicon()
    forms = {token.fold, token.fold.removesuffix("s")} if token.possessive else {token.fold}
    names = words.names
    return any(form in names.adverbs or form in names.nouns or words.knows(form) for form in forms)


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
    token = tokens[at]
    if title_before(tokens, at) or _owns(tokens, at) or _closes_order(tokens, at):
        return True
    if at + 1 < len(tokens) and (
        tokens[at + 1].text in (".", "'") or tokens[at + 1].text.isdigit()
    ):
        return False
    if token.fold in lexicon().names.adverbs:
        return _capital_inside(tokens, at) and not _shouted(tokens)
    return not others and (_opens(tokens, at) or _belongs(tokens, at))


def looks_like_name(tokens: Sequence[Token], at: int) -> bool:
    """Return whether the place of an unusual word is that of a name."""
    return (
        title_before(tokens, at)
        or _opens(tokens, at)
        or (tokens[at].possessive and tokens[at].capital)
        or _belongs(tokens, at)
        or (_behind_object(tokens, at) and (tokens[at].capital or at + 1 == len(tokens)))
        or len(tokens) == 1
        or (at == 1 and len(tokens) == 2 and not tokens[at].fold.endswith("en"))  # noqa: PLR2004 - "kündige kowalski"
    )


def _behind_object(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word stands behind what people have: "Kündigung Kowalski"."""
    return at > 0 and tokens[at - 1].fold in lexicon().names.objects


def _closes_order(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that is no day ends a short order or stands before "please"."""
    words = lexicon()
    after = tokens[at + 1 :]
    ends = not after or after[0].text in ",.;:!" or after[0].fold in words.please
    if not ends or at == 0 or tokens[at].fold in words.days_of_year:
        return False
    small = tokens[at].fold in words.names.adverbs
    return _behind_object(tokens, at) and (small or tokens[at].capital)


def _owns(tokens: Sequence[Token], at: int) -> bool:
    """Whether something belongs to the word: "Ende's contract"."""
    return tokens[at].possessive and tokens[at].fold.endswith("s")


def _capital_inside(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that is small as a rule has a capital inside of a sentence."""
    return tokens[at].capital and at > 0 and tokens[at - 1].word


def _shouted(tokens: Sequence[Token]) -> bool:
    return all(not token.word or token.text.isupper() for token in tokens)


def _opens(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word opens the sentence and a person's doing follows."""
    words = lexicon()
    thing = words.concepts.knows(tokens[at].fold)
    verbs = words.names.human if thing else words.names.verbs
    if at + 1 >= len(tokens) or tokens[at + 1].fold not in verbs:
        return False
    asked = at > 0 and tokens[at - 1].fold in ("is", "has", "does", "did", "hat", "ist")
    return at == 0 or asked or not tokens[at - 1].word


def _belongs(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word is the owner in "Vertrag von Ende" or the subject of a question."""
    names = lexicon().names
    if not tokens[at].capital or at == 0:
        return False
    before = tokens[at - 1].fold
    if before in ("is", "has", "does", "did"):
        return True
    return before in names.of and at > 1 and tokens[at - 2].fold in names.objects
