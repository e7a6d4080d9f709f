"""What the owner hears: the radar by money, waiting requests, the morning, what got lost."""

from datetime import UTC, date, datetime, timedelta

import pytest

from domain.reminders.asked import AskedRequest, ToldMessage
from domain.reminders.kinds import Planned, ReminderKey
from domain.reminders.ledger import Ledger
from domain.reminders.rules import Decided
from domain.reminders.says import Delivered, Digest, NoticeDue, Renews, RequestWaiting
from domain.reminders.service import Audience, Reminders
from domain.store.scope import Scope
from domain.studio import Studio
from tests.support.messages import at, planned_for
from tests.support.occasions import CLASS_DAY, Asks, ending, morning, place

DAY = date(2026, 12, 2)
CAME = datetime(2026, 12, 1, 22, 30, tzinfo=UTC)
"""On 1 December, half an hour before midnight in Berlin."""


def request(number: int, *, unclear: bool = False) -> AskedRequest:
    return AskedRequest(number, "contract.terminate", CAME, customer_id=None, unclear=unclear)


async def test_the_radar_shows_the_most_money_first(demo: Studio) -> None:
    names = dict(await demo.customers.names())
    radar = await demo.radar.ahead(365)

    found = [(names[each.customer.id], each.term_end, each.next_end) for each in radar]
    cents = [each.at_stake_cents for each in radar]
    assert cents == sorted(cents, reverse=True)
    clara = next(each for each in radar if names[each.customer.id] == "Clara Vogt")
    assert (clara.last_notice_day, clara.term_end) == (date(2026, 12, 14), date(2027, 1, 14))
    assert (clara.next_end, clara.is_open_ended) == (date(2027, 1, 15), True)
    assert clara.at_stake_cents == 190  # 59,00 € for a month of 31 days, one of them
    assert ("Thomas Freitag", date(2028, 1, 31), date(2029, 1, 31)) not in found  # too far away


async def test_short_terms_are_announced_before_the_first_one_alone(empty: Scope) -> None:
    terms = {"initial_term": "P3M", "renewal": "P1M", "notice": "P14D"}
    await ending(starts_on=date(2026, 10, 1), price_cents=4500, **terms)(empty)
    first, later = date(2026, 12, 10), date(2027, 1, 10)

    (planned,) = await planned_for(at(empty, morning(first)), first, "notice_due")
    said = await Reminders(at(empty, morning(first))).still_needed(planned, first)

    assert isinstance(said, NoticeDue)
    assert (said.last_notice_day, said.term_end) == (date(2026, 12, 17), date(2026, 12, 31))
    assert (said.next_end, said.at_stake_cents) == (date(2027, 1, 31), 4500)
    assert not said.is_open_ended
    assert await planned_for(at(empty, morning(later)), later, "notice_due") == ()


async def test_a_renewal_names_its_amount_and_its_days(empty: Scope) -> None:
    terms = {"initial_term": "P3M", "renewal": "P6M", "notice": "P14D"}
    later = {"renewal_price_cents": 4900, "renewal_prices_cents": {}}
    await ending(starts_on=date(2026, 10, 1), price_cents=4500, **terms, **later)(empty)
    day = date(2026, 11, 26)

    (planned,) = await planned_for(at(empty, morning(day)), day, "renews")
    said = await Reminders(at(empty, morning(day))).still_needed(planned, day)

    assert isinstance(said, Renews)
    assert (said.renews_on, said.renews_until) == (date(2027, 1, 1), date(2027, 6, 30))
    assert (said.amount_cents, said.before_cents, said.days_left) == (4900, 4500, 21)


@pytest.mark.parametrize(
    ("asked", "days"),
    [
        pytest.param(request(5), [DAY], id="a day after it came"),
        pytest.param(request(5, unclear=True), [DAY + timedelta(days=1)], id="an unclear ending"),
    ],
)
async def test_a_request_that_waits_is_brought_up_once(
    empty: Scope, asked: AskedRequest, days: list[date]
) -> None:
    planned = [
        key
        for number in range(4)
        for day in [DAY + timedelta(days=number - 1)]
        for key in await Reminders(at(empty, morning(day)), Asks((asked,))).plan_for(day)
        if key.kind == "request_waiting"
    ]

    assert planned == [ReminderKey("request_waiting", 5, day, Audience.OWNER) for day in days]
    on = at(empty, morning(days[0]))
    said = await Reminders(on, Asks((asked,))).still_needed(planned[0], days[0])
    assert said == RequestWaiting(asked, None, 1 + asked.unclear)
    assert await Reminders(on, Asks()).still_needed(planned[0], days[0]) is None


async def test_the_morning_tells_what_takes_place_and_what_did_not_arrive(empty: Scope) -> None:
    await place(empty)
    eve = at(empty, morning(CLASS_DAY - timedelta(days=1)))
    (told,) = await planned_for(eve, eve.today, "class_tomorrow")
    await Reminders(eve).decide([told], Decided.FAILED)
    on = at(empty, morning(CLASS_DAY))
    await Reminders(on).plan_for(CLASS_DAY)
    key = ReminderKey("digest", 0, CLASS_DAY, Audience.OWNER)

    digest = await Reminders(on).still_needed(key, CLASS_DAY)
    too_late = await Reminders(on).still_needed(key, CLASS_DAY + timedelta(days=1))

    assert isinstance(digest, Digest)
    assert [(each.course.name, each.taken) for each in digest.classes] == [("Yoga Flow", 1)]
    assert digest.delivered == (Delivered(eve.today, "class_tomorrow", {"failed": 1}),)
    assert [each.name for each in digest.unreached] == ["Mia Hoffmann"]
    assert too_late is None


async def test_what_did_not_arrive_in_the_night_is_told_on_one_morning(empty: Scope) -> None:
    await place(empty)
    eve = at(empty, morning(CLASS_DAY - timedelta(days=1)))
    (told,) = await planned_for(eve, eve.today, "class_tomorrow")
    night = at(empty, morning(CLASS_DAY) - timedelta(hours=6))
    await Reminders(night).decide([told], Decided.FAILED)

    unreached = []
    for day in (CLASS_DAY, CLASS_DAY + timedelta(days=1)):
        on = at(empty, morning(day))
        await Reminders(on).plan_for(day)
        key = ReminderKey("digest", 0, day, Audience.OWNER)
        digest = await Reminders(on).still_needed(key, day)
        unreached.append([each.name for each in getattr(digest, "unreached", ())])

    assert unreached == [["Mia Hoffmann"], []]


async def test_what_did_not_arrive_with_the_morning_is_told_on_the_next_one_alone(
    empty: Scope,
) -> None:
    await place(empty)
    eve = at(empty, morning(CLASS_DAY - timedelta(days=1)))
    (told,) = await planned_for(eve, eve.today, "class_tomorrow")
    await Reminders(at(empty, morning(CLASS_DAY))).decide([told], Decided.UNREACHABLE)

    unreached = []
    for number in range(3):
        day = CLASS_DAY + timedelta(days=number)
        on = at(empty, morning(day))
        await Reminders(on).plan_for(day)
        digest = await Reminders(on).still_needed(
            ReminderKey("digest", 0, day, Audience.OWNER), day
        )
        unreached.append([each.name for each in getattr(digest, "unreached", ())])

    assert unreached == [[], ["Mia Hoffmann"], []]


async def test_e_mails_that_do_not_leave_are_told_where_nothing_else_happens(empty: Scope) -> None:
    on = at(empty, morning(DAY))
    await Reminders(on).plan_for(DAY)
    key = ReminderKey("digest", 0, DAY, Audience.OWNER)

    said = [await Reminders(on, Asks(mails=count)).still_needed(key, DAY) for count in (0, 1)]

    assert [isinstance(each, Digest) for each in said] == [False, True]


async def test_messages_of_changes_are_counted_beside_those_of_the_calendar(empty: Scope) -> None:
    mia = await ending(state="terminated", ends_on=date(2026, 12, 31))(empty)
    day = date(2026, 12, 24)
    on = at(empty, morning(day))
    told_at, late = on.now + timedelta(hours=1), morning(day) + timedelta(hours=16)
    told = [
        ToldMessage("contract_ends", "mailed", told_at, mia),
        ToldMessage("moved_up", "failed", told_at, mia),
        ToldMessage("moved_up", "failed", told_at, mia),
        ToldMessage("change", "moot", told_at, mia),
        ToldMessage("ending", "sent", late, mia),  # after midnight in Berlin
    ]
    planned = await planned_for(on, day, "contract_ends")
    await Reminders(on).decide(planned, Decided.SENT)
    elsewhere = ReminderKey("invoice_corrected", 9, day, Audience.CUSTOMER)
    await Ledger(on).add([Planned(elsewhere, 0, mia)])
    await Reminders(on).decide([elsewhere], Decided.ELSEWHERE)
    deliveries = Reminders(on, Asks(told_=tuple(told))).deliveries

    found = await deliveries.between(day, day + timedelta(days=1))

    assert found == (
        Delivered(day, "contract_ends", {"sent": 1, "mailed": 1}),
        Delivered(day, "moved_up", {"failed": 2}),
        Delivered(day + timedelta(days=1), "ending", {"sent": 1}),
    )
    assert await deliveries.decided_from(on.now, on.now + timedelta(days=1)) == found
    assert await deliveries.unreached_from(on.now, on.now + timedelta(days=1)) == (mia,)
    assert await deliveries.unreached_between(day, day) == (mia,)


async def test_what_became_of_messages_is_counted_by_day_and_kind(empty: Scope) -> None:
    await ending(state="terminated", ends_on=date(2026, 12, 31))(empty)
    await ending(state="terminated", ends_on=date(2026, 12, 31))(empty)
    day = date(2026, 12, 24)
    on = at(empty, morning(day))
    first, _ = [
        key
        for key in await planned_for(on, day, "contract_ends")
        if key.audience is Audience.CUSTOMER
    ]
    await Reminders(on).decide([first], Decided.SENT)

    counted = await Reminders(on).deliveries.between(day, day)

    assert counted == (Delivered(day, "contract_ends", {"sent": 1, "planned": 1}),)
    assert await Reminders(on).deliveries.between(day + timedelta(days=1), day) == ()
