"""Batches that are worked off in turn: queued -> validating -> applying -> done | failed | cancelled.

A queued batch is its lots. Each is applied in one transaction with its own leaf, its report and the batch's new
figures: what was applied is never applied again, whoever dies in the middle, and the next worker goes on behind it.
One job of a source runs at a time, in the order of their coming.
"""

import asyncio
import json
import zlib
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from unicodedata import normalize
from uuid import UUID

import msgspec
import structlog
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncSession

from api.identity.principal import look_up
from api.intake import report
from api.intake.chunk import LETTERS, Chunk
from api.intake.order import Ask, Push
from api.intake.part import waiting
from api.intake.pushing import apply, status_of
from api.intake.sent import Lot, packed
from api.intake.storing import STAGED_IN
from api.kernel.ids import uuid7
from api.kernel.problem import Say
from api.store.actor import NOBODY, Actor, Seat
from api.store.log import SEAL, seal
from api.store.session import Database, driver
from api.web.roles import holds

log = structlog.get_logger()
PAUSE, LONGEST = 0.25, 10.0  # seconds between two looks for a job: when all is well, and when the last ones failed
OPEN = ("queued", "validating", "applying")
IS_OPEN = f"status in {OPEN}"  # SQL
NONE: dict[str, int] = dict.fromkeys(("received", *LETTERS), 0)
FAILED = {
    "FORBIDDEN": Say("Tài khoản đã gửi lô này không còn quyền gửi.", "Who sent this batch may push no more."),
    "INTERNAL": Say("Lô dừng vì lỗi của hệ thống; các dòng chưa xử lý chưa được ghi nhận.",
                    "Stopped by an error of the system; rows not processed are not stored."),
}  # fmt: skip

QUEUE = """
with body as (insert into batch_body (id, unit_id, sent, verdicts, answer) values ($1, $2, '', '', $11)),
made as (insert into batch (id, unit_id, source_id, actor_id, key, request_hash, mode, status, status_code, counts, by_code, media,
  manner, total, waited) values ($1, $2, $3, $4, $5, $6, $7, 'queued', 202, $8::text::jsonb, '[]', $9, $10::text::jsonb, $12, true))
select"""
LOT = "insert into batch_lot (batch_id, first, unit_id, rows, items) values ($1, $2, $3, $4, $5)"


async def queue(session: AsyncSession, push: Push, ask: Ask, lots: list[Lot]) -> bytes:
    """Keep the batch as its lots, packed, for the worker; the answer to give."""
    total = sum(len(lot.raws) for lot in lots)
    said = {"id": str(push.id), "status": "queued", "dry_run": False, "mode": push.mode,
            "progress": {"processed": 0, "total": total}, "counts": NONE, "by_code": [], "rows": [], "receipt": None}  # fmt: skip
    answer = report.written(said)
    connection = await driver(session)
    await connection.execute(
        QUEUE, push.id, push.unit, push.source, push.actor.id, ask.key, ask.hash, push.mode, json.dumps(NONE),
        ask.media, push.manner, answer, total,
    )  # fmt: skip
    first = 0
    for lot in lots:
        items = await asyncio.to_thread(packed, lot)
        await connection.execute(LOT, push.id, first, push.unit, len(lot.raws), items)
        first += len(lot.raws)
    return answer


# The oldest open batch of each source, those sources first that have waited longest.
WAITING = text(f"select distinct on (source_id) id, source_id from batch where {IS_OPEN} order by source_id, id")
MINE = text("select pg_try_advisory_lock(8, hashtext(:source))")
FREE = text("select pg_advisory_unlock(8, hashtext(:source))")
JOB = text("select id, unit_id, source_id, actor_id, mode, manner, status from batch where id = :id")
SAY = text(f"update batch set status = :status, failure = cast(:failure as jsonb) where id = :id and {IS_OPEN}")


async def keep_up(database: Database) -> None:
    """The worker: jobs, one after the other, until cancelled."""
    pause = PAUSE
    while True:
        try:
            while await run_next(database):
                pass
            pause = PAUSE
        except Exception as error:  # the database may be away for a while: tried again, and later and later
            log.error("worker", error=repr(error))
            pause = min(2 * pause, LONGEST)
        await asyncio.sleep(pause)


async def run_next(database: Database) -> bool:
    """Run the job that has waited longest of those that no other worker runs; False when there is none."""
    async with database.wide.connect() as plain:
        connection = await plain.execution_options(isolation_level="AUTOCOMMIT")
        for id, source in sorted((await connection.execute(WAITING)).all()):
            given = {"source": str(source)}
            if await connection.scalar(MINE, given):  # of this connection: who dies lets go
                try:
                    await run(database, (await connection.execute(JOB, {"id": id})).one())
                finally:
                    await connection.execute(FREE, given)
                return True
    return False


async def run(database: Database, row: Any) -> None:
    """Work one batch off, from where it stands."""
    if row.status not in OPEN:
        return None
    actor = await look_up(database, row.actor_id, None, None)
    if actor is None or not holds(actor, "intake:push"):
        return await stop(database, row, "FORBIDDEN")
    kept = row.manner
    push = Push(
        row.id,
        actor,
        row.source_id,
        row.unit_id,
        row.mode,
        kept["full"],
        kept["language"],
        kept["given"],
        kept["columns"],
    )
    try:
        await work_off(database, push)
    except (DBAPIError, OSError):
        raise
    except Exception:
        log.exception("job", batch=str(row.id))
        await stop(database, row, "INTERNAL")


async def stop(database: Database, row: Any, code: str) -> None:
    """The batch has failed, and says why."""
    said = {"code": code, "detail": FAILED[code].to(row.manner["language"])}
    await tell(database, row.id, row.unit_id, "failed", json.dumps(said, ensure_ascii=False))


async def tell(database: Database, id: UUID, unit: UUID, status: str, failure: str | None = None) -> None:
    """Where an open batch stands; nothing, when it is open no more."""
    worker = Actor(NOBODY, "system", "worker", (Seat("machine", unit),))
    async with database.begin(worker, write=True, push=True) as session:
        await session.execute(SAY, {"id": id, "status": status, "failure": failure})
        await session.commit()


async def work_off(database: Database, push: Push) -> None:
    """Lot after lot, to the end or until it is cancelled."""
    await tell(database, push.id, push.unit, "validating")
    seen: set[str] = set()
    async for due in remaining(database, push.id, seen):
        if not await take(database, push, due, seen):
            return


@dataclass(frozen=True, slots=True)
class Due:
    """A lot in its place; the last one ends the job."""

    first: int
    lot: Lot
    last: bool


LOTS = text("select first, rows, verdicts is not null as done from batch_lot where batch_id = :id order by first")


async def remaining(database: Database, id: UUID, seen: set[str]) -> AsyncIterator[Due]:
    """The lots that are not applied yet; keys of those that are, are `seen`."""
    async with database.wide.connect() as connection:
        places = (await connection.execute(LOTS, {"id": id})).all()
    for at, place in enumerate(places):
        async with database.wide.connect() as connection:
            lot = await waiting(connection, id, place.first)
        if place.done:
            seen |= await asyncio.to_thread(keys, lot)
        else:
            yield Due(place.first, lot, at == len(places) - 1)


class Keyed(msgspec.Struct):
    """A row's natural key, of one that has any."""

    external_id: str


def keys(lot: Lot) -> set[str]:
    """The natural keys of rows that a worker before has judged."""
    found = set()
    for raw in lot.raws:
        with suppress(msgspec.DecodeError, UnicodeDecodeError):
            found.add(normalize("NFC", msgspec.json.decode(raw, type=Keyed).external_id))
    return found


HERE = f"""select b.counts::text, b.by_code::text, pg_advisory_xact_lock(7, hashtext(b.source_id::text))
from batch b join batch_lot l on l.batch_id = b.id and l.first = $2 and l.verdicts is null
where b.id = $1 and b.{IS_OPEN} for update of b"""
APPLIED = """
with lot as (update batch_lot set verdicts = $3, told = $4, codes = $5 where batch_id = $1 and first = $2 returning rows)
update batch set status = $6, counts = $7::text::jsonb, by_code = $8::text::jsonb, processed = processed + lot.rows,
  status_code = $9
from lot where id = $1"""
SEALED = f"""with sealed as ({SEAL}),
noted as (update batch b set receipt = s.index from sealed s where b.id = $7),
kept as (update batch_lot l set receipt = s.index from sealed s where l.batch_id = $7 and l.first = $8) select * from sealed"""


async def take(database: Database, push: Push, due: Due, seen: set[str]) -> bool:
    """Apply one lot in its transaction; False where the batch was cancelled, or another worker was faster."""
    async with database.begin(push.actor, write=True, push=True) as session:
        connection = await driver(session)
        here = await connection.fetchrow(HERE, push.id, due.first)
        if here is None:
            return False
        chunks = await apply(session, push, due.lot, due.first, seen)
        packed = asyncio.ensure_future(asyncio.to_thread(pack, report.rows(chunks, push, dry=False)))
        seen |= natural_keys(chunks)
        counts, codes = json.loads(here["counts"]), report.by_code(chunks)
        counts = {name: counts[name] + more for name, more in report.counted(chunks).items()}
        by_code = report.merged(json.loads(here["by_code"]), codes)
        await connection.execute(
            APPLIED, push.id, due.first, report.letters(chunks), await packed, [one["code"] for one in codes],
            "done" if due.last else "applying", json.dumps(counts), json.dumps(by_code),
            status_of(counts) if due.last else 202,
        )  # fmt: skip
        await seal(session, push.actor, "push_batch", uuid7(), SEALED, push.id, due.first)
        await session.commit()
        STAGED_IN.add(connection)
    return True


def pack(rows: list[dict[str, Any]]) -> bytes:
    """What the report tells of a lot."""
    return zlib.compress(report.written(rows), 1)


def natural_keys(chunks: list[Chunk]) -> set[str]:
    """The keys of rows that could be read."""
    return {item["external_id"] for chunk in chunks for _, item in chunk.known()}
