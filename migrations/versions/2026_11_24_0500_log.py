"""The log and sight: what every later table leans on."""

from alembic import op

from api.store import log, sight

revision = "2026_11_24_0500"
down_revision = None
branch_labels = depends_on = None

SIGHT = """create table sight (
  root uuid not null,
  target uuid not null,
  way text collate "C" not null,
  primary key (root, way, target))"""


def upgrade() -> None:
    op.execute("grant usage on schema public to app, wide")
    # Functions run with their owner's rights: who else may call one is said for each.
    op.execute("alter default privileges revoke execute on functions from public")
    op.execute(SIGHT)
    op.execute("create index sight_target on sight (target)")
    for statement in log.DDL:
        op.execute(statement)
    for table in ("sight", "leaf"):
        op.execute(f"alter table {table} enable row level security")
        op.execute(f"alter table {table} force row level security")
        op.execute(f"create policy owner on {table} to current_user using (true) with check (true)")
        op.execute(f"create policy read on {table} for select to app using ({sight.SIGNED_IN})")
        op.execute(f"create policy wide on {table} for select to wide using (true)")
    op.execute("alter table change enable row level security")
    op.execute("alter table change force row level security")
    op.execute("create policy owner on change to current_user using (true) with check (true)")
    op.execute("create policy wide on change for select to wide using (room not in ('personal', 'self'))")
    op.execute("grant select on sight, leaf, change to app, wide")
    op.execute("grant execute on function current_tx, canonical, tx_digests, seal, tree_size to app")
    op.execute("grant execute on function tree_size to wide")


def downgrade() -> None:
    op.execute("drop table leaf, change, sight cascade")
    for function in ("seal", "tx_digests", "remember_row", "digest_row", "canonical", "current_tx", "tree_size"):
        op.execute(f"drop function {function}")
    op.execute("drop sequence tx_number")
    op.execute("alter default privileges grant execute on functions to public")
    op.execute("revoke usage on schema public from app, wide")
