"""A database of units alone and the programmes' routes over it, called by actors that a test names."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID, uuid4

import httpx
import pytest
import pytest_asyncio
from fastapi import FastAPI, Request
from sqlalchemy import text

from api.programmes import attestation, clause, importing, programme, steps
from api.settings import Settings
from api.store import migrate
from api.store.actor import SYSTEM, Actor, Seat
from api.store.embedded import EmbeddedServer, prepare
from api.store.session import Database
from api.units.seeding import seed_units
from api.web import problems
from api.web.cursor import Cursor
from api.web.gate import Gate

PEOPLE = {
    "union": ("coordinator", "TLD-BTG"),
    "state": ("coordinator", "BTTTT-VP"),
    "minister": ("leader", "BTTTT-VP"),
    "province": ("coordinator", "LDLD-AN-GIANG"),
    "auditor": ("auditor", None),
}


@pytest.fixture(scope="module")
def bare() -> Iterator[Settings]:
    """An embedded server of this module's own, migrated and empty."""
    with TemporaryDirectory() as folder:
        home = Path(folder)
        home.chmod(0o711)  # run by root, the server is another user and must walk through
        made = Settings(data=home)
        with EmbeddedServer(made.pg_dir, made.secrets["superuser"], durable=False) as server:
            prepare(server, "phoihop", "owner", made.secrets["owner"])
            migrate.upgrade(made)
            yield made


async def seated(database: Database) -> dict[str, Actor]:
    """The units' starting data once, and the people at them."""
    async with database.begin(SYSTEM, write=True) as session:
        if not await session.scalar(text("select count(*) from unit")):
            await seed_units(session)
            await session.execute(text("select refresh_sight(current_date)"))
        units: dict[str, UUID] = {row.code: row.id for row in await session.execute(text("select code, id from unit"))}
        await session.commit()
    seats = {name: (Seat(role, units[code] if code else None, code),) for name, (role, code) in PEOPLE.items()}
    return {name: Actor(uuid4(), "user", name, held) for name, held in seats.items()}


@pytest_asyncio.fixture
async def client(bare: Settings) -> AsyncIterator[httpx.AsyncClient]:
    """The routes behind the gate; `Authorization` is a name of PEOPLE."""
    database = Database(bare.app_url, bare.wide_url)
    await database.open()
    people = await seated(database)

    async def authenticate(request: Request) -> Actor:
        return people[request.headers["authorization"]]

    app = FastAPI()
    app.state.database, app.state.cursor = database, Cursor(b"k" * 32)
    problems.install(app)
    for room in (importing, programme, steps, clause, attestation):
        app.include_router(room.router, prefix="/api/v1")
    transport = httpx.ASGITransport(Gate(app, authenticate), raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://test/api/v1") as made:
        yield made
    await database.close()
