"""The names on file are kept from one turn to the next."""

import pytest

from domain.customers.service import Customers
from tests.support.talk import Talk


async def test_a_turn_that_changes_nothing_of_them_leaves_them_to_the_next_one(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads = 0
    names = Customers.names

    async def counted(self: Customers, *, erased: bool = True) -> tuple[tuple[int, str], ...]:
        nonlocal reads
        reads += not erased
        return await names(self, erased=erased)

    monkeypatch.setattr(Customers, "names", counted)
    for text in ("Was hat Clara Vogt gebucht?", "Lena Sommer kündigt", "Wer ist Clara Vogt?"):
        await talk.says(text)

    assert reads == 1
