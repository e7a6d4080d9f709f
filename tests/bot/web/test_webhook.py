"""By webhook: 200 for what is committed, and nothing at all for who is not Telegram."""

import asyncio
import json
from typing import Any

import httpx
import pytest
from sqlalchemy import func, select, text

from bot.database import Database
from bot.inbox_records import InboxRecord
from bot.receivers import ASKED_FOR
from bot.web.places import Listening, Webhook
from bot.web.webhook import HEADER, MOST_BYTES
from tests.bot.conftest import Run
from tests.bot.web.conftest import SECRET
from tests.support.telegram import TelegramServer, eventually

SHOWN = {HEADER: SECRET}
SAYS_HELLO = {
    "update_id": 10**9,
    "message": {
        "message_id": 1,
        "date": 1,
        "from": {"id": 7, "is_bot": False, "first_name": "Anna"},
        "chat": {"id": 7, "type": "private"},
        "text": "hello",
    },
}


async def stored(database: Database) -> int:
    async with database.read() as session:
        return (await session.scalars(select(func.count()).select_from(InboxRecord))).one()


async def test_what_telegram_brings_is_answered(
    either: Database, telegram: TelegramServer, run: Run, listening: Listening
) -> None:
    await run(either, by_itself=True, listening=listening)
    await eventually(lambda: telegram.made("setWebhook"))

    await asyncio.to_thread(telegram.send_text, 7, "hello")
    await asyncio.to_thread(telegram.deliver)  # had it come before the server listened

    assert await eventually(lambda: telegram.texts(7)) == ["1: hello"]
    assert telegram.made("getUpdates") == []


async def test_telegram_is_told_once_what_is_wanted(
    database: Database, telegram: TelegramServer, run: Run, listening: Listening
) -> None:
    tresen = await run(database, listening=listening)
    receiver: Any = tresen.receiver

    await receiver.offer()
    await receiver.offer()

    (told,) = telegram.made("setWebhook")
    assert json.loads(told.fields["allowed_updates"]) == ASKED_FOR
    assert told.fields["secret_token"] == SECRET
    assert listening.webhook is not None
    assert told.fields["url"].startswith(f"{listening.webhook.url}?v=")


async def test_another_secret_is_another_webhook(listening: Listening) -> None:
    assert listening.webhook is not None
    other = Webhook(listening.webhook.url, SECRET + "1")

    assert other.marked_url != listening.webhook.marked_url
    assert SECRET not in listening.webhook.marked_url


async def test_telegram_is_told_patiently(
    database: Database, telegram: TelegramServer, run: Run, listening: Listening
) -> None:
    telegram.refuse_next("setWebhook", "Internal Server Error", 500)

    await run(database, by_itself=True, listening=listening)

    assert await eventually(lambda: telegram.made("setWebhook"))


async def test_what_comes_twice_is_stored_once(
    database: Database, run: Run, listening: Listening, client: httpx.AsyncClient
) -> None:
    tresen = await run(database, by_itself=True, listening=listening)

    first = await client.post("/telegram", headers=SHOWN, json=SAYS_HELLO)
    second = await client.post("/telegram", headers=SHOWN, json=SAYS_HELLO)

    assert (first.status_code, second.status_code) == (200, 200)
    assert await stored(database) == 1
    await tresen.drain()


@pytest.mark.parametrize(
    "shown",
    [
        pytest.param({}, id="none"),
        pytest.param({HEADER: ""}, id="empty"),
        pytest.param({HEADER: SECRET[:-1]}, id="shorter"),
        pytest.param({HEADER: SECRET + "0"}, id="longer"),
        pytest.param({HEADER: SECRET.lower()}, id="in-small-letters"),
        pytest.param({HEADER: "é" * 24}, id="not-of-our-letters"),
    ],
)
async def test_who_does_not_know_the_secret_is_turned_away(
    shown: dict[str, str],
    database: Database,
    run: Run,
    listening: Listening,
    client: httpx.AsyncClient,
) -> None:
    await run(database, by_itself=True, listening=listening)
    headers = [(name.encode(), value.encode("latin-1")) for name, value in shown.items()]

    answer = await client.post("/telegram", headers=headers, json=SAYS_HELLO)

    assert (answer.status_code, answer.content) == (403, b"")
    assert await stored(database) == 0


async def test_who_is_turned_away_has_nothing_read(
    database: Database, run: Run, listening: Listening
) -> None:
    await run(database, by_itself=True, listening=listening)
    reading, writing = await asyncio.open_connection(*listening.port.getsockname())

    writing.write(b"POST /telegram HTTP/1.1\r\nHost: x\r\nContent-Length: 900000\r\n\r\n")
    answer = await asyncio.wait_for(reading.read(), 10)  # to the end, and not a byte was sent
    writing.close()

    assert answer.startswith(b"HTTP/1.1 403 ")


@pytest.mark.parametrize(
    ("body", "status"),
    [
        pytest.param(b"", 400, id="nothing"),
        pytest.param(b"hello", 400, id="no-json"),
        pytest.param(b"\xff\xfe\xfd", 400, id="no-text"),
        pytest.param(b"[" * 100_000, 400, id="too-deep"),
        pytest.param(b"[1]", 400, id="no-object"),
        pytest.param(b"{}", 400, id="no-number"),
        pytest.param(b'{"update_id": "1"}', 400, id="number-as-text"),
        pytest.param(b'{"update_id": true}', 400, id="yes-is-no-number"),
        pytest.param(b'{"update_id": 1.5}', 400, id="half-a-number"),
        pytest.param(b'{"update_id": -1}', 400, id="below-zero"),
        pytest.param(b'{"update_id": 9223372036854775808}', 400, id="too-large"),
        pytest.param(b'{"update_id": ' + b"9" * 5000 + b"}", 400, id="far-too-large"),
        pytest.param(b" " * (MOST_BYTES + 1), 413, id="too-long"),
    ],
)
async def test_what_is_no_update_is_refused(
    body: bytes,
    status: int,
    database: Database,
    run: Run,
    listening: Listening,
    client: httpx.AsyncClient,
) -> None:
    await run(database, by_itself=True, listening=listening)

    answer = await client.post("/telegram", headers=SHOWN, content=body)

    assert answer.status_code == status
    assert await stored(database) == 0


async def test_what_hides_its_length_is_cut_off_all_the_same(
    database: Database, run: Run, listening: Listening, client: httpx.AsyncClient
) -> None:
    async def endless() -> Any:
        for _ in range(MOST_BYTES // 1024 + 2):
            yield b" " * 1024

    await run(database, by_itself=True, listening=listening)

    answer = await client.post("/telegram", headers=SHOWN, content=endless())

    assert answer.status_code == 413


async def test_what_could_not_be_stored_is_brought_again(
    database: Database, telegram: TelegramServer, run: Run, listening: Listening
) -> None:
    await run(database, by_itself=True, listening=listening)
    await eventually(lambda: telegram.made("setWebhook"))
    async with database.write() as session:
        await session.execute(text("ALTER TABLE inbox RENAME TO away"))
    await asyncio.to_thread(telegram.send_text, 7, "hello")
    assert await asyncio.to_thread(telegram.deliver) == 0

    async with database.write() as session:
        await session.execute(text("ALTER TABLE away RENAME TO inbox"))

    assert await asyncio.to_thread(telegram.deliver) == 1
    assert await eventually(lambda: telegram.texts(7), 30) == ["1: hello"]


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        pytest.param("GET", "/telegram", 405, id="asked-instead-of-brought"),
        pytest.param("POST", "/", 404, id="elsewhere"),
        pytest.param("POST", "/healthz", 405, id="to-health"),
    ],
)
async def test_nothing_else_is_to_be_had(
    method: str,
    path: str,
    status: int,
    database: Database,
    run: Run,
    listening: Listening,
    client: httpx.AsyncClient,
) -> None:
    await run(database, by_itself=True, listening=listening)

    answer = await client.request(method, path, headers=SHOWN, json=SAYS_HELLO)

    assert answer.status_code == status
    assert await stored(database) == 0


async def test_polling_again_ends_the_webhook(
    database: Database, telegram: TelegramServer, run: Run, listening: Listening
) -> None:
    tresen = await run(database, by_itself=True, listening=listening)
    await eventually(lambda: telegram.made("setWebhook"))
    await tresen.stop()

    polling = await run(Database(str(database.url)), by_itself=True)
    await asyncio.to_thread(telegram.send_text, 7, "hello")

    assert await eventually(lambda: telegram.texts(7), 30) == ["1: hello"]
    assert len(telegram.made("deleteWebhook")) == 1
    await polling.stop()
