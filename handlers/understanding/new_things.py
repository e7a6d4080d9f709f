"""The name of a course or a plan that is to be created, as typed.

It is on no list, so it is read by its place: in quotes, behind "called" or a colon, or as the
first words that nobody knows. What is not clear is left out, to be asked for.
"""

import re
from collections.abc import Sequence

from handlers.understanding.clauses import clause_around
from handlers.understanding.facts import Facts
from handlers.understanding.phrases import lexicon
from handlers.understanding.plan_meant import in_one_that_stays
from handlers.understanding.words import Token

_QUOTED = re.compile(r"[„“”\"«»‚‘]\s*([^„“”\"«»‚‘’]{2,60}?)\s*[“”\"«»‘’]")  # noqa: RUF001 - people type these
_STOPS = frozenset(",;:.!?()–—/")
_LONGEST = 60
_KIND_BACK = 3  # how far before "plan" its "as" stands: "as a new plan"
_SHORTEST = 2


def new_thing(facts: Facts) -> str | None:
    """Return the name that a sentence gives to a new course or plan, or None.

    Example:
        "Kurs hinzufügen: Yoga für Schwangere, dienstags" names "Yoga für Schwangere".
    """
    if quoted := _QUOTED.search(facts.text):
        return quoted.group(1)
    named = (
        _behind_called(facts)
        or _behind_kind(facts)
        or _behind_colon(facts)
        or _unheard_run(facts)
        or _before_as(facts)
    )
    return named if named and _SHORTEST <= len(named) <= _LONGEST else None


def _behind_called(facts: Facts) -> str | None:
    called = lexicon().new["called"]
    at = next((n for n, token in enumerate(facts.tokens) if token.fold in called), None)
    return None if at is None else _until_stop(facts, _behind_links(facts.tokens, at + 1))


def _behind_links(tokens: Sequence[Token], at: int) -> int:
    """Return the place behind words between "name" and the name ("it", "is", "of")."""
    links = lexicon().new["is"]
    while at < len(tokens) and tokens[at].fold in links and not tokens[at].capital:
        at += 1
    return at


def _behind_kind(facts: Facts) -> str | None:
    """Return the capital words right behind a "course" or "plan" ("Kurs Aqua Fit"), the first."""
    kinds = lexicon().new["kinds"]
    tokens = facts.tokens
    tied = {at + 1 for at, token in enumerate(tokens) if token.text == "-"}  # "Ten-Class Card"
    places = (at for at, token in enumerate(tokens) if token.fold in kinds and at not in tied)
    return next(filter(None, (_named_behind(facts, at) for at in places)), None)


def _named_behind(facts: Facts, at: int) -> str | None:
    words = lexicon()
    if at + 1 >= len(facts.tokens) or not _all_known(_led(facts, at)):
        return None
    name = facts.tokens[at + 1]
    loose = words.new["ends"] | words.new["inside"] | words.new["other"] | words.filler
    if not name.capital or name.fold in loose or _is_day(facts, name):
        return None
    return _until_stop(facts, at + 1)


def _led(facts: Facts, at: int) -> Sequence[Token]:
    """Return the words before a place, only those of its clause where that one orders."""
    begin, _end = clause_around(facts.tokens, facts.tokens[at].start, facts.tokens[at].end)
    place = facts.tokens[at].start
    orders = any(
        match.concept == "make" and begin <= facts.places[match.start] < place
        for match in facts.matches
    )
    return [token for token in facts.tokens[:at] if not orders or token.start >= begin]


def _all_known(tokens: Sequence[Token]) -> bool:
    return all(lexicon().knows(token.fold) or not token.word for token in tokens)


def _behind_colon(facts: Facts) -> str | None:
    for at, token in enumerate(facts.tokens):
        if _said_mark(token) == ":" and not _inside_number(facts.tokens, at):
            kind = {each.fold for each in facts.tokens[at + 1 : at + 2]} & lexicon().new["kinds"]
            return _until_stop(facts, at + 2 if kind else at + 1)
    return None


def _said_mark(token: Token) -> str:
    """Return a punctuation mark that is written or spelled out, else the word."""
    return lexicon().dictated.get(token.fold, token.text)


def _before_as(facts: Facts) -> str | None:
    """Return what stands before "as a new plan", back to the order ("add", "bitte")."""
    new, tokens = lexicon().new, facts.tokens
    kinds = (at for at in range(_KIND_BACK, len(tokens)) if tokens[at].fold in new["kinds"])
    ends = (n for at in kinds for n in range(at - _KIND_BACK, at) if tokens[n].fold in new["as"])
    end = first = next(ends, 0)
    while first and _names_new(facts, first - 1):
        first -= 1
    return _typed(facts, first, end)


def _names_new(facts: Facts, at: int) -> bool:
    """Whether a word may belong to a new name: no order, no mark, no small everyday word."""
    token, words = facts.tokens[at], lexicon()
    if not token.word or _said_mark(token) in _STOPS or _orders(facts, token):
        return False
    return not (words.filler | words.leading | words.please | words.pronouns) & {token.fold}


def _orders(facts: Facts, token: Token) -> bool:
    """Whether a word opens or closes an order of something new ("leg ... an")."""
    verbs = (match for match in facts.matches if match.concept == "make")
    return any(
        token.start in (facts.places[match.start], facts.places[match.end - 1]) for match in verbs
    )


def _inside_number(tokens: Sequence[Token], at: int) -> bool:
    """Whether a colon stands inside of a time ("18:30")."""
    return at > 0 and tokens[at - 1].text.isdecimal()


def _until_stop(facts: Facts, first: int) -> str | None:
    """Return the words from a place on, up to a comma, a number or a word that ends a name."""
    end = first
    while end < len(facts.tokens) and not _stops(facts, first, end):
        end += 1
    return _typed(facts, first, end)


def _stops(facts: Facts, first: int, at: int) -> bool:
    token = facts.tokens[at]
    if _said_mark(token) in _STOPS or token.text.startswith("_"):
        return True
    if _is_day(facts, token):
        named = _begins_with(facts, facts.tokens[first], token)
        return not named and not _capitals(facts.tokens[at : at + 2])  # but "Weekend Card"
    if token.text.isdecimal():
        return at > first and not _figure_of_name(facts.tokens, at)
    following = facts.tokens[at + 1] if at + 1 < len(facts.tokens) else None
    new = lexicon().new
    if following and following.text[:-1].isdecimal() and following.text[-1].isupper():
        return False  # "Couch to 5K"
    if token.fold in new["inside"] and following and following.capital:
        return _is_day(facts, following) or following.fold in new["ends"]
    if token.fold in new["inside"] and following and following.fold in new["seasons"]:
        return True
    return at > first and token.fold in new["ends"] and not token.capital


def _begins_with(facts: Facts, first: Token, token: Token) -> bool:
    """Whether a word belongs to a length with which a name begins: "6 Weeks Postnatal"."""
    return any(
        day.kind == "duration" and day.start == first.start and token.start < day.end
        for day in facts.days
    )


def _capitals(tokens: Sequence[Token]) -> bool:
    return len(tokens) > 1 and all(token.capital for token in tokens)


def _figure_of_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number closes a name: "Yoga 2" and not "Yoga 12 Plätze"."""
    return at + 1 == len(tokens) or tokens[at + 1].text in ",+"


def _is_day(facts: Facts, token: Token) -> bool:
    return any(day.start <= token.start < day.end for day in facts.days)


def _unheard_run(facts: Facts) -> str | None:
    """Return the first words that no list knows, or that have a capital in English."""
    tokens = facts.tokens
    opens = [at for at in range(len(tokens)) if _opens_name(facts, at)]
    at = next((each for each in opens if _is_compound(tokens[each])), next(iter(opens), None))
    if at is None:
        return None
    first, end = at, at + 1
    while first > 1 and _capital_before(facts, first - 1):
        first -= 1
    while end < len(tokens) and _goes_on(facts, end):
        end += 1
    return _typed(facts, first, end)


def _capital_before(facts: Facts, at: int) -> bool:
    """Whether the word before belongs to the name though it is a known one ("Step Aerobic")."""
    token = facts.tokens[at]
    words = lexicon()
    plain = any(token.fold in each for each in words.plain.values())
    ours = plain or token.fold in words.generic or _spoken_noun(token.fold)
    return token.capital and not ours and not _is_day(facts, token)


def _opens_name(facts: Facts, at: int) -> bool:
    token = facts.tokens[at]
    before = facts.tokens[at - 1].fold if at else ""
    named = any(letter.isalpha() for letter in token.text) and not in_one_that_stays(facts, at)
    if not named or _is_day(facts, token) or before in lexicon().new["other"]:
        return False
    if before in lexicon().names.of and any(name.start <= at < name.end for name in facts.names):
        return False
    if at == 0 and lexicon().concepts.begins(token.fold):
        return False
    small = token.text[:1].islower()
    if small and any(other.capital for other in facts.tokens[1:]):
        return _of_course(facts, at)
    return _own(facts, token, first=at == 0) or _of_course(facts, at)


def _own(facts: Facts, token: Token, *, first: bool) -> bool:
    """Whether a word is nobody else's: unheard, a compound ("Sommerkarte"), an English capital."""
    words = lexicon()
    if token.fold in words.generic or token.fold in words.filler or token.fold in words.dictated:
        return False
    if token.fold in words.names.ordinary and (first or not token.capital):
        return False
    if _is_compound(token):
        return True
    if facts.language == "en" and token.capital and not first and len(token.text) > 1:
        return True
    return not words.knows(token.fold) and words.corrected(token.fold) == token.fold


def _is_compound(token: Token) -> bool:
    """Whether it is a card, a course of some new kind: "Sommerkarte"."""
    nouns = tuple(noun for noun in lexicon().generic if len(noun) > _SHORTEST)
    ends = [noun for noun in nouns if token.fold.endswith(noun) and token.fold != noun]
    return any(len(token.fold) > len(noun) + 2 for noun in ends) and not _spoken_noun(token.fold)


def _spoken_noun(word: str) -> bool:
    """Whether a compound is itself a word of this trade ("Vertragslaufzeit", "Stundenplan")."""
    return lexicon().concepts.spelled(word)


def _of_course(facts: Facts, at: int) -> bool:
    return any(thing.start <= at < thing.end for thing in (*facts.courses, *facts.plans))


def _goes_on(facts: Facts, at: int) -> bool:
    token, before = facts.tokens[at], facts.tokens[at - 1]
    if token.text in "-+" or before.text == "-":
        return token.start == before.end
    if token.capital and before.fold in lexicon().new["links"] and not _is_day(facts, token):
        return True
    if token.text in _STOPS or _is_day(facts, token):
        return False
    following = facts.tokens[at + 1] if at + 1 < len(facts.tokens) else None
    if token.fold in lexicon().new["links"] and not token.capital:
        if following is None or following.fold in lexicon().new["other"]:
            return False  # a room or one of our own words behind "in" or "for" is no name
        return following.capital and not _is_day(facts, following)
    if token.fold in lexicon().generic:
        closes = facts.language == "en" or token.fold in lexicon().new["closing"]
        return closes and token.capital == before.capital
    return _own(facts, token, first=False) or _of_course(facts, at) or _capital_pair(facts, at)


def _capital_pair(facts: Facts, at: int) -> bool:
    token = facts.tokens[at]
    return token.capital and token.text[:1].isalpha() and not _spoken_noun(token.fold)


def _typed(facts: Facts, first: int, end: int) -> str | None:
    """Return the words as typed, without what ends no name."""
    tokens = facts.tokens
    loose = lexicon().new["ends"] | lexicon().new["inside"]
    while end > first and tokens[end - 1].text.islower() and tokens[end - 1].fold in loose:
        end -= 1
    while first < end and (tokens[first].fold in lexicon().filler or not tokens[first].word):
        first += 1
    while end > first and (_is_verb(facts, end - 1) or _mark(tokens[end - 1])):
        end -= 1
    if end == first:
        return None
    return facts.text[tokens[first].start : tokens[end - 1].end].rstrip("'")


def _mark(token: Token) -> bool:
    return not token.word and token.text != "+"


def _is_verb(facts: Facts, at: int) -> bool:
    """Whether a word is the verb that orders the new thing: "Zumba anlegen"."""
    token = facts.tokens[at]
    return not token.capital and _orders(facts, token)
