"""A season of the demo: the script moves its clock, and writes down what came by itself.

Everything is read off what people see in their chats: who, when, and what it says in which
language. What answers somebody's own words is no message by itself.
"""

import re
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import update

from bot.demo.chats import Happening
from bot.demo.mailbox import MAILBOX, shown_mail
from bot.demo.people import demo_people
from bot.demo.telegram import StandInTelegram
from domain.clock import MovableClock
from domain.customers.records import CustomerRecord
from domain.invoices.falling_due import due_on
from domain.invoices.service import Invoices
from domain.studio import House
from tests.support.documents import add_payment
from tests.support.talk import ZONE, Heard, Talk, talking

SAYS: Mapping[str, tuple[str, str]] = {
    "digest": ("☀️ Guten Morgen", "☀️ Good morning"),
    "request_waiting": (
        "✋ (Eine|[0-9]+) Anfragen? warte[tn]+ auf dich",
        "✋ .* waiting for you",
    ),
    "contract_ends": (
        "🔔 (Ein|[0-9]+) Vertr.* bald|🔔 .* endet (heute|morgen|in [0-9]+ Tagen)",
        "🔔 .* soon|🔔 .* ends (today|tomorrow|in [0-9]+ days)",
    ),
    "notice_radar": ("⏰ .* zum jeweils nächsten Ende", "⏰ .* next possible ends"),
    "notice_due": ("⏰ .*: kündbar n", "⏰ .*: you can give notice"),
    "renews": ("🔁 .* verlängert sich", "🔁 .* renews"),
    "pause_begins": ("⏸️ Ab heute ruht", "⏸️ From today .* rests"),
    "pause_ends": ("▶️ (Heute|Morgen|In [0-9]+ Tagen)", "▶️ (Today|Tomorrow|In [0-9]+ days)"),
    "pause_over": ("▶️ .* läuft wieder", "▶️ .* runs again"),
    "pause_check": ("⏸️ .* ohne festes Ende", "⏸️ .* without a fixed end"),
    "invoice_corrected": (
        "🧾 (Die )?Rechnung .* ist (um .* gemindert|korrigiert|storniert)|🧾 Von deiner Rechnung",
        "🧾 Invoice .* is (corrected|cancelled|reduced)|🧾 .* your invoice",
    ),
    "invoice_issued": ("🧾 Rechnung [^ ]+: ", "🧾 Invoice [^ ]+: "),
    "overdue_radar": ("💶 .* noch nicht bezahlt", "💶 .* not been paid yet"),
    "invoice_overdue": ("💶 Rechnung .* noch offen", "💶 Invoice .* still open"),
    "card_to_use": ("🎟️ .* Einheit(en)? bis ", "🎟️ .* units? left until "),
    "card_low": ("🎟️ .*: (noch|keine) ", "🎟️ .*(: .* left|used up)"),
    "class_tomorrow": ("📅 (Heute|Morgen) um", "📅 (Today|Tomorrow) at"),
    "booking_confirmed": ("✅ Du bist dabei|⏳ Du stehst|❎ Dein", "✅ You have|⏳ You|❎ Your"),
    "moved_up": ("🎉 Ein Platz", "🎉 A place"),
    "class_dropped": ("❎ .* fällt aus", "❎ .* is cancelled"),
}
"""By kind of the register, how it begins in German and in English; the first that fits counts."""


SUBJECTS: Mapping[str, tuple[str, str]] = {
    "invoice_corrected": (
        "Berichtigte Rechnung|Stornorechnung",
        "Corrected invoice|Cancellation invoice",
    ),
    "invoice_issued": ("Rechnung [^ ]+ von ", "Invoice [^ ]+ from "),
}
"""The same of e-mails that bring a document: their subject says it all."""
AT_ONCE = "at once"
"""What no kind of the register says: confirmations of changes, requests, receipts."""


@dataclass(frozen=True)
class Push:
    """A message by itself, or a part of one.

    Attributes:
        at: Its moment on the studio's clock.
        who: Who reads it; in front of who gets an e-mail stands an envelope.
        kind: Of the register, or ``AT_ONCE``.
        language: In which it is; empty where no kind of the register tells.
        line: How it begins.
    """

    at: str
    who: str
    kind: str
    language: str
    line: str


@dataclass
class Season:
    """The demo with everybody in it, and what they heard without having asked."""

    talk: Talk
    heard: list[Push] = field(default_factory=list)
    speaker: str = ""

    def __post_init__(self) -> None:
        self.talk.telegram.chats.listen(self._listen)

    async def until(self, day: date, hour: int = 10, minute: int = 0) -> None:
        """Live on until a moment of the studio's clock, with every job on the way."""
        moment = datetime.combine(day, time(hour, minute), ZoneInfo(ZONE))
        await self.talk.tresen.move_to(moment)
        await self.talk.answered()

    async def says(self, text: str, *taps: str, person: str = "owner") -> list[Heard]:
        """Say something and tap what follows; return what came back at last."""
        self.speaker = self.talk.somebody(person).label
        found = await self.talk.says(text, person)
        for label in taps:
            found = await self.talk.taps(label, person)
        self.speaker = ""
        return found

    def block(self, name: str) -> None:
        """Let somebody block the bot."""
        self.talk.telegram.chats.blocked.add(self.talk.somebody(name).user_id)

    async def forget_address(self, name: str) -> None:
        """Let the studio know no e-mail address of somebody."""
        async with self.talk.tresen.database.write() as session:
            named = update(CustomerRecord).where(CustomerRecord.name == name)
            await session.execute(named.values(email=None))

    async def everybody_pays(self, day: date, but: frozenset[str]) -> None:
        """Let everybody pay what is due on a day."""
        async with self.talk.tresen.database.write() as session:
            studio = await House(session, self.talk.tresen.clock.now()).enter_as_system(1)
            names = dict(await studio.customers.names())
            due = {each.id for each in await due_on(studio.scope, [day])}
            bills = await Invoices(studio.scope).by_ids(due)
            for bill in bills.values():
                if bill.rest_cents > 0 and names[bill.customer_id] not in but:
                    await add_payment(studio.scope, bill.id, bill.rest_cents)

    def _listen(self, happening: Happening) -> None:
        message, who = happening.message or {}, happening.person.label
        by_bot = happening.kind == "message" and message.get("from", {}).get("is_bot")
        if not by_bot or who == self.speaker or "text" not in message:
            return
        at = self.talk.tresen.clock.now().astimezone(ZoneInfo(ZONE)).strftime("%Y-%m-%d %H:%M")
        text = str(message["text"])
        self.heard += [Push(at, _reader(who, text), *found) for found in _parts(text)]


def _reader(who: str, text: str) -> str:
    """Return who reads it: of an e-mail, the name it goes to."""
    if who != MAILBOX.label:
        return who
    to = text.split("\n", maxsplit=1)[0].removeprefix("✉ → ")
    return f"✉ {to.split(' <')[0]}"


def _parts(text: str) -> list[tuple[str, str, str]]:
    """Return kind, language and line of each part of a message."""
    lines = text.split("\n")
    found = [known for line in lines if (known := _known(line, SAYS)) is not None]
    subjects = [known for line in lines[1:2] if (known := _known(line, SUBJECTS)) is not None]
    return found or subjects or [(AT_ONCE, "", lines[0])]


def _known(line: str, kinds: Mapping[str, tuple[str, str]]) -> tuple[str, str, str] | None:
    for kind, patterns in kinds.items():
        for language, pattern in zip(("de", "en"), patterns, strict=True):
            if re.match(pattern, line):
                return kind, language, line
    return None


def table(heard: Sequence[Push]) -> list[str]:
    """Return what was heard as a table, by moment and kind; in brackets who reads English."""
    rows: dict[tuple[str, str], list[str]] = {}
    for each in heard:
        name = f"[{each.who}]" if each.language == "en" else each.who
        rows.setdefault((each.at, each.kind), []).append(name)
    return [f"{at} | {kind} | {', '.join(sorted(rows[at, kind]))}" for at, kind in sorted(rows)]


@asynccontextmanager
async def season(demo: Path, clock: MovableClock) -> AsyncIterator[Season]:
    """Give the demo on a copy of its database, with the chat that shows its e-mails."""
    telegram = StandInTelegram((*demo_people(), MAILBOX), clock.now)
    mail = shown_mail(telegram.chats)
    async with talking(f"sqlite+aiosqlite:///{demo}", clock, telegram, mail) as talk:
        yield Season(talk)
