"""Documents of periods that begin after a customer came into another price group.

Invoices go out ahead of their periods, and the price group counts of the day on which a period
begins. So what was billed already of later periods is corrected: an open invoice by a version with
the new amount, of a paid one the difference goes to the account or is still to be paid.

Source: RULES.md, "Daily billing" (R22), "Invoices" (R13.2).
"""

import dataclasses
from collections.abc import Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from domain.contracts.calendar import CARD
from domain.contracts.records import ContractRecord
from domain.desk.areas import Areas
from domain.desk.bookkeeping import Written
from domain.desk.books import Books
from domain.desk.changes import changes_of
from domain.desk.claims import Claim, Owed
from domain.desk.facts import InvoiceChange
from domain.desk.owed import Terms, terms_as_they_stand
from domain.desk.settling import Settlement, TargetOf, settle


class Regrouped(Struct, frozen=True):
    """A contract and the steps that bring its documents to another price group."""

    contract: ContractRecord
    books: Books
    settlement: Settlement


class Regrouping(Struct, frozen=True):
    """From which price group a customer comes into which one, and on which day.

    Periods that begin on that day or before keep the price at which they were billed.
    """

    customer_id: int
    before: str
    after: str
    since: date


async def plan_regrouping(areas: Areas, wanted: Regrouping, *, lock: bool) -> list[Regrouped]:
    """Return the contracts whose documents change, with the steps; the oldest contract first.

    Args:
        areas: Of the studio.
        wanted: Whose group changes.
        lock: Whether it is about to be written: contracts are locked, then the customer.
    """
    views = await areas.contracts.of_customer(wanted.customer_id, with_ended=True)
    ids = [view.id for view in views if view.kind != CARD]
    rows = await areas.contracts.records(ids, lock=lock)
    if lock:
        await areas.customers.record_for_update(wanted.customer_id)
    found: list[Regrouped] = []
    balance: int | None = None
    for row in rows.values():
        books = await areas.books_of(row, lock=lock)
        purse = books.purse if balance is None else replace(books.purse, balance_cents=balance)
        settlement = settle(books.claims, _target(terms_as_they_stand(row), wanted), purse)
        balance = settlement.balance_after_cents
        if settlement.steps:
            found.append(Regrouped(row, books, settlement))
    return found


async def regroup(areas: Areas, planned: Sequence[Regrouped]) -> Written:
    """Write the steps and return what was written."""
    together = Written()
    for each in planned:
        written = await areas.bookkeeper.carry_out(each.books, each.settlement, refund=False)
        together.rows += written.rows
        together.numbers += written.numbers
    return together


def invoices_of(planned: Sequence[Regrouped]) -> tuple[InvoiceChange, ...]:
    """Return what becomes of each document."""
    return tuple(change for each in planned for change in changes_of(each.settlement.steps))


def balance_after(planned: Sequence[Regrouped]) -> int | None:
    """Return in cents what the account holds afterwards; None where no money moves."""
    steps = [step for each in planned for step in each.settlement.steps]
    if not any(step.freed_cents or step.drawn_cents for step in steps):
        return None
    return planned[-1].settlement.balance_after_cents


def _target(terms: Terms, wanted: Regrouping) -> TargetOf:
    """Return what shall be in force: of what was billed at the old group, the new one's price."""

    def target(claim: Claim) -> Owed | None:
        group, later = claim.leaf.group, claim.leaf.first > wanted.since
        if not (later and claim.in_force) or group not in {None, wanted.before}:
            return claim.now
        if terms.target(_at(claim, wanted.before)) != claim.now:
            return claim.now
        shall = terms.target(_at(claim, wanted.after))
        return None if shall is None else dataclasses.replace(shall, group=wanted.after)

    return target


def _at(claim: Claim, group: str) -> Claim:
    return replace(claim, leaf=replace(claim.leaf, group=group))
