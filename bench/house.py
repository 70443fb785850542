"""An installation for the bench in a temporary folder: PostgreSQL, our server as a process of its own, psql, pgbench.

PostgreSQL is durable, as in use. What a fresh cluster pays once, creating its first WAL files, is paid before any clock
starts: both sides of a ratio would pay it, but not by the same share.
"""

import asyncio
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import psycopg

from api.seed import seed
from api.settings import Settings
from api.store.binaries import find_binaries
from api.store.embedded import EmbeddedServer, prepare
from api.store.migrate import upgrade

HERE = Path(__file__).parent
WAL = 40  # messages of 16 MB: as much as the embedded server keeps and uses again


class House:
    """One PostgreSQL and one API process, both ours."""

    def __init__(self, settings: Settings, postgres: EmbeddedServer, api: "subprocess.Popen[bytes]", url: str) -> None:
        self.settings, self.postgres, self.api, self.url = settings, postgres, api, url
        self.accounts = json.loads((settings.data / "demo-accounts.json").read_text())

    def token(self, name: str) -> str:
        """An access token of a demo account, a person's or a system's."""
        account = self.accounts[name]
        if "client_id" in account:
            form = {"grant_type": "client_credentials", **account}
            answer = httpx.post(f"{self.url}/api/v1/auth/token", data=form)
        else:
            answer = httpx.post(f"{self.url}/api/v1/auth/sessions", json=account)
        return str(answer.raise_for_status().json()["access_token"])

    def superuser(self) -> psycopg.Connection:
        """No wall, no trigger of ours unless it is asked for."""
        return psycopg.connect(self.postgres.dsn("phoihop"), autocommit=True)

    def command(self, program: str, *arguments: str, given: bytes = b"") -> str:
        """psql or pgbench as superuser; what it printed."""
        environment = {**os.environ, "PGPASSWORD": self.postgres.password}
        place = ["-h", str(self.postgres.sock), "-U", "postgres"]
        done = subprocess.run(
            [str(find_binaries() / program), *place, *arguments],
            input=given,
            env=environment,
            check=True,
            capture_output=True,
        )
        return done.stdout.decode()

    def psql(self, *arguments: str, given: bytes = b"") -> str:
        return self.command("psql", "-d", "phoihop", *arguments, given=given)

    def cpu(self) -> tuple[float, float]:
        """Seconds of processor time so far: of our server, and of the PostgreSQL backends that serve it."""
        with self.superuser() as connection:
            found = connection.execute("select pid from pg_stat_activity where usename in ('app', 'wide')").fetchall()
        return used(self.api.pid), sum(used(pid) for (pid,) in found)

    def memory(self) -> float:
        """Resident memory of our server, MB."""
        status = Path(f"/proc/{self.api.pid}/status").read_text()
        return int(status.split("VmRSS:")[1].split()[0]) / 1024


def used(pid: int) -> float:
    """Seconds on a processor, of all threads that live."""
    tasks = Path(f"/proc/{pid}/task").iterdir()
    return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e9


@contextmanager
def house(*, worker: bool = True) -> Iterator[House]:
    """Up and warm for as long as the block; `worker` runs the word index behind the pushes, as in use."""
    with tempfile.TemporaryDirectory(prefix="phoihop-bench-") as folder:
        Path(folder).chmod(0o711)  # another user runs PostgreSQL when we are root
        settings = Settings(data=Path(folder), rate_limits="off")
        with EmbeddedServer(settings.pg_dir, settings.secrets["superuser"]) as postgres:
            prepare(postgres, "phoihop", "owner", settings.secrets["owner"])
            upgrade(settings)
            asyncio.run(seed(settings))
            with psycopg.connect(postgres.dsn("phoihop"), autocommit=True) as connection:
                for _ in range(WAL):
                    connection.execute("select pg_logical_emit_message(false, '', repeat('x', 16777216))")
                connection.execute("checkpoint")
            with served(settings, worker=worker) as (process, url):
                yield House(settings, postgres, process, url)


@contextmanager
def served(settings: Settings, *, worker: bool) -> Iterator[tuple["subprocess.Popen[bytes]", str]]:
    """Our server on a free port, ended by its own pid."""
    port = free_port()
    own = {
        "PHOIHOP_DATA": str(settings.data), "DATABASE_URL": settings.owner_url, "PHOIHOP_RATE_LIMITS": "off",
        "PHOIHOP_WORKER": str(worker), "PHOIHOP_PORT": str(port), "PHOIHOP_LOG_LEVEL": "error",
    }  # fmt: skip
    process = subprocess.Popen(
        [sys.executable, "-m", "api", "serve"], env={**os.environ, **own}, stdout=subprocess.DEVNULL, cwd=HERE.parent
    )
    try:
        url = f"http://127.0.0.1:{port}"
        answering(process, url)
        yield process, url
    finally:
        process.terminate()
        process.wait(30)


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def answering(process: "subprocess.Popen[bytes]", url: str) -> None:
    """Returns when /readyz says 200."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and process.poll() is None:
        try:
            if httpx.get(f"{url}/readyz").status_code == 200:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.02)
    raise RuntimeError("the server did not come up")
