"""What the customers of the demo studio have concluded, and what is special about some of them.

The people of DESIGN.md's table are fixed: the README and the tests speak of them. The others make
the studio look lived in. Days are studio-local, last days inclusive.
"""

from datetime import date
from typing import Final

from msgspec import Struct

from bot.demo.plans import (
    COURSE,
    FAMILY,
    FIVE_CARD,
    FLEX,
    QUARTER,
    SENIORS,
    STUDENTS,
    TEN_CARD,
    YEAR,
)

TODAY: Final = date(2026, 11, 21)
"""The day as of which the studio is built."""

FIRST_BILLING: Final = date(2026, 6, 24)
"""Invoices from this day on are the studio's own; older ones stayed with its former software."""


class Old(Struct, frozen=True, kw_only=True):
    """Terms of a contract that differ from those of its plan today."""

    price_cents: int
    renewal: str
    notice: str
    notice_to: str


class Deal(Struct, frozen=True, kw_only=True):
    """One contract.

    Attributes:
        customer: Full name.
        plan: Name of the plan.
        concluded: Day of conclusion; of a card, of its purchase.
        start: First day; of a card, the day of purchase.
        used: For cards, the days on which a unit was used.
        old: Terms that differ from the plan's.
        ended: Last day of a contract that is over.
        paused: First and last day of a pause.
    """

    customer: str
    plan: str
    concluded: date
    start: date
    used: tuple[date, ...] = ()
    old: Old | None = None
    ended: date | None = None
    paused: tuple[date, date] | None = None


def since(customer: str) -> date:
    """Return the day on which somebody first concluded a contract."""
    return min(deal.concluded for deal in DEALS if deal.customer == customer)


def _signed(customer: str, plan: str, concluded: str, start: str) -> Deal:
    return Deal(
        customer=customer,
        plan=plan,
        concluded=date.fromisoformat(concluded),
        start=date.fromisoformat(start),
    )


def _card(customer: str, plan: str, bought: str, *used: str) -> Deal:
    day = date.fromisoformat(bought)
    days = tuple(map(date.fromisoformat, used))
    return Deal(customer=customer, plan=plan, concluded=day, start=day, used=days)


_FIXED: Final = (
    _signed("Clara Vogt", YEAR, "2026-01-08", "2026-01-15"),
    _signed("Jonas Weber", FLEX, "2025-09-24", "2025-10-01"),
    _signed("Anna Müller", YEAR, "2025-02-20", "2025-03-01"),
    _signed("Anna Schreiber", FLEX, "2025-04-28", "2025-05-01"),
    _card("Emre Çelik", TEN_CARD, "2026-09-01", "2026-09-08", "2026-09-22", "2026-10-20"),
    _signed("Lena März", QUARTER, "2026-09-18", "2026-10-01"),
    Deal(
        customer="Thomas Freitag",
        plan=YEAR,
        concluded=date(2021, 1, 20),
        start=date(2021, 2, 1),
        old=Old(price_cents=49_00, renewal="P12M", notice="P3M", notice_to="term_end"),
    ),
    Deal(
        customer="Marie-Luise Böhm",
        plan=YEAR,
        concluded=date(2026, 2, 17),
        start=date(2026, 3, 1),
        paused=(date(2026, 11, 1), date(2027, 1, 31)),
    ),
    _signed("Mia Hoffmann", FLEX, "2025-02-25", "2025-03-01"),
    _signed("Sofia Rossi", COURSE, "2026-11-09", "2026-11-16"),
    _signed("Peter Abo", YEAR, "2026-10-28", "2026-11-01"),
    _card(
        "Emma Wilson",
        FIVE_CARD,
        "2026-10-24",
        "2026-10-29",
        "2026-11-05",
        "2026-11-12",
        "2026-11-19",
    ),
)

_OTHERS: Final = (
    Deal(
        customer="Jürgen Groß",
        plan=QUARTER,
        concluded=date(2025, 6, 27),
        start=date(2025, 7, 1),
        ended=date(2025, 9, 30),
    ),
    _signed("Jürgen Groß", YEAR, "2025-09-15", "2025-09-22"),
    _signed("Siobhan O'Neill", FLEX, "2025-08-26", "2025-09-01"),
    _signed("Friederike von der Heide", YEAR, "2024-10-14", "2024-10-21"),
    _signed("Paul Sommer", FLEX, "2025-02-20", "2025-03-01"),
    _signed("Frank Ende", YEAR, "2026-04-17", "2026-04-22"),
    _signed("Nina Weber", YEAR, "2025-05-13", "2025-05-21"),
    _signed("Björn Ångström", FLEX, "2025-01-29", "2025-02-01"),
    _card("Aylin Y\u0131lmaz", TEN_CARD, "2026-09-21", "2026-09-28", "2026-10-12", "2026-11-02"),
    Deal(
        customer="Sarah Klein",
        plan=FLEX,
        concluded=date(2024, 9, 23),
        start=date(2024, 10, 1),
        ended=date(2026, 9, 30),
    ),
    _signed("Markus Lange", YEAR, "2025-11-17", "2025-11-23"),
    _signed("Julia Neumann", QUARTER, "2025-05-22", "2025-06-01"),
    _card(
        "Karl-Heinz Richter",
        TEN_CARD,
        "2026-07-14",
        "2026-07-21",
        "2026-07-28",
        "2026-08-25",
        "2026-09-15",
        "2026-10-06",
        "2026-11-10",
    ),
    _card("Zoë Baumann", FIVE_CARD, "2026-10-03", "2026-10-08", "2026-10-15", "2026-10-22"),
    _signed("Mehmet Öztürk", FLEX, "2025-05-27", "2025-06-01"),
    _signed("Greta Kurz", COURSE, "2026-10-19", "2026-11-16"),
    _signed("David Miller", FLEX, "2025-03-25", "2025-04-01"),
    _card(
        "Liam Baker",
        TEN_CARD,
        "2026-07-10",
        "2026-07-13",
        "2026-07-20",
        "2026-07-27",
        "2026-08-10",
        "2026-08-24",
        "2026-09-07",
        "2026-09-21",
        "2026-10-05",
        "2026-10-19",
    ),
    _card("Liam Baker", TEN_CARD, "2026-10-12"),
    _signed("Hannah Card", YEAR, "2026-03-24", "2026-04-01"),
    _signed("Nguyen Thi Mai", FLEX, "2025-07-25", "2025-08-01"),
    _signed("Ines Karte", FLEX, "2024-10-28", "2024-11-01"),
    _card("Ines Karte", TEN_CARD, "2026-08-05", "2026-08-12", "2026-08-19", "2026-09-02"),
    _signed("Tim Heute", FLEX, "2025-06-24", "2025-07-01"),
    _signed("Lukas Bauer", YEAR, "2026-11-14", "2026-12-21"),
    _signed("Leonie Fuchs", FLEX, "2025-03-27", "2025-04-01"),
    _signed("Max Stark", QUARTER, "2026-08-20", "2026-08-29"),
    _card(
        "Oskar Jung",
        FIVE_CARD,
        "2026-07-06",
        "2026-07-16",
        "2026-07-23",
        "2026-08-06",
        "2026-08-13",
    ),
    _signed("Ruth Alt", FLEX, "2024-12-18", "2025-01-01"),
    _card(
        "Stefan Beck",
        TEN_CARD,
        "2026-07-02",
        "2026-07-07",
        "2026-07-14",
        "2026-07-21",
        "2026-08-04",
        "2026-08-18",
        "2026-09-01",
        "2026-09-15",
        "2026-09-29",
        "2026-10-13",
        "2026-11-03",
    ),
    _signed("Ute Pfeiffer", YEAR, "2023-01-30", "2023-02-10"),
)

DEALS: Final = (*_FIXED, *_OTHERS)


class Notice(Struct, frozen=True):
    """A notice that has come: who gave it, its day of receipt, the last day that was wanted."""

    customer: str
    received: date
    wanted: date


NOTICE: Final = Notice("Mia Hoffmann", date(2026, 11, 12), date(2026, 12, 31))

GROUPS: Final = {
    "Emma Wilson": STUDENTS,
    "Leonie Fuchs": STUDENTS,
    "Nina Weber": FAMILY,
    "Friederike von der Heide": SENIORS,
    "Karl-Heinz Richter": SENIORS,
    "Ruth Alt": SENIORS,
    "Ute Pfeiffer": SENIORS,
}
"""Who is in another price group than the normal one."""

NOT_CONNECTED: Final = frozenset({"Thomas Freitag", "Ruth Alt"})
"""Customers who never opened the one-time link."""

INACTIVE_FROM: Final = {"Sarah Klein": date(2026, 10, 1)}
"""Customers without chat access."""

PAID_SO_FAR: Final = {
    ("Peter Abo", date(2026, 11, 1)): 0,
    ("Peter Abo", date(2026, 12, 1)): 20_00,
    ("Tim Heute", date(2026, 11, 1)): 0,
}
"""Cents paid on invoices, by the first day of the period, where that is not all that was due."""

DRAFTS: Final = {"Paul Sommer": date(2026, 12, 1)}
"""Whose next period, by its first day, stands as a draft."""
