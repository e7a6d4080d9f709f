"""How the money of a pause reads."""

from datetime import date

import pytest

from domain.dates import Duration, last_day_of_term
from domain.desk.facts import InvoiceChange
from domain.desk.orders import MoneyTo
from domain.desk.pausing.previews import Costs
from domain.invoices.rules import InvoiceState, Treatment
from handlers.messages import Language
from handlers.pauses.wording import cost_lines
from handlers.texts import Words

REST, WHOLE = (3900, 1000), (0, 3900)


def change(month: int, was: int, becomes: int) -> InvoiceChange:
    first = date(2027, month, 1)
    return InvoiceChange(
        invoice_id=None,
        number=None,
        period_first=first,
        period_last=last_day_of_term(first, Duration(months=1)),
        amount_cents=was,
        paid_cents=0,
        state=InvoiceState.DRAFT,
        treatment=Treatment.SHORTEN,
        new_amount_cents=becomes,
    )


def lines(language: Language, *amounts: tuple[int, int], goes_on: bool) -> list[str]:
    planned = tuple(change(month, *each) for month, each in enumerate(amounts, start=1))
    costs = Costs(
        invoices=(),
        planned=planned,
        skipped=(),
        next_billing=None,
        balance_after_cents=0,
        refund_cents=0,
        money_to=MoneyTo.ACCOUNT,
        goes_on=goes_on,
    )
    return [line for line in cost_lines(Words(language), costs) if line.startswith("🧾")]


@pytest.mark.parametrize(
    ("amounts", "goes_on", "shown"),
    [
        pytest.param(
            [(3900, 2000), REST],
            False,
            [
                "🧾 01.01.2027 – 31.01.2027 · noch nicht gestellt, 20,00 € statt 39,00 €",
                "🧾 01.02.2027 – 28.02.2027 · noch nicht gestellt, 10,00 € statt 39,00 €",
            ],
            id="each by itself",
        ),
        pytest.param(
            [(3900, 2000), REST, REST, REST, (3900, 3000)],
            False,
            [
                "🧾 01.01.2027 – 31.01.2027 · noch nicht gestellt, 20,00 € statt 39,00 €",
                "🧾 01.02.2027 – 28.02.2027 · noch nicht gestellt, 10,00 € statt 39,00 €",
                "🧾 … danach bis 30.04.2027 je 10,00 € statt 39,00 €",
                "🧾 01.05.2027 – 31.05.2027 · noch nicht gestellt, 30,00 € statt 39,00 €",
            ],
            id="a row with one price",
        ),
        pytest.param(
            [(0, 3648), *[WHOLE] * 8],
            True,
            [
                "🧾 01.01.2027 – 31.01.2027 · noch nicht gestellt, 36,48 € statt 0,00 €",
                "🧾 01.02.2027 – 28.02.2027 · noch nicht gestellt, 39,00 € statt 0,00 €",
                "🧾 … danach weiter wie vereinbart, je 39,00 €",
            ],
            id="without an end",
        ),
    ],
)
def test_planned_periods_of_one_price_are_named_together(
    amounts: list[tuple[int, int]],
    goes_on: bool,  # noqa: FBT001  a table
    shown: list[str],
) -> None:
    assert lines("de", *amounts, goes_on=goes_on) == shown


def test_in_english_too() -> None:
    assert lines("en", *[WHOLE] * 3, goes_on=True)[1] == "🧾 … then on as agreed, €39.00 each"
    assert lines("en", *[REST] * 3, goes_on=False)[1] == (
        "🧾 … then until 31 Mar 2027 €10.00 each instead of €39.00"
    )
