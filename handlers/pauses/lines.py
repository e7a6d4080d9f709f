"""A pause in one line: from when to when, or from when on and when the studio looks again."""

from domain.contracts.pauses import Pause
from handlers.texts import Span, Words


def pause_line(words: Words, pause: Pause) -> str:
    """Return the line that names a pause."""
    if pause.last_day is not None:
        return words("contract-pause", days=Span(pause.first_day, pause.last_day))
    return words("contract-pause-open", first=pause.first_day, check=pause.check_on)
