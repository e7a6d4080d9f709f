"""Sell a plan to a customer: ``contract.sell``."""

from msgspec.structs import replace
from typing_extensions import override

from domain.desk.areas import Areas
from domain.desk.commands import Change, DeskCommand
from domain.desk.facts import PlannedMessage
from domain.desk.sales.deal import Deal, think
from domain.desk.sales.describing import describe
from domain.desk.sales.orders import SellContract
from domain.desk.sales.previews import SalePreview
from domain.desk.sales.writing import numbered, write
from domain.desk.trail import undo_until
from domain.store.journal import Subject


class SellContractCommand(DeskCommand[SellContract, SalePreview]):
    """Concludes contracts and sells cards."""

    command = "contract.sell"

    @override
    async def think(self, order: SellContract, *, lock: bool) -> SalePreview:
        deal = await think(self.areas, order.customer_id, order.wish, lock=lock)
        sale = await describe(self.areas, deal)
        return SalePreview(sale, await message_of(self.areas, deal, "sale"))

    @override
    async def write(self, order: SellContract, preview: SalePreview) -> Change:
        deal = await think(self.areas, order.customer_id, order.wish, lock=True)
        sold = await write(self.areas, deal, preview.sale)
        contract = sold.contract
        return Change(
            subject=Subject(contract.customer_id, contract.id),
            facts=sold.as_facts(),
            rows=sold.rows,
            documents=sold.numbers,
            messages=preview.messages,
            undo_until=self.undo_until,
            told=replace(preview, sale=numbered(preview.sale, sold)),
        )


async def message_of(areas: Areas, deal: Deal, kind: str) -> tuple[PlannedMessage, ...]:
    """Return the message that the customer gets, held for undo."""
    reachable = await areas.is_connected(deal.customer)
    held = undo_until(areas.scope) is not None
    by_mail = areas.is_mailed(deal.customer, reachable=reachable)
    return (
        PlannedMessage(kind, deal.customer.id, held=held, reachable=reachable, by_mail=by_mail),
    )
