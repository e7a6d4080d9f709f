"""Python's search for garbage in cycles, made rare while a process does its work."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

BETWEEN_SEARCHES = 50_000
"""So many more objects made than let go begin a search; Python's own 700 suit short scripts."""


@contextmanager
def rare_searches() -> Iterator[None]:
    """Inside the block, leave what a start has made out of each search, and search rarely.

    Counting references frees nearly everything at once. The search for cycles looks again and
    again at tables, texts and trained models that live as long as the process, and at each row
    that is just being worked on: where invoices are issued by the hundred that takes a good part
    of the time, and whoever is talking to the bot waits for it. So what exists now counts as
    permanent, as web servers do it after their start, and what comes is searched when there is
    enough of it; cycles that wait for that are a few megabytes.
    """
    before = gc.get_threshold()
    gc.collect()
    gc.freeze()
    gc.set_threshold(BETWEEN_SEARCHES, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()


@contextmanager
def no_search() -> Iterator[None]:
    """Inside the block search for nothing: loading code makes much, and all of it stays."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
