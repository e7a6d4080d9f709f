"""A letter: a text longer than what is understood at once. What a customer declares is never lost.

It is read part by part; the first part that ends a contract counts, and the whole letter is what
was said.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from handlers.commands import command_of
from handlers.dialog import ReadsTyped, Talk
from handlers.kept import DialogState
from handlers.notices.own import ANSWER, DECLARE, TERMINATE
from handlers.readings import read_text
from handlers.understanding.sentence import Reading

LONGEST = 1_000
"""Letters of a text that is understood at once."""
_SENTENCE = re.compile(r".+?(?:[.!?…](?=\s)|\n|$)\s*", re.DOTALL)


def parts_of(text: str, most: int = LONGEST) -> Iterator[str]:
    """Return a text in parts of whole sentences; a sentence that is too long is cut.

    Example:
        >>> list(parts_of("Hello. I quit. Goodbye.", 15))
        ['Hello. I quit.', 'Goodbye.']
    """
    part = ""
    for found in _SENTENCE.finditer(text):
        sentence = found[0]
        if part and len(part) + len(sentence.rstrip()) > most:
            yield part.strip()
            part = ""
        part += sentence
        while len(part.rstrip()) > most:
            yield part[:most]
            part = part[most:]
    if part.strip():
        yield part.strip()


def sentences_of(text: str) -> Iterator[str]:
    """Return the sentences of a text, none longer than what is understood at once."""
    for found in _SENTENCE.finditer(text):
        yield found[0].strip()[:LONGEST]


def notice_in(talk: Talk, text: str) -> Reading | None:
    """Return what a letter says where it ends a contract, or may do so; None where it does not."""
    readings = [read_text(talk, part) for part in parts_of(text)]
    sure = next((each for each in readings if each.intent == TERMINATE), None)
    if sure is None:
        alone = (read_text(talk, sentence) for sentence in sentences_of(text))
        sure = next((each for each in alone if each.intent == TERMINATE), None)
    return sure or next((each for each in readings if TERMINATE in each.candidates), None)


def part_of_notice(talk: Talk, state: DialogState | None, text: str) -> Mapping[str, Any]:
    """Return the slots that a letter gives to a notice under way: its reason, or an answer."""
    if state is None or not state.is_open or state.intent not in (DECLARE, ANSWER):
        return {}
    dialog = command_of(state.intent).dialog
    own = talk.speaking(state.language)
    return dialog.read_typed(own, state.slots, text) if isinstance(dialog, ReadsTyped) else {}
