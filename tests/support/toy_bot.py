"""A process of its own with the toy conversation: ``python -m tests.support.toy_bot``."""

import asyncio
import sys

from bot.logs import set_up_logs
from bot.settings import StartRefused, read_settings
from bot.start import serve
from tests.support.toys import toy


def main() -> int:
    settings = read_settings()
    set_up_logs("INFO", None)
    try:
        asyncio.run(serve(settings, lambda _: toy(), announce=print))
    except StartRefused as refused:
        sys.stderr.write(f"{refused.text_id}\n")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
