"""`./run` as a process: what it starts it ends, what was killed comes back, what is unsafe it refuses in one sentence."""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from api.store.embedded import EmbeddedServer, prepare
from tests.conftest import row
from tests.e2e.test_tour import free_port

ROOT = Path(__file__).parents[2]
STOCK = Path("/usr/lib/postgresql/15/bin")


class Child(subprocess.Popen[str]):
    """A process that a failed test does not wait for."""

    def __exit__(self, kind: Any, error: Any, trace: Any) -> None:
        if kind is not None:
            self.kill()
        super().__exit__(kind, error, trace)


class House:
    """An installation in a folder of its own, served and stopped at will."""

    def __init__(self, data: Path) -> None:
        self.data, self.port = data, free_port()
        self.environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
        self.environment |= {"PHOIHOP_DATA": str(data), "PHOIHOP_PORT": str(self.port), "PHOIHOP_DEMO": "0"}

    def command(self, *arguments: str, **more: str) -> Child:
        return Child(
            [sys.executable, "-m", "api", *arguments], cwd=ROOT, env=self.environment | more, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip

    def serve(self, **more: str) -> Child:
        """Returns once it has said where it answers."""
        process = self.command("serve", PHOIHOP_LOG_LEVEL="error", **more)
        assert process.stdout is not None
        said = process.stdout.readline()
        assert f"http://127.0.0.1:{self.port}" in said, said + process.stdout.read()
        return process

    def note(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads((self.data / "run.json").read_text())
        return found

    def ready(self) -> bool:
        try:
            return httpx.get(f"http://127.0.0.1:{self.port}/readyz").status_code == 200
        except httpx.TransportError:
            return False

    def said(self, *arguments: str, **more: str) -> tuple[int, str]:
        """Exit status and output of a command that ends."""
        with self.command(*arguments, **more) as process:
            output, _ = process.communicate(timeout=120)
        return process.returncode, output


@pytest.fixture(scope="module")
def house() -> Iterator[House]:
    folder = Path(tempfile.mkdtemp(dir="/tmp"))
    folder.chmod(0o755)
    yield House(folder / "một thư mục")
    shutil.rmtree(folder)


def until(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 120
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def gone(pid: int) -> bool:
    return not Path(f"/proc/{pid}/cmdline").exists() or not Path(f"/proc/{pid}/cmdline").read_bytes()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_all_of_it(house: House, number: signal.Signals) -> None:
    with house.serve() as process:
        note = house.note()
        assert (note["pid"], note["url"]) == (process.pid, f"http://127.0.0.1:{house.port}")
        assert house.ready()
        process.send_signal(number)
        assert process.wait() == 0
    assert gone(note["postgres_pid"])
    assert not (house.data / "run.json").exists()


def test_killed_it_leaves_no_orphan_and_starts_again(house: House) -> None:
    with house.serve() as process:
        postgres = house.note()["postgres_pid"]
        process.kill()
    with house.serve() as process:
        assert house.ready()
        assert house.note()["pid"] == process.pid
        process.terminate()
    assert gone(postgres)


def test_it_revives_its_killed_database_and_shares_it_with_commands(house: House) -> None:
    with house.serve() as process:
        postgres = house.note()["postgres_pid"]
        os.kill(postgres, signal.SIGKILL)
        until(lambda: house.note()["postgres_pid"] != postgres and house.ready())
        status, said = house.said("doctor")
        assert (status, "WRONG" in said) == (0, False), said
        assert house.ready()
        process.terminate()
        assert process.wait() == 0


def test_a_second_one_over_the_same_folder_names_the_first(house: House) -> None:
    with house.serve() as process:
        status, said = house.said("serve", PHOIHOP_PORT=str(free_port()))
        assert status == 1
        assert str(process.pid) in said
        status, said = house.said("serve")
        assert (status, said.count("\n")) == (1, 1)
        assert "PHOIHOP_PORT" in said
        process.terminate()


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        ({"PHOIHOP_HOST": "0.0.0.0"}, "PHOIHOP_HTTPS"),
        ({"PHOIHOP_PORT": "none"}, "PHOIHOP_PORT"),
        ({"PHOIHOP_RATE_LIMITS": "sometimes"}, "PHOIHOP_RATE_LIMITS"),
        ({"PHOIHOP_PG_BIN": "/nowhere"}, "PHOIHOP_PG_BIN"),
        ({"DATABASE_URL": "mysql://root:hidden@localhost/x"}, "DATABASE_URL"),
        ({"DATABASE_URL": "postgresql://root:hidden@127.0.0.1:1/x"}, "PostgreSQL"),
        ({"PHOIHOP_DATA": "/proc/phoihop"}, "PHOIHOP_DATA"),
    ],
)
def test_what_cannot_be_is_one_sentence(house: House, wrong: dict[str, str], named: str) -> None:
    status, said = house.said("serve", **wrong)
    assert status == 1
    assert named in said
    assert "Traceback" not in said
    assert "hidden" not in said


@pytest.mark.skipif(not STOCK.exists(), reason="no stock PostgreSQL 15 here")
def test_the_oldest_postgresql_of_others_will_do(house: House) -> None:
    with EmbeddedServer(house.data.parent / "theirs", "dba", binaries=STOCK, durable=False) as theirs:
        prepare(theirs, "given", "landlord", "rent")
        with house.serve(DATABASE_URL=theirs.dsn("given", "landlord", "rent"), PHOIHOP_DEMO="1") as process:
            account = json.loads((house.data / "demo-accounts.json").read_text())["machine_ldld_an_giang"]
            with httpx.Client(base_url=f"http://127.0.0.1:{house.port}/api/v1") as client:
                form = {"grant_type": "client_credentials", **account}
                token = client.post("/auth/token", data=form).json()["access_token"]
                client.headers["Authorization"] = f"Bearer {token}"
                body = {"defaults": {"programme": "CTPH-AN-GIANG", "unit": "LDLD-AN-GIANG"}, "items": [row("on-15")]}
                pushed = client.post("/intake/batches", json=body, headers={"Idempotency-Key": "on-postgresql-15"})
                assert pushed.status_code == 201, pushed.text
                found = client.get("/activities", params={"external_id": "on-15"}).json()["items"]
            assert [one["external_id"] for one in found] == ["on-15"]
            assert house.note()["postgres_pid"] is None
            process.terminate()
