"""Starts the demo's two faces; the command line joins them with the bot."""

import asyncio
import sys
from io import TextIOWrapper

from bot.demo.process import Demo
from bot.demo.telegram import StandInTelegram
from bot.demo.terminal import Streams, Terminal
from bot.demo.web import ChatPage
from bot.demo.words import say


async def run_page(
    demo: Demo, telegram: StandInTelegram, *, zone: str, language: str = "de", port: int = 0
) -> None:
    """Print the page's address and serve it until this task is cancelled.

    Args:
        demo: The running bot.
        telegram: The stand-in it talks to.
        zone: The studio's time zone.
        language: The page's language for browsers that ask for neither German nor English.
        port: Where to listen on this computer; 0 takes a free port.

    Raises:
        OSError: The port is taken.
    """
    page = ChatPage(demo, telegram, zone=zone, language=language)
    address = await page.start(port)
    try:
        sys.stdout.write(say(language, "main-address", address=address) + "\n")
        sys.stdout.flush()
        await asyncio.Event().wait()
    finally:
        await page.stop()


async def run_terminal(
    demo: Demo,
    telegram: StandInTelegram,
    *,
    zone: str,
    language: str = "de",
    as_json: bool = False,
) -> None:
    """Follow the lines of standard input until it ends.

    Args:
        demo: The running bot, its clock standing still.
        telegram: The stand-in it talks to.
        zone: The studio's time zone.
        language: What sentences on standard error are in.
        as_json: Whether messages are printed as JSON, one object a line.
    """
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    streams = Streams(sys.stdin, sys.stdout, sys.stderr)
    terminal = Terminal(demo, telegram, streams, zone=zone, language=language, as_json=as_json)
    await terminal.run()
