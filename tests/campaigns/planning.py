"""A migrated database with two provinces under one central programme, and the planning routes over it.

    TLD, BO: parties of CENTRAL · LD-A, SO-A: of PROVINCE-A · LD-B, SO-B: of PROVINCE-B · LD-A: of CLOSED, too

Each caller is named by the header X-Caller.
"""

from collections.abc import AsyncIterator, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any
from uuid import UUID

import httpx
import psycopg
import pytest
from fastapi import FastAPI, Request

import api.programmes.programme
import api.units.unit  # noqa: F401 -- the tables that foreign keys name
from api.activities import codes
from api.campaigns import campaign
from api.kernel.ids import uuid7
from api.settings import Settings
from api.store.actor import Actor, Seat
from api.store.embedded import EmbeddedServer, prepare
from api.store.migrate import plain, upgrade
from api.store.session import Database
from api.training import training_event
from api.web import problems
from api.web.cursor import Cursor
from api.web.gate import Gate

UNITS = {name: uuid7() for name in ("TLD", "BO", "LD-A", "SO-A", "LD-B", "SO-B")}
DIRECTS = {"LD-A": "TLD", "LD-B": "TLD", "SO-A": "BO", "SO-B": "BO"}
PROGRAMMES = {name: uuid7() for name in ("CENTRAL", "PROVINCE-A", "PROVINCE-B", "CLOSED")}
PARTIES = {
    "CENTRAL": ("TLD", "BO"),
    "PROVINCE-A": ("LD-A", "SO-A"),
    "PROVINCE-B": ("LD-B", "SO-B"),
    "CLOSED": ("LD-A", "SO-A"),
}
CALLERS = {
    name: Actor(uuid7(), "user", name, (Seat(role, UNITS[unit]),))
    for name, role, unit in (
        ("writer", "contributor", "LD-A"),
        ("coordinator", "coordinator", "LD-A"),
        ("partner", "coordinator", "SO-A"),
        ("viewer", "viewer", "LD-A"),
        ("elsewhere", "coordinator", "LD-B"),
        ("centre", "coordinator", "TLD"),
        ("ministry", "coordinator", "BO"),
    )
}


def row(connection: psycopg.Connection[Any], table: str, **values: Any) -> None:
    """Insert one row as the owner."""
    names, marks = ", ".join(values), ", ".join(["%s"] * len(values))
    connection.execute(f"insert into {table} ({names}) values ({marks})", [*values.values()])


def furnish(connection: psycopg.Connection[Any]) -> None:
    """The units, programmes and parties, then sight over them."""
    first = date(2017, 1, 1)
    for name, unit in UNITS.items():
        side = "union" if name in ("TLD", "LD-A", "LD-B") else "state"
        row(connection, "unit", id=unit, code=name, kind="other", side=side, started_on=first)
    for below, above in DIRECTS.items():
        parent = {"unit_id": UNITS[below], "parent_id": UNITS[above], "line": "directs"}
        row(connection, "unit_parent", id=uuid7(), **parent, valid_from=first)
    for name, programme in PROGRAMMES.items():
        agree(connection, name, programme)
    connection.execute("select refresh_sight(%s)", [date(2018, 1, 1)])


def agree(connection: psycopg.Connection[Any], name: str, programme: UUID) -> None:
    """One programme of 2018 to 2022 with its parties, each its own focal unit."""
    top = name == "CENTRAL"
    values: dict[str, Any] = {
        "level": "central" if top else "provincial",
        "status": "concluded" if name == "CLOSED" else "active",
        "parent_id": None if top else PROGRAMMES["CENTRAL"],
        "starts_on": date(2018, 1, 1),
        "ends_on": date(2022, 12, 31),
    }
    written = {"title": name, "folded": name.lower(), "sort_key": name, "content_hash": "0" * 64}
    row(connection, "programme", id=programme, unit_id=UNITS[PARTIES[name][0]], **values, **written)
    for ordinal, party in enumerate(PARTIES[name]):
        seat = {"unit_id": UNITS[party], "focal_unit_id": UNITS[party], "side": "union" if ordinal == 0 else "state"}
        row(connection, "party", id=uuid7(), programme_id=programme, ordinal=ordinal, **seat)


@cache
def server() -> tuple[EmbeddedServer, Settings]:
    """A throw-away server, migrated and furnished; it dies with this process."""
    home = Path(mkdtemp(prefix="phoihop-planning-"))
    home.chmod(0o755)  # under root the server's user must reach its socket
    settings = Settings(data=home)
    made = EmbeddedServer(settings.pg_dir, settings.secrets["superuser"], durable=False)
    made.start()
    prepare(made, "phoihop", "owner", settings.secrets["owner"])
    upgrade(settings)
    with psycopg.connect(plain(settings.owner_url)) as connection:
        connection.execute("select set_config('app.actor', %s, true)", [str(UUID(int=0))])
        furnish(connection)
    return made, settings


@pytest.fixture(name="settings", scope="session")
def planning_settings() -> Iterator[Settings]:
    """The furnished database's settings."""
    made, found = server()
    yield found
    made.stop()
    rmtree(found.data, ignore_errors=True)  # each test module that imports the fixture ends it once
    server.cache_clear()


@pytest.fixture(name="client")
async def planning_client(settings: Settings) -> AsyncIterator[httpx.AsyncClient]:
    """The routes of campaigns, training events and code lists."""
    app = FastAPI(redirect_slashes=False)
    problems.install(app)
    for room in (codes, campaign, training_event):
        app.include_router(room.router, prefix="/api/v1")
    app.add_middleware(Gate, authenticate=who)
    app.state.cursor = Cursor(b"key of the tests")
    app.state.database = Database(settings.app_url, settings.wide_url, size=2)
    await app.state.database.open()
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://test/api/v1/") as made:
        yield made
    await app.state.database.close()


async def who(request: Request) -> Actor:
    """The caller that the header names."""
    return CALLERS[request.headers["x-caller"]]


def plan(**changed: Any) -> dict[str, Any]:
    """A body that both campaigns and events take, but for `kind`."""
    whole = {
        "programme_id": str(PROGRAMMES["PROVINCE-A"]),
        "unit_id": str(UNITS["LD-A"]),
        "title": "Tháng Công nhân Hoà Bình",
        "audience": ["workers", "female_workers"],
        "starts_on": "2018-05-01",
        "ends_on": "2018-05-31",
    }
    return whole | {name: str(value) if isinstance(value, UUID) else value for name, value in changed.items()}


async def step(
    client: httpx.AsyncClient, caller: str, path: str, before: httpx.Response, body: Any = None
) -> httpx.Response:
    """POST a move with the ETag of the answer before."""
    headers = {"X-Caller": caller, "If-Match": before.headers["ETag"]}
    return await client.post(path, headers=headers, json=body) if body else await client.post(path, headers=headers)


def faults(answer: httpx.Response) -> list[tuple[str, str]]:
    """(code, pointer) of each error."""
    return [(one["code"], one["pointer"]) for one in answer.json()["errors"]]
