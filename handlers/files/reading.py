"""A sheet and its layout become lines for the desk, and problems for what cannot be read."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from msgspec import Struct, field

from domain.desk.imports.lines import (
    CardLine,
    ContractLine,
    InvoiceLine,
    Line,
    LineRefused,
    PersonLine,
    Problem,
)
from domain.plans.service import PlanView
from handlers.files import cells
from handlers.files.columns import Sheet
from handlers.files.fields import DAYS, GROUP_OF, KINDS
from handlers.understanding.words import fold

Values = Mapping[str, str]
_SHOWN = 60
"""So much of a cell is repeated in a sentence about it."""
_LONGEST = {"number": 60, "contract_number": 60, "address": 400, "price_group": 60}


class Layout(Struct, frozen=True):
    """How a sheet is read.

    Attributes:
        columns: The field of each column, empty for those left out.
        kind: What is brought in, a key of ``KINDS``.
        orders: By column, how ambiguous days are read.
        plans: By folded name, the plan of the studio that is meant; None leaves its lines out.
    """

    columns: tuple[str, ...]
    kind: str
    orders: Mapping[int, cells.Order] = field(default_factory=dict)
    plans: Mapping[str, PlanView | None] = field(default_factory=dict)

    def fields(self) -> dict[str, int]:
        """Return the column of each field that is brought in."""
        groups = KINDS[self.kind]
        return {
            name: column
            for column, name in enumerate(self.columns)
            if name and GROUP_OF[name] in groups
        }


class ReadLines(Struct, frozen=True):
    """What a sheet says: lines, and problems where it cannot be read."""

    lines: tuple[Line, ...]
    problems: tuple[Problem, ...]


def named_plans(plans: Sequence[PlanView]) -> dict[str, PlanView]:
    """Return the plans by each of their names, folded."""
    return {fold(name): plan for plan in plans for name in (*plan.aliases, plan.name)}


def plan_names(sheet: Sheet, layout: Layout) -> tuple[str, ...]:
    """Return the names of plans in a sheet that the layout does not know, the first first."""
    column = layout.fields().get("plan")
    if column is None:
        return ()
    named = dict.fromkeys(row[column] for row in sheet.rows if row[column])
    unknown: dict[str, str] = {}
    for name in named:
        if fold(name) not in layout.plans:
            unknown.setdefault(fold(name), name)
    return tuple(unknown.values())


def unclear_days(sheet: Sheet, layout: Layout) -> int | None:
    """Return the first column whose days could be read in two ways, None where all are clear."""
    for name, column in layout.fields().items():
        if name in DAYS and column not in layout.orders:
            values = (row[column] for row in sheet.rows if row[column])
            if cells.day_order(values) is None:
                return column
    return None


def read_lines(sheet: Sheet, layout: Layout, today: date) -> ReadLines:
    """Return what a sheet says, line by line."""
    reader = _LineReader(sheet, layout, today)
    lines, problems = [], []
    for at, row in zip(sheet.lines, sheet.rows, strict=True):
        try:
            lines.append(reader.read(at, row))
        except LineRefused as refused:
            facts = {name: _short(value) for name, value in refused.facts.items()}
            problems.append(Problem(at, refused.kind, facts))
    return ReadLines(tuple(lines), tuple(problems))


class _LineReader:
    def __init__(self, sheet: Sheet, layout: Layout, today: date) -> None:
        self._fields = layout.fields()
        self._plans = layout.plans
        self._today = today
        self._width = len(sheet.heads)
        self._orders: dict[str, cells.Order] = {
            name: layout.orders.get(column)
            or cells.day_order(row[column] for row in sheet.rows if row[column])
            or "dmy"
            for name, column in self._fields.items()
            if name in DAYS
        }

    def read(self, at: int, row: tuple[str, ...]) -> Line:
        values = {name: row[column] for name, column in self._fields.items() if row[column]}
        contract = self._contract(values)
        return Line(
            at,
            self._person(values),
            contract,
            self._card(values) if contract is not None else None,
            self._invoice(values),
            self._one(values, "balance", cells.read_cents),
        )

    def _person(self, values: Values) -> PersonLine:
        return PersonLine(
            number=self._text(values, "number"),
            name=_name(values),
            email=self._one(values, "email", cells.read_email),
            phone=self._one(values, "phone", cells.read_phone),
            birthday=self._birthday(values),
            address=_address(values),
            language=self._one(values, "language", cells.read_language),
            price_group=self._text(values, "price_group"),
            since=self._day(values, "since"),
            active=self._one(values, "active", cells.read_truth),
        )

    def _birthday(self, values: Values) -> date | None:
        day = self._day(values, "birthday")
        if day is not None and not date(1900, 1, 1) <= day <= self._today:
            raise LineRefused("odd-birthday", text=values["birthday"])
        return day

    def _contract(self, values: Values) -> ContractLine | None:
        if "plan" not in values:
            if self._has_contract_values(values):
                raise LineRefused("no-plan")
            return None
        plan = self._plans.get(fold(values["plan"]))
        if plan is None:
            raise LineRefused("plan-left-out", plan=values["plan"])
        price = self._one(values, "price", cells.read_cents)
        if price is not None and price < 0:
            raise LineRefused("no-amount", text=values["price"])
        return ContractLine(
            plan=plan,
            number=self._text(values, "contract_number"),
            starts_on=self._day(values, "starts_on"),
            concluded_on=self._day(values, "concluded_on"),
            ends_on=self._day(values, "ends_on"),
            price_cents=price,
            payment_method=self._one(values, "payment_method", cells.read_method),
        )

    def _has_contract_values(self, values: Values) -> bool:
        return any(name in values for name in ("starts_on", "units", "units_left", "valid_until"))

    def _card(self, values: Values) -> CardLine:
        return CardLine(
            units=self._one(values, "units", cells.read_whole),
            left=self._one(values, "units_left", cells.read_whole),
            bought_on=self._day(values, "bought_on"),
            usable_until=self._day(values, "valid_until"),
        )

    def _invoice(self, values: Values) -> InvoiceLine | None:
        if "invoice_number" not in values:
            if "invoice_amount" in values or "open_amount" in values:
                raise LineRefused("no-invoice-number")
            return None
        amount, paid = self._amounts(values)
        return InvoiceLine(
            number=values["invoice_number"],
            amount_cents=amount,
            paid_cents=paid,
            due_on=self._day(values, "due_on"),
            issued_on=self._day(values, "issued_on"),
            period_first=self._day(values, "period_first"),
            period_last=self._day(values, "period_last"),
        )

    def _amounts(self, values: Values) -> tuple[int, int]:
        """Return amount and what was paid of it; what is open tells the one that is missing."""
        amount = self._one(values, "invoice_amount", cells.read_cents)
        still_open = self._one(values, "open_amount", cells.read_cents)
        paid = self._one(values, "paid", cells.read_cents)
        if amount is None and still_open is None:
            raise LineRefused("no-invoice-amount", number=values["invoice_number"])
        if amount is None:
            return (still_open or 0) + (paid or 0), paid or 0
        return amount, amount - still_open if still_open is not None else paid or 0

    def _day(self, values: Values, name: str) -> date | None:
        if name not in values:
            return None
        return cells.read_day(values[name], self._orders[name], self._today)

    @staticmethod
    def _text(values: Values, name: str) -> str | None:
        text = values.get(name)
        if text is not None and len(text) > _LONGEST[name]:
            raise LineRefused("too-long", text=text, most=_LONGEST[name])
        return text

    @staticmethod
    def _one(values: Values, name: str, read: Callable[[str], Any]) -> Any:
        return read(values[name]) if name in values else None


def _name(values: Values) -> str | None:
    """Return the name: in one cell, or first and last name apart."""
    if "name" in values and "first_name" not in values:
        return cells.read_name(values["name"])
    last = values.get("last_name") or values.get("name", "")
    parts = " ".join(part for part in (values.get("first_name", ""), last) if part)
    return cells.read_name(parts) if parts else None


def _address(values: Values) -> str | None:
    """Return the address: in one cell, or street, code and town apart."""
    town = " ".join(values[name] for name in ("zip", "city") if name in values)
    parts = (values.get("address", ""), values.get("street", ""), town)
    whole = ", ".join(part for part in parts if part)
    return whole[: _LONGEST["address"]] or None


def _short(value: Any) -> Any:
    if isinstance(value, str) and len(value) > _SHOWN:
        return value[: _SHOWN - 1] + "…"
    return value
