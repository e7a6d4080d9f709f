"""Whom a sentence is about besides the one who speaks.

Whether a customer speaks of somebody else is told by the look of a name alone. Who is on file is
not asked: whether a studio knows somebody is nobody else's business, so a name is answered alike
whether it is there or not.
"""

import re
from collections.abc import Sequence

from handlers.dialog import Talk
from handlers.lists_of_words import words_of
from handlers.understanding.facts import gather
from handlers.understanding.names.found_name import FoundName
from handlers.understanding.phrases import lexicon
from handlers.understanding.words import Token

_SLASH = re.compile(r"^/\w+(?:@\w+)?\s*")


def named_besides(talk: Talk, said: str) -> str:
    """Return whom a customer's sentence is about, if it is not about himself; else nothing.

    Who says "I" or "my" speaks of himself, but for "my daughter" and the like.
    """
    text = _SLASH.sub("", said)
    facts = gather(text, talk.words.language, "customer", talk.said_on, talk.vocabulary)
    said_words = {token.fold for token in facts.tokens}
    if said_words & words_of("words-myself") and not said_words & lexicon().doubts.kin:
        return ""
    return next((name.text for name in facts.names if _is_meant(facts.tokens, name)), "")


def _is_meant(tokens: Sequence[Token], name: FoundName) -> bool:
    """Say whether a name is a usual one, and of more than a greeting or company."""
    first = tokens[name.start]
    usual = name.given and (first.capital or not lexicon().knows(first.fold))
    before = tokens[name.start - 1].fold if name.start else ""
    return usual and before not in words_of("words-beside")
