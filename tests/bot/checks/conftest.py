"""A studio in which all is well, for checks."""

import shutil
from pathlib import Path

import pytest

from tests.support.telegram import TelegramServer


@pytest.fixture
def demo(
    alone: None,  # noqa: ARG001
    demo_template: Path,
    tmp_path: Path,
    telegram: TelegramServer,
    monkeypatch: pytest.MonkeyPatch,
) -> Path:
    """A studio's folder in which all is well."""
    monkeypatch.setenv("TRESEN_TOKEN", telegram.token)
    monkeypatch.setenv("TRESEN_API_URL", telegram.url)
    return Path(shutil.copy(demo_template, tmp_path / "tresen.db"))
