"""Stories of booked days for the calendar, asked for in a sentence."""

import pytest

from tests.support.talk import Talk


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Meine Buchungen für den Kalender", id="german"),
        pytest.param("my bookings as a calendar file", id="english"),
        pytest.param("Kurstermine als ics", id="form"),
    ],
)
async def test_a_file_for_the_calendar_is_no_name_of_a_course(talk: Talk, sentence: str) -> None:
    (*_, file) = await talk.says(sentence, person="Clara Vogt")

    assert file.file == "Gebuchte Kurse K-1001.ics"
