"""What a sentence wants besides its slots: more than one contract or person, more course days.

A wish has the slots of one thing. Who says "both contracts", "my husband's and mine" or "on
Tuesday and Thursday" is to hear that one was taken, and what was not.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from handlers.understanding.days.dates import FoundDate
from handlers.understanding.facts import Facts
from handlers.understanding.phrases import lexicon
from handlers.understanding.slots import fill
from handlers.understanding.things import Thing
from handlers.understanding.words import Token

_LONGEST_CAUSE = 1_000
_NEAR = 3  # words from a conjunction to those whom it joins
_JOINS = frozenset({"&", "+"})
_LIST = _JOINS | {",", "/"}
_ENDS = frozenset({".", ";", "!", "?"})
_WISH = frozenset({"quit", "immediate", "customer-gives", "term-end"})
_DONE_TO_ALL = _WISH | {"endv", "end-soft", "pause", "resume", "no-renew", "annul", "please"}


def more_contracts(facts: Facts) -> bool | None:
    """Return True where more than one contract, or more than one person's, is spoken of.

    Customers speak of two people with "wir", and with themselves beside a relative; who says
    "my contract" as well means that one.
    """
    if _both(facts.tokens) or _all_there_is(facts) or _every_one(facts):
        return True
    if facts.role != "customer":
        return None
    return True if _with_another(facts) or _together(facts.tokens) else None


def more_people(facts: Facts) -> bool | None:
    """Return True where a customer speaks of himself and of somebody else: "me and my son"."""
    return True if facts.role == "customer" and _with_another(facts) else None


def _both(tokens: Sequence[Token]) -> bool:
    """Whether "both" stands before contracts, a verb or the end; not "both knees"."""
    words = lexicon()
    return any(
        token.fold in words.many["both"] and (not behind.word or words.knows(behind.fold))
        for token, behind in pairwise((*tokens, _END))
    )


def _all_there_is(facts: Facts) -> bool:
    """Whether "everything" is what is to end or rest; not "thanks for everything"."""
    words, tokens = lexicon(), facts.tokens
    verbs = {facts.places[each.start] for each in facts.matches if each.concept in _DONE_TO_ALL}
    before = (None, *tokens)
    return any(
        token.fold in words.many["whole"]
        and not (led is not None and led.fold in words.many["whole-led"])
        and (not behind.word or behind.start in verbs or _opens_day(facts, behind))
        for led, token, behind in zip(before, tokens, (*tokens[1:], _END), strict=False)
    )


def _opens_day(facts: Facts, token: Token) -> bool:
    """Whether a day begins with a word, or right behind it ("by 31 January")."""
    at = facts.tokens.index(token)
    near = facts.tokens[at : at + 2] if token.fold in lexicon().leading else (token,)
    return any(day.start <= each.start < day.end for day in facts.days for each in near)


def _every_one(facts: Facts) -> bool:
    """Whether several contracts of one's own, or all of somebody's, are named."""
    led = lexicon().many["every"] | lexicon().many["plural-own"]
    named = [facts.place_of(match) for match in facts.matches if match.concept == "contracts"]
    named += [each.start for each in facts.tokens if each.fold in lexicon().many["cards"]]
    return any(led.intersection(_before(facts, place)) for place in named)


def _before(facts: Facts, place: int) -> set[str]:
    folds = [token.fold for token in facts.tokens if token.start < place]
    return set(folds[-_NEAR:])


def _with_another(facts: Facts) -> bool:
    """Whether a conjunction joins relatives or people on file with each other or the speaker."""
    tokens, others = facts.tokens, _others(facts)
    people = others | {
        at
        for at, token in enumerate(tokens)
        if token.fold in lexicon().many["self"] and at + 1 not in others
    }
    joints = (at for at, token in enumerate(tokens) if _is_and(token))
    around = ((range(at - _NEAR, at), range(at + 1, at + 1 + _NEAR)) for at in joints)
    return any(
        people.intersection(before)
        and people.intersection(behind)
        and others.intersection((*before, *behind))
        for before, behind in around
    )


def _others(facts: Facts) -> set[int]:
    """Return where relatives and people on file stand; "mein" before one is not the speaker."""
    words = lexicon().doubts
    kin = words.kin | words.whose(facts.tokens)
    found = {at for at, token in enumerate(facts.tokens) if token.fold in kin}
    return found | {
        at for name in facts.names if name.people for at in range(name.start, name.end)
    }


def _is_and(token: Token) -> bool:
    return token.fold in lexicon().many["and"] or token.text in _JOINS


def _together(tokens: Sequence[Token]) -> bool:
    """Whether people speak for themselves together, and nobody of his own alone."""
    words = lexicon()
    said = {token.fold for token in tokens}
    said |= {
        words.contracted[token.fold]
        for token in tokens
        if token.fold in words.contracted and len(token.text) > len(token.fold)
    }
    return bool(said & words.many["we"]) and not said & words.many["self"]


def more_days(facts: Facts, intent: str) -> list[dict[str, str]] | None:
    """Return the other course days that are wanted: ``course`` and ``date`` (ISO), in order.

    Only what "and" or a comma joins is wanted too; of "Tuesday or Thursday" one is.
    """
    slots = fill(intent, facts)
    wanted = list(dict.fromkeys(_wanted(facts)))
    taken = (slots.get("course"), slots.get("date"))
    others = [pair for pair in wanted if pair != taken]
    if len(others) == len(wanted):
        return None
    found = [
        {name: value for name, value in zip(("course", "date"), pair, strict=True) if value}
        for pair in others
    ]
    return found or None


def _wanted(facts: Facts) -> Iterator[tuple[str | None, str | None]]:
    """Yield courses with days, where all that is named is joined to one list."""
    days = [day for day in facts.days if day.kind == "day" and day.first == day.last and day.first]
    courses = list(facts.courses)
    if max(len(days), len(courses)) < 2 or not _one_list(facts, days, courses):  # noqa: PLR2004
        return
    if len(days) <= 1:
        on = days[0].first.isoformat() if days and days[0].first else None
        yield from ((course.name, on) for course in courses)
        return
    for day in days:
        yield _course_of(facts, day), day.first.isoformat() if day.first else None


def _course_of(facts: Facts, day: FoundDate) -> str | None:
    """Return the course that a day belongs to: the last one before it, or else the first one."""
    led = [each for each in facts.courses if facts.tokens[each.start].start < day.start]
    chosen = led[-1:] or facts.courses[:1]
    return chosen[0].name if chosen else None


def _one_list(facts: Facts, days: Sequence[FoundDate], courses: Sequence[Thing]) -> bool:
    """Whether nothing but conjunctions and small words stand between all that is named."""
    words, tokens = lexicon(), facts.tokens
    spans = [(day.start, day.end) for day in days]
    spans += [(tokens[each.start].start, tokens[each.end - 1].end) for each in courses]
    first, last = min(start for start, _ in spans), max(end for _, end in spans)
    between = [
        token
        for token in tokens
        if first <= token.start < last
        and not any(start <= token.start < end for start, end in spans)
    ]
    soft = (words.filler | words.leading) - words.corrections - words.contrast - words.negators
    joins = _LIST | words.many["and"] | words.many["then"]
    return any(each.fold in joins for each in between) and all(
        each.fold in joins or each.fold in soft or each.text == "." for each in between
    )


def cause(facts: Facts) -> str | None:
    """Return why a customer gives notice, as typed: what stands behind "weil", "because of"."""
    if facts.role != "customer":
        return None
    words = lexicon().money["because-of"] | lexicon().money["because"]
    for at in _reasons_open(facts):
        said = _without_wish(facts, at, list(_until_end(facts, at)))
        while said and (said[0].fold in words or not said[0].word):
            said.pop(0)
        while said and not said[-1].word:
            said.pop()
        if said:
            return facts.text[said[0].start : said[-1].end][:_LONGEST_CAUSE]
    return None


def _reasons_open(facts: Facts) -> Iterator[int]:
    """Yield behind which words a reason stands; "aus wichtigem Grund" only says there is one."""
    words = lexicon()
    called = {
        facts.places[at]
        for match in facts.matches
        if match.concept == "good-cause"
        for at in range(match.start, match.end)
    }
    own = words.many["self"] | words.many["we"]
    for at, (token, behind) in enumerate(pairwise(facts.tokens), start=1):
        opens = token.fold in words.money["because"] and token.start not in called
        if opens or (token.fold in words.money["since"] and behind.fold in own):
            yield at


def _without_wish(facts: Facts, at: int, said: list[Token]) -> list[Token]:
    """Return a reason without the wish that stands behind it ("Umzug kündigen").

    A clause ("weil das Studio schließt") has a verb of its own: its wish stands behind a comma.
    """
    words = lexicon()
    opens = facts.tokens[at - 1]
    follows = said[:1] and said[0].fold in words.money["because-of"]
    is_clause = opens.fold in words.money["clause"] and not follows
    wished = set(_wished_places(facts, opens.start, _WISH if is_clause else _DONE_TO_ALL))
    soft = words.filler | words.leading | words.days["effective"]
    soft |= words.doubts.wishes | words.many["self"] | words.many["we"]
    cut = behind = len(said)
    while behind and (said[behind - 1].start in wished or _is_soft(facts, said[behind - 1], soft)):
        behind -= 1
        whole = not is_clause or (behind and said[behind - 1].text == ",")
        if whole and any(each.start in wished for each in said[behind:]):
            cut = behind
    return said[:cut] if cut else said


def _wished_places(facts: Facts, opened: int, concepts: frozenset[str]) -> Iterator[int]:
    """Yield where words of the wish stand; of what began before the reason only the last one."""
    for match in facts.matches:
        if match.concept not in concepts:
            continue
        if facts.places[match.start] > opened:
            yield from (facts.places[at] for at in range(match.start, match.end))
        elif facts.place_of(match) > opened:
            yield facts.place_of(match)


def _is_soft(facts: Facts, token: Token, soft: frozenset[str]) -> bool:
    in_day = any(day.start <= token.start < day.end for day in facts.days)
    return in_day or not token.word or token.fold in soft


def _until_end(facts: Facts, at: int) -> Iterator[Token]:
    """Yield the words from a place to the end of the sentence; the point of a day is none."""
    for token in facts.tokens[at:]:
        in_day = any(day.start <= token.start < day.end for day in facts.days)
        if token.text in _ENDS and not in_day:
            return
        yield token


_END = Token(0, 0, ".", ".")
