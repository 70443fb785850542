"""Webhooks, and what is to be delivered to them; a change of one's own registrations is in the log and nobody else's."""

from alembic import op

from api.store.sight import protect

revision = "2026_11_24_1700"
down_revision = "2026_11_24_1510"
branch_labels = depends_on = None

# leaf, change: how far the feed was taken over. failures: calls in a row that failed; resumes_at: until when it rests.
WEBHOOK = """create table webhook (id uuid primary key, principal_id uuid not null, unit_id uuid references unit (id),
  url text not null, types text[] not null, status text collate "C" not null default 'active', reason text collate "C",
  generation bigint not null default 1, rotated_at timestamptz,
  leaf bigint not null, change bigint not null default 0, failures bigint not null default 0, resumes_at timestamptz,
  version bigint not null default 1, digest bytea, created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(), sample boolean not null default false)"""
DELIVERY = """create table delivery (id uuid primary key, webhook_id uuid not null references webhook (id) on delete cascade,
  principal_id uuid not null, unit_id uuid, leaf bigint not null, change bigint not null, object_id uuid not null,
  event jsonb not null, status text collate "C" not null default 'pending', attempts bigint not null default 0,
  next_at timestamptz not null default now(), tries jsonb not null default '[]',
  created_at timestamptz not null default now(), done_at timestamptz, unique (webhook_id, leaf, change))"""


def upgrade() -> None:
    for table, statement in {"webhook": WEBHOOK, "delivery": DELIVERY}.items():
        op.execute(statement)
        for line in protect(table):
            op.execute(line)
    op.execute("create index webhook_principal on webhook (principal_id)")
    op.execute("create index webhook_unit on webhook (unit_id)")
    op.execute("create index delivery_list on delivery (webhook_id, created_at desc, id desc)")
    op.execute("create index delivery_done on delivery (done_at) where done_at is not null")
    op.execute("create index delivery_order on delivery (webhook_id, object_id, leaf, change) where status = 'pending'")
    op.execute("create index delivery_due on delivery (webhook_id, leaf, change) where status = 'pending'")


def downgrade() -> None:
    op.execute("drop table delivery, webhook")
