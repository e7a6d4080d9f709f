"""The table of speeds in its smallest form: that each of these can still be measured.

What is measured is printed and never asserted: other work on the machine is no fault.
"""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.benchmarks import ends, turns
from tests.benchmarks.__main__ import FIGURES, Measure
from tests.benchmarks.table import Figure, as_table, percentile, ratio


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One for all figures, so that the studios in it are written once."""
    return tmp_path_factory.mktemp("figures")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("measure", "names"),
    [
        pytest.param(turns.sqlite, ["turn, SQLite"], id="turn"),
        pytest.param(ends.ends, ["contracts ending in 30 days"], id="ends"),
    ],
)
async def test_a_figure_is_there(
    measure: Measure, names: Sequence[str], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    figures = await measure(folder, small=True)

    with capsys.disabled():
        print("", *as_table(figures), sep="\n")  # noqa: T201 - a benchmark prints what it measured
    assert [figure.name for figure in figures] == names
    assert all(float(figure.value) > 0 for figure in figures)


def test_every_line_of_the_table_can_be_asked_for() -> None:
    assert [*FIGURES] == [
        "sqlite",
        "postgresql",
        "processes",
        "load",
        "crowds",
        "ends",
        "start",
        "memory",
    ]


def test_a_table_is_markdown() -> None:
    table = list(as_table([Figure("turn", "0.71", "≥ 0.6", "71 turns a second, 100 by hand")]))

    assert table == [
        "| figure | ratio | aim | measured |",
        "| --- | --- | --- | --- |",
        "| turn | 0.71 | ≥ 0.6 | 71 turns a second, 100 by hand |",
    ]


def test_ratios_are_those_of_medians() -> None:
    assert ratio([1, 2, 90], [4, 4, 4]) == 0.5
    assert percentile(range(100), 0.95) == 95
