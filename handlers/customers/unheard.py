"""What a question about customers names though it is not on file: a group, a plan, a course.

It is said, with what there is instead; a list of everybody would be a wrong answer.
"""

from handlers.buttons import request_data
from handlers.customers.form import price_groups
from handlers.customers.sentence import group_said
from handlers.dialog import Answer, Talk
from handlers.listing import leads_to
from handlers.messages import Button, Rows
from handlers.understanding.facts import Facts, gather
from handlers.understanding.phrases import lexicon
from handlers.understanding.words import Token

SHORTEST = 4
MOST_GROUPS = 8


async def not_on_file(talk: Talk, said: str) -> Answer | None:
    """Return the answer to a question that names something else than is on file, if it does."""
    facts = gather(said, talk.words.language, "staff", talk.said_on, talk.vocabulary)
    words, everybody = talk.words, leads_to(talk.words, "button-all-customers", "customer.list")
    if group := _group(facts, said):
        choices = await _groups(talk)
        return Answer((words("customers-no-group", group=group),), (*choices, (everybody,)))
    if facts.courses:
        course = facts.courses[0].name
        roster = leads_to(words, "button-roster", "course.roster")
        return Answer((words("customers-of-course", course=course),), ((roster,), (everybody,)))
    if unknown := _unknown(facts):
        plans = leads_to(words, "button-plans", "plan.list")
        return Answer((words("customers-of-nothing", thing=unknown),), ((plans,), (everybody,)))
    return None


def _group(facts: Facts, said: str) -> str:
    """Return the price group that is named."""
    place = facts.first_place("group-word")
    if named := group_said(said):
        return named
    return "" if place is None else _word_at(facts, place)


def _word_at(facts: Facts, start: int) -> str:
    return next((token.text for token in facts.tokens if token.start >= start), "")


async def _groups(talk: Talk) -> Rows:
    language, groups = talk.words.language, await price_groups(talk)
    short = [group for group in groups if not set(group) & set(",:=")][:MOST_GROUPS]
    return tuple(
        (Button(group, request_data(language, "customer.list", {"group": group})),)
        for group in short
    )


def _unknown(facts: Facts) -> str:
    """Return the first word, written with a capital, that nobody knows."""
    plans = [(each.start, each.end) for each in facts.plans]
    covered = [*plans, *((each.start, each.end) for each in facts.names)]
    return next(
        (
            token.text
            for at, token in enumerate(facts.tokens)
            if _is_unknown(token) and not any(first <= at < end for first, end in covered)
        ),
        "",
    )


def _is_unknown(token: Token) -> bool:
    words = lexicon()
    heard = words.knows(token.fold) or any(token.fold in each for each in words.plain.values())
    typo = words.corrected(token.fold) != token.fold
    is_word = token.word and token.capital and len(token.text) >= SHORTEST
    return is_word and not heard and not typo and token.fold not in words.filler
