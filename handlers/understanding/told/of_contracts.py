"""Whether a sentence has any word for a contract, for leaving, resting or staying.

What was learned of chess clubs and choirs looks much like a notice or a pause: "left after forty
years". Where no rule sees anything and no such word stands there, no contract is meant.
"""

from functools import lru_cache

from handlers.understanding.facts import Facts
from handlers.understanding.phrases import lexicon

CONTRACTS = frozenset({
    "contract.terminate", "contract.change_end", "contract.undo_termination", "contract.pause",
    "contract.resume",
})  # fmt: skip
_SIGNS = frozenset({
    "quit", "endv", "notice", "no-renew", "contract", "contracts", "plan", "plan-word", "end-date",
    "term-end", "immediate", "sign-out", "inactive", "take-out", "has-quit", "annul", "had-enough",
    "not:no-renew", "not:quit", "not:endv", "pause", "not:pause", "has-paused", "resume", "longer",
    "stay-until", "card", "undo-notice", "withdraw", "end-order",
})  # fmt: skip
_PART = 5  # letters of a root that may stand inside of a longer word


def speaks_of_contracts(facts: Facts) -> bool:
    """Return whether a sign or a root of such words is found, which may be a mere part of one."""
    if facts.features & _SIGNS:
        return True
    return any(_rooted(token.fold) for token in facts.tokens if token.word)


@lru_cache(maxsize=512)
def _rooted(word: str) -> bool:
    roots = lexicon().hands["of-contracts"]
    return word in roots or any(len(root) >= _PART and root in word for root in roots)
