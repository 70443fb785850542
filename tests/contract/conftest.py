"""The world is built once for all tests of the contract."""

from collections.abc import AsyncIterator

import httpx
import pytest_asyncio
from fastapi import FastAPI

from api.settings import Settings
from tests.conftest import BASE, Callers
from tests.contract.world import World, build


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def world(app: FastAPI, api: httpx.AsyncClient, as_: Callers, settings: Settings) -> AsyncIterator[World]:
    """Two provinces with a row of everything."""
    made = await build(app, api, as_, settings)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=BASE) as made.bare:
        yield made
