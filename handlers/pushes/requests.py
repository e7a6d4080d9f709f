"""What the owner hears of requests that nobody has decided."""

from collections.abc import Sequence

from domain.reminders.says import RequestWaiting
from handlers.pushes.parts import MOST_LINES, Part, Telling
from handlers.texts import Markup, Words
from handlers.wording import key


def waiting_part(telling: Telling, said: Sequence[RequestWaiting]) -> Part:
    """Return which requests wait, the oldest first; unclear terminations in front."""
    words = telling.words
    order = sorted(said, key=lambda each: (not each.request.unclear, -each.days_waiting))
    more = len(order) - MOST_LINES
    lines = (
        words("remind-owner-requests-head", count=len(said)),
        *(_line(words, each) for each in order[:MOST_LINES]),
        *((words("remind-owner-requests-more", count=more),) if more > 0 else ()),
    )
    return Part(lines, (telling.button("requests", "", "request.list"),))


def _line(words: Words, says: RequestWaiting) -> str:
    what = Markup(words(f"intent-{key(says.request.intent)}"))
    request = says.request
    kind = "-asked-back" if request.asked_back else "-unclear" if request.unclear else ""
    return words(
        f"remind-owner-request{kind}",
        customer=says.customer.name if says.customer else words("remind-somebody"),
        what=what,
        days=says.days_waiting,
    )
