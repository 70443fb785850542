"""Rates: a bucket for each caller, refilled as time goes by, in bounded memory, and told where they are read."""

import asyncio
import re
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
import pytest_asyncio
from fastapi import FastAPI

from api.app import create_app
from api.kernel.problem import RateLimited
from api.settings import Settings
from api.web.limits import MOST, RATES, Buckets, Limits, Rate
from tests.conftest import BASE
from tests.contract.test_problems import shape
from tests.contract.world import World

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")


def spent(buckets: Buckets, key: str, now: float, most: int = 10_000) -> int:
    """How many requests are let in at one moment."""
    for taken in range(most):
        try:
            buckets.take(key, now)
        except RateLimited:
            return taken
    return most


def test_a_bucket_holds_its_burst_and_refills() -> None:
    buckets = Buckets(Rate(5, 2))
    assert spent(buckets, "a", 100.0) == 5
    assert spent(buckets, "a", 100.4) == 0
    assert spent(buckets, "a", 100.5) == 1
    assert spent(buckets, "a", 101.5) == 2
    assert spent(buckets, "a", 1000.0) == 5
    assert spent(buckets, "b", 1000.0) == 5


def test_whoever_hammers_on_is_let_in_as_soon_as_one_who_waits() -> None:
    buckets = Buckets(Rate(5, 2))
    spent(buckets, "a", 100.0)
    assert sum(spent(buckets, "a", 100.0 + at / 100) for at in range(1, 1001)) == 20


def test_retry_after_is_true() -> None:
    buckets = Buckets(Rate(3, 1))
    spent(buckets, "a", 0.0)
    with pytest.raises(RateLimited) as refused:
        buckets.take("a", 0.2)
    wait = int(refused.value.headers["Retry-After"])
    assert wait == 1
    buckets.take("a", 0.2 + wait)


def test_memory_is_bounded_under_many_addresses() -> None:
    buckets = Buckets(Rate(2, 1), most=100)
    spent(buckets, "victim", 0.0)
    for at in range(10_000):
        buckets.take(f"10.0.{at >> 8}.{at & 255}", 0.0)
        assert len(buckets.full) <= 100
    assert spent(buckets, "victim", 0.0) == 2  # forgotten: let in, never shut out
    assert Limits().buckets["address"].most == MOST


def test_one_who_comes_often_is_not_forgotten_for_many_who_come_once() -> None:
    buckets = Buckets(Rate(2, 1), most=100)
    spent(buckets, "often", 0.0)
    for at in range(1000):
        buckets.take(f"once{at}", 0.0)
        assert spent(buckets, "often", 0.0) == 0


def test_readme_tells_the_figures() -> None:
    told = re.search(r"## Limits\n(.*?)\n## ", README, re.DOTALL)
    assert told is not None
    figures = [int(one) for one in re.findall(r"\b\d+\b", told[1].split("A process")[0]) if one != "429"]
    assert figures == [
        n for kind in ("user", "service", "address") for n in (RATES[kind].burst, RATES[kind].per_second)
    ]


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def limited(settings: Settings) -> AsyncIterator[FastAPI]:
    """The application as it is served, with its limits."""
    made = create_app(settings.model_copy(update={"rate_limits": "on", "worker": False}))
    async with made.router.lifespan_context(made):
        yield made


def client(app: FastAPI, address: str) -> httpx.AsyncClient:
    """A client at an address."""
    return httpx.AsyncClient(transport=httpx.ASGITransport(app, client=(address, 1)), base_url=BASE)


async def flood(
    one: httpx.AsyncClient, path: str, n: int, headers: dict[str, str] | None = None
) -> list[httpx.Response]:
    """n requests, some at a time."""
    found: list[httpx.Response] = []
    while len(found) < n:
        found += await asyncio.gather(*(one.get(path, headers=headers) for _ in range(8)))
    return found


async def test_a_flood_is_429_for_its_sender_alone(limited: FastAPI, world: World) -> None:
    machine, person = await world.as_("machine_so_an_giang"), await world.as_("so_an_giang")
    async with client(limited, "10.1.1.1") as one:
        found = await flood(one, "/codes/nothing", RATES["service"].burst * 2, machine)
        refused = [answer for answer in found if answer.status_code == 429]
        let_in = len(found) - len(refused)
        assert refused and RATES["service"].burst <= let_in < len(found)
        answer = refused[-1]
        assert answer.json()["code"] == "RATE_LIMITED" and not shape(answer, "/api/v1/codes/nothing")
        assert 1 <= int(answer.headers["retry-after"]) <= 2
        assert (await one.get("/me", headers=person)).status_code == 200
        assert (await one.get("/me")).status_code == 401


@pytest.mark.parametrize(
    ("path", "headers"), [("/campaigns", {}), ("/me", {"Authorization": "Bearer a.b.c"}), ("/problems/INVALID", {})]
)
async def test_the_anonymous_are_limited_by_address(
    limited: FastAPI, world: World, path: str, headers: dict[str, str]
) -> None:
    at = str(len(path))
    async with client(limited, f"10.2.2.{at}") as one, client(limited, f"10.3.3.{at}") as other:
        found = [answer.status_code for answer in await flood(one, path, RATES["address"].burst * 2, headers)]
        assert found.count(429) > 0 and len(found) - found.count(429) >= RATES["address"].burst
        assert (await other.get(path, headers=headers)).status_code == found[0] != 429
        good = await world.as_("viewer")
        assert (await one.get("/me", headers=good)).status_code == 200  # who has a good token is not the address
        await flood(one, path, RATES["address"].burst, headers)
        assert (await one.post("/auth/sessions", json={})).status_code == 429
        assert (await one.get("https://localhost/readyz")).status_code == 429
        assert (await one.get("https://localhost/healthz")).status_code == 200


async def test_one_subscriber_of_ipv6_is_one_address(limited: FastAPI) -> None:
    for at in range(RATES["address"].burst * 2):
        async with client(limited, f"2001:db8::{at:x}") as one:
            answer = await one.get("/nothing")
    assert answer.status_code == 429
    async with client(limited, "2001:db8:0:1::1") as one:
        assert (await one.get("/nothing")).status_code == 401


async def test_a_forwarded_address_is_not_believed(limited: FastAPI) -> None:
    async with client(limited, "10.4.4.4") as one:
        for at in range(RATES["address"].burst * 2):
            answer = await one.get(
                "/nothing", headers={"X-Forwarded-For": f"10.9.{at >> 8}.{at & 255}", "Forwarded": f"for=10.8.0.{at}"}
            )
    assert answer.status_code == 429


async def test_off_is_off(world: World) -> None:
    found = await flood(world.api, "/nothing", RATES["address"].burst * 2)
    assert {answer.status_code for answer in found} == {401}
