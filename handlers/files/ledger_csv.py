"""The lines of a period as a table for the tax adviser: what every accounting program reads.

Days are written as ISO does. A German file has decimal commas, an English one points; amounts are
no texts, so that negative ones stay numbers.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache

from domain.dates import DateRange
from domain.desk.reporting.figures import LineKind
from domain.desk.reporting.lines import LedgerFile, LedgerLine
from domain.desk.reporting.periods import whole_months
from domain.invoices.bulk import IMPORTED
from domain.studios.settings import PaymentMethod, TaxStatus
from handlers.files.csv_file import as_text, csv_file
from handlers.messages import Attachment, Language
from handlers.texts import Words
from handlers.wording import key

COLUMNS = (
    *("kind", "number", "day", "customer-number", "customer", "contract"),
    *("net", "tax", "rate", "gross", "refers-to", "period-from", "period-until"),
    *("method", "tax-note"),
)
METHODS = (*(method.value for method in PaymentMethod), IMPORTED)
UNTAXED = (TaxStatus.SMALL_BUSINESS, TaxStatus.EXEMPT)
_POINT: dict[Language, str] = {"de": ",", "en": "."}
_HUNDRED = 100
_YEAR = 12


def ledger_csv(words: Words, file: LedgerFile) -> Attachment:
    """Return the file of a period, in the language of the words."""
    columns = [words.label(f"ledger-column-{name}") for name in COLUMNS]
    named = _names(words)
    rows = (_cells(words.language, line, named) for line in file.lines)
    name = f"{words.label('ledger-file')}-{_stamp(file.period.days)}"
    return csv_file(words.language, name, columns, rows)


def _names(words: Words) -> dict[str | None, str]:
    """Return how kinds of lines, ways of paying and reasons without tax are called."""
    return {
        **{kind: words.label(f"ledger-{key(kind)}") for kind in LineKind},
        **{method: words.label(f"ledger-method-{key(method)}") for method in METHODS},
        **{status: words.label(f"ledger-tax-note-{key(status)}") for status in UNTAXED},
    }


def _cells(language: Language, line: LedgerLine, named: Mapping[str | None, str]) -> Iterator[str]:
    """Yield the cells of a line in the order of the columns; what has no name stays empty."""
    amounts = line.amounts
    yield named[line.kind]
    yield as_text(line.number)
    yield line.on.isoformat()
    yield as_text(line.customer_number)
    yield as_text(line.customer)
    yield as_text(line.contract_number)
    yield as_amount(language, amounts.net_cents)
    yield as_amount(language, amounts.tax_cents)
    yield as_percent(language, amounts.rate)
    yield as_amount(language, amounts.gross_cents)
    yield as_text(line.refers_to)
    yield line.period_first.isoformat() if line.period_first else ""
    yield line.period_last.isoformat() if line.period_last else ""
    yield named.get(line.method, "")
    yield named.get(line.untaxed, "")


def as_amount(language: Language, cents: int | None) -> str:
    """Return an amount as a number with two decimals, nothing where it is not known.

    Example:
        >>> as_amount("de", -5905), as_amount("en", 123456)
        ('-59,05', '1234.56')
    """
    if cents is None:
        return ""
    whole, rest = divmod(abs(cents), _HUNDRED)
    return f"{'-' if cents < 0 else ''}{whole}{_POINT[language]}{rest:02}"


@lru_cache(maxsize=64)
def as_percent(language: Language, rate: Decimal | None) -> str:
    """Return a tax rate in percent, nothing where none is known.

    Example:
        >>> as_percent("de", Decimal("0.1900")), as_percent("de", Decimal("0.081"))
        ('19', '8,1')
    """
    if rate is None:
        return ""
    percent = f"{rate * _HUNDRED:f}"
    plain = percent.rstrip("0").rstrip(".") if "." in percent else percent
    return plain.replace(".", _POINT[language])


def _stamp(days: DateRange) -> str:
    """Return the part of a file's name that says the period, such as ``2026-10`` or ``2026``."""
    first, months = days.start.isoformat(), whole_months(days)
    if months == 1:
        return first[:7]
    is_year = months == _YEAR and days.start.month == 1
    return first[:4] if is_year else f"{first}_{days.last_day.isoformat()}"
