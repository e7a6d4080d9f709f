"""Where lines end, and what becomes of signs that the font does not have."""

import pytest

from handlers.files.documents.typesetting import Look, drawable, fitted, split, wide

BODY = Look()


def test_a_word_that_is_wider_than_a_line_goes_over_several() -> None:
    word = "Donaudampfschifffahrtsgesellschaft" * 8

    lines = split(f"Ich {word} kündige", BODY, 60)

    assert "".join(lines).replace("Ich", "").replace("kündige", "") == word
    assert max(wide(line, BODY) for line in lines) <= 60


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        pytest.param("Zoë Çelik, 59,00 € – ok", "Zoë Çelik, 59,00 € – ok", id="as it is"),
        pytest.param("Mu\u0308ller", "Müller", id="put together from parts"),
        pytest.param("Ende \U0001f600!", "Ende □!", id="no such sign"),
        pytest.param("❤\ufe0f", "□", id="with a sign that is not seen"),
        pytest.param("Ich\tkündige", "Ich\tkündige", id="room stays"),
    ],
)
def test_what_the_font_has_no_sign_for_shows_as_a_square(text: str, drawn: str) -> None:
    assert drawable(text) == drawn


def test_a_long_address_shares_lines_and_loses_nothing() -> None:
    address = ["Gewerbepark Ost", "Haus 12", "3. OG", "Ahornallee 12", "12345 Lindenau", "DE"]

    fit = fitted(address, 4)

    assert fit == ["Gewerbepark Ost", "Haus 12, 3. OG", "Ahornallee 12", "12345 Lindenau, DE"]
    assert fitted(address[:3], 4) == address[:3]
