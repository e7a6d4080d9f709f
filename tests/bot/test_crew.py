"""A crew calls one who rests for each thing to do, and nothing to do goes unheard."""

import asyncio

from bot.crew import Crew
from bot.signals import Bell

LONG = 30.0
ROUNDS = 20
"""Of the loop; whoever was called is awake after a few."""


async def resting(*bells: Bell) -> list[asyncio.Task[None]]:
    tasks = [asyncio.create_task(bell.listen(LONG)) for bell in bells]
    await asyncio.sleep(0)
    return tasks


async def woken(tasks: list[asyncio.Task[None]]) -> list[bool]:
    for _ in range(ROUNDS):
        await asyncio.sleep(0)
    return [task.done() for task in tasks]


async def test_one_thing_wakes_one_and_the_next_another() -> None:
    crew = Crew()
    tasks = await resting(*(crew.joined() for _ in range(3)))

    crew.call()
    first = await woken(tasks)
    crew.call()
    second = await woken(tasks)

    assert (first, second) == ([True, False, False], [True, True, False])
    tasks[2].cancel()


async def test_two_things_at_once_wake_two() -> None:
    crew = Crew()
    tasks = await resting(*(crew.joined() for _ in range(3)))

    crew.call()
    crew.call_another()

    assert await woken(tasks) == [True, True, False]
    tasks[2].cancel()


async def test_where_nobody_rests_all_look_once_more() -> None:
    """One of them may have looked in vain a moment ago and be about to rest."""
    crew = Crew()
    bells = [crew.joined() for _ in range(2)]

    crew.call()
    tasks = await resting(*bells)

    assert await woken(tasks) == [True, True]


async def test_a_hint_leaves_those_at_work_alone() -> None:
    crew = Crew()
    bell = crew.joined()

    crew.call_another()
    (task,) = await resting(bell)

    assert await woken([task]) == [False]
    task.cancel()


async def test_somebody_is_called_every_so_often_until_the_end() -> None:
    crew = Crew()
    tasks = await resting(crew.joined(), crew.joined())
    calling = asyncio.create_task(crew.run(0.01))

    await asyncio.wait_for(asyncio.gather(*tasks), LONG)
    crew.stop()

    await asyncio.wait_for(calling, LONG)
