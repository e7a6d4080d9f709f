"""Two people confirm at the same moment what concerns the same contract or card.

On PostgreSQL several workers take the presses side by side; on SQLite one follows the other. Who
comes first is chance.
"""

import asyncio
from collections.abc import Mapping

import pytest
from sqlalchemy import func, select
from structlog.testing import capture_logs

from domain.store.journal import JournalRecord
from tests.support.engines import ON_BOTH_ENGINES
from tests.support.talk import Heard, Talk

pytestmark = [ON_BOTH_ENGINES, pytest.mark.slow]

CONFIRM = "Bestätigen"
ENDS = "Clara Vogt · Jahresabo (V-2001) ist schon gekündigt und endet am Do., 14.01.2027."
CHANGED = "🔄 Inzwischen hat sich etwas geändert. Noch ist nichts passiert, so sieht es jetzt aus:"


async def press_at_once(talk: Talk, labels: Mapping[str, str]) -> dict[str, Heard]:
    """Let people tap at the same moment; return the message that each of them then sees."""
    tresen = talk.tresen
    for person, label in labels.items():
        message_id, data = talk.button(label, person)
        talk.telegram.press(talk.somebody(person), message_id, data=data)
    while await tresen.receiver.receive():
        pass
    with capture_logs() as logged:
        await asyncio.gather(*(worker.step() for worker in tresen.workers))
    assert [line for line in logged if line["event"] == "update given back"] == []
    heard = await talk.answered()
    return {person: shown(talk, heard, person) for person in labels}


def shown(talk: Talk, heard: list[Heard], person: str) -> Heard:
    """Return the last message that somebody sees, not the short answer to a tap."""
    name = talk.somebody(person).label
    return [each for each in heard if each.to == name and each.message_id is not None][-1]


async def how_often(talk: Talk, *commands: str) -> int:
    """Return how many changes of some kinds the journal has."""
    count = select(func.count()).where(
        JournalRecord.studio_id == 1, JournalRecord.command.in_(commands)
    )
    async with talk.tresen.database.read() as session:
        return int((await session.scalars(count)).one())


async def test_two_end_a_contract_and_it_ends_once(talk: Talk) -> None:
    before = await how_often(talk, "contract.terminate")
    for person in ("owner", "staff"):
        await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum", person)

    seen = await press_at_once(talk, {"owner": CONFIRM, "staff": CONFIRM})

    first, second = sorted(seen.values(), key=lambda each: "✅" not in each.told[0])
    assert first.told[0] == "✅ Gekündigt."
    assert second.told[0] == "Es wurde nichts geändert."
    assert second.told[1].startswith(ENDS)
    assert second.told[2].startswith(f"Eingetragen von {first.to} am 21.11.2026")
    assert await how_often(talk, "contract.terminate") == before + 1


async def test_two_correct_a_card_and_nothing_is_lost(talk: Talk) -> None:
    await talk.says("-2 Einheiten bei Emre, weil verrechnet")
    await talk.says("+1 bei Emre, Kurs fiel aus", "staff")

    seen = await press_at_once(talk, {"owner": CONFIRM, "staff": CONFIRM})
    late = next(person for person, each in seen.items() if each.told[0] == CHANGED)
    await talk.taps(CONFIRM, late)
    (left,) = await talk.says("Wie viele Stunden habe ich noch?", "Emre Çelik")

    heads = {person: each.told[0] for person, each in seen.items() if person != late}
    assert heads in ({"owner": "✅ Korrigiert: -2"}, {"staff": "✅ Korrigiert: +1"})
    assert left.told[0].startswith("6 von ")


@pytest.mark.parametrize("first", ["Jonas Weber", "owner"])
async def test_a_customer_gives_notice_while_the_studio_ends_the_contract(
    talk: Talk, first: str
) -> None:
    before = await how_often(talk, "contract.terminate")
    await talk.says("Ich kündige", "Jonas Weber")
    await talk.taps("Weiter", "Jonas Weber")
    await talk.says("Mitgliedschaft von Jonas Weber beenden am Enddatum")
    labels = {"Jonas Weber": "jetzt kündigen", "owner": CONFIRM}

    seen = await press_at_once(talk, dict(sorted(labels.items(), key=lambda one: one[0] != first)))

    receipt = seen["Jonas Weber"]
    if receipt.told[0] == CHANGED:
        again = await talk.taps("jetzt kündigen", "Jonas Weber")
        receipt = shown(talk, again, "Jonas Weber")

    assert await how_often(talk, "contract.terminate") == before + 1
    assert receipt.text.startswith("Beleg E-2026-")
    assert seen["owner"].told[0] in {"✅ Gekündigt.", "Es wurde nichts geändert."}
