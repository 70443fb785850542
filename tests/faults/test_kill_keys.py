"""kill -9 between a write and its answer: sent again under its key it has acted once, and is answered the same."""

import asyncio
import random
import uuid
from typing import Any

import httpx
import pytest

from api.settings import Settings
from tests.faults.test_kill import Api

ROUNDS = [2, pytest.param(40, marks=pytest.mark.long)]


async def person(client: httpx.AsyncClient, account: dict[str, str]) -> dict[str, str]:
    answer = await client.post("/auth/sessions", json=account)
    return {"Authorization": f"Bearer {answer.json()['access_token']}"}


async def plan(client: httpx.AsyncClient, who: dict[str, str]) -> dict[str, Any]:
    """A campaign but for its title."""
    unit = (await client.get("/me", headers=who)).json()["memberships"][0]["unit"]["id"]
    found = await client.get("/programmes", params={"code": "CTPH-AN-GIANG"}, headers=who)
    days = {"starts_on": "2018-05-01", "ends_on": "2018-05-31"}
    return {"unit_id": unit, "programme_id": found.json()["items"][0]["id"], **days}


async def send(client: httpx.AsyncClient, who: dict[str, str], body: dict[str, Any], key: str) -> dict[str, Any] | None:
    """The campaign made under a key, which is its title; None without an answer."""
    try:
        answer = await client.post("/campaigns", headers={**who, "Idempotency-Key": key}, json={**body, "title": key})
    except httpx.TransportError:
        return None
    if answer.status_code in (409, 503):  # still held by the connection that died with its process
        return None
    assert answer.status_code == 201, answer.text
    return {**answer.json(), "receipt": answer.headers["audit-receipt"], "tag": answer.headers["etag"]}


@pytest.mark.parametrize("rounds", ROUNDS)
def test_a_write_under_a_key_acts_once(settings: Settings, accounts: dict[str, dict[str, str]], rounds: int) -> None:
    api, said = Api(settings), dict[str, dict[str, Any] | None]()

    def client() -> httpx.AsyncClient:
        return httpx.AsyncClient(base_url=f"{api.url}/api/v1", timeout=30)

    async def until_killed() -> None:
        async with client() as one:
            who = await person(one, accounts["ldld_an_giang"])
            body = await plan(one, who)

            async def writing() -> None:
                while True:
                    key = uuid.uuid4().hex
                    said[key] = None
                    said[key] = await send(one, who, body, key)
                    if said[key] is None:
                        return

            work = [asyncio.create_task(writing()) for _ in range(4)]
            await asyncio.sleep(random.uniform(0.2, 0.8))
            await asyncio.to_thread(api.kill)
            await asyncio.wait_for(asyncio.gather(*work), 60)

    async def again() -> None:
        async with client() as one:
            who = await person(one, accounts["ldld_an_giang"])
            body = await plan(one, who)
            for key, first in said.items():
                for _ in range(50):
                    if (now := await send(one, who, body, key)) is not None:
                        break
                    await asyncio.sleep(0.1)
                assert now is not None and now["title"] == key
                assert first is None or now == first, "an acknowledged answer changed"
                found = await one.get("/campaigns", params={"q": key, "count": "true"}, headers=who)
                assert found.json()["total"] == 1, key

    try:
        for _ in range(rounds):
            api.start()
            asyncio.run(until_killed())
        api.start()
        asyncio.run(again())
    finally:
        api.kill()
    assert any(first is None for first in said.values()), "no kill fell into a write"
