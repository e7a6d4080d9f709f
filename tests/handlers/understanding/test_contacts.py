"""E-mail, telephone and birthday in an answer."""

from datetime import date

import pytest

from handlers.understanding.contacts import Contacts, find_contacts, read_birthday, spoken_phone

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "petra@lindner.de, Tel. 0151 234567",
            Contacts("petra@lindner.de", "0151 234567"),
            id="both",
        ),
        pytest.param("+44 7700 900123", Contacts(None, "+44 7700 900123"), id="abroad"),
        pytest.param("cell (312) 555-0148", Contacts(None, "(312) 555-0148"), id="brackets"),
        pytest.param(
            "Tel. (030) 123 45 67", Contacts(None, "(030) 123 45 67"), id="brackets-zero"
        ),
        pytest.param("Yoga (12) am 3.12.2026", Contacts(None, None), id="brackets-and-a-day"),
        pytest.param("a@b.de oder c@d.de", Contacts(None, None), id="two-are-none"),
        pytest.param("geboren am 03.04.1990", Contacts(None, None), id="a-day-is-no-phone"),
    ],
)
def test_contacts(text: str, found: Contacts) -> None:
    assert find_contacts(text) == found


@pytest.mark.parametrize(
    ("text", "lang", "day"),
    [
        pytest.param("geboren am 3.4.1990", "de", date(1990, 4, 3), id="german"),
        pytest.param("*03.04.1990", "de", date(1990, 4, 3), id="star"),
        pytest.param("geb. 12.03.1985", "de", date(1985, 3, 12), id="short"),
        pytest.param("born 3 April 1990", "en", date(1990, 4, 3), id="english"),
        pytest.param("April 3rd, 1990", "de", date(1990, 4, 3), id="english-in-german"),
        pytest.param("1990-04-03", "de", date(1990, 4, 3), id="iso"),
        pytest.param("3.4.90", "de", date(1990, 4, 3), id="two-digits"),
        pytest.param("3.4.30", "de", date(1930, 4, 3), id="two-digits-of-the-last-century"),
        pytest.param("3.4.2030", "de", None, id="to-come"),
        pytest.param("1.1.1899", "de", None, id="too-long-ago"),
        pytest.param("3.4.", "de", None, id="no-year"),
        pytest.param("irgendwann im Mai", "de", None, id="no-day"),
    ],
)
def test_a_birthday_is_a_past_day_with_a_year(text: str, lang: str, day: date | None) -> None:
    assert read_birthday(text, lang, TODAY) == day


@pytest.mark.parametrize(
    ("text", "phone"),
    [
        pytest.param(
            "Telefon null eins fünf eins zwei drei vier",
            "null eins fünf eins zwei drei vier",
            id="german",
        ),
        pytest.param(
            "oh one seven double two three please", "oh one seven double two three", id="english"
        ),
        pytest.param("drei vier Stunden", None, id="too-short"),
        pytest.param("eine Einheit", None, id="none"),
    ],
)
def test_a_telephone_number_may_be_spelled_out(text: str, phone: str | None) -> None:
    assert spoken_phone(text) == phone
