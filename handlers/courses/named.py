"""Which course a sentence names; one that the studio does not have is never taken for another.

Understanding knows the names of courses; a name that it has never heard is found by its place:
behind "zu", "in", "für" …, in quotes, behind a slash command, or around a name that is known
("Hot Pilates" is not "Pilates").
"""

import re
from collections.abc import Iterator

from handlers.courses.said_values import QUOTED, SLASH
from handlers.dialog import Slots, Talk
from handlers.understanding.clock_times import find_times
from handlers.understanding.clock_words import clock_words
from handlers.understanding.facts import Facts, Role, gather
from handlers.understanding.phrases import lexicon
from handlers.understanding.words import Token, fold

_HEARD = "x_heard"
_ARTICLES = frozenset({"den", "dem", "der", "die", "das", "einem", "meinem", "the", "a", "my"})


async def take_named(talk: Talk, slots: Slots) -> None:
    """Fill ``course`` with what the first sentence calls it, known or not; once."""
    if _HEARD in slots or "course_id" in slots:
        return
    slots[_HEARD] = 1
    said = str(slots.get("said", ""))
    text = SLASH.sub("", said)
    if not text:
        return
    role: Role = "customer" if talk.is_customer else "staff"
    facts = gather(text, talk.words.language, role, talk.said_on, talk.vocabulary)
    staff = (each.name for each in await talk.studio.staff())
    people = _words_of(str(slots.get("customer", "")), *staff)
    people |= lexicon().doubts.relatives(facts.tokens)  # "meiner Tochter Yoga"
    before = frozenset(fold(word.strip()) for word in _words(talk))
    known = facts.courses[0].name if facts.courses else None
    if slots.get("course") not in (None, "", known):
        return
    name = _longer(facts, people, before) if known else None
    name = name or known
    if name is None and "as" not in slots:  # "for the calendar" names a file and no course
        name = _unheard(facts, people, before, anywhere=text != said)
    if name:
        slots["course"] = name


def _words(talk: Talk) -> list[str]:
    return talk.words("course-words-before").split(",")


def _longer(facts: Facts, people: frozenset[str], before: frozenset[str]) -> str | None:
    """Return the longer name of which a known one is only a part, with words nobody has heard."""
    tokens, known = facts.tokens, facts.courses[0]
    covered = _covered(facts)

    def belongs(at: int) -> bool:
        token = tokens[at]
        is_new = token.capital and _may_be_name(token) and not _everyday(token)
        mine = any(start <= token.start < end for start, end in covered)
        return is_new and not mine and token.fold not in people | before

    first, end = known.start, known.end
    while first > 1 and belongs(first - 1):
        first -= 1
    while end < len(tokens) and belongs(end):
        end += 1
    is_longer = (first, end) != (known.start, known.end)
    return facts.text[tokens[first].start : tokens[end - 1].end] if is_longer else None


def _words_of(*names: str) -> frozenset[str]:
    return frozenset(fold(word) for name in names for word in re.split(r"[\s-]", name) if word)


def _unheard(
    facts: Facts, people: frozenset[str], before: frozenset[str], *, anywhere: bool
) -> str | None:
    """Return the name of a course that nobody has heard of; ``anywhere``: also without "zu"."""
    if quoted := QUOTED.search(facts.text):
        return quoted[1]
    for first, end in _runs(facts, people, before):
        at = first
        while at and facts.tokens[at - 1].fold in _ARTICLES:
            at -= 1
        opens = anywhere or (at > 0 and facts.tokens[at - 1].fold in before)
        if opens and not all(map(_everyday, facts.tokens[first:end])):
            return facts.text[facts.tokens[first].start : facts.tokens[end - 1].end]
    return None


def _runs(
    facts: Facts, people: frozenset[str], before: frozenset[str]
) -> Iterator[tuple[int, int]]:
    """Yield where words stand together that are no person, plan, day, time or small word."""
    covered = _covered(facts)
    first = None
    for at, token in enumerate(facts.tokens):
        mine = any(start <= token.start < end for start, end in covered)
        is_free = _may_be_name(token) and token.fold not in people | before and not mine
        if first is not None and not is_free:
            yield first, at
        first = (at if first is None else first) if is_free else None
    if first is not None:
        yield first, len(facts.tokens)


def _covered(facts: Facts) -> list[tuple[int, int]]:
    """Return the characters of what was understood."""
    tokens = facts.tokens
    people = (name for name in facts.names if name.people)
    spans = [(tokens[each.start].start, tokens[each.end - 1].end) for each in facts.plans]
    spans += [(tokens[each.start].start, tokens[each.end - 1].end) for each in people]
    spans += [(each.start, each.end) for each in facts.marks]
    spans += [(each.start, each.end) for each in (*facts.days, *facts.unreal)]
    return spans + [(each.start, each.end) for each in find_times(facts.text)]


def _may_be_name(token: Token) -> bool:
    """Say whether a word can be one of a name: not a weekday, and no small everyday word."""
    is_word = any(letter.isalpha() for letter in token.text)
    return is_word and not _is_weekday(token) and (token.capital or not _everyday(token))


def _is_weekday(token: Token) -> bool:
    return any(token.text.lower() in names for names in clock_words().weekdays.values())


def _everyday(token: Token) -> bool:
    return lexicon().knows(token.fold) or token.fold in lexicon().filler
