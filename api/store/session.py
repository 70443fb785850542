"""Connections and transactions: pools by role and by purpose, the actor bound to each transaction.

Reads and writes have pools of their own (a read's p99 must not wait behind pushes), and those who see all read
as the role `wide`. Hot paths take a raw asyncpg connection from the same engines.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any
from uuid import UUID

import asyncpg
from sqlalchemy import URL, text
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, AsyncSession, create_async_engine

from api.kernel.problem import Unavailable
from api.store.actor import Actor

# Everything that a request needs to be walled, in one round trip, for this transaction only.
BIND = text(
    "select set_config('app.actor', :actor, true), set_config('app.roots', :roots, true),"
    " set_config('app.coordinated', :coordinated, true), set_config('app.admin', :admin, true),"
    " set_config('app.sample', :sample, true), set_config('app.tx', '', true)"
)


# What reading needs, as the first step of one statement: `sql` has its own parameters from $5 on, and stands in FROM
# where it sees `bound`. Naming bound.at_once makes it wait; should it not, the wall lets nothing through.
READING = ("app.actor", "app.roots", "app.coordinated", "app.admin")
BINDING = len(READING)  # parameters that come before a statement's own
BOUND = f"""with bound as materialized (select concat(
  {", ".join(f"set_config('{name}', ${at}, true)" for at, name in enumerate(READING, 1))}) as at_once)
select page.* from bound cross join lateral ({{sql}}) page"""


COPIES = 4  # files that a process writes at once
COPYING = {"timezone": "UTC", "statement_timeout": "600000", "max_parallel_workers_per_gather": "0"}
Sink = Callable[[bytes], Awaitable[None]]


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
        """Nothing to reset."""
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
        self.copies = asyncio.Semaphore(COPIES)
        self.pushed_at = 0.0  # time.monotonic() of the last push in this process: work behind gives way to pushes
        # Its few statements are large, and their plans do not depend on what they are given: planned once a connection.
        settled = {"timezone": "UTC", "statement_timeout": "120000", "plan_cache_mode": "force_generic_plan"}
        pushing: dict[str, Any] = {"server_settings": settled}
        # Two a process: reads stay quick while provinces push, and the rest of the pushes queue here.
        self.pusher: AsyncEngine = create_async_engine(
            driver_url(app_url), connect_args=pushing, pool_size=2, max_overflow=0, pool_timeout=60
        )

    async def open(self) -> None:
        """Connect, and refuse to go on with an owner's or superuser's rights."""
        for engine in (self.writer, self.wide):
            async with engine.connect() as connection:
                await refuse_power(connection)
        # A second worker process costs more to start than a page takes.
        settings = {"timezone": "UTC", "statement_timeout": "30000", "default_transaction_read_only": "on"}
        settings |= {"max_parallel_workers_per_gather": "0"}
        for wide, url in ((False, self.app_url), (True, self.wide_url)):
            self._reads[wide] = await asyncpg.create_pool(
                dsn(url), min_size=1, max_size=8, connection_class=QuietConnection, server_settings=settings
            )

    async def close(self) -> None:
        """Let every connection go; reads that still run are cut off."""
        for pool in self._reads.values():
            pool.terminate()
        for engine in (self.writer, self.reader, self.wide, self.pusher):
            await engine.dispose()

    async def ask(self, actor: Actor, sql: str, *arguments: Any) -> asyncpg.Record | None:
        """One row of one statement, the caller bound within it (BOUND): one trip. As `wide` for those who see all."""
        asked: asyncpg.Pool = self._reads[actor.sees_all]
        found: asyncpg.Record | None = await asked.fetchrow(
            BOUND.format(sql=sql), *(actor.settings[name] for name in READING), *arguments
        )
        return found

    async def copy(self, actor: Actor, sql: str, arguments: Sequence[Any], sink: Sink) -> None:
        """The rows of a statement as CSV (COPY), the caller bound, to a sink that may take its time.

        On a connection of its own: a slow reader holds up no other. Raises Unavailable when COPIES run already.
        """
        if self.copies.locked():
            raise Unavailable()
        async with self.copies:
            connection = await asyncpg.connect(
                dsn(self.wide_url if actor.sees_all else self.app_url), server_settings=COPYING
            )
            try:
                async with connection.transaction(readonly=True):
                    settings = ", ".join(f"set_config('{name}', ${at}, true)" for at, name in enumerate(READING, 1))
                    await connection.execute(f"select {settings}", *(actor.settings[name] for name in READING))
                    await connection.copy_from_query(sql, *arguments, output=sink, format="csv")
            finally:
                connection.terminate()

    async def principal(self, *asked: Any) -> str | None:
        """What the function principal() tells of a caller, as JSON."""
        found: str | None = await self._reads[False].fetchval("select principal($1, $2, $3)", *asked)
        return found

    @asynccontextmanager
    async def begin(
        self, actor: Actor, *, write: bool, push: bool = False, own: bool = False
    ) -> AsyncIterator[AsyncSession]:
        """A session in a transaction bound to the actor; rolled back unless the caller commits.

        own: for one's own sessions and secrets, which the role `wide` does not see.
        """
        reader = self.wide if actor.sees_all and not own else self.reader
        engine = self.pusher if push else self.writer if write else reader
        async with AsyncSession(engine, expire_on_commit=False, autoflush=True) as session:
            await session.execute(BIND, binding(actor))
            yield session
        if push:
            self.pushed_at = time.monotonic()


async def driver(session: AsyncSession | AsyncConnection) -> Any:
    """The driver's own connection, inside the transaction that a first statement has begun: a fifth of the way.

    What it runs before any statement of the session would stand in a transaction of its own.
    """
    connection = session if isinstance(session, AsyncConnection) else await session.connection()
    return (await connection.get_raw_connection()).driver_connection


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
