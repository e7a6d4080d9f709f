"""The way back of an import: what it brought is gone, and people are what they were.

Only as a whole: where somebody has gone on with anything that came, nothing is taken back. The
documents were issued elsewhere, so that they go too; the studio's own only ever grow.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from typing_extensions import override

from domain.accounts.bulk import OpeningBalances
from domain.contracts.bulk import ManyContracts
from domain.credits.bulk import ManyCards
from domain.customers.bulk import ManyCustomers
from domain.desk.errors import ImportUnderWay, UndoOvertaken
from domain.desk.imports.bringing import USED_BEFORE
from domain.desk.previews import Restored
from domain.desk.undoing.inverse import Inverse, Undoing, Undone
from domain.invoices.bulk import ManyInvoices
from domain.store.references import are_referred_to

Run = tuple[int, int]
EVERY: list[Run] = [(1, 2**31 - 1)]
"""All ids: of the lines of ledgers it was looked before what they are."""


class UndoImport(Inverse):
    """A file that was brought in."""

    @override
    async def think(self, *, lock: bool) -> Undoing:
        if not self.facts.get("done"):
            raise ImportUnderWay(self.entry.id)
        if lock:
            await ManyCustomers(self.scope).lock([int(number) for number in self._people])
        if await self._is_touched():
            raise UndoOvertaken(self.entry.id)
        return Undoing(restored=tuple(self._restored()))

    @override
    async def write(self, undoing: Undoing) -> Undone:
        scope = self.scope
        await OpeningBalances(scope).remove(self._runs("account_entries"))
        await ManyInvoices(scope).remove(self._runs("invoices"))
        await ManyCards(scope).remove(self._runs("cards"))
        await ManyContracts(scope).remove(self._runs("contracts"))
        new = self._runs("customers")
        on_file = {
            number: each for number, each in self._before().items() if not _is_in(number, new)
        }
        await ManyCustomers(scope).change(on_file)
        await ManyCustomers(scope).remove(new)
        await scope.session.flush()
        return Undone(facts={"counts": self.facts.get("counts", {})})

    @property
    def _people(self) -> Mapping[str, Any]:
        people: Mapping[str, Any] = self.kept.get("people", {})
        return people

    def _runs(self, table: str) -> list[Run]:
        written = self.facts.get("written", {}).get(table, ())
        return [(first, last) for first, last in written]

    def _count(self, table: str) -> int:
        return sum(last - first + 1 for first, last in self._runs(table))

    def _restored(self) -> list[Restored]:
        tables = {
            "people": "customers",
            "contracts": "contracts",
            "cards": "cards",
            "invoices": "invoices",
            "balances": "account_entries",
        }
        counts = {name: self._count(table) for name, table in tables.items()}
        new = self._runs("customers")
        changed = sum(not _is_in(int(number), new) for number in self._people)
        again = [Restored("people-changed", {"count": changed})] if changed else []
        return [Restored("imported", counts), *again]

    def _before(self) -> dict[int, dict[str, Any]]:
        return {
            int(number): {name: _typed(name, value) for name, value in each["values"].items()}
            for number, each in self._people.items()
        }

    async def _is_touched(self) -> bool:
        """Return whether anything that came has changed since, or something new hangs on it."""
        return await self._rows_changed() or await self._something_hangs()

    async def _rows_changed(self) -> bool:
        scope = self.scope
        people = await ManyCustomers(scope).versions(
            self._runs("customers"), [int(number) for number in self._people]
        )
        expected = {
            number: self._people.get(str(number), {}).get("version", 1) for number in people
        }
        if people != expected or len(people) < self._count("customers"):
            return True
        for table, many in (
            ("contracts", ManyContracts(scope)),
            ("cards", ManyCards(scope)),
            ("invoices", ManyInvoices(scope)),
        ):
            if await many.versions(self._runs(table)) != [1] * self._count(table):
                return True
        return False

    async def _something_hangs(self) -> bool:
        scope = self.scope
        if await ManyInvoices(scope).were_paid_here(self._runs("invoices")):
            return True
        if await ManyCards(scope).were_used_here(self._runs("cards"), USED_BEFORE):
            return True
        own = {name: self._runs(name) for name in self.facts.get("written", {})}
        for table, column in (
            ("customers", "customer_id"),
            ("contracts", "contract_id"),
            ("cards", "card_id"),
        ):
            mine = {**own, "unit_entries": EVERY} if table == "cards" else own
            if await are_referred_to(scope, column, self._runs(table), mine):
                return True
        return False


def _is_in(number: int, runs: list[Run]) -> bool:
    return any(first <= number <= last for first, last in runs)


def _typed(name: str, value: Any) -> Any:
    return date.fromisoformat(value) if name == "birthday" and value else value
