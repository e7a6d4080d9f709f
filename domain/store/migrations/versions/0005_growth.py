"""Requests of messages, groups told to write privately, contracts by their own last day."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.add_column(sa.Column("request", sa.String(length=32), nullable=True))
    op.create_table(
        "told_groups",
        sa.Column("chat_id", BIG_ID, autoincrement=False, nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("chat_id", name=op.f("pk_told_groups")),
    )
    op.create_index("ix_contracts_fixed_end", "contracts", ["studio_id", "fixed_end_on"])


def downgrade() -> None:
    op.drop_index("ix_contracts_fixed_end", "contracts")
    op.drop_table("told_groups")
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.drop_column("request")
