"""Handed over late: not in quiet hours, once a day, not to whom it does not concern."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from domain.courses.records import CategoryRecord, WeeklyDateRecord
from domain.invoices.records import PaymentRecord
from domain.reminders.kinds import KINDS, Group
from domain.reminders.records import ReminderRecord
from domain.reminders.rules import Decided
from domain.reminders.says import InvoiceIssued
from domain.reminders.service import Audience, Parcel, ReminderKey, Reminders
from domain.store.scope import ActorKind, Scope
from domain.studios.records import LinkRecord, StaffRecord
from tests.support.bookings import TUESDAY
from tests.support.documents import add_invoice, add_payment
from tests.support.messages import at, planned_for
from tests.support.occasions import (
    END,
    OCCASIONS,
    Occasion,
    contract_gets,
    customer_gets,
    morning,
)

A_DAY, AN_HOUR = timedelta(days=1), timedelta(hours=1)
ENDS = next(one for one in OCCASIONS if one.kind == "contract_ends")
CLASS = next(one for one in OCCASIONS if one.kind == "class_tomorrow")
ISSUED = next(one for one in OCCASIONS if one.kind == "invoice_issued")


async def planned(scope: Scope, occasion: Occasion) -> ReminderKey:
    """Return the key of what is planned for the customer of an occasion."""
    entity_id = await occasion.prepare(scope)
    await Reminders(at(scope, morning(occasion.day))).plan_for(occasion.day)
    return ReminderKey(occasion.kind, entity_id, occasion.named_day, Audience.CUSTOMER)


async def connect(scope: Scope, customer_id: int = 1, chat: int = 70) -> None:
    """Connect a chat to the customer."""
    link = LinkRecord(
        telegram_id=chat,
        studio_id=scope.studio_id,
        role="customer",
        customer_id=customer_id,
        language="de",
        linked_at=scope.now,
        last_used_at=scope.now,
    )
    scope.session.add(link)
    await scope.session.flush()


async def decided(scope: Scope) -> dict[str, str | None]:
    """Return what became of the messages to customers, by kind."""
    query = select(ReminderRecord).where(ReminderRecord.audience == "customer")
    return {row.kind: row.decided for row in await scope.session.scalars(query)}


async def parcels(scope: Scope) -> list[Parcel]:
    """Return what is handed to the outbox for customers."""
    return list(await Reminders(scope).to_hand(Audience.CUSTOMER, 50))


async def test_what_is_still_needed_is_said_and_noted(empty: Scope) -> None:
    key = await planned(empty, ENDS)
    on = at(empty, morning(ENDS.day))

    handed = await Reminders(on).hand_over([key])
    again = await Reminders(on).hand_over([key])

    assert [type(each).__name__ for each in handed.said] == ["ContractEnds"]
    assert again.said == handed.said  # the same row once more, after a crash
    assert await decided(empty) == {"contract_ends": "sent"}


@pytest.mark.parametrize(
    ("hour", "waits"),
    [
        pytest.param(6, 1, id="an hour before the night is over"),
        pytest.param(7, None, id="at eight"),
        pytest.param(18, None, id="at seven in the evening"),
        pytest.param(19, 12, id="at eight in the evening: until the morning"),
    ],
)
async def test_nothing_is_said_in_quiet_hours(empty: Scope, hour: int, waits: int | None) -> None:
    key = await planned(empty, ENDS)
    on = at(empty, datetime(2026, 12, 24, hour, tzinfo=UTC))

    handed = await Reminders(on).hand_over([key])

    assert handed.until == (None if waits is None else on.now + waits * AN_HOUR)
    assert bool(handed.said) is (waits is None)
    assert await decided(empty) == {"contract_ends": None if waits else "sent"}


CUSTOMERS = [
    pytest.param(one, id=one.kind) for one in OCCASIONS if one.audience is Audience.CUSTOMER
]


@pytest.mark.parametrize("occasion", CUSTOMERS)
async def test_nobody_hears_of_what_he_does_not_want(empty: Scope, occasion: Occasion) -> None:
    key = await planned(empty, occasion)
    reminders = Reminders(at(empty, morning(occasion.day)))
    group = KINDS[occasion.kind].group
    said = []

    for topic, wanted in ((occasion.kind, False), (occasion.kind, True), (group, False)):
        await reminders.choices.choose(ActorKind.CUSTOMER, 1, topic, wanted=wanted)
        said.append(len((await reminders.hand_over([key])).said))

    assert said == [0, 1, 0]
    assert (await decided(empty))[occasion.kind] == "unwanted"


async def test_who_declines_an_invoice_in_the_chat_is_still_owed_it(empty: Scope) -> None:
    key = await planned(empty, ISSUED)
    reminders = Reminders(at(empty, morning(ISSUED.day)))
    await reminders.choices.choose(ActorKind.CUSTOMER, 1, Group.MONEY, wanted=False)

    handed = await reminders.hand_over([key])

    assert (handed.said, handed.owed) == ((), (key,))
    assert await decided(empty) == {"invoice_issued": "unwanted"}


@pytest.mark.parametrize(
    ("kind", "paid"),
    [
        pytest.param("account", "account", id="from the account as it was issued"),
        pytest.param("cash", "money", id="at once"),
    ],
)
async def test_an_invoice_that_is_paid_already_is_owed_as_a_document(
    empty: Scope, kind: str, paid: str
) -> None:
    key = await planned(empty, ISSUED)
    await add_payment(empty, key.entity_id, 5900)
    (await empty.session.scalars(select(PaymentRecord))).one().kind = kind
    await empty.session.flush()
    reminders = Reminders(at(empty, morning(ISSUED.day)))

    (said,) = (await reminders.hand_over([key])).said
    two_weeks_later = await reminders.still_needed(key, ISSUED.day + timedelta(days=15))

    assert isinstance(said, InvoiceIssued)
    assert (said.paid, said.invoice.rest_cents, two_weeks_later) == (paid, 0, None)


async def test_the_second_message_of_a_day_waits_for_the_next_morning(empty: Scope) -> None:
    first = await planned(empty, ENDS)
    second = await planned_invoice(empty)
    noon = at(empty, morning(ENDS.day) + 4 * AN_HOUR)
    await Reminders(noon).hand_over([first])

    handed = await Reminders(at(empty, noon.now + AN_HOUR)).hand_over([second])
    later = await Reminders(at(empty, morning(ENDS.day + A_DAY))).hand_over([second])

    assert (handed.said, handed.until) == ((), morning(ENDS.day + A_DAY))
    assert [type(each).__name__ for each in later.said] == ["InvoiceIssued"]


async def planned_invoice(scope: Scope) -> ReminderKey:
    """Return an invoice that is due on the day on which the contract's end is announced."""
    on = at(scope, morning(ENDS.day) + AN_HOUR)
    number = await add_invoice(on, 1, 1, date(2027, 1, 1), date(2027, 1, 31), 5900)
    await planned_for(on, on.today)
    return ReminderKey("invoice_issued", number, on.today, Audience.CUSTOMER)


async def test_a_second_message_goes_where_it_would_be_lost_by_the_morning(empty: Scope) -> None:
    key = await planned(empty, CLASS)
    told_at = at(empty, morning(CLASS.day))
    told = ReminderRecord(
        studio_id=1, kind="card_low", entity_id=9, day=CLASS.day, audience="customer",
        customer_id=1, lead_days=0, planned_at=told_at.now, decided="sent",
        decided_at=told_at.now,
    )  # fmt: skip
    empty.session.add(told)
    weekly = await empty.session.get_one(WeeklyDateRecord, (1, 1))
    category = await empty.session.get_one(CategoryRecord, (1, 1))
    evening = at(empty, told_at.now + 9 * AN_HOUR)

    handed = []
    for begins, hours in (("18:00", 2), ("18:00", 24), ("18:00", 10), ("07:00", 24)):
        weekly.begins, category.cancellation_hours = begins, hours
        await empty.session.flush()
        handed.append(await Reminders(evening).hand_over([key]))

    can_wait, *cannot = handed
    assert can_wait.until == morning(TUESDAY)  # until four in the afternoon it can be given back
    assert [(each.until, len(each.said)) for each in cannot] == [(None, 1)] * 3


async def test_what_was_pointless_when_it_was_to_be_said_is_brought_back_once_it_counts(
    empty: Scope,
) -> None:
    key = await planned(empty, ENDS)
    await connect(empty)
    on = at(empty, morning(ENDS.day))
    withdrawn = contract_gets(state="running", ends_on=None)
    again = contract_gets(state="terminated", ends_on=END)
    (parcel,) = await parcels(on)
    await withdrawn(on, key.entity_id)
    silent = await Reminders(on).hand_over(parcel.keys)
    next_day, third_day = (at(empty, morning(ENDS.day + days * A_DAY)) for days in (1, 2))
    meanwhile = await Reminders(next_day).bring_back()
    await again(next_day, key.entity_id)

    back = await Reminders(third_day).bring_back()
    (second,) = await parcels(third_day)
    handed = await Reminders(third_day).hand_over(second.keys)
    await withdrawn(third_day, key.entity_id)
    repeated = await Reminders(third_day).hand_over(second.keys)
    await again(third_day, key.entity_id)

    assert (silent.said, meanwhile, back) == ((), 0, 1)
    assert (parcel.keys, second.keys) == ((key,), (key,))
    assert [getattr(each, "days_left", None) for each in handed.said] == [5]
    assert (repeated.said, await decided(empty)) == ((), {"contract_ends": "sent"})
    assert await Reminders(third_day).bring_back() == 0


async def test_a_later_lead_says_it_in_place_of_what_was_pointless(empty: Scope) -> None:
    key = await planned(empty, ENDS)
    await Reminders(at(empty, morning(ENDS.day))).decide([key], Decided.MOOT)
    last = at(empty, morning(END - A_DAY))
    await Reminders(last).plan_for(last.today)

    assert await Reminders(last).bring_back() == 0


async def test_what_a_chat_did_not_take_waits_again_and_what_nobody_wanted_does_not(
    empty: Scope,
) -> None:
    ends, issued = await planned(empty, ENDS), await planned_invoice(empty)
    reminders = Reminders(at(empty, morning(ENDS.day) + AN_HOUR))
    await reminders.choices.choose(ActorKind.CUSTOMER, 1, Group.MONEY, wanted=False)
    await reminders.hand_over([ends, issued])

    assert await reminders.take_back([ends, issued]) == (ends,)
    assert await decided(empty) == {"contract_ends": None, "invoice_issued": "unwanted"}


async def test_who_has_neither_chat_nor_address_counts_as_unreachable(empty: Scope) -> None:
    await planned(empty, ENDS)
    on = at(empty, morning(ENDS.day))

    assert await parcels(on) == []
    assert await decided(empty) == {"contract_ends": "unreachable"}


async def test_who_has_no_chat_gets_an_email(empty: Scope) -> None:
    key = await planned(empty, ENDS)
    await customer_gets(email="mia@example.org")(empty, 0)
    on = at(empty, morning(ENDS.day))

    (parcel,) = await parcels(on)

    assert (parcel.chat, parcel.by_mail, parcel.keys) == (None, True, (key,))
    assert await parcels(on) == []


async def test_all_of_a_day_is_one_parcel_for_the_chat_that_takes_messages(empty: Scope) -> None:
    await planned(empty, ENDS)
    await planned_invoice(empty)
    await connect(empty)
    await connect(at(empty, empty.now + A_DAY), chat=71)
    gone = at(empty, empty.now + 2 * A_DAY)
    await connect(gone, chat=72)
    blocked = select(LinkRecord).where(LinkRecord.telegram_id == 72)
    (await empty.session.scalars(blocked)).one().unreachable_at = gone.now
    await empty.session.flush()

    (parcel,) = await parcels(at(empty, morning(ENDS.day)))

    assert (parcel.chat, parcel.due_at) == (71, morning(ENDS.day))
    assert [key.kind for key in parcel.keys] == ["contract_ends", "invoice_issued"]


@pytest.mark.parametrize(
    ("hours", "with_more", "due"),
    [
        pytest.param(24, False, 17, id="alone, in the evening"),
        pytest.param(26, False, 8, id="alone, in the morning, while it can be cancelled"),
        pytest.param(24, True, 8, id="with anything else, in the morning"),
    ],
)
async def test_a_class_of_tomorrow_is_told_in_the_evening(
    empty: Scope,
    hours: int,
    with_more: bool,  # noqa: FBT001  a table
    due: int,
) -> None:
    await planned(empty, CLASS)
    await connect(empty)
    category = await empty.session.get_one(CategoryRecord, (1, 1))
    category.cancellation_hours = hours
    on = at(empty, morning(CLASS.day))
    if with_more:
        await add_invoice(on, 1, 1, date(2027, 1, 1), date(2027, 1, 31), 5900)
        await planned_for(on, on.today)

    (parcel,) = await parcels(on)

    assert parcel.due_at == morning(CLASS.day) + (due - 8) * AN_HOUR


async def test_an_owner_is_told_of_everybody_and_chooses_for_himself(empty: Scope) -> None:
    await planned(empty, ENDS)
    reminders = Reminders(at(empty, morning(ENDS.day)))
    empty.session.add(StaffRecord(studio_id=1, id=2, name="Ruth Alt", role="owner"))
    await reminders.choices.choose(ActorKind.STAFF, 2, "contract_ends", wanted=False)
    (parcel,) = await reminders.to_hand(Audience.OWNER, 50)

    first = await reminders.hand_over(parcel.keys, 1)
    second = await reminders.hand_over(parcel.keys, 2)

    assert "ContractEnds" in {type(each).__name__ for each in first.said}
    assert "ContractEnds" not in {type(each).__name__ for each in second.said}
    kept = select(ReminderRecord.decided).where(
        ReminderRecord.kind == "contract_ends", ReminderRecord.audience == "owner"
    )
    assert list(await empty.session.scalars(kept)) == ["sent"]


async def test_what_was_dropped_with_somebodys_data_is_never_said(empty: Scope) -> None:
    key = await planned(empty, ENDS)
    reminders = Reminders(at(empty, morning(ENDS.day)))
    await reminders.decide([key], Decided.DROPPED)

    handed = await reminders.hand_over([key])

    assert handed.said == ()
    assert await decided(empty) == {"contract_ends": "dropped"}
