"""PostgreSQL killed, or stopped at once, in the middle of pushes: the server says 503 and comes back by itself.

What was acknowledged is there once; what was not can be sent again under its key.
"""

import asyncio
import json
import os
import random
import shutil
import signal
import tempfile
import uuid
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import psycopg
import pytest

from api.settings import Settings
from api.store.migrate import plain
from tests.conftest import row
from tests.e2e.test_serve import House, until
from tests.faults.test_kill import token

ROWS = 200
ROUNDS = [3, pytest.param(25, marks=pytest.mark.long)]
WAYS = {"kill": signal.SIGKILL, "immediate stop": signal.SIGQUIT}
PATIENCE = 60  # seconds for one push to be taken, outage included


@pytest.fixture(scope="module")
def house() -> Iterator[House]:
    """A served installation with the embedded, durable PostgreSQL of its own."""
    data = Path(tempfile.mkdtemp(prefix="phoihop-faults-"))
    data.chmod(0o711)
    made = House(data)
    made.environment |= {"PHOIHOP_DEMO": "1", "PHOIHOP_RATE_LIMITS": "off"}
    yield made
    shutil.rmtree(data, ignore_errors=True)


class Traffic:
    """Pushes and reads without a pause; every answer but success must be an honest 503 or a busy key."""

    def __init__(self, client: httpx.AsyncClient, who: dict[str, str]) -> None:
        self.client, self.who = client, who
        self.acknowledged: dict[str, bytes] = {}
        self.seen, self.ending = Counter[int](), False

    async def push(self) -> None:
        while not self.ending:
            await self.sent(uuid.uuid4().hex)

    async def sent(self, key: str) -> bytes:
        """The answer of one push, sent again under its key until it is taken."""
        body = {
            "defaults": {"programme": "CTPH-AN-GIANG", "unit": "LDLD-AN-GIANG"},
            "items": [row(f"{key}-{i}") for i in range(ROWS)],
        }
        async with asyncio.timeout(PATIENCE):
            while True:
                headers = {**self.who, "Idempotency-Key": key}
                answer = await self.client.post("/api/v1/intake/batches", headers=headers, json=body)
                self.note(answer)
                if answer.status_code == 201:
                    assert answer.json()["counts"]["created"] == ROWS
                    return self.acknowledged.setdefault(key, answer.content)
                await asyncio.sleep(0.05)

    async def read(self) -> None:
        while not self.ending:
            for path in ("/api/v1/activities?limit=5", "/api/v1/units?limit=5", "/readyz"):
                self.note(await self.client.get(path, headers=self.who))
            await asyncio.sleep(0.02)

    def note(self, answer: httpx.Response) -> None:
        self.seen[answer.status_code] += 1
        if answer.status_code == 503:
            assert int(answer.headers["retry-after"]) > 0
            assert answer.json()["code"] == "UNAVAILABLE"
        else:
            assert answer.status_code in (200, 201, 409), answer.text

    async def recovered(self) -> None:
        """Everything works again: a new push and a read."""
        await self.sent(uuid.uuid4().hex)
        assert (await self.client.get("/api/v1/units", headers=self.who)).status_code == 200


async def struck(house: House, traffic: Traffic, how: signal.Signals) -> None:
    """One blow in the middle of the traffic."""
    before = house.note()["postgres_pid"]
    await asyncio.sleep(random.uniform(0.2, 0.8))
    os.kill(before, how)
    await asyncio.to_thread(until, lambda: house.note()["postgres_pid"] != before)
    await traffic.recovered()


async def through(house: House, how: signal.Signals, rounds: int) -> Traffic:
    account = json.loads((house.data / "demo-accounts.json").read_text())["machine_ldld_an_giang"]
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{house.port}", timeout=PATIENCE) as client:
        traffic = Traffic(client, await token(client, account))
        flows = [asyncio.create_task(flow()) for flow in (traffic.push, traffic.push, traffic.read)]
        for _ in range(rounds):
            await struck(house, traffic, how)
        traffic.ending = True
        await asyncio.gather(*flows)
        for key, first in traffic.acknowledged.items():
            assert await traffic.sent(key) == first, "an acknowledged answer changed"
    return traffic


def held(house: House, keys: list[str]) -> Any:
    """How many rows bear these keys, and how many different ones."""
    settings = Settings(data=house.data)
    names = [f"{key}-{i}" for key in keys for i in range(ROWS)]
    with psycopg.connect(plain(settings.owner_url)) as connection:
        return connection.execute(
            "select count(*), count(distinct external_id) from activity where external_id = any(%s)", [names]
        ).fetchone()


@pytest.mark.parametrize("rounds", ROUNDS)
@pytest.mark.parametrize("how", WAYS)
def test_a_dead_database_loses_and_doubles_nothing(house: House, how: str, rounds: int) -> None:
    with house.serve() as process:
        traffic = asyncio.run(through(house, WAYS[how], rounds))
        assert traffic.seen[503] > 0, "no blow was felt"
        wanted = len(traffic.acknowledged) * ROWS
        assert held(house, list(traffic.acknowledged)) == (wanted, wanted)
        status, said = house.said("audit")
        assert status == 0, said
        process.terminate()
        assert process.wait() == 0
