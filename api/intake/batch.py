"""Batches over HTTP: pushed under an idempotency key, kept with their answer, read back row by row."""

import hashlib
import json
from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import APIRouter, Header, Query, Request, Response
from sqlalchemy import text

from api.identity.source import desk_of
from api.intake import report as reporting
from api.intake.pushing import BYTES, KEY, Mode, Push, apply, envelope, finish, replayed, respond
from api.kernel.problem import Fault, Forbidden, Malformed, NotFound, Say
from api.store.actor import Actor
from api.store.session import Database
from api.web.body import Schema, read, require_json
from api.web.page import Page
from api.web.problems import language
from api.web.roles import ROLES, holds
from api.web.work import Work

router = APIRouter(prefix="/intake", tags=["intake"])


def pushing_unit(actor: Actor) -> UUID:
    """The unit whose source takes the batch. Raises Forbidden without intake:push."""
    units = [seat.unit for seat in actor.seats if seat.unit and seat.role in ROLES["intake:push"]]
    if not units:
        raise Forbidden("intake:push")
    return units[0]


@router.post("/batches", status_code=201, response_model=None)
async def push_batch(
    request: Request,
    dry_run: Annotated[bool, Query()] = False,
    mode: Annotated[Mode, Query()] = "partial",
    report: Annotated[Literal["errors", "full"], Query()] = "errors",
    idempotency_key: Annotated[str | None, Header()] = None,
) -> Response:
    """Push rows: 201 all stored, 207 some, 422 none; `dry_run` gives the same report and writes nothing."""
    actor: Actor = request.state.actor
    unit = pushing_unit(actor)
    require_json(request)
    body = await read(request, BYTES)
    if not dry_run and (idempotency_key is None or not KEY.fullmatch(idempotency_key)):
        said = Say(
            "Cần Idempotency-Key gồm 16 đến 128 ký tự A-Z a-z 0-9 _ -.",
            "Idempotency-Key: 16 to 128 of A-Z a-z 0-9 _ -.",
        )
        raise Malformed(errors=[Fault("MALFORMED", said, header="Idempotency-Key")])
    sent = envelope(body)
    hashed = hashlib.sha256(f"{mode} {report}\n".encode() + body).digest()
    database: Database = request.app.state.database
    async with database.begin(actor, write=True, push=True) as session:
        source = actor.source or await desk_of(session, unit)
        push = Push(actor, source, unit, idempotency_key or "", hashed, body, mode, report == "full", dry_run, request)
        if not dry_run and (stored := await replayed(session, push)):
            return stored
        await session.execute(text("select pg_advisory_xact_lock(7, hashtext(:source))"), {"source": str(source)})
        verdicts = await apply(session, push, sent)
        if dry_run:
            await session.rollback()
            said_back = reporting.report(
                verdicts, id=None, dry=True, mode=mode, full=push.full, language=language(request)
            )
            return respond(200, json.dumps(said_back, ensure_ascii=False, default=str).encode(), None)
        return respond(*(await finish(session, push, verdicts)))


class BatchOut(Schema):
    """A batch as lists show it."""

    id: UUID
    unit_id: UUID
    source_id: UUID
    status: str
    mode: str
    status_code: int
    counts: dict[str, int]
    by_code: list[dict[str, Any]]
    receipt: int | None
    created_at: datetime


LISTED = "id, unit_id, source_id, status, mode, status_code, counts, by_code, receipt, created_at"


@router.get("/batches")
async def list_batches(
    work: Work, limit: Annotated[int, Query(ge=1, le=200)] = 50, after: Annotated[str | None, Query()] = None
) -> Page[BatchOut]:
    """Batches in sight, newest first: their counts and codes; rows and values are their unit's own."""
    need_read(work.actor)
    cursor = work.request.app.state.cursor
    last = UUID(cursor.read(after)[0]) if after else None
    rows = (
        await work.session.execute(
            text(
                f"select {LISTED} from batch where (cast(:last as uuid) is null or id < :last) order by id desc limit :n"
            ),
            {"last": last, "n": limit + 1},
        )
    ).all()
    items = [BatchOut.model_validate(row._mapping) for row in rows[:limit]]
    return Page[BatchOut](items=items, next=cursor.write(items[-1].id) if len(rows) > limit else None)


async def own_batch(work: Work, id: UUID) -> Any:
    """The whole batch of one's own unit. Raises NotFound."""
    need_read(work.actor)
    row = (await work.session.execute(text("select * from batch where id = :id"), {"id": id})).one_or_none()
    edges = await work.edges(row.unit_id) if row is not None else set()
    if row is None or not (work.actor.sees_all or any(way == "own" for _, _, way in edges)):
        raise NotFound()
    return row


@router.get("/batches/{id}", response_model=None)
async def get_batch(work: Work, id: UUID) -> Response:
    """The report, as it was answered."""
    row = await own_batch(work, id)
    said = json.loads(row.answer)
    kept = {name: said.get(name) for name in ("id", "dry_run", "mode", "counts", "by_code", "rows", "receipt")}
    return respond(200, json.dumps({**kept, "status": row.status}, ensure_ascii=False).encode(), None)


@router.get("/batches/{id}/rows")
async def list_batch_rows(
    work: Work,
    id: UUID,
    status: Annotated[list[str] | None, Query()] = None,
    code: Annotated[list[str] | None, Query()] = None,
) -> Page[dict[str, Any]]:
    """Every row with `data` as it was sent, while the sent body is kept; by status and by code."""
    row = await own_batch(work, id)
    told = {one["index"]: one for one in json.loads(row.answer)["rows"]}
    names = {letter: name for name, letter in reporting.LETTERS.items()}
    items = []
    for index, (letter, item) in enumerate(zip(row.verdicts, json.loads(row.sent)["items"], strict=True)):
        plain = {"index": index, "status": names[letter], "errors": []}
        if isinstance(item, dict):
            plain |= {"external_id": item.get("external_id"), "kind": item.get("kind")}
        made = {**plain, **told.get(index, {}), "data": item.get("data") if isinstance(item, dict) else item}
        if (not status or made["status"] in status) and (not code or {e["code"] for e in made["errors"]} & set(code)):
            items.append(made)
    return Page[dict[str, Any]](items=items, next=None)


def need_read(actor: Actor) -> None:
    if not holds(actor, "intake:read"):
        raise Forbidden("intake:read")
