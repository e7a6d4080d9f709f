"""A pause in one line: from when to when, or from when on and when the studio looks again."""

from collections.abc import Iterable, Iterator

from domain.contracts.pauses import Pause
from domain.contracts.views import ContractView
from handlers.texts import Markup, Span, Words


def pause_line(words: Words, pause: Pause) -> str:
    """Return the line that names a pause."""
    if pause.last_day is not None:
        return words("contract-pause", days=Span(pause.first_day, pause.last_day))
    return words("contract-pause-open", first=pause.first_day, check=pause.check_on)


def named_pause_lines(words: Words, contracts: Iterable[ContractView]) -> Iterator[str]:
    """Yield a line per contract that rests or will, with its plan."""
    for view in contracts:
        if view.pause is not None:
            pause = Markup(pause_line(words, view.pause))
            yield words("pause-of-plan", plan=view.plan_name, pause=pause)
