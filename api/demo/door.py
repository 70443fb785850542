"""The API from inside, without a socket: each sample account signs in once; every refusal is an error."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx

from api.app import create_app
from api.demo.accounts import Accounts
from api.settings import Settings

Json = dict[str, Any]


class Door:
    """Calls by the name of an account; answers are their JSON. Raises RuntimeError with the problem of a refusal."""

    def __init__(self, client: httpx.AsyncClient, accounts: Accounts) -> None:
        self.client, self.accounts, self.known = client, accounts, dict[str, dict[str, str]]()
        self.tags, self.kept = dict[str, str](), dict[str, Json]()

    async def headers(self, who: str) -> dict[str, str]:
        """The bearer of an account."""
        if who not in self.known:
            account = self.accounts[who]
            machine = "client_id" in account
            form = {"grant_type": "client_credentials", **account}
            call = self.client.post("/auth/token", data=form) if machine else None
            signed = taken(await (call or self.client.post("/auth/sessions", json=account)))
            self.client.cookies.clear()
            self.known[who] = {"Authorization": f"Bearer {signed['access_token']}"}
        return self.known[who]

    async def get(self, who: str, path: str, **query: Any) -> Json:
        """A read; its ETag is kept for the next step."""
        return self.noted(path, await self.client.get(path, headers=await self.headers(who), params=query))

    async def once(self, who: str, path: str, **query: Any) -> Json:
        """The same read again is answered from memory: of what does not change meanwhile."""
        key = f"{who} {path} {query}"
        if key not in self.kept:
            self.kept[key] = await self.get(who, path, **query)
        return self.kept[key]

    async def post(self, who: str, path: str, body: Any) -> Json:
        """A new object."""
        answer = await self.client.post(path, headers=await self.headers(who), json=body)
        return self.noted(answer.headers.get("location", "").removeprefix("/api/v1"), answer)

    async def upload(self, who: str, path: str, file: tuple[str, bytes, str], **fields: str) -> Json:
        """A file, with the fields beside it; of a version, where the path names an object."""
        whole = path.rpartition("/")[0]
        headers = await (self.fresh(who, whole) if fields else self.headers(who))
        return self.noted(whole, await self.client.post(path, headers=headers, files={"file": file}, data=fields))

    async def step(self, who: str, path: str, noun: str, body: Any = None) -> Json:
        """A move of the object as it stands."""
        headers = await self.fresh(who, path)
        return self.noted(path, await self.client.post(f"{path}/{noun}", headers=headers, json=body))

    async def fresh(self, who: str, path: str) -> dict[str, str]:
        """Headers that name the object's version as it was last read or written here."""
        if path not in self.tags:
            await self.get(who, path)
        return {**await self.headers(who), "If-Match": self.tags[path]}

    async def push(self, who: str, key: str, defaults: Json, items: list[Json]) -> Json:
        """A batch under its own key: sent again, it is the same batch. Rows may be refused."""
        headers = {**await self.headers(who), "Idempotency-Key": key}
        body = {"defaults": defaults, "items": items}
        return taken(await self.client.post("/intake/batches", headers=headers, json=body))

    def noted(self, path: str, answer: httpx.Response) -> Json:
        """The answer's JSON; its ETag is the object's."""
        found = taken(answer)
        if tag := answer.headers.get("etag"):
            self.tags[path] = tag
        return found


def taken(answer: httpx.Response) -> Json:
    """The JSON of a success."""
    if answer.status_code >= 300:
        raise RuntimeError(f"{answer.request.method} {answer.request.url.path}: {answer.status_code} {answer.text}")
    found: Json = answer.json()
    return found


@asynccontextmanager
async def opened(settings: Settings, accounts: Accounts) -> AsyncIterator[Door]:
    """The whole application over this installation's database."""
    app = create_app(settings.model_copy(update={"worker": False, "rate_limits": "off"}))
    transport = httpx.ASGITransport(app)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url="https://localhost/api/v1") as client,
    ):
        yield Door(client, accounts)
