"""What counts as a statement that names the studio, and that the house is heard when it does not.

The stories of tests/conversations are listened to with it.
"""

import pkgutil
from datetime import timedelta

import pytest

from bot.database import Database
from domain.store.kept import forget_kept
from tests.support import statements
from tests.support.statements import BY_THE_INSTALLATION, at_large, heard_at_large
from tests.support.studios import NOW


@pytest.mark.parametrize(
    "statement",
    [
        pytest.param(
            "SELECT cards.id FROM cards WHERE cards.studio_id = ? AND cards.id = ?",
            id="by a value",
        ),
        pytest.param(
            "SELECT contracts.id FROM contracts WHERE contracts.studio_id = $1::BIGINT FOR UPDATE",
            id="on PostgreSQL",
        ),
        pytest.param(
            "SELECT c.id FROM contracts AS c JOIN customers"
            " ON customers.studio_id = c.studio_id AND customers.id = c.customer_id"
            " WHERE c.studio_id = ?",
            id="a join by the same studio",
        ),
        pytest.param(
            "SELECT contracts.id FROM contracts WHERE contracts.studio_id = ? AND EXISTS"
            " (SELECT 1 FROM bookings WHERE bookings.studio_id = contracts.studio_id)",
            id="a subquery that refers to what is narrowed",
        ),
        pytest.param(
            "SELECT staff.name FROM links JOIN staff ON staff.studio_id = links.studio_id"
            " WHERE links.telegram_id = ?",
            id="by the studio of a link",
        ),
        pytest.param(
            "SELECT staff.name FROM staff JOIN studios ON studios.id = staff.studio_id"
            " WHERE studios.id IN (?, ?)",
            id="by the id of studios",
        ),
        pytest.param(
            "SELECT cards.id FROM cards WHERE (cards.studio_id, cards.id) IN ((?, ?), (?, ?))",
            id="by pairs",
        ),
        pytest.param(
            "UPDATE contracts SET state=? WHERE contracts.studio_id = ? AND contracts.id = ?",
            id="a change",
        ),
        pytest.param("INSERT INTO plans (studio_id, id) VALUES (?, ?)", id="a new row"),
        pytest.param("SELECT inbox.body FROM inbox WHERE inbox.update_id = ?", id="no studio's"),
    ],
)
def test_it_names_the_studio(statement: str) -> None:
    assert at_large(statement) == ()


@pytest.mark.parametrize(
    ("statement", "tables"),
    [
        pytest.param(
            "SELECT contracts.id FROM contracts WHERE contracts.id = ?", ["contracts"], id="by id"
        ),
        pytest.param(
            "SELECT c.id FROM contracts AS c JOIN customers ON customers.id = c.customer_id"
            " WHERE c.studio_id = ?",
            ["customers"],
            id="a join by id alone",
        ),
        pytest.param(
            "SELECT contracts.id FROM contracts, invoices AS i WHERE contracts.studio_id = ?"
            " AND i.studio_id = contracts.id",
            ["i"],
            id="a join by the wrong column",
        ),
        pytest.param(
            "SELECT contracts.id FROM contracts WHERE contracts.studio_id = ? AND EXISTS"
            " (SELECT 1 FROM bookings WHERE bookings.contract_id = contracts.id)",
            ["bookings"],
            id="a subquery",
        ),
        pytest.param(
            "SELECT contracts.id FROM contracts WHERE contracts.studio_id = ? AND contracts.id ="
            " (SELECT max(contracts.id) FROM contracts WHERE contracts.state = ?)",
            ["contracts"],
            id="a subquery on the same table",
        ),
        pytest.param(
            "SELECT staff.name FROM staff JOIN studios ON studios.id = staff.studio_id",
            ["staff"],
            id="all studios",
        ),
        pytest.param("UPDATE cards SET units=? WHERE cards.id = ?", ["cards"], id="a change"),
        pytest.param("DELETE FROM cards WHERE cards.id = ?", ["cards"], id="a deletion"),
        pytest.param("INSERT INTO plans (id) VALUES (?)", ["plans"], id="a new row"),
    ],
)
def test_it_does_not_name_the_studio(statement: str, tables: list[str]) -> None:
    assert list(at_large(statement)) == tables


async def test_the_house_is_heard_and_said_by_name(
    either: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(statements, "BY_THE_INSTALLATION", frozenset())

    with heard_at_large() as found:
        async with either.write() as session:
            await forget_kept(session, NOW - timedelta(days=1), most=10)

    assert [each.partition(": ")[0] for each in found] == ["domain.store.kept.forget_kept"]


@pytest.mark.parametrize("name", sorted(BY_THE_INSTALLATION))
def test_who_speaks_for_all_studios_is_there(name: str) -> None:
    assert callable(pkgutil.resolve_name(name))
