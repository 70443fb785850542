"""An installation with a receiver that its operator lists, and a dispatcher that the tests turn by hand."""

import json
import uuid
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import psycopg
import pytest
import pytest_asyncio

from api.app import create_app
from api.delivery.dispatching import Dispatcher
from api.settings import Settings
from api.store.migrate import plain
from tests.conftest import BASE, Callers, installation, row
from tests.delivery.receiver import Receiver, receiving
from tests.document import judge
from tests.people import Who, machine, take


@dataclass
class Post:
    """The API of an installation whose worker is the test, and the owner's hand on its clock."""

    settings: Settings
    api: httpx.AsyncClient
    as_: Callers
    dispatcher: Dispatcher
    receiver: Receiver

    async def hook(self, who: Who, **more: Any) -> dict[str, Any]:
        """A new webhook of the caller's, told to the receiver."""
        return dict(
            await take(self.api.post("/webhooks", headers=who, json={"url": self.receiver.url, **more}))
        )  # fmt: skip

    async def push(self, who: Who, *marks: str, revision: int = 1, **data: Any) -> None:
        """So many activities of An Giang."""
        items = [{**row(mark, clauses=[], **data), "revision": revision} for mark in marks]
        body = {"defaults": {"programme": "CTPH-AN-GIANG", "unit": "LDLD-AN-GIANG"}, "items": items}
        headers = {**who, "Idempotency-Key": uuid.uuid4().hex}
        assert (await self.api.post("/intake/batches", headers=headers, json=body)).status_code == 201

    async def tend(self, hook: dict[str, Any]) -> None:
        """All that there is to do for a webhook now."""
        await self.dispatcher.through(uuid.UUID(hook["id"]))

    def own(self, statement: str, *values: Any) -> list[Any]:
        """The owner's statement, who sees all."""
        with psycopg.connect(plain(self.settings.owner_url), autocommit=True) as connection:
            found = connection.execute(statement, values)
            return found.fetchall() if found.description else []

    def later(self, hook: dict[str, Any]) -> None:
        """Whatever waits for a time, waits no longer."""
        self.own("update delivery set next_at = now() where webhook_id = %s and status = 'pending'", hook["id"])
        self.own("update webhook set resumes_at = now() where id = %s", hook["id"])

    async def state(self, who: Who, hook: dict[str, Any]) -> dict[str, Any]:
        return dict(await take(self.api.get(f"/webhooks/{hook['id']}", headers=who)))

    async def deliveries(self, who: Who, hook: dict[str, Any], **query: Any) -> list[dict[str, Any]]:
        """The newest 200."""
        path = f"/webhooks/{hook['id']}/deliveries"
        return list((await take(self.api.get(path, headers=who, params={"limit": 200, **query})))["items"])


@pytest.fixture(scope="session")
def receiver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Receiver]:
    with receiving(tmp_path_factory.mktemp("receiver")) as made:
        yield made


@pytest.fixture(scope="session")
def listed(receiver: Receiver) -> Iterator[Settings]:
    """An installation whose operator lists the receiver."""
    with installation() as made:
        told = {"webhook_hosts": [receiver.host], "webhook_ca": receiver.authority, "worker": False}
        yield made.model_copy(update=told)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def office(listed: Settings, receiver: Receiver) -> AsyncIterator[Post]:
    app = create_app(listed)
    accounts = json.loads((Path(listed.data) / "demo-accounts.json").read_text())
    client = httpx.AsyncClient(
        transport=httpx.ASGITransport(app), base_url=BASE, event_hooks={"response": [judge]}
    )  # fmt: skip
    async with app.router.lifespan_context(app), client:
        yield Post(listed, client, Callers(client, accounts), Dispatcher(app.state.database, listed), receiver)


@pytest.fixture
def post(office: Post) -> Post:
    """The same, with a receiver that has heard nothing yet and takes everything."""
    office.receiver.calls.clear()
    office.receiver.behave = lambda call: 200
    return office


@pytest_asyncio.fixture(loop_scope="session")
async def who(post: Post) -> Who:
    """A new system of An Giang."""
    return await machine(post.api, post.as_, "LDLD-AN-GIANG")
