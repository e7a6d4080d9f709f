"""How many contracts began, ended and run: counted where they lie, in one statement.

A contract runs through its last day: the one that a termination set, else its own. One that was
over before its first day never ran.
"""

from datetime import date

from sqlalchemy import ColumnElement, and_, case, func, or_, select

from domain.contracts.records import ContractRecord
from domain.dates import Duration, last_day_of_term
from domain.desk.reporting.figures import ContractFigures, Reported
from domain.plans.kinds import PlanKind
from domain.plans.terms import Continuation
from domain.store.scope import Scope

_LAST_DAY = func.coalesce(ContractRecord.ends_on, ContractRecord.fixed_end_on)
_UNWRITTEN = and_(
    _LAST_DAY.is_(None),
    ContractRecord.renewal == Continuation.NONE.value,
    ContractRecord.initial_term.is_not(None),
)
"""The contract ends by itself, and its last day follows from its term alone."""


async def count_contracts(scope: Scope, period: Reported) -> ContractFigures:
    """Return how many memberships and courses began, ended, and run at the end."""
    rows = await scope.session.execute(
        select(
            _number_of(_begun(period)), _number_of(_ended(period)), _number_of(_running(period))
        ).where(_no_cards(scope), ~_UNWRITTEN)
    )
    begun, ended, running = rows.one()
    for starts_on, last_day, count in await _unwritten_ends(scope):
        begun += count * (period.first <= starts_on <= period.until)
        ended += count * (period.first <= last_day <= period.until)
        running += count * (starts_on <= period.until < last_day)
    return ContractFigures(begun=begun, ended=ended, running=running)


async def _unwritten_ends(scope: Scope) -> list[tuple[date, date, int]]:
    """Return first and last day of the contracts whose end is not written down, and how many."""
    columns = ContractRecord.starts_on, ContractRecord.initial_term
    query = select(*columns, func.count()).where(_no_cards(scope), _UNWRITTEN).group_by(*columns)
    return [
        (starts_on, last_day_of_term(starts_on, Duration.parse(term)), count)
        for starts_on, term, count in (await scope.session.execute(query)).all()
        if term is not None
    ]


def _no_cards(scope: Scope) -> ColumnElement[bool]:
    return and_(
        ContractRecord.studio_id == scope.studio_id, ContractRecord.kind != PlanKind.CARD.value
    )


def _number_of(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)


def _ever_ran() -> ColumnElement[bool]:
    return or_(_LAST_DAY.is_(None), ContractRecord.starts_on <= _LAST_DAY)


def _begun(period: Reported) -> ColumnElement[bool]:
    return and_(ContractRecord.starts_on.between(period.first, period.until), _ever_ran())


def _ended(period: Reported) -> ColumnElement[bool]:
    return and_(_LAST_DAY.between(period.first, period.until), _ever_ran())


def _running(period: Reported) -> ColumnElement[bool]:
    started = ContractRecord.starts_on <= period.until
    return and_(started, or_(_LAST_DAY.is_(None), period.until < _LAST_DAY))
