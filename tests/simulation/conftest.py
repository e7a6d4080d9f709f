"""Days are lived through as in a process that works."""

from collections.abc import Iterator

import pytest

from bot.collector import rare_searches


@pytest.fixture(autouse=True)
def _searched_rarely() -> Iterator[None]:
    """Search for garbage as rarely as ``tresen run`` does: rows come and go by the million."""
    with rare_searches():
        yield
