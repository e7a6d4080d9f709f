"""What is sent, in which order, how often, and what Telegram's answers mean."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from sqlalchemy import select
from sqlalchemy.exc import OperationalError
from typing_extensions import override

from bot.application import Tresen
from bot.database import Database
from bot.delivery import Later, Rendering
from bot.held import drop_held, release_held
from bot.outbox import OutboxRecord, Outcome
from bot.pacing import Limits
from bot.unit_of_work import UnitOfWork
from domain.clock import MovableClock
from domain.studios.records import LinkRecord, StudioRecord
from tests.bot.conftest import Run
from tests.support.telegram import TelegramServer, eventually
from tests.support.toys import Shelf, toy

GONE = "Forbidden: bot was blocked by the user"


async def write(tresen: Tresen, *fill: Callable[[UnitOfWork], None]) -> None:
    """Put something into the outbox, each in a transaction of its own."""
    for each in fill:
        async with tresen.database.write() as session:
            unit = UnitOfWork(session, tresen.clock)
            each(unit)
            await unit.flush()


async def outcomes(database: Database) -> list[str | None]:
    async with database.read() as session:
        rows = await session.scalars(select(OutboxRecord.outcome).order_by(OutboxRecord.id))
        return list(rows)


def says(text: str, chat: int = 7, **more: Any) -> Callable[[UnitOfWork], None]:
    return lambda unit: unit.message(chat, text, **more)


def pushes(reminder: str, chat: int = 7) -> Callable[[UnitOfWork], None]:
    return lambda unit: unit.push(chat, 1, {"reminder": reminder})


def answers(query: str, text: str | None = None) -> Callable[[UnitOfWork], None]:
    return lambda unit: unit.answer(7, query, text)


def shows(proposal_id: int) -> Callable[[UnitOfWork], None]:
    return lambda unit: unit.proposal(7, 1, proposal_id, "asker")


async def test_first_in_first_out_and_answers_first_of_all(
    either: Database, telegram: TelegramServer, run: Run
) -> None:
    shelf = Shelf(pushes={"ends": Rendering("push")})
    tresen = await run(either, toy(shelf=shelf))
    await write(tresen, pushes("ends"), says("one"), says("two"), answers("1"))

    await tresen.drain()

    said = [call.fields.get("text", "answer") for call in telegram.calls[1:]]
    assert said == ["answer", "one", "two", "push"]
    assert await outcomes(either) == ["sent"] * 4


async def test_buttons_keep_data_and_style(
    database: Database, telegram: TelegramServer, run: Run
) -> None:
    tresen = await run(database)
    rows = [[{"label": "Ja", "data": "y", "style": "danger"}, {"label": "Nein", "data": "n"}]]
    await write(tresen, says("?", buttons=rows))

    await tresen.drain()

    sent = telegram.made("sendMessage", 7)[0].fields
    assert sent["reply_markup"] == {
        "inline_keyboard": [
            [
                {"text": "Ja", "callback_data": "y", "style": "danger"},
                {"text": "Nein", "callback_data": "n"},
            ]
        ]
    }
    assert (sent["parse_mode"], sent["link_preview_options"]) == ("HTML", {"is_disabled": True})


async def test_a_push_decides_when_it_is_handed_over(
    database: Database, telegram: TelegramServer, run: Run
) -> None:
    shelf = Shelf(pushes={"ends": Rendering("old"), "gone": Rendering("old")})
    tresen = await run(database, toy(shelf=shelf))
    await write(tresen, pushes("ends"), pushes("gone"))

    shelf.pushes.update(ends=Rendering("new"), gone=None)
    await tresen.drain()

    assert telegram.texts(7) == ["new"]
    assert await outcomes(database) == ["sent", "dropped"]


async def test_a_push_that_cannot_be_worded_stops_nobody(
    database: Database, telegram: TelegramServer, run: Run
) -> None:
    tresen = await run(database)
    await write(tresen, pushes("unknown"), pushes("unknown", 8), says("hello", 9))

    for _ in range(3):
        await tresen.sender.step()

    assert telegram.texts(9) == ["hello"]
    async with database.read() as session:
        faults = list(await session.scalars(select(OutboxRecord.fault).order_by(OutboxRecord.id)))
    assert faults == ["KeyError", "KeyError", None]


async def test_what_can_never_be_worded_is_given_up(database: Database, run: Run) -> None:
    tresen = await run(database)
    with time_machine.travel(datetime(2026, 11, 21, 9, tzinfo=UTC), tick=False) as machine:
        await write(tresen, pushes("unknown"))
        for seconds in (1, 2):
            await tresen.sender.step()
            machine.shift(timedelta(seconds=seconds))
        assert await outcomes(database) == [None]

        await tresen.sender.step()

    assert tresen.figures.letters == {Outcome.REFUSED: 1}
    async with database.read() as session:
        (row,) = await session.scalars(select(OutboxRecord))
    assert (row.outcome, row.fault, row.attempts) == ("refused", "KeyError", 2)


async def test_who_goes_together_does_not_wait_for_what_cannot_be_worded(
    database: Database, telegram: TelegramServer, run: Run
) -> None:
    shelf = Shelf(pushes={"ends": Rendering("push"), "gone": None})
    tresen = await run(database, toy(shelf=shelf), by_itself=True)
    await write(tresen, pushes("unknown"), pushes("gone", 8), pushes("ends", 9), says("hello", 9))

    tresen.sender.bell.ring()
    await eventually(lambda: len(telegram.texts(9)) == 2, seconds=20)
    await tresen.stop()

    assert telegram.texts(9) == ["hello", "push"]
    assert (await outcomes(database))[1:] == ["dropped", "sent", "sent"]


async def test_a_proposal_is_sent_once_and_then_edited(
    either: Database, telegram: TelegramServer, run: Run
) -> None:
    shelf = Shelf(proposals={3: Rendering("first", revision=1)})
    tresen = await run(either, toy(shelf=shelf))
    await write(tresen, shows(3))
    await tresen.drain()

    shelf.proposals[3] = Rendering("second", revision=2)
    await write(tresen, shows(3))
    await tresen.drain()

    message_id = telegram.made("sendMessage", 7)[0].result["message_id"]
    edited = telegram.made("editMessageText", 7)
    assert [(call.fields["text"], int(call.fields["message_id"])) for call in edited] == [
        ("second", message_id)
    ]
    assert shelf.sent == [(3, message_id, 1), (3, message_id, 2)]


class LockedOnce(Shelf):
    """A shelf whose first note of what was sent meets a locked database."""

    met = False

    @override
    async def proposal_sent(self, *args: Any, **more: Any) -> None:
        if not self.met:
            self.met = True
            raise OperationalError("…", None, Exception("database is locked"))
        await super().proposal_sent(*args, **more)


async def test_what_was_sent_is_marked_even_if_the_database_is_away_for_a_moment(
    database: Database, telegram: TelegramServer, run: Run
) -> None:
    shelf = LockedOnce(proposals={3: Rendering("once")})
    tresen = await run(database, toy(shelf=shelf))
    await write(tresen, shows(3))

    await tresen.drain()

    assert (shelf.met, telegram.texts(7)) == (True, ["once"])
    assert await outcomes(database) == ["sent"]


@pytest.mark.parametrize(
    ("description", "sent_anew"),
    [
        pytest.param("Bad Request: message is not modified: …", False, id="not-modified"),
        pytest.param("Bad Request: message to edit not found", True, id="not-found"),
        pytest.param("Bad Request: message can't be edited", True, id="too-old"),
    ],
)
async def test_an_edit_that_telegram_refuses(
    database: Database, telegram: TelegramServer, run: Run, description: str, *, sent_anew: bool
) -> None:
    tresen = await run(database)
    telegram.refuse_next("editMessageText", description, 400)
    await write(tresen, says("new", edit_message_id=5))

    await tresen.drain()

    assert telegram.texts(7) == (["new"] if sent_anew else [])
    assert await outcomes(database) == ["sent"]


async def test_a_429_halts_its_chat_and_no_other(
    database: Database, telegram: TelegramServer, run: Run
) -> None:
    tresen = await run(database)
    telegram.refuse_next("sendMessage", "Too Many Requests: retry after 1", 429, retry_after=1)
    await write(tresen, says("one"), says("two"), says("other", 8))

    await tresen.sender.step()
    await tresen.sender.step()
    assert await tresen.sender.step() is False
    assert (telegram.texts(7), telegram.texts(8)) == ([], ["other"])

    await tresen.drain()
    assert telegram.texts(7) == ["one", "two"]
    times = [call.at for call in telegram.calls if call.chat == 7]
    assert times[1] - times[0] >= 1.0


async def test_two_chats_refused_within_a_second_halt_all(
    database: Database, telegram: TelegramServer, run: Run
) -> None:
    tresen = await run(database)
    told = "Too Many Requests: retry after 1"
    telegram.refuse_next("sendMessage", told, 429, times=2, retry_after=1)
    await write(tresen, says("a", 7), says("b", 8), says("c", 9))

    await tresen.sender.step()
    await tresen.sender.step()

    assert await tresen.sender.step() is False
    assert telegram.made("sendMessage") == []


async def test_a_blocked_chat_is_marked_until_it_speaks_again(
    database: Database, telegram: TelegramServer, run: Run, clock: MovableClock
) -> None:
    tresen = await run(database)
    await link(database, clock)
    telegram.refuse_next("sendMessage", GONE, 403)
    await write(tresen, says("hello"))

    await tresen.drain()
    assert await outcomes(database) == ["unreachable"]
    assert await unreachable_at(database) == clock.now()

    telegram.send_text(7, "back")
    await tresen.drain()
    assert await unreachable_at(database) is None


async def test_who_blocks_the_bot_is_marked(
    database: Database, telegram: TelegramServer, run: Run, clock: MovableClock
) -> None:
    tresen = await run(database)
    await link(database, clock)
    who = {"id": 7, "is_bot": False, "first_name": "Anna"}
    bot = {"id": 123456, "is_bot": True, "first_name": "Tresen"}
    telegram.update(
        my_chat_member={
            "chat": {"id": 7, "type": "private"},
            "from": who,
            "date": 1,
            "old_chat_member": {"status": "member", "user": bot},
            "new_chat_member": {"status": "kicked", "user": bot, "until_date": 0},
        }
    )

    await tresen.drain()

    assert await unreachable_at(database) == clock.now()


@pytest.mark.parametrize(
    ("method", "description", "status", "outcome"),
    [
        pytest.param("sendMessage", "Bad Request: chat not found", 400, "unreachable", id="chat"),
        pytest.param("sendMessage", "Bad Request: can't parse", 400, "refused", id="refused"),
        pytest.param(
            "answerCallbackQuery",
            "Bad Request: query is too old and response timeout expired or query ID is invalid",
            400,
            "too_late",
            id="press-too-old",
        ),
    ],
)
async def test_what_telegram_refuses_for_good_is_not_repeated(
    database: Database,
    telegram: TelegramServer,
    run: Run,
    method: str,
    description: str,
    status: int,
    outcome: str,
) -> None:
    tresen = await run(database)
    telegram.refuse_next(method, description, status, times=9)
    await write(tresen, says("x") if method == "sendMessage" else answers("1"))

    await tresen.drain()

    assert await outcomes(database) == [outcome]
    assert len([call for call in telegram.calls if call.method == method]) == 1


async def test_what_did_not_get_through_is_sent_again(
    either: Database, telegram: TelegramServer, run: Run
) -> None:
    tresen = await run(either)
    telegram.refuse_next("sendMessage", "Bad Gateway", 502)
    await write(tresen, says("hello"))

    await tresen.drain()

    assert telegram.texts(7) == ["hello"]


async def test_an_answer_counts_for_a_minute(
    database: Database, telegram: TelegramServer, run: Run
) -> None:
    tresen = await run(database)
    with time_machine.travel(datetime(2026, 11, 21, 9, tzinfo=UTC), tick=False) as machine:
        await write(tresen, answers("1"))
        machine.shift(timedelta(seconds=61))
        await tresen.sender.step()

    assert await outcomes(database) == ["too_late"]
    assert telegram.made("answerCallbackQuery") == []


async def test_what_a_killed_process_was_sending_is_sent_again(
    database: Database, telegram: TelegramServer, run: Run
) -> None:
    killed = await run(database)
    await write(killed, says("hello"))
    async with database.write() as session:  # claimed and not marked: nobody knows if it went
        row = (await session.scalars(select(OutboxRecord))).one()
        row.claimed_until = killed.clock.real() + timedelta(seconds=60)
    assert await killed.sender.step() is False

    restarted = await run(database)
    await restarted.drain()

    assert telegram.texts(7) == ["hello"]


async def test_a_chat_is_paced(database: Database, telegram: TelegramServer, run: Run) -> None:
    tresen = await run(database, limits=Limits(chat_second=0.3, chat_burst=2))
    await write(tresen, *(says(str(number)) for number in range(4)))

    await tresen.drain()

    times = [call.at for call in telegram.made("sendMessage", 7)]
    assert telegram.texts(7) == ["0", "1", "2", "3"]
    assert times[3] - times[1] >= 0.5


async def test_a_text_too_long_arrives_in_parts(
    database: Database, telegram: TelegramServer, run: Run
) -> None:
    tresen = await run(database)
    lines = [f"line {number} " + "x" * 90 for number in range(60)]
    await write(tresen, says("\n".join(lines), buttons=[[{"label": "Ja", "data": "y"}]]))

    await tresen.drain()

    sent = telegram.made("sendMessage", 7)
    assert "\n".join(call.fields["text"] for call in sent) == "\n".join(lines)
    assert ["reply_markup" in call.fields for call in sent] == [False, True]


async def test_held_messages_can_be_released_or_dropped(
    either: Database, telegram: TelegramServer, run: Run, clock: MovableClock
) -> None:
    tresen = await run(either)
    later = clock.now() + timedelta(minutes=10)
    held = [says(key, studio_id=1, due_at=later, key=key) for key in ("a", "b", "c")]
    await write(tresen, *held)

    async with either.write() as session:
        assert await release_held(session, clock, 1, "a") == 1
        assert await drop_held(session, clock, 1, "b") == 1
        assert await drop_held(session, clock, 2, "c") == 0  # another studio's
    await tresen.drain()

    assert telegram.texts(7) == ["a"]
    assert await outcomes(either) == [Outcome.SENT.value, Outcome.DROPPED.value, None]


async def link(database: Database, clock: MovableClock) -> None:
    """Connect chat 7 with a studio."""
    async with database.write() as session:
        studio = StudioRecord(
            name="Lindenhof",
            time_zone="Europe/Berlin",
            language="de",
            currency="EUR",
            created_at=clock.now(),
        )
        session.add(studio)
        await session.flush()
        session.add(
            LinkRecord(
                telegram_id=7,
                studio_id=studio.id,
                role="owner",
                language="de",
                linked_at=clock.now(),
                last_used_at=clock.now(),
            )
        )


async def unreachable_at(database: Database) -> datetime | None:
    async with database.read() as session:
        return (await session.scalars(select(LinkRecord.unreachable_at))).one()


async def test_a_push_that_has_to_wait_is_due_again_later(
    database: Database, telegram: TelegramServer, run: Run, clock: MovableClock
) -> None:
    later = clock.now() + timedelta(hours=12)
    shelf = Shelf(pushes={"ends": Later(later)})
    tresen = await run(database, toy(shelf=shelf))
    await write(tresen, pushes("ends"))

    await tresen.drain()
    said = telegram.texts(7)
    shelf.pushes["ends"] = Rendering("now")
    await tresen.move_to(later)

    assert (said, telegram.texts(7)) == ([], ["now"])
    assert await outcomes(database) == ["sent"]


async def test_the_conversation_learns_that_a_push_did_not_arrive(
    database: Database, telegram: TelegramServer, run: Run
) -> None:
    shelf = Shelf(pushes={"ends": Rendering("push")})
    tresen = await run(database, toy(shelf=shelf))
    telegram.refuse_next("sendMessage", GONE, 403)
    await write(tresen, pushes("ends"))

    await tresen.drain()

    assert shelf.lost == [("ends", Outcome.UNREACHABLE)]
