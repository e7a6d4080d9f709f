"""What holds of one contract's documents whatever happened, beside what holds of every studio."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import takewhile

from domain.contracts.billing import every_period, periods
from domain.contracts.records import ContractRecord
from domain.contracts.views import billing_of
from domain.dates import DateRange
from domain.invoices.records import InvoiceRecord
from domain.invoices.views import paused_of
from tests.laws.stories import Story
from tests.simulation.contradictions import contradictions
from tests.support.documents import documents

NOT_PAID = "does not pay"
"""Here told more exactly: a document that was corrected since does not say what was billed."""


async def broken_laws(story: Story) -> list[str]:
    """Return everything that cannot be; nothing if all is well."""
    row, found = await story.row(), await documents(story.scope)
    of_studio = [one for one in await contradictions(story.life) if NOT_PAID not in one]
    return [
        *of_studio,
        *_covered(row, found, story.life.by_hand),
        *_never_asked(row, found),
        *_at_another_rate(found),
        *_after_it_was_over(row, found),
    ]


def _never_asked(row: ContractRecord, found: list[InvoiceRecord]) -> Iterator[str]:
    """Each period that was billed has a document, in force or taken back since."""
    if row.kind == "card" or row.billed_until is None:
        return
    until = min(row.billed_until, row.billing_ends_on or row.billed_until)
    asked = {one.period_first for one in found}
    billed = takewhile(lambda one: one.days.start <= until, periods(billing_of(row)))
    yield from (
        f"nothing asks for the days from {one.days.start} on"
        for one in billed
        if one.days.start not in asked
    )


def _covered(row: ContractRecord, found: list[InvoiceRecord], by_hand: set[int]) -> Iterator[str]:
    """Each day that was billed and does not rest is asked for once, and no other day is.

    What was taken back by hand is asked for no more.
    """
    if row.kind == "card":
        return
    asks = [one for one in found if one.mark == "issued" and one.kind != "cancellation"]
    asked = Counter(day for one in asks for day in _active_days(one))
    given_up = {day for one in found if one.id in by_hand for day in _days(one)}
    last_days = [one.period_last for one in asks if one.period_last]
    until = max([row.billed_until or date.min, *last_days])
    owed = _owed(row, min(until, row.billing_ends_on or until)) - given_up
    if twice := [day for day, count in asked.items() if count > 1]:
        yield f"{min(twice)} is asked for twice"
    if missing := owed - asked.keys():
        yield f"{min(missing)} is not asked for ({len(missing)} days)"
    if strange := asked.keys() - owed:
        yield f"{min(strange)} is asked for and not owed ({len(strange)} days)"


def _owed(row: ContractRecord, last_day: date) -> set[date]:
    begun = takewhile(lambda one: one.days.start <= last_day, every_period(billing_of(row)))
    return {
        day
        for period in begun
        for day in period.days
        if day <= last_day and not any(day in part for part in period.paused)
    }


def _active_days(one: InvoiceRecord) -> set[date]:
    resting = {day for part in paused_of(one) for day in part}
    return set(_days(one)) - resting


def _days(one: InvoiceRecord) -> list[date]:
    if one.period_first is None or one.period_last is None:
        return []
    return list(DateRange.from_days(one.period_first, one.period_last))


def _at_another_rate(found: list[InvoiceRecord]) -> Iterator[str]:
    """What takes the place of a document, or takes it back, has its tax rate."""
    by_id = {one.id: one for one in found}
    for one in found:
        if one.refers_to is not None and one.tax_rate != by_id[one.refers_to].tax_rate:
            yield f"{one.number} is taxed at {one.tax_rate}, unlike what it refers to"


def _after_it_was_over(row: ContractRecord, found: list[InvoiceRecord]) -> Iterator[str]:
    """Nothing is asked for days after a contract that ends by itself."""
    last_day = row.fixed_end_on
    for one in found:
        in_force = one.mark == "issued" and one.kind != "cancellation"
        if in_force and last_day and one.period_last and one.period_last > last_day:
            yield f"{one.number} asks for days after {last_day}"
