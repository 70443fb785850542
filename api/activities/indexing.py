"""The word index of activities, filled behind the pushes from the log, so that no push waits for it.

A process keeps it up once a second, later while it takes pushes; several processes take turns on the row of the mark.
"""

import asyncio
import time
from datetime import date

import structlog
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from api.activities import norm
from api.kernel import clock
from api.kernel.folding import fold_many
from api.store.actor import SYSTEM
from api.store.session import Database
from api.web import replay

log = structlog.get_logger()
PAUSE = 1.0  # seconds between two looks at the log
QUIET, LATEST = 3.0, 20.0  # seconds without a push that it waits for, and how long it waits at the most
STEP = 50  # leaves a transaction; a leaf holds up to a push of 10,000 rows

# Leaves are dense and in commit order: below the size that one statement sees, the next one sees all.
MARK = text("select leaf, least(leaf + :step, tree_size()) as size from activity_searched for update")
CHANGED = text(
    "select distinct a.unit_id, a.id, a.occurred_on, a.title, a.place, a.outlet from leaf l join change c on c.tx = l.tx"
    " join activity a on a.unit_id = c.unit_id and a.id = c.row_id"
    " where l.index >= :leaf and l.index < :size and c.tbl = 'activity'"
)
FILL = text(
    "insert into activity_search (unit_id, id, occurred_on, words)"
    " select n.unit_id, n.id, n.occurred_on, to_tsvector('simple', n.words)"
    " from unnest(cast(:units as uuid[]), cast(:ids as uuid[]), cast(:days as date[]), cast(:words as text[]))"
    " as n(unit_id, id, occurred_on, words)"
    " on conflict (unit_id, id) do update set occurred_on = excluded.occurred_on, words = excluded.words"
)


async def index_once(database: Database) -> int:
    """Index all that the log has by now, in transactions of STEP leaves; how many activities were written."""
    written = 0
    while (more := await _step(database)) is not None:
        written += more
    return written


async def _step(database: Database) -> int | None:
    """Index the next leaves and move the mark; None at the end of the log."""
    async with database.wide.begin() as connection:
        await connection.execute(text("set transaction read write"))  # this role's connections only read otherwise
        mark = (await connection.execute(MARK, {"step": STEP})).one()
        if mark.size <= mark.leaf:
            return None
        written = await _fill(connection, mark.leaf, mark.size)
        await connection.execute(text("update activity_searched set leaf = :size"), {"size": mark.size})
        return written


async def _fill(connection: AsyncConnection, leaf: int, size: int) -> int:
    """Write the words of what changed in the leaves [leaf, size)."""
    rows = (await connection.execute(CHANGED, {"leaf": leaf, "size": size})).all()
    if rows:
        words = fold_many([f"{row.title} {row.place or ''} {row.outlet or ''}" for row in rows])
        given = {"units": [row.unit_id for row in rows], "ids": [row.id for row in rows]}
        given |= {"days": [row.occurred_on for row in rows], "words": words}
        await connection.execute(FILL, given)
    return len(rows)


async def keep_up(database: Database) -> None:
    """The worker: indexes behind the pushes, and on each new day in Viet Nam computes sight; runs until cancelled.

    The first round counts as a new day: the process may have been down at midnight.
    """
    seen: date | None = None
    while True:
        try:
            if (today := clock.today()) != seen:
                await _refresh(database, today)
                await norm.measure(database)
                seen = today
            await _calm(database)
            await index_once(database)
        except Exception as error:  # the database may be away for a while; the next round tries again
            log.error("worker", error=repr(error))
        await asyncio.sleep(PAUSE)


async def _calm(database: Database) -> None:
    """Let pushes have the processor: a province waits for its answer, nobody for the index."""
    latest = time.monotonic() + LATEST
    while time.monotonic() < min(database.pushed_at + QUIET, latest):  # noqa: ASYNC110  # a clock, no event
        await asyncio.sleep(PAUSE)


async def _refresh(database: Database, today: date) -> None:
    """Lines of units and what follows from them are dated; kept answers have an end."""
    async with database.begin(SYSTEM, write=True) as session:
        await session.execute(text("select refresh_sight(:today)"), {"today": today})
        await replay.forget(session)
        await session.commit()
