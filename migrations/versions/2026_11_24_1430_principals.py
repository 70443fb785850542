"""One look at a caller: whether a one-time code is due follows the roles of the moment; what samples write is a sample."""

from alembic import op

from api.store.sight import SAMPLE

revision = "2026_11_24_1430"
down_revision = "2026_11_24_1420"
branch_labels = depends_on = None

PRINCIPAL = """
create or replace function principal(who uuid, in_session uuid, day date) returns jsonb
language sql stable security definer set search_path from current as $$
  select jsonb_build_object('name', p.name, 'kind', p.kind, 'av', p.av, 'disabled', p.disabled, 'source', p.source_id,
    'client', p.client_id, {more},
    'live', in_session is null or s.id is not null,
    'seats', coalesce((select jsonb_agg(jsonb_build_object('role', m.role, 'unit', m.unit_id, 'code', u.code,
        'name', (select n.vi from unit_name n where n.unit_id = m.unit_id order by n.valid_from desc limit 1)) order by m.id)
      from membership m left join unit u on u.id = m.unit_id
      where m.principal_id = p.id and m.starts_on <= day and (m.ends_on is null or m.ends_on >= day)), '[]'))
  from (
    select id, display_name as name, 'user' as kind, av, disabled, null::uuid as source_id, null as client_id, sample,
      otp_secret is null and not sample as unproven from user_account where id = who
    union all
    select id, name, 'service', av, disabled, source_id, client_id, sample, false from service_account where id = who) p
  left join session s on s.id = in_session and s.principal_id = p.id and s.revoked_at is null and s.expires_at > now()
$$"""


# What an account that is a sample writes there is one, too; tables made since get this default from protect().
MARKED = (
    "province", "province_name", "unit", "unit_name", "unit_code", "unit_parent", "reorganisation", "succession",
    "programme", "party", "clause", "attestation", "source", "activity", "hold", "campaign", "training_event",
)  # fmt: skip


def upgrade() -> None:
    op.execute(PRINCIPAL.format(more="'sample', p.sample, 'unproven', p.unproven"))
    op.execute("alter table session drop column confined")
    for table in MARKED:
        op.execute(f"alter table {table} alter column sample set default {SAMPLE}")

    op.execute(f"alter table batch add column sample boolean not null default {SAMPLE}")


def downgrade() -> None:
    op.execute("alter table batch drop column sample")
    op.execute("alter table session add column confined boolean not null default false")
    op.execute(PRINCIPAL.format(more="'confined', coalesce(s.confined, false)"))
