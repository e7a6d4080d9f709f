"""What is made of the words in ``locales``, kept so that a process need not make it anew.

Reading, folding and writing out takes seconds, loading what came out of it milliseconds. So
``prepared.bin`` holds it, beside a fingerprint of the files that it was made of. Where these are
others (a language was added) everything is made from them, by each process. ``python -m
tests.support.prepare`` writes the file.
"""

from collections.abc import Callable
from functools import cache, wraps
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeVar, get_type_hints

from msgspec import Struct, msgpack

from handlers.understanding.own_data import mapped, undisturbed

FILE = Path(__file__).with_suffix(".bin")
_HOUSE = Path(__file__).parents[2]
_SOURCES = (
    "handlers/understanding/intents.toml",
    "locales/*/days.toml",
    "locales/*/days_around.toml",
    "locales/*/phrases/*.toml",
)
_T = TypeVar("_T")

MAKERS: dict[str, Callable[[], Any]] = {}
"""By name, all that makes something that is prepared, as far as its module was imported."""


class Store(Struct, frozen=True):
    """What was prepared.

    Attributes:
        of: The fingerprint of the files that it was made of.
        parts: By the name of its maker, each thing as bytes.
    """

    of: str
    parts: dict[str, memoryview]


def prepared(make: Callable[[], _T]) -> Callable[[], _T]:
    """Let a function return what it once made, of the type that it is annotated with."""
    name = f"{make.__module__}.{make.__name__}"
    MAKERS[name] = make

    @cache
    @undisturbed()
    @wraps(make)
    def ready() -> _T:
        part = parts().get(name)
        return make() if part is None else _read(part, make)

    return ready


def _read(part: memoryview, make: Callable[[], _T]) -> _T:
    made: _T = msgpack.decode(part, type=get_type_hints(make)["return"])
    return made


@cache
def parts() -> dict[str, memoryview]:
    """Return what was prepared; nothing where it was made of other files than there are."""
    if not FILE.exists():
        return {}
    store = msgpack.decode(mapped(FILE), type=Store)
    return store.parts if store.of == fingerprint() else {}


def fingerprint() -> str:
    """Return what tells files with other words from these."""
    whole = blake2b(digest_size=16)
    for file in sorted(file for pattern in _SOURCES for file in _HOUSE.glob(pattern)):
        whole.update(file.read_bytes())
    return whole.hexdigest()
