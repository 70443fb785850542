"""Prints of activities on days that several sources tell of: a twin is found by them, not by reading the day."""

from alembic import op

from api.store.sight import protect

revision = "2026_11_24_1720"
down_revision = "2026_11_24_1710"
branch_labels = depends_on = None

PRINT = """create table activity_print (unit_id uuid not null, print uuid not null, source_id uuid not null,
  id uuid not null, primary key (unit_id, print, source_id, id))"""


def upgrade() -> None:
    op.execute(PRINT)
    op.execute("alter table activity_day add printed boolean not null default false")
    for line in protect("activity_print"):
        op.execute(line)


def downgrade() -> None:
    op.execute("alter table activity_day drop printed")
    op.execute("drop table activity_print")
