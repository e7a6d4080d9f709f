"""What a studio may ask about a period: its figures, and the lines for its tax adviser."""

from domain.dates import DateRange
from domain.desk.reporting.contracts import count_contracts
from domain.desk.reporting.courses import count_courses
from domain.desk.reporting.errors import NothingReportedYet
from domain.desk.reporting.figures import Report, Reported
from domain.desk.reporting.ledger import ledger_of
from domain.desk.reporting.lines import LedgerFile
from domain.desk.reporting.money import sum_money
from domain.desk.reporting.units import count_units
from domain.store.scope import Scope


class Reports:
    """The reports of one studio, as they stand today."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    async def show(self, days: DateRange) -> Report:
        """Return the figures of a period; of one that is not over, until today.

        Raises:
            NothingReportedYet: It begins after today.
        """
        period = self._reported(days)
        return Report(
            period=period,
            contracts=await count_contracts(self._scope, period),
            money=await sum_money(self._scope, period),
            units=await count_units(self._scope, period),
            courses=await count_courses(self._scope, period),
        )

    async def ledger(self, days: DateRange) -> LedgerFile:
        """Return every document, payment and refund of a period for the tax adviser.

        Raises:
            NothingReportedYet: It begins after today.
        """
        return await ledger_of(self._scope, self._reported(days))

    def _reported(self, days: DateRange) -> Reported:
        if days.start > self._scope.today:
            raise NothingReportedYet(days.start)
        return Reported(days, min(days.last_day, self._scope.today))
