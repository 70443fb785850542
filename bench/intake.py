"""Files, jobs and crowds: pushes of every format and size against psql's \\copy and upsert of the same rows."""

import asyncio
import csv
import io
import json
import resource
import statistics
import time
import uuid
from collections.abc import Iterator
from typing import Any

import httpx
import openpyxl
import xlsxwriter

from api.intake.files import workbook
from api.intake.sent import NDJSON
from api.web.export import CSV, XLSX
from bench.house import HERE, House
from bench.push import as_csv, rows
from bench.report import Bar

MANY, SMALL, ROUNDS, SOURCES = 100_000, 200, 3, 63
WHERE = "unit=LDLD-AN-GIANG&programme=CTPH-AN-GIANG"
OPEN = ("queued", "validating", "applying")
FIELDS = ("kind", "external_id", "revision", "title", "occurred_on", "clauses", "place", "minutes", "quantity")


def items(count: int, **data: Any) -> list[dict[str, Any]]:
    """New rows of a province."""
    made: list[dict[str, Any]] = []
    while len(made) < count:
        made += rows(uuid.uuid4().hex[:8], 15, 1)
    for item in made[:count]:
        item["data"] |= data
    return made[:count]


def cells(item: dict[str, Any]) -> list[Any]:
    """A row as people fill it."""
    said = {**item, **item["data"], "clauses": "; ".join(item["data"]["clauses"])}
    said["occurred_on"] = "/".join(f"{int(part):02}" for part in reversed(said["occurred_on"].split("-")))
    return [said[name] for name in FIELDS]


def written(media: str, given: list[dict[str, Any]]) -> bytes:
    """The rows in a format."""
    if media == NDJSON:
        return "\n".join(json.dumps(item, ensure_ascii=False) for item in given).encode()
    lines = [list(FIELDS), *map(cells, given)]
    if media == CSV:
        table = io.StringIO()
        csv.writer(table).writerows(lines)
        return table.getvalue().encode()
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"constant_memory": True}) as book:
        sheet = book.add_worksheet("Dữ liệu")
        for at, line in enumerate(lines):
            sheet.write_row(at, 0, line)
    return out.getvalue()


class Crowd:
    """Our server with systems that push to it."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.client = self.speaking(house.token("machine_ldld_an_giang"))
        house.psql("-q", "-f", str(HERE / "limit.sql"))

    def speaking(self, token: str) -> httpx.Client:
        """A connection of one caller."""
        return httpx.Client(
            base_url=f"{self.house.url}/api/v1", headers={"Authorization": f"Bearer {token}"}, timeout=300
        )

    def push(self, media: str, body: bytes) -> httpx.Response:
        """One request."""
        headers = {"Content-Type": media, "Idempotency-Key": uuid.uuid4().hex}
        return self.client.post(f"/intake/batches?{WHERE}", content=body, headers=headers)

    def job(self, media: str, body: bytes) -> dict[str, Any]:
        """One request, and its end."""
        answer = self.push(media, body)
        assert answer.status_code == 202, answer.text[:300]
        while (said := self.client.get(answer.headers["location"].removeprefix("/api/v1")).json())["status"] in OPEN:
            time.sleep(0.1)
        return dict(said)

    def limit(self, given: list[dict[str, Any]]) -> float:
        """Seconds of psql, its start included."""
        file = as_csv(given)
        started = time.perf_counter()
        self.house.psql("-q", "-f", str(HERE / "upsert.sql"), given=file)
        return time.perf_counter() - started


def measure(house: House) -> Iterator[Bar]:
    """Every bar of the intake at full strength."""
    crowd = Crowd(house)
    for part in (small, jobs, refused):
        yield from part(crowd)
    yield from spreadsheet()
    yield from asyncio.run(storm(crowd))


def small(crowd: Crowd) -> list[Bar]:
    """Batches of 200, one after the other, against the limit's time a row."""
    shares = []
    for _ in range(ROUNDS + 1):
        given = items(10_000)
        limit = crowd.limit(given)
        batches = [written(NDJSON, given[at : at + SMALL]) for at in range(0, len(given), SMALL)]
        started = time.perf_counter()
        for body in batches:
            assert crowd.push(NDJSON, body).status_code == 201
        shares.append(limit / (time.perf_counter() - started))
    return [Bar("batches of 200, share of the limit", statistics.median(shares[1:]), 0.2, 0.4, more=True)]


def jobs(crowd: Crowd) -> list[Bar]:
    """NDJSON and CSV of 100,000 rows, from the first byte to the last row."""
    bars, most = [], 0.0
    for media in (NDJSON, CSV):
        shares = []
        for _ in range(ROUNDS):
            given = items(MANY)
            limit, body = crowd.limit(given), written(media, given)
            started = time.perf_counter()
            said = crowd.job(media, body)
            shares.append(limit / (time.perf_counter() - started))
            assert said["counts"]["created"] == MANY, said["counts"]
            most = max(most, crowd.house.memory())
        bars.append(Bar(f"{media}, 100,000 rows, share of the limit", statistics.median(shares), 0.55, 0.7, more=True))
    return [*bars, Bar("memory of the process meanwhile", most, 300, 200, "MB")]


def spreadsheet() -> list[Bar]:
    """XLSX of 50,000 rows, read as we do (in a process of its own) and by openpyxl."""
    body, shares = written(XLSX, items(50_000)), []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        assert sum(1 for _ in workbook.read(body)[1]) == 50_001
        ours = time.perf_counter() - started
        started = time.perf_counter()
        sheet = openpyxl.load_workbook(io.BytesIO(body), read_only=True).worksheets[0]
        assert sum(1 for _ in sheet.iter_rows(values_only=True)) == 50_001
        shares.append((time.perf_counter() - started) / ours)
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return [
        Bar("XLSX of 50,000 rows, times as fast as openpyxl", statistics.median(shares), 5, 10, more=True),
        Bar("memory of the process that reads it", most, 400, 200, "MB"),
    ]


def refused(crowd: Crowd) -> list[Bar]:
    """100,000 refused rows: their first page, and the file back."""
    said = crowd.job(NDJSON, written(NDJSON, items(MANY, minutes=-1)))
    assert said["counts"]["rejected"] == MANY
    pages = []
    for _ in range(ROUNDS + 1):
        started = time.perf_counter()
        assert len(crowd.client.get(f"/intake/batches/{said['id']}/rows?status=rejected").json()["items"]) == 50
        pages.append((time.perf_counter() - started) * 1000)
    started = time.perf_counter()
    assert crowd.client.get(f"/intake/batches/{said['id']}/report?format=xlsx").status_code == 200
    return [
        Bar("first page of 100,000 refused rows", statistics.median(pages[1:]), 100, 30, "ms"),
        Bar("their file back as XLSX", time.perf_counter() - started, 20, 10, "s"),
    ]


def systems(crowd: Crowd) -> list[tuple[str, str]]:
    """A system of each province's federation: the unit's code, the system's token."""
    admin, found = crowd.speaking(crowd.house.token("admin")), []
    asked: dict[str, Any] = {"kind": "provincial_federation", "valid_at": "2018-05-01", "limit": 200}
    for unit in crowd.client.get("/units", params=asked).json()["items"][:SOURCES]:
        body = {"unit_id": unit["id"], "name": f"Hệ thống {unit['code']}", "source": f"s{uuid.uuid4().hex[:10]}"}
        made = admin.post("/service-accounts", json=body).raise_for_status().json()
        form = {"grant_type": "client_credentials", **{name: made[name] for name in ("client_id", "client_secret")}}
        token = crowd.client.post("/auth/token", data=form).raise_for_status().json()["access_token"]
        found.append((unit["code"], token))
    assert len(found) == SOURCES, len(found)
    return found


async def storm(crowd: Crowd) -> list[Bar]:
    """63 sources push 200 rows at once while ten people read."""
    given = systems(crowd)
    reader = crowd.speaking(crowd.house.token("viewer"))
    central = reader.get("/programmes", params={"level": "central", "status": "active"}).json()["items"][0]["id"]
    bodies = [  # made before: the loop that measures does nothing else
        written(NDJSON, items(SMALL, unit=unit, programme=central, clauses=[], place=f"Ấp {unit}")) for unit, _ in given
    ]
    reading, pushing, over = [], [], asyncio.Event()
    limits = httpx.Limits(max_connections=200)
    async with httpx.AsyncClient(base_url=f"{crowd.house.url}/api/v1", timeout=60, limits=limits) as client:

        async def read() -> None:
            while not over.is_set():
                started = time.perf_counter()
                answer = await client.get("/activities?limit=50", headers=crowd.client.headers)
                assert answer.status_code == 200, answer.text[:200]
                reading.append((time.perf_counter() - started) * 1000)

        async def push(token: str, body: bytes) -> None:
            headers = {"Authorization": f"Bearer {token}", "Content-Type": NDJSON, "Idempotency-Key": uuid.uuid4().hex}
            started = time.perf_counter()
            answer = await client.post("/intake/batches", content=body, headers=headers)
            assert answer.status_code == 201, answer.text[:300]
            pushing.append((time.perf_counter() - started) * 1000)

        readers = [asyncio.create_task(read()) for _ in range(10)]
        await asyncio.sleep(1)
        reading.clear()
        await asyncio.gather(*[push(token, body) for (_, token), body in zip(given, bodies, strict=True)])
        over.set()
        await asyncio.gather(*readers)
    return [
        Bar("63 sources at once: p99 of ten readers meanwhile", p99(reading), 200, 90, "ms"),
        Bar("63 sources at once: p99 of their pushes", p99(pushing), 2000, 1000, "ms"),
    ]


def p99(times: list[float]) -> float:
    """The hundredth that took longest took longer."""
    return sorted(times)[int(len(times) * 0.99) - (len(times) < 100)]
