"""How ``tresen understand --explain`` shows a reading: plain text in columns, or JSON."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from msgspec import to_builtins

from handlers.understanding.explain import Explanation
from handlers.understanding.explain_things import Found

_LABEL = 12  # characters of the first column
_LANGUAGES = {"de": "German", "en": "English"}
_SLIP = "a slip of the finger"
_HOW = {
    "": "",
    "exact": "exactly as on file",
    "folded": "but for case, accents, order or hyphens",
    "part": "by a part of the name",
    "alias": "by another name",
    "form": "by another form of the name",
    "typo": f"in spite of {_SLIP}",
    "unknown": "not on file",
}
_CHANGES = {"typo": _SLIP, "short": "a short form"}
_LEFT_OUT = {"filler": "filler", "taken-back": "taken back"}
_STANCE = {
    "ask": "a question",
    "polite": "a polite request",
    "please": "says please",
    "self": "customer speaks",
    "staff": "staff speaks",
    "negated": "says no, not or without",
    "told": "tells of something",
    "short": "short",
    "unheard": "has a word that no list knows",
    "known": "names somebody on file",
}
_UNWEIGHED = {"small-talk": "nothing but a greeting or thanks"}
_ORIGINS = {"": "not said in so many words", "from-date": "because a day is given"}
# What the kinds of traits of ``traits.py`` say, with what stands behind the kind.
_TRAITS = {
    "sign": "it says {0}",
    "both": "it says {0} and {1}",
    "word": "the words “{all}”",
    "apart": "the words “{0} … {1}”",
    "part": "letters “{all}”",
    "rule": "the rules’ vote is {0}",
    "seen": "the rules see {0}",
    "role": "{0} speaks",
}
Row = Sequence[str]


def as_json(explained: Explanation) -> dict[str, Any]:
    """Return an explanation as JSON has it."""
    written: dict[str, Any] = to_builtins(explained)
    return written


def as_text(explained: Explanation) -> str:
    """Return an explanation as text, a block for each layer."""
    blocks = (
        ("sentence", _sentence(explained)),
        ("read as", _read_as(explained)),
        ("found", _table(map(_found, explained.found))),
        ("concepts", _table(_concepts(explained))),
        ("stands", [", ".join(_stance(explained))]),
        ("rules", _table(_rules(explained))),
        ("likeliest", _likeliest(explained)),
        ("because of", _table((f"{by:+.2f}", _trait(trait)) for trait, by in explained.reasons)),
        ("intent", [explained.reading.intent]),
        ("slots", _table(_slots(explained))),
        ("besides", _table((name, str(value)) for name, value in _besides(explained))),
    )
    return "\n".join(line for label, lines in blocks for line in _block(label, lines))


def _block(label: str, lines: Iterable[str]) -> Iterator[str]:
    for number, line in enumerate(lines):
        yield f"{label if not number else '':<{_LABEL}}{line}".rstrip()


def _table(rows: Iterable[Row]) -> list[str]:
    """Return rows with their columns aligned."""
    cells = [tuple(row) for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return ["  ".join(map(str.ljust, row, widths)).rstrip() for row in cells]


def _sentence(explained: Explanation) -> list[str]:
    language = _LANGUAGES[explained.reading.language]
    who = "a customer" if explained.role == "customer" else "staff"
    said = f"{language}, said by {who} on {explained.today:%A} {explained.today}"
    return [" ".join(explained.text.split()), said]


def _read_as(explained: Explanation) -> list[str]:
    rows = [
        (word.typed, "→", word.read, _CHANGES[word.change])
        for word in explained.words
        if word.change in _CHANGES
    ]
    gone = [
        (word.typed, "→", "left out", _LEFT_OUT[word.change])
        for word in explained.words
        if word.change in _LEFT_OUT
    ]
    return [" ".join(explained.shape), *_table([*rows, *gone])]


def _found(found: Found) -> Row:
    how = "there is no such day" if found.kind == "no-day" else _HOW[found.how]
    if found.past:
        how = f"or, if it is over, {' to '.join(found.past)}"
    values = " or " if found.kind == "person" else " to "
    place = f"{found.start}-{found.end}"
    return (found.kind, place, f"“{found.words}”", values.join(found.values), how)


def _concepts(explained: Explanation) -> Iterator[Row]:
    says = {"found": "", "denied": "denied", "aside": "no, part of a longer phrase"}
    for concept in explained.concepts:
        yield (concept.name, f"“{concept.words}”", says[concept.state])


def _stance(explained: Explanation) -> Iterator[str]:
    yield from (_STANCE.get(each, each) for each in explained.stance)


def _rules(explained: Explanation) -> Iterator[Row]:
    voted = explained.rules
    if voted not in dict(explained.ranked):
        yield (voted, "", "their vote: nothing is sure" if explained.ranked else "no rule holds")
    for name, score in explained.ranked:
        yield (name, str(score), "their vote" if name == voted else "")


def _likeliest(explained: Explanation) -> list[str]:
    if not explained.shares:
        wish = f"{explained.unweighed} is meant, a dialog of its own"
        return [f"not weighed: {_UNWEIGHED.get(explained.unweighed, wish)}"]
    rows = _table((name, f"{share:6.1%}") for name, share in explained.shares)
    enough = explained.shares[0][1] >= explained.needed
    verdict = "enough" if enough else "not enough, so nothing is sure"
    rows[0] += f"  {verdict}: {explained.needed:.0%} needed"
    return rows


def _trait(trait: str) -> str:
    """Return what a trait says: "both ask day" is "it says ask and day"."""
    kind, _, rest = trait.partition(" ")
    words = rest.split(" ")
    if kind == "seen" and len(words) == 1:
        return "no rule sees anything"
    return _TRAITS[kind].format(*words, all=rest)


def _slots(explained: Explanation) -> Iterator[Row]:
    for slot, value in explained.reading.slots.items():
        origin = explained.origins[slot]
        why = f"“{origin.words}”" if origin.words else _ORIGINS[origin.kind]
        yield (slot, str(value), f"from {why}" if origin.words else why)


def _besides(explained: Explanation) -> Iterator[tuple[str, object]]:
    yield from explained.reading.extras.items()
    if explained.reading.candidates:
        yield "offered", ", ".join(explained.reading.candidates)
