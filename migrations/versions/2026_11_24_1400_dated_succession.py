"""Sight follows a reorganisation from its first day on, not from its confirmation."""

from alembic import op

from api.store.closure import REFRESH

revision = "2026_11_24_1400"
down_revision = "2026_11_24_0600"
branch_labels = depends_on = None


def upgrade() -> None:
    op.execute(REFRESH)
    op.execute("select refresh_sight(current_date)")


def downgrade() -> None:
    """The function of before did the same for all links that have begun."""
