"""What is prepared is what would be made of the files, and is given up where these are others."""

import subprocess
import sys
from pathlib import Path
from typing import get_type_hints

import pytest
from msgspec import msgpack

from handlers.understanding import prepared
from handlers.understanding.phrases import lexicon
from tests.support.prepare import made

AGAIN = "is to be written anew: python -m tests.support.prepare"
FRESH = """
from handlers.understanding import prepared
from pathlib import Path
prepared.FILE = Path({file!r})
from handlers.understanding.phrases import lexicon
print(lexicon().concepts.spelled("kuendige"), prepared.parts())
"""


def store() -> prepared.Store:
    return msgpack.decode(prepared.FILE.read_bytes(), type=prepared.Store)


def test_it_was_made_of_the_files_as_they_are() -> None:
    assert store().of == prepared.fingerprint(), AGAIN


def test_it_is_what_would_be_made_now() -> None:
    kept = store().parts
    now = made()

    assert set(kept) == set(now), AGAIN
    for name, value in now.items():
        kind = get_type_hints(prepared.MAKERS[name])["return"]
        assert msgpack.decode(kept[name], type=kind) == value, f"{name} {AGAIN}"


def test_words_are_read_from_their_files_where_nothing_is_prepared(tmp_path: Path) -> None:
    code = FRESH.format(file=str(tmp_path / "none.bin"))

    said = subprocess.run(  # noqa: S603 - our own interpreter and text
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    )

    assert said.stdout.split() == [str(lexicon().concepts.spelled("kuendige")), "{}"]


@pytest.mark.parametrize("of", ["", "other files"])
def test_what_was_made_of_other_files_is_not_read(
    of: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "prepared.bin"
    file.write_bytes(msgpack.encode(prepared.Store(of, store().parts)))
    monkeypatch.setattr(prepared, "FILE", file)

    assert prepared.parts.__wrapped__() == {}
