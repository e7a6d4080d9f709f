"""While the file of a large studio is read, others get their turn."""

import asyncio
from pathlib import Path

import pytest

from domain.customers.service import Customers
from domain.studio import Studio
from handlers.on_file import on_file
from tests.support.studios import scope_of, session_on_copy

PEOPLE = 9_000


async def test_others_get_their_turn_again_and_again(
    demo_template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The database answers at once here, so that only the arranging of names gives way."""
    turns = 0
    everybody = tuple((number, f"Clara Vogt {number}") for number in range(1, PEOPLE + 1))

    async def names(_: Customers, *, erased: bool) -> tuple[tuple[int, str], ...]:
        nonlocal turns
        assert not erased
        turns = 0
        return everybody

    async def groups(_: Customers) -> tuple[str, ...]:
        counted.append(turns)
        return ()

    async def others() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    counted: list[int] = []
    monkeypatch.setattr(Customers, "names", names)
    monkeypatch.setattr(Customers, "groups", groups)
    async with session_on_copy(demo_template, tmp_path) as session:
        waiting = asyncio.create_task(others())
        people = await on_file(Studio(scope_of(session, studio_id=1)))
        waiting.cancel()

    assert counted == [4]
    assert people.names == tuple(name for _, name in everybody)
    assert people.ids["clara vogt 17"] == [17]
