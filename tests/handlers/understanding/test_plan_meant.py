"""Which plan a sentence means where it names more than one."""

import pytest

from handlers.understanding.facts import gather
from handlers.understanding.plan_meant import meant_plan
from tests.handlers.understanding.reading import STUDIO, TODAY


def _meant(text: str, intent: str) -> str | None:
    return meant_plan(gather(text, None, "staff", TODAY, STUDIO), intent)


@pytest.mark.parametrize(
    ("text", "plan"),
    [
        pytest.param("Zoë vom Flex ins Jahresabo", "Jahresabo", id="from-into"),
        pytest.param("Zoë: Jahresabo statt Flex", "Jahresabo", id="instead"),
        pytest.param("statt Flex künftig Jahresabo", "Jahresabo", id="instead-first"),
        pytest.param("lieber das Flex als mein Jahresabo", "Monatsabo Flex", id="rather-than"),
        pytest.param("das Flex passt besser als das Jahresabo", "Monatsabo Flex", id="better"),
        pytest.param("prefers Flex to the annual membership", "Monatsabo Flex", id="prefers"),
        pytest.param("the annual membership replaces her Flex", "Jahresabo", id="replaces"),
        pytest.param("take her off the Flex", None, id="only-the-old-one"),
    ],
)
def test_a_change_leads_to_the_new_plan(text: str, plan: str | None) -> None:
    assert _meant(text, "contract.change_plan") == plan


@pytest.mark.parametrize(
    ("text", "plan"),
    [
        pytest.param("doch keine Zehnerkarte, eine Fünferkarte", "Fünferkarte", id="denied"),
        pytest.param("a five-class card, not a ten-class card", "Fünferkarte", id="denied-last"),
        pytest.param("sie behält ihr Flex und kauft eine Fünferkarte", "Fünferkarte", id="kept"),
        pytest.param("zusätzlich zum Flex eine Zehnerkarte", "Zehnerkarte", id="besides"),
        pytest.param("die Zehnerkarte, ach nein, das Jahresabo", "Jahresabo", id="taken-back"),
        pytest.param("Zehnerkarte für Zoë", "Zehnerkarte", id="one"),
        pytest.param("eine Karte für Zoë", None, id="none"),
    ],
)
def test_what_is_sold_is_neither_denied_nor_kept(text: str, plan: str | None) -> None:
    assert _meant(text, "contract.sell") == plan
