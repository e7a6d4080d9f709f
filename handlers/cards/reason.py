"""Why units are corrected, where the sentence says it: "+1 bei Emre, Kurs fiel aus"."""

import re

from handlers.understanding.words import fold, tokenize

_BECAUSE = re.compile(
    r"\b(?:weil|wegen|aufgrund|da|because(?:\s+of)?|since|due\s+to)\b\s*(?P<reason>.+)",
    re.IGNORECASE | re.DOTALL,
)
_COMMA = re.compile(r",\s*(?P<reason>[^,].*)", re.DOTALL)
_LETTERS = 3
_POLITE = frozenset({"bitte", "please", "danke", "thanks", "thank you"})


def reason_said(said: str, name: str) -> str | None:
    """Return the reason that a sentence gives: after "weil" and its like, else after a comma.

    What stands behind a comma is no reason if it holds a number, or the name of the person:
    then it is the wish itself ("Guten Morgen, Emre bekommt 1 mehr").

    Args:
        said: The sentence.
        name: Whose card it is.

    Example:
        >>> reason_said("+1 bei Emre, Kurs fiel aus", "Emre Çelik")
        'Kurs fiel aus'
    """
    if (because := _BECAUSE.search(said)) is not None:
        return _worded(because["reason"])
    comma = _COMMA.search(said)
    reason = _worded(comma["reason"]) if comma else None
    if reason is None or re.search(r"\d", reason):
        return None
    return None if _words(reason) & _words(name) else reason


def _worded(text: str) -> str | None:
    """Return a text that says something, without the marks around it."""
    reason = text.strip(" .!,;")
    letters = sum(letter.isalpha() for letter in reason)
    return reason if letters >= _LETTERS and fold(reason) not in _POLITE else None


def _words(text: str) -> set[str]:
    return {
        form for token in tokenize(text) for form in (token.fold, token.fold.removesuffix("s"))
    }
