"""The owner's radar and the morning's sums: the most money in front, the terminated left out."""

from datetime import timedelta

from domain.desk.orders import TerminationOrder
from domain.invoices.overdue import overdue_on
from domain.invoices.rules import InvoiceState
from domain.reminders.asked import NobodyAsks
from domain.reminders.digest import DIGEST, THE_STUDIO, digest_still_said
from domain.reminders.kinds import Audience, Planned, ReminderKey
from domain.reminders.shapes import View
from domain.studio import Studio
from tests.support.desk import end
from tests.support.studios import TODAY


async def test_the_radar_shows_the_most_money_first(demo: Studio) -> None:
    found = await demo.radar.ahead()

    stakes = [each.at_stake_cents for each in found]
    assert [each.customer.name for each in found] == ["Lena März", "Clara Vogt"]
    assert stakes == sorted(stakes, reverse=True)
    assert [each.days_left for each in found] == [26, 23]


async def test_the_radar_reaches_only_as_far_as_is_asked(demo: Studio) -> None:
    assert [each.customer.name for each in await demo.radar.ahead(23)] == ["Clara Vogt"]
    assert await demo.radar.ahead(22) == ()


async def test_who_gave_notice_is_not_on_the_radar(demo: Studio) -> None:
    first, second = await demo.radar.ahead()

    await end(demo.scope, TerminationOrder(first.contract.id, TODAY))

    assert await demo.radar.ahead() == (second,)


async def test_what_is_overdue_is_the_sum_of_the_overdue_documents(demo: Studio) -> None:
    unpaid = await demo.invoices.open()
    late = [each for each in unpaid if each.state is InvoiceState.OVERDUE]

    found = await overdue_on(demo.scope)

    assert found.count == len(late) > 0
    assert found.cents == sum(each.rest_cents for each in late)


async def test_the_morning_counts_what_ends_soon_and_is_not_said_a_day_later(demo: Studio) -> None:
    view = View(demo.scope, await demo.settings(), NobodyAsks())
    today = Planned(ReminderKey(DIGEST, THE_STUDIO, TODAY, Audience.OWNER), 0)
    gone = Planned(ReminderKey(DIGEST, THE_STUDIO, TODAY - timedelta(days=1), Audience.OWNER), 0)

    said = await digest_still_said(view, [today, gone])

    assert list(said) == [today.key]
    digest = said[today.key]
    soon = await demo.contracts.ending_between(TODAY, TODAY + timedelta(days=30))
    certain = [each for each in soon if each.why != "term_renews" and each.contract.kind != "card"]
    assert digest.ending == len(certain) > 0
    assert digest.overdue == await overdue_on(demo.scope)
