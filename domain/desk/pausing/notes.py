"""Yellow notes of a pause and of a return: what somebody should know, never a block."""

from collections.abc import Iterator

from domain.contracts.pauses import Pause, length_of
from domain.desk.facts import Note
from domain.desk.pausing.allowance import is_whole_step
from domain.desk.pausing.previews import Allowance
from domain.desk.pausing.thinking import Rest


def notes_of_pause(rest: Rest, allowance: Allowance | None, today: str) -> Iterator[Note]:
    """Yield what is to be said of a pause.

    Args:
        rest: The contract before and after.
        allowance: What is left of it afterwards.
        today: As an ISO day.
    """
    agreed, pause = rest.agreed, rest.agreed.pause
    if pause is None:
        return
    if not rest.rules.allowed:
        yield Note("pause-goodwill", {"plan": rest.record.plan_name})
    if agreed.cut_to_start:
        yield Note("pause-cut-to-start", {"first": pause.first_day.isoformat()})
    if agreed.cut_to_end and pause.last_day is not None:
        yield Note("pause-cut-to-end", {"last": pause.last_day.isoformat()})
    if pause.first_day.isoformat() < today:
        yield Note("pause-begins-past", {"first": pause.first_day.isoformat()})
    if rest.rules.allowed:
        yield from _of_rules(rest, allowance)


def _of_rules(rest: Rest, allowance: Allowance | None) -> Iterator[Note]:
    pause, unit = rest.agreed.pause, rest.rules.unit
    if pause is None:
        return
    if pause.last_day is not None:
        length = length_of(pause.first_day, pause.last_day)
        if not is_whole_step(length, unit):
            yield Note("pause-no-step", {"unit": unit.value})
    if allowance is not None and allowance.over:
        year = {"until": allowance.year.last_day.isoformat()}
        yield Note("pause-over-allowance", {"allowed": str(allowance.allowed), **year})


def notes_of_return(rest: Rest, before: Pause, today: str) -> Iterator[Note]:
    """Yield what is to be said of a return.

    Args:
        rest: The contract before and after.
        before: The pause as it was agreed.
        today: As an ISO day.
    """
    agreed = rest.agreed
    if agreed.cut_to_end and agreed.pause is not None and agreed.pause.last_day is not None:
        yield Note("pause-cut-to-end", {"last": agreed.pause.last_day.isoformat()})
    set_end = rest.record.ends_on
    was_counted = before.extends is not None and not agreed.end_moves_by
    if set_end is not None and set_end.isoformat() >= today and was_counted:
        yield Note("return-end-stays", {"ends_on": set_end.isoformat()})
