"""Files that are made once a run, whichever of its workers asks first; all others copy them."""

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


def folder_of_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that all workers of this run share, and no other run."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


def made_once(file: Path, make: Callable[[Path], object]) -> Path:
    """Return a file, after it was made by this worker or another one."""
    with _only_one(file.with_suffix(".lock")):
        if not file.exists():
            making = file.with_suffix(".making")
            make(making)
            making.rename(file)
    return file


@contextmanager
def _only_one(file: Path) -> Iterator[None]:
    """Let one worker at a time into the block; whoever dies in it makes room."""
    with file.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
