"""Short notes that show that a word is a person: "Freitag pausiert ab Montag"."""

from collections.abc import Sequence

from handlers.understanding.names.signs import is_object
from handlers.understanding.phrases import lexicon
from handlers.understanding.words import Token

_LONG = 5
_DAY = 2  # where the day stands in "Freitag am Freitag"


def notes_somebody(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a note begins with a person, and goes on with a day or a new sentence."""
    days = _rests(tokens, at) or _on_his_day(tokens, at) or _until_figures(tokens, at)
    return days or _heads(tokens, at)


def _rests(tokens: Sequence[Token], at: int) -> bool:
    """Whether a note begins so and goes on with a day: "Freitag pausiert ab Montag"."""
    names, after = lexicon().names, [token.fold for token in tokens[at + 1 : at + 3]]
    opens = at == 0 and tokens[at].capital and not is_object(tokens[at])
    return opens and len(after) > 1 and after[0] in names.rests and after[1] in names.since


def _on_his_day(tokens: Sequence[Token], at: int) -> bool:
    """Whether a note names somebody and the day he is called like: "Freitag am Freitag"."""
    if at or len(tokens) <= _DAY or not tokens[0].capital:
        return False
    names, led, day = lexicon().names, tokens[1].fold, tokens[_DAY].fold
    return day == tokens[0].fold and day in names.times & names.nouns and led in names.dated


def _until_figures(tokens: Sequence[Token], at: int) -> bool:
    """Whether a note ends somebody on a day in figures: "März zum 31.3. kündigen"."""
    names, after = lexicon().names, tokens[at + 1 : at + 3]
    heads = at == 0 or (at == 1 and is_object(tokens[0]))
    timely = tokens[at].fold in names.times or (at == 1 and not is_object(tokens[at]))
    timely = timely and tokens[at].capital
    if not heads or not timely or len(after) < _DAY:
        return False
    return after[0].fold in names.till and after[1].text.isdecimal()


def _heads(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is a sentence by itself before what is wanted: "Kurz. Make active again."."""
    names, behind = lexicon().names, tokens[at + 1 : at + 3]
    other = names.nouns | names.times | lexicon().hands["short-forms"]
    small = tokens[at].fold in names.adverbs - other
    opens = at == 0 and small and tokens[at].capital and len(tokens) > _LONG
    return opens and behind[0].text == "." and behind[1].capital


def heads_order(tokens: Sequence[Token]) -> bool:
    """Return whether a verb of a note stands behind the first word: "hofmann einfrieren"."""
    words = lexicon()
    return any(words.corrected(token.fold) in words.names.noted for token in tokens[1:2])


def between_order(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a note in small letters names what it is about and goes on with a day.

    "enddatum neuman von 31.3. auf 30.4."
    """
    words = lexicon()
    noun = at == 1 and words.concepts.spelled(tokens[0].fold)
    return noun and any(token.fold in words.leading for token in tokens[at + 1 : at + 2])
