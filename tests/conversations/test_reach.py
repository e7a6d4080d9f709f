"""A customer reaches what is his own, and nothing else: by no sentence, button, link or number.

Every command of the register is tried: typed with names and numbers of others, and by buttons
with their ids; so is each button that the studio and other people were shown.
"""

from itertools import cycle

import pytest

from bot.conversation_records import ProposalRecord
from domain.clock import MovableClock
from handlers import lexicon, on_file
from handlers.allowed import Customers
from handlers.commands import COMMANDS
from tests.support.connecting import birthday_of, token_for
from tests.support.others_sentences import SENTENCES
from tests.support.planted import plant
from tests.support.reach import dialog_of, proposals, rename_others
from tests.support.reaching import (
    ME,
    NOT_ONE,
    OTHER,
    Trier,
    as_it_is,
    of_each_kind,
    shown_to,
    tries,
)
from tests.support.second_studio import open_second
from tests.support.talk import Talk, talking

pytestmark = pytest.mark.slow

NEIGHBOUR = "Ines Zweig"
MINE = [key for key, command in COMMANDS.items() if command.customers is not Customers.NEVER]
THEIRS = [key for key in COMMANDS if key not in MINE]
MOST_STEPS = 8
ACTIONS = ("abort:", "decline:", "release:", "set:x=1", "ask:date")


@pytest.fixture
async def trier(talk: Talk) -> Trier:
    """A customer of the demo studio, which has another one beside it."""
    await open_second(talk, "Studio Zwei", NEIGHBOUR)
    return await tries(talk)


async def test_no_sentence_says_of_others_even_whether_they_are_there(
    trier: Trier, other_demo_url: str, clock: MovableClock
) -> None:
    texts = await all_texts(trier)

    for text in texts:
        await trier.types(text)
    owner_hears = await trier.talk.says(SENTENCES["credits.show"].format(name=OTHER))
    assert await trier.reached() == {}

    forget_names()
    async with talking(other_demo_url, clock) as talk:
        await rename_others(talk, ME)
        twin = await as_it_is(talk)
        for text in texts:
            await twin.types(text)
        owner_hears_there = await talk.says(SENTENCES["credits.show"].format(name=OTHER))
    forget_names()

    assert SENTENCES.keys() == COMMANDS.keys()
    assert len(trier.heard) >= len(texts)
    assert owner_hears[0].text != owner_hears_there[0].text
    assert trier.heard == twin.heard


async def all_texts(trier: Trier) -> list[str]:
    """Return each command and a sentence for each, with name and numbers of somebody else."""
    known = {
        "name": OTHER,
        "invoice": next(one for one in trier.reach.secrets if one.startswith("R-")),
        "contract": next(one for one in trier.reach.secrets if one.startswith("V-")),
        "number": next(one for one in trier.reach.secrets if one.startswith("K-")),
    }
    told = [f"{SENTENCES[key].format(**known)}" for key in COMMANDS]
    german = [f"/{each.slash['de']} {OTHER}" for each in COMMANDS.values() if each.slash]
    numbers = "{contract} {invoice} {number}".format(**known)
    english = [f"/{COMMANDS[key].slash['en']} {numbers}" for key in MINE if COMMANDS[key].slash]
    bare = [known["invoice"], known["contract"], f"Was hat {NEIGHBOUR} gebucht?"]
    return [*german, *told, *english, *bare]


def forget_names() -> None:
    """Two studios with the same number in one process: each reads its own names."""
    for kept in (lexicon._KEPT, lexicon._OWN, on_file._KEPT):  # noqa: SLF001
        kept.clear()


async def test_no_button_with_an_id_of_others(trier: Trier) -> None:
    customer, contract, *others = foreign = trier.foreign()
    for number, intent in enumerate(MINE):
        other = others[number % len(others)]
        await trier.presses(*(f"re:{intent}:{each}" for each in (customer, contract, other)))
    await trier.presses_all(f"rd:{intent}:{','.join(foreign)},j=1,t=1" for intent in COMMANDS)

    assert await trier.reached() == {}


async def test_no_dialog_of_his_own_takes_ids_of_others(trier: Trier) -> None:
    asked, proposed = set(), set()
    foreign = [each for each in trier.foreign() if not each.endswith(str(NOT_ONE))]
    for number, intent in enumerate(MINE):
        await trier.talk.says("/abbrechen", ME)
        await trier.presses(f"rd:{intent}:")
        if await answers_with(trier, foreign[number % len(foreign)]):
            asked.add(intent)
            await trier.presses(f"rd:{intent}:")
        while await answers_as_offered(trier):
            pass
        if await proposes_with(trier, foreign):
            proposed.add(intent)

    assert len(asked) >= 5
    assert len(proposed) >= 5
    assert await trier.reached() == {}


async def step_of(trier: Trier) -> int | None:
    """Return the number of the question under way."""
    state = await dialog_of(trier.talk, trier.reach)
    return None if state is None or state.asked is None else state.step


async def answers_with(trier: Trier, foreign: str) -> bool:
    """Answer the question under way with an id of others; False without one."""
    step = await step_of(trier)
    if step is not None:
        await trier.presses(f"q:{step}:{foreign}")
    return step is not None


async def answers_as_offered(trier: Trier) -> bool:
    """Answer the question under way by its last choice; False where there is no more."""
    step = await step_of(trier)
    if step is None or step > MOST_STEPS:
        return False
    shown = shown_to(trier.talk, ME)
    offered = [one for one in shown if one.startswith(f"q:{step}:") and "view=" not in one]
    if offered:
        await trier.presses(offered[0])
    return bool(offered)


async def proposes_with(trier: Trier, foreign: list[str]) -> bool:
    """Put ids of others into the proposal that is open, then confirm it; False without one."""
    mine = [one for one in await proposals(trier.talk) if one.person == trier.reach.chat]
    if not mine or mine[-1].state != "open":
        return False
    for each in foreign:
        now = await newest(trier, mine[-1].id)
        await trier.presses(f"p:{now.id}:{now.revision}:set:{each}")
    now = await newest(trier, mine[-1].id)
    await trier.presses(f"p:{now.id}:{now.revision}:confirm:")
    return True


async def newest(trier: Trier, proposal_id: int) -> ProposalRecord:
    """Return a proposal as it stands."""
    return next(one for one in await proposals(trier.talk) if one.id == proposal_id)


async def test_no_button_that_the_studio_or_others_were_shown(talk: Talk) -> None:
    for command in COMMANDS.values():
        if command.slash:
            await talk.says(f"/{command.slash['de']} {OTHER}")
    await talk.says("/stornieren R-2026-0131", "staff")
    await talk.taps("Als Anfrage schicken", "staff")
    await talk.says("/zuruecknehmen", "Mia Hoffmann")
    await talk.says("/kuendigen", OTHER)
    await talk.says("/teilnehmer Yoga Flow", "trainer")
    data = {
        each
        for person in ("owner", "staff", "trainer", "Mia Hoffmann", OTHER)
        for each in shown_to(talk, person)
    }
    old = [one for one in await proposals(talk) if one.person != talk.somebody(ME).user_id]
    trier = await tries(talk)

    await trier.presses_all(of_each_kind(data))
    for one, action in zip(old, cycle(ACTIONS), strict=False):
        start = f"p:{one.id}:{one.revision}:"
        await trier.presses(f"{start}{action}", f"{start}confirm:", f"p:{one.id}:1:show:")
    await trier.presses_all(
        f"{link}~{each}"
        for link in (1, 2, 4, 5)
        for each in ("rd:customer.list:", "rd:contract.show:c=1", f"p:{old[0].id}:1:confirm:")
    )

    assert len(old) >= 5
    assert await trier.reached() == {}


async def test_no_link_of_others(trier: Trier) -> None:
    talk = trier.talk
    unused = [await token_for(talk, OTHER), await token_for(talk, NEIGHBOUR, 2)]
    spent = [await spent_token(talk), await revoked_token(talk)]
    await trier.starts_anew()

    for token in (*unused, *spent, "A" * 32):
        await trier.types(f"/start {token}")
        await trier.types("14.5.1987")
        await trier.types("/kunde")

    read = {leak for _, leaks in trier.found for leak in leaks}
    trier.found.clear()
    reached = await trier.reached()
    changes = [(table, row) for table, row in reached.pop("changed")]
    assert read == {"Clara V.", "Ines Z."}  # who holds a link reads for whom it is
    assert {table for table, _ in changes} <= {"invitations", "arrivals", "link_guesses"}
    assert not [row for table, row in changes if table == "invitations" and row["used_at"]]
    assert reached == {}


async def spent_token(talk: Talk) -> str:
    """Return the token of a link that somebody opened and used."""
    token = await token_for(talk, "Mia Hoffmann")
    await talk.says(f"/start {token}", "Ruth Alt")
    await talk.says(await birthday_of(talk, "Mia Hoffmann"), "Ruth Alt")
    return token


async def revoked_token(talk: Talk) -> str:
    """Return the token of a link that the studio took back."""
    token = await token_for(talk, "Frank Ende")
    await talk.says("/link_zurueckziehen Frank Ende")
    await talk.taps("Bestätigen")
    return token


PLANTED = ["told", "amount", "file", "row", "gone", "chat", "mail", "proposal"]


async def test_whatever_leaks_is_found(trier: Trier) -> None:
    """The test is tested: what is planted is seen, each by itself."""
    await trier.talk.says("/trennen", ME)
    found = {}
    for leak in PLANTED:
        await trier.starts_anew()
        await plant(trier, leak)
        await trier.types("/hilfe")
        found[leak] = await trier.reached()

    assert {leak: list(reached) for leak, reached in found.items()} == {
        "told": ["read"],
        "amount": ["read"],
        "file": ["read"],
        "row": ["changed"],
        "gone": ["changed"],
        "chat": ["written"],
        "mail": ["written"],
        "proposal": ["proposed"],
    }
