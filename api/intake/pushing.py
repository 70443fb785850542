"""How rows are applied: judged, stored, sealed and answered in one transaction, or replayed.

Key, rows, leaf and answer commit together; an acknowledged row is never lost or doubled, whatever is killed.
"""

import asyncio
import hashlib
import json
import re
from collections.abc import Set
from typing import Any
from uuid import UUID

from fastapi import Request, Response
from sqlalchemy.ext.asyncio import AsyncSession

from api.intake import report
from api.intake.chunk import Chunk
from api.intake.judging import judge, parse
from api.intake.order import Ask, Push
from api.intake.scope import Scope
from api.intake.sent import Lot
from api.intake.storing import STAGED_IN, Store, staged
from api.kernel.problem import Conflict, Invalid, Problem, Say
from api.store.log import SEAL, seal
from api.store.session import driver
from api.web.problems import shown

CHUNK = 2_000  # rows that are judged while the database writes those before
KEY = re.compile(r"[A-Za-z0-9_-]{16,128}")
Step = asyncio.Task[None]


class NothingStored(Problem):
    """422: the batch and its report are kept for repair, no fact is."""

    status = 422
    code = "NOTHING_STORED"
    title = Say("Không dòng nào được ghi nhận", "No row was stored")


async def apply(
    session: AsyncSession, push: Push, lot: Lot, first: int = 0, before: Set[str] = frozenset()
) -> list[Chunk]:
    """Judge and store all rows inside the transaction; with `atomic`, all or nothing.

    before: natural keys of the batch's rows before the first. Raises Malformed (strict JSON) unless rows stand alone.
    """
    scope = Scope(push.actor, push.given, seen={*before})
    if push.mode == "partial":
        return await flow(session, push, lot, first, scope)
    async with session.begin_nested() as inner:
        chunks = await flow(session, push, lot, first, scope)
        if any("rejected" in chunk.statuses for chunk in chunks):
            await inner.rollback()
            skip(chunks)
    return chunks


async def flow(session: AsyncSession, push: Push, lot: Lot, first: int, scope: Scope) -> list[Chunk]:
    """Judge one chunk while the database writes the one before."""
    store = await Store.open(session, push.source, sample=push.actor.sample)
    chunks: list[Chunk] = []
    writing: Step | None = None
    try:
        for at in range(0, len(lot.raws), CHUNK):
            lines = lot.lines[at : at + CHUNK] if lot.lines else None
            chunk = parse(lot.raws[at : at + CHUNK], first + at, lines, alone=push.alone)
            judge(chunk)
            chunks.append(chunk)
            if any(names := scope.unknown(chunk)):
                await done(writing)
                await scope.learn(session, *names)
            scope.refer(chunk)
            columns, records = staged(chunk)
            await done(writing)
            await store.stage(columns, records)
            writing = await begun(store.write(chunk))
    finally:
        await done(writing)
    return chunks


async def begun(step: Any) -> Step:
    """A step of the database on its way: its first statement leaves in the second turn of the loop."""
    task = asyncio.create_task(step)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    return task


async def done(task: Step | None) -> None:
    """The step before has ended; raises what it raised."""
    if task is not None:
        await task


def skip(chunks: list[Chunk]) -> None:
    """Atomic with an error: the good rows are not applied."""
    for chunk in chunks:
        chunk.statuses = [status if status == "rejected" else "not_applied" for status in chunk.statuses]
        chunk.ids = {}


def status_of(counts: dict[str, int]) -> int:
    """201 all taken, 207 some, 422 none."""
    refused = counts["rejected"] + counts["not_applied"]
    if not refused:
        return 201
    return 422 if refused == counts["received"] else 207


INSERT = """
with body as (insert into batch_body (id, unit_id, sent, verdicts, answer) values ($1, $2, $10, $11, $12))
insert into batch (id, unit_id, source_id, actor_id, key, request_hash, mode, status, status_code, counts, by_code, media,
  manner, total, processed)
values ($1, $2, $3, $4, $5, $6, $7, 'done', $8, $9::text::jsonb, $13::text::jsonb, $14, $15::text::jsonb, $16, $16)"""
SEALED = f"with sealed as ({SEAL}), noted as (update batch b set receipt = s.index from sealed s where b.id = $7) select * from sealed"


async def finish(
    session: AsyncSession, push: Push, ask: Ask, chunks: list[Chunk], packed: asyncio.Future[bytes], request: Request
) -> Response:
    """The answer, stored with its batch; the log is locked when nothing else is left to do but the receipt."""
    said = report.of(chunks, push, dry=False)
    code = status_of(said["counts"])
    if code == 422:
        said = {**shown(NothingStored(), request), **{name: one for name, one in said.items() if name != "status"}}
    answer = report.written(said)
    connection = await driver(session)
    await connection.execute(
        INSERT, push.id, push.unit, push.source, push.actor.id, ask.key, ask.hash, push.mode, code,
        json.dumps(said["counts"]), await packed, report.letters(chunks), answer, json.dumps(said["by_code"]),
        ask.media, push.manner, said["counts"]["received"],
    )  # fmt: skip
    receipt = await seal(session, push.actor, "push_batch", request.state.request_id, SEALED, push.id)
    if receipt is not None:
        request.state.headers["Audit-Receipt"] = str(receipt.index)
    await session.commit()
    STAGED_IN.add(connection)
    return respond(code, report.with_receipt(answer, receipt.index if receipt else None), push.id)


# One pusher of a key at a time, and one of a source after the other: the source is waited for where the key is free and new.
CLAIM = """
with claim as materialized (select pg_try_advisory_xact_lock($1) as free)
select claim.free, b.id, b.request_hash, b.status_code, b.waited, b.receipt, y.answer,
  case when claim.free and b.id is null then pg_advisory_xact_lock(7, hashtext($4)) end
from claim left join batch b on b.actor_id = $2 and b.key = $3 left join batch_body y on y.id = b.id"""


async def claim(session: AsyncSession, push: Push, ask: Ask) -> Response | None:
    """Key and source are ours now, or the stored answer of this key.

    Raises Conflict (409) while it runs, Invalid (422) for another body or query.
    """
    lock = int.from_bytes(hashlib.sha256(push.actor.id.bytes + ask.key.encode()).digest()[:8], signed=True)
    known = await (await driver(session)).fetchrow(CLAIM, lock, push.actor.id, ask.key, str(push.source))
    if not known["free"]:
        said = Say("Lô này đang được xử lý, hãy hỏi lại sau.", "This batch is still running; ask again.")
        raise Conflict(said, headers={"Retry-After": "2"})
    if known["id"] is None:
        return None
    if known["request_hash"] != ask.hash:
        said = Say("Khóa này đã dùng cho nội dung khác.", "This key was used for another body or query.")
        raise Invalid(said, code="IDEMPOTENCY_KEY_REUSED")
    again = {"Idempotency-Replayed": "true"}
    if known["waited"]:
        return respond(202, known["answer"], known["id"], again)
    return respond(known["status_code"], report.with_receipt(known["answer"], known["receipt"]), known["id"], again)


def respond(code: int, answer: bytes, id: UUID | None, headers: dict[str, str] | None = None) -> Response:
    """The answer with its place."""
    kind = "application/problem+json" if code == 422 else "application/json"
    place = {"Location": f"/api/v1/intake/batches/{id}"} if id else {}
    return Response(answer, code, {**place, **(headers or {})}, kind)
