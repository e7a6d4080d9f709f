"""Stories of one invoice: of a month, or asked for where several may be meant."""

import pytest

from tests.support.talk import Talk


@pytest.mark.parametrize(
    ("sentence", "head"),
    [
        pytest.param(
            "Zeig mir die Rechnung vom Oktober", "Rechnung R-2026-0053: 59,00 €", id="month"
        ),
        pytest.param("Oktoberrechnung", "Rechnung R-2026-0053: 59,00 €", id="one-word"),
        pytest.param("my October invoice", "Invoice R-2026-0053: €59.00", id="english"),
        pytest.param(
            "Die Rechnung für Dezember bitte", "Rechnung R-2026-0109: 59,00 €", id="to-come"
        ),
    ],
)
async def test_the_one_invoice_of_a_month_is_shown(talk: Talk, sentence: str, head: str) -> None:
    (shown,) = await talk.says(sentence, person="Clara Vogt")

    assert shown.lines[0] == head


async def test_a_month_without_an_invoice_is_said_and_all_are_offered(talk: Talk) -> None:
    (asked,) = await talk.says("Zeig mir die Rechnung vom August 2024", person="Clara Vogt")
    (shown,) = await talk.taps("R-2026-0142", person="Clara Vogt")

    assert asked.lines == [
        "Für 01.08.2024 – 31.08.2024 gibt es keine Rechnung. Welche soll es sein?"
    ]
    assert shown.lines[0] == "Rechnung R-2026-0142: 59,00 €"


async def test_staff_who_name_nobody_choose_among_those_of_the_month(talk: Talk) -> None:
    (asked,) = await talk.says("Zeig mir die Rechnung vom Oktober")

    assert asked.lines[0] == "Welche Rechnung? Schreib die Nummer oder den Namen."
    labels = [label for label in asked.buttons if label.startswith("R-")]
    assert len(labels) == 6
    assert all(" · " in label and ".10.2026 – " in label for label in labels)
