"""Begin, end and length of the periods that a sentence gives, ready for JSON."""

from collections.abc import Mapping
from dataclasses import replace

from handlers.understanding.dates import FoundDate
from handlers.understanding.day_context import concept_in_clause
from handlers.understanding.facts import Facts, folded_before
from handlers.understanding.lengths import described_length
from handlers.understanding.phrases import lexicon

_PAST = frozenset({
    "invoice.open", "invoice.list", "report.show", "invoice.reversals", "accounts.export",
})  # fmt: skip


def period(intent: str, facts: Facts) -> Mapping[str, str]:
    """Return ``from``, ``until`` and ``duration``, as far as the sentence gives them."""
    found: dict[str, str] = {}
    past = intent in _PAST or (intent == "contract.expiring" and "has-ended" in facts.features)
    for each in facts.days:
        day = each.in_past(facts.today) if past else each
        if intent == "invoice.open" and day.first == day.last == facts.today:
            continue  # "today" says when to look, not which invoices
        if intent == "contract.pause" and _no_bound(facts, day):
            continue
        if intent == "contract.pause" and _onward(facts, day):
            day = replace(day, last=None, kind="since")
        if day.kind == "duration":
            found.setdefault("duration", day.duration or "")
        else:
            _bounds(found, day)
    if intent == "contract.pause" and (length := _described(facts)):
        found.setdefault("duration", length)
    if intent == "contract.pause" and "duration" in found and _one_day(found):
        del found["until"]  # it begins then, and lasts as long as is said
    if "until" in found or not found.get("duration"):
        found.pop("duration", None)
    return found


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
        return bool(set(folded_before(facts, day.start, 1)) & words["begin"])
    inside = [token.fold for token in facts.tokens if day.start <= token.start < day.end]
    month = len(inside) == 2  # noqa: PLR2004 - the preposition and the month
    return day.kind == "period" and month and inside[0] in words["onward"]


def _about(facts: Facts, day: FoundDate) -> bool:
    """Whether it is no day but a time around one: "over Christmas"."""
    inside = (token.fold for token in facts.tokens if token.start >= day.start)
    led = {*folded_before(facts, day.start, 1), next(inside, "")}
    return day.kind == "day" and bool(led & lexicon().days["around"])


def _of_other(facts: Facts, day: FoundDate) -> bool:
    """Whether its clause tells of something else, and another day is left for the pause.

    "Im Februar kommt das Baby, danach sechs Monate Pause".
    """
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


def reminder_days(facts: Facts) -> list[int] | None:
    """Return lead times in days, the longest first."""
    days = sorted({_days(day.duration) for day in facts.days if day.duration}, reverse=True)
    return [count for count in days if count] or None


def _days(duration: str | None) -> int:
    """Return a length in days; months count 30."""
    length = {"D": 1, "W": 7, "M": 30}.get((duration or "P0D")[-1], 0)
    digits = (duration or "P0D")[1:-1]
    return int(digits) * length if digits.isdecimal() else 0
