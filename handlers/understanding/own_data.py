"""How files of words, and of what was made of them, are read: each once, and undisturbed."""

import gc
import mmap
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

_LOCALES = Path(__file__).parents[2] / "locales"


@contextmanager
def undisturbed() -> Iterator[None]:
    """Build what is large and stays; a search for garbage would find none in it, slowly."""
    searches = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searches:
            gc.freeze()
            gc.enable()


def mapped(file: Path) -> mmap.mmap:
    """Return the bytes of a file; of those that nobody looks at none is read or held.

    A file that may be looked at must be replaced, never written over.
    """
    with file.open("rb") as opened:
        return mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)


@cache
def day_tables() -> tuple[dict[str, Any], ...]:
    """Return ``days.toml`` of each language, read once; nobody changes what is in them."""
    files = sorted(_LOCALES.glob("*/days.toml"))
    return tuple(tomllib.loads(file.read_text("utf-8")) for file in files)
