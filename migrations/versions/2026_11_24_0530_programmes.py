"""Programmes: what was agreed, by whom, and the papers that prove it; sight begins here."""

from alembic import op

from api.store import log
from api.store.closure import REFRESH
from api.store.sight import protect

revision = "2026_11_24_0530"
down_revision = "2026_11_24_0520"
branch_labels = depends_on = None

ROW = """version bigint not null default 1, digest bytea, created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(), sample boolean not null default false"""

TABLES = {
    "programme": f"""create table programme (id uuid primary key, unit_id uuid not null references unit (id),
      parent_id uuid constraint programme_parent references programme (id),
      successor_of uuid constraint programme_successor references programme (id),
      code text, code_number text, code_notation text, title text not null, folded text not null, sort_key text not null,
      level text not null constraint programme_level check (level in ('central', 'provincial')),
      status text not null default 'draft'
        constraint programme_status check (status in ('draft', 'in_review', 'signed', 'active', 'concluded')),
      starts_on date, ends_on date, constraint programme_period check (starts_on <= ends_on),
      legal_bases jsonb not null default '[]', recipients jsonb not null default '[]', arrival jsonb,
      content_hash text not null, submitted_by uuid, reason text, {ROW})""",
    "party": f"""create table party (id uuid primary key, programme_id uuid not null references programme (id),
      ordinal bigint not null, unit_id uuid not null references unit (id), focal_unit_id uuid not null references unit (id),
      side text not null, signatory_office text, signatory_capacity text, signatory_name text, {ROW},
      constraint party_unit unique (programme_id, unit_id))""",
    "clause": f"""create table clause (id uuid primary key, programme_id uuid not null references programme (id),
      ordinal bigint not null, path text not null, section text not null, title text not null, text text not null,
      party_unit_id uuid references unit (id), aligned_id uuid references clause (id), {ROW},
      constraint clause_path unique (programme_id, path))""",
    "attestation": f"""create table attestation (id uuid primary key, programme_id uuid not null references programme (id),
      unit_id uuid not null references unit (id), confirms_id uuid references attestation (id),
      content_hash text not null, number text not null, signed_on date not null, file_name text not null,
      media_type text not null, sha256 text not null, size bigint not null, content bytea, attested_by uuid not null, {ROW},
      constraint attestation_party unique (programme_id, content_hash, unit_id),
      constraint attestation_person unique (programme_id, content_hash, attested_by),
      constraint attestation_file check ((content is null) = (confirms_id is not null)))""",
}
INDEXES = (
    "create unique index programme_code on programme (code) where status not in ('draft', 'in_review')",
    "create index programme_sorted on programme (sort_key, id)",
    "create index programme_newest on programme (created_at, id)",
    "create index programme_unit on programme (unit_id)",
    "create index programme_below on programme (parent_id)",
    "create index party_unit_id on party (unit_id)",
    "create index party_focal on party (focal_unit_id)",
)


def upgrade() -> None:
    for statement in TABLES.values():
        op.execute(statement)
    for table in TABLES:
        for line in protect(table):
            op.execute(line)
    for statement in INDEXES:
        op.execute(statement)
    op.execute(REFRESH)
    op.execute("grant execute on function refresh_sight(date) to app")
    op.execute(f"create policy read on change for select to app using ({log.change_seen()})")


def downgrade() -> None:
    op.execute("drop policy read on change")
    op.execute("drop function refresh_sight")
    op.execute("drop table attestation, clause, party, programme")
