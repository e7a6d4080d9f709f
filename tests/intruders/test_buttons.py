"""Button data is not trusted: what nobody was shown does nothing, and has one calm answer."""

import asyncio
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from sqlalchemy import func, select

from bot.inbox_records import InboxRecord
from domain.clock import MovableClock
from domain.store.journal import JournalRecord
from handlers.buttons import LONGEST, SHORT
from handlers.commands import COMMANDS
from handlers.texts import texts
from tests.support.fuzzing import TEXTS, for_a_while, fuzzed
from tests.support.talk import Heard, Talk, talking

pytestmark = pytest.mark.slow
EMRE, CLARA = "Emre Çelik", "Clara Vogt"
OUTDATED = texts().format("de", "toast-outdated")
NOT_YOURS = texts().format("de", "toast-not-yours")
NONSENSE = [
    "\x00",
    "x" * LONGEST,
    "ü" * (LONGEST // 2),
    "\u202e:\u2066~",
    "p:",
    "p:1:1",
    "p:1:1:confirm",
    "p:-1:1:confirm:",
    "p:²:1:confirm:",
    "p:1e3:1:confirm:",
    f"p:{10**20}:1:confirm:",
    f"p:1:{10**40}:confirm:",
    f"q:{10**30}:c=1",
    "q:x:c=1",
    "rd:customer.list",
    "rx:customer.list:",
    f"rd:credits.show:c={10**20}",
    "rd:credits.show:c=-1",
    "rd:credits.show:c=1;DROP TABLE customers",
    "~rd:customer.list:",
    f"{10**30}~rd:customer.list:",
    "door:code",
    "door:studio",
    "door:leave",
    "{ $name }",
    "<b>",
]


@pytest.mark.parametrize("person", ["owner", EMRE])
async def test_what_is_no_button_of_ours_is_out_of_date(talk: Talk, person: str) -> None:
    await talk.says("Hallo", person)
    before = await changes(talk)

    for data in NONSENSE:
        heard = await presses(talk, data, person)
        assert (data, [each.text for each in heard]) == (data, [OUTDATED])

    assert await changes(talk) == before
    assert await faults(talk) == 0


async def test_nobody_elses_proposal_can_be_pressed(talk: Talk) -> None:
    await talk.says("/kuendigen V-2001")
    confirm = talk.button("Bestätigen")[1]
    await talk.says("Mein Guthaben", EMRE)
    await talk.says("Hallo", "staff")
    await talk.says("Hallo", "trainer")
    before = await changes(talk)

    for person in (EMRE, "staff", "trainer"):
        for data in (confirm, confirm.replace("confirm", "abort"), f"{confirm}x=1"):
            heard = await presses(talk, data, person)
            assert [(each.to != "Inhaberin", each.text) for each in heard] == [(True, NOT_YOURS)]

    assert await changes(talk) == before
    (done, *_) = await talk.taps("Bestätigen")
    assert done.told[0] == "✅ Gekündigt."


async def test_what_was_done_is_not_done_again_and_what_is_old_shows_what_is_now(
    talk: Talk,
) -> None:
    await talk.says("/kuendigen V-2001")
    message, old = talk.button("Bestätigen")
    await talk.taps("Rechnungen erst später")
    before = await changes(talk)
    replayed = await talk.presses(message, old)
    assert replayed[0].text == OUTDATED
    assert await changes(talk) == before

    current = talk.button("Bestätigen")[1]
    await talk.taps("Bestätigen")
    done = await changes(talk)
    for data in (current, old, current.replace("confirm", "set") + "m=immediate"):
        replayed = await talk.presses(message, data)
        assert [each.text for each in replayed if not each.message_id] == ["Schon erledigt."]
    assert await changes(talk) == done


KEYS = st.sampled_from([*SHORT.values(), "x", "x_ask", "said", "view", "m", "reason"])
VALUES = st.one_of(
    st.integers(-1, 60).map(str),
    st.sampled_from(["", "2026-11-21", "2026-13-45", "x", "P1M", "de", "<b>", "²", "true"]),
    TEXTS,
)
PAIRS = st.lists(st.tuples(KEYS, VALUES).map("=".join), max_size=3).map(",".join)
DATA = st.one_of(
    TEXTS,
    st.builds("r{}:{}:{}".format, st.sampled_from("dex"), st.sampled_from([*COMMANDS]), PAIRS),
    st.builds("q:{}:{}".format, st.integers(0, 3), PAIRS),
    st.builds(
        "p:{}:{}:{}:{}".format,
        st.integers(0, 3),
        st.integers(0, 3),
        st.sampled_from(["set", "ask", "abort", "show", "release", "decline", "x"]),
        PAIRS,
    ),
)
"""Data as ours, with values that nobody was shown; no confirm, which one may do for oneself."""


@pytest.mark.usefixtures("without_pauses")
def test_any_data_of_a_button_is_answered(demo_url: str, clock: MovableClock) -> None:
    with asyncio.Runner() as runner:
        opening = talking(demo_url, clock)
        talk = runner.run(opening.__aenter__())
        runner.run(talk.says("/kuendigen V-2001"))
        runner.run(talk.says("/absagen", EMRE))
        before = runner.run(changes(talk))

        @fuzzed(40)
        @given(DATA, st.sampled_from(["owner", EMRE]))
        @example("rd:invoice.credit:c=1", "owner")
        def test(data: str, person: str) -> None:
            failed = runner.run(faults(talk))
            runner.run(presses(talk, cut(data), person))

            assert runner.run(faults(talk)) == failed

        for_a_while(test)

        assert runner.run(changes(talk)) == before
        runner.run(opening.__aexit__(None, None, None))


def cut(data: str) -> str:
    """Return as much as fits into a button."""
    return data.encode(errors="replace")[:LONGEST].decode(errors="ignore")


async def presses(talk: Talk, data: str, person: str) -> list[Heard]:
    """Press a button that nobody drew, on the newest message."""
    shown = talk.telegram.chats.messages(talk.somebody(person))
    message_id = shown[-1]["message_id"] if shown else 1
    return await talk.presses(message_id, data, person)


async def changes(talk: Talk) -> int:
    async with talk.tresen.database.read() as session:
        return await session.scalar(select(func.count()).select_from(JournalRecord)) or 0


async def faults(talk: Talk) -> int:
    """Return how many updates have failed, be it once."""
    async with talk.tresen.database.read() as session:
        failed: Any = InboxRecord.fault.is_not(None)
        return await session.scalar(select(func.count()).where(failed)) or 0
