"""A half-filled dialog survives a restart: its state lies in the database alone."""

from domain.clock import MovableClock
from tests.support.talk import talking


async def test_the_answer_after_a_restart_goes_on_with_the_question_before(
    demo_url: str, clock: MovableClock
) -> None:
    async with talking(demo_url, clock) as before:
        (which,) = await before.says("Anna kündigen")

    async with talking(demo_url, clock, before.telegram) as after:
        (proposal,) = await after.says("Schreiber")
        (result,) = await after.says("ja")

    assert which.told[0] == "„Anna“ gibt es mehrmals. Wer ist gemeint?"
    assert proposal.told[0] == "Anna Schreiber · Monatsabo Flex (V-2004)"
    assert result.told[0] == "✅ Gekündigt."
