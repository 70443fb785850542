"""Connections and transactions: pools by role and by purpose, the actor bound to each transaction.

Reads and writes have pools of their own (a read's p99 must not wait behind pushes), and those who see all read
as the role `wide`. Hot paths take a raw asyncpg connection from the same engines.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any
from uuid import UUID

import asyncpg
from sqlalchemy import URL, text
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine

from api.store.actor import Actor

# Everything that a request needs to be walled, in one round trip, for this transaction only.
BIND = text(
    "select set_config('app.actor', :actor, true), set_config('app.roots', :roots, true),"
    " set_config('app.coordinated', :coordinated, true), set_config('app.admin', :admin, true),"
    " set_config('app.tx', '', true)"
)


class WrongRole(RuntimeError):
    """The process would serve with rights that switch row-level security off."""


def dsn(url: str) -> str:
    """The same address as asyncpg itself takes it."""
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)


def driver_url(url: str) -> URL:
    """For SQLAlchemy with asyncpg; libpq's `sslmode` is asyncpg's `ssl`."""
    made = make_url(url).set(drivername="postgresql+asyncpg")
    if "sslmode" in made.query:
        mode = made.query["sslmode"]
        made = made.difference_update_query(["sslmode"]).update_query_dict({"ssl": mode})
    return made


class QuietConnection(asyncpg.Connection):  # type: ignore[misc]
    """asyncpg resets sessions on release at 0.19 ms a time; ours hold nothing beyond their transaction."""

    def get_reset_query(self) -> str:
        return ""


class Database:
    """The engines of one process. Errors of the server surface as SQLAlchemy's and asyncpg's own."""

    def __init__(self, app_url: str, wide_url: str, *, size: int = 8) -> None:
        self.app_url, self.wide_url = app_url, wide_url
        options: dict[str, Any] = {"pool_size": size, "max_overflow": size, "pool_timeout": 10}
        arguments: dict[str, Any] = {"server_settings": {"timezone": "UTC", "statement_timeout": "30000"}}
        self.writer: AsyncEngine = create_async_engine(driver_url(app_url), connect_args=arguments, **options)
        reading = {"server_settings": {**arguments["server_settings"], "default_transaction_read_only": "on"}}
        self.reader: AsyncEngine = create_async_engine(driver_url(app_url), connect_args=reading, **options)
        self.wide: AsyncEngine = create_async_engine(driver_url(wide_url), connect_args=reading, **options)
        self._reads: dict[bool, asyncpg.Pool] = {}
        pushing: dict[str, Any] = {"server_settings": {"timezone": "UTC", "statement_timeout": "120000"}}
        # Two a process: reads stay quick while provinces push, and the rest of the pushes queue here.
        self.pusher: AsyncEngine = create_async_engine(
            driver_url(app_url), connect_args=pushing, pool_size=2, max_overflow=0, pool_timeout=60
        )

    async def open(self) -> None:
        """Connect, and refuse to go on with an owner's or superuser's rights."""
        for engine in (self.writer, self.wide):
            async with engine.connect() as connection:
                await refuse_power(connection)
        settings = {"timezone": "UTC", "statement_timeout": "30000", "default_transaction_read_only": "on"}
        for wide, url in ((False, self.app_url), (True, self.wide_url)):
            self._reads[wide] = await asyncpg.create_pool(
                dsn(url), min_size=1, max_size=8, connection_class=QuietConnection, server_settings=settings
            )

    async def close(self) -> None:
        for pool in self._reads.values():
            pool.terminate()
        for engine in (self.writer, self.reader, self.wide, self.pusher):
            await engine.dispose()

    def reads(self, actor: Actor) -> asyncpg.Pool:
        """Raw connections for hot lists: `wide` for those who see all."""
        return self._reads[actor.sees_all]

    @asynccontextmanager
    async def begin(self, actor: Actor, *, write: bool, push: bool = False) -> AsyncIterator[AsyncSession]:
        """A session in a transaction bound to the actor; rolled back unless the caller commits."""
        reader = self.wide if actor.sees_all else self.reader
        engine = self.pusher if push else self.writer if write else reader
        async with AsyncSession(engine, expire_on_commit=False, autoflush=True) as session:
            await session.execute(BIND, binding(actor))
            yield session


def binding(actor: Actor) -> dict[str, str]:
    """BIND's parameters."""
    return {name.removeprefix("app."): value for name, value in actor.settings.items()}


async def refuse_power(connection: Any) -> None:
    """WrongRole when row-level security would not bind this connection."""
    row = (
        await connection.execute(
            text(
                "select current_user as who, rolsuper or rolbypassrls or exists (select 1 from pg_class c join pg_namespace n"
                " on n.oid = c.relnamespace where n.nspname = 'public' and c.relowner = r.oid) as strong"
                " from pg_roles r where rolname = current_user"
            )
        )
    ).one()
    if row.strong:
        raise WrongRole(f"{row.who} owns tables or bypasses row-level security; serve as the roles app and wide")


async def tree_size(session: AsyncSession, at: datetime | int) -> int:
    """How many leaves the log had at an instant, or the size itself if the log is that long."""
    if isinstance(at, int):
        found = await session.scalar(text("select least(:size, tree_size())"), {"size": at})
    else:
        found = await session.scalar(text("select count(*) from leaf where at <= :at"), {"at": at})
    return int(found or 0)


async def edges(session: AsyncSession, actor: Actor, targets: list[UUID]) -> set[tuple[UUID, UUID, str]]:
    """The caller's (root, target, way) to these units and programmes."""
    if not actor.roots or not targets:
        return set()
    found = await session.execute(
        text("select root, target, way from sight where root = any(:roots) and target = any(:targets)"),
        {"roots": list(actor.roots), "targets": targets},
    )
    return {(row.root, row.target, row.way) for row in found}
