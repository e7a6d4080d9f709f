"""A confirmed import is brought in by bits, tells how far it is, and survives what may come."""

import asyncio
import json
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select, text

from bot.database import Database, Rank
from bot.importing import Imports
from bot.leases import forget_leases
from bot.privacy import empty_bodies
from bot.signals import Bell
from bot.uploads import KEPT_FOR, Downloads, StoredUploads, UploadRecord
from domain.clock import MovableClock
from domain.credits.records import CardRecord
from domain.customers.records import CustomerRecord
from domain.desk.imports.import_data import ImportData
from domain.store.journal import JournalRecord
from domain.store.scope import Actor, ActorKind
from domain.studio import House, Studio
from domain.studios.service import Studios
from handlers.files.columns import sheet_of
from handlers.files.orders import begin_layout, order_for
from handlers.files.tables import read_table
from handlers.messages import SentFile
from tests.support.crowd import crowd_file
from tests.support.rows import add_plan
from tests.support.talk import Heard, Talk, talking
from tests.support.telegram import TelegramServer

CARD = {"kind": "card", "units": 10, "initial_term": "P6M", "renewal": "none", "notice": None}


async def confirmed(database: Database, clock: MovableClock, count: int) -> None:
    """Leave a file of so many people in a new studio, its import confirmed."""
    async with database.write() as session:
        await Studios(session, clock.now()).open_studio("Studio Eins", "de", "Europe/Berlin", "X")
        studio = await House(session, clock.now()).enter_as_system(1)
        await add_plan(studio.scope, "Zehnerkarte", **CARD)
        await add_plan(studio.scope, "Monatsabo Flex")
        table = read_table("alle.csv", crowd_file(count))
        uploads = StoredUploads(session, 1)
        upload_id = await uploads.keep(1, "alle.csv", table, clock.now())
        slots: dict[str, Any] = {}
        begin_layout(sheet_of(table), slots)
        order = await order_for(studio, table, slots, upload_id)
        await begin(studio, uploads, order, slots)


async def begin(
    studio: Studio, uploads: StoredUploads, order: ImportData, slots: dict[str, Any]
) -> None:
    preview = await studio.desk.preview(order)
    done = await studio.desk.carry_out(order, preview.decision_facts())
    actor = Actor(ActorKind.STAFF, 1)
    await uploads.start(
        order.upload_id,
        {**slots, "journal_id": done.journal_id, "actor": [actor.kind.value, actor.id]},
    )


def importer(database: Database, clock: MovableClock, holder: str = "me") -> Imports:
    return Imports(database, clock, holder=holder, wake_sender=Bell())


async def number_of(database: Database, table: type[Any]) -> int:
    async with database.read() as session:
        return (await session.scalars(select(func.count()).select_from(table))).one()


async def upload(database: Database) -> UploadRecord:
    async with database.read() as session:
        return (await session.scalars(select(UploadRecord))).one()


async def test_lines_come_in_by_bits_each_once(either: Database, clock: MovableClock) -> None:
    await confirmed(either, clock, 90)
    imports = importer(either, clock)

    assert await imports.step()
    begun = await number_of(either, CustomerRecord)
    while await imports.step():
        pass

    done = await upload(either)
    assert (begun, await number_of(either, CustomerRecord)) == (20, 90)
    assert (done.state, done.place, done.content) == ("done", 90, None)
    assert done.work["counts"]["cards_new"] == 45
    async with either.read() as session:
        entry = (await session.scalars(select(JournalRecord))).one()
    assert (entry.command, entry.facts["lines"]) == ("data.import", 90)
    assert entry.facts["written"]["customers"] == [[1, 90]]


async def test_another_process_goes_on_where_the_first_one_stopped(
    database: Database, clock: MovableClock
) -> None:
    await confirmed(database, clock, 60)
    await importer(database, clock).step()

    second = importer(database, clock)
    while await second.step():
        pass

    assert await number_of(database, CustomerRecord) == 60
    assert (await upload(database)).work["counts"]["people_new"] == 60


async def test_two_processes_share_nothing_of_one_file(
    postgres: Database, clock: MovableClock
) -> None:
    await confirmed(postgres, clock, 60)
    first, second = importer(postgres, clock, "one"), importer(postgres, clock, "two")

    worked = [await first.step(), await second.step()]
    while await first.step():
        pass

    assert worked == [True, False]
    assert await number_of(postgres, CustomerRecord) == 60


async def test_a_process_that_takes_over_looks_again_at_what_is_on_file(
    postgres: Database, clock: MovableClock
) -> None:
    await confirmed(postgres, clock, 60)
    first, second = importer(postgres, clock, "one"), importer(postgres, clock, "two")
    await first.step()
    await second.step()  # it has read what is on file, and may not write yet
    await first.step()
    async with postgres.write() as session:
        await forget_leases(session)

    while await second.step():
        pass

    assert await number_of(postgres, CustomerRecord) == 60
    assert await number_of(postgres, CardRecord) == 30


async def test_what_goes_wrong_again_and_again_ends_in_a_report(
    database: Database, clock: MovableClock
) -> None:
    await confirmed(database, clock, 60)
    imports = importer(database, clock)
    await imports.step()
    async with database.write() as session:
        await session.execute(text("ALTER TABLE cards RENAME TO lost"))

    tries = [await imports.step() for _ in range(4)]

    stopped = await upload(database)
    assert tries == [True, True, False, False]
    assert (stopped.state, stopped.place, stopped.content) == ("done", 20, None)
    assert await number_of(database, CustomerRecord) == 20


async def test_people_are_served_while_an_import_runs(
    database: Database, clock: MovableClock
) -> None:
    await confirmed(database, clock, 400)
    imports, portions = importer(database, clock), []
    while await imports.step():
        portions.append((await upload(database)).place)
        async with database.write(Rank.PEOPLE) as session:  # nobody holds the lock in between
            await session.execute(text("SELECT 1"))

    sizes = [after - before for before, after in zip([0, *portions], portions, strict=False)]
    assert portions[-1] == 400
    assert max(sizes) <= 200


async def test_files_are_emptied_after_two_days(database: Database, clock: MovableClock) -> None:
    async with database.write() as session:
        await Studios(session, clock.now()).open_studio("Studio Eins", "de", "Europe/Berlin", "X")
        table = read_table("alle.csv", crowd_file(3))
        await StoredUploads(session, 1).keep(1, "alle.csv", table, clock.now())
    clock.move_to(clock.now() + KEPT_FOR)
    await empty_bodies(database, clock)
    assert (await upload(database)).content is not None

    clock.move_to(clock.now() + KEPT_FOR)
    await empty_bodies(database, clock)

    assert (await upload(database)).content is None


async def test_somebody_else_is_answered_while_a_file_is_read(
    demo_template: Path, tmp_path: Path, clock: MovableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = Path(shutil.copy(demo_template, tmp_path / "demo.db"))
    may_be_read, read = asyncio.Event(), Downloads.fetch

    async def slowly(self: Downloads, message: Mapping[str, Any]) -> SentFile | None:
        await may_be_read.wait()
        return await read(self, message)

    monkeypatch.setattr(Downloads, "fetch", slowly)
    async with talking(f"sqlite+aiosqlite:///{file}", clock) as talk:
        talk.telegram.send_bytes(talk.somebody("owner"), "alle.csv", crowd_file(3), clock.now())
        talk.telegram.say(talk.somebody("Emre Çelik"), "/guthaben", clock.now())
        await talk.tresen.receiver.receive()
        working = asyncio.create_task(talk.tresen.workers[0].run(0.01))
        (first,) = await eventually(talk.arrived)
        may_be_read.set()
        (second,) = await eventually(talk.arrived)
        talk.tresen.workers[0].stop()
        await working

    assert (first.to, second.to) == ("Emre Çelik", "Inhaberin")


async def eventually(look: Callable[[], Awaitable[list[Heard]]]) -> list[Heard]:
    """Return what is heard as soon as there is something."""
    for _ in range(6_000):
        if heard := await look():
            return heard
        await asyncio.sleep(0.01)
    raise AssertionError("nothing was heard")


@pytest.fixture
async def pressed(
    demo_template: Path, tmp_path: Path, clock: MovableClock
) -> AsyncIterator[tuple[Path, Talk]]:
    """A demo studio whose owner has just confirmed an import; none of it was brought in yet."""
    file = Path(shutil.copy(demo_template, tmp_path / "demo.db"))
    async with talking(f"sqlite+aiosqlite:///{file}", clock) as talk:
        await talk.sends("alle.csv", crowd_file(60))
        message_id, data = talk.button("60 Zeilen")
        talk.telegram.press(talk.somebody("owner"), message_id, data=data)
        await talk.tresen.receiver.receive()
        await talk.tresen.workers[0].step()
        yield file, talk


async def test_how_far_it_is_stands_in_the_message_that_was_confirmed(
    pressed: tuple[Path, Talk], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, talk = pressed
    monkeypatch.setattr("bot.importing.TELL_EVERY", 0.0)

    heard = await talk.answered()

    texts = [each.lines[0] for each in heard]
    assert len({each.message_id for each in heard}) == 1
    assert texts[:2] == ["⏳ Import läuft: 0 von 60 Zeilen", "⏳ Import läuft: 20 von 60 Zeilen"]
    assert texts[-1] == "✅ Importiert. alle.csv"


@pytest.mark.slow
@pytest.mark.parametrize("die_before", [12, 45])
async def test_a_killed_process_brings_each_line_in_once(
    pressed: tuple[Path, Talk], telegram: TelegramServer, tmp_path: Path, die_before: int
) -> None:
    file, _ = pressed
    copy = tmp_path / "copy.db"
    with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)

    lives = [live(telegram, copy, death) for death in (die_before, None)]

    with closing(sqlite3.connect(copy)) as opened:
        (people,) = opened.execute("SELECT count(*) FROM customers").fetchone()
        (cards,) = opened.execute("SELECT count(*) FROM cards WHERE id > 6").fetchone()
        (state,) = opened.execute("SELECT state FROM uploads").fetchone()
    assert [life["killed"] for life in lives] == [True, False]
    assert (people, state) == (40 + 60, "done")
    assert cards >= 30


def live(telegram: TelegramServer, file: Path, die_before: int | None) -> dict[str, Any]:
    """Return how a process ended that went on with the import."""
    order = {
        "database": f"sqlite+aiosqlite:///{file}",
        "api": telegram.url,
        "token": telegram.token,
        "now": "2026-11-21T09:01:00+00:00",
        "die_before": die_before,
    }
    done = subprocess.run(
        [sys.executable, "-m", "tests.support.mortal"],
        input=json.dumps(order) + "\n",
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    ended = json.loads(done.stdout)
    assert isinstance(ended, dict)
    return ended
