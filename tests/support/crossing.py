"""Rounds in which three people do something about one contract at the same time.

Each looks at a proposal and confirms it in a transaction of his own, as the conversation does;
what the database ends because two waited for each other is done again, as the worker does.
Afterwards it must all have happened whole, or been refused: whoever does the same things one after
the other, in the order of the journal, comes to the same rows, to the last number and version.
"""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from random import Random
from typing import Any

from msgspec.structs import replace
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Database
from bot.last_resort import is_innocent
from domain.contracts.pauses import pauses_from
from domain.desk.commands import Order
from domain.desk.facts import Done, Preview
from domain.desk.orders import MoneyTo, TerminationOrder
from domain.desk.service import Desk
from domain.errors import Refusal
from domain.store.scope import Actor, ActorKind
from tests.simulation.contradictions import contradictions
from tests.simulation.life import Life
from tests.support.copied_studio import Rows, rows_of, write_copy
from tests.support.crossing_studio import CLARA
from tests.support.desk import as_stored
from tests.support.studios import TODAY

OWNERS = Actor(ActorKind.STAFF, 1), Actor(ActorKind.STAFF, 2)
MEMBER = Actor(ActorKind.CUSTOMER, CLARA)
MOST_TRIES = 5
OFTEN_TAKEN_BACK = 0.3
SHORT = 0.004
"""Seconds in which somebody makes up his mind, at most."""


@dataclass(frozen=True)
class Wanted:
    """Something that somebody wants from the desk.

    Attributes:
        invoice: The document that is taken back by hand, where one is.
    """

    name: str
    preview: Callable[[Desk], Awaitable[Preview]]
    carry_out: Callable[[Desk, Mapping[str, Any]], Awaitable[Done]]
    invoice: int | None = None


def order(wanted: Order[Any]) -> Wanted:
    """Return what an order of the register wants."""
    return Wanted(
        type(wanted).__name__,
        lambda desk: desk.preview(wanted),
        lambda desk, facts: desk.carry_out(wanted, facts),
    )


def end(wanted: TerminationOrder) -> Wanted:
    """Return the wish to end a contract."""
    return Wanted(
        "EndContract",
        lambda desk: desk.preview_termination(wanted),
        lambda desk, facts: desk.terminate(wanted, facts),
    )


def change_end(wanted: TerminationOrder) -> Wanted:
    """Return the wish to move an end."""
    return Wanted(
        "ChangeEnd",
        lambda desk: desk.preview_end_change(wanted),
        lambda desk, facts: desk.change_end(wanted, facts),
    )


def withdraw(contract_id: int) -> Wanted:
    """Return the wish to take an end back."""
    return Wanted(
        "WithdrawEnd",
        lambda desk: desk.preview_withdrawal(contract_id),
        lambda desk, facts: desk.withdraw(contract_id, facts),
    )


def credit(invoice_id: int, money_to: MoneyTo) -> Wanted:
    """Return the wish to take an invoice back."""
    return Wanted(
        "CreditInvoice",
        lambda desk: desk.preview_credit(invoice_id, money_to),
        lambda desk, facts: desk.credit(invoice_id, money_to, facts),
        invoice_id,
    )


def undo(journal_id: int, of: Wanted) -> Wanted:
    """Return the wish to take a change back."""
    return Wanted(
        "Undo",
        lambda desk: desk.preview_undo(journal_id),
        lambda desk, facts: desk.undo(journal_id, facts),
        of.invoice,
    )


@dataclass(frozen=True)
class Deed:
    """What was confirmed and done."""

    who: Actor
    wanted: Wanted
    facts: Mapping[str, Any]
    journal_id: int


@dataclass
class Round:
    """One round in a new studio, and the same again one after the other in another one.

    Attributes:
        begins: What the studio holds.
        studio_id: Of the studio; the next one is the other's.
        draw: Returns what somebody wants.
        deeds: What was done.
        tally: Commands by result.
    """

    database: Database
    begins: Rows
    studio_id: int
    random: Random
    draw: Callable[[Random, Rows, Actor], Wanted]
    deeds: list[Deed] = field(default_factory=list)
    tally: Counter[str] = field(default_factory=Counter)

    async def play(self) -> None:
        """Let all three do what they want."""
        async with self.database.write() as session:
            for number in (self.studio_id, self.studio_id + 1):
                await write_copy(session, self.begins, number)
        people = [*OWNERS, MEMBER]
        together = asyncio.Barrier(len(people)) if self.random.random() < 0.5 else None
        draws = [Random(self.random.random()) for _ in people]  # noqa: S311 - of the seed
        await asyncio.gather(
            *(self._act(who, own, together) for who, own in zip(people, draws, strict=True))
        )

    async def _act(self, who: Actor, own: Random, together: asyncio.Barrier | None) -> None:
        """Look for something that can be done, think about it, and confirm it."""
        wanted, facts = self.draw(own, self.begins, who), None
        for _ in range(MOST_TRIES):
            facts = await self._shown(who, wanted)
            if facts is not None:
                break
            wanted = self.draw(own, self.begins, who)
        if together is not None:
            await together.wait()
        done = await self._confirm(who, wanted, own, facts)
        if done is not None and who != MEMBER and own.random() < OFTEN_TAKEN_BACK:
            back = undo(done.journal_id, wanted)
            await self._confirm(who, back, own, await self._shown(who, back))

    async def _confirm(
        self, who: Actor, wanted: Wanted, own: Random, facts: Mapping[str, Any] | None
    ) -> Done | None:
        """Return what was done, None where it was refused."""
        await asyncio.sleep(own.random() * SHORT)
        return None if facts is None else await self._done(who, wanted, facts)

    async def _shown(self, who: Actor, wanted: Wanted) -> Mapping[str, Any] | None:
        async with self.database.read() as session:
            try:
                preview = await wanted.preview(self._desk(session, who))
            except Refusal:
                self.tally[f"{wanted.name}: not offered"] += 1
                return None
        return dict[str, Any](as_stored(preview.decision_facts()))

    async def _done(self, who: Actor, wanted: Wanted, facts: Mapping[str, Any]) -> Done | None:
        for _ in range(MOST_TRIES):
            try:
                async with self.database.write() as session:
                    done = await wanted.carry_out(self._desk(session, who), facts)
            except Refusal as refusal:
                self.tally[f"{wanted.name}: refused, {type(refusal).__name__}"] += 1
                return None
            except Exception as error:
                if not is_innocent(error):
                    raise
                self.tally[f"{wanted.name}: ended by the database, tried again"] += 1
            else:
                self.tally[f"{wanted.name}: done"] += 1
                self.deeds.append(Deed(who, wanted, facts, done.journal_id))
                return done
        raise AssertionError(f"{wanted.name} was ended by the database each time")

    async def wrong(self) -> list[str]:
        """Return what cannot be after such a round; nothing if all is well."""
        one_by_one = await self._one_by_one()
        async with self.database.read() as session:
            there = await rows_of(session, self.studio_id)
            expected = await rows_of(session, self.studio_id + 1)
            life = self._life(session, self.studio_id)
            life.by_hand |= self._by_hand()
            return [
                *one_by_one,
                *_differences(expected, there),
                *self._journal(there),
                *_pauses(there),
                *await contradictions(life),
            ]

    async def _one_by_one(self) -> list[str]:
        """Do the same again in the order of the journal; return what is refused then."""
        for deed in sorted(self.deeds, key=lambda each: each.journal_id):
            try:
                async with self.database.write() as session:
                    desk = self._desk(session, deed.who, self.studio_id + 1)
                    await deed.wanted.carry_out(desk, deed.facts)
            except Refusal as refusal:
                return [f"{deed.wanted.name} by itself is refused: {refusal!r}"]
        return []

    def _journal(self, there: Rows) -> list[str]:
        """Each deed has its entry, nothing else has one, and no number is missing."""
        before, entries = len(self.begins["journal"]), there["journal"]
        if [each["id"] for each in entries] != list(range(1, len(entries) + 1)):
            return ["the journal has gaps"]
        alone = {each["id"] for each in entries[before:] if "step_of" not in each["facts"]}
        told = {deed.journal_id for deed in self.deeds}
        return [f"entries {sorted(alone ^ told)} of nobody"] if alone != told else []

    def _by_hand(self) -> set[int]:
        """Return the invoices that were taken back by hand, and not asked for again since."""
        found = Counter(
            {deed.wanted.invoice: 0 for deed in self.deeds if deed.wanted.invoice is not None}
        )
        for deed in self.deeds:
            if deed.wanted.invoice is not None:
                found[deed.wanted.invoice] += -1 if deed.wanted.name == "Undo" else 1
        return {number for number, times in found.items() if number and times > 0}

    def _desk(self, session: AsyncSession, who: Actor, studio_id: int | None = None) -> Desk:
        life = self._life(session, studio_id or self.studio_id)
        return Desk(replace(life.scope, actor=who))

    def _life(self, session: AsyncSession, studio_id: int) -> Life:
        return Life(session, TODAY, self.random, studio_id)


def _differences(expected: Rows, there: Rows) -> list[str]:
    """Return which rows differ from those that one after the other leaves."""
    return [
        f"{name}: {[row for row in there[name] if row not in rows]} instead of "
        f"{[row for row in rows if row not in there[name]]}"
        for name, rows in expected.items()
        if rows != there[name]
    ]


def _pauses(there: Rows) -> list[str]:
    """Return the contracts of which two pauses overlap."""
    found = []
    for contract in there["contracts"]:
        pauses = pauses_from(contract["pauses"] or [])
        if any(one.days.end > next_one.days.start for one, next_one in pairwise(pauses)):
            found.append(f"{contract['number']} has pauses that overlap: {pauses}")
    return found
