"""Characters that are not seen but change how a line looks or compares: they come in nowhere.

Marks of direction turn a line around, zero-width ones make two names look alike, and halves of
surrogates and control characters cannot be written at all.
"""

import re

HIDDEN = re.compile(
    r"[\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\x00-\x08\x0e-\x1f\x7f-\x9f"
    r"\ud800-\udfff]"
)
"""What no name, no cell and no field holds."""
_IN_SENTENCES = re.compile(
    r"[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x08\x0b-\x1f\x7f-\x9f"
    r"\ud800-\udfff]"
)
"""The same but for line breaks, and for what joins letters and pictures."""


def on_one_line(text: str) -> str:
    r"""Return a name or another short text: on one line, nothing hidden in it.

    Example:
        >>> on_one_line(" Clara\u202e\n Vogt\x00")
        'Clara Vogt'
    """
    return " ".join(HIDDEN.sub("", text).split())


def readable(text: str) -> str:
    r"""Return what somebody wrote, line for line, without what turns it around.

    Example:
        >>> readable("Ich höre auf.\u202e\nClara\x00")
        'Ich höre auf.\nClara'
    """
    return _IN_SENTENCES.sub("", text)
