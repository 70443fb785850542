"""kill -9 of the API in the middle of pushes: what was acknowledged is there once, what was not can be sent again."""

import asyncio
import os
import random
import subprocess
import sys
import uuid
from pathlib import Path
from typing import Any

import httpx
import pytest

from api.settings import Settings
from tests.conftest import row
from tests.e2e.test_tour import free_port, wait

ROOT = Path(__file__).parents[2]
ROWS = 200
ROUNDS = [3, pytest.param(50, marks=pytest.mark.long)]


class Api:
    """One server process of ours on a free port, killed and started again by its own pid."""

    def __init__(self, settings: Settings) -> None:
        own = {"PHOIHOP_DATA": str(settings.data), "DATABASE_URL": settings.owner_url, "PHOIHOP_RATE_LIMITS": "off"}
        self.environment, self.port = {**os.environ, **own}, free_port()
        self.url = f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        command = [sys.executable, "-m", "uvicorn", "api.app:app_factory", "--factory", "--port", str(self.port)]
        self.process = subprocess.Popen(
            [*command, "--log-level", "critical"], cwd=ROOT, env=self.environment, stdout=subprocess.DEVNULL
        )
        wait(self.process, f"{self.url}/readyz")

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()


async def token(client: httpx.AsyncClient, account: dict[str, str]) -> dict[str, str]:
    answer = await client.post("/api/v1/auth/token", data={"grant_type": "client_credentials", **account})
    return {"Authorization": f"Bearer {answer.json()['access_token']}"}


async def send(client: httpx.AsyncClient, who: dict[str, str], key: str) -> dict[str, Any] | None:
    """The answer of one push under its key; None when the server died before answering."""
    body = {
        "defaults": {"programme": "CTPH-AN-GIANG", "unit": "LDLD-AN-GIANG"},
        "items": [row(f"{key}-{i}") for i in range(ROWS)],
    }
    try:
        answer = await client.post("/api/v1/intake/batches", headers={**who, "Idempotency-Key": key}, json=body)
    except httpx.TransportError:
        return None
    if answer.status_code in (409, 503):  # the key is still held by the connection that died with its process
        return None
    assert answer.status_code == 201, answer.text
    said: dict[str, Any] = answer.json()
    return said


async def pushed_until_killed(api: Api, who: dict[str, str], delay: float) -> dict[str, dict[str, Any] | None]:
    """Push batch after batch, kill the server after `delay` seconds; key -> answer or None."""
    said: dict[str, dict[str, Any] | None] = {}

    async def pushing(client: httpx.AsyncClient) -> None:
        while True:
            key = uuid.uuid4().hex
            said[key] = None
            said[key] = await send(client, who, key)
            if said[key] is None:
                return

    async with httpx.AsyncClient(base_url=api.url, timeout=30) as client:
        work = [asyncio.create_task(pushing(client)) for _ in range(2)]
        await asyncio.sleep(delay)
        await asyncio.to_thread(api.kill)
        await asyncio.wait_for(asyncio.gather(*work), 60)
    return said


@pytest.mark.parametrize("rounds", ROUNDS)
def test_acknowledged_rows_are_never_lost_or_doubled(
    settings: Settings, accounts: dict[str, dict[str, str]], rounds: int
) -> None:
    api, said = Api(settings), dict[str, dict[str, Any] | None]()

    async def one() -> None:
        async with httpx.AsyncClient(base_url=api.url, timeout=30) as client:
            who = await token(client, accounts["machine_ldld_an_giang"])
        said.update(await pushed_until_killed(api, who, random.uniform(0.2, 0.8)))

    async def again() -> None:
        async with httpx.AsyncClient(base_url=api.url, timeout=30) as client:
            who = await token(client, accounts["machine_ldld_an_giang"])
            for key, first in said.items():
                for _ in range(50):
                    if (now := await send(client, who, key)) is not None:
                        break
                    await asyncio.sleep(0.1)
                assert now is not None and now["counts"]["created"] == ROWS
                assert first is None or now == first, "an acknowledged answer changed"
            held = await client.get(
                "/api/v1/activities", headers=who, params={"external_id": [f"{key}-0" for key in said], "count": True}
            )
            assert held.json()["total"] == len(said)

    try:
        for _ in range(rounds):
            api.start()
            asyncio.run(one())
        api.start()
        asyncio.run(again())
    finally:
        api.kill()
    assert any(first is None for first in said.values()), "no kill fell into a push"
