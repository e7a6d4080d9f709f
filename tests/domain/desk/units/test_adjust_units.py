"""Units are corrected with a reason, and a card never falls below zero."""

from datetime import date

import pytest

from domain.credits.errors import (
    CardNotFound,
    CorrectionNeedsReason,
    NotEnoughUnits,
    NothingToCorrect,
    UnitsTimeBarred,
)
from domain.credits.ledger import EntryKind, UnitEntry
from domain.credits.service import Credits
from domain.desk.errors import PreviewOutdated
from domain.desk.facts import PlannedMessage
from domain.desk.service import Desk
from domain.desk.units.adjust_units import AdjustUnits
from domain.errors import Refusal
from domain.store.scope import Scope
from domain.studio import Studio
from tests.support.desk import as_stored
from tests.support.documents import on
from tests.support.studios import TODAY
from tests.support.units import card_of, carried_out, emre_with_card

REASON = "Kurs fiel aus"


async def test_the_preview_shows_what_is_left_before_and_after(empty: Scope) -> None:
    card = await emre_with_card(empty)

    preview = await Desk(empty).preview(AdjustUnits(card, 1, REASON))

    assert (preview.card.left, preview.left_after, preview.reason) == (7, 8, REASON)
    assert (preview.card.customer.name, preview.card.number) == ("Emre Çelik", "V-2001")
    assert preview.messages == (PlannedMessage("units-adjusted", 1, held=True, reachable=False),)
    assert (await card_of(empty, card)).left == 7


async def test_a_correction_is_a_line_with_its_reason_and_an_entry_without_it(
    empty: Scope,
) -> None:
    card = await emre_with_card(empty)

    done = await carried_out(empty, AdjustUnits(card, -2, REASON))

    assert (await Credits(empty).ledger(card))[-1] == UnitEntry(
        EntryKind.CORRECT, -2, TODAY, REASON
    )
    (entry,) = await Studio(empty).journal.entries()
    assert (entry.id, entry.command, entry.customer_id) == (done.journal_id, "credits.adjust", 1)
    assert entry.facts == {"card_id": card, "units": -2, "left": [7, 5]}


@pytest.mark.parametrize(
    ("quantity", "reason", "refusal"),
    [
        pytest.param(-8, REASON, NotEnoughUnits(7, 8), id="more than is left"),
        pytest.param(0, REASON, NothingToCorrect(), id="nothing"),
        pytest.param(1, "  ", CorrectionNeedsReason(), id="no reason"),
    ],
)
async def test_what_cannot_be_corrected(
    empty: Scope, quantity: int, reason: str, refusal: Refusal
) -> None:
    card = await emre_with_card(empty)

    with pytest.raises(type(refusal)) as raised:
        await Desk(empty).preview(AdjustUnits(card, quantity, reason))

    assert raised.value.facts() == refusal.facts()


async def test_all_that_is_left_can_be_taken(empty: Scope) -> None:
    card = await emre_with_card(empty)

    await carried_out(empty, AdjustUnits(card, -7, REASON))

    assert (await card_of(empty, card)).left == 0


async def test_units_that_rest_are_corrected_until_limitation(empty: Scope) -> None:
    card = await emre_with_card(empty)

    rests = await Desk(on(empty, date(2029, 12, 31))).preview(AdjustUnits(card, 1, REASON))
    with pytest.raises(UnitsTimeBarred) as refused:
        await Desk(on(empty, date(2030, 1, 1))).preview(AdjustUnits(card, 1, REASON))

    assert rests.left_after == 8
    assert refused.value.limitation_on == date(2029, 12, 31)


async def test_a_unit_that_was_used_meanwhile_makes_the_preview_outdated(empty: Scope) -> None:
    card = await emre_with_card(empty)
    order = AdjustUnits(card, 1, REASON)
    preview = await Desk(empty).preview(order)
    await Credits(empty).write(card, EntryKind.USE, -1, TODAY)

    with pytest.raises(PreviewOutdated):
        await Desk(empty).carry_out(order, as_stored(preview.decision_facts()))

    assert (await card_of(empty, card)).left == 6


async def test_a_card_that_is_not_there(empty: Scope) -> None:
    with pytest.raises(CardNotFound):
        await Desk(empty).preview(AdjustUnits(99, 1, REASON))


async def test_time_barred_units_stay_gone_also_where_none_are_left(empty: Scope) -> None:
    card = await emre_with_card(empty, left=0)

    with pytest.raises(UnitsTimeBarred):
        await Desk(on(empty, date(2030, 1, 1))).preview(AdjustUnits(card, 2, REASON))
