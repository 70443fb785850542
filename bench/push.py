"""Pushes of 10,000 rows over HTTP against psql's \\copy and upsert of the same rows, in interleaved rounds.

The server is a process of its own; the limit's psql start is counted with the limit.
"""

import csv
import io
import json
import os
import statistics
import subprocess
import sys
import time
import uuid
from pathlib import Path
from typing import Any

import httpx

from api.settings import Settings
from api.store.binaries import find_binaries
from api.store.embedded import EmbeddedServer

HERE = Path(__file__).parent
ROWS, ROUNDS = 10_000, 5
UNIT, PROGRAMME, SOURCE = uuid.uuid4(), uuid.uuid4(), uuid.uuid4()


def rows(mark: str, minutes: int, revision: int) -> list[dict[str, Any]]:
    """Bulletins of a province: about 300 bytes of JSON each."""
    return [
        {
            "kind": "loudspeaker_bulletin",
            "external_id": f"{mark}-{i}",
            "revision": revision,
            "data": {
                "title": f"Bản tin tuyên truyền Luật Công đoàn và đời sống công nhân số {i}",
                "occurred_on": f"{2018 + i % 4}-{1 + i % 9:02}-{10 + i % 18}",
                "clauses": ["II.2", "III.2.b"],
                "place": "Phường Mỹ Long, thành phố Long Xuyên",
                "minutes": minutes + i % 30,
                "quantity": 1 + i % 3,
            },
        }
        for i in range(ROWS)
    ]


def as_csv(items: list[dict[str, Any]]) -> bytes:
    """The same rows as the limit takes them, ids made before the clock starts."""
    out = io.StringIO()
    write = csv.writer(out)
    for item in items:
        data = item["data"]
        write.writerow(
            [uuid.uuid4(), UNIT, SOURCE, item["external_id"], PROGRAMME, item["kind"], data["occurred_on"], data["title"],
             "{" + ",".join(data["clauses"]) + "}", data["place"], data["quantity"], data["minutes"], item["revision"], "counted"]
        )  # fmt: skip
    return out.getvalue().encode()


class Contest:
    """One PostgreSQL, our server beside it, and psql."""

    def __init__(self, settings: Settings, server: EmbeddedServer, url: str, token: str) -> None:
        self.server, self.settings = server, settings
        headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        self.client = httpx.Client(base_url=url, headers=headers, timeout=120)
        self.psql("-q", "-f", str(HERE / "limit.sql"))

    def psql(self, *arguments: str, given: bytes = b"") -> None:
        """As superuser: no row-level security, no trigger."""
        binary = find_binaries() / "psql"
        environment = {**os.environ, "PGPASSWORD": self.server.password}
        place = ["-h", str(self.server.sock), "-U", "postgres", "-d", "phoihop"]
        subprocess.run([str(binary), *place, *arguments], input=given, env=environment, check=True, capture_output=True)

    def ours(self, items: list[dict[str, Any]], wanted: str) -> float:
        """Microseconds a row of one push; every row must have become what was wanted."""
        body = {"defaults": {"programme": "CTPH-AN-GIANG", "unit": "LDLD-AN-GIANG"}, "items": items}
        raw = json.dumps(body, ensure_ascii=False).encode()
        started = time.perf_counter()
        answer = self.client.post("/api/v1/intake/batches", content=raw, headers={"Idempotency-Key": uuid.uuid4().hex})
        took = time.perf_counter() - started
        assert answer.status_code == 201 and answer.json()["counts"][wanted] == ROWS, answer.text[:500]
        return took / ROWS * 1e6

    def limit(self, items: list[dict[str, Any]]) -> float:
        """Microseconds a row of psql, its start included."""
        given, started = as_csv(items), time.perf_counter()
        self.psql("-q", "-f", str(HERE / "upsert.sql"), given=given)
        return (time.perf_counter() - started) / ROWS * 1e6


def measure(contest: Contest) -> dict[str, list[float]]:
    """Rounds of new, same and changed rows, ours and the limit in turn."""
    taken: dict[str, list[float]] = {name: [] for name in ("new", "same", "changed", "limit new", "limit same")}
    for turn in range(ROUNDS + 1):
        mark = uuid.uuid4().hex[:8]
        first, changed = rows(mark, 15, 1), rows(mark, 16, 2)
        figures = {
            "limit new": contest.limit(first),
            "new": contest.ours(first, "created"),
            "limit same": contest.limit(first),
            "same": contest.ours(first, "unchanged"),
            "changed": contest.ours(changed, "updated"),
        }
        for name, figure in figures.items() if turn else ():  # the first round warms up
            taken[name].append(figure)
    return taken


def report(taken: dict[str, list[float]]) -> bool:
    """A line a bar; whether all are met."""
    middle = {name: statistics.median(figures) for name, figures in taken.items()}
    print("  ".join(f"{name} {figure:.1f} us/row" for name, figure in middle.items()))
    bars = (
        ("push of 10,000 new rows, share of the limit", middle["limit new"] / middle["new"], 0.5, True),
        ("the same rows again, share of the limit", middle["limit same"] / middle["same"], 0.35, True),
        ("changed rows, times the new ones", middle["changed"] / middle["new"], 1.5, False),
    )
    met = True
    for name, figure, bar, least in bars:
        good = figure >= bar if least else figure <= bar
        met &= good
        print(f"{name}: {figure:.2f} (bar {'>=' if least else '<='} {bar}) {'ok' if good else 'short'}")
    return met


def run() -> int:
    """Set up in a temporary folder, measure, report; 1 when a bar is missed."""
    import asyncio
    import tempfile

    from api.seed import seed
    from api.store.embedded import prepare
    from api.store.migrate import upgrade

    with tempfile.TemporaryDirectory(prefix="phoihop-bench-") as folder:
        Path(folder).chmod(0o711)
        settings = Settings(data=Path(folder), rate_limits="off")
        with EmbeddedServer(settings.pg_dir, settings.secrets["superuser"]) as server:
            prepare(server, "phoihop", "owner", settings.secrets["owner"])
            upgrade(settings)
            asyncio.run(seed(settings))
            return serve_and_measure(settings, server)


def serve_and_measure(settings: Settings, server: EmbeddedServer) -> int:
    """Our server as a process of its own, ended by its own pid."""
    import socket

    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    own = {"PHOIHOP_DATA": str(settings.data), "DATABASE_URL": settings.owner_url, "PHOIHOP_RATE_LIMITS": "off"}
    command = [sys.executable, "-m", "uvicorn", "api.app:app_factory", "--factory", "--port", str(port)]
    process = subprocess.Popen(
        [*command, "--log-level", "warning"], env={**os.environ, **own}, stdout=subprocess.DEVNULL
    )
    url = f"http://127.0.0.1:{port}"
    try:
        for _ in range(300):
            try:
                if httpx.get(f"{url}/readyz").status_code == 200:
                    break
            except httpx.TransportError:
                time.sleep(0.1)
        account = json.loads((settings.data / "demo-accounts.json").read_text())["machine_ldld_an_giang"]
        form = {"grant_type": "client_credentials", **account}
        token = httpx.post(f"{url}/api/v1/auth/token", data=form).json()["access_token"]
        return 0 if report(measure(Contest(settings, server, url, token))) else 1
    finally:
        process.terminate()
        process.wait(30)


if __name__ == "__main__":
    sys.exit(run())
