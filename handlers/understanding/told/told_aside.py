"""Clauses that tell what is past, denied or elsewhere, beside what is wanted: they are left out.

"Frau Vogt wollte erst kündigen, jetzt wechselt sie ins Flex" is read as if it began behind the
comma; whom and what the rest does not name is still known from before. What clauses sound like is
data (``locales/*/phrases/asides.toml``). Where the rest alone says nothing, all is read as it is.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec.structs import replace

from handlers.understanding.decision import ENDINGS, Decision, decision
from handlers.understanding.facts import Facts
from handlers.understanding.intents import NONE, READS
from handlers.understanding.judgement import judge
from handlers.understanding.marks_meant import values
from handlers.understanding.names.found_name import FoundName
from handlers.understanding.phrases import lexicon
from handlers.understanding.things import Thing
from handlers.understanding.told.aside_clauses import LeftOut, left_out, pronouns
from handlers.understanding.traits import traits_of

_SURE = 0.7
"""How likely something must be that is left beside what is no order."""
_SURELY = 0.9
"""How likely a change must be that nobody reads of the whole and no word of wishing opens."""
_NEARLY = 0.3
"""How likely it must be in the whole otherwise, though there it is not sure."""
_ENDED = frozenset({"contract.terminate", "contract.change_end", "contract.undo_termination"})
"""Of these the whole sentence tells which one is wanted: by an end before, by days of a notice."""
_BARE = frozenset({"undo", "abort"})
"""Wanted of the last thing said: the rest may only be short for what the whole says."""
_OF_AN_END = frozenset({"notice", "quit", "endv", "not:notice", "not:quit", "not:endv"})
_Span = tuple[int, int]
_Reread = Callable[[str], Facts]


def standing(facts: Facts, reread: _Reread) -> Facts:
    """Return the sentence without what is only told, or as it is where nothing else is wanted.

    Args:
        facts: The whole sentence.
        reread: Takes a text apart as the sentence was.
    """
    found = left_out(facts)
    if not found.spans or _of_several(facts):
        return facts
    rest = reread(_without(facts.text, found.spans))
    silent = not any(token.word for token in rest.tokens)
    if silent and not found.surely:
        return facts
    kept = [] if silent else _kept(facts, rest, found)
    if kept:
        open_to = [span for each in found.spans for span in _around(each, kept)]
        rest = reread(_without(facts.text, open_to))
    rest = replace(rest, language=facts.language)
    decided = decision(rest)
    if found.surely:
        return rest if _stands(rest, decided) else replace(reread(""), language=facts.language)
    if decided.intent == NONE:
        return _blended(facts, rest) if _may_blend(facts, rest, found) else facts
    return rest if _fits(facts, rest, decided, found) else facts


def _of_several(facts: Facts) -> bool:
    """Whether a word tells apart which of several invoices is meant ("the lost one")."""
    several = len({mark.value for mark in facts.marks if mark.kind == "invoice"}) > 1
    return several and bool(values(facts).get("invoice"))


def _stands(rest: Facts, decided: Decision) -> bool:
    """Whether what is left beside what is no order is surely wanted, or has no intent at all."""
    stays = decided.intent == "contract.undo_termination" and _OF_AN_END.isdisjoint(rest.features)
    if decided.intent in _BARE or stays or _only_values(rest):
        return False  # of what is told elsewhere nothing is taken back, nor named to be ended
    sure = decided.judged is None or decided.judged.certainty >= _SURE
    return decided.intent == NONE or sure or _wishes(rest)


def _only_values(rest: Facts) -> bool:
    """Whether nothing is left but things and days: "..., zum Jahresende"."""
    return all(word in lexicon().leading or not word.isalpha() for word in rest.shape)


def _wishes(rest: Facts) -> bool:
    return any(token.fold in lexicon().doubts.wishes for token in rest.tokens)


def _fits(facts: Facts, rest: Facts, decided: Decision, found: LeftOut) -> bool:
    """Whether what the rest says may be what is wanted, beside what the whole sentence says.

    A change that only the rest seems to want must stand behind a turn or a word of wishing; one
    that the whole wants is lost to nothing but another one and to a question.
    """
    before, intent = decision(facts), decided.intent
    whole, certainty = before.intent, _certainty(decided)
    if intent in _BARE and whole != intent:
        return False
    if intent == "contract.terminate" and whole in _ENDED:
        return whole == intent and _people(facts) != _people(rest)
    if intent in READS and whole != NONE:
        return certainty >= _SURE and (whole in READS or "ask" in rest.features)
    if intent in READS or whole == intent:
        return True
    surer = certainty < _SURELY <= _certainty(before)
    if whole not in {NONE, *READS} and surer and not _wishes(rest):
        return False
    if intent in ENDINGS and certainty < _SURELY:
        return False
    if whole != NONE or found.turned or _wishes(rest) or _share(facts, before, intent) >= _NEARLY:
        return True
    return intent not in ENDINGS and certainty >= _SURELY


def _certainty(decided: Decision) -> float:
    return decided.judged.certainty if decided.judged else 1


def _share(facts: Facts, decided: Decision, intent: str) -> float:
    judged = decided.judged or judge(traits_of(facts))
    return dict(judged.order)[intent]


def _people(facts: Facts) -> set[str]:
    return {name.text for name in facts.names}


def _may_blend(facts: Facts, rest: Facts, found: LeftOut) -> bool:
    """Whether the rest may give values to what the whole wants: to be read, or behind a turn."""
    whole = decision(facts).intent
    nameless = bool(facts.names) and not rest.names
    return not nameless and (whole in READS or (found.turned and whole not in _ENDED))


def _blended(facts: Facts, rest: Facts) -> Facts:
    """Return what the whole sentence says, of the things that the rest names."""
    return replace(
        rest,
        shape=facts.shape,
        places=facts.places,
        matches=facts.matches,
        features=facts.features,
        days=rest.days or facts.days,
        group=rest.group or facts.group,
        quantity=facts.quantity if rest.quantity is None else rest.quantity,
    )


def _without(text: str, spans: Iterable[_Span]) -> str:
    """Return the text with blanks for what is left out, so that places stay."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _kept(facts: Facts, rest: Facts, out: LeftOut) -> list[_Span]:
    """Return the nearest left-out thing of each kind of which the rest names none."""
    found = (_nearest(had, has, out.spans) for had, has in _kinds(facts, rest, out))
    kept = [span for span in found if span]
    course = next((span for span in kept if span in _placed(facts, facts.courses)), None)
    if course and not rest.days:
        kept += _beside(facts, course, out.spans)
    return kept


def _kinds(facts: Facts, rest: Facts, out: LeftOut) -> Iterator[tuple[list[_Span], list[_Span]]]:
    """Yield where the things of each kind stand, in the sentence and in the rest."""
    spoken = not {token.fold for token in rest.tokens}.isdisjoint(pronouns())
    new = bool(rest.features & {"new-customer", "team"}) and not rest.names
    names = [name for name in facts.names if name.people or (spoken and (new or not out.surely))]
    yield _placed(facts, names), _placed(rest, rest.names)
    yield _placed(facts, facts.courses), _placed(rest, rest.courses)
    yield _placed(facts, facts.plans), _placed(rest, rest.plans)
    yield _marks(facts), _marks(rest)


def _placed(facts: Facts, things: Iterable[FoundName | Thing]) -> list[_Span]:
    tokens = facts.tokens
    return [(tokens[each.start].start, tokens[each.end - 1].end) for each in things]


def _marks(facts: Facts) -> list[_Span]:
    return [(mark.start, mark.end) for mark in facts.marks if mark.kind == "invoice"]


def _nearest(had: list[_Span], has: list[_Span], spans: Sequence[_Span]) -> _Span | None:
    inside = [each for each in had if any(s <= each[0] < e for s, e in spans)]
    return None if has else max(inside, default=None)


def _beside(facts: Facts, course: _Span, spans: Sequence[_Span]) -> list[_Span]:
    """Return the day to come that stands in the clause of a course."""
    clause = next(each for each in spans if each[0] <= course[0] < each[1])
    days = (day for day in facts.days if clause[0] <= day.start < clause[1])
    return [(day.start, day.end) for day in days if day.first and day.first >= facts.today][:1]


def _around(span: _Span, kept: Iterable[_Span]) -> Iterator[_Span]:
    """Yield what is left of a stretch around the things that are kept."""
    start, end = span
    for first, last in sorted(each for each in kept if start <= each[0] < end):
        yield start, first
        start = last
    yield start, end
