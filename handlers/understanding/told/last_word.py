"""What is said last and counts: the end of a story, behind "so", "now", "it's" or a colon.

Who first tells how it was, what others wanted or what was nearly done says at the end what is to
be done. That end is read once more on its own: it says what is wanted where the whole leaves it
open, and its values go before those of the story.
"""

from collections.abc import Mapping
from itertools import pairwise

from msgspec import Struct

from handlers.understanding.decision import ENDINGS, Decision, decision
from handlers.understanding.facts import Facts, gather
from handlers.understanding.intents import NONE, READS
from handlers.understanding.phrases import lexicon
from handlers.understanding.slot_days import contract_days
from handlers.understanding.slots import fill
from handlers.understanding.that_day import day_said
from handlers.understanding.told.tales import without_tales
from handlers.understanding.told.turns import Turn, tells, turns_of
from handlers.understanding.vocabulary import Vocabulary
from handlers.understanding.wished import is_no_order

_MOST = 3  # ends that are read, the last first
_LONGEST = 300
"""Words and marks of a story; what is longer is no sentence."""
_LIKELY = 0.3
"""How likely the end alone must say what the whole says, of 1, for its values to count."""
_SURE = 0.8
"""How likely the end alone must say what is wanted where the whole leaves it open."""
_CONCLUDED = 0.9
"""How likely the end alone must say what is wanted where the whole says something else."""
_OPENS = 3  # words of an end among which "also" says that more is wanted
_STORIES = frozenset({
    "told", "gossip", "hold-off", "other-person", "foreign", "aside", "long-ago", "unheard-near",
})  # fmt: skip
_OF_NO_STORY = frozenset({NONE, "abort", "undo", "help"})
_WHOSE = ("customer", "invoice")  # of what is told before, where the rest names nobody
_WAYS = frozenset({"immediate", "term-end"})
_THINGS = frozenset({
    "contract", "contracts", "plan-word", "card", "invoice-word", "booking", "notice", "pause",
    "course-word",
})  # fmt: skip
_COUNTED = frozenset({"credits.adjust", "settings.reminders"})
_NEW = frozenset({"course.add", "plan.add", "plan.change", "course.change"})
# Values that belong together: who gives a new day gives a new way to end as well.
_TOGETHER = (
    frozenset({"mode", "date"}), frozenset({"from", "until", "duration"}), frozenset({"days"}),
    frozenset({"course"}), frozenset({"plan"}), frozenset({"invoice"}), frozenset({"quantity"}),
    frozenset({"group"}), frozenset({"language"}), frozenset({"customer"}),
    frozenset({"phone"}), frozenset({"email"}),
)  # fmt: skip


class _End(Struct, frozen=True):
    """The end of a story, read on its own."""

    turn: Turn
    facts: Facts
    decided: Decision


class LastWord:
    """What of one sentence counts: it without what is only told, and its ends.

    Args:
        facts: The sentence.
        vocabulary: The names that the studio has.
    """

    def __init__(self, facts: Facts, vocabulary: Vocabulary) -> None:
        self._whole = self._facts = facts
        self._vocabulary = vocabulary
        self._ends: tuple[_End, ...] | None = None if len(facts.tokens) <= _LONGEST else ()

    @property
    def facts(self) -> Facts:
        """What counts of the sentence, taken apart."""
        return self._facts

    def intent(self, intent: str) -> str:
        """Return what is wanted: of a tale what is left of it, of an open story what its end says.

        ``intent`` is what the whole sentence says.
        """
        if left_over := without_tales(self._facts, intent):
            self._facts = self._gathered(left_over)
            left = decision(self._facts)
            intent = left.intent if _remains(left, self._facts, intent) else NONE
        elif _STORIES.isdisjoint(self._facts.features) and not is_no_order(self._facts):
            return self._concluded(intent)
        if intent != NONE:
            return intent
        told = self._whole is not self._facts
        last = next((end for end in self._read() if _says_what(end, behind_tale=told)), None)
        if last is None:
            return NONE
        self._facts, self._ends = last.facts, ()
        return last.decided.intent

    def _concluded(self, intent: str) -> str:
        """Return what "so" at the end orders: "her pause is nearly over, so end her contract"."""
        if not any(turn.led for turn in turns_of(self._facts)):
            return intent
        end = self._read()[0] if self._read() else None
        if end is None or not end.turn.led or end.decided.intent in {intent, *READS} or _also(end):
            return intent
        if intent != NONE and _names_nothing(end.facts):
            return intent
        sure = _certainty(end.decided) >= _CONCLUDED and _opens_with_order(end.facts)
        return end.decided.intent if sure else intent

    def slots(self, intent: str) -> Mapping[str, object]:
        """Return the values of an intent, those of the last end before those of the story."""
        said = self._told(intent)
        if intent in _NEW or not _may_differ(self._facts, intent):
            return said
        open_to = list(_TOGETHER)
        for end in self._read():
            values = self._values(end, intent)
            for group in [each for each in open_to if not each.isdisjoint(values)]:
                open_to.remove(group)
                said = self._put(said, group, values)
        return said

    def _told(self, intent: str) -> Mapping[str, object]:
        """Return the values of all that counts; who is meant may be named beside it."""
        said = fill(intent, self._facts)
        if self._whole is self._facts:
            return said
        told = fill(intent, self._whole)
        if not _on_file(self._facts, said.get("customer")):
            said.pop("customer", None)
        return {name: told[name] for name in _WHOSE if name in told} | said

    def _values(self, end: _End, intent: str) -> Mapping[str, object]:
        """Return what an end gives to an intent, nothing where it says something else."""
        values = fill(intent, end.facts) if self._says(end, intent) else {}
        if not _on_file(end.facts, values.get("customer")):
            values.pop("customer", None)
        return values

    def _read(self) -> tuple[_End, ...]:
        if self._ends is None:
            turns = list(turns_of(self._facts))[: -_MOST - 1 : -1]
            ends = (
                _End(turn, facts := self._part(turn.start, turn.end), decision(facts))
                for turn in turns
            )
            self._ends = tuple(end for end in ends if _fits(self._facts, end.facts))
        return self._ends

    def _part(self, start: int, end: int | None = None) -> Facts:
        led = day_said(self._facts, start, end) if start else ""
        return self._gathered(led + self._facts.text[start:end])

    def _gathered(self, text: str) -> Facts:
        whole = self._whole
        return gather(text, whole.language, whole.role, whole.today, self._vocabulary)

    def _says(self, end: _End, intent: str) -> bool:
        """Whether an end says what is wanted, and what stands before it does not say it alone."""
        if _also(end):
            return False
        judged = end.decided.judged
        likely = judged is not None and dict(judged.order).get(intent, 0) >= _LIKELY
        counted = intent == "credits.adjust" and bool(end.facts.quantity)
        likely = likely or counted
        if end.turn.led and (likely or end.decided.intent == intent):
            return True
        story = self._part(0, end.turn.start)
        if end.turn.led and end.decided.intent == NONE and tells(story):
            return any(day.last is not None and day.last < story.today for day in story.days)
        if end.decided.intent != intent and not counted:
            return False
        return decision(story).intent != intent or (end.turn.opened and tells(story))

    def _put(
        self, said: Mapping[str, object], group: frozenset[str], values: Mapping[str, object]
    ) -> dict[str, object]:
        fresh = {name: value for name, value in values.items() if name in group}
        ways = self._facts.features >= _WAYS
        if fresh == {"mode": "term_end"} and not ways and contract_days(self._facts).unclear:
            return dict(said)
        if set(fresh) == {"duration"}:
            group -= {"from"}  # it begins when the story says, and lasts as long as the end does
        return {name: value for name, value in said.items() if name not in group} | fresh


def _names_nothing(facts: Facts) -> bool:
    """Whether an end is about what stands before it: "please cancel that one"."""
    named = (*facts.names, *facts.plans, *facts.courses, *facts.marks)
    return not named and _THINGS.isdisjoint(facts.features)


def _on_file(facts: Facts, name: object) -> bool:
    return any(each.people == (name,) for each in facts.names)


def _says_what(end: _End, *, behind_tale: bool) -> bool:
    """Whether an end says what is wanted; behind a tale it may be one that only asks."""
    if _also(end):
        return False
    if end.decided.intent in READS - _OF_NO_STORY:
        return behind_tale or (_surely(end.decided) and "ask" in end.facts.features)
    return end.turn.led and _surely(end.decided) and _ordered(end)


def _surely(decided: Decision) -> bool:
    return _certainty(decided) >= _SURE and decided.intent not in _OF_NO_STORY


def _remains(left: Decision, facts: Facts, whole: str) -> bool:
    """Whether it is wanted what is left beside a tale: asked, ordered, or said of the whole."""
    words = lexicon()
    said = {token.fold for token in facts.tokens}
    wished = not said.isdisjoint(words.doubts.wishes)
    if left.intent in READS or wished:
        return True
    ordered = not said.isdisjoint(words.imperatives[facts.language] | words.please)
    return _surely(left) and (left.intent == whole or ordered)


def _certainty(decided: Decision) -> float:
    return decided.judged.certainty if decided.judged else 1


def _ordered(end: _End) -> bool:
    """Whether a clause opens with the order where something ends on a day, and none is told."""
    if end.decided.intent not in ENDINGS or not end.facts.days:
        return True
    return _opens_with_order(end.facts)


def _opens_with_order(facts: Facts) -> bool:
    words = lexicon()
    soft = words.filler | words.turns[facts.language] | words.joins
    said = [token for token in facts.tokens if not token.word or token.fold not in soft]
    opens = (*said[:1], *(behind for mark, behind in pairwise(said) if not mark.word))
    return any(token.fold in words.doubts.orders for token in opens)


def _may_differ(facts: Facts, intent: str) -> bool:
    """Whether the sentence holds more than one value of a kind."""
    kinds = [mark.kind for mark in facts.marks]
    people = {name.people for name in facts.names if name.people}
    several = max(map(len, (facts.days, facts.courses, facts.plans, people))) > 1
    ways = facts.features >= _WAYS
    return several or ways or len(kinds) > len(set(kinds)) or intent in _COUNTED


def _fits(whole: Facts, end: Facts) -> bool:
    """Whether the end alone names no day and nobody whom the whole does not name."""
    days = {(day.first, day.last) for day in whole.days}
    people = {who for name in whole.names for who in name.people}
    named = {who for name in end.names for who in name.people}
    return named <= people and all((day.first, day.last) in days for day in end.days)


def _also(end: _End) -> bool:
    """Whether an end says that more is wanted: "bitte auch Yoga absagen"."""
    opens = {token.fold for token in end.facts.tokens[:_OPENS]}
    words = lexicon()
    return not (opens & words.days["lead-joins"]) <= words.turns[end.facts.language]
