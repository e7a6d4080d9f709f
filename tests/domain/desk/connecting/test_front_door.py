"""The front door: who comes in by a customer's link, and what everybody else is told."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from domain.desk.connecting.connect_customer import ConnectCustomer
from domain.desk.connecting.errors import (
    ArrivalOver,
    CustomerConnected,
    CustomerWithoutChat,
    NoOpenInvitation,
)
from domain.desk.connecting.front_door import MOST_TRIES, FrontDoor, Standing, Verdict
from domain.desk.connecting.invite_customer import InviteCustomer, RevokeInvitation
from domain.desk.connecting.previews import Check, Connection, CustomerInvitation
from domain.desk.connecting.unlink_customer import UnlinkCustomer
from domain.desk.sales.errors import CustomerInactive
from domain.store.journal import entries
from domain.store.scope import Scope
from domain.studio import House, Studio
from domain.studios.doors import MOST_GUESSES
from domain.studios.errors import InvitationUnknown
from domain.studios.links import Link
from domain.studios.records import ArrivalRecord, InvitationRecord
from tests.support.rows import add_customer
from tests.support.studios import NOW, TODAY

CHAT, OTHER = 4711, 4712
BORN = date(1990, 3, 14)


@dataclass
class Place:
    """A studio with its front door, at a moment."""

    scope: Scope

    @property
    def studio(self) -> Studio:
        return Studio(self.scope)

    def door(self, after: timedelta = timedelta()) -> FrontDoor:
        return House(self.scope.session, NOW + after).door

    async def invited(self, name: str = "Clara Vogt", **values: Any) -> str:
        customer_id = await add_customer(self.scope, name, **values)
        order = InviteCustomer(customer_id)
        preview = await self.studio.desk.preview(order)
        done = await self.studio.desk.carry_out(order, preview.decision_facts())
        assert isinstance(done.preview, CustomerInvitation)
        return done.preview.token

    async def standing(self, token: str, chat: int = CHAT) -> Standing:
        opened = await self.door().open(token, chat, "de")
        assert isinstance(opened, Standing)
        return opened

    async def link(self, token: str, chat: int = CHAT) -> Link:
        await self.standing(token, chat)
        answered = await self.door().answer(chat, BORN, "de")
        assert answered is not None
        assert answered.link is not None
        return answered.link


@pytest.fixture
def place(empty: Scope) -> Place:
    return Place(empty)


@pytest.mark.parametrize(
    ("values", "check"),
    [
        pytest.param({"birthday": BORN, "email": "c@example.org"}, Check.BIRTHDAY, id="birthday"),
        pytest.param({"email": "c@example.org"}, Check.CODE, id="e-mail alone"),
        pytest.param({}, Check.STUDIO, id="neither"),
    ],
)
async def test_a_link_asks_the_best_that_is_on_file(
    place: Place, values: dict[str, Any], check: Check
) -> None:
    standing = await place.standing(await place.invited(**values))

    assert (standing.check, standing.name, standing.tries_left) == (check, "Clara V.", 3)
    assert await place.studio.link_of_customer(standing.customer_id) is None


async def test_the_right_birthday_connects_and_a_wrong_one_counts(place: Place) -> None:
    await place.standing(await place.invited(birthday=BORN))

    wrong = await place.door().answer(CHAT, date(1990, 3, 15), "de")
    right = await place.door().answer(CHAT, BORN, "en")

    assert wrong is not None
    assert right is not None
    assert (wrong.verdict, wrong.standing.tries_left, wrong.link) == (Verdict.WRONG, 2, None)
    assert right.link is not None
    assert (right.link.telegram_id, right.link.language) == (CHAT, "en")
    (entry, *_) = await entries(place.scope, customer_id=right.standing.customer_id)
    assert (entry.command, entry.actor_kind, entry.facts) == (
        "customer.connect",
        "customer",
        {"check": "birthday"},
    )
    assert await place.door().standing(CHAT) is None


async def test_the_third_wrong_answer_closes_the_link_for_everybody(place: Place) -> None:
    token = await place.invited(birthday=BORN)
    await place.standing(token, CHAT)
    await place.standing(token, OTHER)
    for _ in range(MOST_TRIES - 1):
        await place.door().answer(CHAT, TODAY, "de")

    last = await place.door().answer(OTHER, TODAY, "de")

    assert last is not None
    assert last.verdict is Verdict.CLOSED
    assert await place.door().answer(CHAT, BORN, "de") is None
    with pytest.raises(InvitationUnknown):
        await place.door().open(token, CHAT, "de")


async def test_opening_again_gives_no_new_tries(place: Place) -> None:
    token = await place.invited(birthday=BORN)
    await place.standing(token)
    await place.door().answer(CHAT, TODAY, "de")

    again = await place.standing(token)

    assert again.tries_left == MOST_TRIES - 1


async def test_a_code_is_kept_as_a_hash_counts_half_an_hour_and_for_its_chat_alone(
    place: Place,
) -> None:
    token = await place.invited(email="c@example.org")
    await place.standing(token)
    await place.standing(token, OTHER)
    code = await place.door().new_code(CHAT)
    assert code is not None

    stored = (await place.scope.session.scalars(select(ArrivalRecord))).all()
    late = await place.door(timedelta(minutes=30)).answer(CHAT, code.digits, "de")
    elsewhere = await place.door().answer(OTHER, code.digits, "de")
    right = await place.door(timedelta(minutes=29)).answer(CHAT, code.digits, "de")

    assert len(code.digits) == 6
    assert not any(code.digits in str(vars(row)) for row in stored)
    assert late is not None
    assert late.verdict is Verdict.STALE
    assert elsewhere is not None
    assert elsewhere.verdict is Verdict.WRONG
    assert right is not None
    assert right.verdict is Verdict.RIGHT


async def test_three_codes_are_sent_and_no_more(place: Place) -> None:
    await place.standing(await place.invited(email="c@example.org"))

    codes = [await place.door().new_code(CHAT) for _ in range(4)]

    assert [code is not None for code in codes] == [True, True, True, False]


async def test_who_has_nothing_on_file_is_let_in_by_the_studio(place: Place) -> None:
    standing = await place.standing(await place.invited())
    order = ConnectCustomer(standing.customer_id, CHAT, "de")

    preview = await place.studio.desk.preview(order)
    done = await place.studio.desk.carry_out(order, preview.decision_facts())

    assert isinstance(done.preview, Connection)
    assert done.preview.link is not None
    assert done.preview.link.customer_id == standing.customer_id
    with pytest.raises(ArrivalOver):
        await place.studio.desk.preview(order)


async def test_the_studio_lets_nobody_in_who_was_asked_for_something_else(place: Place) -> None:
    standing = await place.standing(await place.invited(birthday=BORN))

    with pytest.raises(ArrivalOver):
        await place.studio.desk.preview(ConnectCustomer(standing.customer_id, CHAT, "de"))


async def test_a_link_is_used_once_and_by_the_first_who_answers(place: Place) -> None:
    token = await place.invited(birthday=BORN)
    await place.standing(token, OTHER)
    link = await place.link(token, CHAT)

    late = await place.door().answer(OTHER, BORN, "de")
    again = await place.door().open(token, CHAT, "de")

    assert late is None
    assert again == link
    with pytest.raises(InvitationUnknown):
        await place.door().open(token, OTHER, "de")


async def test_used_expired_revoked_and_guessed_links_are_refused_alike(place: Place) -> None:
    used = await place.invited("Clara Vogt", birthday=BORN)
    await place.link(used, OTHER)
    expired = await place.invited("Jonas Weber", birthday=BORN)
    revoked = await place.invited("Emre Çelik", birthday=BORN)
    customer_id = await _last_customer(place.scope)
    await _do(place.studio, RevokeInvitation(customer_id))
    inactive = await place.invited("Lena März", birthday=BORN)
    await place.studio.desk.deactivate(
        await _last_customer(place.scope),
        TODAY,
        (
            await place.studio.desk.preview_deactivation(await _last_customer(place.scope), TODAY)
        ).decision_facts(),
    )

    for token, after in (
        (used, timedelta()),
        (expired, timedelta(days=7)),
        (revoked, timedelta()),
        (inactive, timedelta()),
        ("guessed", timedelta()),
    ):
        with pytest.raises(InvitationUnknown):
            await place.door(after).open(token, CHAT, "de")


async def test_after_ten_wrong_links_within_an_hour_none_is_looked_up(place: Place) -> None:
    token = await place.invited(birthday=BORN)
    for number in range(MOST_GUESSES):
        with pytest.raises(InvitationUnknown):
            await place.door().open(f"guess-{number}", CHAT, "de")

    with pytest.raises(InvitationUnknown):
        await place.door(timedelta(minutes=59)).open(token, CHAT, "de")
    later = await place.door(timedelta(hours=1)).open(token, CHAT, "de")
    other = await place.standing(token, OTHER)

    assert isinstance(later, Standing)
    assert other.tries_left == MOST_TRIES


async def test_a_new_link_closes_the_one_before(place: Place) -> None:
    first = await place.invited(birthday=BORN)
    standing = await place.standing(first)

    await _do(place.studio, InviteCustomer(standing.customer_id))

    assert await place.door().standing(CHAT) is None
    with pytest.raises(InvitationUnknown):
        await place.door().open(first, CHAT, "de")


async def test_only_the_hash_of_a_customers_token_is_kept(place: Place) -> None:
    token = await place.invited(birthday=BORN)

    rows = [*await place.scope.session.scalars(select(InvitationRecord))]
    journal = await entries(place.scope)

    assert not any(token in str(vars(row)) for row in (*rows, *journal))


async def test_inviting_and_parting_are_refused_where_there_is_nothing_to_do(
    place: Place,
) -> None:
    link = await place.link(await place.invited(birthday=BORN))
    alone = await add_customer(place.scope, "Jonas Weber")
    gone = await add_customer(place.scope, "Sarah Klein", active=False, inactive_from=TODAY)
    desk = place.studio.desk

    with pytest.raises(CustomerConnected):
        await desk.preview(InviteCustomer(link.customer_id or 0))
    with pytest.raises(CustomerInactive):
        await desk.preview(InviteCustomer(gone))
    with pytest.raises(NoOpenInvitation):
        await desk.preview(RevokeInvitation(alone))
    with pytest.raises(CustomerWithoutChat):
        await desk.preview(UnlinkCustomer(alone))


async def test_a_customer_parts_one_chat_and_the_studio_all(place: Place) -> None:
    link = await place.link(await place.invited(birthday=BORN))
    customer_id = link.customer_id or 0
    token = await place.studio.invitations.invite(customer_id)
    other = await place.link(token, OTHER)

    own = await place.studio.desk.preview(UnlinkCustomer(customer_id, link.id))
    await _do(place.studio, UnlinkCustomer(customer_id))

    assert (own.links, own.by_customer) == ((link,), True)
    assert other.id != link.id
    assert await place.studio.link_of_customer(customer_id) is None
    assert (await place.studio.customers.file(customer_id)).active


async def _do(studio: Studio, order: InviteCustomer | RevokeInvitation | UnlinkCustomer) -> None:
    preview = await studio.desk.preview(order)
    await studio.desk.carry_out(order, preview.decision_facts())


async def _last_customer(scope: Scope) -> int:
    return max(number for number, _ in await Studio(scope).customers.names())
