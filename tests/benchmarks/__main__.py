"""``python -m tests.benchmarks [NAME …] [--small]`` prints the table of speeds.

Each figure is a ratio to a baseline of the same run, because machines differ; the two are measured
in turns, so that other work on the machine disturbs both alike. ``--small`` is for a look: fewer
rounds, a hundredth of the crowd.
"""

import argparse
import asyncio
import sys
import tempfile
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from bot.logs import set_up_logs
from tests.benchmarks import crowds, ends, load, memory, processes, start, turns
from tests.benchmarks.table import Figure, as_table

Measure = Callable[..., Coroutine[Any, Any, list[Figure]]]
FIGURES: dict[str, Measure] = {
    "sqlite": turns.sqlite,
    "postgresql": turns.postgresql,
    "processes": processes.processes,
    "load": load.load,
    "crowds": crowds.crowds,
    "ends": ends.ends,
    "start": start.start,
    "memory": memory.memory,
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(FIGURES))
    parser.add_argument("--small", action="store_true")
    asked = parser.parse_args()
    found = (
        figure
        for name in asked.names or FIGURES
        for figure in measured(FIGURES[name], small=asked.small)
    )
    for line in as_table(found):
        sys.stdout.write(line + "\n")
        sys.stdout.flush()


def measured(measure: Measure, *, small: bool) -> list[Figure]:
    """Return the figures of one measurement, made in a folder of its own; logs go there too."""
    with tempfile.TemporaryDirectory(prefix="bench") as name:
        folder = Path(name)
        with (folder / "log").open("w") as log:
            set_up_logs("INFO", None, log)
            return asyncio.run(measure(folder, small=small))


if __name__ == "__main__":
    main()
