"""What was billed, paid and paid out: said alike by the report and by the tax adviser's file."""

from collections.abc import Iterator, Mapping

from domain.desk.reporting.figures import BILLED, LineKind, Total
from domain.money import Money
from handlers.texts import Words


def sum_lines(words: Words, totals: Mapping[LineKind, Total]) -> Iterator[str]:
    """Yield what was invoiced, its parts where they are several, what was paid and paid out."""
    billed = [kind for kind in BILLED if totals[kind].count]
    yield words("reports-invoiced", sum=Money(sum(totals[kind].cents for kind in billed)))
    if billed != [LineKind.INVOICE]:
        yield from (_line(words, kind, totals[kind].cents, totals[kind].count) for kind in billed)
    paid, refunded = totals[LineKind.PAYMENT], totals[LineKind.REFUND]
    yield _line(words, LineKind.PAYMENT, paid.cents, paid.count)
    yield _line(words, LineKind.REFUND, -refunded.cents, refunded.count)


def _line(words: Words, kind: LineKind, cents: int, count: int) -> str:
    return words(f"reports-sum-{kind.value}", sum=Money(cents), count=count)
