"""What a sentence only tells, wanted by nobody: how it would be, what happens elsewhere."""

from collections.abc import Iterator

from handlers.understanding.clauses import clause_around
from handlers.understanding.facts import Facts
from handlers.understanding.intents import NONE, READS
from handlers.understanding.patterns.forms import BREAK
from handlers.understanding.phrases import lexicon
from handlers.understanding.told.aside_clauses import pronouns
from handlers.understanding.wishes import tales_of

_ASKED = READS - {NONE, "abort"}
_ELSEWHERE = "elsewhere"
_NO_WORDS = frozenset({"^", "$", BREAK})


def without_tales(facts: Facts, intent: str) -> str | None:
    """Return the text of a sentence with blanks for what is only told, None where nothing is.

    Who is new stays, where the rest only says "her".

    Args:
        facts: The sentence.
        intent: What all of it says; who supposes something may ask about it.
    """
    text = facts.text
    for start, end in _spans(facts, intent):
        text = text[:start] + " " * (end - start) + text[end:]
    return None if text == facts.text else _with_strangers(facts, text)


def _with_strangers(facts: Facts, rest: str) -> str:
    """Return the rest of a sentence with who is not on file, where a pronoun stands for him."""
    left = [token for token in facts.tokens if rest[token.start] != " "]
    if not any(token.fold in pronouns() for token in left):
        return rest
    for name in (name for name in facts.names if not name.people):
        start, end = facts.tokens[name.start].start, facts.tokens[name.end - 1].end
        rest = rest[:start] + facts.text[start:end] + rest[end:]
    return rest


def _spans(facts: Facts, intent: str) -> Iterator[tuple[int, int]]:
    """Yield the characters at which clauses begin and end that are only told."""
    for match in tales_of(facts):
        if intent in _ASKED and match.concept != _ELSEWHERE:
            continue
        inside = [at for at in range(match.start, match.end) if facts.shape[at] not in _NO_WORDS]
        first, last = facts.places[inside[0]], facts.places[inside[-1]]
        end = clause_around(facts.tokens, last, last + 1)[1]
        yield clause_around(facts.tokens, first, first + 1)[0], _with_reason(facts, end)


def _with_reason(facts: Facts, end: int) -> int:
    """Return where a told part ends, with the reason behind it: "because of a typo"."""
    behind = next((token for token in facts.tokens if token.start >= end), None)
    if behind is None or behind.fold not in lexicon().money["because"]:
        return end
    return clause_around(facts.tokens, behind.end - 1, behind.end)[1]
