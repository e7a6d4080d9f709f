"""The chat over standard input and output, for pipes, tests and people without a browser.

A line is a message. ``> Label`` presses a button, ``@Name`` changes who speaks, ``!today DAY``
and ``!now DAY TIME`` move the clock, ``!file PATH`` sends a file. A line that cannot be followed
is said on standard error, and the next one is read: the exit code speaks of the bot alone.
"""

import asyncio
import threading
from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TextIO
from zoneinfo import ZoneInfo

from msgspec import Struct

from bot.demo.chats import Message
from bot.demo.keyboards import buttons_of
from bot.demo.people import DemoPerson, find_person
from bot.demo.printing import Printer
from bot.demo.process import Demo, opening
from bot.demo.telegram import StandInTelegram
from bot.demo.words import say

LOOK_SECONDS = 0.05


class Streams(Struct, frozen=True):
    """Where lines come from and go to."""

    lines: TextIO
    out: TextIO
    errors: TextIO


class UnclearLineError(Exception):
    """A line that cannot be followed.

    Args:
        key: Which sentence says why.
        values: What it names.
    """

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


class Terminal:
    """Reads lines, does what they say and waits until the bot is done with each.

    Args:
        demo: The running bot.
        telegram: The stand-in it talks to.
        streams: Where lines come from and go to.
        zone: The studio's time zone.
        language: What sentences on standard error are in.
        as_json: Whether messages are printed as JSON.
    """

    def __init__(
        self,
        demo: Demo,
        telegram: StandInTelegram,
        streams: Streams,
        *,
        zone: str,
        language: str = "de",
        as_json: bool = False,
    ) -> None:
        self._demo = demo
        self._telegram = telegram
        self._streams = streams
        self._zone = zone
        self._language = language
        self._speaker = telegram.people[0]
        self._printer = Printer(streams.out, as_json=as_json)

    async def run(self) -> None:
        """Follow every line, then wait until nothing is due."""
        stop = self._telegram.chats.listen(self._printer.show)
        try:
            await self._settle()
            while not self._printer.is_closed and (line := await _next_line(self._streams.lines)):
                await self._follow(line.lstrip("\ufeff").strip())
                await self._settle()
        finally:
            stop()

    async def _follow(self, line: str) -> None:
        try:
            await self._do(line)
        except UnclearLineError as unclear:
            sentence = say(self._language, unclear.key, **unclear.values)
            self._streams.errors.write(f"{sentence}\n")
            self._streams.errors.flush()

    async def _do(self, line: str) -> None:
        if line.startswith(">"):
            self._press(line.removeprefix(">").strip())
        elif line.startswith("@"):
            self._speaker = self._somebody(line.removeprefix("@").strip())
        elif line.startswith("!"):
            await self._command(line.removeprefix("!").strip())
        elif line:
            self._say(line)

    def _say(self, line: str) -> None:
        try:
            self._telegram.say(self._speaker, line, self._demo.clock.now())
        except ValueError:
            raise UnclearLineError("terminal-too-long") from None

    def _press(self, label: str) -> None:
        found = newest_button(self._telegram.chats.messages(self._speaker), label)
        if found is None:
            raise UnclearLineError("terminal-no-button", label=label, who=self._speaker.label)
        message_id, button = found
        if "callback_data" not in button:
            raise UnclearLineError("terminal-not-pressable", label=button["text"])
        self._telegram.press(self._speaker, message_id, data=button["callback_data"])

    def _somebody(self, name: str) -> DemoPerson:
        found = find_person(self._telegram.people, name)
        if len(found) > 1:
            several = ", ".join(person.label for person in found)
            raise UnclearLineError("terminal-several", name=name, several=several)
        if not found:
            raise UnclearLineError("terminal-nobody", name=name)
        return found[0]

    async def _command(self, line: str) -> None:
        name, _, rest = line.partition(" ")
        match name:
            case "today":
                await self._move(
                    line, lambda: opening(date.fromisoformat(rest.strip()), self._zone)
                )
            case "now":
                await self._move(line, lambda: self._moment(rest))
            case "file":
                self._send_file(rest.strip())
            case _:
                raise UnclearLineError("terminal-unknown-command", name=f"!{name}")

    def _moment(self, text: str) -> datetime:
        return datetime.strptime(text.strip(), "%Y-%m-%d %H:%M").replace(
            tzinfo=ZoneInfo(self._zone)
        )

    async def _move(self, line: str, read: Callable[[], datetime]) -> None:
        try:
            moment = read()
        except ValueError:
            raise UnclearLineError("terminal-no-day", line=f"!{line}") from None
        if moment < self._demo.clock.now():
            raise UnclearLineError("terminal-backwards", line=f"!{line}")
        await self._demo.move_to(moment)

    def _send_file(self, name: str) -> None:
        try:
            path = Path(name).expanduser()
            self._telegram.send_file(self._speaker, path, self._demo.clock.now())
        except (OSError, RuntimeError):
            raise UnclearLineError("terminal-no-file", path=name) from None

    async def _settle(self) -> None:
        """Wait until the bot has fetched, done and answered everything."""
        await self._demo.drain()
        while self._telegram.updates.pending:
            await self._telegram.updates.taken(LOOK_SECONDS)
            await self._demo.drain()


def newest_button(messages: list[Message], label: str) -> tuple[int, Message] | None:
    """Return the message id and the button whose label begins with ``label``.

    The newest message that has such a button counts; in it a whole label before a beginning, and
    capitals only where nothing else tells two buttons apart.
    """
    wanted = label.casefold()
    for message in reversed(messages):
        starting = [b for b in buttons_of(message) if b["text"].casefold().startswith(wanted)]
        if wanted and starting:
            best = max(starting, key=lambda b: (b["text"] == label, b["text"].startswith(label)))
            return message["message_id"], best
    return None


async def _next_line(lines: TextIO) -> str:
    """Return the next line, empty at the end, while the bot goes on working.

    A thread of its own per line: one that waits for a terminal must not keep the process alive.
    """
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[str] = loop.create_future()

    def read() -> None:
        try:
            settle = partial(_answer, answer, lines.readline())
        except (OSError, ValueError) as error:
            settle = partial(_fail, answer, error)
        if not loop.is_closed():
            loop.call_soon_threadsafe(settle)

    threading.Thread(target=read, daemon=True).start()
    return await answer


def _answer(answer: asyncio.Future[str], line: str) -> None:
    if not answer.done():
        answer.set_result(line)


def _fail(answer: asyncio.Future[str], error: Exception) -> None:
    if not answer.done():
        answer.set_exception(error)
