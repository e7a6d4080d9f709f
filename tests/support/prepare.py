"""Write ``handlers/understanding/prepared.bin`` anew: ``python -m tests.support.prepare``."""

import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

from msgspec import msgpack

from handlers import understanding
from handlers.understanding.prepared import FILE, MAKERS, Store, fingerprint

_ORDERED = {"PYTHONHASHSEED": "0"}
"""With it sets are written in the same order each time, so that a file changes where words do."""


def replaced(file: Path, content: bytes) -> None:
    """Put a file in the place of another one, which somebody may be reading."""
    fresh = file.with_suffix(".new")
    fresh.write_bytes(content)
    fresh.replace(file)


def made() -> dict[str, Any]:
    """Return by the name of its maker all that is prepared."""
    for module in walk_packages(understanding.__path__, f"{understanding.__name__}."):
        import_module(module.name)
    return {name: make() for name, make in sorted(MAKERS.items())}


def write() -> None:
    FILE.unlink(missing_ok=True)  # what is there may be of another make
    parts = {name: memoryview(msgpack.encode(each)) for name, each in made().items()}
    replaced(FILE, msgpack.encode(Store(fingerprint(), parts)))


if __name__ == "__main__":
    if _ORDERED.items() <= os.environ.items():
        write()
    else:
        again = [sys.executable, "-m", __spec__.name]
        subprocess.run(again, env={**os.environ, **_ORDERED}, check=True)  # noqa: S603 - ourselves
