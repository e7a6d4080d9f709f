"""Endings that are denied, and endings that are wanted though something beside them is denied.

Who no longer wants to end a contract takes back that he did; who no longer wants to stay ends it.
Which word a negator denies is told in ``denied_words.py``.
"""

from collections.abc import Mapping, Sequence
from itertools import takewhile

from handlers.understanding.denied_words import (
    DAY,
    STOP,
    THING,
    End,
    ends_of,
    negates,
    negator_of,
    part_around,
    part_from,
    tied,
    words_of,
)
from handlers.understanding.facts import Facts
from handlers.understanding.intents import NONE
from handlers.understanding.phrases import lexicon

_UNDO = "contract.undo_termination"
_END = "contract.terminate"
_ENDS = frozenset({_END, "customer.deactivate"})
_NOTHING = frozenset({NONE, "abort"})
_OTHERS = frozenset({"contract.resume", "contract.show"})
"""What is read of words that are denied beside an ending: "doesn't want to pause but cancel"."""
_OF_INTENTS: Mapping[str, str] = {
    "customer.deactivate": "inactive",
    "invoice.credit": "reversals",
    "invoice.delete": "reversals",
    "booking.cancel": "sign-offs",
    "course.cancel_day": "call-offs",
    "contract.pause": "rests",
    "contract.resume": "rests",
    _END: "rests",
}
"""Which list of words says what an intent does, or would if it were no end."""
_OVER = frozenset({"quit", "endv", "notice", "end-date", "no-renew"})
_LIKE_AN_END = (_END, _UNDO, "contract.resume")
_SURE = 0.9
"""How likely these must be together, so that the words alone can tell which it is."""
_ELSEWHERE = frozenset({
    "foreign", "other-contract", "other-contracts", "other-person", "no-renew", "invoice",
    "invoice-word", "course", "booking", "pause", "resume",
})  # fmt: skip
"""With these nothing is surely said of a contract here."""
_TALK = (_ELSEWHERE - {"pause", "resume", "no-renew"}) | {
    "ask", "hold-off", "gossip", "aside", "long-ago", "withdraw", "undo-word", "course-word",
    "other-object", "contracts",
}  # fmt: skip
"""With these no ending is wanted that was not read to be."""


def unless_denied(intent: str, facts: Facts, likely: Mapping[str, float]) -> str:
    """Return the intent, or what it becomes by what is denied and what is not.

    ``likely`` tells of intents how likely they were found to be, of 1.
    """
    if intent not in _ENDS | _NOTHING | _OTHERS | {_UNDO} | _OF_INTENTS.keys():
        return intent
    if not _may_deny(facts) or _of_several(facts):
        return intent
    words = words_of(facts)
    if _is_denied_itself(intent, facts, words):
        return NONE
    if intent not in _ENDS | _NOTHING | _OTHERS | {_UNDO}:
        return intent
    ends = ends_of(facts, words)
    denied = [end for end in ends if end.negator is not None]
    if denied and not _ends_all_the_same(words, ends) and "no-renew" not in facts.features:
        return _denied(intent, facts, words, denied)
    ended = sum(likely.get(name, 0) for name in _LIKE_AN_END)
    if (
        intent not in _ENDS
        and _may_be_wanted(facts)
        and (_gives_up(words) or (ended >= _SURE and _is_wanted(words, ends)))
    ):
        return _END
    return intent


def _may_deny(facts: Facts) -> bool:
    """Whether there is a negator at all, or a word such as "after all"."""
    lexical = lexicon()
    said = tied([token.fold for token in facts.tokens])
    hints = (lexical.negators, lexical.denied["negators"], lexical.denied["back"])
    return any(not words.isdisjoint(said) for words in hints)


def _of_several(facts: Facts) -> bool:
    """Whether several things are named, of which one may be denied and another meant."""
    plans, courses = ({each.name for each in found} for found in (facts.plans, facts.courses))
    invoices = {mark.value for mark in facts.marks if mark.kind == "invoice"}
    return any(len(found) > 1 for found in (plans, courses, invoices))


def _denies(words: Sequence[str]) -> bool:
    return any(negates(words, at) for at in range(len(words)))


def _is_denied_itself(intent: str, facts: Facts, words: Sequence[str]) -> bool:
    """Whether each word for what an intent does is denied: "not cancelling my booking"."""
    said = lexicon().denied
    of_it = said[_OF_INTENTS[intent]] if intent in _OF_INTENTS else frozenset[str]()
    places = [at for at, word in enumerate(words) if word in of_it and not _is_held(words, at)]
    if not places or not (said["part"] | lexicon().contrast).isdisjoint(words):
        return False
    if intent == "contract.resume" and not said["longer"].isdisjoint(words):
        return False  # "no longer wants to pause"
    ended = any(end.negator is None for end in ends_of(facts, words))
    if intent == _END and (ended or not _OVER.isdisjoint(facts.features)):
        return False
    return all(negator_of(words, End(at, at, "verbs")) is not None for at in places)


def _is_held(words: Sequence[str], at: int) -> bool:
    """Whether a word takes nothing away with the one behind it: "take place"."""
    return not lexicon().denied["held"].isdisjoint(words[at + 1 : at + 2])


def _denied(intent: str, facts: Facts, words: Sequence[str], denied: Sequence[End]) -> str:
    """Return what a sentence wants in which every ending is denied."""
    if intent in _OTHERS:
        return intent
    back = [end for end in denied if _is_taken_back(words, end)]
    if _is_asked(words, facts):
        return "contract.show" if "customer" in facts.features and back else NONE
    if intent in _NOTHING and not any(_is_surely(words, end, facts) for end in back):
        return intent
    theirs = facts.role == "customer" or "customer" in facts.features
    more = intent == _UNDO and _says_more(words, facts)
    return _UNDO if more or (back and theirs) else NONE


def _says_more(words: Sequence[str], facts: Facts) -> bool:
    """Whether more is said than that nobody ends: that somebody stays, or of a notice."""
    said = lexicon().denied
    named = not (said["nouns"] | said["stays"]).isdisjoint(words)
    return named or STOP in words[:-1] or "withdraw" in facts.features


def _is_asked(words: Sequence[str], facts: Facts) -> bool:
    """Whether the one clause that there is asks: "warum will sie doch nicht kündigen?"."""
    told = facts.role == "customer" and words[0] in lexicon().doubts.wishes
    own = told and words[1] not in lexicon().pronouns
    return "ask" in facts.features and not own and STOP not in words[:-1]


def _is_surely(words: Sequence[str], end: End, facts: Facts) -> bool:
    """Whether an ending that is taken back is that of a contract here."""
    behind = tied(words[end.last + 1 : end.last + 3])
    named = "other-object" not in facts.features or not behind.isdisjoint(lexicon().denied["back"])
    return named and end.kind != "weak" and facts.features.isdisjoint(_ELSEWHERE)


def _is_taken_back(words: Sequence[str], end: End) -> bool:
    """Whether an end was meant before: "no longer", "doch nicht", "has decided not to"."""
    said = lexicon().denied
    at = end.first if end.negator is None else end.negator
    part = tied(part_around(words, min(at, end.first), max(at, end.last)))
    if not said["able"].isdisjoint(part):
        return False
    return not said["back"].isdisjoint(part) or not said["decided"].isdisjoint(words)


def _ends_all_the_same(words: Sequence[str], ends: Sequence[End]) -> bool:
    """Whether an ending is named that nobody denies; what was done before counts not."""
    first = min(end.first for end in ends if end.negator is not None)
    told = lexicon().doubts.tales
    return any(
        end.negator is None
        and end.kind == "verbs"
        and (end.first > first or told.isdisjoint(words[: end.first]))
        for end in ends
    )


def _may_be_wanted(facts: Facts) -> bool:
    """Whether it is said whose contract it is, and nothing is only talked of."""
    theirs = facts.role == "customer" or "customer" in facts.features
    return theirs and _TALK.isdisjoint(facts.features)


def _is_wanted(words: Sequence[str], ends: Sequence[End]) -> bool:
    """Whether an ending is wanted for sure, beside what is denied: "can't come, I'm quitting"."""
    if not ends or any(end.kind == "nouns" for end in ends):
        return False
    last = ends[-1]
    return last.negator is None and last.kind == "verbs" and _is_plain(words, last)


def _is_plain(words: Sequence[str], end: End) -> bool:
    """Whether nothing stands before an ending in its clause but who wants it."""
    said = lexicon().denied
    parts = said["joints"] | {STOP, ":"}
    opens = next((n for n in range(end.first - 1, -1, -1) if words[n] in parts), -1)
    before = words[opens + 1 : end.first]
    if opens >= 0 and opens + 1 == end.first and words[opens] in lexicon().contrast:
        return True
    plain = said["through"] | lexicon().doubts.wishes | {THING, DAY}
    untold = lexicon().doubts.tales.isdisjoint(before)
    behind = takewhile(lambda word: word not in parts, words[end.last + 1 :])
    return untold and plain.issuperset(before) and not _denies((*before, *behind))


def _gives_up(words: Sequence[str]) -> bool:
    """Whether somebody no longer wants to stay, or no contract any more."""
    said = lexicon().denied
    for at, word in enumerate(words):
        key = next((key for key in ("stays", "things") if word in said[key]), "")
        negator = negator_of(words, End(at, at, key)) if key else None
        if negator is None:
            continue
        part = tied(part_around(words, min(negator, at), max(negator, at)))
        closes = (said["through"] | said["beside"]).issuperset(part_from(words, at + 1))
        longer = not said["longer"].isdisjoint(part)
        if closes and longer and not said["owning"].isdisjoint(part):
            return True
    return False
