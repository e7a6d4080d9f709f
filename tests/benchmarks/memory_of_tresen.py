"""The bot itself: ``python -m tests.benchmarks.memory_of_tresen URL``.

It answers one proposal, one PDF and one date that only dateparser reads, then it says how many
megabytes it holds. The demo and the tests' own Telegram are not loaded.
"""

import asyncio
import sys

from bot.logs import set_up_logs
from tests.benchmarks.desks import desk_on
from tests.benchmarks.held import held
from tests.benchmarks.lindenhofs import OWNERS


async def main(url: str) -> None:
    owner = OWNERS[0]
    async with desk_on(url, [owner]) as desk:
        await desk.turn(owner)
        await desk.says(owner, "Rechnung R-2026-0142 als PDF")
        await desk.says(owner, "Mitgliedschaft von Jonas Weber beenden zum 31 12 2026")
        sys.stdout.write(f"{held():.1f}\n")


if __name__ == "__main__":
    set_up_logs("WARNING", None)
    asyncio.run(main(sys.argv[1]))
