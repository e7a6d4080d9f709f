"""Files of the chat as the page shows them: a PDF, a picture, the dates of a calendar.

Only what begins as its kind begins is shown; everything else is saved and never run.
"""

from datetime import date, datetime, timedelta
from typing import Any
from urllib.parse import quote

from aiohttp import web
from icalendar import Calendar, Event

from bot.demo.chats import StoredFile
from bot.demo.guard import FOR_PDFS

PDF, PNG, OTHER = "application/pdf", "image/png", "application/octet-stream"
BEGINNINGS = {".pdf": (b"%PDF-", PDF), ".png": (b"\x89PNG\r\n\x1a\n", PNG)}
LAST_DAY = timedelta(days=1)
"""An entry without a time ends on the day before its end."""


def file_response(stored: StoredFile) -> web.Response:
    """Return a file to be looked at, if it is a PDF or a picture, else to be saved."""
    content_type = _shown_as(stored)
    how = "attachment" if content_type == OTHER else "inline"
    headers = {"Content-Disposition": f"{how}; filename*=UTF-8''{quote(stored.name)}"}
    if content_type == PDF:
        headers["Content-Security-Policy"] = FOR_PDFS
    return web.Response(body=stored.data, content_type=content_type, headers=headers)


def dates_in(stored: StoredFile) -> list[dict[str, Any]] | None:
    """Return the entries of a calendar, the first one first; None for what is none.

    ``first`` and ``last`` are ISO days; where it has a time, ``begins`` and ``ends`` are moments.
    """
    try:
        calendar = Calendar.from_ical(stored.data.decode())
    except ValueError:
        return None
    found = [_entry(event) for event in calendar.walk("VEVENT") if isinstance(event, Event)]
    return sorted(found, key=lambda entry: (entry["first"], entry["begins"] or ""))


def _shown_as(stored: StoredFile) -> str:
    for ending, (beginning, content_type) in BEGINNINGS.items():
        if stored.name.casefold().endswith(ending) and stored.data.startswith(beginning):
            return content_type
    return OTHER


def _entry(event: Event) -> dict[str, Any]:
    start: date = event.decoded("dtstart")
    end: date = event.decoded("dtend", start)
    timed = isinstance(start, datetime)
    return {
        "title": str(event.get("summary", "")),
        "place": str(event.get("location", "")),
        "about": str(event.get("description", "")),
        "cancelled": event.get("status") == "CANCELLED",
        "first": f"{start:%Y-%m-%d}",
        "last": f"{end if timed else max(start, end - LAST_DAY):%Y-%m-%d}",
        "begins": start.isoformat() if timed else None,
        "ends": end.isoformat() if timed else None,
    }
