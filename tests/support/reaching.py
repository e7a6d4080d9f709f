"""A customer who tries whatever he can, and what he reached by it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from bot.conversation_records import ProposalRecord
from bot.demo.keyboards import buttons_of
from handlers.buttons import AnswerData, ProposalData, read_data
from handlers.messages import Request
from tests.support.reach import (
    Reach,
    Rows,
    changed,
    everything,
    mark_others,
    proposals,
    reach_of,
)
from tests.support.talk import Heard, Talk

ME, OTHER = "Emre Çelik", "Clara Vogt"
CREW = {1, 2, 3}
NOT_ONE = 9_999_999
AT_ONCE = 8
"""So many buttons are pressed before one looks what came of them."""
SHORT = {
    "customer_id": "c",
    "contract_id": "k",
    "invoice_id": "i",
    "booking_id": "b",
    "card_id": "a",
    "makeup_id": "w",
    "receipt_id": "receipt_id",
}


@dataclass
class Trier:
    """Tries, and notes what of others came back.

    Attributes:
        message_id: Of a message with buttons, to press whatever one likes.
        heard: The texts and buttons that came back, in order.
        found: What was tried and what of others was read then.
    """

    talk: Talk
    reach: Reach
    before: Rows
    message_id: int
    heard: list[tuple[str, ...]] = field(default_factory=list)
    found: list[tuple[str, list[str]]] = field(default_factory=list)
    typed: str = ""

    async def types(self, text: str) -> None:
        self.typed += f"\n{text}"
        self._note(text, await self.talk.says(text, ME))

    async def presses(self, *data: str) -> None:
        """Press buttons one right after the other."""
        for each in data:
            me = self.talk.somebody(ME)
            self.talk.telegram.press(me, self.message_id, data=each)
        self._note(" ".join(data), await self.talk.answered())

    async def presses_all(self, data: Iterable[str]) -> None:
        rest: Iterator[str] = iter(data)
        while some := tuple(islice(rest, AT_ONCE)):
            await self.presses(*some)

    def foreign(self) -> list[str]:
        """Return slots with ids of others, as buttons write them."""
        known = self.reach.others
        return [
            f"{short}={number}"
            for slot, short in SHORT.items()
            for number in known[slot][:1] or (NOT_ONE,)
        ]

    async def reached(self) -> dict[str, list[Any]]:
        """Return what of others was read, changed, or sent to them; empty if nothing was."""
        rows = changed(self.before, await everything(self.talk))
        sent = [row for table, row in rows if table == "outbox"]
        own = [one for one in await proposals(self.talk) if one.person == self.reach.chat]
        found: dict[str, list[Any]] = {
            "read": self.found,
            "changed": [each for each in rows if not self._is_his(rows, *each)],
            "written": [row for row in sent if not self._may_get(row)],
            "proposed": [one.slots for one in own if self._names_others(one)],
        }
        return {how: what for how, what in found.items() if what}

    async def starts_anew(self) -> None:
        """Forget what was reached until now."""
        self.found.clear()
        self.before = await everything(self.talk)

    def _is_his(
        self, rows: Sequence[tuple[str, dict[str, Any]]], table: str, row: dict[str, Any]
    ) -> bool:
        """Say whether a row is his own, or is kept of an entry about what is."""
        entries = [one for of, one in rows if of == "journal" and self.reach.is_own(of, one)]
        if table == "kept_values":
            return row["journal_id"] in {one["id"] for one in entries}
        return self.reach.is_own(table, row)

    def _may_get(self, row: dict[str, Any]) -> bool:
        """Say whether a letter goes to him or to the studio."""
        if row["kind"] == "mail":
            body = row["body"] or {}
            return bool(body.get("customer_id") == self.reach.customer_id)
        return row["chat_id"] in CREW | {self.reach.chat}

    def _names_others(self, proposal: ProposalRecord) -> bool:
        return any(
            proposal.slots.get(slot) in theirs for slot, theirs in self.reach.others.items()
        )

    def _note(self, tried: str, came: Sequence[Heard]) -> None:
        mine = [each for each in came if each.to == ME]
        self.heard += [(each.text, *each.buttons) for each in mine]
        if leaks := self.reach.leaks(mine, self.typed):
            self.found.append((tried, leaks))


async def tries(talk: Talk) -> Trier:
    """Return the customer beside others whose amounts, days and numbers are known anywhere."""
    await mark_others(talk, ME)
    return await as_it_is(talk)


async def as_it_is(talk: Talk) -> Trier:
    """Return the customer beside others as they are."""
    (help_text,) = await talk.says("/hilfe", ME)
    reach = await reach_of(talk, ME)
    return Trier(talk, reach, await everything(talk), help_text.message_id or 0)


def shown_to(talk: Talk, person: str) -> list[str]:
    """Return the data of all buttons that somebody sees now, the newest first."""
    messages = reversed(talk.telegram.chats.messages(talk.somebody(person)))
    return [button["callback_data"] for each in messages for button in buttons_of(each)]


def of_each_kind(data: Iterable[str]) -> list[str]:
    """Return buttons, one of those that differ in values alone."""
    kept: dict[object, str] = {}
    for each in sorted(data):
        match read_data(each):
            case Request(intent=intent, slots=slots):
                kept.setdefault((intent, *slots), each)
            case AnswerData(step=step, sets=sets):
                kept.setdefault((step, *sets), each)
            case ProposalData(proposal_id=number, action=action, sets=sets):
                kept.setdefault((number, action, *sets), each)
            case None:
                kept[each] = each
    return list(kept.values())
