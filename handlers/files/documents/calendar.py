"""Days for a calendar: an iCalendar file (RFC 5545) that updates what it brought before.

Every entry keeps its name, and a higher sequence wins. A file in which nothing takes place any
more takes its entries back (``METHOD:CANCEL``); in another one, what is cancelled says so. Both
methods want an organizer (RFC 5546, 3.2.1 and 3.2.5): that is the studio.
"""

from datetime import UTC, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, vCalAddress, vText

from domain.desk.documents.dates import CalendarFacts, Entry, EntryType
from handlers.texts import Words, as_short_day

PRODUCT = "-//Tresen//Tresen//EN"
STATUS: Final = {EntryType.WAITING: "TENTATIVE"}
NO_ADDRESS = "invalid:nomail"
_ONE_DAY = timedelta(days=1)


def calendar_file(words: Words, facts: CalendarFacts) -> bytes:
    """Return the entries as a file, in the language of the words."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    all_gone = all(entry.cancelled for entry in facts.entries)
    calendar.add("method", "CANCEL" if facts.entries and all_gone else "PUBLISH")
    for entry in facts.entries:
        calendar.add_component(_event(words, facts, entry))
    if any(entry.begins for entry in facts.entries):
        calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def _event(words: Words, facts: CalendarFacts, entry: Entry) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    event.add("sequence", entry.sequence)
    event.add("organizer", _organizer(facts))
    event.add("dtstamp", facts.at.astimezone(UTC))
    event.add("summary", _title(words, facts, entry))
    if entry.begins is None:
        event.add("dtstart", entry.first)
        event.add("dtend", entry.last + _ONE_DAY)
    else:
        begins = _moment(facts, entry)
        event.add("dtstart", begins)
        event.add("dtend", begins + timedelta(minutes=entry.minutes))
    event.add("status", _status(entry))
    event.add("transp", "TRANSPARENT" if entry.begins is None else "OPAQUE")
    if entry.type is EntryType.NOTICE and entry.end is not None:
        end = as_short_day(words.language, entry.end)
        event.add("description", words.label("calendar-notice-why", end=end))
    if entry.begins is not None:
        event.add("location", ", ".join(filter(None, (entry.place, facts.studio, _where(facts)))))
    return event


def _organizer(facts: CalendarFacts) -> vCalAddress:
    """Return the studio; without an address of its own it cannot be written to."""
    address = vCalAddress(f"mailto:{facts.email}" if facts.email else NO_ADDRESS)
    address.params["cn"] = vText(facts.studio)
    return address


def _title(words: Words, facts: CalendarFacts, entry: Entry) -> str:
    return words.label(
        f"calendar-{entry.type.value}",
        subject=entry.subject,
        contract=entry.contract,
        studio=facts.studio,
    )


def _status(entry: Entry) -> str:
    return "CANCELLED" if entry.cancelled else STATUS.get(entry.type, "CONFIRMED")


def _where(facts: CalendarFacts) -> str:
    return " ".join((facts.address or "").split())


def _moment(facts: CalendarFacts, entry: Entry) -> datetime:
    hour = time.fromisoformat(entry.begins or "00:00")
    return datetime.combine(entry.first, hour, ZoneInfo(facts.zone))
