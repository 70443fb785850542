"""kill -9 of the process that works a batch off: it goes on behind what was applied, and each row is there once."""

import asyncio
import json
import random
import time
import uuid
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from api.intake.job import OPEN
from api.intake.sent import NDJSON
from api.settings import Settings
from tests.conftest import installation, row
from tests.faults.test_kill import Api, token

LOTS = 3
ROWS = LOTS * 10_000
ROUNDS = [2, pytest.param(15, marks=pytest.mark.long)]


def body(key: str) -> bytes:
    return "\n".join(json.dumps(row(f"{key}-{at}")) for at in range(ROWS)).encode()


async def queued(client: httpx.AsyncClient, who: dict[str, str]) -> str:
    """The id of a batch that was accepted, not yet worked off."""
    key = uuid.uuid4().hex
    headers = {**who, "Content-Type": NDJSON, "Idempotency-Key": key}
    place = "/api/v1/intake/batches?unit=LDLD-AN-GIANG&programme=CTPH-AN-GIANG"
    answer = await client.post(place, headers=headers, content=body(key))
    assert answer.status_code == 202, answer.text
    return str(answer.json()["id"])


async def report(client: httpx.AsyncClient, who: dict[str, str], id: str) -> dict[str, Any]:
    """The batch as it stands."""
    return dict((await client.get(f"/api/v1/intake/batches/{id}", headers=who)).json())


@pytest.fixture
def alone() -> Iterator[Settings]:
    """An installation where no other worker may have the job: that of the other tests' application stands still here."""
    with installation() as made:
        yield made


@pytest.mark.parametrize("rounds", ROUNDS)
def test_a_job_survives_its_worker(alone: Settings, rounds: int) -> None:
    api, accounts = Api(alone), json.loads((alone.data / "demo-accounts.json").read_text())

    async def begin() -> str:
        async with httpx.AsyncClient(base_url=api.url, timeout=60) as client:
            who = await token(client, accounts["machine_ldld_an_giang"])
            id = await queued(client, who)
            await asyncio.sleep(random.uniform(0, 1.5))
            return id

    async def end(id: str) -> dict[str, Any]:
        async with httpx.AsyncClient(base_url=api.url, timeout=60) as client:
            who = await token(client, accounts["machine_ldld_an_giang"])
            until = time.monotonic() + 90
            while (said := await report(client, who, id))["status"] in OPEN:
                assert time.monotonic() < until, said
                await asyncio.sleep(0.1)
            return said

    try:
        for _ in range(rounds):
            api.start()
            id = asyncio.run(begin())
            api.kill()
            api.start()
            said = asyncio.run(end(id))
            api.kill()
            assert said["status"] == "done" and said["progress"] == {"processed": ROWS, "total": ROWS}, said
            assert said["counts"]["created"] == said["counts"]["received"] == ROWS, "none lost, none twice"
            assert len(said["receipts"]) == len(set(said["receipts"])) == LOTS
    finally:
        api.kill()
