"""The menu of commands: one per language, and English for all others."""

import pytest

from bot.database import Database
from bot.joining import menu_in
from bot.menus import offer_menus
from tests.bot.conftest import Run
from tests.support.telegram import TelegramServer

MENUS = {"de": [("hilfe", "Hilfe")], "en": [("help", "Help")]}


async def test_each_language_gets_its_own(
    database: Database, telegram: TelegramServer, run: Run
) -> None:
    tresen = await run(database)

    await offer_menus(tresen.telegram.bot, MENUS)

    told = [
        (call.fields.get("language_code"), call.fields["commands"][0]["command"])
        for call in telegram.made("setMyCommands")
    ]
    assert told == [("de", "hilfe"), ("en", "help"), (None, "help")]


async def test_without_a_menu_the_bot_works_all_the_same(
    database: Database, telegram: TelegramServer, run: Run
) -> None:
    tresen = await run(database)
    telegram.refuse_next("setMyCommands", "Internal Server Error", 500)

    await offer_menus(tresen.telegram.bot, MENUS)

    telegram.send_text(7, "hello")
    await tresen.drain()
    assert telegram.texts(7) == ["1: hello"]


@pytest.mark.parametrize("language", ["de", "en"])
def test_telegram_takes_the_menu_of_this_product(language: str) -> None:
    menu = menu_in(language)

    assert 10 <= len(menu) <= 100
    assert len({name for name, _ in menu}) == len(menu)
    assert all(name.islower() and name.isascii() and len(name) <= 32 for name, _ in menu)
    assert all(1 <= len(text) <= 256 for _, text in menu)
