"""Two questions: is the process alive (else start it anew), and is it of use (else look after it).

``/healthz`` knows only what is in the process; a database that is away is not mended by a restart.
``/readyz`` asks the database and looks at both lines.
"""

import asyncio
from typing import Any

import structlog
from starlette.requests import Request
from starlette.responses import JSONResponse

from bot.last_resort import describe
from bot.vitals import Vitals
from bot.waiting import Lines

LONGEST_WAIT = 60.0  # seconds
ANSWER_WITHIN = 5.0

log = structlog.get_logger("tresen.health")


class Health:
    """Answers the two questions.

    Args:
        vitals: The process's.
    """

    def __init__(self, vitals: Vitals) -> None:
        self._vitals = vitals

    async def is_alive(self, _: Request) -> JSONResponse:
        """Return 200 while all loops of the process run; that it answers shows the rest."""
        fallen = list(self._vitals.fallen())
        return _answer({"fallen": fallen}, is_well=not fallen)

    async def is_ready(self, _: Request) -> JSONResponse:
        """Return 200 while the database answers and nobody has waited for a minute."""
        found = await lines_if_reached(self._vitals)
        values = {
            "database": found is not None,
            "inbox_seconds": found and round(found.inbox_seconds, 1),
            "outbox_seconds": found and round(found.outbox_seconds, 1),
        }
        return _answer(values, is_well=found is not None and _nobody_waits(found))


async def lines_if_reached(vitals: Vitals) -> Lines | None:
    """Return what waits; None where the database does not answer."""
    try:
        async with asyncio.timeout(ANSWER_WITHIN):
            return await vitals.lines()
    except Exception as error:  # noqa: BLE001  that it is away is the answer
        log.warning("database not reachable", **describe(error))
        return None


def _nobody_waits(found: Lines) -> bool:
    return max(found.inbox_seconds, found.outbox_seconds) < LONGEST_WAIT


def _answer(values: dict[str, Any], *, is_well: bool) -> JSONResponse:
    return JSONResponse(values, 200 if is_well else 503, {"Cache-Control": "no-store"})
