"""Begin, end and length of the periods that a sentence gives, ready for JSON."""

from collections.abc import Mapping

from handlers.understanding.dates import FoundDate
from handlers.understanding.facts import Facts

_PAST = frozenset({"invoice.open", "invoice.list", "report.show"})


def period(intent: str, facts: Facts) -> Mapping[str, str]:
    """Return ``from``, ``until`` and ``duration``, as far as the sentence gives them."""
    found: dict[str, str] = {}
    past = intent in _PAST or (intent == "contract.expiring" and "has-ended" in facts.features)
    for each in facts.days:
        day = each.in_past(facts.today) if past else each
        if intent == "invoice.open" and day.first == day.last == facts.today:
            continue  # "today" says when to look, not which invoices
        if day.kind == "duration":
            found.setdefault("duration", day.duration or "")
        else:
            _bounds(found, day)
    if "until" in found or not found.get("duration"):
        found.pop("duration", None)
    return found


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
