"""Take a customer's chat access away from a day on, or give it back.

Contracts and invoices stay as they are; the preview says which. The first day without access may
lie ahead: then the daily job carries it out.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from domain.contracts.views import ContractView
from domain.customers.records import CustomerRecord
from domain.customers.service import CustomerFacts
from domain.desk.areas import Areas, person_facts
from domain.desk.changes import unchanged
from domain.desk.customers.previews import DeactivationPreview, ReactivationPreview
from domain.desk.errors import AlreadyActive, AlreadyInactive
from domain.desk.facts import ContractFacts, Done
from domain.desk.needs import demand_decided
from domain.desk.trail import access_of, done_with
from domain.store.journal import Subject, write_entry


class DeactivateCustomer:
    """Makes customers of one studio inactive: ``customer.deactivate``."""

    command = "customer.deactivate"

    def __init__(self, areas: Areas) -> None:
        self._areas = areas

    async def preview(self, customer_id: int, from_day: date) -> DeactivationPreview:
        """Return what stays as it is when a customer becomes inactive.

        Args:
            customer_id: Who.
            from_day: First day without access.

        Raises:
            AlreadyInactive: The customer is, or will be from that very day.
            CustomerNotFound: There is no such customer.
        """
        areas = self._areas
        customer = await areas.customers.file(customer_id)
        if not customer.active or customer.inactive_from == from_day:
            raise AlreadyInactive(customer_id, customer.inactive_from or areas.scope.today)
        open_invoices = await areas.invoices.open(customer_id)
        return DeactivationPreview(
            customer=person_facts(customer),
            customer_version=customer.version,
            from_day=from_day,
            running=await self._running(customer, from_day),
            open_invoices=tuple(map(unchanged, open_invoices)),
            connected=await areas.is_connected(customer),
        )

    async def carry_out(self, customer_id: int, from_day: date, facts: Mapping[str, Any]) -> Done:
        """Do it, if what was decided on still holds.

        Raises:
            PreviewOutdated: A decision fact differs now.
            Refusal: As for the preview.
        """
        record = await self._areas.customers.record_for_update(customer_id)
        preview = await self.preview(customer_id, from_day)
        await demand_decided(self._areas.scope, preview, facts)
        before = access_of(record)
        record.inactive_from = preview.from_day
        record.active = preview.from_day > self._areas.scope.today
        return await _finish(self._areas, preview, record, before)

    async def _running(self, customer: CustomerFacts, day: date) -> tuple[ContractFacts, ...]:
        """Return the contracts that are not over on a day."""
        views = await self._areas.contracts.of_customer(customer.id)
        rows = [await self._areas.contracts.record(view.id) for view in views if _lasts(view, day)]
        return tuple(self._areas.contract_facts(row, customer) for row in rows)


class ReactivateCustomer:
    """Makes customers of one studio active again: ``customer.reactivate``."""

    command = "customer.reactivate"

    def __init__(self, areas: Areas) -> None:
        self._areas = areas

    async def preview(self, customer_id: int) -> ReactivationPreview:
        """Return what was planned for a customer, or was done.

        Raises:
            AlreadyActive: The customer is active, and nothing else is planned.
            CustomerNotFound: There is no such customer.
        """
        customer = await self._areas.customers.file(customer_id)
        if customer.active and customer.inactive_from is None:
            raise AlreadyActive(customer_id)
        return ReactivationPreview(
            customer=person_facts(customer),
            customer_version=customer.version,
            planned_from=customer.inactive_from,
        )

    async def carry_out(self, customer_id: int, facts: Mapping[str, Any]) -> Done:
        """Do it, if what was decided on still holds.

        Raises:
            PreviewOutdated: A decision fact differs now.
            Refusal: As for the preview.
        """
        record = await self._areas.customers.record_for_update(customer_id)
        preview = await self.preview(customer_id)
        await demand_decided(self._areas.scope, preview, facts)
        before = access_of(record)
        record.active, record.inactive_from = True, None
        return await _finish(self._areas, preview, record, before)


async def _finish(
    areas: Areas,
    preview: DeactivationPreview | ReactivationPreview,
    record: CustomerRecord,
    before: Mapping[str, Any],
) -> Done:
    now = access_of(record)
    facts = {**now, "from_day": now["inactive_from"], "before": before}
    subject = Subject(customer_id=record.id)
    entry = await write_entry(areas.scope, preview.command, subject, facts, [record])
    return done_with(preview, entry)


def _lasts(view: ContractView, day: date) -> bool:
    return view.last_day is None or view.last_day >= day
