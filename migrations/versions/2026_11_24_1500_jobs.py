"""Batches in any format, and those that are worked off in turn, lot by lot."""

from alembic import op

from api.store.sight import protect

revision = "2026_11_24_1500"
down_revision = "2026_11_24_1430"
branch_labels = depends_on = None

# `waited`: it was answered 202, whatever its `status_code` has become since. `manner`: how its rows are judged and told {given, columns, full, language}.
BATCH = """alter table batch
  add media text not null default 'application/json', add manner jsonb not null default '{}', add total int not null default 0,
  add processed int not null default 0, add failure jsonb, add waited boolean not null default false"""
# A lot of a job's rows: packed as they came, then with what became of them, in the transaction that wrote them.
LOT = """create table batch_lot (batch_id uuid not null references batch (id), first int not null, unit_id uuid not null references unit (id),
  rows int not null, items bytea not null, verdicts text, told bytea, codes text[], receipt bigint, primary key (batch_id, first))"""


def upgrade() -> None:
    op.execute(BATCH)
    op.execute(LOT)
    for column in ("items", "told"):
        op.execute(f"alter table batch_lot alter column {column} set storage external")  # packed already
    op.execute("create index batch_open on batch (source_id, id) where status in ('queued', 'validating', 'applying')")
    for line in protect("batch_lot"):
        op.execute(line)


def downgrade() -> None:
    op.execute("drop table batch_lot")
    op.execute("drop index batch_open")
    for name in ("media", "manner", "total", "processed", "failure", "waited"):
        op.execute(f"alter table batch drop column {name}")
