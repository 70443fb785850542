"""Activities, what they were before, what holds them, and the batches they came in."""

from alembic import op

from api.activities import table
from api.store.sight import protect

revision = "2026_11_24_0540"
down_revision = "2026_11_24_0530"
branch_labels = depends_on = None

HOLD = """create table hold (id uuid primary key, unit_id uuid not null references unit (id), activity_id uuid not null,
  code text not null, params jsonb not null default '{}', version bigint not null default 1, digest bytea,
  created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
  sample boolean not null default false)"""

BATCH = """create table batch (id uuid primary key, unit_id uuid not null references unit (id), source_id uuid not null,
  actor_id uuid not null, key text not null, request_hash bytea not null, mode text not null, status text not null,
  status_code int not null, counts jsonb not null, by_code jsonb not null,
  receipt bigint, created_at timestamptz not null default now(), unique (actor_id, key))"""
# What was sent (packed by zlib) and answered, values and all: the unit's own, where counts are seen by others too.
BODY = """create table batch_body (id uuid primary key, unit_id uuid not null references unit (id), sent bytea, verdicts text not null,
  answer bytea not null)"""


def upgrade() -> None:
    for statement in table.ddl():
        op.execute(statement)
    op.execute(HOLD)
    op.execute(BATCH)
    op.execute(BODY)
    op.execute("alter table batch_body alter column sent set storage external")  # packed already
    op.execute("create index batch_unit on batch (unit_id, id)")
    op.execute("create index hold_unit on hold (unit_id, id)")
    op.execute("create index hold_activity on hold (activity_id)")
    for name in ("activity", "activity_past", "activity_search", "hold", "batch", "batch_body"):
        for line in protect(name):
            op.execute(line)
    op.execute("grant execute on function activity_found, folded to app, wide")
    op.execute("grant select, insert, update on activity_search, activity_searched to wide")
    op.execute("create policy fill on activity_search for all to wide using (true) with check (true)")


def downgrade() -> None:
    op.execute("drop table activity_searched, activity_search, activity_past, activity, hold, batch, batch_body")
    op.execute("drop function folded, activity_found")
    for name in ("activity_created", "activity_changed", "activity_kept"):
        op.execute(f"drop function {name}")
