"""Running numbers have no gaps, also where several series are raised at once."""

from bot.database import Database
from domain.store.counters import Wanted, next_number, take_numbers, take_series


async def test_several_series_go_on_at_once(either: Database) -> None:
    async with either.write() as session:
        assert await next_number(session, 1, "invoice", 2026) == 1
        assert await take_numbers(session, 1, "invoices", 3) == range(1, 4)

        wanted = [Wanted("invoices", 2), Wanted("invoice", 4, 2026), Wanted("invoice", 1, 2027)]
        first = await take_series(session, 1, wanted)
        second = await take_series(session, 1, wanted)

    assert first == [range(4, 6), range(2, 6), range(1, 2)]
    assert second == [range(6, 8), range(6, 10), range(2, 3)]


async def test_what_is_not_wanted_is_not_raised(either: Database) -> None:
    async with either.write() as session:
        nothing, one = await take_series(session, 1, [Wanted("a", 0), Wanted("b", 1)])
        assert (list(nothing), list(one)) == ([], [1])
        assert await take_series(session, 1, [Wanted("a", 0)]) == [range(0)]

        assert await next_number(session, 1, "a") == 1


async def test_studios_count_for_themselves(either: Database) -> None:
    async with either.write() as session:
        assert await take_numbers(session, 1, "invoices", 3) == range(1, 4)

        assert await take_numbers(session, 2, "invoices", 1) == range(1, 2)


async def test_what_is_rolled_back_is_given_again(either: Database) -> None:
    async with either.write() as session:
        await take_series(session, 1, [Wanted("invoices", 3), Wanted("journal", 3)])
        await session.rollback()

    async with either.write() as session:
        taken = await take_series(session, 1, [Wanted("invoices", 1), Wanted("journal", 2)])

    assert taken == [range(1, 2), range(1, 3)]
