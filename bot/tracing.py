"""The id of a request: the same in every line of the log from an update to its last message.

``u<update id>`` for what somebody said or pressed, ``j-<job>-<day>`` for what the calendar did,
``i-<studio>-<file>`` for a list that is brought in. It is bound for a block and for all that is
awaited in it; a row of the outbox takes it along. It tells nothing of anybody.
"""

from contextlib import AbstractContextManager, nullcontext
from datetime import date

from structlog.contextvars import bound_contextvars, get_contextvars

REQUEST = "request"
LONGEST = 32


def of_update(update_id: int) -> str:
    """Return the id of what an update asks for.

    Example:
        >>> of_update(17)
        'u17'
    """
    return f"u{update_id}"


def of_job(job: str, day: date) -> str:
    """Return the id of what a job does for a day.

    Example:
        >>> of_job("remind", date(2026, 11, 21))
        'j-remind-2026-11-21'
    """
    return f"j-{job[: LONGEST - 13]}-{day}"


def of_import(studio_id: int, upload_id: int) -> str:
    """Return the id of the work on a list that somebody sent."""
    return f"i-{studio_id}-{upload_id}"


def traced(request: str | None) -> AbstractContextManager[None]:
    """Bind a request inside the block; None leaves what is bound as it is."""
    return nullcontext() if request is None else bound_contextvars(request=request)


def current_request() -> str | None:
    """Return the request that is being worked on; None outside of any."""
    found = get_contextvars().get(REQUEST)
    return found if isinstance(found, str) else None
