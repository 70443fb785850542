"""Answers kept under an Idempotency-Key, each its caller's own; and accounts are no longer seen by the role wide."""

from alembic import op

from api.store.sight import protect

revision = "2026_11_24_0600"
down_revision = "2026_11_24_0550"
branch_labels = depends_on = None

# request: HMAC of what was sent; tx: the transaction, by which the leaf of the effect is found.
REPLAY = """create table replay (principal_id uuid not null, key text collate "C" not null, request bytea not null,
  tx bigint, status int not null, headers jsonb not null, body bytea not null,
  created_at timestamptz not null default now(), primary key (principal_id, key))"""


def upgrade() -> None:
    op.execute(REPLAY)
    for line in protect("replay"):
        op.execute(line)
    op.execute("create index replay_age on replay (created_at)")
    for table in ("user_account", "service_account", "membership"):  # databases of before gave wide a policy
        op.execute(f"drop policy if exists wide on {table}")
    op.execute("grant select on session to wide")  # and no right here, where it is to see nothing


def downgrade() -> None:
    op.execute("drop table replay")
