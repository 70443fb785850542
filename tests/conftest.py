"""One throw-away PostgreSQL for the run, one seeded database; every test speaks HTTP to the real application."""

import asyncio
import json
import os
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
import pytest_asyncio
import structlog
from fastapi import FastAPI

from api.app import create_app
from api.seed import seed
from api.settings import Settings
from api.store.embedded import EmbeddedServer, prepare
from api.store.migrate import upgrade
from tests.document import judge

BASE = "https://localhost/api/v1"


@contextmanager
def installation() -> Iterator[Settings]:
    """An installation of its own in a temporary folder: migrated, seeded with the demo."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(int(os.environ.get("TEST_LOG", "50"))))
    data = Path(tempfile.mkdtemp(prefix="phoihop-"))
    data.chmod(0o711)
    os.environ.pop("DATABASE_URL", None)
    made = Settings(data=data, rate_limits="off")
    with EmbeddedServer(made.pg_dir, made.secrets["superuser"], durable=False) as server:
        prepare(server, "phoihop", "owner", made.secrets["owner"])
        upgrade(made)
        asyncio.run(seed(made))
        yield made
    shutil.rmtree(data, ignore_errors=True)


@pytest.fixture(scope="session")
def settings() -> Iterator[Settings]:
    """The installation that most tests share."""
    with installation() as made:
        yield made


@pytest.fixture(scope="session")
def accounts(settings: Settings) -> dict[str, dict[str, str]]:
    """The demo accounts with their secrets."""
    found: dict[str, dict[str, str]] = json.loads((settings.data / "demo-accounts.json").read_text())
    return found


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def app(settings: Settings) -> AsyncIterator[FastAPI]:
    """The running application."""
    made = create_app(settings)
    async with made.router.lifespan_context(made):
        yield made


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def api(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    """A client of the running application, not signed in; each answer is held against the OpenAPI document."""
    hooks = {"response": [judge]}
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url=BASE, event_hooks=hooks) as client:
        yield client


class Callers:
    """Signs demo accounts in once and hands out their headers."""

    def __init__(self, api: httpx.AsyncClient, accounts: dict[str, dict[str, str]]) -> None:
        self.api, self.accounts, self.known = api, accounts, dict[str, dict[str, str]]()

    async def __call__(self, name: str) -> dict[str, str]:
        if name not in self.known:
            account = self.accounts[name]
            if "client_id" in account:
                form = {"grant_type": "client_credentials", **account}
                token = (await self.api.post("/auth/token", data=form)).json()["access_token"]
            else:
                token = (await self.api.post("/auth/sessions", json=account)).json()["access_token"]
            self.known[name] = {"Authorization": f"Bearer {token}"}
        return self.known[name]


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def as_(api: httpx.AsyncClient, accounts: dict[str, dict[str, str]]) -> Callers:
    """`await as_("ldld_an_giang")` gives that caller's headers."""
    return Callers(api, accounts)


def row(external_id: str, **data: Any) -> dict[str, Any]:
    """One good loudspeaker bulletin, with changes; its place is its own, so that no other source tells of the same."""
    good = {
        "title": "Bản tin Luật Công đoàn",
        "occurred_on": "2018-05-01",
        "clauses": ["II.2"],
        "minutes": 15,
        "quantity": 1,
        "place": f"Ấp {external_id}"[:500],
    }
    return {"kind": "loudspeaker_bulletin", "external_id": external_id, "revision": 1, "data": {**good, **data}}
