"""The page's server: what it tells, what it does, and whom it refuses."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import ClientResponse, ClientSession, FormData

from bot.demo.web import ChatPage
from tests.bot.demo.toy import ZONE, ToyDemo
from tests.support.calendars import CALENDAR

Event = dict[str, Any]


@pytest.fixture
async def page(demo: ToyDemo) -> AsyncIterator[ClientSession]:
    server = ChatPage(demo, demo.telegram, zone=ZONE)
    answering = asyncio.create_task(demo.serve())
    try:
        async with ClientSession(await server.start()) as session:
            yield session
    finally:
        answering.cancel()
        await server.stop()


class Stream:
    """The events of one open page."""

    def __init__(self, answer: ClientResponse) -> None:
        self._answer = answer

    async def next(self) -> Event:
        line = await asyncio.wait_for(self._answer.content.readline(), 5)
        if not line.startswith(b"data: "):
            return await self.next()
        return dict(json.loads(line.removeprefix(b"data: ")))

    async def until(self, kind: str) -> Event:
        while (event := await self.next())["type"] != kind:
            pass
        return event


@asynccontextmanager
async def events(page: ClientSession) -> AsyncIterator[Stream]:
    async with page.get("/api/events") as answer:
        yield Stream(answer)


async def post(page: ClientSession, path: str, wanted: Any) -> tuple[int, Any]:
    async with page.post(f"/api/{path}", json=wanted) as answer:
        return answer.status, await answer.json()


async def test_a_page_gets_everything_first_and_then_what_happens(page: ClientSession) -> None:
    await post(page, "say", {"person": 1, "text": "hallo"})

    async with events(page) as stream:
        snapshot = await stream.next()
        await post(page, "say", {"person": 101, "text": "ich auch"})
        heard = await stream.until("message")
        while heard["message"]["text"] != "ich auch":
            heard = await stream.until("message")

    assert snapshot["people"][:2] == [
        {"id": 1, "label": "Inhaberin", "role": "owner"},
        {"id": 2, "label": "Team", "role": "staff"},
    ]
    assert snapshot["chats"]["1"][0]["text"] == "hallo"
    assert snapshot["clock"] == {"now": "2026-11-21T09:00:00+00:00", "movingTo": None}
    assert heard["person"] == 101


async def test_a_press_edits_and_is_answered(page: ClientSession) -> None:
    async with events(page) as stream:
        await post(page, "say", {"person": 1, "text": "frage"})
        await stream.until("message")
        asked = (await stream.until("message"))["message"]

        pressed = {"person": 1, "message": asked["message_id"], "data": "yes"}
        status, answer = await post(page, "press", pressed)
        edited = await stream.until("edited")
        notice = await stream.until("notice")

    assert status == 200
    assert edited["message"]["text"] == "✔ Erledigt"
    assert (notice["query"], notice["text"]) == (answer["query"], "Gespeichert")


async def test_the_clock_moves_day_by_day_and_says_how_far_it_is(page: ClientSession) -> None:
    async with events(page) as stream:
        status, _ = await post(page, "move", {"day": "2026-11-24"})
        clocks = [await stream.until("clock") for _ in range(5)]

    target = "2026-11-24T10:00:00+01:00"
    assert status == 202
    assert [(clock["now"], clock["movingTo"]) for clock in clocks] == [
        ("2026-11-21T09:00:00+00:00", target),
        ("2026-11-22T09:00:00+00:00", target),
        ("2026-11-23T09:00:00+00:00", target),
        ("2026-11-24T09:00:00+00:00", target),
        ("2026-11-24T09:00:00+00:00", None),
    ]
    assert clocks[-1]["failed"] is False


async def test_the_clock_is_moved_once_at_a_time(page: ClientSession, demo: ToyDemo) -> None:
    demo.seconds_a_day = 5.0
    await post(page, "move", {"day": "2026-11-24"})

    assert await post(page, "move", {"day": "2026-11-25"}) == (409, {"error": "error-moving"})


async def test_a_clock_that_stops_on_its_way_is_told(
    page: ClientSession, demo: ToyDemo, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(_moment: object) -> None:
        raise RuntimeError("a job failed")

    monkeypatch.setattr(demo, "move_to", broken)

    async with events(page) as stream:
        await post(page, "move", {"day": "2026-11-22"})
        await stream.until("clock")
        stopped = await stream.until("clock")

    assert (stopped["failed"], stopped["movingTo"]) == (True, None)


@pytest.mark.parametrize(
    ("path", "wanted", "status", "error"),
    [
        pytest.param("say", {"person": 1, "text": " "}, 400, "error-too-long", id="nothing-said"),
        pytest.param("say", {"person": 9, "text": "x"}, 404, "error-request", id="nobody"),
        pytest.param("say", ["x"], 400, "error-request", id="no-object"),
        pytest.param(
            "press", {"person": 1, "message": 9, "data": "x"}, 404, "error-gone", id="no-message"
        ),
        pytest.param("press", {"person": 1, "message": "9"}, 400, "error-request", id="no-number"),
        pytest.param("move", {"day": "2026-11-21"}, 400, "error-backwards", id="today"),
        pytest.param("move", {"day": "2027-11-23"}, 400, "error-too-far", id="over-a-year"),
        pytest.param("move", {"day": "morgen"}, 400, "error-day", id="no-day"),
    ],
)
async def test_a_wrong_request_is_named(
    page: ClientSession, path: str, wanted: Any, status: int, error: str
) -> None:
    assert await post(page, path, wanted) == (status, {"error": error})


async def test_a_file_goes_up_and_comes_down_as_a_download(
    page: ClientSession, demo: ToyDemo
) -> None:
    form = FormData({"person": "1"}, quote_fields=False)  # as browsers send names
    form.add_field("file", b"<script>", filename="../böse.html", content_type="text/html")

    async with page.post("/api/file", data=form) as sent:
        assert sent.status == 200
    document = demo.telegram.chats.messages(demo.telegram.people[0])[0]["document"]
    async with page.get(f"/api/files/{document['file_id']}") as answer:
        body, headers = await answer.read(), answer.headers

    assert (document["file_name"], body) == ("böse.html", b"<script>")
    assert headers["Content-Type"] == "application/octet-stream"
    assert headers["Content-Disposition"] == "attachment; filename*=UTF-8''b%C3%B6se.html"
    assert headers["X-Content-Type-Options"] == "nosniff"


PNG = b"\x89PNG\r\n\x1a\n"


@pytest.mark.parametrize(
    ("name", "data", "how", "content_type"),
    [
        pytest.param("Rechnung.pdf", b"%PDF-1.4", "inline", "application/pdf", id="pdf"),
        pytest.param(
            "Rechnung.pdf", b"<script>", "attachment", "application/octet-stream", id="no-pdf"
        ),
        pytest.param(
            "Kurse.ics", b"BEGIN", "attachment", "application/octet-stream", id="calendar"
        ),
        pytest.param("Code.png", PNG, "inline", "image/png", id="picture"),
        pytest.param(
            "Code.png", b"<svg>", "attachment", "application/octet-stream", id="no-picture"
        ),
    ],
)
async def test_a_pdf_and_a_picture_open_and_everything_else_is_saved(
    page: ClientSession, demo: ToyDemo, name: str, data: bytes, how: str, content_type: str
) -> None:
    person = demo.telegram.people[0]
    demo.telegram.send_bytes(person, name, data, demo.clock.now())
    document = demo.telegram.chats.messages(person)[0]["document"]

    async with page.get(f"/api/files/{document['file_id']}") as answer:
        body, headers = await answer.read(), answer.headers

    assert body == data
    assert headers["Content-Type"] == content_type
    assert headers["Content-Disposition"] == f"{how}; filename*=UTF-8''{name}"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in headers["Content-Security-Policy"]


async def test_commands_are_those_of_the_language(page: ClientSession) -> None:
    async def names(language: str) -> list[str]:
        query = {"person": "1", "language": language}
        async with page.get("/api/commands", params=query) as answer:
            return [command["command"] for command in await answer.json()]

    assert await names("de") == ["hilfe", "kuendigen"]
    assert await names("en") == ["help"]


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        pytest.param({}, 200, id="nothing-said"),
        pytest.param({"Host": "localhost:80"}, 200, id="localhost"),
        pytest.param({"Host": "evil.example"}, 403, id="foreign-host"),
        pytest.param({"Host": "127.0.0.1.evil.example"}, 403, id="host-that-looks-alike"),
        pytest.param({"Origin": "https://evil.example"}, 403, id="foreign-origin"),
        pytest.param({"Origin": "null"}, 403, id="no-origin"),
        pytest.param({"Sec-Fetch-Site": "cross-site"}, 403, id="from-another-site"),
        pytest.param({"Sec-Fetch-Site": "same-origin"}, 200, id="from-this-page"),
    ],
)
@pytest.mark.parametrize("path", ["/api/commands?person=1", "/page/chat.js"])
async def test_other_sites_are_kept_out(
    page: ClientSession, path: str, headers: dict[str, str], status: int
) -> None:
    async with page.get(path, headers=headers) as answer:
        assert answer.status == status


async def test_a_post_from_another_site_does_nothing(page: ClientSession, demo: ToyDemo) -> None:
    said = {"person": 1, "text": "hallo"}

    foreign = await page.post("/api/say", json=said, headers={"Origin": "http://evil.example"})
    form = await page.post("/api/say", data=said)

    assert (foreign.status, form.status) == (403, 415)
    assert demo.telegram.chats.messages(demo.telegram.people[0]) == []


async def test_the_page_loads_nothing_from_elsewhere(page: ClientSession) -> None:
    async with page.get("/") as answer:
        policy = answer.headers["Content-Security-Policy"]
        text = await answer.text()

    assert policy == (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'"
    )
    assert "http" not in text


@pytest.mark.parametrize("name", ["web.py", "..%2fweb.py", "nothing.js"])
async def test_only_the_pages_own_files_are_served(page: ClientSession, name: str) -> None:
    async with page.get(f"/page/{name}") as answer:
        assert answer.status == 404


async def test_a_taken_port_is_an_error(demo: ToyDemo, page: ClientSession) -> None:
    base = page._base_url  # noqa: SLF001 - the session has no other way to say where it leads
    assert base

    with pytest.raises(OSError, match=r"address already in use|in use"):
        await ChatPage(demo, demo.telegram, zone=ZONE).start(base.port or 0)


async def test_a_message_is_explained_for_who_wrote_it_on_its_day(page: ClientSession) -> None:
    await post(page, "say", {"person": 101, "text": "Ich will morgen kündigen"})

    status, layers = await post(page, "explain", {"person": 101, "message": 1})

    assert (status, layers["role"], layers["today"]) == (200, "customer", "2026-11-21")
    assert layers["reading"]["intent"] == "contract.terminate"


@pytest.mark.parametrize(
    ("wanted", "answer"),
    [
        pytest.param({"person": 1, "message": "1"}, (400, "error-request"), id="no-number"),
        pytest.param({"person": 1, "message": 99}, (404, "error-gone"), id="no-such-message"),
        pytest.param({"person": 7, "message": 1}, (404, "error-request"), id="nobody"),
    ],
)
async def test_what_cannot_be_explained_is_refused(
    page: ClientSession, wanted: Any, answer: tuple[int, str]
) -> None:
    status, body = await post(page, "explain", wanted)

    assert (status, body) == (answer[0], {"error": answer[1]})


async def test_the_dates_of_a_calendar_can_be_read_in_order(
    page: ClientSession, demo: ToyDemo
) -> None:
    person = demo.telegram.people[0]
    for data in (CALENDAR, b"BEGIN:NOTHING"):
        demo.telegram.send_bytes(person, "Kurse.ics", data, demo.clock.now())
    files = [each["document"]["file_id"] for each in demo.telegram.chats.messages(person)]

    answers = []
    for number in (*files, "file-9"):
        async with page.get(f"/api/files/{number}/dates") as answer:
            answers.append((answer.status, await answer.json()))

    whole_days = {"first": "2026-11-01", "last": "2026-11-30", "begins": None, "ends": None}
    one_day = {
        "first": "2026-11-24",
        "last": "2026-11-24",
        "begins": "2026-11-24T18:00:00+01:00",
        "ends": "2026-11-24T19:15:00+01:00",
    }
    assert answers == [
        (
            200,
            [
                {"title": "Pause", "place": "", "about": "", "cancelled": False, **whole_days},
                {
                    "title": "Yoga Flow",
                    "place": "Saal 1",
                    "about": "",
                    "cancelled": True,
                    **one_day,
                },
            ],
        ),
        (415, {"error": "error-calendar"}),
        (404, {"error": "error-gone"}),
    ]
