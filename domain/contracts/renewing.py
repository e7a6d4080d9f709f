"""The contracts whose fixed term ends on certain days and that go on if nobody gives notice.

The day on which a term renews stands in the row (calendar.py), so that the few that matter are
found among a hundred thousand.
"""

from collections.abc import Collection, Iterable
from datetime import date, timedelta
from functools import cache
from itertools import takewhile
from typing import Any, Final, Protocol

from msgspec import Struct
from sqlalchemy import Select, bindparam, select

from domain.contracts.agreed import AgreedTerms
from domain.contracts.billing import Billing, periods
from domain.contracts.columns import Columns
from domain.contracts.ends import last_notice_day_for
from domain.contracts.records import ContractRecord
from domain.contracts.rules import assess
from domain.contracts.terms import Terms
from domain.contracts.views import ContractState, terms_of
from domain.dates import DateRange, Duration, after_event, latest_day_for
from domain.store.once import once
from domain.store.scope import Scope

_ONE_DAY = timedelta(days=1)
_AROUND = range(-3, 5)
"""Month ends move a deadline by so many days at most."""
_SHORT_MONTHS, _SHORT_DAYS = 3, 84


class Deadline(Struct, frozen=True):
    """Until when notice can be given for the end of the term that runs.

    Attributes:
        term_end: The last day of that term.
        last_notice_day: The last day of receipt for it.
        is_short: Whether the term before it was one of many short follow-on terms.
    """

    term_end: date
    last_notice_day: date
    is_short: bool


class Renewing(AgreedTerms, Protocol):
    """The columns of a contract that may renew."""

    id: int
    customer_id: int
    renews_on: date | None


_RENEWING: Final[Columns[Renewing]] = Columns(Renewing)


def deadline_of(record: Renewing) -> Deadline | None:
    """Return until when notice can be given, None where nothing renews, or notice was given."""
    if record.renews_on is None or record.ends_on is not None:
        return None
    terms, end = terms_of(record), record.renews_on - _ONE_DAY
    last = last_notice_day_for(terms, end)
    return None if last is None else Deadline(end, last, _is_short(terms, end))


def next_end_after(terms: Terms, deadline: Deadline) -> date:
    """Return the earliest end for who gives notice a day too late."""
    return assess(terms, deadline.last_notice_day + _ONE_DAY).earliest_end


def billed_between(billing: Billing, group: str, after: date, last: date) -> int:
    """Return in cents what a price group pays after a day up to a last day."""
    coming = takewhile(lambda each: each.days.start <= last, periods(billing, after=after))
    return sum(each.until(last).price_for(group) for each in coming)


async def deadlines_on(scope: Scope, days: Collection[date]) -> list[tuple[Renewing, Deadline]]:
    """Return the contracts with a last day to give notice on one of these days, by number.

    Contracts that were terminated, are over or end by themselves have none.
    """
    wanted = [end + _ONE_DAY for end in _ends_for(await _notices(scope), days)]
    asked = {"studio": scope.studio_id, "renews_on": wanted}
    found = _RENEWING.read((await scope.session.execute(_renewing_on(), asked)).all())
    deadlines = ((record, deadline_of(record)) for record in found)
    return [(one, due) for one, due in deadlines if due and due.last_notice_day in days]


async def _notices(scope: Scope) -> frozenset[Duration]:
    """Return the notice periods that contracts of the studio have, a handful."""

    async def read() -> frozenset[Duration]:
        rows = await scope.session.execute(_noticed(), {"studio": scope.studio_id})
        texts = {text for row in rows.all() for text in row}
        return frozenset(Duration() if text is None else Duration.parse(text) for text in texts)

    return await once(scope.session, ("notice periods", scope.studio_id), read)


@cache
def _noticed() -> Select[str | None, str | None]:
    row = ContractRecord
    query = select(row.notice, row.renewal_notice).where(
        row.studio_id == bindparam("studio"), row.renews_on.is_not(None)
    )
    return query.distinct()


@cache
def _renewing_on() -> Select[Any]:
    row = ContractRecord
    query = select(*_RENEWING.named).where(
        row.studio_id == bindparam("studio"),
        row.renews_on.in_(bindparam("renews_on", expanding=True)),
        row.ends_on.is_(None),
        row.state != ContractState.ENDED.value,
    )
    return query.order_by(row.number)


def _ends_for(notices: Iterable[Duration], days: Collection[date]) -> set[date]:
    """Return the ends of terms for which a notice period is over on one of these days."""
    return {
        end
        for notice in notices
        for day in days
        for around in _AROUND
        if latest_day_for(end := after_event(day, notice) + timedelta(days=around), notice) == day
    }


def _is_short(terms: Terms, end: date) -> bool:
    """Return whether a term that ends on a day is a follow-on term of less than three months."""
    chain = terms.chain
    if chain is None or terms.first_term is None or end == terms.first_term.last_day:
        return False
    length = chain.follow_on
    return length.months < _SHORT_MONTHS and length.days + 7 * length.weeks < _SHORT_DAYS


def follow_on(terms: Terms, deadline: Deadline) -> DateRange | None:
    """Return the term that follows the one that ends; None goes on open-ended."""
    chain = terms.chain
    if chain is None:
        return None
    return chain.term(chain.number_ending_from(deadline.term_end) + 1)
