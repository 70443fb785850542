"""Lists, counts, single reads and searches over 1,000,000 and 5,000,000 activities.

The limit of a list is pgbench: the same rows as json_agg, the units as parameters, no wall, no HTTP.
"""

import random
import re
import tempfile
import time
from statistics import median

import psycopg

from api.activities.query import OBJECT
from api.activities.table import KEPT, digest
from bench.house import HERE, House
from bench.load import load
from bench.report import Bar

ROUNDS, SECONDS, CONNECTIONS = 5, 4.0, 16
CALLERS = ("ldld_an_giang", "auditor")
QUERIES = ("tien luong", "an toan cong", "luat cong doan", "hoi thi nghe", "bao hiem xa")
LIST = "select coalesce(json_agg(json_build_object({object}))::text, '[]') from (select * from activity{where} order by occurred_on desc, id desc limit 50) a;"


def fill(connection: psycopg.Connection, rows: int) -> None:
    """So many activities of all provinces over the years of 1383, with their words, past the triggers."""
    started = time.perf_counter()
    sql = (HERE / "fill.sql").read_text().format(columns=", ".join(KEPT), digest=digest("f"))
    connection.execute("set session_replication_role = replica")
    for statement in sql.split(";\n"):
        if statement.strip():
            connection.execute(statement.replace(":rows", str(rows)))
    connection.execute("reset session_replication_role")
    print(f"      {rows:,} activities made in {time.perf_counter() - started:.0f} s")


def settle(connection: psycopg.Connection) -> None:
    connection.execute("vacuum analyze activity")
    connection.execute("vacuum analyze activity_search")
    connection.execute("checkpoint")


def pgbench(house: House, units: str | None) -> float:
    """The limit's lists a second."""
    where = " where unit_id = any(:units::uuid[])" if units else ""
    with tempfile.NamedTemporaryFile("w", suffix=".sql") as script:
        script.write(LIST.format(object=OBJECT, where=where))
        script.flush()
        given = ["-D", f"units={units}"] if units else []
        place = [
            "-n",
            "-M",
            "prepared",
            "-c",
            str(CONNECTIONS),
            "-j",
            "1",
            "-T",
            str(int(SECONDS)),
            "-f",
            script.name,
            *given,
        ]
        said = house.command("pgbench", *place, "phoihop")
    return float(re.findall(r"tps = ([\d.]+)", said)[0])


def lists(house: House, connection: psycopg.Connection) -> list[Bar]:
    """The newest 50, ours and the limit in turn."""
    own = connection.execute(
        "select array_agg(distinct target)::text from sight s join unit u on u.id = s.root"
        " where u.code = 'LDLD-AN-GIANG' and way in ('own', 'lead', 'see')"
    ).fetchone()
    assert own is not None
    bars = []
    for caller, units in zip(CALLERS, (own[0], None), strict=True):
        token, ratios, rates = house.token(caller), [], []
        for turn in range(ROUNDS + 1):
            limit = pgbench(house, units)
            ours = load(f"{house.url}/api/v1/activities", token, connections=CONNECTIONS, seconds=SECONDS)
            if turn:
                ratios.append(ours.rate / limit)
                rates.append((ours.rate, limit, ours.at(0.99)))
        rate, limit, slow = (median(one[at] for one in rates) for at in range(3))
        print(
            f"      newest 50 as {caller}: {rate:.0f} a second (99 of 100 in {slow * 1000:.0f} ms), limit {limit:.0f}"
        )
        bars.append(Bar(f"newest 50 as {caller}, share of the limit", median(ratios), 0.3, 0.7, more=True))
    return bars


def searches(house: House) -> list[Bar]:
    """Two words, the last one unfinished, one caller at a time."""
    bars = []
    for caller in CALLERS:
        token, times = house.token(caller), list[float]()
        for query in QUERIES:
            url = f"{house.url}/api/v1/activities?q={query.replace(' ', '%20')}"
            load(url, token, connections=1, seconds=0.3)
            times += load(url, token, connections=1, seconds=1.5).times
        bars.append(
            Bar(
                f"q= with two words as {caller}, 95 of 100", sorted(times)[int(len(times) * 0.95)] * 1000, 100, 30, "ms"
            )
        )
    return bars


def counts(house: House, connection: psycopg.Connection) -> list[Bar]:
    """A province's count over HTTP, and a read by id as the database has it, wall and all."""
    token = house.token("ldld_an_giang")
    counting = load(f"{house.url}/api/v1/activities?limit=1&count=true", token, connections=1, seconds=5)
    return [
        Bar("count of a province's activities at 5,000,000 rows", median(counting.times) * 1000, 20, 5, "ms"),
        Bar("read by id at 5,000,000 rows, in the database", by_id(house, connection), 1, 0.1, "ms"),
    ]


def by_id(house: House, connection: psycopg.Connection) -> float:
    """Milliseconds of execution as PostgreSQL tells them, behind the wall of a province; the median of 200 rows."""
    unit, ids = connection.execute(
        "select u.id, array(select a.id from activity a where a.unit_id = u.id limit 200) from unit u where code = 'LDLD-AN-GIANG'"
    ).fetchone() or (None, [])
    times: list[float] = []
    with psycopg.connect(house.settings.app_url, autocommit=True) as walled:
        walled.execute(
            "select set_config('app.actor', %s, false), set_config('app.roots', %s, false)", (str(unit), f"{{{unit}}}")
        )
        for id in random.sample(ids, len(ids)):
            told = walled.execute(
                "explain (analyze, format json) select * from activity where id = %s", (id,)
            ).fetchone()
            assert told is not None and told[0][0]["Plan"]["Actual Rows"] == 1
            times.append(told[0][0]["Execution Time"])
    return float(median(times))


def measure(house: House) -> list[Bar]:
    """A million rows, then five."""
    with house.superuser() as connection:
        fill(connection, 1_000_000)
        settle(connection)
        bars = [*lists(house, connection), *searches(house)]
        fill(connection, 4_000_000)
        settle(connection)
        return [*bars, *counts(house, connection)]
