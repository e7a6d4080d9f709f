"""What is asked about a pause: from when, until when, and what becomes of an end that is set."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from domain.dates import Duration, after_event, month_end
from domain.desk.pausing.errors import PauseMeetsEnd
from domain.desk.pausing.orders import AtEnd, PauseContract, ResumeContract
from domain.errors import Refusal
from domain.plans.pauses import PauseRules, PauseUnit
from handlers.dialog import Choice, Question, Slots, Talk
from handlers.texts import Words
from handlers.understanding.days.dates import find_dates
from handlers.understanding.sentence import understand
from handlers.wording import short

ONE_DAY = timedelta(days=1)
LENGTHS: Mapping[PauseUnit, tuple[str, ...]] = {
    PauseUnit.MONTHS: ("P1M", "P2M", "P3M"),
    PauseUnit.WEEKS: ("P1W", "P2W", "P4W"),
    PauseUnit.DAYS: ("P7D", "P14D", "P28D"),
}
CHECK_AFTER = (Duration(months=1), Duration(months=3))
OPEN, CHECK = "x_open_ended", "x_check_on"


def day_choices(words: Words, slot: str, today: date) -> tuple[Choice, ...]:
    """Return buttons for today, tomorrow and the first of the next month."""
    days = {
        "today": today,
        "tomorrow": today + ONE_DAY,
        "first": month_end(today) + ONE_DAY,
    }
    return tuple(
        Choice(words(f"pause-day-{name}", day=short(day)), {slot: day.isoformat()})
        for name, day in days.items()
    )


def ask_first_day(talk: Talk) -> Question:
    """Return the question from when on a contract is to rest."""
    choices = day_choices(talk.words, "from", talk.said_on)
    return Question("from", talk.words("ask-pause-from"), choices, "day", talk.said_on)


def ask_last_day(talk: Talk, slots: Slots, rules: PauseRules | None) -> Question:
    """Return the question until when it is to rest; without a fixed end for the studio alone."""
    words, unit = talk.words, PauseUnit.MONTHS if rules is None else rules.unit
    lengths = [
        Choice(_length(words, each), {"duration": each, OPEN: ""}) for each in LENGTHS[unit]
    ]
    if not talk.is_customer:
        lengths.append(Choice(words("pause-open"), {OPEN: 1, "until": "", "duration": ""}))
    month = date.fromisoformat(slots["from"])
    return Question("until", words("ask-pause-until"), tuple(lengths), "day", month)


def ask_check_day(talk: Talk, first_day: date) -> Question:
    """Return the question when the studio looks again at a pause without an end."""
    days = [after_event(first_day, length) for length in CHECK_AFTER]
    choices = tuple(
        Choice(talk.words("pause-check", day=day), {CHECK: day.isoformat()}) for day in days
    )
    text = talk.words("ask-pause-check")
    return Question(CHECK, text, choices, "day", days[0])


def ask_reason(talk: Talk) -> Question:
    """Return the question why a contract rests."""
    return Question("x_reason", talk.words("ask-pause-reason"), kind="free")


async def ask_at_end(talk: Talk, order: PauseContract | ResumeContract) -> Question | None:
    """Ask what becomes of a last day that is set; other refusals come with the preview."""
    if order.at_end is not None:
        return None
    try:
        await talk.studio.desk.preview(order)
    except PauseMeetsEnd as meets:
        return _end_question(talk, meets)
    except Refusal:
        return None
    return None


def _end_question(talk: Talk, meets: PauseMeetsEnd) -> Question:
    words = talk.words
    cut = "pause-end-cut" if meets.last > meets.ends_on else "pause-end-stays"
    choices = (
        Choice(words("pause-end-move", day=short(meets.moves_to)), {"x_at_end": AtEnd.MOVE.value}),
        Choice(words(cut, day=short(meets.ends_on)), {"x_at_end": AtEnd.KEEP.value}),
    )
    text = words("ask-pause-at-end", ends_on=meets.ends_on, last=short(meets.last))
    return Question("x_at_end", text, choices)


def days_typed(talk: Talk, slots: Slots, text: str) -> Mapping[str, Any]:
    """Return what an answer sets that is nothing but days or a length: "6 Wochen", "bis 31.1."."""
    reading = understand(
        text,
        lang=talk.words.language,
        role="customer" if talk.is_customer else "staff",
        today=talk.said_on,
        vocabulary=talk.vocabulary,
        wanted="contract.pause",
    )
    said, pending = reading.extras.get("values"), pending_slot(slots)
    if reading.intent != "none" or not isinstance(said, Mapping) or pending is None:
        return {}
    days = {name: said[name] for name in ("from", "until") if name in said}
    is_one = days.get("from") == days.get("until")
    if (length := _length_typed(talk, text)) and (is_one or "until" not in days):
        first = days.get("from") or slots.get("from")
        return {"from": first, "duration": length, "until": "", OPEN: ""} if first else {}
    if len(days) == 1 or not is_one:
        return days if pending != CHECK else {CHECK: next(iter(days.values()))}
    return {pending: days["from"]} if days else {}


def _length_typed(talk: Talk, text: str) -> str | None:
    found = find_dates(text, talk.words.language, talk.said_on)
    return next((each.duration for each in found if each.duration is not None), None)


def pending_slot(slots: Slots) -> str | None:
    """Return which day is asked for, None where none is."""
    if slots.get("x_ask") == "from" or not slots.get("from"):
        return "from"
    ends = slots.get("until") or slots.get("duration") or slots.get(OPEN)
    if slots.get("x_ask") == "until" or not ends:
        return "until"
    return CHECK if slots.get(OPEN) and not slots.get(CHECK) else None


def _length(words: Words, length: str) -> str:
    return words.label("pause-length", length=Duration.parse(length))
