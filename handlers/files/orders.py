"""From the slots of the import to the order for the desk; the same for a chat and the terminal.

Slots, all JSON: ``columns`` (the field of each column), ``kind``, ``orders`` (by column, how
ambiguous days are read), ``plans`` (by folded name, a plan's id, or 0 for lines left out) and
``historic`` (whether invoices that were paid come along).
"""

import asyncio
from collections.abc import Mapping
from typing import Any

from domain.desk.imports.import_data import ImportData
from domain.plans.service import PlanView
from domain.studio import Studio
from handlers.files.columns import Sheet, guess_columns, guess_kind, sheet_of
from handlers.files.reading import Layout, ReadLines, named_plans, read_lines
from handlers.files.tables import Table

KEPT = ("columns", "kind", "orders", "plans", "historic")
"""The slots that say how a file is read."""
NAMING = frozenset({"name", "first_name", "last_name", "number", "email"})
"""A line has to say in one of these whom it is about."""
WITHOUT_NEW_PEOPLE = frozenset({"invoices", "balances"})


def begin_layout(sheet: Sheet, slots: dict[str, Any]) -> None:
    """Fill in what the heads of the columns say, where nothing is known yet."""
    if len(slots.get("columns") or ()) != len(sheet.heads):
        slots["columns"] = list(guess_columns(sheet))
    slots.setdefault("kind", guess_kind(slots["columns"]))
    slots.setdefault("orders", {})
    slots.setdefault("plans", {})


def layout_of(slots: Mapping[str, Any], plans: tuple[PlanView, ...]) -> Layout:
    """Return how a file is read.

    Args:
        slots: With ``columns`` and ``kind``.
        plans: Those of the studio, the switched off ones too.
    """
    by_id = {plan.id: plan for plan in plans}
    chosen = {name: by_id.get(number) for name, number in slots["plans"].items()}
    return Layout(
        columns=tuple(slots["columns"]),
        kind=slots["kind"],
        orders={int(column): order for column, order in slots["orders"].items()},
        plans={**named_plans(plans), **chosen},
    )


async def order_for(
    studio: Studio, table: Table, slots: Mapping[str, Any], upload_id: int = 0
) -> ImportData:
    """Return the lines of a file as an order; reading them keeps nobody else waiting."""
    plans = await studio.plans.all(active=None)
    layout = layout_of(slots, plans)
    read = await asyncio.to_thread(_read, table, layout, studio)
    return ImportData(
        lines=read.lines,
        problems=read.problems,
        adds_people=layout.kind not in WITHOUT_NEW_PEOPLE,
        historic=bool(slots.get("historic")),
        upload_id=upload_id,
    )


def _read(table: Table, layout: Layout, studio: Studio) -> ReadLines:
    return read_lines(sheet_of(table), layout, studio.scope.today)
