"""billing pauses dropped days."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "kept_values",
        sa.Column("studio_id", sa.Integer(), nullable=False),
        sa.Column("journal_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "values", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["studio_id"], ["studios.id"], name=op.f("fk_kept_values_studio_id")
        ),
        sa.PrimaryKeyConstraint("studio_id", "journal_id", name=op.f("pk_kept_values")),
    )
    with op.batch_alter_table("kept_values", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_kept_values_at"), ["at"], unique=False)

    op.create_table(
        "dropped_days",
        sa.Column("studio_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("course_id", sa.Integer(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("begins", sa.String(length=5), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["studio_id", "course_id"],
            ["courses.studio_id", "courses.id"],
            name=op.f("fk_dropped_days_studio_id_course_id"),
        ),
        sa.ForeignKeyConstraint(
            ["studio_id"], ["studios.id"], name=op.f("fk_dropped_days_studio_id")
        ),
        sa.PrimaryKeyConstraint("studio_id", "id", name=op.f("pk_dropped_days")),
    )
    with op.batch_alter_table("dropped_days", schema=None) as batch_op:
        batch_op.create_index(
            "ix_dropped_days_course", ["studio_id", "course_id", "on"], unique=True
        )

    with op.batch_alter_table("account_entries", schema=None) as batch_op:
        batch_op.add_column(sa.Column("to_invoice_id", sa.Integer(), nullable=True))

    with op.batch_alter_table("contracts", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "pro_rata", sa.String(length=16), server_default="actual_days", nullable=False
            )
        )
        batch_op.add_column(
            sa.Column(
                "pauses", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=True
            )
        )
        batch_op.add_column(sa.Column("billed_until", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("bills_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("renews_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("renewed_on", sa.Date(), nullable=True))
        batch_op.create_index("ix_contracts_bills", ["studio_id", "bills_on", "id"], unique=False)
        batch_op.create_index(
            "ix_contracts_renews", ["studio_id", "renews_on", "id"], unique=False
        )

    _move_pauses()
    op.execute("ALTER TABLE contracts DROP COLUMN paused_from")
    op.execute("ALTER TABLE contracts DROP COLUMN paused_until")

    with op.batch_alter_table("customers", schema=None) as batch_op:
        batch_op.add_column(sa.Column("erased_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("kept_until", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("kept_name", sa.String(length=200), nullable=True))
        batch_op.add_column(sa.Column("kept_address", sa.String(length=400), nullable=True))

    with op.batch_alter_table("invoices", schema=None) as batch_op:
        batch_op.add_column(sa.Column("price_group", sa.String(length=60), nullable=True))
        batch_op.add_column(
            sa.Column(
                "paused", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=True
            )
        )
        batch_op.add_column(
            sa.Column("reduced_cents", sa.Integer(), server_default="0", nullable=False)
        )
        batch_op.add_column(
            sa.Column("credited_cents", sa.Integer(), server_default="0", nullable=False)
        )

    with op.batch_alter_table("journal", schema=None) as batch_op:
        batch_op.create_index("ix_journal_customer", ["studio_id", "customer_id"], unique=False)
        batch_op.create_index("ix_journal_contract", ["studio_id", "contract_id"], unique=False)

    for statement in _BILLED:
        op.execute(statement)


def _move_pauses() -> None:
    """Write the one pause that a contract had into the list of its pauses."""
    text = (
        """'[{"number": 1, "from": "' || CAST(paused_from AS TEXT) || '", "until": "' ||"""
        """ CAST(paused_until AS TEXT) || '", "fee": "none", "units": "suspended"}]'"""
    )
    if op.get_bind().dialect.name == "postgresql":
        text = f"CAST({text} AS JSONB)"
    op.execute(
        f"UPDATE contracts SET pauses = {text}"  # noqa: S608 - nothing in it comes from outside
        " WHERE paused_from IS NOT NULL AND paused_until IS NOT NULL"
    )


_BILLED = (
    # What was billed: by the newest invoice, else until today; the daily job goes on from there.
    """UPDATE contracts SET billed_until = (
        SELECT max(period_last) FROM invoices
        WHERE invoices.studio_id = contracts.studio_id AND invoices.contract_id = contracts.id
        AND invoices.kind <> 'cancellation' AND invoices.mark <> 'draft'
    ) WHERE kind <> 'card'""",
    """UPDATE contracts SET billed_until = CURRENT_DATE
        WHERE kind <> 'card' AND billed_until IS NULL AND starts_on <= CURRENT_DATE""",
    """UPDATE contracts SET bills_on = CURRENT_DATE, renewed_on = CURRENT_DATE
        WHERE kind <> 'card' AND state <> 'ended'""",
    "UPDATE contracts SET renewed_on = starts_on WHERE starts_on > CURRENT_DATE",
)


def downgrade() -> None:
    with op.batch_alter_table("journal", schema=None) as batch_op:
        batch_op.drop_index("ix_journal_contract")
        batch_op.drop_index("ix_journal_customer")

    with op.batch_alter_table("invoices", schema=None) as batch_op:
        batch_op.drop_column("credited_cents")
        batch_op.drop_column("reduced_cents")
        batch_op.drop_column("paused")
        batch_op.drop_column("price_group")

    with op.batch_alter_table("customers", schema=None) as batch_op:
        batch_op.drop_column("kept_address")
        batch_op.drop_column("kept_name")
        batch_op.drop_column("kept_until")
        batch_op.drop_column("erased_on")

    with op.batch_alter_table("contracts", schema=None) as batch_op:
        batch_op.add_column(sa.Column("paused_until", sa.DATE(), nullable=True))
        batch_op.add_column(sa.Column("paused_from", sa.DATE(), nullable=True))
        batch_op.drop_index("ix_contracts_renews")
        batch_op.drop_index("ix_contracts_bills")
        batch_op.drop_column("renewed_on")
        batch_op.drop_column("renews_on")
        batch_op.drop_column("bills_on")
        batch_op.drop_column("billed_until")
        batch_op.drop_column("pauses")
        batch_op.drop_column("pro_rata")

    with op.batch_alter_table("account_entries", schema=None) as batch_op:
        batch_op.drop_column("to_invoice_id")

    with op.batch_alter_table("dropped_days", schema=None) as batch_op:
        batch_op.drop_index("ix_dropped_days_course")

    op.drop_table("dropped_days")
    with op.batch_alter_table("kept_values", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_kept_values_at"))

    op.drop_table("kept_values")
