"""Memory after a first PDF and a first date that only dateparser reads, beside a minimal bot.

Each is a process of its own; counted is what only it holds and what it shares of the libraries
(the proportional set size), in megabytes.
"""

import asyncio
import os
import subprocess
import sys
from pathlib import Path

from tests.benchmarks.lindenhofs import Copies
from tests.benchmarks.table import Figure, ratio

ROOT = Path(__file__).resolve().parents[2]


async def memory(folder: Path, *, small: bool) -> list[Figure]:
    """Return the figure of memory."""
    rounds, copies = 1 if small else 3, Copies(folder)
    ours, theirs = list[float](), list[float]()
    for _ in range(rounds):
        ours.append(await _held_by("tests.benchmarks.memory_of_tresen", await copies.url()))
        theirs.append(await _held_by("tests.benchmarks.memory_of_little"))
    told = f"{ours[0]:.0f} MB, a minimal bot {theirs[0]:.0f} MB"
    return [Figure("memory after PDF and dateparser", f"{ratio(ours, theirs):.2f}", "≤ 1.8", told)]


async def _held_by(module: str, *words: str) -> float:
    """Return the megabytes that a process says it holds."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", module, *words,
        cwd=ROOT, stdout=subprocess.PIPE, env={"PATH": os.defpath},
    )  # fmt: skip
    told, _ = await process.communicate()
    assert process.returncode == 0
    return float(told)
