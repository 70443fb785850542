"""Migrations: dated and in line, up and down and up again for each, over data that survive where they may."""

import asyncio
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx
import psycopg
import pytest
from alembic import command
from alembic.script import ScriptDirectory

from api.app import create_app
from api.audit.verifying import audit
from api.kernel import merkle
from api.seed import seed
from api.settings import Settings
from api.store import migrate
from api.store.embedded import EmbeddedServer, prepare
from api.store.sight import SIGHT

ROOT = Path(__file__).parents[2]
SURVIVES = "2026_11_24_0550"  # from here on no revision drops what the demo has written in audited tables
SCRIPTS = ScriptDirectory.from_config(migrate.config("postgresql://nobody@nowhere/none"))
REVISIONS = [one.revision for one in SCRIPTS.walk_revisions()][::-1]


@pytest.fixture
def empty() -> Iterator[Settings]:
    """A server of this test's own with an empty database."""
    data = Path(tempfile.mkdtemp(prefix="phoihop-migrations-"))
    data.chmod(0o711)
    made = Settings(data=data, rate_limits="off")
    with EmbeddedServer(made.pg_dir, made.secrets["superuser"], durable=False) as server:
        prepare(server, "phoihop", "owner", made.secrets["owner"])
        yield made
    shutil.rmtree(data, ignore_errors=True)


def connected(settings: Settings) -> psycopg.Connection[Any]:
    return psycopg.connect(migrate.plain(settings.owner_url))


def down(settings: Settings, revision: str) -> None:
    command.downgrade(migrate.config(settings.owner_url), revision)


def test_names_are_dates_in_line() -> None:
    files = sorted((ROOT / "migrations" / "versions").glob("*.py"))
    before = None
    for path in files:
        found = re.fullmatch(r"(\d{4}_\d{2}_\d{2}_\d{4})_[a-z]+(?:_[a-z]+)*\.py", path.name)
        assert found, path.name
        datetime.strptime(found[1], "%Y_%m_%d_%H%M")
        script = SCRIPTS.get_revision(found[1])
        assert (script.revision, script.down_revision) == (found[1], before), "one line, in the order of the names"
        assert script.doc and script.module.__doc__, path.name
        before = found[1]
    assert len(files) == len(REVISIONS) and SCRIPTS.get_current_head() == before


SHAPE = """
select 'column', table_name, column_name, data_type, is_nullable, coalesce(column_default, '')
  from information_schema.columns where table_schema = 'public'
union all select 'constraint', conrelid::regclass::text, conname, pg_get_constraintdef(oid), '', ''
  from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
union all select 'index', tablename, indexname, indexdef, '', '' from pg_indexes where schemaname = 'public'
union all select 'policy', tablename, policyname, roles::text, coalesce(qual, ''), coalesce(with_check, '')
  from pg_policies where schemaname = 'public'
union all select 'trigger', tgrelid::regclass::text, tgname, pg_get_triggerdef(oid), '', '' from pg_trigger
  where not tgisinternal
union all select 'function', proname, pg_get_function_identity_arguments(oid), '', '', '' from pg_proc
  where pronamespace = 'public'::regnamespace
union all select 'grant', table_name, grantee, privilege_type, '', '' from information_schema.role_table_grants
  where table_schema = 'public' and grantee in ('app', 'wide')"""


def shape(settings: Settings) -> set[tuple[str, ...]]:
    """Everything that the schema consists of, but for the bodies of functions."""
    with connected(settings) as connection:
        return {row for row in connection.execute(SHAPE).fetchall() if row[1] != "alembic_version"}


def test_each_revision_goes_up_down_and_up(empty: Settings) -> None:
    migrate.upgrade(empty, REVISIONS[0])
    down(empty, "base")
    bare = shape(empty)
    assert not {row for row in bare if row[0] != "grant"}, "nothing is left behind"
    for before, revision in zip(["base", *REVISIONS], REVISIONS, strict=False):
        earlier = shape(empty)
        migrate.migrate(migrate.config(empty.owner_url), revision)
        made = shape(empty)
        down(empty, before)
        assert shape(empty) == earlier, f"{revision} leaves or takes something on its way down"
        migrate.migrate(migrate.config(empty.owner_url), revision)
        assert shape(empty) == made, f"{revision} is not the same the second time"


def content(settings: Settings) -> tuple[dict[str, str], str]:
    """A hash of each audited table's rows, and the root of the log over its leaves."""
    with connected(settings) as connection:
        there = {name for (name,) in connection.execute("select tablename from pg_tables where schemaname = 'public'")}
        tables = {}
        for name in (name for name, sight in SIGHT.items() if sight.audited and name in there):
            rows = connection.execute(f"select id::text, encode(digest, 'hex') from {name} order by id").fetchall()
            tables[name] = hashlib.sha256(json.dumps(rows).encode()).hexdigest()
        leaves = [bytes(leaf) for (leaf,) in connection.execute("select hash from leaf order by index")]
    return tables, merkle.head(leaves).hex()


async def served(settings: Settings) -> list[str]:
    """The codes of the programmes as the application reads them for a sample account."""
    account = json.loads((settings.data / "demo-accounts.json").read_text())["viewer"]
    app = create_app(settings.model_copy(update={"worker": False}))
    transport = httpx.ASGITransport(app)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url="https://localhost/api/v1") as api,
    ):
        token = (await api.post("/auth/sessions", json=account)).json()["access_token"]
        found = await api.get("/programmes", headers={"Authorization": f"Bearer {token}"})
    return [one["code"] for one in found.json()["items"]]


def test_data_survive_down_and_up_and_what_is_dropped_can_be_made_anew(empty: Settings) -> None:
    migrate.upgrade(empty)
    asyncio.run(seed(empty))
    before = content(empty)
    codes = asyncio.run(served(empty))
    for revision in REVISIONS[REVISIONS.index(SURVIVES) : -1][::-1]:
        down(empty, revision)
        migrate.upgrade(empty)
        assert content(empty) == before, revision
    with connected(empty) as connection:
        assert list(audit(connection)) == []
    assert asyncio.run(served(empty)) == codes
    for revision in ["base", *REVISIONS][:-1][::-1]:
        down(empty, revision)  # each one over data, as far as there are any left
    migrate.upgrade(empty)
    (empty.data / "demo-accounts.json").unlink()
    asyncio.run(seed(empty))
    with connected(empty) as connection:
        assert list(audit(connection)) == []


def test_two_first_starts_at_once(empty: Settings) -> None:
    environment = {**os.environ, "PHOIHOP_DATA": str(empty.data), "DATABASE_URL": empty.owner_url}
    command_line = [sys.executable, "-m", "api", "migrate"]
    both = [
        subprocess.Popen(
            command_line, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        for _ in range(3)
    ]
    said = [one.communicate(timeout=120)[0] for one in both]
    assert [one.returncode for one in both] == [0, 0, 0], "\n".join(said)
    with connected(empty) as connection:
        assert connection.execute("select version_num from alembic_version").fetchall() == [(REVISIONS[-1],)]
        row = connection.execute("select count(*) from pg_locks where locktype = 'advisory'").fetchone()
    assert row == (0,), "the lock is given back"


def test_a_table_that_somebody_holds_is_told_and_nothing_is_half_done(empty: Settings) -> None:
    migrate.upgrade(empty, REVISIONS[-2])
    made, earlier = migrate.config(empty.owner_url), shape(empty)
    made.attributes["lock_timeout"] = "200ms"
    with connected(empty) as holder:
        tables = "select string_agg(format('%I', tablename), ', ') from pg_tables where schemaname = 'public'"
        names = holder.execute(f"{tables} and tablename <> 'alembic_version'").fetchone()
        holder.execute(f"lock table {names[0]} in share mode")
        with pytest.raises(migrate.Busy, match="held by another session"):
            migrate.migrate(made, "head")
        assert shape(empty) == earlier
    migrate.migrate(made, "head")
    assert shape(empty) != earlier
