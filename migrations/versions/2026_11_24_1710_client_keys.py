"""Public keys of provincial systems, and the assertions that were used up."""

from alembic import op

from api.store.sight import protect

revision = "2026_11_24_1710"
down_revision = "2026_11_24_1700"
branch_labels = depends_on = None

TABLES = {
    "client_key": """create table client_key (id uuid primary key,
      principal_id uuid not null references service_account (id), unit_id uuid not null references unit (id),
      kid text collate "C" not null, jwk jsonb not null, revoked_at timestamptz,
      version bigint not null default 1, digest bytea, created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(), sample boolean not null default false)""",
    "spent_assertion": """create table spent_assertion (principal_id uuid not null, jti bytea not null,
      until timestamptz not null, primary key (principal_id, jti))""",
}


def upgrade() -> None:
    for table, statement in TABLES.items():
        op.execute(statement)
        for line in protect(table):
            op.execute(line)
    op.execute("create index client_key_principal on client_key (principal_id)")
    op.execute("create index spent_assertion_until on spent_assertion (until)")


def downgrade() -> None:
    op.execute("drop table spent_assertion, client_key")
