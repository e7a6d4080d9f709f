"""Who of the team is meant: from a name to an id, or to the next question."""

from collections.abc import Collection, Sequence

from rapidfuzz.fuzz import ratio

from domain.studios.team import TeamMember
from handlers.dialog import Choice, Question, Slots, Talk
from handlers.team.roles import roles_in
from handlers.understanding.words import fold, tokenize

ALIKE = 80  # per cent of letters: a typo or two, not another name


async def find_member(talk: Talk, slots: Slots) -> Question | None:
    """Fill ``staff_id``; return the question where a name leaves open who is meant."""
    if "staff_id" in slots:
        return None
    team = await talk.studio.team.members()
    named = str(slots.get("name") or slots.get("customer") or "")
    found = _called(team, named) if named else _said(team, str(slots.get("said", "")))
    if len(found) == 1:
        slots["staff_id"] = found[0].id
        return None
    text = "team-ask-which" if found else "team-nobody" if named else "team-ask-who"
    choices = tuple(
        Choice(member_label(talk, member), {"staff_id": member.id}) for member in found or team
    )
    return Question("name", talk.words(text, name=named), choices, kind="free")


def member_label(talk: Talk, member: TeamMember) -> str:
    """Return a name with what the person is here, for a button."""
    role = talk.words(f"staff-role-{member.role.value}")
    return talk.words.label("team-label", name=member.name, role=role)


def _said(team: Sequence[TeamMember], said: str) -> list[TeamMember]:
    """Return who is named; whoever is called like a role is not ("aus dem Team nehmen")."""
    return [one for one in named_in(team, said) if not roles_in(one.name)]


def named_in(team: Sequence[TeamMember], said: str) -> list[TeamMember]:
    """Return those whose whole name stands in a sentence, else those of whom a name does."""
    words = {token.fold for token in tokenize(said) if token.word}
    words |= {word.removesuffix("s") for word in words}
    parts = {one.id: [token.fold for token in tokenize(one.name) if token.word] for one in team}
    whole = [one for one in team if parts[one.id] and words.issuperset(parts[one.id])]
    return whole or [one for one in team if words & set(parts[one.id])]


def _called(team: Sequence[TeamMember], named: str) -> list[TeamMember]:
    """Return those whose name holds every word that was typed, typos forgiven."""
    words = [token.fold for token in tokenize(named) if token.word]
    if not words:
        return []
    exact = [member for member in team if fold(member.name) == fold(named.strip())]
    return exact or [member for member in team if _fits(member.name, words)]


def _fits(name: str, words: Collection[str]) -> bool:
    parts = [token.fold for token in tokenize(name)]
    return all(any(_is_same(word, part) for part in parts) for word in words)


def _is_same(word: str, part: str) -> bool:
    return max(ratio(word, part), ratio(word.removesuffix("s"), part)) >= ALIKE
