"""Searches for garbage are rare while a process works, and as before afterwards."""

import gc
import weakref

from bot.collector import BETWEEN_SEARCHES, no_search, rare_searches


class Knot:
    """Something that only a search finds."""

    def __init__(self) -> None:
        self.itself = self


def test_what_exists_is_left_out_of_searches_until_the_end() -> None:
    before, frozen = gc.get_threshold(), gc.get_freeze_count()

    with rare_searches():
        assert gc.get_threshold() == (BETWEEN_SEARCHES, *before[1:])
        assert gc.get_freeze_count() > frozen

    assert gc.get_threshold() == before
    assert gc.get_freeze_count() == 0


def test_garbage_that_comes_later_is_found() -> None:
    with rare_searches():
        knot = weakref.ref(Knot())
        assert knot() is not None

        gc.collect()

        assert knot() is None


def test_while_code_is_loaded_nothing_is_searched() -> None:
    with no_search():
        assert not gc.isenabled()
        with no_search():
            pass
        assert not gc.isenabled()

    assert gc.isenabled()
