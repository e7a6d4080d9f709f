"""Telegram's limits, in seconds of a clock given by hand."""

import pytest

from bot.pacing import Limits, Pacing


def sent(pacing: Pacing, times: int, at: float, *, chat: int | None = None) -> None:
    for number in range(times):
        pacing.note_sent(chat or number + 1, at, is_push=False)


def test_a_quiet_chat_takes_five_and_then_one_a_second() -> None:
    pacing = Pacing()

    sent(pacing, 4, 100.0, chat=7)
    assert pacing.busy(100.0).chats == frozenset()

    sent(pacing, 1, 100.0, chat=7)
    assert pacing.busy(100.0).chats == {7}
    assert pacing.busy(100.9).chats == {7}
    assert pacing.busy(101.0).chats == frozenset()


def test_a_push_waits_for_a_second_of_silence() -> None:
    pacing = Pacing()

    sent(pacing, 1, 100.0, chat=7)

    assert pacing.busy(100.5).quiet_chats == {7}
    assert pacing.busy(101.0).quiet_chats == frozenset()


def test_thirty_a_second_over_all() -> None:
    pacing = Pacing()

    sent(pacing, 29, 100.0)
    assert pacing.busy(100.0).all is False

    sent(pacing, 1, 100.2)
    assert pacing.busy(100.9).all is True
    assert pacing.busy(101.0).all is False


def test_twenty_five_pushes_a_second() -> None:
    pacing = Pacing()

    for number in range(25):
        pacing.note_sent(number + 1, 100.0, is_push=True)

    busy = pacing.busy(100.5)
    assert (busy.pushes, busy.all) == (True, False)
    assert pacing.busy(101.0).pushes is False


def test_twenty_a_minute_to_a_group() -> None:
    pacing = Pacing(Limits(overall=1000, chat_burst=1000))

    sent(pacing, 20, 100.0, chat=-5)

    assert pacing.busy(159.0).chats == {-5}
    assert pacing.busy(160.0).chats == frozenset()


def test_what_may_have_arrived_late_counts_longer() -> None:
    pacing = Pacing()
    fast, slow = (pacing.note_sent(chat, 100.0, is_push=True) for chat in (7, 8))

    pacing.note_answered(fast, 100.02)
    pacing.note_answered(slow, 100.32)

    assert pacing.busy(101.0).quiet_chats == {7, 8}
    assert pacing.busy(101.01).quiet_chats == {8}
    assert (pacing.busy(101.3).room, pacing.busy(101.3).push_room) == (29, 24)
    assert (pacing.busy(101.31).room, pacing.busy(101.31).push_room) == (30, 25)
    assert pacing.busy(101.31).quiet_chats == frozenset()


def test_what_was_answered_after_more_than_a_second_counts_again() -> None:
    pacing = Pacing()
    fast, slow = (pacing.note_sent(chat, 100.0, is_push=False) for chat in (7, 8))
    pacing.note_answered(fast, 100.02)

    assert pacing.busy(102.0).room == 30
    pacing.note_answered(slow, 102.0)

    assert (pacing.busy(102.5).room, pacing.busy(103.0).room) == (29, 30)


def test_a_refusal_halts_its_chat_alone() -> None:
    pacing = Pacing()

    pacing.note_refused(7, 100.0, 3)

    assert (pacing.busy(102.9).chats, pacing.busy(102.9).all) == ({7}, False)
    assert pacing.busy(103.0).chats == frozenset()


@pytest.mark.parametrize(
    ("chat", "later", "everybody"),
    [
        pytest.param(8, 1.0, True, id="another-chat-within-a-second"),
        pytest.param(8, 1.1, False, id="another-chat-later"),
        pytest.param(7, 0.5, False, id="the-same-chat"),
    ],
)
def test_two_chats_refused_within_a_second_halt_all(
    chat: int, later: float, *, everybody: bool
) -> None:
    pacing = Pacing()

    pacing.note_refused(7, 100.0, 5)
    pacing.note_refused(chat, 100.0 + later, 5)

    assert pacing.busy(102.0).all is everybody


def test_it_says_when_the_next_limit_loosens() -> None:
    pacing = Pacing()
    assert pacing.seconds_until_free(100.0) is None

    pacing.note_refused(7, 100.0, 3)
    pacing.halt_all(100.0, 2)

    assert pacing.seconds_until_free(100.5) == 1.5
    assert pacing.seconds_until_free(102.5) == 0.5
