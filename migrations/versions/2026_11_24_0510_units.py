"""Units: provinces, units, their dated facts, and how they were reorganised."""

from alembic import op

from api.store.sight import protect

revision = "2026_11_24_0510"
down_revision = "2026_11_24_0500"
branch_labels = depends_on = None

ROW = """version bigint not null default 1, digest bytea, created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(), sample boolean not null default false"""
KINDS = """'ministry', 'confederation', 'ministry_office', 'department', 'provincial_federation',
  'provincial_department', 'industry_union', 'corporation_union', 'press_agency', 'grassroots_station',
  'commune_union', 'other'"""
STEPS = "'merge', 'split', 'rename', 'transfer', 'create', 'abolish'"

TABLES = {
    "province": f"""create table province (id uuid primary key,
      code text collate "C" not null constraint province_code_key unique, gso_code text not null,
      valid_from date not null, valid_to date, tile jsonb not null, {ROW},
      constraint province_period check (valid_from <= valid_to))""",
    "province_name": f"""create table province_name (id uuid primary key,
      province_id uuid not null references province (id),
      valid_from date not null, name text not null, name_en text not null, type text not null,
      sort_key text collate "C" not null, {ROW}, constraint province_name_day unique (province_id, valid_from))""",
    "unit": f"""create table unit (id uuid primary key, code text collate "C" not null constraint unit_code_key unique,
      kind text not null constraint unit_kind check (kind in ({KINDS})),
      side text not null constraint unit_side check (side in ('union', 'state', 'other')),
      province_id uuid references province (id), started_on date not null, ended_on date, {ROW},
      constraint unit_life check (started_on <= ended_on))""",
    "unit_name": f"""create table unit_name (id uuid primary key, unit_id uuid not null references unit (id),
      valid_from date not null, vi text not null, en text, short text, folded text collate "C" not null,
      sort_key text collate "C" not null, derived boolean not null default false, {ROW},
      constraint unit_name_day unique (unit_id, valid_from))""",
    "unit_code": f"""create table unit_code (id uuid primary key, unit_id uuid not null references unit (id),
      scheme text not null constraint unit_code_scheme check (scheme in ('gso', 'organ_id')),
      value text not null, valid_from date not null, {ROW},
      constraint unit_code_day unique (unit_id, scheme, valid_from))""",
    "unit_parent": f"""create table unit_parent (id uuid primary key, unit_id uuid not null references unit (id),
      parent_id uuid not null references unit (id),
      line text not null constraint unit_parent_line check (line in ('part_of', 'directs')),
      valid_from date not null, {ROW}, constraint unit_parent_day unique (unit_id, line, valid_from),
      constraint unit_parent_other check (unit_id <> parent_id))""",
    "reorganisation": f"""create table reorganisation (id uuid primary key, unit_id uuid references unit (id),
      effective_on date not null, kind text not null constraint reorganisation_kind check (kind in ({STEPS})),
      legal_basis text not null, predecessors jsonb not null, successors jsonb not null,
      status text not null default 'prepared'
        constraint reorganisation_status check (status in ('prepared', 'confirmed')),
      submitted_by uuid, confirmed_by uuid, {ROW})""",
    "succession": f"""create table succession (id uuid primary key, predecessor_id uuid not null references unit (id),
      successor_id uuid not null references unit (id), fields text[] not null,
      reorganisation_id uuid not null references reorganisation (id), effective_on date not null, {ROW},
      constraint succession_pair unique (predecessor_id, successor_id, effective_on),
      constraint succession_other check (predecessor_id <> successor_id))""",
}
INDEXES = (
    "create index unit_province on unit (province_id)",
    "create index unit_parent_below on unit_parent (parent_id)",
    "create index reorganisation_day on reorganisation (effective_on, id)",
    "create index succession_before on succession (successor_id)",
)


def upgrade() -> None:
    for table, statement in TABLES.items():
        op.execute(statement)
        for line in protect(table):
            op.execute(line)
    for statement in INDEXES:
        op.execute(statement)


def downgrade() -> None:
    op.execute(
        "drop table succession, reorganisation, unit_parent, unit_code, unit_name, unit, province_name, province"
    )
