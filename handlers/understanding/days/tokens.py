"""Text → tokens: what stands where, and everything that each of them can mean as part of a day.

The grammar sees a token as edges "from here to there this is a month, 3". Words of no width say
something about a place: ``begin_text``, ``end_text``, ``stop`` (a pause, the end or "will do"),
``plain`` (nothing countable follows), ``calm`` (no noun follows), ``many`` (no singular follows),
``unnumbered`` (no number follows), ``undated`` (neither that nor a month), ``lone`` (no plural
follows), ``cued`` (behind "Austritt"), ``over`` ("is over" follows), ``held`` (a class follows).
"""

import re
from functools import lru_cache
from typing import Final, NamedTuple, TypeAlias

from handlers.understanding.days.capitals import BRIEF, MASK, closes_note, is_capital_inside
from handlers.understanding.days.figures import figures, is_code, parts_of_date
from handlers.understanding.days.scanner import SCANNER, YEAR
from handlers.understanding.days.words import Meaning, fold, lexicon, parts_of

_SKIPPED: Final = frozenset({"SPACE", "POSSESSIVE"})
_WORDS: Final = frozenset({"plain", "word"})
_AT_THE_END: Final = frozenset({"stop", "plain", "calm", "many", "unnumbered", "undated", "lone"})
AROUND: Final = _AT_THE_END | {"begin_text", "end_text", "cued", "over", "held"}
_SAID_BEHIND: Final = {"over": "over", "stop": "suits", "held": "held"}
_LONGEST_BEHIND: Final = 3
_LINKS: Final = frozenset({"at", "on", "for", "and", "to", "until", "since", "from_range", "the"})
_DATED: Final = frozenset({"month", "weak_month", "ordinal", "ordinal_word", "digits", "time"})
_ENDS: Final = frozenset({".", "!", "?"})
_MARKS: Final = {
    "-": "dash", "–": "dash", "—": "dash", "/": "slash", ",": "comma", "+": "plus", "&": "and",
}  # fmt: skip


class Token(NamedTuple):
    """A piece of the text; ``kind`` is one of the scanner's names."""

    kind: str
    text: str
    start: int
    end: int


class Edge(NamedTuple):
    """From its token on to ``end`` (exclusive) the text means ``value`` of the kind ``tag``."""

    tag: str
    value: object
    end: int


Edges: TypeAlias = list[list[Edge]]
Meanings: TypeAlias = tuple[Meaning, ...]


class Sentence(NamedTuple):
    """A text with all that its pieces can mean."""

    text: str
    lang: str
    tokens: list[Token]
    edges: Edges

    def around(self, place: int) -> frozenset[str]:
        """Return what can be said about the place before the token: some of ``AROUND``."""
        tokens = self.tokens
        tags = {"begin_text"} if place == 0 else set()
        if place == len(tokens) or (place == len(tokens) - 1 and tokens[place].text in _ENDS):
            tags.add("end_text")
        if place and any(edge.tag == "cue" for edge in self.edges[place - 1]):
            tags.add("cued")
        if place == len(tokens):
            return _AT_THE_END.union(tags)
        small = self.lang == "de" and self.text[tokens[place].start].islower()
        here = {edge.tag for edge in self.edges[place]}
        tags |= {"held"} if tokens[place].text == MASK else set()
        if tokens[place].text in lexicon().lists["behind"]:
            tags |= {tag for tag, name in _SAID_BEHIND.items() if self.begins(place, name)}
        return frozenset(tags | _before(tokens[place], here, small=small))

    def begins(self, place: int, name: str) -> bool:
        """Return whether one of a list of phrases begins at the place."""
        words = [token.text for token in self.tokens[place : place + _LONGEST_BEHIND]]
        phrases = lexicon().lists[name]
        return any(" ".join(words[:end]) in phrases for end in range(1, len(words) + 1))


@lru_cache(maxsize=4)
def sentence_of(text: str, lang: str) -> Sentence:
    """Return a text taken apart; whoever asks for the same text next gets the same."""
    tokens = tokenize(text)
    return Sentence(text, lang, tokens, edges_of(text, tokens))


def tokenize(text: str) -> list[Token]:
    """Return the tokens, left to right; spaces, possessives and dots of abbreviations are none."""
    tokens: list[Token] = []
    for match in SCANNER.finditer(text):
        kind = match.lastgroup or ""
        if kind in _SKIPPED:
            continue
        start, end = match.span()
        if kind in _WORDS:
            parts = parts_of(match.group())
            if len(parts) == 1:
                tokens.append(Token("word", parts[0], start, end))
            else:
                tokens += _halves(parts, start, end)
            continue
        if kind == "masked":
            tokens += [Token("mark", MASK, place, place + 1) for place in range(start, end)]
            continue
        token = Token(kind, fold(match.group()), start, end)
        if token.text == "." and tokens and _abbreviates(tokens[-1], text, token):
            tokens[-1] = tokens[-1]._replace(end=token.end)
        else:
            tokens.append(token)
    return tokens


def _abbreviates(before: Token, text: str, dot: Token) -> bool:
    """Return whether the dot belongs to the word before: "Dez.", or "sept.16th"."""
    if before.kind != "word" or before.end != dot.start:
        return False
    return before.text in lexicon().abbreviations or text[dot.end : dot.end + 1].isdigit()


def _halves(parts: tuple[str, ...], start: int, end: int) -> list[Token]:
    """Return the two parts of a compound."""
    middle = min(start + len(parts[0]), end - 1)
    return [Token("word", parts[0], start, middle), Token("word", parts[1], middle, end)]


def edges_of(text: str, tokens: list[Token]) -> Edges:
    """Return for each token, and for the end, what begins there."""
    edges: Edges = []
    silent: set[int] = set()
    first_words = lexicon().first_words
    for place, token in enumerate(tokens):
        if token.kind != "word":
            edges.append(_of_digits(token, place))
            continue
        longest = first_words.get(token.text, 0)
        edges.append(_of_words(text, tokens, place, longest) if longest else [])
        for edge in edges[place]:
            if edge.tag == "nothing" and not _counts_on(tokens, edge.end):
                silent.update(range(place, edge.end))
            if edge.tag == "title" and _is_name(text, tokens, edge.end):
                silent.add(edge.end)
    edges.append([])
    for place in silent:
        edges[place] = []
    return edges


def _counts_on(tokens: list[Token], place: int) -> bool:
    """Return whether "one day" counts after all: "one day before Easter"."""
    return place < len(tokens) and tokens[place].text in lexicon().lists["counting"]


def _is_name(text: str, tokens: list[Token], place: int) -> bool:
    return place < len(tokens) and text[tokens[place].start].isalpha()


def _of_words(text: str, tokens: list[Token], place: int, longest: int) -> list[Edge]:
    """Return the meanings of the phrases that begin with this word; hyphens do not count."""
    words = lexicon()
    found: list[Edge] = []
    phrase: tuple[str, ...] = ()
    end = place
    while len(phrase) < longest and end < len(tokens):
        word, end = tokens[end].text, end + 1
        if word == "-":
            continue
        phrase = (*phrase, word.rstrip("."))
        meanings = words.phrases.get(phrase)
        if meanings is None:
            continue
        if phrase in words.delicate:
            meanings = _senses(text, tokens, place, meanings)
        for tag, value in meanings:
            found.append(Edge(tag, value, end))
            if tag == "unit":
                found.append(Edge(f"unit_{value}", value, end))
    return found


def _senses(text: str, tokens: list[Token], place: int, meanings: Meanings) -> Meanings:
    """Return what a phrase means here: a small "so" among others is no Sunday, a great one is."""
    words = " ".join(token.text for token in tokens[max(place - 1, 0) : place + 1])
    led = words in lexicon().lists["short"]
    start, end = tokens[place].start, tokens[place].end
    if led or is_capital_inside(text, start, end) or closes_note(text, start, end):
        return tuple(each._replace(tag=BRIEF.get(each.tag, each.tag)) for each in meanings)
    small = text[tokens[place].start].islower() and len(tokens) > 2  # noqa: PLR2004 - "so."
    weak = small and any(meaning.tag == "other_word" for meaning in meanings)
    return tuple(each for each in meanings if not weak or each.tag != "weak_weekday")


def _of_digits(token: Token, place: int) -> list[Edge]:
    """Return the meanings of anything but a word."""
    after = place + 1
    match token.kind:
        case "number":
            return _of_number(token, place)
        case "mark":
            return _of_mark(token, place)
        case "ordinal" | "cut_year" | "quarter" | "half_year":
            return [Edge(token.kind, figures(token.text)[0], after)]
        case "full" if is_code(token.text):
            return []
        case "iso" | "full" | "eight" | "pair" | "weak" | "my" | "ym":
            return [Edge(*parts_of_date(token.kind, token.text), after)]
        case _:
            return [Edge("time", 0, after)] if token.kind.startswith("TIME") else []


def _of_number(token: Token, place: int) -> list[Edge]:
    if len(token.text) > 4:  # noqa: PLR2004 - longer ones count nothing here
        return []
    edges = [Edge("digits", int(token.text), place + 1)]
    if re.fullmatch(YEAR, token.text):
        edges.append(Edge("four", int(token.text), place + 1))
    elif len(token.text) == 2:  # noqa: PLR2004
        edges.append(Edge("two", int(token.text), place + 1))
    return edges


def _of_mark(token: Token, place: int) -> list[Edge]:
    tag = _MARKS.get(token.text)
    return [Edge(tag, 0, place + 1)] if tag else []


def _before(token: Token, tags: set[str], *, small: bool) -> set[str]:
    """Return what the token says about the place before it."""
    stop = token.kind == "mark"
    counted = token.kind.isupper() and "time" not in tags
    plain = stop or not (counted or tags & {"ranked", "unit"})
    says = {
        "stop": stop,
        "plain": plain,
        "calm": stop or (plain and (small or bool(tags & _LINKS))),
        "many": "single" not in tags,
        "lone": "plural" not in tags,
        "undated": plain and tags.isdisjoint(_DATED),
        "unnumbered": token.kind not in {"number", "ordinal"},
    }
    return {tag for tag, holds in says.items() if holds}
