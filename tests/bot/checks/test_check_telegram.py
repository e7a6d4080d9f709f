"""``tresen check`` asks Telegram: whether it knows the bot, and how messages come."""

import asyncio
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
import time_machine

from bot.database import Database
from bot.seats import Duty, Seat
from bot.telegram_side import connect
from bot.web.offering import WebhookReceiver
from bot.web.places import Webhook, bind
from tests.conftest import DEMO_MORNING
from tests.support.checking import checked, differing
from tests.support.telegram import TelegramServer


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        pytest.param(
            ("Unauthorized", 401),
            "TROUBLE  Telegram does not know the token in TRESEN_TOKEN. Check it with @BotFather.",
            id="wrong-token",
        ),
        pytest.param(
            ("Bad Gateway", 502),
            "TROUBLE  Telegram cannot be reached just now. Try again later.",
            id="unreachable",
        ),
    ],
)
@pytest.mark.usefixtures("demo")
def test_telegram_is_asked(
    answer: tuple[str, int],
    expected: str,
    telegram: TelegramServer,
    capsys: pytest.CaptureFixture[str],
) -> None:
    telegram.refuse_next("getMe", *answer)

    code, lines = checked(capsys)

    assert (code, differing(lines)) == (1, [expected])


@pytest.mark.usefixtures("demo")
def test_a_webhook_that_is_not_set_yet(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRESEN_WEBHOOK_URL", "https://bot.example.org/telegram")
    monkeypatch.setenv("TRESEN_WEBHOOK_SECRET", "0123456789abcdef")

    code, lines = checked(capsys)

    said = "note     Telegram: brings nothing to TRESEN_WEBHOOK_URL yet. The bot registers the"
    assert (code, differing(lines)) == (0, [f"{said} address when it starts."])


@pytest.fixture
def own_address(
    demo: Path, telegram: TelegramServer, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Webhook]:
    """An address at which nobody listens; the bot has told Telegram of it."""
    with closing(bind(("127.0.0.1", 0))) as port:
        number = port.getsockname()[1]
        webhook = Webhook(f"http://127.0.0.1:{number}/telegram", "0123456789abcdef")
        monkeypatch.setenv("TRESEN_WEBHOOK_URL", webhook.url)
        monkeypatch.setenv("TRESEN_WEBHOOK_SECRET", webhook.secret)
        asyncio.run(offered(webhook, telegram, demo))
        yield webhook


async def offered(webhook: Webhook, telegram: TelegramServer, file: Path) -> None:
    """Tell Telegram of a webhook as the bot does when it starts."""
    database = Database(f"sqlite+aiosqlite:///{file}")
    async with connect(telegram.token, telegram.url).bot as bot:
        await WebhookReceiver(bot, webhook, Seat(Duty.RECEIVING, database)).offer()
    await database.dispose()


@pytest.mark.usefixtures("own_address")
def test_a_webhook_that_is_set(capsys: pytest.CaptureFixture[str]) -> None:
    code, lines = checked(capsys)

    expected = "ok       Telegram: messages are brought to your address."
    assert (code, differing(lines)) == (0, [expected])


def test_a_webhook_of_another_secret_will_be_set(
    own_address: Webhook, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRESEN_WEBHOOK_SECRET", own_address.secret[::-1])

    code, lines = checked(capsys)

    said = "note     Telegram: brings nothing to TRESEN_WEBHOOK_URL yet. The bot registers the"
    assert (code, differing(lines)) == (0, [f"{said} address when it starts."])


@pytest.mark.parametrize(
    ("minutes", "code", "expected"),
    [
        pytest.param(
            59,
            1,
            "TROUBLE  Telegram: cannot deliver messages at the moment and says: Not reached",
            id="lately",
        ),
        pytest.param(
            61, 0, "ok       Telegram: messages are brought to your address.", id="long-ago"
        ),
    ],
)
@pytest.mark.usefixtures("own_address")
def test_a_webhook_that_took_nothing(
    minutes: int,
    code: int,
    expected: str,
    telegram: TelegramServer,
    capsys: pytest.CaptureFixture[str],
) -> None:
    with time_machine.travel(DEMO_MORNING - timedelta(minutes=minutes), tick=False):
        telegram.send_text(7, "hello")

    found = checked(capsys)

    assert (found[0], differing(found[1])) == (code, [expected])
