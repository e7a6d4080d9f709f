"""A studio with Yoga Flow on Tuesdays: two places and a waiting list."""

import pytest

from domain.store.scope import Scope
from tests.support.bookings import add_category, add_course


@pytest.fixture
async def yoga(empty: Scope) -> Scope:
    """A studio with one course, number 1, of category 1."""
    await add_course(empty, await add_category(empty))
    return empty
