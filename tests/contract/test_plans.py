"""What lists cost: rows that the database touches for a page, by its own counters, over tables of many provinces' rows."""

import asyncio
import json
import re
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import httpx
import psycopg
import pytest

from api.app import create_app
from api.seed import seed
from api.settings import Settings
from api.store.embedded import EmbeddedServer, prepare
from api.store.migrate import upgrade
from bench.reads import fill, settle
from tests.conftest import Callers

pytestmark = pytest.mark.asyncio(loop_scope="session")
SIZES = [30_000, pytest.param(1_000_000, marks=pytest.mark.long)]
PLANNED = """
insert into {table} (id, programme_id, unit_id, title, starts_on, ends_on, status, folded, sort_key, sample {more})
select gen_random_uuid(), p.programme_id, p.unit_id, 'Đợt ' || g.n, day, day + 3, 'draft', 'dot ' || g.n, lpad(g.n::text, 9, '0'), true {values}
from (select n, '2018-01-01'::date + (n::bigint * 7919 % 1820)::int as day from generate_series(1, {rows}) n) g
join place p on p.n = g.n % p.units"""
BATCHES = """
insert into batch (id, unit_id, source_id, actor_id, key, request_hash, mode, status, status_code, counts, by_code)
select gen_random_uuid(), p.unit_id, p.unit_id, p.unit_id, 'key-' || g.n, '', 'partial', 'done', 201, '{"received": 1, "rejected": 0}', '[]'
from generate_series(1, :rows) g(n) join place p on p.n = g.n % p.units"""
HOLDS = """
insert into hold (id, unit_id, activity_id, code)
select gen_random_uuid(), unit_id, id, 'UNIT_SUPERSEDED' from activity where abs(hashtext(external_id)) % 4 = 0;
update activity a set status = 'held' from hold h where (a.unit_id, a.id) = (h.unit_id, h.activity_id)"""
BIG = ("activity", "campaign", "training_event", "batch", "hold", "activity_search")
TOUCHED = """
select relname, seq_tup_read + coalesce((select sum(idx_tup_read) from pg_stat_user_indexes i where i.relid = t.relid), 0)
from pg_stat_user_tables t where relname = any(%s)"""


class House:
    """An installation with much in it, and a client of it."""

    def __init__(
        self, app: Any, client: httpx.AsyncClient, accounts: Any, superuser: psycopg.Connection, rows: int
    ) -> None:
        self.app, self.client, self.superuser, self.rows = app, client, superuser, rows
        self.callers = Callers(client, accounts)

    async def touched(self) -> dict[str, int]:
        """Rows and index entries read so far, by table; what connections have counted is told first."""
        database = self.app.state.database
        for pool in database._reads.values():
            await pool.fetchval("select pg_stat_force_next_flush()")
            await pool.fetchval("select 1")
        for engine in (database.reader, database.wide):
            async with engine.connect() as connection:
                for statement in ("select pg_stat_force_next_flush()", "select 1"):
                    await connection.exec_driver_sql(statement)
                    await connection.commit()
        return {name: int(read) for name, read in self.superuser.execute(TOUCHED, (list(BIG),)).fetchall()}

    async def cost(self, caller: str, path: str, **asked: Any) -> dict[str, int]:
        """Rows read of each table for one page."""
        who = await self.callers(caller)
        await self.client.get(path, params=asked, headers=who)  # the first asks more: plans, reach
        before = await self.touched()
        answer = await self.client.get(path, params=asked, headers=who)
        assert answer.status_code == 200 and len(answer.json()["items"]) >= 40, answer.text[:300]
        after = await self.touched()
        return {name: after[name] - before[name] for name in BIG if after[name] > before[name]}


@pytest.fixture(scope="module", params=SIZES, ids=lambda rows: f"{rows}-rows")
def installed(request: pytest.FixtureRequest) -> Iterator[tuple[Settings, psycopg.Connection, int]]:
    """A server of its own, so that other tests count their own rows only."""
    rows: int = request.param
    data = Path(tempfile.mkdtemp(prefix="phoihop-"))
    data.chmod(0o711)
    settings = Settings(data=data, rate_limits="off", worker=False)
    with EmbeddedServer(settings.pg_dir, settings.secrets["superuser"], durable=False) as server:
        prepare(server, "phoihop", "owner", settings.secrets["owner"])
        upgrade(settings)
        asyncio.run(seed(settings))
        with psycopg.connect(server.dsn("phoihop"), autocommit=True) as connection:
            fill(connection, rows)
            connection.execute("set session_replication_role = replica")
            for table, more, values in (
                ("campaign", "", ""),
                ("training_event", ", kind, online", ", 'course', false"),
            ):
                connection.execute(PLANNED.format(table=table, more=more, values=values, rows=rows))
            for statement in (*BATCHES.split(";\n"), *HOLDS.split(";\n")):
                connection.execute(statement.replace(":rows", str(rows // 4)))
            connection.execute("vacuum analyze")
            if rows < 1_000_000:  # so few are read at once for good reason: this shows that an index would do
                connection.execute("alter role app set enable_seqscan to off")
                connection.execute("alter role wide set enable_seqscan to off")
            settle(connection)
            connection.execute("select pg_stat_force_next_flush()")
            connection.execute("select 1")
            yield settings, connection, rows
    shutil.rmtree(data, ignore_errors=True)


@pytest.fixture(scope="module")
async def house(installed: tuple[Settings, psycopg.Connection, int]) -> AsyncIterator[House]:
    settings, superuser, rows = installed
    app = create_app(settings)
    accounts = json.loads((settings.data / "demo-accounts.json").read_text())
    async with app.router.lifespan_context(app):
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="https://localhost/api/v1") as client:
            yield House(app, client, accounts, superuser, rows)


LISTS = [
    ("/activities", "-occurred_on"), ("/activities", "occurred_on"), ("/holds", None),
    ("/campaigns", "-starts_on"), ("/campaigns", "title"), ("/campaigns", "ends_on"), ("/campaigns", "-created_at"),
    ("/training-events", "-starts_on"), ("/training-events", "title"), ("/intake/batches", None),
]  # fmt: skip


@pytest.mark.parametrize(("path", "sort"), LISTS)
@pytest.mark.parametrize("caller", ["ldld_an_giang", "focal_union", "auditor"])
async def test_a_page_touches_few_rows(house: House, path: str, sort: str | None, caller: str) -> None:
    asked = {"sort": sort} if sort else {}
    spent = await house.cost(caller, path, **asked)
    # Who reaches hundreds of units behind the wall has all their held rows looked at: these wait for a person, and are few.
    most = house.rows if (caller, path) == ("focal_union", "/holds") else allowed(caller)
    assert sum(spent.values()) <= most, spent


def allowed(caller: str) -> int:
    """At any size: who reaches 2 units of 126 meets 63 rows for each of its own; who sees all walks an index."""
    return 5_000 if caller == "ldld_an_giang" else 1_000


async def test_frequent_words_are_met_on_the_way(house: House) -> None:
    spent = await house.cost("auditor", "/activities", q="tien luong")
    assert sum(spent.values()) <= 10_000, spent


async def test_words_of_a_province_are_looked_up(house: House) -> None:
    """A tenth of all rows have them: their entries are read, and no more rows than are shown."""
    spent = await house.cost("ldld_an_giang", "/activities", q="tien luong")
    assert spent["activity"] <= 100 and spent["activity_search"] <= house.rows // 4, spent


async def test_a_scan_would_be_seen(house: House) -> None:
    before = await house.touched()
    async with house.app.state.database.wide.connect() as connection:
        await connection.exec_driver_sql("select count(*) from campaign where title like '%x%'")
        await connection.commit()
    after = await house.touched()
    assert after["campaign"] - before["campaign"] >= house.rows > allowed("ldld_an_giang")


@pytest.mark.parametrize("caller", ["ldld_an_giang", "ldld_binh_thuan"])
async def test_a_province_is_an_index_condition(house: House, caller: str) -> None:
    """Its count of activities is no filter over those of others."""
    unit = house.superuser.execute(
        "select id from unit where code = %s", (caller.upper().replace("_", "-"),)
    ).fetchone()
    assert unit is not None
    with psycopg.connect(house.app.state.settings.app_url, autocommit=True) as walled:
        walled.execute(
            "select set_config('app.actor', %s, false), set_config('app.roots', %s, false)",
            (str(unit[0]), f"{{{unit[0]}}}"),
        )
        for asked in (
            "count(*) from activity",
            "count(*) from campaign",
            "* from activity where id = gen_random_uuid()",
        ):
            told = walled.execute(f"explain select {asked}").fetchall()
            plan = "\n".join(line for (line,) in told)
            assert re.search(r"Index Cond: .*unit_id = ANY", plan), plan
