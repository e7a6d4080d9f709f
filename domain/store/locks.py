"""Locks on rows, held until the transaction ends; SQLite has one writer and needs none.

Commands lock in one order, so that no two wait for each other: contract, customer, course, and
then what hangs on them. Where somebody who moves up opens a new month, the database may end one of
the two, and that one is done again.
"""

from typing import Any, TypeVar

from sqlalchemy import Select

Q = TypeVar("Q", bound=Select[Any])


def locked(query: Q) -> Q:
    """Return a query that keeps its rows for this transaction: whoever locks them too has to wait.

    Nobody waits who only refers to one of them from a new row. Keys never change, and a plain lock
    would hold up every booking of a customer whose contract is in hand elsewhere: that crosses the
    order above where a place goes to somebody who waited for it.
    """
    return query.with_for_update(key_share=True)
