"""What a typed yes means: what stands there, unless something was said and not understood."""

import pytest

from tests.support.talk import Talk

AGAIN = (
    "Deine letzte Nachricht habe ich nicht in den Vorschlag übernommen. Soll er so gelten?"
    " Dann schreib noch einmal „ja“ oder tippe auf den Knopf."
)


@pytest.mark.parametrize(
    "unread",
    [
        pytest.param("blubb quark", id="nothing that is known"),
        pytest.param("/gibtsnicht", id="a command that is none"),
        pytest.param("ach " * 300, id="far too long"),
    ],
)
async def test_a_yes_after_words_that_were_not_read_shows_the_proposal_once(
    talk: Talk, unread: str
) -> None:
    (proposal,) = await talk.says("20 Euro auf R-2026-0142 bezahlt")
    await talk.says(unread)

    asked, shown = await talk.says("ja")
    (done,) = await talk.says("ja")

    assert asked.text == AGAIN
    assert shown.told == proposal.told
    assert done.told[0] == "✅ 20,00 € auf R-2026-0142 eingetragen"


async def test_a_yes_counts_at_once_where_all_was_understood(talk: Talk) -> None:
    """Thanks are no correction, the button never asks, and a correction that was read is shown."""
    await talk.says("20 Euro auf R-2026-0142 bezahlt")
    await talk.says("blubb quark")
    (corrected,) = await talk.says("nein, nur 15")
    await talk.says("Danke")

    (done,) = await talk.says("ja")

    assert corrected.told[0] == "Zahlung über 15,00 € auf R-2026-0142"
    assert done.told[0] == "✅ 15,00 € auf R-2026-0142 eingetragen"


@pytest.mark.parametrize(
    ("said", "line", "told"),
    [
        pytest.param("nein, 26,50", 0, "Zahlung über 26,50 € auf R-2026-0142", id="an amount"),
        pytest.param("no, only 20", 0, "Zahlung über 20,00 € auf R-2026-0142", id="in English"),
        pytest.param("es waren 20 €", 0, "Zahlung über 20,00 € auf R-2026-0142", id="it was"),
        pytest.param("nein, bar", 2, "Am 21.11.2026, bar", id="a method"),
        pytest.param("no, in cash", 2, "Am 21.11.2026, bar", id="a method in English"),
        pytest.param("das war gestern", 2, "Am 20.11.2026, Lastschrift", id="a day"),
        pytest.param("15 Euro bar", 2, "Am 21.11.2026, bar", id="two at once"),
    ],
)
async def test_a_proposed_payment_is_corrected_in_words(
    talk: Talk, said: str, line: int, told: str
) -> None:
    await talk.says("30 Euro auf R-2026-0142 bezahlt")

    (shown,) = await talk.says(said)

    assert shown.told[line] == told


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("0 Euro auf R-2026-0142 bezahlt", id="nothing"),
        pytest.param("-20 Euro auf R-2026-0142 bezahlt", id="less than nothing"),
    ],
)
async def test_a_payment_is_more_than_nothing(talk: Talk, said: str) -> None:
    (asked,) = await talk.says(said)
    (proposal,) = await talk.says("20")

    assert asked.told == [
        "Das ist kein Betrag über null.",
        "Wie viel? Schreib den Betrag, zum Beispiel 20 €.",
    ]
    assert proposal.told[0] == "Zahlung über 20,00 € auf R-2026-0142"


async def test_bookings_after_an_end_are_kept_in_words(talk: Talk) -> None:
    await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")

    (kept,) = await talk.says("Buchungen behalten")
    (dropped,) = await talk.says("cancel the bookings")

    assert "Buchungen absagen" in " ".join(kept.buttons)
    assert "Buchungen absagen" not in " ".join(dropped.buttons)


async def test_the_same_undo_asked_twice_is_one_proposal(talk: Talk) -> None:
    await talk.says("20 Euro auf R-2026-0142 bezahlt")
    await talk.taps("Bestätigen")
    await talk.taps("Rückgängig")
    await talk.says("/rueckgaengig")

    done, *_ = await talk.says("ja")

    assert done.told[0] == "✅ Rückgängig gemacht: Zahlung"


async def test_an_owner_takes_back_what_a_colleague_did_last(talk: Talk) -> None:
    """Whoever is no owner takes back what is his own."""
    await talk.says("20 Euro auf R-2026-0142 bezahlt", "staff")
    await talk.taps("Bestätigen", "staff")

    (proposal,) = await talk.says("/rueckgaengig")
    done, *_ = await talk.taps("Bestätigen")
    (none,) = await talk.says("/rueckgaengig", "trainer")

    assert proposal.told[2].startswith("Gemacht hat das ")
    assert done.told[0] == "✅ Rückgängig gemacht: Zahlung"
    assert none.text == "Es gibt nichts, was du rückgängig machen könntest."
