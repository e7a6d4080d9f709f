"""Calendar files, read back as a calendar program reads them."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from icalendar import Calendar, Event
from msgspec.structs import replace

from domain.desk.documents.dates import CalendarFacts, Entry, EntryType
from handlers.files.documents.calendar import calendar_file
from handlers.texts import Words
from tests.support.papers import BERLIN

DE, EN = Words("de"), Words("en")
TUESDAY = date(2026, 11, 24)
YOGA = Entry(
    type=EntryType.BOOKING,
    uid="booking-7.studio-1@tresen",
    sequence=3,
    first=TUESDAY,
    last=TUESDAY,
    subject="Yoga Flow",
    place="Saal 1",
    begins="18:00",
    minutes=75,
)
NOTICE = Entry(
    type=EntryType.NOTICE,
    uid="contract-1-notice.studio-1@tresen",
    sequence=2,
    first=date(2026, 12, 14),
    last=date(2026, 12, 14),
    subject="Jahresabo",
    contract="V-2001",
    end=date(2027, 1, 14),
)
PAUSE = Entry(
    type=EntryType.PAUSE,
    uid="contract-1-pause-1.studio-1@tresen",
    sequence=2,
    first=date(2027, 1, 1),
    last=date(2027, 1, 31),
    subject="Jahresabo",
    contract="V-2001",
)


def facts_of(*entries: Entry) -> CalendarFacts:
    return CalendarFacts(
        studio="Studio Lindenhof",
        address="Lindenhof 3,\n12345 Lindenau",
        zone="Europe/Berlin",
        at=datetime(2026, 11, 21, 10, 0, tzinfo=BERLIN),
        number="K-1005",
        entries=entries,
    )


def read(content: bytes) -> tuple[Any, list[Event]]:
    """Return the calendar in a file, and its entries."""
    calendar = Calendar.from_ical(content)
    return calendar, [each for each in calendar.walk("VEVENT") if isinstance(each, Event)]


def test_a_booked_day_has_its_hour_in_the_studios_zone() -> None:
    calendar, (event,) = read(calendar_file(DE, facts_of(YOGA)))

    begins, ends = event.decoded("dtstart"), event.decoded("dtend")
    assert (str(calendar["method"]), str(calendar["version"])) == ("PUBLISH", "2.0")
    assert (str(event["uid"]), event["sequence"]) == ("booking-7.studio-1@tresen", 3)
    assert begins.astimezone(UTC) == datetime(2026, 11, 24, 17, 0, tzinfo=UTC)
    assert ends.astimezone(UTC) == datetime(2026, 11, 24, 18, 15, tzinfo=UTC)
    assert event["dtstart"].params["TZID"] == "Europe/Berlin"
    assert [str(each["tzid"]) for each in calendar.walk("VTIMEZONE")] == ["Europe/Berlin"]
    assert str(event["summary"]) == "Yoga Flow (Studio Lindenhof)"
    assert str(event["location"]) == "Saal 1, Studio Lindenhof, Lindenhof 3, 12345 Lindenau"
    assert event.decoded("dtstamp") == datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


def test_days_of_a_contract_are_whole_days_and_the_last_one_counts() -> None:
    _, (notice, pause) = read(calendar_file(DE, facts_of(NOTICE, PAUSE)))

    assert (notice.decoded("dtstart"), notice.decoded("dtend")) == (
        date(2026, 12, 14),
        date(2026, 12, 15),
    )
    assert str(notice["summary"]) == "Letzter Tag zum Kündigen: Jahresabo (Studio Lindenhof)"
    assert str(notice["description"]) == (
        "Bis zu diesem Tag muss eine Kündigung beim Studio sein, "
        "damit der Vertrag am 14.01.2027 endet."
    )
    assert (pause.decoded("dtstart"), pause.decoded("dtend")) == (
        date(2027, 1, 1),
        date(2027, 2, 1),
    )
    assert str(pause["transp"]) == "TRANSPARENT"


@pytest.mark.parametrize(
    ("kind", "german", "english", "status"),
    [
        pytest.param(
            EntryType.END, "Letzter Tag: X (S)", "Last day: X (S)", "CONFIRMED", id="end"
        ),
        pytest.param(EntryType.PAUSE, "Pause: X (S)", "Pause: X (S)", "CONFIRMED", id="pause"),
        pytest.param(EntryType.BOOKING, "X (S)", "X (S)", "CONFIRMED", id="booking"),
        pytest.param(
            EntryType.WAITING,
            "Warteliste: X (S)",
            "Waiting list: X (S)",
            "TENTATIVE",
            id="waiting",
        ),
    ],
)
def test_titles_and_states(kind: EntryType, german: str, english: str, status: str) -> None:
    facts = replace(facts_of(replace(PAUSE, type=kind, subject="X")), studio="S")

    _, (in_german,) = read(calendar_file(DE, facts))
    _, (in_english,) = read(calendar_file(EN, facts))

    assert (str(in_german["summary"]), str(in_english["summary"])) == (german, english)
    assert str(in_german["status"]) == status


def test_a_change_updates_the_entry_of_the_same_name() -> None:
    moved = replace(YOGA, sequence=4, begins="19:30", place="Saal 2")

    _, (before,) = read(calendar_file(DE, facts_of(YOGA)))
    _, (after,) = read(calendar_file(DE, facts_of(moved)))

    assert str(after["uid"]) == str(before["uid"])
    assert (before["sequence"], after["sequence"]) == (3, 4)
    assert after.decoded("dtstart").astimezone(UTC).hour == 18


def test_what_is_cancelled_says_so_beside_what_stays() -> None:
    calendar, events = read(calendar_file(DE, facts_of(replace(YOGA, cancelled=True), NOTICE)))

    assert str(calendar["method"]) == "PUBLISH"
    assert [str(event["status"]) for event in events] == ["CANCELLED", "CONFIRMED"]


def test_where_nothing_is_left_the_file_takes_its_entries_back() -> None:
    calendar, (event,) = read(calendar_file(DE, facts_of(replace(YOGA, cancelled=True))))

    assert (str(calendar["method"]), str(event["status"])) == ("CANCEL", "CANCELLED")


def test_the_same_facts_are_the_same_bytes() -> None:
    assert calendar_file(DE, facts_of(YOGA, NOTICE)) == calendar_file(DE, facts_of(YOGA, NOTICE))


@pytest.mark.parametrize(
    ("email", "address"),
    [
        pytest.param("post@lindenhof.example.org", "mailto:post@lindenhof.example.org", id="one"),
        pytest.param(None, "invalid:nomail", id="none on file"),
    ],
)
@pytest.mark.parametrize("cancelled", [False, True])
def test_every_entry_names_the_studio_as_its_organizer(
    email: str | None, address: str, *, cancelled: bool
) -> None:
    facts = replace(facts_of(replace(YOGA, cancelled=cancelled)), email=email)

    _, (event,) = read(calendar_file(DE, facts))

    assert (str(event["organizer"]), event["organizer"].params["cn"]) == (
        address,
        "Studio Lindenhof",
    )
