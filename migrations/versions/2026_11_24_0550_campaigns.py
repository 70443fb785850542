"""Campaigns and training events: units plan them, focal units approve campaigns, both are shareable."""

from alembic import op

from api.store.sight import protect, reached

revision = "2026_11_24_0550"
down_revision = "2026_11_24_0540"
branch_labels = depends_on = None

ROW = """version bigint not null default 1, digest bytea, created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(), sample boolean not null default false"""

PLANNED = """id uuid primary key, programme_id uuid not null references programme (id),
  unit_id uuid not null references unit (id), title text not null, audience text[] not null default '{}',
  starts_on date not null, ends_on date not null, status text collate "C" not null, reason text, shared_at timestamptz,
  folded text collate "C" not null, sort_key text collate "C" not null"""

TABLES = {
    "campaign": f"""create table campaign ({PLANNED}, theme text, key_date_id uuid, task_id uuid, submitted_by uuid, {ROW},
      constraint campaign_dates_in_order check (starts_on <= ends_on),
      constraint campaign_status check (status in
        ('draft', 'submitted', 'returned', 'approved', 'running', 'completed', 'cancelled')))""",
    "training_event": f"""create table training_event ({PLANNED}, kind text collate "C" not null, venue text,
      online boolean not null, capacity bigint, submitted_by uuid, {ROW},
      constraint training_event_dates_in_order check (starts_on <= ends_on),
      constraint training_event_capacity check (capacity > 0),
      constraint training_event_kind check (kind in ('conference', 'workshop', 'course', 'retraining')),
      constraint training_event_status check (status in ('draft', 'open', 'running', 'completed', 'cancelled')))""",
}


def upgrade() -> None:
    for table, statement in TABLES.items():
        op.execute(statement)
        for line in protect(table):
            op.execute(line)
        for column in ("starts_on", "ends_on", "sort_key", "created_at"):  # what lists are ordered by
            op.execute(f"create index {table}_{column} on {table} ({column}, id)")
        op.execute(f"create index {table}_unit on {table} (unit_id, starts_on, id)")
        op.execute(f"create index {table}_shared on {table} (programme_id, starts_on, id) where shared_at is not null")
    # Either party's focal unit decides on a campaign, also on the other side's, whose units it does not lead.
    op.execute(f"create policy focal on campaign for update to app using (programme_id = any({reached('focal')}))")


def downgrade() -> None:
    op.execute("drop table training_event, campaign")
