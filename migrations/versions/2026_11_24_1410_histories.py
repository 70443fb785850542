"""Histories of objects: whoever sees an account or a shared row reads its changes; parts are found by index."""

from alembic import op

from api.store import log

revision = "2026_11_24_1410"
down_revision = "2026_11_24_1400"
branch_labels = depends_on = None

# Few rows: activities, which are nearly all of the log, are in neither.
PARTS = {
    "unit": "('unit_name', 'unit_code', 'unit_parent')",
    "programme": "('party', 'clause', 'attestation', 'signature')",
}


def upgrade() -> None:
    for whole, tables in PARTS.items():
        op.execute(f"create index change_of_{whole} on change ({whole}_id) where tbl in {tables}")
    op.execute(f"alter policy read on change using ({log.change_seen('campaign', 'training_event')})")


def downgrade() -> None:
    op.execute(f"alter policy read on change using ({log.change_seen()})")
    for whole in PARTS:
        op.execute(f"drop index change_of_{whole}")
