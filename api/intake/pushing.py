"""How a batch is applied: judged, stored, sealed and answered in one transaction, or replayed.

Key, rows, leaf and answer commit together; an acknowledged row is never lost or doubled, whatever is killed.
"""

import asyncio
import hashlib
import json
import re
from dataclasses import dataclass
from typing import Any, Literal
from uuid import UUID

import msgspec
from fastapi import Request, Response
from msgspec import UNSET, UnsetType
from sqlalchemy import bindparam, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncSession

from api.intake import report as reporting
from api.intake import scope as scoping
from api.intake import storing
from api.intake.row import ITEMS, QUICK, WITHDRAWAL, Verdict, at, parse
from api.kernel import strict
from api.kernel.ids import uuid7
from api.kernel.problem import Conflict, Fault, Invalid, Malformed, Problem, Say, TooLarge
from api.kernel.text import scan
from api.store.actor import Actor
from api.store.log import seal
from api.web.body import parse as parse_strictly
from api.web.problems import language, shown

ROWS, BYTES, CHUNK = 10_000, 10 * 1024 * 1024, 2_000
KEY = re.compile(r"[A-Za-z0-9_-]{16,128}")
Mode = Literal["partial", "atomic"]


class Envelope(msgspec.Struct, forbid_unknown_fields=True):
    """The body, split into raw items without parsing them."""

    items: list[msgspec.Raw]
    defaults: dict[str, str] | UnsetType = UNSET


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
    if wrong := (set() if made.defaults is UNSET else set(made.defaults)) - {"unit", "programme"}:
        said = Say("Trường này không có trong mẫu.", "This field is not known.")
        raise Invalid(errors=[Fault("UNKNOWN_FIELD", said, pointer=f"/defaults/{name}") for name in sorted(wrong)])
    return made


class Judge:
    """Judges a batch chunk by chunk, and counts the keys it saw: with all of them seen, none is there twice."""

    def __init__(self, body: bytes, sent: Envelope, scope: scoping.Scope) -> None:
        self.body, self.sent, self.scope = body, sent, scope
        self.defaults = {} if sent.defaults is UNSET else sent.defaults
        self.keys = 1 + len(self.defaults) + (sent.defaults is not UNSET)
        self.adapter = ITEMS if scan(body) else QUICK
        self.seen: set[str] = set()

    def chunk(self, first: int) -> list[Verdict]:
        """A verdict for every row of the chunk that begins at `first`; the last one refuses duplicate keys (400)."""
        raws = [bytes(item) for item in self.sent.items[first : first + CHUNK]]
        verdicts = list(parse(raws, first, self.adapter))
        self.keys += sum(len(v.item) + len(v.item["data"]) for v in verdicts if v.item)
        for verdict in verdicts:
            if verdict.item is not None:
                refer(verdict, self.defaults, self.scope, self.seen)
        if first + CHUNK >= len(self.sent.items) and strict.has_duplicate_keys(self.body, self.keys):
            parse_strictly(self.body)
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
    """Judge and store all rows inside the transaction; with `atomic`, all or nothing.

    One chunk is judged while the database writes the one before: its statements are on their way once the task has
    been given a turn.
    """
    scope = await scoping.load(session, push.actor)
    judge = Judge(push.body, sent, scope)
    verdicts: list[Verdict] = []
    async with session.begin_nested() as inner:
        writing: asyncio.Task[None] | None = None
        try:
            for first in range(0, len(sent.items) or 1, CHUNK):
                chunk = judge.chunk(first)
                verdicts.extend(chunk)
                if writing is not None:
                    await writing
                writing = asyncio.create_task(storing.store(session, push.source, chunk, scope, sample=False))
                await asyncio.sleep(0)
        finally:
            if writing is not None:
                await writing
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
