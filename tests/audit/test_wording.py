"""Every field whose change a person can read has a name."""

import psycopg

from api.audit.history import OBJECTS
from api.settings import Settings
from api.store.migrate import plain
from api.store.sight import SIGHT
from api.web.wording import HIDDEN, NAMES

PARTS = ("unit_name", "unit_code", "unit_parent", "party", "clause", "attestation", "signature")


def test_every_field_has_a_name_or_a_reason_to_be_hidden(settings: Settings) -> None:
    tables = [*OBJECTS, *PARTS]
    with psycopg.connect(plain(settings.owner_url)) as connection:
        columns = connection.execute(
            "select table_name, column_name from information_schema.columns where table_name = any(%s)", [tables]
        ).fetchall()
    secret = {(table, name) for table in tables for name in SIGHT[table].secrets}
    nameless = {(table, name) for table, name in columns if name not in HIDDEN and name not in NAMES}
    assert nameless <= secret
    assert not {name for _, name in secret} & set(NAMES)
