"""``python -m bot`` is ``tresen``."""

import sys

from bot.collector import no_search


def main() -> int:
    """Run one command and return the exit code."""
    with no_search():
        from bot.cli import main as run_command  # noqa: PLC0415  all that it loads stays
    return run_command()


if __name__ == "__main__":
    sys.exit(main())
