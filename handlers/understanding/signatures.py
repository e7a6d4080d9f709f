"""Names of those who write themselves: below a letter ("Thanks, Ruth") or at its head.

Places count tokens, end exclusive.
"""

from collections.abc import Sequence

from handlers.understanding.names.found_name import FoundName
from handlers.understanding.phrases import lexicon
from handlers.understanding.words import Token

_STOPS = ".?!"
_LONGEST = 3  # words: "my name is"


def signs(tokens: Sequence[Token], name: FoundName) -> bool:
    """Return whether a name closes a message behind words of thanks or regards.

    Example:
        In "Bitte kündigen. Danke, Ruth" it does, in "Danke! Ruth bitte kündigen" it does not.
    """
    many = lexicon().many
    if any(token.word and token.fold not in many["closes-with"] for token in tokens[name.end :]):
        return False
    said: set[str] = set()
    for token in reversed(tokens[: name.start]):
        soft = token.fold in many["closes"] or token.fold in many["closes-with"]
        if token.text in _STOPS or (token.word and not soft):
            break
        said.add(token.fold)
    return not said.isdisjoint(many["closes"])


def presents_himself(tokens: Sequence[Token], name: FoundName) -> bool:
    """Return whether who writes says his own name: "This is Ruth. Please …", "Ruth hier, …"."""
    many, behind = lexicon().many, tokens[name.end : name.end + 1]
    if tokens[name.end - 1].possessive:
        return False
    before = [token.fold for token in tokens[max(0, name.start - _LONGEST) : name.start]]
    said = {"_".join(before[at:]) for at in range(len(before))}
    if any(token.fold in many["here"] for token in behind):
        alone = name.start == 0 or not tokens[name.start - 1].word
        return alone or not said.isdisjoint(many["presents-here"])
    apart = not behind or not behind[0].word
    return apart and not said.isdisjoint(many["presents"])
