"""The code that shows that an address belongs to whoever wants to connect a chat."""

from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.post.shapes import Occasion, Written


async def link_code(occasion: Occasion) -> Written | None:
    """Return the code; nothing once it does not count any more."""
    facts, words, studio = occasion.facts, occasion.words, occasion.settings.name
    until = datetime.fromisoformat(facts["until"])
    if until <= occasion.studio.scope.now:
        return None
    counts_until = until.astimezone(ZoneInfo(occasion.settings.time_zone))
    return Written(
        words.label("mail-link-code-subject", studio=studio),
        (
            words.label("mail-link-code", studio=studio),
            str(facts["code"]),
            words("mail-link-code-until", until=counts_until),
        ),
    )
