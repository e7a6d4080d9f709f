"""Short notes that show that a word is a person: "Freitag pausiert ab Montag"."""

from collections.abc import Sequence

from handlers.understanding.clock_words import clock_words
from handlers.understanding.names.signs import is_object
from handlers.understanding.phrases import lexicon
from handlers.understanding.words import Token

_LONG = 5
_THREE = 3  # words of such a note
_SIGNED = 2  # a sign and its number
_DAY = 2  # where the day stands in "Freitag am Freitag"


def notes_somebody(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a note begins with a person, and goes on with a day or a new sentence."""
    days = _rests(tokens, at) or _on_his_day(tokens, at) or _until_figures(tokens, at)
    heads = _heads(tokens, at) or _denied_verb(tokens, at) or _heads_units(tokens, at)
    return days or heads or _buys(tokens, at) or _has_units_counted(tokens, at)


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
    words = lexicon()
    headed = at == 1 and (is_object(tokens[0]) or words.concepts.spelled(tokens[0].fold))
    dates = words.days_of_year - clock_words().hours
    dated = any(token.text in "./" or token.fold in dates for token in tokens[at + 3 : at + 4])
    heads = at == 0 or headed
    timely = tokens[at].fold in names.times or (at == 1 and not is_object(tokens[at]))
    timely = timely and tokens[at].capital
    if not heads or not timely or not dated:
        return False
    return after[0].fold in names.till and after[1].text.isdecimal()


def _has_units_counted(tokens: Sequence[Token], at: int) -> bool:
    """Whether a note counts units of somebody, up or down: "Karte Sommer minus 1"."""
    behind = tokens[at + 1 : at + 3]
    if at != 1 or len(behind) < _SIGNED or not is_object(tokens[0]):
        return False
    quantities = lexicon().quantities
    signed = behind[0].fold in quantities["plus"] | quantities["minus"] | {"+", "-"}
    return signed and tokens[at].capital and behind[1].text.isdecimal()


def _heads(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is a sentence by itself before what is wanted: "Kurz. Make active again."."""
    names, behind = lexicon().names, tokens[at + 1 : at + 3]
    other = names.nouns | names.times | lexicon().hands["short-forms"]
    small = tokens[at].fold in names.adverbs - other
    opens = at == 0 and small and tokens[at].capital and len(tokens) > _LONG
    return opens and behind[0].text == "." and behind[1].capital


def _denied_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether a note is somebody, a negator and a verb of notes: "Lange nicht verlängern"."""
    words, said = lexicon(), [token.fold for token in tokens if token.word]
    if at or not tokens[0].capital or len(said) != _THREE or tokens[0].fold in words.names.times:
        return False
    return said[1] in words.negators and words.corrected(said[2]) in words.names.renews


def _heads_units(tokens: Sequence[Token], at: int) -> bool:
    """Whether a time stands alone before units that are asked for: "März. Units left?"."""
    words, behind = lexicon(), [token.fold for token in tokens[at + 2 :] if token.word]
    marked = at == 0 and tokens[0].capital and len(tokens) > _LONG - 1 and tokens[1].text in ".:"
    timely = marked and tokens[0].fold in words.names.times & words.names.nouns
    counted = not words.quantities["unit"].isdisjoint(behind)
    return timely and counted and 1 < len(behind) < _LONG and tokens[-1].text == "?"


def _buys(tokens: Sequence[Token], at: int) -> bool:
    """Whether an order to sell ends with the word: "sell a ten-class card to stark"."""
    words, behind = lexicon(), tokens[at + 1 : at + 2]
    if at < _THREE or tokens[0].fold not in words.names.sells:
        return False
    ends = all(not token.word or token.fold in words.please for token in behind)
    return ends and tokens[at - 1].fold in words.names.buyers


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
