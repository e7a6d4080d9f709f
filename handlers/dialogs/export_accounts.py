"""Send the tax adviser's file of a month: every document, payment and refund."""

from collections.abc import Iterator
from datetime import date

from domain.dates import DateRange
from domain.desk.reporting.lines import LedgerFile
from domain.desk.reporting.periods import beside, month_of
from handlers.dialog import Answer, Question, Slots, Talk
from handlers.files.ledger_csv import ledger_csv
from handlers.reports.periods import neighbours, period_of, titled, until_today
from handlers.reports.sums import sum_lines
from handlers.texts import Words


class ExportAccounts:
    """``accounts.export``."""

    intent = "accounts.export"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask nothing: without a period it is the last month."""
        return None

    async def answer(self, talk: Talk, slots: Slots) -> Answer:
        """Return the sums of the file, and the file; only a word where nothing is in it."""
        words, period = talk.words, period_of(talk, slots, _last_month)
        file = await talk.studio.reports.ledger(period)
        rows = neighbours(talk, self.intent, period)
        if not file.lines:
            return Answer((words("ledger-empty", period=titled(words, period)),), rows)
        text = "\n".join(_lines(words, file))
        return Answer((text,), rows, files=(ledger_csv(words, file),))


def _last_month(today: date) -> DateRange:
    return beside(month_of(today), -1)


def _lines(words: Words, file: LedgerFile) -> Iterator[str]:
    """Yield what the file holds; the sums are those of the report for the same days."""
    yield words("ledger-head", period=titled(words, file.period.days), count=len(file.lines))
    yield from until_today(words, file.period)
    yield ""
    yield from sum_lines(words, file.totals)
