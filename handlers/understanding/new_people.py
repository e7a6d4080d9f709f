"""The name of a person who is not on file yet, as typed.

Names on file do not count here: "Anna Vogt" is new though there is an Anna and a Vogt. A name is
a run of words that are names or that nobody knows, with particles and hyphens inside.
"""

from collections.abc import Iterator, Sequence

from handlers.understanding.facts import Facts
from handlers.understanding.names.context import title_before, writes_capitals
from handlers.understanding.names.found_name import FoundName, typed, without_clitic
from handlers.understanding.names.signs import is_object
from handlers.understanding.phrases import lexicon
from handlers.understanding.words import Token, tokenize

_PAIR = 2
_MARK = "__"  # what addresses and numbers are masked with


def new_person(facts: Facts, behind: int = 0, like: frozenset[str] = frozenset()) -> str | None:
    """Return the first full name behind a character, or None where there is none.

    A name that begins with a usual given name goes before others, and before it one that holds
    a word of ``like``: who marries keeps the given name.

    Example:
        "Neue Kundin Leonie Fuchs-Meyer, 0151 234567" names "Leonie Fuchs-Meyer".
    """
    runs = [run for run in _full(facts) if facts.tokens[run[0]].start >= behind]
    usual = [run for run in runs if run[0] in _given(facts)]
    introduced = [run for run in runs if _introduced(facts, run)]
    kept = [run for run in runs if like & _folds(facts, run)]
    if kept or (len(runs) > 1 and introduced):
        return _typed(facts, (*kept, *introduced)[0])
    named = [run for run in _behind_name_word(facts) if facts.tokens[run[0]].start >= behind]
    return next((_typed(facts, run) for run in (*usual, *runs, *named)), None)


def _folds(facts: Facts, run: tuple[int, int]) -> set[str]:
    return {token.fold for token in facts.tokens[run[0] : run[1] + 1]}


def _introduced(facts: Facts, run: tuple[int, int]) -> bool:
    """Whether a colon stands right before a name, or its address or telephone right behind."""
    before = facts.tokens[max(0, run[0] - 1) : run[0]]
    return any(token.text == ":" for token in before) or _before_mark(facts.tokens, run[1])


def _behind_name_word(facts: Facts) -> Iterator[tuple[int, int]]:
    """Yield words with capitals right behind "name is", whatever they mean elsewhere."""
    new, tokens = lexicon().new, facts.tokens
    for at, token in enumerate(tokens):
        if token.fold not in new["called"]:
            continue
        first = at + 1
        while first < len(tokens) and (
            tokens[first].fold in new["is"] or tokens[first].text == ":"
        ):
            first += 1
        end = first
        while end < len(tokens) and tokens[end].capital and not _is_field(facts, end):
            end += 1
        if end - first >= _PAIR:
            yield first, end - 1


def _is_field(facts: Facts, at: int) -> bool:
    """Whether a word says what follows: "Telefon", "E-Mail"."""
    place = facts.tokens[at].start
    fields = (match for match in facts.matches if match.concept in ("field", "paper"))
    return any(
        place in (facts.places[match.start], facts.places[match.end - 1]) for match in fields
    )


def renamed(facts: Facts) -> str | None:
    """Return what somebody on file is called from now on: "sie ist jetzt Hannah Jung".

    Staff name the person before; a customer speaks of himself.
    """
    on_file = {name.start for name in facts.names if name.people and name.end - name.start > 1}
    first = facts.names[0].end if facts.names and facts.role == "staff" else 0
    runs = [run for run in _full(facts) if run[0] >= first and run[0] not in on_file]
    named = [run for run in runs if run[0] in _given(facts) and _announced(facts, run)]
    return _typed(facts, named[-1]) if named else None


def _announced(facts: Facts, run: tuple[int, int]) -> bool:
    """Whether words before or behind a name say that it is a new one."""
    words, tokens = lexicon(), facts.tokens
    before = {token.fold for token in tokens[max(0, run[0] - 3) : run[0]]}
    if facts.role == "customer":
        return before.isdisjoint(words.doubts.kin)
    if tokens[run[0] - 1].fold in words.hands["renamed-to"] and "edit" in facts.features:
        return True
    mark = run[0] > 0 and tokens[run[0] - 1].text == ":"
    said = before if not mark else {token.fold for token in tokens}
    return not said.isdisjoint(words.names.calls)


def single_name(facts: Facts, name: FoundName) -> str:
    """Return a name as typed, without title and genitive ending."""
    text = typed(facts.tokens[name.start : name.end])
    parts = {token.fold for full in name.people for token in tokenize(full)}
    last = facts.tokens[name.end - 1]
    owner = bool(parts) and not last.possessive and last.fold not in parts
    return text[:-1] if owner and last.fold[:-1] in parts else text


def _full(facts: Facts) -> list[tuple[int, int]]:
    return [run for run in _runs(facts) if _words(facts.tokens, run) >= _PAIR]


def _given(facts: Facts) -> frozenset[int]:
    """Return the places of given names, usual ones and those of people on file."""
    usual = {at for at, token in enumerate(facts.tokens) if token.fold in lexicon().names.given}
    return frozenset({name.start for name in facts.names if name.given} | usual)


def _runs(facts: Facts) -> Iterator[tuple[int, int]]:
    """Yield the first and the last place of runs of names."""
    at = 0
    while at < len(facts.tokens):
        if not _opens(facts, at):
            at += 1
            continue
        last, usual = at, _given(facts)
        while (following := _next(facts, last)) is not None:
            if following in usual and at not in usual and following == last + 1:
                at = following  # what stood before was no name: "Salsalehrer Stefan Rossi"
            last = following
        yield at, last
        at = last + 1


def _words(tokens: Sequence[Token], run: tuple[int, int]) -> int:
    """Return how many names a run has, particles aside; hyphens part a name as spaces do."""
    particles = lexicon().names.particles
    inside = tokens[run[0] : run[1] + 1]
    joined = sum(1 for token in inside if token.text == "-")
    return sum(token.word and token.fold not in particles for token in inside) - joined


def _opens(facts: Facts, at: int) -> bool:
    token = facts.tokens[at]
    if token.fold in lexicon().names.given and (token.capital or _small_name(facts, at)):
        return True
    if at == 0 and lexicon().concepts.begins(token.fold):
        return False
    return _could_be(facts, at) and token.fold not in lexicon().names.particles


def _small_name(facts: Facts, at: int) -> bool:
    """Whether a given name in small letters has another unknown word behind it."""
    return at + 1 < len(facts.tokens) and _unheard(facts.tokens[at + 1])


def _next(facts: Facts, last: int) -> int | None:
    """Return the place of the next word of a name, behind a hyphen or particles."""
    at, tokens = last + 1, facts.tokens
    if at < len(tokens) and tokens[at].text == "-":
        tight = at + 1 < len(tokens) and tokens[at + 1].start == tokens[last].end + 1
        return at + 1 if tight else None
    if tokens[last].possessive and tokens[last].fold.endswith("s"):
        return None
    while at < len(tokens) and tokens[at].fold in lexicon().names.particles:
        at += 1
    if at >= len(tokens) or not _could_be(facts, at):
        return None
    return at if tokens[at].capital or not tokens[last].capital else None


def _could_be(facts: Facts, at: int) -> bool:
    """Whether a word is a name, or may be one beside others."""
    token = facts.tokens[at]
    if not token.text[:1].isalpha() or token.fold in lexicon().names.titles:
        return False
    names = lexicon().names
    odd = token.fold in names.adverbs or token.fold in names.nouns
    timely = token.fold in names.times and not _is_field(facts, min(at + 1, len(facts.tokens) - 1))
    small = odd and not timely and not writes_capitals(facts.tokens)
    if small and at - 1 in _given(facts):
        return True
    if token.fold in lexicon().filler or _is_thing(facts, at):
        return False
    beside = at > 0 and facts.tokens[at - 1].capital and facts.tokens[at - 1].word
    if token.capital and beside and _is_field(facts, at):
        return False
    if token.capital and beside and _before_mark(facts.tokens, at):
        return _given_before(facts.tokens, at)
    given = at > 0 and facts.tokens[at - 1].fold in names.given
    closes = _closes_name(facts.tokens, at) and not is_object(token)
    if token.capital and beside and given and closes and not odd:
        return True
    if token.capital and odd and (beside or title_before(facts.tokens, at)):
        return _given_before(facts.tokens, at) or _on_file(facts, at)
    return token.fold in names.given or _on_file(facts, at) or _unheard(token)


def _before_mark(tokens: Sequence[Token], at: int) -> bool:
    """Whether an address or a telephone follows a word, behind a comma: "Rasmus Holt, r@h.de"."""
    behind = [token for token in tokens[at + 1 : at + 3] if token.text != ","][:1]
    return any(token.text.startswith(_MARK) for token in behind)


def _closes_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a comma, the end or no capital follows a word: "Svenja Holt, starts Monday"."""
    after = tokens[at + 1 : at + 2]
    return not after or after[0].text in ",.;!" or after[0].text.islower()


def _given_before(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word before an everyday one is a name ("Peter Lang")."""
    before = tokens[at - 1]
    return before.fold in lexicon().names.given or _unheard(before) or not _known(before)


def _is_thing(facts: Facts, at: int) -> bool:
    found = (*facts.courses, *facts.plans)
    return any(thing.start <= at < thing.end for thing in found)


def _on_file(facts: Facts, at: int) -> bool:
    return any(name.start <= at < name.end for name in facts.names)


def _unheard(token: Token) -> bool:
    words = lexicon()
    bare = token.fold.removesuffix("s") if token.possessive else token.fold
    heard = words.knows(token.fold) or words.knows(bare) or _known(token)
    heard = heard or token.fold in words.names.ordinary
    return token.text[:1].isalpha() and not heard


def _known(token: Token) -> bool:
    words = lexicon()
    plain = any(token.fold in each for each in words.plain.values())
    return plain or words.corrected(token.fold) != token.fold


def _typed(facts: Facts, run: tuple[int, int]) -> str:
    """Return the run as typed, without a genitive ending."""
    first, last = facts.tokens[run[0]], facts.tokens[run[1]]
    bare = without_clitic(first.text)  # "D'Greta" is Greta
    tied = len(first.text) - len(bare) if first.text.endswith(bare) else 0
    text = facts.text[first.start + tied : last.end]
    if last.possessive:
        text = text[: -len("'s")] if text[-1:].lower() == "s" else text[:-1]
    return text
