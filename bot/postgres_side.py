"""How a connection to PostgreSQL is made, so that what a dead machine held is soon free.

A process that is killed closes its connections. A machine that loses its power says nothing:
PostgreSQL asks after it, and lets go of its locks within ``GONE_AFTER`` seconds instead of the two
hours that are usual. Who stops in the middle of a transaction, frozen or stuck, loses it as well.
For one place it has no setting (before 17): between having a statement prepared and having it
carried out; there others cut off who stopped, see ``CUT_OFF``. The rest is known from 14 on.
"""

import os
from collections.abc import Mapping
from typing import Any

from sqlalchemy import text

GONE_AFTER = 20  # seconds
CONNECT_WITHIN = 5.0

ASKED_AFTER: Mapping[str, str] = {
    "tcp_keepalives_idle": "5",
    "tcp_keepalives_interval": "5",
    "tcp_keepalives_count": "3",
    "tcp_user_timeout": str(GONE_AFTER * 1000),
}
SHARED = {**ASKED_AFTER, "idle_in_transaction_session_timeout": str(GONE_AFTER * 1000)}
"""Of the connections that do the work; they may be idle between two transactions."""
SEATED = {**ASKED_AFTER, "idle_session_timeout": str(GONE_AFTER * 1000)}
"""Of a connection that holds a seat: whoever stops asking after it loses it."""

CUT_OFF = text(
    "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
    " WHERE datname = current_database() AND usename = current_user"
    " AND application_name LIKE 'tresen-%' AND state = 'active' AND wait_event = 'ClientRead'"
    " AND state_change < clock_timestamp() - make_interval(secs => :seconds)"
)
"""Ends the sessions that have begun a statement and said nothing since, for so many seconds."""


def connected_with(settings: Mapping[str, str]) -> dict[str, Any]:
    """Return what the driver asyncpg is given beside the address.

    ``pg_stat_activity`` names the process by its ``application_name``, as in ``tresen-1234``.
    """
    name = f"tresen-{os.getpid()}"
    return {
        "timeout": CONNECT_WITHIN,
        "server_settings": {"application_name": name, **settings},
    }
