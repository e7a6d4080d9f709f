"""What one engine compiled, the others of the process need not compile again."""

from pathlib import Path

from sqlalchemy import func, literal, select

from bot.database import Database


async def test_reading_writing_and_other_files_share_what_was_compiled(tmp_path: Path) -> None:
    first, other = (Database(f"sqlite+aiosqlite:///{tmp_path / name}.db") for name in "ab")
    statement = select(func.abs(literal(-7)) + func.length(literal("never said elsewhere")))

    known = []
    for opened in (first.write, first.read, other.write, other.read):
        async with opened() as session:
            result = await session.execute(statement)
            known.append(result.context.cache_hit.name)  # type: ignore[attr-defined]  # it has
            assert result.scalar_one() == 27
    await first.dispose()
    await other.dispose()

    assert known == ["CACHE_MISS", "CACHE_HIT", "CACHE_HIT", "CACHE_HIT"]
