"""Schemathesis over HTTP against a server and a database of its own: all of its checks, no finding (security.md G5)."""

import asyncio
import json
import os
import random
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from api.app import create_app
from api.settings import Settings
from tests.conftest import Callers, installation
from tests.contract.world import CALLERS, World, build
from tests.faults.test_kill import Api

# Rules of the domain say no to what a schema allows (422), and an ETag is never guessed (412, 428). Only a push needs a
# key (400) and knows its limit in rows (413).
CONFIG = """
[checks.positive_data_acceptance]
expected-statuses = [200, 201, 202, 204, 207, 304, 401, 403, 404, 409, 412, 422, 428]
[checks.negative_data_rejection]
expected-statuses = [400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 422, 428]
[checks.missing_required_header]
expected-statuses = [400, 401, 403, 404, 415, 422, 428]
[[operations]]
include-operation-id = "push_batch"
checks.positive_data_acceptance.expected-statuses = [200, 201, 202, 207, 400, 403, 413, 422]
"""
KNOWN = """
[[operations]]
include-path-regex = "^/api/v1/{collection}/[{{]id[}}]"
parameters = {{ "path.id" = "{id}" }}
"""
ENDING = ("sign_out", "end_session", "reset_password", "edit_user")  # would end the session that is fuzzed with


@pytest.fixture(scope="module")
def served() -> Iterator[tuple[Api, World]]:
    """A server process over a database that nobody else uses, with a row of everything in it."""
    with installation() as settings:
        server = Api(settings)
        server.start()
        try:
            yield server, asyncio.run(furnished(server, settings))
        finally:
            server.kill()


async def furnished(server: Api, settings: Settings) -> World:
    """The world over HTTP; its clients end with the loop that made it."""
    accounts = json.loads((settings.data / "demo-accounts.json").read_text())
    async with httpx.AsyncClient(base_url=f"{server.url}/api/v1", timeout=30) as client:
        return await build(create_app(settings), client, Callers(client, accounts), settings)


def config(world: World, folder: Path) -> Path:
    """Schemathesis' configuration: expectations, and for every collection an id that is there."""
    made = folder / "schemathesis.toml"
    known = [KNOWN.format(collection=collection, id=targets["own"]) for collection, targets in world.rows.items()]
    made.write_text(CONFIG + "".join(known))
    return made


def run(server: Api, world: World, folder: Path, token: str, *options: str) -> int:
    """One run of all checks; how many cases it made. AssertionError with the report for a finding."""
    excluded = [part for name in ENDING for part in ("--exclude-operation-id", name)]
    command = [
        sys.executable,
        "-m",
        "schemathesis.cli",
        "--config-file",
        str(config(world, folder)),
        "run",
        f"{server.url}/api/v1/openapi.json",
    ]
    header = ["-H", f"Authorization: Bearer {token}"] if token else []
    plain = ["--no-color", "--continue-on-failure", "--output-truncate", "false", "--output-sanitize", "false"]
    done = subprocess.run(
        [*command, *header, *plain, *excluded, *options],
        capture_output=True,
        text=True,
        cwd=folder,
        env={**os.environ, "COLUMNS": "200"},
    )
    assert done.returncode == 0, done.stdout[-8000:] + done.stderr[-2000:]
    made = re.search(r"(\d+) generated", done.stdout)
    assert made is not None, done.stdout[-2000:]
    return int(made[1])


def token(server: Api, world: World, role: str) -> str:
    """A fresh access token of a role; empty for nobody."""
    account = world.as_.accounts.get(CALLERS[role])
    if account is None:
        return ""
    if "client_id" in account:
        answer = httpx.post(f"{server.url}/api/v1/auth/token", data={"grant_type": "client_credentials", **account})
    else:
        answer = httpx.post(f"{server.url}/api/v1/auth/sessions", json=account)
    return str(answer.json()["access_token"])


def test_some_operations_through_all_phases(served: tuple[Api, World], tmp_path: Path) -> None:
    server, world = served
    names = sorted(one.name for one in world.operations)
    some = "|".join(random.Random(1383).sample(names, len(names) // 4))
    made = run(
        server,
        world,
        tmp_path,
        token(server, world, "coordinator"),
        "--include-operation-id-regex",
        f"^({some})$",
        "-n",
        "10",
        "--seed",
        "1383",
    )
    assert made > 500


@pytest.mark.long
@pytest.mark.parametrize("role", ["coordinator", "machine", "focal", "auditor", "admin"])
def test_all_operations_by_many_roles(served: tuple[Api, World], tmp_path: Path, role: str) -> None:
    """More than 30,000 cases over the roles, each with its own seed."""
    server, world = served
    seed = str(list(CALLERS).index(role))
    assert run(server, world, tmp_path, token(server, world, role), "-n", "20", "--seed", seed) > 5000
