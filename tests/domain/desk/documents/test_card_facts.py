"""The statement of a card: every line with what was left after it, and what it sums up to."""

from datetime import date

from domain.credits.ledger import EntryKind
from domain.credits.service import Credits
from domain.desk.documents.facts import StatementLine
from domain.desk.documents.papers import Papers
from domain.store.scope import Scope
from tests.support.bookings import TUESDAY, add_category, add_course, book, cancel, give_card
from tests.support.rows import add_customer
from tests.support.studios import TODAY

BOUGHT, LAST_DAY = date(2026, 9, 1), date(2027, 3, 1)
NEXT_WEEK = date(2026, 12, 1)


async def test_a_statement_has_grants_uses_returns_and_what_is_left(empty: Scope) -> None:
    await add_course(empty, await add_category(empty))
    emre = await add_customer(empty, "Emre Çelik")
    card = await give_card(empty, emre, 10)
    await Credits(empty).write(card, EntryKind.CORRECT, -2, date(2026, 10, 1), "von Hand")
    given_back = await book(empty, emre, on=NEXT_WEEK)
    await book(empty, emre)
    await cancel(empty, given_back)

    found = await Papers(empty).card(card)

    assert found.recipient.name == "Emre Çelik"
    assert (found.units, found.left, found.reserved) == (8, 7, 1)
    assert (found.usable_from, found.usable_until) == (BOUGHT, LAST_DAY)
    assert found.lines == (
        StatementLine(BOUGHT, EntryKind.GRANT, 10, 10),
        StatementLine(date(2026, 10, 1), EntryKind.CORRECT, -2, 8),
        StatementLine(NEXT_WEEK, EntryKind.USE, -1, 7, "Yoga Flow"),
        StatementLine(TUESDAY, EntryKind.USE, -1, 6, "Yoga Flow", ahead=True),
        StatementLine(TODAY, EntryKind.RETURN, 1, 7, "Yoga Flow"),
    )
    assert sum(found.total([kind]) for kind in EntryKind) == found.left
    assert found.total([EntryKind.USE, EntryKind.RETURN]) == -1
