"""A turn among a million contracts, beside one in a studio of a hundred customers."""

from pathlib import Path
from statistics import median

from tests.benchmarks.desks import Person, desk_on
from tests.benchmarks.table import Figure, milliseconds
from tests.benchmarks.towns import Town, write_town

WARM, TURNS = 9, 24


async def crowds(folder: Path, *, small: bool) -> list[Figure]:
    """Return the figures of many studios and of one large one."""
    part, rounds = (100, 1) if small else (1, 5)
    one, many, large = Town(1, 100), Town(1_000 // part, 100), Town(1, 100_000 // part)
    took: dict[Town, list[float]] = {one: [], many: [], large: []}
    for number, town in enumerate(took):
        await write_town(_url(folder, number), town)
    for _ in range(rounds):
        for number, town in enumerate(took):
            owners = town.owners(1 if town is one else 8)
            took[town] += await _turns(_url(folder, number), owners)
    base = median(took[one])
    more = 1000 * (median(took[large]) - base)
    told = f"{milliseconds(took[one])} a turn in one studio of 100 customers"
    return [
        Figure(
            f"turn among {_said(many)}",
            f"{median(took[many]) / base:.2f}",
            "≤ 1.3",
            f"{milliseconds(took[many])}; {told}",
        ),
        Figure(
            f"turn among {_said(large)}",
            f"{more:+.1f} ms",
            "≤ 8 ms",
            f"{milliseconds(took[large])}; {told}",
        ),
    ]


async def _turns(url: str, owners: tuple[Person, ...]) -> list[float]:
    """Return the seconds of turns, after some that warm up."""
    async with desk_on(url, owners) as desk:
        await desk.turns(WARM)
        return await desk.turns(TURNS)


def _url(folder: Path, number: int) -> str:
    return f"sqlite+aiosqlite:///{folder}/town{number}.db"


def _said(town: Town) -> str:
    studios = "one studio" if town.studios == 1 else f"{town.studios:,} studios"
    people = town.studios * town.customers
    return f"{10 * people:,} contracts, {people:,} customers, {studios}"
