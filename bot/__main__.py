"""``python -m bot`` is ``tresen``."""

import sys

from bot.cli import main

sys.exit(main())
