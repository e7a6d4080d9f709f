"""Days, weeks and years as people type them in a hurry, and those that they put right."""

import pytest

from tests.handlers.understanding.reading import read


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        pytest.param(
            "pause für jurgen groß 10.12 - 20.12", "2026-12-10", "2026-12-20", id="short"
        ),
        pytest.param(
            "pauße für jurgen groß 10.12 - 20.12", "2026-12-10", "2026-12-20", id="misspelt"
        ),
        pytest.param("Pause für Jürgen Groß 10.12-20.12", "2026-12-10", "2026-12-20", id="tight"),
        pytest.param("Pause Jürgen Groß 10.12 bis 20.12", "2026-12-10", "2026-12-20", id="until"),
        pytest.param(
            "Pause für Jürgen Groß in KW 2 und 3", "2027-01-11", "2027-01-24", id="weeks"
        ),
        pytest.param(
            "Pause für Jürgen Groß in den Kalenderwochen 2 und 3 des nächsten Jahres",
            "2027-01-11",
            "2027-01-24",
            id="weeks-of-year",
        ),
        pytest.param(
            "Pause Jürgen Groß in calendar weeks 2 to 3 of next year",
            "2027-01-11",
            "2027-01-24",
            id="english-weeks-to",
        ),
        pytest.param(
            "Pause Jürgen Groß in weeks 2 and 3 of 2027",
            "2027-01-11",
            "2027-01-24",
            id="english-weeks",
        ),
    ],
)
def test_a_pause_in_short_days_and_weeks(text: str, first: str, last: str) -> None:
    reading = read(text)

    assert reading.intent == "contract.pause"
    assert reading.slots == {"customer": "Jürgen Groß", "from": first, "until": last}


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        pytest.param("Pause Jürgen Groß ab mo", {"from": "2026-11-23"}, id="from"),
        pytest.param("jürgen groß pausiert bis do", {"until": "2026-11-26"}, id="until"),
        pytest.param("Pause Jürgen Groß, so geht das nicht", {}, id="so"),
    ],
)
def test_a_small_short_weekday_needs_a_word_before_it(text: str, slots: dict[str, str]) -> None:
    assert read(text).slots == {"customer": "Jürgen Groß", **slots}


def test_what_may_as_well_be_times_is_no_pair_of_days() -> None:
    assert "from" not in read("Pause für Jürgen Groß 10.10 - 11.10").slots


@pytest.mark.parametrize(
    ("intent", "text", "day"),
    [
        pytest.param(
            "contract.terminate",
            "Terminate Nina's contract for the end of Feb, no, she said March",
            "2027-03-31",
            id="end-of-march",
        ),
        pytest.param(
            "contract.terminate",
            "Terminate Nina's contract for the end of Feb, no hang on, she said March. End "
            "of March it is.",
            "2027-03-31",
            id="said-twice",
        ),
        pytest.param(
            "contract.terminate",
            "Kündige Ninas Vertrag zum 28.2., Moment, sie sagte 31.3.",
            "2027-03-31",
            id="she-said",
        ),
        pytest.param(
            "contract.terminate",
            "Kündige Ninas Vertrag zu Ende Februar, nein, sie will März",
            "2027-03-31",
            id="she-wants",
        ),
        pytest.param(
            "contract.terminate",
            "end Nina's contract in January, on the 31st",
            "2027-01-31",
            id="in-a-month-on",
        ),
        pytest.param(
            "contract.change_end",
            "Nina's contract ends not in December but in January, on the 31st",
            "2027-01-31",
            id="not-in-but",
        ),
        pytest.param(
            "contract.change_end",
            "Ninas Vertrag endet nicht im Dezember, sondern im Januar, am 31.",
            "2027-01-31",
            id="german-not-in",
        ),
    ],
)
def test_the_day_that_is_meant_in_the_end(intent: str, text: str, day: str) -> None:
    reading = read(text)

    assert (reading.intent, reading.slots["date"]) == (intent, day)


@pytest.mark.parametrize(
    ("text", "intent", "course", "day"),
    [
        pytest.param(
            "cant make salsa 2nite soz take me off",
            "booking.cancel",
            "Salsa für Anfänger",
            "2026-11-21",
            id="tonight",
        ),
        pytest.param(
            "pls sign me up 4 aqua 2moro",
            "booking.add",
            "Aqua-Fitness",
            "2026-11-22",
            id="tomorrow",
        ),
        pytest.param(
            "book me into pilates 2morrow", "booking.add", "Pilates", "2026-11-22", id="in-full"
        ),
    ],
)
def test_days_of_text_messages(text: str, intent: str, course: str, day: str) -> None:
    reading = read(text, role="customer")

    assert reading.intent == intent
    assert reading.slots == {"course": course, "date": day}


@pytest.mark.parametrize(
    ("text", "intent", "year"),
    [
        pytest.param("show Clara's 2025 invoices", "invoice.list", "2025", id="english"),
        pytest.param("ich brauche alle 2025er Rechnungen", "invoice.list", "2025", id="german"),
        pytest.param("which 2024 invoices are unpaid", "invoice.open", "2024", id="open"),
        pytest.param("2025 revenue", "report.show", "2025", id="figures"),
    ],
)
def test_the_year_before_what_is_asked_for(text: str, intent: str, year: str) -> None:
    reading = read(text)

    assert reading.intent == intent
    assert (reading.slots["from"], reading.slots["until"]) == (f"{year}-01-01", f"{year}-12-31")
