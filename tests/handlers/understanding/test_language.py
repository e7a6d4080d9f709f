"""The language of a sentence: by everyday words, by the words of orders, else by the hint."""

import pytest

from tests.handlers.understanding.reading import read


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Cancel invoice R-2026-0131", id="order-and-thing"),
        pytest.param("delete Paul Sommer's invoice", id="order-for-somebody"),
        pytest.param("open invoices", id="list"),
        pytest.param("open invoices Jürgen Groß", id="umlauts-of-a-name-show-nothing"),
        pytest.param("undo that", id="undo"),
        pytest.param("reactivate Clara Vogt", id="order-and-name"),
        pytest.param("terminate Hannah Card", id="a-name-that-is-a-word"),
        pytest.param("cancel", id="one-word"),
        pytest.param("contract Jonas Weber", id="thing-and-name"),
        pytest.param("history", id="thing"),
        pytest.param("Kündigung from Ute Pfeiffer came in the post", id="borrowed-word"),
    ],
)
@pytest.mark.parametrize("hint", ["de", "en", None])
def test_english_is_seen_whatever_the_hint(text: str, hint: str | None) -> None:
    assert read(text, lang=hint).language == "en"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("kündigen", id="one-word"),
        pytest.param("Rechnung R-2026-0131", id="thing-and-number"),
        pytest.param("Verlauf", id="thing"),
        pytest.param("Vertrag Liam Baker", id="thing-and-name"),
        pytest.param("Kündigung Weber", id="notice"),
        pytest.param("Emma Wilson beenden", id="order"),
        pytest.param("rückgängig", id="undo"),
        pytest.param("Kundenliste", id="list"),
    ],
)
@pytest.mark.parametrize("hint", ["de", "en", None])
def test_german_is_seen_whatever_the_hint(text: str, hint: str | None) -> None:
    assert read(text, lang=hint).language == "de"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Clara Vogt", id="name"),
        pytest.param("Jürgen Groß", id="name-with-umlauts"),
        pytest.param("R-2026-0142", id="number"),
        pytest.param("storno", id="both-languages"),
        pytest.param("stop", id="a-beginning-in-one-of-them"),
        pytest.param("ok", id="ok"),
        pytest.param("Zehnerkarte", id="plan"),
    ],
)
def test_the_hint_decides_where_nothing_else_does(text: str) -> None:
    assert read(text, lang="en").language == "en"
    assert read(text, lang="de").language == "de"
    assert read(text, lang=None).language == "de"
