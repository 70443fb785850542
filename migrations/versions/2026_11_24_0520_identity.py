"""Identity: users, service accounts, memberships, sources, sessions, and the one look-up of every request."""

from alembic import op

from api.store.sight import protect

revision = "2026_11_24_0520"
down_revision = "2026_11_24_0510"
branch_labels = depends_on = None

ROW = """version bigint not null default 1, digest bytea, created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(), sample boolean not null default false"""

TABLES = {
    "source": f"""create table source (id uuid primary key, unit_id uuid not null references unit (id),
      code text not null, name text not null, {ROW}, unique (unit_id, code))""",
    "user_account": f"""create table user_account (id uuid primary key, username text not null unique,
      display_name text not null, password_hash text not null, otp_secret text, otp_step bigint not null default 0,
      disabled boolean not null default false, av bigint not null default 1, {ROW})""",
    "service_account": f"""create table service_account (id uuid primary key, unit_id uuid not null references unit (id),
      source_id uuid not null references source (id), client_id text not null unique, name text not null,
      secrets jsonb not null default '[]', disabled boolean not null default false, av bigint not null default 1, {ROW})""",
    "membership": f"""create table membership (id uuid primary key, principal_id uuid not null,
      unit_id uuid references unit (id), role text not null, starts_on date not null, ends_on date, {ROW},
      constraint membership_place check ((unit_id is null) = (role in ('auditor', 'admin'))))""",
    "session": """create table session (id uuid primary key, principal_id uuid not null, refresh_hash bytea not null unique,
      spent_hashes bytea[] not null default '{}', confined boolean not null default false,
      created_at timestamptz not null default now(), refreshed_at timestamptz not null default now(),
      expires_at timestamptz not null, revoked_at timestamptz, client text)""",
}

# Everything a request must know of its caller, fresh at every request: revocation holds at the very next one.
PRINCIPAL = """
create function principal(who uuid, in_session uuid, day date) returns jsonb
language sql stable security definer set search_path from current as $$
  select jsonb_build_object('name', p.name, 'kind', p.kind, 'av', p.av, 'disabled', p.disabled, 'source', p.source_id,
    'client', p.client_id,
    'live', in_session is null or s.id is not null, 'confined', coalesce(s.confined, false),
    'seats', coalesce((select jsonb_agg(jsonb_build_object('role', m.role, 'unit', m.unit_id, 'code', u.code,
        'name', (select n.vi from unit_name n where n.unit_id = m.unit_id order by n.valid_from desc limit 1)) order by m.id)
      from membership m left join unit u on u.id = m.unit_id
      where m.principal_id = p.id and m.starts_on <= day and (m.ends_on is null or m.ends_on >= day)), '[]'))
  from (
    select id, display_name as name, 'user' as kind, av, disabled, null::uuid as source_id, null as client_id
      from user_account where id = who
    union all
    select id, name, 'service', av, disabled, source_id, client_id from service_account where id = who) p
  left join session s on s.id = in_session and s.principal_id = p.id and s.revoked_at is null and s.expires_at > now()
$$"""


def upgrade() -> None:
    for statement in TABLES.values():
        op.execute(statement)
    for table in TABLES:
        for line in protect(table):
            op.execute(line)
    op.execute("create index membership_principal on membership (principal_id)")
    op.execute("create index session_principal on session (principal_id)")
    op.execute(PRINCIPAL)
    op.execute("grant execute on function principal to app")


def downgrade() -> None:
    op.execute("drop function principal")
    op.execute("drop table session, membership, service_account, user_account, source")
