"""Questions about a sentence that several ask: each is answered once for it."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from handlers.understanding.facts import Facts

_T = TypeVar("_T")


def once(work: Callable[[Facts], _T]) -> Callable[[Facts], _T]:
    """Let a function keep what it returns for a sentence with that sentence."""
    name = f"{work.__module__}.{work.__qualname__}"

    @wraps(work)
    def asked(facts: Facts) -> _T:
        known = facts.__dict__
        if name not in known:
            known[name] = work(facts)
        found: _T = known[name]
        return found

    return asked
