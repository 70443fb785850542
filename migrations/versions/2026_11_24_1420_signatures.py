"""Signatures in the system, and the delegations by which others than leaders give them."""

from alembic import op

from api.store.sight import protect

revision = "2026_11_24_1420"
down_revision = "2026_11_24_1410"
branch_labels = depends_on = None

ROW = """version bigint not null default 1, digest bytea, created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(), sample boolean not null default false"""

TABLES = {
    "delegation": f"""create table delegation (id uuid primary key, unit_id uuid not null references unit (id),
      principal_id uuid not null, starts_on date not null, ends_on date not null, basis text not null,
      granted_by uuid not null, name text not null, grantor text not null, {ROW}, constraint delegation_days check (starts_on <= ends_on))""",
    "signature": f"""create table signature (id uuid primary key, programme_id uuid not null references programme (id),
      unit_id uuid not null references unit (id), ordinal bigint not null, content_hash text not null,
      signed_by uuid not null, name text not null, office text, capacity text,
      delegation_id uuid references delegation (id), {ROW},
      constraint signature_party unique (programme_id, content_hash, unit_id),
      constraint signature_person unique (programme_id, content_hash, signed_by))""",
}


def upgrade() -> None:
    for table, statement in TABLES.items():
        op.execute(statement)
        for line in protect(table):
            op.execute(line)
    op.execute("create index delegation_unit on delegation (unit_id)")
    op.execute("create index delegation_list on delegation (starts_on desc, id desc)")
    op.execute("create index delegation_principal on delegation (principal_id)")


def downgrade() -> None:
    op.execute("drop table signature, delegation")
