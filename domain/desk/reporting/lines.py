"""A line for the tax adviser, and how net and tax follow from what is owed."""

from datetime import date
from decimal import Decimal
from functools import lru_cache

from msgspec import Struct

from domain.desk.reporting.figures import LineKind, Reported, Total
from domain.money import Money, TaxSplit, split_gross
from domain.studios.settings import TaxStatus


class Amounts(Struct, frozen=True):
    """Gross, net and tax in cents; without a rate nothing is known of net and tax."""

    gross_cents: int
    net_cents: int | None = None
    tax_cents: int | None = None
    rate: Decimal | None = None


class LedgerLine(Struct, frozen=True):
    """One line; amounts are negative where money is taken back or paid out.

    Attributes:
        on: The day of issue, or of the payment.
        number: Of a document; payments and refunds have none.
        refers_to: The number of the document that it corrects, cancels, pays or pays back.
        period_first: The first day that the document covers, ``period_last`` the last one.
        method: How it was paid.
        untaxed: Why no tax is shown; None where some is, and where nobody says why.
    """

    kind: LineKind
    on: date
    number: str | None
    customer_number: str
    customer: str
    contract_number: str | None
    period_first: date | None
    period_last: date | None
    amounts: Amounts
    refers_to: str | None
    method: str | None
    untaxed: TaxStatus | None


class LedgerFile(Struct, frozen=True):
    """The lines of a period: documents first, then payments, then refunds, each by day."""

    period: Reported
    lines: tuple[LedgerLine, ...]

    @property
    def totals(self) -> dict[LineKind, Total]:
        """How many lines there are of each kind, and their gross sum."""
        totals = dict.fromkeys(LineKind, Total())
        for line in self.lines:
            totals[line.kind] += Total(1, line.amounts.gross_cents)
        return totals


def change_of(before_cents: int, after_cents: int, rate: Decimal) -> Amounts:
    """Return what a document changes in what is owed: gross, and net and tax at its rate.

    Tax is the difference of the taxes, not the tax of the difference: so that the lines of one
    claim add up to what is owed in the end.

    Example:
        59,00 is corrected to 1,90: tax 0,30 instead of 9,42.

        >>> change_of(5900, 190, Decimal("0.19")).tax_cents
        -912
    """
    before, after = _split(before_cents, rate), _split(after_cents, rate)
    return Amounts(
        gross_cents=after_cents - before_cents,
        net_cents=(after.net - before.net).cents,
        tax_cents=(after.tax - before.tax).cents,
        rate=rate,
    )


def received(cents: int, rate: Decimal | None) -> Amounts:
    """Return money that came in or went out, with the tax in it where a rate is known."""
    return Amounts(cents) if rate is None else change_of(0, cents, rate)


def reason_without_tax(rate: Decimal | None, status: TaxStatus) -> TaxStatus | None:
    """Return why a line shows no tax, as far as the studio's tax status says so."""
    return None if rate is None or rate or status is TaxStatus.REGULAR else status


@lru_cache(maxsize=4096)
def _split(cents: int, rate: Decimal) -> TaxSplit:
    return split_gross(Money(cents), rate)
