"""Customers in the chat and the messages that come by themselves."""

from collections import defaultdict

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("staff", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "rights",
                sa.JSON().with_variant(postgresql.JSONB(), "postgresql"),
                server_default="{}",
                nullable=False,
            )
        )
    _links_get_ids()
    _add_arrivals()
    _add_messages()
    _add_printed_values()
    _add_mail()
    _add_receipts()
    _add_said_notices()
    _number_noted_notices()
    _add_line_of_outbox()
    _add_what_outbox_tells()


def downgrade() -> None:
    _drop_what_outbox_tells()
    op.drop_index("ix_outbox_next", table_name="outbox")
    op.drop_table("said_notices")
    op.drop_table("receipts")
    _drop_mail()
    _drop_messages()
    op.drop_table("printed_values")
    with op.batch_alter_table("staff", schema=None) as batch_op:
        batch_op.drop_column("rights")
    _drop_arrivals()
    _links_lose_ids()


BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
LINK = "telegram_id, studio_id, role, staff_id, customer_id, language, linked_at, last_used_at"


def _links_get_ids() -> None:
    """Let one chat have several links in a studio: they are told apart by an id."""
    op.execute(f"CREATE TABLE links_kept AS SELECT {LINK}, unreachable_at FROM links")  # noqa: S608 - constants
    op.drop_table("links")
    op.create_table(
        "links",
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        *_link_columns(),
        sa.ForeignKeyConstraint(["studio_id"], ["studios.id"], name=op.f("fk_links_studio_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_links")),
        sa.UniqueConstraint(
            "telegram_id",
            "studio_id",
            "customer_id",
            name=op.f("uq_links_telegram_id_studio_id_customer_id"),
        ),
        sa.UniqueConstraint(
            "telegram_id",
            "studio_id",
            "staff_id",
            name=op.f("uq_links_telegram_id_studio_id_staff_id"),
        ),
        sqlite_autoincrement=True,
    )
    _fill_links("links_kept")


def _links_lose_ids() -> None:
    """Keep of the links of a chat in a studio the one used last."""
    op.execute(
        f"CREATE TABLE links_kept AS SELECT {LINK}, unreachable_at FROM links WHERE NOT EXISTS"  # noqa: S608 - constants
        " (SELECT 1 FROM links AS other WHERE other.telegram_id = links.telegram_id"
        " AND other.studio_id = links.studio_id AND (other.last_used_at > links.last_used_at"
        " OR (other.last_used_at = links.last_used_at AND other.id > links.id)))"
    )
    op.drop_table("links")
    op.create_table(
        "links",
        *_link_columns(),
        sa.ForeignKeyConstraint(["studio_id"], ["studios.id"], name=op.f("fk_links_studio_id")),
        sa.PrimaryKeyConstraint("telegram_id", "studio_id", name=op.f("pk_links")),
    )
    _fill_links("links_kept")


def _link_columns() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("telegram_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("studio_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        sa.Column("customer_id", sa.Integer(), nullable=True),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("linked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_used_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("unreachable_at", sa.DateTime(timezone=True), nullable=True),
    )


def _fill_links(kept: str) -> None:
    op.execute(
        f"INSERT INTO links ({LINK}, unreachable_at) SELECT {LINK}, unreachable_at FROM {kept}"  # noqa: S608 - constants
        " ORDER BY linked_at, telegram_id"
    )
    op.drop_table(kept)


def _add_arrivals() -> None:
    """Add what a customer's link asks, who guesses, and for whom a dialog speaks."""
    op.create_table(
        "arrivals",
        sa.Column("telegram_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("studio_id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("step", sa.String(length=16), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("code_hash", sa.String(length=64), nullable=True),
        sa.Column("code_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("codes", sa.Integer(), server_default="0", nullable=False),
        sa.Column("proposal_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["studio_id"], ["studios.id"], name=op.f("fk_arrivals_studio_id")),
        sa.PrimaryKeyConstraint("telegram_id", name=op.f("pk_arrivals")),
    )
    with op.batch_alter_table("arrivals", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_arrivals_token_hash"), ["token_hash"], unique=False)
    op.create_table(
        "link_guesses",
        sa.Column("telegram_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("count", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("telegram_id", name=op.f("pk_link_guesses")),
    )
    with op.batch_alter_table("invitations", schema=None) as batch_op:
        batch_op.add_column(sa.Column("tries", sa.Integer(), server_default="0", nullable=False))
    for table in ("dialogs", "proposals"):
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.add_column(sa.Column("link_id", BIG_ID, nullable=True))


def _drop_arrivals() -> None:
    for table in ("dialogs", "proposals"):
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.drop_column("link_id")
    with op.batch_alter_table("invitations", schema=None) as batch_op:
        batch_op.drop_column("tries")
    op.drop_table("link_guesses")
    with op.batch_alter_table("arrivals", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_arrivals_token_hash"))
    op.drop_table("arrivals")


def _add_printed_values() -> None:
    """Add what documents go on saying of rows that changed since they were issued."""
    op.create_table(
        "printed_values",
        sa.Column("studio_id", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(length=10), nullable=False),
        sa.Column("subject_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("until_year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("until_number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("until_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("until_entry", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column(
            "values", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["studio_id"], ["studios.id"], name=op.f("fk_printed_values_studio_id")
        ),
        sa.PrimaryKeyConstraint(
            "studio_id",
            "subject",
            "subject_id",
            "until_year",
            "until_number",
            "until_id",
            "until_entry",
            name=op.f("pk_printed_values"),
        ),
    )


def _add_messages() -> None:
    """Add what messages that come by themselves are about, and who wants which."""
    with op.batch_alter_table("studios", schema=None) as batch_op:
        json = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
        batch_op.add_column(sa.Column("reminder_leads", json, nullable=True))
    with op.batch_alter_table("reminders", schema=None) as batch_op:
        batch_op.add_column(sa.Column("customer_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("handed_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True))
    op.execute(
        "UPDATE reminders SET handed_at = planned_at, decided_at = CASE WHEN decided IS NULL"
        " THEN NULL ELSE planned_at END, customer_id = (SELECT contracts.customer_id"
        " FROM contracts WHERE contracts.studio_id = reminders.studio_id"
        " AND contracts.id = reminders.entity_id)"
    )
    with op.batch_alter_table("reminders", schema=None) as batch_op:
        batch_op.create_index("ix_reminders_day", ["studio_id", "day"], unique=False)
        batch_op.create_index(
            "ix_reminders_customer", ["studio_id", "customer_id", "decided_at"], unique=False
        )
        batch_op.create_index(
            "ix_reminders_not_handed",
            ["studio_id", "customer_id"],
            unique=False,
            sqlite_where=sa.text("handed_at IS NULL"),
            postgresql_where=sa.text("handed_at IS NULL"),
        )
    with op.batch_alter_table("invoices", schema=None) as batch_op:
        batch_op.create_index(
            "ix_invoices_due", ["studio_id", "due_on", "issued_on"], unique=False
        )
    with op.batch_alter_table("proposals", schema=None) as batch_op:
        batch_op.create_index(
            "ix_proposals_asked",
            ["studio_id", "id"],
            unique=False,
            sqlite_where=sa.text("state = 'asked'"),
            postgresql_where=sa.text("state = 'asked'"),
        )
    op.create_table(
        "message_choices",
        sa.Column("studio_id", sa.Integer(), nullable=False),
        sa.Column("person_kind", sa.String(length=16), nullable=False),
        sa.Column("person_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("topic", sa.String(length=32), nullable=False),
        sa.Column("wanted", sa.Boolean(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["studio_id"], ["studios.id"], name=op.f("fk_message_choices_studio_id")
        ),
        sa.PrimaryKeyConstraint(
            "studio_id", "person_kind", "person_id", "topic", name=op.f("pk_message_choices")
        ),
    )


def _drop_messages() -> None:
    op.drop_table("message_choices")
    with op.batch_alter_table("invoices", schema=None) as batch_op:
        batch_op.drop_index("ix_invoices_due")
    with op.batch_alter_table("proposals", schema=None) as batch_op:
        batch_op.drop_index("ix_proposals_asked")
    with op.batch_alter_table("reminders", schema=None) as batch_op:
        for index in ("ix_reminders_not_handed", "ix_reminders_customer", "ix_reminders_day"):
            batch_op.drop_index(index)
        for column in ("decided_at", "handed_at", "customer_id"):
            batch_op.drop_column(column)
    with op.batch_alter_table("studios", schema=None) as batch_op:
        batch_op.drop_column("reminder_leads")


def _add_mail() -> None:
    """Add the studio's own address, and how things stand with the mail server."""
    with op.batch_alter_table("studios", schema=None) as batch_op:
        batch_op.add_column(sa.Column("email", sa.String(length=254), nullable=True))
    op.create_table(
        "mail_server",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("set_up", sa.Boolean(), nullable=False),
        sa.Column("trouble", sa.String(length=16), nullable=True),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("told", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mail_server")),
    )


def _drop_mail() -> None:
    op.drop_table("mail_server")
    with op.batch_alter_table("studios", schema=None) as batch_op:
        batch_op.drop_column("email")


def _add_receipts() -> None:
    """Add the receipts of the notices that customers give."""
    json = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
    op.create_table(
        "receipts",
        sa.Column("studio_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("contract_id", sa.Integer(), nullable=True),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("doubt", sa.String(length=16), nullable=True),
        sa.Column("for_cause", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("wanted_on", sa.Date(), nullable=True),
        sa.Column("content", sa.Text(), nullable=True),
        sa.Column("sent_to", sa.String(length=254), nullable=True),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("facts", json, nullable=False),
        sa.Column("thread", json, nullable=False),
        sa.Column("journal_id", sa.BigInteger(), nullable=True),
        sa.Column("end_journal_id", sa.BigInteger(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["studio_id", "contract_id"],
            ["contracts.studio_id", "contracts.id"],
            name=op.f("fk_receipts_studio_id_contract_id"),
        ),
        sa.ForeignKeyConstraint(
            ["studio_id", "customer_id"],
            ["customers.studio_id", "customers.id"],
            name=op.f("fk_receipts_studio_id_customer_id"),
        ),
        sa.ForeignKeyConstraint(["studio_id"], ["studios.id"], name=op.f("fk_receipts_studio_id")),
        sa.PrimaryKeyConstraint("studio_id", "id", name=op.f("pk_receipts")),
    )
    with op.batch_alter_table("receipts", schema=None) as batch_op:
        batch_op.create_index("ix_receipts_customer", ["studio_id", "customer_id"], unique=False)
        batch_op.create_index("ix_receipts_state", ["studio_id", "state"], unique=False)
        batch_op.create_index("ix_receipts_number", ["studio_id", "number"], unique=True)


def _add_said_notices() -> None:
    """Add what customers have said and not declared yet."""
    op.create_table(
        "said_notices",
        sa.Column("studio_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("contract_id", sa.Integer(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("sure", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["studio_id", "contract_id"],
            ["contracts.studio_id", "contracts.id"],
            name=op.f("fk_said_notices_studio_id_contract_id"),
        ),
        sa.ForeignKeyConstraint(
            ["studio_id", "customer_id"],
            ["customers.studio_id", "customers.id"],
            name=op.f("fk_said_notices_studio_id_customer_id"),
        ),
        sa.ForeignKeyConstraint(
            ["studio_id"], ["studios.id"], name=op.f("fk_said_notices_studio_id")
        ),
        sa.PrimaryKeyConstraint("studio_id", "id", name=op.f("pk_said_notices")),
    )
    with op.batch_alter_table("said_notices", schema=None) as batch_op:
        batch_op.create_index(
            "ix_said_notices_customer", ["studio_id", "customer_id"], unique=False
        )


def _number_noted_notices() -> None:
    """Give every notice of a customer that was noted before a number of the series of receipts."""
    json = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
    keys: list[sa.ColumnClause[int | str]] = [
        sa.column(name) for name in ("studio_id", "id", "command")
    ]
    journal = sa.table("journal", *keys, sa.column("facts", json))
    counters = sa.table(
        "counters", *(sa.column(name) for name in ("studio_id", "series", "year", "last"))
    )
    bind, last = op.get_bind(), defaultdict[tuple[int, int], int](int)
    noted = sa.select(journal).where(journal.c.command == "contract.terminate")
    for row in bind.execute(noted.order_by(journal.c.studio_id, journal.c.id)).all():
        if row.facts.get("given_by") != "customer" or not row.facts.get("received_on"):
            continue
        year = int(row.facts["received_on"][:4])
        last[row.studio_id, year] += 1
        number = f"E-{year}-{last[row.studio_id, year]:04d}"
        own = journal.c.studio_id == row.studio_id, journal.c.id == row.id
        changed = {"facts": {**row.facts, "receipt": number}}
        bind.execute(sa.update(journal).where(*own).values(**changed))
    for (studio_id, year), count in last.items():
        counted = {"studio_id": studio_id, "series": "receipt", "year": year, "last": count}
        bind.execute(sa.insert(counters).values(**counted))


def _add_what_outbox_tells() -> None:
    """Let the messages of changes be counted, by what they tell whom."""
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.add_column(sa.Column("tells", sa.String(length=32), nullable=True))
        batch_op.add_column(sa.Column("customer_id", sa.Integer(), nullable=True))
    op.create_index(
        "ix_outbox_tells",
        "outbox",
        ["studio_id", "due_at"],
        unique=False,
        sqlite_where=sa.text("tells IS NOT NULL"),
        postgresql_where=sa.text("tells IS NOT NULL"),
    )


def _drop_what_outbox_tells() -> None:
    op.drop_index("ix_outbox_tells", table_name="outbox")
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.drop_column("customer_id")
        batch_op.drop_column("tells")


def _add_line_of_outbox() -> None:
    """Let the next letter be found without a look at all that wait."""
    op.create_index(
        "ix_outbox_next",
        "outbox",
        ["priority", "id"],
        unique=False,
        sqlite_where=sa.text("done_at IS NULL"),
        postgresql_where=sa.text("done_at IS NULL"),
    )
