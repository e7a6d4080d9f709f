"""Run the toy bot in the terminal or on the page: for tests through real pipes, and by hand."""

import asyncio
import sys

from bot.demo.main import run_page, run_terminal
from tests.bot.demo.toy import ZONE, ToyDemo


async def serve() -> None:
    async with ToyDemo(ticking="--page" in sys.argv) as demo:
        if "--page" in sys.argv:
            demo.seconds_a_day = 0.1
            answering = asyncio.create_task(demo.serve())
            try:
                await run_page(demo, demo.telegram, zone=ZONE, port=int(sys.argv[-1]))
            finally:
                answering.cancel()
        else:
            await run_terminal(demo, demo.telegram, zone=ZONE, as_json="--json" in sys.argv)


if __name__ == "__main__":
    asyncio.run(serve())
