"""Indexes of some rows only: both engines are told, and none is loaded to describe them."""

import subprocess
import sys

from sqlalchemy import Column, Index, Integer, MetaData, Table, make_url, text
from sqlalchemy.schema import CreateIndex

from domain.store.partial import for_all_engines, only

LOADED = "import bot.tables, sys; print('sqlalchemy.dialects.postgresql' in sys.modules)"


def test_both_engines_are_told_the_condition() -> None:
    metadata = MetaData()
    table = Table("letters", metadata, Column("id", Integer), Column("sent", Integer))
    index = Index("ix_letters_open", table.c.id, **only(text("sent IS NULL")))

    for_all_engines(metadata)

    for engine in ("sqlite://", "postgresql+asyncpg://"):
        dialect = make_url(engine).get_dialect()()
        said = str(CreateIndex(index).compile(dialect=dialect))
        assert said.endswith("ON letters (id) WHERE sent IS NULL")


def test_the_tables_are_described_without_postgresql() -> None:
    done = subprocess.run(  # noqa: S603 - our own interpreter and text
        [sys.executable, "-c", LOADED], check=True, capture_output=True, text=True
    )

    assert done.stdout.strip() == "False"
