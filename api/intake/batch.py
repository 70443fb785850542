"""A batch: pushed under an idempotency key, stored with its answer, replayed byte for byte, never applied twice.

Key, rows, leaf and answer commit together; an acknowledged row is never lost or doubled, whatever is killed.
"""

import hashlib
import json
import re
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

import msgspec
from fastapi import APIRouter, Header, Query, Request, Response
from sqlalchemy import bindparam, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncSession

from api.identity.source import desk_of
from api.intake import report as reporting
from api.intake import scope as scoping
from api.intake import storing
from api.intake.row import WITHDRAWAL, Verdict, at, parse
from api.kernel import strict
from api.kernel.ids import uuid7
from api.kernel.problem import Conflict, Fault, Forbidden, Invalid, Malformed, NotFound, Problem, Say, TooLarge
from api.store.actor import Actor
from api.store.log import seal
from api.store.session import Database
from api.web.body import Schema, read, require_json
from api.web.body import parse as parse_strictly
from api.web.page import Page
from api.web.problems import language, shown
from api.web.roles import ROLES, holds
from api.web.work import Work

router = APIRouter(prefix="/intake", tags=["intake"])
ROWS, BYTES, CHUNK = 10_000, 10 * 1024 * 1024, 2_000
KEY = re.compile(r"[A-Za-z0-9_-]{16,128}")
Mode = Literal["partial", "atomic"]


class Envelope(msgspec.Struct, forbid_unknown_fields=True):
    """The body, split into raw items without parsing them."""

    items: list[msgspec.Raw]
    defaults: dict[str, str] = {}


class NothingStored(Problem):
    """422: the batch and its report are kept for repair, no fact is."""

    status = 422
    code = "NOTHING_STORED"
    title = Say("Không dòng nào được ghi nhận", "No row was stored")


@dataclass(slots=True)
class Push:
    """One request to push: who, from which source, what, how."""

    actor: Actor
    source: UUID
    unit: UUID
    key: str
    hash: bytes
    body: bytes
    mode: Mode
    full: bool
    dry: bool
    request: Request


def envelope(body: bytes) -> Envelope:
    """The batch's parts. Raises Malformed (400), TooLarge over the synchronous limit, Invalid for another shape."""
    if strict.too_deep(body):
        parse_strictly(body)
    try:
        strict.decode(body)
        made = msgspec.json.decode(body, type=Envelope)
    except msgspec.ValidationError as error:
        parse_strictly(body)
        said = Say("Cần {defaults, items: [...]}.", f"A batch is {{defaults, items: [...]}}: {error}.")
        raise Invalid(errors=[Fault("INVALID_TYPE", said, pointer="")]) from None
    except (msgspec.DecodeError, strict.Malformed):
        parse_strictly(body)
        raise Malformed() from None
    if len(made.items) > ROWS:
        raise TooLarge(limit=ROWS)
    if wrong := set(made.defaults) - {"unit", "programme"}:
        said = Say("Trường này không có trong mẫu.", "This field is not known.")
        raise Invalid(errors=[Fault("UNKNOWN_FIELD", said, pointer=f"/defaults/{name}") for name in sorted(wrong)])
    return made


def judge(body: bytes, sent: Envelope, scope: scoping.Scope) -> list[Verdict]:
    """A verdict for every row, before anything is written."""
    verdicts: list[Verdict] = []
    for first in range(0, len(sent.items), CHUNK):
        verdicts.extend(parse([bytes(item) for item in sent.items[first : first + CHUNK]], first))
    keys = 1 + ("defaults" in body[:200].decode("utf-8", "replace")) + len(sent.defaults)
    keys += sum(len(v.item) + len(v.item["data"]) for v in verdicts if v.item)
    if strict.has_duplicate_keys(body, keys):
        parse_strictly(body)
    seen: set[str] = set()
    for verdict in verdicts:
        if verdict.item is not None:
            refer(verdict, sent.defaults, scope, seen)
    return verdicts


def refer(verdict: Verdict, defaults: dict[str, str], scope: scoping.Scope, seen: set[str]) -> None:
    """Resolve what the row names; every error is added, holds and warnings too."""
    assert verdict.item is not None
    item: Any = verdict.item
    if item["external_id"] in seen:
        said = Say("Trùng mã với một dòng phía trước trong lô.", "Same key as an earlier row of the batch.")
        verdict.add(Fault("DUPLICATE_IN_BATCH", said, pointer=at(verdict.index, "external_id")))
    seen.add(item["external_id"])
    data: Any = item["data"]
    if item["kind"] == WITHDRAWAL:
        return
    for name, value in defaults.items():
        data.setdefault(name, value)
    if "occurred_on" not in data:
        return
    unit, programme, found = scope.judge(data.get("unit"), data.get("programme"), data["occurred_on"])
    for severity, fault, action in found:
        placed = Fault(
            fault.code, fault.detail, pointer=at(verdict.index, "data", str(fault.pointer)), params=fault.params
        )
        verdict.add(placed, severity, action)
        if severity == "hold" and verdict.status == "created":
            verdict.status = "held"
    verdict.unit = unit.id if unit else None
    for place, clause in enumerate(data.get("clauses", ())):
        if programme is not None and clause not in programme.clauses:
            said = Say(f"Chương trình không có khoản “{clause}”.", f"The programme has no clause {clause}.")
            where = at(verdict.index, "data", "clauses", place)
            verdict.add(Fault("REFERENCE_NOT_FOUND", said, pointer=where, params={"clause": clause}))


async def apply(session: AsyncSession, push: Push, sent: Envelope) -> list[Verdict]:
    """Judge and store all rows inside the transaction; with `atomic`, all or nothing."""
    scope = await scoping.load(session, push.actor)
    verdicts = judge(push.body, sent, scope)
    if push.mode == "atomic" and any(v.status == "rejected" for v in verdicts):
        skip(verdicts)
        return verdicts
    async with session.begin_nested() as inner:
        for first in range(0, len(verdicts), CHUNK):
            await storing.store(session, push.source, verdicts[first : first + CHUNK], scope, sample=False)
        if push.mode == "atomic" and any(v.status == "rejected" for v in verdicts):
            await inner.rollback()
            skip(verdicts)
    return verdicts


def skip(verdicts: list[Verdict]) -> None:
    """Atomic with an error: the good rows are not applied."""
    for verdict in verdicts:
        if verdict.status != "rejected":
            verdict.status, verdict.id = "not_applied", None


def status_of(verdicts: list[Verdict]) -> int:
    """201 all taken, 207 some, 422 none."""
    refused = sum(v.status in ("rejected", "not_applied") for v in verdicts)
    if not refused:
        return 201
    return 422 if refused == len(verdicts) else 207


INSERT = text(
    "insert into batch (id, unit_id, source_id, actor_id, key, request_hash, mode, status, status_code, answer,"
    " verdicts, counts, by_code, sent) values (:id, :unit, :source, :actor, :key, :hash, :mode, 'done', :code, '',"
    " :verdicts, :counts, :by_code, :sent)"
).bindparams(bindparam("counts", type_=JSONB), bindparam("by_code", type_=JSONB))


async def finish(session: AsyncSession, push: Push, verdicts: list[Verdict]) -> tuple[int, bytes, UUID]:
    """The answer, stored with its batch; the leaf is taken when nothing else is left to compute."""
    id, code = uuid7(), status_of(verdicts)
    said = reporting.report(
        verdicts, id=str(id), dry=False, mode=push.mode, full=push.full, language=language(push.request)
    )
    letters = "".join(reporting.LETTERS[v.status] for v in verdicts)
    await session.execute(
        INSERT,
        {
            "id": id, "unit": push.unit, "source": push.source, "actor": push.actor.id, "key": push.key,
            "hash": push.hash, "mode": push.mode, "code": code, "verdicts": letters, "counts": said["counts"],
            "by_code": said["by_code"], "sent": push.body,
        },
    )  # fmt: skip
    receipt = await seal(session, push.actor, "push_batch", push.request.state.request_id)
    if receipt is not None:
        said["receipt"] = receipt.index
        push.request.state.headers["Audit-Receipt"] = str(receipt.index)
    if code == 422:
        said = {**shown(NothingStored(), push.request), **{k: v for k, v in said.items() if k != "status"}}
    answer = json.dumps(said, ensure_ascii=False, separators=(",", ":"), default=str).encode()
    await session.execute(
        text("update batch set answer = :answer, receipt = :receipt where id = :id"),
        {"answer": answer, "receipt": said["receipt"], "id": id},
    )
    await session.commit()
    return code, answer, id


async def replayed(session: AsyncSession, push: Push) -> Response | None:
    """The stored answer of this key. Raises Conflict (409) while it runs, Invalid (422) for another body or query."""
    lock = int.from_bytes(hashlib.sha256(push.actor.id.bytes + push.key.encode()).digest()[:8], signed=True)
    if not await session.scalar(text("select pg_try_advisory_xact_lock(:lock)"), {"lock": lock}):
        said = Say("Lô này đang được xử lý, hãy hỏi lại sau.", "This batch is still running; ask again.")
        raise Conflict(said, headers={"Retry-After": "2"})
    known = (
        await session.execute(
            text("select id, request_hash, status_code, answer from batch where actor_id = :actor and key = :key"),
            {"actor": push.actor.id, "key": push.key},
        )
    ).one_or_none()
    if known is None:
        return None
    if known.request_hash != push.hash:
        said = Say("Khóa này đã dùng cho nội dung khác.", "This key was used for another body or query.")
        raise Invalid(said, code="IDEMPOTENCY_KEY_REUSED")
    return respond(known.status_code, known.answer, known.id, {"Idempotency-Replayed": "true"})


def respond(code: int, answer: bytes, id: UUID | None, headers: dict[str, str] | None = None) -> Response:
    """The answer with its place."""
    kind = "application/problem+json" if code == 422 else "application/json"
    place = {"Location": f"/api/v1/intake/batches/{id}"} if id else {}
    return Response(answer, code, {**place, **(headers or {})}, kind)


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


def need_read(actor: Actor) -> None:
    if not holds(actor, "intake:read"):
        raise Forbidden("intake:read")


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


@router.get("/limits")
async def get_limits(work: Work) -> dict[str, int]:
    """What one request may carry."""
    return {"rows": ROWS, "bytes": BYTES, "key_days": 90}


@router.get("/records")
async def list_records(
    work: Work,
    external_id: Annotated[list[str] | None, Query()] = None,
    updated_after: Annotated[datetime | None, Query()] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
    after: Annotated[str | None, Query()] = None,
) -> Page[dict[str, Any]]:
    """What of the caller's source is held, by natural key."""
    need_read(work.actor)
    cursor = work.request.app.state.cursor
    source = work.actor.source or await work.session.scalar(
        text("select id from source where unit_id = any(:units) and code = 'desk'"), {"units": list(work.actor.roots)}
    )
    rows = (
        await work.session.execute(
            text(
                "select 'activity' as group, kind, external_id, id, unit_id as unit, revision, encode(digest, 'hex') as content_hash,"
                " status, updated_at from activity where source_id = :source and (cast(:after as text) is null or external_id > :after)"
                " and (cast(:ids as text[]) is null or external_id = any(:ids))"
                " and (cast(:since as timestamptz) is null or updated_at > :since) order by external_id limit :n"
            ),
            {
                "source": source,
                "after": cursor.read(after)[0] if after else None,
                "ids": external_id,
                "since": updated_after,
                "n": limit + 1,
            },
        )
    ).all()
    items = [dict(row._mapping) for row in rows[:limit]]
    return Page[dict[str, Any]](items=items, next=cursor.write(items[-1]["external_id"]) if len(rows) > limit else None)
