"""Begin, end and length of the periods that a sentence gives, ready for JSON."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from msgspec.structs import replace as replaced

from handlers.understanding.day_context import concept_in_clause, lone
from handlers.understanding.days.dates import FoundDate, find_dates
from handlers.understanding.days.rows import joined
from handlers.understanding.facts import Facts, folded_before
from handlers.understanding.lengths import described_length
from handlers.understanding.phrases import lexicon

_JUST_GONE = timedelta(days=92)
_FAR = timedelta(days=240)
_SINCE, _YEAR = 2000, 4  # the earliest year that figures are of, and its digits
_OF_YEARS = frozenset({"invoices", "invoice-word", "billed", "owing", "report"})
_INVOICES = ("invoices", "invoice-word")
_NEEDS_ALL = frozenset({"contract.pause"})  # a length and a day can both count there
_PAST = frozenset({
    "invoice.open", "invoice.list", "report.show", "invoice.reversals", "accounts.export",
})  # fmt: skip


def period(intent: str, facts: Facts) -> Mapping[str, str]:
    """Return ``from``, ``until`` and ``duration``, as far as the sentence gives them."""
    found: dict[str, str] = {}
    past = intent in _PAST or (intent == "contract.expiring" and "has-ended" in facts.features)
    for each in joined(_of_the_period(intent, facts)):
        gone = past or (intent == "booking.list" and _was(facts, each))
        day = each.in_past(facts.today) if gone else each
        if past and _not_of_the_past(facts, day):
            continue
        if intent == "invoice.open" and (
            day.first == day.last == facts.today or _aside(facts, day)
        ):
            continue  # "today" says when to look, not which invoices
        if intent == "contract.pause" and _no_bound(facts, day):
            continue
        if intent == "contract.pause" and _onward(facts, day):
            day = replace(day, last=None, kind="since")
        if day.kind == "duration":
            found.setdefault("duration", day.duration or "")
        else:
            _bounds(found, day)
    if past and not found and (year := _year_of_things(facts)):
        found = {"from": f"{year}-01-01", "until": f"{year}-12-31"}
    if intent == "contract.pause" and (length := _described(facts)):
        found.setdefault("duration", length)
    if intent == "contract.pause" and "duration" in found and _one_day(found):
        del found["until"]  # it begins then, and lasts as long as is said
    if "until" in found or not found.get("duration"):
        found.pop("duration", None)
    return found


def _aside(facts: Facts, day: FoundDate) -> bool:
    """Whether a single day stands in a clause that tells something, and another names invoices."""
    named = "invoices" in facts.features
    if day.kind != "day" or lone(facts, day) or not (named or "owing" in facts.features):
        return False
    words = _INVOICES if named else (*_INVOICES, "owing")
    return not any(concept_in_clause(facts, day, each) for each in words)


def _year_of_things(facts: Facts) -> str | None:
    """Return the year that stands right before invoices or figures: "my 2025 invoices"."""
    starts = {facts.places[each.start] for each in facts.matches if each.concept in _OF_YEARS}
    for token, behind in pairwise(facts.tokens):
        year = token.fold.removesuffix("er")
        told = len(year) == _YEAR and year.isdecimal() and _SINCE <= int(year) <= facts.today.year
        if told and behind.start in starts:
            return year
    return None


def _was(facts: Facts, day: FoundDate) -> bool:
    """Whether a day just gone is asked for that comes again only long after."""
    first = day.in_past(facts.today).first
    if first is None or day.first is None or facts.today - first > _JUST_GONE:
        return False
    told = any(token.fold in lexicon().days["was"] for token in facts.tokens)
    return told and day.first - facts.today > _FAR


def _of_the_period(intent: str, facts: Facts) -> Sequence[FoundDate]:
    """Return the days; where a period is said, single days beside it tell of other things."""
    if intent == "contract.pause":
        return _of_the_pause(facts)
    if "been-through" in facts.features:
        left = [day for day in facts.days if not concept_in_clause(facts, day, "been-through")]
        return left or facts.days
    periods = [day for day in facts.days if day.kind == "period"]
    return periods if periods and intent not in _NEEDS_ALL else facts.days


def _of_the_pause(facts: Facts) -> Sequence[FoundDate]:
    """Return the days but for those of other clauses, where a whole span stands beside the wish.

    Somewhere else it may be said since when somebody is away, or when he is operated.
    """
    days = [part for day in facts.days for part in _apart(facts, day)]
    days = [day for day in days if not _is_year(day)] or days
    facts = replaced(facts, days=tuple(days))
    if then := _from_then(facts):
        lasting = (day for day in facts.days if day.kind == "duration" or day.start > then.start)
        return [then, *lasting]
    begin = next((day for day in facts.days if day.kind == "since" and _of_wish(facts, day)), None)
    if begin is not None:
        return [day for day in facts.days if not _told_before(facts, day, begin)]
    spans = [day for day in facts.days if _is_span(day) and _of_wish(facts, day)]
    if len(spans) != 1:
        return facts.days
    return [day for day in facts.days if day in spans or _of_wish(facts, day)]


def _is_year(day: FoundDate) -> bool:
    """Whether it is "last year", "this year" and so no rest, but when one was or will be."""
    first, last = day.first, day.last
    if day.kind != "period" or first is None or last is None:
        return False
    return (first.month, first.day, last) == (1, 1, first.replace(month=12, day=31))


def _apart(facts: Facts, day: FoundDate) -> Sequence[FoundDate]:
    """Return "6 weeks from today", which is a day elsewhere, as a length and when it begins.

    So is "from today 6 weeks", which elsewhere is a first and a last day.
    """
    first, *inside = [token for token in facts.tokens if day.start <= token.start < day.end]
    begins = lexicon().days["begin"]
    turned = first.fold in begins
    for place in (each.start for each in inside if turned or each.fold in begins):
        one, other = _read_at(facts, day.start, place), _read_at(facts, place, day.end)
        lengths = [each.kind for each in (other if turned else one)]
        if lengths == ["duration"] and len(one) == len(other) == 1:
            return (*one, *other)
    return (day,)


def _read_at(facts: Facts, start: int, end: int) -> Sequence[FoundDate]:
    found = find_dates(facts.text[start:end], facts.language, facts.today)
    return [replace(each, start=each.start + start, end=each.end + start) for each in found]


def _from_then(facts: Facts) -> FoundDate | None:
    """Return the day that "ab da", "from then on" behind it makes the first one."""
    for one, other in pairwise(facts.tokens):
        if f"{one.fold}_{other.fold}" in lexicon().days["from-then"]:
            days = [day for day in facts.days if day.first and day.end <= one.start]
            found = max(days, key=lambda day: day.start, default=None)
            if found is None:
                return None
            return replace(found, start=one.start, end=other.end, last=None, kind="since")
    return None


def _told_before(facts: Facts, day: FoundDate, begin: FoundDate) -> bool:
    """Whether another clause tells of a day before the wish says when the pause begins.

    "Nächste Woche ist die OP. Bitte das Abo ab 1. Dezember stilllegen".
    """
    told = day.start < begin.start and day.kind in ("day", "period")
    return told and not _of_wish(facts, day)


def _is_span(day: FoundDate) -> bool:
    return day.kind == "period" and day.first != day.last


def _of_wish(facts: Facts, day: FoundDate) -> bool:
    if day.kind == "duration":
        return True
    return any(concept_in_clause(facts, day, concept) for concept in ("pause", "contract"))


def _not_of_the_past(facts: Facts, day: FoundDate) -> bool:
    """Whether it lies ahead ("the audit next month"), or says only "up to now"."""
    ahead = day.first is not None and day.first > facts.today
    return ahead or (day.kind == "until" and day.last == facts.today)


def check_day(facts: Facts) -> str | None:
    """Return the day on which the studio looks again at a pause, ISO: "Prüftag 15.1."."""
    day = next((day for day in facts.days if _is_checked(facts, day)), None)
    return day.first.isoformat() if day is not None and day.first is not None else None


def _no_bound(facts: Facts, day: FoundDate) -> bool:
    return _about(facts, day) or _of_other(facts, day) or _is_checked(facts, day)


def _is_checked(facts: Facts, day: FoundDate) -> bool:
    """Whether words of looking again stand at a day."""
    places = {
        facts.places[at]
        for match in facts.matches
        if match.concept == "check-day"
        for at in range(match.start, match.end)
        if facts.shape[at] == "@day"
    }
    return any(day.start <= place < day.end for place in places)


def _described(facts: Facts) -> str | None:
    """Return the length of "a two-week break", which is none elsewhere ("a 12-month term")."""
    found = described_length(facts.tokens)
    if found is None or found[0] >= len(facts.tokens):
        return None
    noun = facts.tokens[found[0]].start
    covered = any(
        facts.places[match.start] <= noun <= facts.places[match.end - 1]
        for match in facts.matches
        if match.concept == "pause"
    )
    return found[1] if covered else None


def _one_day(found: Mapping[str, str]) -> bool:
    return "until" in found and found.get("from") == found["until"]


def _onward(facts: Facts, day: FoundDate) -> bool:
    """Whether "from January", "Beginn 1.12." says only when something begins."""
    words = lexicon().days
    if day.kind == "day":
        led = set(folded_before(facts, day.start, 1)) & words["begin"]
        return bool(led) or _led_by_begin(facts, day)
    inside = [token.fold for token in facts.tokens if day.start <= token.start < day.end]
    month = len(inside) == 2  # noqa: PLR2004 - the preposition and the month
    return day.kind == "period" and month and inside[0] in words["onward"]


def _about(facts: Facts, day: FoundDate) -> bool:
    """Whether it is no day but a time around one: "over Christmas"."""
    inside = (token.fold for token in facts.tokens if token.start >= day.start)
    led = {*folded_before(facts, day.start, 1), next(inside, "")}
    return day.kind == "day" and bool(led & lexicon().days["around"])


def _led_by_begin(facts: Facts, day: FoundDate) -> bool:
    inside = [token.fold for token in facts.tokens if day.start <= token.start < day.end]
    return bool(set(inside[:1]) & lexicon().days["begin"])


def _of_other(facts: Facts, day: FoundDate) -> bool:
    """Whether its clause tells of something else, and another day is left for the pause.

    "Im Februar kommt das Baby, danach sechs Monate Pause".
    """
    if _led_by_begin(facts, day):
        return False
    return _tells(facts, day) and not all(_tells(facts, other) for other in facts.days)


def _tells(facts: Facts, day: FoundDate) -> bool:
    other = concept_in_clause(facts, day, "other-event")
    return other and not concept_in_clause(facts, day, "pause")


def _bounds(found: dict[str, str], day: FoundDate) -> None:
    """Add the bounds of a day; what stands already stays, a later end extends a period."""
    if day.first is not None:
        found.setdefault("from", day.first.isoformat())
    if day.last is not None and (day.kind != "day" or "until" not in found):
        found["until"] = day.last.isoformat()
