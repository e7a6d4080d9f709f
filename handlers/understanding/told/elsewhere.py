"""What people book and rest from in their own lives: "has booked Lisbon", "off Instagram"."""

from handlers.understanding.facts import Facts
from handlers.understanding.phrases import lexicon

_PERSON = "@customer"
_OF_CLASSES = frozenset({"course", "course-word", "ask", "please"})
_PAUSED = frozenset({"contract", "plan", "plan-word"})


def is_elsewhere(intent: str, facts: Facts) -> bool:
    """Return whether a journey is booked, or something of elsewhere rests, and nothing of ours."""
    if intent != "contract.pause":
        return _booked_elsewhere(facts)
    if not facts.features.isdisjoint(_PAUSED):
        return False
    return ("pause" not in facts.features and _booked_elsewhere(facts)) or _rests_from_other(facts)


def _booked_elsewhere(facts: Facts) -> bool:
    """Whether only a journey, a table or a place is told to be booked: "has booked Lisbon"."""
    features, words = facts.features, lexicon()
    if "booked" not in features or features & _OF_CLASSES:
        return False
    at = next(each.start for each in facts.matches if each.concept == "booked")
    own = facts.role == "customer" or "known" in features
    plain = (near for near in (at - 1, at + 1) if _is_plain(facts.shape[near], own=own))
    beside = {facts.places[near] for near in plain} - _of_known(facts)
    near = (token for token in facts.tokens if token.start in beside and token.capital)
    strange = any(words.unheard(token.fold, facts.shape) for token in near)
    return strange or not words.hands["journeys"].isdisjoint(facts.shape)


def _rests_from_other(facts: Facts) -> bool:
    """Whether the only rest is one from something of elsewhere: "a break from Instagram"."""
    words, shape = lexicon(), facts.shape
    rests = [at for at, word in enumerate(shape[:-2]) if word in words.hands["rests"]]
    if not rests:
        return False
    led = all(shape[at + 1] in words.hands["from"] for at in rests)
    return led and all(_of_elsewhere(facts, at + 2) for at in rests)


def _of_elsewhere(facts: Facts, at: int) -> bool:
    """Whether a word is known to be none of ours, or to nobody: beside a person even as a name."""
    words, word = lexicon(), facts.shape[at]
    if any(each.start == at and each.concept == "foreign" for each in facts.matches):
        return True
    own = facts.role == "customer" or "known" in facts.features
    if word == _PERSON:
        return own and facts.places[at] not in _of_known(facts)
    return words.unheard(word, facts.shape) and word not in words.hands["rests-ours"]


def _of_known(facts: Facts) -> set[int]:
    """Return the characters where people on file are named."""
    return {facts.tokens[name.start].start for name in facts.names if name.people}


def _is_plain(word: str, *, own: bool) -> bool:
    """Whether it is no day and no thing; beside somebody on file a place may look like a name."""
    return word.isalpha() or (own and word == _PERSON)
