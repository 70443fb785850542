"""Commands beside `serve`: the worker as a process of its own, the audit of a running installation, the help."""

import json
import os
import re
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import psycopg
import pytest

from api.settings import socket_dir
from tests.conftest import row
from tests.e2e.test_serve import ROOT, House, until


@pytest.fixture(scope="module")
def house() -> Iterator[House]:
    """An installation with the demo, in a folder of this module's own."""
    data = Path(tempfile.mkdtemp(prefix="phoihop-commands-"))
    data.chmod(0o711)
    made = House(data)
    made.environment |= {"PHOIHOP_DEMO": "1", "PHOIHOP_WORKER": "0"}
    yield made
    shutil.rmtree(data, ignore_errors=True)


@contextmanager
def client(house: House) -> Iterator[httpx.Client]:
    """Signed in as the machine of LĐLĐ An Giang."""
    account = json.loads((house.data / "demo-accounts.json").read_text())["machine_ldld_an_giang"]
    with httpx.Client(base_url=f"http://127.0.0.1:{house.port}/api/v1") as made:
        form = {"grant_type": "client_credentials", **account}
        made.headers["Authorization"] = f"Bearer {made.post('/auth/token', data=form).json()['access_token']}"
        yield made


def pushed(api: httpx.Client, mark: str) -> dict[str, Any]:
    body = {
        "defaults": {"programme": "CTPH-AN-GIANG", "unit": "LDLD-AN-GIANG"},
        "items": [row(mark, title=f"Bài {mark}")],
    }
    answer = api.post("/intake/batches", json=body, headers={"Idempotency-Key": f"commands-{mark:x<16}"})
    assert answer.status_code == 201, answer.text
    said: dict[str, Any] = answer.json()
    return said


def found(api: httpx.Client, word: str) -> int:
    return len(api.get("/activities", params={"q": word}).json()["items"])


def test_the_worker_does_what_serve_does_not(house: House) -> None:
    with house.serve() as process, client(house) as api:
        assert house.note()["worker_pids"] == []
        pushed(api, "hatgao")
        assert found(api, "hatgao") == 0, "nobody indexes"
        with house.command("worker") as worker:
            until(lambda: found(api, "hatgao") == 1)
            until(lambda: house.note()["worker_pids"] == [worker.pid])
            with house.command("worker") as second:
                until(lambda: house.note()["worker_pids"] == sorted([worker.pid, second.pid]))
                worker.kill()
                worker.wait()
                until(lambda: house.note()["worker_pids"] == [second.pid])
                pushed(api, "hatlua")
                until(lambda: found(api, "hatlua") == 1)
                second.terminate()
                assert second.wait() == 0
        until(lambda: house.note()["worker_pids"] == [])
        process.terminate()


def test_a_worker_outlives_a_dead_database(house: House) -> None:
    with house.serve() as process, client(house) as api:
        with house.command("worker") as worker:
            until(lambda: house.note()["worker_pids"] == [worker.pid])
            os.kill(house.note()["postgres_pid"], signal.SIGKILL)
            until(house.ready)
            pushed(api, "hatdieu")
            until(lambda: found(api, "hatdieu") == 1)
            worker.send_signal(signal.SIGINT)
            assert worker.wait() == 0
        process.terminate()


def superuser(house: House) -> psycopg.Connection[Any]:
    secret = json.loads((house.data / "secrets.json").read_text())["superuser"]
    host = str(socket_dir(house.data / "pg"))
    return psycopg.connect(host=host, user="postgres", password=secret, dbname="phoihop", autocommit=True)


def test_the_audit_names_what_a_superuser_did(house: House, tmp_path: Path) -> None:
    with house.serve() as process, client(house) as api:
        receipt = pushed(api, "hatsen")["receipt"]
        kept = tmp_path / "receipts.jsonl"
        kept.write_text(api.get(f"/audit/receipts/{receipt}").text + "\n")
        status, said = house.said("audit", "--receipts", str(kept))
        assert (status, said.startswith("ok    ")) == (0, True), said
        assert re.search(r"\d+ leaves, \d+ changes; head \d+ [0-9a-f]{64}; 1 receipts", said)
        with superuser(house) as power:
            power.execute("set session_replication_role = replica")
            power.execute("update activity set minutes = minutes + 60 where external_id = 'hatsen'")
            status, said = house.said("audit")
            assert (status, said.startswith("WRONG activity ")) == (1, True), said
            power.execute("update activity set minutes = minutes - 60 where external_id = 'hatsen'")
            assert house.said("audit")[0] == 0
        kept.write_text(json.dumps({"index": receipt, "hash": "0" * 64}))
        status, said = house.said("audit", "--receipts", str(kept))
        assert (status, f"leaf {receipt} " in said) == (1, True), said
        for wrong in ("{", '{"index": 1}', '{"index": "x", "hash": "y"}'):
            kept.write_text(wrong)
            status, said = house.said("audit", "--receipts", str(kept))
            assert (status, "Traceback" in said) == (1, False), said
        process.terminate()
    assert house.said("audit")[0] == 0, "also of one that is not served"


def test_help_lists_every_command(house: House) -> None:
    status, said = house.said("--help")
    assert status == 0
    section = said.split("Commands")[1]
    listed = set(re.findall(r"^│ (\w+) ", section, re.MULTILINE))
    assert listed == {"serve", "worker", "audit", "migrate", "seed", "settings", "doctor", "admin", "bench", "openapi"}
    shell = (ROOT / "run").read_text().split('case "${1-}" in')[1]
    for command in re.findall(r"^(\w+)\)$", shell, re.MULTILINE):
        assert f"./run {command}" in said, command
    told = subprocess.run(["sh", "-n", "run"], cwd=ROOT, check=False)
    assert told.returncode == 0
