"""What a person decided of a held row, and how large a unit's own figures have been."""

from alembic import op

from api.store.sight import protect

revision = "2026_11_24_1510"
down_revision = "2026_11_24_1500"
branch_labels = depends_on = None

RELEASE = """create table release (id uuid primary key, unit_id uuid not null references unit (id),
  hold_id uuid not null unique references hold (id), activity_id uuid not null, outcome text not null, reason text,
  version bigint not null default 1, digest bytea, created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(), sample boolean not null default false)"""
# On which days a source has told of a kind for a unit: where nobody else has, nothing is the same.
DAY = """create table activity_day (unit_id uuid not null, kind text collate "C" not null, occurred_on date not null,
  source_id uuid not null, primary key (unit_id, kind, occurred_on, source_id))"""
NORM = """create table activity_norm (unit_id uuid not null, kind text not null, measure text not null, n int not null,
  high bigint not null, primary key (unit_id, kind, measure))"""


def upgrade() -> None:
    op.execute(RELEASE)
    op.execute(NORM)
    op.execute(DAY)
    op.execute("insert into activity_day select distinct unit_id, kind, occurred_on, source_id from activity")
    op.execute("create index release_unit on release (unit_id, id)")
    op.execute("create index release_activity on release (activity_id)")
    for table in ("release", "activity_norm", "activity_day"):
        for line in protect(table):
            op.execute(line)
    op.execute("grant select, insert, delete on activity_norm to wide")
    op.execute("create policy fill on activity_norm for all to wide using (true) with check (true)")


def downgrade() -> None:
    op.execute("drop table activity_day, activity_norm, release")
