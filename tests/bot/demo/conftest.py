"""What the tests of the demo share: a stand-in, the library's bot on it, and the toy bot."""

from collections.abc import AsyncIterator

import pytest
from telegram import Bot

from bot.demo.people import demo_people
from bot.demo.request import StandInRequest
from bot.demo.telegram import StandInTelegram
from tests.bot.demo.toy import START, ToyDemo


@pytest.fixture
def stand_in() -> StandInTelegram:
    return StandInTelegram(demo_people(), lambda: START)


@pytest.fixture
async def bot(stand_in: StandInTelegram) -> AsyncIterator[Bot]:
    requests = StandInRequest(stand_in), StandInRequest(stand_in)
    async with Bot(stand_in.token, request=requests[0], get_updates_request=requests[1]) as bot:
        yield bot


@pytest.fixture
async def demo() -> AsyncIterator[ToyDemo]:
    async with ToyDemo() as demo:
        yield demo
