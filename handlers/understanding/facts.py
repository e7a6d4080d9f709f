"""What a sentence consists of, before anybody asks what it wants.

Things are looked for in this order, each in what the earlier ones left: written marks (numbers,
addresses), plans and courses, people, days. What they cover is one word (``@plan``) in the
*shape* of the sentence, in which the concepts of the phrases are then found.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice, takewhile
from typing import Literal

from msgspec import Struct

from handlers.understanding import taken_back as last
from handlers.understanding.clock_times import find_times
from handlers.understanding.corrections import without_corrected
from handlers.understanding.days.capitals import MASK
from handlers.understanding.days.dates import FoundDate, find_dates
from handlers.understanding.days.unreal import unreal_days
from handlers.understanding.dialect import in_standard
from handlers.understanding.doubts import doubts_of
from handlers.understanding.found_kinds import kinds_of
from handlers.understanding.ground import Ground
from handlers.understanding.language import language_of
from handlers.understanding.named_month import in_named_month
from handlers.understanding.names.found_name import FoundName
from handlers.understanding.names.names import find_names
from handlers.understanding.numbers_meant import quantity_meant
from handlers.understanding.patterns.forms import BREAK
from handlers.understanding.patterns.patterns import Match, last_place
from handlers.understanding.phrases import Lexicon, lexicon
from handlers.understanding.stance import features_of
from handlers.understanding.things import (
    Mark,
    Thing,
    find_courses,
    find_group,
    find_marks,
    find_plans,
)
from handlers.understanding.vocabulary import Vocabulary
from handlers.understanding.words import Token, tokenize, tokens_before

Role = Literal["staff", "customer"]
_CLAUSE_ENDS = ",;!?–()"
_MOST_DAYS = 24  # nobody says more in one sentence; more only cost time


class Facts(Struct, frozen=True, dict=True):
    """A sentence taken apart.

    Attributes:
        text: As typed.
        language: That of its words.
        role: Who types.
        today: The day of the sentence.
        tokens: Its words.
        names: People, left to right.
        plans: Plans, left to right.
        courses: Courses, left to right.
        marks: Invoice numbers, addresses, telephones.
        days: Days, periods and lengths, left to right.
        unreal: What is written like a day and is none ("31.2."); it has no first and last day.
        group: A price group.
        quantity: A number of units with its sign.
        shape: Folded words without filler, things as ``@kind``, between ``^`` and ``$``.
        places: For each word of the shape the character where it begins.
        matches: Concepts found in the shape.
        features: What rules ask for.
    """

    text: str
    language: Literal["de", "en"]
    role: Role
    today: date
    tokens: tuple[Token, ...]
    names: tuple[FoundName, ...]
    plans: tuple[Thing, ...]
    courses: tuple[Thing, ...]
    marks: tuple[Mark, ...]
    days: tuple[FoundDate, ...]
    unreal: tuple[FoundDate, ...]
    group: str | None
    quantity: int | None
    shape: tuple[str, ...]
    places: tuple[int, ...]
    matches: tuple[Match, ...]
    features: frozenset[str]

    def place_of(self, match: Match) -> int:
        """Return the character at which the last word of a match begins."""
        return last_place(match, self.shape, self.places)

    def first_place(self, concept: str) -> int | None:
        """Return the character where a concept first occurs, or None."""
        places = [self.places[match.start] for match in self.matches if match.concept == concept]
        return min(places, default=None)


def gather(text: str, lang: str | None, role: Role, today: date, vocabulary: Vocabulary) -> Facts:
    """Return a sentence taken apart."""
    marks = find_marks(text)
    typed = tokenize(_masked(text, [(mark.start, mark.end) for mark in marks]))
    tokens = in_standard(typed, vocabulary)
    plans, courses = find_plans(tokens, vocabulary), find_courses(tokens, vocabulary)
    taken = frozenset(at for each in (*plans, *courses) for at in range(each.start, each.end))
    names, left_out = _names(tokens, taken, vocabulary)
    sure = [name for name in names if name.people or name.end - name.start > 1]
    spans = _spans(tokens, (*plans, *courses, *sure))
    language = language_of(_uncovered(tokens, spans), lang)
    masked = _masked(text, [*spans, *((mark.start, mark.end) for mark in marks)], MASK)
    days, unreal = _days(masked, language, today)
    names = _without_days(names, tokens, (*days, *unreal))
    covers = _covers(text, tokens, names, plans, courses, marks, (*days, *unreal))
    spoken = [token for token in tokens if token.start not in left_out]
    shape, places = _shape(text, spoken, covers)
    matches = lexicon().concepts.find(shape)
    free = _uncovered(tokens, [(start, end) for start, end, _ in covers])
    group = find_group(tokens, vocabulary)
    quantity = quantity_meant(free)
    standing = in_named_month(last.standing_days(tokens, days, today), today)
    given = {kind for _, _, kind in covers}
    given |= {kind for kind, value in (("group", group), ("quantity", quantity)) if value}
    given |= kinds_of(text, tokens, today, names, plans, courses, days, unreal)
    features = features_of(tokens, shape, places, matches, given, role)
    unknown = frozenset(tokens[name.start].start for name in names if not name.people)
    known = "known" in given
    features |= doubts_of(
        Ground(tokens, shape, places, matches, covers, unknown, days, today, known)
    )
    return Facts(
        text, language, role, today, tokens, names, plans, last.standing_courses(tokens, courses),
        last.standing_marks(tokens, marks), standing, unreal, group, quantity,
        shape, places, matches, features,
    )  # fmt: skip


def _names(
    tokens: Sequence[Token], taken: frozenset[int], vocabulary: Vocabulary
) -> tuple[tuple[FoundName, ...], frozenset[int]]:
    """Return the people meant, and the characters of words that were taken back."""
    corrected = without_corrected(tokens, find_names(tokens, taken, vocabulary))
    return corrected.names, corrected.left_out


def _days(
    text: str, language: Literal["de", "en"], today: date
) -> tuple[tuple[FoundDate, ...], tuple[FoundDate, ...]]:
    """Return the days of a text, and what is written like a day and is none."""
    found = find_dates(text, language, today)
    unreal = unreal_days(text, language, found)
    days = (day for day in found if not _within(day, unreal) and not _at_once(text, day))
    return tuple(days)[:_MOST_DAYS], unreal[:_MOST_DAYS]


def _within(day: FoundDate, others: Sequence[FoundDate]) -> bool:
    return any(other.start < day.end and day.start < other.end for other in others)


def _masked(text: str, spans: Sequence[tuple[int, int]], mask: str = "_") -> str:
    for start, end in spans:
        text = text[:start] + mask * (end - start) + text[end:]
    return text


def _uncovered(tokens: Sequence[Token], spans: Sequence[tuple[int, int]]) -> list[Token]:
    inside = {place for span in spans for place in range(*span)}
    return [token for token in tokens if token.start not in inside]


def _spans(tokens: Sequence[Token], found: Sequence[Thing | FoundName]) -> list[tuple[int, int]]:
    return [(tokens[each.start].start, tokens[each.end - 1].end) for each in found]


def _at_once(text: str, day: FoundDate) -> bool:
    """Whether "ab sofort" was read as a day; it is a way to end and no date."""
    words = {token.fold for token in tokenize(text[day.start : day.end])}
    return bool(words) and words <= lexicon().at_once


def _without_days(
    names: Sequence[FoundName], tokens: Sequence[Token], days: Sequence[FoundDate]
) -> tuple[FoundName, ...]:
    """Return the names but for words of days that nobody on file is called."""
    return tuple(
        name
        for name in names
        if name.people
        or not any(
            day.start < tokens[name.end - 1].end and tokens[name.start].start < day.end
            for day in days
        )
    )


Cover = tuple[int, int, str]


def _covers(
    text: str,
    tokens: Sequence[Token],
    names: Sequence[FoundName],
    plans: Sequence[Thing],
    courses: Sequence[Thing],
    marks: Sequence[Mark],
    days: Sequence[FoundDate],
) -> list[Cover]:
    """Return what covers which characters, with its kind as in shapes and rules."""
    covers: list[Cover] = [(mark.start, mark.end, mark.kind) for mark in marks]
    for kind, found in (("customer", names), ("plan", plans), ("course", courses)):
        covers += [(start, end, kind) for start, end in _spans(tokens, found)]
    for day in days:
        covers.append((day.start, day.end, "span" if day.kind == "duration" else "day"))
    times = [(found.start, found.end, "time") for found in find_times(text)]
    return covers + [time for time in times if not any(_overlap(time, each) for each in covers)]


def _overlap(one: Cover, other: Cover) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _shape(
    text: str, tokens: Sequence[Token], covers: Sequence[Cover]
) -> tuple[tuple[str, ...], tuple[int, ...]]:
    words: list[tuple[str, int]] = [("^", 0)]
    words += [pair for pair in _words(text, tokens, covers) if pair[0] != BREAK or words]
    while len(words) > 1 and words[-1][0] == BREAK:
        words.pop()
    words.append(("$", len(text)))
    return tuple(word for word, _ in words), tuple(place for _, place in words)


def _words(
    text: str, tokens: Sequence[Token], covers: Sequence[Cover]
) -> Iterator[tuple[str, int]]:
    lexical = lexicon()
    seen: set[Cover] = set()
    started, before = False, ""
    for token in tokens:
        short = token.text == "." and before in lexical.names.abbreviated
        before = token.fold
        if short or (token.text == "-" and _joins(text, token)) or _in_number(text, token):
            continue
        cover = next((each for each in covers if each[0] <= token.start < each[1]), None)
        word = _word(token, lexical) if cover is None else _cover_word(token, cover, seen)
        if word == BREAK and not started:
            continue
        if word:
            started = True
            yield word, token.start


def _joins(text: str, hyphen: Token) -> bool:
    """Whether a hyphen stands inside of a word ("un-cancel")."""
    around = text[max(hyphen.start - 1, 0) : hyphen.start], text[hyphen.end : hyphen.end + 1]
    return all(map(str.isalnum, around))


def _in_number(text: str, mark: Token) -> bool:
    """Whether a comma or a point stands inside of a number ("59,88"), where no clause ends."""
    if mark.text not in ",.":
        return False
    around = text[max(mark.start - 1, 0) : mark.start], text[mark.end : mark.end + 1]
    return all(map(str.isdecimal, around))


def _word(token: Token, lexical: Lexicon) -> str:
    """Return a word for the shape, "" for filler."""
    dictated = lexical.dictated.get(token.fold)
    if dictated or not token.word:
        return BREAK if dictated or token.text in ",.;:!?–—-/()" else token.text
    if token.fold in lexical.filler:
        return ""
    if token.fold in lexical.contracted and len(token.text) > len(token.fold):
        return lexical.contracted[token.fold]
    return lexical.corrected(token.fold)


def _cover_word(token: Token, cover: Cover, seen: set[Cover]) -> str:
    """Return the thing at its first word and nothing at its others; leading words stay."""
    if cover in seen or not token.word:
        return ""
    if cover[2] == "day" and token.fold in lexicon().leading:
        return token.fold
    seen.add(cover)
    return f"@{cover[2]}"


def folded_before(facts: Facts, place: int, count: int) -> tuple[str, ...]:
    """Return up to ``count`` folded words of the clause before a character."""
    before = reversed(tokens_before(facts.tokens, place))
    clause = takewhile(lambda token: token.text not in _CLAUSE_ENDS, before)
    return tuple(token.fold for token in islice(clause, count))[::-1]
